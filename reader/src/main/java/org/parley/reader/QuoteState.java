package org.parley.reader;

/** Where a word stands in relation to quotation marks; the network knows each by its number. */
enum QuoteState {
    OUTSIDE(0),
    INSIDE(1),
    /** The word is an opening mark. */
    OPENING(2),
    /** The word is a closing mark. */
    CLOSING(3);

    private final int number;

    QuoteState(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
