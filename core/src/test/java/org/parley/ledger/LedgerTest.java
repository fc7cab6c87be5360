package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.statement.Act;
import org.parley.statement.Person;
import org.parley.statement.Statement;

/** The record of an invented negotiation, table by table, as a careful reader keeps it. */
class LedgerTest {
    private final Ledger ledger = Ledger.of(List.of(MerenTalks.comeback(), MerenTalks.standstill()));

    @Test
    void whereTheTalksStand() {
        assertThat(ledger.talks())
                .extracting(
                        row -> row.state().label(),
                        Talks::actor,
                        row -> row.since().edtf(),
                        Talks::condition)
                .containsExactly(
                        tuple("ready to resume", "Arvenia", "2031-04", ""),
                        tuple("concluded", "", "2031-04-2X", ""),
                        tuple("not progressing", "", "2031-06-10", ""),
                        tuple("on hold", "", "2031-06-10", ""),
                        tuple("suspended", "", "2031-06-10", ""),
                        tuple("broken off", "Arvenia", "2031-06-10", ""),
                        tuple(
                                "ready to resume",
                                "Brask",
                                "2031-06-15",
                                "Arvenia shows good will and gives at least a reaction to the proposals handed to it"),
                        tuple(
                                "only on condition",
                                "Arvenia",
                                "2031-06-15",
                                "Brask's patrol boats leave the western shore"));
    }

    @Test
    void byWhoseAccount() {
        assertThat(ledger.talks())
                .extracting(row -> row.by().stream().map(Account::label).toList())
                .containsExactly(
                        List.of("Emil Roth (Arvenia)"),
                        List.of("the reporter (Lakeside Courier)"),
                        List.of("Oren Tal (Brask)"),
                        List.of("Ada Brandt (Arvenia)"),
                        List.of("Arvenia", "Brask"),
                        List.of("Ilka Voss (Brask)"),
                        List.of("Brask", "Ilka Voss (Brask)"),
                        List.of("Ada Brandt (Arvenia)"));
    }

    @Test
    void datesTellWhatTheyRestOn() {
        assertThat(ledger.talks())
                .extracting(row -> row.since().basis())
                .startsWith(DateBasis.SAID, DateBasis.ACT, DateBasis.PUBLISHED);
    }

    @Test
    void oneDraftFollowedThroughBothReports() {
        assertThat(ledger.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.title()).isEqualTo("draft treaty");
            assertThat(proposal.by()).isEqualTo("Brask");
            assertThat(proposal.to()).isEqualTo("Arvenia");
            assertThat(proposal.submitted()).isEqualTo(new When("2031-05-04", DateBasis.ACT));
            assertThat(proposal.state()).isEqualTo(ProposalState.CONTESTED);
            assertThat(proposal.answers())
                    .extracting(answer -> answer.when().edtf())
                    .as("the date of the submission is none of the answer's")
                    .doesNotContain("2031-05-04");
            assertThat(proposal.support()).isEqualTo(new Support(2, 2));
            assertThat(proposal.answers())
                    .extracting(
                            answer -> answer.kind().label(),
                            Answer::by,
                            answer -> answer.accordingTo().label())
                    .containsExactly(
                            tuple("not-accepted", "Arvenia", "Ilka Voss (Brask)"),
                            tuple("no-response", "Arvenia", "Jon Sarr (Brask)"),
                            tuple("accepted-in-part", "Arvenia", "Jon Sarr (Brask)"),
                            tuple("disputed", "Arvenia", "Mira Holt (Arvenia)"),
                            tuple("awaited", "Arvenia", "Ilka Voss (Brask)"));
        });
    }

    @Test
    void whatEachPartyRequires() {
        assertThat(ledger.preconditions())
                .extracting(
                        Precondition::by,
                        Precondition::requires,
                        Precondition::of,
                        Precondition::goal,
                        row -> row.state().label())
                .containsExactlyInAnyOrder(
                        tuple(
                                "Arvenia",
                                "Brask's patrol boats leave the western shore",
                                "Brask",
                                "lake talks starting",
                                "open"),
                        tuple("Arvenia", "full control of the whole shore", "Brask", "the end of the dispute", "open"),
                        tuple(
                                "Brask",
                                "Arvenia shows good will and gives at least a reaction to the proposals handed to it",
                                "Arvenia",
                                "returning",
                                "open"),
                        tuple("Brask", "make the first step", "Arvenia", "talks", "open"));
    }

    @Test
    void whyItIsStuck() {
        assertThat(ledger.deadlocks()).singleElement().satisfies(deadlock -> {
            assertThat(deadlock.purpose()).isEqualTo(Purpose.TALKS);
            assertThat(deadlock.parties()).containsExactly("Arvenia", "Brask");
            assertThat(deadlock.preconditions()).hasSize(3);
            assertThat(deadlock.explanation())
                    .isEqualTo(
                            "For talks to start, Arvenia waits for Brask to move first: Brask's patrol boats leave the"
                                    + " western shore [comeback-4], while Brask waits for Arvenia to move first: Arvenia shows"
                                    + " good will and gives at least a reaction to the proposals handed to it [comeback-2];"
                                    + " make the first step [comeback-6]. Any one of these would break the circle, for then"
                                    + " one side waits no longer: Brask: Brask's patrol boats leave the western shore [comeback-4]; or Arvenia shows good will and"
                                    + " gives at least a reaction to the proposals handed to it [comeback-2], and Arvenia: make the"
                                    + " first step [comeback-6].");
            assertThat(deadlock.openings()).extracting(List::size).containsExactly(1, 2);
        });
    }

    @Test
    void whatEachPartyWants() {
        assertThat(ledger.positions())
                .extracting(
                        Position::party,
                        Position::issue,
                        row -> row.stance().text(),
                        row -> row.since().edtf())
                .containsExactly(
                        tuple(
                                "Arvenia",
                                "ceasefire",
                                "red line: any ceasefire on the water that leaves the shore divided",
                                "2031-06-15"),
                        tuple("Arvenia", "dams", "concedes: no longer demands the northern dam", "2031-04"),
                        tuple("Arvenia", "shore", "demands: full control of the whole shore", "2031-06-15"),
                        tuple(
                                "Arvenia",
                                "talks",
                                "ready: he was ready for dialogue and no longer insisted on the northern dam",
                                "2031-04"),
                        tuple(
                                "Brask",
                                "talks",
                                "ready: We will be ready to return as soon as Arvenia shows good will and gives at least a"
                                        + " reaction to the proposals handed to it",
                                "2031-06-15"));
    }

    @Test
    void whereAccountsContradict() {
        assertThat(ledger.contradictions())
                .extracting(Contradiction::check, Contradiction::statements)
                .containsExactly(
                        tuple("blame-against-blame", List.of("standstill-3", "standstill-6", "standstill-7")),
                        tuple("answers-differ", List.of("standstill-9", "standstill-10", "standstill-11")));
        assertThat(ledger.contradictions().get(0).sides())
                .extracting(Contradiction.Side::party)
                .containsExactly("Arvenia", "Brask");
    }

    @Test
    void familyNamesJoinThePersonOfAnEarlierReport() {
        assertThat(ledger.people())
                .extracting(Person::name)
                .containsExactly(
                        "Ada Brandt", "Emil Roth", "Ilka Voss", "Jon Sarr", "Lena Moor", "Mira Holt", "Oren Tal");
        assertThat(ledger.statements())
                .filteredOn(statement -> statement.id().equals("comeback-2"))
                .extracting(statement -> statement.speaker().id())
                .containsExactly("person:ilka-voss");
    }

    @Test
    void everyRowHasAnIdOfItsOwnAndATrailIntoTheRecord() {
        Set<String> statements = new HashSet<>();
        ledger.statements().stream().map(Statement::id).forEach(statements::add);
        Set<String> acts = new HashSet<>();
        ledger.acts().stream().map(Act::id).forEach(acts::add);
        assertThat(ledger.rows()).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(ledger.rows()).allSatisfy(row -> {
            assertThat(row.trail().acts()).isNotEmpty();
            assertThat(acts).containsAll(row.trail().acts());
            assertThat(statements).containsAll(row.trail().statements());
            assertThat(ledger.row(row.id())).contains(row);
        });
    }
}
