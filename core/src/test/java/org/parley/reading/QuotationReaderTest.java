package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Document;
import org.parley.document.Span;

class QuotationReaderTest {
    private final QuotationReader reader = new QuotationReader();

    /** The quotations as one line: inner words, ">" a level deeper, "…" where unclosed, "&" where continued. */
    private String read(String text) {
        return reader.read(Documents.of(text)).stream()
                .map(quotation -> ">".repeat(quotation.depth())
                        + (quotation.continues() ? "&" : "")
                        + quotation.inner().of(text)
                        + (quotation.unclosed() ? "…" : ""))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "“We will go,” said Brandt. ~ We will go,",
                "\"We will go,\" said Brandt, \"and soon.\" ~ We will go, | and soon.",
                "She called it “a start”, nothing more. ~ a start",
                "Brandt: «We will go». ~ We will go",
                "Brandt: »We will go«. ~ We will go",
                "„We will go“, said Brandt. ~ We will go",
                "„We will go”, said Brandt. ~ We will go",
                "``We will go,'' said Brandt. ~ We will go,",
                "「行く」と言った。 ~ 行く",
                "‘We will go,’ said Brandt. ~ We will go,",
                "'We will go,' said Brandt. ~ We will go,",
                "“He told me ‘no’ twice,” she said. ~ He told me ‘no’ twice, | >no",
                "\"He told me 'no' twice,\" she said. ~ He told me 'no' twice, | >no",
                "‘He told me “no” twice,’ she said. ~ He told me “no” twice, | >no",
                "‘The workers’ rights come first,’ she said. ~ The workers’ rights come first,",
                "A so-called ‘guns for grain’ deal. ~ guns for grain",
                "The ‘old rules’ still hold. ~ old rules",
                "(“We will go.”) ~ We will go.",
                "“We will go”—and he went. ~ We will go",
            })
    void pairsMarks(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brandt’s and Vale's plan wasn’t new.",
                "Brandt‘s plan and Vale‘s answer.",
                "It was the ’90s and rock ’n’ roll.",
                "The ministers’ plan and the workers’ demands.",
                "Get ’em while you can, 'tis late.",
                "A man of 6'2\" with a 12\" record.",
                "O’Hara met D'Arco at five o'clock.",
                "No marks at all.",
                "“” and \"\" are empty.",
                "An end without a beginning.”",
            })
    void leavesAlone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "“Zelenko‘s plan is dead,” he said. ~ Zelenko‘s plan is dead,",
                "“It isn’t the ministers’ plan,” he said. ~ It isn’t the ministers’ plan,",
                "“We lost the ’90s,” he said. ~ We lost the ’90s,",
                "'It isn't the ministers' plan,' he said. ~ It isn't the ministers' plan,",
                "‘It’s Brandt’s’, he said. ~ It’s Brandt’s",
            })
    void tellsApostrophesInsideQuotations(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    /** stanfordnlp/CoreNLP#1139, chartbeat-labs/textacy#382. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "“One.⏎“Two,” he said. ~ One.… | &Two,",
                "“One.⏎“Two.⏎“Three,” he said. ~ One.… | &Two.… | &Three,",
                "\"One.⏎\"Two,\" he said. ~ One.… | &Two,",
                "'One.⏎'Two,' he said. ~ One.… | &Two,",
                "“One.⏎Two,” he said. ~ One.… | &Two,",
                "“One,” he said.⏎“Two,” she said. ~ One, | Two,",
                "He said: “One.⏎Nothing more came. ~ One.…",
            })
    void continuesInTheNextParagraph(String text, String expected) {
        assertThat(read(text.replace("⏎", "\n"))).isEqualTo(expected);
    }

    /** chartbeat-labs/textacy#379. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "“One, he said. “Two,” she said. ~ Two,",
                "\"One, he said. \"Two,\" she said. ~ Two,",
                "\"One,\" he said. \"Two. ~ One, | Two.…",
                "One,” he said. “Two,” she said. ~ Two,",
            })
    void readsAnOddNumberOfMarks(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @Test
    void skipsBlocksThatAreNoReport() {
        String text = "“One.\n“Caption,” he said.\n“Two,” he said.";
        List<Block> blocks = List.of(
                new Block(BlockKind.PARAGRAPH, new Span(0, 5)),
                new Block(BlockKind.CAPTION, new Span(6, 26)),
                new Block(BlockKind.PARAGRAPH, new Span(27, text.length())));
        List<Quotation> quotations = reader.read(Documents.of(text, blocks));
        assertThat(quotations).extracting(Quotation::block).containsExactly(0, 2);
        assertThat(quotations).extracting(Quotation::continues).containsExactly(false, true);
    }

    @Test
    void holdsOnAnyText() {
        Random random = new Random(11);
        String[] pieces = {
            "“", "”", "\"", "'", "‘", "’", "„", "«", "»", "``", "''", "「", " ", ".", ",", "\n", "a", "s", "90", "😀",
            "Brandt", "\uD83D"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            holds(Documents.of(text.toString()));
        }
    }

    private void holds(Document document) {
        List<Quotation> quotations = reader.read(document);
        assertThat(reader.read(document)).isEqualTo(quotations);
        Span last = new Span(0, 0);
        for (Quotation quotation : quotations) {
            Span block = document.blocks().get(quotation.block()).span();
            assertThat(block.contains(quotation.outer())).isTrue();
            assertThat(quotation.outer().contains(quotation.inner())).isTrue();
            assertThat(quotation.inner().of(document.text())).isNotBlank();
            assertThat(last.start()).isLessThanOrEqualTo(quotation.outer().start());
            assertThat(quotation.depth() == 0 && last.overlaps(quotation.outer()))
                    .isFalse();
            last = quotation.depth() == 0 ? quotation.outer() : last;
        }
    }
}
