package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** What is put to both sides, offered by its terms, countered and concluded. */
class ProposalsTest {
    private static ReportBuilder report(String id, String day) {
        return new ReportBuilder(id, "2031-06-" + day, "Wire")
                .party("Mill Union", "Mill Union")
                .party("Corvia Mills");
    }

    private static ReportBuilder plan() {
        return report("plan", "10")
                .paragraph("The envoy presented the plan to both sides.")
                .reports(
                        ActType.PROPOSE,
                        "The envoy presented the plan to both sides",
                        Map.of("object", "the plan", "target", "both sides", "actor", "The envoy"));
    }

    @Test
    void whatIsPutToBothSidesIsAnsweredByEach() {
        Ledger ledger = Ledger.of(List.of(
                plan().paragraph("Mill Union accepted the plan. Corvia Mills neither accepted nor rejected the plan.")
                        .reports(
                                ActType.ACCEPT,
                                "Mill Union accepted the plan",
                                Map.of("object", "the plan", "actors", "Mill Union"))
                        .reports(
                                ActType.REJECT,
                                "Corvia Mills neither accepted nor rejected the plan",
                                Map.of("object", "the plan", "actors", "Corvia Mills", "polarity", "DENIED"))
                        .build()));
        assertThat(ledger.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.to()).isEqualTo("both sides");
            assertThat(proposal.state()).isEqualTo(ProposalState.UNANSWERED);
            assertThat(proposal.answers())
                    .extracting(Answer::by, Answer::kind)
                    .containsExactly(
                            tuple("Mill Union", AnswerKind.ACCEPTED), tuple("Corvia Mills", AnswerKind.AWAITED));
        });
    }

    @Test
    void aCounterProposalAnswersTheLastThatWasPutToItsAuthor() {
        ReportBuilder later = report("later", "14")
                .paragraph("Out came the union’s counter-proposal on housing.")
                .reports(ActType.COUNTER_PROPOSE, "the union’s counter-proposal", Map.of("actor", "union"));
        ReportBuilder draft = report("draft", "01")
                .paragraph("Corvia Mills handed Mill Union a draft agreement.")
                .reports(
                        ActType.PROPOSE,
                        "Corvia Mills handed Mill Union a draft agreement",
                        Map.of("object", "a draft agreement", "actors", "Corvia Mills", "target", "Mill Union"));
        Ledger ledger = Ledger.of(List.of(
                draft.build(),
                plan().paragraph("Mill Union accepted the plan in part.")
                        .reports(
                                ActType.ACCEPT_IN_PART,
                                "Mill Union accepted the plan in part",
                                Map.of("object", "the plan", "actors", "Mill Union"))
                        .build(),
                later.build()));
        assertThat(ledger.proposals())
                .extracting(
                        Proposal::title,
                        Proposal::by,
                        row -> row.answers().stream().map(Answer::kind).toList())
                .containsExactlyInAnyOrder(
                        tuple("draft agreement", "Corvia Mills", List.of()),
                        tuple(
                                "plan",
                                "the mediators",
                                List.of(AnswerKind.ACCEPTED_IN_PART, AnswerKind.COUNTER_PROPOSED)),
                        tuple("counter-proposal on housing", "Mill Union", List.of()));
    }

    @Test
    void whatIsPutToNobodyByNameIsPutToTheSideThatFacesItsAuthor() {
        Ledger ledger = Ledger.of(List.of(report("report", "10")
                .paragraph("Corvia Mills offered 4 percent. Mill Union answered with 9 percent."
                        + " Mill Union demands a rota. Corvia Mills rejects a rota.")
                .reports(
                        ActType.OFFER,
                        "Corvia Mills offered 4 percent",
                        Map.of("object", "4 percent", "actors", "Corvia Mills"))
                .reports(
                        ActType.COUNTER_PROPOSE,
                        "Mill Union answered with 9 percent",
                        Map.of("object", "9 percent", "actors", "Mill Union"))
                .reports(
                        ActType.DEMAND, "Mill Union demands a rota", Map.of("object", "a rota", "actors", "Mill Union"))
                .reports(
                        ActType.REJECT,
                        "Corvia Mills rejects a rota",
                        Map.of("object", "a rota", "actors", "Corvia Mills"))
                .build()));
        assertThat(ledger.proposals())
                .extracting(Proposal::title, Proposal::by, Proposal::to, Proposal::state)
                .containsExactlyInAnyOrder(
                        tuple("offer of 4 percent", "Corvia Mills", "Mill Union", ProposalState.COUNTERED),
                        tuple("offer of 9 percent", "Mill Union", "Corvia Mills", ProposalState.SUBMITTED));
    }

    /** The words behind an amount could once be cut in so many ways that one sentence kept a record waiting for hours. */
    @Test
    void aLongListOfAmountsIsReadAtOnce() {
        String list = "4 percent" + ", 300 crowns forevermore foreverafter evermoreforever nevermoreever".repeat(12)
                + " (net)";
        ReadDocument reading = report("report", "10")
                .paragraph("Mill Union demands " + list)
                .reports(
                        ActType.DEMAND,
                        "Mill Union demands 4 percent",
                        Map.of("object", "4 percent", "actors", "Mill Union", "target", "Corvia Mills"))
                .build();
        Ledger ledger = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Ledger.of(List.of(reading)));
        assertThat(ledger.positions()).extracting(Position::party).containsExactly("Mill Union");
    }

    @ParameterizedTest
    @CsvSource({
        "the union rejects the draft, REJECTED",
        "the draft was not accepted by the union, NOT_ACCEPTED",
        "the union has not yet agreed to the draft, NOT_ACCEPTED"
    })
    void whatWasNotAcceptedWasNotThereforeRejected(String words, AnswerKind kind) {
        Ledger ledger = Ledger.of(List.of(report("report", "10")
                .paragraph("Corvia Mills handed Mill Union a draft agreement. Ada Brandt said " + words + ".")
                .person("Ada Brandt", "chair", "Mill Union")
                .reports(
                        ActType.PROPOSE,
                        "Corvia Mills handed Mill Union a draft agreement",
                        Map.of("object", "a draft agreement", "actors", "Corvia Mills", "target", "Mill Union"))
                .said("Ada Brandt", "Mill Union", words)
                .act(ActType.REJECT, Map.of("object", "the draft", "actors", "Mill Union"))
                .end()
                .build()));
        assertThat(ledger.proposals())
                .singleElement()
                .satisfies(proposal ->
                        assertThat(proposal.answers()).extracting(Answer::kind).containsExactly(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "4 percent, a deal, 20, LEFT_BEHIND",
        "4 percent, a deal that ends the walkout, 20, LEFT_BEHIND",
        "4 percent, a deal, 05, SUBMITTED",
        "4 percent, an accord on the canteen, 20, SUBMITTED",
        "a plan for the canteen, an accord on the canteen, 20, LEFT_BEHIND",
        "4 percent, a truce of ten days, 20, SUBMITTED",
        "a plan for ten days of calm, a truce of ten days, 20, LEFT_BEHIND"
    })
    void whatNobodyAnsweredIsLeftBehindByAnAgreementOnIt(
            String offered, String signed, String day, ProposalState state) {
        Ledger ledger = Ledger.of(List.of(
                report("offer", "10")
                        .paragraph("Corvia Mills offered Mill Union " + offered + ".")
                        .reports(
                                ActType.OFFER,
                                "Corvia Mills offered Mill Union " + offered,
                                Map.of("object", offered, "actors", "Corvia Mills", "target", "Mill Union"))
                        .build(),
                report("deal", day)
                        .paragraph("Corvia Mills and Mill Union have signed " + signed + ".")
                        .reports(
                                ActType.SIGN_AGREEMENT,
                                "Corvia Mills and Mill Union have signed " + signed,
                                Map.of("object", signed, "actors", "Corvia Mills,Mill Union"))
                        .build()));
        assertThat(ledger.proposals())
                .filteredOn(proposal -> proposal.by().equals("Corvia Mills"))
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.state()).isEqualTo(state);
                    assertThat(proposal.answers())
                            .extracting(Answer::kind)
                            .containsExactlyElementsOf(
                                    state == ProposalState.LEFT_BEHIND ? List.of(AnswerKind.LEFT_BEHIND) : List.of());
                });
    }

    @Test
    void termsBehindAColonAreToldInTheTitle() {
        Ledger ledger = Ledger.of(List.of(report("report", "10")
                .paragraph(
                        "Corvia Mills handed Mill Union a new offer on Monday: two free Sundays, and a rota of six weeks.")
                .reports(
                        ActType.PROPOSE,
                        "Corvia Mills handed Mill Union a new offer",
                        Map.of("object", "a new offer", "actors", "Corvia Mills", "target", "Mill Union"))
                .build()));
        assertThat(ledger.proposals())
                .extracting(Proposal::title)
                .containsExactly("new offer: two free Sundays, and a rota of six weeks");
    }

    @Test
    void anOfferToldByItsTermsIsNoDraftOfTheSameParty() {
        Ledger ledger = Ledger.of(List.of(report("report", "10")
                .paragraph("Corvia Mills had offered 4 percent and a bonus. Its offer stands."
                        + " Corvia Mills also handed Mill Union a draft agreement.")
                .reports(
                        ActType.OFFER,
                        "Corvia Mills had offered 4 percent and a bonus",
                        Map.of("object", "4 percent and a bonus", "actors", "Corvia Mills"))
                .reports(
                        ActType.PROPOSE,
                        "Corvia Mills also handed Mill Union a draft agreement",
                        Map.of("object", "a draft agreement", "actors", "Corvia Mills", "target", "Mill Union"))
                .build()));
        assertThat(ledger.proposals())
                .extracting(Proposal::title)
                .containsExactlyInAnyOrder("offer of 4 percent and a bonus", "draft agreement");
    }

    @ParameterizedTest
    @CsvSource({
        "'a deal to end the walkout', 1",
        "'a peace treaty', 1",
        "'an agreement to deliver 40 looms', 0",
        "'deals to end walkouts elsewhere', 0",
        "'a 90-day truce late on Monday under which the gates will open', 1",
        "'a ceasefire of ten days', 1"
    })
    void whatTwoHaveSignedIsTheirsWhereItIsNoSale(String object, int rows) {
        Ledger ledger = Ledger.of(List.of(report("report", "10")
                .paragraph("Corvia Mills and Mill Union have signed " + object + ".")
                .reports(
                        ActType.SIGN_AGREEMENT,
                        "Corvia Mills and Mill Union have signed " + object,
                        Map.of("object", object, "actors", "Corvia Mills,Mill Union"))
                .build()));
        assertThat(ledger.proposals()).hasSize(rows);
        assertThat(ledger.proposals()).allSatisfy(proposal -> {
            assertThat(proposal.by()).isEqualTo("Corvia Mills and Mill Union");
            assertThat(proposal.state()).isEqualTo(ProposalState.SIGNED);
        });
        if (rows > 0) {
            assertThat(ledger.talks()).extracting(Talks::state).containsExactly(TalksState.AGREED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arrived with a draft on shifts, a draft on shifts, 1",
        "had brought a scheme of its own, a scheme of its own, 1",
        "had read a draft on shifts, a draft on shifts, 0"
    })
    void whatASideComesWithIsPutForward(String words, String object, int rows) {
        Ledger ledger = Ledger.of(List.of(report("report", "10")
                .paragraph("Corvia Mills " + words + ". Mill Union stayed away.")
                .reports(
                        ActType.PROPOSE,
                        "Corvia Mills " + words,
                        Map.of("object", object, "actor", "Corvia Mills", "actors", "Corvia Mills"))
                .build()));
        assertThat(ledger.proposals()).hasSize(rows);
    }

    @Test
    void whoSaysThatNothingWasReceivedDisputesTheDraft() {
        Ledger ledger = Ledger.of(List.of(report("report", "10")
                .paragraph("Corvia Mills handed Mill Union a draft agreement."
                        + " Mill Union said that it never received a formal proposal.")
                .reports(
                        ActType.PROPOSE,
                        "Corvia Mills handed Mill Union a draft agreement",
                        Map.of("object", "a draft agreement", "actors", "Corvia Mills", "target", "Mill Union"))
                .said("Mill Union", "Mill Union", "it never received a formal proposal")
                .act(ActType.DENY, Map.of("object", "a formal proposal"))
                .end()
                .build()));
        assertThat(ledger.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.answers())
                        .extracting(Answer::by, Answer::kind)
                        .containsExactly(tuple("Mill Union", AnswerKind.DISPUTED)));
    }

    @Test
    void whoCallsADraftABrochureCallsItNoProposal() {
        Ledger ledger = Ledger.of(List.of(report("report", "10")
                .paragraph("Corvia Mills handed Mill Union a draft agreement. Mill Union called the draft a brochure.")
                .reports(
                        ActType.PROPOSE,
                        "Corvia Mills handed Mill Union a draft agreement",
                        Map.of("object", "a draft agreement", "actors", "Corvia Mills", "target", "Mill Union"))
                .reports(
                        ActType.REJECT,
                        "Mill Union called the draft a brochure",
                        Map.of("object", "the draft", "actors", "Mill Union"))
                .build()));
        assertThat(ledger.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.answers())
                    .extracting(Answer::by, Answer::kind)
                    .containsExactly(tuple("Mill Union", AnswerKind.BELITTLED));
            assertThat(proposal.state()).isEqualTo(ProposalState.CONTESTED);
        });
    }

    @Test
    void whatIsOfferedInPassingIsOfThePlan() {
        String words = "Corvia Mills presented Mill Union with a plan of its own, offering to reopen the gate";
        Ledger ledger = Ledger.of(List.of(report("report", "10")
                .paragraph(words + ".")
                .reports(
                        ActType.PROPOSE,
                        "Corvia Mills presented Mill Union with a plan of its own",
                        Map.of("object", "a plan of its own", "actors", "Corvia Mills", "target", "Mill Union"))
                .reports(ActType.OFFER, words, Map.of("object", "reopen the gate", "actors", "Corvia Mills"))
                .build()));
        assertThat(ledger.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.terms())
                        .extracting(Term::text)
                        .containsExactly("offering to reopen the gate"));
    }

    @Test
    void oneAnswerInTwoPapersIsOneAnswer() {
        List<ReadDocument> papers = new ArrayList<>();
        for (String paper : List.of("first", "second")) {
            papers.add(report(paper, "10")
                    .paragraph(
                            "Corvia Mills handed Mill Union a draft agreement. Ada Brandt said the union rejects the draft.")
                    .person("Ada Brandt", "chair", "Mill Union")
                    .reports(
                            ActType.PROPOSE,
                            "Corvia Mills handed Mill Union a draft agreement",
                            Map.of("object", "a draft agreement", "actors", "Corvia Mills", "target", "Mill Union"))
                    .said("Ada Brandt", "Mill Union", "the union rejects the draft")
                    .act(ActType.REJECT, Map.of("object", "the draft", "actors", "Mill Union"))
                    .end()
                    .build());
        }
        assertThat(Ledger.of(papers).proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.answers()).extracting(Answer::kind).containsExactly(AnswerKind.REJECTED);
            assertThat(proposal.support().reports()).isEqualTo(2);
        });
    }

    /** Two offers of one side with two figures, and the words with which the other side answers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The union rejected the 4 percent  | the 4 percent        | REJECT | NOT_ACCEPTED | SUBMITTED",
                "The union refused six percent     | six percent          | REJECT | SUBMITTED    | NOT_ACCEPTED",
                "The union accepted Brask's 6%     | Brask's 6%           | ACCEPT | SUBMITTED    | ACCEPTED",
                "The union refused 9 percent       | 9 percent            | REJECT | SUBMITTED    | SUBMITTED",
                "The union refused an earlier 4.0% | an earlier 4.0%      | REJECT | NOT_ACCEPTED | SUBMITTED",
            })
    void anAmountThatIsAnsweredIsTheOfferOfThatFigure(
            String words, String object, ActType type, ProposalState first, ProposalState second) {
        Ledger ledger = Ledger.of(List.of(offers().paragraph(words + ".")
                .reports(type, words, Map.of("object", object, "actors", "Mill Union"))
                .build()));
        assertThat(ledger.proposals())
                .extracting(Proposal::title, Proposal::state)
                .containsExactlyInAnyOrder(tuple("offer of 4 percent", first), tuple("offer of 6 percent", second));
    }

    private static ReportBuilder offers() {
        return report("offers", "10")
                .paragraph("Corvia Mills offered Mill Union 4 percent. Corvia Mills raised its offer to 6 percent.")
                .reports(
                        ActType.OFFER,
                        "Corvia Mills offered Mill Union 4 percent",
                        Map.of("object", "4 percent", "actors", "Corvia Mills", "targets", "Mill Union"))
                .reports(
                        ActType.OFFER,
                        "Corvia Mills raised its offer to 6 percent",
                        Map.of("object", "6 percent", "actors", "Corvia Mills", "targets", "Mill Union"));
    }

    /** What is asked for is told as a proposal where the other side answers it, and else not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Corvia Mills has refused              | ''            | REJECT      | second guard on the night train | NOT_ACCEPTED",
                "Corvia Mills has not replied          | ''            | NO_RESPONSE | second guard on the night train | UNANSWERED",
                "Corvia Mills rejected the 9 percent   | the 9 percent | REJECT      | demand of 9 percent             | NOT_ACCEPTED",
            })
    void whatIsAskedForIsToldWhereItIsAnswered(
            String words, String object, ActType type, String title, ProposalState state) {
        ReportBuilder asked = asked();
        assertThat(Ledger.of(List.of(asked.build())).proposals()).isEmpty();
        Ledger ledger = Ledger.of(List.of(asked().paragraph(words + ".")
                .reports(type, words, Map.of("object", object, "actors", "Corvia Mills"))
                .build()));
        assertThat(ledger.proposals())
                .extracting(Proposal::title, Proposal::by, Proposal::to, Proposal::state)
                .containsExactly(tuple(title, "Mill Union", "Corvia Mills", state));
    }

    private static ReportBuilder asked() {
        return report("asked", "10")
                .paragraph("Mill Union wants 9 percent. Mill Union wants a second guard on the night train.")
                .reports(
                        ActType.DEMAND,
                        "Mill Union wants 9 percent",
                        Map.of("object", "9 percent", "actors", "Mill Union", "targets", "Corvia Mills"))
                .reports(
                        ActType.DEMAND,
                        "Mill Union wants a second guard on the night train",
                        Map.of(
                                "object", "a second guard on the night train",
                                "actors", "Mill Union",
                                "targets", "Corvia Mills"));
    }

    @Test
    void noAnswerIsThatOfTheSideThatDidNotSpeakLast() {
        Ledger ledger = Ledger.of(List.of(report("panel", "10")
                .paragraph("Corvia Mills offered Mill Union a panel on Monday, by a draft agreement."
                        + " Mill Union accepted the draft agreement in part. To that there was no reply.")
                .reports(
                        ActType.PROPOSE,
                        "Corvia Mills offered Mill Union a panel on Monday, by a draft agreement",
                        Map.of("object", "a draft agreement", "actors", "Corvia Mills", "targets", "Mill Union"))
                .reports(
                        ActType.ACCEPT_IN_PART,
                        "Mill Union accepted the draft agreement in part",
                        Map.of("object", "the draft agreement", "actors", "Mill Union"))
                .reports(ActType.NO_RESPONSE, "that there was no reply", Map.of("object", "that"))
                .build()));
        assertThat(ledger.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.state()).isEqualTo(ProposalState.ACCEPTED_IN_PART);
            assertThat(proposal.answers())
                    .extracting(Answer::by, Answer::kind)
                    .containsExactly(
                            tuple("Mill Union", AnswerKind.ACCEPTED_IN_PART),
                            tuple("Corvia Mills", AnswerKind.NO_RESPONSE));
        });
    }

    @Test
    void whatIsPutToBothAndAcceptedByOneIsNotAccepted() {
        Ledger ledger = Ledger.of(List.of(plan().paragraph("Mill Union accepted the plan.")
                .reports(
                        ActType.ACCEPT,
                        "Mill Union accepted the plan",
                        Map.of("object", "the plan", "actors", "Mill Union"))
                .build()));
        assertThat(ledger.proposals()).extracting(Proposal::state).containsExactly(ProposalState.ACCEPTED_BY_ONE);
    }

    @Test
    void aPlaceThatIsLentForTalksIsPutToBoth() {
        Ledger ledger = Ledger.of(List.of(report("place", "10")
                .paragraph("The mayor of Delm offered the old school as neutral ground.")
                .reports(
                        ActType.MEDIATE,
                        "The mayor of Delm offered the old school as neutral ground",
                        Map.of("object", "the old school as neutral ground", "actor", "The mayor of Delm"))
                .build()));
        assertThat(ledger.proposals())
                .extracting(Proposal::title, Proposal::to)
                .containsExactly(tuple("offer of the old school", "both sides"));
    }

    @Test
    void aListOfAmountsIsOneOffer() {
        Ledger ledger = Ledger.of(List.of(report("list", "10")
                .paragraph("Corvia Mills offered Mill Union 4 percent, a bonus of 300 crowns and 12 days of leave.")
                .reports(
                        ActType.OFFER,
                        "Corvia Mills offered Mill Union 4 percent",
                        Map.of("object", "4 percent", "actors", "Corvia Mills", "targets", "Mill Union"))
                .build()));
        assertThat(ledger.proposals())
                .extracting(Proposal::title)
                .containsExactly("offer of 4 percent, a bonus of 300 crowns and 12 days of leave");
    }
}
