package org.parley.ingest.fetch;

/**
 * What a server said of the version that it sent, to be asked later whether there is another (RFC 9110, section 13).
 *
 * @param etag the header of that name; may be empty
 * @param lastModified the header of that name, as it was written; may be empty
 */
public record Validators(String etag, String lastModified) {
    /** Nothing was said, so the whole is sent again. */
    public static final Validators NONE = new Validators("", "");
}
