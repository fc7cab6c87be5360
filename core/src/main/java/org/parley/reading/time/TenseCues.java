package org.parley.reading.time;

import java.util.Map;
import java.util.Set;

/**
 * Tells from the words around an expression whether it lies before or after the report: the nearest verb before it in
 * the sentence decides, else the nearest behind it.
 *
 * <p>Works on the words alone. Where the sentences carry tags, {@code tags} tells verbs from nouns and adjectives.
 */
final class TenseCues {
    /** How far before an infinitive the word that governs it is looked for. */
    private static final int GOVERNOR = 4;

    private final Lexicon lexicon;
    private final int to;
    private final int have;
    private final int be;
    private final Set<Integer> progressive;
    private final Set<Integer> relative;

    TenseCues(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.to = lexicon.vocabulary().add("to");
        this.have = lexicon.vocabulary().add("have");
        this.be = lexicon.vocabulary().add("be");
        this.relative = Set.of(
                lexicon.vocabulary().add("which"),
                lexicon.vocabulary().add("that"),
                lexicon.vocabulary().add("who"));
        this.progressive =
                Set.of(lexicon.vocabulary().add("is"), lexicon.vocabulary().add("are"));
    }

    /**
     * The tense at an expression.
     *
     * @param start the index of its first word
     * @param end the index behind its last
     * @param from the index of the first word of the sentence
     * @param until the index behind its last
     * @param tags the Penn Treebank tags by offset of the word in the text; empty where nothing was tagged
     */
    Tense at(Words words, int start, int end, int from, int until, Map<Integer, String> tags) {
        Tense behind = end < until ? cue(words, end, from, tags) : Tense.UNKNOWN;
        if (behind == Tense.FUTURE) {
            return isInPastRelative(words, start, from, tags) ? Tense.PAST : behind;
        }
        for (int i = start - 1; i >= from; i--) {
            Tense tense = cue(words, i, from, tags);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        for (int i = end; i < until; i++) {
            Tense tense = cue(words, i, from, tags);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        return Tense.UNKNOWN;
    }

    /** Whether the verb before is one of a relative clause: "the talks which reopened on Tuesday would go on". */
    private boolean isInPastRelative(Words words, int start, int from, Map<Integer, String> tags) {
        for (int i = start - 1; i > from; i--) {
            if (cue(words, i, from, tags) != Tense.UNKNOWN) {
                return isPast(words, i, tags) && relative.contains(words.id(i - 1));
            }
        }
        return false;
    }

    /** What a single word says of the tense. */
    private Tense cue(Words words, int index, int from, Map<Integer, String> tags) {
        if (!words.is(index, Kind.WORD)) {
            return Tense.UNKNOWN;
        }
        if (lexicon.find("tense-modal", words, index) != null) {
            return words.id(index + 1) == have ? Tense.PAST : Tense.FUTURE;
        }
        if (lexicon.find("tense-ahead", words, index) != null) {
            return Tense.FUTURE;
        }
        if (words.id(index) == to && isInfinitive(words, index + 1, tags)) {
            return governor(words, index, from);
        }
        if (progressive.contains(words.id(index))) {
            return words.is(index + 1, Kind.WORD) && words.lower(index + 1).endsWith("ing")
                    ? Tense.FUTURE
                    : Tense.UNKNOWN;
        }
        return isPast(words, index, tags) ? Tense.PAST : Tense.UNKNOWN;
    }

    private boolean isInfinitive(Words words, int index, Map<Integer, String> tags) {
        if (!words.is(index, Kind.WORD)) {
            return false;
        }
        String tag = tags.get(words.get(index).start());
        boolean plain = !words.get(index).capital() && lexicon.find("tense-no-verb", words, index) == null;
        return tag == null ? plain : tag.equals("VB");
    }

    /** "Plans to", "is to" and "set to" look ahead; "failed to" does not. */
    private Tense governor(Words words, int to, int from) {
        for (int i = to - 1; i >= Math.max(from, to - GOVERNOR); i--) {
            if (lexicon.find("tense-looks-ahead", words, i) != null) {
                return Tense.FUTURE;
            }
        }
        return Tense.UNKNOWN;
    }

    private boolean isPast(Words words, int index, Map<Integer, String> tags) {
        String tag = tags.get(words.get(index).start());
        if (tag != null && !tag.startsWith("VB")) {
            return false;
        }
        if (words.id(index - 1) == be) {
            return false;
        }
        if (tag != null && (tag.equals("VBD") || tag.equals("VBN"))) {
            return true;
        }
        if (lexicon.find("tense-past", words, index) != null) {
            return true;
        }
        String lower = words.lower(index);
        return lower.length() > 4
                && lower.endsWith("ed")
                && !lower.endsWith("eed")
                && lexicon.find("tense-no-verb", words, index) == null;
    }
}
