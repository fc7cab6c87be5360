package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a condition is for is said by what is held back. */
class HeldBackTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the guild would lift its notice only when | lifting its notice",
                "Corvia would free no one until | freeing anyone",
                "The boats would be released the day | the boats being released",
                "No prisoner would be handed over while | any prisoner being handed over",
                "Not one soldier goes home before | any soldier going home",
                "refusing to lift the ban until | lifting the ban",
                "the port would stay closed to trawlers until | the port reopening",
            })
    void tellsWhatAConditionIsFor(String front, String goal) {
        assertThat(HeldBack.in(front, named -> named.equals("the guild") || named.equals("Corvia"))
                        .map(HeldBack::asGoal))
                .hasValue(goal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it being withdrawn | the strike notice was first withdrawn | the strike notice being withdrawn",
                "lifting it | an overtime ban is lifted | lifting the overtime ban",
            })
    void saysWhatAPronounPointsTo(String goal, String required, String meant) {
        assertThat(JointRequirements.goal(goal, required)).hasValue(meant);
    }
}
