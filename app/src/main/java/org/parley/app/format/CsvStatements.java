package org.parley.app.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.statement.Act;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** Statements as comma-separated values (RFC 4180) with a head line; lists within a field are joined by "; ". */
final class CsvStatements implements RecordOutput.ByDocument {
    private static final List<String> HEAD = List.of(
            "id",
            "document",
            "publisher",
            "published",
            "speaker",
            "speaker_kind",
            "party",
            "source",
            "cue",
            "text",
            "form",
            "attitude",
            "addressee",
            "via",
            "said",
            "acts",
            "confidence");

    /** Never closed: the writer below it belongs to the caller. */
    private final CsvWriter csv;

    private boolean started;

    CsvStatements(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    @Override
    public void write(ReadDocument readDocument) throws IOException {
        try {
            if (!started) {
                csv.writeRecord(HEAD);
                started = true;
            }
            for (Statement statement : readDocument.statements()) {
                csv.writeRecord(fields(readDocument.document(), statement));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<String> fields(Document document, Statement statement) {
        return List.of(
                statement.id(),
                statement.document(),
                document.publication().publisher(),
                document.publication().published().edtf(),
                statement.speaker().name(),
                statement.speaker().kind().label(),
                statement.speaker().party(),
                words(document, statement.source()),
                words(document, statement.cue()),
                statement.text(),
                statement.form().label(),
                statement.attitude().label(),
                statement.addressee(),
                String.join("; ", statement.via()),
                statement.said().edtf(),
                statement.acts().stream()
                        .map(Act::type)
                        .map(type -> type.label())
                        .collect(Collectors.joining("; ")),
                Values.rounded(statement.confidence()).toPlainString());
    }

    private static String words(Document document, List<Span> spans) {
        return spans.stream().map(span -> span.of(document.text())).collect(Collectors.joining("; "));
    }
}
