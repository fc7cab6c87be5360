package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.Act;
import org.parley.statement.Participant;
import org.parley.statement.ReadDocument;

/**
 * How well acts code sentences whose PLOVER type, source and target are known:
 * {@code {"id", "text", "source", "target", "plover"}}. CONCEDE and RETREAT count as YIELD, as before PLOVER split it.
 *
 * @param sentences how many sentences there are
 * @param given of how many the event whose actor and recipient fit the gold source and target best has the gold type
 * @param found how many have an event of the gold type whose actor and recipient share a word with source and target
 * @param events how many events there are
 */
public record EventScore(int sentences, int given, int found, int events) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> EMPTY_WORDS = Set.of("the", "and", "its", "his", "her");

    /**
     * Scores what was read off the sentences.
     *
     * @param gold the sentences
     * @param documents what was read, by the id of the sentence
     */
    static EventScore of(List<JsonNode> gold, Map<String, ReadDocument> documents) {
        int given = 0;
        int found = 0;
        int events = 0;
        for (JsonNode sentence : gold) {
            Set<String> source = words(sentence.path("source").asText());
            Set<String> target = words(sentence.path("target").asText());
            String type = sentence.path("plover").asText();
            String best = "";
            int most = -1;
            boolean whole = false;
            Optional<ReadDocument> read =
                    Optional.ofNullable(documents.get(sentence.path("id").asText()));
            String text = read.map(document -> document.document().text()).orElse("");
            for (Act act : read.map(EventScore::acts).orElse(List.of())) {
                if (act.plover().isEmpty()) {
                    continue;
                }
                events++;
                boolean actor = shares(act.actors(), act.actor(), text, source);
                boolean recipient = shares(act.targets(), act.target(), text, target);
                int shared = (actor ? 1 : 0) + (recipient ? 1 : 0);
                if (shared > most) {
                    most = shared;
                    best = old(act.plover());
                }
                whole |= actor && recipient && old(act.plover()).equals(type);
            }
            given += best.equals(type) ? 1 : 0;
            found += whole ? 1 : 0;
        }
        return new EventScore(gold.size(), given, found, events);
    }

    /** The share of sentences with the right type where source and target are given, in percent. */
    double givenAccuracy() {
        return 100.0 * given / sentences;
    }

    /** The share of events that are right with both of their participants, in percent. */
    double foundPrecision() {
        return 100.0 * found / Math.max(1, events);
    }

    /** The share of sentences that an event is right for with both of its participants, in percent. */
    double foundRecall() {
        return 100.0 * found / sentences;
    }

    private static String old(String type) {
        return type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type;
    }

    /** The acts in the order in which events are printed: those of statements first. */
    private static List<Act> acts(ReadDocument document) {
        List<Act> acts = new ArrayList<>();
        document.statements().forEach(statement -> acts.addAll(statement.acts()));
        acts.addAll(document.reported());
        return acts;
    }

    private static boolean shares(List<Participant> participants, String name, String text, Set<String> gold) {
        return participants.isEmpty()
                ? words(name).stream().anyMatch(gold::contains)
                : participants.stream()
                        .anyMatch(participant ->
                                words(participant.span().of(text)).stream().anyMatch(gold::contains));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group().length() > 1 && !EMPTY_WORDS.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return words;
    }
}
