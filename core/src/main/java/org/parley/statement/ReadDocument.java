package org.parley.statement;

import java.util.List;
import org.parley.document.Document;
import org.parley.reading.TimeExpression;

/**
 * All that was read off one document; what the journal keeps of it.
 *
 * @param document the report
 * @param times its time expressions
 * @param people who is named in it
 * @param parties the sides and bodies in it
 * @param statements who said what, in text order
 * @param reported acts that the reporter tells in the report's own voice, in text order
 */
public record ReadDocument(
        Document document,
        List<TimeExpression> times,
        List<Person> people,
        List<Party> parties,
        List<Statement> statements,
        List<Act> reported) {
    public ReadDocument {
        times = List.copyOf(times);
        people = List.copyOf(people);
        parties = List.copyOf(parties);
        statements = List.copyOf(statements);
        reported = List.copyOf(reported);
    }
}
