package org.parley.reading.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.document.Letters;
import org.parley.reading.Sentence;
import org.parley.rule.Sides;
import org.parley.rule.Yaml;

/** The names that are known beforehand, from the data files that ship with Parley. */
public final class Gazetteer {
    private static final int LONGEST_OUTLET = 6;

    private final PhraseIndex<StateHit> states = new PhraseIndex<>();
    private final PhraseIndex<String> outlets = new PhraseIndex<>();
    private final Set<String> doubtfulOutlets = new HashSet<>();
    private final Titles titles;
    private final Map<String, String> genders = new HashMap<>();
    private final Map<String, State> agencies = new HashMap<>();
    private final Map<String, State> byCode = new HashMap<>();
    private final Map<String, State> byName = new HashMap<>();
    /** States by the cities and provinces in them. */
    private final Map<String, State> places = new HashMap<>();
    /** States by their capitals in capitals, as datelines print them. */
    private final Map<String, State> datelines = new HashMap<>();

    private Gazetteer(Titles titles) {
        this.titles = titles;
    }

    /** Reads the data files that ship with Parley. */
    public static Gazetteer load() {
        return load(Sides.NONE);
    }

    /** Reads the data files that ship with Parley, behind those who take part in a negotiation. */
    public static Gazetteer load(Sides sides) {
        Gazetteer gazetteer = new Gazetteer(Titles.load());
        sides.all().forEach(gazetteer::addSide);
        List<Map<?, ?>> countries = Yaml.maps(Yaml.resource("countries.yaml"));
        countries.forEach(gazetteer::addState);
        Yaml.maps(Yaml.resource("movements.yaml")).forEach(gazetteer::addState);
        countries.forEach(gazetteer::addCapitals);
        gazetteer.addPlaces(Yaml.text("places.txt"));
        if (Yaml.resource("outlets.yaml") instanceof Map<?, ?> groups) {
            groups.values().forEach(group -> Yaml.maps(group).forEach(gazetteer::addOutlet));
        }
        gazetteer.addGivenNames(Yaml.resource("given-names.yaml"));
        return gazetteer;
    }

    private void addSide(Sides.Side side) {
        State state = new State(side.name(), "", "side", "");
        addForms(state, StateForm.NAME, List.of(side.name()), Set.of());
        addForms(state, StateForm.NAME, side.names(), Set.of());
    }

    private void addState(Map<?, ?> entry) {
        Object code = entry.get("code");
        State state = new State(
                String.valueOf(entry.get("name")),
                code == null ? "" : String.valueOf(code),
                String.valueOf(entry.get("kind")),
                entry.get("state") == null ? "" : String.valueOf(entry.get("state")));
        byCode.putIfAbsent(state.code(), state);
        byName.putIfAbsent(state.name(), state);
        Set<String> ambiguous = Set.copyOf(Yaml.strings(entry, "ambiguous"));
        addForms(state, StateForm.NAME, List.of(state.name()), ambiguous);
        addForms(state, StateForm.NAME, Yaml.strings(entry, "aliases"), ambiguous);
        addForms(state, StateForm.ADJECTIVE, Yaml.strings(entry, "adjectives"), ambiguous);
        addForms(state, StateForm.PEOPLE, Yaml.strings(entry, "people"), ambiguous);
        addForms(state, StateForm.CAPITAL, Yaml.strings(entry, "capitals"), ambiguous);
        Yaml.strings(entry, "agencies").forEach(agency -> agencies.put(agency, state));
        if (state.kind().equals("state")) {
            Yaml.strings(entry, "capitals").stream()
                    .filter(capital -> !ambiguous.contains(capital))
                    .forEach(capital -> datelines.put(capital.toUpperCase(Locale.ROOT), state));
        }
        addForms(state, StateForm.SEAT, Yaml.strings(entry, "seats"), ambiguous);
    }

    /** The capital of a part of a state lies in that state: Edinburgh. */
    private void addCapitals(Map<?, ?> entry) {
        String code = String.valueOf(entry.get("code"));
        int part = code.indexOf('-');
        State state = part < 0 ? null : byCode.get(code.substring(0, part));
        if (state != null) {
            Yaml.strings(entry, "capitals").forEach(capital -> places.put(capital, state));
        }
    }

    /** Lines of {@code UA: Kharkiv, Odesa,}, which go on in lines that begin with a space. */
    private void addPlaces(String lines) {
        State state = null;
        for (String line : lines.split("\n", -1)) {
            boolean goesOn = line.startsWith(" ");
            int code = goesOn ? -1 : line.indexOf(':');
            if (line.startsWith("#") || (!goesOn && code < 0)) {
                continue;
            }
            state = goesOn ? state : byCode.get(line.substring(0, code));
            if (state != null) {
                for (String place : line.substring(code + 1).split(",", -1)) {
                    places.put(place.strip(), state);
                }
            }
        }
        places.remove("");
    }

    private void addForms(State state, StateForm form, List<String> words, Set<String> ambiguous) {
        for (String word : words) {
            states.add(word, new StateHit(state, form, ambiguous.contains(word), 0));
        }
    }

    private void addOutlet(Map<?, ?> entry) {
        String name = String.valueOf(entry.get("name"));
        outlets.add(name, name);
        Yaml.strings(entry, "aliases").forEach(alias -> outlets.add(alias, name));
        doubtfulOutlets.addAll(Yaml.strings(entry, "ambiguous"));
    }

    private void addGivenNames(Object value) {
        if (value instanceof Map<?, ?> groups) {
            groups.forEach((gender, names) -> {
                if (names instanceof List<?> list) {
                    list.forEach(name -> genders.put(
                            Letters.small(String.valueOf(name)),
                            String.valueOf(gender).substring(0, 1)));
                }
            });
        }
    }

    /** The words from a token on that stand for a state or bloc; the longest there are. */
    public Optional<StateHit> state(Sentence sentence, int index) {
        return states.at(sentence, index)
                .map(hit -> new StateHit(
                        hit.value().state(), hit.value().form(), hit.value().ambiguous(), hit.length()));
    }

    /**
     * The outlet named from a token on; those whose name is as often something else only where {@code support} tells
     * that the context speaks for an outlet.
     */
    public Optional<OutletHit> outlet(Sentence sentence, int index, boolean support) {
        return outlets.at(sentence, index)
                .filter(hit -> hit.length() <= LONGEST_OUTLET)
                .filter(hit -> support || !doubtfulOutlets.contains(words(sentence, index, hit.length())))
                .map(hit -> new OutletHit(hit.value(), hit.length()));
    }

    /** The state or bloc of an ISO 3166-1 code or of a name. */
    public Optional<State> known(String codeOrName) {
        return Optional.ofNullable(byCode.getOrDefault(codeOrName, byName.get(codeOrName)));
    }

    /** The state that a city or province lies in; empty for a name that several have, and for one that no list knows. */
    public Optional<State> stateOf(String place) {
        return Optional.ofNullable(places.get(place));
    }

    /** The state or bloc that a public body belongs to whose name does not tell it: the CIA. */
    public Optional<State> agency(String name) {
        return Optional.ofNullable(agencies.get(name));
    }

    /** The state whose capital a dateline names in capitals: {@code LIMA, Oct 3 -}; empty for any other place. */
    public Optional<State> dateline(String dateline) {
        int end = 0;
        while (end < dateline.length()
                && (Character.isLetter(dateline.charAt(end)) || " .'’-".indexOf(dateline.charAt(end)) >= 0)) {
            end++;
        }
        return Optional.ofNullable(datelines.get(dateline.substring(0, end).strip()));
    }

    private static String words(Sentence sentence, int index, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = index; i < index + length; i++) {
            words.append(i > index ? " " : "").append(sentence.token(i).text());
        }
        return words.toString();
    }

    /** Words of office and address. */
    public Titles titles() {
        return titles;
    }

    /** {@code "f"} or {@code "m"} for given names that are mostly one; empty for all other words. */
    public Optional<String> gender(String givenName) {
        return Optional.ofNullable(genders.get(Letters.small(givenName))).filter(gender -> !gender.equals("u"));
    }

    /** Whether a word is a known given name of any gender. */
    public boolean isGivenName(String word) {
        return genders.containsKey(Letters.small(word));
    }
}
