package org.parley.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Which parts of a page are captions, comments or no part of the report; never one that holds over a third of it. */
final class PageFates {
    /** What becomes of an element and all inside it. */
    enum Fate {
        READ,
        DROP,
        CAPTION,
        COMMENT
    }

    private static final PageFates NONE = new PageFates(Map.of());

    private final Map<Element, Fate> fates;

    private PageFates(Map<Element, Fate> fates) {
        this.fates = fates;
    }

    /** Everything is read. */
    static PageFates none() {
        return NONE;
    }

    /** With all the cues. */
    static PageFates pruned(PageWords words, PageMeasure measure, Element body) {
        return new Judge(words, measure, body, false).judge();
    }

    /** By the names of elements alone, for pages that hide their report behind odd names. */
    static PageFates plain(PageWords words, PageMeasure measure, Element body) {
        return new Judge(words, measure, body, true).judge();
    }

    Fate of(Element element) {
        return fates.getOrDefault(element, Fate.READ);
    }

    private static final class Judge implements NodeFilter {
        private static final double GREATEST_SHARE = 1.0 / 3;
        private static final int SMALL = 300;
        private static final int LONGEST_CAPTION = 600;
        private static final int LONGEST_NAMED_PARAGRAPH = 200;

        private final PageWords words;
        private final PageMeasure measure;
        private final Element body;
        private final boolean plain;
        private final int whole;
        private final Map<Element, Fate> fates = new HashMap<>();

        Judge(PageWords words, PageMeasure measure, Element body, boolean plain) {
            this.words = words;
            this.measure = measure;
            this.body = body;
            this.plain = plain;
            this.whole = Math.max(1, measure.of(body).paragraphs());
        }

        PageFates judge() {
            body.filter(this);
            return new PageFates(fates);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element) || element.equals(body)) {
                return FilterResult.CONTINUE;
            }
            if (PageElements.isUnseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            Fate fate = plain ? plainFate(element) : fate(element);
            if (fate == Fate.READ || holdsReport(element)) {
                return FilterResult.CONTINUE;
            }
            fates.put(element, fate);
            return FilterResult.SKIP_ENTIRELY;
        }

        private static Fate plainFate(Element element) {
            return switch (element.normalName()) {
                case "nav", "footer", "form", "aside" -> Fate.DROP;
                case "figcaption" -> Fate.CAPTION;
                default -> Fate.READ;
            };
        }

        private Fate fate(Element element) {
            String name = element.normalName();
            if (name.equals("article") || name.equals("main")) {
                return Fate.READ;
            }
            if (name.equals("figcaption")) {
                return Fate.CAPTION;
            }
            if (name.equals("figure")) {
                boolean picture = element.selectFirst("table, pre, blockquote") == null;
                return picture && textLength(element) < LONGEST_CAPTION ? Fate.CAPTION : Fate.READ;
            }
            PageWords.Verdict verdict = words.verdict(element);
            if (PageElements.isApart(element)) {
                return verdict.comment() ? Fate.COMMENT : Fate.DROP;
            }
            boolean named = verdict.drop() || verdict.caption() || verdict.comment();
            if (!named || verdict.keep() || (name.equals("p") && textLength(element) >= LONGEST_NAMED_PARAGRAPH)) {
                return Fate.READ;
            }
            if (verdict.comment()) {
                return Fate.COMMENT;
            }
            return verdict.caption() && textLength(element) < LONGEST_CAPTION ? Fate.CAPTION : Fate.DROP;
        }

        private int textLength(Element element) {
            return PageElements.isBlock(element)
                    ? measure.of(element).text()
                    : element.text().length();
        }

        private boolean holdsReport(Element element) {
            int paragraphs = measure.of(element).paragraphs();
            return paragraphs > SMALL && paragraphs > GREATEST_SHARE * whole;
        }
    }
}
