package org.parley.statement;

import java.util.Map;
import java.util.Set;
import org.parley.document.Letters;
import org.parley.reading.Token;
import org.parley.rule.Yaml;

/** The nouns of {@code bodies.yaml}: for those who speak without being named. */
record BodyWords(
        Set<String> sides,
        Set<String> bodies,
        Set<String> sided,
        Set<String> businesses,
        Set<String> persons,
        Set<String> utterances,
        Set<String> documents,
        Set<String> outlets,
        Set<String> places) {
    private static final Set<String> ASSOCIATIONS = Set.of(
            "union",
            "federation",
            "brotherhood",
            "guild",
            "association",
            "workers",
            "dockers",
            "teachers",
            "front",
            "movement",
            "army",
            "rebel",
            "league",
            "council",
            "alliance",
            "coalition");

    static BodyWords load() {
        Map<?, ?> lists = (Map<?, ?>) Yaml.resource("bodies.yaml");
        return new BodyWords(
                Set.copyOf(Yaml.strings(lists, "sides")),
                Set.copyOf(Yaml.strings(lists, "bodies")),
                Set.copyOf(Yaml.strings(lists, "sided")),
                Set.copyOf(Yaml.strings(lists, "businesses")),
                Set.copyOf(Yaml.strings(lists, "persons")),
                Set.copyOf(Yaml.strings(lists, "utterances")),
                Set.copyOf(Yaml.strings(lists, "documents")),
                Set.copyOf(Yaml.strings(lists, "outlets")),
                Set.copyOf(Yaml.strings(lists, "places")));
    }

    /** Whether a side of its own is no union or other association of people. */
    boolean isCompany(String name) {
        String lower = Letters.small(name);
        return isSided(name) && ASSOCIATIONS.stream().noneMatch(lower::contains);
    }

    boolean isBusiness(Token token) {
        return businesses.contains(token.lemma());
    }

    boolean isSide(Token token) {
        return sides.contains(token.lemma());
    }

    boolean isBody(Token token) {
        return bodies.contains(token.lemma());
    }

    /** Whether a body of this name is a side of its own: a union, a company, an armed movement. */
    boolean isSided(String name) {
        for (String word : Letters.small(name).split("[^\\p{L}]+", -1)) {
            if (sided.contains(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isPerson(Token token) {
        return persons.contains(token.lemma());
    }

    boolean isUtterance(Token token) {
        return utterances.contains(token.lemma());
    }

    /** Whether a noun is one for what bodies and outlets publish, and sides seldom do. */
    boolean isDocument(Token token) {
        return documents.contains(token.lemma());
    }

    boolean isOutlet(Token token) {
        return outlets.contains(token.lemma());
    }

    boolean isPlace(Token token) {
        return places.contains(token.lemma());
    }
}
