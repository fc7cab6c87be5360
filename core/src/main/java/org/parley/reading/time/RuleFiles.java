package org.parley.reading.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the lexicon and the rules from YAML and tells everything that is wrong with them at once.
 *
 * <p>A file holds {@code words} (classes of words, each a map of phrase to value, or a list of phrases), {@code rules},
 * or both. What a rule consists of is told in docs/TIMES.md.
 */
final class RuleFiles {
    private static final String FOLDER = "/org/parley/rules/en/";
    private static final List<String> ENGLISH =
            List.of("times.yaml", "times-dates.yaml", "times-relative.yaml", "times-clock.yaml", "times-lengths.yaml");
    private static final Set<String> KEYS =
            Set.of("id", "pattern", "means", "with", "alone", "not-before", "not-behind", "accepts", "rejects");
    private static final Set<String> EXAMPLE_KEYS = Set.of("text", "published", "gives", "edtf");

    private final Lexicon lexicon = new Lexicon(new Vocabulary());
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** What was read: all words and rules. */
    record Loaded(Lexicon lexicon, List<Rule> rules) {}

    private RuleFiles() {}

    /** The rules for English that come with the program. */
    static Loaded english() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : ENGLISH) {
            files.put(name, resource(FOLDER + name));
        }
        return load(files);
    }

    /**
     * Reads files by name.
     *
     * @throws IllegalArgumentException with every problem of every file on a line of its own
     */
    static Loaded load(Map<String, String> files) {
        RuleFiles loader = new RuleFiles();
        Map<String, Map<?, ?>> parsed = new LinkedHashMap<>();
        files.forEach((name, text) -> loader.parse(name, text, parsed));
        parsed.forEach((name, file) -> loader.words(name, file.get("words")));
        parsed.forEach((name, file) -> loader.rules(name, file.get("rules")));
        if (!loader.problems.isEmpty()) {
            throw new IllegalArgumentException("The time rules have " + loader.problems.size()
                    + (loader.problems.size() == 1 ? " problem" : " problems") + ":\n"
                    + String.join("\n", loader.problems));
        }
        return new Loaded(loader.lexicon, List.copyOf(loader.rules.values()));
    }

    private static String resource(String name) {
        try (InputStream stream = RuleFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private void parse(String name, String text, Map<String, Map<?, ?>> parsed) {
        try {
            if (yaml().<Object>load(text) instanceof Map<?, ?> file) {
                parsed.put(name, file);
                unknown(name, file, Set.of("words", "rules"));
            } else {
                problems.add(name + ": holds neither words nor rules");
            }
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null
                    ? ""
                    : " line " + (e.getProblemMark().getLine() + 1);
            problems.add(name + place + ": is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(name + ": is no YAML: " + e.getMessage());
        }
    }

    /** A reader that takes every plain value as text, so that neither {@code on} nor {@code 2022-05-18} turns into something else. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.MERGE, MERGE, "<");
            }
        });
    }

    private void unknown(String place, Map<?, ?> map, Set<String> known) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                problems.add(place + ": there is no \"" + key + "\" here; there are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    // Words

    private void words(String name, @Nullable Object words) {
        if (words == null) {
            return;
        }
        if (!(words instanceof Map<?, ?> classes)) {
            problems.add(name + ": words must be classes of words");
            return;
        }
        classes.forEach((className, phrases) -> words(name + ": words " + className, className.toString(), phrases));
    }

    private void words(String place, String className, @Nullable Object phrases) {
        if (Slot.named(className) != null) {
            problems.add(place + ": the name is taken by a slot of the program");
            return;
        }
        lexicon.add(className);
        if (phrases instanceof List<?> list) {
            list.forEach(phrase -> word(place, className, String.valueOf(phrase), String.valueOf(phrase)));
        } else if (phrases instanceof Map<?, ?> map) {
            map.forEach((phrase, value) -> word(place, className, String.valueOf(phrase), String.valueOf(value)));
        } else {
            problems.add(place + ": must be a map of phrases to values or a list of phrases");
        }
    }

    private void word(String place, String className, String phrase, String value) {
        if (phrase.isBlank()) {
            problems.add(place + ": an empty phrase");
            return;
        }
        if (!lexicon.add(className, phrase, constant(value))) {
            problems.add(place + ": \"" + phrase + "\" is there twice");
        }
        if (className.equals("unit") && !isUnit(value)) {
            problems.add(place + ": \"" + value + "\" is no unit");
        }
        if (className.equals("holiday") && !new Holiday(value).isValid()) {
            problems.add(place + ": \"" + value + "\" is no date of a holiday; write 12-25, easter-2 or 11-thursday-4");
        }
    }

    private static boolean isUnit(String value) {
        try {
            Unit.named(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Object constant(String value) {
        return value.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(value) : value;
    }

    // Rules

    private void rules(String name, @Nullable Object rules) {
        if (rules == null) {
            return;
        }
        if (!(rules instanceof List<?> list)) {
            problems.add(name + ": rules must be a list");
            return;
        }
        int number = 0;
        for (Object rule : list) {
            number++;
            if (rule instanceof Map<?, ?> map) {
                Object id = map.get("id");
                rule(name + ": " + (id == null ? "rule " + number : id), map);
            } else {
                problems.add(name + ": \"" + rule + "\" is no rule");
            }
        }
    }

    private void rule(String place, Map<?, ?> map) {
        int before = problems.size();
        unknown(place, map, KEYS);
        String id = text(place, map, "id");
        Meaning meaning = meaning(place, text(place, map, "means"));
        Map<String, Object> constants = constants(place, map.get("with"));
        List<Program> programs = new ArrayList<>();
        for (String pattern : strings(place, map.get("pattern"), "pattern")) {
            List<String> wrong = new ArrayList<>();
            programs.add(Program.compile(pattern, lexicon, wrong));
            wrong.forEach(problem -> problems.add(place + ": " + problem));
        }
        if (programs.isEmpty()) {
            problems.add(place + ": has no pattern");
        }
        boolean alone = !"false".equals(String.valueOf(map.get("alone")));
        List<Rule.Example> accepts = accepts(place, map.get("accepts"), meaning, alone);
        List<String> rejects = strings(place, map.get("rejects"), "rejects");
        if (rejects.isEmpty()) {
            problems.add(place + ": rejects no sentence; show one that looks alike and must be left alone");
        }
        if (meaning != null) {
            needs(place, meaning, programs, constants.keySet());
        }
        if (rules.containsKey(id)) {
            problems.add(place + ": the id is there twice");
        }
        if (meaning != null && problems.size() == before) {
            Set<Integer> notBefore = wordsOf(place, map.get("not-before"));
            Set<Integer> notBehind = wordsOf(place, map.get("not-behind"));
            rules.put(
                    id,
                    new Rule(
                            id,
                            programs,
                            meaning,
                            constants,
                            alone,
                            notBefore,
                            notBehind,
                            accepts,
                            rejects,
                            rules.size()));
        }
    }

    private String text(String place, Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            problems.add(place + ": has no " + key);
            return "";
        }
        return value.toString();
    }

    private @Nullable Meaning meaning(String place, String name) {
        Meaning meaning = Meaning.named(name).orElse(null);
        if (meaning == null && !name.isEmpty()) {
            problems.add(place + ": there is no meaning \"" + name + "\"; there are " + Meaning.labels());
        }
        return meaning;
    }

    private Map<String, Object> constants(String place, @Nullable Object with) {
        Map<String, Object> constants = new LinkedHashMap<>();
        if (with instanceof Map<?, ?> map) {
            map.forEach((key, value) -> constants.put(key.toString(), constant(String.valueOf(value))));
        } else if (with != null) {
            problems.add(place + ": with must be a map");
        }
        return constants;
    }

    private void needs(String place, Meaning meaning, List<Program> programs, Set<String> constants) {
        for (Program program : programs) {
            for (String need : meaning.needs.stream().sorted().toList()) {
                if (!program.slots().contains(need) && !constants.contains(need)) {
                    problems.add(place + ": pattern \"" + program + "\" has no slot {" + need + "}, which \""
                            + meaning.label() + "\" needs");
                }
            }
        }
    }

    private List<String> strings(String place, @Nullable Object value, String key) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value instanceof Map<?, ?>) {
            problems.add(place + ": " + key + " must be text or a list of texts");
            return List.of();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** Words by themselves, or all of a class written as {@code {month}}. */
    private Set<Integer> wordsOf(String place, @Nullable Object value) {
        Set<Integer> ids = new LinkedHashSet<>();
        for (String part : value == null ? new String[0] : value.toString().split("[\\s|]+", -1)) {
            if (!part.startsWith("{")) {
                ids.add(lexicon.vocabulary().add(part.toLowerCase(Locale.ROOT)));
            } else if (lexicon.has(part.substring(1, part.length() - 1))) {
                ids.addAll(lexicon.firstWords(part.substring(1, part.length() - 1)));
            } else {
                problems.add(place + ": there is no class " + part);
            }
        }
        return ids;
    }

    private List<Rule.Example> accepts(String place, @Nullable Object value, @Nullable Meaning meaning, boolean alone) {
        List<Rule.Example> examples = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    examples.add(example(place, map, meaning));
                } else {
                    problems.add(place + ": \"" + item + "\" must have text and gives");
                }
            }
        }
        if (examples.isEmpty()) {
            problems.add(
                    place + ": accepts no sentence; show one" + (alone ? "" : " (marked may be what it is a part of)"));
        }
        return examples;
    }

    private Rule.Example example(String place, Map<?, ?> map, @Nullable Meaning meaning) {
        unknown(place + ": example", map, EXAMPLE_KEYS);
        String text = text(place + ": example", map, "text");
        int open = text.indexOf("<t>");
        if (open < 0 || text.indexOf("</t>") < open || text.indexOf("<t>", open + 1) >= 0) {
            problems.add(place + ": example \"" + text + "\" needs one <t>expression</t>");
        }
        String gives = meaning == Meaning.NOTHING ? "" : text(place + ": example", map, "gives");
        String published =
                map.get("published") == null ? "" : map.get("published").toString();
        String edtf = map.get("edtf") == null ? null : map.get("edtf").toString();
        return new Rule.Example(text, published, gives, edtf);
    }
}
