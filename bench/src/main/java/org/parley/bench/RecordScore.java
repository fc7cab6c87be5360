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
import org.parley.document.Span;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/**
 * How much of what a careful reader finds is found: statements marked as in {@code examples/}, one JSON object each with
 * {@code doc}, {@code speaker}, {@code spans} and {@code acts}. A statement is found where one of its document shares at
 * least half of the words; it is right where its speaker's last name agrees as well.
 *
 * @param statements how many were marked
 * @param right how many were found with the right speaker
 * @param acts how many acts were marked
 * @param rightActs how many of them were found, in statements that were found
 * @param extraActs how many acts of found statements were not marked
 */
public record RecordScore(int statements, int right, int acts, int rightActs, int extraActs) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Scores what was read.
     *
     * @param gold the marked statements
     * @param documents what was read, by the id that {@code doc} names
     */
    static RecordScore of(List<JsonNode> gold, Map<String, ReadDocument> documents) {
        int right = 0;
        int acts = 0;
        int rightActs = 0;
        int extraActs = 0;
        for (JsonNode marked : gold) {
            List<String> wanted = strings(marked.path("acts"));
            acts += wanted.size();
            Optional<Statement> found = Optional.ofNullable(
                            documents.get(marked.path("doc").asText()))
                    .flatMap(document -> best(marked, document));
            if (found.isEmpty()) {
                continue;
            }
            right += agrees(strings(marked.path("speaker")), found.get().speaker()) ? 1 : 0;
            Set<String> types = new HashSet<>();
            found.get().acts().forEach(act -> types.add(act.type().label()));
            long hits = wanted.stream()
                    .map(RecordScore::current)
                    .filter(types::contains)
                    .count();
            rightActs += (int) hits;
            extraActs += types.size() - (int) hits;
        }
        return new RecordScore(gold.size(), right, acts, rightActs, extraActs);
    }

    /** The share of statements that are right, in percent. */
    double statementRecall() {
        return 100.0 * right / statements;
    }

    /** The share of marked acts that were found, in percent. */
    double actRecall() {
        return 100.0 * rightActs / acts;
    }

    /** The share of acts of found statements that were marked, in percent. */
    double actPrecision() {
        return 100.0 * rightActs / Math.max(1, rightActs + extraActs);
    }

    private static String current(String act) {
        return act.equals("reject-proposal") ? "reject" : act;
    }

    private static Optional<Statement> best(JsonNode marked, ReadDocument document) {
        String text = document.document().text();
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : marked.path("spans")) {
            spans.add(new Span(
                    text.offsetByCodePoints(0, span.get(0).asInt()),
                    text.offsetByCodePoints(0, span.get(1).asInt())));
        }
        Set<Integer> gold = words(text, spans);
        Optional<Statement> best = Optional.empty();
        double most = 0.5;
        for (Statement statement : document.statements()) {
            Set<Integer> own = words(text, statement.content());
            Set<Integer> both = new HashSet<>(own);
            both.retainAll(gold);
            double shared = both.size() / (double) Math.max(1, own.size() + gold.size() - both.size());
            if (shared > most || (shared == most && best.isEmpty())) {
                most = shared;
                best = Optional.of(statement);
            }
        }
        return best;
    }

    /** Where the words under spans start. */
    private static Set<Integer> words(String text, List<Span> spans) {
        Set<Integer> starts = new HashSet<>();
        for (Span span : spans) {
            Matcher matcher = WORD.matcher(span.of(text));
            while (matcher.find()) {
                starts.add(span.start() + matcher.start());
            }
        }
        return starts;
    }

    private static boolean agrees(List<String> names, Speaker speaker) {
        String said = (speaker.name() + " " + speaker.party()).toLowerCase(Locale.ROOT);
        return names.stream()
                .anyMatch(name ->
                        said.contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT)));
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        if (node.isTextual()) {
            strings.add(node.asText());
        }
        node.forEach(part -> strings.add(part.asText()));
        return strings;
    }
}
