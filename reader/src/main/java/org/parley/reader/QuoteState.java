package org.parley.reader;

/** Where a word stands in relation to quotation marks; the network knows each by its ordinal. */
enum QuoteState {
    OUTSIDE,
    INSIDE,
    /** The word is an opening mark. */
    OPENING,
    /** The word is a closing mark. */
    CLOSING
}
