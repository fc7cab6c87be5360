package org.parley.ingest;

import org.parley.document.DateOrigin;
import org.parley.document.DateValue;

/**
 * How to read, and what to take for granted where the input is silent.
 *
 * @param published the date of publication of documents that tell none; {@link DateValue#UNKNOWN} to leave it open
 * @param publisher the publisher of documents that tell none; may be empty
 * @param maximumBytes the largest document, uncompressed
 * @param maximumPageBytes the largest HTML page, uncompressed; the pages of reports have some hundred kilobytes
 */
public record IngestOptions(DateValue published, String publisher, int maximumBytes, int maximumPageBytes) {
    private static final int DEFAULT_MAXIMUM_BYTES = 64 << 20;
    private static final int DEFAULT_MAXIMUM_PAGE_BYTES = 5 << 20;

    /** Nothing taken for granted; documents of up to 64 MiB, pages of up to 5. */
    public static IngestOptions defaults() {
        return new IngestOptions(DateValue.UNKNOWN, "", DEFAULT_MAXIMUM_BYTES, DEFAULT_MAXIMUM_PAGE_BYTES);
    }

    /**
     * The same with a date of publication for documents that tell none.
     *
     * @param date a date as {@code 2022-05-18}, EDTF, or as reports write it
     * @throws IllegalArgumentException if it is not a date
     */
    public IngestOptions withPublished(String date) {
        String edtf = Dates.read(date)
                .orElseThrow(() -> new IllegalArgumentException("\"" + date + "\" is not a date. " + Dates.REMEDY));
        return new IngestOptions(new DateValue(edtf, DateOrigin.GIVEN), publisher, maximumBytes, maximumPageBytes);
    }

    /** The same with a publisher for documents that tell none. */
    public IngestOptions withPublisher(String name) {
        return new IngestOptions(published, name, maximumBytes, maximumPageBytes);
    }

    /** The same with another limit. */
    public IngestOptions withMaximumBytes(int bytes) {
        return new IngestOptions(published, publisher, bytes, maximumPageBytes);
    }

    /** The same with another limit for pages. */
    public IngestOptions withMaximumPageBytes(int bytes) {
        return new IngestOptions(published, publisher, maximumBytes, bytes);
    }
}
