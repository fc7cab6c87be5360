package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Demonyms;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Role;

/**
 * Collects who is named in which document and settles who is who. Every name remembers only its different forms with the
 * documents that have them, so that a further document costs what it names, and nobody is counted twice.
 */
final class Names {
    private final Map<String, Forms<Party>> parties = new TreeMap<>();
    private final Map<String, Forms<Person>> people = new TreeMap<>();
    private final Identities identities;
    private Roster roster = Roster.EMPTY;
    private boolean changed;
    /** Whether a name has gone since the roster was made. */
    private boolean gone;

    Names(Identities identities) {
        this.identities = identities;
    }

    void add(Extract extract, String order) {
        extract.parties()
                .forEach(party -> parties.computeIfAbsent(key(party.id()), key -> new Forms<>())
                        .add(party, order));
        extract.people()
                .forEach(person -> people.computeIfAbsent(key(identities.canonical(person.id())), key -> new Forms<>())
                        .add(person, order));
        changed = true;
    }

    void remove(Extract extract, String order) {
        extract.parties().forEach(party -> remove(parties, key(party.id()), party, order));
        extract.people().forEach(person -> remove(people, key(identities.canonical(person.id())), person, order));
        changed = true;
    }

    private <T> void remove(Map<String, Forms<T>> all, String key, T form, String order) {
        Forms<T> forms = all.get(key);
        if (forms == null) {
            return; // the document names it twice
        }
        forms.remove(form, order);
        if (forms.isEmpty()) {
            all.remove(key);
            gone = true;
        }
    }

    /** Ids are made of names; the article does not tell names apart. */
    private static String key(String id) {
        String name = id.substring(id.indexOf(':') + 1);
        return name.startsWith("the-") ? name.substring(4) : name;
    }

    /** Who is who; the same object as before where nobody's names have changed. */
    Roster roster() {
        if (changed) {
            changed = false;
            boolean others = settle(parties, Names::mergedParty);
            others |= settle(people, this::mergedPerson);
            roster = others || gone ? build() : roster;
            gone = false;
        }
        return roster;
    }

    private static <T> boolean settle(Map<String, Forms<T>> all, java.util.function.Function<Forms<T>, T> merge) {
        boolean others = false;
        for (Forms<T> forms : all.values()) {
            if (forms.stale) {
                T merged = merge.apply(forms);
                others |= !merged.equals(forms.merged);
                forms.merged = merged;
                forms.stale = false;
            }
        }
        return others;
    }

    private static Party mergedParty(Forms<Party> forms) {
        return forms.inOrder().stream().reduce(Names::merge).orElseThrow();
    }

    /** The one that others were merged into by hand gives id and name. */
    private Person mergedPerson(Forms<Person> forms) {
        return forms.inOrder().stream()
                .sorted(Comparator.comparing(
                        person -> !identities.canonical(person.id()).equals(person.id())))
                .reduce(Names::merge)
                .orElseThrow();
    }

    private Roster build() {
        Map<String, Party> byKey = new TreeMap<>();
        parties.forEach((key, forms) -> byKey.put(key, forms.known()));
        joinPeoples(byKey);
        List<Party> allParties = new ArrayList<>(byKey.values());
        allParties.sort(Comparator.comparing(Party::name).thenComparing(Party::id));
        Map<String, Party> partyByName = Roster.index(allParties, Party::name, Party::aliases);
        Map<String, Person> settled = new TreeMap<>();
        people.forEach((key, forms) -> settled.put(key, settled(forms, partyByName)));
        Map<String, String> joined = joinFamilyNames(settled);
        Map<String, Person> byId = new HashMap<>();
        people.forEach((key, forms) -> {
            Person person = Objects.requireNonNull(settled.get(joined.getOrDefault(key, key)));
            forms.byForm.keySet().forEach(form -> byId.put(form.id(), person));
        });
        List<Person> allPeople = new ArrayList<>(settled.values());
        allPeople.sort(Comparator.comparing(Person::name).thenComparing(Person::id));
        return new Roster(List.copyOf(allParties), List.copyOf(allPeople), byId);
    }

    /** A party of whom one report names only the people is the state of that people in another. */
    private static void joinPeoples(Map<String, Party> byKey) {
        Map<String, List<String>> byStem = new HashMap<>();
        byKey.forEach((key, party) -> byStem.computeIfAbsent(Demonyms.stem(party.name()), stem -> new ArrayList<>())
                .add(key));
        for (String key : List.copyOf(byKey.keySet())) {
            Party people = Objects.requireNonNull(byKey.get(key));
            List<String> states = stems(people.name())
                    .flatMap(stem -> byStem.getOrDefault(stem, List.of()).stream())
                    .filter(state -> isPeopleOf(people, byKey.get(state)))
                    .distinct()
                    .toList();
            if (states.size() == 1) {
                byKey.remove(key);
                byKey.computeIfPresent(states.get(0), (name, state) -> merge(state, people));
            }
        }
    }

    /** What the name of a place can begin with whose people has this name. */
    private static Stream<String> stems(String people) {
        return IntStream.rangeClosed(Math.max(1, people.length() - 4), people.length())
                .mapToObj(end -> people.substring(0, end));
    }

    private static boolean isPeopleOf(Party people, @Nullable Party state) {
        return state != null && Demonyms.isOf(people.name(), state.name());
    }

    /** With the party under the name that the record gives it; the first form whose party is known tells it. */
    private static Person settled(Forms<Person> forms, Map<String, Party> partyByName) {
        Person person = forms.known();
        Party party = partyByName.get(Roster.fold(person.party()));
        String name = party == null ? person.party() : party.name();
        return new Person(person.id(), person.name(), person.aliases(), person.roles(), name);
    }

    /** Gives for each name that was joined the fuller one. */
    private Map<String, String> joinFamilyNames(Map<String, Person> byKey) {
        Map<String, List<String>> byFamily = new HashMap<>();
        byKey.forEach((key, person) -> {
            String name = Roster.fold(person.name());
            if (name.indexOf(' ') >= 0) {
                byFamily.computeIfAbsent(name.substring(name.lastIndexOf(' ') + 1), family -> new ArrayList<>())
                        .add(key);
            }
        });
        Map<String, String> joined = new HashMap<>();
        for (String key : List.copyOf(byKey.keySet())) {
            Person alone = Objects.requireNonNull(byKey.get(key));
            List<String> bearers = byFamily.getOrDefault(Roster.fold(alone.name()), List.of());
            if (bearers.size() != 1) {
                continue;
            }
            Person bearer = Objects.requireNonNull(byKey.get(bearers.get(0)));
            if (agree(alone, bearer) && !identities.areApart(alone.id(), bearer.id())) {
                byKey.remove(key);
                byKey.put(bearers.get(0), merge(bearer, alone));
                joined.put(key, bearers.get(0));
            }
        }
        return joined;
    }

    /** Whether no party speaks against these being one. */
    private static boolean agree(Person alone, Person bearer) {
        return alone.party().isEmpty()
                || bearer.party().isEmpty()
                || alone.party().equals(bearer.party());
    }

    private static Party merge(Party party, Party other) {
        Set<String> aliases = new LinkedHashSet<>(party.aliases());
        aliases.addAll(other.aliases());
        if (!other.name().equals(party.name())) {
            aliases.add(other.name());
        }
        aliases.remove(party.name());
        return new Party(party.id(), party.name(), List.copyOf(aliases));
    }

    private static Person merge(Person person, Person other) {
        Set<String> aliases = new LinkedHashSet<>(person.aliases());
        aliases.addAll(other.aliases());
        aliases.add(other.name());
        aliases.remove(person.name());
        Set<Role> roles = new LinkedHashSet<>(person.roles());
        roles.addAll(other.roles());
        String party = person.party().isEmpty() ? other.party() : person.party();
        return new Person(person.id(), person.name(), List.copyOf(aliases), List.copyOf(roles), party);
    }

    /** The different forms of one name, each with the documents that have it. */
    private static final class Forms<T> {
        private final Map<T, TreeSet<String>> byForm = new LinkedHashMap<>();

        @Nullable
        private T merged;

        private boolean stale;

        void add(T form, String order) {
            TreeSet<String> orders = byForm.computeIfAbsent(form, key -> new TreeSet<>());
            String first = orders.isEmpty() ? "" : orders.first();
            orders.add(order);
            stale |= !orders.first().equals(first);
        }

        void remove(T form, String order) {
            TreeSet<String> orders = byForm.get(form);
            if (orders == null) {
                return; // the same document names it twice
            }
            stale |= orders.first().equals(order);
            orders.remove(order);
            if (orders.isEmpty()) {
                byForm.remove(form);
                stale = true;
            }
        }

        boolean isEmpty() {
            return byForm.isEmpty();
        }

        /** By the first document that has each; forms of one document by what they say. */
        List<T> inOrder() {
            List<Map.Entry<T, TreeSet<String>>> forms = new ArrayList<>(byForm.entrySet());
            forms.sort(Comparator.comparing((Map.Entry<T, TreeSet<String>> form) ->
                            form.getValue().first())
                    .thenComparing(form -> form.getKey().toString()));
            return forms.stream().map(Map.Entry::getKey).toList();
        }

        T known() {
            return Objects.requireNonNull(merged);
        }
    }
}
