package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;

class CaptionsTest {
    private static final String PARAGRAPH = "Brandt said that the annex was missing.";
    private static final String CAPTION =
            "French President Ada Brandt with the Spanish envoy, Tom Falk, who said that it was cold.";

    @Test
    void aCaptionTellsWhoSomebodyIsAndSaysNothing() {
        String text = PARAGRAPH + "\n\n" + CAPTION;
        List<Block> blocks = List.of(
                new Block(BlockKind.PARAGRAPH, new Span(0, PARAGRAPH.length())),
                new Block(BlockKind.CAPTION, new Span(PARAGRAPH.length() + 2, text.length())));
        Publication publication = new Publication("case", "", "", DateValue.UNKNOWN, "", "", "");
        ReadDocument reading = StatementReader.load().read(new Document(publication, text, blocks));
        assertThat(reading.statements())
                .extracting(statement ->
                        statement.speaker().name() + " / " + statement.speaker().party() + ": " + statement.text())
                .containsExactly("Ada Brandt / France: the annex was missing");
        assertThat(reading.people())
                .extracting(person -> person.name() + " / " + person.party())
                .containsExactly("Ada Brandt / France", "Tom Falk / Spain");
    }
}
