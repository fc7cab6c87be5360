package org.parley.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which subject some words are about. */
class TaxonomyTest {
    private static final Taxonomy TAXONOMY = Taxonomy.read(List.of(new RuleFile("subjects.yaml", """
                            none: ["# hour", within hours, pay for, "pay #"]
                            hours: [hours, hour week, shift]
                            wages: [pay, wage, wage for the week]
                            fees: ["# a ton", fee]
                            """)));

    @ParameterizedTest
    @CsvSource({
        "shorter hours, hours",
        "an answer within 48 hours, ''",
        "a truce of two hours, ''",
        "a 35-hour week, hours",
        "higher pay, wages",
        "that it pays for the monitors, ''",
        "to pay 90 million, ''",
        "to pay for the night shift, hours",
        "60 crowns a ton, ''",
        "60 a ton, fees",
        "ten a ton, fees",
        "a day, ''"
    })
    void thePhrasesOfNoneTellNoSubject(String words, String subject) {
        assertEquals(subject, TAXONOMY.of(words).orElse(""));
    }

    @Test
    void noneIsNoSubject() {
        assertEquals(List.of("hours", "wages", "fees"), TAXONOMY.names());
    }
}
