package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.reading.Quotation;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;

/** What a reader of a document remembers so far: who is named where, and who was cited, in the order of citing. */
final class Discourse {
    /** How many sentences a pronoun looks back. */
    static final int REACH = 6;

    /** How many sentences a pronoun looks back for somebody without a name. */
    static final int NEAR = 2;

    private final List<Mention> mentions;
    private final List<Sentence> sentences;
    private final Set<Entity> entities = new LinkedHashSet<>();
    private final List<Quotation> quotations;
    /** For each sentence how many before it do not stand wholly inside a quotation: long speeches do not part him from "he". */
    private final int[] steps;

    /** The ids of all who were cited. */
    private final Set<String> speaking = new HashSet<>();

    /** Where somebody was cited so far, in text order: a pronoun prefers who spoke last. */
    private final List<Mention> cited = new ArrayList<>();

    private List<Span> said = List.of();
    private Optional<Map.Entry<Place, Speaker>> lastCited = Optional.empty();
    private Optional<Place> lastUnnamed = Optional.empty();

    Discourse(Reading reading, Places places, List<Mention> mentions) {
        this.mentions = mentions;
        this.sentences = places.sentences();
        this.quotations = reading.quotations();
        this.steps = steps(places, quotations);
        mentions.forEach(mention -> entities.add(mention.entity()));
    }

    /** All of the sentence at an index. */
    Place sentence(int order) {
        Sentence sentence = sentences.get(order);
        return new Place(order, sentence, 0, sentence.size() - 1);
    }

    /** Where somebody is named, in text order. */
    List<Mention> mentions() {
        return mentions;
    }

    /** Who is named, in text order. */
    Set<Entity> entities() {
        return entities;
    }

    /** Where somebody was cited so far, in text order. */
    List<Mention> cited() {
        return cited;
    }

    /** Who was cited last, and where. */
    Optional<Map.Entry<Place, Speaker>> lastCited() {
        return lastCited;
    }

    /** Who was cited last of those without a name. */
    Optional<Place> lastUnnamed() {
        return lastUnnamed;
    }

    /** Notes what is said by whoever is resolved next; empty where that is not known. */
    void saying(List<Span> content) {
        said = content;
    }

    /** Whether words are part of what is said by whoever is being resolved. */
    boolean isInContent(Span words) {
        return said.stream().anyMatch(span -> span.contains(words));
    }

    /** Notes that words name somebody who is cited. */
    void cite(Optional<Place> place, Speaker speaker) {
        speaking.add(speaker.id());
        speaker.others().forEach(other -> speaking.add(other.id()));
        Optional<Entity> entity = entities.stream()
                .filter(known -> known.kind() == speaker.kind()
                        && !speaker.id().isEmpty()
                        && known.speaker().id().equals(speaker.id()))
                .findFirst();
        if (place.isPresent() && entity.isPresent()) {
            cited.add(new Mention(place.get(), entity.get(), Mention.Form.NAME));
        }
        if (place.isPresent()) {
            lastCited = Optional.of(Map.entry(place.get(), speaker));
        }
        boolean nameless = speaker.kind() == SpeakerKind.ANONYMOUS || speaker.kind() == SpeakerKind.ROLE;
        if (place.isPresent() && nameless && NounPhrases.isOne(place.get())) {
            lastUnnamed = place;
        }
    }

    /** How many sentences one place stands behind another, long quotations not counted. */
    int distance(Place earlier, Place later) {
        return steps[later.order()] - steps[earlier.order()];
    }

    private static int[] steps(Places places, List<Quotation> quotations) {
        int[] steps = new int[places.sentences().size()];
        int count = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = count;
            Span span = places.sentences().get(i).span();
            boolean quoted = quotations.stream()
                    .anyMatch(quotation ->
                            quotation.depth() == 0 && quotation.outer().contains(span));
            count += quoted ? 0 : 1;
        }
        return steps;
    }

    /** How many sentences a place stands behind a mention, long quotations not counted. */
    int distance(Mention mention, Place place) {
        return steps[place.order()] - steps[mention.place().order()];
    }

    /** Whether somebody was cited. A place that no list knows counts as a party only then. */
    boolean isSpeaking(Entity entity) {
        return speaking.contains(entity.speaker().id());
    }

    /**
     * Whether what is being said names somebody: nobody says his own name. What stands before a colon is not said: "Brandt rejected
     * that: the plan was dead, he said."
     */
    boolean isNamedInContent(Entity entity) {
        return !said.isEmpty()
                && mentions.stream()
                        .anyMatch(mention -> mention.entity() == entity
                                && !(mention.isSubject() && isBeforeColon(mention.place()))
                                && said.stream()
                                        .anyMatch(span ->
                                                span.contains(mention.place().span())));
    }

    private static boolean isBeforeColon(Place name) {
        for (int i = name.last() + 1; i < name.sentence().size(); i++) {
            if (name.token(i).text().equals(":")) {
                return true;
            }
        }
        return false;
    }

    /** The person named as a subject or cited last before a place, outside quotations. */
    Optional<Mention> lastPerson(Place place) {
        return Stream.concat(mentions.stream().filter(Mention::isSubject), cited.stream())
                .filter(mention -> mention.entity().kind() == SpeakerKind.PERSON
                        && mention.isBefore(place)
                        && !isQuoted(mention.place().span()))
                .max(Comparator.comparing(mention -> mention.place().span()));
    }

    /** Whether words stand inside a quotation. */
    boolean isQuoted(Span span) {
        return quotations.stream().anyMatch(quotation -> quotation.inner().contains(span));
    }

    /** Who is named within a place. */
    List<Mention> mentionsIn(Place place) {
        return mentions.stream()
                .filter(mention -> mention.place().overlaps(place))
                .toList();
    }

    /** Whether a word stands for somebody. */
    boolean isInMention(Place place, int index) {
        return mentions.stream().anyMatch(mention -> mention.place().covers(place.order(), index));
    }

    /** Whether somebody is cited in the sentence of a mention. */
    boolean isCited(Mention mention) {
        return cited.stream()
                .anyMatch(other -> other.entity() == mention.entity()
                        && other.place().order() == mention.place().order());
    }
}
