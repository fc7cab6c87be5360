package org.parley.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds where a thread of readers' comments begins.
 *
 * <p>One cue proves nothing: a thread begins at the first cue that has a second one, or the opening of a comment, within
 * twelve lines. Behind a comment ("Liked by 2 people") the comment itself stands above the cue, so the beginning moves up over the lines that
 * are indented, numbered or bulleted, or that repeat the report.
 */
final class CommentThread {
    private static final int WINDOW = 12;
    /** How many characters of report stand above any thread. */
    private static final int LEAST_REPORT = 200;
    /** How many lines above a cue a comment's opening line is looked for. */
    private static final int LONGEST_COMMENT = 8;
    /** How many lines a thread may have above its first cue. */
    private static final int LONGEST_BEGINNING = 200;

    private static final int LEAST_REPEATED = 20;
    private static final Pattern LIST_ITEM = Pattern.compile("^(?:\\d{1,4}[.)]|[•·‣▪◦*–-])\\s+\\S");
    private static final Pattern LIST_MARK = Pattern.compile("^(?:\\d{1,4}[.)]|[•·‣▪◦*>–-]+)\\s*");

    private final ZoneHits hits;
    private final List<Line> lines;

    private CommentThread(ZoneHits hits, List<Line> lines) {
        this.hits = hits;
        this.lines = lines;
    }

    /** The index of the thread's first line, or the number of lines where there is no thread. */
    static int start(ZoneHits hits, List<Line> lines) {
        return new CommentThread(hits, lines).start();
    }

    private int start() {
        int report = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (report >= LEAST_REPORT && isCue(line) && hasCompany(i)) {
                return new Beginning(i).find(isTail(line));
            }
            report += line.length();
        }
        return lines.size();
    }

    private boolean hasCompany(int index) {
        int end = Math.min(lines.size(), index + WINDOW);
        for (int i = index + 1; i < end; i++) {
            if (isCue(lines.get(i)) || isOpener(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Fox says:", the date of a comment: too weak to begin a thread, strong enough below what heads one. */
    private boolean isOpener(Line line) {
        return hits.hit(ZoneCue.THREAD_OPENER, line.text());
    }

    private boolean isTail(Line line) {
        return hits.hit(ZoneCue.THREAD_TAIL, line.text());
    }

    private boolean isCue(Line line) {
        return isTail(line) || hits.hit(ZoneCue.THREAD_HEAD, line.text());
    }

    /** The way up from a thread's first cue. */
    private final class Beginning {
        private final int cue;
        private final String above;
        /** Where each line above the cue starts in {@link #above}. */
        private final int[] starts;

        private final boolean indentTells;

        Beginning(int cue) {
            this.cue = cue;
            this.starts = new int[cue];
            StringBuilder words = new StringBuilder();
            long indented = 0;
            long all = 0;
            for (int i = 0; i < cue; i++) {
                starts[i] = words.length();
                words.append(Words.normal(lines.get(i).text())).append('\n');
                indented += lines.get(i).indent() >= 2 ? lines.get(i).length() : 0;
                all += lines.get(i).length();
            }
            this.above = words.toString();
            this.indentTells = 2 * indented < all;
        }

        int find(boolean belowComment) {
            int opener = opener();
            int first = cue;
            boolean quotes = false;
            int highest = Math.max(1, cue - LONGEST_BEGINNING);
            while (first > highest && (isSetOff(first - 1) || repeatsReport(first - 1))) {
                first--;
                quotes = quotes || repeatsReport(first);
            }
            if (belowComment) {
                first = first == cue && opener == cue ? Math.max(1, cue - 1) : first;
                return Math.min(first, opener);
            }
            // A form stands below the comments only where a list above it quotes the report.
            return quotes ? Math.min(first, opener) : opener;
        }

        private int opener() {
            int opener = cue;
            for (int i = cue - 1; i > 0 && i >= cue - LONGEST_COMMENT; i--) {
                opener = isOpener(lines.get(i)) ? i : opener;
            }
            return opener;
        }

        private boolean isSetOff(int index) {
            Line line = lines.get(index);
            return (indentTells && line.indent() >= 2)
                    || LIST_ITEM.matcher(line.text()).find();
        }

        private boolean repeatsReport(int index) {
            String words =
                    Words.normal(LIST_MARK.matcher(lines.get(index).text()).replaceFirst(""));
            if (words.length() < LEAST_REPEATED) {
                return false;
            }
            int found = above.indexOf(words);
            return found >= 0 && found < starts[index];
        }
    }
}
