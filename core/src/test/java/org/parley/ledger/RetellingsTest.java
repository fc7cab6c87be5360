package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two tellings of one event. */
class RetellingsTest {
    @ParameterizedTest
    @CsvSource({
        "'the Braskans walked out at noon', 'there was no walkout', true",
        "'the mill had undertaken on Monday to open the gate and that only then was the sluice shut', 'There had been no undertaking of any kind', true",
        "'the mill promised us a rise', 'No promise was ever made', true",
        "'the notice had been withdrawn in full', 'Nothing has been withdrawn', true",
        "'both had agreed on the shift', 'We agreed on nothing', true",
        "'the paper grants us ten days', 'Ten days were never written', true",
        "'900 tonnes were settled by both', 'Mentioned is not settled.', true",
        // what is not told as done is not denied
        "'we want a text by June', 'The names were never written', false",
        "'900 tonnes should be settled by both', 'Mentioned is not settled.', false",
        "'the mill should promise us a rise', 'No promise was ever made', false",
        "'the mill never promised us a rise', 'No promise was ever made', false",
        "'the mill closed the gate', 'there was no walkout', false",
        "'they used to marry people', 'Nobody has to say it first', false",
        "'the notice was withdrawn', 'Nothing has been paid', false"
    })
    void aDeedIsDenied(String claim, String answer, boolean exclude) {
        assertThat(Retellings.exclude(claim, answer)).isEqualTo(exclude);
    }

    @ParameterizedTest
    @CsvSource({
        "'No aircraft of ours has flown since April', 'he had heard a drone on Thursday night', true",
        "'no ship has left the port', 'they saw two trawlers at the pier', true",
        "'no ship has left the port', 'he had heard a drone', false",
        "'no ship has left the port', 'he saw the ship’s papers', false",
        "'the ships have left the port', 'they saw two trawlers at the pier', false",
        "'no ship has left the port', 'nobody saw a ship', false"
    })
    void whatWasSeenWasThere(String claim, String answer, boolean witnessed) {
        assertThat(Retellings.isWitnessed(claim, answer)).isEqualTo(witnessed);
    }

    @ParameterizedTest
    @CsvSource({
        "'the premier got up and left', 'it was the envoy who had closed the meeting', true",
        "'the envoy closed the meeting', 'it was the envoy who had closed the meeting', false",
        "'the premier signed the paper', 'it was the envoy who had closed the meeting', false",
        "'the premier would leave', 'it was the envoy who had closed the meeting', false"
    })
    void anotherDidIt(String claim, String answer, boolean others) {
        assertThat(Retellings.isOthers(claim, answer)).isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource({
        "'the boats lay inside the line', 'the tracks show them outside', true",
        "'they were in our waters', 'they were in Arvenia’s waters', true",
        "'they were in Brask''s waters', 'they were in Arvenia''s waters', true",
        "'they were in Brask''s waters', 'they were in Brask''s waters', false",
        "'the boats lay inside the line', 'the tracks do not show them outside', false",
        "'the boats lay inside the line', 'the crew slept', false",
        "'the agreement lapsed in March', 'it is fully in force', true",
        "'the old treaty has lapsed', 'the new treaty is in force', false",
        "'the truce is in force', 'the visa expired', false"
    })
    void notBothCanBeSo(String claim, String answer, boolean opposite) {
        assertThat(Retellings.areOpposite(claim, answer)).isEqualTo(opposite);
    }

    @ParameterizedTest
    @CsvSource({
        "'the rise would begin at 5 percent', 'the letter contains no number at all', true",
        "'it promised not less than 150 crowns', 'No figure has ever been mentioned', true",
        "'the rise would begin soon', 'the letter contains no number at all', false",
        "'the rise would begin at 5 percent', 'no date has been set', false"
    })
    void noNumberWasNamed(String claim, String answer, boolean unnumbered) {
        assertThat(Retellings.isUnnumbered(claim, answer)).isEqualTo(unnumbered);
    }

    @ParameterizedTest
    @CsvSource({
        "'soldiers shot three herders', 'the men were killed by a mine', true",
        "'the air force struck a market', 'a stove had exploded', true",
        "'soldiers shot three herders', 'the men were killed by soldiers', false",
        "'soldiers shot three herders', 'the men were not killed by a mine', false"
    })
    void somethingElseDidTheHarm(String claim, String answer, boolean other) {
        assertThat(Retellings.isOfOtherCause(claim, answer)).isEqualTo(other);
    }
}
