package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Span;
import org.parley.reading.Reading;
import org.parley.reading.attribution.Attitude;
import org.parley.rule.Derivation;

/** Acts that the reporter tells, outside of every statement. */
class ReportedActsTest {
    private static final ActReader ACTS = ActReader.load();
    private static final RuleTrial TRIAL = new RuleTrial(ACTS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A ceasefire was signed in Brask on Friday. | sign-agreement |",
                "The truce took effect at noon. | declare-ceasefire |",
                "Delmar and Corvia resumed talks on Monday. | resume-talks | Delmar and Corvia",
                "The dockers called off their strike. | concede | The dockers",
                "The mill locked out its workers. | coerce | The mill",
                "Corvian jets bombed the harbour of Brask. | assault | Corvian jets",
                "The guild walked out of the wage talks. | withdraw-from-talks | The guild",
            })
    void theReporterTellsWhatHappened(String text, String act, String actor) {
        List<Act> acts = TRIAL.read(text, "");
        assertThat(acts).extracting(found -> found.type().label()).containsExactly(act);
        assertThat(acts.get(0).actor()).isEqualTo(actor == null ? "" : actor);
        assertThat(acts.get(0).statement()).isEmpty();
        assertThat(acts.get(0).id()).startsWith("example." + act);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brask had an excuse to attack the island.",
                "It is easier to sign a treaty than to keep it.",
                "Signing the accord would take months.",
                "If Corvia attacks the island, the fleet sails.",
                "The crisis demands patience of the council.",
                "The envoy denied that his side had left the talks.",
                "Brask must leave the island.",
                "The premier seized the opportunity.",
            })
    void whatNobodyIsSaidToDoIsNotTold(String text) {
        assertThat(TRIAL.read(text, ""))
                .filteredOn(act -> act.type() != ActType.DENY)
                .isEmpty();
    }

    @Test
    void wordsOfAStatementAreNotTheReporters() {
        String text = "Ossa said that Brask rejected the plan. The talks ended without a deal.";
        Reading reading = TRIAL.reading("example", text);
        Referents referents = new RuleTrial.WordsAsNames(text);
        Statement statement = said(text, text.indexOf("Brask"), text.indexOf(". The"));

        assertThat(ACTS.reported(reading, List.of(statement), referents))
                .extracting(Act::type)
                .containsExactly(ActType.CONCLUDE_TALKS);
        assertThat(ACTS.inStatement(reading, statement, referents))
                .extracting(Act::type)
                .containsExactly(ActType.REJECT);
    }

    private static Statement said(String text, int start, int end) {
        return new Statement(
                "example#1",
                "example",
                new Speaker(SpeakerKind.PERSON, "person:ossa", "Ossa", "", List.of()),
                List.of(new Span(0, 4)),
                List.of(new Span(5, 9)),
                List.of(new Span(start, end)),
                text.substring(start, end),
                Form.INDIRECT,
                Attitude.ASSERTION,
                "",
                List.of(),
                new DateValue("", DateOrigin.UNKNOWN),
                List.of(),
                1,
                Derivation.of("example", List.of()));
    }
}
