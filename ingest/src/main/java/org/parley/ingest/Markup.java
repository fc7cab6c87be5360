package org.parley.ingest;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses HTML, however tangled. */
final class Markup {
    /** Elements that only format, and templates, which the parser may lose count of. */
    private static final Pattern FORMATTING =
            Pattern.compile("(?i)</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|template|tt|u)\\b[^<>]*+>");

    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

    private Markup() {}

    /**
     * Parses a page or a piece of one.
     *
     * @param url for the links in it; may be empty
     * @throws RejectedException if the parser fails on it with and without the elements that only format
     */
    static Document parse(String html, String url) throws RejectedException {
        try {
            return Jsoup.parse(html, url);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return parsePlain(html, url);
        }
    }

    /** The words of a piece of markup; without its tags where the parser fails on it. */
    static String text(String html) {
        try {
            return parse(html, "").text();
        } catch (RejectedException e) {
            return Parser.unescapeEntities(TAG.matcher(html).replaceAll(" "), false)
                    .strip();
        }
    }

    private static Document parsePlain(String html, String url) throws RejectedException {
        try {
            return Jsoup.parse(FORMATTING.matcher(html).replaceAll(""), url);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new RejectedException(
                    "the page's tags are too tangled to be read", "", "Save it anew from a browser, or as text.");
        }
    }
}
