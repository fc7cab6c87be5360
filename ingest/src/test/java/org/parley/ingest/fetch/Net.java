package org.parley.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/** A small internet: 127.0.0.1 is public in it and stands for all hosts, all other addresses are private. */
final class Net implements DnsResolver {
    static final FetchOptions OPTIONS =
            new FetchOptions("Parley/test", Duration.ofSeconds(20), 1 << 20, Duration.ofSeconds(1), false, 50);

    private final Map<String, String> addresses = new ConcurrentHashMap<>(
            Map.of("harbour.example", "127.0.0.1", "gull.example", "127.0.0.1", "inside.example", "127.0.0.2"));

    /** The name moves to another address. */
    void move(String name, String address) {
        addresses.put(name, address);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        boolean name = host.chars().anyMatch(Character::isLetter) && host.indexOf(':') < 0;
        if (name && !addresses.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(addresses.getOrDefault(host, host))};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    Fetcher fetcher(FetchOptions options, Timekeeper time) {
        Predicate<InetAddress> allowed = address -> address.getHostAddress().equals("127.0.0.1");
        return new Fetcher(options, this, allowed, time);
    }
}
