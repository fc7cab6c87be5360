package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

class CountsTest {
    private static final Speaker ARVENIA = new Speaker(SpeakerKind.PARTY, "party:a", "Arvenia", "Arvenia", List.of());

    @ParameterizedTest
    @CsvSource({
        "'1,700 dockers stayed at home', 'payrolls showed that the figure was closer to 2,100', true",
        "'1,700 dockers stayed at home', 'the real number was 1,700', false",
        "'about 1,700 dockers stayed at home', 'the number was 1,900', false",
        "'more than 1,700 dockers stayed at home', 'the total was 2,100', false",
        "'1,700 dockers and 40 clerks stayed at home', 'the figure was 2,100', false",
        "'1,700 dockers stayed at home', 'the figure rose by 4 percent', false",
        "'1,700 dockers stayed at home', '2,100 sailors came', false",
        // so many of its own are those whom the other has counted
        "'Brask holds 410 Arvenian soldiers', '340 of its own are missing', true",
        "'Brask holds 340 Arvenian soldiers', '340 of its own are missing', false",
        "'Brask holds 410 Corvian soldiers', '340 of its own are missing', false",
        "'Brask holds 410 Arvenian soldiers', '340 of its own ships are missing', false"
    })
    void theSameIsCounted(String claim, String answer, boolean exclude) {
        assertThat(Counts.exclude(claim, answer, ARVENIA)).isEqualTo(exclude);
    }
}
