package org.parley.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parley.document.CodePoints;
import org.parley.document.Span;
import org.parley.reading.Attribution;

/**
 * Reads annotated documents and writes what the model finds, for training/encoder/README.md; no test.
 *
 * <pre>usage: Predict DOCUMENTS.jsonl PREDICTED.jsonl [THREADS [MODEL.onnx]]</pre>
 */
final class Predict {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Predict() {}

    public static void main(String[] arguments) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (ModelAttributionReader reader = arguments.length > 3
                ? ModelAttributionReader.load(Path.of(arguments[3]))
                : ModelAttributionReader.load()) {
            for (String line : lines.subList(0, Math.min(5, lines.size()))) {
                predict(reader, JSON.readTree(line)); // so that the figures leave loading and compiling out
            }
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long processor = system.getProcessCpuTime();
            long began = System.nanoTime();
            List<Future<String>> results = new ArrayList<>();
            for (String line : lines) {
                results.add(workers.submit(() -> predict(reader, JSON.readTree(line))));
            }
            List<String> out = new ArrayList<>();
            for (Future<String> result : results) {
                out.add(result.get());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            processor = system.getProcessCpuTime() - processor;
            Files.write(Path.of(arguments[1]), out);
            System.err.printf(
                    Locale.ROOT,
                    "%s: %d documents in %.1f s with %d threads: %.1f a second, %.1f a second of processor time%n",
                    reader.name(),
                    lines.size(),
                    seconds,
                    threads,
                    lines.size() / seconds,
                    lines.size() / (processor / 1e9));
        } finally {
            workers.shutdownNow();
        }
    }

    private static String predict(ModelAttributionReader reader, JsonNode document) throws Exception {
        String text = document.path("text").asText();
        CodePoints points = CodePoints.of(text);
        ObjectNode result =
                JSON.createObjectNode().put("id", document.path("id").asText());
        ArrayNode attributions = result.putArray("attributions");
        for (Attribution attribution : reader.read(text, Texts.paragraphs(text))) {
            ObjectNode one = attributions.addObject().put("confidence", attribution.confidence());
            put(one.putArray("source"), attribution.source(), points);
            put(one.putArray("cue"), attribution.cue(), points);
            put(one.putArray("content"), attribution.content(), points);
        }
        return JSON.writeValueAsString(result);
    }

    private static void put(ArrayNode array, List<Span> spans, CodePoints points) {
        for (Span span : spans) {
            array.addArray().add(points.at(span.start())).add(points.at(span.end()));
        }
    }
}
