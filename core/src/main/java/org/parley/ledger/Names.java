package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Demonyms;
import org.parley.statement.Offices;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Role;
import org.parley.statement.Spellings;

/**
 * Collects who is named in which document and settles who is who. Every name remembers only its different forms with the
 * documents that have them, so that a further document costs what it names, and nobody is counted twice.
 */
final class Names {
    /** The noun and number of a union's branch. */
    private static final Pattern BRANCH = Pattern.compile("\\b(?:Lodge|Local|Branch|Chapter) \\d+$");

    /** What people are called by their work, and no name. */
    private static final Pattern TRADE = Pattern.compile("\\p{Ll}+s");

    private final Map<String, Forms<Party>> parties = new TreeMap<>();
    private final Map<String, Forms<Person>> people = new TreeMap<>();
    private final Map<String, Forms<Leaning>> leanings = new TreeMap<>();
    private final Identities identities;
    private Roster roster = Roster.EMPTY;
    private boolean changed;
    /** The keys of the spellings of one name, those that are spelled in more than one way; the commonest first. */
    private List<List<String>> spellings = List.of();
    /** The offices that several persons are said to hold. */
    private List<Contest> contests = List.of();
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
        extract.leanings()
                .forEach(leaning -> leanings.computeIfAbsent(
                                key(identities.canonical(leaning.person())), key -> new Forms<>())
                        .add(leaning, order));
        gone |= !extract.leanings().isEmpty();
        changed = true;
    }

    void remove(Extract extract, String order) {
        extract.parties().forEach(party -> remove(parties, key(party.id()), party, order));
        extract.people().forEach(person -> remove(people, key(identities.canonical(person.id())), person, order));
        extract.leanings()
                .forEach(leaning -> remove(leanings, key(identities.canonical(leaning.person())), leaning, order));
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
            others |= spellings.stream().anyMatch(keys -> !commonestFirst(keys).equals(keys));
            others |= contests.stream().anyMatch(Contest::isTurned);
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
                .map(person -> new Person(
                        person.id(), person.name(), person.aliases(), person.roles(), commonestParty(forms, person)))
                .orElseThrow();
    }

    /** The party that most documents tell, of several such the one told first: one misread report changes nobody's side. */
    private static String commonestParty(Forms<Person> forms, Person person) {
        Map<String, Integer> told = new LinkedHashMap<>(Map.of(person.party(), 0));
        for (Person form : forms.inOrder()) {
            if (!form.party().isEmpty()) {
                told.merge(form.party(), forms.documents(form), Integer::sum);
            }
        }
        forms.divided = told.size() > 1;
        return told.entrySet().stream()
                .reduce((first, second) -> second.getValue() > first.getValue() ? second : first)
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Roster build() {
        Map<String, Party> byKey = new TreeMap<>();
        parties.forEach((key, forms) -> byKey.put(key, forms.known()));
        joinPeoples(byKey);
        joinSeats(byKey);
        joinBranches(byKey);
        joinTrades(byKey);
        List<Party> allParties = new ArrayList<>(byKey.values());
        allParties.sort(Comparator.comparing(Party::name).thenComparing(Party::id));
        Map<String, Party> partyByName = Roster.index(allParties, Party::name, Party::aliases);
        Map<String, Person> settled = new TreeMap<>();
        people.forEach((key, forms) -> settled.put(key, settled(forms, partyByName)));
        Map<String, String> joined = new HashMap<>(joinSpellings(settled));
        spellings = spellings(joined);
        spellings.forEach(keys -> rename(settled, last(joined, keys.get(0)), keys.get(0)));
        joined.putAll(joinFamilyNames(settled));
        joined.putAll(joinShorterNames(settled));
        Map<String, Set<Leaning>> leaningsByKey = leanings(joined, partyByName);
        Affiliations.settle(settled, key -> leaningsByKey.getOrDefault(key, Set.of()));
        Map<String, Person> byId = new HashMap<>();
        people.forEach((key, forms) -> {
            Person person = Objects.requireNonNull(settled.get(last(joined, key)));
            forms.byForm.keySet().forEach(form -> byId.put(form.id(), person));
        });
        List<Person> allPeople = new ArrayList<>(settled.values());
        allPeople.sort(Comparator.comparing(Person::name).thenComparing(Person::id));
        Map<String, Set<Person>> candidates = Roster.candidates(allPeople);
        candidates.values().removeIf(persons -> persons.size() == 1);
        Map<String, List<Forms<Person>>> formsOf = new HashMap<>();
        people.forEach((key, forms) -> formsOf.computeIfAbsent(
                        Objects.requireNonNull(settled.get(last(joined, key))).id(), id -> new ArrayList<>())
                .add(forms));
        contests = new ArrayList<>();
        candidates.forEach((office, persons) -> contests.add(new Contest(office, persons, formsOf)));
        Map<String, Person> won = new HashMap<>();
        contests.forEach(contest -> contest.winner().ifPresent(person -> won.put(contest.office, person)));
        return new Roster(List.copyOf(allParties), List.copyOf(allPeople), byId, won);
    }

    /** An office that several persons are said to hold for one side. */
    private static final class Contest {
        /** So many documents a holder must have for each one of all others, who are misread or had the office for a day. */
        private static final int DOMINANCE = 4;

        private static final int FEWEST = 3;

        private final String office;
        private final Map<Person, List<Forms<Person>>> holders = new LinkedHashMap<>();
        private Optional<Person> winner;
        /** The changes of its holders when it was last counted. */
        private int counted;

        Contest(String office, Set<Person> persons, Map<String, List<Forms<Person>>> formsOf) {
            this.office = office;
            persons.forEach(person -> holders.put(person, Objects.requireNonNull(formsOf.get(person.id()))));
            winner = count();
            counted = changes();
        }

        Optional<Person> winner() {
            return winner;
        }

        /** Whether it has another winner than it had; counted anew only where one of its holders' documents came or went. */
        boolean isTurned() {
            int now = changes();
            if (now == counted) {
                return false;
            }
            counted = now;
            return !count().equals(winner);
        }

        private int changes() {
            int changes = 0;
            for (List<Forms<Person>> forms : holders.values()) {
                for (Forms<Person> own : forms) {
                    changes += own.changes;
                }
            }
            return changes;
        }

        private Optional<Person> count() {
            int all = 0;
            int most = 0;
            Optional<Person> first = Optional.empty();
            for (Map.Entry<Person, List<Forms<Person>>> holder : holders.entrySet()) {
                int documents = 0;
                for (Forms<Person> forms : holder.getValue()) {
                    documents += documents(forms);
                }
                all += documents;
                if (documents > most) {
                    most = documents;
                    first = Optional.of(holder.getKey());
                }
            }
            return most >= FEWEST && most >= DOMINANCE * (all - most) ? first : Optional.empty();
        }

        private int documents(Forms<Person> forms) {
            return forms.byForm.entrySet().stream()
                    .filter(form -> form.getKey().roles().stream().anyMatch(role -> Roster.isOffice(role, office)))
                    .mapToInt(form -> form.getValue().size())
                    .sum();
        }
    }

    /** What each of the people of the record says for a party, the parties under the names that the record gives them. */
    private Map<String, Set<Leaning>> leanings(Map<String, String> joined, Map<String, Party> partyByName) {
        Map<String, Set<Leaning>> byKey = new HashMap<>();
        leanings.forEach((key, forms) -> {
            Set<Leaning> own = byKey.computeIfAbsent(last(joined, key), one -> new HashSet<>());
            for (Leaning leaning : forms.byForm.keySet()) {
                Party party = partyByName.get(Roster.fold(leaning.party()));
                if (party != null) {
                    own.add(new Leaning(key, party.name(), leaning.words(), leaning.told()));
                }
            }
        });
        return byKey;
    }

    /** A party of whom one report names only the people is the state of that people in another. */
    private static void joinPeoples(Map<String, Party> byKey) {
        Map<String, List<String>> byStem = new HashMap<>();
        byKey.forEach((key, party) -> Stream.of(party.name(), firstWord(party.name()), lastWord(party.name()))
                .map(Demonyms::stem)
                .distinct()
                .forEach(stem ->
                        byStem.computeIfAbsent(stem, name -> new ArrayList<>()).add(key)));
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

    /** A town that one report takes for a side by itself is the side for which another says that it stands. */
    private static void joinSeats(Map<String, Party> byKey) {
        Map<String, List<String>> sides = new HashMap<>();
        byKey.forEach((key, party) -> party.aliases()
                .forEach(alias -> sides.computeIfAbsent(Roster.fold(alias), name -> new ArrayList<>())
                        .add(key)));
        for (String key : List.copyOf(byKey.keySet())) {
            Party town = Objects.requireNonNull(byKey.get(key));
            List<String> owners = sides.getOrDefault(Roster.fold(town.name()), List.of()).stream()
                    .filter(owner -> !owner.equals(key) && byKey.containsKey(owner))
                    .toList();
            if (owners.size() == 1
                    && town.aliases().isEmpty()
                    && town.standing().isEmpty()) {
                byKey.remove(key);
                byKey.computeIfPresent(owners.get(0), (name, side) -> merge(side, town));
            }
        }
    }

    /** "The joiners" of one report, which names no union, are the only union of joiners of another. */
    private static void joinTrades(Map<String, Party> byKey) {
        for (String key : List.copyOf(byKey.keySet())) {
            Party people = Objects.requireNonNull(byKey.get(key));
            if (!TRADE.matcher(people.name()).matches()) {
                continue;
            }
            List<String> unions = byKey.entrySet().stream()
                    .filter(other -> !other.getKey().equals(key)
                            && Pattern.compile("(?i)\\b" + people.name() + "\\b")
                                    .matcher(other.getValue().name())
                                    .find())
                    .map(Map.Entry::getKey)
                    .toList();
            if (unions.size() == 1) {
                byKey.remove(key);
                byKey.computeIfPresent(unions.get(0), (name, union) -> merge(union, people));
            }
        }
    }

    /** "Millers' Lodge 12" of one report is "Lodge 12" of another. */
    private static void joinBranches(Map<String, Party> byKey) {
        Map<String, String> first = new HashMap<>();
        for (String key : List.copyOf(byKey.keySet())) {
            Party party = Objects.requireNonNull(byKey.get(key));
            Matcher branch = BRANCH.matcher(party.name());
            if (branch.find()) {
                String known = first.putIfAbsent(branch.group(), key);
                if (known != null) {
                    byKey.remove(key);
                    byKey.computeIfPresent(known, (name, side) -> merge(side, party));
                }
            }
        }
    }

    /** What the name of a place can begin with whose people has this name. */
    private static Stream<String> stems(String people) {
        return IntStream.rangeClosed(Math.max(1, people.length() - 4), people.length())
                .mapToObj(end -> people.substring(0, end));
    }

    private static boolean isPeopleOf(Party people, @Nullable Party state) {
        return state != null
                && (Demonyms.isOf(people.name(), state.name())
                        || (isPeople(people)
                                && !state.name().equals(people.name())
                                && (Demonyms.isOf(people.name(), lastWord(state.name()))
                                        || firstWord(state.name()).equals(people.name()))));
    }

    /** A party of which all names are an adjective and its people: the Koreans of South Korea, the European side of the European Union. */
    private static boolean isPeople(Party party) {
        return party.name().indexOf(' ') < 0 && party.aliases().equals(List.of(party.name() + "s"));
    }

    private static String firstWord(String name) {
        return name.split(" ", 2)[0];
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** A person with the party as the record names it; whoever is called as a party is, and by nothing else, is of it. */
    private static Person settled(Forms<Person> forms, Map<String, Party> partyByName) {
        Person person = forms.known();
        boolean misread = person.party().isEmpty() && person.roles().isEmpty();
        Party party = partyByName.get(Roster.fold(misread ? person.name() : person.party()));
        String name = party == null ? person.party() : party.name();
        return new Person(person.id(), person.name(), person.aliases(), distinct(person.roles(), partyByName), name);
    }

    /** The offices with the parties' names as the record has them, without those that tell less than another. */
    private static List<Role> distinct(List<Role> roles, Map<String, Party> partyByName) {
        List<Role> named = roles.stream()
                .map(role -> {
                    Party party = partyByName.get(Roster.fold(role.party()));
                    return new Role(role.title(), role.organisation(), party == null ? role.party() : party.name());
                })
                .toList();
        List<Role> kept = new ArrayList<>();
        for (Role role : named) {
            if (kept.stream().noneMatch(other -> tells(other, role))) {
                kept.removeIf(other -> tells(role, other));
                kept.add(role);
            }
        }
        return List.copyOf(kept);
    }

    /** Whether an office tells all that another does. */
    private static boolean tells(Role role, Role other) {
        return role.title().equalsIgnoreCase(other.title())
                && (other.party().isEmpty() || other.party().equals(role.party()))
                && (other.organisation().isEmpty() || other.organisation().equals(role.organisation()));
    }

    private static String last(Map<String, String> joined, String key) {
        String last = key;
        for (String next = joined.get(last); next != null; next = joined.get(last)) {
            last = next;
        }
        return last;
    }

    private List<List<String>> spellings(Map<String, String> joined) {
        Map<String, List<String>> groups = new TreeMap<>();
        new TreeMap<>(joined)
                .forEach((key, kept) -> groups.computeIfAbsent(kept, one -> new ArrayList<>(List.of(kept)))
                        .add(key));
        return groups.values().stream().map(this::commonestFirst).toList();
    }

    /** The spelling of most documents, of several such the one told first, before the others. */
    private List<String> commonestFirst(List<String> keys) {
        List<String> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparing((String key) -> -forms(key).documents())
                .thenComparing(key -> forms(key).firstOrder())
                .thenComparing(key -> key));
        return sorted;
    }

    private Forms<Person> forms(String key) {
        return Objects.requireNonNull(people.get(key));
    }

    /** Gives somebody who is spelled in several ways the name that most documents have. */
    private void rename(Map<String, Person> byKey, String key, String commonest) {
        String name = forms(commonest).known().name();
        byKey.computeIfPresent(key, (one, person) -> {
            Set<String> aliases = new LinkedHashSet<>(List.of(person.name()));
            aliases.addAll(person.aliases());
            aliases.remove(name);
            return new Person(person.id(), name, List.copyOf(aliases), person.roles(), person.party());
        });
    }

    /** Joins the spellings of one full name; gives for each that was joined the one that was told first. */
    private Map<String, String> joinSpellings(Map<String, Person> byKey) {
        Map<String, List<String>> alike = new TreeMap<>();
        byKey.forEach((key, person) -> Spellings.sounds(person.name())
                .ifPresent(sounds ->
                        alike.computeIfAbsent(sounds, one -> new ArrayList<>()).add(key)));
        Map<String, String> joined = new HashMap<>();
        for (List<String> keys : alike.values()) {
            if (keys.size() > 1) {
                keys.sort(Comparator.comparing((String key) -> forms(key).firstOrder())
                        .thenComparing(key -> key));
                joinSpellings(keys, byKey, joined);
            }
        }
        return joined;
    }

    private void joinSpellings(List<String> keys, Map<String, Person> byKey, Map<String, String> joined) {
        List<String> kept = new ArrayList<>();
        for (String key : keys) {
            Person person = Objects.requireNonNull(byKey.get(key));
            Optional<String> same = kept.stream()
                    .filter(one -> isSame(Objects.requireNonNull(byKey.get(one)), person))
                    .findFirst();
            if (same.isPresent()) {
                byKey.remove(key);
                byKey.computeIfPresent(same.get(), (one, known) -> merge(known, person));
                joined.put(key, same.get());
            } else {
                kept.add(key);
            }
        }
    }

    private boolean isSame(Person person, Person other) {
        boolean alike = Spellings.areOne(person.name(), other.name())
                || person.aliases().stream().anyMatch(alias -> Spellings.areOne(alias, other.name()));
        return alike
                && agree(person, other)
                && !isOther(person, other)
                && !identities.areApart(person.id(), other.id());
    }

    /** Whether two have offices of which none is the same, and no party in common: of one spelling by chance. */
    private static boolean isOther(Person person, Person other) {
        boolean ofOneParty = !person.party().isEmpty() && person.party().equals(other.party());
        boolean spelledAlike = Roster.fold(person.name()).equals(Roster.fold(other.name()));
        boolean known = !person.roles().isEmpty() && !other.roles().isEmpty();
        return known && !ofOneParty && !spelledAlike && !shareOffice(person, other);
    }

    /** Gives for each family name that was joined the one person who bears it, or of several the one of the same office. */
    private Map<String, String> joinFamilyNames(Map<String, Person> byKey) {
        Map<String, List<String>> byFamily = new HashMap<>();
        byKey.forEach((key, person) -> {
            if (Spellings.isFull(person.name())) {
                families(person)
                        .forEach(family -> byFamily.computeIfAbsent(family, one -> new ArrayList<>())
                                .add(key));
            }
        });
        Map<String, String> joined = new HashMap<>();
        Set<String> givenNames = givenNames(byKey);
        for (String key : List.copyOf(byKey.keySet())) {
            Person alone = Objects.requireNonNull(byKey.get(key));
            if (Spellings.isFull(alone.name()) || givenNames.contains(Roster.fold(alone.name()))) {
                continue;
            }
            List<String> bearers = Spellings.families(alone.name()).stream()
                    .flatMap(family -> byFamily.getOrDefault(family, List.of()).stream())
                    .distinct()
                    .filter(bearer -> isBearer(Objects.requireNonNull(byKey.get(bearer)), alone))
                    .toList();
            List<String> fitting = bearers.size() < 2
                    ? bearers
                    : bearers.stream()
                            .filter(bearer -> shareOffice(Objects.requireNonNull(byKey.get(bearer)), alone))
                            .toList();
            if (fitting.size() == 1) {
                byKey.remove(key);
                byKey.computeIfPresent(fitting.get(0), (one, bearer) -> merge(bearer, alone));
                joined.put(key, fitting.get(0));
            }
        }
        return joined;
    }

    /**
     * Gives for each full name that is but a part of one longer one the person of that: Ana Ruiz of Ana Ruiz Gil, and the given name
     * alone of somebody of the same side.
     */
    private Map<String, String> joinShorterNames(Map<String, Person> byKey) {
        Map<String, String> joined = new HashMap<>();
        List<String> longestFirst = new ArrayList<>(byKey.keySet());
        longestFirst.sort(
                Comparator.comparing((String key) -> -key.split("-", -1).length).thenComparing(key -> key));
        Map<String, Set<String>> keysByEnd = new HashMap<>();
        byKey.forEach((key, person) -> enterEnds(key, person, keysByEnd));
        for (String key : longestFirst) {
            Person shorter = Objects.requireNonNull(byKey.get(key));
            List<String> longer = ends(shorter.name()).stream()
                    .flatMap(end -> keysByEnd.getOrDefault(end, Set.of()).stream())
                    .distinct()
                    .filter(other -> isPartOf(shorter, byKey.get(other)))
                    .toList();
            if (longer.size() == 1) {
                byKey.remove(key);
                byKey.computeIfPresent(longer.get(0), (one, whole) -> merge(whole, shorter));
                enterEnds(longer.get(0), Objects.requireNonNull(byKey.get(longer.get(0))), keysByEnd);
                joined.put(key, longer.get(0));
            }
        }
        return joined;
    }

    /** Enters somebody under all that a shorter name can share with the name or the aliases. */
    private static void enterEnds(String key, Person person, Map<String, Set<String>> keysByEnd) {
        Stream.concat(Stream.of(person.name()), person.aliases().stream())
                .flatMap(name -> ends(name).stream())
                .forEach(end ->
                        keysByEnd.computeIfAbsent(end, one -> new TreeSet<>()).add(key));
    }

    /** The first and the last word of a name, each with where it stands. */
    private static List<String> ends(String name) {
        List<String> words = Spellings.words(name);
        return List.of(words.get(0) + "-", "-" + words.get(words.size() - 1));
    }

    /** @param person nobody where that one is part of somebody else by now */
    private boolean isPartOf(Person shorter, @Nullable Person person) {
        return person != null && isPart(shorter, person) && isLonger(shorter, person);
    }

    /** Whether a name is but a part of somebody's, or the other name under which a report has somebody go. */
    private static boolean isPart(Person shorter, Person person) {
        boolean called = !Spellings.isFull(shorter.name())
                && person.aliases().contains(shorter.name())
                && !person.name().equals(shorter.name());
        return called || Spellings.isPartOf(shorter.name(), person.name());
    }

    private boolean isLonger(Person shorter, Person person) {
        return agree(shorter, person) && !identities.areApart(shorter.id(), person.id());
    }

    /** The names that stand first in the names of several people: "Vladimir" alone is nobody's family name. */
    private static Set<String> givenNames(Map<String, Person> byKey) {
        Set<String> once = new HashSet<>();
        Set<String> often = new HashSet<>();
        byKey.values().stream().map(Person::name).filter(Spellings::isFull).forEach(name -> {
            String given = name.split("[\\s\u00a0]+", 2)[0];
            boolean family = Spellings.families(name).containsAll(Spellings.families(given));
            if (!family && !once.add(Roster.fold(given))) {
                often.add(Roster.fold(given));
            }
        });
        return often;
    }

    /** The family names under which somebody is known. */
    private static Set<String> families(Person person) {
        return Stream.concat(Stream.of(person.name()), person.aliases().stream())
                .filter(Spellings::isFull)
                .flatMap(name -> Spellings.families(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isBearer(Person bearer, Person alone) {
        boolean may = Stream.concat(Stream.of(bearer.name()), bearer.aliases().stream())
                .anyMatch(name -> Spellings.isFull(name) && Spellings.mayBe(alone.name(), name));
        return may && agree(alone, bearer) && !identities.areApart(alone.id(), bearer.id());
    }

    private static boolean shareOffice(Person bearer, Person alone) {
        Set<String> offices = offices(bearer);
        return offices(alone).stream().anyMatch(offices::contains);
    }

    private static Set<String> offices(Person person) {
        return person.roles().stream()
                .flatMap(role -> Offices.shipped().keys(role).stream())
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
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
        String standing = party.standing().isEmpty() ? other.standing() : party.standing();
        return new Party(party.id(), party.name(), List.copyOf(aliases), standing);
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
        private final Map<T, Sorted<String>> byForm = new LinkedHashMap<>();

        @Nullable
        private T merged;

        private boolean stale;
        /** Whether what is merged depends on how many documents have each form. */
        private boolean divided;

        /** Counts what came and went. */
        private int changes;

        void add(T form, String order) {
            changes++;
            Sorted<String> orders =
                    byForm.computeIfAbsent(form, key -> new Sorted<>(Comparator.<String>naturalOrder()));
            stale |= orders.add(order) || divided;
        }

        void remove(T form, String order) {
            changes++;
            Sorted<String> orders = byForm.get(form);
            if (orders == null) {
                return; // the same document names it twice
            }
            stale |= orders.first().equals(order) || divided;
            orders.remove(order);
            if (orders.isEmpty()) {
                byForm.remove(form);
                stale = true;
            }
        }

        boolean isEmpty() {
            return byForm.isEmpty();
        }

        /** How many documents have a form; one that has two counts twice. */
        int documents() {
            return byForm.values().stream().mapToInt(Sorted::size).sum();
        }

        /** How many documents have one form. */
        int documents(T form) {
            return Objects.requireNonNull(byForm.get(form)).size();
        }

        /** The first document that has any of the forms. */
        String firstOrder() {
            return byForm.values().stream()
                    .map(Sorted::first)
                    .min(Comparator.naturalOrder())
                    .orElse("");
        }

        /** By the first document that has each; forms of one document by what they say. */
        List<T> inOrder() {
            List<Map.Entry<T, Sorted<String>>> forms = new ArrayList<>(byForm.entrySet());
            forms.sort(Comparator.comparing((Map.Entry<T, Sorted<String>> form) ->
                            form.getValue().first())
                    .thenComparing(form -> form.getKey().toString()));
            return forms.stream().map(Map.Entry::getKey).toList();
        }

        T known() {
            return Objects.requireNonNull(merged);
        }
    }
}
