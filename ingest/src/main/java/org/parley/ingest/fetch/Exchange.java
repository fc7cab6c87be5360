package org.parley.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.CredentialsProviderBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, within limits of size and time; redirects are answers. Each has a connection of its own,
 * which is closed at once: nothing is kept that a server could answer twice on.
 */
final class Exchange implements AutoCloseable {
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 200;
    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5";

    private final FetchOptions options;
    private final CloseableHttpClient direct;
    private final CloseableHttpClient proxied;
    private final CheckedNames names;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<@Nullable HttpGet> current = new AtomicReference<>();
    private volatile boolean stopped;

    Exchange(FetchOptions options, DnsResolver names, Predicate<InetAddress> allowed) {
        this.options = options;
        this.names = new CheckedNames(names, allowed);
        this.direct = client(options, this.names).build();
        // a proxy may stand in the private network; what it is asked for is looked at before
        this.proxied = client(options, names)
                .setRoutePlanner(new Planner(options.proxies()))
                .build();
    }

    private static HttpClientBuilder client(FetchOptions options, DnsResolver names) {
        Timeout patience = Timeout.of(options.patience());
        Http1Config http = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(http)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(config(patience, false))
                .setUserAgent(options.userAgent())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching();
    }

    /** @param account whether names and passwords may be sent */
    private static RequestConfig config(Timeout patience, boolean account) {
        return RequestConfig.custom()
                .setResponseTimeout(patience)
                .setAuthenticationEnabled(account)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    /**
     * Asks for one address.
     *
     * @param limit the largest body
     * @param patience the longest that it may take until the end of the body
     * @throws IOException if there is no whole answer within the limits; its message is for the user
     */
    Answer get(URI uri, Validators validators, int limit, Duration patience) throws IOException {
        HttpGet request = new HttpGet(uri);
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("Connection", "close");
        if (!validators.etag().isEmpty()) {
            request.setHeader("If-None-Match", validators.etag());
        }
        if (!validators.lastModified().isEmpty()) {
            request.setHeader("If-Modified-Since", validators.lastModified());
        }
        AtomicBoolean late = new AtomicBoolean();
        Runnable giveUp = () -> {
            late.set(true);
            request.cancel();
        };
        Future<?> end = watchdog.schedule(giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
        current.set(request);
        try {
            if (stopped) {
                throw new IOException("the program is to stop");
            }
            return get(uri, request, limit);
        } catch (IOException e) {
            if (stopped) {
                throw new IOException("the program is to stop", e);
            }
            if (late.get() || e instanceof SocketTimeoutException) {
                throw new IOException("it takes longer than " + seconds(options.patience()), e);
            }
            throw e;
        } finally {
            end.cancel(false);
            current.set(null);
            request.cancel(); // what is left of the body is not waited for
        }
    }

    private Answer get(URI uri, HttpGet request, int limit) throws IOException {
        Optional<Proxies.Proxy> proxy = options.proxies().of(uri);
        HttpClientContext context = HttpClientContext.create();
        if (proxy.isPresent()) {
            check(uri.getHost());
            account(proxy.get(), request, context);
        }
        try (ClassicHttpResponse response =
                (proxy.isPresent() ? proxied : direct).executeOpen(null, request, context)) {
            if (response.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED && proxy.isPresent()) {
                throw new ProxyException(proxy.get() + " wants a name and a password, or others than it was given");
            }
            Map<String, String> headers = new HashMap<>();
            for (Header header : response.getHeaders()) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
            }
            byte[] body = body(response.getEntity(), limit);
            request.cancel();
            return new Answer(response.getCode(), headers, decoded(body, headers, limit));
        } catch (HttpHostConnectException e) {
            throw proxy.isPresent() ? new ProxyException(proxy.get() + " cannot be connected to") : e;
        } finally {
            request.cancel();
        }
    }

    /** What a proxy is asked for is checked as what is connected to is. */
    private void check(String host) throws IOException {
        if (options.privateAddresses()) {
            return;
        }
        try {
            names.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (CheckedNames.PrivateAddressException e) {
            throw e;
        } catch (UnknownHostException e) {
            throw new UncheckedNameException(host);
        }
    }

    private void account(Proxies.Proxy proxy, HttpGet request, HttpClientContext context) {
        if (!proxy.user().isEmpty()) {
            request.setConfig(config(Timeout.of(options.patience()), true));
            context.setCredentialsProvider(CredentialsProviderBuilder.create()
                    .add(
                            new AuthScope(proxy.host(), proxy.port()),
                            proxy.user(),
                            proxy.password().toCharArray())
                    .build());
        }
    }

    /** The stream is not closed, which would read it to its end. */
    @SuppressWarnings("resource")
    private static byte[] body(@Nullable HttpEntity entity, int limit) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > limit) {
            throw tooLarge(limit);
        }
        InputStream in = entity.getContent();
        return bounded(in, limit);
    }

    private static byte[] decoded(byte[] body, Map<String, String> headers, int limit) throws IOException {
        String encoding = headers.getOrDefault("content-encoding", "").strip().toLowerCase(Locale.ROOT);
        boolean plain = encoding.isEmpty() || encoding.equals("identity") || body.length == 0;
        if (plain) {
            return body;
        }
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            throw new IOException("the server packs it as \"" + encoding + "\", which it was not asked for");
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return bounded(in, limit);
        }
    }

    private static byte[] bounded(InputStream in, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    private static IOException tooLarge(int limit) {
        String size = limit >= 1 << 20 ? (limit >> 20) + " MiB" : limit + " bytes";
        return new IOException("it is larger than " + size);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Ends what is going on, and lets nothing begin. */
    void stop() {
        stopped = true;
        HttpGet request = current.get();
        if (request != null) {
            request.cancel();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    @Override
    public void close() throws IOException {
        stop();
        watchdog.shutdownNow();
        direct.close();
        proxied.close();
    }

    /** Sends each request to the proxy of its address. */
    private static final class Planner extends DefaultRoutePlanner {
        private final Proxies proxies;

        Planner(Proxies proxies) {
            super(null);
            this.proxies = proxies;
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
            return proxies.of(URI.create(target.toURI()))
                    .map(proxy -> new HttpHost("http", proxy.host(), proxy.port()))
                    .orElse(null);
        }
    }

    /** What is wrong with a proxy. */
    static final class ProxyException extends IOException {
        private static final long serialVersionUID = 1L;

        ProxyException(String message) {
            super("the proxy " + message);
        }
    }

    /** A host that only the proxy can look up. */
    static final class UncheckedNameException extends IOException {
        private static final long serialVersionUID = 1L;

        UncheckedNameException(String host) {
            super(host + " cannot be looked up here, so nobody can tell whether it is on the public internet");
        }
    }
}
