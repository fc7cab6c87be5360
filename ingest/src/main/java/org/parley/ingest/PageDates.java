package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.parley.document.Letters;
import org.parley.document.PageDate;

/**
 * Every date that a page tells of its report, from the most trusted place to the least: meta elements, JSON-LD,
 * microdata, time elements, the address, elements that their class calls a date, and the first date near the headline.
 * A date of change is told apart and never taken for one of publication.
 */
final class PageDates {
    private static final Pattern IN_URL = Pattern.compile(
            "/((?:19|20)\\d\\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\\d|3[01])(?=[/_.-]|$)|/((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
    /** So many elements of one sort are looked at; a page of a report has few. */
    private static final int MOST = 40;

    private static final int LONGEST = 120;
    /** How many runs of text before and behind the headline are near it. */
    private static final int BEFORE = 8;

    private static final int BEHIND = 16;

    private final Document page;
    private final PageWords words;
    private final Map<String, String> meta;
    private final JsonNode article;
    private final Set<PageDate> dates = new LinkedHashSet<>();

    private PageDates(Document page, PageWords words, Map<String, String> meta, JsonNode article) {
        this.page = page;
        this.words = words;
        this.meta = meta;
        this.article = article;
    }

    /**
     * @param meta the contents of meta elements by their names in lower case
     * @param article what JSON-LD tells of the report
     * @param addresses of the page, the one that it was fetched from first
     */
    static List<PageDate> of(
            Document page, PageWords words, Map<String, String> meta, JsonNode article, List<String> addresses) {
        PageDates finder = new PageDates(page, words, meta, article);
        finder.find(addresses);
        return List.copyOf(finder.dates);
    }

    /** The date of publication: the first that the page tells, as the day that it was where the outlet is. */
    static Optional<String> published(List<PageDate> dates) {
        return LocalDay.of(dates.stream()
                .filter(date -> date.kind() == PageDate.Kind.PUBLISHED)
                .toList());
    }

    private void find(List<String> addresses) {
        words.published().forEach(name -> add(PageDate.Kind.PUBLISHED, meta.getOrDefault(name, ""), "meta"));
        add(PageDate.Kind.PUBLISHED, LinkedData.text(article.path("datePublished")), "json-ld");
        microdata("datePublished", PageDate.Kind.PUBLISHED);
        List<String> times = times();
        for (String address : addresses) {
            inUrl(address).ifPresent(date -> dates.add(new PageDate(PageDate.Kind.PUBLISHED, date, "url")));
        }
        List<String> classes = classes();
        // elements that do not say what they are the date of
        times.stream().limit(1).forEach(value -> add(PageDate.Kind.PUBLISHED, value, "time"));
        classes.forEach(value -> add(PageDate.Kind.PUBLISHED, value, "class"));
        if (published(List.copyOf(dates)).isEmpty()) {
            nearHeadline();
        }
        if (published(List.copyOf(dates)).isEmpty()) {
            labelled();
        }
        words.modified().forEach(name -> add(PageDate.Kind.MODIFIED, meta.getOrDefault(name, ""), "meta"));
        add(PageDate.Kind.MODIFIED, LinkedData.text(article.path("dateModified")), "json-ld");
        microdata("dateModified", PageDate.Kind.MODIFIED);
    }

    private void add(PageDate.Kind kind, String value, String place) {
        Dates.stamp(value).ifPresent(stamp -> dates.add(new PageDate(kind, stamp, place)));
    }

    /** Those of the report: a thing inside of it, such as a comment or another report, has dates of its own. */
    private void microdata(String name, PageDate.Kind kind) {
        List<Element> named = page.select("[itemprop~=(?i)^" + name + "$]").stream()
                .limit(MOST)
                .toList();
        Optional<Element> thing = Optional.empty();
        boolean found = false;
        for (Element element : named) {
            Optional<Element> around =
                    Optional.ofNullable(element.parent()).map(parent -> parent.closest("[itemscope]"));
            boolean same = !found || around.equals(thing);
            if (same && !isInComment(element) && !isAside(element)) {
                thing = around;
                found = true;
                add(kind, written(element), "microdata");
            }
        }
    }

    /** Whether it is told of a reader's comment. */
    static boolean isInComment(Element element) {
        Element thing = element.closest("[itemscope]");
        return thing != null && thing.attr("itemtype").endsWith("Comment");
    }

    /** Keeps the time elements that say what they are the date of, and gives the dates of the others. */
    private List<String> times() {
        List<String> others = new ArrayList<>();
        for (Element element :
                page.select("time, abbr.published[title]").stream().limit(MOST).toList()) {
            Element around = element.parent();
            Set<String> names = words.dateNames(element);
            names.addAll(around == null ? Set.of() : words.dateNames(around));
            if (isAside(element) || Dates.stamp(written(element)).isEmpty()) {
                continue;
            }
            // a report that was never changed is "published updated" in the words of WordPress
            boolean published = element.hasAttr("pubdate") || names.contains(PageWords.PUBLICATION);
            boolean changed =
                    names.contains(PageWords.CHANGE) && !element.classNames().contains("published");
            if (changed || (!published && words.tellsChange(PageElements.shortText(element, LONGEST)))) {
                add(PageDate.Kind.MODIFIED, written(element), "time");
            } else if (published) {
                add(PageDate.Kind.PUBLISHED, written(element), "time");
            } else {
                others.add(written(element));
            }
        }
        return others;
    }

    /** Keeps the dates of elements whose class says what they are the date of, and gives those of the others. */
    private List<String> classes() {
        List<String> others = new ArrayList<>();
        int seen = 0;
        for (Element element :
                page.select("span[class], div[class], p[class], li[class], em[class], small[class], td[class]")) {
            Set<String> names = words.dateNames(element);
            if (names.isEmpty() || seen == MOST) {
                continue;
            }
            seen++;
            String text = PageElements.shortText(element, LONGEST);
            if (text.isEmpty() || isAside(element)) {
                continue;
            }
            Optional<String> date = Dates.find(text);
            if (names.contains(PageWords.CHANGE) || words.tellsChange(text)) {
                date.ifPresent(day -> add(PageDate.Kind.MODIFIED, day, "class"));
            } else if (names.contains(PageWords.PUBLICATION)) {
                date.ifPresent(day -> add(PageDate.Kind.PUBLISHED, day, "class"));
            } else {
                date.ifPresent(others::add);
            }
        }
        return others;
    }

    /** Whether the page sets an element apart from its report. */
    private boolean isAside(Element element) {
        Element around = element;
        for (int level = 0; around != null && level < MOST; level++) {
            if (PageElements.isApart(around) || words.isBeside(around)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static String written(Element element) {
        for (String attribute : List.of("content", "datetime", "title")) {
            if (Dates.stamp(element.attr(attribute)).isPresent()) {
                return element.attr(attribute);
            }
        }
        return PageElements.shortText(element, LONGEST);
    }

    /** The first date that is printed with its year above the headline or below it. */
    private void nearHeadline() {
        Element heading = page.selectFirst("h1");
        if (heading == null) {
            return;
        }
        List<String> runs = new ArrayList<>();
        int[] headline = {-1};
        page.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node.equals(heading)) {
                    headline[0] = runs.size();
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (node instanceof Element element
                        && (PageElements.isUnseen(element) || PageElements.isApart(element))) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (node instanceof TextNode text && !text.isBlank()) {
                    runs.add(text.text());
                }
                boolean behind = headline[0] >= 0 && runs.size() > headline[0] + BEHIND;
                return behind ? FilterResult.STOP : FilterResult.CONTINUE;
            }
        });
        for (int i = headline[0]; i >= 0 && i < runs.size(); i++) {
            nearHeadline(runs.get(i));
        }
        for (int i = headline[0] - 1; i >= 0 && i >= headline[0] - BEFORE; i--) {
            nearHeadline(runs.get(i));
        }
    }

    /** The first date behind a word for publication, wherever it stands. */
    private void labelled() {
        page.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Element element
                        && (PageElements.isUnseen(element) || PageElements.isApart(element))) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                Optional<String> date = node instanceof TextNode text ? labelled(text.text()) : Optional.empty();
                date.ifPresent(day -> add(PageDate.Kind.PUBLISHED, day, "label"));
                return date.isPresent() ? FilterResult.STOP : FilterResult.CONTINUE;
            }
        });
    }

    private Optional<String> labelled(String run) {
        boolean line = run.length() <= LONGEST && !words.tellsChange(run) && words.tellsPublication(run.strip());
        return line ? Dates.find(run) : Optional.empty();
    }

    private void nearHeadline(String run) {
        boolean line = run.length() <= LONGEST && !words.tellsChange(run) && !Texts.endsSentence(run.strip());
        if (line) {
            Dates.find(run).ifPresent(date -> dates.add(new PageDate(PageDate.Kind.PUBLISHED, date, "headline")));
        }
    }

    /** The day that an address tells, as many outlets write it into their paths. */
    static Optional<String> inUrl(String url) {
        Matcher matcher = IN_URL.matcher(Letters.small(url));
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (matcher.group(4) != null) {
            return Dates.read(matcher.group(4) + "-" + matcher.group(5) + "-" + matcher.group(6));
        }
        String month = matcher.group(2);
        if (Character.isLetter(month.charAt(0))) {
            return Dates.read(matcher.group(3) + " " + month + " " + matcher.group(1));
        }
        return Dates.read(matcher.group(1) + "-" + two(month) + "-" + two(matcher.group(3)));
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
