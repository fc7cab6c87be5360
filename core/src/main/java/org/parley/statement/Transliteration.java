package org.parley.statement;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.document.Letters;

/**
 * What stays of a name in whatever way it was brought into Latin letters: the sounds of its consonants, with one sign for each
 * sound that romanisations write differently. {@code Zhukov} and {@code Jukow} are one, as are {@code Yusuf} and
 * {@code Youssef}.
 *
 * <p>The signs merge what the common romanisations of Cyrillic and Arabic names part (BGN/PCGN, ISO 9, the Polish, German and
 * French newspapers' ways), and so they also merge some names that differ: who compares by them asks for more than one agreeing
 * word.
 */
final class Transliteration {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    /** Letters that no decomposition makes plain. */
    private static final Map<Character, String> LETTERS =
            Map.of('ł', "l", 'ø', "o", 'đ', "d", 'ð', "d", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ı', "i", 'þ', "th");

    /** In this order; the signs on the right stand for a sound, not for a letter. */
    private static final List<Map.Entry<String, String>> SOUNDS = List.of(
            Map.entry("shch", "C"),
            Map.entry("szcz", "C"),
            Map.entry("tsch", "C"),
            Map.entry("tch", "C"),
            Map.entry("sch", "S"),
            Map.entry("cz", "C"),
            Map.entry("ch", "C"),
            Map.entry("sh", "S"),
            Map.entry("sz", "S"),
            Map.entry("dzh", "J"),
            Map.entry("dj", "J"),
            Map.entry("zh", "J"),
            Map.entry("tz", "C"),
            Map.entry("ts", "C"),
            Map.entry("kh", "h"),
            Map.entry("gh", "g"),
            Map.entry("ph", "f"),
            Map.entry("th", "t"),
            Map.entry("dh", "d"),
            Map.entry("ck", "k"),
            Map.entry("q", "k"),
            Map.entry("x", "ks"),
            Map.entry("w", "v"),
            Map.entry("c", "C"),
            Map.entry("ou", "u"),
            Map.entry("oo", "u"),
            Map.entry("ee", "i"));

    private Transliteration() {}

    /** A word in small letters without accents. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (char letter : Letters.small(word).toCharArray()) {
            plain.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        return ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The sounds of a word with its vowels. */
    private static String sounds(String word) {
        String sounds = OTHERS.matcher(plain(word)).replaceAll("");
        for (Map.Entry<String, String> sound : SOUNDS) {
            sounds = sounds.replace(sound.getKey(), sound.getValue());
        }
        return DOUBLED.matcher(sounds).replaceAll("$1");
    }

    /** The consonants of a word; empty for a word in another script. A vowel at the beginning stays as one sign. */
    static String skeleton(String word) {
        String sounds = sounds(word);
        if (sounds.isEmpty()) {
            return "";
        }
        boolean glide = sounds.length() > 1
                && "yj".indexOf(sounds.charAt(0)) >= 0
                && VOWELS.matcher(sounds.substring(1, 2)).matches();
        String first = glide ? "J" : VOWELS.matcher(sounds.substring(0, 1)).replaceAll("A");
        String rest = VOWELS.matcher(sounds.substring(1).replace('j', 'i')).replaceAll("");
        String skeleton = DOUBLED.matcher(first + rest).replaceAll("$1");
        return skeleton.length() > 2 && skeleton.endsWith("h")
                ? skeleton.substring(0, skeleton.length() - 1)
                : skeleton;
    }

    /** How many vowels have to change to make one word of the other, which has the same skeleton. */
    static int vowelsApart(String word, String other) {
        return distance(vowels(word), vowels(other));
    }

    /** The word's sounds with one sign for the vowels that romanisations confuse. */
    private static String vowels(String word) {
        return sounds(word).replace('j', 'i').replace('y', 'i').replaceAll("[aeiou]*i+[aeiou]*", "i");
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
