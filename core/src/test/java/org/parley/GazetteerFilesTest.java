package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The word lists under rules/en keep the promises of their own headers; each test tells all that is wrong at once. */
class GazetteerFilesTest {
    private static final Set<String> COUNTRY_FIELDS = Set.of(
            "name",
            "code",
            "kind",
            "state",
            "aliases",
            "adjectives",
            "people",
            "capitals",
            "seats",
            "agencies",
            "ambiguous");
    private static final List<String> FORM_FIELDS = List.of("aliases", "adjectives", "people", "capitals", "seats");

    @Test
    void countriesNameEveryFormOnceOrCallItAmbiguous() throws IOException {
        List<String> problems = new ArrayList<>();
        Map<String, Set<String>> claims = new HashMap<>();
        Map<String, Set<String>> doubtful = new HashMap<>();
        List<Map<String, Object>> all = new ArrayList<>(maps(load("countries.yaml")));
        all.addAll(maps(load("movements.yaml")));
        Set<Object> states = maps(load("countries.yaml")).stream()
                .filter(country -> "state".equals(country.get("kind")))
                .map(country -> country.get("name"))
                .collect(java.util.stream.Collectors.toSet());
        for (Map<String, Object> country : all) {
            String name = (String) country.get("name");
            if (country.containsKey("state")
                    && !(states.contains(country.get("state")) && "movement".equals(country.get("kind")))) {
                problems.add(name + ": no movement, or no state " + country.get("state"));
            }
            Set<String> forms = forms(country);
            if (!COUNTRY_FIELDS.containsAll(country.keySet())) {
                problems.add(name + ": unknown field in " + country.keySet());
            }
            if (!Set.of("state", "territory", "bloc", "movement").contains((String) country.get("kind"))) {
                problems.add(name + ": kind " + country.get("kind"));
            }
            for (String form : strings(country, "ambiguous")) {
                doubtful.computeIfAbsent(form, key -> new HashSet<>()).add(name);
                if (!forms.contains(form)) {
                    problems.add(name + ": ambiguous form that is none of its forms: " + form);
                }
            }
            for (String form : forms) {
                if (!claims.computeIfAbsent(form, key -> new HashSet<>()).add(name)) {
                    problems.add(name + " stands twice");
                }
            }
        }
        claims.forEach((form, names) -> {
            if (names.size() > 1 && !doubtful.getOrDefault(form, Set.of()).containsAll(names)) {
                problems.add(form + " is claimed by " + names + " and not ambiguous in each");
            }
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void everyStateHasACodeOfTheStandardAndNoCodeStandsTwice() throws IOException {
        Set<String> standard = Set.of(Locale.getISOCountries());
        Set<String> seen = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (Map<String, Object> country : maps(load("countries.yaml"))) {
            String code = (String) country.get("code");
            if (code != null && !seen.add(code)) {
                problems.add(country.get("name") + ": code " + code + " stands twice");
            }
            if ("state".equals(country.get("kind"))
                    && (code == null || !(standard.contains(code) || code.equals("XK")))) {
                problems.add(country.get("name") + ": code " + code);
            }
        }
        assertThat(problems).isEmpty();
        assertThat(seen).hasSizeGreaterThan(193);
    }

    @Test
    void outletsNameEveryFormOnce() throws IOException {
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Map.Entry<?, ?> group : ((Map<?, ?>) load("outlets.yaml")).entrySet()) {
            for (Map<String, Object> outlet : maps(group.getValue())) {
                Set<String> forms = new HashSet<>(strings(outlet, "aliases"));
                forms.add((String) outlet.get("name"));
                forms.stream().filter(form -> !seen.add(form)).forEach(form -> problems.add(form + " stands twice"));
                if (!forms.containsAll(strings(outlet, "ambiguous"))) {
                    problems.add(outlet.get("name") + ": ambiguous form that is none of its forms");
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(seen).hasSizeGreaterThan(200);
    }

    @Test
    void aGivenNameHasOneGender() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<?, ?> group : ((Map<?, ?>) load("given-names.yaml")).entrySet()) {
            for (Object name : (List<?>) group.getValue()) {
                if (!(name instanceof String) || !seen.add((String) name)) {
                    problems.add(group.getKey() + ": " + name + " stands twice or is no text");
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(seen).hasSizeGreaterThan(600);
    }

    @Test
    void pluralsAndGendersBelongToTitlesThatStandThere() throws IOException {
        Map<?, ?> titles = (Map<?, ?>) load("titles.yaml");
        Set<Object> heads = new HashSet<>();
        ((Map<?, ?>) titles.get("heads")).values().forEach(group -> heads.addAll((List<?>) group));
        Set<Object> derived = new HashSet<>(((Map<?, ?>) titles.get("plurals")).keySet());
        ((Map<?, ?>) titles.get("gendered")).values().forEach(group -> derived.addAll((List<?>) group));
        derived.removeAll(heads);
        assertThat(derived).as("plurals and gendered words that are no head").isEmpty();
        assertThat(heads).hasSizeGreaterThan(300);
    }

    @Test
    void placesLieInKnownStatesAndStandOnce() throws IOException {
        Set<String> codes = new HashSet<>();
        Set<String> countryForms = new HashSet<>();
        for (Map<String, Object> country : maps(load("countries.yaml"))) {
            codes.add(String.valueOf(country.get("code")));
            countryForms.addAll(forms(country));
        }
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : org.parley.rule.Yaml.text("places.txt").split("\n", -1)) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon >= 0 && !codes.contains(line.substring(0, colon))) {
                problems.add("no state or territory has the code " + line.substring(0, colon));
            }
            for (String place : line.substring(colon + 1).split(",", -1)) {
                if (!place.isBlank() && (!seen.add(place.strip()) || countryForms.contains(place.strip()))) {
                    problems.add(place.strip() + " stands twice");
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(seen).hasSizeGreaterThan(8000);
    }

    private static Object load(String file) throws IOException {
        try (InputStream stream = GazetteerFilesTest.class.getResourceAsStream("rules/en/" + file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> entry, String field) {
        return (List<String>) entry.getOrDefault(field, List.of());
    }

    private static Set<String> forms(Map<String, Object> country) {
        Set<String> forms = new HashSet<>();
        forms.add((String) country.get("name"));
        FORM_FIELDS.forEach(field -> forms.addAll(strings(country, field)));
        return forms;
    }
}
