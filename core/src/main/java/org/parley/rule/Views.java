package org.parley.rule;

import java.util.OptionalInt;
import java.util.Set;

/** Tells whose words or thoughts a clause is, and whether they are told only to be doubted. */
final class Views {
    private static final Set<String> HOLD = WordLists.of("holding");
    private static final Set<String> VIEW = WordLists.of("views");
    /** What makes people think something: {@code we are meant to think}. */
    private static final Set<String> MADE = WordLists.of("made-to-hold");

    private static final Set<String> SAY = WordLists.of("saying");
    private static final Set<String> DOUBT = WordLists.of("doubt");
    private static final Set<String> TOKEN = WordLists.of("signs");
    private static final Set<String> STOPS = Set.of(".", ";", "?", "!");
    private static final Set<String> NOT = WordLists.of("denying-views");
    private static final Set<String> CLAUSE =
            Set.of("ccomp", "acl", "csubj", "csubjpass", "csubj:pass", "advcl", "dep", "vmod");

    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;

    Views(Words words, WordKinds kinds, Phrases phrases) {
        this.words = words;
        this.kinds = kinds;
        this.phrases = phrases;
    }

    /**
     * The word that makes a clause what others hold or say: {@code the islanders believe that}, {@code rumours that},
     * {@code we are meant to think that}.
     */
    OptionalInt holder(int trigger) {
        int at = trigger;
        for (int steps = 0; steps < 6 && at >= 0; steps++) {
            int head = words.head(at);
            if (head >= 0 && head < at && CLAUSE.contains(words.relation(at)) && held(head)) {
                return OptionalInt.of(head);
            }
            at = head;
        }
        return OptionalInt.empty();
    }

    private boolean held(int head) {
        String lemma = words.lemma(head);
        if (words.tag(head).startsWith("NN")) {
            return VIEW.contains(lemma);
        }
        if (!kinds.verb(head) || !HOLD.contains(lemma)) {
            return false;
        }
        int governor = words.head(head);
        if (words.relation(head).equals("xcomp") && governor >= 0 && MADE.contains(words.lemma(governor))) {
            return true;
        }
        int subject = subject(head);
        return subject >= 0
                && (words.tag(subject).startsWith("NN")
                        || words.lower(subject).equals("they")
                        || words.tag(subject).equals("WDT"));
    }

    private int subject(int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            if (words.head(i) == verb && kinds.subjectRelation(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether words are said not to be said: {@code we do not say: you must choose}. */
    boolean unsaid(int trigger) {
        for (int i = trigger - 1; i >= 0 && i >= trigger - 10; i--) {
            if (STOPS.contains(words.text(i))) {
                return false;
            }
            if (kinds.verb(i) && SAY.contains(words.lemma(i))) {
                return opens(i, trigger) && denied(i);
            }
        }
        return false;
    }

    /** Whether what somebody says stands behind the verb: a clause that it governs, or one behind a colon. */
    private boolean opens(int verb, int trigger) {
        for (int i = verb + 1; i < trigger; i++) {
            if (words.text(i).equals(":") || words.lower(i).equals("that") || kinds.quote(i)) {
                return true;
            }
        }
        int at = trigger;
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            if (words.head(at) == verb && words.relation(at).equals("ccomp")) {
                return true;
            }
            at = words.head(at);
        }
        return false;
    }

    private boolean denied(int verb) {
        for (int i = verb - 1; i >= 0 && i >= verb - 3; i--) {
            if (NOT.contains(words.lower(i))) {
                return true;
            }
            if (!kinds.auxiliary(i)
                    && !words.tag(i).startsWith("RB")
                    && !words.tag(i).equals("IN")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a clause is told only to be doubted: {@code unlikely that they will sign}, {@code no sign that they left}. */
    boolean doubted(int trigger) {
        int at = trigger;
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            int head = words.head(at);
            if (head >= 0 && head < at && words.relation(at).equals("xcomp") && DOUBT.contains(words.lemma(head))) {
                return true;
            }
            if (head >= 0 && head < at && CLAUSE.contains(words.relation(at))) {
                String lemma = words.lemma(head);
                if (DOUBT.contains(lemma) || (TOKEN.contains(lemma) && without(head))) {
                    return true;
                }
            }
            at = head;
        }
        return false;
    }

    private boolean without(int noun) {
        for (int i = noun - 1; i >= 0 && i >= noun - 5 && !kinds.boundary(i); i--) {
            if (NOT.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun of action only serves to compare: {@code a surrender such as the signing of the treaty}. */
    boolean compared(int trigger) {
        int at = trigger;
        while (words.relation(at).equals("conj") && words.head(at) >= 0) {
            at = words.head(at);
        }
        int before = phrases.left(at) - 1;
        while (before >= 0 && !kinds.verb(before) && !kinds.boundary(before) && before > at - 8) {
            String lower = words.lower(before);
            if (lower.equals("like") || lower.equals("unlike")) {
                return true;
            }
            if (lower.equals("as")) {
                return before > 0 && words.lower(before - 1).equals("such");
            }
            before--;
        }
        return false;
    }
}
