package org.parley.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.document.Letters;

/** Compares names of persons across spellings, transliterations and shortened forms. */
final class NameForms {
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern MARKS = Pattern.compile("['’‘ʼ.]");
    /** How one ending of family names is written in Latin letters. */
    private static final Pattern ENDING = Pattern.compile("(?<=[^aeiouy])(?:iy|ii|yy|yi|ij|ei|ey|y|i|j)$");

    /** The Arabic article before a family name: al-Burhan is Burhan. */
    private static final Pattern ARTICLE = Pattern.compile("^(?:al|el|ul|ash|as|ar|at|az|ad)-(?=.{3})");

    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    /** "Son of": Faisal bin Farhan is Prince Faisal. */
    private static final Set<String> SONS = Set.of("bin", "ibn", "bint");

    /** Family names that stand before the given name in Chinese, Korean and Vietnamese names, as agencies print them. */
    private static final Set<String> FIRST = Set.of(
            "an", "bai", "bui", "cai", "cao", "chen", "cheng", "choe", "choi", "cui", "dai", "dang", "deng", "ding",
            "dong", "du", "duan", "fan", "fang", "feng", "fu", "gao", "geng", "gong", "gu", "guo", "han", "hao", "he",
            "hong", "hou", "hu", "hua", "huang", "huynh", "jang", "jeong", "ji", "jia", "jiang", "jin", "jung", "kang",
            "kim", "kong", "kwon", "lai", "le", "lei", "li", "liang", "liao", "lin", "liu", "lu", "luo", "ma", "mao",
            "meng", "mo", "moon", "nguyen", "pan", "park", "peng", "pham", "phan", "qian", "qiao", "qin", "qiu", "ren",
            "shao", "shen", "shi", "song", "su", "sun", "tan", "tang", "tao", "tian", "tran", "truong", "wan", "wang",
            "wei", "wen", "wu", "xi", "xia", "xiang", "xiao", "xie", "xing", "xiong", "xu", "xue", "yan", "yang", "yao",
            "ye", "yi", "yin", "yoon", "you", "yu", "yuan", "zeng", "zhang", "zhao", "zheng", "zhong", "zhou", "zhu",
            "zou");

    private NameForms() {}

    /** Whether a word of a name says whose son or daughter somebody is. */
    static boolean isSon(String word) {
        return SONS.contains(word);
    }

    /** The words of a name without "Jr." and the like. */
    static List<String> words(String name) {
        List<String> words = List.of(SPACE.split(name.trim(), -1));
        boolean suffix = words.size() > 1 && SUFFIXES.contains(Letters.small(words.get(words.size() - 1)));
        return suffix ? words.subList(0, words.size() - 1) : words;
    }

    /** The words of a name that may be its family name, folded: the last, and the first where it is one that comes first. */
    static Set<String> families(String name) {
        List<String> words = words(name);
        String first = fold(words.get(0));
        String last = fold(words.get(words.size() - 1));
        boolean leads = words.size() < 4 && !first.equals(last) && FIRST.contains(first);
        boolean patronymic = words.size() == 3 && isSon(words.get(1));
        if ((leads || patronymic) && !first.equals(last)) {
            return Set.of(last, first);
        }
        String middle = words.size() == 3 ? fold(words.get(1)) : "";
        return isFamily(middle) && !middle.equals(last) ? Set.of(last, middle) : Set.of(last);
    }

    /** Whether the second of three names may be that of the family, as in Spain: Ruiz of Ana Ruiz Gil. */
    private static boolean isFamily(String middle) {
        return middle.length() > 3 && !isSon(middle);
    }

    /**
     * A word of a name without accents and without what transliterations differ in: Zelensky, Zelenskyy and Zelenskiy
     * are one, as are Andrei, Andrey and Andriy.
     */
    static String fold(String word) {
        String marked = MARKS.matcher(Transliteration.plain(word)).replaceAll("");
        String plain = ARTICLE.matcher(marked).replaceFirst("");
        return plain.length() < 4 ? plain : ENDING.matcher(plain).replaceAll("i");
    }

    /** Whether two names may be one person's: same family name, and given names that do not speak against it. */
    static boolean fit(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.size() == 1 || second.size() == 1) {
            Set<String> shared = new HashSet<>(families(one));
            shared.retainAll(families(other));
            return !shared.isEmpty();
        }
        if (!fold(first.get(first.size() - 1)).equals(fold(second.get(second.size() - 1)))) {
            return false;
        }
        return isFamilyOf(first, second) || isFamilyOf(second, first) || given(fold(first.get(0)), fold(second.get(0)));
    }

    /** Whether a name of several words is the family name of a longer one: De Groot of Anna De Groot. */
    private static boolean isFamilyOf(List<String> family, List<String> name) {
        return family.size() > 1
                && family.size() < name.size()
                && String.join(" ", name.subList(name.size() - family.size(), name.size()))
                        .equalsIgnoreCase(String.join(" ", family));
    }

    private static boolean given(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return one.equals(other) || (initial && one.charAt(0) == other.charAt(0));
    }
}
