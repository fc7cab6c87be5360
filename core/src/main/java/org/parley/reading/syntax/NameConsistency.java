package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.reading.Name;
import org.parley.reading.NameKind;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/**
 * Makes the names of one document agree: articles, possessives and titles are cut off; a name has the kind that it mostly
 * has in the document; the last word of a person's name, standing alone, is that person; a name of several words that was
 * seen once is seen everywhere.
 */
final class NameConsistency {
    private static final Set<String> EDGES = Set.of("the", "a", "an", "'s", "'", "\"", ",", ".");

    /** A name as words of a sentence, end exclusive. */
    private record Mention(int sentence, int start, int end, NameKind kind) {}

    private final List<Sentence> sentences;
    private final List<Mention> mentions = new ArrayList<>();
    /** What stands in front of the office in titles, names or not: "Kremlin" spokesman, "Foreign" Minister. */
    private final List<Mention> inTitles = new ArrayList<>();

    NameConsistency(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** Adds the names that the finder marked in a sentence; {@code tags} count words from 1. */
    void add(int sentence, int[] tags) {
        int start = 0;
        for (int i = 1; i <= sentences.get(sentence).size(); i++) {
            if (tags[i] != NameTag.OUTSIDE) {
                int part = NameTag.part(tags[i]);
                start = part == NameTag.BEGIN || part == NameTag.UNIT ? i : start;
                if (part == NameTag.LAST || part == NameTag.UNIT) {
                    add(sentence, start - 1, i, NameTag.kind(tags[i]));
                }
            }
        }
    }

    private void add(int sentence, int from, int to, NameKind kind) {
        Sentence words = sentences.get(sentence);
        int start = from;
        int end = to;
        while (start < end && EDGES.contains(words.token(start).lower())) {
            start++;
        }
        while (end > start && EDGES.contains(words.token(end - 1).lower())) {
            end--;
        }
        int office = kind == NameKind.GROUP ? 0 : Titles.ENGLISH.lengthToOffice(texts(words, start, end));
        NameKind checked = office > 0 ? NameKind.PERSON : kind;
        if (checked == NameKind.PERSON && end > start) {
            int cut = Titles.ENGLISH.length(texts(words, start, end));
            if (cut > 1) {
                inTitles.add(new Mention(sentence, start, start + cut - 1, NameKind.ORGANISATION));
            }
            start += cut;
            start -= isFirstName(words, start - 1, end) ? 1 : 0;
        }
        if (start < end && !isOffice(words, start, end, checked) && isNameLike(words, start, end, checked)) {
            mentions.add(new Mention(sentence, start, end, checked));
        }
    }

    /** Whether a name is no more than an office: "Foreign Minister". */
    private static boolean isOffice(Sentence words, int start, int end, NameKind kind) {
        return kind != NameKind.PERSON
                && kind != NameKind.GROUP
                && Titles.ENGLISH.isOffice(words.token(end - 1).text())
                && !texts(words, start, end).contains("of");
    }

    /** Whether the word at {@code at} is a first name that the finder left out in front of a name of one word. */
    private static boolean isFirstName(Sentence words, int at, int end) {
        if (at < 0 || end - at != 2) {
            return false;
        }
        Token token = words.token(at);
        String text = token.text();
        return token.tag().equals("NNP")
                && token.relation().equals("compound")
                && token.head() == end - 1
                && text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && text.chars().skip(1).allMatch(Character::isLowerCase)
                && !Titles.ENGLISH.isRole(text);
    }

    private static boolean isNameLike(Sentence words, int start, int end, NameKind kind) {
        for (int i = start; i < end; i++) {
            if (words.token(i).text().codePoints().anyMatch(Character::isUpperCase)) {
                return end - start > 1
                        || kind != NameKind.PERSON
                        || !Titles.ENGLISH.isRole(words.token(i).text());
            }
        }
        return false;
    }

    private static List<String> texts(Sentence words, int start, int end) {
        return words.tokens().subList(start, end).stream().map(Token::text).toList();
    }

    private String key(Mention mention) {
        return String.join(" ", texts(sentences.get(mention.sentence), mention.start, mention.end));
    }

    /** The names in text order. */
    List<Name> names() {
        Map<String, NameKind> kinds = kinds();
        List<Mention> agreed = new ArrayList<>();
        for (Mention mention : mentions) {
            NameKind kind = kinds.getOrDefault(key(mention), mention.kind);
            agreed.add(new Mention(mention.sentence, mention.start, mention.end, kind));
        }
        for (Mention mention : inTitles) {
            NameKind known = kinds.get(key(mention));
            if (known != null) {
                agreed.add(new Mention(mention.sentence, mention.start, mention.end, known));
            }
        }
        agreed.addAll(missed(kinds));
        agreed.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::start));
        List<Name> names = new ArrayList<>(agreed.size());
        for (Mention mention : agreed) {
            Sentence words = sentences.get(mention.sentence);
            int start = words.token(mention.start).span().start();
            int end = words.token(mention.end - 1).span().end();
            names.add(new Name(new Span(start, end), mention.kind));
        }
        return names;
    }

    /** The kind that each name has in the document. */
    private Map<String, NameKind> kinds() {
        Map<String, Map<NameKind, Integer>> counts = new HashMap<>();
        Map<String, Integer> surnames = new HashMap<>();
        for (Mention mention : mentions) {
            counts.computeIfAbsent(key(mention), key -> new EnumMap<>(NameKind.class))
                    .merge(mention.kind, 1, Integer::sum);
        }
        for (Mention mention : mentions) {
            if (mention.kind == NameKind.PERSON && mention.end - mention.start > 1) {
                surnames.merge(surname(mention), 1, Integer::sum);
            }
        }
        Map<String, NameKind> kinds = new HashMap<>();
        counts.forEach((key, count) -> kinds.put(key, mostly(count)));
        surnames.forEach((surname, full) -> {
            int places = counts.getOrDefault(surname, Map.of()).getOrDefault(NameKind.PLACE, 0);
            int groups = counts.getOrDefault(surname, Map.of()).getOrDefault(NameKind.GROUP, 0);
            if (places + groups <= full) {
                kinds.put(surname, NameKind.PERSON);
            }
        });
        return kinds;
    }

    private static NameKind mostly(Map<NameKind, Integer> counts) {
        NameKind best = NameKind.OTHER;
        int most = 0;
        for (Map.Entry<NameKind, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private String surname(Mention mention) {
        Sentence words = sentences.get(mention.sentence);
        String last = words.token(mention.end - 1).text();
        boolean suffix = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV").contains(last);
        return suffix && mention.end - mention.start > 2
                ? words.token(mention.end - 2).text()
                : last;
    }

    /** Names of the document where the finder saw none. */
    private List<Mention> missed(Map<String, NameKind> kinds) {
        Map<String, List<String[]>> byFirst = new HashMap<>();
        for (String name : kinds.keySet().stream().sorted().toList()) {
            String[] words = name.split(" ", -1);
            if (words.length > 1 || (kinds.get(name) == NameKind.PERSON && words[0].length() > 2)) {
                byFirst.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
            }
        }
        byFirst.values().forEach(list -> list.sort(Comparator.comparingInt((String[] words) -> -words.length)));
        List<boolean[]> taken = new ArrayList<>();
        for (Sentence sentence : sentences) {
            taken.add(new boolean[sentence.size()]);
        }
        for (Mention mention :
                Stream.concat(mentions.stream(), inTitles.stream()).toList()) {
            Arrays.fill(taken.get(mention.sentence), mention.start, mention.end, true);
        }
        List<Mention> found = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            for (int i = 0; i < sentence.size(); i++) {
                for (String[] words : byFirst.getOrDefault(sentence.token(i).text(), List.of())) {
                    if (matches(sentence, i, words, taken.get(s))) {
                        found.add(new Mention(
                                s, i, i + words.length, kinds.getOrDefault(String.join(" ", words), NameKind.OTHER)));
                        Arrays.fill(taken.get(s), i, i + words.length, true);
                    }
                }
            }
        }
        return found;
    }

    private static boolean matches(Sentence sentence, int at, String[] words, boolean[] taken) {
        if (at + words.length > sentence.size()
                || (words.length == 1 && !sentence.token(at).is("NNP"))) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (taken[at + i] || !sentence.token(at + i).text().equals(words[i])) {
                return false;
            }
        }
        return true;
    }
}
