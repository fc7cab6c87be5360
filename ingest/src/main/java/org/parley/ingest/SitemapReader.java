package org.parley.ingest;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;

/**
 * Reads what a sitemap (sitemaps.org, with the extension for news) lists. A document type is refused, so that nothing
 * outside is ever referred to.
 */
final class SitemapReader {
    private static final String REMEDY = "Check the sitemap's address.";
    private static final int DAY = 10;

    private SitemapReader() {}

    static Listing read(byte[] sitemap, Origin origin) {
        SiteMapParser parser = new SiteMapParser(false);
        parser.enableExtension(Extension.NEWS);
        try {
            AbstractSiteMap read = parser.parseSiteMap("text/xml", sitemap, address(origin));
            Listing listing = read instanceof SiteMapIndex index ? index(index) : pages((SiteMap) read, origin);
            if (listing.items().isEmpty() && listing.sitemaps().isEmpty()) {
                return Listing.broken(new Rejection(origin.place(), "", "the sitemap lists no pages", REMEDY));
            }
            return listing;
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Listing.broken(
                    new Rejection(origin.place(), "", "this is no sitemap: " + cause.getMessage(), REMEDY));
        }
    }

    /** The parser wants an address, also for a sitemap that came in a file. */
    private static URL address(Origin origin) throws MalformedURLException {
        return new URL(origin.url().isEmpty() ? "http://sitemap.invalid/sitemap.xml" : origin.url());
    }

    private static Listing index(SiteMapIndex index) {
        List<String> addresses = index.getSitemaps().stream()
                .sorted(Comparator.comparing(
                        AbstractSiteMap::getLastModified, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(sitemap -> String.valueOf(sitemap.getUrl()))
                .toList();
        return new Listing(List.of(), addresses, List.of());
    }

    private static Listing pages(SiteMap sitemap, Origin origin) {
        List<SiteMapURL> pages = new ArrayList<>(sitemap.getSiteMapUrls());
        pages.sort(Comparator.comparing(SitemapReader::changed, Comparator.nullsLast(Comparator.reverseOrder())));
        List<Item> items = new ArrayList<>(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            items.add(item(pages.get(i), origin.at("page " + (i + 1)).withoutName()));
        }
        return new Listing(items, List.of(), List.of());
    }

    private static @Nullable Date changed(SiteMapURL page) {
        NewsAttributes news = news(page);
        return page.getLastModified() == null && news != null ? news.getPublicationDate() : page.getLastModified();
    }

    private static Item item(SiteMapURL page, Origin origin) {
        String url = String.valueOf(page.getUrl());
        NewsAttributes news = news(page);
        Date changed = page.getLastModified();
        Item.Fields fields = new Item.Fields(
                url,
                url,
                news == null ? "" : told(news.getName()),
                news == null || news.getPublicationDateTime() == null
                        ? DateValue.UNKNOWN
                        : new DateValue(news.getPublicationDateTime().toString().substring(0, DAY), DateOrigin.GIVEN),
                changed == null ? "" : changed.toInstant().toString(),
                news == null ? "" : told(news.getTitle()),
                "",
                news == null ? "" : told(news.getLanguage()),
                "");
        return new Item(fields, origin, false, List.of());
    }

    private static String told(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable NewsAttributes news(SiteMapURL page) {
        ExtensionMetadata[] attributes = page.getAttributesForExtension(Extension.NEWS);
        return attributes != null && attributes.length > 0 && attributes[0] instanceof NewsAttributes news
                ? news
                : null;
    }
}
