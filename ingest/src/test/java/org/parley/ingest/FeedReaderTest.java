package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateValue;
import org.parley.document.Document;

/** Feeds as publishers serve them, which XML parsers refuse. */
class FeedReaderTest {
    private static final String REPORT = "The dockers’ union and the port broke off their talks on Tuesday.";

    private static List<Ingested> read(String feed) {
        List<Ingested> results = new ArrayList<>();
        new Ingest(IngestOptions.defaults())
                .read(
                        new java.io.ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)),
                        Origin.url("https://harbour.example/feed", ""),
                        results::add);
        return results;
    }

    private static Document document(Ingested result) {
        assertThat(result).isInstanceOf(Accepted.class);
        return ((Accepted) result).document();
    }

    private static List<Item> items(String feed) {
        return new Ingest(IngestOptions.defaults())
                .listing(feed.getBytes(StandardCharsets.UTF_8), Origin.url("https://harbour.example/feed", ""))
                .orElseThrow()
                .items();
    }

    private static String rss(String item) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Post</title>"
                + "<item>" + item + "</item></channel></rss>";
    }

    @Test
    void entitiesOfHtmlThatTheFeedDoesNotDeclareAreRead() {
        String feed = rss("<title>Caf&eacute; talks &mdash; again</title><description>" + REPORT
                + " &ldquo;No&rdquo;,&nbsp;they said &amp; left.</description>");
        Document document = document(read(feed).get(0));
        assertThat(document.publication().title()).isEqualTo("Café talks — again");
        assertThat(document.text()).contains("“No”,").contains("they said & left.");
    }

    @Test
    void aDocumentTypeIsPassedOverAndItsEntitiesAreNot() {
        String feed = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY port \"harbour\"><!ENTITY secret SYSTEM"
                + " \"file:///etc/passwd\"><!ENTITY lol \"&port;&port;&port;&port;\">]>"
                + rss("<title>Talks</title><description>" + REPORT + " &secret; &lol;</description>");
        Document document = document(read(feed).get(0));
        assertThat(document.text()).startsWith(REPORT).doesNotContain("root:").doesNotContain("harbour");
    }

    @Test
    void theOldDocumentTypeOfNetscapeIsNoHindrance() {
        String feed = "<?xml version=\"1.0\"?>\n<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
                + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">\n"
                + rss("<title>Talks</title><description>" + REPORT + "</description>");
        assertThat(document(read(feed).get(0)).text()).isEqualTo(REPORT);
    }

    @Test
    void xmlThatIsBrokenIsReadAsFarAsItGoes() {
        String feed = "<rss><channel><title>Post</title><item><title>Ports & docks</title><description>" + REPORT
                + "</description></item><item><title>Cut</title><description>The port said";
        List<Ingested> results = read(feed);
        assertThat(document(results.get(0)).publication().title()).isEqualTo("Ports & docks");
        assertThat(document(results.get(1)).text()).isEqualTo("The port said");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 18 May 2022 09:00:00 +0200|2022-05-18",
                "Wednesday, 18 May 2022 9:00 CEST|2022-05-18",
                "18 May 2022|2022-05-18",
                "2022-05-18T09:00:00Z|2022-05-18",
                "2022-05-18 09:00|2022-05-18",
                "May 18, 2022 9:00 am|2022-05-18"
            })
    void datesAreReadAsTheyAreWritten(String told, String date) {
        String feed =
                rss("<title>Talks</title><pubDate>" + told + "</pubDate><description>" + REPORT + "</description>");
        assertThat(document(read(feed).get(0)).publication().published().edtf()).isEqualTo(date);
    }

    @Test
    void aDateThatIsNoneIsLeftOpenAndTold() {
        String feed = rss("<title>Talks</title><pubDate>soon</pubDate><description>" + REPORT + "</description>");
        Accepted accepted = (Accepted) read(feed).get(0);
        assertThat(accepted.document().publication().published()).isEqualTo(DateValue.UNKNOWN);
        assertThat(accepted.notes())
                .containsExactly("the item's date is not a date, and is left out: \"soon\"."
                        + " Give it as 2022-05-18, or leave it out where it is not known.");
    }

    @Test
    void theAddressTellsTheDayOfAMomentInUtc() {
        String feed = rss("<title>Talks</title><link>https://harbour.example/2022/05/17/talks</link>"
                + "<pubDate>Wed, 18 May 2022 02:10:00 GMT</pubDate><description>" + REPORT + "</description>");
        assertThat(document(read(feed).get(0)).publication().published().edtf()).isEqualTo("2022-05-17");
    }

    @Test
    void atomIsReadWithXhtmlInside() {
        String feed =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Post</title><entry><id>tag:a</id>"
                        + "<title type=\"html\">Talks &amp;amp; more</title><link rel=\"self\" href=\"/self\"/>"
                        + "<link href=\"/a\"/><updated>2022-05-18T09:00:00Z</updated><author><name>Ada Brandt</name></author>"
                        + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" + REPORT
                        + "</p></div></content></entry></feed>";
        Document document = document(read(feed.replace("href=\"/a\"", "href=\"https://harbour.example/a\""))
                .get(0));
        assertThat(document.text()).contains(REPORT);
        assertThat(document.id()).isEqualTo("tag:a");
        assertThat(document.publication().url()).isEqualTo("https://harbour.example/a");
        assertThat(document.publication().byline()).isEqualTo("Ada Brandt");
        assertThat(document.publication().title()).isEqualTo("Talks & more");
        assertThat(document.publication().language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "description, 30, '', false",
        "description, 300, '', true",
        "description, 300, ' […]', false",
        "description, 300, ' Continue reading', false",
        "content:encoded, 100, '', true",
        "content:encoded, 20, '', false",
        "content:encoded, 100, ' Read more »', false",
        "content:encoded, 100, '...', false"
    })
    void summariesAreToldFromWholeReports(String element, int words, String end, boolean whole) {
        String body = "talks ".repeat(words).strip() + end;
        Item item = items(rss("<title>Talks</title><" + element + ">" + body + "</" + element + ">"))
                .get(0);
        assertThat(item.isWhole()).isEqualTo(whole);
    }

    @Test
    void theFingerprintChangesWithTheWordsAndNotWithACounter() {
        String item =
                "<title>Talks</title><description>" + REPORT + "</description><slash:comments>%d</slash:comments>";
        String one = items(rss(item.formatted(1))).get(0).fingerprint();
        String two = items(rss(item.formatted(2))).get(0).fingerprint();
        String other = items(rss(item.formatted(1).replace("Tuesday", "Monday")))
                .get(0)
                .fingerprint();
        assertThat(two).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void aSitemapInAFileIsToldForWhatItIs() {
        Rejection rejection = (Rejection)
                read("<?xml version='1.0'?><urlset><url><loc>https://harbour.example/a</loc></url></urlset>")
                        .get(0);
        assertThat(rejection.reason()).isEqualTo("this is a sitemap: it lists addresses and holds no reports");
    }

    @Test
    void thePageOfAFeedNamesIt() {
        String page =
                "<html><head><link rel='Alternate' type='application/rss+xml' href='/feed'></head><p>Talks</p></html>";
        Origin origin = Origin.url("https://harbour.example/news", "text/html");
        assertThat(Ingest.feedOf(page.getBytes(StandardCharsets.UTF_8), origin))
                .contains("https://harbour.example/feed");
        assertThat(Ingest.feedOf("<p>Talks</p>".getBytes(StandardCharsets.UTF_8), origin))
                .isEmpty();
    }

    /** A random change of a feed made one of 16 million characters out of one of 220,000, and took three seconds. */
    @Test
    void aTextThatWasNeverClosedEndsWhereTheNextItemBegins() {
        String item = "<rss><channel><item><title>Talks</title><description>" + REPORT + " ";
        List<Ingested> results = read(item.repeat(3));
        assertThat(results).hasSize(3);
        assertThat(results.stream().map(FeedReaderTest::document).map(Document::text))
                .containsOnly(REPORT);
    }
}
