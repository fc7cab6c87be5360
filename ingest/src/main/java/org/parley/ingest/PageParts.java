package org.parley.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.parley.document.BlockKind;

/** Takes the text out of an element, block by block, as a browser would break it; a row of a table is one block. */
final class PageParts implements NodeFilter {
    private static final int LONGEST_CELL = 150;

    private final PageFates fates;
    private final Element root;
    private final List<PagePart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private int linked;
    private int links;
    private int anchors;
    private int lists;
    private int quotes;
    private int heading;
    private int preformatted;
    private int breaks;
    /** The row that is being read as one block. */
    private Element row;

    private PageParts(PageFates fates, Element root) {
        this.fates = fates;
        this.root = root;
        this.row = root;
    }

    static List<PagePart> of(Element root, PageFates fates) {
        PageParts collector = new PageParts(fates, root);
        root.filter(collector);
        collector.flush();
        return collector.parts;
    }

    /** The blocks of {@code root}, with the captions of its article and the comments of its page that stand outside it. */
    static List<PagePart> withSurroundings(Element root, PageFates fates, PageMeasure raw) {
        Element article = root.closest("article, main, body");
        Element around = root.closest("body");
        PageParts collector = new PageParts(fates, root);
        if (around != null && article != null && !around.equals(root)) {
            around.filter(new Surroundings(collector, fates, raw, article));
        } else {
            root.filter(collector);
            collector.flush();
        }
        return collector.parts;
    }

    /** Walks around the root and hands over to the collector there. */
    private static final class Surroundings implements NodeFilter {
        private final PageParts collector;
        private final PageFates fates;
        private final PageMeasure raw;
        private final Element article;
        private boolean inArticle;

        Surroundings(PageParts collector, PageFates fates, PageMeasure raw, Element article) {
            this.collector = collector;
            this.fates = fates;
            this.raw = raw;
            this.article = article;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            inArticle = inArticle || element.equals(article);
            if (element.equals(collector.root)) {
                element.filter(collector);
                collector.flush();
                return FilterResult.SKIP_ENTIRELY;
            }
            if (PageElements.isUnseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            return switch (fates.of(element)) {
                case READ -> FilterResult.CONTINUE;
                case DROP -> FilterResult.SKIP_ENTIRELY;
                case CAPTION, PICTURES -> inArticle ? apart(element) : FilterResult.SKIP_ENTIRELY;
                case COMMENT -> raw.of(element).paragraphs() > 0 ? apart(element) : FilterResult.SKIP_ENTIRELY;
            };
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            inArticle = inArticle && !node.equals(article);
            return FilterResult.CONTINUE;
        }

        private FilterResult apart(Element element) {
            collector.setApart(element, fates.of(element));
            return FilterResult.SKIP_ENTIRELY;
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (PageElements.isUnseen(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        PageFates.Fate fate = element.equals(root) ? PageFates.Fate.READ : fates.of(element);
        if (fate != PageFates.Fate.READ) {
            setApart(element, fate);
            return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "a" -> {
                links++;
                anchors++;
            }
            case "li" -> {
                breakBlock();
                lists++;
            }
            case "blockquote" -> {
                breakBlock();
                quotes++;
            }
            case "pre" -> {
                breakBlock();
                preformatted++;
            }
            case "tr" -> {
                breakBlock();
                if (row.equals(root) && isDataRow(element)) {
                    row = element;
                    lists++;
                }
            }
            case "td", "th" -> {
                if (row.equals(root)) {
                    flush();
                } else {
                    append(" ");
                }
            }
            default -> {
                if (PageElements.isBlock(element)) {
                    breakBlock();
                    heading = Math.max(heading, PageElements.heading(element));
                }
            }
        }
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "a" -> anchors--;
            case "li" -> {
                breakBlock();
                lists--;
            }
            case "blockquote" -> {
                breakBlock();
                quotes--;
            }
            case "pre" -> {
                breakBlock();
                preformatted--;
            }
            case "tr" -> {
                if (row.equals(element)) {
                    row = root;
                    flush();
                    lists--;
                } else {
                    breakBlock();
                }
            }
            default -> {
                if (PageElements.isBlock(element)) {
                    breakBlock();
                    heading = PageElements.heading(element) > 0 ? 0 : heading;
                }
            }
        }
    }

    /** Cells that hold whole paragraphs only lay the page out. */
    private static boolean isDataRow(Element row) {
        for (Element cell : row.children()) {
            if (cell.text().length() > LONGEST_CELL) {
                return false;
            }
        }
        return true;
    }

    private void setApart(Element element, PageFates.Fate fate) {
        switch (fate) {
            case READ -> throw new IllegalStateException("read in place");
            case DROP -> {
                if (PageElements.isBlock(element)) {
                    breakBlock();
                } else {
                    append(" ");
                }
            }
            case CAPTION -> addInside(element, BlockKind.CAPTION);
            case COMMENT -> addInside(element, BlockKind.COMMENT);
            case PICTURES -> {
                breakBlock();
                for (Element caption : element.select("figcaption")) {
                    addInside(caption, BlockKind.CAPTION);
                }
            }
        }
    }

    private void addInside(Element element, BlockKind kind) {
        flush();
        for (PagePart part : inside(element)) {
            parts.add(part.as(kind));
        }
    }

    private static List<PagePart> inside(Element element) {
        PageParts collector = new PageParts(PageFates.none(), element);
        element.filter(collector);
        collector.flush();
        return collector.parts;
    }

    private void breakBlock() {
        if (row.equals(root)) {
            flush();
        } else {
            append(" ");
        }
    }

    /** One break goes on in the block, two part it. */
    private void lineBreak() {
        if (!row.equals(root)) {
            append(" ");
            return;
        }
        breaks++;
        if (breaks == 2) {
            flush();
        } else if (breaks == 1) {
            trimEnd();
            text.append('\n');
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
            if (!blank) {
                text.append(c);
                linked += anchors > 0 ? 1 : 0;
                breaks = 0;
            } else if (preformatted > 0 && c == '\n') {
                trimEnd();
                text.append('\n');
            } else if (text.length() > 0 && !endsBlank()) {
                text.append(' ');
                linked += anchors > 0 ? 1 : 0;
            }
        }
    }

    private boolean endsBlank() {
        char last = text.charAt(text.length() - 1);
        return last == ' ' || last == '\n';
    }

    private void trimEnd() {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void flush() {
        String words = text.toString().strip();
        text.setLength(0);
        breaks = 0;
        if (!words.isEmpty()) {
            double share = Math.min(1, (double) linked / words.length());
            BlockKind kind = heading > 0 ? BlockKind.SUBHEADING : BlockKind.PARAGRAPH;
            parts.add(new PagePart(kind, words, Texts.words(words), share, links, heading, lists > 0, quotes > 0));
        }
        linked = 0;
        links = anchors > 0 ? 1 : 0;
    }
}
