package org.parley.ledger;

/**
 * What a party was for or against at one time.
 *
 * @param kind what it does
 * @param words about what, in the text's words
 * @param when when it was so
 * @param by by whose account
 */
public record Stance(StanceKind kind, String words, When when, Account by) {
    /** For people, such as {@code "demands: full sick pay"}. */
    public String text() {
        return words.isEmpty() ? kind.label() : kind.label() + ": " + words;
    }
}
