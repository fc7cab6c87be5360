package org.parley.statement;

import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Publication;
import org.parley.document.ZoneReader;

/** Reads a text as a report of Wednesday, 5 March 2025. */
final class WednesdayReport {
    private static final StatementReader READER = StatementReader.load();

    private WednesdayReport() {}

    static ReadDocument read(String text) {
        DateValue published = new DateValue("2025-03-05", DateOrigin.GIVEN);
        Publication publication = new Publication("case", "", "", published, "", "", "");
        return READER.read(ZoneReader.english().read(publication, text));
    }
}
