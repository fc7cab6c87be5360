package org.parley.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.fetch.FetchOptions;
import org.parley.ingest.fetch.Proxies;
import picocli.CommandLine.Option;

/** The options of commands that fetch from the web. */
final class FetchOption {
    @Option(
            names = "--follow",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many pages of one feed or sitemap to fetch at most (default ${DEFAULT-VALUE}): those of"
                    + " items that the feed only summarises. With 0 none are fetched, and the summaries are read.")
    private int follow;

    @Option(
            names = "--pause",
            paramLabel = "TIME",
            defaultValue = "1s",
            converter = Durations.class,
            description = "The least time between two requests to one host (default ${DEFAULT-VALUE}); a site's"
                    + " robots.txt may ask for more.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration pause;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = Durations.class,
            description = "The longest that one address may take (default ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration patience;

    @Option(
            names = "--largest",
            paramLabel = "SIZE",
            defaultValue = "20M",
            converter = Sizes.class,
            description = "The largest that is fetched, packed or unpacked (default ${DEFAULT-VALUE}).")
    private int largest;

    @Option(
            names = "--user-agent",
            paramLabel = "TEXT",
            description = "How to tell servers who asks (default Parley and its version). Its first word is the name"
                    + " that robots.txt files know. A way to reach you in it is good manners.")
    @Nullable
    private String userAgent;

    @Option(
            names = "--allow-private",
            description = "Fetch from private and local addresses too, which are refused otherwise.")
    private boolean allowPrivate;

    /**
     * What the options say.
     *
     * @throws CommandFailure if they say what cannot be
     */
    FetchOptions options(Wiring wiring) {
        String agent = userAgent == null ? agent(wiring) : userAgent;
        if (follow < 0) {
            throw new CommandFailure(new Complaint("--follow", "", "less than none", "Leave it out for 50."));
        }
        if (patience.isZero()) {
            throw new CommandFailure(new Complaint("--patience", "", "no time at all", "Leave it out for 30s."));
        }
        try {
            return new FetchOptions(agent, patience, largest, pause, allowPrivate, follow).with(proxies());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(new Complaint(
                    "--user-agent", agent, "not one line of plain ASCII", "Leave it out for Parley and its version."));
        }
    }

    private static Proxies proxies() {
        try {
            return Proxies.of(System.getenv(), System.getProperties());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(new Complaint(
                    "",
                    "",
                    String.valueOf(e.getMessage()),
                    "Set it so, as in http://proxy.example:3128, or unset it."));
        }
    }

    /** What servers are told where nobody says otherwise. */
    static String agent(Wiring wiring) {
        return "Parley/" + wiring.versions().parley() + " (reader of news reports)";
    }
}
