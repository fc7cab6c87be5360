package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statement.ActType;

/** What single words tell of the talks and of who will talk. */
class TalksTest {
    private static ReportBuilder report(String paragraph) {
        return new ReportBuilder("report", "2031-06-10", "Wire")
                .party("Arvenia")
                .party("Brask")
                .paragraph(paragraph);
    }

    @Test
    void talksThatAreSuspendedUntilSomethingHappensAreSuspendedAndThatIsAwaited() {
        String words = "the talks were suspended until “Brask opens the harbour”";
        Ledger ledger = Ledger.of(List.of(report("Arvenia said " + words + ".")
                .said("Arvenia", "Arvenia", words)
                .act(
                        ActType.SUSPEND_TALKS,
                        Map.of(
                                "condition",
                                "Brask opens the harbour",
                                "modality",
                                "CONDITIONAL",
                                "object",
                                "the talks"))
                .end()
                .build()));
        assertThat(ledger.talks())
                .extracting(row -> row.state().label(), Talks::condition)
                .containsExactlyInAnyOrder(
                        tuple("suspended", ""), tuple("only on condition", "Brask opens the harbour"));
        assertThat(ledger.preconditions())
                .extracting(Precondition::by, Precondition::requires, Precondition::of)
                .containsExactly(tuple("Arvenia", "Brask opens the harbour", "Brask"));
    }

    @ParameterizedTest
    @CsvSource({"nobody broke anything off, 0", "the boats were late, 1"})
    void whoSaysThatNobodyBrokeOffAnythingDoesNotSayThatTheOtherHas(String words, int rows) {
        Ledger ledger =
                Ledger.of(List.of(report("Arvenia said Brask had walked out of the talks. It said " + words + ".")
                        .said("Arvenia", "Arvenia", "Brask had walked out of the talks")
                        .act(ActType.WITHDRAW_FROM_TALKS, Map.of("actor", "Brask", "object", "the talks"))
                        .end()
                        .said("Arvenia", "Arvenia", words)
                        .act(ActType.DENY, Map.of("actor", "Arvenia"))
                        .end()
                        .build()));
        assertThat(ledger.talks())
                .filteredOn(row -> row.state() == TalksState.BROKEN_OFF)
                .hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It is too early to say that the strike is over", "Let them call off the strike"})
    void whatCannotBeSaidYetAndWhatOthersAreToDoIsNotSo(String words) {
        Ledger ledger = Ledger.of(List.of(report(words + ".")
                .reports(ActType.MEASURE, words.substring(words.indexOf("th")), Map.of("object", "the strike"))
                .build()));
        assertThat(ledger.talks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"He put the blame for the deadlock on Brask, 0", "The deadlock over the lake went on, 1"})
    void aDeadlockThatSomebodyIsBlamedForIsNotTheReportersState(String words, int rows) {
        Ledger ledger = Ledger.of(List.of(report(words + ".")
                .reports(ActType.TALKS_STALLED, "deadlock", Map.of("object", "the talks"))
                .build()));
        assertThat(ledger.talks()).hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "CONCLUDE_TALKS, AFFIRMED, the talks fell apart, broken off",
        "CONCLUDE_TALKS, AFFIRMED, the talks came to an abrupt end, broken off",
        "CONCLUDE_TALKS, AFFIRMED, the talks ended early on Sunday, broken off",
        "CONCLUDE_TALKS, AFFIRMED, the second round of talks ended on Sunday, concluded",
        "CONCLUDE_TALKS, DENIED, the talks have not collapsed, not broken off",
        "SUSPEND_TALKS, DENIED, the talks were not suspended, not broken off",
        "SUSPEND_TALKS, AFFIRMED, no further meetings are on the calendar, not continuing",
        "SUSPEND_TALKS, AFFIRMED, the talks are in recess, on hold",
        "SUSPEND_TALKS, AFFIRMED, the talks are not continuing, not continuing",
        "TALKS_STALLED, AFFIRMED, the talks ended on Sunday without a breakthrough, concluded",
        "TALKS_STALLED, AFFIRMED, the gap on the toll has all but closed, progressing",
        "TALKS_STALLED, AFFIRMED, the gap on the toll has not narrowed, not progressing",
        "TALKS_STALLED, DENIED, ten of the twelve articles are closed, progressing",
        "HOLD_TALKS, AFFIRMED, a round was held on the island, open",
    })
    void theWordsTellHowTheTalksStand(ActType type, String polarity, String words, String state) {
        Ledger ledger = Ledger.of(List.of(report("Arvenia said " + words + ".")
                .said("Arvenia", "Arvenia", words)
                .act(type, Map.of("polarity", polarity, "object", "the talks"))
                .end()
                .build()));
        assertThat(ledger.talks()).extracting(row -> row.state().label()).containsExactly(state);
    }

    @ParameterizedTest
    @CsvSource({
        "MEASURE, ACTUAL, a strike set for 24 June, 2031-06-24, strike called",
        "THREATEN, FUTURE, the pilots will walk out on 24 June, 2031-06-24, strike called",
        "PROTEST, ACTUAL, the pilots are on strike, '', on strike",
        "MEASURE, ACTUAL, the strike was put off to 24 June, 2031-06-24, strike put off",
        "CONCEDE, ACTUAL, called off their strike, '', strike ended",
        "COERCE, ACTUAL, the mill locked out its weavers, '', locked out",
        "MEASURE, ACTUAL, the ballot opens on 24 June, 2031-06-24, ballot due",
        "DECLARE_CEASEFIRE, ACTUAL, the truce took effect, '', ceasefire in force",
        "MEASURE, ACTUAL, the truce expired, '', ceasefire ended",
    })
    void theWordsTellWhatHappensBesideTheTable(ActType type, String modality, String words, String when, String state) {
        assertThat(beside(type, modality, words, when).talks()).singleElement().satisfies(row -> {
            assertThat(row.state().label()).isEqualTo(state);
            assertThat(row.state().isBeside()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PROTEST, ACTUAL, the army held a strike with drones, ''",
        "MEASURE, ACTUAL, the strikes on Brask began, 2031-06-09",
        "MEASURE, ACTUAL, the truce expires, 2031-06-09",
        "PROTEST, HYPOTHETICAL, the pilots go on strike, ''",
        "THREATEN, ACTUAL, threatened a strike on 24 June, 2031-06-24",
        "MEASURE, ACTUAL, the strike ended, 2019-05",
        "MEASURE, ACTUAL, last year the strike ended, ''",
        "MEASURE, ACTUAL, the strike began, ''",
        "MEASURE, ACTUAL, a strike called for 24 June was averted, 2031-06-24",
        "MEASURE, ACTUAL, the ballot opens in an election on 24 June, 2031-06-24",
        "DECLARE_CEASEFIRE, ACTUAL, a truce over tariffs, ''",
    })
    void strikesThatAreNoNewsTellNothing(ActType type, String modality, String words, String when) {
        assertThat(beside(type, modality, words, when).talks()).isEmpty();
    }

    private static Ledger beside(ActType type, String modality, String words, String when) {
        return Ledger.of(List.of(report("Arvenia said " + words + ".")
                .said("Arvenia", "Arvenia", words)
                .act(type, Map.of("modality", modality, "when", when))
                .end()
                .build()));
    }

    @Test
    void aStrikeLeavesTalksUnderWay() {
        String talks = "talks were held on the island";
        String strike = "the pilots went on strike";
        Ledger ledger = Ledger.of(List.of(report("Arvenia said " + talks + ". Brask said " + strike + ".")
                .said("Arvenia", "Arvenia", talks)
                .act(ActType.HOLD_TALKS, Map.of("object", "the talks"))
                .end()
                .said("Brask", "Brask", strike)
                .act(ActType.PROTEST, Map.of())
                .end()
                .build()));
        assertThat(ledger.talks())
                .extracting(row -> row.state().label())
                .containsExactlyInAnyOrder("open", "on strike");
        assertThat(ledger.contradictions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "they had no plans to meet",
                "they did not negotiate this with us",
                "they would never have met him"
            })
    void whoDidNotMeetRefusesNothing(String words) {
        Ledger ledger = Ledger.of(List.of(report("Arvenia said " + words + ".")
                .said("Arvenia", "Arvenia", words)
                .act(ActType.REFUSE_TO_TALK, Map.of("actor", "Arvenia"))
                .end()
                .build()));
        assertThat(ledger.talks()).isEmpty();
    }

    @Test
    void talksThatWouldBeSuspendedIfSomethingHappenedAreNot() {
        String words = "the talks are suspended if Brask closes the harbour";
        Ledger ledger = Ledger.of(List.of(report("Arvenia said " + words + ".")
                .said("Arvenia", "Arvenia", words)
                .act(
                        ActType.SUSPEND_TALKS,
                        Map.of(
                                "condition",
                                "Brask closes the harbour",
                                "modality",
                                "CONDITIONAL",
                                "object",
                                "the talks"))
                .end()
                .build()));
        assertThat(ledger.talks()).isEmpty();
        assertThat(ledger.preconditions()).isEmpty();
    }

    @Test
    void aPartyThatHoldsTheTalksForSuspendedTakesAPosition() {
        Ledger ledger =
                Ledger.of(List.of(report("Arvenia said the talks were off. Brask said that Arvenia had left the talks.")
                        .said("Arvenia", "Arvenia", "the talks were off")
                        .act(ActType.SUSPEND_TALKS, Map.of("object", "the talks"))
                        .end()
                        .said("Brask", "Brask", "Arvenia had left the talks")
                        .act(ActType.WITHDRAW_FROM_TALKS, Map.of("actor", "Arvenia"))
                        .end()
                        .build()));
        assertThat(ledger.positions()).singleElement().satisfies(position -> {
            assertThat(position.party()).isEqualTo("Arvenia");
            assertThat(position.issue()).isEqualTo("talks");
            assertThat(position.history())
                    .as("what the other side says of it is no position")
                    .extracting(stance -> stance.kind().label())
                    .containsExactly("not continuing");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE_TO_TALK, under fire, only on condition, no fire, no fire",
        "REFUSE_TO_TALK, while guns speak, only on condition, not while guns speak, not while guns speak",
        "REFUSE_TO_TALK, while guns stand there, only on condition, no guns stand there, no guns stand there",
        "REFUSE_TO_TALK, Brask opens the harbour, only on condition, Brask opens the harbour, Brask opens the harbour",
        "READY_TO_TALK, as long as guns are silent, ready to resume, as long as guns are silent, guns are silent"
    })
    void whatMustNotLastIsTheCondition(ActType type, String condition, String state, String told, String requires) {
        Ledger ledger = Ledger.of(List.of(report("Arvenia said so.")
                .said("Arvenia", "Arvenia", "so")
                .act(type, Map.of("condition", condition, "modality", "CONDITIONAL"))
                .end()
                .build()));
        assertThat(ledger.talks())
                .extracting(row -> row.state().label(), Talks::condition)
                .containsExactly(tuple(state, told));
        assertThat(ledger.preconditions()).extracting(Precondition::requires).containsExactly(requires);
    }

    /** A headline quotes without saying whom. */
    @ParameterizedTest
    @ValueSource(strings = {"We", "they", "both sides", "one of them"})
    void readinessOfNobodyKnownIsNoRow(String actor) {
        Ledger ledger = Ledger.of(List.of(report("We are ready to talk")
                .reports(ActType.READY_TO_TALK, "ready to talk", Map.of("actor", actor))
                .build()));
        assertThat(ledger.talks()).isEmpty();
    }

    @Test
    void nothingIsSaidOverATimeThatLasts() {
        String words = "it was ready to talk";
        Ledger ledger = Ledger.of(List.of(report("Arvenia said " + words + ".")
                .said("Arvenia", "Arvenia", words)
                .on("2031-06-05/..")
                .act(ActType.READY_TO_TALK, Map.of())
                .end()
                .build()));
        assertThat(ledger.talks())
                .singleElement()
                .satisfies(row -> assertThat(row.since()).isEqualTo(new When("2031-06-10", DateBasis.PUBLISHED)));
    }
}
