package org.parley.document;

/**
 * A date that a page tells of its report.
 *
 * @param kind what it is the date of
 * @param value EDTF: a day, with time and offset where the page tells them, as {@code 2022-05-18T09:30:00+02:00}
 * @param place where on the page it stands: {@code meta}, {@code json-ld}, {@code microdata}, {@code time}, {@code url},
 *     {@code class} (an element that its class calls a date), {@code printed} (a dateline above or below the report),
 *     {@code headline} (the first date near it), {@code label} (behind a word such as "published")
 */
public record PageDate(Kind kind, String value, String place) {
    /** What a date is the date of. */
    public enum Kind {
        PUBLISHED,
        MODIFIED
    }
}
