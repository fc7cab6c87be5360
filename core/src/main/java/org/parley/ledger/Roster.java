package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.document.Letters;
import org.parley.statement.Demonyms;
import org.parley.statement.Offices;
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
    /** Nobody is known. */
    static final Roster EMPTY = new Roster(List.of(), List.of(), Map.of(), Map.of());

    /** The names of parties have so many words at most; longer ones are not looked for within sentences. */
    private static final int LONGEST = 12;
    /** What a people's name has behind what the place's begins with. */
    private static final int LONGEST_ENDING = 4;

    private static final String BODIES =
            "(?:leadership|leaders?|government|authorities|side|delegation|delegates|negotiators?|officials?|team|management|board|cabinet)";
    private static final Pattern BODY = Pattern.compile(BODIES + " of (.+)|(.+)'s? (?:\\p{L}+ )?" + BODIES);

    /** What several sides of a kind can be called for short, where a record has one of the kind. */
    private static final Set<String> SHORT = Set.of("union", "guild", "federation", "league", "alliance", "council");

    private static final Pattern SERVING = Pattern.compile("(?:[Tt]he )?(.+?)['’]s? (?:\\p{L}+ )*"
            + "(?:spokes\\p{L}+|advis[eo]rs?|aides?|envoys?|secretar(?:y|ies)|deput(?:y|ies)|negotiators?|ministers?|officials?"
            + "|representatives?|chief of staff|office|team|administration|government|cabinet)");
    /** Words for whoever leads a side that stand for the heads of its bodies as well: the Pentagon chief. */
    private static final Set<String> HEADS = Set.of("chief", "head");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String LEADER = "leader|";
    private static final Offices SHIPPED = Offices.shipped();

    private final List<Party> parties;
    private final List<Person> people;
    /** Party by folded name and alias; aliases that two parties share are left out. */
    private final Map<String, Party> partyByName;
    /** Name of the party by folded name and alias; of parties that share an alias the first. */
    private final Map<String, String> partyByAnyName;
    /** Names of parties by the words of a name or alias, without marks. */
    private final Map<String, Set<String>> partiesByWords;
    /** Names of parties by the last word, where it is one that stands for the name. */
    private final Map<String, Set<String>> partiesByLast;
    /** Names of parties by what the name of a place and of its people begin with. */
    private final Map<String, Set<String>> partiesByStem;
    /** Person by folded name and alias, as for parties. */
    private final Map<String, Person> personByName;
    /** Person by every id that was merged into it. */
    private final Map<String, Person> personById;
    /** Who holds an office for a side, by office and folded name of the side; of several persons the one of most documents by far. */
    private final Map<String, Person> holders;
    /** Those of the holders whom others share the office with. */
    private final Map<String, Person> won;
    /** What was looked up; null where nobody wants to know. */
    @Nullable
    private final Set<String> uses;

    /**
     * @param parties sorted by name
     * @param people sorted by name
     * @param personById by every id that stands for one of them
     * @param won who of several persons is taken for the holder of an office, by the keys of {@link #candidates}
     */
    Roster(List<Party> parties, List<Person> people, Map<String, Person> personById, Map<String, Person> won) {
        this.parties = parties;
        this.people = people;
        this.personById = personById;
        partyByName = index(parties, Party::name, Party::aliases);
        personByName = index(people, Person::name, Person::aliases);
        partyByAnyName = new HashMap<>();
        partiesByWords = new HashMap<>();
        partiesByStem = new HashMap<>();
        partiesByLast = new HashMap<>();
        for (Party party : parties) {
            enter(party.name(), party.name());
            party.aliases().forEach(alias -> enter(alias, party.name()));
            String folded = fold(party.name());
            String last = kind(folded);
            if (SHORT.contains(last)) {
                partiesByLast.computeIfAbsent(last, word -> new TreeSet<>()).add(party.name());
            }
            partiesByStem
                    .computeIfAbsent(Demonyms.stem(party.name()), stem -> new TreeSet<>())
                    .add(party.name());
        }
        this.won = won;
        holders = new HashMap<>();
        candidates(people).forEach((office, persons) -> {
            if (persons.size() == 1) {
                holders.put(office, persons.iterator().next());
            }
        });
        holders.putAll(won);
        uses = null;
    }

    /** The noun of a name: union of "millers' union" and "union of millers". */
    private static String kind(String folded) {
        int of = folded.indexOf(" of ");
        String noun = of < 0 ? folded : folded.substring(0, of);
        return noun.substring(noun.lastIndexOf(' ') + 1);
    }

    /** Who is said to hold an office for a side, by office and folded name of the side. */
    static Map<String, Set<Person>> candidates(List<Person> people) {
        Map<String, Set<Person>> candidates = new TreeMap<>();
        for (Person person : people) {
            for (Role role : person.roles()) {
                if (!person.party().isEmpty() && isOf(role, person)) {
                    String key = SHIPPED.key(role);
                    if (SHIPPED.isLeading(key)) {
                        enter(candidates, LEADER + fold(person.party()), person);
                    }
                    if (SHIPPED.isSingle(key)) {
                        enter(candidates, key + "|" + fold(person.party()), person);
                    }
                }
            }
        }
        return candidates;
    }

    private static void enter(Map<String, Set<Person>> candidates, String office, Person person) {
        candidates.computeIfAbsent(office, key -> new LinkedHashSet<>()).add(person);
    }

    /** Whether a role is the office of one of the keys of {@link #candidates}. */
    static boolean isOffice(Role role, String office) {
        String key = SHIPPED.key(role);
        return office.startsWith(LEADER) ? SHIPPED.isLeading(key) : office.startsWith(key + "|");
    }

    private static boolean isOf(Role role, Person person) {
        return role.party().isEmpty() || role.party().equals(person.party());
    }

    private void enter(String name, String party) {
        partyByAnyName.putIfAbsent(fold(name), party);
        partiesByWords.computeIfAbsent(words(name), words -> new TreeSet<>()).add(party);
    }

    private static String words(String name) {
        return NO_WORD.matcher(fold(name)).replaceAll(" ").strip();
    }

    private Roster(Roster roster, Set<String> uses) {
        parties = roster.parties;
        people = roster.people;
        partyByName = roster.partyByName;
        partyByAnyName = roster.partyByAnyName;
        partiesByWords = roster.partiesByWords;
        partiesByStem = roster.partiesByStem;
        partiesByLast = roster.partiesByLast;
        personByName = roster.personByName;
        personById = roster.personById;
        holders = roster.holders;
        won = roster.won;
        this.uses = uses;
    }

    /** The same roster that writes down what it was asked: where {@link #changes} names none of it, answers stay. */
    Roster noting(Set<String> uses) {
        return new Roster(this, uses);
    }

    /** What this roster answers otherwise than another. */
    Set<String> changes(Roster other) {
        Set<String> changes = new HashSet<>();
        changed(
                "p",
                partyByName,
                other.partyByName,
                party -> party.name() + "\0" + party.standing() + "\0" + party.aliases(),
                changes);
        changed("a", partyByAnyName, other.partyByAnyName, name -> name, changes);
        changed("s", partiesByStem, other.partiesByStem, Object::toString, changes);
        changed("l", partiesByLast, other.partiesByLast, Object::toString, changes);
        Set<String> named = new HashSet<>();
        changed("", partiesByWords, other.partiesByWords, Object::toString, named);
        named.forEach(words -> changes.add("w" + words.split(" ", 2)[0]));
        changed(
                "n",
                personByName,
                other.personByName,
                person -> GoBetweens.isOne(person) ? "\0" + person.name() : person.party(),
                changes);
        changed("o", holders, other.holders, person -> person.id() + "\0" + person.name(), changes);
        changed(
                "i",
                personById,
                other.personById,
                person -> person.id() + "\0" + person.name() + "\0" + person.party(),
                changes);
        return changes;
    }

    private static <T> void changed(
            String kind, Map<String, T> now, Map<String, T> before, Function<T, String> answer, Set<String> changes) {
        now.forEach((key, value) -> {
            T old = before.get(key);
            if (old == null || (old != value && !answer.apply(old).equals(answer.apply(value)))) {
                changes.add(kind + key);
            }
        });
        before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(key -> changes.add(kind + key));
    }

    private void note(String kind, String key) {
        if (uses != null) {
            uses.add(kind + key);
        }
    }

    /** By every id that stands for one of them. */
    Map<String, Person> personById() {
        return personById;
    }

    /** Who of several persons is taken for the holder of an office, by the keys of {@link #candidates}. */
    Map<String, Person> won() {
        return won;
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
        String folded = fold(words);
        Optional<String> party = partyNamed(folded).or(() -> body(folded)).or(() -> only(folded));
        if (party.isPresent()) {
            return party;
        }
        note("n", folded);
        return Optional.ofNullable(personByName.get(folded)).map(Person::party).filter(name -> !name.isEmpty());
    }

    /** Whether a party only goes between those who negotiate, or looks on. */
    boolean isAside(String party) {
        String folded = fold(party);
        note("p", folded);
        Party known = partyByName.get(folded);
        return known != null && known.isAside();
    }

    /** Somebody of no party who goes between the sides, by the full name. */
    Optional<String> goBetween(String name) {
        String folded = fold(name);
        note("n", folded);
        return Optional.ofNullable(personByName.get(folded))
                .filter(GoBetweens::isOne)
                .map(Person::name);
    }

    /** Whether a party is known by one word and by no other, as a port or a town is that stands for nobody. */
    boolean isOneWord(String party) {
        String folded = fold(party);
        note("p", folded);
        Party known = partyByName.get(folded);
        return folded.indexOf(' ') < 0 && known != null && known.aliases().isEmpty();
    }

    private Optional<String> partyNamed(String folded) {
        note("p", folded);
        return Optional.ofNullable(partyByName.get(folded)).map(Party::name);
    }

    /** The only party of its kind: {@code the union} of a record in which one union is named. */
    private Optional<String> only(String folded) {
        if (!SHORT.contains(folded)) {
            return Optional.empty();
        }
        note("l", folded);
        Set<String> parties = partiesByLast.getOrDefault(folded, Set.of());
        return parties.size() == 1 ? Optional.of(parties.iterator().next()) : Optional.empty();
    }

    /** The party of "the leadership of Arvenia" and "Arvenia's delegation"; empty for what is no body that acts for it. */
    private Optional<String> body(String folded) {
        Matcher matcher = BODY.matcher(folded);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return partyNamed(fold(name));
    }

    /** The party whose name, the longest there is, a clause begins with; empty where it begins with none. */
    String beginning(String clause) {
        String folded = fold(clause) + " ";
        String found = "";
        for (int space = folded.indexOf(' '); space >= 0; space = folded.indexOf(' ', space + 1)) {
            String start = folded.substring(0, space);
            if (start.endsWith("'s")) {
                found = anyNamed(start.substring(0, start.length() - 2), found);
            }
            found = anyNamed(start, found);
        }
        return found;
    }

    /** The parties whose names or aliases stand in a sentence, word for word. */
    Set<String> within(String sentence) {
        String[] words = words(sentence).split(" ", -1);
        Set<String> parties = new TreeSet<>();
        for (int start = 0; start < words.length; start++) {
            note("w", words[start]);
            StringBuilder name = new StringBuilder();
            for (int end = start; end < Math.min(words.length, start + LONGEST); end++) {
                name.append(end == start ? "" : " ").append(words[end]);
                if (!name.isEmpty()) {
                    parties.addAll(partiesByWords.getOrDefault(name.toString(), Set.of()));
                }
            }
        }
        return parties;
    }

    /** The parties whose people a word names by its form. */
    List<String> statesOf(String people) {
        Set<String> states = new TreeSet<>();
        for (int end = Math.max(1, people.length() - LONGEST_ENDING); end <= people.length(); end++) {
            String stem = people.substring(0, end);
            note("s", stem);
            partiesByStem.getOrDefault(stem, Set.of()).stream()
                    .filter(place -> Demonyms.isOf(people, place))
                    .forEach(states::add);
        }
        return List.copyOf(states);
    }

    private String anyNamed(String folded, String otherwise) {
        note("a", folded);
        return partyByAnyName.getOrDefault(folded, otherwise);
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
        return statement.by(named(statement.speaker()));
    }

    /** A speaker as the record names it. */
    Speaker named(Speaker speaker) {
        List<Speaker> others = speaker.others().stream().map(this::named).toList();
        String party = party(speaker.party()).orElse(speaker.party());
        if (speaker.kind() == SpeakerKind.PERSON) {
            note("i", speaker.id());
            Person person = personById.get(speaker.id());
            if (person != null) {
                String side = person.party().isEmpty() ? party : person.party();
                return new Speaker(SpeakerKind.PERSON, person.id(), person.name(), side, others);
            }
        }
        Optional<Person> holder = speaker.kind() == SpeakerKind.ROLE ? holder(speaker.name(), party) : Optional.empty();
        if (speaker.kind() == SpeakerKind.ORGANISATION) {
            if (party.isEmpty()) {
                String folded = fold(speaker.name());
                String side = partyNamed(folded).or(() -> only(folded)).orElse("");
                return new Speaker(speaker.kind(), speaker.id(), speaker.name(), side, others);
            }
            note("p", fold(speaker.name()));
            String name = Optional.ofNullable(partyByName.get(fold(speaker.name())))
                    .map(Party::name)
                    .filter(self -> fold(self).equals(fold(speaker.name())))
                    .orElse(speaker.name());
            return new Speaker(speaker.kind(), speaker.id(), name, party, others);
        }
        return holder.map(person -> new Speaker(SpeakerKind.PERSON, person.id(), person.name(), party, others))
                .orElseGet(() -> new Speaker(
                        speaker.kind(),
                        speaker.id(),
                        speaker.name(),
                        party.isEmpty() ? owner(speaker) : party,
                        others));
    }

    /** The party of the person whom an unnamed speaker serves: of "Brandt's spokesman"; empty where nobody is told. */
    private String owner(Speaker speaker) {
        Matcher matcher = SERVING.matcher(speaker.name());
        boolean serves = speaker.kind() == SpeakerKind.ROLE || speaker.kind() == SpeakerKind.ANONYMOUS;
        return serves && matcher.lookingAt() ? party(matcher.group(1)).orElse("") : "";
    }

    /** Who alone holds an office for a side in the record: the person whom "the Arvenian president" means. */
    private Optional<Person> holder(String office, String party) {
        if (party.isEmpty()) {
            return Optional.empty();
        }
        String key = SHIPPED.key(withoutParty(office, party));
        String asked = (SHIPPED.isLeader(key) && !HEADS.contains(key) ? LEADER : key + "|") + fold(party);
        note("o", asked);
        return Optional.ofNullable(holders.get(asked));
    }

    /** The words of an office that do not name the party: "president" of "Arvenian president" and "president of Arvenia". */
    private String withoutParty(String office, String party) {
        String rest = " " + fold(office) + " ";
        for (String name : namesOf(party)) {
            rest = rest.replace(" " + name + "'s ", " ").replace(" " + name + " ", " ");
        }
        List<String> kept = new ArrayList<>();
        for (String word : rest.strip().split(" ", -1)) {
            String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
            boolean names = party(bare).filter(party::equals).isPresent()
                    || statesOf(capitalised(bare)).contains(party)
                    || fold(party).equals(bare)
                    || bare.equals("'s");
            if (!names) {
                kept.add(word);
            }
        }
        boolean hanging = !kept.isEmpty() && kept.get(kept.size() - 1).equals("of");
        return String.join(" ", hanging ? kept.subList(0, kept.size() - 1) : kept);
    }

    /** A party's names, folded, the longest first. */
    private List<String> namesOf(String party) {
        Party known = partyByName.get(fold(party));
        List<String> names = new ArrayList<>(List.of(fold(party)));
        if (known != null) {
            known.aliases().stream().map(Roster::fold).forEach(names::add);
        }
        names.sort(Comparator.comparing((String name) -> -name.length()).thenComparing(name -> name));
        return names;
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The parties that take part in an act; empty where the words name none that is known. */
    List<String> sides(List<Told.Side> participants, String name) {
        Set<String> sides = new LinkedHashSet<>();
        for (Told.Side participant : participants) {
            person(participant)
                    .or(() -> Optional.of(participant.party()))
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

    /** The party of a person as all reports tell it, whatever the one report took the person's party for. */
    private Optional<String> person(Told.Side participant) {
        if (participant.party().isEmpty() || participant.name().indexOf(' ') < 0) {
            return Optional.empty();
        }
        String folded = fold(participant.name());
        note("n", folded);
        return Optional.ofNullable(personByName.get(folded)).map(Person::party).filter(party -> !party.isEmpty());
    }

    /** Case, white space and a leading article do not tell names apart. */
    static String fold(String name) {
        String folded = Words.plain(Letters.small(name.strip()).replace('’', '\''));
        String one = folded.startsWith("both the ") ? folded.substring(5) : folded;
        return one.startsWith("the ") ? one.substring(4) : one;
    }

    /** Entries by folded name and alias; aliases that two share are left out, and names go before aliases. */
    static <T> Map<String, T> index(List<T> entries, Function<T, String> name, Function<T, List<String>> aliases) {
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
}
