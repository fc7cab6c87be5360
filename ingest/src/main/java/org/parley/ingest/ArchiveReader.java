package org.parley.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads the documents of a web archive: successful responses and resources that hold text. Requests, metadata, error
 * pages, pictures, scripts and the like are no documents and are passed over.
 */
final class ArchiveReader {
    /** Reads what a record holds. */
    interface Payload {
        void read(InputStream in, Origin origin) throws IOException;
    }

    private ArchiveReader() {}

    static void read(InputStream in, Origin origin, Payload payload, Consumer<? super Ingested> sink)
            throws IOException {
        int number = 0;
        int documents = 0;
        try (WarcReader reader = new WarcReader(in)) {
            Optional<WarcRecord> record = reader.next();
            while (record.isPresent()) {
                number++;
                documents += readRecord(record.get(), origin.at("record " + number), payload, sink) ? 1 : 0;
                record = reader.next();
            }
        } catch (ParsingException e) {
            sink.accept(new Rejection(
                    origin.place() + ":record " + (number + 1),
                    "",
                    "this and all behind it is no web archive: " + e.getMessage(),
                    "Fetch the archive again; it may be cut off."));
            return;
        }
        if (documents == 0) {
            sink.accept(new Rejection(
                    origin.place(), "", "the archive holds no pages", "Give an archive with responses of type HTML."));
        }
    }

    /** Whether the record is one that holds a document; what is wrong with one leaves the others be. */
    private static boolean readRecord(
            WarcRecord record, Origin place, Payload payload, Consumer<? super Ingested> sink) {
        try {
            if (record instanceof WarcResponse response && isHttp(response)) {
                boolean page = response.http().status() == 200
                        && isText(response.http().contentType());
                if (page) {
                    Origin origin =
                            place(place, response.target(), response.http().contentType());
                    payload.read(new BufferedInputStream(response.http().bodyDecoded().stream()), origin);
                }
                return page;
            }
            if (record instanceof WarcResource resource && isText(resource.contentType())) {
                payload.read(
                        new BufferedInputStream(resource.body().stream()),
                        place(place, resource.target(), resource.contentType()));
                return true;
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            sink.accept(new Rejection(
                    place.place(), "", "the record cannot be read: " + e.getMessage(), "Fetch the page again."));
            return true;
        }
    }

    private static Origin place(Origin place, String target, MediaType type) {
        Origin told = Origin.url(target, type.toString());
        return new Origin(place.place(), "", target, told.charset(), "");
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().toString().equals("application/http");
    }

    private static boolean isText(MediaType type) {
        String base = type.base().toString().toLowerCase(Locale.ROOT);
        return base.equals("text/html") || base.equals("text/plain") || base.equals("application/xhtml+xml");
    }
}
