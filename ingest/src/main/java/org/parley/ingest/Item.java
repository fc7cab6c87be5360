package org.parley.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.parser.Parser;
import org.parley.document.DateValue;

/**
 * An item of a feed, or a line of a sitemap: what is told there of a report, which often is less than the report.
 *
 * <p>Immutable.
 */
public final class Item {
    private static final int FINGERPRINT_BYTES = 12;

    private final Fields fields;
    private final Origin origin;
    private final boolean whole;
    private final List<String> notes;

    Item(Fields fields, Origin origin, boolean whole, List<String> notes) {
        this.fields = fields;
        this.origin = origin;
        this.whole = whole;
        this.notes = List.copyOf(notes);
    }

    /** Where it stands: the feed, and the item's number in it. */
    public String place() {
        return origin.place();
    }

    /** What the feed calls it, else its address; the same each time that the feed is fetched. May be empty. */
    public String id() {
        return fields.id().isEmpty() ? fields.url() : fields.id();
    }

    /** The address of the report itself; may be empty. */
    public String url() {
        return fields.url();
    }

    /** The headline; may be empty. */
    public String title() {
        return fields.title();
    }

    /** Whether the report itself stands in the feed, and not only a summary of it or nothing. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the feed has any words of the report. */
    public boolean hasText() {
        return !Markup.text(fields.body()).isBlank();
    }

    /** Changes when the item does: its headline, a date, its words; in hexadecimal. */
    public String fingerprint() {
        String all = String.join(
                "\u0000",
                fields.url(),
                fields.title(),
                fields.published().edtf(),
                fields.updated(),
                Markup.text(fields.body()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Origin origin() {
        return origin;
    }

    /** The report as far as the feed has it. */
    Submission own(IngestOptions options) throws RejectedException {
        if (!hasText()) {
            throw new RejectedException("the item has no text", fields.title(), "Fetch its page and give that.");
        }
        String body = fields.body();
        Submission page = body.indexOf('<') >= 0
                ? HtmlReader.read(body, fields.url(), options, List.of())
                : Submission.ofText(Parser.unescapeEntities(body, false).strip(), List.of());
        return new Submission(
                id(),
                fields.url(),
                fields.publisher(),
                fields.published().isKnown() ? fields.published() : page.published(),
                fields.title(),
                fields.byline(),
                fields.language(),
                page.body(),
                notes);
    }

    /**
     * The report as its page has it. The feed's word counts for the id and the date of publication; for all else the
     * page's, and the feed's only where the page is silent.
     */
    Submission on(Submission page) {
        List<String> allNotes = new ArrayList<>(page.notes());
        allNotes.addAll(notes);
        return new Submission(
                id(),
                first(page.url(), fields.url()),
                first(page.publisher(), fields.publisher()),
                fields.published().isKnown() ? fields.published() : page.published(),
                first(page.title(), fields.title()),
                first(page.byline(), fields.byline()),
                first(page.language(), fields.language()),
                page.body(),
                allNotes);
    }

    private static String first(String told, String otherwise) {
        return told.isBlank() ? otherwise : told;
    }

    /**
     * What is told; fields that are not told are empty.
     *
     * @param updated when it was changed, as written there
     * @param body text or markup
     */
    record Fields(
            String id,
            String url,
            String publisher,
            DateValue published,
            String updated,
            String title,
            String byline,
            String language,
            String body) {}
}
