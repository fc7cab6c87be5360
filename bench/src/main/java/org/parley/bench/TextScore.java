package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Document;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;

/**
 * How well the text of pages is extracted: precision and recall over shingles of four words, the mean over pages, and F1
 * of the two means, as the article-extraction benchmark has it (github.com/scrapinghub/article-extraction-benchmark).
 *
 * @param precision in percent
 * @param recall in percent
 * @param pages how many there are
 * @param unread how many of them gave no document
 */
record TextScore(double precision, double recall, int pages, int unread) {
    private static final int SHINGLE = 4;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Reads the pages of a folder and scores the text of each, as it is printed.
     *
     * @param truth a JSON object of page id to {@code {"articleBody"}}
     */
    static TextScore of(Path truth, Path pages) throws IOException {
        Map<String, String> texts = new HashMap<>();
        new Ingest(IngestOptions.defaults()).read(pages, result -> {
            if (result instanceof Accepted accepted) {
                Document document = accepted.document();
                texts.put(document.id(), document.text());
            }
        });
        JsonNode gold = new ObjectMapper().readTree(truth.toFile());
        double precision = 0;
        double recall = 0;
        int unread = 0;
        for (Map.Entry<String, JsonNode> page : gold.properties()) {
            Map<List<String>, Integer> told =
                    shingles(page.getValue().path("articleBody").asText());
            Map<List<String>, Integer> found = shingles(texts.getOrDefault(page.getKey(), ""));
            int shared = told.entrySet().stream()
                    .mapToInt(entry -> Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0)))
                    .sum();
            precision += share(shared, size(found), size(told) == 0);
            recall += share(shared, size(told), true);
            unread += texts.containsKey(page.getKey()) ? 0 : 1;
        }
        return new TextScore(100 * precision / gold.size(), 100 * recall / gold.size(), gold.size(), unread);
    }

    /** In percent. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double share(int part, int whole, boolean ifNothing) {
        if (whole == 0) {
            return ifNothing ? 1 : 0;
        }
        return (double) part / whole;
    }

    private static int size(Map<List<String>, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of a text with fewer than four words, all of them are one shingle. */
    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<List<String>, Integer> bag = new HashMap<>();
        int last = words.isEmpty() ? -1 : Math.max(0, words.size() - SHINGLE);
        for (int i = 0; i <= last; i++) {
            bag.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
        }
        return bag;
    }
}
