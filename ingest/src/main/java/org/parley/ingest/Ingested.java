package org.parley.ingest;

/** What became of one document of the input: it was read, or it was rejected with its reason. */
public sealed interface Ingested permits Accepted, Rejection {
    /** Where it stands: a path or URL, with line, record or element where there are several, as {@code news.jsonl:3}. */
    String place();
}
