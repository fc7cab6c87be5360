package org.parley.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.State;
import org.parley.rule.Yaml;

/** Tells whose somebody is whom the world knows: heads of state and government, ministers, heads of blocs. */
final class Leaders {
    private static final Pattern LEADER = Pattern.compile("(.+) (\\d{4})-(\\d{4})?");

    /**
     * A leader.
     *
     * @param names the spellings of the full name
     * @param state the name of the state or bloc
     * @param from the first year in such an office
     * @param to the last year in one
     */
    private record Leader(List<String> names, String state, int from, int to) {
        boolean isInOffice(int year) {
            return from <= year && year <= to;
        }
    }

    private final Map<String, List<Leader>> byFamily = new HashMap<>();

    private Leaders() {}

    /** Those of the list that ships, for the states that a gazetteer knows. */
    static Leaders load(Gazetteer gazetteer) {
        Leaders leaders = new Leaders();
        String lines = Yaml.text("leaders.txt").replace("\n  ", " ");
        for (String line : lines.split("\n", -1)) {
            int colon = line.startsWith("#") ? -1 : line.indexOf(": ");
            if (colon >= 0) {
                String state = gazetteer
                        .known(line.substring(0, colon))
                        .map(State::name)
                        .orElseThrow(() -> new IllegalStateException("leaders.txt: no state " + line));
                for (String entry : line.substring(colon + 2).split("; ", -1)) {
                    leaders.add(state, entry);
                }
            }
        }
        return leaders;
    }

    private void add(String state, String entry) {
        Matcher matcher = LEADER.matcher(entry.strip());
        if (!matcher.matches()) {
            throw new IllegalStateException("leaders.txt: not \"Name 1990-1995\": " + entry);
        }
        Leader leader = new Leader(
                List.of(matcher.group(1).split("/", -1)),
                state,
                Integer.parseInt(matcher.group(2)),
                matcher.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(3)));
        Set<String> families = new LinkedHashSet<>();
        leader.names().forEach(name -> families.addAll(Spellings.families(name)));
        families.forEach(family ->
                byFamily.computeIfAbsent(family, key -> new ArrayList<>()).add(leader));
    }

    /**
     * The state or bloc of a person.
     *
     * @param name a full name, or a family name alone
     * @param year in which the report was published; 0 where nobody knows
     * @param named the states that the report names: whoever has no first name is of one of them or not known
     * @return empty where no leader has the name, none had an office by then, or those who fit are of several states
     */
    Optional<String> stateOf(String name, int year, Set<String> named) {
        List<String> words = NameForms.words(name);
        boolean alone = words.size() == 1;
        String folded = NameForms.fold(words.get(0));
        Predicate<Leader> asked = alone
                ? leader -> named.contains(leader.state())
                        && leader.isInOffice(year)
                        && leader.names().stream()
                                .anyMatch(full -> NameForms.families(full).contains(folded))
                : leader -> (year == 0 || leader.from() <= year)
                        && leader.names().stream().anyMatch(full -> isName(full, name));
        List<Leader> fitting = Spellings.families(name).stream()
                .flatMap(family -> byFamily.getOrDefault(family, List.of()).stream())
                .filter(asked)
                .distinct()
                .toList();
        return onlyState(fitting.stream()
                        .filter(leader -> leader.isInOffice(year))
                        .toList())
                .or(() -> onlyState(fitting));
    }

    /** Whether spellings of a family name go with the same given name: Michael Martin is not Micheál Martin. */
    private static boolean isName(String full, String name) {
        String given = NameForms.fold(NameForms.words(full).get(0));
        return given.equals(NameForms.fold(NameForms.words(name).get(0))) && Spellings.areOne(full, name);
    }

    private static Optional<String> onlyState(List<Leader> leaders) {
        List<String> states = leaders.stream().map(Leader::state).distinct().toList();
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }
}
