package org.parley.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.PageDate;

/**
 * Reads the items of an RSS or Atom feed. Feeds are read as they come, well-formed or not; nothing that they refer to
 * is fetched, external entities included.
 */
final class FeedReader {
    private static final Set<String> HOLDERS = Set.of("channel", "feed", "rdf", "rss", "items", "item", "entry");
    private static final List<String> BODY = List.of("content|encoded", "content", "description", "summary");
    private static final List<String> PUBLISHED = List.of("pubDate", "published", "dc|date", "issued", "updated");
    private static final List<String> BYLINE = List.of("dc|creator", "author > name", "author");

    private static final Set<String> SUMMARIES = Set.of("description", "summary");
    /** Shorter ones are taken for summaries. */
    private static final int LEAST_WORDS_OF_CONTENT = 80;

    private static final int LEAST_WORDS_OF_DESCRIPTION = 200;
    /** How summaries end that were cut off. */
    private static final Pattern CUT = Pattern.compile(
            "(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]|(?:read|see) (?:more|on|the (?:full|rest)\\b.{0,60})"
                    + "|continue reading\\b.{0,100}|full (?:story|article))[\\s.»›→>]*$",
            Pattern.CASE_INSENSITIVE);

    /** What stands in no text of an item, unless the text was never closed. */
    private static final String SWALLOWED = "item, entry, channel, rss";

    private final Intake intake;

    FeedReader(Intake intake) {
        this.intake = intake;
    }

    /** Reads the items as far as the feed has them. */
    void read(Decoded feed, Origin origin, Consumer<? super Ingested> sink) {
        Listing listing = list(feed, origin);
        listing.problems().forEach(sink);
        listing.items().forEach(item -> intake.take(() -> item.own(intake.options()), item.origin(), sink));
    }

    /** Lists the items. */
    static Listing list(Decoded feed, Origin origin) {
        Document document = Jsoup.parse(feed.text(), origin.url(), Parser.xmlParser());
        List<Element> elements = document.select("item, entry, *|item, *|entry").stream()
                .filter(FeedReader::standsInFeed)
                .toList();
        if (elements.isEmpty()) {
            return Listing.broken(
                    new Rejection(origin.place(), "", "the feed holds no items", "Check the feed's address."));
        }
        Channel channel = Channel.of(document, feed.notes());
        List<Item> items = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Origin place = origin.at("item " + (i + 1)).withoutName();
            items.add(item(elements.get(i), channel, place));
        }
        return new Listing(items, List.of(), List.of());
    }

    /** What stands in an item's text is no item; one inside another is, where the first was never closed. */
    private static boolean standsInFeed(Element item) {
        Element around = item.parent();
        String name = around == null ? "" : around.normalName();
        return HOLDERS.contains(name.substring(name.indexOf(':') + 1));
    }

    private static Item item(Element item, Channel feed, Origin place) {
        List<String> notes = new ArrayList<>(feed.notes);
        Body body = body(item);
        Item.Fields fields = new Item.Fields(
                text(item, List.of("guid", "id")),
                url(item),
                publisher(item, feed),
                published(item, notes),
                text(item, List.of("updated", "dcterms|modified", "atom|updated")),
                plain(text(item, List.of("title"))),
                plain(text(item, BYLINE)),
                feed.language,
                body.html);
        return new Item(fields, place, body.isWhole(), notes);
    }

    private static Body body(Element item) {
        for (String name : BODY) {
            Element body = child(item, name);
            boolean summary = SUMMARIES.contains(name);
            if (body != null && body.attr("type").equals("xhtml")) {
                return new Body(body.html(), summary);
            }
            String text = body == null ? "" : ownText(body);
            if (!text.isBlank()) {
                return new Body(text, summary);
            }
        }
        return new Body("", true);
    }

    /** The text of a body; of one that was never closed what stands before the items that it swallowed. */
    private static String ownText(Element body) {
        if (body.select(SWALLOWED).isEmpty()) {
            return body.wholeText();
        }
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (depth > 0 && node instanceof Element inner && inner.is(SWALLOWED)) {
                        return NodeFilter.FilterResult.STOP;
                    }
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText());
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                body);
        return text.toString();
    }

    /** Where it is a moment in UTC, the day that the item's address tells of it. */
    private static DateValue published(Element item, List<String> notes) {
        String told = text(item, PUBLISHED);
        if (told.isEmpty()) {
            return DateValue.UNKNOWN;
        }
        List<PageDate> dates = new ArrayList<>();
        Dates.stamp(told)
                .or(() -> Dates.told("the item's date", told, notes))
                .ifPresent(date -> dates.add(new PageDate(PageDate.Kind.PUBLISHED, date, "feed")));
        if (!dates.isEmpty()) {
            PageDates.inUrl(url(item)).ifPresent(date -> dates.add(new PageDate(PageDate.Kind.PUBLISHED, date, "url")));
        }
        return LocalDay.of(dates)
                .map(edtf -> new DateValue(edtf, DateOrigin.GIVEN))
                .orElse(DateValue.UNKNOWN);
    }

    private static String url(Element item) {
        for (Element link : item.children()) {
            if (!link.normalName().equals("link")) {
                continue;
            }
            String relation = link.attr("rel");
            String address = link.hasAttr("href") ? link.absUrl("href") : link.text();
            if ((relation.isEmpty() || relation.equals("alternate")) && address.startsWith("http")) {
                return address.strip();
            }
        }
        String id = text(item, List.of("guid", "id"));
        return id.startsWith("http") ? id : "";
    }

    private static String publisher(Element item, Channel feed) {
        String told = text(item, List.of("dc|publisher", "source"));
        return told.isEmpty() ? feed.title : plain(told);
    }

    private static String language(Document feed) {
        Element told = feed.selectFirst("channel > language, feed[xml:lang]");
        if (told == null) {
            return "";
        }
        return told.hasAttr("xml:lang") ? told.attr("xml:lang") : told.text().strip();
    }

    /** Looks at the children alone: items that were never closed stand inside each other, thousands deep. */
    private static @Nullable Element child(Element item, String path) {
        Element found = item;
        for (String step : path.split(" > ", -1)) {
            String name = step.replace('|', ':').toLowerCase(Locale.ROOT);
            Element inner = null;
            for (Element child = found.firstElementChild();
                    child != null && inner == null;
                    child = child.nextElementSibling()) {
                inner = child.normalName().equals(name) ? child : null;
            }
            if (inner == null) {
                return null;
            }
            found = inner;
        }
        return found;
    }

    private static String text(Element item, List<String> names) {
        for (String name : names) {
            Element element = child(item, name);
            if (element != null && !element.text().isBlank()) {
                return element.text().strip();
            }
        }
        return "";
    }

    /** Titles may hold markup, escaped once more. */
    private static String plain(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0 ? Markup.text(text) : text;
    }

    /** What a feed tells of all its items. */
    private record Channel(String title, String language, List<String> notes) {
        static Channel of(Document feed, List<String> notes) {
            Element title = feed.selectFirst("channel > title, feed > title");
            return new Channel(title == null ? "" : plain(title.text()), FeedReader.language(feed), notes);
        }
    }

    /** The words of an item, as text or markup. */
    private record Body(String html, boolean summary) {
        boolean isWhole() {
            String text = Markup.text(html).strip();
            int least = summary ? LEAST_WORDS_OF_DESCRIPTION : LEAST_WORDS_OF_CONTENT;
            return Texts.words(text) >= least && !CUT.matcher(text).find();
        }
    }
}
