package org.parley.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.ConnectionClosedException;

/**
 * Fetches addresses politely: what robots.txt asks for is heeded, a host is not asked again before a pause, and one that
 * answers that it is asked too often is left alone for as long as it says.
 *
 * <p>And carefully: only from the public internet, unless an option says otherwise, which is checked for each connection;
 * with at most five redirects; within limits of size and time. Nothing that a server does throws an exception.
 *
 * <p>For one thread at a time, but for {@link #stop}.
 */
public final class Fetcher implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final int ROBOTS_BYTES = 500 << 10;
    /** How often an address is tried again that asks for a short wait. */
    private static final int TRIES_AGAIN = 2;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final String CHECK = "Check the address, or save the page and name the file.";
    private static final String LATER = "Try again later.";

    private final FetchOptions options;
    private final Exchange exchange;
    private final Timekeeper time;
    private final Pace pace;
    private final Robots robots;

    public Fetcher(FetchOptions options) {
        this(
                options,
                SystemDefaultDnsResolver.INSTANCE,
                options.privateAddresses() ? address -> true : PublicAddresses::contain,
                new StoppableTime());
    }

    Fetcher(FetchOptions options, DnsResolver names, Predicate<InetAddress> allowed, Timekeeper time) {
        this.options = options;
        this.exchange = new Exchange(options, names, allowed);
        this.time = time;
        this.pace = new Pace(time);
        this.robots = new Robots(options.product(), time);
    }

    FetchOptions options() {
        return options;
    }

    Timekeeper time() {
        return time;
    }

    /** Fetches an address. */
    public Fetched fetch(String address) {
        return fetch(address, Validators.NONE);
    }

    /**
     * Fetches an address, unless it is still as it was.
     *
     * @param validators those of the version that is known
     */
    public Fetched fetch(String address, Validators validators) {
        Optional<URI> uri = Addresses.parse(address);
        if (uri.isEmpty()) {
            return Fetched.Failed.lasting(address, "this is not a web address", CHECK);
        }
        Fetched fetched = follow(address, uri.get(), validators);
        for (int again = 0; again < TRIES_AGAIN && isSoon(fetched); again++) {
            fetched = follow(address, uri.get(), validators);
        }
        return fetched;
    }

    /** Whether the server wants to be asked again soon; the pace of the host then waits for as long. */
    private boolean isSoon(Fetched fetched) {
        return fetched instanceof Fetched.Failed failed
                && failed.notBefore().isPresent()
                && !failed.notBefore().get().isAfter(time.now().plus(LONGEST_WAIT));
    }

    private Fetched follow(String address, URI start, Validators validators) {
        Set<URI> visited = new HashSet<>();
        Budget budget = new Budget(options.patience());
        URI uri = start;
        try {
            while (visited.size() <= MOST_REDIRECTS) {
                if (!visited.add(uri)) {
                    return Fetched.Failed.lasting(address, "its redirects go round in a circle", CHECK);
                }
                if (pace.wait(Addresses.host(uri)).compareTo(LONGEST_DELAY) > 0) {
                    return resting(address, uri);
                }
                SimpleRobotRules rules = robots.rules(uri, file -> robotsFile(file, budget));
                Optional<Fetched.Failed> obstacle = obstacle(address, uri, rules);
                if (obstacle.isPresent()) {
                    return obstacle.get();
                }
                Answer answer = get(uri, validators, options.maximumBytes(), budget);
                pace.asked(Addresses.host(uri), pause(rules));
                if (!answer.isRedirect()) {
                    return judged(address, uri, answer, validators);
                }
                Optional<URI> next = Addresses.resolve(uri, answer.header("location"));
                if (next.isEmpty()) {
                    return Fetched.Failed.lasting(
                            address, "it redirects to what is no web address: " + answer.header("location"), CHECK);
                }
                uri = next.get();
            }
            return Fetched.Failed.lasting(address, "it redirects more than " + MOST_REDIRECTS + " times", CHECK);
        } catch (IOException e) {
            pace.asked(Addresses.host(uri), options.pause());
            return failed(address, uri, e);
        }
    }

    private Fetched resting(String address, URI uri) {
        Instant until = time.now().plus(pace.wait(Addresses.host(uri)));
        return busy(address, uri.getHost() + " wants no requests before " + until, Optional.of(until));
    }

    private static Optional<Fetched.Failed> obstacle(String address, URI uri, SimpleRobotRules rules) {
        if (rules.isDeferVisits()) {
            return Optional.of(Fetched.Failed.passing(
                    address, "the server cannot tell its robots.txt now, so nothing may be fetched", LATER));
        }
        if (!rules.isAllowed(uri.toString())) {
            return Optional.of(Fetched.Failed.lasting(
                    address,
                    "the site's robots.txt does not allow programs to fetch it",
                    "Save the page with a browser and name the file."));
        }
        return Optional.empty();
    }

    /** The pause that a host is due after a request: that of the options, or what its robots.txt asks for if longer. */
    private Duration pause(SimpleRobotRules rules) {
        long delay = rules.getCrawlDelay();
        boolean longer = delay != BaseRobotRules.UNSET_CRAWL_DELAY
                && delay > options.pause().toMillis();
        return longer ? Duration.ofMillis(delay) : options.pause();
    }

    private Optional<Answer> robotsFile(URI file, Budget budget) throws IOException {
        URI uri = file;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer = get(uri, Validators.NONE, ROBOTS_BYTES, budget);
            Optional<URI> next =
                    answer.isRedirect() ? Addresses.resolve(uri, answer.header("location")) : Optional.of(uri);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            if (!answer.isRedirect()) {
                return Optional.of(answer);
            }
            uri = next.get();
        }
        return Optional.empty();
    }

    /** One request, after the pause that its host is due, which costs no patience. */
    private Answer get(URI uri, Validators validators, int limit, Budget budget) throws IOException {
        String host = Addresses.host(uri);
        if (!time.pause(pace.wait(host))) {
            throw new IOException("the program is to stop");
        }
        long start = System.nanoTime();
        try {
            return exchange.get(uri, validators, limit, budget.left());
        } finally {
            budget.spend(System.nanoTime() - start);
        }
    }

    private Fetched judged(String address, URI uri, Answer answer, Validators validators) {
        int status = answer.status();
        if (status == 200) {
            return new Fetched.Page(
                    uri.toString(),
                    answer.header("content-type"),
                    answer.body(),
                    new Validators(answer.header("etag"), answer.header("last-modified")));
        }
        if (status == 304 && !validators.equals(Validators.NONE)) {
            return new Fetched.Unchanged();
        }
        if (status == 429 || status == 503) {
            Optional<Instant> until = RetryAfter.read(answer.header("retry-after"), time.now());
            until.ifPresent(moment -> pace.notBefore(Addresses.host(uri), moment));
            String reason = status == 429 ? "the server is asked too often" : "the server is not available now";
            return busy(address, reason + " (status " + status + ")", until);
        }
        if (status >= 500 || status == 408) {
            return Fetched.Failed.passing(address, "the server has an error (status " + status + ")", LATER);
        }
        if (status == 404 || status == 410) {
            return Fetched.Failed.lasting(address, "there is no such page (status " + status + ")", CHECK);
        }
        return Fetched.Failed.lasting(address, "the server answered with status " + status, CHECK);
    }

    private static Fetched.Failed busy(String address, String reason, Optional<Instant> until) {
        String remedy = until.map(moment -> "Try again after " + moment + ".").orElse(LATER);
        return new Fetched.Failed(
                Fetched.Failed.passing(address, reason, remedy).rejection(), true, until);
    }

    private static Fetched failed(String address, URI uri, IOException e) {
        if (e instanceof CheckedNames.PrivateAddressException) {
            String via = uri.toString().equals(address) ? "" : " (redirected to " + uri + ")";
            return Fetched.Failed.lasting(
                    address,
                    e.getMessage() + via,
                    "With --allow-private, private and local addresses are fetched too.");
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof Exchange.UncheckedNameException) {
            return Fetched.Failed.lasting(address, message, "With --allow-private, that is left to the proxy.");
        }
        if (e instanceof Exchange.ProxyException) {
            return Fetched.Failed.passing(address, message, "Check https_proxy, http_proxy and no_proxy.");
        }
        if (e instanceof SSLException) {
            return Fetched.Failed.passing(
                    address,
                    "there is no safe connection to " + uri.getHost() + ": " + message,
                    "Where it is an authority of your own that vouches for the server, name a trust store that has it"
                            + " (docs/CLI.md).");
        }
        if (e instanceof UnknownHostException) {
            return Fetched.Failed.passing(address, "there is no host of the name " + uri.getHost(), CHECK);
        }
        if (e instanceof HttpHostConnectException || e instanceof ConnectException) {
            return Fetched.Failed.passing(address, uri.getHost() + " cannot be connected to", LATER);
        }
        if (e instanceof ConnectionClosedException) {
            return Fetched.Failed.passing(address, "the answer ends early", LATER);
        }
        return Fetched.Failed.passing(address, "it cannot be fetched: " + message, CHECK);
    }

    /** Whether {@link #stop} was called. */
    boolean isStopped() {
        return exchange.isStopped();
    }

    /** Ends what is going on, from any thread; whatever is asked for afterwards fails at once. */
    public void stop() {
        if (time instanceof StoppableTime stoppable) {
            stoppable.stop();
        }
        exchange.stop();
    }

    @Override
    public void close() throws IOException {
        exchange.close();
    }

    /** The time that is left for one address. */
    private static final class Budget {
        private long left;

        Budget(Duration patience) {
            this.left = patience.toNanos();
        }

        /** A millisecond at least, so that what comes too late is told as such. */
        Duration left() {
            return Duration.ofNanos(Math.max(1_000_000, left));
        }

        void spend(long nanos) {
            left -= nanos;
        }
    }
}
