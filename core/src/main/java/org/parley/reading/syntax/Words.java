package org.parley.reading.syntax;

import java.util.List;

/**
 * A sentence as the models see it: for each token hashes of its form, affixes and shape, its cluster, and what has been
 * decided of it. Tokens count from 1; 0 stands before the sentence and {@code size + 1} behind it, as the root.
 */
final class Words {
    static final int UPPER = 1;
    private static final int ALL_UPPER = 2;
    static final int DIGIT = 4;
    private static final int ALL_DIGITS = 8;
    private static final int HYPHEN = 16;
    private static final int NO_WORD = 32;
    private static final int MIXED = 64;
    private static final int SINGLE = 128;
    private static final int PERIOD = 256;
    /** The last bit of {@link #shape} plus one; values beside it may start here. */
    static final int SHAPES = 512;

    /** A sentence of no words. */
    static final Words NONE = new Words(List.of(), HashTable.of(java.util.Map.of()));

    final int size;
    final int[] form;
    final int[] lower;
    final int[] prefix;
    final int[] suffix1;
    final int[] suffix2;
    final int[] suffix3;
    final int[] shape;
    final int[] cluster;
    final int[] tag;
    final int[] head;
    final int[] relation;
    final int[] name;

    Words(List<String> tokens, HashTable clusters) {
        size = tokens.size();
        form = new int[size + 2];
        lower = new int[size + 2];
        prefix = new int[size + 2];
        suffix1 = new int[size + 2];
        suffix2 = new int[size + 2];
        suffix3 = new int[size + 2];
        shape = new int[size + 2];
        cluster = new int[size + 2];
        tag = new int[size + 2];
        head = new int[size + 2];
        relation = new int[size + 2];
        name = new int[size + 2];
        form[0] = 11;
        lower[0] = 11;
        form[size + 1] = 13;
        lower[size + 1] = 13;
        shape[0] = SHAPES - 1;
        shape[size + 1] = SHAPES - 1;
        for (int i = 1; i <= size; i++) {
            read(i, tokens.get(i - 1), clusters);
        }
    }

    private void read(int at, String token, HashTable clusters) {
        StringBuilder normal = new StringBuilder(token.length());
        StringBuilder low = new StringBuilder(token.length());
        int upper = 0;
        int lowerCase = 0;
        int digits = 0;
        int flags = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = plain(token.charAt(i));
            normal.append(c);
            char small = Character.toLowerCase(c);
            if (c >= '0' && c <= '9') {
                digits++;
                small = '0';
            } else if (small != c) {
                upper++;
            } else if (Character.isLetter(c)) {
                lowerCase++;
            } else if (c == '-') {
                flags |= HYPHEN;
            } else if (c == '.') {
                flags |= PERIOD;
            }
            low.append(small);
        }
        int length = low.length();
        form[at] = Features.hash(normal);
        lower[at] = Features.hash(low);
        prefix[at] = Features.hash(low.substring(0, Math.min(3, length)));
        suffix1[at] = Features.hash(low.substring(length - 1));
        suffix2[at] = Features.hash(low.substring(Math.max(0, length - 2)));
        suffix3[at] = Features.hash(low.substring(Math.max(0, length - 3)));
        int letters = upper + lowerCase;
        shape[at] = flags
                | (Character.isUpperCase(normal.charAt(0)) ? UPPER : 0)
                | (upper > 1 && lowerCase == 0 ? ALL_UPPER : 0)
                | (digits > 0 ? DIGIT : 0)
                | (digits == length ? ALL_DIGITS : 0)
                | (letters + digits == 0 ? NO_WORD : 0)
                | (upper > 1 && lowerCase > 0 ? MIXED : 0)
                | (length == 1 ? SINGLE : 0);
        int found = clusters.get(form[at]);
        cluster[at] = found != 0 ? found : clusters.get(lower[at]);
    }

    /** Curly marks as their typewriter forms, so that a text's typography makes no difference. */
    static char plain(char c) {
        return switch (c) {
            case '’', '‘', 'ʼ', '´', '`', '‛' -> '\'';
            case '“', '”', '„', '«', '»', '‟' -> '"';
            case '\u2010', '\u2011' -> '-';
            case '–' -> '—';
            default -> c;
        };
    }

    /** Whether a word has neither capitals nor digits. */
    boolean isPlain(int at) {
        return form[at] == lower[at] && (shape[at] & DIGIT) == 0;
    }

    boolean isUpper(int at) {
        return (shape[at] & UPPER) != 0;
    }
}
