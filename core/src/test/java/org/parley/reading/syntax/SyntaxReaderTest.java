package org.parley.reading.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.reading.Documents;
import org.parley.reading.Name;
import org.parley.reading.NameKind;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

class SyntaxReaderTest {
    private final SyntaxReader reader = SyntaxReader.load();

    /** A sentence, the lemma of a verb in it, and the word that heads the verb's subject. */
    private static final List<String> SUBJECTS = List.of(
            "Ada Brandt said on Monday that the talks would go on. ~ say ~ Brandt",
            "“We will sign nothing before the ceasefire holds,” the foreign minister told reporters in Vienna. ~ tell ~ minister",
            "“Nobody has seen the draft,” said Tomas Vale, a spokesman for the union. ~ say ~ Vale",
            "The company, which had walked out in March, agreed to return to the table. ~ agree ~ company",
            "According to two officials, Arvenia handed over its draft last week. ~ hand ~ Arvenia",
            "Vale, the chief negotiator, accused the other side of bad faith. ~ accuse ~ Vale",
            "The proposal was rejected by the government within hours. ~ reject ~ proposal",
            "Neither the union nor the company has answered the mediator's letter. ~ answer ~ union",
            "Speaking after the meeting, the prime minister warned that time was running out. ~ warn ~ minister",
            "“It is,” she added, “a matter of trust.” ~ add ~ she",
            "Officials in the capital deny that any talks took place. ~ deny ~ Officials",
            "The delegation that arrived on Sunday wants guarantees. ~ want ~ delegation",
            "Asked about the delay, Brandt's deputy declined to comment. ~ decline ~ deputy",
            "Both sides had insisted for months that they were ready to talk. ~ insist ~ sides",
            "Two days later the army broke the truce. ~ break ~ army",
            "In a letter seen by the paper, the president of the bank demanded a new vote. ~ demand ~ president",
            "The ministry's statement, published on Friday, did not mention the prisoners. ~ mention ~ statement",
            "He told parliament that Kade would never accept the border. ~ accept ~ Kade",
            "What the mediators proposed has not been made public. ~ propose ~ mediators",
            "Who broke the deal remains unclear, analysts say. ~ say ~ analysts",
            "“They lied to us”, Kade wrote on Tuesday, “and they will lie again”. ~ write ~ Kade",
            "The talks between Arvenia and Brask, brokered by the Vatican, collapsed in June. ~ collapse ~ talks",
            "Workers at three plants voted to strike unless wages rise. ~ vote ~ Workers",
            "A senior aide to the chancellor, speaking on condition of anonymity, called the offer an insult. ~ call ~ aide",
            "The union's lawyers have been told that the court will rule in May. ~ rule ~ court",
            "Not until the hostages are free will Brask resume negotiations, its ambassador said. ~ resume ~ Brask");

    @Test
    void findsSubjects() {
        List<String> wrong = new ArrayList<>();
        for (String line : SUBJECTS) {
            String[] parts = line.split(" ~ ");
            if (!subjects(parts[0], parts[1]).contains(parts[2])) {
                wrong.add(line + " ~ but " + subjects(parts[0], parts[1]));
            }
        }
        assertThat(SUBJECTS.size() - wrong.size())
                .as("subjects found; wrong: %s", String.join("\n", wrong))
                .isGreaterThanOrEqualTo(24);
    }

    private List<String> subjects(String text, String lemma) {
        List<String> subjects = new ArrayList<>();
        for (Sentence sentence : reader.read(Documents.of(text)).sentences()) {
            for (int verb = 0; verb < sentence.size(); verb++) {
                if (sentence.token(verb).is("VB")
                        && sentence.token(verb).lemma().equals(lemma)) {
                    for (int child : sentence.children(verb)) {
                        if (sentence.token(child).relation().startsWith("nsubj")) {
                            subjects.add(sentence.token(child).text());
                        }
                    }
                }
            }
        }
        return subjects;
    }

    @Test
    void tagsAndParses() {
        String text = "The union's chief negotiator didn't sign “the draft” twice.";
        Sentence sentence = reader.read(Documents.of(text)).sentences().get(0);
        assertThat(sentence.tokens().stream().map(Token::tag))
                .containsExactly("DT", "NN", "POS", "JJ", "NN", "VBD", "RB", "VB", "``", "DT", "NN", "''", "RB", ".");
        assertThat(sentence.tokens().stream().map(Token::lemma))
                .startsWith("the", "union", "'s", "chief", "negotiator", "do", "not", "sign");
        Token say = sentence.token(7);
        assertThat(say.head()).isEqualTo(Token.ROOT);
        assertThat(sentence.token(4).head()).isEqualTo(7);
        assertThat(sentence.token(4).relation()).isEqualTo("nsubj");
    }

    private String names(String text) {
        Document document = Documents.of(text);
        return reader.read(document).names().stream()
                .map(name -> name.span().of(text) + "/" + name.kind().name().charAt(0))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "President Anna Kade met Mr. Vale in Paris. ~ Anna Kade/P Vale/P Paris/P",
                "Foreign Minister Ivan Petrov said the Russians had left. ~ Ivan Petrov/P Russians/G",
                "Germany’s Chancellor Maria Brandt flew to the United States. ~ Germany/P Maria Brandt/P United States/P",
                "Peter Hale, the Ukrainian ambassador, told Reuters so. ~ Peter Hale/P Ukrainian/G Reuters/O",
                "Foreign Secretary Ruth Vale and Treasury Spokesman Tom Hale left. ~ Ruth Vale/P Treasury/O Tom Hale/P",
                "The Foreign Minister left Kyiv. ~ Kyiv/P",
                "The United Nations sent John Smith to Moscow. ~ United Nations/O John Smith/P Moscow/P",
            })
    void findsNames(String text, String expected) {
        assertThat(names(text)).isEqualTo(expected);
    }

    @Test
    void agreesWithItselfInADocument() {
        String text = "Brandt was late.\nAda Brandt said so. “Brandt is right,” Mr. Kade said.";
        List<Name> names = reader.read(Documents.of(text)).names();
        assertThat(names.stream().map(name -> name.span().of(text)))
                .containsExactly("Brandt", "Ada Brandt", "Brandt", "Kade");
        assertThat(names).extracting(Name::kind).containsOnly(NameKind.PERSON);
    }

    @Test
    void readsReportBlocksOnly() {
        String text = "It ended.\nPhoto: A. Vale\nIt began.";
        List<Block> blocks = List.of(
                new Block(BlockKind.HEADLINE, new Span(0, 9)),
                new Block(BlockKind.CAPTION, new Span(10, 24)),
                new Block(BlockKind.PARAGRAPH, new Span(25, 34)));
        assertThat(reader.read(Documents.of(text, blocks)).sentences())
                .extracting(Sentence::block)
                .containsExactly(0, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "word ",
                "The talks, the talks, ",
                "“",
                "日本",
                "русский текст ",
                "👩‍👩‍👧",
                "a.b",
                "\uD83D",
                "Ada Brandt ",
                "....",
                "( ",
                "\u0000\u0007 ",
                "ﷺ ",
                "e\u0301 "
            })
    void holdsOnRepeats(String piece) {
        holds(Documents.of(piece.repeat(piece.isEmpty() ? 1 : 6_000 / piece.length())));
    }

    @Test
    void holdsOnAnyText() {
        Random random = new Random(3);
        List<String> pieces = List.of(
                "Ada", "Brandt", "said", "the", "talks", "that", "would", ",", ".", "“", "”", "'s", " ", "\n", "-",
                "U.S.", "😀", "1,000", "Zürich", "не", "\u200B", "n't", "(", ")", "?", "and", "who", "\t", "…",
                "\uDC00");
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(3) > 0 ? " " : "");
            }
            holds(Documents.of(text.toString()));
        }
    }

    private void holds(Document document) {
        Syntax syntax = reader.read(document);
        assertThat(reader.read(document)).isEqualTo(syntax);
        int last = 0;
        for (Sentence sentence : syntax.sentences()) {
            Span block = document.blocks().get(sentence.block()).span();
            assertThat(block.contains(sentence.span())).isTrue();
            for (Token token : sentence.tokens()) {
                assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
                assertThat(token.text())
                        .isEqualTo(token.span().of(document.text()))
                        .isNotEmpty();
                assertThat(token.lemma()).isNotEmpty();
                last = token.span().end();
            }
            assertThat(IntStream.range(0, sentence.size())
                            .filter(i -> sentence.token(i).head() == Token.ROOT))
                    .hasSize(1);
            int root = IntStream.range(0, sentence.size())
                    .filter(i -> sentence.token(i).head() == Token.ROOT)
                    .findFirst()
                    .orElseThrow();
            assertThat(IntStream.range(0, sentence.size())).allMatch(i -> sentence.governs(root, i));
        }
        int before = 0;
        for (Name name : syntax.names()) {
            assertThat(name.span().start()).isGreaterThanOrEqualTo(before);
            assertThat(syntax.sentences()).anyMatch(sentence -> sentence.span().contains(name.span()));
            before = name.span().end();
        }
    }
}
