package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
}
