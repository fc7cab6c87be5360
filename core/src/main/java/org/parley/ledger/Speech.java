package org.parley.ledger;

import java.util.List;
import org.parley.statement.Speaker;

/**
 * The words of a statement, where accounts are compared by their words and not by what they do.
 *
 * @param statement the id of the statement
 * @param act the id of the act by which it denies; empty where it carries none
 * @param words white space made plain; no comma at the end
 * @param told when it was said, else published
 * @param speakers who says it, at least one
 */
public record Speech(String statement, String act, String words, When told, List<Speaker> speakers) {
    public Speech {
        speakers = List.copyOf(speakers);
    }

    /** The same with objects that equal ones share. */
    Speech pooled(Pool pool) {
        return new Speech(pool.one(statement), act, words, pool.one(told), pool.each(speakers));
    }
}
