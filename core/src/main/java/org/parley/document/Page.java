package org.parley.document;

import java.util.List;

/**
 * What the page of a report holds beside the report, no part of its text.
 *
 * @param dates every date that the page tells of the report, the most trusted of each kind first
 * @param comments what readers wrote below the report, in the page's order; comments inside a text that was given as text
 *     are blocks of that text
 */
public record Page(List<PageDate> dates, List<String> comments) {
    /** Nothing, as where there is no page. */
    public static final Page NONE = new Page(List.of(), List.of());

    public Page {
        dates = List.copyOf(dates);
        comments = List.copyOf(comments);
    }

    /** The same as a record keeps it: what readers wrote is no evidence, and changes while the report does not. */
    public Page withoutComments() {
        return comments.isEmpty() ? this : new Page(dates, List.of());
    }
}
