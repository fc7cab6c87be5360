package org.parley.statement;

import org.parley.document.Span;

/**
 * One who takes part in an act, with the words that name it.
 *
 * @param span the words on the document's text
 * @param name whom they refer to: the name of a party or a person where one is known, else the words
 * @param party the party's name; empty where unknown or none
 */
public record Participant(Span span, String name, String party) {}
