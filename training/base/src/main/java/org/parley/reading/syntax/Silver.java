package org.parley.reading.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.reading.NameKind;

/** Sentences as the teacher annotated them, read from the files that {@link Teacher} writes. */
final class Silver {
    private static final Set<String> EDGES = Set.of("the", "a", "an", "'s", "'", "\"", ",", ".");

    /** One sentence; arrays count words from 1 and the root is {@code size + 1}, as in {@link Words}. */
    record Example(Words words, List<String> forms, List<String> lemmas, int[] tags, int[] heads, int[] relations, int[] names) {}

    final List<String> tags = new ArrayList<>();
    final List<String> relations = new ArrayList<>();
    private final Map<String, Integer> tagNumbers = new HashMap<>();
    private final Map<String, Integer> relationNumbers = new HashMap<>();
    private final HashTable clusters;

    Silver(HashTable clusters) {
        this.clusters = clusters;
    }

    /** Takes over the label sets of a model, with its numbers. */
    void preset(List<String> knownTags, List<String> knownRelations) {
        knownTags.forEach(tag -> number(tag, tags, tagNumbers));
        knownRelations.forEach(relation -> number(relation, relations, relationNumbers));
    }

    /** The documents of a file, each a list of sentences. */
    List<List<Example>> read(Path path) throws IOException {
        List<List<Example>> documents = new ArrayList<>();
        List<Example> document = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            if (line.startsWith("#DOC ")) {
                document = new ArrayList<>();
                documents.add(document);
            } else if (!line.isEmpty()) {
                rows.add(line.split("\t"));
            } else if (!rows.isEmpty()) {
                document.add(example(rows));
                rows.clear();
            }
        }
        return documents;
    }

    private Example example(List<String[]> rows) {
        List<String> forms = rows.stream().map(row -> row[2]).toList();
        int size = rows.size();
        int[] tag = new int[size + 2];
        int[] head = new int[size + 2];
        int[] relation = new int[size + 2];
        for (int i = 1; i <= size; i++) {
            String[] row = rows.get(i - 1);
            tag[i] = number(row[4], tags, tagNumbers);
            int governor = Integer.parseInt(row[6]);
            head[i] = governor == 0 ? size + 1 : governor;
            relation[i] = number(row[7], relations, relationNumbers);
        }
        List<String> lemmas = rows.stream().map(row -> row[3]).toList();
        return new Example(new Words(forms, clusters), forms, lemmas, tag, head, relation, names(rows));
    }

    private static int number(String label, List<String> labels, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(label, key -> {
            labels.add(label);
            return labels.size() - 1;
        });
    }

    private static int[] names(List<String[]> rows) {
        int[] names = new int[rows.size() + 2];
        int start = 0;
        for (int i = 0; i < rows.size(); i++) {
            String label = rows.get(i)[5];
            if (label.startsWith("B-") || label.startsWith("U-")) {
                start = i;
            }
            if (label.startsWith("L-") || label.startsWith("U-")) {
                NameKind kind = kind(label.substring(2));
                if (kind != null) {
                    mark(rows, names, start, i + 1, kind);
                }
            }
        }
        return names;
    }

    private static void mark(List<String[]> rows, int[] names, int from, int to, NameKind kind) {
        int start = from;
        int end = to;
        while (start < end && EDGES.contains(plain(rows.get(start)[2]))) {
            start++;
        }
        while (end > start && EDGES.contains(plain(rows.get(end - 1)[2]))) {
            end--;
        }
        if (kind == NameKind.PERSON && end > start) {
            start += Titles.ENGLISH.length(rows.subList(start, end).stream().map(row -> row[2]).toList());
        }
        for (int i = start; i < end; i++) {
            int part = end - start == 1
                    ? NameTag.UNIT
                    : i == start ? NameTag.BEGIN : i == end - 1 ? NameTag.LAST : NameTag.INSIDE;
            names[i + 1] = NameTag.of(kind, part);
        }
    }

    private static String plain(String form) {
        return form.toLowerCase(Locale.ROOT).replace('’', '\'').replace('“', '"').replace('”', '"');
    }

    private static @org.jspecify.annotations.Nullable NameKind kind(String label) {
        return switch (label) {
            case "PERSON" -> NameKind.PERSON;
            case "ORG" -> NameKind.ORGANISATION;
            case "GPE", "LOC", "FAC" -> NameKind.PLACE;
            case "NORP" -> NameKind.GROUP;
            case "EVENT", "LAW", "WORK_OF_ART", "PRODUCT", "LANGUAGE" -> NameKind.OTHER;
            default -> null;
        };
    }
}
