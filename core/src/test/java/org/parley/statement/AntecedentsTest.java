package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.ZoneReader;

/** Conditions that only point back to what was told. */
class AntecedentsTest {
    private static final StatementReader READER = StatementReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The guild has promised to withdraw the lawsuit. That was a condition of the settlement, Olaf Renn said.| withdraw the lawsuit",
                "The guild has promised to withdraw the lawsuit. Rain fell. That was a condition of the settlement, Olaf Renn said.| That",
            })
    void aConditionThatPointsBackIsTheActOfTheSentenceBefore(String text, String condition) {
        Document document =
                ZoneReader.english().read(new Publication("example", "", "", DateValue.UNKNOWN, "", "", ""), text);
        List<Act> required = READER.read(document).statements().stream()
                .flatMap(statement -> statement.acts().stream())
                .filter(act -> act.type() == ActType.PRECONDITION)
                .toList();
        assertThat(required).singleElement().satisfies(act -> {
            assertThat(act.condition()).isEqualTo(condition);
            assertThat(act.object()).isEqualTo("the settlement");
        });
    }
}
