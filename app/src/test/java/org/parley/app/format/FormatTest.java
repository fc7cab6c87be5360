package org.parley.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.ledger.Ledger;
import org.parley.report.Layout;
import org.parley.statement.ReadDocument;

class FormatTest {
    private static final Versions VERSIONS = new Versions("0.1.0", "ab12cd34", "");
    private static final Path GOLDEN = Path.of("src/test/resources/format");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Golden files; the pages for people have theirs in core. {@code -Dgolden.update=true} writes them anew and fails where one changed. */
    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TEXT", "MD", "HTML"})
    void aFormatPrintsWhatItsGoldenFileShows(Format format) throws IOException {
        Path golden = GOLDEN.resolve("report." + format.label());
        String printed = print(format);
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (UPDATE && !printed.equals(expected)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, printed);
        }
        assertThat(printed).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFormatPrintsTheSameEachTime(Format format) throws IOException {
        assertThat(print(format)).isEqualTo(print(format));
    }

    @Test
    void offsetsCountCodePointsAndGiveTheEvidence() throws IOException {
        JsonNode record = MAPPER.readTree(print(Format.JSON));
        JsonNode document = record.get("documents").get(0);
        int[] text = document.get("text").asText().codePoints().toArray();
        List<String> words = new ArrayList<>();
        record.get("statements")
                .get(0)
                .get("content")
                .forEach(span -> words.add(words(text, span.get(0), span.get(1))));
        assertThat(words).containsExactly("we are ready 🙂 to talk", "once Brask & co. leave");
        JsonNode evidence = record.get("acts").get(0).get("evidence").get(0);
        assertThat(words(text, evidence.get(0), evidence.get(1))).isEqualTo("ready 🙂 to talk");
        JsonNode headline = document.get("blocks").get(0);
        assertThat(words(text, headline.get("start"), headline.get("end"))).isEqualTo("😀 <b>Talks</b> | *resume*");
    }

    @Test
    void aSelectorIsFoundInTheText() throws IOException {
        JsonNode annotation = MAPPER.readTree(print(Format.WEBANNOTATION));
        JsonNode selectors = annotation.get("target").get(0).get("selector");
        int[] text = Sample.TEXT.codePoints().toArray();
        String exact = selectors.get(0).get("exact").asText();
        assertThat(words(text, selectors.get(1).get("start"), selectors.get(1).get("end")))
                .isEqualTo(exact);
        assertThat(Sample.TEXT)
                .contains(selectors.get(0).get("prefix").asText()
                        + exact
                        + selectors.get(0).get("suffix").asText());
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TEXT", "MD", "HTML"})
    void aPageForPeopleHoldsTheWords(Format format) throws IOException {
        assertThat(print(format)).contains("Ada Brandt").contains("ready 🙂").doesNotContain("<b>Talks");
    }

    @Test
    void bratFilesHoldTheTextAndItsSpans(@TempDir Path folder) throws IOException {
        BratFolder.write(ledger(), folder);
        String text = Files.readString(folder.resolve("report_one.txt"));
        assertThat(text).isEqualTo(Sample.TEXT);
        int[] points = text.codePoints().toArray();
        for (String line : Files.readAllLines(folder.resolve("report_one.ann"))) {
            String[] fields = line.split("\t");
            if (fields[0].startsWith("T")) {
                List<String> words = new ArrayList<>();
                for (String ends :
                        fields[1].substring(fields[1].indexOf(' ') + 1).split(";")) {
                    int start = Integer.parseInt(ends.split(" ")[0]);
                    words.add(new String(points, start, Integer.parseInt(ends.split(" ")[1]) - start));
                }
                assertThat(String.join(" ", words)).isEqualTo(fields[2]);
            }
        }
        assertThat(Files.readAllLines(folder.resolve("report_one.ann"))).hasSize(5);
    }

    private static String words(int[] text, JsonNode start, JsonNode end) {
        return new String(text, start.asInt(), end.asInt() - start.asInt());
    }

    private static Ledger ledger() {
        return Ledger.of(List.of(Sample.report()));
    }

    private static String print(Format format) throws IOException {
        StringWriter out = new StringWriter();
        RecordOutput output = format.to(out, VERSIONS, new Layout(100, false));
        if (output instanceof RecordOutput.Whole whole) {
            whole.write(ledger());
        } else if (output instanceof RecordOutput.ByDocument byDocument) {
            for (ReadDocument readDocument : ledger().documents()) {
                byDocument.write(readDocument);
            }
        }
        return out.toString();
    }
}
