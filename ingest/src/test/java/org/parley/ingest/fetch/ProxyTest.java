package org.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
    private static final String REPORT = "<p>The dockers’ union and the port broke off their talks.</p>";
    private static final String ACCOUNT = "Basic YWRhOnM6M2NyZXQ="; // ada:s:3cret

    private final WebServer server = new WebServer().on("/a", "text/html", REPORT);
    private final Net net = new Net();

    @AfterEach
    void close() {
        server.close();
    }

    private Fetched fetch(String address, Proxies proxies, boolean privateAddresses) throws IOException {
        FetchOptions options = Net.OPTIONS.with(proxies);
        FetchOptions all = new FetchOptions(
                options.userAgent(),
                options.patience(),
                options.maximumBytes(),
                options.pause(),
                privateAddresses,
                options.follow(),
                proxies);
        try (Fetcher fetcher = net.fetcher(all, new FakeTime())) {
            return fetcher.fetch(address);
        }
    }

    private static Proxies http(String proxy) {
        return Proxies.of(Map.of("http_proxy", proxy), new Properties());
    }

    private static String reason(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).rejection().reason();
    }

    @Test
    void aPageComesThroughAProxyThatIsNoPublicAddress() throws IOException {
        try (ProxyServer proxy = new ProxyServer("")) {
            Proxies proxies = http("http://" + ProxyServer.HOST + ":" + proxy.port());
            assertThat(fetch(server.url("/a"), proxies, false)).isInstanceOf(Fetched.Page.class);
            assertThat(proxy.requests()).containsExactly("GET " + server.url("/a"));
            assertThat(server.requests()).containsExactly("/a");
        }
    }

    @Test
    void aPrivateTargetIsRefusedThroughAProxyAsWell() throws IOException {
        server.redirect("/to", server.url("inside.example", "/a"));
        try (ProxyServer proxy = new ProxyServer("")) {
            Proxies proxies = http(ProxyServer.HOST + ":" + proxy.port());
            assertThat(reason(fetch(server.url("inside.example", "/a"), proxies, false)))
                    .isEqualTo("inside.example is not on the public internet");
            assertThat(reason(fetch(server.url("10.0.0.1", "/a"), proxies, false)))
                    .isEqualTo("10.0.0.1 is not on the public internet");
            assertThat(reason(fetch(server.url("/to"), proxies, false)))
                    .startsWith("inside.example is not on the public internet");
            assertThat(proxy.requests()).containsExactly("GET " + server.url("/to"));
            assertThat(fetch(server.url("inside.example", "/a"), proxies, true)).isInstanceOf(Fetched.Page.class);
        }
    }

    @Test
    void aNameThatOnlyTheProxyKnowsIsFetchedWherePrivateAddressesAre() throws IOException {
        try (ProxyServer proxy = new ProxyServer("")) {
            Proxies proxies = http(ProxyServer.HOST + ":" + proxy.port());
            String address = server.url("unknown.example", "/a");
            assertThat(reason(fetch(address, proxies, false)))
                    .isEqualTo("unknown.example cannot be looked up here, so nobody can tell whether it is on the"
                            + " public internet");
            assertThat(fetch(address, proxies, true)).isInstanceOf(Fetched.Page.class);
        }
    }

    @Test
    void aProxyMayWantANameAndAPassword() throws IOException {
        try (ProxyServer proxy = new ProxyServer(ACCOUNT)) {
            String place = ProxyServer.HOST + ":" + proxy.port();
            assertThat(fetch(server.url("/a"), http("http://ada:s%3A3cret@" + place), false))
                    .isInstanceOf(Fetched.Page.class);
            assertThat(reason(fetch(server.url("/a"), http("http://ada:wrong@" + place), false)))
                    .isEqualTo("the proxy " + place + " wants a name and a password, or others than it was given");
            assertThat(reason(fetch(server.url("/a"), http(place), false))).contains("wants a name and a password");
        }
    }

    @Test
    void aProxyThatIsNotThereIsTold() throws IOException {
        ProxyServer proxy = new ProxyServer("");
        proxy.close();
        String place = ProxyServer.HOST + ":" + proxy.port();
        assertThat(reason(fetch(server.url("/a"), http(place), false)))
                .isEqualTo("the proxy " + place + " cannot be connected to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "http_proxy=http://p.example:3128 | http://a.example/ | p.example:3128",
                "http_proxy=p.example:3128 | http://a.example/ | p.example:3128",
                "HTTP_PROXY=http://p.example | http://a.example/ | p.example:80",
                "http_proxy=http://p.example:1 HTTP_PROXY=http://q.example:2 | http://a.example/ | p.example:1",
                "http_proxy=http://p.example:1 | https://a.example/ | -",
                "https_proxy=http://p.example:1/ | https://a.example/ | p.example:1",
                "all_proxy=http://p.example:1 | https://a.example/ | p.example:1",
                "http_proxy= | http://a.example/ | -",
                "http_proxy=p.example:1 no_proxy=a.example | http://a.example/ | -",
                "http_proxy=p.example:1 no_proxy=b.example,a.example | http://news.a.example/ | -",
                "http_proxy=p.example:1 NO_PROXY=.a.example | http://news.a.example:8080/ | -",
                "http_proxy=p.example:1 no_proxy=a.example | http://ba.example/ | p.example:1",
                "http_proxy=p.example:1 no_proxy=a.example:8080 | http://a.example:8080/ | -",
                "http_proxy=p.example:1 no_proxy=a.example:8080 | http://a.example/ | p.example:1",
                "http_proxy=p.example:1 no_proxy=* | http://a.example/ | -",
                "http_proxy=p.example:1 | http://localhost:8080/ | -",
                "http_proxy=p.example:1 | http://127.0.0.1:8080/ | -",
                "http_proxy=p.example:1 | http://[::1]/ | -",
                "http.proxyHost=j.example http_proxy=p.example:1 | http://a.example/ | j.example:80",
                "https.proxyHost=j.example https.proxyPort=8443 | https://a.example/ | j.example:8443",
                "'http.proxyHost=j.example http.nonProxyHosts=b.example|*.a.example' | http://news.a.example/ | -",
            })
    void theUsualSettingsTellTheProxy(String settings, String address, String proxy) {
        Map<String, String> environment = new HashMap<>();
        Properties properties = new Properties();
        for (String setting : settings.split(" ")) {
            String[] parts = setting.split("=", 2);
            if (parts[0].contains(".")) {
                properties.setProperty(parts[0], parts[1]);
            } else {
                environment.put(parts[0], parts[1]);
            }
        }
        assertThat(Proxies.of(environment, properties).of(URI.create(address)).map(Proxies.Proxy::toString))
                .isEqualTo(Optional.ofNullable(proxy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://p.example:1", "https://p.example", "http://", "p.example:1/path", "a b:secret@p"})
    void aSettingThatNamesNoProxyIsToldWithoutItsPassword(String told) {
        assertThatThrownBy(() -> http(told))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("http_proxy names no proxy of the form http://host:port");
    }
}
