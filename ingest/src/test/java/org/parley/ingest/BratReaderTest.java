package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.document.Span;
import org.parley.reading.Attribution;

class BratReaderTest {
    private static final String TEXT = "😀 “We go,\nall of us,” Ada Brandt said.\r\nShe left.\n";

    @TempDir
    private Path folder;

    private static List<String> words(List<Span> spans) {
        return spans.stream().map(span -> span.of(TEXT)).toList();
    }

    private List<Ingested> read(Path path) {
        List<Ingested> results = new ArrayList<>();
        new Ingest(IngestOptions.defaults()).read(path, results::add);
        return results;
    }

    @Test
    void attributionsAreReadInCodePointsAndPiecesOnFollowingLinesAreOne() {
        BratReader.Annotations told = BratReader.read("""
                T1\tContent 2 9;10 21\t“We go, all of us,”
                T2\tSource 22 32\tAda Brandt
                T3\tCue 33 37\tsaid
                R1\tSource Arg1:T1 Arg2:T2
                R2\tCue Arg1:T1 Arg2:T3
                T4\tPerson 22 32\tAda Brandt
                A1\tNegation T1
                #1\tAnnotatorNotes T1\tdoubtful
                """, TEXT);
        assertThat(told.notes()).isEmpty();
        Attribution attribution = told.attributions().get(0);
        assertThat(told.attributions()).hasSize(1);
        assertThat(words(attribution.content())).containsExactly("“We go,\nall of us,”");
        assertThat(words(attribution.source())).containsExactly("Ada Brandt");
        assertThat(words(attribution.cue())).containsExactly("said");
    }

    @Test
    void whatDoesNotFitTheTextIsLeftOutAndTold() {
        BratReader.Annotations told = BratReader.read(
                "T1\tContent 2 9\tother words\nT2\tContent 9 500\t\nT3\tContent 9 9\t\nT4 nonsense\nT5\tCue 33 37\tsaid\n"
                        + "R1\tCue Arg1:T1 Arg2:T5\nR2\tCue Arg1:T5 Arg2:T9\n",
                TEXT);
        assertThat(told.attributions()).isEmpty();
        assertThat(told.notes()).hasSize(4);
        assertThat(told.notes().get(0))
                .isEqualTo("the annotation T1 does not fit the text, and was left out: other words");
    }

    @Test
    void aPairIsOneDocumentWithItsTextExactlyAsItIs() throws IOException {
        String text = "<p>“We go,” she said.</p><p>\r\n\tYes.  </p>\n\n";
        Files.writeString(folder.resolve("a.txt"), text);
        Files.writeString(folder.resolve("a.ann"), "T1\tContent 3 11\t“We go,”\n");
        Files.writeString(folder.resolve("b.txt"), "Not annotated yet.");
        Files.writeString(folder.resolve("b.ann"), "");
        List<Ingested> results = read(folder);
        assertThat(results).hasSize(2);
        Accepted pair = (Accepted) results.get(0);
        assertThat(pair.document().text()).isEqualTo(text);
        assertThat(pair.document().id()).isEqualTo("a");
        assertThat(pair.attributions().orElseThrow()).hasSize(1);
        assertThat(((Accepted) results.get(1)).attributions()).isEmpty();
        assertThat(read(folder.resolve("a.txt"))).containsExactly(pair);
        assertThat(read(folder.resolve("a.ann"))).containsExactly(pair);
    }

    @Test
    void otherFilesOfTheNameAreNoAnnotations() throws IOException {
        Files.writeString(folder.resolve("ann.txt"), "Ann spoke.");
        Files.writeString(folder.resolve("ann.ann"), "Ann wrote this, and it is no annotation.");
        assertThat(read(folder)).hasSize(2);
    }
}
