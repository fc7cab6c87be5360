package org.parley.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.document.Letters;
import org.parley.reading.Token;
import org.parley.rule.Yaml;

/** The nouns of {@code bodies.yaml}: for those who speak without being named. */
record BodyWords(
        Set<String> sides,
        Set<String> bodies,
        Set<String> sided,
        Set<String> suffixes,
        Set<String> trades,
        Set<String> businesses,
        Set<String> persons,
        Set<String> utterances,
        Set<String> documents,
        Set<String> outlets,
        Set<String> places,
        Set<String> armed,
        Set<String> organised,
        Set<String> employers,
        Set<String> unions,
        Set<String> unionWords,
        Set<String> labour,
        Set<String> dealing,
        Set<String> workers,
        Set<String> bargaining,
        Set<String> spokes,
        Set<String> forces,
        Set<String> privates,
        Set<String> generals,
        Set<String> institutions,
        Set<String> loose,
        Set<String> insurgent,
        Set<String> hirers,
        Set<String> idle,
        Set<String> strikes,
        Set<String> owned,
        Set<String> employing,
        Set<String> workforce,
        Set<String> kinds,
        Set<String> firms,
        Set<String> creditors,
        Set<String> unionOffices,
        Set<String> ofState,
        Set<String> kingdoms,
        Set<String> crediting,
        Set<String> nameLinks,
        Set<String> foreignLinks,
        Set<String> seeking,
        Set<String> staff,
        Set<String> units,
        Set<String> numbering,
        Set<String> neutral,
        Set<String> arms) {
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

    /** Nouns for bodies that have members. */
    private static final Set<String> ASSOCIATED =
            Set.of("association", "federation", "chamber", "confederation", "society", "council", "league", "union");

    /** Words in the names of such bodies that tell that their members are firms. */
    private static final Set<String> TRADES = Set.of(
            "manufacturers",
            "automobile",
            "automotive",
            "steel",
            "industry",
            "industries",
            "industrial",
            "employers",
            "exporters",
            "importers",
            "producers",
            "growers",
            "traders",
            "retailers",
            "shippers",
            "shipowners",
            "carriers",
            "banks",
            "bankers",
            "merchants",
            "millers",
            "commerce",
            "textile",
            "aluminium",
            "chemical",
            "dairy",
            "wine");

    /** So many words an office has. */
    private static final int LONGEST_OFFICE = 5;

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    static BodyWords load() {
        Map<?, ?> lists = (Map<?, ?>) Yaml.resource("bodies.yaml");
        return new BodyWords(
                Set.copyOf(Yaml.strings(lists, "sides")),
                Set.copyOf(Yaml.strings(lists, "bodies")),
                Set.copyOf(Yaml.strings(lists, "sided")),
                Set.copyOf(Yaml.strings(lists, "suffixes")),
                Set.copyOf(Yaml.strings(lists, "trades")),
                Set.copyOf(Yaml.strings(lists, "businesses")),
                Set.copyOf(Yaml.strings(lists, "persons")),
                Set.copyOf(Yaml.strings(lists, "utterances")),
                Set.copyOf(Yaml.strings(lists, "documents")),
                Set.copyOf(Yaml.strings(lists, "outlets")),
                Set.copyOf(Yaml.strings(lists, "places")),
                Set.copyOf(Yaml.strings(lists, "armed")),
                Set.copyOf(Yaml.strings(lists, "organised")),
                Set.copyOf(Yaml.strings(lists, "employers")),
                Set.copyOf(Yaml.strings(lists, "unions")),
                Set.copyOf(Yaml.strings(lists, "union-words")),
                Set.copyOf(Yaml.strings(lists, "labour")),
                Set.copyOf(Yaml.strings(lists, "dealing")),
                Set.copyOf(Yaml.strings(lists, "workers")),
                Set.copyOf(Yaml.strings(lists, "bargaining")),
                Set.copyOf(Yaml.strings(lists, "spokes")),
                Set.copyOf(Yaml.strings(lists, "forces")),
                Set.copyOf(Yaml.strings(lists, "private")),
                Set.copyOf(Yaml.strings(lists, "general")),
                Set.copyOf(Yaml.strings(lists, "institutions")),
                Set.copyOf(Yaml.strings(lists, "loose")),
                Set.copyOf(Yaml.strings(lists, "insurgent")),
                Set.copyOf(Yaml.strings(lists, "hirers")),
                Set.copyOf(Yaml.strings(lists, "idle")),
                Set.copyOf(Yaml.strings(lists, "strikes")),
                Set.copyOf(Yaml.strings(lists, "owned")),
                Set.copyOf(Yaml.strings(lists, "employing")),
                Set.copyOf(Yaml.strings(lists, "workforce")),
                Set.copyOf(Yaml.strings(lists, "kinds")),
                Set.copyOf(Yaml.strings(lists, "firms")),
                Set.copyOf(Yaml.strings(lists, "creditors")),
                Set.copyOf(Yaml.strings(lists, "union-offices")),
                Set.copyOf(Yaml.strings(lists, "of-state")),
                Set.copyOf(Yaml.strings(lists, "kingdoms")),
                Set.copyOf(Yaml.strings(lists, "crediting")),
                Set.copyOf(Yaml.strings(lists, "name-links")),
                Set.copyOf(Yaml.strings(lists, "foreign-links")),
                Set.copyOf(Yaml.strings(lists, "seeking")),
                Set.copyOf(Yaml.strings(lists, "staff")),
                Set.copyOf(Yaml.strings(lists, "units")),
                Set.copyOf(Yaml.strings(lists, "numbering")),
                Set.copyOf(Yaml.strings(lists, "neutral")),
                Set.copyOf(Yaml.strings(lists, "arms")));
    }

    /** Whether a side of its own is no union or other association of people. */
    boolean isCompany(String name) {
        String lower = Letters.small(name);
        return isSided(name)
                && !isUnion(name)
                && !lower.endsWith("department")
                && !lower.endsWith("ministry")
                && !lower.contains("mediation")
                && !lower.contains("conciliation")
                && ASSOCIATIONS.stream().noneMatch(lower::contains);
    }

    /** Whether a body of this name is one of firms, which speaks for no state: the Braskian Steel Association. */
    boolean isTrade(String name) {
        List<String> words = List.of(NO_WORD.split(Letters.small(name), -1));
        return words.stream().anyMatch(TRADES::contains) && words.stream().anyMatch(ASSOCIATED::contains);
    }

    /** Whether a body of this name is a union or a branch of one. */
    boolean isUnion(String name) {
        List<String> words = List.of(NO_WORD.split(Letters.small(name), -1));
        return words.stream().anyMatch(unionWords::contains)
                || (words.stream().anyMatch(ASSOCIATED::contains)
                        && words.stream().anyMatch(this::areWorkers));
    }

    /** Whether a word of a name means those who work: the Laboratory Staffs Association, a doctors' society. */
    private boolean areWorkers(String word) {
        return word.startsWith("staff")
                || (word.endsWith("s") && workforce.contains(word.substring(0, word.length() - 1)));
    }

    /** Whether a body of this name is a union by those whose it is: the Arvenian Pilots' Federation. */
    boolean isWorkersUnion(String name) {
        return isUnion(name)
                && Stream.of(NO_WORD.split(Letters.small(name), -1))
                        .anyMatch(word -> word.equals("workers") || areWorkers(word));
    }

    /** Whether a body of this name is one of those to whom somebody owes, and no arm of the debtor that it names. */
    boolean isOfCreditors(String name) {
        return Stream.of(NO_WORD.split(Letters.small(name), -1))
                .anyMatch(word -> word.endsWith("s") && creditors.contains(word.substring(0, word.length() - 1)));
    }

    /** Whether the words from one index on are an office that only companies have: "head of human resources". */
    boolean isStaff(Place place, int first) {
        for (int last = first; last < Math.min(place.sentence().size(), first + LONGEST_OFFICE); last++) {
            if (staff.contains(IntStream.rangeClosed(first, last)
                    .mapToObj(index -> place.sentence().token(index).lower())
                    .collect(Collectors.joining(" ")))) {
                return true;
            }
        }
        return false;
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

    /** Whether a body of this name is a unit of an army: the Fourth Army Region, the 3rd Brigade, the Northern Command. */
    boolean isUnit(String name) {
        List<String> words = List.of(Letters.small(name).split(" ", -1));
        return words.size() > 1
                && isNumbering(words.get(0))
                && units.containsAll(words.subList(1, words.size())); // and no Northern Hills People's Army
    }

    /** Whether a word begins the name of a unit of an army: a number, a quarter of the compass. */
    boolean isNumbering(String word) {
        return ORDINAL.matcher(word).matches() || numbering.contains(Letters.small(word));
    }

    /** Whether a body of this name is a side of its own: a union, a company, an armed movement. */
    boolean isSided(String name) {
        if (isUnit(name)) {
            return false;
        }
        String small = Letters.small(name);
        for (String word : NO_WORD.split(small, -1)) {
            if (sided.contains(word)) {
                return true;
            }
        }
        return isBusinessName(name) || isNamedForTrade(small);
    }

    /** Whether a name ends in what a company deals with, and is not that of an office of state: Ovar Energy, not Department of Energy. */
    private boolean isNamedForTrade(String small) {
        List<String> words = List.of(NO_WORD.split(small, -1));
        return words.size() > 1
                && trades.contains(words.get(words.size() - 1))
                && words.stream().noneMatch(word -> word.equals("of") || word.equals("for") || idle.contains(word));
    }

    /** Whether a name ends in the legal form of a company. */
    boolean isBusinessName(String name) {
        String small = Letters.small(name);
        int last = small.lastIndexOf(' ') + 1;
        int end = small.endsWith(".") ? small.length() - 1 : small.length();
        return last > 0 && last < end && suffixes.contains(small.substring(last, end));
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

    /** Whether a word beside the name of a group tells that it is an armed one. */
    boolean isArmed(Token token) {
        return armed.contains(token.lemma());
    }

    /** Whether a noun is one for people who speak for no state. */
    boolean isPrivate(Token token) {
        return privates.contains(token.lemma());
    }

    boolean isPlace(Token token) {
        return places.contains(token.lemma());
    }
}
