package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Act;
import org.parley.statement.Demonyms;
import org.parley.statement.Participant;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;
import org.parley.statement.Role;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/**
 * Who is who across documents. Parties and people with the same id or name are one. A family name alone joins the one
 * person of that name; where two persons have it, it stays by itself.
 */
final class Roster {
    private static final String BODIES =
            "(?:leadership|leaders?|government|authorities|side|delegation|delegates|negotiators?|officials?|team|management|board|cabinet)";
    private static final Pattern BODY = Pattern.compile(BODIES + " of (.+)|(.+)'s? (?:\\p{L}+ )?" + BODIES);

    private final List<Party> parties;
    private final List<Person> people;
    /** Party by folded name and alias; aliases that two parties share are left out. */
    private final Map<String, Party> partyByName;
    /** Person by folded name and alias, likewise. */
    private final Map<String, Person> personByName;
    /** Person by every id that was merged into it. */
    private final Map<String, Person> personById;

    private Roster(List<Party> parties, List<Person> people, Map<String, Person> personById) {
        this.parties = parties;
        this.people = people;
        this.personById = personById;
        partyByName = index(parties, Party::name, Party::aliases);
        personByName = index(people, Person::name, Person::aliases);
    }

    /** Merges over documents, which are in the ledger's order. */
    static Roster of(List<ReadDocument> documents) {
        List<Party> parties = mergeParties(documents);
        Map<String, Person> byId = new HashMap<>();
        List<Person> people = mergePeople(documents, index(parties, Party::name, Party::aliases), byId);
        return new Roster(parties, people, byId);
    }

    /** Sorted by name. */
    List<Party> parties() {
        return parties;
    }

    /** Sorted by name. */
    List<Person> people() {
        return people;
    }

    /** The name of the party that a name, an alias or a member's name stands for. */
    Optional<String> party(String words) {
        Party party = partyByName.get(fold(words));
        if (party != null) {
            return Optional.of(party.name());
        }
        Optional<String> body = body(fold(words));
        if (body.isPresent()) {
            return body;
        }
        Person person = personByName.get(fold(words));
        return Optional.ofNullable(person).map(Person::party).filter(name -> !name.isEmpty());
    }

    /** The party of "the leadership of Arvenia" and "Arvenia's delegation"; empty for what is no body that acts for it. */
    private Optional<String> body(String folded) {
        Matcher matcher = BODY.matcher(folded);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Optional.ofNullable(partyByName.get(fold(name))).map(Party::name);
    }

    /** The aliases of a party with its name; empty where the party is not known. */
    List<String> names(String party) {
        Party known = partyByName.get(fold(party));
        if (known == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>(known.aliases());
        names.add(0, known.name());
        return names;
    }

    /** A document whose statements and acts name people and parties as the record does. */
    ReadDocument named(ReadDocument reading) {
        return new ReadDocument(
                reading.document(),
                reading.times(),
                reading.people(),
                reading.parties(),
                reading.statements().stream().map(this::named).toList(),
                reading.reported());
    }

    private Statement named(Statement statement) {
        return Statements.with(statement, named(statement.speaker()), statement.acts());
    }

    private Speaker named(Speaker speaker) {
        List<Speaker> others = speaker.others().stream().map(this::named).toList();
        String party = party(speaker.party()).orElse(speaker.party());
        if (speaker.kind() == SpeakerKind.PERSON) {
            Person person = personById.get(speaker.id());
            if (person != null) {
                String side = party.isEmpty() ? person.party() : party;
                return new Speaker(SpeakerKind.PERSON, person.id(), person.name(), side, others);
            }
        }
        return new Speaker(speaker.kind(), speaker.id(), speaker.name(), party, others);
    }

    /** The parties that do an act; empty where the words name none that is known. */
    List<String> actors(Act act) {
        return sides(act.actors(), act.actor());
    }

    /** The parties at whom an act is directed, likewise. */
    List<String> targets(Act act) {
        return sides(act.targets(), act.target());
    }

    private List<String> sides(List<Participant> participants, String name) {
        Set<String> sides = new LinkedHashSet<>();
        for (Participant participant : participants) {
            Optional.of(participant.party())
                    .filter(party -> !party.isEmpty())
                    .map(party -> party(party).orElse(party))
                    .or(() -> party(participant.name()))
                    .ifPresent(sides::add);
        }
        if (sides.isEmpty()) {
            party(name).ifPresent(sides::add);
        }
        return List.copyOf(sides);
    }

    /** Case, white space and a leading article do not tell names apart. */
    static String fold(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }

    private static <T> Map<String, T> index(
            List<T> entries,
            java.util.function.Function<T, String> name,
            java.util.function.Function<T, List<String>> aliases) {
        Map<String, T> index = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (T entry : entries) {
            for (String alias : aliases.apply(entry)) {
                T other = index.putIfAbsent(fold(alias), entry);
                if (other != null && other != entry) {
                    shared.add(fold(alias));
                }
            }
        }
        index.keySet().removeAll(shared);
        entries.forEach(entry -> index.put(fold(name.apply(entry)), entry));
        index.remove("");
        return index;
    }

    private static List<Party> mergeParties(List<ReadDocument> documents) {
        Map<String, Party> byName = new TreeMap<>();
        Map<String, String> nameOfId = new HashMap<>();
        for (ReadDocument reading : documents) {
            for (Party party : reading.parties()) {
                String name = nameOfId.computeIfAbsent(party.id(), id -> fold(party.name()));
                byName.merge(name, party, Roster::merge);
            }
        }
        joinPeoples(byName);
        List<Party> parties = new ArrayList<>(byName.values());
        parties.sort(Comparator.comparing(Party::name).thenComparing(Party::id));
        return List.copyOf(parties);
    }

    /** A party of whom one report names only the people is the state of that people in another. */
    private static void joinPeoples(Map<String, Party> byName) {
        for (String key : List.copyOf(byName.keySet())) {
            Party people = Objects.requireNonNull(byName.get(key));
            List<String> states = byName.entrySet().stream()
                    .filter(entry ->
                            Demonyms.isOf(people.name(), entry.getValue().name()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (states.size() == 1) {
                byName.remove(key);
                byName.computeIfPresent(states.get(0), (name, state) -> merge(state, people));
            }
        }
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

    private static List<Person> mergePeople(
            List<ReadDocument> documents, Map<String, Party> partyByName, Map<String, Person> byId) {
        Map<String, Person> byName = new LinkedHashMap<>();
        Map<String, String> keyOfId = new LinkedHashMap<>();
        for (ReadDocument reading : documents) {
            for (Person person : reading.people()) {
                Person settled = settled(person, partyByName);
                String key = keyOfId.computeIfAbsent(person.id(), id -> fold(person.name()));
                byName.merge(key, settled, Roster::merge);
            }
        }
        joinFamilyNames(byName, keyOfId);
        keyOfId.forEach((id, key) -> byId.put(id, Objects.requireNonNull(byName.get(key))));
        List<Person> people = new ArrayList<>(byName.values());
        people.sort(Comparator.comparing(Person::name).thenComparing(Person::id));
        return List.copyOf(people);
    }

    private static Person settled(Person person, Map<String, Party> partyByName) {
        Party party = partyByName.get(fold(person.party()));
        String name = party == null ? person.party() : party.name();
        return new Person(person.id(), person.name(), person.aliases(), person.roles(), name);
    }

    private static void joinFamilyNames(Map<String, Person> byName, Map<String, String> keyOfId) {
        for (String key : List.copyOf(byName.keySet())) {
            Person alone = byName.get(key);
            if (alone == null || key.indexOf(' ') >= 0) {
                continue;
            }
            String fuller = onlyBearer(key, alone, byName);
            if (fuller != null) {
                byName.remove(key);
                byName.computeIfPresent(fuller, (name, person) -> merge(person, alone));
                keyOfId.replaceAll((id, old) -> old.equals(key) ? fuller : old);
            }
        }
    }

    /** The key of the one person with this family name, if no party speaks against it. */
    private static @Nullable String onlyBearer(String family, Person alone, Map<String, Person> byName) {
        List<String> bearers = byName.keySet().stream()
                .filter(name -> name.endsWith(" " + family))
                .toList();
        if (bearers.size() != 1) {
            return null;
        }
        Person person = Objects.requireNonNull(byName.get(bearers.get(0)));
        boolean compatible = alone.party().isEmpty()
                || person.party().isEmpty()
                || alone.party().equals(person.party());
        return compatible ? bearers.get(0) : null;
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
}
