package org.parley.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the robots.txt files of sites ask for (RFC 9309). A site without such a file allows all; one whose file cannot be
 * had because of an error of the server allows nothing for now.
 */
final class Robots {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final int MOST_SITES = 1000;

    private final String product;
    private final Timekeeper time;
    private final Map<String, Known> known = new LinkedHashMap<>();

    Robots(String product, Timekeeper time) {
        this.product = product;
        this.time = time;
    }

    /** Fetches a robots.txt file, redirects followed. */
    interface Source {
        /** Empty where the redirects lead nowhere. */
        Optional<Answer> get(URI uri) throws IOException;
    }

    /**
     * What the site of an address asks for.
     *
     * @throws IOException if the site cannot be reached
     */
    SimpleRobotRules rules(URI uri, Source source) throws IOException {
        String site = Addresses.site(uri);
        Known before = known.get(site);
        if (before != null && time.now().isBefore(before.until)) {
            return before.rules;
        }
        SimpleRobotRules rules = fetch(URI.create(site + "/robots.txt"), source);
        known.remove(site);
        if (!rules.isDeferVisits()) {
            if (known.size() >= MOST_SITES) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(site, new Known(rules, time.now().plus(FRESH)));
        }
        return rules;
    }

    private SimpleRobotRules fetch(URI uri, Source source) throws IOException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        Optional<Answer> answer = source.get(uri);
        if (answer.isEmpty()) {
            return parser.failedFetch(404); // RFC 9309, section 2.3.1.2: too many redirects count as no file
        }
        int status = answer.get().status();
        if (status == 200) {
            return parser.parseContent(uri.toString(), answer.get().body(), "text/plain", List.of(product));
        }
        boolean busy = status == 429 || status >= 500;
        return parser.failedFetch(busy ? 503 : 404);
    }

    private record Known(SimpleRobotRules rules, Instant until) {}
}
