package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.app.DocumentReader;
import org.parley.app.Evaluator;
import org.parley.app.Surroundings;
import org.parley.app.Wiring;
import org.parley.app.evaluate.Evaluation;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.statement.ReadDocument;

/**
 * The figures of docs/MEASURES.md do not fall below their floors. {@code -Dfloors.raise=true} pins what has risen,
 * {@code -Dfloors.lower=true} pins what is measured, be it lower; both fail the run so that it is seen.
 */
class QualityGateTest {
    private static final Path FLOORS = Path.of("src", "test", "resources", "gate", "floors.txt");
    private static final Path OWN = Path.of("src", "test", "resources", "gate", "attributions.jsonl");
    /** Development data that is not part of the project; where it is missing, its tests are skipped. */
    private static final Path DEVELOPMENT = Path.of(System.getProperty("parley.root", ".."), "..", "shared", "eval")
            .normalize();

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DocumentReader READER = Wiring.standard().reader().get();

    @Test
    void ownAttributions() throws IOException {
        check(OWN, "own", this::attributionFigures);
    }

    @Test
    void developmentAttributions() throws IOException {
        check(development("polnear/dev.jsonl"), "polnear-dev", this::attributionFigures);
    }

    @Test
    void developmentTimes() throws IOException {
        check(development("times/meantime.jsonl"), "meantime", this::timeFigures);
    }

    @Test
    void developmentPages() throws IOException {
        Path truth = development("html/ground-truth.json");
        TextScore score = TextScore.of(truth, development("html/html"));
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("documents-read", 100.0 * (score.pages() - score.unread()) / score.pages());
        figures.put("text-f1", score.f1());
        compare(truth, "pages", figures, List.of(score.toString()));
    }

    @Test
    void developmentEvents() throws IOException {
        Path gold = development("events/plover-train.jsonl");
        EventScore score = EventScore.of(lines(gold), read(gold));
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("given-accuracy", score.givenAccuracy());
        figures.put("found-precision", score.foundPrecision());
        figures.put("found-recall", score.foundRecall());
        compare(gold, "plover", figures, List.of(score.toString()));
    }

    @Test
    void developmentRecord() throws IOException {
        record(development("seeds/statements.jsonl"), development("seeds/seeds.jsonl"), "seeds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceasefire", "port-strike"})
    void examples(String example) throws IOException {
        Path folder = EXAMPLES.resolve(example);
        record(folder.resolve("statements.jsonl"), folder.resolve("reports.jsonl"), example);
    }

    private static void record(Path gold, Path reports, String name) throws IOException {
        RecordScore score = RecordScore.of(lines(gold), read(reports));
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("statement-recall", score.statementRecall());
        figures.put("act-recall", score.actRecall());
        figures.put("act-precision", score.actPrecision());
        compare(gold, name, figures, List.of(score.toString()));
    }

    /** What is read off each document of a file, by its id; of several versions the first. */
    private static Map<String, ReadDocument> read(Path file) {
        Map<String, ReadDocument> documents = new LinkedHashMap<>();
        new Ingest(IngestOptions.defaults()).read(file, ingested -> {
            if (ingested instanceof Accepted accepted) {
                documents.computeIfAbsent(accepted.document().id(), id -> READER.read(accepted.document()));
            }
        });
        return documents;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }

    private static Path development(String name) {
        Path file = DEVELOPMENT.resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: the development data " + file + " is not there");
        return file;
    }

    private Map<String, Double> attributionFigures(Evaluation evaluation) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("documents-read", readShare(evaluation));
        figures.put("source-exact-f1", evaluation.attributions().sourceF1());
        figures.put("cue-exact-f1", evaluation.attributions().cueF1());
        figures.put("content-exact-f1", evaluation.attributions().contentF1());
        figures.put("attribution-f1", 100 * evaluation.attributions().whole().f1());
        return figures;
    }

    private Map<String, Double> timeFigures(Evaluation evaluation) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("documents-read", readShare(evaluation));
        figures.put("value-f1", evaluation.times().valueF1());
        figures.put("relaxed-f1", evaluation.times().relaxedF1());
        return figures;
    }

    private static double readShare(Evaluation evaluation) {
        return 100.0 * (evaluation.documents() - evaluation.unread()) / evaluation.documents();
    }

    private static void check(Path gold, String name, Figures figures) throws IOException {
        Surroundings surroundings = new Surroundings(
                Path.of(""),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                false,
                Clock.systemUTC());
        Evaluation evaluation = new Evaluator(surroundings, READER, 2).evaluate(gold);
        compare(gold, name, figures.of(evaluation), evaluation.lines());
    }

    private static void compare(Path gold, String name, Map<String, Double> figures, List<String> lines)
            throws IOException {
        String digest = Floors.digest(Files.readAllBytes(gold));
        Floors floors = Files.exists(FLOORS) ? Floors.read(FLOORS) : new Floors(Map.of());
        Floors pinned = floors;
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            String label = name + "/" + figure.getKey();
            String problem = floors.problem(label, figure.getValue(), digest);
            if (!problem.isEmpty()) {
                problems.add(problem);
            }
            if (Boolean.getBoolean("floors.lower")) {
                pinned = pinned.lowered(label, figure.getValue(), digest);
            } else if (Boolean.getBoolean("floors.raise")) {
                pinned = pinned.raised(label, figure.getValue(), digest);
            }
        }
        if (!pinned.equals(floors)) {
            pinned.write(FLOORS);
            problems.add("the floors were pinned anew; look at the change and run again");
        }
        assertThat(problems).as(String.join("\n", lines)).isEmpty();
    }

    @FunctionalInterface
    private interface Figures {
        Map<String, Double> of(Evaluation evaluation);
    }
}
