package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.ZoneReader;
import org.parley.reading.attribution.CueLexicon;
import org.parley.reading.attribution.RuleAttributionReader;
import org.parley.rule.Sides;

class AdaptationTest {
    private static final String TEXT =
            "The gate committee said that the vote was close. Ada Brandt said that the door was open. Tisvar said that it"
                    + " would wait. Dorin Halle said that he would go.";

    @Test
    void aUsersFileTellsWhoBelongsToWhom() {
        Sides sides = new Sides(List.of(
                new Sides.Side("Arvenia", List.of("Tisvar"), List.of("Ada Brandt", "Dorin Halle")),
                new Sides.Side("Gate Workers", List.of("gate committee"), List.of())));
        StatementReader reader = StatementReader.load(
                new RuleAttributionReader(CueLexicon.load()), new Adaptation(ActReader.load(), sides));
        Publication publication = new Publication("case", "", "", DateValue.UNKNOWN, "", "", "");
        Document document = ZoneReader.english().read(publication, TEXT);
        assertThat(reader.read(document).statements())
                .extracting(statement ->
                        statement.speaker().name() + " / " + statement.speaker().party())
                .containsExactly(
                        "Gate Workers / Gate Workers",
                        "Ada Brandt / Arvenia",
                        "Arvenia / Arvenia",
                        "Dorin Halle / Arvenia");
    }
}
