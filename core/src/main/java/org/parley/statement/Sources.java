package org.parley.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.reading.Token;
import org.parley.rule.WordLists;

/** Who speaks where the words of a source name nobody by themselves: a paper, "both sides", "the 61-year-old", a name beside an office. */
final class Sources {
    /** Nouns of those who deal with each other: "the two sides". */
    private static final Set<String> PARTIES = WordLists.of("counterparts");

    private static final Set<String> PEOPLE = WordLists.of("participants");

    private static final Set<String> ADHERENTS = WordLists.of("adherents");

    private static final Set<String> BOTH = Set.of("both", "each", "two", "the", "all", "three", "neither");
    private static final Pattern AGED = Pattern.compile("(?i)the \\d+[- ]year[- ]old");

    private final String text;
    private final Places places;
    private final Cast cast;
    private final Papers papers;

    Sources(String text, Places places, Cast cast) {
        this.text = text;
        this.places = places;
        this.cast = cast;
        this.papers = new Papers(places, cast::at);
    }

    /**
     * Who is meant by the words of a source that stand for nobody by themselves.
     *
     * @param before the statements so far, which tell who the sides are
     */
    Optional<Speaker> meant(Span source, List<Statement> before) {
        Optional<Place> place = places.at(source);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        if (AGED.matcher(source.of(text)).matches()) {
            return cast.lastPerson(place.get());
        }
        if (isNamedForKind(place.get())) {
            return cast.lastSpeaker(place.get());
        }
        return papers.speaker(place.get())
                .or(() -> sides(place.get(), before))
                .or(() -> named(source))
                .or(() -> unnamed(place.get()));
    }

    /** "The Socialist", "the Uzbek": whoever was cited before, by faction or nation. */
    private boolean isNamedForKind(Place place) {
        Token word = place.token(place.last());
        return place.last() == place.first() + 1
                && place.token(place.first()).lower().equals("the")
                && !NounPhrases.isSeveral(word)
                && (isAdherent(word) || cast.isOfNation(place));
    }

    private static boolean isAdherent(Token word) {
        return ADHERENTS.contains(word.lower())
                && Character.isUpperCase(word.text().charAt(0));
    }

    /** "Both sides": the two of whom anybody spoke, where there are no more; else those words. */
    private Optional<Speaker> sides(Place place, List<Statement> before) {
        int head = NounPhrases.head(place);
        boolean all = PARTIES.contains(place.token(head).lemma())
                && BOTH.contains(place.token(place.first()).lower())
                && head - place.first() <= 2;
        if (!all) {
            return Optional.empty();
        }
        Set<String> parties = new TreeSet<>();
        Stream.concat(
                        before.stream().map(statement -> statement.speaker().party()),
                        cast.people().stream().map(Person::party))
                .filter(party -> !party.isEmpty())
                .forEach(parties::add);
        if (parties.size() != 2) {
            return Optional.of(new Speaker(SpeakerKind.ANONYMOUS, "", place.words(text), "", List.of()));
        }
        List<Speaker> two = parties.stream()
                .map(party -> new Speaker(SpeakerKind.PARTY, Ids.of(SpeakerKind.PARTY, party), party, party, List.of()))
                .toList();
        Speaker first = two.get(0);
        return Optional.of(new Speaker(first.kind(), first.id(), first.name(), first.party(), two.subList(1, 2)));
    }

    /** People who stay unnamed and act together: "Growers in the south". */
    private Optional<Speaker> unnamed(Place place) {
        Token head = place.token(NounPhrases.head(place));
        boolean people = head.tag().equals("NNS") && PEOPLE.contains(head.lemma());
        return people
                ? Optional.of(new Speaker(SpeakerKind.ANONYMOUS, "", place.words(text), "", List.of()))
                : Optional.empty();
    }

    /** The name before or behind a comma: "his Sudanese colleague, Amal Idris", "Akel, the main opposition party". */
    private Optional<Speaker> named(Span source) {
        String words = source.of(text);
        int comma = words.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        int behind = comma + 1;
        while (behind < words.length() && !Character.isLetterOrDigit(words.charAt(behind))) {
            behind++;
        }
        int end = words.indexOf(',', behind) < 0 ? words.length() : words.indexOf(',', behind);
        return Stream.of(
                        new Span(source.start(), source.start() + comma),
                        new Span(source.start() + Math.min(behind, end), source.start() + end))
                .filter(span -> span.end() > span.start() && Character.isUpperCase(text.charAt(span.start())))
                .map(cast::at)
                .filter(speaker -> speaker.kind() != SpeakerKind.UNKNOWN)
                .findFirst();
    }
}
