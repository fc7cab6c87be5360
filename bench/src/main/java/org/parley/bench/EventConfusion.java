package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which PLOVER types the events of {@code --format events} give to sentences whose source, target and type are known:
 * {@code {"id", "text", "source", "target", "plover"}} a line.
 *
 * <p>Of a sentence's events, the one whose actor and recipient share words with the gold source and target best is
 * compared. CONCEDE and RETREAT count as YIELD, as before PLOVER split it. The sentences of even and of odd lines are
 * counted apart as well, so that rules made by looking at one half can be measured on the other.
 *
 * <p>Usage: {@code EventConfusion GOLD.jsonl EVENTS.jsonl}.
 */
public final class EventConfusion {
    /** What stands for a sentence without an event. */
    static final String NONE = "–";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> EMPTY_WORDS = Set.of("the", "and", "its", "his", "her");

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final int[] right = new int[2];
    private final int[] sentences = new int[2];

    private EventConfusion() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: EventConfusion GOLD.jsonl EVENTS.jsonl");
        }
        EventConfusion confusion =
                of(Files.readAllLines(Path.of(arguments[0])), Files.readAllLines(Path.of(arguments[1])));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        confusion.lines().forEach(out::println);
        out.flush();
    }

    /** Counts the sentences of a gold file, given the lines of both files. */
    static EventConfusion of(List<String> gold, List<String> events) throws IOException {
        Map<String, List<JsonNode>> bySentence = new HashMap<>();
        for (String line : events) {
            JsonNode event = JSON.readTree(line);
            bySentence
                    .computeIfAbsent(event.path("document").asText(), id -> new ArrayList<>())
                    .add(event);
        }
        EventConfusion confusion = new EventConfusion();
        for (int i = 0; i < gold.size(); i++) {
            JsonNode sentence = JSON.readTree(gold.get(i));
            List<JsonNode> found = bySentence.getOrDefault(sentence.path("id").asText(), List.of());
            confusion.count((i + 1) % 2, sentence.path("plover").asText(), given(sentence, found));
        }
        return confusion;
    }

    private static String given(JsonNode sentence, List<JsonNode> events) {
        Set<String> source = words(sentence.path("source"));
        Set<String> target = words(sentence.path("target"));
        String type = NONE;
        int best = -1;
        for (JsonNode event : events) {
            int shared = shares(event.path("actor"), source) + shares(event.path("recipient"), target);
            if (shared > best) {
                best = shared;
                type = event.path("plover").asText();
            }
        }
        return type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type;
    }

    private static int shares(JsonNode participants, Set<String> words) {
        Set<String> own = words(participants);
        own.retainAll(words);
        return own.isEmpty() ? 0 : 1;
    }

    private static Set<String> words(JsonNode node) {
        StringBuilder text = new StringBuilder(node.isTextual() ? node.asText() : "");
        node.forEach(part -> text.append(' ').append(part.path("text").asText("")));
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toString().toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group().length() > 1 && !EMPTY_WORDS.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    private void count(int half, String gold, String given) {
        sentences[half]++;
        right[half] += gold.equals(given) ? 1 : 0;
        counts.computeIfAbsent(gold, type -> new TreeMap<>()).merge(given, 1, Integer::sum);
    }

    /** Of the sentences of even lines, of odd lines and of all, the share that got the right type. */
    List<String> accuracies() {
        return List.of(
                accuracy("even lines", right[0], sentences[0]),
                accuracy("odd lines", right[1], sentences[1]),
                accuracy("all", right[0] + right[1], sentences[0] + sentences[1]));
    }

    private static String accuracy(String name, int right, int sentences) {
        return String.format(
                Locale.ROOT, "%s: %.3f (%d of %d)", name, right / (double) Math.max(1, sentences), right, sentences);
    }

    /** The matrix as a Markdown table, gold types down and given types across, and the accuracies. */
    List<String> lines() {
        Set<String> types = new TreeSet<>(counts.keySet());
        counts.values().forEach(row -> types.addAll(row.keySet()));
        types.remove(NONE);
        List<String> across = new ArrayList<>(types);
        across.add(NONE);
        List<String> lines = new ArrayList<>();
        lines.add("| gold \\ given | " + String.join(" | ", across) + " |");
        lines.add("|---|" + "---|".repeat(across.size()));
        counts.forEach((gold, row) -> {
            StringBuilder line = new StringBuilder("| " + gold + " |");
            for (String type : across) {
                int count = row.getOrDefault(type, 0);
                line.append(' ').append(count == 0 ? "" : count).append(count == 0 ? "|" : " |");
            }
            lines.add(line.toString());
        });
        lines.add("");
        lines.addAll(accuracies());
        return lines;
    }
}
