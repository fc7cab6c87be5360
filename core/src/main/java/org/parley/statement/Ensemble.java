package org.parley.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.reading.Reading;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.StateForm;

/**
 * Who is named in one document, while it is being read.
 *
 * @param reading the sentences and names of the document
 * @param mentions where somebody is named
 * @param parties the states and other parties by name
 * @param persons the persons, in the order in which they were found
 * @param bodies the bodies and outlets, in the order in which they were found
 */
record Ensemble(
        Reading reading,
        List<Mention> mentions,
        Map<String, Entity> parties,
        List<Entity> persons,
        List<Entity> bodies) {

    /** The arms of a government that stand for it. */
    private static final Set<String> GOVERNING = Set.of(
            "government",
            "authorities",
            "army",
            "military",
            "president",
            "presidency",
            "parliament",
            "congress",
            "premier",
            "cabinet",
            "navy",
            "troops",
            "soldiers",
            "police",
            "delegation",
            "negotiators",
            "officials",
            "minister",
            "ministry");

    /** Of a document of which nothing is known yet. */
    static Ensemble of(Reading reading) {
        return new Ensemble(reading, new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    String text() {
        return reading.document().text();
    }

    /** Whether a word stands for somebody. */
    boolean isMentioned(int order, int index) {
        return mentions.stream().anyMatch(mention -> mention.place().covers(order, index));
    }

    /** Whether a word is within the name of a body: "and" of the Tug and Pilot Union. */
    boolean isInBody(int order, int index) {
        return mentions.stream()
                .anyMatch(mention ->
                        mention.place().covers(order, index) && mention.entity().kind() == SpeakerKind.ORGANISATION);
    }

    /** Whether a word is within the name of a person who owns nothing: not "Brandt" of "Brandt's adviser". */
    boolean isPersonName(int order, int index) {
        return mentions.stream()
                .anyMatch(mention -> mention.place().covers(order, index)
                        && mention.entity().kind() == SpeakerKind.PERSON
                        && !mention.isPossessor());
    }

    /** Whether a mention inside the name of a body is only a place: the Geneva Initiative is not of Switzerland's capital. */
    boolean isNamedForPlace(Mention mention, Gazetteer gazetteer) {
        Place place = mention.place();
        boolean city = gazetteer
                .state(place.sentence(), place.first())
                .filter(hit -> hit.form() == StateForm.CAPITAL || (hit.form() == StateForm.SEAT && hit.ambiguous()))
                .isPresent();
        return city || mention.entity().isPlace();
    }

    /** The party whose name, adjective or possessive stands right before a noun, where it is only one in the report. */
    Optional<String> onlyOwner(String noun) {
        Set<String> owners = owners(noun);
        return owners.size() == 1 ? Optional.of(owners.iterator().next()) : Optional.empty();
    }

    /** The parties whose name, adjective or possessive stands right before a noun. */
    Set<String> owners(String noun) {
        Set<String> owners = new TreeSet<>();
        for (Mention mention : mentions) {
            Place place = mention.place();
            int next = mention.next();
            boolean before = mention.entity().kind() == SpeakerKind.PARTY
                    && !mention.entity().isPlace()
                    && !isCompound(place)
                    && next < place.sentence().size()
                    && place.token(next).lower().equals(noun)
                    && !isJoined(place, next + 1);
            if (before) {
                owners.add(mention.entity().party());
            }
        }
        return owners;
    }

    /** The states of which a report tells the government or one of its arms: "Arvenia's government", "the Arvenian army". */
    Set<String> governing() {
        Set<String> states = new TreeSet<>();
        for (Mention mention : mentions) {
            Place place = mention.place();
            int next = mention.next();
            boolean before = mention.entity().kind() == SpeakerKind.PARTY
                    && !isCompound(place)
                    && next < place.sentence().size()
                    && GOVERNING.contains(place.token(next).lower())
                    && !isJoined(place, next + 1);
            boolean behind = mention.entity().kind() == SpeakerKind.PARTY && isBehindGovernment(place);
            if (before || behind) {
                states.add(mention.entity().party());
            }
        }
        return states;
    }

    /** The states whose government a report speaks of in so many words: "the government of Arvenia". */
    Set<String> governments() {
        Set<String> states = owners("government");
        mentions.stream()
                .filter(mention -> mention.entity().kind() == SpeakerKind.PARTY && isBehindGovernment(mention.place()))
                .map(mention -> mention.entity().party())
                .forEach(states::add);
        return states;
    }

    /** Whether a name stands behind "the government of" or "the government of the". */
    private static boolean isBehindGovernment(Place name) {
        boolean article = name.first() > 1 && name.token(name.first() - 1).is("DT");
        int of = name.first() - (article ? 2 : 1);
        return of > 0
                && name.token(of).lower().equals("of")
                && name.token(of - 1).lower().equals("government");
    }

    /** Whether a noun stands at an index, of which the one before only tells the kind: "military" of "the military build-up". */
    private static boolean isJoined(Place place, int index) {
        return index < place.sentence().size() && place.token(index).is("NN");
    }

    /** Whether a name is part of a compound, which tells an attitude: pro-Arvenian, Arvenian-backed. */
    boolean isCompound(Place name) {
        int before = name.span().start() - 1;
        int behind = name.span().end();
        return (before > 0 && isHyphen(text().charAt(before)) && Character.isLetter(text().charAt(before - 1)))
                || (behind + 1 < text().length()
                        && isHyphen(text().charAt(behind))
                        && Character.isLetter(text().charAt(behind + 1)));
    }

    private static boolean isHyphen(char letter) {
        return letter == '-' || letter == '\u2010' || letter == '\u2011';
    }
}
