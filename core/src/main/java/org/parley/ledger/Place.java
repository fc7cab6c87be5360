package org.parley.ledger;

import java.util.List;
import org.parley.document.Document;
import org.parley.statement.Act;
import org.parley.statement.Statement;

/**
 * The words that a correction is about, kept so that they can be found again when the report is read anew or was edited.
 *
 * @param document the id of the report
 * @param digest the digest of the text that the positions are on
 * @param quotes the words, at least one piece
 * @param type the label of the act's type; empty for a statement
 */
public record Place(String document, String digest, List<Quote> quotes, String type) {
    public Place {
        quotes = List.copyOf(quotes);
    }

    /** Where the words of a statement stand; {@code statement} as it was read off {@code document}. */
    public static Place of(Document document, Statement statement) {
        return new Place(document.id(), document.digest(), Quote.of(document.text(), statement.content()), "");
    }

    /** Where the words that carry an act stand. */
    public static Place of(Document document, Act act) {
        return new Place(
                document.id(),
                document.digest(),
                Quote.of(document.text(), act.evidence()),
                act.type().label());
    }
}
