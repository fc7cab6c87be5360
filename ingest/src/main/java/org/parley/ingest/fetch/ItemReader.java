package org.parley.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.Ingested;
import org.parley.ingest.Item;
import org.parley.ingest.Origin;
import org.parley.ingest.Rejection;

/** Reads an item of a feed or sitemap: from its page where the feed has less than the report. */
final class ItemReader {
    private final Fetcher fetcher;

    ItemReader(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** Whether its page is to be fetched. */
    boolean needsPage(Item item) {
        return !item.isWhole() && !item.url().isEmpty() && fetcher.options().follow() > 0;
    }

    /**
     * Reads an item. Where its page cannot be had, its words in the feed are read, with a note.
     *
     * @param giveUp whether what may go well later is to be read as far as it is there now
     * @return why the page cannot be had now, if it was not given up; the sink then got nothing
     */
    Optional<Fetched.Failed> read(Item item, boolean giveUp, Ingest ingest, Consumer<? super Ingested> sink) {
        if (!needsPage(item)) {
            ingest.read(item, sink);
            return Optional.empty();
        }
        Fetched fetched = fetcher.fetch(item.url());
        if (fetched instanceof Fetched.Page page) {
            readPage(item, page, ingest, sink);
        } else if (fetched instanceof Fetched.Failed failed) {
            if (fetcher.isStopped() || (failed.passing() && !giveUp)) {
                return Optional.of(failed);
            }
            readSummary(item, failed.rejection(), ingest, sink);
        }
        return Optional.empty();
    }

    private static void readPage(Item item, Fetched.Page page, Ingest ingest, Consumer<? super Ingested> sink) {
        List<Ingested> results = new ArrayList<>();
        ingest.readPage(item, page.bytes(), Origin.url(page.url(), page.contentType()), results::add);
        for (Ingested result : results) {
            if (result instanceof Rejection rejection) {
                readSummary(item, rejection, ingest, sink);
            } else {
                sink.accept(result);
            }
        }
    }

    /** Reads the item's words in the feed, as its page was rejected. */
    static void readSummary(Item item, Rejection page, Ingest ingest, Consumer<? super Ingested> sink) {
        if (!item.hasText()) {
            sink.accept(page);
            return;
        }
        String note = "only its summary in the feed was read; " + page.place() + ": " + page.reason();
        ingest.read(item, result -> sink.accept(result instanceof Accepted accepted ? accepted.with(note) : result));
    }

    /** Reads all that a page holds. */
    static void readAll(Fetched.Page page, Ingest ingest, Consumer<? super Ingested> sink) {
        Origin origin = Origin.url(page.url(), page.contentType());
        ingest.read(new ByteArrayInputStream(page.bytes()), origin, sink);
    }
}
