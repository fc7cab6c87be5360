package org.parley.app.evaluate;

import java.util.List;
import org.parley.document.Span;

/**
 * An attribution as scores see it: three lists of spans.
 *
 * @param source who is cited
 * @param cue by which words
 * @param content for which words
 */
public record GoldAttribution(List<Span> source, List<Span> cue, List<Span> content) {
    public GoldAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /** The three parts of an attribution. */
    enum Part {
        SOURCE,
        CUE,
        CONTENT;

        List<Span> of(GoldAttribution attribution) {
            return switch (this) {
                case SOURCE -> attribution.source;
                case CUE -> attribution.cue;
                case CONTENT -> attribution.content;
            };
        }
    }
}
