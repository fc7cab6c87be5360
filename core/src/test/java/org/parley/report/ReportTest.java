package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Ledger;
import org.parley.ledger.MerenTalks;
import org.parley.ledger.ReportBuilder;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** The record as text, Markdown and HTML: what it shows, and that no report can break it. */
class ReportTest {
    private static final Ledger MEREN = Ledger.of(List.of(MerenTalks.comeback(), MerenTalks.standstill()));
    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]+m");

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</style></mark></p><h1>",
            "]]> <!-- &amp; &#x3C;",
            "\u001B[2J\u001B]0;owned\u0007",
            "\u202Egnp.exe\u2066",
            "| a | `b` | **c** | [d](javascript:e)",
            "\uD83D",
            "\uDE00",
            "👩‍👩‍👧 and 🏳️‍🌈",
            "湖水会谈暂停直至另行通知，双方均未让步",
            "e\u0301\u0302\u0303",
            "\uFFFE\uFFFF\uFDD0",
            "averyveryveryveryveryveryveryveryverylongwordwithoutanyplacetobreakitatall");

    static List<Ledger> ledgers() {
        List<Ledger> ledgers = new ArrayList<>();
        ledgers.add(MEREN);
        ledgers.add(Ledger.of(List.of()));
        ledgers.add(hostile(HOSTILE));
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            List<String> mixed = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                mixed.add(HOSTILE.get(random.nextInt(HOSTILE.size()))
                        + (char) random.nextInt(0x10000)
                        + HOSTILE.get(random.nextInt(HOSTILE.size())));
            }
            ledgers.add(hostile(mixed));
        }
        return ledgers;
    }

    /** A ledger in which every string that comes from a report is hostile. */
    private static Ledger hostile(List<String> words) {
        List<ReadDocument> documents = new ArrayList<>();
        for (String word : words) {
            String id = "doc " + word;
            ReportBuilder report = new ReportBuilder(id, "2031-06-10", word)
                    .paragraph(word + " said: " + word + ". Then " + word)
                    .party(word + "A")
                    .party(word + "B")
                    .person(word + " Person", word, word + "A");
            documents.add(report.said(word + " Person", word + "A", word)
                    .act(ActType.READY_TO_TALK, Map.of("actor", word + "A", "condition", word))
                    .act(ActType.PROPOSE, Map.of("actor", word + "A", "target", word + "B", "object", word + " plan"))
                    .act(ActType.REJECT, Map.of("actor", word + "B", "object", word + " plan", "issue", word))
                    .act(ActType.DEMAND, Map.of("actor", word + "A", "object", word, "issue", word))
                    .act(
                            ActType.PRECONDITION,
                            Map.of("actor", word + "A", "target", word + "B", "object", word + " talks"))
                    .act(ActType.BLAME, Map.of("actor", word + "A", "target", word + "B"))
                    .end()
                    .said(word + " Other", word + "B", word + ".")
                    .act(ActType.BLAME, Map.of("actor", word + "B", "target", word + "A"))
                    .end()
                    .reports(ActType.SUSPEND_TALKS, "Then " + word, Map.of("when", word))
                    .build());
        }
        return Ledger.of(documents);
    }

    @Test
    void textIsAsExpected() {
        Golden.check("meren.txt", TextReport.render(MEREN, Layout.PLAIN));
    }

    @Test
    void markdownIsAsExpected() {
        Golden.check("meren.md", MarkdownReport.render(MEREN));
    }

    @Test
    void pageIsAsExpected() {
        Golden.check("meren.html", HtmlReport.render(MEREN));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 80, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        for (Ledger ledger : ledgers()) {
            assertThat(TextReport.render(ledger, new Layout(width, false)).lines())
                    .allSatisfy(line -> assertThat(Wrapping.columns(line)).isLessThanOrEqualTo(width));
        }
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void coloursChangeNothingButColour(Ledger ledger) {
        String coloured = TextReport.render(ledger, new Layout(60, true));
        assertThat(ANSI.matcher(coloured).replaceAll("")).isEqualTo(TextReport.render(ledger, new Layout(60, false)));
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void noReportSteersTheTerminal(Ledger ledger) {
        String text = TextReport.render(ledger, Layout.PLAIN);
        assertThat(text.codePoints().filter(point -> point != '\n').anyMatch(Character::isISOControl))
                .isFalse();
        assertThat(text).doesNotContain("\u202E", "\u2066");
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void elementsAreClosedInOrder(Ledger ledger) {
        Deque<String> open = new ArrayDeque<>();
        Set<String> empty = Set.of("meta", "br", "!DOCTYPE");
        String page = HtmlReport.render(ledger).replaceFirst("(?s)<style>.*?</style>", "");
        Matcher tag = Pattern.compile("<(/?)([!a-zA-Z0-9]+)[^>]*?(/?)>").matcher(page);
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                if (tag.group(3).isEmpty() && !empty.contains(tag.group(2))) {
                    open.push(tag.group(2));
                }
            } else {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(page.replaceAll("<[^<>]*>", "")).doesNotContain("<", ">");
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void everyLinkInThePageLeadsSomewhere(Ledger ledger) {
        String page = HtmlReport.render(ledger);
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(page);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as("anchor " + id.group(1)).isTrue();
        }
        Matcher link = Pattern.compile(" href=\"#([^\"]*)\"").matcher(page);
        while (link.find()) {
            assertThat(ids).contains(link.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void thePageNeedsNothingFromOutside(Ledger ledger) {
        String page = HtmlReport.render(ledger);
        assertThat(page).contains("default-src 'none'; style-src 'sha256-");
        assertThat(page)
                .doesNotContain("<script", "<img", "<link", "<iframe", "@import", "url(", " style=\"", "<h1>\n<");
        assertThat(page.split("<h1>", -1)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void rowsOfMarkdownTablesHaveAllCells(Ledger ledger) {
        int cells = 0;
        for (String line : MarkdownReport.render(ledger).split("\n")) {
            int bars = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
            assertThat(cells == 0 || bars == 0 || bars == cells).as(line).isTrue();
            cells = bars;
        }
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void sameLedgerSameBytes(Ledger ledger) {
        assertThat(HtmlReport.render(ledger)).isEqualTo(HtmlReport.render(ledger));
        assertThat(MarkdownReport.render(ledger)).isEqualTo(MarkdownReport.render(ledger));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-06-03", "2031-06-01/2031-06-07", "2031-06-0X", "2031-06"})
    void labelsOfTheTimelineDoNotOverlap(String early) {
        List<ReadDocument> reports = new ArrayList<>();
        for (String day : List.of(early, "2031-06-08", "2031-06-09", "2031-06-11", "2031-06-16", "2031-06-19")) {
            reports.add(new ReportBuilder("report-" + reports.size(), "2031-06-20", "Wire")
                    .party("Arvenia")
                    .paragraph("Arvenia said the talks were suspended.")
                    .said("Arvenia", "Arvenia", "the talks were suspended")
                    .act(ActType.SUSPEND_TALKS, Map.of("when", day, "actors", "Side " + reports.size()))
                    .end()
                    .build());
        }
        Matcher label = Pattern.compile("<text text-anchor=\"(middle|end)\" x=\"(\\d+)\"[^>]*>([^<]+)</text>")
                .matcher(HtmlReport.render(Ledger.of(reports)));
        int free = 0;
        while (label.find()) {
            int width = 7 * label.group(3).length();
            int end = Integer.parseInt(label.group(2)) + (label.group(1).equals("end") ? 0 : width / 2);
            assertThat(end - width).as(label.group(3)).isGreaterThanOrEqualTo(free);
            free = end;
        }
        assertThat(free).isPositive();
    }

    @Test
    void overlappingEvidenceIsMarkedWithoutLosingText() {
        ReadDocument reading = new ReportBuilder("overlap", "2031-06-10", "")
                .paragraph("Roth said that Voss had called the whole plan dead, and left.")
                .said("Emil Roth", "Arvenia", "Voss had called the whole plan dead")
                .end()
                .said("Ilka Voss", "Brask", "the whole plan dead")
                .end()
                .build();
        String page = HtmlReport.render(Ledger.of(List.of(reading)));
        String text = page.substring(page.indexOf("<div class=\"text\">")).replaceAll("<[^>]*>", "");
        assertThat(text).contains("Roth said that Voss had called the whole plan dead, and left.");
        assertThat(page)
                .contains("id=\"ev-overlap-1\"", "id=\"ev-overlap-2\"")
                .contains("<a href=\"#st-overlap-2\" title=\"Ilka Voss\">the whole plan dead</a>");
    }
}
