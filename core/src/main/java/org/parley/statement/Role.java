package org.parley.statement;

/**
 * An office that a person is said to hold.
 *
 * @param title such as {@code foreign minister}, as printed
 * @param organisation the body it is held in; empty where none is named
 * @param party the party that the body belongs to; empty where unknown
 */
public record Role(String title, String organisation, String party) {}
