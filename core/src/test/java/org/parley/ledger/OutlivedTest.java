package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;

/** What a side had wanted and has given up since is no position of the day of the report. */
class OutlivedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brask, which had been asking for nine ferries, came home | nine ferries | ACCEPT | 0",
                "Brask had at first demanded nine ferries | nine ferries | BLAME | 0",
                "Brask had demanded nine ferries | nine ferries | CONCEDE | 0",
                "Brask came down to six ferries from the nine ferries of May | nine ferries | BLAME | 0",
                "Brask had demanded nine ferries | nine ferries | BLAME | 1",
                "Brask demanded nine ferries | nine ferries | CONCEDE | 1",
                "Brask, which had lost its fleet, demanded nine ferries | nine ferries | CONCEDE | 1",
                "Brask demanded nine ferries from the guild | nine ferries | CONCEDE | 1",
            })
    void whatWasGivenUpIsNoPosition(String sentence, String object, ActType since, int demands) {
        List<Position> positions = Ledger.of(List.of(new ReportBuilder("report", "2031-06-10", "Wire")
                        .party("Arvenia")
                        .party("Brask")
                        .paragraph(sentence + ". Then it moved on.")
                        .reports(ActType.DEMAND, sentence, Map.of("actor", "Brask", "object", object))
                        .reports(since, "Then it moved on", Map.of("actor", "Brask", "object", "the toll"))
                        .build()))
                .positions();
        assertThat(positions.stream().flatMap(position -> position.history().stream()))
                .filteredOn(stance -> stance.kind() == StanceKind.DEMANDS)
                .hasSize(demands);
    }
}
