package org.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate nobody vouches for is fetched from only where a trust store has it. */
class TlsTest {
    private static final String PASSWORD = "changeit";
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String STORE_PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    static Path folder;

    private static HttpsServer server;
    private static Path store;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException, InterruptedException {
        store = folder.resolve("harbour.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "harbour",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=harbour.example",
                        "-ext",
                        "san=dns:harbour.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/a", exchange -> {
            try (exchange) {
                WebServer.send(exchange, 200, "<p>The talks go on.</p>");
            }
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @AfterEach
    void forget() {
        System.clearProperty(STORE);
        System.clearProperty(STORE_PASSWORD);
    }

    private static void trust() {
        System.setProperty(STORE, store.toString());
        System.setProperty(STORE_PASSWORD, PASSWORD);
    }

    private static Fetched fetch(String host, Proxies proxies) throws IOException {
        String address = "https://" + host + ":" + server.getAddress().getPort() + "/a";
        try (Fetcher fetcher = new Net().fetcher(Net.OPTIONS.with(proxies), new FakeTime())) {
            return fetcher.fetch(address);
        }
    }

    private static String reason(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).rejection().reason();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws IOException {
        assertThat(reason(fetch("harbour.example", Proxies.NONE)))
                .startsWith("there is no safe connection to harbour.example: ")
                .contains("certification path");
    }

    @Test
    void aCertificateOfTheTrustStoreIsTaken() throws IOException {
        trust();
        assertThat(fetch("harbour.example", Proxies.NONE)).isInstanceOf(Fetched.Page.class);
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws IOException {
        trust();
        assertThat(reason(fetch("gull.example", Proxies.NONE)))
                .startsWith("there is no safe connection to gull.example: ");
    }

    @Test
    void aProxyOnlyPassesOnWhatIsEncrypted() throws IOException {
        try (ProxyServer proxy = new ProxyServer("Basic YWRhOnMzY3JldA==")) {
            String place = "http://ada:s3cret@" + ProxyServer.HOST + ":" + proxy.port();
            Proxies proxies = Proxies.of(Map.of("https_proxy", place), new Properties());
            assertThat(reason(fetch("harbour.example", proxies))).startsWith("there is no safe connection to");
            trust();
            assertThat(fetch("harbour.example", proxies)).isInstanceOf(Fetched.Page.class);
            assertThat(proxy.requests())
                    .isNotEmpty()
                    .containsOnly(
                            "CONNECT harbour.example:" + server.getAddress().getPort());
        }
    }
}
