package org.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Publication;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Rejection;

class WebReaderTest {
    static final String REPORT = "The dockers’ union and the port broke off their talks on Tuesday, both sides said.";

    private final WebServer server = new WebServer();
    private final Net net = new Net();

    @AfterEach
    void close() {
        server.close();
    }

    private List<Ingested> read(String path) throws IOException {
        return read(path, Net.OPTIONS);
    }

    private List<Ingested> read(String path, FetchOptions options) throws IOException {
        List<Ingested> results = new ArrayList<>();
        try (Fetcher fetcher = net.fetcher(options, new FakeTime())) {
            new WebReader(fetcher, new Ingest(IngestOptions.defaults())).read(server.url(path), results::add);
        }
        return results;
    }

    static Accepted accepted(Ingested result) {
        assertThat(result).isInstanceOf(Accepted.class);
        return (Accepted) result;
    }

    private static String text(Ingested result) {
        return accepted(result).document().text();
    }

    private static Rejection rejection(Ingested result) {
        assertThat(result).isInstanceOf(Rejection.class);
        return (Rejection) result;
    }

    static String page(String title, String text) {
        return "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>" + text + "</p><p>"
                + REPORT + "</p></body></html>";
    }

    private static String item(String title, String link, String body) {
        return "<item><title>" + title + "</title><guid isPermaLink=\"false\">" + title + "</guid><link>" + link
                + "</link><pubDate>Wed, 18 May 2022 09:00:00 +0200</pubDate>" + body + "</item>";
    }

    static String feed(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                + "<channel><title>Harbour Post</title><language>en</language>" + String.join("", items)
                + "</channel></rss>";
    }

    @Test
    void aPageIsReadUnderItsAddress() throws IOException {
        server.redirect("/short", "/a").on("/a", "text/html", page("Talks end", REPORT));
        Accepted page = accepted(read("/short").get(0));
        assertThat(page.document().id()).isEqualTo(server.url("/a"));
        assertThat(page.document().publication().title()).isEqualTo("Talks end");
        assertThat(page.document().text()).startsWith(REPORT);
        assertThat(page.provenance().url()).isEqualTo(server.url("/a"));
        assertThat(page.provenance().digest()).hasSize(64);
    }

    @Test
    void theCharsetOfTheHeaderCounts() throws IOException {
        server.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=\"koi8-r\"");
            WebServer.send(exchange, 200, "Переговоры прерваны.".getBytes(Charset.forName("KOI8-R")));
        });
        assertThat(text(read("/a").get(0))).isEqualTo("Переговоры прерваны.");
    }

    @Test
    void whatIsThereIsToldByContentAsForFiles() throws IOException {
        server.on(
                        "/json",
                        "text/plain",
                        "{\"id\":\"a\",\"text\":\"" + REPORT + "\"}\n{\"id\":\"b\",\"text\":\"Talks.\"}\n")
                .on("/packed", exchange -> {
                    ByteArrayOutputStream packed = new ByteArrayOutputStream();
                    try (OutputStream out = new GZIPOutputStream(packed)) {
                        out.write(REPORT.getBytes(StandardCharsets.UTF_8));
                    }
                    WebServer.send(exchange, 200, packed.toByteArray());
                })
                .on(
                        "/picture",
                        exchange -> WebServer.send(exchange, 200, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}))
                .on("/empty", exchange -> WebServer.send(exchange, 200, ""))
                .on("/archive", "application/warc", warc());
        assertThat(read("/json"))
                .extracting(result -> accepted(result).document().id())
                .containsExactly("a", "b");
        assertThat(text(read("/packed").get(0))).isEqualTo(REPORT);
        assertThat(rejection(read("/picture").get(0)).reason()).isEqualTo("this is a picture, not text");
        assertThat(rejection(read("/empty").get(0)).reason()).isEqualTo("the input is empty");
        assertThat(accepted(read("/archive").get(0)).document().id()).isEqualTo("https://gull.example/a");
    }

    private static String warc() {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Talks were broken off on Tuesday.</p>";
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "WARC-Date: 2022-05-18T09:00:00Z\r\nWARC-Target-URI: https://gull.example/a\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http
                + "\r\n\r\n";
    }

    @Test
    void itemsOfWhichAFeedHasOnlyASummaryAreReadFromTheirPages() throws IOException {
        String whole = "<content:encoded><![CDATA[<p>" + (REPORT + " ").repeat(8) + "</p>]]></content:encoded>";
        server.on(
                        "/feed",
                        "application/rss+xml",
                        feed(
                                item("Talks end", server.url("/a"), "<description>They broke off […]</description>"),
                                item("Port opens", server.url("/b"), whole)))
                .on("/a", "text/html", page("Talks end for good", "Nobody knows what comes next."))
                .on("/b", "text/html", page("Port opens", "Never fetched."));
        List<Ingested> results = read("/feed");
        Publication publication = accepted(results.get(0)).document().publication();
        assertThat(publication)
                .isEqualTo(new Publication(
                        "Talks end",
                        server.url("/a"),
                        "Harbour Post",
                        new DateValue("2022-05-18", DateOrigin.GIVEN),
                        "Talks end for good",
                        "",
                        "en"));
        assertThat(text(results.get(0))).contains("Nobody knows what comes next.");
        assertThat(accepted(results.get(0)).provenance().url()).isEqualTo(server.url("/a"));
        assertThat(text(results.get(1))).startsWith(REPORT);
        assertThat(accepted(results.get(1)).provenance().url()).isEqualTo(server.url("/feed"));
        assertThat(server.requests()).containsExactly("/feed", "/a");
    }

    @Test
    void whereAPageCannotBeHadTheSummaryIsRead() throws IOException {
        server.on(
                        "/feed",
                        "application/rss+xml",
                        feed(
                                item("Talks end", server.url("/none"), "<description>They broke off […]</description>"),
                                item("Port opens", server.url("/secret/b"), "<description>It opened.</description>"),
                                item("A picture", server.url("/picture"), "<description>A gull.</description>"),
                                item("Nothing", server.url("/none"), "")))
                .on(
                        "/picture",
                        exchange -> WebServer.send(exchange, 200, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}))
                .on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret/\n");
        List<Ingested> results = read("/feed");
        assertThat(text(results.get(0))).contains("They broke off");
        assertThat(accepted(results.get(0)).notes())
                .containsExactly("only its summary in the feed was read; " + server.url("/none")
                        + ": there is no such page (status 404)");
        assertThat(accepted(results.get(1)).notes().get(0)).contains("robots.txt");
        assertThat(accepted(results.get(2)).notes().get(0)).contains("this is no page");
        assertThat(rejection(results.get(3)).reason()).isEqualTo("there is no such page (status 404)");
    }

    @Test
    void anOptionBoundsHowManyPagesAreFetched() throws IOException {
        server.on(
                        "/feed",
                        "application/rss+xml",
                        feed(
                                item("One", server.url("/a"), "<description>First.</description>"),
                                item("Two", server.url("/b"), "<description>Second.</description>"),
                                item("Three", server.url("/c"), "")))
                .on("/a", "text/html", page("One", REPORT));
        FetchOptions one = new FetchOptions("Parley/test", Duration.ofSeconds(20), 1 << 20, Duration.ZERO, false, 1);
        List<Ingested> results = read("/feed", one);
        assertThat(server.requests()).containsExactly("/feed", "/a");
        assertThat(text(results.get(1))).isEqualTo("Second.");
        assertThat(accepted(results.get(1)).notes().get(0)).contains("--follow");
        assertThat(rejection(results.get(2)).message())
                .isEqualTo(server.url("/feed")
                        + ": it lists 1 more, which were not fetched. Set how many are fetched with --follow.");
    }

    @Test
    void aSitemapIsReadTheNewestPageFirst() throws IOException {
        server.on(
                        "/sitemap.xml",
                        "application/xml",
                        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
                                + server.url("/old") + "</loc><lastmod>2022-05-17</lastmod></url><url><loc>"
                                + server.url("/new?a=1&amp;b=2")
                                + "</loc><news:news><news:publication><news:name>Harbour Post</news:name>"
                                + "<news:language>en</news:language></news:publication>"
                                + "<news:publication_date>2022-05-18T23:30:00-05:00</news:publication_date>"
                                + "<news:title>Talks end</news:title></news:news></url></urlset>")
                .on("/old", "text/html", page("Old", REPORT))
                .on("/new?a=1&b=2", "text/html", page("Talks end", REPORT));
        List<Ingested> results = read("/sitemap.xml");
        Publication publication = accepted(results.get(0)).document().publication();
        assertThat(publication.published()).isEqualTo(new DateValue("2022-05-18", DateOrigin.GIVEN));
        assertThat(publication.publisher()).isEqualTo("Harbour Post");
        assertThat(publication.id()).isEqualTo(server.url("/new?a=1&b=2"));
        Publication old = accepted(results.get(1)).document().publication();
        assertThat(old.published())
                .as("when it was changed is not when it was published")
                .isEqualTo(DateValue.UNKNOWN);
        assertThat(server.requests()).containsExactly("/sitemap.xml", "/new?a=1&b=2", "/old");
    }

    @Test
    void sitemapsOfSitemapsAreReadOneDeep() throws IOException {
        String index = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>%s</loc>"
                + "</sitemap></sitemapindex>";
        server.on("/index", "application/xml", index.formatted(server.url("/pages")))
                .on(
                        "/pages",
                        "application/xml",
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + server.url("/a")
                                + "</loc></url></urlset>")
                .on("/a", "text/html", page("Talks", REPORT))
                .on("/round", "application/xml", index.formatted(server.url("/round")));
        assertThat(read("/index")).singleElement().satisfies(result -> accepted(result));
        read("/round");
        assertThat(server.requests()).containsExactly("/index", "/pages", "/a", "/round", "/round");
    }

    @Test
    void aSitemapReadsNothingFromOutside() throws IOException {
        server.on(
                "/sitemap.xml",
                "application/xml",
                "<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY e SYSTEM '" + server.url("/secret")
                        + "'>]><urlset><url><loc>" + server.url("/a") + "?&e;</loc></url></urlset>");
        assertThat(rejection(read("/sitemap.xml").get(0)).reason()).startsWith("this is no sitemap: DOCTYPE");
        assertThat(server.requests()).containsExactly("/sitemap.xml");
    }
}
