package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/**
 * Finds the side of those who work in a labour dispute whose report names no union: "the joiners have not accepted", "their council".
 * They become a party under what they are called, wherever the report speaks of them.
 */
final class Tradespeople {
    /** So often must the report speak of them. */
    private static final int OFTEN = 2;

    /** What those who work are called whatever they do. */
    private static final Set<String> ANY = Set.of("worker", "employee", "striker", "picketer", "crew", "member");

    private final BodyWords bodyWords;
    private final Ensemble ensemble;
    private final Collectives collectives;

    Tradespeople(BodyWords bodyWords, Ensemble ensemble, Collectives collectives) {
        this.bodyWords = bodyWords;
        this.ensemble = ensemble;
        this.collectives = collectives;
    }

    void read() {
        if (collectives.hasUnion()) {
            return;
        }
        Map<String, List<Place>> spokenOf = new TreeMap<>();
        List<Sentence> sentences = ensemble.reading().sentences();
        for (int order = 0; order < sentences.size(); order++) {
            Sentence sentence = sentences.get(order);
            for (int noun = 1; noun < sentence.size(); noun++) {
                if (isTrade(sentence, noun) && !ensemble.isMentioned(order, noun)) {
                    spokenOf.computeIfAbsent(sentence.token(noun).lower(), word -> new ArrayList<>())
                            .add(new Place(order, sentence, noun, noun));
                }
            }
        }
        List<String> bargaining = spokenOf.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= OFTEN
                        && entry.getValue().stream().anyMatch(this::bargains))
                .map(Map.Entry::getKey)
                .toList();
        if (bargaining.size() == 1) {
            add(bargaining.get(0), spokenOf.getOrDefault(bargaining.get(0), List.of()));
        }
    }

    /** "The joiners", "the joiners' council", no "joiners" nor "the young joiners". */
    private boolean isTrade(Sentence sentence, int noun) {
        Token token = sentence.token(noun);
        return token.tag().equals("NNS")
                && Character.isLowerCase(token.text().charAt(0))
                && sentence.token(noun - 1).lower().equals("the")
                && !ANY.contains(token.lemma())
                && (bodyWords.workforce().contains(token.lemma())
                        || token.lemma().endsWith("worker"));
    }

    private boolean bargains(Place people) {
        return people.governors()
                .anyMatch(verb ->
                        bodyWords.bargaining().contains(people.token(verb).lemma()));
    }

    private void add(String name, List<Place> places) {
        Entity people = Entity.body(name);
        people.organises(Set.of(places.get(0).token(places.get(0).first()).lemma()));
        people.standsAlone();
        ensemble.bodies().add(people);
        places.forEach(place -> ensemble.mentions().add(new Mention(place, people, Mention.Form.NAME)));
    }
}
