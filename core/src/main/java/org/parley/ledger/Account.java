package org.parley.ledger;

/**
 * Who tells something that stands in the ledger. The reporter's own account has no statement.
 *
 * @param party the party that the speaker speaks for; empty for observers, unknown speakers and the reporter
 * @param speaker the speaker's name; for the reporter the publisher's name; empty where unknown
 * @param reporter whether it is the reporter's own account
 * @param document the id of the document
 * @param statement the id of the statement; empty for the reporter's own account
 * @param act the id of the act; empty where it is the words of the statement that count, whatever they do
 */
public record Account(String party, String speaker, boolean reporter, String document, String statement, String act) {
    /** The speaker with the party, such as {@code "Ada Brandt (Arvenia)"}; {@code "the reporter"} with the outlet. */
    public String label() {
        if (reporter) {
            return speaker.isEmpty() ? "the reporter" : "the reporter (" + speaker + ")";
        }
        if (speaker.isEmpty() || speaker.equals(party)) {
            return party.isEmpty() ? "an unnamed speaker" : party;
        }
        return party.isEmpty() ? speaker : speaker + " (" + party + ")";
    }
}
