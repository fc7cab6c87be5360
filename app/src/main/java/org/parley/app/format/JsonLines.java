package org.parley.app.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.parley.statement.ReadDocument;

/** JSON Lines: some objects for each document, each on a line of its own. */
final class JsonLines implements RecordOutput.ByDocument {
    private final Writer out;
    private final DocumentObjects objects;

    JsonLines(Writer out, DocumentObjects objects) {
        this.out = out;
        this.objects = objects;
    }

    @Override
    public void write(ReadDocument readDocument) throws IOException {
        int lines;
        try (JsonGenerator json = Json.lines(out)) {
            objects.write(json, readDocument);
            lines = json.getOutputContext().getEntryCount();
        }
        if (lines > 0) {
            out.write('\n');
        }
    }

    /** Writes a document's objects one after the other. */
    @FunctionalInterface
    interface DocumentObjects {
        void write(JsonGenerator json, ReadDocument readDocument) throws IOException;
    }
}
