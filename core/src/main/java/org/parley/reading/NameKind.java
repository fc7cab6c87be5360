package org.parley.reading;

/** What a name is a name of. */
public enum NameKind {
    PERSON,
    ORGANISATION,
    PLACE,
    /** A people or its adjective: {@code Ukrainians}, {@code Ukrainian}. */
    GROUP,
    OTHER
}
