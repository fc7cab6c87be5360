package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.statement.ActType;

/**
 * Fact against denial: one party says that something was done, another that it was not; or a party denies in so many
 * words what another has said.
 */
final class DenialCheck implements ContradictionCheck {
    static final String NAME = "fact-against-denial";

    /** How many days a claim and its denial can lie apart. */
    static final long LONGEST_GAP = 7;
    /** The share of the denied words that the claim has. */
    static final double SAME = 0.6;

    /** Acts that are done or not done; opinions about acts are not. */
    private static final Set<ActType> DEEDS = EnumSet.of(
            ActType.PROPOSE,
            ActType.ACCEPT,
            ActType.REJECT,
            ActType.NO_RESPONSE,
            ActType.WITHDRAW_PROPOSAL,
            ActType.OFFER,
            ActType.CONCEDE,
            ActType.SUSPEND_TALKS,
            ActType.RESUME_TALKS,
            ActType.WITHDRAW_FROM_TALKS,
            ActType.HOLD_TALKS,
            ActType.CONCLUDE_TALKS,
            ActType.SIGN_AGREEMENT,
            ActType.DECLARE_CEASEFIRE,
            ActType.VIOLATE_AGREEMENT,
            ActType.AID,
            ActType.RETREAT,
            ActType.MOBILIZE,
            ActType.COERCE,
            ActType.ASSAULT);

    /** A deed and those who did it. What is denied in so many words is found by {@link Denials}. */
    @Override
    public List<String> slices(Telling telling) {
        return isDeed(telling) ? List.of(deed(telling)) : List.of();
    }

    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        List<Telling> claims = tellings.stream().filter(Telling::isAffirmed).toList();
        Map<String, Set<String>> contents = new HashMap<>();
        List<Contradiction> rows = new ArrayList<>();
        for (Telling denial : tellings) {
            List<Telling> denied = denial.isAffirmed() ? List.of() : denied(denial, claims, contents);
            if (!denied.isEmpty()) {
                rows.add(row(List.of(denial), denied, origins));
            }
        }
        return rows;
    }

    private static boolean isDeed(Telling telling) {
        return DEEDS.contains(telling.type())
                && telling.isActual()
                && !telling.holder().isEmpty()
                && !telling.actors().isEmpty();
    }

    private static String deed(Telling telling) {
        return telling.type().label() + " " + telling.actors().stream().sorted().toList();
    }

    /** @param contents the content words of objects, as far as they were asked for */
    private static List<Telling> denied(Telling denial, List<Telling> claims, Map<String, Set<String>> contents) {
        return claims.stream()
                .filter(claim -> !claim.holder().equals(denial.holder()))
                .filter(claim ->
                        isNear(claim, denial) && sameTarget(claim, denial) && sameObject(claim, denial, contents))
                .toList();
    }

    private static boolean sameTarget(Telling claim, Telling denial) {
        return claim.target().isEmpty()
                || denial.target().isEmpty()
                || claim.target().equals(denial.target());
    }

    private static boolean sameObject(Telling claim, Telling denial, Map<String, Set<String>> contents) {
        Set<String> object = contents.computeIfAbsent(claim.act().object(), Words::content);
        Set<String> other = contents.computeIfAbsent(denial.act().object(), Words::content);
        if (object.isEmpty() || other.isEmpty()) {
            return object.isEmpty() && other.isEmpty();
        }
        return Words.containment(object, other) >= SAME;
    }

    private static boolean isNear(Telling claim, Telling denial) {
        return claim.document().equals(denial.document())
                || Dates.between(claim.when(), denial.when())
                        .filter(days -> days <= LONGEST_GAP)
                        .isPresent();
    }

    /** @param denials of one party, at least one */
    static Contradiction row(Collection<Telling> denials, List<Telling> denied, Origins origins) {
        List<Telling> claims = denied.stream()
                .filter(claim -> claim.holder().equals(denied.get(0).holder()))
                .toList();
        List<Telling> all = new ArrayList<>(claims);
        all.addAll(denials);
        String claimant = claims.get(0).holder();
        String denier = denials.iterator().next().holder();
        List<Contradiction.Side> sides = List.of(SideBuilder.side(claimant, claims), SideBuilder.side(denier, denials));
        String reason = "What " + claimant + " said is denied by " + denier + ".";
        return SideBuilder.row(NAME, reason, sides, all, origins);
    }
}
