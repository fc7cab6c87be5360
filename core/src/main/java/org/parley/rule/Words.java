package org.parley.rule;

import org.parley.document.Letters;

/**
 * A sentence as rules see it: words with their part of speech and their place in a parse. Indexes run from 0 to
 * {@code size() - 1}; every method throws {@link IndexOutOfBoundsException} for others.
 */
public interface Words {
    /** The number of words and punctuation marks. */
    int size();

    /** The word as it stands in the text. */
    String text(int index);

    /** Its dictionary form in lower case. */
    String lemma(int index);

    /** Its part of speech in the Penn Treebank tag set. */
    String tag(int index);

    /** The index of the word that governs it; -1 at the root. */
    int head(int index);

    /** Its relation to its head, such as {@code nsubj}. */
    String relation(int index);

    /** The word in lower case with typewriter apostrophes. */
    default String lower(int index) {
        return Letters.small(text(index)).replace('’', '\'').replace('‘', '\'');
    }
}
