package org.parley.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.parley.document.Letters;

/** Makes ids that a person can read and that depend on nothing but what they name. */
final class Ids {
    private Ids() {}

    /** The parts as one readable word each, joined by colons; empty parts are left out. */
    static String of(String... parts) {
        StringBuilder id = new StringBuilder();
        for (String part : parts) {
            String slug = slug(part);
            if (!slug.isEmpty()) {
                id.append(id.isEmpty() ? "" : ":").append(slug);
            }
        }
        return id.toString();
    }

    /** Eight hexadecimal digits that stand for the parts in their order. */
    static String digest(Iterable<String> parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                for (int i = 0; i < part.length(); i++) {
                    hash.update((byte) (part.charAt(i) >> 8));
                    hash.update((byte) part.charAt(i));
                }
                hash.update((byte) 0xFF);
                hash.update((byte) 0xFF);
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String slug(String part) {
        String plain =
                Letters.small(Normalizer.normalize(part, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""));
        String slug = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= 40
                ? slug
                : slug.substring(0, slug.offsetByCodePoints(0, Math.min(40, slug.codePointCount(0, slug.length()))));
    }
}
