package org.parley.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are on the public internet, by the IANA special-purpose address registries (RFC 6890 and later):
 * private, loopback, link-local, multicast, shared (carrier-grade NAT), documentation and reserved ones are not, nor are
 * IPv6 addresses that stand for such an IPv4 address.
 */
final class PublicAddresses {
    private static final List<Block> SPECIAL_IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final List<Block> GLOBAL_IPV6 = blocks("2000::/3");
    private static final List<Block> SPECIAL_IPV6 = blocks("2001::/23", "2001:db8::/32", "3fff::/20");
    /** IPv4 in IPv6, and the byte that it begins at: translated (RFC 6052) and 6to4 (RFC 3056). */
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private static final int TRANSLATED_FROM = 12;
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");
    private static final int SIX_TO_FOUR_FROM = 2;
    private static final int IPV4_BYTES = 4;

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_IPV4.stream().noneMatch(block -> block.contains(bytes));
        }
        if (TRANSLATED.contains(bytes)) {
            return contain(inner(bytes, TRANSLATED_FROM));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return contain(inner(bytes, SIX_TO_FOUR_FROM));
        }
        // ::ffff:0:0/96 and ::/96 are not global: no server of the internet has such an address
        return GLOBAL_IPV6.stream().anyMatch(block -> block.contains(bytes))
                && SPECIAL_IPV6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static InetAddress inner(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + IPV4_BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::of).toList();
    }

    /** Addresses that begin with the same bits. */
    private static final class Block {
        private final byte[] prefix;
        private final int bits;

        private Block(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        static Block of(String text) {
            int slash = text.indexOf('/');
            try {
                byte[] prefix = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Block(prefix, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(text + " is no block of addresses", e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
