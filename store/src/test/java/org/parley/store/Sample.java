package org.parley.store;

import java.util.List;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.reading.attribution.Attitude;
import org.parley.rule.Derivation;
import org.parley.statement.Form;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** A report in which somebody says that "Talks resume". */
final class Sample {
    private static final String WORDS = "Talks resume";

    private Sample() {}

    static ReadDocument document(String id, String text) {
        int start = text.indexOf(WORDS);
        Span content = new Span(start, start + WORDS.length());
        DateValue published = new DateValue("2022-05-18", DateOrigin.GIVEN);
        Publication publication = new Publication(id, "", "The Daily Example", published, "", "", "en");
        Block block = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()));
        Statement statement = new Statement(
                id + "-s1",
                id,
                Speaker.UNKNOWN,
                List.of(),
                List.of(),
                List.of(content),
                WORDS,
                Form.INDIRECT,
                Attitude.ASSERTION,
                "",
                List.of(),
                DateValue.UNKNOWN,
                List.of(),
                0.5,
                Derivation.of("attribution.cue", List.of(content)));
        return new ReadDocument(
                new Document(publication, text, List.of(block)),
                List.of(),
                List.of(),
                List.of(),
                List.of(statement),
                List.of());
    }
}
