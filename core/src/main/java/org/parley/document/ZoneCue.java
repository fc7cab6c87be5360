package org.parley.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a hit of a zone rule tells of a line. */
enum ZoneCue {
    CAPTION,
    BYLINE,
    DATELINE,
    FURNITURE,
    /** A dateline stands before the paragraph on the same line. */
    DATELINE_START,
    /** The same, trusted only before the first paragraph of a report. */
    OPENING_DATELINE,
    /** The words are no more than a credit. */
    CREDIT,
    /** A wire's name stands behind the last paragraph of a report, which is no caption then. */
    SIGN_OFF,
    /** The line is no heading, though it looks like one. */
    NO_HEADING,
    /** Stands above a comment thread or belongs to its form. */
    THREAD_HEAD,
    /** Stands below one comment. */
    THREAD_TAIL,
    /** Stands above one comment. */
    THREAD_OPENER;

    static Optional<ZoneCue> of(String label) {
        return Arrays.stream(values()).filter(cue -> cue.label().equals(label)).findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
