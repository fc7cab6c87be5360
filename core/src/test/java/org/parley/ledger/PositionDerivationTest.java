package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.statement.ActType;

/** Which words take a position, and in which words it is told. */
class PositionDerivationTest {
    private static List<String> stances(String words, ActType act, Map<String, String> fields) {
        return Ledger.of(List.of(new ReportBuilder("report", "2031-06-10", "Wire")
                        .party("Arvenia")
                        .party("Brask")
                        .paragraph("Arvenia said " + words + ".")
                        .said("Arvenia", "Arvenia", words)
                        .act(act, fields)
                        .end()
                        .build()))
                .positions()
                .stream()
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
                .containsExactly("concedes: the whole bay");
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
}
