package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.ZoneReader;

/** Numbers that somebody is told to give by the verb alone, and words of a side that lean on another's. */
class CountingsTest {
    private static final StatementReader READER = StatementReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The union counted 96 of them.| 96 of them",
                "The ministry puts the gap at close to half.| the gap at close to half",
                "The union speaks of 2,300 letters.| 2,300 letters",
                "The union counted 900 on strike; the company, 400.| 900 on strike; 400",
                // who leans on what was said
                "“The gate was open,” the union said. Not so, says the company.| “The gate was open,”; Not so",
            })
    void aNumberOrARetortIsSaidBySomebody(String text, String said) {
        assertThat(statements(text)).extracting(Statement::text).containsExactly(said.split("; "));
    }

    @ParameterizedTest
    @CsvSource({"The union spoke for an hour.", "The children counted to 96.", "The clerk put 40 chairs in the hall."})
    void whatIsNoNumberOfAnybodyIsNotSaid(String text) {
        assertThat(statements(text)).isEmpty();
    }

    private static List<Statement> statements(String text) {
        Document document =
                ZoneReader.english().read(new Publication("example", "", "", DateValue.UNKNOWN, "", "", ""), text);
        return READER.read(document).statements();
    }
}
