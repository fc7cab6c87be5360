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
