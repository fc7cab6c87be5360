package org.parley.rule;

import java.util.Set;

/** Tells how far the words of a slot may reach, and which words between a verb and its object only tell when. */
final class Extents {
    private static final Set<String> ADVERBIAL = WordLists.of("adverbial");

    private static final Set<String> DEICTIC = WordLists.of("telling-when");

    private static final Set<String> BEHIND_POINTER = WordLists.of("behind-pointers");

    private static final Set<String> POINTERS = Set.of("it", "them", "this");

    private static final Set<String> RELATIVE = WordLists.of("clause-openers");

    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;
    private final Clauses clauses;
    private final Adjuncts adjuncts;

    Extents(Words words, WordKinds kinds, Phrases phrases, Clauses clauses, Adjuncts adjuncts) {
        this.words = words;
        this.kinds = kinds;
        this.phrases = phrases;
        this.clauses = clauses;
        this.adjuncts = adjuncts;
    }

    /** {@code warned this week that}: a time between a verb and what belongs to it. */
    boolean tellsWhen(int i) {
        boolean next = i + 1 < words.size() && kinds.time(i + 1) && DEICTIC.contains(words.lower(i));
        return kinds.time(i) || next;
    }

    /** Whether a clause that only tells when or why starts here: no object does. */
    boolean adverbialClause(int i) {
        boolean infinitive = i + 1 < words.size() && words.lower(i + 1).equals("to");
        return ADVERBIAL.contains(words.lower(i)) && !infinitive;
    }

    /** A day between a verb and its object: {@code rejected Monday a plan}, {@code rejected on Monday a plan}. */
    boolean day(int i) {
        if (words.lower(i).equals("on")) {
            return i + 2 < words.size() && kinds.time(i + 1) && kinds.premodifier(i + 2);
        }
        return kinds.time(i)
                && i + 1 < words.size()
                && !words.tag(i + 1).equals("POS")
                && (kinds.premodifier(i + 1) || words.lower(i + 1).equals("that"));
    }

    /** {@code warned last year}: nobody is told here, only when. */
    boolean adverbialTime(int start, int core) {
        boolean deictic = words.tag(start).startsWith("JJ") || words.tag(start).equals("DT");
        return kinds.time(core) && deictic && DEICTIC.contains(words.lower(start));
    }

    /** Whether nobody and nothing is told here but a bare act: {@code refused to sign}. */
    boolean act(int start) {
        boolean gerund = words.tag(start).equals("VBG")
                && start + 1 < words.size()
                && words.tag(start + 1).equals("IN");
        return gerund || words.tag(start).equals("TO");
    }

    /** Whether no phrase reaches over a word. */
    boolean stops(int i) {
        return i < words.size() && (hardBoundary(i) || kinds.finite(i) || clauses.closes(i));
    }

    private boolean hardBoundary(int i) {
        return kinds.boundary(i) && !words.text(i).equals("-") && !words.text(i).equals(",");
    }

    /**
     * Where the clause or phrase of a slot that starts at an index ends at the farthest; the index itself where nothing
     * can stand there.
     *
     * @param ofNoun whether a noun sets the pattern off
     */
    int end(Node.Slot slot, int start, boolean ofNoun) {
        boolean object = slot.name().equals("object");
        int end = beforeNextSubject(start, clauses.end(start));
        if (ofNoun && object) {
            int core = phrases.nextNoun(start);
            end = core < 0 ? end : Math.min(end, phrases.phrase(core).end());
        }
        if (slot.head().isPresent()) {
            end = beforeVerb(start, end);
        }
        if (object && end > start + 1 && pointsBack(start)) {
            end = start + 1;
        }
        while (end > start + 1 && kinds.quote(end - 1) && !opened(start, end - 1)) {
            end--;
        }
        if (phrases.nextNoun(start) >= 0 && !slot.name().equals("condition")) {
            end = adjuncts.withoutTime(start, end);
        }
        return ofNoun && onlyTime(start, end) ? start : end;
    }

    /** {@code rejected it at the time}, {@code refused this the same evening}: what stands behind the pronoun is none of the object. */
    private boolean pointsBack(int start) {
        String behind = words.tag(start + 1);
        boolean it = !words.lower(start).equals("this");
        boolean apart = BEHIND_POINTER.contains(words.lower(start + 1))
                || (it && behind.startsWith("RB"))
                || (behind.equals("DT") && !words.lower(start + 1).equals("all"));
        return apart && POINTERS.contains(words.lower(start));
    }

    /** Whether words only tell a time: {@code Saturday morning} in {@code a call on Saturday morning}. */
    private boolean onlyTime(int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.tag(i).startsWith("NN") && !kinds.time(i)) {
                return false;
            }
        }
        int core = phrases.nextNoun(start);
        return core >= 0 && kinds.time(core);
    }

    /** An object that starts with a noun phrase holds all of it: not {@code the} of {@code the plan}. */
    int leastLength(Node.Slot slot, int start, int end) {
        int core = slot.name().equals("object") ? phrases.nextNoun(start) : -1;
        return core < 0 || core >= end ? 1 : core + 1 - start;
    }

    /** {@code refused a truce and the rebels had left}: behind the conjunction another begins to act. */
    private int beforeNextSubject(int start, int end) {
        if (end >= words.size()
                || !(kinds.finite(end) || kinds.auxiliary(end))
                || words.tag(start).startsWith("VB")) {
            return end;
        }
        for (int i = end - 1; i > start; i--) {
            if (words.tag(i).equals("CC")) {
                int core = phrases.nextNoun(i + 1);
                return core >= 0 && core == end - 1 && !words.lower(start).equals("that") ? i : end;
            }
            if (!kinds.premodifier(i) && !words.tag(i).equals("PRP")) {
                return end;
            }
        }
        return end;
    }

    /** An object that is a noun phrase ends before the verb of the clause that it stands in. */
    private int beforeVerb(int start, int end) {
        int core = phrases.nextNoun(start);
        if (core < 0) {
            return end;
        }
        for (int i = core + 1; i < end; i++) {
            if (RELATIVE.contains(words.lower(i))) {
                return end;
            }
            if (kinds.auxiliary(i) && kinds.finite(i)) {
                return beforeNextSubject(start, i);
            }
        }
        return end;
    }

    private boolean opened(int start, int close) {
        for (int i = start; i < close; i++) {
            if (kinds.quote(i)) {
                return true;
            }
        }
        return false;
    }
}
