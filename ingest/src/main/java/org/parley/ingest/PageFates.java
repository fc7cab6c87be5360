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
        /** Only the captions inside are read. */
        PICTURES,
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
        private static final double GREATEST_HIDDEN_SHARE = 0.6;
        private static final int SMALL = 300;
        private static final int LONGEST_CAPTION = 600;
        private static final double LEAST_PICTURE_SHARE = 0.6;
        private static final int LONGEST_NAMED_PARAGRAPH = 200;

        private static final int FEWEST_TEASERS = 3;
        private static final int SHORTEST_TEASER = 20;
        private static final int LONGEST_TEASER = 700;
        private static final double LEAST_TEASER_LINKS = 0.2;

        /** How many teasers stand side by side in an element. */
        private final Map<Element, Integer> teasers = new HashMap<>();

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
            if (isTeaser(element)) {
                return Fate.DROP;
            }
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
            boolean named = verdict.drop() || verdict.pictures() || verdict.caption() || verdict.comment();
            if (!named || verdict.keep() || (name.equals("p") && textLength(element) >= LONGEST_NAMED_PARAGRAPH)) {
                return Fate.READ;
            }
            if (verdict.comment()) {
                return Fate.COMMENT;
            }
            if (verdict.drop() && isPicture(element)) {
                return Fate.PICTURES;
            }
            if (verdict.drop() && element.selectFirst("blockquote") != null) {
                // Quoted words, such as a post that the report shows.
                return Fate.READ;
            }
            if (verdict.pictures() && !verdict.drop()) {
                return Fate.PICTURES;
            }
            return verdict.caption() && textLength(element) < LONGEST_CAPTION ? Fate.CAPTION : Fate.DROP;
        }

        /** Whether most of its words stand under a picture. */
        private boolean isPicture(Element element) {
            Element caption = element.selectFirst("figcaption");
            int under = caption == null ? 0 : measure.of(caption).text();
            return under > 0 && under > LEAST_PICTURE_SHARE * textLength(element);
        }

        /** One of several small parts beside each other, each of them a link with a few words: leads to other reports. */
        private boolean isTeaser(Element element) {
            Element around = element.parent();
            if (around == null || !looksLikeTeaser(element)) {
                return false;
            }
            Integer count = teasers.get(around);
            if (count == null) {
                count = (int)
                        around.children().stream().filter(this::looksLikeTeaser).count();
                teasers.put(around, count);
            }
            return count >= FEWEST_TEASERS;
        }

        private boolean looksLikeTeaser(Element element) {
            String name = element.normalName();
            if (!name.equals("div") && !name.equals("article") && !name.equals("section")) {
                return false;
            }
            PageMeasure.Size size = measure.of(element);
            return size.hasBlocks()
                    && size.text() > SHORTEST_TEASER
                    && size.text() < LONGEST_TEASER
                    && size.linkShare() >= LEAST_TEASER_LINKS
                    && element.selectFirst("blockquote") == null;
        }

        private int textLength(Element element) {
            return PageElements.isBlock(element)
                    ? measure.of(element).text()
                    : element.text().length();
        }

        private boolean holdsReport(Element element) {
            int paragraphs = measure.of(element).paragraphs();
            // What is hidden may be the whole report once more, for programs to read.
            double greatest = PageElements.isHidden(element) ? GREATEST_HIDDEN_SHARE : GREATEST_SHARE;
            return paragraphs > SMALL && paragraphs > greatest * whole;
        }
    }
}
