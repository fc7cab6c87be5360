package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.document.ZoneReader;
import org.parley.reading.Attribution;
import org.parley.rule.Derivation;

/** Which of the words that were found to be somebody's stay so. */
class ShapingTest {
    private static final StatementReader READER = StatementReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the reporter's own sentence
                "Nobody knows who closed the lock. Maria Lindt said the keeper did it.|who closed the lock|the keeper did it|the keeper did it",
                // a quotation before the cue is the speaker's
                "“Nobody closed the lock.” The keeper, Maria Lindt said, was ill.|Nobody closed the lock.|was ill|Nobody closed the lock.; was ill",
                // what the same sentence has before the cue
                "The lock is closed, Maria Lindt said, and the keeper is ill.|The lock is closed|the keeper is ill|The lock is closed; the keeper is ill",
                // nothing else is left
                "The lock is closed and the keeper ill. So said Maria Lindt.|The lock is closed|the keeper ill|The lock is closed; the keeper ill",
            })
    void aSentenceBeforeTheOneThatCitesIsTheReporters(String text, String first, String second, String kept) {
        Attribution found = new Attribution(
                List.of(span(text, "Maria Lindt")),
                List.of(span(text, "said")),
                List.of(span(text, first), span(text, second)),
                1,
                Derivation.of("found", List.of()));
        List<String> content = READER.read(document(text), Optional.of(List.of(found))).statements().stream()
                .flatMap(statement -> statement.content().stream())
                .map(span -> span.of(text).replaceAll("[“”]", ""))
                .toList();
        assertThat(String.join("; ", content)).isEqualTo(kept);
    }

    private static Span span(String text, String part) {
        int start = text.indexOf(part);
        return new Span(start, start + part.length());
    }

    private static Document document(String text) {
        return ZoneReader.english().read(new Publication("example", "", "", DateValue.UNKNOWN, "", "", ""), text);
    }
}
