package org.parley.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/** Tells what happens beside the table: strikes and lockouts, ballots of members, ceasefires. */
final class Measures {
    private static final Set<ActType> TYPES = EnumSet.of(
            ActType.MEASURE,
            ActType.PROTEST,
            ActType.THREATEN,
            ActType.CONCEDE,
            ActType.COERCE,
            ActType.DECLARE_CEASEFIRE);

    private static final Pattern STRIKE = words("strikes");
    private static final Pattern NAMED = words("strikes-named");
    private static final Pattern CALLED = words("strikes-called");
    private static final Pattern ON = words("strikes-on");
    private static final Pattern PUT_OFF = words("strikes-put-off");
    private static final Pattern OVER = words("strikes-over");
    private static final Pattern LOCKOUT = words("lockouts");
    private static final Pattern BALLOT = words("ballots");
    private static final Pattern ELECTION = words("elections");
    private static final Pattern TRUCE = words("truces");
    private static final Pattern TRUCE_OVER = words("truces-over");
    private static final Pattern ENDING = words("truces-ending");
    private static final Pattern BEGUN = words("begun");
    private static final Pattern OTHER_TRUCE = words("other-truces");
    private static final Pattern UNDONE = words("strikes-undone");
    private static final Pattern ARMED = words("armed-strikes");
    private static final Pattern UNREAL = words("unreal-measures");
    private static final Pattern EARLIER = words("earlier-measures");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    /** Where weapons strike: {@code strikes on Brask}, not {@code a strike on Monday}. */
    private static final Pattern AT_PLACE = Pattern.compile(
            "\\bstrikes? (?:on|against) (?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Lu}");

    private static final Pattern WORKERS = Phrases.pattern("workers");
    private static final Pattern UNION =
            Pattern.compile("\\bunion\\b|" + Phrases.pattern("unions") + "|" + WORKERS, Pattern.CASE_INSENSITIVE);

    /** Those for whom the one speaks who tells it. */
    private static final Pattern OWN = Pattern.compile(
            "\\b(?:we|our|its|their) ?(?:members|workers|people|staff|drivers)?\\b", Pattern.CASE_INSENSITIVE);

    /** What lies further back is told as background. */
    private static final long MONTHS = 2;

    private Measures() {}

    /** The words of a list, and not their like at the end of others: {@code open-ended}. */
    private static Pattern words(String list) {
        return Pattern.compile("(?<!-)" + Phrases.pattern(list), Pattern.CASE_INSENSITIVE);
    }

    /** The state that a telling tells of, if any. */
    static Optional<TalksState> of(Telling telling) {
        return TYPES.contains(telling.type()) && isTold(telling) && !isOfOthers(telling) && !isBackground(telling)
                ? state(telling)
                : Optional.empty();
    }

    private static boolean isTold(Telling telling) {
        return telling.isSerious()
                && telling.isAffirmed()
                && telling.act().modality() != Modality.CONDITIONAL
                && telling.act().condition().isEmpty()
                && !UNREAL.matcher(telling.evidence()).find();
    }

    /** Whether those who do it have no part in the negotiation of the report. */
    private static boolean isOfOthers(Telling telling) {
        return !telling.actors().isEmpty() && telling.actors().stream().allMatch(telling.facing()::isNeither);
    }

    /** Whether it is told as something of another time: of another year, or of months ago. */
    private static boolean isBackground(Telling telling) {
        Optional<LocalDate> told = Dates.first(telling.told().edtf());
        boolean longAgo = told.flatMap(
                        day -> Dates.first(telling.act().when()).map(since -> since.isBefore(day.minusMonths(MONTHS))))
                .orElse(false);
        return longAgo
                || EARLIER.matcher(around(telling)).find()
                || told.filter(day -> isOfYearBefore(telling, day)).isPresent();
    }

    private static boolean isOfYearBefore(Telling telling, LocalDate told) {
        Matcher year = YEAR.matcher(around(telling));
        return telling.act().when().isEmpty() && year.find() && Integer.parseInt(year.group()) < told.getYear();
    }

    private static String around(Telling telling) {
        return telling.sentence().isEmpty() ? telling.evidence() : telling.sentence();
    }

    private static Optional<TalksState> state(Telling telling) {
        String words = telling.evidence();
        boolean own = telling.type() == ActType.MEASURE;
        if (LOCKOUT.matcher(words).find()) {
            boolean on = telling.type() == ActType.COERCE
                    || (own && !OVER.matcher(words).find());
            return TalksTold.when(on && telling.isActual(), TalksState.LOCKED_OUT);
        }
        if (telling.type() != ActType.DECLARE_CEASEFIRE && STRIKE.matcher(words).find()) {
            return isArmed(telling) ? Optional.empty() : strike(telling);
        }
        if ((own || telling.type() == ActType.DECLARE_CEASEFIRE)
                && TRUCE.matcher(words).find()) {
            return truce(telling);
        }
        return TalksTold.when(own && isBallot(telling), TalksState.BALLOT_DUE);
    }

    /** Whether it is a strike that ends: those of a union, or a strike that is named; surveyors may only go back to work. */
    private static boolean isStrike(Telling telling) {
        return NAMED.matcher(around(telling)).find()
                || Stream.concat(
                                telling.actors().stream(),
                                Stream.of(telling.act().actor(), telling.holder()))
                        .anyMatch(party -> UNION.matcher(party).find());
    }

    private static Optional<TalksState> strike(Telling telling) {
        String words = telling.evidence();
        boolean ends = telling.type() == ActType.MEASURE || telling.type() == ActType.CONCEDE;
        if (PUT_OFF.matcher(words).find()) {
            return TalksTold.when(ends && telling.isActual(), TalksState.STRIKE_PUT_OFF);
        }
        if (OVER.matcher(words).find()) {
            return TalksTold.when(isStrike(telling) && ends && telling.isActual(), TalksState.STRIKE_ENDED);
        }
        if (CALLED.matcher(words).find() || isToCome(telling)) {
            return TalksTold.when(telling.type() != ActType.CONCEDE && !isUndone(telling), TalksState.STRIKE_CALLED);
        }
        boolean on = telling.type() == ActType.PROTEST || (telling.type() == ActType.MEASURE && isBegunOnDay(telling));
        return TalksTold.when(on && telling.isActual() && ON.matcher(words).find(), TalksState.ON_STRIKE);
    }

    private static boolean isArmed(Telling telling) {
        String words = around(telling);
        return ARMED.matcher(words).find() || AT_PLACE.matcher(words).find();
    }

    /** Whether a strike is named that was put off or called off: {@code the strike called for Monday was put off}. */
    private static boolean isUndone(Telling telling) {
        return telling.type() == ActType.MEASURE
                && UNDONE.matcher(around(telling)).find();
    }

    /** Whether what began did so on a day that is told: {@code since the strike began} is no news of it. */
    private static boolean isBegunOnDay(Telling telling) {
        return !telling.act().when().isEmpty()
                || !BEGUN.matcher(telling.evidence()).find();
    }

    private static Optional<TalksState> truce(Telling telling) {
        boolean ending = ENDING.matcher(telling.evidence()).find();
        boolean so = isToCome(telling) || (telling.isActual() && !ending);
        boolean over = TRUCE_OVER.matcher(telling.evidence()).find();
        // of two days in one breath it is not told which is whose
        boolean both = over && BEGUN.matcher(telling.evidence()).find();
        boolean other = OTHER_TRUCE.matcher(around(telling)).find();
        return TalksTold.when(so && !both && !other, over ? TalksState.CEASEFIRE_ENDED : TalksState.CEASEFIRE_IN_FORCE);
    }

    /** Whether members are yet to vote, and not a people. */
    private static boolean isBallot(Telling telling) {
        return BALLOT.matcher(telling.evidence()).find()
                && !ELECTION.matcher(around(telling)).find()
                && (isToCome(telling) || telling.act().modality() == Modality.FUTURE);
    }

    private static boolean isToCome(Telling telling) {
        return since(telling).filter(day -> Dates.before(telling.told(), day)).isPresent();
    }

    /** Whose strike or ballot it is; empty where nobody is known, or one who only mediates. */
    static String actor(Telling telling) {
        boolean own = OWN.matcher(telling.act().actor()).find()
                || UNION.matcher(telling.holder()).find();
        String party = telling.actors().isEmpty() && own ? telling.holder() : telling.actor();
        // the miners of a country are not the country
        boolean others = telling.type() != ActType.COERCE
                && WORKERS.matcher(telling.evidence()).find()
                && !UNION.matcher(party).find();
        return others || telling.aside().contains(party) ? "" : party;
    }

    /** What began earlier and lasts is so since then; what is put off to a day is put off now. */
    static Telling asOf(TalksState state, Telling telling) {
        boolean until = telling.act().when().startsWith("..");
        boolean off = state == TalksState.STRIKE_PUT_OFF || state == TalksState.STRIKE_ENDED;
        if (until || (off && isToCome(telling))) {
            return telling.now();
        }
        return since(telling).map(telling::at).orElse(telling);
    }

    /** The day on which a time begins that is told with the act. */
    private static Optional<When> since(Telling telling) {
        String when = telling.act().when();
        return when.startsWith("..")
                ? Optional.empty()
                : Dates.first(when).map(day -> new When(when.replaceFirst("/.*", ""), DateBasis.ACT));
    }

    /**
     * The same as of the one party that strikes by the report: {@code the strike was put off}.
     *
     * @param all the tellings of the same report
     */
    static TalksTold owned(TalksTold told, List<Telling> all) {
        return isOfStrike(told) && !isStriking(told)
                ? owner(told, all).map(told::of).orElse(told)
                : told;
    }

    /** Whether it is of a strike that may be one told before: those who go on strike themselves may be others. */
    private static boolean isOfStrike(TalksTold told) {
        return told.state() == TalksState.STRIKE_PUT_OFF
                || told.state() == TalksState.STRIKE_ENDED
                || (isHeld(told) && told.telling().act().actor().isEmpty());
    }

    private static boolean isStriking(TalksTold told) {
        return isHeld(told) && !told.actor().isEmpty();
    }

    private static boolean isHeld(TalksTold told) {
        return told.state() == TalksState.STRIKE_CALLED || told.state() == TalksState.ON_STRIKE;
    }

    /** The party that strikes by what is told before. */
    private static Optional<String> owner(TalksTold told, List<Telling> all) {
        List<String> striking = all.stream()
                .filter(telling ->
                        telling.source().place() < told.telling().source().place())
                .flatMap(telling -> TalksTold.of(telling).stream())
                .filter(Measures::isStriking)
                .map(TalksTold::actor)
                .distinct()
                .toList();
        return striking.size() == 1 ? Optional.of(striking.get(0)) : Optional.empty();
    }

    /** Whether it is told for a day to come. */
    static boolean isDue(TalksTold told) {
        return (told.state() == TalksState.STRIKE_CALLED || told.state() == TalksState.BALLOT_DUE)
                && isToCome(told.telling());
    }

    /** Whether two are told for different days to come. */
    static boolean areApart(TalksTold one, TalksTold other) {
        return one.state() == TalksState.STRIKE_CALLED
                && isToCome(one.telling())
                && isToCome(other.telling())
                && !one.telling().when().edtf().equals(other.telling().when().edtf());
    }
}
