package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** What a later report tells as done meets what was required, and nothing else does. */
class WantedTest {
    private static ReportBuilder report(String id, String published) {
        return new ReportBuilder(id, published, "Lakeside Courier")
                .party("Arvenia", "Arvenians")
                .party("Brask")
                .person("Ilka Voss", "envoy", "Brask");
    }

    private static ReadDocument required(String condition) {
        String words = "talks would start once " + condition;
        return report("first", "2031-06-15")
                .paragraph("Ilka Voss said " + words + ", she added.")
                .said("Ilka Voss", "Brask", words)
                .act(
                        ActType.PRECONDITION,
                        Map.of("actor", "Brask", "condition", condition, "object", "talks", "target", "Arvenia"))
                .end()
                .build();
    }

    private static Precondition after(String condition, String deed) {
        ReportBuilder told = report("later", "2031-07-03").paragraph(deed);
        ReadDocument later = (deed.contains("2 July") ? told.time("2 July", "2031-07-02") : told).build();
        List<Precondition> forwards =
                Ledger.of(List.of(required(condition), later)).preconditions();
        assertThat(Ledger.of(List.of(later, required(condition))).preconditions())
                .isEqualTo(forwards);
        return forwards.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Arvenia had freed the forty divers | The forty divers were released at dawn.| MET",
                "Arvenia had freed the forty divers | Arvenia released the forty divers, two diplomats said.| MET",
                "Arvenia had freed the forty divers | Twelve of the divers were released at dawn.| OPEN",
                "Arvenia had freed the forty divers | The forty divers will be released at dawn.| OPEN",
                "Arvenia had freed the forty divers | Brask released the divers that it held.| OPEN",
                "Arvenia had freed the forty divers | The crew would sail only after the divers were released.| OPEN",
                "Arvenia had freed the forty divers | The forty miners were released at dawn.| OPEN",
                "Arvenia had freed the forty divers | Eleven of the forty divers were released at dawn.| OPEN",
                "Arvenia had freed the forty divers | The last three divers were released at dawn.| MET",
                "Arvenia had freed the forty divers | Over the last week, 40 divers were released.| MET",
                "twelve clerks no longer have letters on their files | The mill cancelled the letters to the clerks.| MET",
                "Arvenia withdrew its lawsuit | The lawsuit was dropped without a word.| MET",
                "Arvenia withdrew its lawsuit | The lawsuit has not been dropped.| OPEN",
                "Arvenia reopened the ferry | The reopening of the ferry on 2 July gave Brask what it wanted.| MET",
                "Arvenia reopened the ferry | The first step was the reopening, on 2 July, of the ferry.| MET",
                "Arvenia reopened the ferry | Brask called for the reopening on 2 July of the ferry.| OPEN",
                "Arvenia reopened the ferry | Without the reopening of the ferry on 2 July nothing was done.| OPEN",
                "the 63 men are home | Arvenia freed the 63 ferrymen whom it had held.| MET",
                "the 63 men are home | Arvenia freed 12 ferrymen whom it had held.| OPEN",
                "Arvenia had freed the forty divers | The count went ahead only after Arvenia freed the forty divers.| MET",
                "Arvenia had freed the forty divers | The count resumes only after Arvenia released the forty divers.| OPEN",
                "the salt held up at Ulm port is released | Ulm port cleared the last of the salt.| MET",
                "12 of its men are no longer in the prison at Ulm | The last two of the 12 men on Brask's list walked out of the Ulm jail.| MET",
                "the dam is inspected by Arvenia | Engineers cleared the dam after a week of tests.| MET",
            })
    void aDeedOfItsKindOnTheSameThingMeetsIt(String condition, String deed, PreconditionState state) {
        assertThat(after(condition, deed).state()).isEqualTo(state);
    }

    /** A vow that is told as one of the past, and right behind it that less will do, is given up. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brask had long insisted that the siege of the harbour must end before talks. A letter was enough for it.| DROPPED",
                "Brask had sworn not to talk until the siege of the harbour ended. It now says that a letter will do.| DROPPED",
                "Brask had sworn not to talk until the siege of the harbour ended. It says that it will do all it can.| OPEN",
                "Brask had ruled out talks until the siege of the harbour ended. It came, with the guns still in place.| DROPPED",
                "Brask had long insisted that the siege of the harbour must end before talks. A letter was not enough for it.| OPEN",
                "Brask had long insisted that the siege of the harbour must end before talks. The rain was heavy.| OPEN",
                "Brask had long insisted that the siege of the harbour must end before talks. For Arvenia a letter was enough.| OPEN",
                "Arvenia had insisted that the siege of the harbour must go on until autumn. A month was enough for it.| OPEN",
                "Brask insists that the siege of the harbour must end before talks. A letter was enough for the monks.| OPEN",
            })
    void aVowOfThePastIsGivenUpByLess(String told, PreconditionState state) {
        assertThat(after("Arvenia ended the siege of the harbour", told).state())
                .isEqualTo(state);
    }

    @Test
    void itIsMetOnTheDayOfTheReport() {
        Precondition met = after("Arvenia withdrew its lawsuit", "The lawsuit was dropped without a word.");
        assertThat(met.until()).isEqualTo(new When("2031-07-03", DateBasis.PUBLISHED));
        assertThat(met.trail().reason()).endsWith("It is met: “The lawsuit was dropped without a word.”.");
    }
}
