package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterTest {
    @ParameterizedTest
    @CsvSource({
        "'The guild and the mill resumed their talks.', QUARREL",
        "'The mill offered nine crowns a share to the shareholders of the quarry.', BUSINESS",
        "'The mill offered its shareholders a new share while talks with the guild on the strike went on.', QUARREL",
        "'The lighthouse was painted.', OTHER"
    })
    void isTold(String text, Matter matter) {
        assertThat(Matter.of(text)).isEqualTo(matter);
    }
}
