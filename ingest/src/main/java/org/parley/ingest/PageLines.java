package org.parley.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.parley.document.BlockKind;
import org.parley.document.Letters;
import org.parley.document.PageDate;
import org.parley.document.ZoneReader;

/** Keeps the parts that the report is made of: what leads elsewhere, speaks of the site or signs the report goes. */
final class PageLines {
    private static final int LONG = 20;
    private static final int MOST_SITE_WORDS = 40;
    /** Fewer words that are links share a page or lead through the site. */
    private static final int LEAST_TITLE = 5;

    private static final int MOST_SIGNATURE_WORDS = 24;
    private static final int MOST_STAMP_WORDS = 12;
    /** A year and a time of day, in whatever language. */
    private static final Pattern STAMP = Pattern.compile(
            "\\b(?:19|20)\\d\\d\\b[^.!?]*\\b\\d{1,2}[:h]\\d\\d|\\b\\d{1,2}[:h]\\d\\d\\b[^.!?]*\\b(?:19|20)\\d\\d\\b");

    private static final Pattern COMMENTS =
            Pattern.compile("\\W*(?:[\\w’']+ ){0,3}comments?(?: ?\\(?\\d+\\)?)?\\W*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final PageWords words;
    private final Function<String, BlockKind> kinds;
    private final Set<String> titles;
    private final List<PagePart> parts;
    private final int first;
    private final Set<String> seen = new HashSet<>();
    private final List<PagePart> kept = new ArrayList<>();
    private boolean readersSpeak;
    /** The rank of the heading over other reports under which the lines stand; 0 where there is none. */
    private int othersRank;

    private String byline = "";
    private final List<PageDate> dates = new ArrayList<>();

    private PageLines(PageWords words, ZoneReader zones, Set<String> titles, List<PagePart> parts) {
        this.words = words;
        this.kinds = zones.kinds();
        this.titles = titles;
        this.parts = parts;
        this.first = firstParagraph(parts);
    }

    /** @param titles the headline as the page's metadata give it, in normal form */
    static PageLines of(List<PagePart> parts, Set<String> titles, PageWords words, ZoneReader zones) {
        PageLines lines = new PageLines(words, zones, titles, parts);
        for (int i = 0; i < parts.size(); i++) {
            lines.take(i);
        }
        lines.trim();
        return lines;
    }

    List<PagePart> kept() {
        return kept;
    }

    /** Who signed the report, as printed above it. */
    String byline() {
        return byline;
    }

    /** The dates that are printed above or below the report. */
    List<PageDate> dates() {
        return dates;
    }

    /** The characters of report that were kept. */
    int length() {
        return kept.stream()
                .filter(part -> part.kind().isReport())
                .mapToInt(part -> part.text().length())
                .sum();
    }

    private static int firstParagraph(List<PagePart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            PagePart part = parts.get(i);
            if (part.kind() == BlockKind.PARAGRAPH && part.words() >= LONG && part.linkShare() < 0.3) {
                return i;
            }
        }
        return -1;
    }

    private void take(int index) {
        PagePart part = parts.get(index);
        if (part.words() == 0) {
            return;
        }
        if (!part.kind().isReport()) {
            if (isSaid(part)) {
                kept.add(part);
            }
            return;
        }
        if (isOther(part, index)) {
            return;
        }
        if (readersSpeak || opensComments(part, index)) {
            readersSpeak = true;
            PagePart comment = part.as(BlockKind.COMMENT);
            if (isSaid(comment)) {
                kept.add(comment);
            }
            return;
        }
        BlockKind own = kindOf(part.text());
        if (own == BlockKind.CAPTION || isCredited(part)) {
            kept.add(part.as(BlockKind.CAPTION));
        } else if (!isTitle(part, index)
                && !isLink(part)
                && !isSite(part, index)
                && !isSigned(part, index, own)
                && !isScrap(part, index)
                && (part.words() < 8 || seen.add(Texts.normal(part.text())))) {
            kept.add(part);
        }
    }

    /** Captions and comments but the number of a picture, what was said before, and the form to write a comment. */
    private boolean isSaid(PagePart part) {
        boolean number = part.kind() == BlockKind.CAPTION && part.text().length() < 4 && part.words() == 1;
        boolean form = part.kind() == BlockKind.COMMENT && kindOf(part.text()) == BlockKind.FURNITURE;
        return !number && !form && (part.words() < 3 || seen.add(Texts.normal(part.text())));
    }

    /** Under a heading over other reports, up to the next heading of its rank; but one over links heads no more than these. */
    private boolean isOther(PagePart part, int index) {
        if (part.heading() > 0 && first >= 0 && index > first && words.headsOthers(part.text())) {
            othersRank = part.heading();
            return true;
        }
        boolean link = part.words() >= LEAST_TITLE && isLink(part);
        boolean ends = link || (part.heading() > 0 && part.heading() <= othersRank);
        othersRank = ends ? 0 : othersRank;
        return othersRank > 0;
    }

    /** A heading over readers' comments; all behind it is theirs. */
    private boolean opensComments(PagePart part, int index) {
        return index > first
                && first >= 0
                && part.heading() > 0
                && COMMENTS.matcher(part.text()).matches();
    }

    /** Of several lines the kind of the first, where none of them is a line of the report. */
    private BlockKind kindOf(String text) {
        BlockKind first = BlockKind.PARAGRAPH;
        for (String line : text.split("\n", -1)) {
            BlockKind kind = kinds.apply(line);
            if (kind == BlockKind.PARAGRAPH) {
                return kind;
            }
            first = first == BlockKind.PARAGRAPH ? kind : first;
        }
        return first;
    }

    private boolean isTitle(PagePart part, int index) {
        return (index <= first || part.heading() == 1) && titles.contains(Texts.normal(part.text()));
    }

    private boolean isLink(PagePart part) {
        boolean told = part.list() && part.words() >= LONG && part.linkShare() < 0.8 && Texts.endsSentence(part.text());
        if ((part.linkShare() > 0.6 && part.words() < 40 && !told) || (part.linkShare() > 0.9 && part.words() < 80)) {
            return true;
        }
        if (!words.leadsElsewhere(part.text())) {
            return false;
        }
        boolean sentence = part.words() > 12 && Texts.endsSentence(part.text()) && part.linkShare() == 0;
        return (part.words() < 30 && part.linkShare() > 0.3) || (part.words() < 25 && !sentence);
    }

    private boolean isSite(PagePart part, int index) {
        if (part.words() < 40 && kindOf(part.text()) == BlockKind.FURNITURE) {
            return true;
        }
        boolean near = (index > 0.6 * parts.size() && part.words() < MOST_SITE_WORDS) || part.linkShare() > 0.2;
        boolean may = part.words() < 25 || (part.words() < 70 && index > first && near);
        return may && words.speaksOfSite(part.text());
    }

    private boolean isSigned(PagePart part, int index, BlockKind own) {
        boolean signed = own == BlockKind.BYLINE || own == BlockKind.DATELINE;
        if (!signed && isStamp(part)) {
            return true;
        }
        if (!signed || (index > first && part.words() >= MOST_SIGNATURE_WORDS)) {
            return false;
        }
        if (own == BlockKind.BYLINE && byline.isEmpty()) {
            byline = part.text();
        }
        if (own == BlockKind.DATELINE) {
            Optional<String> found = Dates.find(part.text());
            PageDate.Kind kind = tellsOnlyChange(part.text()) ? PageDate.Kind.MODIFIED : PageDate.Kind.PUBLISHED;
            found.ifPresent(day -> dates.add(new PageDate(kind, day, "printed")));
        }
        return true;
    }

    private boolean tellsOnlyChange(String text) {
        String lower = Letters.small(text);
        return words.tellsChange(text) && !lower.contains("publish") && !lower.contains("posted");
    }

    private static boolean isStamp(PagePart part) {
        return part.words() <= MOST_STAMP_WORDS
                && part.heading() == 0
                && !part.list()
                && !Texts.endsSentence(part.text())
                && STAMP.matcher(part.text()).find();
    }

    private boolean isCredited(PagePart part) {
        if (part.words() >= 60
                || part.quoted()
                || part.text().startsWith("“")
                || part.text().startsWith("\"")) {
            return false;
        }
        int end = words.creditEnd(part.text());
        return end >= 0 && (part.words() < 12 || end > 0.6 * part.text().length());
    }

    /** A few words above the report that make no sentence, or a word or two anywhere. */
    private boolean isScrap(PagePart part, int index) {
        if (ADDRESS.matcher(part.text()).matches()) {
            return true;
        }
        boolean sentence = part.heading() > 0 || Texts.endsSentence(part.text());
        boolean above = index < first && part.words() < 6;
        boolean lone = part.words() <= 2 && !part.list() && part.text().length() < 25;
        return !sentence && (above || lone);
    }

    /** Headings that head nothing, and scraps at both ends. */
    private void trim() {
        for (int i = kept.size() - 1; i >= 0; i--) {
            PagePart part = kept.get(i);
            if (!part.kind().isReport()) {
                continue;
            }
            boolean scrap = part.words() < 12 && !Texts.endsSentence(part.text()) && !part.list() && !part.quoted();
            if (part.heading() == 0 && !scrap && part.linkShare() <= 0.5) {
                break;
            }
            kept.remove(i);
        }
        for (int i = 0; i < kept.size(); ) {
            PagePart part = kept.get(i);
            if (!part.kind().isReport()) {
                i++;
                continue;
            }
            if (part.heading() != 1 && (part.words() >= 4 || Texts.endsSentence(part.text()))) {
                break;
            }
            kept.remove(i);
        }
    }
}
