package org.parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.parley.document.Block;
import org.parley.document.Span;
import org.parley.statement.Act;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** A report's text with its evidence marked. Where marks overlap, the shortest one links; each has an anchor. */
final class MarkedText {
    private final ReadDocument reading;
    private final Function<String, String> partyClass;
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> anchored = new HashSet<>();

    /** @param partyClass the class of a party's colour */
    MarkedText(ReadDocument reading, Function<String, String> partyClass) {
        this.reading = reading;
        this.partyClass = partyClass;
        for (Statement statement : reading.statements()) {
            add(Kind.CONTENT, statement.id(), statement.content(), statement);
            add(Kind.SOURCE, statement.id(), statement.source(), statement);
            add(Kind.CUE, statement.id(), statement.cue(), statement);
        }
        for (Act act : reading.reported()) {
            if (!act.evidence().isEmpty()) {
                marks.add(new Mark(Kind.TOLD, act.id(), Span.covering(act.evidence()), act.evidence(), "", ""));
            }
        }
    }

    private void add(Kind kind, String id, List<Span> spans, Statement statement) {
        if (!spans.isEmpty()) {
            marks.add(new Mark(
                    kind,
                    id,
                    Span.covering(spans),
                    spans,
                    statement.speaker().party(),
                    statement.speaker().name()));
        }
    }

    /** All blocks, one paragraph each. */
    void write(Html html) {
        for (Block block : reading.document().blocks()) {
            String kind = block.kind().label();
            if (block.kind().isReport()) {
                html.raw("<p dir=\"auto\" class=\"" + kind + "\">");
                segments(html, block.span());
            } else {
                html.raw("<p dir=\"auto\" class=\"other\">").element("b", kind);
                html.text(block.span().of(reading.document().text()));
            }
            html.raw("</p>\n");
        }
    }

    /** Cuts a block wherever a mark begins or ends, so that marks can overlap. */
    private void segments(Html html, Span block) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
        List<Mark> here = marks.stream().filter(mark -> mark.overlaps(block)).toList();
        for (Mark mark : here) {
            for (Span span : mark.spans) {
                cuts.add(Math.min(block.end(), Math.max(block.start(), span.start())));
                cuts.add(Math.min(block.end(), Math.max(block.start(), span.end())));
            }
        }
        int start = block.start();
        for (int end : cuts.tailSet(block.start(), false)) {
            segment(html, new Span(start, end), here);
            start = end;
        }
    }

    private void segment(Html html, Span span, List<Mark> here) {
        List<Mark> over = here.stream()
                .filter(mark -> mark.covers(span))
                .sorted(Comparator.comparing(Mark::kind)
                        .thenComparingInt(mark -> mark.extent.length())
                        .thenComparing(Mark::id))
                .toList();
        for (Mark mark : over) {
            boolean evidence = mark.kind == Kind.CONTENT || mark.kind == Kind.TOLD;
            if (evidence && anchored.add(mark.id)) {
                html.raw("<span id=\"ev-" + Html.anchor(mark.id) + "\"></span>");
            }
        }
        String words = span.of(reading.document().text());
        if (over.isEmpty()) {
            html.text(words);
        } else {
            marked(html, over.get(0), words);
        }
    }

    private void marked(Html html, Mark mark, String words) {
        switch (mark.kind) {
            case CONTENT -> {
                String title = mark.speaker.isEmpty() ? "" : " title=\"" + Html.escape(mark.speaker) + "\"";
                html.raw("<mark class=\"" + partyClass.apply(mark.party) + "\"><a href=\"#st-" + Html.anchor(mark.id)
                        + "\"" + title + ">");
                html.text(words).raw("</a></mark>");
            }
            case TOLD -> html.raw("<mark class=\"told\">").text(words).raw("</mark>");
            case SOURCE -> html.element("span class=\"src\"", words);
            case CUE -> html.element("span class=\"cue\"", words);
        }
    }

    /** In the order in which one is shown where several lie over each other. */
    private enum Kind {
        CONTENT,
        TOLD,
        SOURCE,
        CUE
    }

    private record Mark(Kind kind, String id, Span extent, List<Span> spans, String party, String speaker) {
        boolean overlaps(Span span) {
            return spans.stream().anyMatch(span::overlaps);
        }

        boolean covers(Span span) {
            return spans.stream().anyMatch(own -> own.contains(span));
        }
    }
}
