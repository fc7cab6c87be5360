package org.parley.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Letters;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A list of subjects, each with the phrases by which reports speak of it. Immutable and safe for use by several threads.
 *
 * <p>A file maps the name of each subject to a list of phrases; a phrase matches its words and their plurals in any case. Three
 * dots between words stand for up to three others: {@code guarantee ... driver}; {@code #} stands for a number. The phrases of
 * {@code none} tell no subject, and nothing inside them does: {@code within # hours}.
 */
public final class Taxonomy {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?|#");

    /** What stands for a number in a phrase. */
    private static final String NUMBER = "#";

    private static final Set<String> NUMERALS = WordLists.of("numerals");

    /** The name under which the phrases stand that tell no subject. */
    private static final String NONE = "none";

    /** What stands for other words in a phrase, and how many it may stand for. */
    private static final String GAP = "…";

    private static final int LONGEST_GAP = 3;

    private final List<String> names;
    private final Map<String, List<Phrase>> byFirst;

    /** @param size without gaps */
    private record Phrase(String name, List<String> words, int size) {}

    private Taxonomy(List<String> names, Map<String, List<Phrase>> byFirst) {
        this.names = List.copyOf(names);
        this.byFirst = byFirst;
    }

    /**
     * Reads files; a later one adds phrases to the subjects of earlier ones, and further subjects.
     *
     * @throws RuleException with all problems of all files, if there are any
     */
    public static Taxonomy read(List<RuleFile> files) {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, String> owner = new HashMap<>();
        for (RuleFile file : files) {
            read(file, subjects, owner, problems);
        }
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
        Map<String, List<Phrase>> byFirst = new HashMap<>();
        subjects.forEach((name, phrases) -> phrases.forEach(phrase -> {
            List<String> words = phrase(phrase);
            int size = words(phrase).size();
            byFirst.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(new Phrase(name, words, size));
        }));
        return new Taxonomy(
                subjects.keySet().stream().filter(name -> !name.equals(NONE)).toList(), byFirst);
    }

    private static void read(
            RuleFile file, Map<String, List<String>> subjects, Map<String, String> owner, List<Problem> problems) {
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(file.yaml()));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem(file.name(), line, "", "not YAML: " + e.getProblem(), "mend the line"));
            return;
        } catch (YAMLException e) {
            problems.add(new Problem(file.name(), 0, "", "not YAML: " + e.getMessage(), "mend the file"));
            return;
        }
        if (!(root instanceof MappingNode mapping)) {
            problems.add(
                    new Problem(file.name(), 0, "", "the file holds no subjects", "write 'name: [phrase, phrase]'"));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!(tuple.getValueNode() instanceof SequenceNode list)
                    || list.getValue().isEmpty()) {
                problems.add(problem(
                        file,
                        tuple.getKeyNode(),
                        name,
                        "the subject has no list of phrases",
                        "write 'name: [phrase, phrase]'"));
                continue;
            }
            for (Node item : list.getValue()) {
                String phrase = item instanceof ScalarNode scalar ? Letters.small(scalar.getValue()) : "";
                if (words(phrase).isEmpty()) {
                    problems.add(problem(file, item, name, "a phrase holds no word", "write one"));
                    continue;
                }
                String other = owner.putIfAbsent(String.join(" ", phrase(phrase)), name);
                if (other != null) {
                    problems.add(problem(
                            file,
                            item,
                            name,
                            "'" + phrase + "' can never match: " + other + " has it already",
                            "remove one"));
                    continue;
                }
                subjects.computeIfAbsent(name, key -> new ArrayList<>()).add(phrase);
            }
        }
    }

    private static Problem problem(RuleFile file, Node place, String name, String reason, String remedy) {
        return new Problem(file.name(), place.getStartMark().getLine() + 1, name, reason, remedy);
    }

    /** The names of the subjects, in the order of the files. */
    public List<String> names() {
        return names;
    }

    /** The subject of some words: the one with the longest phrase in them, of equal ones the first; empty where none. */
    public Optional<String> of(String text) {
        List<Found> found = found(words(text));
        List<Found> silent =
                found.stream().filter(one -> one.phrase.name.equals(NONE)).toList();
        Optional<Phrase> best = Optional.empty();
        for (Found one : found) {
            boolean longer = best.isEmpty() || one.phrase.size > best.get().size;
            if (longer && silent.stream().noneMatch(other -> other.contains(one))) {
                best = Optional.of(one.phrase);
            }
        }
        return best.map(Phrase::name);
    }

    /** All phrases that stand in some words, in the order of their first words. */
    private List<Found> found(List<String> words) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (String form : forms(words.get(i))) {
                for (Phrase phrase : byFirst.getOrDefault(form, List.of())) {
                    int end = end(phrase.words(), 1, words, i + 1);
                    if (end > 0) {
                        found.add(new Found(phrase, i, end));
                    }
                }
            }
        }
        return found;
    }

    /** A phrase that stands in some words from one place to before another. */
    private record Found(Phrase phrase, int start, int end) {
        /** Whether the other stands in it, or is it. */
        boolean contains(Found other) {
            return start <= other.start && other.end <= end;
        }
    }

    /** Behind which of the words those of a phrase from one on end that stand there from a place on; -1 where they do not. */
    private static int end(List<String> phrase, int from, List<String> words, int at) {
        if (from == phrase.size()) {
            return at;
        }
        if (phrase.get(from).equals(GAP)) {
            for (int skipped = 0; skipped <= LONGEST_GAP; skipped++) {
                int end = end(phrase, from + 1, words, at + skipped);
                if (end > 0) {
                    return end;
                }
            }
            return -1;
        }
        boolean here = at < words.size() && forms(words.get(at)).contains(phrase.get(from));
        return here ? end(phrase, from + 1, words, at + 1) : -1;
    }

    /** The words of a phrase, with its gaps. */
    private static List<String> phrase(String phrase) {
        List<String> words = new ArrayList<>();
        for (String part : phrase.split("\\.\\.\\.", -1)) {
            List<String> more = words(part);
            if (!words.isEmpty() && !more.isEmpty()) {
                words.add(GAP);
            }
            words.addAll(more);
        }
        return words;
    }

    /** A word as it stands, without an ending of the possessive, and as a singular; what stands for it where it is a number. */
    private static List<String> forms(String word) {
        String plain = withoutPossessive(word);
        if (NUMERALS.contains(plain) || Character.isDigit(plain.charAt(0))) {
            return List.of(plain, NUMBER);
        }
        if (plain.endsWith("ies") && plain.length() > 4) {
            return List.of(plain, plain.substring(0, plain.length() - 3) + "y");
        }
        if (plain.endsWith("es") && plain.length() > 4) {
            return List.of(plain, plain.substring(0, plain.length() - 1), plain.substring(0, plain.length() - 2));
        }
        if (plain.endsWith("s") && plain.length() > 3) {
            return List.of(plain, plain.substring(0, plain.length() - 1));
        }
        return List.of(plain);
    }

    private static String withoutPossessive(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '\'' || word.charAt(i) == '’') {
                return word.substring(0, i);
            }
        }
        return word;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Letters.small(text));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
