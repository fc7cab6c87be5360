package org.parley.ingest;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Letters;

/**
 * Where bytes come from.
 *
 * @param place what errors call it
 * @param name the file's name with its endings; empty where there is no file
 * @param url the address that it was fetched from; may be empty
 * @param charset what the transport says of its encoding; may be empty
 * @param digest the SHA-256 of the bytes, in hexadecimal; empty until they are read
 */
public record Origin(String place, String name, String url, String charset, String digest) {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDINGS = Pattern.compile(
            "(?:\\.(?:gz|gzip|txt|text|md|asc|html?|xhtml|shtml|php|aspx?|jsp|json|jsonl|ndjson|ninjs|xml|rss|atom|rdf|feed|warc))+$",
            Pattern.CASE_INSENSITIVE);

    /** A file. */
    public static Origin file(Path path) {
        Path name = path.getFileName();
        return new Origin(path.toString(), name == null ? "" : name.toString(), "", "", "");
    }

    /** Standard input, or any stream without a name. */
    public static Origin stream() {
        return new Origin("-", "", "", "", "");
    }

    /**
     * What was fetched from an address.
     *
     * @param contentType the header of that name; may be empty
     */
    public static Origin url(String url, String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        return new Origin(url, "", url, matcher.find() ? matcher.group(1) : "", "");
    }

    /** The file's name without its endings. */
    String stem() {
        String stem = ENDINGS.matcher(name).replaceFirst("");
        return stem.isEmpty() ? name : stem;
    }

    boolean hasEnding(String ending) {
        String lower = Letters.small(name);
        return lower.endsWith(ending) || lower.endsWith(ending + ".gz");
    }

    /** One of several documents in it. */
    Origin at(String position) {
        return new Origin(place + ":" + position, name, url, charset, digest);
    }

    /** One of several documents, which the file's name does not name. */
    Origin withoutName() {
        return new Origin(place, "", url, charset, digest);
    }

    /** The same, when its bytes are known. */
    Origin holding(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Origin(place, name, url, charset, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
