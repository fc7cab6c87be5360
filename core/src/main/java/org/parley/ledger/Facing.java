package org.parley.ledger;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.statement.ActType;

/**
 * The two sides that negotiate with each other by a report, as far as their acts tell: those that demand, offer, answer, accuse and
 * break off more than anybody else in it. A report that has more than two such sides, or only one, has none.
 *
 * @param one a party; empty where the report does not tell
 * @param other the party that it negotiates with; likewise
 * @param between parties that mediate, host or only look on
 */
record Facing(String one, String other, Set<String> between) {
    /** Where nobody is known to face anybody. */
    static final Facing NONE = new Facing("", "", Set.of());

    /** In how many acts the lesser of the two takes part at least. */
    private static final int FEWEST = 2;

    /** How many times as many these are as those of anybody else. */
    private static final int LEAD = 2;

    private static final Set<ActType> OF_SIDES = EnumSet.of(
            ActType.DEMAND,
            ActType.OFFER,
            ActType.PROPOSE,
            ActType.COUNTER_PROPOSE,
            ActType.ACCEPT,
            ActType.ACCEPT_IN_PART,
            ActType.REJECT,
            ActType.CONCEDE,
            ActType.WITHDRAW_PROPOSAL,
            ActType.NO_RESPONSE,
            ActType.SIGN_AGREEMENT,
            ActType.PRECONDITION,
            ActType.READY_TO_TALK,
            ActType.REFUSE_TO_TALK,
            ActType.HOLD_TALKS,
            ActType.SUSPEND_TALKS,
            ActType.RESUME_TALKS,
            ActType.WITHDRAW_FROM_TALKS,
            ActType.ACCUSE,
            ActType.BLAME,
            ActType.DENY,
            ActType.THREATEN);

    /** What only those do who have something at stake. */
    private static final Set<ActType> AT_STAKE = EnumSet.of(
            ActType.DEMAND,
            ActType.ACCEPT,
            ActType.ACCEPT_IN_PART,
            ActType.REJECT,
            ActType.CONCEDE,
            ActType.WITHDRAW_PROPOSAL,
            ActType.PRECONDITION);

    Facing {
        between = Set.copyOf(between);
    }

    /** Those of a report by all its tellings. */
    static Facing of(List<Telling> tellings) {
        Map<String, Integer> acts = new TreeMap<>();
        Set<String> between = new HashSet<>();
        Set<String> sides = sides(tellings);
        for (Telling telling : tellings) {
            between.addAll(telling.aside());
            if (isGoingBetween(telling)) {
                between.addAll(telling.actors());
            }
            if (OF_SIDES.contains(telling.type())) {
                Set<String> parties = new HashSet<>(telling.actors());
                parties.addAll(telling.targets());
                parties.addAll(telling.holders());
                parties.forEach(party -> acts.merge(party, 1, Integer::sum));
            }
        }
        between.removeAll(sides);
        acts.keySet().removeAll(between);
        List<Map.Entry<String, Integer>> most = acts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        boolean two = most.size() >= 2 && most.get(1).getValue() >= FEWEST;
        boolean alone = two
                && (most.size() == 2
                        || most.get(1).getValue() >= LEAD * most.get(2).getValue());
        return alone ? new Facing(most.get(0).getKey(), most.get(1).getKey(), between) : new Facing("", "", between);
    }

    /** Whether somebody mediates or hosts: who is told to have failed to bring two sides together need be none who goes between. */
    private static boolean isGoingBetween(Telling telling) {
        return telling.isAffirmed() && (telling.type() == ActType.MEDIATE || ProposalReader.isHosting(telling));
    }

    /** Whether only somebody does it who has something at stake; an offer is one where it is none to be of service. */
    private static boolean isAtStake(Telling telling) {
        return AT_STAKE.contains(telling.type())
                || (telling.type() == ActType.OFFER && telling.isAffirmed() && !ProposalReader.isHosting(telling));
    }

    /** Those who do what only somebody does who has something at stake, more than once, and not only by offering something. */
    private static Set<String> sides(List<Telling> tellings) {
        Map<String, Integer> acts = new HashMap<>();
        Set<String> beyondOffers = new HashSet<>();
        tellings.stream()
                .filter(telling -> AT_STAKE.contains(telling.type()))
                .forEach(telling -> beyondOffers.addAll(telling.actors()));
        tellings.stream()
                .filter(Facing::isAtStake)
                .flatMap(telling -> telling.actors().stream()
                        .filter(actor -> !telling.aside().contains(actor)))
                .forEach(actor -> acts.merge(actor, 1, Integer::sum));
        acts.values().removeIf(number -> number < FEWEST);
        acts.keySet().retainAll(beyondOffers);
        return acts.keySet();
    }

    /** The two; none where the report does not tell. */
    Set<String> both() {
        return one.isEmpty() ? Set.of() : Set.of(one, other);
    }

    /** The side that a party negotiates with. */
    Optional<String> against(String party) {
        if (one.isEmpty()) {
            return Optional.empty();
        }
        return party.equals(one) ? Optional.of(other) : party.equals(other) ? Optional.of(one) : Optional.empty();
    }

    /** Whether a party is known to be none of the two. */
    boolean isNeither(String party) {
        return !one.isEmpty() && !party.isEmpty() && against(party).isEmpty();
    }

    /** To whom a party puts something that it puts to nobody by name: the other side, or both for one who goes between them. */
    String addressee(String party) {
        return against(party).orElse(!one.isEmpty() && between.contains(party) ? ProposalMention.BOTH : "");
    }
}
