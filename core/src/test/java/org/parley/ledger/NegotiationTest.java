package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** Which talks a telling is of, and that talks of one negotiation are no row of another. */
class NegotiationTest {
    private static Set<String> set(String names) {
        return names == null ? Set.of() : Set.of(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "a, Arvenia, Arvenia Brask, '', b, Brask, Arvenia Brask, '', true",
        "a, Arvenia, Arvenia Brask, '', b, Arvenia, Arvenia Corvia, '', false",
        "a, Arvenia Brask, Arvenia Brask, '', b, Arvenia, Arvenia Corvia, '', false",
        "a, , Arvenia Brask, '', b, Arvenia, Arvenia Brask, '', true",
        "a, , Arvenia Brask, '', b, , Corvia Duna, '', false",
        "a, Arvenia, Arvenia Brask, tariffs, b, Arvenia, Arvenia Brask, budget, false",
        "a, Arvenia, Arvenia Brask, talks, b, Arvenia, Arvenia Brask, budget, true",
        "a, Arvenia, Arvenia Brask Corvia, '', a, Corvia, Arvenia Brask Corvia, '', false",
        "a, Arvenia, Arvenia Brask Corvia, '', a, , Arvenia Brask Corvia, '', true",
        "a, Arvenia, Arvenia, '', b, Arvenia, Arvenia, '', true"
    })
    void partiesAndIssueTellWhichTalks(
            String report,
            String parties,
            String named,
            String issue,
            String other,
            String others,
            String otherNamed,
            String otherIssue,
            boolean same) {
        Negotiation one = new Negotiation(report, set(parties), set(named), issue);
        Negotiation another = new Negotiation(other, set(others), set(otherNamed), otherIssue);
        assertThat(one.canBe(another)).isEqualTo(same);
        assertThat(another.canBe(one)).isEqualTo(same);
    }

    private static ReadDocument report(String id, String day, String one, String other) {
        String words = "talks between " + one + " and " + other + " were held";
        return new ReportBuilder(id, day, "Wire")
                .party(one)
                .party(other)
                .paragraph("Many hours of " + words + ".")
                .reports(ActType.HOLD_TALKS, words, Map.of("actors", one + "," + other))
                .build();
    }

    @Test
    void talksOfOtherPartiesAreAnotherRowInWhateverOrderTheyCome() {
        List<ReadDocument> reports = new ArrayList<>(List.of(
                report("first", "2031-06-10", "Arvenia", "Brask"),
                report("second", "2031-06-11", "Corvia", "Duna"),
                report("third", "2031-06-12", "Arvenia", "Brask"),
                report("fourth", "2031-06-12", "Arvenia", "Corvia")));
        Ledger ledger = Ledger.of(reports);
        assertThat(ledger.talks())
                .extracting(Talks::parties, row -> row.by().size())
                .containsExactlyInAnyOrder(
                        tuple(List.of("Arvenia", "Brask"), 2),
                        tuple(List.of("Corvia", "Duna"), 1),
                        tuple(List.of("Arvenia", "Corvia"), 1));
        Collections.reverse(reports);
        assertThat(Ledger.of(reports).talks()).isEqualTo(ledger.talks());
    }

    private static ReportBuilder waiting(String id, String day, String by, String of) {
        String words = by + " will talk once " + of + " opens the lock";
        return new ReportBuilder(id, day, "Wire")
                .party("Arvenia")
                .party("Brask")
                .paragraph(words + ".")
                .reports(
                        ActType.READY_TO_TALK,
                        words,
                        Map.of("actors", by, "condition", of + " opens the lock", "modality", "CONDITIONAL"));
    }

    private static ReadDocument deal(String day) {
        String words = "Arvenia and Brask signed a treaty to end the dispute";
        return new ReportBuilder("deal", day, "Wire")
                .party("Arvenia")
                .party("Brask")
                .paragraph(words + ".")
                .reports(
                        ActType.SIGN_AGREEMENT,
                        words,
                        Map.of("actors", "Arvenia,Brask", "object", "a treaty to end the dispute"))
                .build();
    }

    @Test
    void anAgreementIsAStateOfTheTalksAndEndsTheDeadlockBeforeIt() {
        ReadDocument one = waiting("one", "2031-06-10", "Arvenia", "Brask").build();
        ReadDocument other = waiting("other", "2031-06-11", "Brask", "Arvenia").build();
        assertThat(Ledger.of(List.of(one, other)).deadlocks())
                .singleElement()
                .satisfies(deadlock -> assertThat(deadlock.isOpen()).isTrue());
        Ledger ledger = Ledger.of(List.of(one, other, deal("2031-06-20")));
        assertThat(ledger.talks()).extracting(Talks::state).contains(TalksState.AGREED);
        assertThat(ledger.preconditions())
                .extracting(Precondition::state, row -> row.until().edtf())
                .containsOnly(tuple(PreconditionState.OVERTAKEN, "2031-06-20"));
        assertThat(ledger.deadlocks()).singleElement().satisfies(deadlock -> {
            assertThat(deadlock.isOpen()).isFalse();
            assertThat(deadlock.until().edtf()).isEqualTo("2031-06-20");
            assertThat(deadlock.explanation()).contains("Arvenia waited for Brask to move first");
        });
    }

    @Test
    void whoBeginsToWaitWhenTheOtherNoLongerDoesIsInNoDeadlock() {
        ReadDocument one = waiting("one", "2031-06-10", "Arvenia", "Brask").build();
        ReadDocument other = waiting("other", "2031-06-25", "Brask", "Arvenia").build();
        assertThat(Ledger.of(List.of(one, deal("2031-06-20"), other)).deadlocks())
                .isEmpty();
    }
}
