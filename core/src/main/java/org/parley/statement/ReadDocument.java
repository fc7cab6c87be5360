package org.parley.statement;

import java.util.List;
import org.parley.document.Document;
import org.parley.reading.Attribution;
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
 * @param attributions what was found before it made statements, in text order; empty in what comes out of a record
 */
public record ReadDocument(
        Document document,
        List<TimeExpression> times,
        List<Person> people,
        List<Party> parties,
        List<Statement> statements,
        List<Act> reported,
        List<Attribution> attributions) {
    public ReadDocument {
        times = List.copyOf(times);
        people = List.copyOf(people);
        parties = List.copyOf(parties);
        statements = List.copyOf(statements);
        reported = List.copyOf(reported);
        attributions = List.copyOf(attributions);
    }

    /** A document without the attributions that its statements were made of, as a record keeps it. */
    public ReadDocument(
            Document document,
            List<TimeExpression> times,
            List<Person> people,
            List<Party> parties,
            List<Statement> statements,
            List<Act> reported) {
        this(document, times, people, parties, statements, reported, List.of());
    }

    /** The same as a record keeps it. */
    public ReadDocument withoutAttributions() {
        return new ReadDocument(document.withoutComments(), times, people, parties, statements, reported);
    }
}
