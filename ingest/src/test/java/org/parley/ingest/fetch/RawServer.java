package org.parley.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that does what no decent one does; it has no robots.txt. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;

    /** @param answer what happens behind the request's head */
    RawServer(Behaviour answer) {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(() -> serve(answer), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Writes whatever it likes. */
    interface Behaviour {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private void serve(Behaviour answer) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                String head = head(socket.getInputStream());
                OutputStream out = socket.getOutputStream();
                if (head.startsWith("GET /robots.txt ")) {
                    out.write(
                            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    answer.write(out);
                }
                out.flush();
            } catch (IOException | InterruptedException e) {
                // the client has gone, or the test has ended
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    String url() {
        return "http://harbour.example:" + listener.getLocalPort() + "/a";
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
