package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.Provenance;
import org.parley.ledger.ActCorrected;
import org.parley.ledger.ActField;
import org.parley.ledger.ActRejected;
import org.parley.ledger.ContentCorrected;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Entry;
import org.parley.ledger.Noted;
import org.parley.ledger.PeopleMerged;
import org.parley.ledger.PeopleSplit;
import org.parley.ledger.Place;
import org.parley.ledger.Quote;
import org.parley.ledger.SpeakerCorrected;
import org.parley.ledger.Stamp;
import org.parley.ledger.StatementRejected;
import org.parley.ledger.Undo;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

class CodecTest {
    private static final Stamp STAMP = new Stamp(7, "ann", Instant.parse("2022-05-23T10:15:30.123Z"), "0.1.0");

    @Property(tries = 300)
    void whatWasWrittenReadsBackTheSame(@ForAll long seed) throws IOException {
        ReadDocument readDocument = new RandomValues(seed).readDocument();
        String json = Codec.write(readDocument);
        assertThat(Codec.read(json)).isEqualTo(readDocument);
        assertThat(Codec.write(Codec.read(json))).isEqualTo(json);
    }

    @Property(tries = 100)
    void whereADocumentCameFromReadsBackToo(@ForAll long seed) throws IOException {
        ReadDocument readDocument = new RandomValues(seed).readDocument();
        Provenance provenance =
                new Provenance("0c1d", "https://harbour.example/a?b=\",\"provenance\":{\"", "parley-ingest 0.1.0");
        DocumentAdded added = new DocumentAdded(STAMP, readDocument, provenance);
        String payload = Codec.write(added);
        Entry read = Codec.read(STAMP, "document", payload);
        assertThat(read).isEqualTo(added);
        assertThat(Codec.reading(payload)).isEqualTo(Codec.write(readDocument));
        assertThat(Codec.read(STAMP, "document", Codec.reading(payload)))
                .isEqualTo(new DocumentAdded(STAMP, readDocument));
    }

    static List<Entry> corrections() {
        Speaker speaker = new Speaker(
                SpeakerKind.PERSON,
                "person:ada-brandt",
                "Ada Brandt",
                "Arvenia",
                List.of(new Speaker(SpeakerKind.PARTY, "party:brask", "Brask", "Brask", List.of())));
        Quote quote = new Quote("Talks resume", "“", ",” 😀 she said", 3, 15);
        Optional<Place> place = Optional.of(new Place("report", "3f2a", List.of(quote), "propose"));
        return List.of(
                new StatementRejected(STAMP, "report-s3", "a caption"),
                new ActRejected(STAMP, "report-s3-a1", ""),
                new StatementRejected(STAMP, "report-s3", place, "half a pair \ud800"),
                new SpeakerCorrected(STAMP, "report-s4", speaker, "see the second paragraph"),
                new ActCorrected(
                        STAMP,
                        "report-s3-a1",
                        place,
                        Map.of(ActField.TYPE, "no-response", ActField.PLOVER_MODE, ""),
                        "not yet"),
                new ContentCorrected(STAMP, "report-s4", place, List.of(quote, quote), ""),
                new PeopleMerged(STAMP, "person:ada-brandt", "person:a-brandt", "one and the same"),
                new PeopleSplit(
                        STAMP,
                        "person:ada-brandt",
                        speaker,
                        List.of(
                                new PeopleSplit.Said("report-s5", place),
                                new PeopleSplit.Said("report-s6", Optional.empty())),
                        ""),
                new Noted(STAMP, "position:arvenia", "asked her office"),
                new Undo(STAMP, 3));
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void correctionsReadBackTheSame(Entry entry) throws IOException {
        assertThat(Codec.read(STAMP, EntryKind.of(entry).label(), Codec.write(entry)))
                .isEqualTo(entry);
    }

    @Test
    void eachTypeOfEntryHasAWordOfItsOwn() {
        List<Class<?>> types = leaves(Entry.class).toList();
        assertThat(Arrays.stream(EntryKind.values()).<Class<?>>map(EntryKind::type))
                .containsExactlyInAnyOrderElementsOf(types);
        assertThat(Arrays.stream(EntryKind.values()).map(EntryKind::label)).doesNotHaveDuplicates();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CodecTest::leaves)
                : Stream.of(type);
    }

    @Test
    void wordsOfALaterVersionAreToldAsSuch() {
        assertThatThrownBy(() -> Codec.read(STAMP, "praise-statement", "{}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("praise-statement");
    }

    @Test
    void spansCountCodePoints() {
        String json = Codec.write(Sample.document("one", "😀 Talks resume, she said."));
        assertThat(json).contains("\"content\":[[2,14]]").contains("\"text\":\"😀 Talks resume, she said.\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"document\":{\"publication\":null,\"text\":\"\",\"blocks\":[]}}",
                "{\"document\":{\"text\":\"ab\",\"blocks\":[{\"kind\":\"PARAGRAPH\",\"span\":[0,9]}]}}",
            })
    void damagedPayloadsAreToldAsSuch(String json) {
        assertThatThrownBy(() -> Codec.read(json)).isInstanceOf(IOException.class);
    }
}
