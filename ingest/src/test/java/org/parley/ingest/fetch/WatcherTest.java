package org.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ingest.Accepted;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Rejection;

class WatcherTest {
    @TempDir
    private Path folder;

    private final WebServer server = new WebServer();
    private final Net net = new Net();
    private final FakeTime time = new FakeTime();
    private final List<Ingested> results = new ArrayList<>();
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("talks.parley.watch");
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** One round by a watcher that knows only what the file tells. */
    private List<String> round(String... paths) throws IOException {
        return round(Net.OPTIONS, results::add, paths);
    }

    private List<String> round(FetchOptions options, Consumer<Ingested> sink, String... paths) throws IOException {
        results.clear();
        try (Fetcher fetcher = net.fetcher(options, time)) {
            Watcher watcher = new Watcher(fetcher, IngestOptions.defaults(), WatchState.open(file), sink);
            watcher.round(List.of(paths).stream().map(server::url).toList());
        }
        return told();
    }

    /** The headlines of what was read, and the reasons of what was not. */
    private List<String> told() {
        return results.stream()
                .map(result -> result instanceof Accepted accepted
                        ? accepted.document().publication().title()
                        : ((Rejection) result).reason())
                .toList();
    }

    private static String item(String title, String link) {
        return "<item><title>" + title + "</title><guid>" + title.charAt(0) + "</guid><link>" + link
                + "</link><description>" + title + " […]</description></item>";
    }

    private void page(String path, String title) {
        server.on(path, "text/html", WebReaderTest.page(title, "Nobody knows what comes next."));
    }

    @Test
    void eachRoundReadsWhatIsNewOrWasChanged() throws IOException {
        page("/a", "A ends");
        page("/b", "B opens");
        server.on("/feed", "text/xml", WebReaderTest.feed(item("A ends", server.url("/a"))));
        assertThat(round("/feed")).containsExactly("A ends");
        assertThat(round("/feed")).isEmpty();
        server.on(
                "/feed",
                "text/xml",
                WebReaderTest.feed(item("B opens", server.url("/b")), item("A ends", server.url("/a"))));
        assertThat(round("/feed")).containsExactly("B opens");
        page("/a", "A ends after all");
        server.on(
                "/feed",
                "text/xml",
                WebReaderTest.feed(item("B opens", server.url("/b")), item("A ends after all", server.url("/a"))));
        assertThat(round("/feed")).containsExactly("A ends after all");
        assertThat(((Accepted) results.get(0)).document().id())
                .as("a later version of A")
                .isEqualTo("A");
        assertThat(server.requests()).containsExactly("/feed", "/a", "/feed", "/feed", "/b", "/feed", "/a");
    }

    @Test
    void aFeedThatDidNotChangeIsNotSentAgain() throws IOException {
        page("/a", "A ends");
        List<String> sent = new ArrayList<>();
        server.on("/feed", exchange -> {
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            sent.add(String.valueOf(known));
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            boolean same = "\"7\"".equals(known);
            WebServer.send(
                    exchange, same ? 304 : 200, same ? "" : WebReaderTest.feed(item("A ends", server.url("/a"))));
        });
        assertThat(round("/feed")).containsExactly("A ends");
        assertThat(round("/feed")).isEmpty();
        assertThat(sent).containsExactly("null", "\"7\"");
    }

    @Test
    void whatTheBoundLeavesIsReadInLaterRounds() throws IOException {
        FetchOptions two = new FetchOptions("Parley/test", Duration.ofSeconds(20), 1 << 20, Duration.ZERO, false, 2);
        for (String name : List.of("a", "b", "c")) {
            page("/" + name, name + " ends");
        }
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            String feed = WebReaderTest.feed(
                    item("a ends", server.url("/a")),
                    item("b ends", server.url("/b")),
                    item("c ends", server.url("/c")));
            WebServer.send(exchange, same ? 304 : 200, same ? "" : feed);
        });
        assertThat(round(two, results::add, "/feed")).containsExactly("a ends", "b ends");
        assertThat(round(two, results::add, "/feed")).containsExactly("c ends");
        assertThat(round(two, results::add, "/feed")).isEmpty();
    }

    @Test
    void aPageThatCannotBeHadNowIsTriedAgainThreeTimesInAll() throws IOException {
        page("/b", "B opens");
        server.on("/a", exchange -> WebServer.send(exchange, 500, ""))
                .on(
                        "/feed",
                        "text/xml",
                        WebReaderTest.feed(item("A ends", server.url("/a")), item("B opens", server.url("/b"))));
        String error = "the server has an error (status 500)";
        assertThat(round("/feed")).containsExactly(error, "B opens");
        assertThat(((Rejection) results.get(0)).remedy()).isEqualTo("It is tried again in the next round.");
        assertThat(round("/feed")).containsExactly(error);
        assertThat(round("/feed")).as("its summary").containsExactly("A ends");
        assertThat(((Accepted) results.get(0)).notes().get(0))
                .contains("only its summary")
                .contains(error);
        assertThat(round("/feed")).isEmpty();
    }

    @Test
    void oneBadItemOrFeedStopsNoOther() throws IOException {
        page("/b", "B opens");
        server.on(
                        "/picture",
                        exchange -> WebServer.send(exchange, 200, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}))
                .on(
                        "/feed",
                        "text/xml",
                        WebReaderTest.feed(
                                "<item/>",
                                "<item><link>" + server.url("/picture") + "</link></item>",
                                item("B opens", server.url("/b"))))
                .on(
                        "/page",
                        "text/html",
                        "<html><head><link rel=alternate type=application/atom+xml href=/feed></head>")
                .on("/broken", "text/xml", "<rss><channel>");
        assertThat(round("/none", "/page", "/broken", "/feed"))
                .containsExactly(
                        "there is no such page (status 404)",
                        "this is neither a feed nor a sitemap",
                        "the feed holds no items",
                        "the item has no text",
                        "this is no page",
                        "B opens");
        assertThat(((Rejection) results.get(1)).remedy())
                .isEqualTo("The page names " + server.url("/feed") + " as its feed.");
        assertThat(round("/feed")).as("what was told is not told again").isEmpty();
    }

    @Test
    void itemsThatShareAnIdAreAllRead() throws IOException {
        page("/a", "A one");
        page("/b", "A two");
        server.on(
                "/feed",
                "text/xml",
                WebReaderTest.feed(item("A one", server.url("/a")), item("A two", server.url("/b"))));
        assertThat(round("/feed")).containsExactly("A one", "A two");
        assertThat(round("/feed")).isEmpty();
    }

    @Test
    void aServerThatAsksForTimeIsNotAskedInRoundsBeforeItIsOver() throws IOException {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            WebServer.send(exchange, 429, "");
        });
        assertThat(round("/feed")).containsExactly("the server is asked too often (status 429)");
        time.pass(Duration.ofMinutes(30));
        assertThat(round("/feed")).isEmpty();
        assertThat(server.requests()).hasSize(1);
        time.pass(Duration.ofMinutes(31));
        assertThat(round("/feed")).hasSize(1);
    }

    @Test
    void whatTheSinkCouldNotTakeIsReadAgain() throws IOException {
        page("/a", "A ends");
        page("/b", "B opens");
        server.on(
                "/feed",
                "text/xml",
                WebReaderTest.feed(item("A ends", server.url("/a")), item("B opens", server.url("/b"))));
        Consumer<Ingested> full = result -> {
            if (!results.isEmpty()) {
                throw new IllegalStateException("the disk is full");
            }
            results.add(result);
        };
        assertThatThrownBy(() -> round(Net.OPTIONS, full, "/feed")).hasMessage("the disk is full");
        assertThat(told()).containsExactly("A ends");
        assertThat(round("/feed")).containsExactly("B opens");
    }

    @Test
    void aStopInTheMiddleLeavesTheRestForTheNextTime() throws IOException {
        page("/a", "A ends");
        page("/b", "B opens");
        server.on(
                "/feed",
                "text/xml",
                WebReaderTest.feed(item("A ends", server.url("/a")), item("B opens", server.url("/b"))));
        try (Fetcher fetcher = net.fetcher(Net.OPTIONS, time)) {
            Consumer<Ingested> sink = result -> {
                results.add(result);
                fetcher.stop();
            };
            new Watcher(fetcher, IngestOptions.defaults(), WatchState.open(file), sink)
                    .round(List.of(server.url("/feed"), server.url("/other")));
        }
        assertThat(told()).containsExactly("A ends");
        assertThat(round("/feed")).containsExactly("B opens");
    }

    @Test
    void sitemapsAreWatchedToo() throws IOException {
        page("/a", "A ends");
        String sitemap = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + server.url("/a")
                + "</loc><lastmod>2022-05-18</lastmod></url></urlset>";
        server.on(
                        "/index",
                        "application/xml",
                        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                                + server.url("/pages") + "</loc></sitemap></sitemapindex>")
                .on("/pages", "application/xml", sitemap);
        assertThat(round("/index")).containsExactly("A ends");
        assertThat(round("/index")).isEmpty();
        server.on("/pages", "application/xml", sitemap.replace("05-18", "05-19"));
        assertThat(round("/index")).as("changed since").containsExactly("A ends");
    }

    @Test
    void aDamagedStateIsTold() throws IOException {
        Files.writeString(file, "{\"version\":1,");
        assertThatThrownBy(() -> WatchState.open(file))
                .isInstanceOf(IOException.class)
                .hasMessage("it is damaged");
        Files.writeString(file, "[]");
        assertThatThrownBy(() -> WatchState.open(file)).hasMessageContaining("not the state of a watch");
    }
}
