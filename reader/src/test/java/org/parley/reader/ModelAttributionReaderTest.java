package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.reading.Attribution;

class ModelAttributionReaderTest {
    private static ModelAttributionReader reader;

    @BeforeAll
    static void load() {
        reader = ModelAttributionReader.load();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The harbour union said it would return to the table on Monday."
                        + " | The harbour union | said | it would return to the table on Monday",
                "Marta Lindqvist told reporters that the ferry company had rejected the offer."
                        + " | Marta Lindqvist | told | the ferry company had rejected the offer",
                "“We will sign nothing before the siege ends,” the envoy said."
                        + " | the envoy | said | We will sign nothing before the siege ends",
                "According to the mediator, the two sides remain far apart."
                        + " | the mediator | According to | the two sides remain far apart",
            })
    void plainSentences(String text, String source, String cue, String content) {
        List<Attribution> attributions = read(text);
        assertThat(attributions).hasSize(1);
        Attribution attribution = attributions.get(0);
        assertThat(words(text, attribution.source())).isEqualTo(source);
        assertThat(words(text, attribution.cue())).startsWith(cue);
        assertThat(words(text, attribution.content())).contains(content);
        assertThat(attribution.confidence()).isBetween(0.3, 1.0);
        assertThat(attribution.derivation().words()).isEqualTo(attribution.cue());
    }

    @Test
    void aQuotationThatItsCueInterruptsIsOneContentInTwoParts() {
        String text = "“The road is closed,” Ana Perera said, “and it will stay closed until spring.”";
        List<Attribution> attributions = read(text);
        assertThat(attributions).hasSize(1);
        assertThat(attributions.get(0).content()).hasSize(2);
        assertThat(words(text, attributions.get(0).source())).contains("Ana Perera");
    }

    @ParameterizedTest
    @MethodSource("org.parley.reader.WordsTest#hostile")
    void everySpanLiesInAParagraphAndEndsAtWords(String text) {
        assertSpansFit(text, Texts.paragraphs(text), read(text));
    }

    @ParameterizedTest
    @MethodSource
    void awkwardTexts(String text) {
        assertSpansFit(text, Texts.paragraphs(text), read(text));
    }

    static Stream<String> awkwardTexts() {
        String said = "The minister said the talks had failed because nobody came. ";
        return Stream.of(
                said.repeat(3_400), // 200,000 characters in one paragraph
                "word ".repeat(40_000),
                said.toUpperCase(java.util.Locale.ROOT).repeat(20),
                said.toLowerCase(java.util.Locale.ROOT).replace(".", "").repeat(20),
                "🙂 said 🙃 “𝒜 👩‍👩‍👧 will not sign,” 🇺🇦 added.",
                "Міністр заявив: «Переговори зупинено». 北京表示，双方将继续谈判。 قال الوزير إن المحادثات توقفت.",
                "\"\"\"\"\"\" said \"\"\"\"",
                "said said said said said");
    }

    @Test
    void theSameWhateverIsReadBesideItAndByHoweverManyThreads() throws Exception {
        List<String> texts = mixture();
        List<List<Attribution>> alone = texts.stream().map(text -> read(text)).toList();
        assertThat(alone.stream().mapToInt(List::size).sum()).isPositive();
        for (int threads : new int[] {1, 2, 4}) {
            ExecutorService workers = Executors.newFixedThreadPool(threads);
            try (ModelAttributionReader other = ModelAttributionReader.load()) {
                List<Future<List<Attribution>>> together = new ArrayList<>();
                for (String text : texts) {
                    together.add(workers.submit(() -> other.read(text, Texts.paragraphs(text))));
                }
                for (int i = 0; i < texts.size(); i++) {
                    assertThat(together.get(i).get()).isEqualTo(alone.get(i));
                }
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private static List<String> mixture() {
        List<String> sentences = List.of(
                "The port authority said the strike was over.",
                "“Nobody asked us,” Tesfaye complained.",
                "It rained for three days in the valley.",
                "Sources close to the talks believe a deal is near.",
                "He denied that any paper had been handed over.");
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            texts.add(random.ints(1 + random.nextInt(40), 0, sentences.size())
                    .mapToObj(sentences::get)
                    .collect(Collectors.joining(random.nextBoolean() ? "\n" : " ")));
        }
        return texts;
    }

    @Test
    void onlyBlocksOfTheReportAreRead() {
        String caption = "The mayor said the bridge would open. (Photo: A. Perera)";
        String paragraph = "The mayor said the bridge would open.";
        String text = caption + "\n" + paragraph;
        Document document = new Document(
                new Publication("a", "", "", DateValue.UNKNOWN, "", "", "en"),
                text,
                List.of(
                        new Block(BlockKind.CAPTION, new Span(0, caption.length())),
                        new Block(BlockKind.PARAGRAPH, new Span(caption.length() + 1, text.length()))));
        List<Attribution> attributions = reader.read(document);
        assertThat(attributions).hasSize(1);
        assertThat(attributions.get(0).content().get(0).start()).isGreaterThan(caption.length());
    }

    @Test
    void aFileThatIsNoModelIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "no model");
        assertThatThrownBy(() -> ModelAttributionReader.load(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an attribution model");
    }

    private static List<Attribution> read(String text) {
        return reader.read(text, Texts.paragraphs(text));
    }

    private static void assertSpansFit(String text, List<Span> paragraphs, List<Attribution> attributions) {
        Span last = new Span(0, 0);
        for (Attribution attribution : attributions) {
            assertThat(attribution.content().get(0)).isGreaterThanOrEqualTo(last);
            last = attribution.content().get(0);
            assertThat(attribution.confidence()).isBetween(0.0, 1.0);
            Stream.of(attribution.source(), attribution.cue(), attribution.content())
                    .flatMap(List::stream)
                    .forEach(span -> {
                        assertThat(paragraphs).anyMatch(paragraph -> paragraph.contains(span));
                        assertThat(CharacterKind.of(text.codePointAt(span.start())))
                                .isNotEqualTo(CharacterKind.SPACE);
                        assertThat(CharacterKind.of(text.codePointBefore(span.end())))
                                .isNotEqualTo(CharacterKind.SPACE);
                    });
        }
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
    }
}
