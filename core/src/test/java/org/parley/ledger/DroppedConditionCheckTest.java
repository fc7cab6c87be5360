package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.statement.ActType.READY_TO_TALK;
import static org.parley.statement.ActType.REFUSE_TO_TALK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** A party that would talk only on a condition, and then talks of the condition as of no matter. */
class DroppedConditionCheckTest {
    private static final String A = "Arvenia";
    private static final String B = "Brask";

    private record Line(
            String day, String speaker, String party, String words, ActType act, Map<String, String> fields) {}

    private static Line condition(String day, String speaker, String party) {
        return new Line(
                day,
                speaker,
                party,
                "Arvenia would not talk under siege",
                REFUSE_TO_TALK,
                Map.of("actor", A, "condition", "under siege"));
    }

    private static Line ready(String day, String speaker, String party, String words) {
        return new Line(day, speaker, party, words, READY_TO_TALK, Map.of("actor", A));
    }

    private static List<Contradiction> rows(Line... lines) {
        List<ReadDocument> documents = new ArrayList<>();
        for (Line line : lines) {
            documents.add(new ReportBuilder("report" + documents.size(), "2031-06-" + line.day, "Wire")
                    .party(A)
                    .party(B)
                    .paragraph(line.speaker + " said " + line.words + ".")
                    .said(line.speaker, line.party, line.words)
                    .act(line.act, line.fields)
                    .end()
                    .build());
        }
        return Ledger.of(documents).contradictions();
    }

    @Test
    void theConditionIsNamedAndNoLongerOne() {
        Line later = ready("20", "Ada Brandt", A, "Arvenia will sit down, siege or no siege");
        assertThat(rows(condition("10", "Ada Brandt", A), later))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.check()).isEqualTo(EarlierSelfCheck.NAME);
                    assertThat(row.trail().reason())
                            .isEqualTo("Arvenia says one thing by 2031-06-10 and another by 2031-06-20.");
                });
        assertThat(rows(later, condition("25", "Ada Brandt", A)))
                .as("the condition comes later")
                .isEmpty();
    }

    @Test
    void readinessThatDoesNotNameTheConditionMayStillHangOnIt() {
        assertThat(rows(condition("10", "Ada Brandt", A), ready("20", "Ada Brandt", A, "Arvenia will sit down")))
                .isEmpty();
    }

    @Test
    void aSpokesmanWithoutPartyIsOneVoiceAndTwoAreNot() {
        String words = "Arvenia will sit down, siege or no siege";
        assertThat(rows(condition("10", "Ada Brandt", ""), ready("20", "Ada Brandt", "", words)))
                .hasSize(1);
        assertThat(rows(condition("10", "Ada Brandt", ""), ready("20", "Tom Ode", "", words)))
                .isEmpty();
        assertThat(rows(condition("10", "Tom Ode", B), ready("20", "Tom Ode", B, words)))
                .as("words of the other side")
                .isEmpty();
    }
}
