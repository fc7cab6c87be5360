package org.parley.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Page;
import org.parley.document.PageDate;
import org.parley.document.Span;

/**
 * Reads a page: its metadata, the report on it, and beside the report the captions and comments that stand in it. The
 * text is the report's paragraphs and subheadings in the page's order, and behind them its captions, so that nothing
 * parts a quotation from the paragraph in which it goes on; each is a block, with a blank line between two. The headline
 * and the byline are fields of their own, and comments stand beside the text.
 */
final class HtmlReader {
    private static final PageWords WORDS = PageWords.load();
    /** A report with fewer characters is looked for again by weaker cues. */
    private static final int LEAST_REPORT = 250;

    /** Many times as many as on pages of reports with all that stands around them. */
    private static final int MOST_ELEMENTS = 120_000;

    static final String TOO_LARGE_REMEDY = "Save the report alone, or allow more with --max-page.";

    private HtmlReader() {}

    static String tooLarge(IngestOptions options) {
        return "the page is larger than " + (options.maximumPageBytes() >> 20) + " MiB";
    }

    /**
     * Reads one page.
     *
     * @param url where it was fetched; may be empty
     * @throws RejectedException if it is larger than the options allow, has more elements than any report, or cannot be
     *     parsed
     */
    static Submission read(String html, String url, IngestOptions options, List<String> notes)
            throws RejectedException {
        if (html.length() > options.maximumPageBytes()) {
            throw new RejectedException(tooLarge(options), "", TOO_LARGE_REMEDY);
        }
        if (tags(html) > MOST_ELEMENTS) {
            throw tooMany(); // before the parser, which takes seconds for a million open elements
        }
        Document page = Markup.parse(html, url);
        if (page.stream().skip(MOST_ELEMENTS).findAny().isPresent()) {
            throw tooMany();
        }
        PageMetadata metadata = PageMetadata.of(page, url, WORDS);
        PageLines lines = report(page, metadata);
        Joined joined = new Joined();
        lines.kept().stream().filter(part -> part.kind().isReport()).forEach(joined::add);
        lines.kept().stream().filter(part -> part.kind() == BlockKind.CAPTION).forEach(joined::add);
        List<String> comments = lines.kept().stream()
                .filter(part -> part.kind() == BlockKind.COMMENT)
                .map(PagePart::text)
                .toList();
        List<PageDate> dates = new ArrayList<>(metadata.dates());
        lines.dates().stream()
                .filter(date -> dates.stream().noneMatch(told -> isChange(told, date.value())))
                .forEach(dates::add);
        DateValue published = PageDates.published(dates)
                .map(edtf -> new DateValue(edtf, DateOrigin.PAGE))
                .orElse(DateValue.UNKNOWN);
        return new Submission(
                "",
                metadata.url(),
                metadata.publisher(),
                published,
                metadata.title(),
                metadata.byline().isEmpty() ? lines.byline() : metadata.byline(),
                metadata.language(),
                new Submission.Body(
                        lines.length() == 0 ? "" : joined.text(), joined.known(), true, new Page(dates, comments)),
                notes);
    }

    private static RejectedException tooMany() {
        return new RejectedException(
                "the page has more than " + MOST_ELEMENTS + " elements", "", "Save the report alone.");
    }

    /** How many tags begin an element. */
    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            tags += Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
        }
        return tags;
    }

    /** Whether a date that the page tells is that of a change on this day. */
    private static boolean isChange(PageDate told, String day) {
        return told.kind() == PageDate.Kind.MODIFIED
                && Dates.withoutTime(told.value()).equals(day);
    }

    private static PageLines report(Document page, PageMetadata metadata) throws RejectedException {
        Element body = page.body();
        Set<String> titles = new LinkedHashSet<>();
        metadata.titles().forEach(title -> titles.add(Texts.normal(title)));
        PageMeasure raw = PageMeasure.of(body, element -> false);
        PageLines lines = lines(body, PageFates.pruned(WORDS, raw, body), raw, titles);
        if (lines.length() < LEAST_REPORT) {
            PageLines plain = lines(body, PageFates.plain(WORDS, raw, body), raw, titles);
            lines = plain.length() > 2 * lines.length() ? plain : lines;
        }
        if (lines.length() < LEAST_REPORT) {
            PageLines told = PageLines.of(parts(metadata.body()), titles, WORDS, Intake.ZONES);
            lines = told.length() > lines.length() ? told : lines;
        }
        if (lines.length() < LEAST_REPORT) {
            PageLines bare = PageLines.of(bareParagraphs(body), titles, WORDS, Intake.ZONES);
            lines = bare.length() > lines.length() ? bare : lines;
        }
        return lines;
    }

    private static PageLines lines(Element body, PageFates fates, PageMeasure raw, Set<String> titles) {
        PageMeasure measure = PageMeasure.of(body, element -> fates.of(element) != PageFates.Fate.READ);
        Element root = PageRoot.find(body, WORDS, measure, fates);
        return PageLines.of(PageParts.withSurroundings(root, fates, raw), titles, WORDS, Intake.ZONES);
    }

    /** The body that JSON-LD tells, which may be text or markup. */
    private static List<PagePart> parts(String told) throws RejectedException {
        if (told.indexOf('<') >= 0 && told.indexOf('>') >= 0) {
            return PageParts.of(Markup.parse(told, "").body(), PageFates.none());
        }
        List<PagePart> parts = new ArrayList<>();
        told.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line ->
                        parts.add(new PagePart(BlockKind.PARAGRAPH, line, Texts.words(line), 0, 0, 0, false, false)));
        return parts;
    }

    private static List<PagePart> bareParagraphs(Element body) {
        List<PagePart> parts = new ArrayList<>();
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return FilterResult.CONTINUE;
                }
                if (!element.equals(body) && (PageElements.isUnseen(element) || PageElements.isApart(element))) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.normalName().equals("p") && element.text().length() > 40) {
                    parts.addAll(PageParts.of(element, PageFates.none()));
                    return FilterResult.SKIP_CHILDREN;
                }
                return FilterResult.CONTINUE;
            }
        });
        return parts;
    }

    /** Blocks with blank lines between, and where each stands. */
    private static final class Joined {
        private final StringBuilder text = new StringBuilder();
        private final List<Block> known = new ArrayList<>();

        void add(PagePart part) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(part.text());
            // An item of a list is a paragraph as the page tells it; others may be headings in plain clothes.
            if (part.list() || part.kind() != BlockKind.PARAGRAPH) {
                known.add(new Block(part.kind(), new Span(start, text.length())));
            }
        }

        String text() {
            return text.toString();
        }

        List<Block> known() {
            return known;
        }
    }
}
