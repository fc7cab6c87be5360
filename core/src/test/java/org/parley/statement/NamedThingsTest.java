package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.ZoneReader;

/** Conditions that have their thing only as a pronoun. */
class NamedThingsTest {
    private static final StatementReader READER = StatementReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Six sailors are still held. Corvia would not discuss the strait until they were home, Olaf Renn said."
                        + "| six sailors were home",
                "The guild called a strike. Corvia would sign nothing until it was called off, Olaf Renn said."
                        + "| the strike was called off",
                "The guild wrote a letter. Corvia would sign nothing until it was signed, Olaf Renn said.| it was signed",
                "The guild called a strike. Corvia would sign nothing until they were home, Olaf Renn said.| they were home",
            })
    void aPronounIsNamedByWhatIsDoneToIt(String text, String condition) {
        Document document =
                ZoneReader.english().read(new Publication("example", "", "", DateValue.UNKNOWN, "", "", ""), text);
        assertThat(READER.read(document).statements())
                .flatExtracting(Statement::acts)
                .filteredOn(act -> act.type() == ActType.PRECONDITION)
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.condition()).isEqualTo(condition));
    }
}
