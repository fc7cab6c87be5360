package org.parley.document;

/**
 * Where the text of a document came from, so that evidence can be checked when the page is gone or was changed.
 *
 * <p>It says nothing of what the document means: nothing that is read or derived depends on it.
 *
 * @param digest the SHA-256, in hexadecimal, of the bytes that the text was taken from, unpacked but not yet decoded: a
 *     file, a page, a line of JSON, the feed that an item stands in; empty where it is not known
 * @param url the address that answered with these bytes, after all redirects; empty where they were not fetched
 * @param extractor the program that took the text from the bytes, with its version; empty where it is not known
 */
public record Provenance(String digest, String url, String extractor) {
    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance("", "", "");

    /** Whether anything is known. */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }
}
