package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.document.CodePoints;
import org.parley.document.Span;

class WordsTest {
    private static final Vocabulary VOCABULARY = vocabulary();

    static Vocabulary vocabulary() {
        try (InputStream in = WordsTest.class.getResourceAsStream("vocabulary.txt")) {
            return Vocabulary.read(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<JsonNode> expected() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> nodes = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(WordsTest.class.getResourceAsStream("words.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                nodes.add(json.readTree(line));
            }
        }
        return nodes.stream();
    }

    /** The network is told in Java what it was told in Python when it was trained (words_expected.py). */
    @ParameterizedTest
    @MethodSource("expected")
    void wordsAreThoseOfTheTraining(JsonNode expected) {
        String text = expected.get("text").asText();
        CodePoints points = CodePoints.of(text);
        List<Word> words = Words.of(text, Texts.paragraphs(text), VOCABULARY);

        List<String> told = words.stream()
                .map(word -> String.format(
                        "[%d,%d,%s,%d,%d,%d,%d]",
                        points.at(word.span().start()),
                        points.at(word.span().end()),
                        word.pieces().toString().replace(" ", ""),
                        word.letters().number(),
                        word.quote().number(),
                        word.first() ? 1 : 0,
                        word.paragraph()))
                .toList();
        List<String> windows = Window.of(words, text).stream()
                .map(window -> "[" + window.from() + "," + window.to() + "]")
                .toList();

        assertThat(told).containsExactlyElementsOf(lines(expected.get("words")));
        assertThat(windows).containsExactlyElementsOf(lines(expected.get("windows")));
    }

    private static List<String> lines(JsonNode array) {
        List<String> lines = new ArrayList<>();
        array.forEach(row -> lines.add(row.toString()));
        return lines;
    }

    @ParameterizedTest
    @CsvSource({"Zürich, zurich", "MINISTER, minister", "İzmir, izmir", "“, '\"'", "’, ''''", "ﬁne, ﬁne", "é, e"})
    void spellingsThatTheVocabularyDoesNotTellApart(String word, String plain) {
        assertThat(Vocabulary.normal(word)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "said, SMALL",
        "Said, CAPITALISED",
        "A, CAPITALISED",
        "UN, CAPITALS",
        "McKay, MIXED",
        "iPhone, MIXED",
        "G7, CAPITALISED",
        "2022, SMALL",
        "КИЇВ, CAPITALS",
        "北, SMALL"
    })
    void capitals(String word, Letters letters) {
        assertThat(Letters.of(word)).isEqualTo(letters);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everyWordIsThereOnceInOrderAndWhole(String text) {
        List<Span> paragraphs = Texts.paragraphs(text);
        List<Word> words = Words.of(text, paragraphs, VOCABULARY);
        int last = 0;
        for (Word word : words) {
            assertThat(word.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(word.span().isEmpty()).isFalse();
            assertThat(paragraphs).anyMatch(paragraph -> paragraph.contains(word.span()));
            assertThat(word.pieces()).isNotEmpty().allMatch(id -> id >= 0 && id < VOCABULARY.size());
            assertThat(Character.isLowSurrogate(text.charAt(word.span().start()))
                            && word.span().start() > 0
                            && Character.isHighSurrogate(text.charAt(word.span().start() - 1)))
                    .isFalse();
            last = word.span().end();
        }
        int next = 0;
        for (Window window : Window.of(words, text)) {
            assertThat(window.from()).isEqualTo(next);
            assertThat(window.to()).isGreaterThan(window.from());
            int pieces = words.subList(window.from(), window.to()).stream()
                    .mapToInt(word -> word.pieces().size())
                    .sum();
            assertThat(pieces <= Window.SIZE || window.to() == window.from() + 1)
                    .isTrue();
            next = window.to();
        }
        assertThat(next).isEqualTo(words.size());
    }

    static Stream<String> hostile() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        String alphabet = "ab AB .,!?\"'“”‘’«»—\n\t é\u0301\u00ad\u200b\u202e漢한ßſ½";
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(400); length > 0; length--) {
                if (random.nextInt(12) == 0) {
                    text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                } else {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            texts.add(text.toString());
        }
        texts.add("");
        texts.add("\ud83d");
        texts.add("\ude42 alone \ud83d");
        texts.add("x".repeat(50_000));
        texts.add("한".repeat(300));
        texts.add("\"".repeat(1_000));
        texts.add("' a ".repeat(3_000));
        return texts.stream();
    }

    @Test
    void aQuotationMarkIsAskedForByItsNeighbours() {
        assertThat(states("He said \"maybe\" to \"Red\" Holm")).isEqualTo("..(_)." + "(_).");
        assertThat(states("The workers' pay and the mayor's car"))
                .doesNotContain("(")
                .doesNotContain(")");
        assertThat(states("'We wait,' he said.")).isEqualTo("(___)...");
        assertThat(states("\"One goes on")).isEqualTo("(___");
        assertThat(states("stray\" mark here")).isEqualTo(".)..");
    }

    private static String states(String text) {
        StringBuilder states = new StringBuilder();
        for (Word word : Words.of(text, Texts.paragraphs(text), VOCABULARY)) {
            states.append(
                    switch (word.quote()) {
                        case OUTSIDE -> '.';
                        case INSIDE -> '_';
                        case OPENING -> '(';
                        case CLOSING -> ')';
                    });
        }
        return states.toString();
    }
}
