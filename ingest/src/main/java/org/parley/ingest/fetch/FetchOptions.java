package org.parley.ingest.fetch;

import java.time.Duration;
import java.util.Locale;

/**
 * How to fetch.
 *
 * @param userAgent how the program names itself to servers; its first word, up to a slash, is the name that robots.txt
 *     files know it by
 * @param patience the longest that one address may take, all redirects and the whole body included, waits that politeness
 *     asks for left out
 * @param maximumBytes the largest body, packed or unpacked
 * @param pause the least time between two requests to one host; a robots.txt may ask for more
 * @param privateAddresses whether hosts may be fetched from that are not on the public internet
 * @param follow how many pages of one feed or sitemap are fetched at most
 * @param proxies what is fetched through which proxy
 */
public record FetchOptions(
        String userAgent,
        Duration patience,
        int maximumBytes,
        Duration pause,
        boolean privateAddresses,
        int follow,
        Proxies proxies) {
    private static final int DEFAULT_MAXIMUM_BYTES = 20 << 20;
    private static final int DEFAULT_FOLLOW = 50;

    /** @throws IllegalArgumentException if the user agent is blank or has a line break, or a limit is negative */
    public FetchOptions {
        if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("\"" + userAgent + "\" is no user agent: one line of plain ASCII");
        }
        if (patience.isNegative() || patience.isZero() || pause.isNegative() || maximumBytes < 1 || follow < 0) {
            throw new IllegalArgumentException("a limit is negative or zero");
        }
    }

    /** Options without a proxy. */
    public FetchOptions(
            String userAgent,
            Duration patience,
            int maximumBytes,
            Duration pause,
            boolean privateAddresses,
            int follow) {
        this(userAgent, patience, maximumBytes, pause, privateAddresses, follow, Proxies.NONE);
    }

    /** The same through these proxies. */
    public FetchOptions with(Proxies some) {
        return new FetchOptions(userAgent, patience, maximumBytes, pause, privateAddresses, follow, some);
    }

    /** Half a minute and 20 MiB an address, a second between requests to a host, 50 pages a feed. */
    public static FetchOptions defaults(String userAgent) {
        return new FetchOptions(
                userAgent, Duration.ofSeconds(30), DEFAULT_MAXIMUM_BYTES, Duration.ofSeconds(1), false, DEFAULT_FOLLOW);
    }

    /** The name that robots.txt files know the program by, in lower case. */
    String product() {
        String first = userAgent.strip().split("[\\s/;(]", 2)[0];
        return first.toLowerCase(Locale.ROOT);
    }
}
