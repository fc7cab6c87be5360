package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;
import org.parley.statement.Role;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/**
 * Finds the parties of officials beside whose name no report tells one: by the words that stand for them, {@code the Keldovan
 * envoy}; by those for whom they speak; and by what they commit one party to, and no other.
 */
final class Affiliations {
    /** So many different words must speak for a party. */
    private static final int ENOUGH = 2;

    private static final String OFFICE =
            "(envoy|emissary|negotiator|minister|premier|president|chancellor|ambassador|diplomat|delegate|official|spokesman|spokeswoman"
                    + "|spokesperson|mediator|representative|commissioner|general|secretary|leader|monarch|king|queen)";
    /** Whoever is meant is told by an adjective or a possessive: {@code the Keldovan special envoy}. */
    private static final Pattern SHORT =
            Pattern.compile("(?:[Tt]he |[Aa]n? )?(?<whose>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)(?:[’'‘]s?)? "
                    + "(?:(?!former|ex-|opposition|exiled|retired|rebel|dissident|military analyst)[\\p{L}-]+ ){0,3}?"
                    + OFFICE);

    private static final Pattern OFFICIAL = Pattern.compile(
            "(?!.*\\b(opposition|former|ex-|deputies|mp|senator)\\b).*\\b(president|presidential|prime minister|premier|minister|chancellor|king"
                    + "|queen|government|foreign ministry|state department|spokes\\w+|negotiator|delegation)\\b.*",
            Pattern.CASE_INSENSITIVE);
    /** What one can only say of those for whom one speaks; what {@code would} happen to them is said by others too. */
    private static final Pattern COMMITS = Pattern.compile(
            "(?:[“\"‘])?(?:that )?(?<who>(?:the )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2}) (?:"
                    + "(?:would|will)(?: not| never| also| still| now| soon)* (?:sign|cede|stay|accept|agree|answer|reply|return|talk|negotiate|meet"
                    + "|send|keep|hold|resume|attend|consider|study|submit|propose|offer|join|continue|honou?r|respect|initial|defend|insist|put)"
                    + "|(?:is|was|remains|remained|stands|stood) (?:still )?(?:ready|prepared|willing|open|determined|committed)"
                    + "|(?:has|had) (?:no plans?|no intention)|welcome[sd]|insist(?:s|ed)|reserve[sd]|regret(?:s|ted)"
                    + ")\\b.*",
            Pattern.DOTALL);

    private static final Pattern SAYS = Pattern.compile(
            "\\b(sa(y|ys|id)|add(s|ed)|announce[sd]?|declare[sd]?|insist(s|ed)|pledge[sd]?|vow(s|ed)|wr(ites|ote)|t(ells|old)|stress(es|ed)"
                    + "|repl(ies|ied)|explain(s|ed)|promise[sd]?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Those who speak for somebody and nobody else. */
    private static final Pattern VOICE = Pattern.compile(
            "(?:.* )?(?:spokesman|spokeswoman|spokesperson|press secretary|adviser|advisor|aide|chief of staff)",
            Pattern.CASE_INSENSITIVE);

    private Affiliations() {}

    /** What tells the parties of those who are of none in a document. */
    static List<Leaning> leanings(ReadDocument reading) {
        Set<String> officials = reading.people().stream()
                .filter(person ->
                        person.party().isEmpty() && person.roles().stream().anyMatch(Affiliations::isOfficial))
                .map(Person::id)
                .collect(Collectors.toSet());
        List<Leaning> leanings = new ArrayList<>();
        for (Statement statement : unaffiliated(reading)) {
            shortly(statement, reading).ifPresent(leanings::add);
            String words = plain(statement.text());
            Matcher matcher = COMMITS.matcher(words);
            if (officials.contains(statement.speaker().id()) && isSaid(statement, reading) && matcher.matches()) {
                named(matcher.group("who"), reading.parties())
                        .ifPresent(party ->
                                leanings.add(new Leaning(statement.speaker().id(), party, words, false)));
            }
        }
        return leanings.stream().distinct().toList();
    }

    /** By the words that stand for the speaker; the document need not know the party. */
    private static Optional<Leaning> shortly(Statement statement, ReadDocument reading) {
        return statement.source().stream()
                .map(span -> SHORT.matcher(plain(span.of(reading.document().text()))))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group("whose"))
                .map(whose -> new Leaning(
                        statement.speaker().id(),
                        named(whose, reading.parties()).orElse(whose),
                        "",
                        true))
                .findFirst();
    }

    /**
     * Gives parties to those who have none: those for whom they speak, or who speak for them, have one, or all that they say speaks
     * for one.
     *
     * @param byKey the people of the record; those without a party are changed
     * @param leanings what each of them says for a party, its name as the record has it
     */
    static void settle(Map<String, Person> byKey, Function<String, Set<Leaning>> leanings) {
        Map<String, String> groups = groups(byKey);
        Map<String, List<String>> members = new TreeMap<>();
        byKey.keySet()
                .forEach(key -> members.computeIfAbsent(groups.getOrDefault(key, key), one -> new ArrayList<>())
                        .add(key));
        members.values().forEach(keys -> {
            Set<String> parties = keys.stream()
                    .map(key -> Objects.requireNonNull(byKey.get(key)).party())
                    .filter(party -> !party.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (parties.isEmpty()) {
                parties.addAll(spokenFor(keys, leanings));
            }
            if (parties.size() == 1) {
                String party = parties.iterator().next();
                keys.forEach(key -> byKey.computeIfPresent(
                        key, (one, person) -> person.party().isEmpty() ? in(person, party) : person));
            }
        });
    }

    /** The party for which some people speak; none where they speak for several, or too seldom. */
    private static Set<String> spokenFor(List<String> keys, Function<String, Set<Leaning>> leanings) {
        Set<Leaning> all =
                keys.stream().flatMap(key -> leanings.apply(key).stream()).collect(Collectors.toSet());
        Set<String> told =
                all.stream().filter(Leaning::told).map(Leaning::party).collect(Collectors.toCollection(TreeSet::new));
        if (!told.isEmpty()) {
            return told;
        }
        long words = all.stream().map(Leaning::words).distinct().count();
        Set<String> parties = all.stream().map(Leaning::party).collect(Collectors.toCollection(TreeSet::new));
        return words >= ENOUGH && parties.size() == 1 ? parties : Set.of();
    }

    /** Those who speak for somebody, with whom they speak for: for each the key of their group. */
    private static Map<String, String> groups(Map<String, Person> byKey) {
        Map<String, String> byName = new HashMap<>();
        byKey.forEach((key, person) -> byName.put(Roster.fold(person.name()), key));
        Map<String, String> groups = new HashMap<>();
        new TreeMap<>(byKey).forEach((key, person) -> {
            for (Role role : person.roles()) {
                if (VOICE.matcher(role.title()).matches()) {
                    bearer(role.organisation(), byName)
                            .filter(other -> !other.equals(key))
                            .ifPresent(other -> join(groups, key, other));
                }
            }
        });
        byKey.keySet().forEach(key -> groups.put(key, root(groups, key)));
        return groups;
    }

    /** Whose name words end with: {@code President Ada Brandt}. */
    private static Optional<String> bearer(String words, Map<String, String> byName) {
        String folded = Roster.fold(words);
        for (int space = -1; space < folded.length(); ) {
            String key = byName.get(folded.substring(space + 1));
            if (key != null && folded.indexOf(' ', space + 1) > 0) {
                return Optional.of(key);
            }
            int next = folded.indexOf(' ', space + 1);
            space = next < 0 ? folded.length() : next;
        }
        return Optional.empty();
    }

    private static void join(Map<String, String> groups, String key, String other) {
        String one = root(groups, key);
        String another = root(groups, other);
        if (!one.equals(another)) {
            groups.put(one.compareTo(another) < 0 ? another : one, one.compareTo(another) < 0 ? one : another);
        }
    }

    private static String root(Map<String, String> groups, String key) {
        String root = key;
        for (String next = groups.get(root); next != null && !next.equals(root); next = groups.get(root)) {
            root = next;
        }
        return root;
    }

    private static List<Statement> unaffiliated(ReadDocument reading) {
        return reading.statements().stream()
                .filter(statement -> statement.speaker().kind() == SpeakerKind.PERSON
                        && statement.speaker().party().isEmpty()
                        && statement.speaker().others().isEmpty())
                .toList();
    }

    private static boolean isOfficial(Role role) {
        return role.party().isEmpty()
                && OFFICIAL.matcher(role.title() + " " + role.organisation()).matches();
    }

    private static boolean isSaid(Statement statement, ReadDocument reading) {
        String text = reading.document().text();
        return statement.cue().stream()
                .map(span -> span.of(text))
                .anyMatch(cue -> SAYS.matcher(cue).find());
    }

    /** The party of a document that has a name. */
    static Optional<String> named(String words, List<Party> parties) {
        String folded = Roster.fold(words);
        return parties.stream()
                .filter(party -> Roster.fold(party.name()).equals(folded)
                        || party.aliases().stream()
                                .anyMatch(alias -> Roster.fold(alias).equals(folded)))
                .map(Party::name)
                .findFirst();
    }

    private static Person in(Person person, String party) {
        return new Person(person.id(), person.name(), person.aliases(), person.roles(), party);
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip().replaceAll("[,;:]$", "");
    }
}
