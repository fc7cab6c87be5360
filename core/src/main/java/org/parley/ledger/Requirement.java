package org.parley.ledger;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that a party requires, as one telling has it.
 *
 * @param content the content words of what it requires
 * @param kinds what these name
 */
record Requirement(
        Telling telling,
        String by,
        String requires,
        String of,
        String goal,
        Purpose purpose,
        Set<String> content,
        Kinds kinds) {
    private static final Pattern QUOTED = Pattern.compile("[“‘\"«„']");
    /** Of the acts in the same words, one may stand between two tellings that follow each other. */
    private static final int ALSO = 2;
    /** Words that name a thing spoken of before. */
    private static final Pattern PRONOUN =
            Pattern.compile("\\b(them|it|those|these|this|that|one)\\b", Pattern.CASE_INSENSITIVE);

    Requirement(
            Telling telling, String by, String requires, String of, String goal, Purpose purpose, Set<String> content) {
        this(telling, by, requires, of, goal, purpose, content, Kinds.of(requires, content));
    }

    /**
     * Whether it is the quotation behind a paraphrase: words in quotation marks that do not say for what it is required, nor of
     * somebody else, right behind what the same side is told to require.
     */
    boolean repeats(Requirement before) {
        Order order = telling.order();
        Order other = before.telling.order();
        return (of.isEmpty() || of.equals(before.of))
                && purpose == Purpose.OTHER
                && before.purpose != Purpose.OTHER
                && before.by.equals(by)
                && order.document().equals(other.document())
                && order.index() - other.index() <= ALSO
                && QUOTED.matcher(telling.words()).lookingAt()
                && !QUOTED.matcher(before.telling.words()).lookingAt();
    }

    /** The same telling of what another requires. */
    Requirement as(Requirement other) {
        return new Requirement(telling, by, other.requires, other.of, other.goal, other.purpose, other.content);
    }

    /** The same by other words for what is required. */
    Requirement requiring(String words) {
        return words.equals(requires)
                ? this
                : new Requirement(telling, by, words, of, goal, purpose, RequiredWords.content(words, of));
    }

    /** The same, required of another party. */
    Requirement of(String party) {
        return new Requirement(telling, by, requires, party, goal, purpose, RequiredWords.content(requires, party));
    }

    /** The same by other words for what it is required for. */
    Requirement forGoal(String words) {
        return new Requirement(telling, by, requires, of, words, purpose, content);
    }

    /** The same, required before there are talks. */
    Requirement forTalks() {
        String what = goal.isEmpty() ? Purpose.TALKS.label() : goal;
        return new Requirement(telling, by, requires, of, what, Purpose.TALKS, content);
    }

    String wording() {
        return requires.toLowerCase(Locale.ROOT);
    }

    /** The things that it names, by number in {@code requirements.yaml}. */
    Set<Integer> things() {
        return kinds.things;
    }

    /** The deeds that it names, likewise. */
    Set<Integer> deeds() {
        return kinds.deeds;
    }

    /** Whether it names what is to be done, and its thing only by a pronoun: {@code every one of them withdrawn}. */
    boolean isPointer() {
        return kinds.pointer;
    }

    /** What words name, taken apart once. */
    private record Kinds(Set<Integer> things, Set<Integer> deeds, boolean pointer) {
        static Kinds of(String requires, Set<String> content) {
            RequirementWords words = RequirementWords.get();
            boolean pointer = !content.isEmpty()
                    && PRONOUN.matcher(requires).find()
                    && content.stream().allMatch(word -> word.equals("one") || words.isDeed(word));
            return new Kinds(Set.copyOf(words.thingsIn(content)), Set.copyOf(words.deedsIn(content)), pointer);
        }
    }
}
