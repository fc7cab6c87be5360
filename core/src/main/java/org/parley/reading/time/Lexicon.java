package org.parley.reading.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classes of words and phrases with what each stands for: months, units, parts of a day. */
final class Lexicon {
    /** The class of the words that numbers are made of. */
    static final String COUNT = "count";

    private final Vocabulary vocabulary;
    private final Map<String, Map<Integer, List<Phrase>>> classes = new LinkedHashMap<>();

    /**
     * A phrase of a class.
     *
     * @param words the ids of its words
     * @param capital whether it counts only with a capital letter at its start
     * @param value an Integer where it is written as one, else a String
     */
    record Phrase(List<Integer> words, boolean capital, Object value) {
        private boolean isAt(Words text, int index) {
            if (capital && !text.get(index).capital()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (text.id(index + i) != words.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A phrase found in a text: the index behind its last word, and its value. */
    record Found(int end, Object value) {}

    Lexicon(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    boolean has(String name) {
        return classes.containsKey(name);
    }

    Set<String> names() {
        return classes.keySet();
    }

    /** Makes a class known, also where no phrase follows. */
    void add(String name) {
        phrases(name);
    }

    /** Adds a phrase; returns whether it is new in its class. */
    boolean add(String name, String phrase, Object value) {
        Words parts = Words.of(vocabulary, phrase, 0, phrase.length());
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ids.add(vocabulary.add(parts.lower(i)));
        }
        List<Phrase> phrases = phrases(name).computeIfAbsent(ids.get(0), unused -> new ArrayList<>());
        boolean isNew = phrases.stream().noneMatch(other -> other.words.equals(ids));
        phrases.add(new Phrase(ids, Character.isUpperCase(phrase.charAt(0)), value));
        phrases.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
        return isNew;
    }

    private Map<Integer, List<Phrase>> phrases(String name) {
        return classes.computeIfAbsent(name, unused -> new LinkedHashMap<>());
    }

    /** The ids that a phrase of the class may start with. */
    Collection<Integer> firstWords(String name) {
        return classes.getOrDefault(name, Map.of()).keySet();
    }

    /** The longest phrase of the class at an index. */
    @Nullable
    Found find(String name, Words words, int index) {
        int id = words.id(index);
        if (id == Words.UNKNOWN) {
            return null;
        }
        List<Phrase> phrases = classes.getOrDefault(name, Map.of()).get(id);
        if (phrases == null) {
            return null;
        }
        for (Phrase phrase : phrases) {
            if (phrase.isAt(words, index)) {
                return new Found(index + phrase.words.size(), phrase.value);
            }
        }
        return null;
    }

    /** The longest number at an index, in figures or words: {@code 18}, {@code twenty-four}, {@code two and a half}. */
    @Nullable
    Found number(Words words, int index) {
        if (words.is(index, Kind.NUMBER)) {
            BigDecimal number = words.get(index).number();
            return number == null ? null : withHalf(words, index + 1, number);
        }
        int at = index;
        long total = 0;
        long current = 0;
        boolean any = false;
        while (true) {
            int start = any ? skipJoint(words, at, current) : at;
            Found count = find(COUNT, words, start);
            if (count == null || !(count.value instanceof Integer value) || !fits(current, value, any)) {
                break;
            }
            if (value == 100) {
                current = Math.max(1, current) * 100;
            } else if (value >= 1000) {
                total += Math.max(1, current) * value;
                current = 0;
            } else {
                current += value;
            }
            any = true;
            at = count.end;
        }
        return any ? withHalf(words, at, BigDecimal.valueOf(total + current)) : null;
    }

    /** Whether a number word may follow: "twenty four" and "two hundred", but not "two three". */
    private static boolean fits(long current, int value, boolean any) {
        if (!any) {
            return true;
        }
        if (value == 100) {
            return current > 0 && current < 10;
        }
        if (value >= 1000) {
            return current > 0;
        }
        boolean tens = current % 100 >= 20 && current % 10 == 0 && value < 10;
        return tens || current == 0 || current % 100 == 0;
    }

    /** Behind the hyphen of "twenty-four" and the "and" of "two hundred and four". */
    private int skipJoint(Words words, int at, long current) {
        boolean hyphen = words.id(at) == vocabulary.id("-") && current % 100 >= 20 && !words.isSpaced(at);
        boolean and = words.id(at) == vocabulary.id("and") && current >= 100;
        return hyphen || and ? at + 1 : at;
    }

    private Found withHalf(Words words, int at, BigDecimal number) {
        int next = at;
        for (String word : List.of("and", "a", "half")) {
            next = words.id(next) == vocabulary.id("-") ? next + 1 : next;
            if (words.id(next) != vocabulary.id(word)) {
                return new Found(at, number);
            }
            next++;
        }
        return new Found(next, number.add(new BigDecimal("0.5")));
    }
}
