package org.parley.rule;

import java.util.Arrays;
import java.util.OptionalInt;

/** Tells which word the parse makes the subject of a verb, and for whom a relative pronoun stands there. */
final class Subjects {
    private static final int UNKNOWN = -2;

    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;
    /** The subject of each word that was asked for, or -1. */
    private final int[] subjects;

    Subjects(Words words, WordKinds kinds, Phrases phrases) {
        this.words = words;
        this.kinds = kinds;
        this.phrases = phrases;
        this.subjects = new int[words.size()];
        Arrays.fill(subjects, UNKNOWN);
    }

    /** The word that the parse makes the subject of a verb or predicate, before it if there is one; -1 if there is none. */
    int of(int at) {
        if (subjects[at] == UNKNOWN) {
            subjects[at] = find(at);
        }
        return subjects[at];
    }

    private int find(int at) {
        int found = -1;
        for (int i = 0; i < words.size(); i++) {
            if ((words.head(i) == at || auxiliaryOf(words.head(i), at))
                    && kinds.subjectRelation(i)
                    && (i < at || found < 0)) {
                found = i;
                if (i < at) {
                    break;
                }
            }
        }
        return found;
    }

    /** Whether a word is an auxiliary of a verb: its subject is the verb's, whichever of them the parse hangs it on. */
    private boolean auxiliaryOf(int word, int verb) {
        return word >= 0
                && word < words.size()
                && words.head(word) == verb
                && words.relation(word).startsWith("aux");
    }

    /** The noun that a relative pronoun stands for, or the word itself. */
    OptionalInt relative(int subject, int verb) {
        String tag = words.tag(subject);
        String lower = words.lower(subject);
        int meant = lower.equals("that") || tag.startsWith("W") ? ofCleft(subject) : -1;
        if (meant >= 0) {
            return OptionalInt.of(meant);
        }
        if (tag.equals("WDT")
                || tag.equals("WP")
                || (lower.equals("that") && !tag.equals("DT"))
                || lower.equals("who")
                || lower.equals("which")) {
            int head = words.head(verb);
            int at = verb;
            for (int steps = 0; steps < 3 && head >= 0; steps++) {
                if (kinds.noun(head) && kinds.clauseOfNoun(at)) {
                    return OptionalInt.of(head);
                }
                at = head;
                head = words.head(head);
            }
            for (int i = subject - 1; i >= 0 && i >= subject - 3; i--) {
                if (kinds.noun(i)) {
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.empty();
        }
        return OptionalInt.of(subject);
    }

    /** {@code it was Brask, they say, that left}: who is picked out in front of a relative pronoun; -1 where nobody is. */
    private int ofCleft(int pronoun) {
        for (int i = pronoun - 3; i >= 0 && i > pronoun - Clauses.LONGEST_ASIDE; i--) {
            if (words.lower(i).equals("it") && words.lemma(i + 1).equals("be")) {
                int core = phrases.nextNoun(i + 2);
                boolean next = core >= 0 && core < pronoun && phrases.left(core) == i + 2;
                boolean aside = next
                        && words.text(core + 1).equals(",")
                        && words.text(pronoun - 1).equals(",");
                return next && (core + 1 == pronoun || aside) ? core : -1;
            }
            if (words.text(i).equals(";") || words.text(i).equals(".")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a verb stands behind a relative pronoun: {@code which demands}, {@code that will never demand}. */
    boolean behindRelative(int verb) {
        int i = verb - 1;
        while (i >= 0 && (kinds.auxiliary(i) || words.tag(i).startsWith("RB") || kinds.quote(i))) {
            i--;
        }
        return i >= 0 && words.tag(i).equals("WDT");
    }

    /** Whether a verb tells {@code what they need}: its own object stands before its subject. */
    boolean behindWhat(int verb) {
        int subject = of(verb);
        int before = subject < 0 ? -1 : phrases.left(subject) - 1;
        return before >= 0
                && (words.tag(before).equals("WP") || words.tag(before).equals("WDT"));
    }
}
