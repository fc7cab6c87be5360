package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/**
 * Finds the employer of a labour dispute where no noun beside a name tells it: the body of which the report speaks far more often
 * than of any other, or one that it never names, "the school district" that puts its offer to the teachers. The latter becomes a
 * party under that noun, wherever the report speaks of it.
 */
final class Employers {
    /** So often must it act as an employer does. */
    private static final int ENOUGH = 1;

    /** So often must a body be named of which nothing else tells that it employs. */
    private static final int NAMED = 3;

    /** And so often in a short report. */
    private static final int NAMED_SHORT = 2;

    /** So often must the report speak of it. */
    private static final int OFTEN = 4;

    private final BodyWords bodyWords;
    private final Ensemble ensemble;
    private final OwnSides ownSides;
    private final Predicate<String> isGivenName;

    /** @param isGivenName tells words that are names of persons, whatever a tagger takes them for */
    Employers(BodyWords bodyWords, Ensemble ensemble, OwnSides ownSides, Predicate<String> isGivenName) {
        this.isGivenName = isGivenName;
        this.bodyWords = bodyWords;
        this.ensemble = ensemble;
        this.ownSides = ownSides;
    }

    /** Adds the employer where a labour dispute has none by name, and the company that deals with others in another one. */
    void read() {
        if (!ownSides.isLabour()) {
            if (!hasCompany() && ownSides.isDealing() && speaksOfCompany()) {
                mostNamed().ifPresent(Employers::isCompany);
            }
            return;
        }
        managed().forEach(Employers::isCompany);
        if (hasCompany()) {
            return;
        }
        Optional<Entity> most = mostNamed();
        if (most.isPresent()) {
            isCompany(most.get());
            return;
        }
        Map<String, List<Place>> places = phrases();
        acting(places).ifPresent(noun -> add(places.getOrDefault(noun, List.of())));
    }

    /** Whether a company is a side already, by its name or by what it does. */
    private boolean hasCompany() {
        return ensemble.mentions().stream()
                .map(Mention::entity)
                .anyMatch(body -> body.isEmployer()
                        || (body.kind() == SpeakerKind.ORGANISATION
                                && body.party().equals(body.name())
                                && bodyWords.isCompany(body.name())));
    }

    /** The bodies of which the next sentence begins to tell who manages them: "says Ovar. Its managing director". */
    private List<Entity> managed() {
        List<Sentence> sentences = ensemble.reading().sentences();
        return ensemble.mentions().stream()
                .filter(mention -> ownSides.mayEmploy(mention.entity())
                        && mention.place().last() + 2
                                >= mention.place().sentence().size()
                        && mention.place().order() + 1 < sentences.size()
                        && isManaged(sentences.get(mention.place().order() + 1)))
                .map(Mention::entity)
                .distinct()
                .toList();
    }

    private static boolean isManaged(Sentence sentence) {
        if (sentence.size() < 3 || !sentence.token(0).text().equals("Its")) {
            return false;
        }
        String title = sentence.token(1).lower() + " " + sentence.token(2).lower();
        return Offices.shipped().isOfCompany(new Role(title, "", ""));
    }

    private static void isCompany(Entity body) {
        body.employs();
        body.standsAlone();
    }

    /** Whether the report speaks of "the company" or "the airline", as of one that it has named. */
    private boolean speaksOfCompany() {
        return ensemble.reading().sentences().stream().anyMatch(this::namesCompany);
    }

    private boolean namesCompany(Sentence sentence) {
        for (int noun = 1; noun < sentence.size(); noun++) {
            if (sentence.token(noun).tag().equals("NN")
                    && bodyWords.isBusiness(sentence.token(noun))
                    && sentence.token(noun - 1).lower().equals("the")) {
                return true;
            }
        }
        return false;
    }

    /** The body that is named often, and twice as often as any other that may be an employer. */
    private Optional<Entity> mostNamed() {
        Map<Entity, Long> times = ensemble.mentions().stream()
                .map(Mention::entity)
                .filter(body -> ensemble.bodies().contains(body))
                .filter(body -> ownSides.mayEmploy(body)
                        && !isGivenName.test(body.name().split(" ", 2)[0]))
                .collect(Collectors.groupingBy(body -> body, LinkedHashMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() >= (ownSides.isShort() ? NAMED_SHORT : NAMED)
                        && isSubject(entry.getKey())
                        && times.entrySet().stream()
                                .allMatch(other ->
                                        other.getKey() == entry.getKey() || other.getValue() * 2 <= entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isSubject(Entity body) {
        return ensemble.mentions().stream().anyMatch(mention -> mention.entity() == body && mention.isMainSubject());
    }

    /** Where the report speaks of "the district", with the nouns before it, by the last noun. */
    private Map<String, List<Place>> phrases() {
        Map<String, List<Place>> places = new TreeMap<>();
        List<Sentence> sentences = ensemble.reading().sentences();
        for (int order = 0; order < sentences.size(); order++) {
            Sentence sentence = sentences.get(order);
            for (int noun = 1; noun < sentence.size(); noun++) {
                if (isHirer(sentence.token(noun)) && !ensemble.isMentioned(order, noun)) {
                    int first = noun;
                    while (first > 1 && sentence.token(first - 1).tag().equals("NN")) {
                        first--;
                    }
                    if (sentence.token(first - 1).lower().equals("the")) {
                        places.computeIfAbsent(sentence.token(noun).lemma(), key -> new ArrayList<>())
                                .add(new Place(order, sentence, first, noun));
                    }
                }
            }
        }
        return places;
    }

    private boolean isHirer(Token noun) {
        return noun.tag().equals("NN") && bodyWords.hirers().contains(noun.lemma());
    }

    /** The noun of whatever acts as an employer does most often. */
    private Optional<String> acting(Map<String, List<Place>> places) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= OFTEN && acts(entry.getValue()) >= ENOUGH)
                .max(Comparator.comparingLong(entry -> acts(entry.getValue())))
                .map(Map.Entry::getKey);
    }

    private long acts(List<Place> places) {
        return places.stream().filter(ownSides::actsAsEmployer).count();
    }

    private void add(List<Place> places) {
        String name = places.stream()
                .map(place -> place.words(ensemble.text()))
                .collect(Collectors.groupingBy(words -> words, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.<Map.Entry<String, Long>>comparingInt(
                                entry -> entry.getKey().indexOf(' ') < 0 ? 0 : 1)
                        .thenComparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElseThrow();
        Entity employer = Entity.body(name);
        isCompany(employer);
        ensemble.bodies().add(employer);
        for (Place place : places) {
            employer.alsoNamed(place.words(ensemble.text()));
            ensemble.mentions().add(new Mention(place, employer, Mention.Form.NAME));
        }
    }
}
