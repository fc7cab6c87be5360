package org.parley.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Who takes part in a negotiation, as a user's file tells it: the sides, their allies, mediators and observers, each with the
 * other names that reports have for it and the people and bodies that belong to it.
 *
 * <p>A file maps {@code parties}, {@code allies}, {@code mediators} and {@code observers} to names, and each name to
 * {@code names} and {@code members}; all of it may be left out.
 *
 * @param all in the order of the files
 */
public record Sides(List<Side> all) {
    /** Nobody is known beforehand. */
    public static final Sides NONE = new Sides(List.of());

    private static final Set<String> GROUPS = Set.of("parties", "allies", "mediators", "observers");
    private static final Set<String> KEYS = Set.of("names", "members");

    /**
     * One who takes part.
     *
     * @param name as everything printed has it
     * @param names the other words for it, as reports write them: {@code the Arvenian side}, {@code Tisvar}
     * @param members full names of people and bodies that belong to it
     * @param standing how it takes part
     */
    public record Side(String name, List<String> names, List<String> members, Standing standing) {
        public Side {
            names = List.copyOf(names);
            members = List.copyOf(members);
        }

        /** One of those who negotiate. */
        public Side(String name, List<String> names, List<String> members) {
            this(name, names, members, Standing.PARTY);
        }
    }

    /** Who stands in the files by a name. */
    public Optional<Side> named(String name) {
        return all.stream().filter(side -> side.name().equals(name)).findFirst();
    }

    public Sides {
        all = List.copyOf(all);
    }

    /**
     * Reads files.
     *
     * @throws RuleException with all problems of all files, if there are any
     */
    public static Sides read(List<RuleFile> files) {
        Reader reader = new Reader();
        files.forEach(reader::read);
        if (!reader.problems.isEmpty()) {
            throw new RuleException(reader.problems);
        }
        return new Sides(List.copyOf(reader.sides.values()));
    }

    private static final class Reader {
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Side> sides = new LinkedHashMap<>();
        private final Map<String, String> owners = new HashMap<>();
        private String file = "";

        void read(RuleFile source) {
            file = source.name();
            try {
                Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(source.yaml()));
                if (root instanceof MappingNode groups) {
                    groups.getValue().forEach(this::group);
                } else {
                    problem(root, "", "the file names nobody", "write 'parties:' and below it 'Name:'");
                }
            } catch (MarkedYAMLException e) {
                int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
                problems.add(new Problem(
                        file,
                        line,
                        "",
                        "not YAML: " + e.getProblem(),
                        "mend the line; names with ': ' want quotation marks"));
            }
        }

        private void group(NodeTuple group) {
            String name = text(group.getKeyNode());
            if (!GROUPS.contains(name)) {
                problem(
                        group.getKeyNode(),
                        "",
                        "'" + name + "' is no group",
                        "use one of allies, mediators, observers, parties");
            } else if (group.getValueNode() instanceof MappingNode named) {
                named.getValue().forEach(side -> side(side, Standing.ofGroup(name)));
            } else {
                problem(group.getValueNode(), "", "'" + name + "' holds no names", "write 'Name:' below it");
            }
        }

        private void side(NodeTuple tuple, Standing standing) {
            String name = text(tuple.getKeyNode());
            List<String> names = new ArrayList<>();
            List<String> members = new ArrayList<>();
            own(tuple.getKeyNode(), name, name);
            if (tuple.getValueNode() instanceof MappingNode about) {
                for (NodeTuple part : about.getValue()) {
                    String key = text(part.getKeyNode());
                    if (KEYS.contains(key)) {
                        texts(part.getValueNode(), name, key.equals("names") ? names : members);
                    } else {
                        problem(part.getKeyNode(), name, "'" + key + "' is not known", "use 'names' or 'members'");
                    }
                }
            } else if (!(tuple.getValueNode() instanceof ScalarNode nothing
                    && nothing.getValue().isBlank())) {
                problem(tuple.getValueNode(), name, "there is no list of names", "write 'names: [...]' below the name");
            }
            sides.put(name, new Side(name, names, members, standing));
        }

        private void texts(Node node, String side, List<String> texts) {
            if (!(node instanceof SequenceNode list)) {
                problem(node, side, "this is no list", "write it as [one, another]");
                return;
            }
            for (Node item : list.getValue()) {
                String text = text(item);
                if (text.isBlank()) {
                    problem(item, side, "a name is empty", "remove it");
                } else if (own(item, side, text)) {
                    texts.add(text);
                }
            }
        }

        /** Notes whose a name is; a name of two is a problem. */
        private boolean own(Node place, String side, String name) {
            String other = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), side);
            if (other != null && !other.equals(side)) {
                problem(place, side, "'" + name + "' is " + other + "'s already", "remove one");
            }
            return other == null || other.equals(side);
        }

        private static String text(Node node) {
            return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        }

        private void problem(Node place, String side, String reason, String remedy) {
            int line = place == null ? 0 : place.getStartMark().getLine() + 1;
            problems.add(new Problem(file, line, side, reason, remedy));
        }
    }
}
