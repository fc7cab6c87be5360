package org.parley.rule;

import java.util.List;
import java.util.Optional;

/** A piece of a pattern. */
sealed interface Node {
    /** One word: any of the tests. */
    record Word(List<Test> tests) implements Node {
        public Word {
            tests = List.copyOf(tests);
        }
    }

    /** One of several sequences. */
    record Choice(List<List<Node>> sequences) implements Node {
        public Choice {
            sequences = sequences.stream().map(List::copyOf).toList();
        }
    }

    /** A sequence that may be absent. */
    record Maybe(List<Node> sequence) implements Node {
        public Maybe {
            sequence = List.copyOf(sequence);
        }
    }

    /** Up to {@code most} words of any kind within the clause. */
    record Gap(int most) implements Node {}

    /**
     * A phrase or clause that is kept.
     *
     * @param name {@code actor}, {@code target}, {@code object} or {@code condition}; empty where it is only tested
     * @param head what its core must hold; empty where anything will do
     */
    record Slot(String name, Optional<Node> head) implements Node {}

    /**
     * A test of a word.
     *
     * @param form the lemma or the word in lower case; empty for any word
     * @param tag the start of its Penn tag; empty for any
     */
    record Test(String form, String tag) {
        boolean passes(Words words, int index) {
            return (tag.isEmpty() || words.tag(index).startsWith(tag))
                    && (form.isEmpty() || form.equals(words.lemma(index)) || form.equals(words.lower(index)));
        }
    }
}
