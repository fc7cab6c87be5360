package org.parley.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Another tool, run over JSON Lines documents ({@code id}, {@code published}, {@code text}).
 *
 * <p>Usage: {@code Peer corenlp-quotations|corenlp-times|heideltime DOCUMENTS.jsonl PREDICTED.jsonl}. Writes what the tool
 * finds in the form of the scorers, and prints the seconds of processor time, all threads, that loading and reading took.
 */
public final class Peer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS = 1e9;

    private Peer() {}

    /** One document to one line for a scorer; offsets count code points. */
    interface Tool {
        ObjectNode read(String id, String published, String text);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: Peer TOOL DOCUMENTS.jsonl PREDICTED.jsonl");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double before = processorSeconds();
        Tool tool = tool(arguments[0]);
        double loaded = processorSeconds();
        List<JsonNode> documents = documents(Path.of(arguments[1]));
        try (Writer writer = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (JsonNode document : documents) {
                ObjectNode line = tool.read(
                        document.path("id").asText(),
                        document.path("published").asText(),
                        document.path("text").asText());
                writer.write(JSON.writeValueAsString(line) + "\n");
            }
        }
        double reading = processorSeconds() - loaded;
        out.printf(
                Locale.ROOT,
                "%s: %d documents, %.1f s of processor time to load and %.1f s to read: %.2f documents a second%n",
                arguments[0],
                documents.size(),
                loaded - before,
                reading,
                documents.size() / reading);
    }

    private static Tool tool(String name) throws IOException {
        return switch (name) {
            case "corenlp-quotations" -> new CoreNlpQuotations();
            case "corenlp-times" -> new CoreNlpTimes();
            case "heideltime" -> new HeidelTime();
            default -> throw new IllegalArgumentException("no such tool: " + name);
        };
    }

    private static List<JsonNode> documents(Path path) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            if (!line.isBlank()) {
                documents.add(JSON.readTree(line));
            }
        }
        return documents;
    }

    private static double processorSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NANOS;
    }

    static ObjectNode line(String id) {
        return JSON.createObjectNode().put("id", id);
    }
}
