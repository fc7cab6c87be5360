package org.parley.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            Set.of("reject", "accept", "accuse"), Set.of("REJECT", "AGREE"), Set.of("meet"), Set.of("120", "127"));

    private static final String EXAMPLES = """
                accepts:
                  - text: "Brask rejected the plan."
                    gives: {act: reject}
                rejects: ["Brask slept."]
            """;

    private static RuleSet rules(String... patterns) {
        StringBuilder yaml = new StringBuilder("family: test\nclasses: {plan: [plan, 'peace deal']}\nrules:\n");
        for (int i = 0; i < patterns.length; i++) {
            yaml.append("  - id: act.r")
                    .append(i)
                    .append("\n    act: reject\n    plover: REJECT\n    cameo: '120'\n    pattern: \"")
                    .append(patterns[i])
                    .append("\"\n")
                    .append(EXAMPLES);
        }
        return RuleSet.read(List.of(new RuleFile("test.yaml", yaml.toString())), VOCABULARY);
    }

    private static final HandBuilt ACTIVE = HandBuilt.of(
            "Brask/brask/NNP/1/nsubj rejected/reject/VBD/-1/root the/the/DT/4/det new/new/JJ/4/amod plan/plan/NN/1/dobj ./././1/punct");

    @Test
    void subjectAndObjectOfTheActive() {
        Match match = rules("{actor} reject/V {object:<plan>}").matches(ACTIVE).get(0);
        assertThat(ACTIVE.of(match.slots().get("actor"))).isEqualTo("Brask");
        assertThat(ACTIVE.of(match.slots().get("object"))).isEqualTo("the new plan");
        assertThat(match.words()).containsExactly(1, 4);
        assertThat(match.negation()).isEqualTo(Negation.NONE);
        assertThat(match.mood()).isEqualTo(Mood.ACTUAL);
    }

    @Test
    void samePatternReadsThePassive() {
        HandBuilt passive = HandBuilt.of(
                "The/the/DT/1/det plan/plan/NN/3/nsubjpass was/be/VBD/3/auxpass rejected/reject/VBN/-1/root by/by/IN/3/agent Brask/brask/NNP/4/pobj");
        Match match = rules("{actor} reject/V {object}").matches(passive).get(0);
        assertThat(passive.of(match.slots().get("actor"))).isEqualTo("Brask");
        assertThat(passive.of(match.slots().get("object"))).isEqualTo("The plan");
    }

    @Test
    void nounOfActionTakesItsOwner() {
        HandBuilt noun = HandBuilt.of(
                "Its/its/PRP$/1/poss rejection/rejection/NN/5/nsubj of/of/IN/1/prep the/the/DT/4/det plan/plan/NN/2/pobj stands/stand/VBZ/-1/root");
        Match match = rules("{actor} rejection of {object}").matches(noun).get(0);
        assertThat(noun.of(match.slots().get("actor"))).isEqualTo("Its");
        assertThat(noun.of(match.slots().get("object"))).isEqualTo("the plan");
    }

    @Test
    void listsOfActorsComeApart() {
        HandBuilt list = HandBuilt.of(
                "Arvenia/arvenia/NNP/3/nsubj and/and/CC/0/cc Brask/brask/NNP/0/conj rejected/reject/VBD/-1/root it/it/PRP/3/dobj");
        Match match = rules("{actor} reject/V {object}").matches(list).get(0);
        assertThat(match.actors().stream().map(list::of)).containsExactly("Arvenia", "Brask");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brask/brask/NNP/3/nsubj did/do/VBD/3/aux not/not/RB/3/neg sign/sign/VB/-1/root it/it/PRP/3/dobj              | DENIED  | ACTUAL
            Brask/brask/NNP/3/nsubj will/will/MD/3/aux not/not/RB/3/neg sign/sign/VB/-1/root it/it/PRP/3/dobj            | REFUSED | FUTURE
            Brask/brask/NNP/1/nsubj refused/refuse/VBD/-1/root to/to/TO/3/aux sign/sign/VB/1/xcomp it/it/PRP/3/dobj       | REFUSED | ACTUAL
            Brask/brask/NNP/2/nsubj may/may/MD/2/aux sign/sign/VB/-1/root it/it/PRP/2/dobj                                | NONE    | POSSIBLE
            Brask/brask/NNP/1/nsubj plans/plan/VBZ/-1/root to/to/TO/3/aux sign/sign/VB/1/xcomp it/it/PRP/3/dobj           | NONE    | FUTURE
            They/they/PRP/1/nsubj urged/urge/VBD/-1/root Brask/brask/NNP/1/dobj to/to/TO/4/aux sign/sign/VB/1/xcomp it/it/PRP/4/dobj | NONE | HYPOTHETICAL
            If/if/IN/2/mark Brask/brask/NNP/2/nsubj signs/sign/VBZ/-1/root it/it/PRP/2/dobj                               | NONE    | HYPOTHETICAL
            Brask/brask/NNP/1/nsubj signed/sign/VBD/-1/root it/it/PRP/1/dobj                                              | NONE    | ACTUAL
            """)
    void negationAndMood(String sentence, Negation negation, Mood mood) {
        Match match = rules("{actor} sign/V {object}")
                .matches(HandBuilt.of(sentence.strip()))
                .get(0);
        assertThat(match.negation()).isEqualTo(negation);
        assertThat(match.mood()).isEqualTo(mood);
    }

    @Test
    void conditionIsKept() {
        HandBuilt sentence = HandBuilt.of(
                "Talks/talk/NNS/2/nsubj will/will/MD/2/aux resume/resume/VB/-1/root once/once/IN/5/mark Brask/brask/NNP/5/nsubj leaves/leave/VBZ/2/advcl ./././2/punct");
        Match match = rules("{object:talk} resume/V").matches(sentence).get(0);
        assertThat(match.condition().map(sentence::of)).contains("Brask leaves");
        assertThat(match.conditionSubject().map(sentence::of)).contains("Brask");
    }

    @Test
    void matchThatNamesMoreWordsWins() {
        RuleSet rules = rules("{actor} reject/V {object}", "{actor} reject/V {object:<plan>}");
        assertThat(rules.matches(ACTIVE)).extracting(match -> match.rule().id()).containsExactly("act.r1");
    }

    @Test
    void sentenceWithoutTriggerGivesNothing() {
        assertThat(rules("{actor} reject/V {object}")
                        .matches(HandBuilt.of("Brask/brask/NNP/1/nsubj slept/sleep/VBD/-1/root")))
                .isEmpty();
    }

    @Test
    void anyWordsInAnyParseAreTaken() {
        RuleSet rules = rules(
                "{actor} reject/V {object} [to {target}]",
                "{actor} refuse ... to ^sign/V {object}",
                "no ...3 ^plan if|unless {condition}");
        String[] forms = {
            "Brask/brask/NNP",
            "reject/reject/VB",
            "rejected/reject/VBN",
            "refuse/refuse/VBP",
            "to/to/TO",
            "sign/sign/VB",
            "the/the/DT",
            "plan/plan/NN",
            ",/,/,",
            "if/if/IN",
            "not/not/RB",
            "by/by/IN",
            "\"/\"/''",
            "was/be/VBD",
            "of/of/IN",
            "'s/'s/POS",
            "(/(/-LRB-"
        };
        String[] relations = {"nsubj", "nsubjpass", "dobj", "xcomp", "conj", "relcl", "acl", "prep", "pobj", "root"};
        Random random = new Random(7);
        for (int run = 0; run < 4000; run++) {
            int size = 1 + random.nextInt(14);
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < size; i++) {
                written.append(i == 0 ? "" : " ")
                        .append(forms[random.nextInt(forms.length)])
                        .append('/')
                        .append(random.nextInt(size + 1) - 1)
                        .append('/')
                        .append(relations[random.nextInt(relations.length)]);
            }
            HandBuilt sentence = HandBuilt.of(written.toString());
            for (Match match : rules.matches(sentence)) {
                assertThat(match.slots().values()).allMatch(range -> range.end() <= size && !range.isEmpty());
                assertThat(match.words()).contains(match.trigger());
            }
        }
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnce() {
        RuleFile first = new RuleFile("first.yaml", """
                family: first
                colour: red
                rules:
                  - id: act.one
                    act: sing
                    plover: HUM
                    shade: blue
                    pattern: "{actor} reject/V {plan}"
                    accepts: []
                  - id: act.one
                    act: reject
                    patterns: ["{actor} Reject {object}", "no|no thing", "reject [it", "{actor} be", "<nothing> reject"]
                    accepts: [{text: "x", gives: {colour: red}}]
                    rejects: ["y"]
                """);
        RuleFile second = new RuleFile("second.yaml", "rules: [");
        RuleException thrown =
                catchThrowableOfType(RuleException.class, () -> RuleSet.read(List.of(first, second), VOCABULARY));
        assertThat(thrown.problems())
                .extracting(Problem::toString)
                .allMatch(line -> line.matches("(first|second)\\.yaml(:\\d+)?: .*; .+"));
        assertThat(thrown.getMessage())
                .contains("first.yaml:2: unknown key 'colour'")
                .contains("'sing' is no act")
                .contains("'HUM' is no plover code")
                .contains("unknown key 'shade'")
                .contains("'{plan}' is no slot")
                .contains("no sentence in 'accepts'")
                .contains("no sentence in 'rejects'")
                .contains("the id is used already at first.yaml:4")
                .contains("'Reject' can never match: it holds capitals")
                .contains("'no' stands twice")
                .contains("a bracket is open")
                .contains("no word can set the pattern off")
                .contains("'<nothing>' is no word class")
                .contains("second.yaml:1: not YAML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a\n- b\n",
                "family: x\nrules: 5\n",
                "family: x\nrules:\n  - 5\n",
                "classes: 7\n",
                "family: x\nclasses: {a: [b], a: [c]}\nrules: []\n",
                "\u0000"
            })
    void brokenFilesAreRefusedWithAReason(String yaml) {
        RuleException thrown = catchThrowableOfType(
                RuleException.class, () -> RuleSet.read(List.of(new RuleFile("f.yaml", yaml)), VOCABULARY));
        assertThat(thrown.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.file().equals("f.yaml")
                        && !problem.reason().isEmpty()
                        && !problem.remedy().isEmpty());
    }

    @Test
    void samePatternTwiceCanNeverMatch() {
        RuleException thrown = catchThrowableOfType(
                RuleException.class, () -> rules("{actor} reject/V {object}", "{actor}  reject/V {object}"));
        assertThat(thrown.getMessage()).contains("can never match: act.r0 has it already");
    }
}
