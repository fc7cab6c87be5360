package org.parley.rule;

import java.util.Set;

/** Tells where a clause starts and ends, and where it goes on behind a remark between commas. */
final class Clauses {
    /** How many words a remark between commas has at most. */
    static final int LONGEST_ASIDE = 18;

    private static final Set<String> JOINERS = WordLists.of("joining");

    private final Words words;
    private final WordKinds kinds;
    private final Lists lists;

    Clauses(Words words, WordKinds kinds, Lists lists) {
        this.words = words;
        this.kinds = kinds;
        this.lists = lists;
    }

    /** The words around one up to the boundaries of its clause. */
    Range around(int at) {
        int start = at;
        while (start > 0 && !closes(start - 1)) {
            start--;
        }
        return new Range(start, Math.max(at + 1, end(at)));
    }

    /** The end of the clause that runs from an index: the next boundary, or the start of an adjunct clause. */
    int end(int from) {
        int depth = 0;
        boolean told = false;
        for (int i = from; i < words.size(); i++) {
            String text = words.text(i);
            int aside = told || i == from ? -1 : behindAside(i);
            if (aside >= 0 && goesOn(aside)) {
                i = aside;
            }
            told |= kinds.finite(i);
            if (text.equals("(")) {
                depth++;
            }
            if (depth == 0 && i > from && (closes(i) || joins(i, from))) {
                return i;
            }
            if (text.equals(")")) {
                depth = Math.max(0, depth - 1);
            }
        }
        return words.size();
    }

    /** Whether a mark ends a clause: a boundary, but no comma of a list. */
    boolean closes(int i) {
        String text = words.text(i);
        if (text.equals(",")) {
            return !lists.inside(i);
        }
        return kinds.boundary(i) && !text.equals("-");
    }

    /**
     * Where the words behind a remark between commas start, if one opens at an index: behind the second comma of
     * {@code the premier, Joan Haverleigh, resign} and of {@code Brask, which shelled Delm, be punished}; else -1.
     */
    int behindAside(int comma) {
        if (comma <= 0
                || comma >= words.size()
                || comma + 2 >= words.size()
                || !words.text(comma).equals(",")
                || !kinds.noun(comma - 1)
                || !opensAside(comma + 1)) {
            return -1;
        }
        for (int i = comma + 1; i < words.size() && i < comma + LONGEST_ASIDE; i++) {
            if (words.text(i).equals(",")) {
                return i + 1 < words.size() ? i + 1 : -1;
            }
            if (kinds.boundary(i) && !words.text(i).equals("-")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean opensAside(int i) {
        return words.tag(i).startsWith("NNP")
                || words.tag(i).equals("WDT")
                || words.tag(i).equals("WP")
                || words.tag(i).equals("WP$")
                || words.tag(i).equals("DT");
    }

    /** Whether a verb group starts at an index. */
    private boolean goesOn(int i) {
        int at = i;
        while (at < words.size() && (words.tag(at).startsWith("RB") || kinds.quote(at))) {
            at++;
        }
        return at < words.size()
                && (kinds.verb(at) || words.tag(at).equals("MD"))
                && !words.tag(at).equals("VBG");
    }

    private boolean joins(int i, int from) {
        String lower = words.lower(i);
        if ((lower.equals("and") || lower.equals("or")) && i + 1 < words.size()) {
            return clauseStarts(i + 1);
        }
        return JOINERS.contains(lower) && i > from + 1 && (!lower.equals("as") || asClause(i));
    }

    private boolean clauseStarts(int from) {
        int i = from;
        while (i + 1 < words.size() && words.tag(i).startsWith("RB")) {
            i++;
        }
        String tag = words.tag(i);
        return kinds.finite(i)
                || words.lower(i).equals("that")
                || (tag.equals("PRP") && i + 1 < words.size() && kinds.finite(i + 1));
    }

    private boolean asClause(int i) {
        for (int j = i + 1; j < words.size() && j < i + 8 && !kinds.boundary(j); j++) {
            if (kinds.finite(j)) {
                return true;
            }
        }
        return false;
    }
}
