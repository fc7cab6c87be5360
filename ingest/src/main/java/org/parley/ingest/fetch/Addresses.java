package org.parley.ingest.fetch;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of the web as users, feeds and servers write them. */
final class Addresses {
    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().build();

    private static final Pattern WEB = Pattern.compile("https?://[^/]", Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    /** An address of a page, without its fragment; empty where it is none, or holds a user's name and password. */
    static Optional<URI> parse(String address) {
        String bare = address.strip();
        return page(bare).or(() -> {
            boolean web = WEB.matcher(bare).lookingAt();
            String mended = web && !bare.contains("@") ? NORMALIZER.filter(bare) : null;
            return mended == null ? Optional.empty() : page(mended);
        });
    }

    /** Where a redirect leads. */
    static Optional<URI> resolve(URI from, String location) {
        try {
            return parse(from.resolve(location.strip()).toString());
        } catch (IllegalArgumentException e) {
            return parse(location);
        }
    }

    /** Scheme, host and port, as robots.txt files count. */
    static String site(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                + uri.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    /** Host and port, as politeness counts. */
    static String host(URI uri) {
        return uri.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> page(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String ascii = uri.toASCIIString();
            int fragment = ascii.indexOf('#');
            return Optional.of(new URI(fragment < 0 ? ascii : ascii.substring(0, fragment)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
