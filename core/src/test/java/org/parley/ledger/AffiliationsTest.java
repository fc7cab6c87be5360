package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;

/** Whose an official is beside whose name no report tells it. */
class AffiliationsTest {
    private static Map<String, String> parties(ReadDocument... reports) {
        return Ledger.of(List.of(reports)).people().stream().collect(Collectors.toMap(Person::name, Person::party));
    }

    private static ReadDocument report(String id, String speaker, String title, String cue, String words) {
        return new ReportBuilder(id, "2031-06-10", "Wire")
                .party("Arvenia", "Arvenian")
                .party("Brask")
                .person(speaker, title, "")
                .paragraph(speaker + " " + cue + " " + words + ".")
                .said(speaker, "", words)
                .cue(cue)
                .end()
                .build();
    }

    @Test
    void aPresidentIsOfThePartyThatIsCommittedByWhatSheSays() {
        ReadDocument first = report("one", "Ada Brandt", "President", "said", "Arvenia would sign the draft tomorrow");
        ReadDocument second =
                report("two", "Ada Brandt", "President", "added", "Arvenia was ready to meet at any hour");
        assertThat(parties(first, second)).containsEntry("Ada Brandt", "Arvenia");
        assertThat(parties(second, first)).containsEntry("Ada Brandt", "Arvenia");
    }

    @Test
    void aSingleWordOrACopyOfItIsTooLittle() {
        ReadDocument first = report("one", "Ada Brandt", "President", "said", "Arvenia would sign the draft tomorrow");
        ReadDocument copy = report("two", "Ada Brandt", "President", "said", "Arvenia would sign the draft tomorrow");
        assertThat(parties(first, copy)).containsEntry("Ada Brandt", "");
    }

    @Test
    void whoSpeaksOfBothSidesIsOfNone() {
        ReadDocument first =
                report("one", "Ilse Torv", "Foreign Minister", "said", "Arvenia would sign the draft soon");
        ReadDocument second = report("two", "Ilse Torv", "Foreign Minister", "said", "Arvenia was ready to meet Brask");
        ReadDocument third = report("three", "Ilse Torv", "Foreign Minister", "said", "Brask would accept the draft");
        assertThat(parties(first, second, third)).containsEntry("Ilse Torv", "");
    }

    @Test
    void whoHoldsNoOfficeCommitsNobody() {
        ReadDocument first = report("one", "Ada Brandt", "analyst", "said", "Arvenia would sign the draft tomorrow");
        ReadDocument second = report("two", "Ada Brandt", "analyst", "said", "Arvenia was ready to meet at any hour");
        assertThat(parties(first, second)).containsEntry("Ada Brandt", "");
    }

    @Test
    void whatWouldHappenToASideIsNoCommitment() {
        ReadDocument first = report("one", "Ada Brandt", "President", "said", "Arvenia would regret the attack");
        ReadDocument second = report("two", "Ada Brandt", "President", "warned", "Arvenia would accept defeat");
        assertThat(parties(first, second)).containsEntry("Ada Brandt", "");
    }
}
