package org.parley.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The rules of a zone file ({@code zones.yaml}), by what they tell.
 *
 * <p>A file is taken only if every rule in it is well formed and does to its own examples what they say; otherwise all
 * its problems are told at once.
 */
final class ZoneRules {
    private static final String ENGLISH = "/org/parley/rules/en/zones.yaml";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)\\}");

    private final Map<ZoneCue, List<ZoneRule>> rules = new EnumMap<>(ZoneCue.class);

    private ZoneRules(List<ZoneRule> all) {
        for (ZoneCue cue : ZoneCue.values()) {
            rules.put(cue, all.stream().filter(rule -> rule.cue() == cue).toList());
        }
    }

    static ZoneRules english() {
        try (InputStream in = ZoneRules.class.getResourceAsStream(ENGLISH)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + ENGLISH);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException with every problem of the file, one a line */
    static ZoneRules parse(String yaml) {
        return new ZoneRules(new Parser().parse(yaml));
    }

    /** Whether some rule for {@code cue} hits the line; for many lines there is {@link ZoneHits}. */
    boolean hit(ZoneCue cue, String line) {
        return of(cue).stream().anyMatch(rule -> rule.hits(line));
    }

    List<ZoneRule> of(ZoneCue cue) {
        return rules.getOrDefault(cue, List.of());
    }

    /** Reads a file and collects what is wrong with it. */
    private static final class Parser {
        private final List<String> problems = new ArrayList<>();
        private final Map<String, String> alternatives = new LinkedHashMap<>();

        List<ZoneRule> parse(String yaml) {
            List<ZoneRule> read = new ArrayList<>();
            Map<?, ?> file = mapping(yaml);
            readWords(file.get("words"));
            if (file.get("rules") instanceof List<?> list && !list.isEmpty()) {
                Set<String> ids = new HashSet<>();
                for (int i = 0; i < list.size(); i++) {
                    readRule(i, list.get(i), ids).ifPresent(read::add);
                }
            } else {
                problems.add("rules: a list of rules is needed");
            }
            read.forEach(this::checkExamples);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("\n", problems));
            }
            return read;
        }

        private Map<?, ?> mapping(String yaml) {
            try {
                if (new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml) instanceof Map<?, ?> map) {
                    return map;
                }
                problems.add("the file is not a mapping of words and rules");
            } catch (YAMLException e) {
                problems.add("not YAML: " + e.getMessage());
            }
            return Map.of();
        }

        private void readWords(@Nullable Object words) {
            if (!(words instanceof Map<?, ?> map)) {
                return;
            }
            map.forEach((name, list) -> {
                List<String> strings = strings(list);
                if (strings.isEmpty()) {
                    problems.add("words." + name + ": a list of words is needed");
                } else {
                    alternatives.put(String.valueOf(name), alternation(strings));
                }
            });
        }

        /** Longest first, so that "Getty Images" is not read as "Getty". */
        private static String alternation(List<String> words) {
            return words.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?:", ")"));
        }

        private Optional<ZoneRule> readRule(int index, @Nullable Object value, Set<String> ids) {
            if (!(value instanceof Map<?, ?> map)) {
                problems.add("rule " + (index + 1) + ": not a mapping");
                return Optional.empty();
            }
            int before = problems.size();
            String id = string(map, "id", "rule " + (index + 1));
            if (!id.isEmpty() && !ids.add(id)) {
                problems.add(id + ": the id stands twice");
            }
            String zone = string(map, "zone", id);
            Optional<ZoneCue> cue = ZoneCue.of(zone);
            if (!zone.isEmpty() && cue.isEmpty()) {
                problems.add(id + ": zone \"" + zone + "\" is not known");
            }
            Optional<Pattern> pattern = pattern(id, string(map, "pattern", id));
            int longest = map.get("longest") instanceof Integer number ? number : Integer.MAX_VALUE;
            List<String> accepts = strings(map.get("accepts"));
            List<String> rejects = strings(map.get("rejects"));
            if (accepts.isEmpty() || rejects.isEmpty()) {
                problems.add(id + ": at least one line under accepts and one under rejects is needed");
            }
            List<String> needs = strings(map.get("needs"));
            if (problems.size() > before || cue.isEmpty() || pattern.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new ZoneRule(id, cue.get(), pattern.get(), longest, needs, accepts, rejects));
        }

        private Optional<Pattern> pattern(String id, String source) {
            Matcher matcher = PLACEHOLDER.matcher(source);
            StringBuilder expanded = new StringBuilder();
            while (matcher.find()) {
                String words = alternatives.get(matcher.group(1));
                if (words == null) {
                    problems.add(id + ": no words are named \"" + matcher.group(1) + "\"");
                    return Optional.empty();
                }
                matcher.appendReplacement(expanded, Matcher.quoteReplacement(words));
            }
            try {
                return Optional.of(Pattern.compile(matcher.appendTail(expanded).toString()));
            } catch (PatternSyntaxException e) {
                problems.add(id + ": " + e.getMessage());
                return Optional.empty();
            }
        }

        private void checkExamples(ZoneRule rule) {
            for (String line : rule.accepts()) {
                if (!rule.hits(line)) {
                    problems.add(rule.id() + ": does not hit \"" + line + "\"");
                }
            }
            for (String line : rule.rejects()) {
                if (rule.hits(line)) {
                    problems.add(rule.id() + ": must not hit \"" + line + "\"");
                }
            }
        }

        private String string(Map<?, ?> map, String key, String place) {
            if (map.get(key) instanceof String text && !text.isBlank()) {
                return text;
            }
            problems.add(place + ": " + key + " is missing");
            return "";
        }

        private static List<String> strings(@Nullable Object value) {
            if (!(value instanceof List<?> list)) {
                return List.of();
            }
            return list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
    }
}
