package org.parley.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;

/**
 * Reads the items of an RSS or Atom feed. Feeds are read as they come, well-formed or not; nothing that they refer to
 * is fetched, external entities included.
 */
final class FeedReader {
    private static final List<String> BODY = List.of("content|encoded", "content", "description", "summary");
    private static final List<String> PUBLISHED = List.of("pubDate", "published", "dc|date", "issued", "updated");
    private static final List<String> BYLINE = List.of("dc|creator", "author > name", "author");

    private final Intake intake;

    FeedReader(Intake intake) {
        this.intake = intake;
    }

    void read(Decoded feed, Origin origin, Consumer<? super Ingested> sink) {
        Document document = Jsoup.parse(feed.text(), origin.url(), Parser.xmlParser());
        List<Element> items = document.select("item, entry");
        if (items.isEmpty()) {
            sink.accept(new Rejection(origin.place(), "", "the feed holds no items", "Check the feed's address."));
        }
        for (int i = 0; i < items.size(); i++) {
            Element item = items.get(i);
            intake.take(
                    () -> read(item, document, feed.notes()),
                    origin.at("item " + (i + 1)).withoutName(),
                    sink);
        }
    }

    private static Submission read(Element item, Document feed, List<String> notes) throws RejectedException {
        String url = url(item);
        String title = plain(text(item, List.of("title")));
        String html = body(item);
        if (Jsoup.parse(html).text().isBlank()) {
            throw new RejectedException("the item has no text", title, "Fetch its page and give that.");
        }
        Submission page = html.indexOf('<') >= 0
                ? HtmlReader.read(html, url, notes)
                : Submission.ofText(Parser.unescapeEntities(html, false).strip(), notes);
        String id = text(item, List.of("guid", "id"));
        return new Submission(
                id.isEmpty() ? url : id,
                url,
                publisher(item, feed),
                published(item).isKnown() ? published(item) : page.published(),
                title,
                plain(text(item, BYLINE)),
                language(feed),
                page.text(),
                page.known(),
                page.notes());
    }

    private static String body(Element item) {
        for (String name : BODY) {
            Element body = item.selectFirst("> " + name);
            if (body != null && body.attr("type").equals("xhtml")) {
                return body.html();
            }
            if (body != null && !body.wholeText().isBlank()) {
                return body.wholeText();
            }
        }
        return "";
    }

    private static DateValue published(Element item) throws RejectedException {
        String told = text(item, PUBLISHED);
        if (told.isEmpty()) {
            return DateValue.UNKNOWN;
        }
        Optional<String> date = Dates.read(told);
        if (date.isEmpty()) {
            throw new RejectedException("the item's date is not a date", told, "Write it as RFC 822 or ISO 8601.");
        }
        return new DateValue(date.get(), DateOrigin.GIVEN);
    }

    private static String url(Element item) {
        for (Element link : item.select("> link")) {
            String relation = link.attr("rel");
            String address = link.hasAttr("href") ? link.absUrl("href") : link.text();
            if ((relation.isEmpty() || relation.equals("alternate")) && address.startsWith("http")) {
                return address.strip();
            }
        }
        String id = text(item, List.of("guid", "id"));
        return id.startsWith("http") ? id : "";
    }

    private static String publisher(Element item, Document feed) {
        String told = text(item, List.of("dc|publisher", "source"));
        Element title = feed.selectFirst("channel > title, feed > title");
        return plain(told.isEmpty() && title != null ? title.text() : told);
    }

    private static String language(Document feed) {
        Element told = feed.selectFirst("channel > language, feed[xml:lang]");
        if (told == null) {
            return "";
        }
        return told.hasAttr("xml:lang") ? told.attr("xml:lang") : told.text().strip();
    }

    private static String text(Element item, List<String> names) {
        for (String name : names) {
            Element element = item.selectFirst("> " + name);
            if (element != null && !element.text().isBlank()) {
                return element.text().strip();
            }
        }
        return "";
    }

    /** Titles may hold markup, escaped once more. */
    private static String plain(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0
                ? Jsoup.parse(text).text()
                : text;
    }
}
