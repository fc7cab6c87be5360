package org.parley.ledger;

/**
 * A date in the ledger with what it rests on.
 *
 * @param edtf an EDTF value such as {@code 2022-05-18} or {@code 2022-03}; empty exactly where the basis is unknown
 * @param basis what it rests on
 */
public record When(String edtf, DateBasis basis) {
    /** The date that nobody told. */
    public static final When UNKNOWN = new When("", DateBasis.UNKNOWN);

    /** @throws IllegalArgumentException if value and basis disagree on whether the date is known */
    public When {
        if (edtf.isEmpty() != (basis == DateBasis.UNKNOWN)) {
            throw new IllegalArgumentException("date \"" + edtf + "\" on the basis " + basis.label());
        }
    }

    /** Whether there is a date. */
    public boolean isKnown() {
        return basis != DateBasis.UNKNOWN;
    }
}
