package org.parley.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/** Tells whose somebody is whose office begins with "his" or "her": "her spokesman, Jon Tal," is of her party. */
final class Masters {
    /** So many sentences back she may have been named. */
    private static final int REACH = 3;

    private static final Set<String> HIS = Set.of("his", "her");

    private final OfficeWords words = OfficeWords.shipped();
    private final Ensemble ensemble;
    private final OfficeReader officeReader;

    Masters(Ensemble ensemble, OfficeReader officeReader) {
        this.ensemble = ensemble;
        this.officeReader = officeReader;
    }

    /** Gives parties to those who act for a person of whom one is known. */
    void read() {
        officeReader.untold().forEach((phrase, attendant) -> {
            boolean acts = HIS.contains(phrase.token(phrase.first()).lower())
                    && attendant.entity().roles().stream().anyMatch(role -> words.isAttendant(role.title()));
            if (acts && attendant.entity().isOpen()) {
                before(phrase, attendant).ifPresent(attendant.entity()::belongsTo);
            }
        });
    }

    /** The party, if one is known, of who is spoken of before an office: the subject of the sentence, or of one before it. */
    private Optional<String> before(Place phrase, Mention attendant) {
        for (int order = phrase.order(); order >= Math.max(0, phrase.order() - REACH); order--) {
            Sentence sentence = ensemble.reading().sentences().get(order);
            int end = order == phrase.order() ? phrase.first() - 1 : sentence.size() - 1;
            if (end >= 0) {
                Place place = new Place(order, sentence, 0, end);
                Optional<String> party = subject(place, attendant).or(() -> onlyPerson(place, attendant));
                if (party.isPresent()) {
                    return party.filter(told -> !told.isEmpty());
                }
            }
        }
        return Optional.empty();
    }

    /** The party of the subject of a sentence: a person, or an office whose words tell it. */
    private Optional<String> subject(Place place, Mention attendant) {
        for (int i = place.first(); i <= place.last(); i++) {
            Token token = place.token(i);
            boolean main = token.relation().startsWith("nsubj")
                    && token.head() >= 0
                    && place.token(token.head()).head() == Token.ROOT;
            if (!main || token.is("PRP")) {
                continue;
            }
            int noun = i;
            Optional<Mention> person = persons(place, attendant).stream()
                    .filter(mention -> mention.place().covers(place.order(), noun))
                    .findFirst();
            Optional<String> party = person.map(mention -> mention.entity().party())
                    .or(() -> Optional.of(officeReader.partyOf(NounPhrases.endingAt(place, noun), attendant))
                            .filter(told -> !told.isEmpty() && officeReader.isOffice(place.token(noun))));
            if (party.isPresent()) {
                return party;
            }
        }
        return Optional.empty();
    }

    private Optional<String> onlyPerson(Place place, Mention attendant) {
        List<Entity> named = persons(place, attendant).stream()
                .map(Mention::entity)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0).party()) : Optional.empty();
    }

    /** The persons within a place of whom "his" or "her" of an office may be said. */
    private List<Mention> persons(Place place, Mention attendant) {
        return ensemble.mentions().stream()
                .filter(mention -> mention.place().order() == place.order()
                        && mention.place().last() <= place.last()
                        && mention.entity().kind() == SpeakerKind.PERSON
                        && mention.entity() != attendant.entity())
                .toList();
    }
}
