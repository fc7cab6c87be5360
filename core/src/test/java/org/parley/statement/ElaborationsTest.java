package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.document.ZoneReader;
import org.parley.reading.Attribution;
import org.parley.rule.Derivation;

/** Quotations that bear out what the sentence before them told, and words with the cue put into them. */
class ElaborationsTest {
    private static final StatementReader READER = StatementReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria Lindt accused Brask of hiding its guns.| “They have barns for that,” Lindt said.| accuse",
                "Maria Lindt denied that the dam was mined.| “Engineers swim there every day,” Lindt said.| deny",
                "Maria Lindt threatened to close the strait.| “The sea is narrow and our boats are many,” Lindt said.| threaten",
            })
    void aQuotationGoesOnWithTheActOfTheSentenceBefore(String summary, String quotation, String act) {
        String text = summary.strip() + " " + quotation.strip();
        List<Statement> statements = read(text);
        assertThat(statements).isNotEmpty();
        Statement last = statements.get(statements.size() - 1);
        assertThat(last.acts()).extracting(found -> found.type().label()).containsExactly(act);
        Act taken = last.acts().get(0);
        assertThat(taken.actor()).contains("Lindt");
        assertThat(taken.object()).isEmpty();
        assertThat(taken.derivation().rule()).isEqualTo("act.elaboration");
        assertThat(taken.derivation().inputs()).hasSize(1);
        assertThat(last.content()).contains(taken.evidence().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // somebody else says it
                "Maria Lindt accused Brask of hiding its guns.| “They have barns for that,” said Olaf Renn.",
                // a sentence lies between
                "Maria Lindt accused Brask of hiding its guns. The ferry runs at nine.| “They have barns for that,” Lindt said.",
                // what she tells is no act of speaking
                "Maria Lindt said that the ferry runs at nine.| “They have barns for that,” Lindt said.",
            })
    void otherQuotationsStandForThemselves(String summary, String quotation) {
        List<Statement> statements = read(summary.strip() + " " + quotation.strip());
        assertThat(statements.get(statements.size() - 1).acts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talks have resumed, the mediator said.| Arvenia says they have not.| resume-talks",
                "The union walked out of the talks, the mill says.| The union says it did not.| withdraw-from-talks",
                "The envoys are negotiating in Delm.| Brask says that they are not.| hold-talks",
                "Brask has withdrawn its troops from the ridge.| Arvenia says it has not.| retreat",
                "The guild signed the contract on Monday, the airline said.| The guild says it did not.| sign-agreement",
            })
    void aDenialThatLeavesOutWhatItDeniesDeniesTheDeedBefore(String claim, String denial, String act) {
        List<Statement> statements = read(claim.strip() + " " + denial.strip());
        Statement last = statements.get(statements.size() - 1);
        assertThat(last.acts())
                .extracting(found -> found.type().label(), Act::polarity)
                .containsExactly(tuple(act, Polarity.DENIED));
        Act denied = last.acts().get(0);
        assertThat(denied.derivation().rule()).isEqualTo("act.left-out");
        assertThat(denied.plover()).isEmpty();
        assertThat(denied.evidence()).containsAll(last.content()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // told with another verb
                "Brask withdrew its troops from the ridge.| Arvenia says it has not.",
                // nothing is done
                "The ferry is late.| Arvenia says it is not.",
                // too far off
                "The envoys are negotiating in Delm. Rain fell. The mill burned. Snow came.| Brask says that they are not.",
                // one cannot be two
                "Arvenia and Brask are negotiating in Delm.| Brask says that it is not.",
            })
    void otherDenialsOfFewWordsDenyNothing(String before, String denial) {
        List<Statement> statements = read(before.strip() + " " + denial.strip());
        assertThat(statements.get(statements.size() - 1).acts()).isEmpty();
    }

    @Test
    void theWordsThatNameTheSpeakerAreNoPartOfWhatIsSaid() {
        String text = "Peru was prepared, Maria Lindt said, to see a foreign flag on the fort.";
        Attribution marked = new Attribution(
                List.of(span(text, "Maria Lindt")),
                List.of(span(text, "said")),
                List.of(span(text, "Peru was prepared"), span(text, "to see a foreign flag on the fort")),
                1,
                Derivation.of("marked", List.of()));
        List<Statement> statements =
                READER.read(document(text), Optional.of(List.of(marked))).statements();
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0).acts())
                .extracting(Act::type, Act::object)
                .containsExactly(tuple(ActType.CONCEDE, "a foreign flag on the fort"));
    }

    private static Span span(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }

    private static List<Statement> read(String text) {
        return READER.read(document(text)).statements();
    }

    private static Document document(String text) {
        return ZoneReader.english().read(new Publication("example", "", "", DateValue.UNKNOWN, "", "", ""), text);
    }
}
