package org.parley.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How many characters of text, links and paragraphs each element of a page holds; one pass, whatever the nesting. */
final class PageMeasure {
    /** Shorter runs of text are no paragraphs. */
    private static final int LEAST_PARAGRAPH = 40;

    private final Map<Element, Size> sizes = new HashMap<>();

    private PageMeasure() {}

    /** Characters inside an element. */
    static final class Size {
        private int text;
        private int links;
        private int paragraphs;
        /** Text that stands in it and in no block inside it. */
        private int own;

        private int ownLinks;
        private int ownCommas;
        private boolean hasBlocks;

        int text() {
            return text;
        }

        int paragraphs() {
            return paragraphs;
        }

        int own() {
            return own;
        }

        int ownCommas() {
            return ownCommas;
        }

        boolean hasBlocks() {
            return hasBlocks;
        }

        double linkShare() {
            return text == 0 ? 0 : Math.min(1, (double) links / text);
        }

        double ownLinkShare() {
            return own == 0 ? 0 : Math.min(1, (double) ownLinks / own);
        }
    }

    private static final Size NONE = new Size();

    /** Measures all below {@code root} but what {@code passedOver} holds. */
    static PageMeasure of(Element root, Predicate<Element> passedOver) {
        PageMeasure measure = new PageMeasure();
        measure.run(root, passedOver);
        return measure;
    }

    Size of(Element element) {
        return sizes.getOrDefault(element, NONE);
    }

    private void run(Element root, Predicate<Element> passedOver) {
        Deque<Element> open = new ArrayDeque<>();
        int[] anchors = {0};
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    if (!open.isEmpty()) {
                        add(open.getLast(), text.getWholeText(), anchors[0] > 0);
                    }
                    return FilterResult.CONTINUE;
                }
                if (!(node instanceof Element element)) {
                    return FilterResult.CONTINUE;
                }
                if (!element.equals(root) && (PageElements.isUnseen(element) || passedOver.test(element))) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                anchors[0] += isLink(element) ? 1 : 0;
                if (element.equals(root) || PageElements.isBlock(element)) {
                    if (!open.isEmpty()) {
                        size(open.getLast()).hasBlocks = true;
                    }
                    open.addLast(element);
                    size(element);
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return FilterResult.CONTINUE;
                }
                anchors[0] -= isLink(element) ? 1 : 0;
                if (!open.isEmpty() && open.getLast().equals(element)) {
                    open.removeLast();
                    close(element, open.peekLast());
                }
                return FilterResult.CONTINUE;
            }
        });
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && !element.attr("href").startsWith("#");
    }

    private void add(Element block, String text, boolean link) {
        Size size = size(block);
        int count = 0;
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0';
            count += blank && gap ? 0 : 1;
            gap = blank;
            size.ownCommas += c == ',' || c == '،' || c == '，' || c == '、' ? 1 : 0;
        }
        size.own += count;
        size.ownLinks += link ? count : 0;
    }

    private void close(Element element, Element parent) {
        Size size = size(element);
        size.text += size.own;
        size.links += size.ownLinks;
        String name = element.normalName();
        boolean listed = name.equals("li") || name.equals("td") || name.equals("th") || name.equals("dd");
        if (size.own >= LEAST_PARAGRAPH && !listed && size.ownLinkShare() < 0.5) {
            size.paragraphs += size.own;
        }
        if (parent != null) {
            Size outer = size(parent);
            outer.text += size.text;
            outer.links += size.links;
            outer.paragraphs += size.paragraphs;
        }
    }

    private Size size(Element element) {
        return sizes.computeIfAbsent(element, key -> new Size());
    }
}
