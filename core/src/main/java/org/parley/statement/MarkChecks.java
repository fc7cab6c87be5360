package org.parley.statement;

import java.util.Set;
import java.util.stream.IntStream;
import org.parley.reading.MarkedAct;
import org.parley.rule.Range;
import org.parley.rule.WordLists;

/** What no mark of a learned model is believed against. */
final class MarkChecks {
    /** The tags of verbs that make a sentence. */
    private static final Set<String> FINITE = Set.of("MD", "VBD", "VBZ", "VBP");

    private static final Set<String> HAVE = Set.of("had", "has", "have");

    /** Of the words between an article and its noun. */
    private static final Set<String> DESCRIBES = Set.of("JJ", "NN", "NNP", "CD", "VBN", "HYPH");

    private static final Set<String> SETTINGS = WordLists.of("setting-prepositions");
    private static final Set<String> SPOKEN_OF = WordLists.of("words-for-words");
    private static final Set<String> DENIALS = WordLists.of("refusals");

    /** What stops or begins again is talks only where its words say so: a payment is suspended too. */
    private static final Set<String> OF_TALKS = MarkedActs.labels(
            ActType.SUSPEND_TALKS, ActType.TALKS_STALLED, ActType.RESUME_TALKS, ActType.CONCLUDE_TALKS);

    /** What tells by itself that it is talks. */
    private static final double CERTAINLY = 0.97;

    /** What is put forward or asked for without words for it is a row of nothing. */
    private static final Set<String> OF_SOMETHING =
            MarkedActs.labels(ActType.PROPOSE, ActType.COUNTER_PROPOSE, ActType.OFFER, ActType.DEMAND, ActType.CONCEDE);

    private static final Set<String> DEEDS = WordLists.of("deed-nouns");
    private static final Set<String> DEED_ENDINGS = WordLists.of("deed-endings");

    /** Of several, beside nouns in the plural. */
    private static final Set<String> MORE = WordLists.of("several");

    private static final Set<String> TALKS = WordLists.of("talks-nouns");

    private static final Set<String> CHOOSING = WordLists.of("choosing");

    private static final Set<String> OWNER = Set.of("PRP$", "DT");

    private static final Set<String> CONDITIONS = WordLists.of("names-of-conditions");

    private static final Set<String> COUNTS = WordLists.of("counts");

    private static final Set<String> ANSWERING = WordLists.of("answering");

    private static final Set<String> PERMITTING = Set.of("can", "could", "may");

    /** So many words before a verb "can" may stand. */
    private static final int NEAR = 3;

    /** So many words around a verb belong to it. */
    private static final int REACH = 8;

    private static final Set<String> FIGURES = Set.of("figure", "number", "count", "estimate", "tally");

    private MarkChecks() {}

    /** Whether the words of a mark can tell its act. */
    static boolean tells(MarkedAct mark, int trigger, SentenceWords words) {
        return isWhole(mark, words)
                && !isOfOneAlone(mark, trigger, words)
                && !isOpen(mark, words)
                && !isMentioned(mark, trigger, words)
                && !isDone(mark, words)
                && !isSetting(mark, trigger, words)
                && !isOfOther(mark, words)
                && !isOnlyTime(mark, words)
                && !isOwnDoing(mark, trigger, words)
                && !isCount(mark, trigger, words)
                && !isAssertion(mark, trigger, words)
                && !isPermission(mark, trigger, words)
                && !isPutBack(mark, trigger, words)
                && !isOfNobody(mark, trigger, words)
                && !isOfThing(mark, trigger, words)
                && !isNameOfCondition(mark, words)
                && !isSentence(mark, trigger, words);
    }

    /** Whether it has what makes such an act one: what is demanded, or what must come about. */
    private static boolean isWhole(MarkedAct mark, SentenceWords words) {
        return mark.type().equals(ActType.PRECONDITION.label())
                ? mark.condition()
                        .flatMap(words::range)
                        .filter(range ->
                                IntStream.range(range.start(), range.end()).anyMatch(index -> isDeed(index, words)))
                        .isPresent()
                : !OF_SOMETHING.contains(mark.type()) || mark.object().isPresent();
    }

    /** Whether a word tells a deed: a verb, or a noun made of one ({@code the withdrawal}); "the annexes" come about by themselves. */
    private static boolean isDeed(int index, SentenceWords words) {
        return words.tag(index).startsWith("VB")
                || (words.tag(index).startsWith("NN")
                        && (DEEDS.contains(words.lemma(index))
                                || DEED_ENDINGS.stream().anyMatch(words.lemma(index)::endsWith)));
    }

    /** Whether one alone is told to meet: {@code he will sit in the port}. */
    private static boolean isOfOneAlone(MarkedAct mark, int trigger, SentenceWords words) {
        return mark.type().equals(ActType.HOLD_TALKS.label())
                && mark.target().isEmpty()
                && !TALKS.contains(words.lemma(trigger))
                && mark.actor()
                        .flatMap(words::range)
                        .filter(range -> IntStream.range(range.start(), range.end())
                                .noneMatch(
                                        index -> words.tag(index).endsWith("S") || MORE.contains(words.lower(index))))
                        .isPresent();
    }

    /** Whether what it is about has been done, and is nothing to agree on: {@code agreed because Brask had grounded its planes}. */
    private static boolean isDone(MarkedAct mark, SentenceWords words) {
        return mark.object()
                .flatMap(words::range)
                .filter(range -> range.start() > 0
                        && (words.tag(range.start()).equals("VBD")
                                || words.tag(range.start()).equals("VBN"))
                        && HAVE.contains(words.lower(range.start() - 1)))
                .isPresent();
    }

    /** Whether talks are only named as where somebody acts: {@code the envoy in the peace talks}; "are in talks" tells of them. */
    private static boolean isSetting(MarkedAct mark, int trigger, SentenceWords words) {
        if (!mark.type().equals(ActType.HOLD_TALKS.label())
                || !words.tag(trigger).startsWith("NN")) {
            return false;
        }
        int index = trigger - 1;
        while (index > 0 && DESCRIBES.contains(words.tag(index))) {
            index--;
        }
        return index > 0 && words.tag(index).equals("DT") && SETTINGS.contains(words.lower(index - 1));
    }

    /** Whether a word is only talked about: {@code neither side has used the word “never”}. */
    private static boolean isMentioned(MarkedAct mark, int trigger, SentenceWords words) {
        Range about = mark.object().flatMap(words::range).orElse(new Range(trigger, trigger + 1));
        return IntStream.range(Math.max(0, Math.min(about.start(), trigger) - 2), Math.min(words.size(), about.end()))
                .anyMatch(index -> SPOKEN_OF.contains(words.lower(index))
                        && index > 0
                        && words.lower(index - 1).equals("the"));
    }

    /** Whether what it is about is the whole sentence that tells it: {@code a guarantee would sink this port}. */
    private static boolean isSentence(MarkedAct mark, int trigger, SentenceWords words) {
        return mark.object()
                .flatMap(words::range)
                .filter(range -> range.contains(trigger)
                        && !mark.type().equals(ActType.PRECONDITION.label())
                        && IntStream.range(range.start(), range.end())
                                .anyMatch(index -> FINITE.contains(words.tag(index))))
                .isPresent();
    }

    /** Whether "before" only tells when: {@code gave up the day off before a price was named}; a refusal would set a condition. */
    private static boolean isOnlyTime(MarkedAct mark, SentenceWords words) {
        return mark.condition()
                .flatMap(words::range)
                .filter(range -> range.start() > 0
                        && words.lower(range.start() - 1).equals("before")
                        && IntStream.range(0, range.start()).noneMatch(index -> DENIALS.contains(words.lower(index))))
                .isPresent();
    }

    /** Whether one only does something first oneself: {@code preferred to count the pages first}. */
    private static boolean isOwnDoing(MarkedAct mark, int trigger, SentenceWords words) {
        return words.lower(trigger).equals("first")
                && mark.condition()
                        .flatMap(words::range)
                        .filter(range -> range.start() > 1
                                && words.lower(range.start() - 1).equals("to")
                                && CHOOSING.contains(words.lower(range.start() - 2)))
                        .isPresent();
    }

    /** Whether it is only named that there is a condition: {@code has named his price for a return}. */
    private static boolean isNameOfCondition(MarkedAct mark, SentenceWords words) {
        return mark.type().equals(ActType.PRECONDITION.label())
                && mark.condition()
                        .flatMap(words::range)
                        .filter(range -> range.start() + 1 < range.end()
                                && OWNER.contains(words.tag(range.start()))
                                && CONDITIONS.contains(words.lemma(range.start() + 1)))
                        .isPresent();
    }

    /** Whether a noun only tells how many there are: {@code her list held 340 names}. */
    private static boolean isCount(MarkedAct mark, int trigger, SentenceWords words) {
        boolean asked = mark.type().equals(ActType.DEMAND.label());
        boolean bare = mark.object()
                .flatMap(words::range)
                .filter(range -> isBare(range, words))
                .isPresent();
        return (asked && COUNTS.contains(words.lemma(trigger)))
                || ((asked || mark.type().equals(ActType.OFFER.label()))
                        && FIGURES.contains(words.lemma(trigger))
                        && bare);
    }

    /** Whether somebody can do something, who is not threatened with it: {@code they can go home today}. */
    private static boolean isPermission(MarkedAct mark, int trigger, SentenceWords words) {
        return mark.type().equals(ActType.THREATEN.label())
                && IntStream.range(Math.max(0, trigger - NEAR), trigger)
                        .anyMatch(index -> PERMITTING.contains(words.lower(index)));
    }

    /** Whether it comes back to the table, and is not taken from it: {@code would put the draft back on the table}. */
    private static boolean isPutBack(MarkedAct mark, int trigger, SentenceWords words) {
        return mark.type().equals(ActType.WITHDRAW_PROPOSAL.label())
                && IntStream.range(Math.max(0, trigger - REACH), Math.min(words.size() - 2, trigger + REACH))
                        .anyMatch(index -> words.lower(index).equals("back")
                                && words.lower(index + 1).equals("on"));
    }

    /** Whether it is said of all of a kind, and not that one will not talk: {@code no guild can bargain with a gun}. */
    private static boolean isOfNobody(MarkedAct mark, int trigger, SentenceWords words) {
        return mark.type().equals(ActType.REFUSE_TO_TALK.label())
                && IntStream.range(Math.max(0, trigger - REACH), trigger)
                        .anyMatch(index -> words.lower(index).equals("no")
                                && index + 1 < trigger
                                && words.tag(index + 1).equals("NN"));
    }

    /** Whether a thing is silent, and nobody who was asked: {@code the telephone: it had not rung}. */
    private static boolean isOfThing(MarkedAct mark, int trigger, SentenceWords words) {
        return mark.type().equals(ActType.NO_RESPONSE.label())
                && !ANSWERING.contains(words.lemma(trigger))
                && mark.actor()
                        .flatMap(words::range)
                        .filter(range -> !isPronoun(range, words))
                        .isEmpty()
                && mark.object()
                        .flatMap(words::range)
                        .filter(range -> !isPronoun(range, words))
                        .isEmpty();
    }

    private static boolean isPronoun(Range range, SentenceWords words) {
        return range.end() - range.start() == 1 && words.lower(range.start()).equals("it");
    }

    /** Whether words are a number alone, of nothing that could be paid. */
    private static boolean isBare(Range range, SentenceWords words) {
        return range.end() - range.start() == 1 && words.tag(range.start()).equals("CD");
    }

    /** Whether it is claimed to be so, and not claimed: {@code the guild claims that 900 are out}. */
    private static boolean isAssertion(MarkedAct mark, int trigger, SentenceWords words) {
        return mark.type().equals(ActType.DEMAND.label())
                && words.lemma(trigger).equals("claim")
                && mark.object()
                        .flatMap(words::range)
                        .filter(range -> IntStream.range(range.start(), range.end())
                                .anyMatch(index -> FINITE.contains(words.tag(index))))
                        .isPresent();
    }

    private static boolean isOfOther(MarkedAct mark, SentenceWords words) {
        Range about = mark.object().flatMap(words::range).orElse(new Range(0, words.size()));
        boolean certain = mark.type().equals(ActType.TALKS_STALLED.label())
                && mark.certainty() >= CERTAINLY
                && IntStream.range(0, words.size()).noneMatch(index -> isChips(index, words));
        return OF_TALKS.contains(mark.type())
                && !certain
                && IntStream.range(about.start(), about.end()).noneMatch(index -> isTalks(index, words));
    }

    /** Whether a word is one for talks; "bargaining chips" are none. */
    private static boolean isTalks(int index, SentenceWords words) {
        return TALKS.contains(words.lemma(index)) && !isChips(index, words);
    }

    private static boolean isChips(int index, SentenceWords words) {
        return words.lemma(index).equals("bargaining")
                && index + 1 < words.size()
                && words.lemma(index + 1).equals("chip");
    }

    /** Whether the words of a condition set none: {@code until further notice}. */
    private static boolean isOpen(MarkedAct mark, SentenceWords words) {
        return mark.condition()
                .flatMap(words::range)
                .filter(range -> range.start() + 1 < range.end()
                        && words.lower(range.end() - 2).equals("further")
                        && words.lower(range.end() - 1).equals("notice"))
                .isPresent();
    }
}
