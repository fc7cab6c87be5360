package org.parley.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server inside the test, which answers what the test says and remembers what it was asked. */
final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    WebServer() {
        try {
            // all of 127.0.0.0/8, so that a name can move from one address to another
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers a request. */
    interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(path);
        try (exchange) {
            handlers.getOrDefault(path, missing -> send(missing, 404, "")).answer(exchange);
        }
    }

    WebServer on(String path, Handler handler) {
        handlers.put(path, handler);
        return this;
    }

    WebServer on(String path, String type, String body) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            send(exchange, 200, body);
        });
    }

    WebServer redirect(String path, String location) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            send(exchange, 302, "");
        });
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return url("harbour.example", path);
    }

    String url(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    /** The paths that were asked for, in order, those of robots.txt left out. */
    List<String> requests() {
        return requests.stream().filter(path -> !path.equals("/robots.txt")).toList();
    }

    List<String> allRequests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
