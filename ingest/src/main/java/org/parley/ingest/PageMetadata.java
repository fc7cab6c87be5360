package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.document.BlockKind;
import org.parley.document.Letters;
import org.parley.document.PageDate;

/**
 * What a page says of itself, in JSON-LD, meta elements, microdata, time elements and its address. Fields that are not
 * told are empty.
 *
 * @param titles the headline as the different places give it
 * @param dates every date that the page tells of the report
 * @param body the report as JSON-LD gives it
 */
record PageMetadata(
        String title,
        Set<String> titles,
        String byline,
        String publisher,
        List<PageDate> dates,
        String language,
        String url,
        String body) {
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
    /** So many elements of one sort are looked at; a page of a report has few. */
    private static final int MOST = 40;

    private static final int LONGEST_BYLINE = 120;

    private static final String ASIDE =
            "aside, footer, nav, [class*=related], [class*=comment], [id*=comment], [class*=sidebar], [class*=recommend]";
    private static final Pattern TITLE_TAIL = Pattern.compile("\\s+[|–—»·-]\\s+[^|–—»·]{2,40}$");

    PageMetadata {
        dates = List.copyOf(dates);
        titles = Set.copyOf(titles);
    }

    static PageMetadata of(Document page, String url, PageWords words) {
        return new Finder(page, url, words).find();
    }

    /** One page. */
    private static final class Finder {
        private final PageWords words;
        private final Document page;
        private final String given;
        private final Map<String, String> meta = new HashMap<>();
        private final JsonNode article;

        Finder(Document page, String given, PageWords words) {
            this.words = words;
            this.page = page;
            this.given = given;
            for (Element element : page.select("meta[content]")) {
                String content = element.attr("content").strip();
                for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                    boolean comment = attribute.equals("itemprop") && PageDates.isInComment(element);
                    if (!content.isEmpty() && element.hasAttr(attribute) && !comment) {
                        meta.putIfAbsent(Letters.small(element.attr(attribute)).strip(), content);
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
                    PageDates.of(page, words, meta, article, List.of(given, url)),
                    language(),
                    url,
                    LinkedData.text(article.path("articleBody")));
        }

        private List<Element> headings() {
            return page.select("h1").stream().limit(MOST).toList();
        }

        private Set<String> titles(String publisher) {
            Set<String> titles = new LinkedHashSet<>();
            headings().forEach(heading -> titles.add(heading.text()));
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
            for (Element heading : headings()) {
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
            List<Element> headings = headings();
            if (headings.size() == 1 && !headings.get(0).text().isBlank()) {
                return oneLine(headings.get(0).text());
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
            for (Element element : page.select("[rel=author], [itemprop=author]").stream()
                    .limit(MOST)
                    .toList()) {
                String name = PageElements.shortText(element, LONGEST_BYLINE);
                if (element.closest(ASIDE) == null && name.length() > 2 && name.length() < 60) {
                    names.add(name);
                }
            }
            if (names.isEmpty()) {
                page.select("[class*=byline]").stream()
                        .limit(MOST)
                        .filter(element -> element.closest(ASIDE) == null)
                        .map(element -> PageElements.shortText(element, LONGEST_BYLINE))
                        .filter(text -> Intake.ZONES.kindOf(text) == BlockKind.BYLINE)
                        .findFirst()
                        .ifPresent(names::add);
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
