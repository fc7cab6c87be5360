package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.document.Document;

/** Reads all of {@code hostile/}; each file is named after what it brings. */
class HostileInputTest {
    private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
    private static final Path RESOURCES = ROOT.resolve("ingest/src/test/resources");
    private static final Path GOLDEN = RESOURCES.resolve("hostile.expected");

    private static List<Ingested> readAll() {
        List<Ingested> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("hostile"))) {
            files.sorted().forEach(file -> new Ingest(IngestOptions.defaults()).read(file, results::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    @Test
    void everyFileGivesDocumentsOrClearRejections() throws IOException {
        String told = readAll().stream().map(HostileInputTest::summary).collect(Collectors.joining());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, told);
            fail("rewrote " + GOLDEN + "; read it and run again without -Dgolden.update");
        }
        assertThat(told).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void noFileIsPassedOverInSilence() throws IOException {
        List<String> places = readAll().stream().map(Ingested::place).toList();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("hostile"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(places).anyMatch(place -> place.startsWith(file.toString())));
        }
    }

    @Test
    void theSameInputGivesTheSameDocuments() {
        assertThat(readAll()).isEqualTo(readAll());
    }

    @Test
    void everyRejectionTellsPlaceReasonAndRemedy() {
        assertThat(readAll())
                .filteredOn(Rejection.class::isInstance)
                .map(Rejection.class::cast)
                .allSatisfy(rejection -> {
                    assertThat(rejection.place()).isNotBlank();
                    assertThat(rejection.reason()).isNotBlank().doesNotContain("reader failed");
                    assertThat(rejection.remedy()).endsWith(".");
                    assertThat(rejection.message()).doesNotContain("\n");
                });
    }

    private static String summary(Ingested result) {
        String place = result.place().replace('\\', '/').replaceFirst("^.*?/hostile/", "");
        if (result instanceof Accepted accepted) {
            return place + "\n" + summary(accepted.document())
                    + accepted.notes().stream()
                            .map(note -> "    note: " + note + "\n")
                            .collect(Collectors.joining());
        }
        Rejection rejection = (Rejection) result;
        return place + "\n    rejected: " + rejection.reason() + ": " + rejection.excerpt() + "\n    remedy: "
                + rejection.remedy() + "\n";
    }

    private static String summary(Document document) {
        String head = "    " + document.id() + " ["
                + document.publication().published().edtf() + " "
                + document.publication().published().origin().label() + "] \""
                + document.publication().title() + "\" "
                + document.publication().byline() + "\n";
        return head
                + document.blocks().stream()
                        .map(block -> "    " + block.kind().label() + ": "
                                + block.span().of(document.text()).replaceAll("[\\n\\r\\x00]", "~") + "\n")
                        .collect(Collectors.joining());
    }
}
