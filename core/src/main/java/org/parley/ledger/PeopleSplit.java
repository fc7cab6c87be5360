package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import org.parley.statement.Speaker;

/**
 * One person of the record is two.
 *
 * @param stamp when and by whom
 * @param target the id of the person that is two
 * @param other the second one: a name that was taken for another form of the first one's
 * @param statements what the second one said in truth; none where the second one is told by the name alone
 * @param reason why; may be empty
 */
public record PeopleSplit(Stamp stamp, String target, Speaker other, List<Said> statements, String reason)
        implements Correction {
    public PeopleSplit {
        statements = List.copyOf(statements);
    }

    /**
     * Something that the second one said.
     *
     * @param statement the id of the statement
     * @param place where its words stand
     */
    public record Said(String statement, Optional<Place> place) {}
}
