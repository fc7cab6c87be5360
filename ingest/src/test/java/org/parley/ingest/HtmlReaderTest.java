package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.Document;
import org.parley.document.PageDate;
import org.parley.document.Publication;

class HtmlReaderTest {
    private static final String FIRST =
            "The dockers’ union and the Port of Harwick broke off their talks on Tuesday, both sides said, after a night of argument over the length of shifts.";
    private static final String SECOND =
            "“We have put our offer on the table, and there it stays,” said Ida Holt, who leads the port’s negotiators, as she left the hall.";
    private static final String THIRD =
            "The union said that it was ready to come back as soon as the lockout ended, and that nobody had asked it to.";
    private static final String COMMENT =
            "They will be back on Monday, believe me, because the port cannot wait any longer.";

    private static Document read(String html, String url) {
        List<Ingested> results = new ArrayList<>();
        new Ingest(IngestOptions.defaults())
                .read(
                        new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)),
                        Origin.url(url, "text/html"),
                        results::add);
        assertThat(results).singleElement().isInstanceOf(Accepted.class);
        return ((Accepted) results.get(0)).document();
    }

    private static Document read(String html) {
        return read(html, "https://harbour.example/talks");
    }

    private static Publication publication(String head) {
        return read("<html><head>" + head + "</head><body>" + p(FIRST) + p(SECOND) + "</body></html>")
                .publication();
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static List<String> words(Document document, BlockKind kind) {
        return document.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(Block::span)
                .map(span -> span.of(document.text()))
                .toList();
    }

    @Test
    void readsTheReportWithItsCaptionsAndCommentsApart() {
        String page =
                "<html lang=en-GB><head><title>Port Talks Break Off in Harwick | Harbour Post</title></head><body>"
                        + "<nav><a href=/>Home</a> <a href=/w>World</a></nav><main><article><header><h1>Port Talks Break Off in Harwick</h1>"
                        + "<div class=byline>By Ada Brandt</div></header>"
                        + "<figure><img src=a.jpg><figcaption>Ida Holt leaves the hall. Tom Reyes/AFP</figcaption></figure>"
                        + "<div class=article-body>" + p(FIRST) + "<aside class=newsletter>Get our newsletter</aside>"
                        + p(SECOND)
                        + "<h2>What the union wants</h2>" + p(THIRD)
                        + "<p><a href=/more>Read more: Ferry crews join the strike</a></p>" + "</div>"
                        + "<section id=comments><h3>1 comment</h3>" + p(COMMENT) + "</section></article>"
                        + "<div class=related-stories><h3>Related</h3><p>Ferry crews join the strike, and nobody is surprised by it any more.</p></div>"
                        + "</main><footer>© 2022 Harbour Post</footer></body></html>";
        Document document = read(page);
        assertThat(document.publication().title()).isEqualTo("Port Talks Break Off in Harwick");
        assertThat(document.publication().byline()).contains("Ada Brandt");
        assertThat(words(document, BlockKind.CAPTION)).containsExactly("Ida Holt leaves the hall. Tom Reyes/AFP");
        assertThat(words(document, BlockKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(words(document, BlockKind.SUBHEADING)).containsExactly("What the union wants");
        assertThat(document.page().comments()).containsExactly(COMMENT);
        assertThat(document.text())
                .isEqualTo(String.join(
                        "\n\n",
                        FIRST,
                        SECOND,
                        "What the union wants",
                        THIRD,
                        "Ida Holt leaves the hall. Tom Reyes/AFP"));
        assertThat(document.publication().language()).isEqualTo("en-GB");
    }

    @Test
    void theFirstParagraphIsNoHeadlineHoweverItLooks() {
        Document document =
                read("<h1>Talks end</h1>" + p("Both sides blame each other for the end of it") + p(FIRST) + p(SECOND));
        assertThat(words(document, BlockKind.HEADLINE)).isEmpty();
        assertThat(words(document, BlockKind.PARAGRAPH))
                .containsExactly("Both sides blame each other for the end of it", FIRST, SECOND);
    }

    @Test
    void aFormToWriteACommentIsNoComment() {
        String page = "<article>" + p(FIRST) + p(SECOND) + "</article><div class=comments><h3>Leave a Reply</h3>"
                + p("Your email address will not be published. Required fields are marked *")
                + "<button>Post Comment</button>" + p(COMMENT) + "</div>";
        assertThat(read(page).page().comments()).containsExactly(COMMENT);
    }

    @Test
    void aPictureInAPartOfAnotherNameGivesItsCaption() {
        String page = "<article>" + p(FIRST)
                + "<div class='media widget'><figure><img src=a.jpg><figcaption>Dockers at the gate in Harwick.</figcaption></figure></div>"
                + p(SECOND) + "</article>";
        assertThat(words(read(page), BlockKind.CAPTION)).containsExactly("Dockers at the gate in Harwick.");
    }

    @Test
    void whatStandsUnderAHeadingOverOtherReportsIsNotRead() {
        String page = "<div><article>" + p(FIRST) + p(SECOND) + "<h3>You may also like</h3>"
                + p("Ferry crews in the north join the strike, and nobody there is surprised by it any more.")
                + "<h2>What comes next</h2>" + p(THIRD) + "</article></div>";
        assertThat(read(page).text()).contains(THIRD, "What comes next").doesNotContain("Ferry crews", "You may");
    }

    @Test
    void aHeadingOverLinksInTheMiddleOfTheReportHeadsNoMoreThanThese() {
        String page = "<div><article>" + p(FIRST)
                + "<h3>Related news</h3><ul><li><a href=/x>Ferry crews in the north join the strike</a></li></ul>"
                + p(SECOND) + p(THIRD) + "</article></div>";
        assertThat(words(read(page), BlockKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aReportThatIsPartedInSeveralSectionsIsReadWhole() {
        String far = "<div><div><div><div><div><div>%s</div></div></div></div></div></div>";
        String many = p(FIRST + " One.") + p(SECOND + " Two.") + p(THIRD + " Three.") + p(FIRST + " Four.");
        String more = many.replace("One", "Five")
                .replace("Two", "Six")
                .replace("Three", "Seven")
                .replace("Four", "Eight");
        String last = p(SECOND + " Nine, and ten, and eleven, and twelve.") + p(THIRD + " Thirteen.");
        String page = "<body><div>" + String.format(far, many) + String.format(far, more)
                + String.format(far, last + more.replace("Five", "Fourteen").replace("Six", "Fifteen"))
                + "</div></body>";
        assertThat(read(page).text()).contains("One.", "Eight.", "Nine", "Fourteen.");
    }

    @Test
    void aPartWithAMisleadingNameThatHoldsTheReportIsRead() {
        String page = "<body><div class='sidebar related'>" + p(FIRST) + p(SECOND) + p(THIRD) + p(FIRST + " Again.")
                + "</div></body>";
        assertThat(words(read(page), BlockKind.PARAGRAPH)).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void aShortReportBehindOddNamesIsReadWithoutPruning() {
        String page = "<body><div class='widget'>" + p(FIRST) + "</div></body>";
        assertThat(words(read(page), BlockKind.PARAGRAPH)).containsExactly(FIRST);
    }

    @Test
    void theBodyInJsonLdIsTheLastResort() {
        String page =
                "<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Port talks\",\"articleBody\":\""
                        + FIRST + "\\n" + SECOND + "\"}</script></head><body><div id=app></div></body>";
        assertThat(words(read(page), BlockKind.PARAGRAPH)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aRowOfATableIsOneBlock() {
        String page = "<body><article>" + p(FIRST)
                + "<table><tr><th>Party</th><th>Offer</th></tr><tr><td>Port</td><td>8 hours</td></tr></table>"
                + p(SECOND) + "</article></body>";
        assertThat(words(read(page), BlockKind.PARAGRAPH))
                .containsExactly(FIRST, "Party Offer", "Port 8 hours", SECOND);
    }

    @Test
    void twoLineBreaksPartParagraphs() {
        String page = "<body><div>" + FIRST + "<br><br>" + SECOND + "<br>\n<br/>" + THIRD + "</div></body>";
        assertThat(words(read(page), BlockKind.PARAGRAPH)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void whatIsHiddenIsNotRead() {
        String page = "<body><article>" + p(FIRST)
                + "<p style='display: none'>Hidden words that nobody sees on this page at all.</p>" + p(SECOND)
                + "</article></body>";
        assertThat(read(page).text()).doesNotContain("Hidden");
    }

    @Test
    void partsThatOnlyLeadToOtherReportsAreNotRead() {
        String teaser =
                "<div><h3><a href=/x>Ferry crews join the strike in the north</a></h3><p>They want the same, a speaker told the paper on Monday.</p></div>";
        String page = "<body><div><div>" + p(FIRST) + p(SECOND) + p(THIRD) + "</div><div>" + teaser
                + teaser.replace("north", "south") + teaser.replace("north", "west") + "</div></div></body>";
        assertThat(read(page).text()).contains(THIRD).doesNotContain("Ferry crews");
    }

    @Test // codelucas/newspaper#556
    void aPictureSeriesGivesItsCaptionsOnly() {
        String page = "<body><article>" + p(FIRST)
                + "<div class='photo-gallery'><span>3 of 4</span><figure><figcaption>Dockers at the gate in Harwick.</figcaption></figure></div>"
                + p(SECOND) + "</article></body>";
        Document document = read(page);
        assertThat(words(document, BlockKind.CAPTION)).containsExactly("Dockers at the gate in Harwick.");
        assertThat(document.text()).doesNotContain("3 of 4");
    }

    @Test
    void blocksStandExactlyWhereTheyAre() {
        Document document = read("<h1>Talks \uD83D\uDE00 end</h1>" + p("\uD83D\uDE00 " + FIRST)
                + p("HARWICK, May 3 (Reuters) - " + SECOND));
        assertThat(words(document, BlockKind.DATELINE)).containsExactly("HARWICK, May 3 (Reuters) -");
        assertThat(words(document, BlockKind.PARAGRAPH)).containsExactly("\uD83D\uDE00 " + FIRST, SECOND);
        assertThat(String.join("\n\n", document.text().split("\n\n"))).isEqualTo(document.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<meta property=article:published_time content=2022-05-18T10:00:00Z> | 2022-05-18",
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-05-18\"}</script> | 2022-05-18",
                "<script type=application/ld+json>{\"@graph\":[{\"@type\":[\"Article\"],\"datePublished\":\"2022-05-18T01:00:00+02:00\"}]}</script> | 2022-05-18",
                "<meta name=date content='May 18, 2022'> | 2022-05-18",
                "<span itemprop=datePublished content=2022-05-18></span> | 2022-05-18",
                "<time datetime=2022-05-18T10:00>yesterday</time> | 2022-05-18",
                "<time class=updated datetime=2022-06-01>now</time><time datetime=2022-05-18>then</time> | 2022-05-18",
                "<link rel=canonical href=https://harbour.example/2022/05/18/talks> | 2022-05-18",
                "<link rel=canonical href=https://harbour.example/2022/may/18/talks> | 2022-05-18",
                "<meta name=date content=05/06/2022> | ``",
                "<meta property=article:modified_time content=2022-05-18> | ``",
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"dateModified\":\"2022-05-18\"}</script> | ``",
                "<span class=post-date>18 May 2022</span> | 2022-05-18",
                "<div class='entry-date published'>Wednesday, May 18, 2022</div> | 2022-05-18",
                "<span class=date>Updated: 18 May 2022</span> | ``",
                "<span class=last-updated-date>18 May 2022</span> | ``",
                "<div class=sidebar><span class=date>18 May 2022</span></div> | ``",
                "<h1>Talks</h1><div>Harwick, 18 May 2022</div> | 2022-05-18",
                "<div>May 18, 2022</div><h1>Talks</h1> | 2022-05-18",
                "<h1>Talks</h1><div>Last updated May 18, 2022</div> | ``",
                "<div>발행</div><div>기사입력 :[ 2022-05-18 17:32 ]</div> | 2022-05-18",
                "<div>Published in Geneva</div><div>Posted: 18 May 2022</div> | 2022-05-18",
                "<time class='entry-date published updated' datetime=2022-05-18>then</time> | 2022-05-18",
                "<time datetime=2022-05-18>Updated May 18</time> | ``",
                "<time datetime=2022-05-20>a day</time><div class=published>May 18, 2022</div> | 2022-05-18",
                "<div itemscope itemtype=https://schema.org/Comment><meta itemprop=datePublished content=2022-05-20></div> | ``",
                "<meta name=date content=2022-05-19T01:00:00Z><span class=date>May 18, 2022</span> | 2022-05-18",
                "<h1>Talks</h1><div>The crews have been out since May 18, 2022.</div> | ``",
            })
    void findsTheDateOfPublication(String head, String edtf) {
        Publication publication = publication(head);
        assertThat(publication.published().edtf()).isEqualTo(edtf);
        assertThat(publication.published().origin()).isEqualTo(edtf.isEmpty() ? DateOrigin.UNKNOWN : DateOrigin.PAGE);
    }

    @Test // codelucas/newspaper4k#575
    void everyDateIsKeptWithItsPlaceAndItsOffset() {
        Document document = read(
                "<html><head><meta property=article:published_time content=2022-05-18T09:30:00+02:00>"
                        + "<meta property=article:modified_time content='2022-05-19T11:00Z'>"
                        + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-05-17\"}</script>"
                        + "</head><body><time datetime='2022-05-16 08:00:00 +0200'>then</time>" + p(FIRST) + p(SECOND)
                        + "</body></html>",
                "https://harbour.example/2022/05/15/talks");
        assertThat(document.publication().published().edtf()).isEqualTo("2022-05-18");
        assertThat(document.page().dates())
                .containsExactly(
                        new PageDate(PageDate.Kind.PUBLISHED, "2022-05-18T09:30:00+02:00", "meta"),
                        new PageDate(PageDate.Kind.PUBLISHED, "2022-05-17", "json-ld"),
                        new PageDate(PageDate.Kind.PUBLISHED, "2022-05-15", "url"),
                        new PageDate(PageDate.Kind.PUBLISHED, "2022-05-16T08:00:00+02:00", "time"),
                        new PageDate(PageDate.Kind.MODIFIED, "2022-05-19T11:00:00Z", "meta"));
    }

    @Test // codelucas/newspaper4k#575
    void theDateOfAnotherReportOnThePageIsNotTaken() {
        String page = "<body><article>" + p(FIRST) + p(SECOND)
                + "</article><aside><time datetime=2021-01-01>old</time></aside></body>";
        assertThat(read(page).publication().published().isKnown()).isFalse();
    }

    @Test
    void takesTheDateAndBylineThatArePrintedAboveTheReport() {
        Publication publication = read("<body><h1>Talks end</h1><p>By Ada Brandt</p><p>Published: May 18, 2022</p>"
                        + p(FIRST) + p(SECOND) + "</body>")
                .publication();
        assertThat(publication.published().edtf()).isEqualTo("2022-05-18");
        assertThat(publication.byline()).isEqualTo("By Ada Brandt");
    }

    @Test
    void findsWhoWroteAndWhoPublished() {
        Publication publication = publication(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ada Brandt\"},{\"name\":\"Tom Reyes\"}],"
                        + "\"publisher\":{\"name\":\"Harbour Post\"},\"headline\":\"Talks &amp; tides\"}</script><link rel=canonical href=/talks/7>");
        assertThat(publication.byline()).isEqualTo("Ada Brandt, Tom Reyes");
        assertThat(publication.publisher()).isEqualTo("Harbour Post");
        assertThat(publication.title()).isEqualTo("Talks & tides");
        assertThat(publication.url()).isEqualTo("https://harbour.example/talks/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "{\"@type\":",
                "not json",
                "{\"@type\":7}",
                "[[[[[[",
                "null",
                "{\"@graph\":{\"@graph\":[null]}}"
            })
    void aPageWithGarbledMetadataIsReadWithoutThem(String json) {
        Publication publication =
                publication("<script type=application/ld+json>" + json + "</script><title>Talks</title>");
        assertThat(publication.title()).isEqualTo("Talks");
        assertThat(publication.published().isKnown()).isFalse();
    }

    @Test
    void everyCutOfAPageIsReadOrRejected() {
        String page =
                "<!doctype html><html lang=en><head><title>Talks</title><script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script></head><body><article><figure><figcaption>Holt</figcaption></figure>"
                        + p(FIRST) + "<table><tr><td>a<td>b</table>" + p(SECOND)
                        + "<ul><li>one<li>two</ul><pre>x\n y</pre></article></body></html>";
        Ingest ingest = new Ingest(IngestOptions.defaults());
        for (int end = 1; end < page.length(); end++) {
            List<Ingested> results = new ArrayList<>();
            byte[] bytes = page.substring(0, end).getBytes(StandardCharsets.UTF_8);
            ingest.read(
                    new ByteArrayInputStream(bytes), Origin.url("https://harbour.example/" + end, ""), results::add);
            assertThat(results).hasSize(1);
            if (results.get(0) instanceof Rejection rejection) {
                assertThat(rejection.reason().toLowerCase(Locale.ROOT)).doesNotContain("failed");
            }
        }
    }

    @Test
    void aPageAboveTheLimitIsRejectedWhereverItComesFrom() {
        String page = "<html><body>" + p(FIRST).repeat(8000) + "</body></html>";
        IngestOptions options = IngestOptions.defaults().withMaximumPageBytes(1 << 20);
        String quoted = p(FIRST).repeat(8000);
        for (String input : List.of(
                page,
                "{\"html\": \"" + quoted + "\"}",
                "<rss><channel><item><description><![CDATA[" + quoted + "]]></description></item></channel></rss>")) {
            List<Ingested> results = new ArrayList<>();
            new Ingest(options)
                    .read(
                            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                            Origin.stream(),
                            results::add);
            assertThat(results)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            rejection -> assertThat(rejection.message())
                                    .contains("the page is larger than 1 MiB", "--max-page"));
        }
    }

    @Test
    void tenThousandElementsInsideEachOtherAreRead() {
        String page = "<body>" + "<div>".repeat(10_000) + p(FIRST) + p(SECOND);
        assertThat(words(read(page), BlockKind.PARAGRAPH)).containsExactly(FIRST, SECOND);
    }

    @Test
    void theVocabularyTellsAllItsProblemsAtOnce() {
        assertThatThrownBy(() -> PageWords.parse("drop: [Nav, nav, nav]\ncaption: 3"))
                .hasMessageContaining("drop: \"Nav\"")
                .hasMessageContaining("drop: \"nav\"")
                .hasMessageContaining("caption: a list is needed")
                .hasMessageContaining("credit: a list is needed");
    }

    @Test
    void namesOfClassesAreSplitIntoWords() {
        assertThat(PageWords.words("relatedArticles js_most-read b2"))
                .containsExactly("related", "articles", "", "js", "most", "read", "", "b", "");
    }

    @Test
    void aPageOfMoreElementsThanAnyReportHasIsRejected() {
        String html = "<!doctype html><title>Talks</title>" + "<p>x".repeat(120_001);
        assertThatThrownBy(() -> HtmlReader.read(html, "", IngestOptions.defaults(), List.of()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("the page has more than 120000 elements");
    }
}
