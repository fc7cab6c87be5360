package org.parley.ingest.fetch;

import java.util.function.Consumer;
import org.parley.ingest.Ingest;
import org.parley.ingest.Ingested;
import org.parley.ingest.Item;
import org.parley.ingest.Listing;
import org.parley.ingest.Origin;
import org.parley.ingest.Rejection;

/**
 * Reads what an address holds, as a file of the same content is read; of a feed the items, each from its page where the
 * feed has only a summary; of a sitemap the pages, the newest first.
 */
public final class WebReader {
    /** A sitemap may list sitemaps, but those may not. */
    private static final int DEEPEST = 1;

    private final Fetcher fetcher;
    private final Ingest ingest;
    private final ItemReader items;

    /** @param ingest the run that the documents belong to */
    public WebReader(Fetcher fetcher, Ingest ingest) {
        this.fetcher = fetcher;
        this.ingest = ingest;
        this.items = new ItemReader(fetcher);
    }

    /** Reads one address; whatever goes wrong is handed to the sink. */
    public void read(String address, Consumer<? super Ingested> sink) {
        new Run(sink).read(address, 0);
    }

    /** What one address leads to. */
    private final class Run {
        private final Consumer<? super Ingested> sink;
        private int followed;
        private int left;

        Run(Consumer<? super Ingested> sink) {
            this.sink = sink;
        }

        void read(String address, int depth) {
            Fetched fetched = fetcher.fetch(address);
            if (fetched instanceof Fetched.Failed failed) {
                sink.accept(failed.rejection());
            } else if (fetched instanceof Fetched.Page page) {
                Origin origin = Origin.url(page.url(), page.contentType());
                ingest.listing(page.bytes(), origin)
                        .ifPresentOrElse(
                                listing -> read(listing, address, depth), () -> ItemReader.readAll(page, ingest, sink));
            }
        }

        private void read(Listing listing, String address, int depth) {
            listing.problems().forEach(sink);
            listing.items().forEach(this::read);
            if (depth < DEEPEST) {
                for (String sitemap : listing.sitemaps()) {
                    if (followed < fetcher.options().follow()) {
                        read(sitemap, depth + 1);
                    } else {
                        left++;
                    }
                }
            }
            if (depth == 0 && left > 0) {
                sink.accept(new Rejection(
                        address,
                        "",
                        "it lists " + left + " more, which were not fetched",
                        "Set how many are fetched with --follow."));
            }
        }

        private void read(Item item) {
            if (!items.needsPage(item)) {
                items.read(item, true, ingest, sink);
            } else if (followed < fetcher.options().follow()) {
                followed++;
                items.read(item, true, ingest, sink);
            } else if (item.hasText()) {
                Rejection unfetched =
                        new Rejection(item.url(), "", "not fetched, since --follow bounds how many pages are", "");
                ItemReader.readSummary(item, unfetched, ingest, sink);
            } else {
                left++;
            }
        }
    }
}
