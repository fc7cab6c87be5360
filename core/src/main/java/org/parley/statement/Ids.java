package org.parley.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.parley.document.Letters;

/** Makes the ids of a record: from names and words alone, so that the same document gives the same ids. */
final class Ids {
    private static final int DIGITS = 8;
    /** Accents and apostrophes: they leave no gap. */
    private static final Pattern NEITHER = Pattern.compile("\\p{M}+|['’‘]");

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Ids() {}

    /** The id of somebody with a name, such as {@code person:ada-brandt}; empty for speakers without identity. */
    static String of(SpeakerKind kind, String name) {
        return switch (kind) {
            case PERSON, PARTY, ORGANISATION -> kind.label() + ":" + slug(name);
            case ROLE, ANONYMOUS, UNKNOWN -> "";
        };
    }

    /** A name in lower-case letters, digits and hyphens, without accents; other scripts stay as they are. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        String letters = NEITHER.matcher(Letters.small(plain)).replaceAll("");
        return ENDS.matcher(OTHERS.matcher(letters).replaceAll("-")).replaceAll("");
    }

    /** A short digest of words. */
    static String digest(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
