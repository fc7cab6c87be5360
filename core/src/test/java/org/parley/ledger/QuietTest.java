package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {
    @ParameterizedTest
    @CsvSource({
        "'no envoy would come while its towns were being shelled', 'its guns had been silent for days', true",
        "'Brask fired 12 rockets at the port', 'our forces held their fire', true",
        "'our batteries had not fired since June', 'the port was bombed at noon', true",
        "'Brask shelled the port', '“Not one shell left our positions”', true",
        // both are silent, or both fire, or only might
        "'the port was not shelled', 'its guns had been silent for days', false",
        "'Brask shelled the port', 'Arvenia shelled the lock', false",
        "'if the port is shelled, nobody will come', 'its guns had been silent for days', false",
        "'they would shell the port', 'its guns had been silent', false",
        "'Brask shelled the port', 'the union had been silent for days', false",
        "'the director was fired', 'its guns had been silent', false"
    })
    void fireAndSilence(String claim, String answer, boolean exclude) {
        assertThat(Quiet.exclude(claim, answer)).isEqualTo(exclude);
    }
}
