package org.parley.document;

import java.util.Locale;

/** What a block of a report is; only headline, paragraph and subheading hold the report's own words on its matter. */
public enum BlockKind {
    HEADLINE,
    BYLINE,
    DATELINE,
    PARAGRAPH,
    SUBHEADING,
    CAPTION,
    COMMENT,
    FURNITURE;

    /** Whether statements and events may be read from a block of this kind. */
    public boolean isReport() {
        return this == HEADLINE || this == PARAGRAPH || this == SUBHEADING;
    }

    /** The name used in everything printed, such as {@code "paragraph"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
