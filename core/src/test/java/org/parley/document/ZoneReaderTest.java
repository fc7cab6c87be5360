package org.parley.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.document.BlockKind.BYLINE;
import static org.parley.document.BlockKind.CAPTION;
import static org.parley.document.BlockKind.COMMENT;
import static org.parley.document.BlockKind.DATELINE;
import static org.parley.document.BlockKind.FURNITURE;
import static org.parley.document.BlockKind.HEADLINE;
import static org.parley.document.BlockKind.PARAGRAPH;
import static org.parley.document.BlockKind.SUBHEADING;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneReaderTest {
    private static final ZoneReader READER = ZoneReader.english();

    private static final String FIRST =
            "The dockers’ union and the Port of Harwick broke off their talks on Tuesday, both sides said, after a night"
                    + " of argument over the length of shifts.";
    private static final String SECOND =
            "“We have put our offer on the table and there it stays,” said Ida Holt, who leads the port’s negotiators,"
                    + " as she left the hall.";
    private static final String THIRD = "The union said that it was ready to come back as soon as the lockout ended.";

    private static String text(String... lines) {
        return String.join("\n\n", lines);
    }

    private static List<BlockKind> kinds(String text, String title) {
        return READER.blocks(text, title).stream().map(Block::kind).toList();
    }

    private static List<BlockKind> kinds(String text) {
        return kinds(text, "");
    }

    private static List<String> words(String text, BlockKind kind) {
        return READER.blocks(text, "").stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().of(text))
                .toList();
    }

    @Test
    void whatHasNoCueStaysAParagraph() {
        assertThat(kinds(text(FIRST, SECOND, THIRD))).containsOnly(PARAGRAPH).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\r\n\t\u00A0\u2028"})
    void nothingGivesNoBlocks(String text) {
        assertThat(READER.blocks(text, "A title")).isEmpty();
    }

    @Test
    void readsTheHeadOfAReport() {
        String text = text("Port Talks Break Off in Harwick", "By Ada Brandt", "May 3, 2022", FIRST, SECOND);
        assertThat(kinds(text)).containsExactly(HEADLINE, BYLINE, DATELINE, PARAGRAPH, PARAGRAPH);
    }

    @Test
    void aFirstLineThatEqualsTheTitleIsAHeadlineEvenWithAFullStop() {
        assertThat(kinds(text("Port talks break off.", FIRST), "Port talks break off"))
                .containsExactly(HEADLINE, PARAGRAPH);
        assertThat(kinds(text("Port talks broke off.", FIRST))).containsExactly(PARAGRAPH, PARAGRAPH);
    }

    @Test
    void aDatelineAtTheBeginningOfAParagraphIsABlockOfItsOwn() {
        String text = text("Port Talks Break Off", "HARWICK, May 3 (Reuters) - " + FIRST, SECOND);
        assertThat(kinds(text)).containsExactly(HEADLINE, DATELINE, PARAGRAPH, PARAGRAPH);
        assertThat(words(text, DATELINE)).containsExactly("HARWICK, May 3 (Reuters) -");
        assertThat(words(text, PARAGRAPH)).containsExactly(FIRST, SECOND);
    }

    @Test
    void capitalsAndADashAreADatelineOnlyBeforeTheFirstParagraph() {
        String text = text("HARWICK — " + FIRST, "HOLT — I said that we were ready to sign on the spot.");
        assertThat(kinds(text)).containsExactly(DATELINE, PARAGRAPH, PARAGRAPH);
    }

    @Test
    void readsASubheadingBetweenParagraphs() {
        String text = text(FIRST, "Why the port can wait", SECOND, "Shifts and Pay", THIRD);
        assertThat(kinds(text)).containsExactly(PARAGRAPH, SUBHEADING, PARAGRAPH, SUBHEADING, PARAGRAPH);
    }

    @Test
    void aShortSentenceIsNoSubheading() {
        assertThat(kinds(text(FIRST, "“No,” she said.", "Nobody answered:", SECOND)))
                .containsOnly(PARAGRAPH);
    }

    @Test
    void aCaptionThatIsSaidTwiceIsACaptionTwice() {
        String text = text(
                FIRST,
                "Negotiator Ida Holt at the port in 2017\nNegotiator Ida Holt at the port in 2017 (Photo by Tom"
                        + " Reyes/AFP)",
                SECOND);
        assertThat(kinds(text)).containsExactly(PARAGRAPH, CAPTION, CAPTION, PARAGRAPH);
    }

    @Test
    void aCaptionThatRepeatsTheTitleOrASubheadingWithACreditIsACaption() {
        String title = "Port talks break off in Harwick";
        String text = text(
                title,
                FIRST,
                "Holt: the port can wait",
                SECOND,
                title + " PAP",
                THIRD,
                "Holt: the port can wait TVX24");
        assertThat(kinds(text, title))
                .containsExactly(HEADLINE, PARAGRAPH, SUBHEADING, PARAGRAPH, CAPTION, PARAGRAPH, CAPTION);
    }

    @Test
    void aYearAloneIsNoCaption() {
        assertThat(kinds(text(FIRST, "The port was last shut in 2017.", SECOND)))
                .containsOnly(PARAGRAPH);
    }

    @Test // codelucas/newspaper#705
    void aParagraphThatStandsTwiceIsReadOnce() {
        assertThat(kinds(text(FIRST, SECOND, FIRST, THIRD)))
                .containsExactly(PARAGRAPH, PARAGRAPH, FURNITURE, PARAGRAPH);
        assertThat(kinds(text(FIRST, "“No.”", SECOND, "“No.”"))).containsOnly(PARAGRAPH);
    }

    @Test
    void furnitureIsNoPartOfTheReport() {
        String text = text(
                FIRST,
                "Read more: Ministers leave the table",
                "RELATED",
                "Follow us on Twitter",
                SECOND,
                "Sign up for our newsletter");
        assertThat(kinds(text)).containsExactly(PARAGRAPH, FURNITURE, FURNITURE, FURNITURE, PARAGRAPH, FURNITURE);
    }

    @Test
    void aThreadThatQuotesTheReportIsComments() {
        String text = FIRST + "\n\n" + SECOND + "\n\n\n  1. “…after a night of argument over the length of shifts.”\n\n"
                + "    And whose fault is that, says everybody here!\n\n    Liked by 2 people\n\n"
                + "    • The union should have signed in March.\n      There was a lot on the table :)\n\n"
                + "      Liked by 1 person\n\nLeave a Reply to HarbourFox Cancel reply\n\nLogo\n\n"
                + "This site uses Akismet to reduce spam.";
        assertThat(kinds(text))
                .containsExactly(
                        PARAGRAPH, PARAGRAPH, COMMENT, COMMENT, FURNITURE, COMMENT, COMMENT, FURNITURE, FURNITURE,
                        COMMENT, FURNITURE);
    }

    @Test
    void aThreadBelowItsHeadingIsComments() {
        String text = text(
                FIRST,
                SECOND,
                "2 Comments",
                "HarbourFox says:",
                "May 3, 2022 at 8:15 pm",
                "They will be back on Monday, believe me.",
                "Reply",
                "GullWatch",
                "I do not.",
                "Log in to comment");
        assertThat(kinds(text).subList(2, 10))
                .containsExactly(FURNITURE, COMMENT, COMMENT, COMMENT, FURNITURE, COMMENT, COMMENT, FURNITURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 May 2022 at 20:15", "Tue, 3 May 2022, 8:15 pm", "2022-05-03 20:15", "03/05/2022, 20:15"})
    void aForumsThreadIsToldByItsHeadingAndItsStamps(String stamp) {
        String text = text(
                FIRST,
                SECOND,
                "COMMENTS (2)",
                "gull_watch",
                stamp,
                "I do not believe them.",
                "tidewater",
                stamp,
                "Nor do I.");
        assertThat(kinds(text))
                .startsWith(PARAGRAPH, PARAGRAPH, FURNITURE)
                .containsOnlyOnce(FURNITURE)
                .endsWith(COMMENT, COMMENT, COMMENT, COMMENT, COMMENT, COMMENT);
    }

    @Test
    void aStampBelowAHeadlineIsNoComment() {
        String text = text(FIRST, SECOND, "Second report of the day", "3 May 2022 at 20:15", THIRD);
        assertThat(kinds(text)).doesNotContain(COMMENT);
    }

    @Test
    void theFirstCommentAboveItsReplyLinkIsAComment() {
        String text = text(
                FIRST,
                SECOND,
                "GullWatch says:",
                "May 3, 2022 at 8:15 pm",
                "I do not believe them.",
                "Reply",
                "HarbourFox says:",
                "Nor do I.",
                "Reply");
        assertThat(kinds(text))
                .startsWith(PARAGRAPH, PARAGRAPH, COMMENT, COMMENT, COMMENT, FURNITURE)
                .endsWith(COMMENT, COMMENT, FURNITURE);
    }

    @Test
    void aListAtTheEndOfAReportIsNotTakenForComments() {
        String text = text(
                FIRST,
                "The union asks for three things:",
                "1. Shorter shifts.",
                "2. Higher pay.",
                "3. A say in the roster.",
                "Leave a Reply",
                "Your email address will not be published.");
        assertThat(kinds(text).subList(0, 5)).containsOnly(PARAGRAPH);
        assertThat(kinds(text).subList(5, 7)).containsOnly(FURNITURE);
    }

    @Test
    void oneCueAloneStartsNoThread() {
        assertThat(kinds(text(FIRST, "12 Comments", SECOND, THIRD)))
                .containsExactly(PARAGRAPH, FURNITURE, PARAGRAPH, PARAGRAPH);
    }

    @Test
    void cuesAboveTheReportStartNoThread() {
        assertThat(kinds(text("Port Talks Break Off", "3 Comments", "Leave a comment", FIRST, SECOND)))
                .containsExactly(HEADLINE, FURNITURE, FURNITURE, PARAGRAPH, PARAGRAPH);
    }

    @Test
    void aSecondReportBehindTheFirstKeepsItsHeadlineBylineAndDateline() {
        String text = text(
                "Port Talks Break Off",
                FIRST,
                SECOND,
                "Ferry Crews Join the Strike",
                "By Tom Reyes",
                "GENEVA — " + THIRD);
        assertThat(kinds(text)).containsExactly(HEADLINE, PARAGRAPH, PARAGRAPH, HEADLINE, BYLINE, DATELINE, PARAGRAPH);
    }

    @Test
    void linesThatWereWrappedAtAColumnAreOneParagraph() {
        String text = """
                The dockers' union and the port broke off their talks on Tuesday,
                both sides said, after a night of argument over the length of the
                shifts. The port called the union's last offer a step backwards.

                The union said that it was ready to come back as soon as the port
                had ended its lockout, which is now in its third week, and not an
                hour before.
                """;
        assertThat(READER.blocks(text, "")).hasSize(2);
        assertThat(words(text, PARAGRAPH).get(1)).startsWith("The union").endsWith("an\nhour before.");
    }

    @Test
    void wireCopyStartsItsParagraphsWithAnIndent() {
        String text = """
                    HARWICK, May 3 - The dockers' union and the port broke off their
                talks on Tuesday, both sides said, after a night of argument over the
                length of the shifts.
                    The port called the last offer of the union a step backwards and
                said that it had nothing to add to its own, which stands.
                    The union is ready to come back as soon as the lockout has ended,
                a speaker said.
                """;
        assertThat(kinds(text)).containsExactly(DATELINE, PARAGRAPH, PARAGRAPH, PARAGRAPH);
    }

    @Test
    void shortLinesThatNobodyWrappedStayApart() {
        String text = "The port wants:\nlonger shifts,\nfewer breaks,\nno strikes.\nThe union wants none of it.";
        assertThat(READER.blocks(text, "")).hasSize(5);
    }

    @Test
    void everyLineBreakThatUnicodeKnowsSeparates() {
        String text = "One.\r\nTwo.\rThree.\u2028Four.\u2029Five.\u0085Six.\fSeven.";
        assertThat(words(text, PARAGRAPH))
                .containsExactly("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.");
    }

    @Property(tries = 300)
    void blocksCoverEverythingButWhiteSpace(@ForAll("hostile") String text) {
        List<Block> blocks = READER.blocks(text, "12 Comments");
        // The constructor refuses blocks that overlap or leave the text.
        new Document(new Publication("a", "", "", DateValue.UNKNOWN, "", "", ""), text, blocks);
        StringBuilder rest = new StringBuilder(text);
        for (Block block : blocks) {
            assertThat(block.span().isEmpty()).isFalse();
            for (int i = block.span().start(); i < block.span().end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        assertThat(rest.chars()
                        .allMatch(c -> Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c == '\u0085'
                                || c == '\uFEFF'
                                || c == '\u200B'))
                .isTrue();
        assertThat(READER.blocks(text, "12 Comments")).isEqualTo(blocks);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> lines = Arbitraries.of(
                FIRST,
                SECOND,
                "By Ada Brandt",
                "GENEVA, May 3 (Reuters) - ",
                "(AP)",
                "Reply",
                "2 Comments",
                "(L) (R)",
                "Liked by 2 people",
                "    1. ",
                "•",
                "Read more:",
                "\uD83D\uDE00",
                "\uD83D",
                "\u0000",
                "\u200B",
                "\u00A0",
                "GETTY",
                "UPPER — x",
                "\t",
                "May 3, 2022",
                "“",
                "((((((",
                "via Getty Images");
        Arbitrary<String> breaks = Arbitraries.of("\n", "\n\n", "\r\n", " ", "", "\u2028", "\r", "\n    ");
        return lines.flatMap(line -> breaks.map(line::concat))
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    @Test
    void aLongLineOfNothingButBracketsIsReadAtOnce() {
        String text =
                "(".repeat(200_000) + "\n" + "(a".repeat(340) + "\n" + "A. ".repeat(233) + "x\n" + ", A".repeat(60);
        assertThat(READER.blocks(text, "")).hasSize(4);
    }

    @Test
    void manyRepeatedIndentedLinesAreReadInLinearTime() {
        Random random = new Random(7);
        StringBuilder text =
                new StringBuilder(FIRST).append("\n\n").append(SECOND).append('\n');
        for (int i = 0; i < 20_000; i++) {
            text.append("    • ").append(FIRST, 0, 30 + random.nextInt(80)).append('\n');
        }
        text.append("Reply\nReply\n");
        assertThat(READER.blocks(text.toString(), "")).hasSize(20_004);
    }
}
