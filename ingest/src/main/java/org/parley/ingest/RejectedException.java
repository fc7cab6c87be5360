package org.parley.ingest;

/** Carries the reason of a rejection to where its place is known. */
final class RejectedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String excerpt;
    private final String remedy;

    RejectedException(String reason, String excerpt, String remedy) {
        super(reason, null, false, false);
        this.excerpt = excerpt;
        this.remedy = remedy;
    }

    Rejection at(String place) {
        return new Rejection(place, excerpt, String.valueOf(getMessage()), remedy);
    }
}
