package org.parley.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.reading.Sentence;

/** Reads what a sentence says that the person of the one before is: "A former cook, she has been the union's secretary since 2029". */
final class PredicateOffices {
    private static final Map<String, Gender> PRONOUNS = Map.of("he", Gender.MALE, "she", Gender.FEMALE);

    private static final Set<String> BEEN = Set.of("be", "become");

    private final Ensemble ensemble;
    private final OfficeReader officeReader;

    PredicateOffices(Ensemble ensemble, OfficeReader officeReader) {
        this.ensemble = ensemble;
        this.officeReader = officeReader;
    }

    /** Gives offices to those of whom such a sentence tells one. */
    void read() {
        List<Sentence> sentences = ensemble.reading().sentences();
        for (int order = 1; order < sentences.size(); order++) {
            Sentence sentence = sentences.get(order);
            for (int i = 0; i < sentence.size(); i++) {
                Gender gender = PRONOUNS.get(sentence.token(i).lower());
                if (gender != null && sentence.token(i).relation().startsWith("nsubj")) {
                    Place subject = new Place(order, sentence, i, i);
                    int verb = verb(subject);
                    if (verb >= 0) {
                        before(order, gender).ifPresent(person -> officeReader.predicate(person, subject, verb));
                    }
                    break;
                }
            }
        }
    }

    /** Where the office begins behind "is", "was" or "has been"; -1 where there is another verb. */
    private static int verb(Place pronoun) {
        int verb = pronoun.last() + 1;
        Sentence sentence = pronoun.sentence();
        boolean perfect = verb + 1 < sentence.size()
                && sentence.token(verb).lemma().equals("have")
                && sentence.token(verb + 1).tag().equals("VBN");
        int being = perfect ? verb + 1 : verb;
        boolean is = being < sentence.size()
                && BEEN.contains(sentence.token(being).lemma())
                && !sentence.token(being).is("MD");
        return is && isNounPhrase(sentence, being + 1) ? being : -1;
    }

    /** Whether an article, "its" or a name begins there, and not "hopeful". */
    private static boolean isNounPhrase(Sentence sentence, int index) {
        int start = index < sentence.size() && sentence.token(index).is("RB") ? index + 1 : index;
        return start < sentence.size()
                && (sentence.token(start).is("DT")
                        || sentence.token(start).is("NNP")
                        || sentence.token(start).tag().equals("PRP$"));
    }

    /** The only person whom the sentence before names, in the same paragraph, of a gender that fits. */
    private Optional<Mention> before(int order, Gender gender) {
        Sentence before = ensemble.reading().sentences().get(order - 1);
        Sentence own = ensemble.reading().sentences().get(order);
        List<Mention> persons = ensemble.mentions().stream()
                .filter(mention ->
                        mention.place().order() == order - 1 && mention.entity().kind() == SpeakerKind.PERSON)
                .toList();
        boolean one = persons.stream().map(Mention::entity).distinct().count() == 1 && before.block() == own.block();
        return Optional.of(persons)
                .filter(found -> one)
                .map(found -> found.get(0))
                .filter(person -> person.entity().gender() == Gender.UNKNOWN
                        || person.entity().gender() == gender);
    }
}
