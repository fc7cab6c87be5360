package org.parley.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/**
 * Knows what a report tells as wanted or refused before, and as given up since: {@code the guild, which had been asking for nine
 * percent, settled for six}. It is no position, condition or state of the day of the report.
 */
final class Outlived {
    private static final Set<ActType> WANTING =
            EnumSet.of(ActType.DEMAND, ActType.REJECT, ActType.REFUSE_TO_TALK, ActType.PRECONDITION);

    /** What tells that a party has moved since. */
    private static final Set<ActType> MOVING = EnumSet.of(
            ActType.ACCEPT,
            ActType.ACCEPT_IN_PART,
            ActType.CONCEDE,
            ActType.SIGN_AGREEMENT,
            ActType.READY_TO_TALK,
            ActType.HOLD_TALKS,
            ActType.RESUME_TALKS);

    /** What tells that there are talks, whoever they are told of. */
    private static final Set<ActType> TALKING = EnumSet.of(
            ActType.READY_TO_TALK,
            ActType.HOLD_TALKS,
            ActType.RESUME_TALKS,
            ActType.TALKS_STALLED,
            ActType.CONCLUDE_TALKS,
            ActType.SIGN_AGREEMENT);

    private static final String ADVERBS = Phrases.alternatives("had-adverbs");

    /** A verb of the past before the past, right in front of what is wanted or within its words. */
    private static final Pattern HAD = Pattern.compile(
            "(?:\\b(?<relative>which|who|whom|where)(?: it| he| she| they)? )?\\bhad (?<adverbs>(?:(?:" + ADVERBS
                    + "),? )*)(?:been )?(?<verb>\\p{L}+)",
            Pattern.CASE_INSENSITIVE);

    /** That it was so only up to then. */
    private static final Pattern UP_TO_THEN = Phrases.pattern("up-to-then");

    private static final Pattern WANTED = Phrases.pattern("had-wanted");

    /** Between the verb and the words of the act: {@code had vowed | not to talk}. */
    private static final Pattern BETWEEN = Pattern.compile("(?: (?:out|for|on|to|that))?\\s*");

    private static final Pattern MOVED =
            Pattern.compile("\\b(?:" + Phrases.alternatives("come-from") + ")\\b", Pattern.CASE_INSENSITIVE);

    private Outlived() {}

    /**
     * Whether a telling is of what was given up since.
     *
     * @param all the tellings of the same report, in order
     */
    static boolean isPast(Telling telling, List<Telling> all) {
        return WANTING.contains(telling.type())
                && telling.act().when().isEmpty()
                && (isLeftBehind(telling) || isHad(telling, all));
    }

    /** Whether it is the figure that a side has come down or up from: {@code came down to six from nine percent}. */
    private static boolean isLeftBehind(Telling telling) {
        String object = telling.act().object().strip();
        String sentence = telling.sentence();
        return telling.type() == ActType.DEMAND
                && !object.isEmpty()
                && MOVED.matcher(sentence).find()
                && Pattern.compile("\\bfrom (?:the |its |their |an? )?(?:initial |original |opening |earlier )?"
                                + Pattern.quote(object.replaceFirst("^(?:the|its|their|an?) ", "")))
                        .matcher(sentence)
                        .find();
    }

    private static boolean isHad(Telling telling, List<Telling> all) {
        String sentence = telling.around();
        int place = sentence.indexOf(telling.evidence());
        Matcher had = HAD.matcher(sentence);
        while (place >= 0 && had.find()) {
            int end = place + telling.evidence().length();
            boolean its = had.start() < end
                    && (had.end() >= place
                            || BETWEEN.matcher(sentence.substring(had.end(), place))
                                    .matches())
                    && WANTED.matcher(sentence.substring(had.start("verb"))).lookingAt();
            if (its && isReporters(telling, had.group())) {
                return had.group("relative") != null
                        || UP_TO_THEN.matcher(had.group()).find()
                        || isMoved(telling, all);
            }
        }
        return false;
    }

    /** Whether it is the reporter who tells it so: what a speaker says of what had been is told in the tense of the report. */
    private static boolean isReporters(Telling telling, String had) {
        return telling.isReporters() || !telling.words().contains(had);
    }

    /** Whether the report goes on to tell that the same party has moved, or that there are the talks that it had refused. */
    private static boolean isMoved(Telling telling, List<Telling> all) {
        boolean ofTalks =
                telling.type() == ActType.REFUSE_TO_TALK || Goals.purpose(telling.sentence()) == Purpose.TALKS;
        return all.stream()
                .filter(other -> other.isAffirmed() && other.isActual())
                .anyMatch(other -> (ofTalks && TALKING.contains(other.type()))
                        || (MOVING.contains(other.type())
                                && other.order().compareTo(telling.order()) > 0
                                && !telling.actor().isEmpty()
                                && other.actors().contains(telling.actor())));
    }
}
