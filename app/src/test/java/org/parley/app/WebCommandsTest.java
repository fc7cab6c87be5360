package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.DocumentAdded;
import org.parley.store.RecordStore;

/** Commands that fetch, against a web server inside the test. */
class WebCommandsTest {
    private static final String PAGE = "<html><head><title>%1$s</title></head><body><h1>%1$s</h1>"
            + "<p>“The talks will resume,” Ada Brandt said on Monday.</p></body></html>";

    @TempDir
    private Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer server;
    private Commands commands;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = pages.getOrDefault(exchange.getRequestURI().getPath(), "")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
        server.start();
        commands = new Commands(folder, TestWiring.shipped());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Commands.Result run(String line) {
        return commands.run(line, "");
    }

    private String item(String title, String path) {
        return "<item><title>" + title + "</title><guid>" + path + "</guid><link>" + url(path) + "</link><description>"
                + title + " […]</description></item>";
    }

    private void feed(String... items) {
        pages.put("/feed", "<rss><channel><title>Harbour Post</title>" + String.join("", items) + "</channel></rss>");
    }

    @Test
    void aPageIsReadAndItsOriginKept() throws IOException {
        pages.put("/a", PAGE.formatted("Talks to resume"));
        Commands.Result result = run("read --allow-private --pause 0s --record talks.parley --format csv " + url("/a"));
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out().get(1)).contains("Ada Brandt").contains("will resume");
        try (RecordStore store = RecordStore.openToRead("talks.parley", folder)) {
            DocumentAdded added = (DocumentAdded) store.journal().entries().get(0);
            assertThat(added.reading().document().id()).isEqualTo(url("/a"));
            assertThat(added.provenance().url()).isEqualTo(url("/a"));
            assertThat(added.provenance().digest()).hasSize(64);
        }
    }

    @Test
    void aLocalAddressIsRefusedUnlessAllowed() {
        Commands.Result result = run("read " + url("/a"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .containsExactly(
                        "parley: " + url("/a") + ": 127.0.0.1 is not on the public internet",
                        "  With --allow-private, private and local addresses are fetched too.");
    }

    @Test
    void watchingReadsEachReportOnceAndTellsIt() throws IOException {
        pages.put("/a", PAGE.formatted("Talks to resume"));
        pages.put("/b", PAGE.formatted("Port opens"));
        feed(item("Talks to resume", "/a"), item("Lost", "/none"));
        String watch = "watch --once --allow-private --pause 0s --record talks.parley " + url("/feed");
        Commands.Result first = run(watch);
        assertThat(first.out()).isEmpty();
        assertThat(first.err())
                .contains("Harbour Post: Talks to resume (1 statement) " + url("/a"))
                .anyMatch(line -> line.contains("only its summary in the feed was read"));
        assertThat(run(watch).err()).isEmpty();
        feed(item("Port opens", "/b"), item("Talks to resume", "/a"), item("Lost", "/none"));
        assertThat(run(watch).err()).containsExactly("Harbour Post: Port opens (1 statement) " + url("/b"));
        assertThat(run("export --record talks.parley --format documents").out()).hasSize(3);
        Files.delete(folder.resolve("talks.parley.watch"));
        assertThat(run(watch).err())
                .as("without the state nothing is added twice")
                .hasSize(1);
        assertThat(run("export --record talks.parley --format documents").out()).hasSize(3);
    }

    @Test
    void aStateThatCannotBeReadIsTold() throws IOException {
        Files.writeString(folder.resolve("talks.parley.watch"), "{");
        Commands.Result result = run("watch --once --record talks.parley " + url("/feed"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().get(0))
                .isEqualTo("parley: talks.parley.watch: what is known of the feeds cannot be read: it is damaged");
    }

    @Test
    void besideADatabaseTheStateWantsAFile() {
        Commands.Result result = run("watch --once --record jdbc:postgresql://localhost/talks " + url("/feed"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .containsExactly(
                        "parley: --state: beside a database there is no place for a file",
                        "  Name a file with --state.");
    }

    @Test
    void aDatabaseOfAnotherKindIsTold() {
        Commands.Result result = run("watch --once --record jdbc:mysql://localhost/talks " + url("/feed"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().get(0)).startsWith("parley: jdbc:mysql://localhost/talks: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void optionsThatCannotBeAreTold() {
        for (String wrong : List.of("--every soon", "--every 10ms", "--patience 0s", "--largest 9G", "--follow -1")) {
            Commands.Result result = run("watch --once --record talks.parley " + wrong + " " + url("/feed"));
            assertThat(result.code()).as(wrong).isEqualTo(2);
            assertThat(result.err().get(0)).as(wrong).contains(wrong.split(" ")[0]);
        }
    }

    @Test
    void aProcessThatIsToldToEndLeavesAWholeRecord() throws IOException, InterruptedException {
        pages.put("/a", PAGE.formatted("Talks to resume"));
        feed(item("Talks to resume", "/a"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "watch",
                        "--allow-private",
                        "--pause",
                        "0s",
                        "--every",
                        "1h",
                        "--record",
                        "talks.parley",
                        url("/feed"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("Harbour Post: ")) {
                line = out.readLine();
            }
            assertThat(line).isEqualTo("Harbour Post: Talks to resume (1 statement) " + url("/a"));
            process.toHandle().destroy(); // SIGTERM
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isIn(0, 143);
        assertThat(folder).isDirectoryNotContaining("glob:**-wal").isDirectoryNotContaining("glob:**.draft");
        assertThat(run("export --record talks.parley --format documents").out()).hasSize(1);
        assertThat(run("watch --once --allow-private --pause 0s --record talks.parley " + url("/feed"))
                        .err())
                .isEmpty();
    }
}
