package org.parley.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which proxy an address is fetched through, as the usual settings tell: the variables {@code https_proxy},
 * {@code http_proxy}, {@code all_proxy} and {@code no_proxy}, in small letters or capitals, and before them Java's own
 * {@code https.proxyHost}, {@code http.proxyHost} and {@code http.nonProxyHosts}. The machine itself is never asked for
 * through a proxy.
 */
public final class Proxies {
    private static final List<String> SCHEMES = List.of("http", "https");
    private static final List<String> ITSELF = List.of("localhost", "127.*", "[::1]");

    /** Everything is fetched directly. */
    public static final Proxies NONE = new Proxies(Map.of(), List.of());

    private final Map<String, Proxy> proxies;
    private final List<String> exceptions;

    private Proxies(Map<String, Proxy> proxies, List<String> exceptions) {
        this.proxies = Map.copyOf(proxies);
        this.exceptions = Stream.concat(ITSELF.stream(), exceptions.stream()).toList();
    }

    /**
     * What the settings say.
     *
     * @param environment the process's variables
     * @param properties Java's system properties
     * @throws IllegalArgumentException if a setting names no proxy that can be used; its message is for the user
     */
    public static Proxies of(Map<String, String> environment, Properties properties) {
        Map<String, Proxy> proxies = new HashMap<>();
        for (String scheme : SCHEMES) {
            ofJava(scheme, properties)
                    .or(() -> variable(scheme + "_proxy", environment))
                    .or(() -> variable("all_proxy", environment))
                    .ifPresent(proxy -> proxies.put(scheme, proxy));
        }
        List<String> exceptions = new ArrayList<>();
        Arrays.stream(properties.getProperty("http.nonProxyHosts", "").split("\\|"))
                .forEach(exceptions::add);
        String noProxy = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        Arrays.stream(noProxy.split("[,\\s]+")).map(Proxies::ofDomain).forEach(exceptions::addAll);
        exceptions.removeIf(String::isBlank);
        return new Proxies(proxies, exceptions);
    }

    /** The proxy for an address; empty where it is fetched directly. */
    Optional<Proxy> of(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String withPort = uri.getRawAuthority().toLowerCase(Locale.ROOT);
        boolean direct = exceptions.stream().anyMatch(one -> fits(one, host) || fits(one, withPort));
        return direct
                ? Optional.empty()
                : Optional.ofNullable(proxies.get(uri.getScheme().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Proxy> ofJava(String scheme, Properties properties) {
        String host = properties.getProperty(scheme + ".proxyHost", "").strip();
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String port = properties.getProperty(scheme + ".proxyPort", scheme.equals("https") ? "443" : "80");
        return Optional.of(proxy(scheme + ".proxyHost", "http://" + host + ":" + port.strip()));
    }

    private static Optional<Proxy> variable(String name, Map<String, String> environment) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(one -> Map.entry(one, environment.getOrDefault(one, "").strip()))
                .filter(told -> !told.getValue().isEmpty())
                .findFirst()
                .map(told -> proxy(told.getKey(), told.getValue()));
    }

    private static Proxy proxy(String setting, String told) {
        String address = told.contains("://") ? told : "http://" + told;
        try {
            URI uri = new URI(address);
            boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
            if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || !bare) {
                throw unusable(setting);
            }
            String[] account = uri.getRawUserInfo() == null
                    ? new String[] {"", ""}
                    : uri.getRawUserInfo().split(":", 2);
            return new Proxy(
                    uri.getHost(),
                    uri.getPort() < 0 ? 80 : uri.getPort(),
                    plain(account[0]),
                    account.length < 2 ? "" : plain(account[1]));
        } catch (URISyntaxException e) {
            throw unusable(setting);
        }
    }

    /** The value may hold a password, so it is not told. */
    private static IllegalArgumentException unusable(String setting) {
        return new IllegalArgumentException(setting + " names no proxy of the form http://host:port");
    }

    private static String plain(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A domain of {@code no_proxy} stands for the hosts below it as well. */
    private static List<String> ofDomain(String domain) {
        String bare =
                domain.startsWith("*.") ? domain.substring(2) : domain.startsWith(".") ? domain.substring(1) : domain;
        return bare.isEmpty() || bare.equals("*") ? List.of(bare) : List.of(bare, "*." + bare);
    }

    /** Whether a host is one of those that a pattern with a star at one end stands for. */
    private static boolean fits(String pattern, String host) {
        String small = pattern.strip().toLowerCase(Locale.ROOT);
        if (small.startsWith("*")) {
            return host.endsWith(small.substring(1));
        }
        return small.endsWith("*") ? host.startsWith(small.substring(0, small.length() - 1)) : host.equals(small);
    }

    /**
     * A proxy that speaks HTTP.
     *
     * @param user empty where it asks for none
     */
    record Proxy(String host, int port, String user, String password) {
        /** Without the account. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
