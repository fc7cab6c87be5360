package org.parley.app.format;

import java.util.List;
import org.parley.document.Span;
import org.parley.statement.ReadDocument;

/**
 * Words ascribed to somebody, as attribution research marks them.
 *
 * @param source who is cited
 * @param cue the words that ascribe
 * @param content what is ascribed
 */
public record Attributed(List<Span> source, List<Span> cue, List<Span> content) {
    /** All that was found in a document just read; the statements of one that comes out of a record. */
    public static List<Attributed> of(ReadDocument readDocument) {
        if (readDocument.attributions().isEmpty()) {
            return readDocument.statements().stream()
                    .map(statement -> new Attributed(statement.source(), statement.cue(), statement.content()))
                    .toList();
        }
        return readDocument.attributions().stream()
                .map(attribution -> new Attributed(attribution.source(), attribution.cue(), attribution.content()))
                .toList();
    }
}
