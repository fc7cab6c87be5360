package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;

/** Which words take a position, and in which words it is told. */
class PositionDerivationTest {
    private static List<String> stances(String words, ActType act, Map<String, String> fields) {
        return stances(report("Arvenia said " + words + ".")
                .said("Arvenia", "Arvenia", words)
                .act(act, fields)
                .end());
    }

    private static ReportBuilder report(String paragraph) {
        return new ReportBuilder("report", "2031-06-10", "Wire")
                .party("Arvenia")
                .party("Brask")
                .paragraph(paragraph);
    }

    private static List<String> stances(ReportBuilder report) {
        return Ledger.of(List.of(report.build())).positions().stream()
                .flatMap(position -> position.history().stream())
                .map(stance -> stance.kind().label() + ": " + stance.words())
                .toList();
    }

    @Test
    void anOrderToOnesOwnIsNoDemandOnAnother() {
        Map<String, String> own = Map.of("actor", "Arvenia", "target", "the fleet", "object", "sail north");
        assertThat(stances("it ordered the fleet to sail north", ActType.DEMAND, own))
                .isEmpty();
        Map<String, String> other = Map.of("actor", "Arvenia", "target", "Brask", "object", "sail north");
        assertThat(stances("it ordered Brask to sail north", ActType.DEMAND, other))
                .containsExactly("demands: sail north");
    }

    @Test
    void untilWhenSomethingIsDemandedIsToldFromTheRestOfTheSentence() {
        Map<String, String> promise = Map.of("object", "a promise that no loom will be sold");
        assertThat(stances("it demands a promise that no loom will be sold before 2034", ActType.DEMAND, promise))
                .containsExactly("demands: a promise that no loom will be sold before 2034");
    }

    @ParameterizedTest
    @CsvSource({
        "the old siege must be lifted, the old siege, the old siege must be lifted",
        "Brask must not close the two gates, close the two gates, not close the two gates",
        "Brask should never again close the two gates, close the two gates, never again close the two gates",
        "Brask mustn't close the two gates, close the two gates, not close the two gates",
        "Brask must close the two gates, close the two gates, close the two gates"
    })
    void whatMustBeDoneAndWhatMustNotIsTold(String words, String object, String told) {
        assertThat(stances(words, ActType.DEMAND, Map.of("object", object))).containsExactly("demands: " + told);
    }

    @Test
    void whatWasDemandedUpToThenIsNoDemandOfTheDay() {
        Map<String, String> toll = Map.of("object", "the end of the toll");
        assertThat(stances("it had demanded for weeks the end of the toll", ActType.DEMAND, toll))
                .isEmpty();
        assertThat(stances("it demanded the end of the toll", ActType.DEMAND, toll))
                .containsExactly("demands: the end of the toll");
    }

    @ParameterizedTest
    @CsvSource({
        "it would not settle for less than nine crowns, nine crowns, red line: would not settle for less than nine crowns",
        "without a toll there would be no treaty, a toll, red line: without a toll there would be no treaty",
        "it wants nine crowns, nine crowns, demands: nine crowns"
    })
    void aLimitIsARedLineToldWhole(String words, String object, String told) {
        assertThat(stances(words, ActType.DEMAND, Map.of("object", object))).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({
        "the old toll, the toll which is old, demands: the old toll",
        "the toll on salt, the old toll on salt, demands: the old toll on salt",
        "the toll, the old toll, demands: the toll; demands: the old toll",
        "the toll, the ferry, demands: the toll; demands: the ferry"
    })
    void whatIsSaidTwiceInOneReportIsToldOnceInItsFullerWords(String first, String second, String told) {
        List<String> stances = stances(report("Arvenia said it wanted " + first + ". It said it wanted " + second + ".")
                .said("Arvenia", "Arvenia", "it wanted " + first)
                .act(ActType.DEMAND, Map.of("object", first))
                .end()
                .said("Arvenia", "Arvenia", "it wanted " + second)
                .act(ActType.DEMAND, Map.of("object", second))
                .end());
        assertThat(String.join("; ", stances)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we keep what we hold | red line: we keep what we hold",
                "no foot will be set on the ford | rejects: that foot will be set on the ford",
                "any new toll on salt is not a way to peace | rejects: any new toll on salt",
            })
    void aStandThatTurnsNothingDownIsNoRejection(String words, String told) {
        assertThat(stances(words, ActType.REJECT, Map.of("actor", "Arvenia"))).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"Let them quarrel, them quarrel", "it asks for replies by Friday, replies by Friday"})
    void aFigureOfSpeechAndAReplyAreNoDemands(String words, String object) {
        assertThat(stances(words, ActType.DEMAND, Map.of("object", object))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "it no longer insists that Brask leave the ford, Brask leave the ford, concedes: no longer demands that Brask leave the ford",
        "it no longer demands a ban on nets, a ban on nets, concedes: no longer demands a ban on nets",
        "it gave up its claim to the ford, its claim to the ford, concedes: gave up its claim to the ford"
    })
    void aDemandThatIsGivenUpDoesNotReadAsWhatIsGranted(String words, String object, String told) {
        assertThat(stances(words, ActType.CONCEDE, Map.of("actor", "Arvenia", "object", object)))
                .containsExactly(told);
    }

    @Test
    void whatIsRefusedUntilSomethingIsDoneIsNotRefusedOnConditionOfIt() {
        Map<String, String> fields = Map.of(
                "actor",
                "Arvenia",
                "object",
                "the lake treaty",
                "condition",
                "the boats are gone",
                "modality",
                "CONDITIONAL");
        assertThat(stances("it will not sign the lake treaty unless the boats are gone", ActType.REJECT, fields))
                .containsExactly("rejects: the lake treaty (until: the boats are gone)");
    }

    @Test
    void anUnnamedSourceTellsAPositionAndTheOtherSideDoesNot() {
        assertThat(ofSpeaker("a diplomat", "")).containsExactly("concedes: gave up its claim to the ford");
        assertThat(ofSpeaker("Ilka Voss", "Brask")).isEmpty();
    }

    private static List<String> ofSpeaker(String speaker, String party) {
        String words = "Arvenia gave up its claim to the ford";
        return Ledger.of(List.of(new ReportBuilder("report", "2031-06-10", "Wire")
                        .party("Arvenia")
                        .party("Brask")
                        .paragraph(speaker + " said " + words + ".")
                        .said(speaker, party, words)
                        .act(ActType.CONCEDE, Map.of("actor", "Arvenia", "object", "its claim to the ford"))
                        .end()
                        .build()))
                .positions()
                .stream()
                .map(position -> position.stance().text())
                .toList();
    }

    @Test
    void oneBareWordIsToldWithTheWordsAroundIt() {
        assertThat(stances("the mandate has to go before Friday", ActType.DEMAND, Map.of("object", "the mandate")))
                .containsExactly("demands: the mandate has to go before Friday");
        assertThat(stances("it rejects the map of the shore", ActType.REJECT, Map.of("object", "the map of the shore")))
                .containsExactly("rejects: the map of the shore");
    }

    @Test
    void wordsOfAClauseThatWasCutAreNoDemand() {
        assertThat(stances("whoever wants calm must act first", ActType.DEMAND, Map.of("object", "calm must")))
                .isEmpty();
    }

    @Test
    void whenAndHowSomethingWasTurnedDownIsNoPartOfIt() {
        assertThat(stances(
                        "it rejects the map of the shore at the time",
                        ActType.REJECT,
                        Map.of("object", "the map of the shore at the time")))
                .containsExactly("rejects: the map of the shore");
    }

    @Test
    void whatBothHaveSignedIsAPositionOfBoth() {
        Ledger ledger = Ledger.of(List.of(new ReportBuilder("report", "2031-06-10", "Wire")
                .party("Corvia Mills")
                .party("Mill Union")
                .paragraph("Corvia Mills and Mill Union signed a deal to end the strike.")
                .reports(
                        ActType.SIGN_AGREEMENT,
                        "Corvia Mills and Mill Union signed a deal to end the strike",
                        Map.of("object", "a deal to end the strike", "actors", "Corvia Mills,Mill Union"))
                .paragraph("The deal gives the weavers 5 percent and the mill a rota of its own.")
                .build()));
        assertThat(ledger.positions().stream()
                        .flatMap(position -> position.history().stream()
                                .map(stance -> position.party() + " " + position.issue() + " "
                                        + stance.kind().label() + ": " + stance.words())))
                .contains(
                        "Corvia Mills wages accepts: gives the weavers 5 percent",
                        "Mill Union wages accepts: gives the weavers 5 percent");
    }

    @Test
    void whatIsDemandedInThePassiveIsToldWithWhom() {
        Map<String, String> brask = Map.of("target", "Brask", "object", "be held to its word");
        assertThat(stances("Brask must be held to its word", ActType.DEMAND, brask))
                .containsExactly("demands: that Brask be held to its word");
        Map<String, String> nobody = Map.of("target", "it", "object", "be stopped at once");
        assertThat(stances("it must be stopped at once", ActType.DEMAND, nobody))
                .isEmpty();
    }

    @Test
    void aDemandThatIsDeniedIsNoConcessionUnlessItIsGivenUp() {
        Map<String, String> denied = Map.of("object", "the whole bay", "polarity", "DENIED");
        assertThat(stances("we do not demand the whole bay", ActType.DEMAND, denied))
                .isEmpty();
        assertThat(stances("we no longer demand the whole bay", ActType.DEMAND, denied))
                .containsExactly("concedes: no longer demands the whole bay");
    }

    @Test
    void whatIsNoMatterOfTalksIsNoPosition() {
        assertThat(stances("it declined to comment on the map", ActType.REJECT, Map.of("object", "comment on the map")))
                .isEmpty();
        assertThat(stances("it rebuffed an attack at dawn", ActType.REJECT, Map.of("object", "an attack at dawn")))
                .isEmpty();
        assertThat(stances("it gave up the seat", ActType.CONCEDE, Map.of("object", "the seat")))
                .isEmpty();
        assertThat(stances("it offered a few comments", ActType.OFFER, Map.of("object", "a few comments")))
                .isEmpty();
        assertThat(stances("Brask has yet to send an answer", ActType.DEMAND, Map.of("object", "to send an answer")))
                .isEmpty();
    }

    @Test
    void whatIsOnlyLikelyOrAnothersWordIsNoPosition() {
        assertThat(stances("it is unlikely that Arvenia accepts the map", ActType.ACCEPT, Map.of("object", "the map")))
                .isEmpty();
        Map<String, String> others = Map.of("object", "the map", "evidence", "we reject the map");
        assertThat(stances("the old mayor said that we reject the map", ActType.REJECT, others))
                .isEmpty();
    }

    @Test
    void whatOneIsReadyToDoIsToldWithItsVerb() {
        Map<String, String> fields = Map.of("object", "Brask with coal", "target", "Brask");
        assertThat(stances("it is ready to supply Brask with coal", ActType.OFFER, fields))
                .containsExactly("offers: supply Brask with coal");
    }

    @Test
    void aPromiseAtHomeIsNoOffer() {
        assertThat(stances("it promised to build more schools", ActType.OFFER, Map.of("object", "build more schools")))
                .isEmpty();
        assertThat(stances(
                        "it promised to return the ships to Brask",
                        ActType.OFFER,
                        Map.of("object", "return the ships to Brask")))
                .containsExactly("offers: return the ships to Brask");
    }

    @Test
    void whatOneMustKnowOrLoseIsNotDemanded() {
        assertThat(stances(
                        "Brask must lose this war",
                        ActType.DEMAND,
                        Map.of("target", "Brask", "object", "lose this war")))
                .isEmpty();
    }

    @Test
    void thatSomebodyCanGoIfItWantsIsNoDemand() {
        assertThat(stances(
                        "If Brask wants to go, it can go home today",
                        ActType.DEMAND,
                        Map.of("condition", "Brask wants to go", "modality", "CONDITIONAL")))
                .isEmpty();
    }

    @Test
    void whoOnlySaysNoTakesNoPositionOfItsOwn() {
        assertThat(stances("Brask has refused", ActType.REJECT, Map.of())).isEmpty();
        assertThat(stances("Brask has refused the truce", ActType.REJECT, Map.of("object", "the truce")))
                .containsExactly("rejects: the truce");
    }

    @Test
    void howMuchIsDemandedIsToldAndDemandedOfNobody() {
        Map<String, String> rise = Map.of("object", "a rise", "target", "9 percent");
        assertThat(stances("it demands a rise of 9 percent", ActType.DEMAND, rise))
                .containsExactly("demands: a rise of 9 percent");
    }

    @ParameterizedTest
    @CsvSource({
        "Care Unions of Corvia, 13 and 800 crowns, wages",
        "Care Unions of Corvia, two days of rest, other",
        "Delm, 13 and 800 crowns, other"
    })
    void aSumBetweenAUnionAndAnotherIsPay(String party, String sum, String issue) {
        Ledger ledger = Ledger.of(List.of(new ReportBuilder("report", "2031-06-10", "Wire")
                .party(party)
                .party("Corvia Mills")
                .paragraph("The mills offered " + sum + " to the other side.")
                .reports(
                        ActType.OFFER,
                        "The mills offered " + sum,
                        Map.of("object", sum, "actors", "Corvia Mills", "actor", "Corvia Mills", "target", party))
                .build()));
        assertThat(ledger.positions()).extracting(Position::issue).containsExactly(issue);
    }

    @Test
    void termsOfPayAreOfTheIssueOfPay() {
        assertThat(issues("it demands a rise of 9 percent", ActType.DEMAND, "a rise of 9 percent"))
                .containsExactly("wages");
        assertThat(issues(
                        "it offered 4 percent and a one-off payment", ActType.OFFER, "4 percent and a one-off payment"))
                .containsExactly("wages");
        assertThat(issues("it demands a rise of 9 percent in prices", ActType.DEMAND, "a rise of 9 percent in prices"))
                .containsExactly("other");
    }

    private static List<String> issues(String words, ActType act, String object) {
        return Ledger.of(List.of(new ReportBuilder("report", "2031-06-10", "Wire")
                        .party("Arvenia")
                        .paragraph("Arvenia said " + words + ".")
                        .said("Arvenia", "Arvenia", words)
                        .act(act, Map.of("object", object))
                        .end()
                        .build()))
                .positions()
                .stream()
                .map(Position::issue)
                .toList();
    }

    @Test
    void whatSaysNothingOfAMatterOrIsDecidedInTheHouseIsNoPosition() {
        assertThat(stances("its own offer stands", ActType.OFFER, Map.of("object", "Arvenia’s offer")))
                .isEmpty();
        assertThat(stances("it rejected that demand", ActType.REJECT, Map.of("object", "that demand")))
                .isEmpty();
        assertThat(stances(
                        "its board approved a plan of payments",
                        ActType.ACCEPT,
                        Map.of("object", "a plan of payments")))
                .isEmpty();
        assertThat(stances("it declined to go into details", ActType.REJECT, Map.of("object", "go into details")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONCEDE | it can live with two flags on that mast | two flags on that mast | concedes: it can live with two flags on that mast",
                "DEMAND | its list held ninety names | ninety names | demands: its list held ninety names",
                "DEMAND | it wants nine weeks | nine weeks | demands: nine weeks",
                "REJECT | nine percent was a poor joke | nine percent | rejects: nine percent was a poor joke",
                "REJECT | its board will recommend a no | a no | rejects: its board will recommend a no",
                "REJECT | it wants nothing to do with the strike | nothing to do with the strike | rejects: the strike",
                "REJECT | it vowed not to reopen the ferry | not to reopen the ferry | rejects: reopening the ferry",
                "CONCEDE | it lifted the ban on night trains | the ban on night trains | concedes: lifted the ban on night trains"
            })
    void whatSaysTooLittleIsToldWithItsClause(ActType type, String words, String object, String told) {
        assertThat(stances(words, type, Map.of("object", object))).containsExactly(told);
    }

    @Test
    void theConditionOfARefusalIsToldOnce() {
        ReportBuilder report = new ReportBuilder("report", "2031-06-10", "Wire")
                .party("Arvenia")
                .party("Brask")
                .paragraph("Arvenia said it would not talk until the tolls are gone.");
        Map<String, String> fields =
                Map.of("condition", "the tolls are gone", "target", "Brask", "issue", "tolls", "object", "talk");
        assertThat(Ledger.of(List.of(report.said("Arvenia", "Arvenia", "it would not talk until the tolls are gone")
                                .act(ActType.REFUSE_TO_TALK, fields)
                                .act(ActType.PRECONDITION, fields)
                                .end()
                                .build()))
                        .positions())
                .extracting(Position::issue)
                .containsExactly("talks");
    }
}
