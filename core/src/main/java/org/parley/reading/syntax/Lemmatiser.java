package org.parley.reading.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.document.Letters;

/**
 * Gives a word its dictionary form by its part of speech: irregular forms from {@code irregular.yaml}, the rest by
 * spelling. "said" is a form of "say", "withdrew" of "withdraw", "negotiated" of "negotiate".
 */
final class Lemmatiser {
    private static final List<String> PREFIXES = List.of("over", "out", "under", "mis", "fore", "re", "un");

    static final Lemmatiser ENGLISH = new Lemmatiser();

    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Set<String> withE;
    private final Set<String> withoutE;

    private Lemmatiser() {
        WordLists lists = new WordLists("irregular.yaml");
        forms(lists.list("verbs"), verbs);
        forms(lists.list("nouns"), nouns);
        forms(lists.list("adjectives"), adjectives);
        withE = lists.list("final-e");
        withoutE = lists.list("no-final-e");
        verbs.put("lay", "lay");
    }

    private static void forms(Set<String> lines, Map<String, String> forms) {
        for (String line : lines.stream().sorted().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            for (String word : words) {
                forms.putIfAbsent(word, words.get(0));
            }
        }
        for (String line : lines) {
            String lemma = line.substring(0, line.indexOf(' '));
            forms.put(lemma, lemma);
        }
    }

    /** The dictionary form, in lower case and with typewriter apostrophes. */
    String lemma(String form, String tag) {
        String word = Letters.small(form).replace('’', '\'').replace('‘', '\'').replace("\u00AD", "");
        return switch (tag) {
            case "VB", "VBP", "VBZ", "VBD", "VBN", "VBG" -> verb(word, tag);
            case "MD" -> modal(word);
            case "NNS", "NNPS" -> noun(word);
            case "JJR", "JJS", "RBR", "RBS" -> adjective(word);
            case "RB" -> word.equals("n't") ? "not" : word;
            default -> word;
        };
    }

    private static String modal(String word) {
        return switch (word) {
            case "ca" -> "can";
            case "wo", "'ll" -> "will";
            case "sha" -> "shall";
            case "'d" -> "would";
            default -> word;
        };
    }

    private String verb(String word, String tag) {
        if (word.equals("'d")) {
            return "have";
        }
        if (tag.equals("VB") || (tag.equals("VBP") && !verbs.containsKey(word))) {
            return word.equals("'ve") ? "have" : word;
        }
        if (word.equals("lay") && tag.equals("VBD")) {
            return "lie";
        }
        String irregular = verbs.get(word);
        if (irregular != null) {
            return irregular;
        }
        if ((tag.equals("VBD") || tag.equals("VBN")) && !word.endsWith("ed")) {
            for (String prefix : PREFIXES) {
                String kin = word.startsWith(prefix) ? verbs.get(word.substring(prefix.length())) : null;
                if (kin != null) {
                    return prefix + kin;
                }
            }
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            return word.substring(0, hyphen + 1) + verb(word.substring(hyphen + 1), tag);
        }
        return switch (tag) {
            case "VBZ" -> withoutS(word);
            case "VBG" -> word.length() > 4 && word.endsWith("ing") ? stem(word.substring(0, word.length() - 3)) : word;
            case "VBD", "VBN" -> past(word);
            default -> word;
        };
    }

    private String past(String word) {
        if (word.length() < 4 || !word.endsWith("ed")) {
            return word;
        }
        if (word.endsWith("ied")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("eed")) {
            return word.substring(0, word.length() - 1);
        }
        return stem(word.substring(0, word.length() - 2));
    }

    private String noun(String word) {
        String irregular = nouns.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (Character.isDigit(word.charAt(0)) || word.charAt(0) == '\'') {
            return word;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            return word.substring(0, hyphen + 1) + noun(word.substring(hyphen + 1));
        }
        if (word.endsWith("children")) {
            return word.substring(0, word.length() - 3);
        }
        if (word.length() > 5 && (word.endsWith("women") || word.endsWith("men"))) {
            return word.substring(0, word.length() - 2) + "an";
        }
        return withoutS(word);
    }

    private static String withoutS(String word) {
        int length = word.length();
        if (length < 3 || !word.endsWith("s") || word.endsWith("ss") || (word.endsWith("us") && length > 3)) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        boolean hissing = word.endsWith("sses")
                || word.endsWith("shes")
                || (word.endsWith("ches") && !word.endsWith("aches") && !word.endsWith("valanches"))
                || (word.endsWith("xes") && !word.endsWith("axes"))
                || word.endsWith("zzes")
                || (word.endsWith("oes") && length > 4);
        boolean each = word.endsWith("eaches") || word.endsWith("oaches");
        boolean tax = word.equals("taxes") || word.equals("faxes") || word.equals("relaxes") || word.equals("waxes");
        boolean ache = word.endsWith("ttaches") || (word.endsWith("taches") && length > 6);
        return word.substring(0, length - (hissing || each || tax || ache ? 2 : 1));
    }

    private String adjective(String word) {
        String irregular = adjectives.get(word);
        if (irregular != null) {
            return irregular;
        }
        int cut = word.endsWith("est") ? 3 : word.endsWith("er") ? 2 : 0;
        if (cut == 0 || word.length() - cut < 3) {
            return word;
        }
        String stem = word.substring(0, word.length() - cut);
        return stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : stem(stem);
    }

    /** The word that lost its ending "-ed", "-ing" or "-er": with its silent e again, without the doubled consonant. */
    private String stem(String stem) {
        if (withE.contains(stem + "e")) {
            return stem + "e";
        }
        if (withoutE.contains(stem)) {
            return stem;
        }
        int length = stem.length();
        char last = stem.charAt(length - 1);
        char before = length > 1 ? stem.charAt(length - 2) : ' ';
        String single = stem.substring(0, length - 1);
        if (last == before && withoutE.contains(single)) {
            return single;
        }
        if (last == before && "bdgmnprtkv".indexOf(last) >= 0 && length > 3) {
            return single;
        }
        return losesE(stem, last, before) ? stem + "e" : stem;
    }

    private static boolean losesE(String stem, char last, char before) {
        int length = stem.length();
        char third = length > 2 ? stem.charAt(length - 3) : ' ';
        boolean vowelBefore = isVowel(before) && (before != 'u' || third != 'q');
        boolean twoVowels =
                vowelBefore && isVowel(third) && !(third == 'u' && length > 3 && stem.charAt(length - 4) == 'q');
        if (length < 3) {
            return vowelBefore || last == 'u';
        }
        return switch (last) {
            case 'v', 'u', 'c' -> true;
            case 'z' -> before != 'z';
            case 's' -> before != 's';
            case 'g' -> before == 'n' ? third == 'a' || third == 'e' : before != 'g';
            case 'l' -> vowelBefore ? !twoVowels && before != 'e' : "lrwy".indexOf(before) < 0;
            case 'r' -> !vowelBefore ? before != 'r' : (before == 'a' || before == 'i' || before == 'u') && !twoVowels;
            case 't' ->
                (before == 'a' && (third == 'i' || third == 'u'))
                        || (vowelBefore && !twoVowels && (before == 'a' || before == 'o' || before == 'u'));
            case 'n' -> vowelBefore && !twoVowels && (before == 'i' || before == 'u' || before == 'a');
            case 'm' -> vowelBefore && !twoVowels && before != 'o';
            case 'd', 'k', 'p', 'b', 'f' -> vowelBefore && !twoVowels;
            default -> false;
        };
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }
}
