package org.parley.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/**
 * A party against its earlier self: it gives something up and later demands it, or rules out what it later grants. Both
 * words are its own, on different days.
 */
final class EarlierWordCheck implements ContradictionCheck {
    private static final Set<StanceKind> GIVING = Set.of(StanceKind.CONCEDES, StanceKind.ACCEPTS);
    private static final Set<StanceKind> HOLDING = Set.of(StanceKind.RED_LINE, StanceKind.REJECTS, StanceKind.DEMANDS);

    /** A relative clause of what was so before. */
    private static final Pattern HAD = Pattern.compile("\\b(which|who) had\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NEVER_AGAINST = Pattern.compile(
            "\\bnever (been )?(against|opposed|averse|resisted|objected|ruled out)\\b", Pattern.CASE_INSENSITIVE);

    private static final BitSet NONE = new BitSet();

    /** The share of content words that makes two stances be about one thing. */
    private static final double SAME = 0.5;

    /** A party and an issue. */
    @Override
    public List<String> slices(Telling telling) {
        if (isOfSentence(telling)) {
            return List.of(telling.actor() + "\n" + telling.document() + "\n" + telling.sentence());
        }
        String party = telling.holder();
        String issue = telling.act().issue();
        return !party.isEmpty() && !issue.isEmpty() && (disowns(telling) || takesStance(telling, party))
                ? List.of(party + "\n" + issue)
                : List.of();
    }

    private static boolean takesStance(Telling telling, String party) {
        return PositionDerivation.holders(telling).contains(party)
                && Stances.kind(telling)
                        .filter(kind -> GIVING.contains(kind) || HOLDING.contains(kind))
                        .isPresent();
    }

    /** Whether somebody says never to have been against something. */
    private static boolean disowns(Telling telling) {
        return telling.type() == ActType.DENY
                && telling.isAffirmed()
                && NEVER_AGAINST.matcher(telling.evidence()).find();
    }

    private static StanceKind kind(Telling telling) {
        return disowns(telling) ? StanceKind.ACCEPTS : Stances.kind(telling).orElseThrow();
    }

    /** Whether the reporter tells what a party takes or will not take, in a sentence that may tell both. */
    private static boolean isOfSentence(Telling telling) {
        return telling.isReporters()
                && !telling.actor().isEmpty()
                && !telling.sentence().isEmpty()
                && (telling.type() == ActType.REJECT || telling.type() == ActType.ACCEPT)
                && telling.isAffirmed()
                && telling.isActual();
    }

    /** The first reversal: of the first later stance that has an earlier one, the first. */
    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        if (isOfSentence(tellings.get(0))) {
            return ofSentence(tellings, origins);
        }
        List<Stance> stances = tellings.stream()
                .map(telling -> new Stance(
                        telling, kind(telling), Words.content(telling.act().object())))
                .toList();
        Map<String, BitSet> byWord = new HashMap<>();
        for (int i = 0; i < stances.size(); i++) {
            if (stances.get(i).canBeReversed()) {
                for (String word : stances.get(i).words) {
                    byWord.computeIfAbsent(word, key -> new BitSet()).set(i);
                }
            }
        }
        for (Stance later : stances) {
            BitSet alike = new BitSet();
            later.words.forEach(word -> alike.or(byWord.getOrDefault(word, NONE)));
            for (int i = alike.nextSetBit(0); i >= 0; i = alike.nextSetBit(i + 1)) {
                Stance earlier = stances.get(i);
                if (earlier.isReversedBy(later)) {
                    return List.of(EarlierSelfCheck.row(
                            earlier.telling.holder(), List.of(earlier.telling), List.of(later.telling), origins));
                }
            }
        }
        return List.of();
    }

    /** {@code The mill, which had ruled out a rise last week, accepted three percent}. */
    private static List<Contradiction> ofSentence(List<Telling> tellings, Origins origins) {
        for (Telling refusal : tellings) {
            for (Telling answer : tellings) {
                if (refusal.type() == ActType.REJECT
                        && answer.type() == ActType.ACCEPT
                        && HAD.matcher(refusal.evidence()).find()
                        && !HAD.matcher(answer.evidence().replace(refusal.evidence(), ""))
                                .find()
                        && Dates.before(refusal.when(), answer.when())) {
                    return List.of(EarlierSelfCheck.row(refusal.actor(), List.of(refusal), List.of(answer), origins));
                }
            }
        }
        return List.of();
    }

    private record Stance(Telling telling, StanceKind kind, Set<String> words) {
        boolean canBeReversed() {
            return GIVING.contains(kind) || kind == StanceKind.RED_LINE;
        }

        boolean isReversedBy(Stance later) {
            boolean takesBack = GIVING.contains(kind) && HOLDING.contains(later.kind);
            boolean grants = kind == StanceKind.RED_LINE && GIVING.contains(later.kind);
            return (takesBack || grants)
                    && Dates.before(telling.when(), later.telling.when())
                    && Words.containment(words, later.words) >= SAME;
        }
    }
}
