/**
 * Fetches reports from the web, politely and within limits: the only package that knows the network.
 *
 * <p>{@link org.parley.ingest.fetch.Fetcher} fetches one address; {@link org.parley.ingest.fetch.WebReader} reads what an
 * address holds, with the pages that a feed or sitemap lists; {@link org.parley.ingest.fetch.Watcher} comes back for what
 * is new.
 */
@NullMarked
package org.parley.ingest.fetch;

import org.jspecify.annotations.NullMarked;
