package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is supposed, asked or had from others is not said to be so. */
class AssertionsTest {
    @ParameterizedTest
    @CsvSource({
        "'Brask has closed the lock', false",
        "'Brask has closed the lock, and if the river rises it will stay so', false",
        "'If Brask closes the lock, the harbour will freeze', true",
        "'The harbour is calm. If Brask closes the lock, it will freeze', true",
        "'Any lock that is closed will be opened', true",
        "'Do you still believe that we will close the lock?', true",
        "'You claimed that Brask would close the lock', true",
        "'Brandt has always said that the lock was closed', true"
    })
    void wordsThatAClaimOnlySupposesOrHasFromOthers(String claim, boolean isNotOwn) {
        assertThat(Assertions.isNotOwn(Set.of("lock"), claim)).isEqualTo(isNotOwn);
    }

    @ParameterizedTest
    @CsvSource({
        "'they would not open it', 'the old mayor openly said that they would not open it', true",
        "'we will not open it', 'we will not open it', false",
        "'we will not open it', 'it is late, we will not open it', false"
    })
    void anActThatIsAscribedToSomebodyElse(String evidence, String words, boolean others) {
        assertThat(Assertions.isOthers(evidence, words)).isEqualTo(others);
    }
}
