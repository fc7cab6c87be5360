package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.statement.ReadDocument;
import org.parley.statement.StatementReader;

class RecordScoreTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "Mirko Ossa said that Brask rejected the plan of Corvia.";
    private static final Map<String, ReadDocument> READ =
            Map.of("a", StatementReader.load().read(document()));

    @Test
    void countsStatementsAndActs() throws IOException {
        assertThat(score("Mirko Ossa", 21, 54, "\"reject-proposal\", \"deny\""))
                .isEqualTo(new RecordScore(1, 1, 2, 1, 0));
    }

    @Test
    void aStatementOfSomebodyElseIsNotRight() throws IOException {
        assertThat(score("Ada Venn", 21, 54, "\"accept\"")).isEqualTo(new RecordScore(1, 0, 1, 0, 1));
    }

    @Test
    void aStatementElsewhereIsNotFound() throws IOException {
        assertThat(score("Mirko Ossa", 0, 10, "\"reject\"")).isEqualTo(new RecordScore(1, 0, 1, 0, 0));
    }

    /** Ossa's statement holds one of Brask; each tells the event. */
    @Test
    void eventsWantTypeAndBothParticipants() throws IOException {
        JsonNode right = JSON.readTree(
                "{\"id\": \"a\", \"source\": \"Brask\", \"target\": \"the plan of Corvia\", \"plover\": \"REJECT\"}");
        JsonNode wrong =
                JSON.readTree("{\"id\": \"a\", \"source\": \"Brask\", \"target\": \"Corvia\", \"plover\": \"ACCUSE\"}");
        assertThat(EventScore.of(List.of(right), READ)).isEqualTo(new EventScore(1, 1, 1, 2));
        assertThat(EventScore.of(List.of(wrong), READ)).isEqualTo(new EventScore(1, 0, 0, 2));
    }

    private static RecordScore score(String speaker, int start, int end, String acts) throws IOException {
        JsonNode marked = JSON.readTree("{\"doc\": \"a\", \"speaker\": \"" + speaker + "\", \"spans\": [[" + start
                + ", " + end + "]], \"acts\": [" + acts + "]}");
        return RecordScore.of(List.of(marked), READ);
    }

    private static Document document() {
        return new Document(
                new Publication("a", "", "", DateValue.UNKNOWN, "", "", "en"),
                TEXT,
                List.of(new Block(BlockKind.PARAGRAPH, new Span(0, TEXT.length()))));
    }
}
