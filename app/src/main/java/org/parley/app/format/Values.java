package org.parley.app.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.parley.document.Block;
import org.parley.document.CodePoints;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Page;
import org.parley.document.PageDate;
import org.parley.document.Publication;
import org.parley.statement.Act;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Role;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** Writes values of the record as JSON objects, in the fields and the order that docs/FORMATS.md tells. */
final class Values {
    private static final int CONFIDENCE_DIGITS = 2;

    private Values() {}

    static void document(JsonGenerator json, Document document, CodePoints points) throws IOException {
        Publication publication = document.publication();
        json.writeStartObject();
        json.writeStringField("id", publication.id());
        Json.text(json, "url", publication.url());
        Json.text(json, "publisher", publication.publisher());
        date(json, "published", publication.published());
        Json.text(json, "title", publication.title());
        Json.text(json, "byline", publication.byline());
        Json.text(json, "language", publication.language());
        json.writeStringField("digest", document.digest());
        json.writeStringField("text", document.text());
        json.writeArrayFieldStart("blocks");
        for (Block block : document.blocks()) {
            json.writeStartObject();
            json.writeStringField("kind", block.kind().label());
            Json.bounds(json, block.span(), points);
            json.writeEndObject();
        }
        json.writeEndArray();
        page(json, document.page());
        json.writeEndObject();
    }

    private static void page(JsonGenerator json, Page page) throws IOException {
        json.writeArrayFieldStart("dates");
        for (PageDate date : page.dates()) {
            json.writeStartObject();
            json.writeStringField("kind", date.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("value", date.value());
            json.writeStringField("place", date.place());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.texts(json, "comments", page.comments());
    }

    static void date(JsonGenerator json, String name, DateValue date) throws IOException {
        json.writeObjectFieldStart(name);
        Json.text(json, "value", date.edtf());
        json.writeStringField("origin", date.origin().label());
        json.writeEndObject();
    }

    static void party(JsonGenerator json, Party party) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", party.id());
        json.writeStringField("name", party.name());
        Json.texts(json, "aliases", party.aliases());
        Json.text(json, "standing", party.standing());
        json.writeEndObject();
    }

    static void person(JsonGenerator json, Person person) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", person.id());
        json.writeStringField("name", person.name());
        Json.texts(json, "aliases", person.aliases());
        json.writeArrayFieldStart("roles");
        for (Role role : person.roles()) {
            json.writeStartObject();
            json.writeStringField("title", role.title());
            Json.text(json, "organisation", role.organisation());
            Json.text(json, "party", role.party());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.text(json, "party", person.party());
        json.writeEndObject();
    }

    static void statement(JsonGenerator json, Statement statement, CodePoints points) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", statement.id());
        json.writeStringField("document", statement.document());
        json.writeFieldName("speaker");
        speaker(json, statement.speaker());
        Json.spans(json, "source", statement.source(), points);
        Json.spans(json, "cue", statement.cue(), points);
        Json.spans(json, "content", statement.content(), points);
        json.writeStringField("text", statement.text());
        json.writeStringField("form", statement.form().label());
        json.writeStringField("attitude", statement.attitude().label());
        Json.text(json, "addressee", statement.addressee());
        Json.texts(json, "via", statement.via());
        date(json, "said", statement.said());
        Json.texts(json, "acts", statement.acts().stream().map(Act::id).toList());
        json.writeNumberField("confidence", rounded(statement.confidence()));
        json.writeStringField("rule", statement.derivation().rule());
        json.writeEndObject();
    }

    private static void speaker(JsonGenerator json, Speaker speaker) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", speaker.kind().label());
        Json.text(json, "id", speaker.id());
        Json.text(json, "name", speaker.name());
        Json.text(json, "party", speaker.party());
        List<Speaker> others = speaker.others();
        if (!others.isEmpty()) {
            json.writeArrayFieldStart("others");
            for (Speaker other : others) {
                speaker(json, other);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    static void act(JsonGenerator json, Act act, CodePoints points) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", act.id());
        Json.text(json, "statement", act.statement());
        json.writeStringField("document", act.document());
        json.writeStringField("type", act.type().label());
        json.writeStringField("polarity", act.polarity().label());
        json.writeStringField("modality", act.modality().label());
        Json.text(json, "actor", act.actor());
        Json.text(json, "target", act.target());
        Json.text(json, "issue", act.issue());
        Json.text(json, "object", act.object());
        Json.text(json, "condition", act.condition());
        Json.text(json, "when", act.when());
        Json.text(json, "plover", act.plover());
        Json.text(json, "plover_mode", act.ploverMode());
        Json.text(json, "cameo", act.cameo());
        json.writeStringField("rule", act.derivation().rule());
        Json.spans(json, "evidence", act.evidence(), points);
        json.writeEndObject();
    }

    /** Some digits only, so that the last bits of a machine's arithmetic do not show. */
    static BigDecimal rounded(double confidence) {
        return BigDecimal.valueOf(confidence)
                .setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
