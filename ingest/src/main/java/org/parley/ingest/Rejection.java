package org.parley.ingest;

/**
 * A document that was not read, and all that a user needs to put it right.
 *
 * @param place where it stands in the input
 * @param excerpt the words or bytes at fault, shortened; empty where there are none
 * @param reason what is wrong
 * @param remedy what to do about it
 */
public record Rejection(String place, String excerpt, String reason, String remedy) implements Ingested {
    private static final int LONGEST_EXCERPT = 80;

    public Rejection {
        excerpt = shorten(excerpt);
    }

    /** All of it in one line, such as {@code news.jsonl:3: "published" is not a date: "soon". Give it as 2022-05-18.} */
    public String message() {
        String shown = excerpt.isEmpty() ? "" : ": " + excerpt;
        return place + ": " + reason + shown + ". " + remedy;
    }

    /** One line, no control characters, no half surrogate pairs. */
    private static String shorten(String excerpt) {
        StringBuilder line = new StringBuilder();
        excerpt.codePoints()
                .limit(LONGEST_EXCERPT + 1L)
                .map(c -> Character.isISOControl(c) || isLoneSurrogate(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        if (line.codePointCount(0, line.length()) > LONGEST_EXCERPT) {
            return line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT - 1))
                            .strip() + "…";
        }
        return line.toString().strip();
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
