package org.parley.ingest;

import java.util.List;

/**
 * What a feed or a sitemap lists.
 *
 * @param items the reports, as the feed orders them; of a sitemap the newest first
 * @param sitemaps the addresses of further sitemaps, the newest first
 * @param problems what of it could not be read
 */
public record Listing(List<Item> items, List<String> sitemaps, List<Rejection> problems) {
    public Listing {
        items = List.copyOf(items);
        sitemaps = List.copyOf(sitemaps);
        problems = List.copyOf(problems);
    }

    static Listing broken(Rejection problem) {
        return new Listing(List.of(), List.of(), List.of(problem));
    }
}
