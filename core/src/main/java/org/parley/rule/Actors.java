package org.parley.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Tells whose act a verb, an adjective or a noun of action is. */
final class Actors {
    private static final Set<String> TALLIES = WordLists.of("tallies");

    private static final Set<String> OBJECT = Set.of("dobj", "obj", "iobj", "dative", "dat");

    /** Verbs whose object is the subject of the infinitive behind it. */
    private static final Set<String> OBJECT_CONTROL = WordLists.of("object-control");

    /** Verbs whose subject does what their object names: {@code made a threat}, but not {@code faced a threat}. */
    private static final Set<String> SUPPORTING = WordLists.of("supporting");

    private static final Set<String> ACTION = WordLists.of("action-nouns");

    private static final Set<String> DASHES = Set.of("--", "—", "–", "-", ")", ":");

    private static final Set<String> REFLEXIVE = Set.of("itself", "himself", "herself", "themselves");

    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;
    private final Subjects subjects;
    private final Verbs verbs;

    Actors(Words words, WordKinds kinds, Phrases phrases, Subjects subjects, Verbs verbs) {
        this.words = words;
        this.kinds = kinds;
        this.phrases = phrases;
        this.subjects = subjects;
        this.verbs = verbs;
    }

    /** The core of the phrase that is the grammatical subject of a verb, adjective or noun of action. */
    OptionalInt subject(int trigger, Set<Integer> named) {
        if (verbs.request(trigger)) {
            return OptionalInt.empty();
        }
        OptionalInt found = emphasised(governor(trigger, named));
        OptionalInt near = emphasised(before(trigger));
        if (found.isPresent()
                && found.getAsInt() < trigger
                && !subjects.behindRelative(trigger)
                && misled(found.getAsInt())) {
            found = near.isPresent() || !kinds.subjectRelation(found.getAsInt()) ? near : found;
        }
        if (near.isPresent()
                && words.tag(near.getAsInt()).equals("PRP")
                && !words.tag(trigger).startsWith("NN")) {
            return near;
        }
        boolean cutOff = found.isPresent()
                && near.isPresent()
                && found.getAsInt() < near.getAsInt()
                && dashed(found.getAsInt(), near.getAsInt());
        return cutOff ? near : found;
    }

    /** Of {@code the deal itself} the deal. */
    private OptionalInt emphasised(OptionalInt core) {
        boolean reflexive = core.isPresent()
                && core.getAsInt() > 0
                && REFLEXIVE.contains(words.lower(core.getAsInt()))
                && kinds.noun(core.getAsInt() - 1);
        return reflexive ? OptionalInt.of(core.getAsInt() - 1) : core;
    }

    /** Whether a dateline or a remark in dashes or brackets ends between two words. */
    private boolean dashed(int from, int to) {
        for (int i = from; i < to; i++) {
            if (DASHES.contains(words.text(i))) {
                return true;
            }
        }
        return false;
    }

    /** Who does it by the parse: a subject, up the verbs that share it; of a noun, whose it is. */
    private OptionalInt governor(int trigger, Set<Integer> named) {
        if (words.tag(trigger).startsWith("NN")) {
            OptionalInt owner = owner(trigger, named);
            if (owner.isPresent()) {
                return owner;
            }
            return supported(trigger, named);
        }
        int at = trigger;
        for (int steps = 0; steps < 7; steps++) {
            int subject = subjects.of(at);
            if (subject >= 0) {
                return subjects.relative(subject, at);
            }
            int head = words.head(at);
            if (kinds.clauseOfNoun(at) && head >= 0 && kinds.noun(head)) {
                return action(head) && verbs.infinitive(at) ? subjectOfAction(head) : OptionalInt.of(head);
            }
            if (head < 0 || head >= words.size() || kinds.subjectRelation(at)) {
                break;
            }
            if (kinds.noun(head) && !kinds.verb(head)) {
                return verbs.infinitive(at) ? subjectOfAction(head) : OptionalInt.empty();
            }
            if (verbs.infinitive(at) && OBJECT_CONTROL.contains(words.lemma(head)) && head < at) {
                int object = controlled(head, at);
                if (object >= 0) {
                    return OptionalInt.of(object);
                }
            }
            at = head;
        }
        return before(trigger);
    }

    private OptionalInt subjectOfAction(int noun) {
        OptionalInt owner = owner(noun, Set.of());
        return owner.isPresent() ? owner : supported(noun, Set.of());
    }

    /** Whether a noun names what somebody does or means to do. */
    private boolean action(int noun) {
        String lemma = words.lemma(noun);
        return lemma.endsWith("ness")
                || lemma.endsWith("tion")
                || lemma.endsWith("al")
                || lemma.endsWith("ity")
                || ACTION.contains(lemma);
    }

    /** The subject of the verb that an action noun is the object of: {@code Brask voiced its rejection}. */
    private OptionalInt supported(int noun, Set<Integer> named) {
        int head = words.head(noun);
        for (int steps = 0; steps < 3 && head >= 0; steps++) {
            if (kinds.verb(head) && head < noun && !verbs.passive(head)) {
                if (!named.contains(head) && !SUPPORTING.contains(words.lemma(head))) {
                    return OptionalInt.empty();
                }
                int subject = subjects.of(head);
                if (subject >= 0 && words.tag(subject).startsWith("EX")) {
                    return OptionalInt.empty();
                }
                return subject >= 0 ? subjects.relative(subject, head) : OptionalInt.empty();
            }
            head = words.head(head);
        }
        return OptionalInt.empty();
    }

    /** Whose infinitive stands behind a verb: its object, {@code urged Brask to withdraw}; -1 where there is none. */
    private int controlled(int head, int at) {
        for (int i = head + 1; i < at; i++) {
            if (kinds.noun(i) && (words.head(i) == head && OBJECT.contains(words.relation(i)))) {
                return i;
            }
        }
        // The object as the last noun before "to": "called on Brask to withdraw", "wants Brask to withdraw".
        for (int i = at - 1; i > head; i--) {
            if (kinds.noun(i)) {
                return phrases.core(i);
            }
            if (kinds.boundary(i)) {
                break;
            }
        }
        return -1;
    }

    /** The nearest phrase before a verb group, when the parse gives no subject. */
    private OptionalInt before(int trigger) {
        if (!kinds.verb(trigger) && !words.tag(trigger).startsWith("JJ")) {
            return OptionalInt.empty();
        }
        if (words.tag(trigger).equals("VBG")) {
            return OptionalInt.empty();
        }
        int i = trigger - 1;
        while (i >= 0 && (kinds.auxiliary(i) || words.tag(i).startsWith("RB") || kinds.quote(i) || adjunctTime(i))) {
            i--;
        }
        if (i > 0 && (words.tag(i).equals("WDT") || words.tag(i).equals("WP"))) {
            i--;
        }
        if (i < 0 || !kinds.noun(i) || (words.tag(trigger).equals("VB") && i == trigger - 1)) {
            return OptionalInt.empty();
        }
        int core = phrases.core(i);
        if (misled(core)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(core);
    }

    /** Whether what the parse calls a subject is a time, or stands behind a preposition. */
    private boolean misled(int subject) {
        int start = phrases.left(subject);
        return kinds.time(subject) || (start > 0 && kinds.noun(subject) && kinds.adjunct(start - 1));
    }

    private boolean adjunctTime(int i) {
        return kinds.time(i)
                || (words.lower(i).equals("on") && kinds.time(i + 1))
                || (words.text(i).equals(",") && i + 1 < words.size() && kinds.time(i + 1));
    }

    /** Who does what a noun names: {@code Brask's withdrawal}, {@code its withdrawal}, {@code the withdrawal of Brask}. */
    private OptionalInt owner(int noun, Set<Integer> named) {
        int start = phrases.left(noun);
        for (int i = noun - 1; i >= start; i--) {
            if (words.tag(i).equals("PRP$") || words.tag(i).equals("WP$")) {
                return OptionalInt.of(i);
            }
            if (words.tag(i).equals("POS") && i > start) {
                return OptionalInt.of(i - 1);
            }
        }
        for (int i = noun + 1; i < words.size() && i <= noun + 14 && !kinds.boundary(i); i++) {
            if (!named.contains(i) && opensOwner(i, noun)) {
                int core = phrases.nextNoun(i + 1);
                if (core >= 0) {
                    return OptionalInt.of(core);
                }
            }
            if (kinds.finite(i) || words.lower(i).equals("to")) {
                break;
            }
        }
        for (int i = noun - 1; i >= start; i--) {
            String tag = words.tag(i);
            if ((tag.startsWith("NNP") || tag.equals("JJ"))
                    && Character.isUpperCase(words.text(i).charAt(0))
                    && i > 0) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a word opens the phrase of who does what a noun names: {@code by}, {@code from}, or {@code of} right behind it. */
    private boolean opensOwner(int i, int noun) {
        String lower = words.lower(i);
        boolean next = i == noun + 1 || (i == noun + 2 && kinds.quote(i - 1));
        boolean stance = words.lemma(noun).endsWith("ness")
                || words.lemma(noun).endsWith("al")
                || words.lemma(noun).endsWith("ance");
        return lower.equals("by") || (lower.equals("from") && stance) || (lower.equals("of") && next);
    }

    /**
     * Whom a pronoun stands for within its sentence: the subject of the verb that reports its clause ({@code Brask said
     * it would}), of the verb whose object it owns ({@code Brask completed its withdrawal}), or of the main clause behind
     * its own ({@code after they had signed, Brask and Corvia rejoiced}).
     */
    OptionalInt antecedent(int pronoun) {
        String tag = words.tag(pronoun);
        if (tag.equals("PRP$")) {
            int noun = words.head(pronoun);
            return noun < 0 ? OptionalInt.empty() : other(supported(noun, Set.of(noun)), pronoun);
        }
        if (!tag.equals("PRP") || !kinds.subjectRelation(pronoun)) {
            return OptionalInt.empty();
        }
        int at = words.head(pronoun);
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            String relation = words.relation(at);
            int head = words.head(at);
            if (head >= 0
                    && kinds.verb(head)
                    && (relation.equals("ccomp") || relation.equals("advcl") || relation.equals("conj"))) {
                int subject = subjects.of(head);
                boolean fronted = relation.equals("advcl") && at < head;
                if (subject >= 0
                        && (subject < pronoun || fronted)
                        && words.tag(subject).startsWith("NN")) {
                    return OptionalInt.of(subject);
                }
            }
            at = head;
        }
        return OptionalInt.empty();
    }

    private static OptionalInt other(OptionalInt found, int pronoun) {
        return found.isPresent() && found.getAsInt() < pronoun ? found : OptionalInt.empty();
    }

    /** The agent of a passive: {@code by Brask}. */
    OptionalInt agent(int trigger) {
        for (int i = trigger + 1; i < words.size() && i <= trigger + 20; i++) {
            if (words.text(i).equals(";") || (kinds.boundary(i) && i > trigger + 3) || kinds.finite(i)) {
                break;
            }
            if (words.lower(i).equals("by")) {
                int core = phrases.nextNoun(i + 1);
                if (core >= 0 && !kinds.time(core) && !TALLIES.contains(words.lower(core))) {
                    return OptionalInt.of(core);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The agents that stand behind one with a preposition of their own: {@code by Corvia in May and by Brask}. */
    List<Integer> furtherAgents(int agent) {
        List<Integer> further = new ArrayList<>();
        if (!isAgent(agent)) {
            return further;
        }
        for (int i = agent + 1;
                i + 1 < words.size() && !kinds.verb(i) && !words.text(i).equals(";");
                i++) {
            boolean joined = words.lower(i).equals("and") && words.lower(i + 1).equals("by");
            int core = joined ? phrases.nextNoun(i + 2) : -1;
            if (core >= 0 && !kinds.time(core) && words.tag(core).startsWith("NN")) {
                further.add(core);
            }
        }
        return further;
    }

    private boolean isAgent(int core) {
        int start = phrases.left(core);
        return start > 0 && words.lower(start - 1).equals("by");
    }
}
