package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself, in JSON-LD, meta elements, microdata, time elements and its address. Fields that are not
 * told are empty.
 *
 * @param titles the headline as the different places give it
 * @param published as EDTF
 * @param body the report as JSON-LD gives it
 */
record PageMetadata(
        String title,
        Set<String> titles,
        String byline,
        String publisher,
        Optional<String> published,
        String language,
        String url,
        String body) {
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:article:published_time",
            "og:published_time",
            "og:pubdate",
            "datepublished",
            "article.published",
            "article_date_original",
            "originalpublicationdate",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "publish-date",
            "publishdate",
            "publish_date",
            "pubdate",
            "pub_date",
            "published-date",
            "published_date",
            "publication_date",
            "rbpubdate",
            "bt:pubdate",
            "vr:published_time",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "dc:date",
            "dc.created",
            "displaydate",
            "date_published",
            "citation_publication_date",
            "date");
    private static final List<String> BYLINE = List.of(
            "author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "article:author");
    private static final List<String> PUBLISHER =
            List.of("og:site_name", "application-name", "dc.publisher", "publisher");
    private static final Pattern DATE_IN_URL = Pattern.compile(
            "/((?:19|20)\\d\\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\\d|3[01])(?=[/_.-]|$)|/((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
    private static final String ASIDE =
            "aside, footer, nav, [class*=related], [class*=comment], [id*=comment], [class*=sidebar], [class*=recommend]";
    private static final Pattern TITLE_TAIL = Pattern.compile("\\s+[|–—»·-]\\s+[^|–—»·]{2,40}$");

    PageMetadata {
        titles = Set.copyOf(titles);
    }

    static PageMetadata of(Document page, String url) {
        return new Finder(page, url).find();
    }

    /** One page. */
    private static final class Finder {
        private final Document page;
        private final String given;
        private final Map<String, String> meta = new HashMap<>();
        private final JsonNode article;

        Finder(Document page, String given) {
            this.page = page;
            this.given = given;
            for (Element element : page.select("meta[content]")) {
                String content = element.attr("content").strip();
                for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                    if (!content.isEmpty() && element.hasAttr(attribute)) {
                        meta.putIfAbsent(
                                element.attr(attribute).toLowerCase(Locale.ROOT).strip(), content);
                    }
                }
            }
            this.article = LinkedData.article(page);
        }

        PageMetadata find() {
            String publisher = publisher();
            Set<String> titles = titles(publisher);
            String url = url();
            return new PageMetadata(
                    title(titles, publisher),
                    titles,
                    byline(),
                    publisher,
                    published(url),
                    language(),
                    url,
                    LinkedData.text(article.path("articleBody")));
        }

        private Set<String> titles(String publisher) {
            Set<String> titles = new LinkedHashSet<>();
            for (Element heading : page.select("h1")) {
                titles.add(heading.text());
            }
            titles.add(LinkedData.text(article.path("headline")));
            titles.add(meta.getOrDefault("og:title", ""));
            titles.add(meta.getOrDefault("twitter:title", ""));
            titles.add(page.title());
            Set<String> all = new LinkedHashSet<>();
            for (String title : titles) {
                all.add(title);
                all.add(withoutSite(title, publisher));
            }
            all.removeIf(String::isBlank);
            return all;
        }

        /** The heading as printed, where the page's title confirms it; else as the metadata have it. */
        private String title(Set<String> titles, String publisher) {
            String pageTitle = Texts.normal(page.title() + " " + meta.getOrDefault("og:title", ""));
            for (Element heading : page.select("h1")) {
                String words = Texts.normal(heading.text());
                if (words.length() > 10 && pageTitle.contains(words)) {
                    return oneLine(heading.text());
                }
            }
            for (String title : List.of(LinkedData.text(article.path("headline")), meta.getOrDefault("og:title", ""))) {
                if (!title.isBlank()) {
                    return oneLine(withoutSite(title, publisher));
                }
            }
            var headings = page.select("h1");
            if (headings.size() == 1 && !headings.text().isBlank()) {
                return oneLine(headings.text());
            }
            return titles.isEmpty() ? "" : oneLine(withoutSite(page.title(), publisher));
        }

        /** Without the site's name behind a dash or bar. */
        private static String withoutSite(String title, String publisher) {
            Matcher matcher = TITLE_TAIL.matcher(title);
            if (!matcher.find()) {
                return title;
            }
            String tail = matcher.group();
            boolean named = !publisher.isEmpty() && Texts.normal(tail).equals(Texts.normal(publisher));
            return named || tail.indexOf('|') >= 0 || tail.indexOf('»') >= 0
                    ? title.substring(0, matcher.start())
                    : title;
        }

        private String byline() {
            String told = LinkedData.names(article.path("author"));
            if (!told.isEmpty()) {
                return told;
            }
            for (String name : BYLINE) {
                String value = meta.getOrDefault(name, "");
                if (!value.isEmpty() && !value.startsWith("http")) {
                    return oneLine(value);
                }
            }
            Set<String> names = new LinkedHashSet<>();
            for (Element element : page.select("[rel=author], [itemprop=author]")) {
                String name = element.text();
                if (element.closest(ASIDE) == null && name.length() > 2 && name.length() < 60) {
                    names.add(name);
                }
            }
            return names.size() > 5 ? "" : String.join(", ", names);
        }

        private String publisher() {
            for (String name : PUBLISHER) {
                String value = meta.getOrDefault(name, "");
                if (!value.isEmpty() && !value.startsWith("http")) {
                    return oneLine(value);
                }
            }
            return LinkedData.names(article.path("publisher"));
        }

        private Optional<String> published(String url) {
            for (String name : PUBLISHED) {
                Optional<String> date = Dates.read(meta.getOrDefault(name, ""));
                if (date.isPresent()) {
                    return date;
                }
            }
            return Dates.read(LinkedData.text(article.path("datePublished")))
                    .or(this::microdata)
                    .or(this::time)
                    .or(() -> inUrl(given))
                    .or(() -> inUrl(url));
        }

        private Optional<String> microdata() {
            for (Element element : page.select("[itemprop~=(?i)^datePublished$]")) {
                Optional<String> date = date(element);
                if (date.isPresent()) {
                    return date;
                }
            }
            return Optional.empty();
        }

        /** The first time element that does not tell of a change; one that says "published" before any other. */
        private Optional<String> time() {
            Optional<String> first = Optional.empty();
            for (Element element : page.select("time, abbr.published[title]")) {
                Element around = element.parent();
                String names = (element.className() + " " + (around == null ? "" : around.className()))
                        .toLowerCase(Locale.ROOT);
                boolean changed = names.contains("updat") || names.contains("modif");
                Optional<String> date = changed || element.closest(ASIDE) != null ? Optional.empty() : date(element);
                if (date.isPresent() && (element.hasAttr("pubdate") || names.contains("publish"))) {
                    return date;
                }
                first = first.or(() -> date);
            }
            return first;
        }

        private static Optional<String> date(Element element) {
            for (String attribute : List.of("content", "datetime", "title")) {
                Optional<String> date = Dates.read(element.attr(attribute));
                if (date.isPresent()) {
                    return date;
                }
            }
            String text = element.text();
            return text.length() > 120 ? Optional.empty() : Dates.read(text);
        }

        private static Optional<String> inUrl(String url) {
            Matcher matcher = DATE_IN_URL.matcher(url.toLowerCase(Locale.ROOT));
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

        private String language() {
            Element html = page.selectFirst("html[lang]");
            String told = html == null ? meta.getOrDefault("content-language", "") : html.attr("lang");
            String tag = told.isBlank() ? LinkedData.text(article.path("inLanguage")) : told;
            return tag.strip().replace('_', '-').matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
                    ? tag.strip().replace('_', '-')
                    : "";
        }

        private String url() {
            Element canonical = page.selectFirst("link[rel=canonical][href]");
            String told = canonical == null ? "" : canonical.absUrl("href");
            if (told.isEmpty() && canonical != null) {
                told = canonical.attr("href");
            }
            if (!told.startsWith("http")) {
                told = meta.getOrDefault("og:url", "");
            }
            return told.startsWith("http") ? told.strip() : given;
        }

        private static String oneLine(String text) {
            return text.replaceAll("\\s+", " ").strip();
        }
    }
}
