package org.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final String REPORT = "<p>The dockers’ union and the port broke off their talks.</p>";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final WebServer server = new WebServer();
    private final Net net = new Net();
    private final FakeTime time = new FakeTime();

    @AfterEach
    void close() {
        server.close();
    }

    private Fetched fetch(String address) throws IOException {
        return fetch(address, Net.OPTIONS);
    }

    private Fetched fetch(String address, FetchOptions options) throws IOException {
        try (Fetcher fetcher = net.fetcher(options, time)) {
            return fetcher.fetch(address);
        }
    }

    private static Fetched.Page page(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        return (Fetched.Page) fetched;
    }

    private static Fetched.Failed failed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }

    private static String reason(Fetched fetched) {
        return failed(fetched).rejection().reason();
    }

    @Test
    void fetchesAPageAndSaysWhoAsks() throws IOException {
        StringBuilder asked = new StringBuilder();
        server.on("/a?b=c", exchange -> {
            asked.append(exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            WebServer.send(exchange, 200, REPORT);
        });
        Fetched.Page page = page(fetch(server.url("/a?b=c#part")));
        assertThat(page.bytes()).isEqualTo(REPORT.getBytes(StandardCharsets.UTF_8));
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.validators()).isEqualTo(new Validators("\"7\"", ""));
        assertThat(page.url()).isEqualTo(server.url("/a?b=c"));
        assertThat(asked).hasToString("Parley/test");
        assertThat(server.allRequests()).containsExactly("/robots.txt", "/a?b=c");
    }

    @Test
    void aVersionThatIsKnownIsNotSentAgain() throws IOException {
        server.on("/feed", exchange -> {
            boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Wed, 18 May 2022 09:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            WebServer.send(exchange, known ? 304 : 200, known ? "" : REPORT);
        });
        try (Fetcher fetcher = net.fetcher(Net.OPTIONS, time)) {
            Validators validators = new Validators("\"7\"", "Wed, 18 May 2022 09:00:00 GMT");
            assertThat(fetcher.fetch(server.url("/feed"), validators)).isEqualTo(new Fetched.Unchanged());
            page(fetcher.fetch(server.url("/feed")));
        }
    }

    @Test
    void aVersionThatNobodyAskedAboutIsNotUnchanged() throws IOException {
        server.on("/a", exchange -> WebServer.send(exchange, 304, ""));
        assertThat(reason(fetch(server.url("/a")))).isEqualTo("the server answered with status 304");
    }

    @Test
    void redirectsAreFollowedToOtherHostsAndTheLastAddressTold() throws IOException {
        server.redirect("/a", "b")
                .redirect("/b", server.url("gull.example", "/c d"))
                .on("/c%20d", "text/html", REPORT);
        assertThat(page(fetch(server.url("/a"))).url()).isEqualTo(server.url("gull.example", "/c%20d"));
    }

    @Test
    void redirectsThatGoRoundAreTold() throws IOException {
        server.redirect("/a", "/b").redirect("/b", "/a");
        Fetched.Failed failed = failed(fetch(server.url("/a")));
        assertThat(failed.rejection().reason()).isEqualTo("its redirects go round in a circle");
        assertThat(failed.rejection().place()).isEqualTo(server.url("/a"));
        assertThat(failed.passing()).isFalse();
        assertThat(server.requests()).containsExactly("/a", "/b");
    }

    @Test
    void fiveRedirectsAreFollowedAndNoMore() throws IOException {
        for (int i = 0; i < 8; i++) {
            server.redirect("/" + i, "/" + (i + 1));
        }
        server.on("/8", "text/html", REPORT);
        page(fetch(server.url("/3")));
        assertThat(reason(fetch(server.url("/2")))).isEqualTo("it redirects more than 5 times");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://gull.example/a", "javascript:alert(1)", "http://u:p@gull.example/"})
    void redirectsLeadNowhereButToTheWeb(String location) throws IOException {
        server.redirect("/a", location);
        assertThat(reason(fetch(server.url("/a")))).startsWith("it redirects to what is no web address: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inside.example",
                "127.0.0.2",
                "2130706434",
                "0x7f.0.0.2",
                "[::1]",
                "[::ffff:127.0.0.2]",
                "169.254.169.254",
                "0.0.0.0"
            })
    void aRedirectToAPrivateAddressIsNotFollowed(String host) throws IOException {
        server.redirect("/a", server.url(host, "/secret")).on("/secret", "text/html", REPORT);
        assertThat(reason(fetch(server.url("/a")))).containsAnyOf("is not on the public internet", "is no web address");
        assertThat(server.requests()).containsExactly("/a");
    }

    @Test
    void aNameThatHasAPrivateAddressTheSecondTimeGainsNothing() throws IOException {
        server.on("/a", exchange -> {
            net.move("harbour.example", "127.0.0.2");
            exchange.getResponseHeaders().set("Location", "/secret");
            WebServer.send(exchange, 302, "");
        });
        server.on("/secret", "text/html", REPORT);
        Fetched.Failed failed = failed(fetch(server.url("/a")));
        assertThat(failed.rejection().message())
                .isEqualTo(server.url("/a") + ": harbour.example is not on the public internet (redirected to "
                        + server.url("/secret")
                        + "). With --allow-private, private and local addresses are fetched too.");
        assertThat(server.allRequests()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void theShippedFetcherAsksNoPrivateAddressUnlessAllowed() throws IOException {
        server.on("/a", "text/html", REPORT);
        FetchOptions patient = FetchOptions.defaults("Parley/test");
        try (Fetcher fetcher = new Fetcher(patient)) {
            assertThat(reason(fetcher.fetch(server.url("127.0.0.1", "/a"))))
                    .isEqualTo("127.0.0.1 is not on the public internet");
        }
        assertThat(server.allRequests()).isEmpty();
        FetchOptions open = new FetchOptions("Parley/test", Duration.ofSeconds(20), 1000, Duration.ZERO, true, 50);
        try (Fetcher fetcher = new Fetcher(open)) {
            page(fetcher.fetch(server.url("127.0.0.1", "/a")));
        }
    }

    @Test
    void aPageThatRobotsMayNotFetchIsNotFetched() throws IOException {
        server.on("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n\nUser-agent: parley\nDisallow: /private\n")
                .on("/private/a", "text/html", REPORT)
                .on("/open", "text/html", REPORT)
                .redirect("/round", "/private/a");
        assertThat(reason(fetch(server.url("/private/a"))))
                .isEqualTo("the site's robots.txt does not allow programs to fetch it");
        assertThat(reason(fetch(server.url("/round")))).contains("robots.txt");
        page(fetch(server.url("/open")));
        assertThat(server.requests()).containsExactly("/round", "/open");
    }

    @Test
    void aSiteWhoseRobotsFileCannotBeHadIsLeftAloneForNow() throws IOException {
        server.on("/robots.txt", exchange -> WebServer.send(exchange, 503, "")).on("/a", "text/html", REPORT);
        Fetched.Failed failed = failed(fetch(server.url("/a")));
        assertThat(failed.rejection().reason()).contains("robots.txt");
        assertThat(failed.passing()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void robotsFilesAreAskedForOnceASite() throws IOException {
        server.on("/a", "text/html", REPORT).on("/b", "text/html", REPORT);
        try (Fetcher fetcher = net.fetcher(Net.OPTIONS, time)) {
            fetcher.fetch(server.url("/a"));
            fetcher.fetch(server.url("/b"));
            time.pass(Duration.ofHours(25));
            fetcher.fetch(server.url("/b"));
        }
        assertThat(server.allRequests()).containsExactly("/robots.txt", "/a", "/b", "/robots.txt", "/b");
    }

    @Test
    void aHostIsAskedOnceASecondAndOthersMeanwhile() throws IOException {
        server.on("/a", "text/html", REPORT);
        try (Fetcher fetcher = net.fetcher(Net.OPTIONS, time)) {
            fetcher.fetch(server.url("/a"));
            fetcher.fetch(server.url("gull.example", "/a"));
            assertThat(time.pauses()).isEmpty();
            fetcher.fetch(server.url("/a"));
            assertThat(time.pauses()).containsExactly(SECOND);
        }
    }

    @Test
    void aSiteMayAskForLongerPauses() throws IOException {
        server.on("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n")
                .on("/a", "text/html", REPORT);
        try (Fetcher fetcher = net.fetcher(Net.OPTIONS, time)) {
            fetcher.fetch(server.url("/a"));
            fetcher.fetch(server.url("/a"));
        }
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({"429, 9", "503, 9", "429, 'Mon, 23 May 2022 10:00:09 GMT'"})
    void aServerThatIsBusyIsAskedAgainWhenItSays(int status, String when) throws IOException {
        server.on("/a", exchange -> {
            boolean first = server.requests().size() == 1;
            if (first) {
                exchange.getResponseHeaders().set("Retry-After", when);
            }
            WebServer.send(exchange, first ? status : 200, first ? "" : REPORT);
        });
        page(fetch(server.url("/a")));
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aServerThatStaysBusyIsLeftAlone() throws IOException {
        server.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "5");
            WebServer.send(exchange, 429, "");
        });
        Fetched.Failed failed = failed(fetch(server.url("/a")));
        assertThat(failed.rejection().reason()).isEqualTo("the server is asked too often (status 429)");
        assertThat(failed.passing()).isTrue();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aLongWaitIsToldAndTheHostNotAskedBeforeItIsOver() throws IOException {
        server.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            WebServer.send(exchange, 503, "");
        });
        try (Fetcher fetcher = net.fetcher(Net.OPTIONS, time)) {
            assertThat(failed(fetcher.fetch(server.url("/a"))).notBefore())
                    .hasValue(time.now().plusSeconds(3600));
            Fetched.Failed second = failed(fetcher.fetch(server.url("/b")));
            assertThat(second.rejection().reason())
                    .isEqualTo("harbour.example wants no requests before 2022-05-23T11:00:00Z");
            assertThat(server.requests()).containsExactly("/a");
            time.pass(Duration.ofHours(2));
            assertThat(reason(fetcher.fetch(server.url("/b")))).isEqualTo("there is no such page (status 404)");
        }
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void aBodyThatComesTooSlowlyIsGivenUp() throws IOException {
        FetchOptions hasty = new FetchOptions("Parley/test", Duration.ofMillis(400), 1000, SECOND, false, 50);
        try (RawServer slow = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('.');
                out.flush();
                Thread.sleep(20);
            }
        })) {
            Fetched.Failed failed = failed(fetch(slow.url(), hasty));
            assertThat(failed.rejection().reason()).isEqualTo("it cannot be fetched: it takes longer than 400 ms");
            assertThat(failed.passing()).isTrue();
        }
    }

    @Test
    void aHeadThatNeverEndsIsGivenUp() throws IOException {
        FetchOptions hasty = new FetchOptions("Parley/test", Duration.ofMillis(400), 1000, SECOND, false, 50);
        try (RawServer slow = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: 1\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(20);
            }
        })) {
            assertThat(reason(fetch(slow.url(), hasty))).isEqualTo("it cannot be fetched: it takes longer than 400 ms");
        }
        try (RawServer large = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: 1\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            assertThat(reason(fetch(large.url()))).startsWith("it cannot be fetched: Maximum header count exceeded");
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        FetchOptions hasty = new FetchOptions("Parley/test", Duration.ofMillis(400), 1000, SECOND, false, 50);
        try (RawServer silent = new RawServer(out -> Thread.sleep(60_000))) {
            assertThat(reason(fetch(silent.url(), hasty)))
                    .isEqualTo("it cannot be fetched: it takes longer than 400 ms");
        }
    }

    @Test
    void aBodyThatIsShorterThanTheServerSaidIsNotTakenForWhole() throws IOException {
        try (RawServer liar = new RawServer(out -> out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>The talks".getBytes(StandardCharsets.US_ASCII)))) {
            Fetched.Failed failed = failed(fetch(liar.url()));
            assertThat(failed.rejection().reason()).isEqualTo("the answer ends early");
            assertThat(failed.passing()).isTrue();
        }
    }

    @Test
    void whatComesBehindTheBodyIsNotTakenForTheNextAnswer() throws IOException {
        try (RawServer liar = new RawServer(out -> out.write(
                        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\ntalksHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother")
                                .getBytes(StandardCharsets.US_ASCII)));
                Fetcher fetcher = net.fetcher(Net.OPTIONS, time)) {
            for (int i = 0; i < 2; i++) {
                assertThat(page(fetcher.fetch(liar.url())).bytes())
                        .isEqualTo("talks".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void anAnswerThatIsNoHttpIsTold() throws IOException {
        try (RawServer other =
                new RawServer(out -> out.write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(failed(fetch(other.url())).rejection().reason()).isNotEmpty();
        }
    }

    @Test
    void aHugeBodyIsCutOff() throws IOException {
        try (RawServer endless = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[1 << 16];
            while (true) {
                out.write(block);
            }
        })) {
            assertThat(reason(fetch(endless.url()))).isEqualTo("it cannot be fetched: it is larger than 1 MiB");
        }
        String header = "HTTP/1.1 200 OK\r\nContent-Length: " + (5L << 30) + "\r\n\r\n";
        try (RawServer announced = new RawServer(out -> out.write(header.getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(reason(fetch(announced.url()))).isEqualTo("it cannot be fetched: it is larger than 1 MiB");
        }
    }

    @Test
    void packedPagesAreUnpackedAndBombsAreNot() throws IOException {
        server.on("/a", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    WebServer.send(exchange, 200, gzip(REPORT.getBytes(StandardCharsets.UTF_8)));
                })
                .on("/bomb", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    WebServer.send(exchange, 200, gzip(new byte[100 << 20]));
                })
                .on("/odd", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "br");
                    WebServer.send(exchange, 200, REPORT);
                })
                .on("/broken", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    WebServer.send(exchange, 200, REPORT);
                });
        assertThat(page(fetch(server.url("/a"))).bytes()).isEqualTo(REPORT.getBytes(StandardCharsets.UTF_8));
        assertThat(reason(fetch(server.url("/bomb")))).isEqualTo("it cannot be fetched: it is larger than 1 MiB");
        assertThat(reason(fetch(server.url("/odd")))).contains("packs it as \"br\"");
        assertThat(reason(fetch(server.url("/broken")))).startsWith("it cannot be fetched: ");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void whatIsNotThereIsTold() throws IOException {
        assertThat(reason(fetch(server.url("/none")))).isEqualTo("there is no such page (status 404)");
        assertThat(reason(fetch("http://nowhere.example/"))).isEqualTo("there is no host of the name nowhere.example");
        assertThat(reason(fetch("http://127.0.0.1:1/"))).isEqualTo("127.0.0.1 cannot be connected to");
        for (String address :
                List.of("", "talks", "http://", "http:///a", "ftp://gull.example/", "http://u:p@gull.example/")) {
            assertThat(reason(fetch(address))).isEqualTo("this is not a web address");
        }
    }

    @Test
    void afterStopNothingIsFetched() throws IOException {
        server.on("/a", "text/html", REPORT);
        try (Fetcher fetcher = net.fetcher(Net.OPTIONS, time)) {
            fetcher.stop();
            assertThat(reason(fetcher.fetch(server.url("/a")))).contains("is to stop");
        }
        assertThat(server.allRequests()).isEmpty();
    }
}
