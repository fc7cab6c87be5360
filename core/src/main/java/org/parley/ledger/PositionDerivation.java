package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps what each party wants on each issue over time. Only a party's own account, the reporter's and that of somebody of
 * no side count: what one side says of the other is no position.
 */
final class PositionDerivation {
    /** How many days later the same words can come out again as a copy. */
    private static final long LATEST_COPY = 2;

    /** So many words tell what is wanted where fuller words may tell it again. */
    private static final int TELLING = 2;

    /** So many words more than another's tell nothing else. */
    private static final int FEW = 3;

    /** What had been so before what is told. */
    private static final Pattern HAD = Pattern.compile(
            "\\b(?:had|have) (?:\\p{L}+ ){0,2}?(?:ask|demand|insist|want|sought|call|offer|propos|request|press|reject|refus|rul|accept|said|told|say)\\p{L}*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PAST_CLAUSE = Pattern.compile(
            " (?:when|before|as) (?:the|talks|they|it|he|she) .*\\b(?:began|started|opened|broke|ended|met|was|were)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Origins origins;

    PositionDerivation(Origins origins) {
        this.origins = origins;
    }

    /** The parties and the issue on which a telling takes a position. */
    static List<Slice> slices(Telling telling) {
        String issue = Stances.kind(telling)
                .filter(kind -> Negotiable.tells(telling, kind))
                .map(kind -> Stances.issue(telling, kind))
                .orElse("");
        return issue.isEmpty()
                ? List.of()
                : holders(telling).stream()
                        .filter(party -> !telling.aside().contains(party))
                        .map(party -> new Slice(party, issue))
                        .toList();
    }

    /** The position of a party on an issue, from the tellings that {@linkplain #slices take} it, at least one. */
    Position derive(Slice slice, List<Telling> tellings) {
        List<Held> held = tellings.stream()
                .map(telling -> new Held(
                        StanceWords.stance(Stances.kind(telling).orElseThrow(), telling, slice.party), telling))
                .toList();
        return row(slice.party, slice.issue, held);
    }

    /** What a position is of. */
    record Slice(String party, String issue) {}

    /** The parties whose position a telling tells: they act by their own account, the reporter's or that of somebody of no side. */
    static List<String> holders(Telling telling) {
        List<String> actors = telling.actors();
        if (telling.isReporters() || isOfNoSide(telling)) {
            return actors;
        }
        if (actors.isEmpty() && telling.act().actor().isEmpty()) {
            return telling.holder().isEmpty() ? List.of() : List.of(telling.holder());
        }
        return actors.stream().filter(telling.holders()::contains).toList();
    }

    /** Whether a mediator or an unnamed source tells it, who speaks for none of the sides. */
    private static boolean isOfNoSide(Telling telling) {
        return telling.isAffirmed()
                && telling.isActual()
                && !telling.actors().isEmpty()
                && (telling.holders().isEmpty() || telling.aside().containsAll(telling.holders()));
    }

    private Position row(String party, String issue, List<Held> held) {
        Map<List<String>, Held> once = new LinkedHashMap<>();
        held.stream()
                .sorted(Comparator.comparing((Held one) -> one.stance.when().isKnown())
                        .thenComparing(one -> one.stance.when(), Dates.ORDER)
                        .thenComparing(one -> one.telling.order()))
                .forEach(one -> once.putIfAbsent(
                        List.of(
                                one.stance.kind().label(),
                                one.telling.isReporters()
                                        ? one.telling.act().id() + " "
                                                + one.telling.act().object()
                                        : one.telling.statementId()),
                        one));
        List<Held> told = List.copyOf(once.values());
        List<Held> kept = withoutEchoes(
                withoutCopies(told.stream().filter(one -> !isRetold(one, told)).toList()));
        List<Stance> history = kept.stream().map(Held::stance).toList();
        List<Telling> tellings = held.stream().map(Held::telling).toList();
        Movement movement = issue.equals(Stances.OTHER)
                ? Movement.NONE
                : Steps.movement(kept.stream()
                        .map(one -> new Steps.Step(one.stance, one.telling.act().condition()))
                        .toList());
        String reason = history.size() + (history.size() == 1 ? " stance" : " stances") + " of " + party + " on "
                + issue + (movement == Movement.NONE ? "." : "; " + movement.label() + ".");
        return new Position(
                Ids.of("position", party, issue, Ids.digest(List.of(party, issue))),
                party,
                issue,
                movement,
                history,
                Trails.of("ledger.position", reason, tellings),
                origins.support(Trails.accounts(tellings)));
    }

    /** Whether one tells again, as something that had been so, the same stance that is told of an earlier day; few tell of the past. */
    private static boolean isRetold(Held one, List<Held> told) {
        boolean dated = one.stance.when().basis() == DateBasis.ACT
                && Dates.day(one.stance.when()).isPresent();
        if (dated || !isOfThePast(one.telling)) {
            return false;
        }
        Set<String> words = Words.content(one.stance.words());
        return words.size() > 1
                && told.stream()
                        .anyMatch(earlier -> one.stance.kind() == earlier.stance.kind()
                                && (Dates.before(earlier.stance.when(), one.stance.when())
                                        || Dates.before(earlier.telling.told(), one.telling.told()))
                                && Words.content(earlier.stance.words()).containsAll(words));
    }

    private static boolean isOfThePast(Telling telling) {
        return HAD.matcher(telling.sentence()).find()
                || HAD.matcher(telling.evidence()).find()
                || PAST_CLAUSE.matcher(telling.evidence()).find();
    }

    private static boolean isDemand(Held held, Stance condition) {
        Stance stance = held.stance;
        return stance.kind() == StanceKind.DEMANDS
                && stance.words().equals(condition.words())
                && stance.by().statement().equals(condition.by().statement());
    }

    /** Whether one tells as a condition of the other, in the same words, what that is refused until. */
    private static boolean isConditionOf(Held refused, Held one) {
        return refused.stance.kind() == StanceKind.REJECTS
                && one.stance.kind() == StanceKind.CONDITION
                && one.stance.words().equals(Words.plain(refused.telling.act().condition()))
                && one.stance.by().statement().equals(refused.stance.by().statement());
    }

    /** The same words of a few days later are a copy of the first. */
    private static List<Held> withoutCopies(List<Held> all) {
        Map<List<String>, Stance> before = new HashMap<>();
        List<Held> kept = new ArrayList<>();
        for (Held held : all) {
            Stance stance = held.stance;
            if (stance.kind() == StanceKind.CONDITION && all.stream().anyMatch(other -> isDemand(other, stance))) {
                continue; // what is demanded first is demanded
            }
            if (all.stream().anyMatch(other -> isConditionOf(held, other))) {
                continue; // what is refused until then is told by what must happen first
            }
            List<String> words = new ArrayList<>(Words.of(stance.words()));
            words.add(stance.kind().label());
            Stance same = before.putIfAbsent(words, stance);
            boolean copy = same != null
                    && (same.when().edtf().equals(stance.when().edtf())
                            || Dates.between(same.when(), stance.when())
                                    .filter(days -> days <= LATEST_COPY)
                                    .isPresent());
            if (!copy) {
                before.put(words, stance);
                kept.add(held);
            }
        }
        return List.copyOf(kept);
    }

    /** Without what a report tells twice, {@code she was ready for talks. “I am ready for talks,” she said}: the fuller words stay. */
    private static List<Held> withoutEchoes(List<Held> all) {
        Map<List<String>, List<Held>> breaths = all.stream().collect(Collectors.groupingBy(Held::breath));
        return all.stream()
                .filter(held -> breaths.getOrDefault(held.breath(), List.of()).stream()
                        .noneMatch(other -> !other.equals(held) && isEcho(held, other)))
                .toList();
    }

    /** Whether one is told again by the other, in words that have all of its own; of the same words the first are kept. */
    private static boolean isEcho(Held one, Held other) {
        Set<String> words = Words.content(one.stance.words());
        Set<String> fuller = Words.content(other.stance.words());
        if (words.isEmpty() || !fuller.containsAll(words)) {
            return false;
        }
        boolean later = other.telling.order().compareTo(one.telling.order()) < 0;
        return fuller.size() == words.size() ? later : words.size() >= TELLING && fuller.size() <= words.size() + FEW;
    }

    private record Held(Stance stance, Telling telling) {
        /** What somebody says in one report of one day, of one kind. */
        List<String> breath() {
            return List.of(
                    telling.document(),
                    telling.accounts().get(0).speaker(),
                    stance.kind().label(),
                    stance.when().edtf());
        }
    }
}
