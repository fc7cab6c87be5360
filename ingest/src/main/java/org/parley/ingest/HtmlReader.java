package org.parley.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Span;

/**
 * Reads a page: its metadata, the report on it, and beside the report the captions and comments that stand in it, each
 * as blocks of their own. The text is the headline and these blocks in the page's order, with blank lines between.
 */
final class HtmlReader {
    private static final PageWords WORDS = PageWords.load();
    /** A report with fewer characters is looked for again by weaker cues. */
    private static final int LEAST_REPORT = 250;

    private HtmlReader() {}

    /**
     * Reads one page.
     *
     * @param url where it was fetched; may be empty
     */
    static Submission read(String html, String url, List<String> notes) {
        Document page = Jsoup.parse(html, url);
        PageMetadata metadata = PageMetadata.of(page, url);
        PageLines lines = report(page, metadata);
        Joined joined = new Joined();
        if (!metadata.title().isEmpty()) {
            joined.add(BlockKind.HEADLINE, metadata.title(), true);
        }
        lines.kept().forEach(part -> joined.add(part.kind(), part.text(), part.list()));
        DateValue published = metadata.published()
                .or(lines::date)
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
                lines.length() == 0 ? "" : joined.text(),
                joined.known(),
                notes);
    }

    private static PageLines report(Document page, PageMetadata metadata) {
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
    private static List<PagePart> parts(String told) {
        if (told.indexOf('<') >= 0 && told.indexOf('>') >= 0) {
            return PageParts.of(Jsoup.parse(told).body(), PageFates.none());
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

        /** @param told whether the page itself tells that this is a paragraph, and no heading in plain clothes */
        void add(BlockKind kind, String words, boolean told) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(words);
            if (told || kind != BlockKind.PARAGRAPH) {
                known.add(new Block(kind, new Span(start, text.length())));
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
