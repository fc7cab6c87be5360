package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.BlockKind;
import org.parley.statement.ActType;

/** What a headline tells counts only where the report below it does not tell it. */
class HeadlinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the report tells it again, with the day and in its own words
                "Mill Union asks for more | DEMAND | Mill Union demanded the night bus. | DEMAND | Mill Union | 1",
                // in part or not
                "Mill Union takes half the plan | ACCEPT_IN_PART | Mill Union accepted the part on pay. | ACCEPT | Mill Union | 1",
                // another act
                "Mill Union asks for more | DEMAND | Mill Union rejected the plan. | REJECT | Mill Union | 2",
                // by somebody else
                "Mill Union asks for more | DEMAND | Corvia Mills demanded the night bus. | DEMAND | Corvia Mills | 2",
            })
    void tellsOnce(String headline, ActType type, String sentence, ActType below, String actor, int told) {
        Extract extract = Extract.of(new ReportBuilder("wire", "2031-06-10", "Wire")
                .party("Mill Union")
                .party("Corvia Mills")
                .block(BlockKind.HEADLINE, headline)
                .paragraph(sentence)
                .reports(type, headline, Map.of("actors", "Mill Union"))
                .reports(below, sentence, Map.of("actors", actor))
                .build());
        assertThat(extract.told()).hasSize(told);
    }
}
