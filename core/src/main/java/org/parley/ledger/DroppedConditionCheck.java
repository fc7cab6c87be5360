package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A party against its earlier self: it would talk only on a condition, and later it will talk, condition or not: {@code not under
 * fire} and then {@code fire or no fire}. The later word names the condition, and is not made to hang on it.
 */
final class DroppedConditionCheck implements ContradictionCheck {
    /** A party, by its own words: those of its people or of somebody who speaks of nobody else. */
    @Override
    public List<String> slices(Telling telling) {
        return TalksTold.of(telling)
                .filter(told -> isConditional(told) || isReady(told))
                .filter(told -> isOwn(told))
                .map(TalksTold::actor)
                .stream()
                .toList();
    }

    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        List<TalksTold> told = TalksTold.of(tellings);
        Map<String, List<TalksTold>> byWord = new HashMap<>();
        for (TalksTold one : told) {
            if (isConditional(one)) {
                Words.content(one.condition())
                        .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>())
                                .add(one));
            }
        }
        return told.stream()
                .filter(DroppedConditionCheck::isReady)
                .flatMap(ready -> dropped(ready, byWord).stream()
                        .map(condition -> EarlierSelfCheck.row(
                                ready.actor(), List.of(condition.telling()), List.of(ready.telling()), origins)))
                .findFirst()
                .stream()
                .toList();
    }

    /** The first condition that is named by a word and dropped. */
    private static Optional<TalksTold> dropped(TalksTold ready, Map<String, List<TalksTold>> byWord) {
        return Words.content(ready.telling().words()).stream()
                .flatMap(word -> byWord.getOrDefault(word, List.of()).stream()
                        .filter(condition -> isDropped(condition, ready))
                        .limit(1))
                .min(Comparator.comparing(condition -> condition.telling().order()));
    }

    /** Of a party that nobody is known to speak for, a spokesman without party will do; another party's words will not. */
    private static boolean isOwn(TalksTold told) {
        Set<String> holders = told.telling().holders();
        return !told.telling().isReporters()
                && (holders.isEmpty()
                        ? told.telling().actors().contains(told.actor())
                        : holders.contains(told.actor()));
    }

    private static boolean isConditional(TalksTold told) {
        return told.state() == TalksState.ONLY_ON_CONDITION && !told.condition().isEmpty();
    }

    private static boolean isReady(TalksTold told) {
        return told.state() == TalksState.READY_TO_RESUME && told.condition().isEmpty();
    }

    private static boolean isDropped(TalksTold condition, TalksTold ready) {
        boolean sameVoice = condition.telling().holders().equals(ready.telling().holders())
                && (!condition.telling().holders().isEmpty()
                        || speaker(condition).equals(speaker(ready)));
        return sameVoice
                && Dates.before(condition.telling().when(), ready.telling().when());
    }

    private static String speaker(TalksTold told) {
        return told.telling().accounts().get(0).speaker();
    }
}
