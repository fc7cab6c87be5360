package org.parley.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Letters;
import org.parley.reading.gazetteer.Titles;
import org.parley.rule.Yaml;

/** Tells offices apart whatever words name them, by {@code offices.yaml}: the foreign secretary and the top diplomat are one. */
public final class Offices {
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
    /** A ministry by what it is for, behind whose it is. */
    private static final Pattern MINISTRY = Pattern.compile("(?i).*\\S\\s+(ministry of .*)");

    private static final Pattern ACTING = Pattern.compile("^(?:acting|interim|caretaker) ");

    private static final Pattern FORMER = Pattern.compile("\\bex[- ]");

    /** Stands for ministers of whatever it is; a chancellor may be a university's. */
    private static final String MINISTER = Titles.canonical("minister");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "his", "her");

    private static final Offices SHIPPED = new Offices((Map<?, ?>) Yaml.resource("offices.yaml"));

    private final Map<String, String> same = new HashMap<>();
    private final Set<String> standing;
    private final Set<String> generic;
    private final Set<String> leader;
    private final Set<String> head;
    private final Set<String> government;
    private final Set<String> company = new HashSet<>();
    private final Set<String> union = new HashSet<>();
    private final Set<String> common;
    private final Set<String> chambers;
    private final Set<String> chairs = new HashSet<>();
    private final Set<String> local;
    private final Set<String> leading = new HashSet<>();
    private final Set<String> states = new HashSet<>();
    private final Set<String> single = new HashSet<>();
    /** The states that have an office under a name that others do not use. */
    private final Map<String, Set<String>> national = new HashMap<>();
    /** The one state that has an office of that name. */
    private final Map<String, String> sole = new HashMap<>();
    /** By an office the states that have none of that name. */
    private final Map<String, Set<String>> lacking = new HashMap<>();
    /** By a word before the offices of a whole federation the states that have them so. */
    private final Map<String, Set<String>> federal = new HashMap<>();

    private Offices(Map<?, ?> lists) {
        standing = Set.copyOf(Yaml.strings(lists, "standing"));
        generic = Set.copyOf(Yaml.strings(lists, "generic"));
        leader = Set.copyOf(Yaml.strings(lists, "leader"));
        local = Set.copyOf(Yaml.strings(lists, "local"));
        government = Set.copyOf(Yaml.strings(lists, "government"));
        head = Set.copyOf(Yaml.strings(lists, "head"));
        Yaml.strings(lists, "company").forEach(office -> company.add(plain(office)));
        Yaml.strings(lists, "union").forEach(office -> union.add(plain(office)));
        chambers = Set.copyOf(Yaml.strings(lists, "chambers"));
        common = Set.copyOf(Yaml.strings(lists, "common"));
        Yaml.strings(lists, "states").forEach(office -> states.add(plain(office)));
        leading.addAll(states);
        Yaml.strings(lists, "leading").forEach(office -> leading.add(plain(office)));
        Yaml.strings(lists, "single").forEach(office -> single.add(plain(office)));
        if (lists.get("same") instanceof Map<?, ?> offices) {
            for (Object office : offices.keySet()) {
                String key = plain(String.valueOf(office));
                single.add(key);
                Yaml.strings(offices, String.valueOf(office)).forEach(other -> same.put(plain(other), key));
            }
        }
        Yaml.strings(lists, "chairs").forEach(office -> chairs.add(plain(office)));
        single.addAll(leading);
        if (lists.get("sole") instanceof Map<?, ?> states) {
            for (Object state : states.keySet()) {
                Yaml.strings(states, String.valueOf(state))
                        .forEach(office -> sole.put(plain(office), String.valueOf(state)));
            }
        }
        if (lists.get("lacking") instanceof Map<?, ?> heads) {
            for (Object head : heads.keySet()) {
                lacking.put(plain(String.valueOf(head)), Set.copyOf(Yaml.strings(heads, String.valueOf(head))));
            }
        }
        if (lists.get("federal") instanceof Map<?, ?> words) {
            for (Object word : words.keySet()) {
                federal.put(String.valueOf(word), Set.copyOf(Yaml.strings(words, String.valueOf(word))));
            }
        }
        if (lists.get("national") instanceof Map<?, ?> states) {
            for (Object state : states.keySet()) {
                for (String office : Yaml.strings(states, String.valueOf(state))) {
                    national.computeIfAbsent(plain(office), key -> new TreeSet<>())
                            .add(String.valueOf(state));
                }
            }
        }
    }

    /** The offices that Parley knows. */
    public static Offices shipped() {
        return SHIPPED;
    }

    /**
     * What all names of an office have in common.
     *
     * @param words the office without whose it is: {@code "new foreign secretary"}, {@code "head of the delegation"}
     */
    public String key(String words) {
        String plain = plain(words);
        return same.getOrDefault(plain, plain);
    }

    /** All keys of an office that somebody is said to hold: with and without the body it is held in. */
    public Set<String> keys(Role role) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(role.title()));
        if (!role.organisation().isEmpty()) {
            String organisation = withoutState(withoutPossessor(role.organisation()), role.party());
            keys.add(key(role.title() + " of " + organisation));
        }
        return keys;
    }

    /** Whether an office is another well-known one than that of a key: a finance minister is no foreign minister. */
    boolean isOther(String key, Role role) {
        Set<String> held = keys(role);
        boolean field = !role.organisation().isEmpty() && !role.organisation().equals(role.party());
        return same.containsValue(key)
                && !held.contains(key)
                && (field || held.stream().anyMatch(same::containsValue));
    }

    /** Whether both offices are those of who is at the head of one body: its chairman and "the head of the committee". */
    boolean areChairs(String key, Role role) {
        int of = key.indexOf(" of ");
        return of > 0
                && chairs.contains(key.substring(0, of))
                && keys(role).stream()
                        .anyMatch(held -> held.endsWith(key.substring(of))
                                && chairs.contains(held.substring(0, held.length() - key.length() + of)));
    }

    /** Whether an office is no more than what somebody is by calling: "jurist", "retired general". */
    boolean isCalling(Role role) {
        return OfficeWords.shipped().isCalling(role);
    }

    /** Whether a state has an office under that name, as few others do: an agriculture secretary. */
    boolean isOfficeOf(Role role, String state) {
        return national.getOrDefault(ACTING.matcher(plain(role.title())).replaceFirst(""), Set.of())
                .contains(state);
    }

    /** Whether an office is no longer held, by its words. */
    boolean isFormer(Role role) {
        return plain(role.title()).startsWith("former ");
    }

    /** What an office is for the side itself: not "chair" of a chair of one of its committees. */
    public String key(Role role) {
        boolean whole = role.organisation().isEmpty()
                || (!role.party().isEmpty() && role.organisation().endsWith(role.party()));
        return whole ? key(role.title()) : key(role.title() + " of " + withoutPossessor(role.organisation()));
    }

    /** "Foreign Affairs" of "Foreign Affairs of Arvenia"; "the Ministry of Foreign Affairs" stays. */
    private static String withoutPossessor(String organisation) {
        Matcher whose = MINISTRY.matcher(organisation);
        if (whose.matches()) {
            return withoutPossessor(whose.group(1));
        }
        int first = organisation.indexOf(" of ");
        boolean ministry =
                first >= 0 && Letters.small(organisation.substring(0, first)).endsWith("ministry");
        int cut = ministry ? organisation.indexOf(" of ", first + 1) : first;
        return cut < 0 ? organisation : organisation.substring(0, cut);
    }

    /** "Foreign Affairs" of "Foreign Affairs Arvenia". */
    private static String withoutState(String organisation, String state) {
        return !state.isEmpty() && organisation.endsWith(" " + state)
                ? organisation.substring(0, organisation.length() - state.length() - 1)
                : organisation;
    }

    private String plain(String words) {
        List<String> kept = new ArrayList<>();
        String former = FORMER.matcher(Letters.small(words.strip())).replaceAll("former ");
        for (String word : SPACE.split(former, -1)) {
            if (!word.isEmpty() && !ARTICLES.contains(word) && !standing.contains(word)) {
                kept.add(Titles.canonical(word));
            }
        }
        return String.join(" ", kept);
    }

    /** Whether it is an office, of no body that is told, that whole states are known to lack: prime minister. */
    boolean isLacking(Role role) {
        return role.organisation().isEmpty() && lacking.containsKey(plain(role.title()));
    }

    /** Whether a state is known to have no such office: there is no president of Japan. */
    boolean lacks(String state, Role role) {
        return lacking.getOrDefault(plain(role.title()), Set.of()).contains(state);
    }

    /** The state that an office tells by its name alone, or of several that have one of that name the only one among some. */
    Optional<String> nationalOf(Role role, Set<String> states) {
        String field = role.organisation().split(" for ", 2)[0];
        String title = ACTING.matcher(plain(role.title())).replaceFirst("");
        return nationalOf(field.isEmpty() ? title : plain(role.title() + " of " + field), states)
                .or(() -> title.indexOf(' ') > 0 ? nationalOf(title, states) : Optional.empty())
                .or(() -> houseIn(field, states))
                .or(() -> federalOf(title, states));
    }

    /** The only one of some states whose whole government "Union" or "Federal" before an office tells: a Union Minister. */
    private Optional<String> federalOf(String title, Set<String> states) {
        String first = title.substring(0, Math.max(0, title.indexOf(' ')));
        List<String> having = title.endsWith(MINISTER) || title.endsWith("secretary")
                ? federal.getOrDefault(first, Set.of()).stream()
                        .filter(states::contains)
                        .toList()
                : List.of();
        return having.stream().filter(state -> having.size() == 1).findFirst();
    }

    /** The state in whose house of parliament a body is: "the Trade Committee of the Senate". */
    private Optional<String> houseIn(String body, Set<String> states) {
        int of = body.indexOf(" of ");
        return of < 0
                ? Optional.empty()
                : nationalOf(plain(body.substring(of + 4)), states).or(() -> houseIn(body.substring(of + 4), states));
    }

    /** The only one of some states that has a house of parliament of a name: the House. */
    Optional<String> nationalOf(Entity house, Set<String> states) {
        return nationalOf(plain(house.name()), states);
    }

    private Optional<String> nationalOf(String plain, Set<String> states) {
        List<String> having = national.getOrDefault(plain, Set.of()).stream()
                .filter(states::contains)
                .toList();
        return having.size() == 1 ? Optional.of(having.get(0)) : Optional.ofNullable(sole.get(plain));
    }

    /** Whether a noun is one for offices of towns, provinces and houses, of which a place beside it makes no party. */
    boolean isLocal(String noun) {
        return local.contains(noun);
    }

    /** Whether an office is one of a state's government, as far as its words tell: a president may be a company's. */
    boolean isGovernment(Role role) {
        String plain = plain(role.title());
        String noun = plain.substring(plain.lastIndexOf(' ') + 1);
        if (chambers.contains(plain(role.organisation()))
                || OfficeWords.shipped().isOfGovernment(role.title())) {
            return true;
        }
        boolean field = noun.equals(MINISTER)
                || role.organisation().isEmpty()
                || same.containsKey(plain(role.title() + " of " + role.organisation()));
        return field
                && government.contains(noun)
                && (!states.contains(noun) || Character.isUpperCase(role.title().charAt(0)));
    }

    /** Whether an office is one of those that only companies have, and no other body is told. */
    boolean isOfCompany(Role role) {
        return role.organisation().isEmpty() && company.contains(plain(role.title()));
    }

    /** Whether an office is one of those that unions have, and no other body is told. */
    boolean isOfUnion(Role role) {
        return role.organisation().isEmpty() && union.contains(plain(role.title()));
    }

    /** Whether one person at a time holds an office for a side. */
    public boolean isSingle(String key) {
        return single.contains(key);
    }

    /** Whether reports name the holder of an office of one state beside that of another without telling whose it is. */
    boolean isCommon(String key) {
        return common.contains(key);
    }

    /** Whether the holder of an office is a side's leader. */
    public boolean isLeading(String key) {
        return leading.contains(key);
    }

    /** Whether words stand for whoever leads a side: "leader", "head of state". */
    public boolean isLeader(String key) {
        return leader.contains(key) || head.contains(key);
    }

    /** Whether words stand for whoever leads a state: "head of state". */
    boolean isHead(String key) {
        return head.contains(key);
    }

    /** Whether the holder of an office leads a state. */
    boolean isOfState(String key) {
        return states.contains(key);
    }

    /** Whether a word beside an office tells how its holder is seen or of which camp, and not which office it is. */
    boolean isStanding(String word) {
        return standing.contains(Letters.small(word));
    }

    /** Whether a noun may stand for whoever was cited last. */
    boolean isGeneric(String noun) {
        return generic.contains(Letters.small(noun));
    }
}
