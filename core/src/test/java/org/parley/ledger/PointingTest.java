package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "that both disappear",
                "every one of them withdrawn",
                "a joint patrol there",
                "it had done no such thing",
                "it was the islanders",
                "it was Brask, which had asked for the session twice",
                "they were home",
                "the idea",
                "ninety",
                "that before signature only"
            })
    void onlyPoints(String words) {
        assertThat(Pointing.isOnly(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "the boats leave the western shore",
                "it was the islanders who had left the room",
                "it is willing to talk again",
                "the northern dam",
                "that the gates and the towers disappear",
                "the other side gives at least a reaction to the papers that were handed to it",
                "“The guild walked out,” … “We did not.”"
            })
    void standsByItself(String words) {
        assertThat(Pointing.isOnly(words)).isFalse();
    }
}
