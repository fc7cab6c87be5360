package org.parley.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells what each line of a report as plain text is: headline, byline, dateline, paragraph, subheading, caption,
 * readers' comment or furniture of the site.
 *
 * <p>A block is one line, or a paragraph whose lines were wrapped at a column. A dateline at the beginning of a
 * paragraph is a block of its own on the same line. What has no cue stays a paragraph: the reader never guesses. The
 * cues are data ({@code zones.yaml}); the order in which they count, and what stands beside what, is here.
 *
 * <p>Instances are immutable and may be shared between threads. Time and memory grow linearly with the text.
 */
public final class ZoneReader {
    private static final int LONGEST_HEADLINE = 200;
    private static final int MOST_HEADLINE_WORDS = 28;
    private static final int LONGEST_SUBHEADING = 100;
    private static final int MOST_SUBHEADING_WORDS = 14;
    /** A paragraph of fewer characters may stand twice in a report. */
    private static final int LEAST_REPEATED = 60;
    /** A headline is looked for among so many lines at the beginning. */
    private static final int HEAD = 8;

    private static final int LEAST_CAPTION_WORDS = 4;

    private final ZoneRules rules;

    private ZoneReader(ZoneRules rules) {
        this.rules = rules;
    }

    /** A reader for reports in English. */
    public static ZoneReader english() {
        return new ZoneReader(ZoneRules.english());
    }

    /**
     * The document that a publication and its text make.
     *
     * @param publication its title, where there is one, tells the headline and its repetitions
     * @param text any text, the empty one included
     */
    public Document read(Publication publication, String text) {
        return new Document(publication, text, blocks(text, publication.title()));
    }

    /**
     * The blocks of {@code text}, in text order; all that lies between them is white space.
     *
     * @param title the headline as given beside the text, or empty
     */
    public List<Block> blocks(String text, String title) {
        List<Line> lines = LineSplitter.split(text);
        ZoneHits hits = new ZoneHits(rules);
        int thread = CommentThread.start(hits, lines);
        List<Line> report = lines.subList(0, thread);
        BlockKind[] kinds = new Report(report, Words.normal(title), hits).kinds();
        List<Block> blocks = new ArrayList<>(lines.size());
        boolean opened = false;
        for (int i = 0; i < thread; i++) {
            Line line = report.get(i);
            if (kinds[i] == BlockKind.PARAGRAPH) {
                addParagraph(line, opened, hits, blocks);
                opened = true;
            } else {
                blocks.add(new Block(kinds[i], line.span()));
                opened = opened && kinds[i] != BlockKind.HEADLINE && kinds[i] != BlockKind.BYLINE;
            }
        }
        for (Line line : lines.subList(thread, lines.size())) {
            blocks.add(
                    new Block(isFurniture(line.text(), hits) ? BlockKind.FURNITURE : BlockKind.COMMENT, line.span()));
        }
        return blocks;
    }

    /**
     * What one line is by its words alone, wherever it stands: byline, dateline, caption or furniture, and in every
     * other case a paragraph.
     */
    public BlockKind kindOf(String line) {
        return kinds().apply(line);
    }

    /** The same for many lines, which it tells more quickly; for one thread. */
    public Function<String, BlockKind> kinds() {
        ZoneHits hits = new ZoneHits(rules);
        return line -> {
            String words = line.strip();
            return words.isEmpty() ? BlockKind.PARAGRAPH : ownKind(words, hits);
        };
    }

    private static BlockKind ownKind(String line, ZoneHits hits) {
        if (isFurniture(line, hits)) {
            return BlockKind.FURNITURE;
        }
        if (hits.hit(ZoneCue.CAPTION, line)) {
            return BlockKind.CAPTION;
        }
        if (hits.hit(ZoneCue.DATELINE, line)) {
            return BlockKind.DATELINE;
        }
        return hits.hit(ZoneCue.BYLINE, line) ? BlockKind.BYLINE : BlockKind.PARAGRAPH;
    }

    /** Takes a dateline off the beginning. */
    private static void addParagraph(Line line, boolean opened, ZoneHits hits, List<Block> blocks) {
        OptionalInt found = hits.end(ZoneCue.DATELINE_START, line.text());
        if (found.isEmpty() && !opened) {
            found = hits.end(ZoneCue.OPENING_DATELINE, line.text());
        }
        if (found.isEmpty()) {
            blocks.add(new Block(BlockKind.PARAGRAPH, line.span()));
            return;
        }
        int start = line.span().start();
        int end = found.getAsInt();
        int trimmed = line.text().substring(0, end).stripTrailing().length();
        blocks.add(new Block(BlockKind.DATELINE, new Span(start, start + trimmed)));
        blocks.add(
                new Block(BlockKind.PARAGRAPH, new Span(start + end, line.span().end())));
    }

    private static boolean isFurniture(String line, ZoneHits hits) {
        return hits.hit(ZoneCue.FURNITURE, line)
                || hits.hit(ZoneCue.THREAD_HEAD, line)
                || hits.hit(ZoneCue.THREAD_TAIL, line);
    }

    /** The lines of one text above its comment thread. */
    private static final class Report {
        private final List<Line> lines;
        private final String title;
        private final BlockKind[] kinds;
        private final boolean setApart;
        private final ZoneHits hits;

        Report(List<Line> lines, String title, ZoneHits hits) {
            this.hits = hits;
            this.lines = lines;
            this.title = title;
            this.kinds = new BlockKind[lines.size()];
            this.setApart = lines.stream().skip(1).anyMatch(Line::afterBlank);
        }

        BlockKind[] kinds() {
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = ownKind(lines.get(i).text(), hits);
            }
            nameSignedOff();
            nameHeadlines();
            nameCaptionsOfHeadings();
            nameSecondCaptions();
            nameRepetitions();
            nameSubheadings();
            return kinds;
        }

        /** The last line of a report, which a wire has signed with its name as others sign pictures. */
        private void nameSignedOff() {
            int last = kinds.length - 1;
            while (last >= 0 && (kinds[last] == BlockKind.FURNITURE || kinds[last] == BlockKind.BYLINE)) {
                last--;
            }
            if (last > 0
                    && kinds[last] == BlockKind.CAPTION
                    && kinds[last - 1] == BlockKind.PARAGRAPH
                    && hits.hit(ZoneCue.SIGN_OFF, lines.get(last).text())) {
                kinds[last] = BlockKind.PARAGRAPH;
            }
        }

        private void nameHeadlines() {
            boolean found = false;
            for (int i = 0; i < Math.min(HEAD, kinds.length) && !found && !title.isEmpty(); i++) {
                if (Words.normal(lines.get(i).text()).equals(title)) {
                    kinds[i] = BlockKind.HEADLINE;
                    found = true;
                }
            }
            for (int i = 0; i < kinds.length && !found; i++) {
                if (kinds[i] == BlockKind.PARAGRAPH) {
                    found = true;
                    if (isHeading(i, LONGEST_HEADLINE, MOST_HEADLINE_WORDS) && isFollowedByReport(i)) {
                        kinds[i] = BlockKind.HEADLINE;
                    }
                }
            }
            for (int i = 1; i + 1 < kinds.length; i++) {
                // A second report begins where a heading stands over a byline or dateline.
                boolean signed = kinds[i + 1] == BlockKind.BYLINE
                        || kinds[i + 1] == BlockKind.DATELINE
                        || hits.hit(ZoneCue.DATELINE_START, lines.get(i + 1).text());
                if (kinds[i] == BlockKind.PARAGRAPH
                        && signed
                        && isHeading(i, LONGEST_HEADLINE, MOST_HEADLINE_WORDS)
                        && isFollowedByReport(i)) {
                    kinds[i] = BlockKind.HEADLINE;
                }
            }
        }

        /** Bylines, datelines, captions and furniture may stand between a heading and its report. */
        private boolean isFollowedByReport(int index) {
            int next = index + 1;
            while (next < kinds.length && kinds[next] != BlockKind.PARAGRAPH) {
                next++;
            }
            return next < kinds.length && endsSentence(lines.get(next));
        }

        /** A heading said once more with no more than a credit behind it stands under a picture. */
        private void nameCaptionsOfHeadings() {
            Set<String> headings = new HashSet<>();
            if (Words.count(title) >= LEAST_CAPTION_WORDS) {
                headings.add(title);
            }
            for (int i = 0; i < kinds.length; i++) {
                Line line = lines.get(i);
                if (kinds[i] == BlockKind.PARAGRAPH && line.length() <= LONGEST_HEADLINE) {
                    if (isHeadingWithCredit(line.text(), headings)) {
                        kinds[i] = BlockKind.CAPTION;
                    }
                }
                String words = line.length() <= LONGEST_HEADLINE ? Words.normal(line.text()) : "";
                if (Words.count(words) >= LEAST_CAPTION_WORDS && !endsSentence(line)) {
                    headings.add(words);
                }
            }
        }

        private boolean isHeadingWithCredit(String text, Set<String> headings) {
            for (int space = text.lastIndexOf(' '); space > 0; space = text.lastIndexOf(' ', space - 1)) {
                String tail = text.substring(space + 1);
                if (tail.length() > LONGEST_SUBHEADING) {
                    return false;
                }
                if (headings.contains(Words.normal(text.substring(0, space))) && hits.hit(ZoneCue.CREDIT, tail)) {
                    return true;
                }
            }
            return false;
        }

        /** A line that says the same as the caption beside it, credit or not, is a caption as well. */
        private void nameSecondCaptions() {
            for (int i = 0; i + 1 < kinds.length; i++) {
                if (kinds[i] == BlockKind.CAPTION && kinds[i + 1] == BlockKind.PARAGRAPH && sayTheSame(i + 1, i)) {
                    kinds[i + 1] = BlockKind.CAPTION;
                }
                if (kinds[i] == BlockKind.PARAGRAPH && kinds[i + 1] == BlockKind.CAPTION && sayTheSame(i, i + 1)) {
                    kinds[i] = BlockKind.CAPTION;
                }
            }
        }

        private boolean sayTheSame(int index, int caption) {
            String words = Words.normal(lines.get(index).text());
            return Words.count(words) >= LEAST_CAPTION_WORDS
                    && Words.normal(lines.get(caption).text()).startsWith(words);
        }

        /** A paragraph or headline that stood before is told once. */
        private void nameRepetitions() {
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 0; i < kinds.length; i++) {
                boolean counts = kinds[i].isReport() && lines.get(i).length() >= LEAST_REPEATED;
                String words = counts || (kinds[i] == BlockKind.PARAGRAPH && !title.isEmpty())
                        ? Words.normal(lines.get(i).text())
                        : "";
                boolean isTitle = !title.isEmpty() && words.equals(title);
                if ((counts || isTitle) && !words.isEmpty() && seen.putIfAbsent(words, i) != null) {
                    kinds[i] = BlockKind.FURNITURE;
                }
            }
        }

        private void nameSubheadings() {
            boolean inReport = false;
            for (int i = 0; i + 1 < kinds.length; i++) {
                if (kinds[i] != BlockKind.PARAGRAPH) {
                    continue;
                }
                if (inReport && isHeading(i, LONGEST_SUBHEADING, MOST_SUBHEADING_WORDS) && isOverParagraph(i)) {
                    kinds[i] = BlockKind.SUBHEADING;
                }
                inReport = true;
            }
        }

        private boolean isOverParagraph(int index) {
            Line next = lines.get(index + 1);
            return (kinds[index + 1] == BlockKind.PARAGRAPH || kinds[index + 1] == BlockKind.CAPTION)
                    && (next.afterBlank() || !setApart)
                    && next.length() > lines.get(index).length()
                    && endsSentence(next);
        }

        /** Short, set apart, begins like a title and does not end like a sentence. */
        private boolean isHeading(int index, int longest, int mostWords) {
            Line line = lines.get(index);
            int first = line.text().codePointAt(0);
            boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || isOpeningMark(first);
            return line.length() <= longest
                    && (line.afterBlank() || !setApart || index == 0)
                    && begins
                    && Character.isLetterOrDigit(lastLetter(line).orElse(' '))
                    && Words.count(line.text()) <= mostWords
                    && !hits.hit(ZoneCue.NO_HEADING, line.text());
        }

        private static boolean isOpeningMark(int c) {
            return c == '‘' || c == '“' || c == '\'' || c == '"';
        }

        /** The last character, or the one before closing quotation marks and brackets. */
        private static Optional<Character> lastLetter(Line line) {
            String text = line.text();
            int last = text.length() - 1;
            while (last >= 0 && "’”'\")?".indexOf(text.charAt(last)) >= 0) {
                last--;
            }
            return last < 0 ? Optional.empty() : Optional.of(text.charAt(last));
        }

        private static boolean endsSentence(Line line) {
            String text = line.text();
            int last = text.length() - 1;
            while (last > 0 && "’”'\")]»".indexOf(text.charAt(last)) >= 0) {
                last--;
            }
            return ".!?…:;".indexOf(text.charAt(last)) >= 0;
        }
    }
}
