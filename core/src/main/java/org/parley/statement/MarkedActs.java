package org.parley.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.document.Span;
import org.parley.reading.MarkedAct;
import org.parley.reading.MarkedMood;
import org.parley.rule.Codes;
import org.parley.rule.Marking;
import org.parley.rule.Match;
import org.parley.rule.Mood;
import org.parley.rule.Negation;
import org.parley.rule.Range;
import org.parley.rule.Rule;
import org.parley.rule.WordLists;

/**
 * The acts that a learned model has marked in a document, as matches that stand beside those of the rules. Where a rule fits
 * the same words or tells the same, the rule holds: it can be read and corrected.
 */
final class MarkedActs {
    /** The family of what no rule file has. */
    private static final String FAMILY = "learned";

    /** Marks less certain than this are mostly wrong; see docs/MEASURES.md. */
    private static final double CERTAIN = 0.6;

    /** What rules find well already has to be surer than that. */
    private static final double SURE = 0.7;

    /** A denial sets one account against another, and "there was none" is mostly no denial. */
    private static final double SUREST = 0.8;

    /** What a rule has found is told otherwise only by a mark that is surer than that. */
    private static final double SURER = 0.9;

    private static final Set<String> TOLD_BY_RULES = labels(
            ActType.PREDICT,
            ActType.HOLD_TALKS,
            ActType.READY_TO_TALK,
            ActType.DENY,
            ActType.ACCUSE,
            ActType.BLAME,
            ActType.PRAISE,
            ActType.WARN,
            ActType.APPEAL,
            ActType.MEDIATE,
            ActType.VIOLATE_AGREEMENT);

    private static final Set<String> STOPS = Set.of(",", ".", ";", ":", "-", "–", "—");
    private static final Set<String> JOINING = Set.of("IN", "RB");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''", "«", "»");

    private static final Set<String> REFUSING = WordLists.of("refusing-by-itself");
    private static final Set<String> FOLLOWING = WordLists.of("behind-conditions");

    /** What talks do. */
    private static final Set<String> OF_TALKS = labels(
            ActType.SUSPEND_TALKS,
            ActType.TALKS_STALLED,
            ActType.RESUME_TALKS,
            ActType.WITHDRAW_FROM_TALKS,
            ActType.HOLD_TALKS,
            ActType.CONCLUDE_TALKS);

    /** Talking is about nothing; what a model takes for its object is who talks, or where. */
    private static final Set<String> OF_NOTHING = and(OF_TALKS, labels(ActType.MEDIATE));

    /** What is done on a condition tells the precondition too. */
    private static final Set<String> DERIVING = labels(ActType.READY_TO_TALK, ActType.REFUSE_TO_TALK);

    /** Where talks stand is told by many words together, and rules know more of them. */
    private static final Set<String> STATES = and(OF_TALKS, DERIVING);

    /** The narrower kinds of what marks tell: they stand against these. */
    private static final Map<String, Set<String>> WIDER = Map.of(
            ActType.ACCEPT_IN_PART.label(), labels(ActType.ACCEPT, ActType.SIGN_AGREEMENT),
            ActType.COUNTER_PROPOSE.label(), labels(ActType.PROPOSE, ActType.OFFER),
            ActType.CONCEDE.label(), labels(ActType.DEMAND));

    /** What somebody puts forward has an object, and that is no condition. */
    private static final Set<String> PUTTING = labels(ActType.PROPOSE, ActType.COUNTER_PROPOSE, ActType.OFFER);

    private final Map<String, Rule> rules;
    private final List<MarkedAct> marks;
    private final IdentityHashMap<SentenceWords, List<Found>> found = new IdentityHashMap<>();

    /** What a mark makes, and how sure the model is of it. */
    private record Found(Match match, double certainty) {
        String act() {
            return match.rule().codes().act();
        }
    }

    /**
     * @param rules by the label of the act
     * @param marks in text order
     */
    MarkedActs(Map<String, Rule> rules, List<MarkedAct> marks) {
        this.rules = rules;
        this.marks = marks.stream()
                .filter(mark -> mark.certainty() >= needed(mark.type()))
                .filter(mark -> rules.containsKey(mark.type()))
                .toList();
    }

    private static double needed(String type) {
        if (type.equals(ActType.DENY.label())) {
            return SUREST;
        }
        return TOLD_BY_RULES.contains(type) ? SURE : CERTAIN;
    }

    static Set<String> labels(ActType... types) {
        return Stream.of(types).map(ActType::label).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> and(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What the types of acts give when a model marks them: no codes of events, which it was not trained for.
     *
     * @param labels those of all acts
     */
    static Map<String, Rule> rules(Stream<String> labels) {
        return labels.collect(Collectors.toUnmodifiableMap(label -> label, MarkedActs::learned));
    }

    private static Rule learned(String label) {
        return new Rule(
                "act." + FAMILY + "." + label,
                FAMILY,
                new Codes(label, "", "", ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                false,
                Set.of(),
                false,
                Rule.TargetFrom.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether a model marked what a match tells. */
    static boolean isLearned(Match match) {
        return match.rule().family().equals(FAMILY);
    }

    /**
     * The act that a mark on the words of a rule's match tells instead of what the rule gives: where the model is of another
     * mind, and sure of it, it is right five times of six; see docs/MEASURES.md.
     *
     * @param act what the rule gives
     */
    Optional<String> otherwise(Match match, String act, SentenceWords words) {
        if (act.equals(ActType.DENY.label())) {
            return Optional.empty(); // a mark tells what is denied
        }
        List<Found> on = found(words)
                .filter(mark -> match.words().contains(mark.match.trigger()))
                .toList();
        return on.stream().anyMatch(mark -> mark.act().equals(act))
                ? Optional.empty()
                : on.stream()
                        .filter(mark -> mark.match.negation() == Negation.NONE && mark.certainty >= SURER)
                        .map(Found::act)
                        .filter(marked -> !stands(act, marked) && hasCondition(match, act, marked))
                        .findFirst();
    }

    /** Whether a rule that found no condition can be told as one: its words are about something else. */
    private static boolean hasCondition(Match match, String act, String marked) {
        return !marked.equals(ActType.PRECONDITION.label()) || match.condition().isPresent() || !PUTTING.contains(act);
    }

    /** Whether what a rule gives stands against a mark. */
    private static boolean stands(String act, String marked) {
        return WIDER.getOrDefault(act, Set.of()).contains(marked)
                || (STATES.contains(act) && STATES.contains(marked))
                || tellsPrecondition(act, marked);
    }

    /** Whether a marked precondition is told by what a rule gives already. */
    private static boolean tellsPrecondition(String act, String marked) {
        return DERIVING.contains(act) && marked.equals(ActType.PRECONDITION.label());
    }

    /** The marks in a sentence that rules have nothing for, in text order. */
    List<Match> beside(List<Match> byRules, SentenceWords words) {
        return found(words)
                .map(Found::match)
                .filter(mark -> byRules.stream().noneMatch(match -> tellsTheSame(match, mark)))
                .toList();
    }

    private Stream<Found> found(SentenceWords words) {
        return found.computeIfAbsent(words, this::in).stream();
    }

    private static boolean tellsTheSame(Match match, Match mark) {
        if (match.words().contains(mark.trigger())) {
            return true;
        }
        Optional<Range> object = match.slot("object").or(match::condition);
        Optional<Range> marked = mark.slot("object").or(mark::condition);
        String act = match.rule().codes().act();
        String told = mark.rule().codes().act();
        boolean same = act.equals(told);
        boolean condition = match.condition().isPresent()
                && mark.condition().isPresent()
                && overlap(match.condition().get(), mark.condition().get());
        boolean hangs =
                condition && (same || !told.equals(ActType.PRECONDITION.label()) || tellsPrecondition(act, told));
        return hangs || (same && (object.isEmpty() || marked.isEmpty() || overlap(object.get(), marked.get())));
    }

    private static boolean overlap(Range one, Range other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private List<Found> in(SentenceWords words) {
        List<Found> matches = new ArrayList<>();
        Optional<Marking> marking = Optional.empty();
        for (MarkedAct mark : marks) {
            Optional<Range> trigger = words.size() == 0 ? Optional.empty() : words.range(mark.trigger());
            if (trigger.isPresent() && MarkChecks.tells(mark, trigger.get().start(), words)) {
                Marking here = marking.orElseGet(() -> new Marking(words));
                marking = Optional.of(here);
                if (mark.actor()
                        .flatMap(words::range)
                        .filter(actor -> !here.canAct(actor))
                        .isEmpty()) {
                    matches.add(new Found(match(mark, trigger.get().start(), here, words), mark.certainty()));
                }
            }
        }
        return List.copyOf(matches);
    }

    private Match match(MarkedAct mark, int trigger, Marking marking, SentenceWords words) {
        Map<String, Range> slots = new HashMap<>();
        slot("actor", mark.actor(), words, slots);
        slot("target", mark.target(), words, slots);
        if (!OF_NOTHING.contains(mark.type()) && !mark.object().equals(mark.actor())) {
            slot("object", mark.object(), words, slots);
        }
        slot("condition", mark.condition(), words, slots);
        slots.computeIfPresent("condition", (name, range) -> ofOneClause(range, words));
        if (isSame(slots.get("actor"), slots.get("target"), words)) {
            slots.remove("target");
        }
        Range required = slots.get("condition");
        Range actor = slots.get("actor");
        if (mark.type().equals(ActType.PRECONDITION.label())
                && required != null
                && actor != null
                && overlap(required, actor)) {
            slots.remove("actor"); // whoever must do it does not require it
            slots.putIfAbsent("target", actor);
        }
        Range object = slots.get("object");
        Range condition = slots.get("condition");
        if (object != null && condition != null) {
            before(condition, object, words)
                    .ifPresentOrElse(range -> slots.put("object", range), () -> slots.remove("object"));
        }
        return marking.match(
                Objects.requireNonNull(rules.get(mark.type())),
                trigger,
                slots,
                mark.denied() && !isRefusalByNot(mark, trigger, words) ? Negation.DENIED : Negation.NONE,
                mood(mark.mood()));
    }

    /** Whether it is "not" that makes it a refusal: {@code will not discuss the fees}. */
    private static boolean isRefusalByNot(MarkedAct mark, int trigger, SentenceWords words) {
        return mark.type().equals(ActType.REFUSE_TO_TALK.label()) && !REFUSING.contains(words.lemma(trigger));
    }

    /** A condition without the clause that follows it: {@code the guns fall silent, while the east must wait}. */
    private static Range ofOneClause(Range condition, SentenceWords words) {
        for (int index = condition.start() + 1; index + 1 < condition.end(); index++) {
            if (words.text(index).equals(",") && FOLLOWING.contains(words.lower(index + 1))) {
                return new Range(condition.start(), index);
            }
        }
        return condition;
    }

    /** Whether somebody is told to do something to himself, which is a mistake of the model. */
    private static boolean isSame(@Nullable Range actor, @Nullable Range target, SentenceWords words) {
        return actor != null && target != null && lower(actor, words).equals(lower(target, words));
    }

    private static List<String> lower(Range range, SentenceWords words) {
        return IntStream.range(range.start(), range.end())
                .mapToObj(words::lower)
                .toList();
    }

    private static void slot(String name, Optional<Span> span, SentenceWords words, Map<String, Range> slots) {
        span.flatMap(words::range)
                .map(range -> withoutMarks(range, words))
                .filter(range -> !range.isEmpty())
                .ifPresent(range -> slots.put(name, range));
    }

    /** The words without stops at their edges, and without a quotation mark that has no partner among them. */
    private static Range withoutMarks(Range range, SentenceWords words) {
        int start = range.start();
        int end = range.end();
        while (end > start && (STOPS.contains(words.text(end - 1)) || isAlone(end - 1, start, end, words))) {
            end--;
        }
        while (end > start && (STOPS.contains(words.text(start)) || isAlone(start, start, end, words))) {
            start++;
        }
        boolean open = quotes(start, end, words) == 1 && end < words.size() && QUOTES.contains(words.text(end));
        return new Range(start, open ? end + 1 : end);
    }

    /** What of an object stands before the condition that it holds as well: {@code see them} of {@code see them once they vote}. */
    private static Optional<Range> before(Range condition, Range object, SentenceWords words) {
        if (!overlap(object, condition)) {
            return Optional.of(object);
        }
        int end = condition.start();
        while (end > object.start() && (STOPS.contains(words.text(end - 1)) || JOINING.contains(words.tag(end - 1)))) {
            end--;
        }
        return end > object.start() ? Optional.of(new Range(object.start(), end)) : Optional.empty();
    }

    private static boolean isAlone(int mark, int start, int end, SentenceWords words) {
        return QUOTES.contains(words.text(mark)) && quotes(start, end, words) == 1;
    }

    private static long quotes(int start, int end, SentenceWords words) {
        return IntStream.range(start, end)
                .filter(index -> QUOTES.contains(words.text(index)))
                .count();
    }

    private static Mood mood(MarkedMood mood) {
        return switch (mood) {
            case ACTUAL, CONDITIONAL -> Mood.ACTUAL;
            case FUTURE -> Mood.FUTURE;
            case POSSIBLE -> Mood.POSSIBLE;
            case HYPOTHETICAL -> Mood.HYPOTHETICAL;
        };
    }
}
