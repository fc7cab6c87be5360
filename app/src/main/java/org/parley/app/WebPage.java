package org.parley.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import org.parley.ingest.Ingest;
import org.parley.ingest.Ingested;
import org.parley.ingest.Origin;
import org.parley.ingest.Rejection;

/** Fetches one page that the user named; nothing else is ever fetched. */
final class WebPage {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final String REMEDY = "Check the address, or save the page and name the file.";

    private WebPage() {}

    static void fetch(String address, Ingest ingest, Consumer<? super Ingested> sink) {
        try {
            HttpClient client = HttpClient.newBuilder()
                    .followRedirects(Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("User-Agent", "parley")
                    .build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == OK) {
                    String type = response.headers().firstValue("Content-Type").orElse("");
                    ingest.read(body, Origin.url(response.uri().toString(), type), sink);
                } else {
                    sink.accept(new Rejection(
                            address, "", "the server answered with status " + response.statusCode(), REMEDY));
                }
            }
        } catch (IllegalArgumentException e) {
            sink.accept(new Rejection(address, "", "this is not a web address: " + e.getMessage(), REMEDY));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            sink.accept(new Rejection(address, "", "the page cannot be fetched: " + reason, REMEDY));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            sink.accept(new Rejection(address, "", "fetching was interrupted", "Try again."));
        }
    }
}
