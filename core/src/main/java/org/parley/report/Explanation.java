package org.parley.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Why something stands in the record, as a tree: what it is, the rule or check that led to it, the words that it rests
 * on, and what the rule was given.
 *
 * @param subject what is explained, one line: its kind, its id, what it says
 * @param rule the id of the rule or check; empty where none was needed
 * @param reason what the rule found, in plain words; may be empty
 * @param excerpts the words that it rests on, with their places
 * @param inputs what the rule was given
 */
public record Explanation(
        String subject, String rule, String reason, List<Excerpt> excerpts, List<Explanation> inputs) {
    public Explanation {
        excerpts = List.copyOf(excerpts);
        inputs = List.copyOf(inputs);
    }

    /**
     * Words in a report.
     *
     * @param document the id of the document
     * @param start the first code point
     * @param end the code point behind the last
     * @param before what stands before the words, shortened
     * @param words the words, character by character
     * @param after what stands behind the words, shortened
     */
    public record Excerpt(String document, int start, int end, String before, String words, String after) {
        /** The place, such as {@code standstill:120-154}, in code points. */
        public String place() {
            return document + ":" + start + "-" + end;
        }
    }

    /** The tree as indented text, wrapped to the layout. */
    public String text(Layout layout) {
        List<String> lines = new ArrayList<>();
        write(this, 0, layout, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void write(Explanation explanation, int depth, Layout layout, List<String> lines) {
        String indent = "  ".repeat(Math.min(depth, 12));
        add(indent, depth == 0 ? "" : "- ", explanation.subject, layout, lines);
        String inner = indent + (depth == 0 ? "  " : "    ");
        if (!explanation.rule.isEmpty()) {
            add(inner, "", "by " + explanation.rule, layout, lines);
        }
        if (!explanation.reason.isEmpty()) {
            add(inner, "", explanation.reason, layout, lines);
        }
        for (Excerpt excerpt : explanation.excerpts) {
            String words = excerpt.before + "»" + excerpt.words + "«" + excerpt.after;
            add(inner, "", words + "  (" + excerpt.place() + ")", layout, lines);
        }
        explanation.inputs.forEach(input -> write(input, depth + 1, layout, lines));
    }

    private static void add(String indent, String mark, String text, Layout layout, List<String> lines) {
        int room = Math.max(Layout.NARROWEST / 2, layout.width() - indent.length() - mark.length());
        String lead = indent + mark;
        for (String line : Wrapping.lines(text, room)) {
            lines.add(lead + line);
            lead = indent + " ".repeat(mark.length());
        }
    }
}
