package org.parley.statement;

import java.util.Locale;

/** What is known of the one who is cited. */
public enum SpeakerKind {
    PERSON,
    PARTY,
    ORGANISATION,
    ROLE,
    ANONYMOUS,
    UNKNOWN;

    /** The name used in everything printed, such as {@code "person"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
