package org.parley.app.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.parley.document.CodePoints;
import org.parley.ledger.Ledger;
import org.parley.statement.Act;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** The whole record as one JSON object. */
final class JsonRecord implements RecordOutput.Whole {
    private final Writer out;
    private final Versions versions;

    JsonRecord(Writer out, Versions versions) {
        this.out = out;
        this.versions = versions;
    }

    @Override
    public void write(Ledger ledger) throws IOException {
        try (JsonGenerator json = Json.object(out)) {
            json.writeStartObject();
            versions(json);
            documents(json, ledger);
            parties(json, ledger);
            people(json, ledger);
            statements(json, ledger);
            acts(json, ledger);
            json.writeObjectFieldStart("ledger");
            LedgerRows.write(json, ledger);
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void versions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("parley");
        json.writeStringField("version", versions.parley());
        json.writeStringField("rules", versions.rules());
        Json.text(json, "model", versions.model());
        json.writeEndObject();
    }

    private static void documents(JsonGenerator json, Ledger ledger) throws IOException {
        json.writeArrayFieldStart("documents");
        for (ReadDocument readDocument : ledger.documents()) {
            DocumentLines.document(json, readDocument);
        }
        json.writeEndArray();
    }

    private static void parties(JsonGenerator json, Ledger ledger) throws IOException {
        json.writeArrayFieldStart("parties");
        for (Party party : ledger.parties()) {
            Values.party(json, party);
        }
        json.writeEndArray();
    }

    private static void people(JsonGenerator json, Ledger ledger) throws IOException {
        json.writeArrayFieldStart("people");
        for (Person person : ledger.people()) {
            Values.person(json, person);
        }
        json.writeEndArray();
    }

    private static void statements(JsonGenerator json, Ledger ledger) throws IOException {
        json.writeArrayFieldStart("statements");
        for (ReadDocument readDocument : ledger.documents()) {
            DocumentLines.statements(json, readDocument);
        }
        json.writeEndArray();
    }

    private static void acts(JsonGenerator json, Ledger ledger) throws IOException {
        json.writeArrayFieldStart("acts");
        for (ReadDocument readDocument : ledger.documents()) {
            CodePoints points = DocumentLines.points(readDocument);
            for (Statement statement : readDocument.statements()) {
                for (Act act : statement.acts()) {
                    Values.act(json, act, points);
                }
            }
            for (Act act : readDocument.reported()) {
                Values.act(json, act, points);
            }
        }
        json.writeEndArray();
    }
}
