package org.parley.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.document.Span;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeType;
import org.parley.rule.Range;

/**
 * The words that tell what an act is about, without those that tell when it was done or as what it was called: {@code the plan} of
 * <i>dismissed the plan on Thursday as a joke</i>.
 */
final class ObjectWords {
    /** Words before a time that belong to it. */
    private static final Set<String> BEFORE_TIME =
            Set.of("on", "in", "over", "during", "at", "late", "early", "earlier", "only", ",");
    /** What has happened already; what is still to come may be what the act is about: {@code demanded a vote next week}. */
    private static final Set<String> PAST = Set.of(
            "last",
            "past",
            "yesterday",
            "today",
            "ago",
            "earlier",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "weekend",
            "overnight",
            "tonight");

    private static final Set<String> TO_COME =
            Set.of("next", "tomorrow", "coming", "until", "by", "from", "before", "after", "since", "per");

    /** Acts that call what they are about something. */
    private static final Set<ActType> CALLING = EnumSet.of(ActType.REJECT, ActType.DENY, ActType.PRAISE);
    /** What they are about is itself at a time. */
    private static final Set<ActType> TIMED = EnumSet.of(
            ActType.PREDICT, ActType.WARN, ActType.THREATEN, ActType.ACCUSE, ActType.APPEAL, ActType.PRECONDITION);

    private final SentenceWords words;
    private final List<TimeExpression> times;

    ObjectWords(SentenceWords words, List<TimeExpression> times) {
        this.words = words;
        this.times = times;
    }

    /** The words of the range that are left; all where nothing would be. */
    Range of(ActType type, Range object) {
        Range named = CALLING.contains(type) ? withoutName(object) : object;
        return TIMED.contains(type) ? named : withoutTimeBehind(withoutTimeBefore(named));
    }

    /** Without {@code as a joke}, {@code as "a joke"}. */
    private Range withoutName(Range object) {
        for (int index = object.start() + 1; index < object.end() - 1; index++) {
            String next = words.lower(index + 1);
            boolean name = next.equals("a") || next.equals("an") || isMark(next);
            if (words.lower(index).equals("as") && name) {
                return isPlain(object.start(), index) ? new Range(object.start(), index) : object;
            }
        }
        return object;
    }

    private static boolean isMark(String word) {
        return word.equals("\"") || word.equals("“") || word.equals("‘") || word.equals("``") || word.equals("'");
    }

    /** {@code on Tuesday to lower the duty}. */
    private Range withoutTimeBefore(Range object) {
        int start = object.start();
        while (start < object.end() && BEFORE_TIME.contains(words.lower(start))) {
            start++;
        }
        Optional<TimeExpression> time = at(start);
        if (time.isEmpty() || words.lower(start).endsWith("'s")) {
            return object;
        }
        int end = start;
        while (end < object.end() && time.get().span().contains(words.span(end))) {
            end++;
        }
        boolean followed = end < object.end()
                && (words.lower(end).equals("to") || words.lower(end).equals("that"));
        return followed && isPast(start, end) ? new Range(end, object.end()) : object;
    }

    /** {@code the plan on Thursday}, {@code the plan in a speech last night}. */
    private Range withoutTimeBehind(Range object) {
        int end = object.end();
        int last = words.span(end - 1).end();
        for (TimeExpression time : times) {
            if (time.type() != TimeType.SET
                    && time.type() != TimeType.DURATION
                    && time.span().end() == last) {
                int start = end;
                while (start > object.start() && time.span().contains(words.span(start - 1))) {
                    start--;
                }
                boolean past = isPast(start, end);
                start = beforeTime(object.start(), start);
                boolean noun = start > object.start() + 1
                        || (start > object.start() && !words.lower(start - 1).equals("the"));
                boolean tied = start > object.start() && TO_COME.contains(words.lower(start - 1));
                return past && noun && !tied && !isOf(start) && isPlain(object.start(), start)
                        ? withoutTimeBehind(new Range(object.start(), start))
                        : object;
            }
        }
        return object;
    }

    /** Whether there is no verb, which the words behind it can belong to: {@code a report published last week}. */
    private boolean isPlain(int start, int end) {
        for (int index = start; index < end; index++) {
            String tag = words.tag(index);
            if (tag.equals("MD") || tag.startsWith("VB")) {
                return false;
            }
        }
        return true;
    }

    /** Where the words begin that lead to a time: {@code in}, {@code as recently as}. */
    private int beforeTime(int first, int end) {
        int start = end;
        while (start > first && BEFORE_TIME.contains(words.lower(start - 1))) {
            start--;
        }
        boolean asOf = start - 3 > first
                && words.lower(start - 1).equals("as")
                && words.lower(start - 3).equals("as");
        return asOf ? start - 3 : start;
    }

    /** {@code the events of last week}: the time belongs to the noun. */
    private boolean isOf(int start) {
        String before = words.lower(start - 1);
        return before.equals("of") || before.equals("for") || before.equals("to") || before.equals("'s");
    }

    private Optional<TimeExpression> at(int index) {
        if (index >= words.size()) {
            return Optional.empty();
        }
        Span word = words.span(index);
        return times.stream()
                .filter(time -> time.span().start() == word.start())
                .findFirst();
    }

    private boolean isPast(int start, int end) {
        boolean past = false;
        for (int index = start; index < end; index++) {
            String word = words.lower(index);
            if (TO_COME.contains(word)) {
                return false;
            }
            past |= PAST.contains(word);
        }
        return past;
    }
}
