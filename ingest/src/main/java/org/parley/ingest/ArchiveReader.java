package org.parley.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.parley.document.Letters;

/**
 * Reads the documents of a web archive: successful responses and resources that hold text. Requests, metadata, error
 * pages, pictures, scripts and the like are no documents and are passed over.
 */
final class ArchiveReader {
    /** Reads what a record holds. */
    interface Payload {
        void read(InputStream in, Origin origin) throws IOException;
    }

    /** What every record begins with. */
    private static final byte[] RECORD = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

    private ArchiveReader() {}

    static void read(InputStream in, Origin origin, Payload payload, Consumer<? super Ingested> sink)
            throws IOException {
        Rewindable bytes = new Rewindable(in);
        int number = 0;
        int documents = 0;
        boolean more = true;
        while (more) {
            long begin = bytes.position();
            WarcReader reader = new WarcReader(bytes);
            try {
                Optional<WarcRecord> record = next(reader);
                while (record.isPresent()) {
                    number++;
                    documents += readRecord(record.get(), origin.at("record " + number), payload, sink) ? 1 : 0;
                    record = next(reader);
                }
                more = false;
            } catch (ParsingException e) {
                number++;
                documents++;
                more = bytes.goOn(begin + reader.position(), RECORD);
                sink.accept(broken(origin.at("record " + number), e, more));
            }
        }
        if (documents == 0) {
            sink.accept(new Rejection(
                    origin.place(), "", "the archive holds no pages", "Give an archive with responses of type HTML."));
        }
    }

    private static Rejection broken(Origin place, ParsingException e, boolean more) {
        String reason = more
                ? "the record's header is broken: " + e.getMessage()
                : "this and all behind it is no web archive: " + e.getMessage();
        return new Rejection(place.place(), "", reason, "Fetch the archive again; it may be cut off.");
    }

    /** The library tells some broken headers by exceptions of its own, others by those of Java. */
    private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
        try {
            return reader.next();
        } catch (IllegalArgumentException e) {
            throw new ParsingException(String.valueOf(e.getMessage()));
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
        Origin told = Origin.url(target == null ? "" : target, type.toString());
        return new Origin(place.place(), "", told.url(), told.charset(), "");
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().toString().equals("application/http");
    }

    private static boolean isText(MediaType type) {
        String base = Letters.small(type.base().toString());
        return base.equals("text/html") || base.equals("text/plain") || base.equals("application/xhtml+xml");
    }
}
