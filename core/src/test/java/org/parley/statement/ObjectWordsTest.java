package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Publication;
import org.parley.document.ZoneReader;

/** What an act is about, without when it was done and as what it was called. */
class ObjectWordsTest {
    private static final StatementReader READER = StatementReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brask rejected the plan on Thursday. | the plan",
                "Brask rejected the plan last night. | the plan",
                "Brask rejected the plan as an insult. | the plan",
                "Brask rejected the offer as “a joke”. | the offer",
                "Brask proposed on Tuesday to lower the toll. | to lower the toll",
                "Brask rejected the plan as recently as last Friday. | the plan",
                // what is to come is what it is about
                "Brask demanded elections next week. | elections next week",
                // the time is the noun's
                "Brask rejected the offer of last week. | the offer of last week",
            })
    void whenAndAsWhatAreNoPartOfIt(String text, String object) {
        Publication publication =
                new Publication("example", "", "", new DateValue("2024-05-15", DateOrigin.GIVEN), "", "", "");
        ReadDocument read = READER.read(ZoneReader.english().read(publication, text));
        List<Act> acts = Stream.concat(
                        read.reported().stream(),
                        read.statements().stream().flatMap(statement -> statement.acts().stream()))
                .toList();
        assertThat(acts)
                .filteredOn(act -> act.type() != ActType.BLAME)
                .extracting(Act::object)
                .containsExactly(object);
    }
}
