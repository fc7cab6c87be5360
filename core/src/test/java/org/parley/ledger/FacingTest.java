package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;

/** Who goes between two sides, and who is one of them. */
class FacingTest {
    private static Map<String, String> by(String party, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("actor", party, "actors", party));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    @ParameterizedTest
    @CsvSource({"MEDIATE, DENIED", "MEDIATE, AFFIRMED", "CONSULT, AFFIRMED"})
    void whoOffersAndRequiresIsASide(ActType type, String polarity) {
        ReportBuilder report = new ReportBuilder("report", "2031-06-10", "Wire")
                .party("Corvia Mills")
                .party("Mill Union")
                .paragraph("A meeting failed to bring them together. Corvia Mills offers nine crowns.")
                .paragraph(
                        "Corvia Mills will not talk until the ban is over. The union wants ten. The union refused that.")
                .reports(type, "A meeting failed to bring them together", by("Corvia Mills", "polarity", polarity))
                .reports(ActType.OFFER, "Corvia Mills offers nine crowns", by("Corvia Mills", "object", "nine crowns"))
                .reports(
                        ActType.PRECONDITION,
                        "Corvia Mills will not talk until the ban is over",
                        by("Corvia Mills", "condition", "the ban is over", "object", "talk"))
                .reports(ActType.DEMAND, "The union wants ten", by("Mill Union", "object", "ten crowns"))
                .reports(ActType.REJECT, "The union refused that", by("Mill Union", "object", "nine crowns"));
        assertThat(Ledger.of(List.of(report.build())).preconditions())
                .extracting(Precondition::by, Precondition::of)
                .containsExactly(tuple("Corvia Mills", "Mill Union"));
    }
}
