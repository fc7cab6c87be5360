package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** Of whom something is required, and what a side will not do for as long as something lasts. */
class PreconditionDerivationTest {
    private static ReportBuilder report() {
        return new ReportBuilder("shore", "2031-06-15", "Lakeside Courier")
                .paragraph("Ada Brandt said Arvenia would not talk while boats lie off the shore, she added.")
                .paragraph("Ilka Voss said talks would start once the gates are open, she added.")
                .party("Arvenia", "Arvenians")
                .party("Brask")
                .person("Ada Brandt", "envoy", "Arvenia")
                .person("Ilka Voss", "envoy", "Brask");
    }

    private static ReadDocument read(String words, ReportBuilder report) {
        return report.said("Ilka Voss", "Brask", words)
                .act(ActType.PRECONDITION, Map.of("condition", "the gates are open", "object", "talks"))
                .end()
                .build();
    }

    @Test
    void whatMustNotLastIsTold() {
        ReportBuilder report = report().said(
                        "Ada Brandt", "Arvenia", "Arvenia would not talk while boats lie off the shore")
                .act(ActType.REFUSE_TO_TALK, Map.of("condition", "while boats lie off the shore", "target", "Brask"))
                .end();
        assertThat(Ledger.of(List.of(read("talks would start once the gates are open", report)))
                        .preconditions())
                .extracting(Precondition::by, Precondition::requires, Precondition::of)
                .containsExactlyInAnyOrder(
                        tuple("Arvenia", "no boats lie off the shore", "Brask"),
                        tuple("Brask", "the gates are open", "Arvenia"));
    }

    @Test
    void withoutAnotherSideNobodyIsNamed() {
        assertThat(Ledger.of(List.of(read("talks would start once the gates are open", report())))
                        .preconditions())
                .extracting(Precondition::by, Precondition::of)
                .containsExactly(tuple("Brask", ""));
    }

    @Test
    void theTrailSaysThatTheWordsNameNobody() {
        ReportBuilder report = report().said(
                        "Ada Brandt", "Arvenia", "Arvenia would not talk while boats lie off the shore")
                .act(ActType.REFUSE_TO_TALK, Map.of("condition", "while boats lie off the shore", "target", "Brask"))
                .end();
        assertThat(Ledger.of(List.of(read("talks would start once the gates are open", report)))
                        .preconditions())
                .filteredOn(precondition -> precondition.by().equals("Brask"))
                .allSatisfy(precondition ->
                        assertThat(precondition.trail().reason()).contains("Arvenia is the only other side"));
    }

    @Test
    void whoCallsItSoDoesNotMakeItAnotherCondition() {
        String full = "Arvenia shows good will and opens the gates";
        String called = "Arven shows what envoy Ilka Voss described as “good will";
        ReportBuilder report = new ReportBuilder("shore", "2031-06-15", "Lakeside Courier")
                .party("Arvenia", "Arven")
                .party("Brask")
                .person("Ilka Voss", "envoy", "Brask")
                .paragraph("Ilka Voss said talks start as soon as " + full + ", she added.")
                .paragraph("The paper said talks start as soon as " + called + "”.");
        ReadDocument reading = report.said("Ilka Voss", "Brask", "talks start as soon as " + full)
                .act(ActType.PRECONDITION, Map.of("condition", full, "object", "talks"))
                .end()
                .said("Brask", "Brask", "talks start as soon as " + called)
                .act(ActType.PRECONDITION, Map.of("condition", called, "object", "talks"))
                .end()
                .build();
        assertThat(Ledger.of(List.of(reading)).preconditions())
                .extracting(Precondition::requires)
                .containsExactly(full);
    }

    /** What one side says that the other requires blocks nothing by itself. */
    @Test
    void aDeadlockRestsOnOwnWords() {
        assertThat(deadlocks("Ilka Voss", "Brask")).hasSize(1);
        assertThat(deadlocks("Ada Brandt", "Arvenia")).isEmpty();
    }

    private static List<Deadlock> deadlocks(String speaker, String party) {
        ReportBuilder report = report().said(
                        "Ada Brandt", "Arvenia", "Arvenia would not talk while boats lie off the shore")
                .act(ActType.REFUSE_TO_TALK, Map.of("condition", "while boats lie off the shore", "target", "Brask"))
                .end();
        ReadDocument reading = report.said(speaker, party, "talks would start once the gates are open")
                .act(
                        ActType.PRECONDITION,
                        Map.of("actor", "Brask", "condition", "the gates are open", "object", "talks"))
                .end()
                .build();
        return Ledger.of(List.of(reading)).deadlocks();
    }

    /** A third state that the sentence names is not who has to move where the words say whose move it is. */
    @ParameterizedTest
    @CsvSource({
        "the withdrawal of Talvian troops from the Arvenian border, Talvia",
        "Ada Brandt's signature under the paper on Arvenia, ''",
        "a truce with Arvenia, Arvenia"
    })
    void whoseMoveItIsIsReadOffTheRequirementFirst(String condition, String of) {
        ReadDocument reading = new ReportBuilder("shore", "2031-06-15", "Lakeside Courier")
                .party("Arvenia", "Arvenian")
                .party("Brask")
                .party("Talvia", "Talvian")
                .person("Ilka Voss", "envoy", "Brask")
                .paragraph("Ilka Voss said the condition for talks is " + condition + ".")
                .said("Ilka Voss", "Brask", "the condition for talks is " + condition)
                .act(ActType.PRECONDITION, Map.of("condition", condition, "object", "talks"))
                .end()
                .build();
        assertThat(Ledger.of(List.of(reading)).preconditions())
                .extracting(Precondition::by, Precondition::of)
                .containsExactly(tuple("Brask", of));
    }

    /** Two steps for nothing larger, each of which waits for the other, are a deadlock too; two that have nothing in common are none. */
    @ParameterizedTest
    @CsvSource({"a figure for wool, 1", "a day for the regatta, 0"})
    void stepsThatWaitForEachOtherAreADeadlock(String withheld, int deadlocks) {
        ReportBuilder report = new ReportBuilder("shore", "2031-06-15", "Lakeside Courier")
                .party("Arvenia")
                .party("Brask")
                .person("Ilka Voss", "envoy", "Brask")
                .person("Ada Brandt", "envoy", "Arvenia")
                .paragraph("Ilka Voss said no duty will be cut until there is a figure for wool.")
                .paragraph("Ada Brandt said she will not name " + withheld + " until the toll has gone.");
        ReadDocument reading = report.said("Ilka Voss", "Brask", "no duty will be cut until there is a figure for wool")
                .act(
                        ActType.PRECONDITION,
                        Map.of("condition", "there is a figure for wool", "object", "duty", "target", "Arvenia"))
                .end()
                .said("Ada Brandt", "Arvenia", "she will not name " + withheld + " until the toll has gone")
                .act(
                        ActType.PRECONDITION,
                        Map.of("condition", "the toll has gone", "object", withheld, "target", "Brask"))
                .end()
                .build();
        assertThat(Ledger.of(List.of(reading)).deadlocks())
                .hasSize(deadlocks)
                .allSatisfy(deadlock -> assertThat(deadlock.explanation())
                        .contains("waits for Arvenia to move first: there is a figure for wool")
                        .contains("for any duty being cut"));
    }

    /** A paraphrase and the quotation behind it are one condition. */
    @Test
    void theQuotationBehindAParaphraseIsNoOtherCondition() {
        assertThat(behindParaphrase("“First the boats sail home,”")).containsExactly("the boats have left the shore");
        assertThat(behindParaphrase("first the boats sail home"))
                .containsExactlyInAnyOrder("the boats have left the shore", "the boats sail home");
    }

    private static List<String> behindParaphrase(String words) {
        ReadDocument reading = new ReportBuilder("shore", "2031-06-15", "Lakeside Courier")
                .party("Arvenia", "Arvenians")
                .party("Brask")
                .person("Ilka Voss", "envoy", "Brask")
                .paragraph("Ilka Voss ruled out talks before the boats have left the shore.")
                .paragraph(words + " she said.")
                .reports(
                        ActType.REFUSE_TO_TALK,
                        "Ilka Voss ruled out talks before the boats have left the shore",
                        Map.of("actor", "Brask", "condition", "the boats have left the shore", "target", "Arvenia"))
                .said("Ilka Voss", "Brask", words)
                .act(ActType.PRECONDITION, Map.of("condition", "the boats sail home"))
                .end()
                .build();
        return Ledger.of(List.of(reading)).preconditions().stream()
                .map(Precondition::requires)
                .toList();
    }

    /** What one side foresees of the other, and what lasts as long as something else, is no condition. */
    @Test
    void whatIsForeseenOrOnlyLastsIsNoCondition() {
        ReadDocument foreseen = report().paragraph("Brask would never sign a truce if it wins.")
                .said("Ada Brandt", "Arvenia", "Brask would never sign a truce if it wins")
                .act(
                        ActType.REJECT,
                        Map.of("actor", "Brask", "actors", "Brask", "condition", "it wins", "object", "a truce"))
                .end()
                .build();
        assertThat(Ledger.of(List.of(foreseen)).preconditions()).isEmpty();
        ReadDocument lasts = report().paragraph("Arvenia will feed the islands as long as winter lasts.")
                .said("Ada Brandt", "Arvenia", "Arvenia will feed the islands as long as winter lasts")
                .act(ActType.PRECONDITION, Map.of("condition", "winter lasts"))
                .end()
                .build();
        assertThat(Ledger.of(List.of(lasts)).preconditions()).isEmpty();
    }

    /** What only says when something comes or came is no condition; the same words with a condition are one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a truce would lift the siege at the very moment | the gates are open | 0",
                "Arvenia would hit back if | the boats came | 0",
                "the levy would lapse automatically once | the boats had gone | 0",
                "Arvenia would lift the levy once | the boats had gone | 1",
                "Arvenia would pay the levy as long as | common sense prevails | 0",
                "Arvenia insisted that the crew wait outside when | the levy came up | 0",
                "Arvenia would not talk until | the boats had gone | 1"
            })
    void aTimeIsNoCondition(String front, String condition, int rows) {
        ReadDocument reading = report().paragraph("Ada Brandt said " + front + " " + condition + ".")
                .said("Ada Brandt", "Arvenia", front + " " + condition)
                .act(ActType.PRECONDITION, Map.of("condition", condition, "target", "Brask"))
                .end()
                .build();
        assertThat(Ledger.of(List.of(reading)).preconditions()).hasSize(rows);
    }

    /** What the reporter tells as done once something was so, or as a rule of the past, holds nothing back. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Arvenia swallowed the text once | the boats were gone | 0",
                "It used to be a rule in Arvenia that nobody talks before | the boats were gone | 0",
                "Arvenia would swallow the text only once | the boats were gone | 1",
            })
    void whatWasDoneOnceIsNoCondition(String front, String condition, int rows) {
        ReadDocument reading = report().paragraph(front + " " + condition + ".")
                .reports(
                        ActType.PRECONDITION,
                        front + " " + condition,
                        Map.of("actor", "Arvenia", "actors", "Arvenia", "condition", condition, "target", "Brask"))
                .build();
        assertThat(Ledger.of(List.of(reading)).preconditions()).hasSize(rows);
    }

    /** What must come before something is what is required; an own body has to do what only it can. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the boats must be gone before | the first well was dug | the boats must be gone | Brask | the first well being dug",
                "no post can be set until | its parliament has ratified the text | its parliament has ratified the text | Arvenia | any post being set",
            })
    void whatComesFirstIsRequired(String front, String condition, String requires, String of, String goal) {
        ReadDocument reading = report().paragraph("Ada Brandt said " + front + " " + condition + ".")
                .said("Ada Brandt", "Arvenia", front + " " + condition)
                .act(ActType.PRECONDITION, Map.of("condition", condition, "target", "Brask"))
                .end()
                .build();
        assertThat(Ledger.of(List.of(reading)).preconditions())
                .extracting(Precondition::requires, Precondition::of, Precondition::goal)
                .containsExactly(tuple(requires, of, goal));
    }

    /** Who lets it be known tells what the own side will not do, whoever the pronoun is taken for. */
    @ParameterizedTest
    @CsvSource({"Ada Brandt has let it be known that she, Arvenia", "It, Brask"})
    void whoLetsItBeKnownRequiresIt(String who, String by) {
        String words = who + " will sign nothing while the boats are there";
        ReadDocument reading = report().paragraph(words + ".")
                .reports(
                        ActType.PRECONDITION,
                        words,
                        Map.of("actor", "Brask", "actors", "Brask", "condition", "while the boats are there"))
                .build();
        assertThat(Ledger.of(List.of(reading)).preconditions())
                .extracting(Precondition::by)
                .containsExactly(by);
    }

    @ParameterizedTest
    @CsvSource({"gave, give", "opens, open", "left, leave", "publishes, publish"})
    void aVerbIsToldAsItIsInAGoal(String form, String infinitive) {
        assertThat(Goals.infinitive(form)).isEqualTo(infinitive);
    }

    /** The name of the party that has to do it does not make two requirements one. */
    @Test
    void theNameOfThePartyIsNoPartOfWhatIsRequired() {
        assertThat(RequiredWords.content("the Lake Front has freed the crew of the ferry", "Lake Front"))
                .doesNotContain("lake", "front")
                .contains("crew", "ferry");
        assertThat(RequiredWords.content("the Lake Front goes", "Lake Front")).contains("lake", "front");
    }

    private static List<Precondition> required(String... conditions) {
        ReportBuilder report = new ReportBuilder("shore", "2031-06-15", "Lakeside Courier")
                .party("Arvenia", "Arvenians")
                .party("Brask")
                .person("Ada Brandt", "envoy", "Arvenia");
        for (String condition : conditions) {
            report.paragraph("Ada Brandt said talks would start once " + condition + ", she added.")
                    .said("Ada Brandt", "Arvenia", "talks would start once " + condition)
                    .act(ActType.PRECONDITION, Map.of("condition", condition, "object", "talks", "target", "Brask"))
                    .end();
        }
        return Ledger.of(List.of(report.build())).preconditions();
    }

    /** One thing under two names is one requirement, and so is what is done to a thing that is only pointed to. */
    @Test
    void whatIsToldInOtherWordsIsOneRequirement() {
        assertThat(required("Brask ends its pickets at the lock", "the road is clear"))
                .hasSize(1);
        assertThat(required("Brask withdraws the letters to the crew", "every one of them is withdrawn"))
                .hasSize(1);
        assertThat(required("Brask ends its pickets at the lock", "the letters are taken back"))
                .hasSize(2);
        assertThat(required("the well is dug", "the tower is painted")).hasSize(2);
    }

    /** What may come so long as something holds requires that it holds. */
    @Test
    void aPromiseAsLongAsSomethingHoldsRequiresIt() {
        ReadDocument reading = report().paragraph("A quota could be considered so long as all below it is free.")
                .said("Ada Brandt", "Arvenia", "A quota could be considered so long as all below it is free")
                .act(ActType.PRECONDITION, Map.of("condition", "so long as all below it is free", "object", "A quota"))
                .end()
                .build();
        assertThat(Ledger.of(List.of(reading)).preconditions())
                .extracting(Precondition::requires, Precondition::goal)
                .containsExactly(tuple("all below it is free", "a quota being considered"));
    }

    /** What a side gives for it is the goal, whatever else its words speak of. */
    @Test
    void whatIsGivenForItIsTheGoal() {
        String words =
                "Arvenia would suspend the raids for the length of a truce provided that Brask pays for the wells";
        ReadDocument reading = report().paragraph(words + ".")
                .said("Ada Brandt", "Arvenia", words)
                .act(ActType.PRECONDITION, Map.of("condition", "Brask pays for the wells"))
                .end()
                .build();
        assertThat(Ledger.of(List.of(reading)).preconditions())
                .extracting(Precondition::goal)
                .containsExactly("suspending the raids for the length of a truce");
    }

    /** Where two sides require something, each requires it of the other. */
    @Test
    void ofTwoSidesEachRequiresOfTheOther() {
        ReportBuilder report = report().said(
                        "Ada Brandt", "Arvenia", "Arvenia would not talk while boats lie off the shore")
                .act(ActType.REFUSE_TO_TALK, Map.of("condition", "while boats lie off the shore"))
                .end();
        assertThat(Ledger.of(List.of(read("talks would start once the gates are open", report)))
                        .preconditions())
                .extracting(Precondition::by, Precondition::of)
                .containsExactlyInAnyOrder(tuple("Arvenia", "Brask"), tuple("Brask", "Arvenia"));
    }

    @ParameterizedTest
    @CsvSource({
        "talks, any meeting, true",
        "talks, sitting down, true",
        "talks, an agreement, false",
        "talks, clearing the road, false",
        "signing the accord, an agreement, true",
        "clearing the road, the road, true"
    })
    void goalsAgree(String goal, String other, boolean agree) {
        assertThat(Goals.agree(goal, other)).isEqualTo(agree);
        assertThat(Goals.agree(other, goal)).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({
        "no boat would be released, any boat being released",
        "no crew can leave the pier, any crew leaving the pier",
        "the release of the boat, the release of the boat"
    })
    void whatIsHeldBackIsToldAsWhatItIsFor(String object, String goal) {
        ReportBuilder report = report().paragraph("Ada Brandt said " + object + " until the gates are open.")
                .said("Ada Brandt", "Arvenia", object + " until the gates are open")
                .act(
                        ActType.PRECONDITION,
                        Map.of("condition", "the gates are open", "object", object, "target", "Brask"))
                .end();
        assertThat(Ledger.of(List.of(report.build())).preconditions())
                .extracting(Precondition::goal)
                .containsExactly(goal);
    }

    /** What the only other side does meets what is required of nobody by name, whichever report comes first. */
    @ParameterizedTest
    @CsvSource({"CONCEDE, the gates are open at last", "WITHDRAW_PROPOSAL, the order to shut the gates that are open"})
    void whatTheOnlyOtherSideGivesMeetsIt(ActType type, String object) {
        ReportBuilder report = report().said(
                        "Ada Brandt", "Arvenia", "Arvenia would not talk while boats lie off the shore")
                .act(ActType.REFUSE_TO_TALK, Map.of("condition", "while boats lie off the shore", "target", "Brask"))
                .end();
        ReadDocument first = read("talks would start once the gates are open", report);
        ReadDocument later = new ReportBuilder("later", "2031-06-20", "Lakeside Courier")
                .party("Arvenia", "Arvenians")
                .party("Brask")
                .paragraph("Arvenia gave way: " + object + ".")
                .reports(type, "Arvenia gave way", Map.of("actor", "Arvenia", "object", object))
                .build();
        assertThat(Ledger.of(List.of(first, later)).preconditions())
                .filteredOn(precondition -> precondition.by().equals("Brask"))
                .extracting(Precondition::of, Precondition::state)
                .containsExactly(tuple("Arvenia", PreconditionState.MET));
        assertThat(Ledger.of(List.of(later, first)).preconditions())
                .isEqualTo(Ledger.of(List.of(first, later)).preconditions());
    }
}
