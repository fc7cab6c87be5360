package org.parley.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.document.Letters;

/** Compares wordings: content words in a common form, and runs of words. */
final class Words {
    /** Bits for the general categories of letters and numbers, and of marks. */
    private static final int LETTERS_AND_NUMBERS = bits(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER);

    private static final int MARKS =
            bits(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);
    /** What can stand between the letters of one word. */
    private static final String WITHIN = "'’.,";

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> FUNCTION = Set.of(
            ("a an the this that these those its it his her their our my your he she they we i you him them us me and or but nor of to "
                            + "in on by for from with without into onto over under as than then so if when once until unless while "
                            + "be is are was were been being am do does did done has have had having will would shall should can could may "
                            + "might must not no any all some each every both either neither only just also at least such which who whom "
                            + "whose what where there here very more most much many other another new again still yet ever never")
                    .split(" "));

    private Words() {}

    /** A text with one space where there is white space; most texts are so already. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean again = character == ' ' && i > 0 && text.charAt(i - 1) == ' ';
            if (again || ('\t' <= character && character <= '\r')) {
                return SPACE.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    /** With the mark that ends a quotation where the words break off within it, and without one whose beginning is not among them. */
    static String closed(String words) {
        int opened = words.lastIndexOf('“');
        int ended = words.lastIndexOf('”');
        if (opened > ended) {
            return words + "”";
        }
        return ended >= 0 && opened < 0 ? words.substring(0, ended) + words.substring(ended + 1) : words;
    }

    /** The words in lower case, in order. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            if (end > start) {
                words.add(Letters.small(text.substring(start, end)).replace('’', '\''));
                start = end;
            } else {
                start += Character.charCount(text.codePointAt(start));
            }
        }
        return words;
    }

    /** The end of the word that begins at a place; the place itself where none does. By hand, since most time goes by with it. */
    private static int end(String text, int start) {
        int end = past(text, start, LETTERS_AND_NUMBERS | MARKS);
        while (end > start && end < text.length() && WITHIN.indexOf(text.charAt(end)) >= 0) {
            int more = past(text, end + 1, LETTERS_AND_NUMBERS);
            if (more == end + 1) {
                return end;
            }
            end = more;
        }
        return end;
    }

    private static int past(String text, int from, int categories) {
        int at = from;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if ((1 << Character.getType(sign) & categories) == 0) {
                return at;
            }
            at += Character.charCount(sign);
        }
        return at;
    }

    private static int bits(int... categories) {
        return Arrays.stream(categories).map(category -> 1 << category).reduce(0, (all, bit) -> all | bit);
    }

    /** Whether a text, in whatever case, has one of some pieces of words in it: so most texts need not be searched by a slow pattern. */
    static boolean hasAny(String text, List<String> pieces) {
        String small = Letters.small(text);
        return pieces.stream().anyMatch(small::contains);
    }

    /** The content words, plural and possessive endings taken off. */
    static Set<String> content(String text) {
        Set<String> content = new LinkedHashSet<>();
        for (String word : of(text)) {
            if (!FUNCTION.contains(word)) {
                content.add(stem(word));
            }
        }
        return content;
    }

    /** Takes plural, possessive and the most regular verb endings off. */
    static String stem(String word) {
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (stem.length() > 4 && stem.endsWith("ies")) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        if (stem.length() > 5 && stem.endsWith("ing")) {
            return stem.substring(0, stem.length() - 3);
        }
        if (stem.length() > 4 && stem.endsWith("ed")) {
            return stem.substring(0, stem.length() - 2);
        }
        if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
            return stem.substring(0, stem.length() - 1);
        }
        return stem;
    }

    /** The share of the smaller set that is in both; 0 where one is empty. */
    static double containment(Set<String> words, Set<String> others) {
        int smaller = Math.min(words.size(), others.size());
        return smaller == 0 ? 0 : (double) shared(words, others) / smaller;
    }

    /** The number of words in both. */
    static int shared(Set<String> words, Set<String> others) {
        int shared = 0;
        for (String word : words) {
            if (others.contains(word)) {
                shared++;
            }
        }
        return shared;
    }
}
