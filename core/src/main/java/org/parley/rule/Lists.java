package org.parley.rule;

import java.util.ArrayList;
import java.util.List;

/** Tells which phrases are listed together: {@code Brask, Corvia and the islands}. */
final class Lists {
    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;

    Lists(Words words, WordKinds kinds, Phrases phrases) {
        this.words = words;
        this.kinds = kinds;
        this.phrases = phrases;
    }

    /** The cores of the phrases that are listed with this one, itself first. */
    List<Integer> listed(int core) {
        List<Integer> cores = new ArrayList<>();
        cores.add(core);
        Range own = phrases.base(core);
        for (int i = 0; i < words.size(); i++) {
            if (i != core
                    && kinds.noun(i)
                    && words.relation(i).equals("conj")
                    && conjunctOf(i, core)
                    && !own.contains(i)) {
                cores.add(i);
            }
        }
        if (cores.size() == 1) {
            int end = own.end();
            while (end + 1 < words.size()
                    && (words.lower(end).equals("and") || (words.text(end).equals(",") && goesOn(end)))) {
                int from = words.lower(end + 1).equals("and") ? end + 2 : end + 1;
                int next = from < words.size() ? phrases.nextNoun(from) : -1;
                if (next < 0) {
                    break;
                }
                Range range = phrases.base(next);
                if (words.lower(end).equals("and") && verbAfter(range.end())) {
                    break;
                }
                cores.add(next);
                end = range.end();
            }
        }
        return cores;
    }

    /** Whether a verb stands there that only the last phrase can be the subject of. */
    private boolean verbAfter(int i) {
        return i < words.size() && words.tag(i).equals("VBZ");
    }

    /** Whether the parse joins one word to another, over those between them. */
    private boolean conjunctOf(int i, int core) {
        int at = i;
        for (int steps = 0; steps < 6 && at >= 0 && words.relation(at).equals("conj"); steps++) {
            at = words.head(at);
            if (at == core) {
                return true;
            }
        }
        return false;
    }

    /** Whether only modifiers and commas stand between a comma and {@code and}. */
    private boolean goesOn(int comma) {
        for (int i = comma + 1; i < words.size() && i <= comma + 8; i++) {
            if (words.lower(i).equals("and")) {
                return true;
            }
            if (!kinds.premodifier(i) && !words.text(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a comma stands between phrases that are listed, and not between clauses. */
    boolean inside(int comma) {
        return comma > 0 && kinds.noun(comma - 1) && goesOn(comma) && !finiteBetween(comma);
    }

    private boolean finiteBetween(int comma) {
        boolean and = false;
        for (int i = comma + 1; i < words.size() && i < comma + 12; i++) {
            if (words.lower(i).equals("and")) {
                and = true;
                continue;
            }
            if (kinds.finite(i)) {
                return true;
            }
            if (and && kinds.boundary(i)) {
                return false;
            }
        }
        return false;
    }
}
