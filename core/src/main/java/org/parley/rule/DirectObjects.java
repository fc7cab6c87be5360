package org.parley.rule;

import java.util.Optional;
import java.util.Set;

/** Tells what a verb does something to: the phrase behind it, or the noun whose clause it stands in. */
final class DirectObjects {
    private static final Set<String> RELATIVE = Set.of("which", "that", "whom");

    private static final Set<String> ANYTHING = WordLists.of("anything");

    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;
    private final Subjects subjects;
    private final Verbs verbs;

    DirectObjects(Words words, WordKinds kinds, Phrases phrases, Subjects subjects, Verbs verbs) {
        this.words = words;
        this.kinds = kinds;
        this.phrases = phrases;
        this.subjects = subjects;
        this.verbs = verbs;
    }

    /**
     * A clause that says of a noun before it what its subject did to it: {@code the plan that Brask rejected}.
     *
     * @param noun the core of what something was done to
     * @param start where the phrase of the subject starts
     * @param subject the core of the subject
     * @param remark whether a comma sets the clause apart
     */
    record Gap(int noun, int start, int subject, boolean remark) {}

    /** The noun before a verb that is its object, and the subject between the two. */
    Optional<Gap> gap(int trigger) {
        int noun = words.head(trigger);
        if (!says(trigger, noun) || behind(trigger)) {
            return Optional.empty();
        }
        int subject = trigger - 1;
        while (subject > noun && (words.tag(subject).startsWith("RB") || kinds.auxiliary(subject))) {
            subject--;
        }
        boolean named =
                subject > noun && (kinds.noun(subject) || words.tag(subject).equals("PRP")) && !kinds.time(subject);
        int start = named ? Math.max(phrases.left(subject), noun + 1) : -1;
        boolean relative = start - 1 > noun && RELATIVE.contains(words.lower(start - 1));
        int before = relative ? start - 1 : start;
        boolean plain = named
                && (relative
                        || words.tag(subject).startsWith("NNP")
                        || words.tag(start).startsWith("DT")
                        || words.tag(subject).startsWith("PRP"));
        if (!plain || before <= noun || (relative && subjects.of(trigger) == start - 1)) {
            return Optional.empty();
        }
        boolean apart = !relative && words.text(before - 1).equals(",");
        return apart
                ? Optional.empty()
                : Optional.of(new Gap(
                        noun, start, subject, relative && words.text(before - 1).equals(",")));
    }

    /** Whether an active verb with a tense belongs to the clause of a noun before it that may be its object. */
    private boolean says(int verb, int noun) {
        boolean clause = noun >= 0
                && noun < verb
                && kinds.clauseOfNoun(verb)
                && kinds.noun(noun)
                && (words.tag(verb).equals("VBD") || auxiliaryBefore(verb))
                && !verbs.passive(verb);
        boolean agent =
                clause && words.head(noun) >= 0 && words.lower(words.head(noun)).equals("by");
        return clause && !agent && !ANYTHING.contains(words.lower(noun));
    }

    private boolean auxiliaryBefore(int verb) {
        int i = verb - 1;
        while (i >= 0 && words.tag(i).startsWith("RB")) {
            i--;
        }
        return i >= 0 && kinds.auxiliary(i);
    }

    /** Whether a noun phrase stands right behind a verb, which is no time. */
    boolean behind(int verb) {
        int i = verb + 1;
        while (i < words.size() && (words.tag(i).equals("RP") || words.tag(i).startsWith("RB") || kinds.quote(i))) {
            i++;
        }
        if (i >= words.size()) {
            return false;
        }
        String tag = words.tag(i);
        boolean phrase = tag.equals("DT")
                || tag.startsWith("PRP")
                || tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("CD")
                || tag.equals("VBG")
                || words.lower(i).equals("that");
        int core = phrase ? phrases.nextNoun(i) : -1;
        return phrase && (core < 0 || !kinds.time(core));
    }
}
