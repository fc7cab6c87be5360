package org.parley.ledger;

/**
 * How often something was reported and from how many independent origins: the same words through several outlets, and
 * copies of one report, are one origin.
 *
 * @param reports the number of documents
 * @param origins the number of independent origins among them, from one up to {@code reports}
 */
public record Support(int reports, int origins) {
    /** For people, such as {@code "3 reports, 1 origin"}. */
    public String label() {
        return reports
                + (reports == 1 ? " report, " : " reports, ")
                + origins
                + (origins == 1 ? " origin" : " origins");
    }
}
