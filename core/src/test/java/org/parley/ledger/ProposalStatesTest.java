package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a proposal stands by its answers, each told as its kind and a day of one month. */
class ProposalStatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accepted-in-part 3                     | ACCEPTED_IN_PART",
                "accepted-in-part 3, counter-proposed 8 | ACCEPTED_IN_PART",
                "rejected 3, counter-proposed 8         | COUNTERED",
                "no-response 3, rejected 8              | NOT_ACCEPTED",
                "awaited 3, no-response 5, accepted 8   | ACCEPTED",
                // who says so later than the answer tells otherwise
                "rejected 3, no-response 8              | CONTESTED",
                "no-response 3, accepted 8, rejected 9  | CONTESTED",
                "accepted 3, belittled 4                | CONTESTED",
                "accepted 3, signed 8                   | SIGNED",
            })
    void standsAs(String answers, ProposalState state) {
        List<Answer> told = Arrays.stream(answers.split(", "))
                .map(ProposalStatesTest::answer)
                .toList();
        assertThat(ProposalStates.state(told)).isEqualTo(state);
    }

    private static Answer answer(String told) {
        String[] parts = told.split(" ");
        AnswerKind kind = AnswerKind.valueOf(parts[0].replace('-', '_').toUpperCase(Locale.ROOT));
        Account account = new Account("Mill Union", "Ada Brandt", false, "report", "report-1", "act");
        return new Answer(kind, "Mill Union", new When("2031-06-0" + parts[1], DateBasis.SAID), told, account);
    }
}
