package org.parley.app.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.document.CodePoints;
import org.parley.document.DateValue;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.statement.Act;
import org.parley.statement.Participant;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/**
 * An act that PLOVER has a type for, with the date and the report that it comes from.
 *
 * @param act the act
 * @param date when it was; the act's own date, else the day it was said, else the day of publication; may be empty
 * @param readDocument the report
 */
record Event(Act act, String date, ReadDocument readDocument) {
    /** The events of a document in the order of its statements, then those that the reporter tells. */
    static List<Event> of(ReadDocument readDocument) {
        List<Event> events = new ArrayList<>();
        for (Statement statement : readDocument.statements()) {
            add(events, statement.acts(), statement.said(), readDocument);
        }
        add(events, readDocument.reported(), DateValue.UNKNOWN, readDocument);
        return events;
    }

    private static void add(List<Event> events, List<Act> acts, DateValue said, ReadDocument readDocument) {
        DateValue published = readDocument.document().publication().published();
        for (Act act : acts) {
            if (!act.plover().isEmpty()) {
                String day = said.isKnown() ? said.edtf() : published.edtf();
                events.add(new Event(act, act.when().isEmpty() ? day : act.when(), readDocument));
            }
        }
    }

    void write(JsonGenerator json, CodePoints points) throws IOException {
        Publication publication = readDocument.document().publication();
        json.writeStartObject();
        json.writeStringField("id", act.id());
        json.writeStringField("document", act.document());
        Json.text(json, "statement", act.statement());
        Json.text(json, "date", date);
        Json.text(json, "published", publication.published().edtf());
        json.writeStringField("plover", act.plover());
        Json.text(json, "mode", act.ploverMode());
        Json.text(json, "cameo", act.cameo());
        participants(json, "actor", act.actors(), act.actor(), points);
        participants(json, "recipient", act.targets(), act.target(), points);
        Json.spans(json, "trigger", act.evidence(), points);
        json.writeStringField("text", words(act.evidence()));
        json.writeStringField("type", act.type().label());
        json.writeStringField("polarity", act.polarity().label());
        json.writeStringField("modality", act.modality().label());
        Json.text(json, "publisher", publication.publisher());
        json.writeStringField("rule", act.derivation().rule());
        json.writeEndObject();
    }

    private void participants(
            JsonGenerator json, String name, List<Participant> participants, String known, CodePoints points)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Participant participant : participants) {
            json.writeStartObject();
            json.writeStringField("text", words(List.of(participant.span())));
            Json.text(json, "name", participant.name());
            Json.text(json, "party", participant.party());
            Json.bounds(json, participant.span(), points);
            json.writeEndObject();
        }
        if (participants.isEmpty() && !known.isEmpty()) {
            json.writeStartObject();
            json.writeStringField("text", known);
            json.writeStringField("name", known);
            json.writeNullField("party");
            json.writeNullField("start");
            json.writeNullField("end");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String words(List<Span> spans) {
        String text = readDocument.document().text();
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }
}
