package org.parley.rule;

import java.util.Set;

/** Tells where a noun phrase starts and ends, and which of its nouns is its core. */
final class Phrases {
    private static final Set<String> LARGE = Set.of("million", "billion", "trillion");

    private static final Set<String> AMOUNT = WordLists.of("amounts");

    private static final Set<String> ATTACHING = WordLists.of("attaching");

    private static final Set<String> NOUN_MODIFIER = Set.of("nmod", "compound", "nn");

    private static final Set<String> DEICTIC = WordLists.of("before-times");

    private final Words words;
    private final WordKinds kinds;

    Phrases(Words words, WordKinds kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /** The core of the noun phrase that starts at an index, or -1. */
    int nextNoun(int from) {
        int i = from;
        while (i < words.size() && (kinds.premodifier(i) || amount(i)) && !kinds.noun(i)) {
            if (words.tag(i).equals("VBG") && i == from) {
                return -1;
            }
            i++;
        }
        if (i >= words.size() || !kinds.noun(i)) {
            return i > from && counted(i - 1) ? i - 1 : -1;
        }
        return last(i);
    }

    /** Whether a number stands for what it counts: {@code 40 million}, {@code one of the ships}. */
    private boolean counted(int number) {
        if (!words.tag(number).equals("CD")) {
            return false;
        }
        boolean part = number + 1 < words.size() && words.lower(number + 1).equals("of");
        return part || LARGE.contains(words.lower(number));
    }

    /** Whether a word says how many with a number soon behind it: {@code at least six}, {@code more than 100}. */
    private boolean amount(int i) {
        if (!AMOUNT.contains(words.lower(i))) {
            return false;
        }
        for (int j = i + 1; j < words.size() && j < i + 4; j++) {
            if (words.tag(j).equals("CD") || words.tag(j).equals("$")) {
                return true;
            }
            if (!AMOUNT.contains(words.lower(j))) {
                return false;
            }
        }
        return false;
    }

    /** The last noun of the run of nouns that {@code i} lies in, over possessives. */
    private int last(int i) {
        int core = i;
        for (int j = i + 1; j < words.size() && insideName(j); j++) {
            if (words.tag(j).startsWith("NN")) {
                core = j;
            }
        }
        int head = words.head(core);
        return NOUN_MODIFIER.contains(words.relation(core))
                        && head > core
                        && kinds.noun(head)
                        && onlyModifiers(core, head)
                ? last(head)
                : core;
    }

    /** {@code landmark free trade agreement}: the parse knows that a noun before an adjective describes a later one. */
    private boolean onlyModifiers(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!kinds.premodifier(i) || kinds.quote(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word behind a noun belongs to the same run of nouns: owner marks, compounds, a number in a name. */
    private boolean insideName(int j) {
        String tag = words.tag(j);
        String before = words.tag(j - 1);
        boolean nounFollows = j + 1 < words.size() && words.tag(j + 1).startsWith("NN");
        boolean hyphen = words.text(j).equals("-")
                && j + 1 < words.size()
                && !words.tag(j + 1).equals("DT");
        boolean joined = words.text(j - 1).equals("-") && (tag.startsWith("VB") || tag.startsWith("JJ"));
        boolean owned = before.equals("POS") && kinds.premodifier(j) && !kinds.quote(j);
        boolean adjective = tag.startsWith("JJ")
                && nounFollows
                && (before.equals("POS") || words.text(j - 1).endsWith("."));
        return tag.startsWith("NN")
                || (tag.equals("POS") && j + 1 < words.size() && kinds.premodifier(j + 1))
                || hyphen
                || joined
                || owned
                || adjective
                || (tag.equals("CD") && before.startsWith("NNP"));
    }

    /** Where the premodifiers of a noun start. */
    int left(int noun) {
        if (words.tag(noun).equals("PRP") || words.tag(noun).equals("PRP$")) {
            return noun;
        }
        int i = noun;
        while (i > 0
                && kinds.premodifier(i - 1)
                && !(words.tag(i - 1).equals("VBG") && !(i > 1 && kinds.hyphen(i - 2)))
                && !words.tag(i - 1).equals("PRP")
                && !whenBefore(i)
                && !opensAnew(i)
                && !(words.tag(i - 1).equals("VBN")
                        && i >= 2
                        && (kinds.noun(i - 2)
                                || (kinds.auxiliary(i - 2) && !words.tag(i - 2).equals("POS"))))
                && !(kinds.quote(i - 1) && i >= 2 && !kinds.premodifier(i - 2))) {
            i--;
            if (joined(i)) {
                i -= 2;
            }
        }
        while (i < noun
                && ((kinds.quote(i) && !quoteClosesInside(i, noun))
                        || words.tag(i).equals("POS"))) {
            i++;
        }
        return i;
    }

    /** {@code On Tuesday both sides}, {@code for its part the firm}: an article behind a noun opens a phrase of its own. */
    private boolean opensAnew(int i) {
        boolean article = (words.tag(i).equals("DT") && !words.lower(i).equals("that"))
                || words.tag(i).equals("PRP$");
        return article && words.tag(i - 1).startsWith("NN");
    }

    /** {@code in February Corrant had}, {@code last month President Ossa said}: what stands before a name tells when. */
    private boolean whenBefore(int i) {
        return i > 1
                && words.tag(i).startsWith("NNP")
                && kinds.time(i - 1)
                && (kinds.adjunct(i - 2) || DEICTIC.contains(words.lower(i - 2)));
    }

    /** {@code French and German ministers}: two modifiers of the same noun. */
    private boolean joined(int i) {
        return i >= 2
                && words.lower(i - 1).equals("and")
                && words.relation(i).equals("conj")
                && words.head(i) == i - 2
                && NOUN_MODIFIER.contains(words.relation(i - 2))
                && words.head(i - 2) > i;
    }

    private boolean quoteClosesInside(int open, int noun) {
        for (int i = open + 1; i <= noun; i++) {
            if (kinds.quote(i)) {
                return true;
            }
        }
        return false;
    }

    private int right(int core) {
        if (words.tag(core).equals("PRP")) {
            return core + 1;
        }
        int end = core + 1;
        while (end < words.size() && insideName(end)) {
            end++;
        }
        while (end > core + 1
                && !words.tag(end - 1).startsWith("NN")
                && !words.tag(end - 1).equals("CD")) {
            end--;
        }
        return end;
    }

    /** The words of the phrase around its core, without what depends on it by a preposition. */
    Range base(int core) {
        return words.tag(core).equals("PRP$") ? new Range(core, core + 1) : new Range(left(core), right(core));
    }

    /** The words of the phrase around its core: premodifiers, further nouns of the name, and what depends on it by a preposition. */
    Range phrase(int core) {
        if (words.tag(core).equals("PRP$")) {
            return new Range(core, core + 1);
        }
        int start = left(core);
        int end = right(core);
        while (end < words.size() - 1 && words.tag(end).equals("IN") && preposition(end)) {
            int next = nextNoun(end + 1);
            if (next < 0 || kinds.time(next) || !(words.lower(end).equals("of") || under(core, end))) {
                break;
            }
            end = right(next);
        }
        return new Range(start, end);
    }

    private boolean preposition(int i) {
        return ATTACHING.contains(words.lower(i));
    }

    private boolean under(int core, int i) {
        int at = i;
        for (int steps = 0; at >= 0 && steps < 12; steps++) {
            if (at == core) {
                return true;
            }
            at = words.head(at);
        }
        return false;
    }

    /** Walks from the last noun of a phrase to the noun that heads it: over {@code of Brask} to {@code minister}. */
    int core(int noun) {
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            int start = left(at);
            if (start > 1 && (kinds.adjunct(start - 1) || kinds.time(at)) && kinds.noun(start - 2)) {
                at = start - 2;
            } else {
                return at;
            }
        }
        return at;
    }
}
