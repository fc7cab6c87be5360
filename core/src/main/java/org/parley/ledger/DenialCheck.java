package org.parley.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.statement.ActType;

/**
 * Fact against denial: one party says that something was done, another that it was not; or a party denies in so many
 * words what another has said.
 */
final class DenialCheck implements ContradictionCheck {
    /** How many days a claim and its denial can lie apart. */
    private static final long LONGEST_GAP = 7;
    /** The share of the denied words that the claim has. */
    private static final double SAME = 0.6;

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

    @Override
    public String name() {
        return "fact-against-denial";
    }

    @Override
    public List<Contradiction> find(Findings findings) {
        List<Contradiction> rows = new ArrayList<>();
        Map<String, Set<Telling>> claimsByDeed = new HashMap<>();
        for (Telling telling : findings.tellings()) {
            if (isDeed(telling) && telling.isAffirmed()) {
                claimsByDeed
                        .computeIfAbsent(deed(telling), key -> new LinkedHashSet<>())
                        .add(telling);
            }
        }
        for (Telling denial : findings.tellings()) {
            List<Telling> denied = denial.type() == ActType.DENY && denial.isAffirmed()
                    ? deniedInWords(denial, findings.tellings())
                    : deniedDeeds(denial, claimsByDeed);
            if (!denied.isEmpty()) {
                rows.add(row(denial, denied, findings));
            }
        }
        return SideBuilder.ordered(rows, findings.tellings());
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

    private static List<Telling> deniedDeeds(Telling denial, Map<String, Set<Telling>> claimsByDeed) {
        if (!isDeed(denial) || denial.isAffirmed()) {
            return List.of();
        }
        return claimsByDeed.getOrDefault(deed(denial), Set.of()).stream()
                .filter(claim -> !claim.holder().equals(denial.holder()))
                .filter(claim -> isNear(claim, denial) && sameTarget(claim, denial) && sameObject(claim, denial))
                .toList();
    }

    private static boolean sameTarget(Telling claim, Telling denial) {
        return claim.target().isEmpty()
                || denial.target().isEmpty()
                || claim.target().equals(denial.target());
    }

    private static boolean sameObject(Telling claim, Telling denial) {
        Set<String> object = Words.content(claim.act().object());
        Set<String> other = Words.content(denial.act().object());
        if (object.isEmpty() || other.isEmpty()) {
            return object.isEmpty() && other.isEmpty();
        }
        return Words.containment(object, other) >= SAME;
    }

    private static List<Telling> deniedInWords(Telling denial, List<Telling> tellings) {
        Set<String> denied = Words.content(denial.act().object());
        String holder = denial.holder();
        if (denied.size() < 2 || holder.isEmpty()) {
            return List.of();
        }
        return tellings.stream()
                .filter(claim -> !claim.holder().isEmpty() && !claim.holder().equals(holder))
                .filter(claim -> denial.target().isEmpty() || denial.target().equals(claim.holder()))
                .filter(claim -> claim.type() != ActType.DENY && claim.isAffirmed() && isNear(claim, denial))
                .filter(claim -> {
                    int shared = Words.shared(denied, Words.content(claim.words()));
                    return shared >= 2 && shared >= SAME * denied.size();
                })
                .toList();
    }

    private static boolean isNear(Telling claim, Telling denial) {
        return claim.document().equals(denial.document())
                || Dates.between(claim.when(), denial.when())
                        .filter(days -> days <= LONGEST_GAP)
                        .isPresent();
    }

    private Contradiction row(Telling denial, List<Telling> denied, Findings findings) {
        List<Telling> claims = denied.stream()
                .filter(claim -> claim.holder().equals(denied.get(0).holder()))
                .toList();
        List<Telling> all = new ArrayList<>(claims);
        all.add(denial);
        String claimant = claims.get(0).holder();
        List<Contradiction.Side> sides =
                List.of(SideBuilder.side(claimant, claims), SideBuilder.side(denial.holder(), List.of(denial)));
        String reason = denial.holder() + " denies what " + claimant + " says.";
        return SideBuilder.row(name(), reason, sides, all, findings.origins());
    }
}
