package org.parley.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up the addresses of a name, and leaves only those that may be connected to. The connection is made to what is
 * returned here and to nothing else, and each request makes a connection of its own; so a name that has another address
 * the next time is checked the next time.
 */
final class CheckedNames implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;

    CheckedNames(DnsResolver names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.resolve(host);
        if (all == null || all.length == 0) {
            throw new UnknownHostException(host);
        }
        InetAddress[] open = Arrays.stream(all).filter(allowed).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new PrivateAddressException(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** A host is not on the public internet. */
    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateAddressException(String host) {
            super(host + " is not on the public internet");
        }
    }
}
