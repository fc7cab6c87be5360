package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.parley.statement.ActType.ACCEPT;
import static org.parley.statement.ActType.BLAME;
import static org.parley.statement.ActType.CONCEDE;
import static org.parley.statement.ActType.COUNTER_PROPOSE;
import static org.parley.statement.ActType.DEMAND;
import static org.parley.statement.ActType.DENY;
import static org.parley.statement.ActType.HOLD_TALKS;
import static org.parley.statement.ActType.NO_RESPONSE;
import static org.parley.statement.ActType.PRECONDITION;
import static org.parley.statement.ActType.PROPOSE;
import static org.parley.statement.ActType.READY_TO_TALK;
import static org.parley.statement.ActType.REFUSE_TO_TALK;
import static org.parley.statement.ActType.REJECT;
import static org.parley.statement.ActType.RESUME_TALKS;
import static org.parley.statement.ActType.SIGN_AGREEMENT;
import static org.parley.statement.ActType.SUSPEND_TALKS;
import static org.parley.statement.ActType.VIOLATE_AGREEMENT;
import static org.parley.statement.ActType.WITHDRAW_FROM_TALKS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** The checks one by one: what each finds, and what each must leave alone. */
class ChecksTest {
    private static final String A = "Arvenia";
    private static final String B = "Brask";
    private static final String C = "Corvia";

    /** One act in the words of one party. */
    private record Line(String day, String party, String words, ActType act, Map<String, String> fields) {}

    private static Line line(String day, String party, String words, ActType act, String... fields) {
        Map<String, String> map = new java.util.HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        return new Line(day, party, words, act, Map.copyOf(map));
    }

    /** Each line is a report of its own. */
    private static Ledger ledger(Line... lines) {
        List<ReadDocument> documents = new ArrayList<>();
        for (Line line : lines) {
            documents.add(new ReportBuilder("report" + documents.size(), "2031-06-" + line.day, "Wire")
                    .party(A)
                    .party(B)
                    .party(C)
                    .paragraph(line.party + " said " + line.words + ".")
                    .said(line.party, line.party, line.words)
                    .act(line.act, line.fields)
                    .end()
                    .build());
        }
        return Ledger.of(documents);
    }

    private static List<String> checks(Ledger ledger) {
        return ledger.contradictions().stream().map(Contradiction::check).toList();
    }

    @Test
    void blameNeedsBothSides() {
        Line ours = line("10", A, "Brask is to blame", BLAME, "target", B);
        Line theirs = line("12", B, "Arvenia left the talks", WITHDRAW_FROM_TALKS, "actor", A);
        assertThat(checks(ledger(ours, theirs))).containsExactly("blame-against-blame");
        assertThat(checks(ledger(ours))).isEmpty();
        assertThat(checks(ledger(ours, line("12", C, "Arvenia is to blame", BLAME, "target", A))))
                .isEmpty();
    }

    @Test
    void blameOfAnotherTimeIsAnotherQuarrel() {
        assertThat(checks(ledger(
                        line("01", A, "Brask is to blame", BLAME, "target", B),
                        line("28", B, "Arvenia is to blame", BLAME, "target", A))))
                .isEmpty();
    }

    @Test
    void claimAndDenialOfOneDeed() {
        Line claim = line("10", A, "Brask signed the accord", SIGN_AGREEMENT, "actor", B, "object", "the accord");
        Line denial = line(
                "11",
                B,
                "Brask never signed the accord",
                SIGN_AGREEMENT,
                "actor",
                B,
                "object",
                "the accord",
                "polarity",
                "DENIED");
        assertThat(checks(ledger(claim, denial))).contains("fact-against-denial");
        assertThat(checks(ledger(
                        claim,
                        line(
                                "11",
                                B,
                                "it never signed the lease",
                                SIGN_AGREEMENT,
                                "actor",
                                B,
                                "object",
                                "the harbour lease",
                                "polarity",
                                "DENIED"))))
                .isEmpty();
    }

    @Test
    void denialInSoManyWords() {
        Line claim = line("10", A, "Brask shelled the northern port", ActType.ASSAULT, "actor", B);
        Line denial = line("11", B, "it had not touched the port", DENY, "object", "that it had shelled the port");
        assertThat(checks(ledger(claim, denial))).containsExactly("fact-against-denial");
        assertThat(checks(ledger(claim, line("11", B, "nobody met", DENY, "object", "that envoys met in secret"))))
                .isEmpty();
    }

    private static Ledger oneReport(Line... lines) {
        ReportBuilder report = new ReportBuilder("report", "2031-06-10", "Wire")
                .party(A)
                .party(B)
                .party(C);
        for (Line line : lines) {
            report.paragraph(line.party + " said " + line.words + ".")
                    .said(line.party, line.party, line.words)
                    .act(line.act, line.fields)
                    .end();
        }
        return Ledger.of(List.of(report.build()));
    }

    /** Few words are enough where they follow at once on what they deny. */
    @ParameterizedTest
    @CsvSource({
        "it, 1",
        "it flatly, 1",
        "these accusations, 1",
        "that its guns had fired at all, 0",
        "that a shell fell on the northern port, 1",
        "that envoys met in secret, 0"
    })
    void aDenialMeansWhatWasSaidOfTheOneWhoDeniesJustBefore(String denied, int rows) {
        Line claim = line("10", A, "Brask shelled the northern port", ActType.ASSAULT, "actor", B);
        Line denial = line("10", B, "no such thing happened", DENY, "object", denied);
        assertThat(checks(oneReport(claim, denial))).hasSize(rows);
    }

    @Test
    void aDenialThatDoesNotFollowAtOnceMayMeanAnything() {
        Line claim = line("10", A, "Brask shelled the northern port", ActType.ASSAULT, "actor", B);
        Line between = line("10", C, "the rain will last", ActType.WARN);
        Line denial = line("10", B, "no such thing happened", DENY, "object", "it");
        assertThat(checks(oneReport(claim, between, denial))).isEmpty();
        assertThat(checks(oneReport(denial, claim))).isEmpty();
        Line ofOthers = line("10", A, "Corvia shelled the northern port", ActType.ASSAULT, "actor", C);
        assertThat(checks(oneReport(ofOthers, denial))).isEmpty();
        Line aimedElsewhere = line("10", B, "no such thing happened", DENY, "object", "it", "target", C);
        assertThat(checks(oneReport(claim, aimedElsewhere))).isEmpty();
    }

    @Test
    void whatIsDeniedIsNotTold() {
        ReadDocument reading = new ReportBuilder("denial", "2031-06-10", "Wire")
                .party(A)
                .paragraph("Arvenia denied that its envoys had left the talks.")
                .said(A, A, "its envoys had left the talks")
                .cue("denied")
                .act(WITHDRAW_FROM_TALKS, Map.of("actor", A))
                .end()
                .build();
        assertThat(Ledger.of(List.of(reading)).talks()).isEmpty();
    }

    @Test
    void talksUnderWayAndHaltedOnOneDay() {
        Line held = line("10", A, "the talks have resumed", RESUME_TALKS);
        assertThat(checks(ledger(held, line("10", B, "the talks are suspended", SUSPEND_TALKS))))
                .containsExactly("talks-state");
        assertThat(checks(ledger(held, line("14", B, "the talks are suspended", SUSPEND_TALKS))))
                .isEmpty();
        assertThat(checks(ledger(held, line("10", A, "the talks are suspended", SUSPEND_TALKS))))
                .isEmpty();
    }

    @Test
    void readyAndThenNot() {
        assertThat(checks(ledger(
                        line("10", A, "we are ready for talks", READY_TO_TALK, "actor", A),
                        line("15", A, "we will not talk", REFUSE_TO_TALK, "actor", A))))
                .containsExactly("party-against-earlier-self");
        assertThat(checks(ledger(
                        line("10", A, "we are ready for talks", READY_TO_TALK, "actor", A),
                        line("15", B, "we will not talk", REFUSE_TO_TALK, "actor", B))))
                .isEmpty();
    }

    @Test
    void givenUpAndThenDemanded() {
        Line gave = line(
                "10", A, "no more word of the dam", CONCEDE, "actor", A, "issue", "dams", "object", "the northern dam");
        assertThat(checks(ledger(
                        gave,
                        line(
                                "20",
                                A,
                                "give us the dam",
                                DEMAND,
                                "actor",
                                A,
                                "issue",
                                "dams",
                                "object",
                                "the northern dam"))))
                .containsExactly("party-against-earlier-self");
        assertThat(checks(ledger(
                        gave,
                        line(
                                "20",
                                A,
                                "open the lock",
                                DEMAND,
                                "actor",
                                A,
                                "issue",
                                "dams",
                                "object",
                                "the southern lock"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'release of 40 prisoners', 'release of 55 prisoners', true",
        "'release of 40 prisoners', 'release of 40 prisoners', false",
        "'release of about 40 prisoners', 'release of 45 prisoners', false",
        "'release of more than 40 prisoners', 'release of 55 prisoners', false",
        "'release of 40 prisoners', 'release of 55 trucks', false",
        "'release of 1,200 sick prisoners', 'release of 1.2 thousand sick prisoners', false"
    })
    void numbersOfOneDeed(String ours, String theirs, boolean differ) {
        Ledger ledger = ledger(
                line("10", A, "a " + ours, ActType.RETREAT, "actor", B, "object", ours),
                line("11", B, "the " + theirs, ActType.RETREAT, "actor", B, "object", theirs));
        assertThat(checks(ledger).contains("numbers-differ")).isEqualTo(differ);
    }

    @Test
    void answersOfOneProposalSideBySide() {
        Ledger ledger = ledger(
                line(
                        "09",
                        A,
                        "we gave Brask a draft accord",
                        PROPOSE,
                        "actor",
                        A,
                        "target",
                        B,
                        "object",
                        "a draft accord"),
                line("10", A, "Brask took the draft", ACCEPT, "actor", B, "object", "the draft"),
                line("11", B, "we turned the draft down", REJECT, "actor", B, "object", "the draft"));
        assertThat(ledger.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.state()).isEqualTo(ProposalState.CONTESTED);
            assertThat(proposal.answers()).hasSize(2);
        });
        assertThat(checks(ledger)).containsExactly("answers-differ");
    }

    @Test
    void anotherProposalIsNotTheSame() {
        Ledger ledger = ledger(
                line(
                        "09",
                        A,
                        "we gave Brask a draft accord",
                        PROPOSE,
                        "actor",
                        A,
                        "target",
                        B,
                        "object",
                        "a draft accord"),
                line(
                        "12",
                        A,
                        "we gave Brask a new draft accord",
                        PROPOSE,
                        "actor",
                        A,
                        "target",
                        B,
                        "object",
                        "a new draft accord"),
                line("13", B, "we turned it all down", REJECT, "actor", B, "object", "any peace deal"));
        assertThat(ledger.proposals())
                .hasSize(2)
                .allSatisfy(proposal -> assertThat(proposal.answers()).isEmpty());
    }

    @Test
    void anAnswerThatFitsTwoProposalsBelongsToNone() {
        Ledger ledger = ledger(
                line("09", A, "we gave a fishing plan", PROPOSE, "actor", A, "target", B, "object", "a fishing plan"),
                line("09", A, "we gave a ferry plan", PROPOSE, "actor", A, "target", B, "object", "a ferry plan"),
                line("10", B, "we reject the plan", REJECT, "actor", B, "object", "the plan"));
        assertThat(ledger.proposals())
                .hasSize(2)
                .allSatisfy(proposal -> assertThat(proposal.answers()).isEmpty());
    }

    @Test
    void aCounterProposalAnswersTheProposal() {
        Ledger ledger = ledger(
                line(
                        "09",
                        A,
                        "we gave Brask a fishing plan",
                        PROPOSE,
                        "actor",
                        A,
                        "target",
                        B,
                        "object",
                        "a fishing plan"),
                line(
                        "12",
                        B,
                        "we made a counter-proposal",
                        COUNTER_PROPOSE,
                        "actor",
                        B,
                        "target",
                        A,
                        "object",
                        "a counter-proposal"));
        assertThat(ledger.proposals())
                .hasSize(2)
                .anySatisfy(proposal -> assertThat(proposal.state()).isEqualTo(ProposalState.COUNTERED));
    }

    @Test
    void waitingForAnAnswer() {
        Ledger ledger = ledger(
                line(
                        "09",
                        A,
                        "we gave Brask a fishing plan",
                        PROPOSE,
                        "actor",
                        A,
                        "target",
                        B,
                        "object",
                        "a fishing plan"),
                line("12", A, "we await an answer", NO_RESPONSE, "actor", A, "object", "an answer to the plan"));
        assertThat(ledger.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.state()).isEqualTo(ProposalState.UNANSWERED);
            assertThat(proposal.answers().get(0).by()).isEqualTo(B);
        });
    }

    @Test
    void aCircleOfThreeIsADeadlock() {
        Ledger ledger = ledger(
                line(
                        "10",
                        A,
                        "no talks until Brask moves",
                        PRECONDITION,
                        "actor",
                        A,
                        "target",
                        B,
                        "condition",
                        "Brask moves first"),
                line(
                        "10",
                        B,
                        "no talks until Corvia moves",
                        PRECONDITION,
                        "actor",
                        B,
                        "target",
                        C,
                        "condition",
                        "Corvia opens up"),
                line(
                        "10",
                        C,
                        "no talks until Arvenia moves",
                        PRECONDITION,
                        "actor",
                        C,
                        "target",
                        A,
                        "condition",
                        "Arvenia pays"));
        assertThat(ledger.deadlocks())
                .singleElement()
                .satisfies(deadlock -> assertThat(deadlock.parties()).containsExactly(A, B, C));
    }

    /** One signs only after the other has changed its law, which changes it only after the signing. */
    @Test
    void twoThatHoldBackWhatTheOtherRequiresAreInADeadlock() {
        Line ours = line(
                "10",
                A,
                "no treaty before Brask changes its law",
                PRECONDITION,
                "actor",
                A,
                "target",
                B,
                "object",
                "a treaty",
                "condition",
                "Brask changes its law");
        Line theirs = line(
                "12",
                B,
                "we will not begin the change before there is a signed treaty",
                PRECONDITION,
                "actor",
                B,
                "target",
                A,
                "object",
                "the change",
                "condition",
                "there is a signed treaty");
        assertThat(ledger(ours, theirs).deadlocks()).singleElement().satisfies(deadlock -> {
            assertThat(deadlock.parties()).containsExactly(A, B);
            assertThat(deadlock.purpose()).isEqualTo(Purpose.SETTLEMENT);
            assertThat(deadlock.explanation()).contains("Brask changes its law").contains("for beginning the change");
        });
        Line unlike = line(
                "12",
                B,
                "we will not open the harbour before Arvenia pays",
                PRECONDITION,
                "actor",
                B,
                "target",
                A,
                "object",
                "the harbour",
                "condition",
                "Arvenia pays");
        assertThat(ledger(ours, unlike).deadlocks()).isEmpty();
    }

    @Test
    void theSameRequirementOfTheSamePartyIsOneRow() {
        Line one = line(
                "10",
                A,
                "no treaty before Brask takes the claims out of its constitution",
                PRECONDITION,
                "actor",
                A,
                "target",
                B,
                "object",
                "a treaty",
                "condition",
                "Brask takes the claims out of its constitution");
        Line other = line(
                "12",
                A,
                "an amended constitution is a condition of any treaty",
                PRECONDITION,
                "actor",
                A,
                "target",
                B,
                "object",
                "any treaty",
                "condition",
                "an amended constitution");
        assertThat(ledger(one, other).preconditions())
                .singleElement()
                .satisfies(row -> assertThat(row.accounts()).hasSize(2));
    }

    @Test
    void noDeadlockWithoutACircleOrForDifferentGoals() {
        Line ours = line(
                "10",
                A,
                "no talks until Brask moves",
                PRECONDITION,
                "actor",
                A,
                "target",
                B,
                "condition",
                "Brask moves first");
        assertThat(ledger(ours).deadlocks()).isEmpty();
        assertThat(ledger(
                                ours,
                                line(
                                        "10",
                                        B,
                                        "no ceasefire until Arvenia pays",
                                        PRECONDITION,
                                        "actor",
                                        B,
                                        "target",
                                        A,
                                        "condition",
                                        "Arvenia pays"))
                        .deadlocks())
                .isEmpty();
    }

    @Test
    void aConditionThatIsDroppedOrMetOrOvertakenIsNoLongerOpen() {
        Line ours = line(
                "10",
                A,
                "no talks until Brask withdraws its patrol boats",
                PRECONDITION,
                "actor",
                A,
                "target",
                B,
                "condition",
                "Brask withdraws its patrol boats");
        assertThat(state(ours)).isEqualTo(PreconditionState.OPEN);
        assertThat(state(
                        ours,
                        line(
                                "20",
                                A,
                                "the boats may stay",
                                CONCEDE,
                                "actor",
                                A,
                                "object",
                                "withdrawal of the patrol boats")))
                .isEqualTo(PreconditionState.DROPPED);
        assertThat(state(
                        ours, line("20", B, "the boats go", CONCEDE, "actor", B, "object", "patrol boats on the lake")))
                .isEqualTo(PreconditionState.MET);
        assertThat(state(ours, line("20", A, "talks were held", HOLD_TALKS, "actor", A)))
                .isEqualTo(PreconditionState.OVERTAKEN);
    }

    private static PreconditionState state(Line... lines) {
        return ledger(lines).preconditions().get(0).state();
    }

    @Test
    void whatConditionsAreForIsNoCondition() {
        assertThat(ledger(line(
                                "10",
                                A,
                                "we set conditions for the peace talks",
                                PRECONDITION,
                                "actor",
                                A,
                                "condition",
                                "the peace talks"))
                        .preconditions())
                .isEmpty();
    }

    @Test
    void hardeningAndSoftening() {
        Line demand = line("10", A, "the dam is ours", DEMAND, "actor", A, "issue", "dams", "object", "the dam");
        assertThat(movement(
                        demand,
                        line("12", A, "keep the dam", CONCEDE, "actor", A, "issue", "dams", "object", "half the dam")))
                .isEqualTo(Movement.SOFTENING);
        assertThat(movement(
                        demand,
                        line("12", A, "keep the weir", CONCEDE, "actor", A, "issue", "dams", "object", "the weir")))
                .isEqualTo(Movement.NONE);
        assertThat(movement(
                        demand,
                        line(
                                "12",
                                A,
                                "never a shared dam",
                                REJECT,
                                "actor",
                                A,
                                "issue",
                                "dams",
                                "object",
                                "a shared dam")))
                .isEqualTo(Movement.HARDENING);
        assertThat(movement(demand)).isEqualTo(Movement.NONE);
    }

    private static Movement movement(Line... lines) {
        return ledger(lines).positions().get(0).movement();
    }

    @Test
    void whatOneSideSaysOfTheOtherIsNoPosition() {
        assertThat(ledger(line(
                                "10",
                                A,
                                "Brask wants the dam",
                                DEMAND,
                                "actor",
                                B,
                                "issue",
                                "dams",
                                "object",
                                "the dam"))
                        .positions())
                .isEmpty();
    }

    @Test
    void mentionsOfTalksAreNoState() {
        assertThat(ledger(line("10", A, "resuming talks", RESUME_TALKS)).talks())
                .isEmpty();
        assertThat(ledger(line("10", A, "talks could resume", RESUME_TALKS, "modality", "POSSIBLE"))
                        .talks())
                .isEmpty();
        assertThat(ledger(line("10", A, "the talks have resumed", RESUME_TALKS)).talks())
                .hasSize(1);
    }

    /** mediacloud/backend#240: wire copies inflate counts. */
    @Test
    void wireCopiesAreOneOrigin() {
        String words = "the talks on the lake are suspended until the water has fallen below the old mark";
        Ledger ledger = ledger(
                line("10", A, words, SUSPEND_TALKS),
                line("10", A, words, SUSPEND_TALKS),
                line("11", A, words + " at the pier", SUSPEND_TALKS),
                line("11", B, "nobody at our end has suspended anything but the ferry", SUSPEND_TALKS));
        assertThat(ledger.talks())
                .singleElement()
                .satisfies(row -> assertThat(row.support()).isEqualTo(new Support(4, 2)));
        assertThat(ledger.origins()).isNotEmpty();
        assertThat(new Support(3, 1).label()).isEqualTo("3 reports, 1 origin");
    }

    @Test
    void bodiesActForTheirParty() {
        assertThat(ledger(line("10", A, "no will", REFUSE_TO_TALK, "actor", "the leadership of Brask"))
                        .talks())
                .extracting(Talks::actor)
                .containsExactly(B);
    }

    @Test
    void statementsOfTheLedgerKeepTheirIds() {
        Ledger ledger = ledger(line("10", A, "we are ready for talks", READY_TO_TALK, "actor", A));
        assertThat(ledger.statements()).extracting(Statement::id).containsExactly("report0-1");
    }

    private static Line proposed(String day, String words, String object) {
        return line(day, A, words, PROPOSE, "actor", A, "target", B, "object", object);
    }

    @Test
    void partsOfADraftAreAnsweredAsTheDraft() {
        Ledger ledger = ledger(
                proposed("09", "we gave Brask a draft accord", "a draft accord"),
                line(
                        "10",
                        A,
                        "Brask took nine articles",
                        ActType.ACCEPT_IN_PART,
                        "actor",
                        B,
                        "object",
                        "nine articles"),
                line("11", B, "we took six of the points", ActType.ACCEPT_IN_PART, "actor", B, "object", "the points"),
                line("11", B, "we refused the rest", REJECT, "actor", B, "object", "the rest"));
        assertThat(ledger.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.state()).isEqualTo(ProposalState.ACCEPTED_IN_PART);
            assertThat(proposal.answers()).hasSize(2);
        });
        assertThat(ledger(line("10", A, "they took the points", ACCEPT, "actor", B, "object", "the points"))
                        .proposals())
                .as("parts of nothing")
                .isEmpty();
    }

    @Test
    void copiesCountDaysFromTheirOwnDate() {
        assertThat(ledger(
                                line(
                                        "09",
                                        A,
                                        "we put a full text to Brask",
                                        PROPOSE,
                                        "actor",
                                        A,
                                        "target",
                                        B,
                                        "object",
                                        "a full text",
                                        "when",
                                        "2031-06-01"),
                                line(
                                        "10",
                                        A,
                                        "we put a full text to Brask",
                                        PROPOSE,
                                        "actor",
                                        A,
                                        "target",
                                        B,
                                        "object",
                                        "a full text",
                                        "when",
                                        "2031-06-02"))
                        .proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.submitted().edtf()).isEqualTo("2031-06-01"));
        assertThat(ledger(
                                line(
                                        "09",
                                        A,
                                        "we put a full text to Brask",
                                        PROPOSE,
                                        "actor",
                                        A,
                                        "target",
                                        B,
                                        "object",
                                        "a full text",
                                        "when",
                                        "2031-06-01"),
                                line(
                                        "20",
                                        A,
                                        "we put a full text to Brask",
                                        PROPOSE,
                                        "actor",
                                        A,
                                        "target",
                                        B,
                                        "object",
                                        "a full text",
                                        "when",
                                        "2031-06-18"))
                        .proposals())
                .hasSize(2);
    }

    @Test
    void whatAMediatorCarriesIsTheSame() {
        ReportBuilder report = new ReportBuilder("report", "2031-06-10", "Wire")
                .party(A)
                .party(B)
                .party(C);
        report.paragraph("Arvenia proposed a ferry plan to Brask. Its envoy presented the plan to Corvia.")
                .reports(
                        PROPOSE,
                        "Arvenia proposed a ferry plan to Brask",
                        Map.of("actor", A, "target", B, "object", "a ferry plan"))
                .reports(
                        PROPOSE,
                        "Its envoy presented the plan to Corvia",
                        Map.of("actor", A, "target", C, "object", "the plan"));
        assertThat(Ledger.of(List.of(report.build())).proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.to()).isEqualTo(B));
    }

    @Test
    void aPlanInReplyToADraftAnswersIt() {
        Ledger ledger = ledger(
                proposed("09", "we gave Brask a draft accord", "a draft accord"),
                line(
                        "12",
                        B,
                        "Brask proposed a plan in reply to Arvenia's draft",
                        PROPOSE,
                        "actor",
                        B,
                        "target",
                        "Arvenia's draft",
                        "object",
                        "a plan"));
        assertThat(ledger.proposals())
                .extracting(Proposal::title, Proposal::by, Proposal::to, Proposal::state)
                .containsExactly(
                        tuple("draft accord", A, B, ProposalState.COUNTERED),
                        tuple("plan", B, A, ProposalState.SUBMITTED));
    }

    @ParameterizedTest
    @CsvSource({
        "'we rejected the draft accord of Arvenia', 'the draft accord of Arvenia', REJECT, 1",
        "'we refused to sign a plan', 'sign a plan', REJECT, 0",
        "'we promised to deal with shops', 'deal with shops', ACCEPT, 0",
        "'we agreed to draft terms', 'draft terms', ACCEPT, 1",
        "'we passed a draft law', 'a draft law', ACCEPT, 0",
        "'we adopted the aid package', 'the aid package', ACCEPT, 0",
        "'the accord was kept', 'the accord', ACCEPT, 0"
    })
    void anAnswerAloneIsNewsOfAProposal(String words, String object, ActType type, int rows) {
        assertThat(ledger(line("10", B, words, type, "actor", B, "object", object))
                        .proposals())
                .hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "'we proposed a night watch', 'a night watch', '', 1",
        "'we prepared a list', 'a list', '', 0",
        "'we prepared a plan', 'a plan', '', 0",
        "'we drew up a plan for Brask', 'a plan', Brask, 1",
        "'we drafted a treaty', 'a treaty', '', 1"
    })
    void whatIsOnlyPreparedIsNotOnTheTable(String words, String object, String target, int rows) {
        Line line = line("10", A, words, PROPOSE, "actor", A, "target", target == null ? "" : target, "object", object);
        assertThat(ledger(line).proposals()).hasSize(rows);
    }

    @Test
    void anAnswerOfAnotherYearBelongsToAnother() {
        assertThat(ledger(
                                proposed("09", "we proposed terms for the lock", "terms for the lock"),
                                line(
                                        "10",
                                        C,
                                        "a treaty was signed",
                                        SIGN_AGREEMENT,
                                        "object",
                                        "a treaty",
                                        "when",
                                        "2010"))
                        .proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.answers()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'a higher toll', other, 1",
        "'Brask', '', 0",
        "'this', '', 0",
        "'them back', '', 0",
        "'the rest', '', 0",
        "'with its friends to row', '', 0",
        "'to the toll', '', 0"
    })
    void aStanceMustSayOnWhat(String object, String issue, int rows) {
        Ledger ledger = ledger(line("10", A, "we reject " + object, REJECT, "actor", A, "object", object));
        assertThat(ledger.positions())
                .hasSize(rows)
                .allMatch(position -> position.issue().equals(issue));
    }

    /** The act's words stand behind the mark, where the one who is cited would be "we". */
    @ParameterizedTest
    @CsvSource({
        "Arvenia, 'left the talks', Arvenia",
        "Arvenia, 'Arvenia had “left the talks', Arvenia",
        "Brask, 'left the talks', Brask",
        "Nobody, 'left the talks', Brask"
    })
    void aQuotationThatBeginsBehindItsSubjectIsOfTheSubject(String subject, String evidence, String actor) {
        String words = subject + " had “left the talks";
        ReportBuilder report =
                new ReportBuilder("report", "2031-06-10", "Wire").party(A).party(B);
        report.paragraph("Brask said " + words + "”.")
                .said(B, B, words)
                .act(WITHDRAW_FROM_TALKS, Map.of("actor", B, "evidence", evidence))
                .end();
        assertThat(Ledger.of(List.of(report.build())).talks())
                .extracting(Talks::actor)
                .containsExactly(actor);
    }

    @Test
    void ofTwoWhoSpeakTogetherEachTakesTheStanceByItsOwnAccount() {
        ReportBuilder report =
                new ReportBuilder("report", "2031-06-10", "Wire").party(A).party(B);
        report.paragraph("Brask and Arvenia demanded a lower toll.")
                .announced(List.of(B, A), "a lower toll")
                .act(DEMAND, Map.of("object", "a lower toll", "actors", "Brask,Arvenia"))
                .end();
        assertThat(Ledger.of(List.of(report.build())).positions())
                .extracting(
                        Position::party,
                        position -> position.history().get(0).by().party())
                .containsExactly(tuple(A, A), tuple(B, B));
    }

    @Test
    void stancesOfNoIssueDoNotMove() {
        assertThat(movement(
                        line("10", A, "we demand the dam", DEMAND, "actor", A, "object", "the dam"),
                        line("12", A, "keep the weir", CONCEDE, "actor", A, "object", "the weir")))
                .isEqualTo(Movement.NONE);
    }

    @Test
    void whoSaysThatTheOtherLeftIsNotOffItself() {
        Line ready = line("15", A, "we are ready for talks", READY_TO_TALK, "actor", A);
        assertThat(checks(ledger(line("10", A, "Brask left the talks", WITHDRAW_FROM_TALKS, "actor", B), ready)))
                .isEmpty();
        assertThat(checks(ledger(line("10", A, "we left the talks", WITHDRAW_FROM_TALKS, "actor", A), ready)))
                .containsExactly("party-against-earlier-self");
        assertThat(checks(ledger(line("10", A, "the talks are suspended", SUSPEND_TALKS), ready)))
                .isEmpty();
        assertThat(checks(ledger(line("10", A, "the talks do not go on", SUSPEND_TALKS), ready)))
                .containsExactly("party-against-earlier-self");
    }

    @Test
    void ofTwoTogetherEachIsReady() {
        ReportBuilder report =
                new ReportBuilder("report", "2031-06-10", "Wire").party(A).party(B);
        report.paragraph("Brask and Arvenia agreed to talk.")
                .announced(List.of(B, A), "agreed to talk")
                .act(READY_TO_TALK, Map.of("actor", "Brask and Arvenia", "actors", "Brask,Arvenia"))
                .end();
        assertThat(Ledger.of(List.of(report.build())).talks())
                .extracting(Talks::actor)
                .containsExactly("Arvenia", "Brask");
    }

    @Test
    void twoWhoAccuseEachOtherBlameEachOther() {
        ReadDocument report = new ReportBuilder("report", "2031-06-10", "Wire")
                .party(A)
                .party(B)
                .paragraph("Arvenia and Brask accused each other of having broken the truce.")
                .reports(
                        ActType.ACCUSE,
                        "Arvenia and Brask accused each other of having broken the truce",
                        Map.of("actors", A + "," + B, "target", "each other", "object", "having broken the truce"))
                .build();
        assertThat(Ledger.of(List.of(report)).contradictions()).singleElement().satisfies(row -> {
            assertThat(row.check()).isEqualTo(BlameCheck.NAME);
            assertThat(row.sides()).extracting(Contradiction.Side::party).containsExactly(A, B);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "no plans for any agreement or framework, 01, a draft agreement, 20, 1",
        "no intention of making an offer, 01, an offer, 20, 1",
        "no plans for a new bridge, 01, a draft agreement, 20, 0",
        "no plans for any agreement or framework, 20, a draft agreement, 01, 0"
    })
    void whatWasNotPlannedIsPutForward(String words, String day, String thing, String later, int rows) {
        Ledger ledger = ledger(
                line(day, A, words, REJECT, "actor", A),
                line(
                        later,
                        A,
                        "it had submitted " + thing + " to Brask",
                        PROPOSE,
                        "actor",
                        A,
                        "object",
                        thing,
                        "target",
                        B));
        assertThat(checks(ledger)).hasSize(rows).allMatch(EarlierSelfCheck.NAME::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // ruled out last week, taken now
                "which had ruled out any rise last week| accepted three percent| 03| 1",
                // the other way about: it had taken what it now rules out, which no word says
                "ruled out any rise| which had accepted three percent last week| 03| 0",
                // on one day the one is no earlier word
                "which had ruled out any rise| accepted three percent| 10| 0",
            })
    void whatWasRuledOutIsTakenInOneSentence(String refusal, String answer, String day, int rows) {
        String words = "Brask, " + refusal + ", " + answer;
        ReadDocument report = new ReportBuilder("report", "2031-06-10", "Wire")
                .party(B)
                .paragraph(words + ".")
                .reports(REJECT, refusal, Map.of("actor", B, "object", "any rise", "when", "2031-06-" + day))
                .reports(ACCEPT, answer, Map.of("actor", B, "object", "three percent"))
                .build();
        assertThat(checks(Ledger.of(List.of(report)))).hasSize(rows).allMatch(EarlierSelfCheck.NAME::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "the letters are no dismissals, take back the dismissals and the other letters, 1",
        "the letters are no dismissals, take back the letters, 0",
        "these drills are not an attack, the drills of Brask are an attack, 1",
        "the letters are no dismissals, the letters are no dismissals, 0"
    })
    void whatIsSaidToBeNoneOfAKindIsDenied(String denial, String claim, int rows) {
        Ledger ledger = ledger(line("10", A, claim, PRECONDITION, "condition", claim), line("11", B, denial, DENY));
        assertThat(checks(ledger)).hasSize(rows).allMatch(DenialCheck.NAME::equals);
    }

    @Test
    void talksOfEachSideAloneAreNoTalksOfBoth() {
        ReadDocument apart = new ReportBuilder("apart", "2031-06-10", "Wire")
                .party(A)
                .party(B)
                .paragraph("The envoy left after nine hours of separate meetings.")
                .reports(HOLD_TALKS, "after nine hours of separate meetings", Map.of())
                .build();
        ReadDocument together = new ReportBuilder("together", "2031-06-12", "Wire")
                .party(A)
                .party(B)
                .paragraph("Arvenia and Brask held talks.")
                .reports(HOLD_TALKS, "Arvenia and Brask held talks", Map.of("actor", A))
                .build();
        assertThat(Ledger.of(List.of(apart, together)).talks())
                .extracting(Talks::state)
                .containsExactly(TalksState.OPEN, TalksState.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"the truce held, 1", "the deal survived the night, 1", "Brask broke the truce, 0"})
    void anAgreementThatIsKeptToHolds(String words, int rows) {
        ReadDocument report = new ReportBuilder("report", "2031-06-10", "Wire")
                .party(B)
                .paragraph("On Sunday " + words + ".")
                .reports(VIOLATE_AGREEMENT, words, Map.of("polarity", "DENIED"))
                .build();
        assertThat(Ledger.of(List.of(report)).talks()).hasSize(rows).allMatch(row -> row.state() == TalksState.HOLDING);
    }
}
