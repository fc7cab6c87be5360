package org.parley.statement;

import java.util.List;
import java.util.Map;
import org.parley.reading.Sentence;

/** Tells the genders of persons whom no address or given name tells, by "his" or "her" behind the only name of a sentence. */
final class Genders {
    private static final Map<String, Gender> OWN = Map.of(
            "his", Gender.MALE,
            "himself", Gender.MALE,
            "her", Gender.FEMALE,
            "herself", Gender.FEMALE);

    private final Ensemble ensemble;

    Genders(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    /** Notes the gender of whoever is the only person of a sentence and its subject, by the first such word behind the name. */
    void read() {
        List<Sentence> sentences = ensemble.reading().sentences();
        for (int order = 0; order < sentences.size(); order++) {
            int at = order;
            List<Mention> persons = ensemble.mentions().stream()
                    .filter(mention ->
                            mention.place().order() == at && mention.entity().kind() == SpeakerKind.PERSON)
                    .toList();
            if (persons.size() == 1 && persons.get(0).isSubject()) {
                read(persons.get(0));
            }
        }
    }

    private static void read(Mention person) {
        Place name = person.place();
        for (int i = 0; i < name.sentence().size(); i++) {
            Gender gender = OWN.get(name.token(i).lower());
            if (gender != null) {
                boolean behind = i > name.last() && !isObject(name, i);
                if (behind) {
                    person.entity().genderIs(gender);
                }
                return;
            }
        }
    }

    /** Whether "her" is whom something is done to: another woman. */
    private static boolean isObject(Place name, int index) {
        return name.token(index).tag().equals("PRP")
                && !name.token(index).lower().endsWith("self");
    }
}
