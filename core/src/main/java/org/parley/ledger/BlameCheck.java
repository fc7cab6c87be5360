package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/** Blame against blame: each of two parties says, at about the same time, that it was the other. */
final class BlameCheck implements ContradictionCheck {
    static final String NAME = "blame-against-blame";

    /** The longest time in days that goes by between two words of one quarrel. */
    private static final long LONGEST_GAP = 14;

    private static final Pattern MUTUAL = Pattern.compile("(?:each other|one another)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREACH =
            Pattern.compile("\\b(br(eak|eaks|oke|oken|eaking|each\\w*)|violat\\w+)\\b", Pattern.CASE_INSENSITIVE);

    /** A quarrel is between two parties about one matter. */
    @Override
    public List<String> slices(Telling telling) {
        return blames(telling).stream()
                .map(blame -> (blame.holder.compareTo(blame.blamed) < 0
                                ? blame.holder + "\n" + blame.blamed
                                : blame.blamed + "\n" + blame.holder)
                        + "\n"
                        + matter(telling))
                .distinct()
                .toList();
    }

    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        List<Blame> quarrel =
                tellings.stream().flatMap(telling -> blames(telling).stream()).toList();
        List<Contradiction> rows = new ArrayList<>();
        times(quarrel).forEach(blames -> row(blames, origins, rows));
        return rows;
    }

    /** Who blames whom by a telling; two that blame each other are two. */
    private static List<Blame> blames(Telling telling) {
        if (isMutual(telling)) {
            List<String> sides = sides(telling);
            return sides.size() == 2
                    ? List.of(
                            new Blame(sides.get(0), sides.get(1), telling),
                            new Blame(sides.get(1), sides.get(0), telling))
                    : List.of();
        }
        String blamed = blamed(telling);
        String holder = telling.holder();
        return blamed.isEmpty() || holder.isEmpty() || holder.equals(blamed)
                ? List.of()
                : List.of(new Blame(holder, blamed, telling));
    }

    /** {@code they accused each other of having broken the truce}. */
    private static boolean isMutual(Telling telling) {
        boolean charge = telling.type() == ActType.ACCUSE || telling.type() == ActType.BLAME;
        return charge
                && telling.isAffirmed()
                && telling.isSerious()
                && MUTUAL.matcher(telling.act().target().strip()).lookingAt();
    }

    private static List<String> sides(Telling telling) {
        return (telling.actors().isEmpty() ? telling.holders() : telling.actors())
                .stream()
                        .filter(party -> !telling.aside().contains(party))
                        .sorted()
                        .toList();
    }

    /** The party of which it is said that it was the one. */
    private static String blamed(Telling telling) {
        boolean so = telling.isAffirmed() && telling.isSerious();
        return switch (telling.type()) {
            case BLAME -> so ? telling.target() : "";
            case WITHDRAW_FROM_TALKS, SUSPEND_TALKS, VIOLATE_AGREEMENT, REFUSE_TO_TALK ->
                so && telling.isActual() ? telling.actor() : "";
            case READY_TO_TALK -> so || !telling.isSerious() ? "" : telling.actor();
            case PROPOSE,
                    ACCEPT,
                    ACCEPT_IN_PART,
                    REJECT,
                    NO_RESPONSE,
                    COUNTER_PROPOSE,
                    WITHDRAW_PROPOSAL,
                    DEMAND,
                    OFFER,
                    CONCEDE,
                    PRECONDITION,
                    TALKS_STALLED,
                    RESUME_TALKS,
                    HOLD_TALKS,
                    CONCLUDE_TALKS,
                    SIGN_AGREEMENT,
                    DECLARE_CEASEFIRE,
                    MEDIATE,
                    ACCUSE,
                    DENY,
                    THREATEN,
                    WARN,
                    PREDICT,
                    APPEAL,
                    PRAISE,
                    CONSULT,
                    SUPPORT,
                    COOPERATE,
                    AID,
                    RETREAT,
                    INVESTIGATE,
                    PROTEST,
                    MOBILIZE,
                    SANCTION,
                    MEASURE,
                    COERCE,
                    ASSAULT -> "";
        };
    }

    /** Breaches of an agreement are one quarrel, the course of the talks is another. */
    private static Matter matter(Telling telling) {
        boolean breach = telling.type() == ActType.VIOLATE_AGREEMENT
                || (isMutual(telling)
                        && BREACH.matcher(telling.act().object() + " " + telling.evidence())
                                .find());
        if (breach) {
            return Matter.BROKEN;
        }
        return telling.type() == ActType.ACCUSE ? Matter.CHARGES : Matter.TALKS;
    }

    /** Splits where the quarrel rests; what has no date stands with its own report. */
    private static List<List<Blame>> times(List<Blame> quarrel) {
        List<Blame> sorted = quarrel.stream()
                .sorted(java.util.Comparator.comparing((Blame blame) -> blame.telling.when(), Dates.ORDER)
                        .thenComparing(blame -> blame.telling.order()))
                .toList();
        List<List<Blame>> times = new ArrayList<>();
        for (Blame blame : sorted) {
            List<Blame> last = times.isEmpty() ? List.of() : times.get(times.size() - 1);
            if (!last.isEmpty() && isNear(last.get(last.size() - 1).telling, blame.telling)) {
                last.add(blame);
            } else {
                times.add(new ArrayList<>(List.of(blame)));
            }
        }
        return times;
    }

    private static boolean isNear(Telling telling, Telling next) {
        return telling.document().equals(next.document())
                || Dates.between(telling.when(), next.when())
                        .filter(days -> days <= LONGEST_GAP)
                        .isPresent();
    }

    private void row(List<Blame> blames, Origins origins, List<Contradiction> rows) {
        Map<String, List<Telling>> byHolder = new TreeMap<>();
        blames.forEach(blame -> byHolder.computeIfAbsent(blame.holder, holder -> new ArrayList<>())
                .add(blame.telling));
        if (byHolder.size() != 2) {
            return;
        }
        List<String> parties = List.copyOf(byHolder.keySet());
        List<Contradiction.Side> sides = new ArrayList<>();
        byHolder.forEach((holder, tellings) -> sides.add(SideBuilder.side(
                holder, tellings.stream().map(telling -> telling.by(holder)).toList())));
        String reason =
                parties.get(0) + " and " + parties.get(1) + " each say " + matter(blames.get(0).telling).charge + ".";
        rows.add(SideBuilder.row(
                NAME,
                reason,
                sides,
                blames.stream().map(Blame::telling).distinct().toList(),
                origins));
    }

    /** What a quarrel is about. */
    private enum Matter {
        BROKEN("that it was the other who broke the agreement"),
        CHARGES("that the other is to blame"),
        TALKS("that it is the other's fault where the talks stand");

        private final String charge;

        Matter(String charge) {
            this.charge = charge;
        }
    }

    private record Blame(String holder, String blamed, Telling telling) {}
}
