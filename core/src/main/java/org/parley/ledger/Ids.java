package org.parley.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.parley.document.Letters;

/** Makes ids that a person can read and that depend on nothing but what they name. */
final class Ids {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final int LONGEST = 40;

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

    /** Letters and digits without their accents, in lower case; anything else between them is one hyphen. */
    private static String slug(String part) {
        if (isSlug(part)) {
            return part;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFD)).replaceAll("");
        String slug = EDGES.matcher(OTHERS.matcher(Letters.small(plain)).replaceAll("-"))
                .replaceAll("");
        return slug.length() <= LONGEST
                ? slug
                : slug.substring(
                        0, slug.offsetByCodePoints(0, Math.min(LONGEST, slug.codePointCount(0, slug.length()))));
    }

    /** Whether a part is as it has to be already, as digests and ids within ids are. */
    private static boolean isSlug(String part) {
        if (part.length() > LONGEST || part.startsWith("-") || part.endsWith("-")) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            boolean plain = ('a' <= letter && letter <= 'z') || ('0' <= letter && letter <= '9');
            boolean between = letter == '-' && part.charAt(i - 1) != '-';
            if (!plain && !between) {
                return false;
            }
        }
        return true;
    }
}
