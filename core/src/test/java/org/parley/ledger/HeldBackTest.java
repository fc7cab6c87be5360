package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "talks on the bridge would open in Lund on May 5, provided that | talks on the bridge opening in Lund on May 5",
                "the gunners would stay grounded only once | the gunners being grounded",
                "the port would stay closed to trawlers until | the port reopening",
                "there would be no open meetings until | any open meetings",
                "Corvia agreed to a panel provided | a panel",
                "Corvia agreed to publish the list provided | publishing the list",
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

    @ParameterizedTest
    @ValueSource(strings = {"doing that", "calling it off", "5ing", "this being possible"})
    void leavesOutWhatOnlyPoints(String goal) {
        assertThat(Goals.isPointer(goal)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signing anything", "this dialogue", "lifting its notice"})
    void keepsWhatNamesSomething(String goal) {
        assertThat(Goals.isPointer(goal)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no talks until they were home | they were home | 15",
                "no talks until they were home | six sailors were home | 15",
                "no talks until they were home | six sailors were paid | -1",
                "no talks until the fort is open | it is open | -1",
            })
    void findsAConditionBehindItsPronoun(String text, String condition, int place) {
        assertThat(HeldBack.placeOf(condition, text)).isEqualTo(place);
    }
}
