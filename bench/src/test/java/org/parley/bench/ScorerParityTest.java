package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.evaluate.AttributionScore;
import org.parley.app.evaluate.GoldAttribution;
import org.parley.app.evaluate.GoldFile;
import org.parley.app.evaluate.GoldFile.GoldDocument;
import org.parley.app.evaluate.TimeScore;
import org.parley.document.CodePoints;
import org.parley.document.Span;

/** {@code parley evaluate} gives the figures of the reference scorers, on predictions that are right, near and wrong. */
class ScorerParityTest {
    private static final Path DEVELOPMENT = Path.of(System.getProperty("parley.root", ".."), "..", "shared", "eval")
            .normalize();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private final Random random = new Random(20220523);

    @Test
    void attributions() throws IOException, InterruptedException {
        Path gold = development("polnear/dev.jsonl");
        AttributionScore score = new AttributionScore();
        List<String> lines = new ArrayList<>();
        for (GoldDocument document : GoldFile.read(gold).documents().values()) {
            List<GoldAttribution> predicted = new ArrayList<>();
            for (GoldAttribution attribution : document.attributions().orElseThrow()) {
                if (random.nextInt(4) > 0) {
                    predicted.add(new GoldAttribution(
                            shaken(document.text(), attribution.source()),
                            shaken(document.text(), attribution.cue()),
                            shaken(document.text(), attribution.content())));
                }
            }
            score.add(document.text(), document.attributions().orElseThrow(), predicted);
            lines.add(line(document, predicted));
        }
        assertThat(score.table()).isEqualTo(reference("score_attributions.py", gold, lines));
    }

    @Test
    void times() throws IOException, InterruptedException {
        Path gold = development("times/meantime.jsonl");
        TimeScore score = new TimeScore();
        List<String> lines = new ArrayList<>();
        for (GoldDocument document : GoldFile.read(gold).documents().values()) {
            List<TimeScore.GoldTime> predicted = new ArrayList<>();
            for (TimeScore.GoldTime time : document.times().orElseThrow()) {
                if (random.nextInt(4) > 0) {
                    String value = random.nextInt(3) > 0 ? time.value() : "2010";
                    predicted.add(new TimeScore.GoldTime(shaken(document.text(), time.span()), time.type(), value));
                }
            }
            score.add(document.times().orElseThrow(), predicted);
            lines.add(timesLine(document, predicted));
        }
        assertThat(score.table()).isEqualTo(reference("score_times.py", gold, lines));
    }

    private static Path development(String name) {
        Path file = DEVELOPMENT.resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: the development data " + file + " is not there");
        return file;
    }

    private static List<String> reference(String scorer, Path gold, Path predicted)
            throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3", DEVELOPMENT.resolve(scorer).toString(), gold.toString(), predicted.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: there is no python3 to run the reference scorer");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private List<String> reference(String scorer, Path gold, List<String> lines)
            throws IOException, InterruptedException {
        Path predicted = folder.resolve("predicted.jsonl");
        Files.write(predicted, lines);
        return reference(scorer, gold, predicted);
    }

    private List<Span> shaken(String text, List<Span> spans) {
        return spans.stream().map(span -> shaken(text, span)).toList();
    }

    /** The same span mostly; else some characters more or less at either end. */
    private Span shaken(String text, Span span) {
        if (random.nextInt(3) > 0) {
            return span;
        }
        int start = Math.max(0, span.start() - 6 + random.nextInt(12));
        int end = Math.min(text.length(), span.end() - 6 + random.nextInt(12));
        boolean whole = start < end
                && !Character.isLowSurrogate(text.charAt(start))
                && (end == text.length() || !Character.isLowSurrogate(text.charAt(end)));
        return whole ? new Span(start, end) : span;
    }

    private static String line(GoldDocument document, List<GoldAttribution> predicted) throws IOException {
        CodePoints points = CodePoints.of(document.text());
        ObjectNode tree = MAPPER.createObjectNode().put("id", document.id());
        ArrayNode attributions = tree.putArray("attributions");
        for (GoldAttribution attribution : predicted) {
            ObjectNode node = attributions.addObject();
            spans(node.putArray("source"), attribution.source(), points);
            spans(node.putArray("cue"), attribution.cue(), points);
            spans(node.putArray("content"), attribution.content(), points);
        }
        return MAPPER.writeValueAsString(tree);
    }

    private static void spans(ArrayNode array, List<Span> spans, CodePoints points) {
        spans.forEach(span -> array.addArray().add(points.at(span.start())).add(points.at(span.end())));
    }

    private static String timesLine(GoldDocument document, List<TimeScore.GoldTime> predicted) throws IOException {
        CodePoints points = CodePoints.of(document.text());
        ObjectNode tree = MAPPER.createObjectNode().put("id", document.id());
        ArrayNode times = tree.putArray("times");
        for (TimeScore.GoldTime time : predicted) {
            times.addObject()
                    .put("start", points.at(time.span().start()))
                    .put("end", points.at(time.span().end()))
                    .put("type", time.type())
                    .put("value", time.value());
        }
        return MAPPER.writeValueAsString(tree);
    }
}
