package org.parley.ingest.fetch;

import java.util.Map;

/** One answer of a server: status, header fields with names in lower case, and the body without its encoding. */
final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    int status() {
        return status;
    }

    /** Empty where it was not sent. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    byte[] body() {
        return body;
    }

    boolean isRedirect() {
        return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
                && !header("location").isBlank();
    }
}
