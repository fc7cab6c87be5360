package org.parley.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The two states that a report is about, where it names no third half as often as both; most talks are between two.
 *
 * @param one empty where there are no two
 */
record TwoStates(String one, String other) {
    /** A third that is named more rarely than that is only spoken of. */
    private static final int LEAD = 2;

    static TwoStates of(List<Mention> mentions, Predicate<String> isState) {
        Map<String, Integer> named = new TreeMap<>();
        for (Mention mention : mentions) {
            Entity entity = mention.entity();
            if (entity.kind() == SpeakerKind.PARTY && !entity.party().isEmpty() && isState.test(entity.party())) {
                named.merge(entity.party(), 1, Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> most = named.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        boolean two = most.size() == 2
                || (most.size() > 2
                        && most.get(1).getValue() >= LEAD * most.get(2).getValue());
        return two ? new TwoStates(most.get(0).getKey(), most.get(1).getKey()) : new TwoStates("", "");
    }

    /** The other of the two; empty where the state is none of them. */
    Optional<String> against(String state) {
        if (one.isEmpty() || (!state.equals(one) && !state.equals(other))) {
            return Optional.empty();
        }
        return Optional.of(state.equals(one) ? other : one);
    }

    /** Whether a state is none of the two, where there are two. */
    boolean isThird(String state) {
        return !one.isEmpty() && !state.equals(one) && !state.equals(other);
    }

    /** The only one of the two of which something holds. */
    Optional<String> only(Predicate<String> holds) {
        if (one.isEmpty() || holds.test(one) == holds.test(other)) {
            return Optional.empty();
        }
        return Optional.of(holds.test(one) ? one : other);
    }
}
