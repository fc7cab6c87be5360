package org.parley.reading;

import org.parley.document.Letters;
import org.parley.document.Span;

/**
 * A word or punctuation mark with its part of speech and its place in the parse of its sentence.
 *
 * @param span where it stands in the document's text
 * @param text the characters there
 * @param lemma its dictionary form in lower case; the lower-cased text where none is known
 * @param tag its part of speech in the Penn Treebank tag set
 * @param head the index in the sentence of the token that governs it, or {@value #ROOT} at the root
 * @param relation its relation to the head, in the labels that docs/GLOSSARY.md lists
 */
public record Token(Span span, String text, String lemma, String tag, int head, String relation) {
    /** The head of a sentence's root. */
    public static final int ROOT = -1;

    /** The text in lower case with typewriter apostrophes. */
    public String lower() {
        return Letters.small(text).replace('’', '\'').replace('‘', '\'');
    }

    /** Whether the tag starts with {@code prefix}: {@code "VB"} for every verb. */
    public boolean is(String prefix) {
        return tag.startsWith(prefix);
    }
}
