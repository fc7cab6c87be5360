package org.parley.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a sentence's parse and word order tell about a word. The parse is asked first; where it gives nothing that fits
 * the word order, the words between the boundaries of the clause decide.
 */
final class Syntax {
    private static final Set<String> SUBJECT = Set.of("nsubj", "nsubjpass", "nsubj:pass", "nsbj", "csubj", "csubjpass");
    private static final Set<String> OBJECT = Set.of("dobj", "obj", "iobj", "dative", "dat");
    private static final Set<String> CLAUSE_OF_NOUN =
            Set.of("relcl", "acl", "acl:relcl", "vmod", "partmod", "rcmod", "infmod");
    private static final Set<String> BOUNDARY =
            Set.of(",", ";", ":", "--", "-", "–", "—", "(", ")", ".", "?", "!", "…");
    private static final Set<String> QUOTES =
            Set.of("\"", "'", "“", "”", "‘", "’", "``", "''", "[", "]", "-LSB-", "-RSB-");
    private static final Set<String> BE =
            Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m", "get", "got");
    private static final Set<String> AUXILIARY = Set.of(
            "be", "am", "is", "are", "was", "were", "been", "being", "have", "has", "had", "having", "do", "does",
            "did", "'s", "'re", "'m", "'ve", "'d", "'ll", "get", "got");
    /** Verbs whose object is the subject of the infinitive behind it. */
    private static final Set<String> OBJECT_CONTROL = WordLists.of("object-control");

    private static final int UNKNOWN = -2;

    private final Words words;
    /** The subject of each word that was asked for, or -1. */
    private final int[] subjects;

    Syntax(Words words) {
        this.words = words;
        this.subjects = new int[words.size()];
        Arrays.fill(subjects, UNKNOWN);
    }

    /** Whether a word is an auxiliary of a verb: its subject is the verb's, whichever of them the parse hangs it on. */
    private boolean auxiliaryOf(int word, int verb) {
        return word >= 0
                && word < words.size()
                && words.head(word) == verb
                && words.relation(word).startsWith("aux");
    }

    boolean verb(int i) {
        return words.tag(i).startsWith("VB");
    }

    /** Whether the parse makes a word the subject of another. */
    boolean subjectRelation(int i) {
        return SUBJECT.contains(words.relation(i));
    }

    /**
     * Whether a bare verb opens its sentence or what a colon or dash opens, so that it asks for something:
     * {@code Open the gate}, {@code please leave}, {@code do not shoot}.
     */
    boolean request(int trigger) {
        if (!words.tag(trigger).equals("VB")) {
            return false;
        }
        int head = words.head(trigger);
        if (words.relation(trigger).equals("conj") && head >= 0 && head < trigger) {
            return request(head);
        }
        int before = trigger - 1;
        while (before >= 0 && (BEFORE_REQUEST.contains(words.lower(before)) || quote(before))) {
            before--;
        }
        return before < 0
                || OPENERS.contains(words.text(before))
                || (words.text(before).equals(",") && words.lower(firstWord()).equals("if"));
    }

    private int firstWord() {
        int first = 0;
        while (first < words.size() - 1 && quote(first)) {
            first++;
        }
        return first;
    }

    private static final Set<String> BEFORE_REQUEST =
            Set.of("please", "do", "not", "n't", "so", "and", "but", "then", "now", "just", "never", "first", "always");
    private static final Set<String> OPENERS = Set.of(";", ":", "--", "–", "—", ".", "?", "!", "…");

    /** Whether a verb stands behind a relative pronoun: {@code which demands}, {@code that will never demand}. */
    boolean behindRelative(int verb) {
        int i = verb - 1;
        while (i >= 0 && (auxiliary(i) || words.tag(i).startsWith("RB") || quote(i))) {
            i--;
        }
        return i >= 0 && words.tag(i).equals("WDT");
    }

    /** Whose clause says of a noun before it what its subject did to it: {@code the plan that Brask rejected}. */
    record Gap(int noun, int start, int subject, boolean remark) {}

    /** The noun before a verb that is its object, and the subject between the two. */
    Optional<Gap> gap(int trigger) {
        int noun = words.head(trigger);
        boolean clause = noun >= 0
                && noun < trigger
                && CLAUSE_OF_NOUN.contains(words.relation(trigger))
                && noun(noun)
                && (words.tag(trigger).equals("VBD") || auxiliaryBefore(trigger))
                && !passive(trigger);
        boolean agent =
                clause && words.head(noun) >= 0 && words.lower(words.head(noun)).equals("by");
        if (!clause || agent || ANYTHING.contains(words.lower(noun)) || objectBehind(trigger)) {
            return Optional.empty();
        }
        int subject = trigger - 1;
        while (subject > noun
                && (words.tag(subject).startsWith("RB")
                        || auxiliary(subject)
                        || words.tag(subject).equals("MD"))) {
            subject--;
        }
        boolean named = subject > noun && (noun(subject) || words.tag(subject).equals("PRP")) && !time(subject);
        int start = named ? Math.max(left(subject), noun + 1) : -1;
        boolean relative = start - 1 > noun && Set.of("which", "that", "whom").contains(words.lower(start - 1));
        int before = relative ? start - 1 : start;
        boolean plain = named
                && (relative
                        || words.tag(subject).startsWith("NNP")
                        || words.tag(start).startsWith("DT")
                        || words.tag(subject).startsWith("PRP"));
        if (!plain || before <= noun || (relative && subjectChild(trigger) == start - 1)) {
            return Optional.empty();
        }
        boolean apart = !relative && words.text(before - 1).equals(",");
        return apart
                ? Optional.empty()
                : Optional.of(new Gap(
                        noun, start, subject, relative && words.text(before - 1).equals(",")));
    }

    private static final Set<String> ANYTHING = Set.of(
            "something",
            "anything",
            "nothing",
            "everything",
            "thing",
            "things",
            "way",
            "ways",
            "opportunity",
            "type",
            "types",
            "kind",
            "kinds",
            "sort",
            "time",
            "day",
            "moment",
            "reason",
            "reasons",
            "place",
            "extent",
            "degree",
            "speed",
            "outcome",
            "hour",
            "minute",
            "week",
            "year",
            "demand",
            "demands",
            "troops",
            "soldiers");

    private boolean auxiliaryBefore(int verb) {
        int i = verb - 1;
        while (i >= 0 && words.tag(i).startsWith("RB")) {
            i--;
        }
        return i >= 0 && (auxiliary(i) || words.tag(i).equals("MD"));
    }

    /** Whether a noun phrase stands right behind a verb, which is no time. */
    boolean objectBehind(int verb) {
        int i = verb + 1;
        while (i < words.size() && (words.tag(i).equals("RP") || words.tag(i).startsWith("RB") || quote(i))) {
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
        int core = phrase ? nextNoun(i) : -1;
        return phrase && (core < 0 || !time(core));
    }

    /** Whether a verb tells {@code what they need}: its own object stands before its subject. */
    boolean behindWhat(int verb) {
        int subject = subjectChild(verb);
        int before = subject < 0 ? -1 : left(subject) - 1;
        return before >= 0
                && (words.tag(before).equals("WP") || words.tag(before).equals("WDT"));
    }

    boolean noun(int i) {
        String tag = words.tag(i);
        return tag.startsWith("NN") || tag.equals("PRP") || tag.equals("FW");
    }

    boolean boundary(int i) {
        return BOUNDARY.contains(words.text(i));
    }

    boolean quote(int i) {
        return QUOTES.contains(words.text(i));
    }

    boolean auxiliary(int i) {
        return words.tag(i).equals("MD") || AUXILIARY.contains(words.lower(i));
    }

    boolean finite(int i) {
        String tag = words.tag(i);
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    boolean premodifier(int i) {
        String tag = words.tag(i);
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("PDT")
                || tag.equals("PRP$")
                || tag.equals("WP$")
                || tag.equals("CD")
                || tag.equals("POS")
                || tag.equals("VBN")
                || tag.equals("VBG")
                || tag.equals("$")
                || tag.equals("HYPH")
                || tag.equals("RBS")
                || tag.equals("RBR")
                || (words.text(i).equals("-") && i > 0)
                || (tag.startsWith("RB") && (hyphen(i + 1) || gradesAdjective(i)))
                || words.lower(i).equals("both")
                || words.lower(i).equals("either")
                || quote(i);
    }

    /** {@code a very clear answer}: an adverb between an article or owner and an adjective. */
    private boolean gradesAdjective(int i) {
        if (i == 0 || i + 2 >= words.size() || !words.tag(i + 1).startsWith("JJ")) {
            return false;
        }
        String before = words.tag(i - 1);
        return before.equals("DT") || before.equals("PRP$") || before.equals("POS");
    }

    private boolean hyphen(int i) {
        return i < words.size() && words.text(i).equals("-");
    }

    private static final Set<String> INTRANSITIVE = WordLists.of("intransitive");

    /** Whether a verb stands in the passive: behind a form of be, or as a participle behind the noun it belongs to. */
    boolean passive(int trigger) {
        String tag = words.tag(trigger);
        if (!tag.equals("VBN") && !tag.equals("VBD")) {
            return false;
        }
        boolean participle = (tag.equals("VBN") || aside(trigger)) && !INTRANSITIVE.contains(words.lemma(trigger));
        for (int i = trigger - 1; i >= 0 && i >= trigger - 6; i--) {
            String lower = words.lower(i);
            if (BE.contains(lower) && !(lower.equals("'s") && words.tag(i).equals("POS"))) {
                return true;
            }
            if (lower.equals("have")
                    || lower.equals("has")
                    || lower.equals("had")
                    || lower.equals("'ve")
                    || lower.equals("having")) {
                return false;
            }
            if (!words.tag(i).startsWith("RB") && !words.tag(i).equals("MD") && !quote(i)) {
                break;
            }
        }
        boolean by = trigger + 2 < words.size()
                && words.lower(trigger + 1).equals("by")
                && !words.tag(trigger + 2).equals("CD");
        boolean behindNoun = trigger > 0 && (noun(trigger - 1) || boundary(trigger - 1) || quote(trigger - 1));
        boolean preposition = trigger + 1 < words.size()
                && (words.tag(trigger + 1).equals("IN")
                        || (words.lower(trigger + 1).equals("to") && trigger + 2 < words.size() && !verb(trigger + 2)));
        return participle && behindNoun && (by || (preposition && CLAUSE_OF_NOUN.contains(words.relation(trigger))));
    }

    /** {@code the plan, handed to both sides}: behind the comma no past tense has its subject. */
    private boolean aside(int trigger) {
        return trigger > 1
                && words.text(trigger - 1).equals(",")
                && CLAUSE_OF_NOUN.contains(words.relation(trigger))
                && words.head(trigger) == trigger - 2
                && subjectChild(trigger) < 0;
    }

    /**
     * Whether a word is no act of its own: a participle before the noun that it describes ({@code the condemned house},
     * {@code rebel-held}), or an auxiliary.
     */
    boolean describes(int trigger) {
        if (trigger > 0 && words.text(trigger - 1).equals("-")) {
            return true;
        }
        String tag = words.tag(trigger);
        if (verb(trigger) && auxiliary(trigger) && beforeVerb(trigger)) {
            return true;
        }
        boolean participle = tag.equals("VBN") || tag.equals("VBD") || tag.equals("VBG") || tag.equals("JJ");
        boolean predicate = tag.startsWith("VB") && subjectChild(trigger) >= 0 && subjectChild(trigger) < trigger;
        if (predicate || !participle || trigger + 1 >= words.size()) {
            return false;
        }
        if (trigger == 0) {
            return !tag.equals("VBG") && words.relation(trigger).equals("amod");
        }
        String before = words.tag(behindAdverbs(trigger - 1));
        boolean noun = words.tag(trigger + 1).startsWith("NN") || describesFarther(trigger);
        boolean modifies = before.equals("DT")
                || before.equals("PRP$")
                || before.equals("POS")
                || words.relation(trigger).equals("amod");
        boolean bare = tag.equals("VBN") && !noun(trigger - 1) && !auxiliary(trigger - 1) && !before.startsWith("RB");
        return noun && (modifies || bare);
    }

    /** The word before an index that is no adverb; the first word where all are. */
    private int behindAdverbs(int i) {
        int at = i;
        while (at > 0 && words.tag(at).startsWith("RB") && words.lower(at).endsWith("ly")) {
            at--;
        }
        return at;
    }

    /** {@code the occupied southern towns}: the noun that the parse says a participle describes follows an adjective. */
    private boolean describesFarther(int trigger) {
        int head = words.head(trigger);
        if (head <= trigger || head > trigger + 5 || !words.relation(trigger).equals("amod")) {
            return false;
        }
        for (int i = trigger + 1; i < head; i++) {
            if (!premodifier(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean beforeVerb(int auxiliary) {
        for (int i = auxiliary + 1; i < words.size() && i < auxiliary + 4; i++) {
            if (verb(i)) {
                return !words.tag(i).equals("VBG") || words.lemma(auxiliary).equals("be");
            }
            if (!words.tag(i).startsWith("RB")) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> BACKGROUND =
            Set.of("after", "when", "since", "because", "as", "before", "amid", "following");

    /** Whether a word stands in a clause that only describes: relative, adverbial, or a participle behind the main clause. */
    boolean background(int trigger) {
        int at = trigger;
        for (int steps = 0; steps < 6 && at >= 0; steps++) {
            String relation = words.relation(at);
            if (CLAUSE_OF_NOUN.contains(relation) && !infinitive(at)) {
                return true;
            }
            if (relation.equals("advcl") && (words.tag(at).equals("VBG") || marked(at))) {
                return true;
            }
            at = words.head(at);
        }
        return false;
    }

    private boolean marked(int verb) {
        for (int i = verb - 1; i >= 0 && i >= verb - 12; i--) {
            if (words.head(i) == verb && BACKGROUND.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** The core of the phrase that is the grammatical subject of a verb, adjective or noun of action. */
    OptionalInt subject(int trigger, Set<Integer> named) {
        if (request(trigger)) {
            return OptionalInt.empty();
        }
        OptionalInt found = emphasised(governor(trigger, named));
        OptionalInt near = emphasised(before(trigger));
        if (found.isPresent() && found.getAsInt() < trigger && !behindRelative(trigger) && misled(found.getAsInt())) {
            found = near.isPresent() || !subjectRelation(found.getAsInt()) ? near : found;
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
                && noun(core.getAsInt() - 1);
        return reflexive ? OptionalInt.of(core.getAsInt() - 1) : core;
    }

    private static final Set<String> REFLEXIVE = Set.of("itself", "himself", "herself", "themselves");

    /** Whether what the parse calls a subject is a time, or stands behind a preposition. */
    private boolean misled(int subject) {
        int start = left(subject);
        return time(subject) || (start > 0 && noun(subject) && ADJUNCT.contains(words.lower(start - 1)));
    }

    private static final Set<String> ADJUNCT =
            Set.of("in", "during", "at", "on", "with", "from", "of", "for", "to", "amid", "over", "under", "near");

    /** Whether a dateline or a remark in dashes or brackets ends between two words. */
    private boolean dashed(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Set.of("--", "—", "–", "-", ")", ":").contains(words.text(i))) {
                return true;
            }
        }
        return false;
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
        if (!tag.equals("PRP") || !SUBJECT.contains(words.relation(pronoun))) {
            return OptionalInt.empty();
        }
        int at = words.head(pronoun);
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            String relation = words.relation(at);
            int head = words.head(at);
            if (head >= 0
                    && verb(head)
                    && (relation.equals("ccomp") || relation.equals("advcl") || relation.equals("conj"))) {
                int subject = subjectChild(head);
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

    private OptionalInt other(OptionalInt found, int pronoun) {
        return found.isPresent() && found.getAsInt() < pronoun ? found : OptionalInt.empty();
    }

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
            int subject = subjectChild(at);
            if (subject >= 0) {
                return relative(subject, at);
            }
            int head = words.head(at);
            String relation = words.relation(at);
            if (CLAUSE_OF_NOUN.contains(relation) && head >= 0 && noun(head)) {
                return action(head) && infinitive(at) ? subjectOfAction(head) : OptionalInt.of(head);
            }
            if (head < 0 || head >= words.size() || SUBJECT.contains(relation)) {
                break;
            }
            if (noun(head) && !verb(head)) {
                return infinitive(at) ? subjectOfAction(head) : OptionalInt.empty();
            }
            if (infinitive(at) && OBJECT_CONTROL.contains(words.lemma(head)) && head < at) {
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

    /** The subject of the verb that an action noun is the object of: {@code Brask voiced its rejection}. */
    private OptionalInt supported(int noun, Set<Integer> named) {
        int head = words.head(noun);
        for (int steps = 0; steps < 3 && head >= 0; steps++) {
            if (verb(head) && head < noun && !passive(head)) {
                if (!named.contains(head) && !SUPPORTING.contains(words.lemma(head))) {
                    return OptionalInt.empty();
                }
                int subject = subjectChild(head);
                if (subject >= 0 && words.tag(subject).startsWith("EX")) {
                    return OptionalInt.empty();
                }
                return subject >= 0 ? relative(subject, head) : OptionalInt.empty();
            }
            head = words.head(head);
        }
        return OptionalInt.empty();
    }

    /** Verbs whose subject does what their object names: {@code made a threat}, but not {@code faced a threat}. */
    private static final Set<String> SUPPORTING = WordLists.of("supporting");

    private boolean action(int noun) {
        String lemma = words.lemma(noun);
        return lemma.endsWith("ness")
                || lemma.endsWith("tion")
                || lemma.endsWith("al")
                || lemma.endsWith("ity")
                || Set.of(
                                "decision",
                                "plan",
                                "offer",
                                "promise",
                                "pledge",
                                "threat",
                                "failure",
                                "attempt",
                                "bid",
                                "effort",
                                "move",
                                "agreement",
                                "call",
                                "demand",
                                "request",
                                "desire")
                        .contains(lemma);
    }

    private boolean infinitive(int at) {
        for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
            if (words.tag(i).equals("TO") || words.lower(i).equals("to")) {
                return true;
            }
            if (!words.tag(i).startsWith("RB") && !auxiliary(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a participle or gerund has no subject of its own: {@code visiting the town}, {@code content funded by}. */
    boolean loose(int verb) {
        String tag = words.tag(verb);
        if ((!tag.equals("VBG") && !tag.equals("VBN")) || subjectChild(verb) >= 0) {
            return false;
        }
        int before = verb - 1;
        while (before >= 0 && words.tag(before).startsWith("RB")) {
            before--;
        }
        boolean joined = words.relation(verb).equals("conj") && words.head(verb) >= 0 && !loose(words.head(verb));
        return !joined && (before < 0 || !auxiliary(before));
    }

    private int subjectChild(int at) {
        if (subjects[at] == UNKNOWN) {
            subjects[at] = findSubjectChild(at);
        }
        return subjects[at];
    }

    private int findSubjectChild(int at) {
        int found = -1;
        for (int i = 0; i < words.size(); i++) {
            if ((words.head(i) == at || auxiliaryOf(words.head(i), at))
                    && SUBJECT.contains(words.relation(i))
                    && (i < at || found < 0)) {
                found = i;
                if (i < at) {
                    break;
                }
            }
        }
        return found;
    }

    /** {@code it was Brask, they say, that left}: who is picked out in front of a relative pronoun; -1 where nobody is. */
    private int ofCleft(int pronoun) {
        for (int i = pronoun - 3; i >= 0 && i > pronoun - LONGEST_ASIDE; i--) {
            if (words.lower(i).equals("it") && words.lemma(i + 1).equals("be")) {
                int core = nextNoun(i + 2);
                boolean next = core >= 0 && core < pronoun && left(core) == i + 2;
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

    /** The noun that a relative pronoun stands for, or the word itself. */
    private OptionalInt relative(int subject, int verb) {
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
                if (noun(head) && CLAUSE_OF_NOUN.contains(words.relation(at))) {
                    return OptionalInt.of(head);
                }
                at = head;
                head = words.head(head);
            }
            for (int i = subject - 1; i >= 0 && i >= subject - 3; i--) {
                if (noun(i)) {
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.empty();
        }
        return OptionalInt.of(subject);
    }

    private int controlled(int head, int at) {
        for (int i = head + 1; i < at; i++) {
            if (noun(i) && (words.head(i) == head && OBJECT.contains(words.relation(i)))) {
                return i;
            }
        }
        // The object as the last noun before "to": "called on Brask to withdraw", "wants Brask to withdraw".
        for (int i = at - 1; i > head; i--) {
            if (noun(i)) {
                return core(i);
            }
            if (boundary(i)) {
                break;
            }
        }
        return -1;
    }

    /** The nearest phrase before a verb group, when the parse gives no subject. */
    private OptionalInt before(int trigger) {
        if (!verb(trigger) && !words.tag(trigger).startsWith("JJ")) {
            return OptionalInt.empty();
        }
        if (words.tag(trigger).equals("VBG")) {
            return OptionalInt.empty();
        }
        int i = trigger - 1;
        while (i >= 0 && (auxiliary(i) || words.tag(i).startsWith("RB") || quote(i) || adjunctTime(i))) {
            i--;
        }
        if (i > 0 && (words.tag(i).equals("WDT") || words.tag(i).equals("WP"))) {
            i--;
        }
        if (i < 0 || !noun(i) || (words.tag(trigger).equals("VB") && i == trigger - 1)) {
            return OptionalInt.empty();
        }
        int core = core(i);
        if (misled(core)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(core);
    }

    private boolean adjunctTime(int i) {
        return time(i)
                || (words.lower(i).equals("on") && time(i + 1))
                || (words.text(i).equals(",") && i + 1 < words.size() && time(i + 1));
    }

    /** Walks from the last noun of a phrase to the noun that heads it: over {@code of Brask} to {@code minister}. */
    private int core(int noun) {
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            int start = left(at);
            if (start > 1 && (ADJUNCT.contains(words.lower(start - 1)) || time(at)) && noun(start - 2)) {
                at = start - 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Who does what a noun names: {@code Brask's withdrawal}, {@code its withdrawal}, {@code the withdrawal of Brask}. */
    OptionalInt owner(int noun, Set<Integer> named) {
        int start = left(noun);
        for (int i = noun - 1; i >= start; i--) {
            if (words.tag(i).equals("PRP$") || words.tag(i).equals("WP$")) {
                return OptionalInt.of(i);
            }
            if (words.tag(i).equals("POS") && i > start) {
                return OptionalInt.of(i - 1);
            }
        }
        for (int i = noun + 1; i < words.size() && i <= noun + 14 && !boundary(i); i++) {
            if (!named.contains(i) && opensOwner(i, noun)) {
                int core = nextNoun(i + 1);
                if (core >= 0) {
                    return OptionalInt.of(core);
                }
            }
            if (finite(i) || words.lower(i).equals("to")) {
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
        boolean next = i == noun + 1 || (i == noun + 2 && quote(i - 1));
        boolean stance = words.lemma(noun).endsWith("ness")
                || words.lemma(noun).endsWith("al")
                || words.lemma(noun).endsWith("ance");
        return lower.equals("by") || (lower.equals("from") && stance) || (lower.equals("of") && next);
    }

    /** The core of the noun phrase that starts at an index, or -1. */
    int nextNoun(int from) {
        int i = from;
        while (i < words.size() && (premodifier(i) || amount(i)) && !noun(i)) {
            if (words.tag(i).equals("VBG") && i == from) {
                return -1;
            }
            i++;
        }
        if (i >= words.size() || !noun(i)) {
            return i > from && counted(i - 1) ? i - 1 : -1;
        }
        return last(i);
    }

    /** Whether a number stands for what it counts: {@code 40 million}, {@code one of the ships}. */
    private boolean counted(int number) {
        if (!words.tag(number).equals("CD")) {
            return false;
        }
        boolean part = number + 1 < words.size() && words.lower(number + 1).equals("of");
        return part || LARGE.contains(words.lower(number));
    }

    private static final Set<String> LARGE = Set.of("million", "billion", "trillion");

    private static final Set<String> AMOUNT = Set.of(
            "than",
            "least",
            "about",
            "around",
            "nearly",
            "almost",
            "over",
            "up",
            "at",
            "to",
            "as",
            "many",
            "some",
            "roughly",
            "approximately");

    /** Whether a word says how many with a number soon behind it: {@code at least six}, {@code more than 100}. */
    private boolean amount(int i) {
        if (!AMOUNT.contains(words.lower(i))) {
            return false;
        }
        for (int j = i + 1; j < words.size() && j < i + 4; j++) {
            if (words.tag(j).equals("CD") || words.tag(j).equals("$")) {
                return true;
            }
            if (!AMOUNT.contains(words.lower(j))) {
                return false;
            }
        }
        return false;
    }

    /** The last noun of the run of nouns that {@code i} lies in, over possessives. */
    private int last(int i) {
        int core = i;
        for (int j = i + 1; j < words.size() && insideName(j); j++) {
            if (words.tag(j).startsWith("NN")) {
                core = j;
            }
        }
        int head = words.head(core);
        return NOUN_MODIFIER.contains(words.relation(core)) && head > core && noun(head) && onlyModifiers(core, head)
                ? last(head)
                : core;
    }

    private static final Set<String> NOUN_MODIFIER = Set.of("nmod", "compound", "nn");

    /** {@code landmark free trade agreement}: the parse knows that a noun before an adjective describes a later one. */
    private boolean onlyModifiers(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!premodifier(i) || quote(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word behind a noun belongs to the same run of nouns: owner marks, compounds, a number in a name. */
    private boolean insideName(int j) {
        String tag = words.tag(j);
        String before = words.tag(j - 1);
        boolean nounFollows = j + 1 < words.size() && words.tag(j + 1).startsWith("NN");
        boolean hyphen = words.text(j).equals("-")
                && j + 1 < words.size()
                && !words.tag(j + 1).equals("DT");
        boolean joined = words.text(j - 1).equals("-") && (tag.startsWith("VB") || tag.startsWith("JJ"));
        boolean owned = before.equals("POS") && premodifier(j) && !quote(j);
        boolean adjective = tag.startsWith("JJ")
                && nounFollows
                && (before.equals("POS") || words.text(j - 1).endsWith("."));
        return tag.startsWith("NN")
                || (tag.equals("POS") && j + 1 < words.size() && premodifier(j + 1))
                || hyphen
                || joined
                || owned
                || adjective
                || (tag.equals("CD") && before.startsWith("NNP"));
    }

    /** Where the premodifiers of a noun start. */
    int left(int noun) {
        if (words.tag(noun).equals("PRP") || words.tag(noun).equals("PRP$")) {
            return noun;
        }
        int i = noun;
        while (i > 0
                && premodifier(i - 1)
                && !(words.tag(i - 1).equals("VBG") && !(i > 1 && hyphen(i - 2)))
                && !words.tag(i - 1).equals("PRP")
                && !whenBefore(i)
                && !opensAnew(i)
                && !(words.tag(i - 1).equals("VBN") && i >= 2 && (noun(i - 2) || (auxiliary(i - 2) && !owns(i - 2))))
                && !(quote(i - 1) && i >= 2 && !premodifier(i - 2))) {
            i--;
            if (joined(i)) {
                i -= 2;
            }
        }
        while (i < noun
                && ((quote(i) && !quoteClosesInside(i, noun)) || words.tag(i).equals("POS"))) {
            i++;
        }
        return i;
    }

    /** {@code On Tuesday both sides}, {@code for its part the firm}: an article behind a noun opens a phrase of its own. */
    private boolean opensAnew(int i) {
        boolean article = (words.tag(i).equals("DT") && !words.lower(i).equals("that"))
                || words.tag(i).equals("PRP$");
        return article && words.tag(i - 1).startsWith("NN");
    }

    private boolean owns(int i) {
        return words.tag(i).equals("POS");
    }

    /** {@code in February Corrant had}, {@code last month President Ossa said}: what stands before a name tells when. */
    private boolean whenBefore(int i) {
        return i > 1
                && words.tag(i).startsWith("NNP")
                && time(i - 1)
                && (ADJUNCT.contains(words.lower(i - 2)) || DEICTIC.contains(words.lower(i - 2)));
    }

    /** {@code French and German ministers}: two modifiers of the same noun. */
    private boolean joined(int i) {
        return i >= 2
                && words.lower(i - 1).equals("and")
                && words.relation(i).equals("conj")
                && words.head(i) == i - 2
                && NOUN_MODIFIER.contains(words.relation(i - 2))
                && words.head(i - 2) > i;
    }

    private boolean quoteClosesInside(int open, int noun) {
        for (int i = open + 1; i <= noun; i++) {
            if (quote(i)) {
                return true;
            }
        }
        return false;
    }

    /** The words of the phrase around its core: premodifiers, further nouns of the name, and what depends on it by a preposition. */
    Range phrase(int core) {
        if (words.tag(core).equals("PRP$")) {
            return new Range(core, core + 1);
        }
        int start = left(core);
        int end = right(core);
        while (end < words.size() - 1 && words.tag(end).equals("IN") && preposition(end)) {
            int next = nextNoun(end + 1);
            if (next < 0 || time(next) || !(words.lower(end).equals("of") || under(core, end))) {
                break;
            }
            end = right(next);
        }
        return new Range(start, end);
    }

    /** The words of the phrase around its core, without what depends on it by a preposition. */
    Range base(int core) {
        return words.tag(core).equals("PRP$") ? new Range(core, core + 1) : new Range(left(core), right(core));
    }

    private boolean preposition(int i) {
        return Set.of("of", "in", "for", "from", "at", "to", "on", "with", "against", "between", "within", "over", "by")
                .contains(words.lower(i));
    }

    private boolean under(int core, int i) {
        int at = i;
        for (int steps = 0; at >= 0 && steps < 12; steps++) {
            if (at == core) {
                return true;
            }
            at = words.head(at);
        }
        return false;
    }

    private int right(int core) {
        if (words.tag(core).equals("PRP")) {
            return core + 1;
        }
        int end = core + 1;
        while (end < words.size() && insideName(end)) {
            end++;
        }
        while (end > core + 1
                && !words.tag(end - 1).startsWith("NN")
                && !words.tag(end - 1).equals("CD")) {
            end--;
        }
        return end;
    }

    /** The cores of the phrases that are listed with this one, itself first. */
    List<Integer> listed(int core) {
        List<Integer> cores = new ArrayList<>();
        cores.add(core);
        Range own = base(core);
        for (int i = 0; i < words.size(); i++) {
            if (i != core && noun(i) && words.relation(i).equals("conj") && conjunctOf(i, core) && !own.contains(i)) {
                cores.add(i);
            }
        }
        if (cores.size() == 1) {
            int end = own.end();
            while (end + 1 < words.size()
                    && (words.lower(end).equals("and") || (words.text(end).equals(",") && listGoesOn(end)))) {
                int from = words.lower(end + 1).equals("and") ? end + 2 : end + 1;
                int next = from < words.size() ? nextNoun(from) : -1;
                if (next < 0) {
                    break;
                }
                Range range = base(next);
                if (range.end() < words.size()
                        && words.lower(end).equals("and")
                        && verbAfter(range.end())
                        && !plural(core, range.end())) {
                    break;
                }
                cores.add(next);
                end = range.end();
            }
        }
        return cores;
    }

    private boolean verbAfter(int i) {
        return i < words.size() && words.tag(i).equals("VBZ");
    }

    private boolean plural(int core, int verb) {
        return core < verb && !words.tag(verb).equals("VBZ");
    }

    private boolean listGoesOn(int comma) {
        for (int i = comma + 1; i < words.size() && i <= comma + 8; i++) {
            if (words.lower(i).equals("and")) {
                return true;
            }
            if (!premodifier(i) && !words.text(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    private boolean conjunctOf(int i, int core) {
        int at = i;
        for (int steps = 0; steps < 6 && at >= 0 && words.relation(at).equals("conj"); steps++) {
            at = words.head(at);
            if (at == core) {
                return true;
            }
        }
        return false;
    }

    /** The agent of a passive: {@code by Brask}. */
    OptionalInt agent(int trigger) {
        for (int i = trigger + 1; i < words.size() && i <= trigger + 20; i++) {
            if (words.text(i).equals(";") || (boundary(i) && i > trigger + 3) || finite(i)) {
                break;
            }
            if (words.lower(i).equals("by")) {
                int core = nextNoun(i + 1);
                if (core >= 0 && !time(core)) {
                    return OptionalInt.of(core);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a noun names a time: {@code Monday}, {@code week}. */
    boolean time(int i) {
        return TIMES.contains(words.lemma(i)) || TIMES.contains(words.lower(i));
    }

    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "yesterday",
            "tomorrow",
            "week",
            "month",
            "year",
            "day",
            "hour",
            "weekend",
            "morning",
            "night",
            "evening",
            "noon",
            "midnight",
            "end",
            "years",
            "months",
            "weeks",
            "days",
            "decade",
            "p.m.",
            "a.m.",
            "minute",
            "moment",
            "time");

    /** The end of the clause that runs from an index: the next boundary, or the start of an adjunct clause. */
    int clauseEnd(int from) {
        int depth = 0;
        boolean told = false;
        for (int i = from; i < words.size(); i++) {
            String text = words.text(i);
            int aside = told || i == from ? -1 : behindAside(i);
            if (aside >= 0 && goesOn(aside)) {
                i = aside;
            }
            told |= finite(i);
            if (text.equals("(")) {
                depth++;
            }
            if (depth == 0 && i > from && (closes(i) || joins(i, from))) {
                return i;
            }
            if (text.equals(")")) {
                depth = Math.max(0, depth - 1);
            }
        }
        return words.size();
    }

    /** Where a phrase ends without the time at its end: {@code the plan on Friday}. */
    int withoutTime(int start, int end) {
        int i = end - 1;
        while (i > start && (time(i) || words.tag(i).equals("CD") || DEICTIC.contains(words.lower(i)))) {
            i--;
        }
        boolean timed = i < end - 1 && timeIn(i + 1, end);
        boolean preposition =
                i > start && Set.of("on", "in", "at", "since", "by", "during").contains(words.lower(i));
        return timed && preposition ? i : end;
    }

    private static final Set<String> DEICTIC = Set.of("last", "next", "this", "the", "early", "late", "mid");

    private boolean timeIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (time(i)) {
                return true;
            }
        }
        return false;
    }

    /** The words around one up to the boundaries of its clause. */
    Range clause(int at) {
        int start = at;
        while (start > 0 && !closes(start - 1)) {
            start--;
        }
        return new Range(start, Math.max(at + 1, clauseEnd(at)));
    }

    /** Whether a mark ends a clause: a boundary, but no comma of a list. */
    boolean closes(int i) {
        String text = words.text(i);
        if (text.equals(",")) {
            return !insideList(i);
        }
        return boundary(i) && !text.equals("-");
    }

    /**
     * Where the words behind a remark between commas start, if one opens at an index: behind the second comma of
     * {@code the premier, Joan Haverleigh, resign} and of {@code Brask, which shelled Delm, be punished}; else -1.
     */
    int behindAside(int comma) {
        if (comma <= 0
                || comma >= words.size()
                || comma + 2 >= words.size()
                || !words.text(comma).equals(",")
                || !noun(comma - 1)
                || !opensAside(comma + 1)) {
            return -1;
        }
        for (int i = comma + 1; i < words.size() && i < comma + LONGEST_ASIDE; i++) {
            if (words.text(i).equals(",")) {
                return i + 1 < words.size() ? i + 1 : -1;
            }
            if (boundary(i) && !words.text(i).equals("-")) {
                return -1;
            }
        }
        return -1;
    }

    private static final int LONGEST_ASIDE = 18;

    private boolean opensAside(int i) {
        return words.tag(i).startsWith("NNP")
                || words.tag(i).equals("WDT")
                || words.tag(i).equals("WP")
                || words.tag(i).equals("WP$")
                || words.tag(i).equals("DT");
    }

    /** Whether a verb group starts at an index. */
    private boolean goesOn(int i) {
        int at = i;
        while (at < words.size() && (words.tag(at).startsWith("RB") || quote(at))) {
            at++;
        }
        return at < words.size()
                && (verb(at) || words.tag(at).equals("MD"))
                && !words.tag(at).equals("VBG");
    }

    private boolean insideList(int comma) {
        return comma > 0 && noun(comma - 1) && listGoesOn(comma) && !finiteBetween(comma);
    }

    private boolean finiteBetween(int comma) {
        boolean and = false;
        for (int i = comma + 1; i < words.size() && i < comma + 12; i++) {
            if (words.lower(i).equals("and")) {
                and = true;
                continue;
            }
            if (finite(i)) {
                return true;
            }
            if (and && boundary(i)) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> JOINERS = Set.of(
            "because",
            "while",
            "although",
            "though",
            "whereas",
            "as",
            "but",
            "after",
            "before",
            "when",
            "amid",
            "despite");

    private boolean joins(int i, int from) {
        String lower = words.lower(i);
        if ((lower.equals("and") || lower.equals("or")) && i + 1 < words.size()) {
            return clauseStarts(i + 1);
        }
        return JOINERS.contains(lower) && i > from + 1 && (!lower.equals("as") || asClause(i));
    }

    private boolean clauseStarts(int from) {
        int i = from;
        while (i + 1 < words.size() && words.tag(i).startsWith("RB")) {
            i++;
        }
        String tag = words.tag(i);
        return finite(i)
                || words.lower(i).equals("that")
                || (tag.equals("PRP") && i + 1 < words.size() && finite(i + 1));
    }

    private boolean asClause(int i) {
        for (int j = i + 1; j < words.size() && j < i + 8 && !boundary(j); j++) {
            if (finite(j)) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "once", "until", "provided", "providing", "till");

    /**
     * The clause that a trigger hangs on, without its conjunction: behind the trigger with no other finite verb
     * between, or at the start of the trigger's clause.
     */
    Optional<Range> condition(int trigger, Set<Integer> named) {
        for (int i = trigger + 1; i < words.size(); i++) {
            int start = conditionStart(i);
            if (start >= 0 && start < words.size()) {
                int end = conditionEnd(start);
                if (hasVerb(start, end)) {
                    return Optional.of(new Range(start, end));
                }
            }
            if ((finite(i) && !named.contains(i))
                    || words.text(i).equals(";")
                    || words.text(i).equals("—")
                    || words.lower(i).equals("but")) {
                break;
            }
        }
        return before(trigger, named);
    }

    private Optional<Range> before(int trigger, Set<Integer> named) {
        for (int i = 0; i < trigger; i++) {
            int start = conditionStart(i);
            boolean opens = i == 0
                    || boundary(i - 1)
                    || quote(i - 1)
                    || Set.of("that", "only", "and", "but").contains(words.lower(i - 1));
            if (start < 0 || !opens) {
                continue;
            }
            int end = conditionEnd(start);
            if (end < trigger
                    && hasVerb(start, end)
                    && words.text(end).equals(",")
                    && finiteBetween(end + 1, trigger, named) <= 1) {
                return Optional.of(new Range(start, end));
            }
        }
        return Optional.empty();
    }

    private int finiteBetween(int from, int to, Set<Integer> named) {
        int finite = 0;
        for (int i = from; i < to; i++) {
            if (finite(i) && !named.contains(i)) {
                finite++;
            }
        }
        return finite;
    }

    /** The core of the first phrase with one of the prepositions behind a word, within its clause; no time. */
    Optional<Integer> prepositional(int from, List<String> prepositions) {
        return prepositional(from, prepositions, core -> true);
    }

    /** The same of those that pass a test. */
    Optional<Integer> prepositional(int from, List<String> prepositions, IntPredicate test) {
        for (int i = from + 1; i < words.size() && i < from + 30; i++) {
            if (prepositions.contains(words.lower(i)) && !words.tag(i).startsWith("VB")) {
                int core = nextNoun(i + 1);
                if (core >= 0 && !time(core) && !IDIOMS.contains(words.lemma(core)) && test.test(core)) {
                    return Optional.of(core);
                }
            }
            if (stops(i, from)) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean stops(int i, int from) {
        String text = words.text(i);
        String lower = words.lower(i);
        boolean joiner =
                JOINERS.contains(lower) && !lower.equals("as") && !lower.equals("amid") && !lower.equals("despite");
        boolean comma = text.equals(",") && !insideList(i) && i > from + 2;
        return comma
                || text.equals(";")
                || text.equals("—")
                || joiner
                || (finite(i) && i > from + 1 && verbOfClause(i));
    }

    /** Nouns that a preposition makes an idiom with: {@code in the wake of}, {@code in protest}. */
    private static final Set<String> IDIOMS = WordLists.of("idioms");

    private boolean verbOfClause(int i) {
        return i > 0
                && (noun(i - 1)
                        || words.tag(i - 1).startsWith("W")
                        || words.text(i - 1).equals(",")
                        || words.tag(i - 1).equals("MD"));
    }

    /** Where the clause behind a conjunction of condition starts, or -1 if there is no such conjunction at an index. */
    int conditionStart(int i) {
        String lower = words.lower(i);
        if (CONDITIONS.contains(lower)) {
            if ((lower.equals("until") || lower.equals("till")) && i + 1 < words.size() && time(i + 1)) {
                return -1;
            }
            if (lower.equals("once")
                    && i + 1 < words.size()
                    && (words.lower(i + 1).equals("again") || words.lower(i + 1).equals("more"))) {
                return -1;
            }
            if (lower.equals("if")
                    && i > 0
                    && (words.lower(i - 1).equals("as") || words.lower(i - 1).equals("even"))) {
                return -1;
            }
            return i + 1 < words.size() && words.lower(i + 1).equals("that") ? i + 2 : i + 1;
        }
        if ((lower.equals("as") || lower.equals("so"))
                && i + 2 < words.size()
                && (words.lower(i + 1).equals("soon") || words.lower(i + 1).equals("long"))
                && words.lower(i + 2).equals("as")) {
            return i + 3;
        }
        if (lower.equals("only")
                && i + 1 < words.size()
                && Set.of("when", "after", "if", "once").contains(words.lower(i + 1))) {
            return i + 2;
        }
        if (lower.equals("condition")
                && i + 1 < words.size()
                && words.lower(i + 1).equals("that")) {
            return i + 2;
        }
        if ((lower.equals("when") || lower.equals("after") || lower.equals("before")) && onlyBefore(i)) {
            return i + 1;
        }
        if (lower.equals("when") && willBefore(i)) {
            return i + 1;
        }
        if ((lower.equals("while") || lower.equals("before")) && refusedBefore(i)) {
            return i + 1;
        }
        if (MOMENTS.contains(lower) && momentOf(i)) {
            return i + 1;
        }
        if (lower.equals("without") && i + 1 < words.size()) {
            return -1;
        }
        return -1;
    }

    private static final Set<String> MOMENTS = Set.of("day", "hour", "moment", "minute", "second", "instant");

    /** {@code the day the guns fall silent}: a clause behind the name of a moment, in the present, is a condition. */
    private boolean momentOf(int i) {
        boolean noun = words.tag(i).startsWith("NN");
        if (!noun || i == 0 || i + 1 >= words.size() || !words.lower(i - 1).equals("the")) {
            return false;
        }
        int from = words.lower(i + 1).equals("that") ? i + 2 : i + 1;
        int core = nextNoun(from);
        for (int j = core + 1; core >= 0 && j < words.size() && j < core + 6 && !boundary(j); j++) {
            if (words.tag(j).equals("VBZ") || words.tag(j).equals("VBP")) {
                return true;
            }
            if (finite(j)) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> REFUSAL = Set.of(
            "not",
            "n't",
            "never",
            "no",
            "nothing",
            "nobody",
            "cannot",
            "refuse",
            "decline",
            "reject",
            "rule",
            "exclude",
            "impossible",
            "pointless");

    /** Whether the clause before a conjunction says no: {@code will not talk while}, {@code ruled out any meeting before}. */
    private boolean refusedBefore(int i) {
        for (int j = i - 1; j >= 0 && j > i - 12; j--) {
            if (REFUSAL.contains(words.lower(j)) || REFUSAL.contains(words.lemma(j))) {
                return true;
            }
            if (boundary(j)) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> WILL = Set.of("will", "'ll", "would", "'d", "shall", "can");

    /** {@code We will stop when they stop}: behind what somebody will do, in the same clause, the present after when is a condition. */
    private boolean willBefore(int i) {
        boolean present = false;
        for (int j = i + 1; j < words.size() && j < i + 8 && !boundary(j) && !present; j++) {
            present = words.tag(j).equals("VBZ") || words.tag(j).equals("VBP");
            if (words.tag(j).equals("VBD")) {
                return false;
            }
        }
        for (int j = i - 1; present && j >= 0 && j > i - 12 && !boundary(j); j--) {
            if (WILL.contains(words.lower(j))) {
                return true;
            }
        }
        return false;
    }

    private boolean onlyBefore(int i) {
        for (int j = i - 1; j >= 0 && j > i - 8; j--) {
            if (words.lower(j).equals("only")
                    || (words.lower(j).equals("not") && words.lower(i).equals("before"))) {
                return true;
            }
            if (boundary(j)) {
                return false;
            }
        }
        return false;
    }

    private int conditionEnd(int start) {
        int end = start;
        while (end < words.size()) {
            String text = words.text(end);
            if (end > start
                    && (text.equals(".")
                            || text.equals(";")
                            || text.equals(":")
                            || text.equals("—")
                            || text.equals("--")
                            || text.equals("?")
                            || text.equals("!"))) {
                break;
            }
            if (text.equals(",") && opensNext(start, end)) {
                break;
            }
            if (text.equals(",") && !insideList(end)) {
                int behind = behindAside(start, end);
                if (behind < 0) {
                    break;
                }
                end = behind;
                continue;
            }
            if (end > start && Set.of("but", "while", "although").contains(words.lower(end))) {
                break;
            }
            end++;
        }
        while (end > start && quote(end - 1) && !balanced(start, end)) {
            end--;
        }
        return end;
    }

    /** {@code until the raids end, and Corvia, it is said, will}: behind the comma another begins to act. */
    private boolean opensNext(int start, int comma) {
        if (comma + 2 >= words.size() || !words.tag(comma + 1).equals("CC")) {
            return false;
        }
        boolean told = false;
        for (int i = start; i < comma; i++) {
            told = told || finite(i);
        }
        int i = comma + 2;
        while (i < words.size() && i < comma + 6 && !boundary(i) && !finite(i)) {
            i++;
        }
        boolean remark = i < words.size() && words.text(i).equals(",");
        boolean hangs = remark
                && i + 1 < words.size()
                && (CONDITIONS.contains(words.lower(i + 1))
                        || words.lower(i + 1).equals("though"));
        return hangs || (told && remark);
    }

    /**
     * Where a clause goes on behind a remark between commas, {@code once homes, as well as barns, are empty}; -1 where the comma ends
     * it. A remark has no finite verb unless it is a relative clause.
     */
    private int behindAside(int start, int comma) {
        boolean told = false;
        for (int i = start; i < comma; i++) {
            told = told || (finite(i) && !words.tag(i).equals("VBN"));
        }
        boolean relative = comma + 1 < words.size() && words.tag(comma + 1).startsWith("W");
        for (int i = comma + 1; i < words.size() && i < comma + LONGEST_ASIDE; i++) {
            if (words.text(i).equals(",")) {
                boolean goesOn = i + 1 < words.size()
                        && i > comma + 1
                        && (told
                                ? words.lower(i + 1).equals("that")
                                : finite(i + 1) || words.tag(i + 1).equals("MD"));
                return goesOn ? i + 1 : -1;
            }
            if (boundary(i) || (finite(i) && !relative)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean balanced(int start, int end) {
        int quotes = 0;
        for (int i = start; i < end; i++) {
            if (quote(i)) {
                quotes++;
            }
        }
        return quotes % 2 == 0;
    }

    private boolean hasVerb(int start, int end) {
        for (int i = start; i < end; i++) {
            if (verb(i) || words.tag(i).equals("MD")) {
                return true;
            }
        }
        return false;
    }
}
