package org.parley.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy inside the test, at an address that is not public; every host is 127.0.0.1 to it. */
final class ProxyServer implements AutoCloseable {
    static final String HOST = "127.0.0.3";

    private final ServerSocket listener;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final String account;

    /** @param account the value of Proxy-Authorization that it wants; empty where it wants none */
    ProxyServer(String account) {
        this.account = account;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName(HOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "proxy-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                start(() -> serve(client));
            } catch (IOException e) {
                return; // the test has ended
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            String[] line = head.substring(0, head.indexOf("\r\n")).split(" ");
            if (!account.isEmpty() && !head.contains("Proxy-Authorization: " + account + "\r\n")) {
                write(
                        client,
                        "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n"
                                + "Connection: close\r\n\r\n");
                return;
            }
            requests.add(line[0] + " " + line[1]);
            boolean tunnel = line[0].equals("CONNECT");
            URI target = URI.create(tunnel ? "https://" + line[1] : line[1]);
            try (Socket server = new Socket(InetAddress.getByName("127.0.0.1"), target.getPort())) {
                if (tunnel) {
                    write(client, "HTTP/1.1 200 Go on\r\n\r\n");
                } else {
                    String path =
                            target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
                    write(server, line[0] + " " + path + head.substring(head.indexOf(" HTTP/1.1")));
                }
                start(() -> copy(client, server));
                copy(server, client);
            }
        } catch (IOException e) {
            // one of both has gone
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one of both has gone
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What it was asked for, those of robots.txt left out. */
    List<String> requests() {
        return requests.stream()
                .filter(request -> !request.endsWith("/robots.txt"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
