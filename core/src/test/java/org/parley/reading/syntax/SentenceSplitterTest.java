package org.parley.reading.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.Span;

class SentenceSplitterTest {
    private static String tokens(String text) {
        return Tokeniser.tokenise(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .collect(Collectors.joining(" "));
    }

    private static String sentences(String text) {
        List<Span> tokens = Tokeniser.tokenise(text, new Span(0, text.length()));
        return SentenceSplitter.split(text, tokens).stream()
                .map(sentence -> text.substring(
                        sentence.get(0).start(),
                        sentence.get(sentence.size() - 1).end()))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "Brandt's plan isn't new. ~ Brandt 's plan is n't new .",
                "Brandt’s plan isn’t new. ~ Brandt ’s plan is n’t new .",
                "Brandt‘s plan ~ Brandt ‘s plan",
                "They're sure we'd've won. ~ They 're sure we 'd 've won .",
                "We cannot and can't. ~ We can not and ca n't .",
                "the workers’ rights ~ the workers ’ rights",
                "O’Hara and D'Arco ~ O’Hara and D'Arco",
                "back in the ’90s ~ back in the ’90s",
                "the U.N. and U.S.-led talks ~ the U.N. and U.S. - led talks",
                "a cease-fire, an ex-minister, anti-war ~ a cease - fire , an ex-minister , anti-war",
                "COVID-19 and F-16s ~ COVID-19 and F-16s",
                "1,000,000 or 3.5 or 10:30 ~ 1,000,000 or 3.5 or 10:30",
                "in 2014-15 ~ in 2014 - 15",
                "$5m and US$5 and 40% ~ $ 5m and US$ 5 and 40 %",
                "AT&T and R&D ~ AT&T and R&D",
                "the 16th, the 1980s ~ the 16th , the 1980s",
                "Mr. J. R. Vale Jr. said ~ Mr. J. R. Vale Jr. said",
                "No. 10 said no. ~ No. 10 said no .",
                "wait... what?! ~ wait ... what ?!",
                "“No,” he said—twice. ~ “ No , ” he said — twice .",
                "one--two ~ one -- two",
                "www.example.org/a?b=c, he wrote ~ www.example.org/a?b=c , he wrote",
                "ada@example.org or @ada #talks ~ ada@example.org or @ada #talks",
                "example.com said ~ example.com said",
                "done.He said ~ done . He said",
                "9/11 and and/or ~ 9/11 and and / or",
                "日本語。русский, français ~ 日本語 。 русский , français",
                "ok 👩‍👩‍👧 👍🏽 ~ ok 👩‍👩‍👧 👍🏽",
            })
    void cutsTokens(String text, String expected) {
        assertThat(tokens(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "It is done. He left. ~ It is done. | He left.",
                "It is done.He left. ~ It is done. | He left.",
                "“It is done. We go,” he said. ~ “It is done. | We go,” he said.",
                "“It is done.” He left. ~ “It is done.” | He left.",
                "\"It is done.\" \"We go.\" ~ \"It is done.\" | \"We go.\"",
                "\"It is done.\"He left. ~ \"It is done.\" | He left.",
                "'It is done.' He left. ~ 'It is done.' | He left.",
                "“Who knows?” Ada Brandt asked. ~ “Who knows?” Ada Brandt asked.",
                "“Who knows?” he asked. ~ “Who knows?” he asked.",
                "“Who knows?” Nobody did. ~ “Who knows?” | Nobody did.",
                "Dr. Vale met Gen. Kade at 5 p.m. on Monday. ~ Dr. Vale met Gen. Kade at 5 p.m. on Monday.",
                "They left at 5 p.m. The talks failed. ~ They left at 5 p.m. | The talks failed.",
                "She lives in the U.S. He does not. ~ She lives in the U.S. | He does not.",
                "The U.S. Senate voted. ~ The U.S. Senate voted.",
                "J. R. Vale of Kade Inc. resigned. ~ J. R. Vale of Kade Inc. resigned.",
                "It rose 3.5 percent. Nobody saw it. ~ It rose 3.5 percent. | Nobody saw it.",
                "We waited... Nobody came. ~ We waited... | Nobody came.",
                "We waited... and nobody came. ~ We waited... and nobody came.",
                "(He left.) She stayed. ~ (He left.) | She stayed.",
                "— Are you going? — No. ~ — Are you going? | — No.",
                "Go! Now! ~ Go! | Now!",
                "1. First point. ~ 1. First point.",
                "He and I. We go. ~ He and I. | We go.",
                "終わった。彼は去った。 ~ 終わった。 | 彼は去った。",
            })
    void cutsSentences(String text, String expected) {
        assertThat(sentences(text)).isEqualTo(expected);
    }

    @Test
    void capsSentences() {
        String text = "word ".repeat(40_000);
        List<Span> tokens = Tokeniser.tokenise(text, new Span(0, text.length()));
        List<List<Span>> sentences = SentenceSplitter.split(text, tokens);
        assertThat(tokens).hasSize(40_000);
        assertThat(sentences).allMatch(sentence -> sentence.size() <= SentenceSplitter.LONGEST);
        assertThat(sentences.stream().mapToInt(List::size).sum()).isEqualTo(40_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", ".", "\"", "'", "-", "a.", "s's", "...", "“", "a-", "U.", "\uD800", "http://", "@", "’s"})
    void takesEndlessRepeats(String piece) {
        holds(piece.repeat(200_000 / piece.length()));
    }

    @Test
    void holdsOnAnyText() {
        Random random = new Random(7);
        String pieces = "ab  .,!?\"'“”‘’-–—…()[]\n\t\u00A0\u200B\u200D\uFEFF1209$%@#/:;éß中文。аб\u0301\uD83D\uDE00_&";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            holds(text.toString());
        }
    }

    private static void holds(String text) {
        List<Span> tokens = Tokeniser.tokenise(text, new Span(0, text.length()));
        int last = 0;
        for (Span token : tokens) {
            assertThat(token.isEmpty()).isFalse();
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            assertThat(text.substring(last, token.start()).codePoints().allMatch(Characters::isBlank))
                    .isTrue();
            last = token.end();
        }
        List<Span> all = new ArrayList<>();
        SentenceSplitter.split(text, tokens).forEach(all::addAll);
        assertThat(all).isEqualTo(tokens);
    }
}
