package org.parley.app;

import java.io.PrintStream;
import org.parley.ingest.Rejection;

/**
 * What is wrong with an input, for the person who gave it.
 *
 * @param place where: a file, a line of a file, an address
 * @param excerpt the words that are wrong; may be empty
 * @param reason what is wrong with them
 * @param remedy what can be done; may be empty
 */
record Complaint(String place, String excerpt, String reason, String remedy) {
    private static final int EXCERPT_LENGTH = 100;

    /** An input that was not read. */
    static Complaint of(Rejection rejection) {
        return new Complaint(rejection.place(), rejection.excerpt(), rejection.reason(), rejection.remedy());
    }

    /** A fault of the program kept a document from being read. */
    static Complaint ofFault(String document, Throwable fault) {
        return new Complaint(
                document,
                "",
                "a fault of the program kept this report from being read: " + fault,
                "Please tell the makers, with the text of the report if you can.");
    }

    /** Prints place and reason on one line, then excerpt and remedy, each on a line of its own. */
    void print(PrintStream err) {
        StringBuilder lines = new StringBuilder("parley: ");
        if (!place.isEmpty()) {
            lines.append(place).append(": ");
        }
        lines.append(reason).append('\n');
        if (!excerpt.isEmpty()) {
            lines.append("  | ").append(shortened(excerpt)).append('\n');
        }
        if (!remedy.isEmpty()) {
            lines.append("  ").append(remedy).append('\n');
        }
        err.print(lines);
        err.flush();
    }

    /** One line without control characters, of limited length. */
    private static String shortened(String excerpt) {
        StringBuilder line = new StringBuilder();
        excerpt.codePoints()
                .limit(EXCERPT_LENGTH + 1L)
                .map(character -> Character.isISOControl(character) ? '·' : character)
                .forEach(line::appendCodePoint);
        int shown = line.codePointCount(0, line.length());
        return shown <= EXCERPT_LENGTH
                ? line.toString()
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT_LENGTH)) + "…";
    }
}
