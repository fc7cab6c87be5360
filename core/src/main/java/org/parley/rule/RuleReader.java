package org.parley.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads rule files, and collects all of their problems before it gives up. */
final class RuleReader {
    private static final Set<String> FILE_KEYS = Set.of("family", "about", "whole", "classes", "rules");
    private static final Set<String> RULE_KEYS = Set.of(
            "id",
            "act",
            "plover",
            "mode",
            "cameo",
            "future",
            "denied",
            "refused",
            "also",
            "of-other",
            "of-own",
            "opposite",
            "only",
            "whole",
            "actor",
            "target",
            "pattern",
            "patterns",
            "accepts",
            "rejects");
    private static final Set<String> CODE_KEYS = Set.of("act", "plover", "mode", "cameo", "also");
    private static final Set<String> EXAMPLE_KEYS = Set.of("text", "speaker", "gives");
    private static final Set<String> GIVES = Set.of(
            "act",
            "actor",
            "target",
            "object",
            "condition",
            "polarity",
            "modality",
            "issue",
            "when",
            "plover",
            "mode",
            "cameo",
            "also");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern MARK = Pattern.compile("<m>(.*?)</m>");

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Node> classes = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();
    private String file = "";
    private String family = "";
    private boolean whole;
    private String rule = "";

    RuleReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    RuleSet read(List<RuleFile> files) {
        List<MappingNode> roots = new ArrayList<>();
        List<RuleFile> readable = new ArrayList<>();
        for (RuleFile source : files) {
            file = source.name();
            MappingNode root = compose(source);
            if (root != null) {
                roots.add(root);
                readable.add(source);
                readClasses(root);
            }
        }
        for (int i = 0; i < roots.size(); i++) {
            file = readable.get(i).name();
            readRules(roots.get(i));
        }
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
        return new RuleSet(rules, variants);
    }

    private @Nullable MappingNode compose(RuleFile source) {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            if (yaml.compose(new StringReader(source.yaml())) instanceof MappingNode root) {
                return root;
            }
            problem(0, "the file holds no keys", "start it with 'family:' and 'rules:'");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problem(line, "not YAML: " + e.getProblem(), "mend the line; texts with ': ' or '{' want quotation marks");
        } catch (YAMLException e) {
            problem(0, "not YAML: " + e.getMessage(), "mend the file");
        }
        return null;
    }

    private void readClasses(MappingNode root) {
        org.yaml.snakeyaml.nodes.Node value = keys(root, FILE_KEYS, "file").get("classes");
        if (value == null) {
            return;
        }
        if (!(value instanceof MappingNode mapping)) {
            problem(line(value), "'classes' is no mapping", "write 'name: [phrase, phrase]' below it");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = text(tuple.getKeyNode());
            if (classes.containsKey(name)) {
                problem(
                        line(tuple.getKeyNode()),
                        "the word class '" + name + "' is defined twice",
                        "rename or remove one");
                continue;
            }
            try {
                classes.put(name, PatternReader.readClass(texts(tuple.getValueNode(), name), classes));
            } catch (PatternReader.PatternException e) {
                problem(line(tuple.getValueNode()), "word class '" + name + "': " + e.getMessage(), e.remedy);
            }
        }
    }

    private void readRules(MappingNode root) {
        Map<String, org.yaml.snakeyaml.nodes.Node> keys = values(root);
        for (NodeTuple tuple : root.getValue()) {
            if (!FILE_KEYS.contains(text(tuple.getKeyNode()))) {
                unknown(tuple, FILE_KEYS);
            }
        }
        org.yaml.snakeyaml.nodes.Node list = keys.get("rules");
        if (list == null) {
            if (!keys.containsKey("classes")) {
                problem(0, "no rules", "write them below 'rules:'");
            }
            return;
        }
        family = keys.containsKey("family") ? text(keys.get("family")) : "";
        whole = keys.containsKey("whole") && text(keys.get("whole")).equals("true");
        if (family.isEmpty()) {
            problem(1, "the family is missing", "write 'family: name' at the top");
        }
        if (!(list instanceof SequenceNode sequence)) {
            problem(line(list), "'rules' is no list", "start each rule with '- id: ...'");
            return;
        }
        for (org.yaml.snakeyaml.nodes.Node node : sequence.getValue()) {
            rule = "";
            if (node instanceof MappingNode mapping) {
                readRule(mapping);
            } else {
                problem(line(node), "a rule is no mapping", "start it with '- id: ...'");
            }
        }
        rule = "";
    }

    private void readRule(MappingNode node) {
        Map<String, org.yaml.snakeyaml.nodes.Node> keys = values(node);
        rule = keys.containsKey("id") ? text(keys.get("id")) : "";
        keys(node, RULE_KEYS, "rule");
        checkId(node);
        int before = problems.size();
        Codes codes = codes(keys, "", line(node));
        List<String> patterns = keys.containsKey("pattern")
                ? new ArrayList<>(texts(keys.get("pattern"), "pattern"))
                : new ArrayList<>();
        if (keys.containsKey("patterns")) {
            patterns.addAll(texts(keys.get("patterns"), "patterns"));
        }
        if (patterns.isEmpty()) {
            problem(line(node), "no pattern", "write 'pattern:' or 'patterns:'");
        }
        List<Example> accepts = accepts(keys.get("accepts"), node);
        List<String> rejects = keys.containsKey("rejects") ? texts(keys.get("rejects"), "rejects") : List.of();
        if (rejects.isEmpty()) {
            problem(line(node), "no sentence in 'rejects'", "add one that looks alike and must be left alone");
        }
        MappingNode ofOther = keys.get("of-other") instanceof MappingNode mapping ? mapping : null;
        boolean also = ofOther != null
                && values(ofOther).containsKey("also")
                && text(values(ofOther).get("also")).equals("true");
        Rule read = new Rule(
                rule,
                family,
                codes,
                variant(keys, "future", codes),
                variant(keys, "denied", codes),
                variant(keys, "refused", codes),
                variant(keys, "also", codes),
                variant(keys, "of-other", codes),
                also,
                choice(keys, "of-own", List.of("true", "false"), "false").equals("true"),
                choice(keys, "opposite", List.of("true", "false"), "false").equals("true"),
                choice(keys, "actor", List.of("subject", "speaker"), "subject").equals("speaker"),
                only(keys.get("only")),
                whole(keys) && !codes.act().equals(Codes.NOTHING),
                Rule.TargetFrom.valueOf(
                        choice(keys, "target", List.of("none", "object", "near", "mutual", "condition"), "none")
                                .toUpperCase(Locale.ROOT)),
                patterns,
                accepts,
                rejects);
        compile(read, keys.getOrDefault("patterns", keys.getOrDefault("pattern", node)));
        if (problems.size() == before) {
            rules.add(read);
        }
    }

    /** Whether a rule is whole: as it says itself, else as its file does. */
    private boolean whole(Map<String, org.yaml.snakeyaml.nodes.Node> keys) {
        return choice(keys, "whole", List.of("true", "false"), String.valueOf(whole))
                .equals("true");
    }

    private void compile(Rule read, org.yaml.snakeyaml.nodes.Node place) {
        for (int i = 0; i < read.patterns().size(); i++) {
            String pattern = read.patterns().get(i);
            int line = place instanceof SequenceNode sequence
                            && i < sequence.getValue().size()
                    ? line(sequence.getValue().get(i))
                    : line(place);
            String earlier = seen.putIfAbsent(pattern.replaceAll("\\s+", " ").strip(), rule);
            if (earlier != null) {
                problem(
                        line,
                        "the pattern \"" + pattern + "\" can never match: " + earlier + " has it already",
                        "remove one");
                continue;
            }
            try {
                PatternReader.Parsed parsed = PatternReader.read(pattern, classes);
                check(parsed, pattern, line);
                variants.addAll(Variant.of(read, variants.size(), parsed));
            } catch (PatternReader.PatternException e) {
                problem(line, e.getMessage() == null ? "" : e.getMessage(), e.remedy);
            }
        }
    }

    private void check(PatternReader.Parsed parsed, String pattern, int line) {
        Node trigger = parsed.items().get(parsed.trigger());
        if (!(trigger instanceof Node.Word) && !(trigger instanceof Node.Choice)) {
            problem(line, "the trigger of \"" + pattern + "\" is no word", "mark a word with ^");
        } else if (open(trigger)) {
            problem(
                    line,
                    "the trigger of \"" + pattern + "\" has no form, so every word would set it off",
                    "write a word before the /");
        }
        for (int i = 1; i < parsed.trigger(); i++) {
            if (parsed.items().get(i) instanceof Node.Slot) {
                problem(
                        line,
                        "a slot stands between words before the trigger of \"" + pattern + "\" and can never match",
                        "put it first or behind the trigger");
            }
        }
    }

    private static boolean open(Node node) {
        if (node instanceof Node.Word word) {
            return word.tests().stream().anyMatch(test -> test.form().isEmpty());
        }
        return node instanceof Node.Choice choice
                && choice.sequences().stream()
                        .anyMatch(sequence ->
                                !(sequence.get(0) instanceof Node.Word || sequence.get(0) instanceof Node.Choice)
                                        || open(sequence.get(0)));
    }

    private void checkId(MappingNode node) {
        if (!ID.matcher(rule).matches()) {
            problem(
                    line(node),
                    rule.isEmpty() ? "the id is missing" : "'" + rule + "' is no id",
                    "write 'id: act.name' in small letters, digits, dots and hyphens");
            return;
        }
        String earlier = ids.putIfAbsent(rule, file + ":" + line(node));
        if (earlier != null) {
            problem(line(node), "the id is used already at " + earlier, "choose another");
        }
    }

    private Optional<Codes> variant(Map<String, org.yaml.snakeyaml.nodes.Node> keys, String key, Codes basis) {
        org.yaml.snakeyaml.nodes.Node node = keys.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof MappingNode mapping)) {
            problem(line(node), "'" + key + "' is no mapping", "write {act: ..., plover: ..., cameo: ...}");
            return Optional.empty();
        }
        keys(mapping, CODE_KEYS, key);
        return Optional.of(codes(values(mapping), basis.act(), line(node)));
    }

    private Codes codes(Map<String, org.yaml.snakeyaml.nodes.Node> keys, String act, int line) {
        return new Codes(
                known(keys, "act", vocabulary.acts(), act, line),
                known(keys, "plover", vocabulary.plover(), "", line),
                known(keys, "mode", vocabulary.modes(), "", line),
                known(keys, "cameo", vocabulary.cameo(), "", line));
    }

    private String known(
            Map<String, org.yaml.snakeyaml.nodes.Node> keys,
            String key,
            Set<String> allowed,
            String otherwise,
            int line) {
        org.yaml.snakeyaml.nodes.Node node = keys.get(key);
        String value = node == null ? otherwise : text(node);
        if (value.isEmpty() && key.equals("act")) {
            problem(line, "the act is missing", "name one of " + sorted(allowed));
        } else if (!value.isEmpty() && !allowed.contains(value)) {
            problem(
                    node == null ? line : line(node),
                    "'" + value + "' is no " + key + (key.equals("act") ? "" : " code"),
                    "use one of " + sorted(allowed));
        }
        return value;
    }

    private String choice(
            Map<String, org.yaml.snakeyaml.nodes.Node> keys, String key, List<String> allowed, String otherwise) {
        org.yaml.snakeyaml.nodes.Node node = keys.get(key);
        if (node == null) {
            return otherwise;
        }
        String value = text(node);
        if (!allowed.contains(value)) {
            problem(line(node), "'" + value + "' is no value of '" + key + "'", "use one of " + allowed);
            return otherwise;
        }
        return value;
    }

    private Set<Mood> only(org.yaml.snakeyaml.nodes.@Nullable Node node) {
        Set<Mood> moods = EnumSet.noneOf(Mood.class);
        if (node != null) {
            for (String name : texts(node, "only")) {
                try {
                    moods.add(Mood.valueOf(name.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    problem(
                            line(node),
                            "'" + name + "' is no value of 'only'",
                            "use actual, future, possible, hypothetical or imperative");
                }
            }
        }
        return moods;
    }

    private List<Example> accepts(org.yaml.snakeyaml.nodes.@Nullable Node node, MappingNode place) {
        List<Example> examples = new ArrayList<>();
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            problem(line(place), "no sentence in 'accepts'", "add one that the rule must find, with what it gives");
            return examples;
        }
        for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                example(mapping).ifPresent(examples::add);
            } else {
                problem(line(item), "an example is no mapping", "write '- text: ...' and 'gives: {...}'");
            }
        }
        return examples;
    }

    private Optional<Example> example(MappingNode mapping) {
        keys(mapping, EXAMPLE_KEYS, "example");
        Map<String, org.yaml.snakeyaml.nodes.Node> keys = values(mapping);
        String text = keys.containsKey("text") ? text(keys.get("text")) : "";
        Map<String, String> gives = new LinkedHashMap<>();
        if (keys.get("gives") instanceof MappingNode wanted) {
            keys(wanted, GIVES, "gives");
            values(wanted).forEach((name, value) -> gives.put(name, text(value)));
        }
        if (text.isBlank() || gives.isEmpty()) {
            problem(
                    line(mapping),
                    "an example without " + (text.isBlank() ? "text" : "'gives'"),
                    "write both: the sentence and what comes out");
            return Optional.empty();
        }
        Matcher mark = MARK.matcher(text);
        String marked = mark.find() ? mark.group(1) : "";
        String plain = text.replace("<m>", "").replace("</m>", "");
        return Optional.of(new Example(
                plain, marked, keys.containsKey("speaker") ? text(keys.get("speaker")) : "", gives, line(mapping)));
    }

    private Map<String, org.yaml.snakeyaml.nodes.Node> keys(MappingNode node, Set<String> allowed, String what) {
        if (!what.equals("file")) {
            for (NodeTuple tuple : node.getValue()) {
                if (!allowed.contains(text(tuple.getKeyNode()))) {
                    unknown(tuple, allowed);
                }
            }
        }
        return values(node);
    }

    private void unknown(NodeTuple tuple, Set<String> allowed) {
        problem(
                line(tuple.getKeyNode()),
                "unknown key '" + text(tuple.getKeyNode()) + "'",
                "use one of " + sorted(allowed));
    }

    private static Map<String, org.yaml.snakeyaml.nodes.Node> values(MappingNode node) {
        Map<String, org.yaml.snakeyaml.nodes.Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            values.put(text(tuple.getKeyNode()), tuple.getValueNode());
        }
        return values;
    }

    private List<String> texts(org.yaml.snakeyaml.nodes.Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar.getValue());
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    problem(line(item), "'" + what + "' holds what is no text", "put the text in quotation marks");
                }
            }
            return texts;
        }
        problem(line(node), "'" + what + "' is no list", "write '- ' before each entry");
        return texts;
    }

    private static String text(org.yaml.snakeyaml.nodes.@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private static int line(org.yaml.snakeyaml.nodes.Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String sorted(Set<String> allowed) {
        return String.join(", ", allowed.stream().sorted().toList());
    }

    private void problem(int line, String reason, String remedy) {
        problems.add(new Problem(file, line, rule, reason, remedy));
    }
}
