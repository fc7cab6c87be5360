package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.document.ZoneReader;
import org.parley.reading.Attribution;
import org.parley.reading.AttributionReader;
import org.parley.reading.MarkedAct;
import org.parley.reading.MarkedMood;
import org.parley.reading.Marks;
import org.parley.reading.Reading;
import org.parley.reading.attribution.CueLexicon;
import org.parley.reading.attribution.RuleAttributionReader;

/** Acts that a model has marked stand beside those of the rules. */
class MarkedActsTest {
    private static final double SURE = 0.99;

    @Test
    void anActThatNoRuleTellsIsTheSpeakers() {
        List<Act> acts = read(
                "The drivers' union said that nine percent would be a fairy tale.",
                new Mark("reject", "tale", "", "", "nine percent", "", MarkedMood.ACTUAL, SURE));

        assertThat(acts).hasSize(1);
        Act act = acts.get(0);
        assertThat(act.type()).isEqualTo(ActType.REJECT);
        assertThat(act.actor()).isEqualTo("drivers' union");
        assertThat(act.object()).isEqualTo("nine percent");
        assertThat(act.derivation().rule()).isEqualTo("act.learned.reject");
    }

    @Test
    void aRuleThatFitsTheSameWordsHolds() {
        List<Act> acts = read(
                "The drivers' union rejected the offer.",
                new Mark("demand", "rejected", "The drivers' union", "", "the offer", "", MarkedMood.ACTUAL, SURE),
                new Mark("reject", "offer", "The drivers' union", "", "the offer", "", MarkedMood.ACTUAL, SURE));

        assertThat(acts).extracting(Act::type).containsExactly(ActType.REJECT);
        assertThat(acts.get(0).derivation().rule()).doesNotContain("learned");
    }

    @Test
    void whatIsHardlyCertainIsLeftOut() {
        assertThat(read(
                        "The mill painted its gates.",
                        new Mark("offer", "painted", "The mill", "", "its gates", "", MarkedMood.ACTUAL, 0.2)))
                .isEmpty();
    }

    @Test
    void aPreconditionTellsWhatIsRequiredAndForWhat() {
        Act act = read(
                        "Brask would have to pull its guns out of the valley by way of an entrance fee to the table.",
                        new Mark(
                                "precondition",
                                "fee",
                                "",
                                "Brask",
                                "the table",
                                "Brask would have to pull its guns out of the valley",
                                MarkedMood.ACTUAL,
                                SURE))
                .stream()
                .filter(one -> one.type() == ActType.PRECONDITION)
                .findFirst()
                .orElseThrow();

        assertThat(act.condition()).isEqualTo("Brask would have to pull its guns out of the valley");
        assertThat(act.object()).isEqualTo("the table");
        assertThat(act.target()).isEqualTo("Brask");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // how many there are is no demand
                "The union said that its list held 340 names. | demand | list | 340 names | ''",
                "The drivers' union said that its figure is 3,900. | demand | figure | 3,900 | ''",
                // what is claimed to be so
                "The union claims that 900 are out. | demand | claims | 900 are out | ''",
                // what somebody may do
                "The union said that if it likes the mill can go home today. | threaten | go | '' | ''",
                // what no guild can do, and what no telephone does
                "The union said that no mill can bargain with a gun. | refuse-to-talk | bargain | a gun | ''",
                "The union said that it had not rung. | no-response | rung | it | ''",
                // chips are no talks
                "The union said that the mill had run out of bargaining chips. | talks-stalled | chips | '' | ''",
                // what comes back to the table
                "The mill said that it would put the draft back on the table. | withdraw-proposal | put | the draft | ''",
                // what one does first oneself
                "The mill preferred to count the pages first. | precondition | first | '' | count the pages",
                // that there is a condition, and not which
                "The mill spoke of its price for a return. | precondition | price | '' | its price for a return",
                // a sentence is turned round, and not down
                "The union turned the sentence round. | reject | turned | the sentence round | ''",
            })
    void whatOnlyLooksLikeAnActIsNone(String text, String type, String trigger, String object, String condition) {
        assertThat(read(text, new Mark(type, trigger, "", "", object, condition, MarkedMood.ACTUAL, SURE)))
                .extracting(act -> act.derivation().rule())
                .noneMatch(rule -> rule.contains("learned"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "The drivers' union said that it leant on the mill for a second envoy. | demand | leant | a second envoy | ''",
                "The mill wanted to see the pages first. | precondition | first | '' | see the pages",
            })
    void whatIsLikeThatAndIsAnActStays(String text, String type, String trigger, String object, String condition) {
        assertThat(read(text, new Mark(type, trigger, "", "", object, condition, MarkedMood.ACTUAL, SURE)))
                .isNotEmpty();
    }

    /** A mark by the words of its text; empty words are none. */
    private record Mark(
            String type,
            String trigger,
            String actor,
            String target,
            String object,
            String condition,
            MarkedMood mood,
            double certainty) {
        MarkedAct in(String text) {
            return new MarkedAct(
                    type,
                    span(text, trigger).orElseThrow(),
                    span(text, actor),
                    span(text, target),
                    span(text, object),
                    span(text, condition),
                    false,
                    mood,
                    certainty);
        }

        private static Optional<Span> span(String text, String words) {
            int at = text.indexOf(words);
            return words.isEmpty() ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
        }
    }

    private static List<Act> read(String text, Mark... marks) {
        AttributionReader rules = new RuleAttributionReader(CueLexicon.load());
        AttributionReader marking = new AttributionReader() {
            @Override
            public String name() {
                return "marks";
            }

            @Override
            public List<Attribution> read(Reading reading) {
                return rules.read(reading);
            }

            @Override
            public Marks marks(Reading reading) {
                List<MarkedAct> acts = new ArrayList<>();
                for (Mark mark : marks) {
                    acts.add(mark.in(text));
                }
                return new Marks(read(reading), acts);
            }
        };
        DateValue published = new DateValue("2025-03-05", DateOrigin.GIVEN);
        Publication publication = new Publication("case", "", "", published, "", "", "");
        ReadDocument read =
                StatementReader.load(marking).read(ZoneReader.english().read(publication, text));
        List<Act> acts = new ArrayList<>(read.reported());
        read.statements().forEach(statement -> acts.addAll(statement.acts()));
        return acts;
    }
}
