package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Provenance;

class IngestTest {
    private static final String REPORT = "The dockers’ union and the port broke off their talks on Tuesday.";

    @TempDir
    private Path directory;

    private static List<Ingested> read(Path path) {
        List<Ingested> results = new ArrayList<>();
        new Ingest(IngestOptions.defaults()).read(path, results::add);
        return results;
    }

    private static List<Ingested> read(String text, IngestOptions options) {
        List<Ingested> results = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        new Ingest(options).read(in, Origin.stream(), results::add);
        return results;
    }

    private static Document document(Ingested result) {
        assertThat(result).isInstanceOf(Accepted.class);
        return ((Accepted) result).document();
    }

    private static Rejection rejection(Ingested result) {
        assertThat(result).isInstanceOf(Rejection.class);
        return (Rejection) result;
    }

    private void write(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsADirectoryInTheOrderOfItsNames() {
        write("b.txt", REPORT);
        write("a/z.txt", REPORT);
        write("a/deep/report.txt", REPORT);
        write("c.txt", "");
        write("d/z.html", "<p>" + REPORT + "</p>");
        write(".hidden", REPORT);
        List<Ingested> results = read(directory);
        assertThat(results)
                .map(result ->
                        directory.relativize(Path.of(result.place())).toString().replace('\\', '/'))
                .containsExactly("a/deep/report.txt", "a/z.txt", "b.txt", "c.txt", "d/z.html");
        assertThat(results)
                .filteredOn(Accepted.class::isInstance)
                .map(result -> document(result).id())
                .containsExactly("report", "z", "b", "z-2");
    }

    @Test
    void tellsOfADirectoryWithoutFiles() {
        write("inner/.hidden", "x");
        assertThat(read(directory))
                .singleElement()
                .satisfies(result -> assertThat(rejection(result).reason()).isEqualTo("the directory holds no files"));
    }

    @Test
    void aLinkToADirectoryIsToldAndNotFollowed() throws IOException {
        write("inner/a.txt", REPORT);
        Files.createSymbolicLink(directory.resolve("inner/round"), directory);
        assertThat(read(directory)).hasSize(2);
        assertThat(rejection(read(directory).get(1)).reason()).contains("not followed");
    }

    @Test
    void tellsOfAPathThatIsNotThere() {
        Rejection rejection = rejection(read(directory.resolve("none.txt")).get(0));
        assertThat(rejection.message())
                .isEqualTo(directory.resolve("none.txt") + ": there is no such file. Check the path.");
    }

    @Test
    void readsAStreamWithoutAName() {
        Document document = document(read(REPORT, IngestOptions.defaults()).get(0));
        assertThat(document.id()).isEqualTo("document");
        assertThat(document.text()).isEqualTo(REPORT);
        assertThat(document.publication().published()).isEqualTo(DateValue.UNKNOWN);
    }

    @Test
    void takesDateAndPublisherForGrantedOnlyWhereTheInputIsSilent() {
        IngestOptions options =
                IngestOptions.defaults().withPublished("2022-05-18").withPublisher("Harbour Post");
        List<Ingested> results = read(
                "{\"text\":\"" + REPORT + "\"}\n{\"text\":\"" + REPORT
                        + "\",\"published\":\"2021\",\"publisher\":\"Gull\"}",
                options);
        assertThat(document(results.get(0)).publication().published())
                .isEqualTo(new DateValue("2022-05-18", DateOrigin.GIVEN));
        assertThat(document(results.get(0)).publication().publisher()).isEqualTo("Harbour Post");
        assertThat(document(results.get(1)).publication().published())
                .isEqualTo(new DateValue("2021", DateOrigin.GIVEN));
        assertThat(document(results.get(1)).publication().publisher()).isEqualTo("Gull");
    }

    @Test
    void refusesADefaultThatIsNoDate() {
        assertThatThrownBy(() -> IngestOptions.defaults().withPublished("soon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"soon\" is not a date. Give it as 2022-05-18, or leave it out where it is not known.");
    }

    @Test
    void aDocumentBeyondTheLimitIsRejectedAndTheNextLineRead() {
        IngestOptions options = IngestOptions.defaults().withMaximumBytes(1 << 20);
        String large = "{\"text\":\"" + "port ".repeat(300_000) + "\"}";
        List<Ingested> results = read(large + "\n{\"id\":\"b\",\"text\":\"" + REPORT + "\"}\n" + large, options);
        assertThat(results).hasSize(3);
        assertThat(rejection(results.get(0)).message()).startsWith("-:1: the document is larger than 1 MiB");
        assertThat(document(results.get(1)).id()).isEqualTo("b");
        assertThat(rejection(read("port ".repeat(300_000), options).get(0)).reason())
                .contains("larger than 1 MiB");
    }

    @Test
    void aGzipBombIsStopped() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) ' ');
            out.write("{\"id\":\"a\",\"text\":\"no\"}\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }
        List<Ingested> results = new ArrayList<>();
        new Ingest(IngestOptions.defaults())
                .read(new ByteArrayInputStream(packed.toByteArray()), Origin.stream(), results::add);
        assertThat(document(results.get(0)).id()).isEqualTo("a");
        assertThat(rejection(results.get(1)).reason()).contains("unpack to more than 200 times their size");
    }

    @Test
    void aPageNestedTenThousandDeepIsRead() {
        String page = "<html><body>" + "<div>".repeat(10_000) + "<p>" + REPORT + "</p><p>" + REPORT + " Again.</p>"
                + "</div>".repeat(10_000) + "</body></html>";
        assertThat(document(read(page, IngestOptions.defaults()).get(0)).text()).contains(REPORT);
    }

    @Test
    void aStreamThatBreaksIsTold() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        List<Ingested> results = new ArrayList<>();
        new Ingest(IngestOptions.defaults()).read(broken, Origin.url("https://harbour.example/a", ""), results::add);
        assertThat(rejection(results.get(0)).message())
                .startsWith("https://harbour.example/a: reading failed: connection reset");
    }

    @Test
    void whatTheSinkThrowsIsNotTakenForBadInput() {
        Ingest ingest = new Ingest(IngestOptions.defaults());
        InputStream in = new ByteArrayInputStream(REPORT.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ingest.read(in, Origin.stream(), result -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
    }

    @Test
    void tellsWhichBytesATextWasTakenFrom() throws Exception {
        byte[] page = ("<p>" + REPORT + "</p>").getBytes(StandardCharsets.UTF_8);
        String line = "{\"text\":\"" + REPORT + "\"}";
        List<Ingested> results = new ArrayList<>();
        Ingest ingest = new Ingest(IngestOptions.defaults());
        ingest.read(new ByteArrayInputStream(page), Origin.url("https://harbour.example/a", ""), results::add);
        ingest.read(
                new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)),
                Origin.stream(),
                results::add);
        Provenance fetched = ((Accepted) results.get(0)).provenance();
        assertThat(fetched.digest()).isEqualTo(sha256(page));
        assertThat(fetched.url()).isEqualTo("https://harbour.example/a");
        assertThat(fetched.extractor()).matches("parley-ingest \\d+\\.\\d+\\.\\S+ [0-9a-f]{8}");
        Provenance given = ((Accepted) results.get(1)).provenance();
        assertThat(given.digest()).isEqualTo(sha256(line.getBytes(StandardCharsets.UTF_8)));
        assertThat(given.url()).isEmpty();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void theCharsetOfTheTransportCounts() {
        List<Ingested> results = new ArrayList<>();
        InputStream in = new ByteArrayInputStream("Переговоры прерваны.".getBytes(Charset.forName("KOI8-R")));
        new Ingest(IngestOptions.defaults())
                .read(in, Origin.url("https://harbour.example/a", "text/plain; charset=koi8-r"), results::add);
        assertThat(document(results.get(0)).text()).isEqualTo("Переговоры прерваны.");
        assertThat(document(results.get(0)).id()).isEqualTo("https://harbour.example/a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"03-02-2009\" | 2009 | can be read two ways, so only its year is taken: \"03-02-2009\"",
                "\"5/6/2022 10:00\" | 2022 | can be read two ways, so only its year is taken: \"5/6/2022 10:00\"",
                "\"soon\" | '' | is not a date, and is left out: \"soon\"",
                "\"30/30/2022\" | '' | is not a date, and is left out: \"30/30/2022\"",
                "[2022] | '' | is not a date, and is left out: \"[2022]\"",
            })
    void aDateThatCannotBeReadIsToldAndTheReportIsRead(String published, String edtf, String reason) {
        String line = "{\"id\":\"a\",\"published\":" + published + ",\"text\":\"" + REPORT + "\"}";
        Accepted accepted = (Accepted) read(line, IngestOptions.defaults()).get(0);
        assertThat(accepted.document().publication().published().edtf()).isEqualTo(edtf);
        assertThat(accepted.notes())
                .containsExactly(
                        "\"published\" " + reason + ". Give it as 2022-05-18, or leave it out where it is not known.");
    }

    @Test
    void aPageInARecordTellsTheDateThatTheRecordTellsBadly() {
        String html = "<meta name=date content=2022-06-05><p>" + REPORT + "</p>";
        String line = "{\"published\":\"05/06/2022\",\"html\":\"" + html + "\"}";
        assertThat(document(read(line, IngestOptions.defaults()).get(0))
                        .publication()
                        .published())
                .isEqualTo(new DateValue("2022-06-05", DateOrigin.PAGE));
    }
}
