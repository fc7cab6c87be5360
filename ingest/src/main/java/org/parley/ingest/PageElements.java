package org.parley.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What the names of HTML elements say. */
final class PageElements {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption");
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "button",
            "input",
            "select",
            "textarea",
            "link",
            "meta",
            "canvas",
            "audio",
            "video",
            "source",
            "map",
            "head",
            "title",
            "option",
            "datalist");
    private static final Set<String> APART = Set.of("nav", "footer", "form", "aside", "dialog", "menu");
    private static final Set<String> APART_ROLES =
            Set.of("navigation", "complementary", "banner", "contentinfo", "dialog", "search", "alert", "menu");

    private PageElements() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Holds no words of the page. */
    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName());
    }

    /** Set apart from the report by its name, its role or its style. */
    static boolean isApart(Element element) {
        String role = element.attr("role");
        return APART.contains(element.normalName())
                || (!role.isEmpty() && APART_ROLES.contains(role))
                || isHidden(element);
    }

    /** Hidden from readers. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String tight = style.replace(" ", "");
        return tight.contains("display:none") || tight.contains("visibility:hidden");
    }

    /** Its text; empty where that is longer than {@code longest} characters. */
    static String shortText(Element element, int longest) {
        StringBuilder text = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode run) {
                    text.append(run.text()).append(' ');
                }
                return text.length() > longest ? FilterResult.STOP : FilterResult.CONTINUE;
            }
        });
        return text.length() > longest
                ? ""
                : text.toString().replaceAll("\\s+", " ").strip();
    }

    /** 1 to 6, or 0. */
    static int heading(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }
}
