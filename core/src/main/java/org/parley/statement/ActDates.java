package org.parley.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Span;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeType;
import org.parley.rule.Match;
import org.parley.rule.Range;
import org.parley.rule.WordLists;

/** When an act was done, by the dates in its clause and right around it. */
final class ActDates {
    private static final Set<String> RELATIVE = Set.of("which", "who", "whose", "whom");

    private static final Set<String> SUBORDINATE =
            Set.of("since", "after", "before", "when", "while", "because", "although", "until", "once", "where");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private static final Set<String> DONE = Set.of("VBD", "VBN");

    /** Between two deeds. */
    private static final Pattern JOINED = Pattern.compile("\\b(?:and|but|then)\\b|;");

    private static final int FAR = 100;

    /** A year until which, or from which on, something is to be so; and "even today", which is any day. */
    private static final Pattern LIMITED = Pattern.compile(
            "(?i)\\b(?:beyond|until|till|through|past) (?:the (?:end|start|beginning) of )?(?:19|20)\\d\\d$|\\beven (?:today|tonight|tomorrow)$");

    private static final int LIMIT_BEFORE = 30;

    private static final Set<String> PAPERS = WordLists.of("papers");

    private static final Pattern PAPER_OF = Pattern.compile("\\b(?<paper>\\p{L}+) of $");

    /** Between a clause and the date told in an aside right behind it. */
    private static final Pattern ASIDE = Pattern.compile("\\s*,\\s*(on |in |at |next )?");

    private static final int ASIDE_BEFORE = 8;

    /** What stands between a date that opens a sentence and the rest. */
    private static final Pattern OPENING =
            Pattern.compile(",? (?:however|though|meanwhile|still|finally|at last),? |,? ");

    /** In front of the day of a thing that is told of, and of no deed: {@code the ban in force since May}, {@code backdated to 1 May}. */
    private static final Pattern OF_THING = Pattern.compile(
            "\\b(?:in force|in place|in effect|effective|valid|backdated|back-dated|retroactive|retroactively|dating|dated|payable|paid)"
                    + "(?: back)? (?:since|from|to|until|till|as of|as from)(?: the)? $",
            Pattern.CASE_INSENSITIVE);

    /** In front of the day from which on, or until which, what is offered or asked for is to be so. */
    private static final Pattern OF_TERM = Pattern.compile(
            "\\b(?:from|until|till|through|as of|starting|beginning)(?: on)? $", Pattern.CASE_INSENSITIVE);

    /** In front of a day that stands within the verb: {@code had on 3 May thrown out the plan and asked for more}. */
    private static final Pattern WITHIN_VERB =
            Pattern.compile("\\b(?:had|has|have|was|were) on $", Pattern.CASE_INSENSITIVE);

    /** Acts that tell terms. */
    private static final Set<String> TELLING_TERMS =
            Set.of("propose", "counter-propose", "offer", "demand", "accept", "accept-in-part", "reject", "concede");

    /** That a sentence goes on from the time of the one before. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?<!\\b(?:until|till|by|since|if|from|back|but|just|the|his|her|its) )\\bthen (?=\\p{L}+ed\\b|\\p{Ll}+ \\p{L})|^(?:[Tt]hen|[Tt]here),? (?=(?:the|a|an|both|it|they|he|she)\\b|\\p{Lu})",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

    private static final Pattern ASIDE_ENDS = Pattern.compile("\\s*([,;.!?”\"»]|$)");

    private final Reading reading;

    ActDates(Reading reading) {
        this.reading = reading;
    }

    /** The date that the words of the act give: the nearest expression of a date behind its trigger or before, in its sentence and clause. */
    String when(Match match, Span evidence, SentenceWords words) {
        Span trigger = words.span(match.trigger());
        Range clause = match.clause();
        if (clause.isEmpty()) {
            return "";
        }
        Span span = words.span(clause);
        boolean dayTold = reading.times().stream()
                .anyMatch(time -> span.contains(time.span())
                        && DAY.matcher(time.edtf()).matches()
                        && time.span().end() <= trigger.start());
        Optional<TimeExpression> nearest = Optional.empty();
        for (TimeExpression time : reading.times()) {
            boolean year = YEAR.matcher(time.edtf()).matches()
                    && time.span().start() > trigger.start()
                    && dayTold; // what is agreed on a day may be for a year
            boolean here = span.contains(time.span()) || evidence.contains(time.span());
            if (here
                    && !isOfAnotherVerb(match.trigger(), time.span(), words)
                    && !isAside(match.trigger(), time.span(), words)
                    && !isOfCondition(match, time.span(), words)
                    && !isLimit(time.span())
                    && !isOfThing(match, time.span(), words)
                    && !isHabit(match.trigger(), time, words)
                    && !isOfPaper(time.span())
                    && !year
                    && !time.edtf().isEmpty()
                    && (nearest.isEmpty()
                            || distance(time.span(), trigger, words)
                                    < distance(nearest.get().span(), trigger, words))) {
                nearest = Optional.of(time);
            }
        }
        Optional<TimeExpression> kept = nearest;
        return withinVerb(match.trigger(), words)
                .or(() -> kept)
                .or(() -> opening(evidence))
                .or(() -> aside(span))
                .or(() -> before(match.trigger(), words))
                .map(TimeExpression::edtf)
                .orElse("");
    }

    /** The day that stands within the verb of the sentence, before the act. */
    private Optional<TimeExpression> withinVerb(int trigger, SentenceWords words) {
        int start = words.span(0).start();
        int end = words.span(trigger).start();
        return reading.times().stream()
                .filter(time -> time.span().start() > start && time.span().end() < end)
                .filter(time -> DAY.matcher(time.edtf()).matches())
                .filter(time -> isBehind(WITHIN_VERB, time.span()))
                .findFirst();
    }

    /** The only day that the sentence before tells, where this one goes on from there: {@code The ferry left on Monday. Then the guild gave way}. */
    private Optional<TimeExpression> before(int trigger, SentenceWords words) {
        String text = reading.document().text();
        Span here = words.span(new Range(0, words.size()));
        if (!DONE.contains(words.tag(trigger))
                || !GOES_ON.matcher(here.of(text)).find()) {
            return Optional.empty();
        }
        Optional<Span> last = reading.sentences().stream()
                .map(Sentence::span)
                .filter(sentence -> sentence.end() <= here.start())
                .reduce((first, second) -> second);
        List<TimeExpression> told = reading.times().stream()
                .filter(time -> last.filter(span -> span.contains(time.span())).isPresent())
                .filter(time -> time.type() == TimeType.DATE)
                .toList();
        boolean one = told.size() == 1
                && DAY.matcher(told.get(0).edtf()).matches()
                && !isAhead(told.get(0).edtf());
        return one ? Optional.of(told.get(0)) : Optional.empty();
    }

    private boolean isAhead(String day) {
        String published = reading.document().publication().published().edtf();
        return published.length() >= day.length() && day.compareTo(published.substring(0, day.length())) > 0;
    }

    /** Whether a day is that of a thing: since when it is in force, from when on what is offered is to be paid. */
    private boolean isOfThing(Match match, Span time, SentenceWords words) {
        boolean behind = time.start() > words.span(match.trigger()).start();
        return isBehind(OF_THING, time)
                || (behind && TELLING_TERMS.contains(match.rule().codes().act()) && isBehind(OF_TERM, time));
    }

    private boolean isBehind(Pattern words, Span time) {
        String text = reading.document().text();
        return words.matcher(text.substring(Math.max(0, time.start() - LIMIT_BEFORE), time.start()))
                .find();
    }

    /** Whether a time of day is only that of what is so every day: {@code wants two clerks at night}. */
    private static boolean isHabit(int trigger, TimeExpression time, SentenceWords words) {
        return time.type() == TimeType.TIME && PRESENT.contains(words.tag(trigger));
    }

    /** The date right before the words of the act: {@code On Monday the premier, Joan Haverleigh, proposed}. */
    private Optional<TimeExpression> opening(Span evidence) {
        String text = reading.document().text();
        return reading.times().stream()
                .filter(time ->
                        time.span().end() < evidence.start() && !time.edtf().isEmpty())
                .filter(time -> OPENING.matcher(text.substring(time.span().end(), evidence.start()))
                        .matches())
                .filter(time -> !isLimit(time.span()))
                .findFirst();
    }

    /** The date that follows a clause between commas: {@code will meet next in Delm, on June 24, he said}. */
    private Optional<TimeExpression> aside(Span clause) {
        String text = reading.document().text();
        return reading.times().stream()
                .filter(time ->
                        time.span().start() >= clause.end() && !time.edtf().isEmpty())
                .filter(time -> time.span().start() - clause.end() <= ASIDE_BEFORE)
                .filter(time -> ASIDE.matcher(
                                text.substring(clause.end(), time.span().start()))
                        .matches())
                .filter(time ->
                        ASIDE_ENDS.matcher(text.substring(time.span().end())).lookingAt())
                .findFirst();
    }

    /** How far a time stands from the words that tell an act; one that another deed before has taken stands farther. */
    private int distance(Span time, Span trigger, SentenceWords words) {
        String text = reading.document().text();
        boolean taken = false;
        if (time.end() <= trigger.start()) {
            String between = text.substring(time.end(), trigger.start());
            String before = text.substring(Math.min(words.span(0).start(), time.start()), time.start());
            taken = JOINED.matcher(between).find()
                    || (between.contains(",") && before.contains(","))
                    || (between.strip().equals(",") && isBehindVerb(time, words));
        }
        return time.distance(trigger) + (taken ? FAR : 0);
    }

    /** Whether a deed is told before a time: {@code tabled by the duke in May, accepted by the guild in June}. */
    private static boolean isBehindVerb(Span time, SentenceWords words) {
        for (int index = 0; index < words.size() && words.span(index).end() <= time.start(); index++) {
            if (DONE.contains(words.tag(index))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time belongs to the verb of a clause behind the act: {@code met for the first time since shelling began in May}. */
    private static boolean isOfAnotherVerb(int trigger, Span time, SentenceWords words) {
        boolean clause = false;
        boolean verb = false;
        for (int index = trigger + 1; index < words.size() && words.span(index).end() <= time.start(); index++) {
            boolean begins = SUBORDINATE.contains(words.lower(index));
            clause |= begins;
            verb = clause && !begins && (verb || FINITE.contains(words.tag(index)));
        }
        return verb;
    }

    /** Whether a time is part of what an act hangs on: {@code will not sit down until the notices of Friday are gone}. */
    private static boolean isOfCondition(Match match, Span time, SentenceWords words) {
        return match.condition()
                .filter(condition -> !condition.contains(match.trigger()))
                .filter(condition -> words.span(condition).contains(time))
                .isPresent();
    }

    /** Whether a time is that of a relative clause behind the act: {@code gave up the claim, which it had renewed in May}. */
    private static boolean isAside(int trigger, Span time, SentenceWords words) {
        for (int index = trigger + 1; index < words.size() && words.span(index).end() <= time.start(); index++) {
            if (RELATIVE.contains(words.lower(index))
                    || (words.lower(index).equals("that")
                            && (words.tag(index).equals("WDT")
                                    || words.tag(index - 1).startsWith("NN")))) {
                return true;
            }
        }
        return isAsideBefore(trigger, time, words);
    }

    /** Whether a time is that of a relative clause before the act: {@code the mill, a ruin that burnt in May, gave way}. */
    private static boolean isAsideBefore(int trigger, Span time, SentenceWords words) {
        int comma = trigger - 1;
        while (comma >= 0 && !words.lower(comma).equals(",")) {
            comma--;
        }
        for (int index = comma; index > 0 && words.span(index).start() >= time.end() - 1; index--) {
            comma = words.lower(index).equals(",") ? index : comma;
        }
        if (comma < 0 || words.span(comma).start() < time.end()) {
            return false;
        }
        boolean relative = false;
        for (int index = comma - 1; index > 0; index--) {
            boolean before = words.span(index).end() <= time.start();
            relative |= before && RELATIVE.contains(words.lower(index));
            if (words.lower(index).equals(",")) {
                return relative;
            }
        }
        return false;
    }

    /** Whether a time is only that of a paper that is named: {@code its letter of 2 October}. */
    private boolean isOfPaper(Span time) {
        String text = reading.document().text();
        Matcher paper = PAPER_OF.matcher(text.substring(Math.max(0, time.start() - LIMIT_BEFORE), time.start()));
        return paper.find() && PAPERS.contains(paper.group("paper"));
    }

    /** Whether a year only limits what is told: {@code a guarantee beyond 2026}. */
    private boolean isLimit(Span time) {
        String text = reading.document().text();
        return LIMITED.matcher(text.substring(Math.max(0, time.start() - LIMIT_BEFORE), time.end()))
                .find();
    }
}
