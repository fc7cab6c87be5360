package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not last is said as what is required. */
class RequiredWordsTest {
    @ParameterizedTest
    @CsvSource({
        "while pickets block the gate, no pickets block the gate",
        "while a single sailor remained in irons, no sailor remained in irons",
        "as long as anyone is held, nobody is held",
        "while somebody is shooting at us, nobody is shooting at us",
        "so long as the gates are shut, the gates are no longer shut",
        "while the gates are not open, the gates are open",
        "while half of the grain was missing, half of the grain was no longer missing",
        "as long as there are guns in the valley, there are no guns in the valley",
        "while there is no signed treaty on the river, there is a signed treaty on the river",
        "while there is no fuel, there is fuel",
        "while Brask shells the valley, Brask no longer shells the valley",
        "while dawn comes, not while dawn comes",
        "as long as nine clerks have letters on their files, nine clerks no longer have letters on their files",
        "while the clerks have gone unpaid, not while the clerks have gone unpaid",
        "under fire, no fire",
        "the crew is free, the crew is free"
    })
    void whatMustNotLast(String condition, String required) {
        assertThat(RequiredWords.lasting(condition)).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({
        "after the wells were full, the wells were full",
        "that they leave the valley, they leave the valley",
        "'the captain sleeps in his own bed, and not one hour before', the captain sleeps in his own bed",
        "'“a calendar for every ship”', a calendar for every ship",
        "the end of the siege, the end of the siege"
    })
    void wordsStandByThemselves(String words, String plain) {
        assertThat(RequiredWords.plain(words)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "the toll, 'the toll had to be scrapped, not halved, before he would talk', 'the toll had to be scrapped, not halved'",
        "the blockade, insists that the blockade be lifted first, the blockade be lifted",
        "free ferries, free ferries and free trains must come first, free ferries and free trains",
        "it meets by May, a panel on condition that it meets by May and that its word binds the mill, it meets by May and that its word binds the mill",
        "the blockade, before the blockade ends, the blockade"
    })
    void whatIsToBeDoneIsTold(String condition, String evidence, String whole) {
        assertThat(RequiredWords.done(condition, evidence)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "decree is gone, no round until that decree is gone, the decree is gone",
        "that decree is gone, no round until that decree is gone, the decree is gone",
        "guns speak, no talks while guns speak, while guns speak",
        "the crew is free, no talks until the crew is free, the crew is free"
    })
    void theConjunctionIsKeptWhereItTells(String condition, String told, String whole) {
        assertThat(RequiredWords.whole(condition, told)).isEqualTo(whole);
    }
}
