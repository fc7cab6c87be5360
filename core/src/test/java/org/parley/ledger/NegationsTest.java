package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationsTest {
    @ParameterizedTest
    @CsvSource({
        "'the owners had accepted three clauses of the lease', 'There was no agreement on any clause, not on three', true",
        "'40 extra guards had been brought into the mill', 'no guards had been brought in', true",
        "'Brask had closed the lock at night', 'we had not closed the lock, nobody had', true",
        // another thing, another deed
        "'40 extra guards had been brought into the mill', 'no bread had been brought in', false",
        "'Brask had closed the lock at night', 'we had not seen the lock at all', false",
        "'Brask had closed the lock of Meren', 'we had not closed the lock of Tarn', false",
        // what only may, must or should be is no claim, nor is a question, nor what is negated itself
        "'Brask could close the lock at night', 'we did not close the lock', false",
        "'Brask must close the lock', 'we do not close the lock', false",
        "'whether Brask closed the lock', 'we did not close the lock', false",
        "'Brask had not closed the lock', 'we had not closed the lock', false",
        "'they saw “no grounds” for the charges', 'we see no grounds for the charges', false",
        // what nobody plans was not done for all that; what is to be kept from happening is not denied
        "'Brask held talks about a share of the lock', 'there are no plans for talks about the lock', false",
        "'Brask has plans for a second lock', 'there are no plans for a second lock', true",
        "'Brask pressed others to close the lock', 'they make sure that no one closes the lock', false",
        "'the lock is closed at night', 'no matter what the weather, the lock is closed at night', false",
        // of a compound both words are denied
        "'the problem of the port is ice', 'the problem of the port is not a price problem', false",
        // what is so now was not so then
        "'the lock now meets the rules of the port', 'the lock had not met the rules of the port', false"
    })
    void whatIsSoByTheClaimIsNotSoByTheAnswer(String claim, String answer, boolean exclude) {
        assertThat(Negations.exclude(claim, answer)).isEqualTo(exclude);
    }

    @ParameterizedTest
    @CsvSource({
        "'Brask had no plans for the lock', true",
        "'Brask had plans for the lock', false",
        "'no mill can bargain with new plans on its desk', false"
    })
    void aClaimThatNegatesTheWordsItself(String claim, boolean negated) {
        assertThat(Negations.isNegated(Set.of("plan"), claim)).isEqualTo(negated);
    }
}
