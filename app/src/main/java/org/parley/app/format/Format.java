package org.parley.app.format;

import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.parley.ledger.Ledger;
import org.parley.report.HtmlReport;
import org.parley.report.Layout;
import org.parley.report.MarkdownReport;
import org.parley.report.TextReport;

/** The formats by name, with what each one is for. */
public enum Format {
    TEXT("the record for a person in a terminal"),
    JSON("the whole record as one JSON object"),
    JSONL("one statement a line"),
    ATTRIBUTIONS("one line a document: source, cue and content of each attribution"),
    TIMES("one line a document: time expressions with TIMEX3 types and values"),
    EVENTS("one line an event: PLOVER and CAMEO codes with actors and recipients"),
    DOCUMENTS("one line a document: text, blocks and what is known of the publication"),
    CSV("one statement a line, comma-separated with a head line"),
    WEBANNOTATION("one W3C Web Annotation a line: the words of each statement in their text"),
    MD("the record as a Markdown page"),
    HTML("the record as one self-contained HTML page"),
    NONE("nothing; with --record, to keep without printing");

    private final String purpose;

    Format(String purpose) {
        this.purpose = purpose;
    }

    /** The name used on the command line, such as {@code "jsonl"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is for, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** The format with a name. */
    public static Optional<Format> named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }

    /**
     * The output that prints in this format.
     *
     * @param out where to; the caller closes it
     * @param versions what made the record
     * @param layout how text is laid out there
     */
    public RecordOutput to(Writer out, Versions versions, Layout layout) {
        return switch (this) {
            case TEXT -> whole(out, ledger -> TextReport.render(ledger, layout));
            case JSON -> new JsonRecord(out, versions);
            case JSONL -> new JsonLines(out, DocumentLines::statements);
            case ATTRIBUTIONS -> new JsonLines(out, DocumentLines::attributions);
            case TIMES -> new JsonLines(out, DocumentLines::times);
            case EVENTS -> new JsonLines(out, DocumentLines::events);
            case DOCUMENTS -> new JsonLines(out, DocumentLines::document);
            case CSV -> new CsvStatements(out);
            case WEBANNOTATION -> new JsonLines(out, WebAnnotations::write);
            case MD -> whole(out, MarkdownReport::render);
            case HTML -> whole(out, HtmlReport::render);
            case NONE -> (RecordOutput.ByDocument) readDocument -> {};
        };
    }

    private static RecordOutput.Whole whole(Writer out, Function<Ledger, String> page) {
        return ledger -> out.write(page.apply(ledger));
    }
}
