package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When words were said, by texts of our own; of what is spoken of the date is none of saying. */
class SaidTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Peru said on Monday that the port was open. | 2025-03-03",
                "Peru said that the port would open on Monday. | ''",
                "Peru said that the road was shut and added that the port would open in June. | ''",
                "Peru demanded a rise and a promise that nobody would leave before 2030. | ''",
                "Peru told reporters that it would sign at Friday's session. | ''",
            })
    void dateOfSaying(String text, String said) {
        assertThat(statements(text))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.said().edtf()).isEqualTo(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // the same speaker goes on
                "Kenyan envoy Grace Odhiambo said on Monday that the port was shut. “Nobody will sail,” Odhiambo said. | 2025-03-03",
                // somebody else does not
                "Kenyan envoy Grace Odhiambo said on Monday that the port was shut. “Nobody will sail,” said Peruvian envoy Luis Mamani. | ''",
                // what was said long ago is of that time in its own paragraph alone
                "Kenyan envoy Grace Odhiambo said on January 3 that the port was shut. “Nobody will sail,” Odhiambo said. | 2025-01-03",
                "Kenyan envoy Grace Odhiambo said on January 3 that the port was shut. ¶ “Nobody will sail,” Odhiambo said. | ''",
                "Kenyan envoy Grace Odhiambo said on January 3 that the port was shut. ¶ “Nobody will sail,” Odhiambo said at the time. | 2025-01-03",
                // unless what was told is quoted
                "Kenyan envoy Grace Odhiambo said on January 3 that the harbour was ready for visitors. ¶ “The harbour is ready,” Odhiambo said. | 2025-01-03",
                // what is told as said now
                "Kenyan envoy Grace Odhiambo said on Monday that the port was shut. Odhiambo insists that nobody will sail. | ''",
                // all that the head of a report tells happened the day before
                "The lock was shut on Tuesday. ¶ Kenyan envoy Grace Odhiambo said that nobody will sail. | 2025-03-04",
                "The lock was shut on Tuesday and opened on Wednesday. ¶ Kenyan envoy Grace Odhiambo said that nobody will sail. | ''",
                "The lock would be shut on Tuesday. ¶ Kenyan envoy Grace Odhiambo said that nobody will sail. | ''",
                "The lock was shut on Tuesday. ¶ Kenyan envoy Grace Odhiambo had said that nobody would sail. | ''",
                "The lock was shut on Tuesday. ¶ On Saturday Kenyan envoy Grace Odhiambo left for Lamu. ¶ Odhiambo said that nobody will sail. | ''",
                "The lock was shut on Tuesday. ¶ On Saturday the mill burnt. ¶ Kenyan envoy Grace Odhiambo said that nobody will sail. | 2025-03-04",
                // an occasion
                "Kenyan envoy Grace Odhiambo set out her terms in an interview with Radio Lamu on Sunday. Odhiambo said that the port was shut. | 2025-03-02",
                "Kenyan envoy Grace Odhiambo left for Lamu on Sunday. Odhiambo said that the port was shut. | ''",
                // on leaving where somebody is told to have been
                "Kenyan envoy Grace Odhiambo went to the port on Sunday. “It is shut,” Odhiambo said when she came out. | 2025-03-02",
                // a newspaper is no occasion
                "The lock was shut on Tuesday. ¶ Kenyan envoy Grace Odhiambo told the Post that nobody will sail. | 2025-03-04",
            })
    void dayOfTheWordsBefore(String text, String said) {
        List<Statement> statements = statements("The port\n\n" + text.replace(" ¶ ", "\n\n"));
        assertThat(statements.get(statements.size() - 1).said().edtf()).isEqualTo(said);
    }

    private static List<Statement> statements(String text) {
        return WednesdayReport.read(text).statements();
    }
}
