package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventConfusionTest {
    private static final List<String> GOLD = List.of(
            "{\"id\": \"a\", \"source\": \"Brask\", \"target\": \"the union\", \"plover\": \"YIELD\"}",
            "{\"id\": \"b\", \"source\": \"Corvia\", \"target\": \"Delmar\", \"plover\": \"AID\"}",
            "{\"id\": \"c\", \"source\": \"Corvia\", \"target\": \"Delmar\", \"plover\": \"AID\"}");
    private static final List<String> EVENTS = List.of(
            "{\"document\": \"a\", \"plover\": \"REJECT\", \"actor\": [], \"recipient\": []}",
            "{\"document\": \"a\", \"plover\": \"RETREAT\", \"actor\": [{\"text\": \"Brask\"}], \"recipient\": []}",
            "{\"document\": \"b\", \"plover\": \"SUPPORT\", \"actor\": [{\"text\": \"Corvia\"}], \"recipient\": []}");

    @Test
    void theEventWithTheBestParticipantsCounts() throws IOException {
        assertThat(EventConfusion.of(GOLD, EVENTS).lines())
                .containsExactly(
                        "| gold \\ given | AID | SUPPORT | YIELD | – |",
                        "|---|---|---|---|---|",
                        "| AID | | 1 | | 1 |",
                        "| YIELD | | | 1 | |",
                        "",
                        "even lines: 0.000 (0 of 1)",
                        "odd lines: 0.500 (1 of 2)",
                        "all: 0.333 (1 of 3)");
    }
}
