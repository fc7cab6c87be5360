package org.parley.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Finds the element that holds the report: paragraphs give points to the elements around them (as Arc90's Readability
 * had it), and the best one gives way to its parent where that holds clearly more paragraph text.
 */
final class PageRoot {
    private static final int LEAST_TEXT = 25;
    private static final int LEAST_OWN_TEXT = 80;
    private static final int LEVELS = 5;
    private static final double GAIN = 1.15;
    private static final int LEAST_GAIN = 200;
    private static final double MOST_LINKS = 0.3;
    private static final double LEAST_SCORE_SHARE = 0.25;
    /** Points reach a few levels up only; a parent that stands higher is told by much text with few links. */
    private static final double FEW_LINKS = 0.1;

    private static final int LARGE_GAIN = 1000;

    private final PageWords words;
    private final PageMeasure measure;
    private final PageFates fates;
    private final Map<Element, Double> scores = new HashMap<>();

    private PageRoot(PageWords words, PageMeasure measure, PageFates fates) {
        this.words = words;
        this.measure = measure;
        this.fates = fates;
    }

    static Element find(Element body, PageWords words, PageMeasure measure, PageFates fates) {
        return new PageRoot(words, measure, fates).find(body);
    }

    private Element find(Element body) {
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return FilterResult.CONTINUE;
                }
                if (PageElements.isUnseen(element) || fates.of(element) != PageFates.Fate.READ) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                score(element);
                return FilterResult.CONTINUE;
            }
        });
        Element top = body;
        double best = -1;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            double score = finalScore(entry.getKey());
            boolean earlier = score == best && isBefore(entry.getKey(), top);
            if (score > best || earlier) {
                best = score;
                top = entry.getKey();
            }
        }
        return climb(top, body, best);
    }

    /** Keeps the choice the same where two elements score alike, whatever the order of the map. */
    private static boolean isBefore(Element one, Element other) {
        return one.parents().size() < other.parents().size();
    }

    private void score(Element element) {
        PageMeasure.Size size = measure.of(element);
        boolean holder = switch (element.normalName()) {
            case "p", "pre", "blockquote" -> true;
            case "td", "li" -> !size.hasBlocks();
            case "div", "section", "article" -> !size.hasBlocks() || size.own() >= LEAST_OWN_TEXT;
            default -> false;
        };
        if (!holder || size.own() < LEAST_TEXT) {
            return;
        }
        double points = 1 + size.ownCommas() + Math.min(3, size.own() / 100);
        points *= 1 - size.ownLinkShare();
        points *= element.normalName().equals("li") ? 0.5 : 1;
        if (element.normalName().equals("div") || element.normalName().equals("section")) {
            add(element, points);
        }
        Element around = element.parent();
        for (int level = 0;
                level < LEVELS && around != null && !around.normalName().equals("html");
                level++) {
            add(around, points / (level == 0 ? 1 : level == 1 ? 2 : level * 3));
            around = around.parent();
        }
    }

    private void add(Element element, double points) {
        Double score = scores.get(element);
        scores.put(element, points + (score == null ? initial(element) : score));
    }

    private double initial(Element element) {
        double base = switch (element.normalName()) {
            case "article" -> 10;
            case "div", "section", "main" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return base + words.verdict(element).weight();
    }

    private double finalScore(Element element) {
        return scores.getOrDefault(element, 0.0) * (1 - measure.of(element).linkShare());
    }

    private Element climb(Element start, Element body, double best) {
        Element top = start;
        int held = measure.of(top).paragraphs();
        Element around = top.parent();
        while (!top.equals(body) && around != null && !around.equals(body)) {
            PageMeasure.Size size = measure.of(around);
            boolean more = size.paragraphs() >= GAIN * held && size.paragraphs() - held > LEAST_GAIN;
            boolean large = size.paragraphs() - held > LARGE_GAIN && size.linkShare() < FEW_LINKS;
            boolean scores = large || finalScore(around) > LEAST_SCORE_SHARE * best;
            if (more && size.linkShare() < MOST_LINKS && scores) {
                top = around;
                held = size.paragraphs();
            }
            around = around.parent();
        }
        return top;
    }
}
