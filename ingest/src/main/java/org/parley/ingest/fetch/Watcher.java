package org.parley.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Item;
import org.parley.ingest.Listing;
import org.parley.ingest.Origin;
import org.parley.ingest.Rejection;

/**
 * Comes back to feeds and sitemaps, and reads what is new or was changed in them.
 *
 * <p>An item counts as read when the sink has taken it; the state is written then, so that after an end at any moment at
 * most that one item is read twice. An item whose page cannot be had for now is tried again in later rounds, three times
 * in all, and then read as far as the feed has it. What goes wrong with one item or feed stops no other.
 */
public final class Watcher {
    private static final int MOST_TRIES = 3;
    private static final int MOST_SITEMAPS = 20;
    private static final String CHECK = "Check the feed's address.";

    private final Fetcher fetcher;
    private final IngestOptions options;
    private final WatchState state;
    private final Consumer<? super Ingested> sink;
    private final ItemReader items;

    /** @param sink takes what is new; what it throws ends the watch, and the item counts as not read */
    public Watcher(Fetcher fetcher, IngestOptions options, WatchState state, Consumer<? super Ingested> sink) {
        this.fetcher = fetcher;
        this.options = options;
        this.state = state;
        this.sink = sink;
        this.items = new ItemReader(fetcher);
    }

    /**
     * Watches until the fetcher is stopped.
     *
     * @param every the time between the starts of two rounds
     * @throws IOException if the state cannot be written
     */
    public void watch(List<String> feeds, Duration every) throws IOException {
        boolean goesOn = true;
        while (goesOn) {
            Instant next = fetcher.time().now().plus(every);
            round(feeds);
            goesOn = !fetcher.isStopped()
                    && fetcher.time().pause(Duration.between(fetcher.time().now(), next));
        }
    }

    /**
     * Asks each feed once.
     *
     * @throws IOException if the state cannot be written
     */
    public void round(List<String> feeds) throws IOException {
        for (String feed : feeds) {
            if (!fetcher.isStopped()) {
                ask(feed, true);
            }
        }
    }

    private void ask(String address, boolean mayListSitemaps) throws IOException {
        WatchState.Feed feed = state.feed(address);
        if (feed.notBefore()
                .filter(moment -> fetcher.time().now().isBefore(moment))
                .isPresent()) {
            return; // the server was told to be asked again later, and the user with it
        }
        Fetched fetched = fetcher.fetch(address, feed.validators());
        if (fetcher.isStopped()) {
            return;
        }
        feed.setNotBefore(Optional.empty());
        if (fetched instanceof Fetched.Failed failed) {
            feed.setNotBefore(failed.notBefore());
            sink.accept(failed.rejection());
        } else if (fetched instanceof Fetched.Page page) {
            read(address, page, feed, mayListSitemaps);
        }
        state.save();
    }

    private void read(String address, Fetched.Page page, WatchState.Feed feed, boolean mayListSitemaps)
            throws IOException {
        Origin origin = Origin.url(page.url(), page.contentType());
        Optional<Listing> listing = new Ingest(options).listing(page.bytes(), origin);
        if (listing.isEmpty()) {
            String remedy = Ingest.feedOf(page.bytes(), origin)
                    .map(other -> "The page names " + other + " as its feed.")
                    .orElse(CHECK);
            sink.accept(new Rejection(address, "", "this is neither a feed nor a sitemap", remedy));
            return;
        }
        listing.get().problems().forEach(sink);
        boolean all = readItems(listing.get(), feed);
        // while something is left to do, the whole feed is asked for again
        feed.setValidators(all ? page.validators() : Validators.NONE);
        if (mayListSitemaps) {
            List<String> sitemaps = listing.get().sitemaps();
            for (String sitemap : sitemaps.subList(0, Math.min(MOST_SITEMAPS, sitemaps.size()))) {
                feed.setValidators(Validators.NONE); // a sitemap may have changed where the list of them has not
                if (!fetcher.isStopped()) {
                    ask(sitemap, false);
                }
            }
        }
    }

    /** Whether nothing is left for a later round. */
    private boolean readItems(Listing listing, WatchState.Feed feed) throws IOException {
        Set<String> listed = new HashSet<>();
        boolean all = true;
        int followed = 0;
        for (Item item : listing.items()) {
            String fingerprint = item.fingerprint();
            String id = key(item, fingerprint, listed);
            if (!listed.add(id) || feed.knows(id, fingerprint)) {
                continue;
            }
            boolean page = items.needsPage(item);
            if (page && followed == fetcher.options().follow()) {
                all = false;
                continue;
            }
            followed += page ? 1 : 0;
            boolean read = read(item, id, fingerprint, feed);
            if (fetcher.isStopped()) {
                return false;
            }
            all &= read;
        }
        feed.retain(listed);
        return all;
    }

    /** Its id, unless another item of the feed has the same. */
    private static String key(Item item, String fingerprint, Set<String> listed) {
        if (item.id().isEmpty()) {
            return fingerprint;
        }
        return listed.contains(item.id()) ? item.id() + "#" + fingerprint : item.id();
    }

    private boolean read(Item item, String id, String fingerprint, WatchState.Feed feed) throws IOException {
        boolean giveUp = feed.tries(id) + 1 >= MOST_TRIES;
        // a run of its own, since a changed item is a later version, and no other document of the same name
        Optional<Fetched.Failed> failure = items.read(item, giveUp, new Ingest(options), result -> sink.accept(result));
        if (failure.isPresent()) {
            if (!fetcher.isStopped()) {
                feed.failed(id);
                state.save();
                Rejection told = failure.get().rejection();
                sink.accept(new Rejection(told.place(), "", told.reason(), "It is tried again in the next round."));
            }
            return false;
        }
        feed.read(id, fingerprint);
        state.save();
        return true;
    }
}
