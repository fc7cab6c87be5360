package org.parley.statement;

import org.parley.document.Span;

/** Tells who the words of one document refer to: names, roles, pronouns, names of parties, "we" inside a quotation. */
public interface Referents {
    /**
     * Whom the words of {@code span} refer to; {@link Speaker#UNKNOWN} where that is not known.
     *
     * @param span a noun phrase, a name or a pronoun on the document's text
     */
    Speaker at(Span span);
}
