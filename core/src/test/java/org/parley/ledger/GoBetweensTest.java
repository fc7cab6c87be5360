package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statement.Person;

class GoBetweensTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ilse Torv, the judge whom both sides accepted as facilitator, spoke last.",
                "Both sides had named Ilse Torv as mediator.",
                "The talks were mediated by Ilse Torv.",
                "The mediator, Ilse Torv, left early."
            })
    void whoeverIsToldToGoBetweenTheSidesDoes(String text) {
        assertThat(people(text, "")).singleElement().matches(GoBetweens::isOne);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ilse Torv, the judge whom both sides accepted as a guest, spoke last.",
                "Ilse Torv told the mediator that the dam would stay shut.",
                "The mediator Ilse Torv said nothing of had left early."
            })
    void whoeverIsOnlyNamedBesideThemDoesNot(String text) {
        assertThat(people(text, "")).singleElement().matches(person -> !GoBetweens.isOne(person));
    }

    @Test
    void nobodyOfASideGoesBetween() {
        String text = "The talks were mediated by Ilse Torv.";
        assertThat(people(text, "Brask")).singleElement().matches(person -> !GoBetweens.isOne(person));
    }

    private static List<Person> people(String text, String party) {
        return GoBetweens.people(new ReportBuilder("a", "2024-05-02", "Times")
                .paragraph(text)
                .person("Ilse Torv", "", party)
                .build());
    }
}
