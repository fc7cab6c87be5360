package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.ActType.BLAME;
import static org.parley.statement.ActType.SUSPEND_TALKS;
import static org.parley.statement.ActType.WITHDRAW_FROM_TALKS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** One tells of a halt, the other that the first has left. */
class HaltCheckTest {
    private static final String A = "Arvenia";
    private static final String B = "Brask";

    private record Line(String day, String party, String words, ActType act, Map<String, String> fields) {}

    private static final Line HALT = new Line("10", A, "the talks are suspended", SUSPEND_TALKS, Map.of());
    private static final Line LEFT =
            new Line("11", B, "Arvenia left the talks", WITHDRAW_FROM_TALKS, Map.of("actor", A));

    private static List<Contradiction> rows(Line... lines) {
        List<ReadDocument> documents = new ArrayList<>();
        for (Line line : lines) {
            documents.add(new ReportBuilder("report" + documents.size(), "2031-06-" + line.day, "Wire")
                    .party(A)
                    .party(B)
                    .paragraph(line.party + " said " + line.words + ".")
                    .said(line.party, line.party, line.words)
                    .act(line.act, line.fields)
                    .end()
                    .build());
        }
        return Ledger.of(documents).contradictions();
    }

    @Test
    void oneSaysThatTheyAreSuspendedTheOtherThatItLeft() {
        assertThat(rows(HALT, LEFT)).singleElement().satisfies(row -> {
            assertThat(row.check()).isEqualTo(HaltCheck.NAME);
            assertThat(row.statements()).containsExactly("report0-1", "report1-1");
            assertThat(row.trail().reason())
                    .isEqualTo("Arvenia has the talks halted, and Brask has it that Arvenia left them.");
        });
    }

    @Test
    void aTableIsLeftAsWell() {
        Line table = new Line("11", B, "Arvenia walked away from the table", WITHDRAW_FROM_TALKS, Map.of("actor", A));
        assertThat(rows(HALT, table)).extracting(Contradiction::check).containsExactly(HaltCheck.NAME);
        Line work = new Line("11", B, "Arvenia walked away from the mill", WITHDRAW_FROM_TALKS, Map.of("actor", A));
        assertThat(rows(HALT, work)).isEmpty();
    }

    @Test
    void neitherOwnLeavingNorAnotherTimeIsAgainstIt() {
        Line own = new Line("11", B, "we left the talks", WITHDRAW_FROM_TALKS, Map.of("actor", B));
        assertThat(rows(HALT, own)).isEmpty();
        Line later = new Line("20", B, "Arvenia left the talks", WITHDRAW_FROM_TALKS, Map.of("actor", A));
        assertThat(rows(HALT, later)).isEmpty();
    }

    @Test
    void whereEachBlamesTheOtherOneRowTellsIt() {
        Line blame = new Line("10", A, "Brask is to blame", BLAME, Map.of("target", B));
        assertThat(rows(HALT, blame, LEFT)).extracting(Contradiction::check).containsExactly(BlameCheck.NAME);
    }
}
