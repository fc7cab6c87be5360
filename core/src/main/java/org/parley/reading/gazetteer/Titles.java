package org.parley.reading.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.document.Letters;
import org.parley.reading.Token;
import org.parley.rule.Yaml;

/** Words of office and address, from the data file {@code titles.yaml}. */
public final class Titles {
    private static final List<String> CANONICAL_STEMS = List.of("spokes", "chair", "advis", "negotiat", "congress");

    private final Map<String, String> honorifics = new HashMap<>();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> observers = new HashSet<>();
    private final Set<String> modifiers = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> ranks = new HashSet<>();
    private final Map<String, String> gendered = new HashMap<>();

    private Titles() {}

    static Titles load() {
        Titles titles = new Titles();
        Map<?, ?> data = (Map<?, ?>) Yaml.resource("titles.yaml");
        each(data.get("honorifics"), (gender, word) -> titles.honorifics.put(word, gender));
        each(data.get("ranks"), (group, words) -> titles.addRank(words));
        each(data.get("heads"), (group, words) -> titles.addHead(words));
        each(data.get("heads"), titles::addObserver);
        each(data.get("modifiers"), (group, words) -> titles.modifiers.add(Letters.small(words)));
        each(data.get("gendered"), (gender, word) -> titles.gendered.put(Letters.small(word), gender));
        for (String field : Yaml.strings(data, "fields")) {
            List<String> words = List.of(Letters.small(field).split(" ", -1));
            titles.modifiers.addAll(words);
            words.forEach(word -> titles.fields.add(canonical(word)));
        }
        return titles;
    }

    private static void each(@Nullable Object groups, BiConsumer<String, String> use) {
        if (groups instanceof Map<?, ?> map) {
            map.forEach((key, list) ->
                    Yaml.strings(map, String.valueOf(key)).forEach(word -> use.accept(String.valueOf(key), word)));
        }
    }

    private void addHead(String words) {
        String[] parts = Letters.small(words).split(" ", -1);
        boolean ofPhrase = List.of(parts).contains("of") || List.of(parts).contains("in");
        heads.add(ofPhrase ? parts[0] : parts[parts.length - 1]);
    }

    private void addObserver(String group, String words) {
        if (group.equals("knowledge") || group.equals("media")) {
            observers.add(Letters.small(words));
        }
    }

    private void addRank(String words) {
        if (!words.contains(" of ")) {
            ranks.add(words.substring(words.lastIndexOf(' ') + 1));
        }
        addHead(words);
    }

    /** Whether a token may head the words of an office: {@code minister}, {@code adviser}, {@code MP}. */
    public boolean isHead(Token token) {
        return heads.contains(token.lower())
                || heads.contains(token.lemma())
                || heads.contains(withoutEx(token.lower()));
    }

    /** "President" of "ex-president". */
    private static String withoutEx(String word) {
        return word.startsWith("ex-") ? word.substring(3) : word;
    }

    /** Whether an office makes its holder a watcher of the matter and no side in it: {@code analyst}, {@code editor}. */
    public boolean isObserver(Token token) {
        return observers.contains(token.lower()) || observers.contains(token.lemma());
    }

    /** Whether the last word of an office makes its holder a watcher: {@code "chief market analyst"}. */
    public boolean isObserver(String office) {
        return observers.contains(Letters.small(office.substring(office.lastIndexOf(' ') + 1)));
    }

    /** Whether a token stands before a name as an address: {@code Mr.}, {@code Dr}. */
    public boolean isHonorific(Token token) {
        return honorifics.containsKey(token.text());
    }

    /** Whether a token is a rank that stands before a name: {@code Gen.}, {@code Sen.}. */
    public boolean isRank(Token token) {
        return ranks.contains(token.text());
    }

    /** Whether a token qualifies an office: {@code deputy}, {@code foreign}. */
    public boolean isModifier(Token token) {
        return modifiers.contains(token.lower());
    }

    /** Whether a word in its canonical form tells what an office is for: {@code foreign}, {@code defence}. */
    public boolean isField(String word) {
        return fields.contains(word);
    }

    /** {@code "m"} or {@code "f"} where an address or an office tells the gender. */
    public Optional<String> gender(Token token) {
        String address = honorifics.get(token.text());
        if (address != null) {
            return address.equals("u") ? Optional.empty() : Optional.of(address);
        }
        return Optional.ofNullable(gendered.get(token.lower()));
    }

    /** A form that spellings and genders of one office share: spokesman and spokeswoman, adviser and advisor. */
    public static String canonical(String noun) {
        String lower = Letters.small(noun);
        for (String stem : CANONICAL_STEMS) {
            if (lower.startsWith(stem)) {
                return stem;
            }
        }
        return lower;
    }
}
