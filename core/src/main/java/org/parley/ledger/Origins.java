package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/**
 * Finds documents that are not independent: near copies of one report, by their shared runs of {@value #RUN} words
 * (Broder, "On the resemblance and containment of documents", 1997), and reports that carry the same words of one
 * speaker.
 */
final class Origins {
    private static final int RUN = 5;
    /** The share of the shorter text's runs that a near copy has in common. */
    private static final double NEAR_COPY = 0.6;
    /** A text with fewer runs is too short to tell a copy by. */
    private static final int SHORTEST = 20;
    /** The same for statements: they are short, and editors cut them. */
    private static final double SAME_WORDS = 0.6;
    /** A statement with fewer words is too short to tell an utterance by. */
    private static final int SHORTEST_STATEMENT = 6;
    /** A run that more documents have is a phrase of the trade, and no sign of a copy. */
    private static final int COMMON = 40;

    private final List<Origin> origins;
    private final Map<String, Integer> copyOfDocument = new HashMap<>();
    private final Map<String, Integer> utteranceOfStatement = new HashMap<>();

    private Origins(List<ReadDocument> documents) {
        List<Origin> found = new ArrayList<>(nearCopies(documents));
        found.addAll(utterances(documents));
        origins = List.copyOf(found);
    }

    static Origins of(List<ReadDocument> documents) {
        return new Origins(documents);
    }

    /** Near copies first, then utterances, each in the order of its first document. */
    List<Origin> all() {
        return origins;
    }

    /** In how many reports of how many origins a row was told. */
    Support support(Collection<Account> accounts) {
        Map<String, Integer> documents = new LinkedHashMap<>();
        accounts.forEach(account -> documents.putIfAbsent(account.document(), documents.size()));
        Groups groups = new Groups(documents.size());
        Map<Integer, Integer> firstOfCopies = new HashMap<>();
        Map<Integer, Integer> firstOfUtterance = new HashMap<>();
        for (Account account : accounts) {
            int document = Objects.requireNonNull(documents.get(account.document()));
            Integer copies = copyOfDocument.get(account.document());
            if (copies != null) {
                groups.join(firstOfCopies.computeIfAbsent(copies, key -> document), document);
            }
            Integer utterance = utteranceOfStatement.get(account.statement());
            if (utterance != null) {
                groups.join(firstOfUtterance.computeIfAbsent(utterance, key -> document), document);
            }
        }
        return new Support(documents.size(), groups.count());
    }

    private List<Origin> nearCopies(List<ReadDocument> documents) {
        List<Set<Long>> runs = documents.stream()
                .map(reading -> Words.runs(reading.document().text(), RUN))
                .toList();
        Groups groups = grouped(runs, SHORTEST, NEAR_COPY);
        List<Origin> copies = new ArrayList<>();
        for (List<Integer> members : groups.several()) {
            List<String> ids = members.stream()
                    .map(index -> documents.get(index).document().id())
                    .toList();
            ids.forEach(id -> copyOfDocument.put(id, copies.size()));
            copies.add(new Origin("origin:" + Ids.digest(new TreeSet<>(ids)), "same-report", ids, List.of()));
        }
        return copies;
    }

    private List<Origin> utterances(List<ReadDocument> documents) {
        Map<String, List<Statement>> bySpeaker = new TreeMap<>();
        for (ReadDocument reading : documents) {
            for (Statement statement : reading.statements()) {
                String speaker = speaker(statement.speaker());
                boolean longEnough = Words.of(statement.text()).size() >= SHORTEST_STATEMENT;
                if (!speaker.isEmpty() && longEnough) {
                    bySpeaker
                            .computeIfAbsent(speaker, name -> new ArrayList<>())
                            .add(statement);
                }
            }
        }
        List<Origin> utterances = new ArrayList<>();
        for (List<Statement> statements : bySpeaker.values()) {
            List<Set<Long>> runs = statements.stream()
                    .map(statement -> Words.runs(statement.text(), 3))
                    .toList();
            for (List<Integer> members : grouped(runs, 1, SAME_WORDS).several()) {
                addUtterance(members.stream().map(statements::get).toList(), utterances);
            }
        }
        return utterances;
    }

    private void addUtterance(List<Statement> same, List<Origin> utterances) {
        Set<String> documents = new LinkedHashSet<>();
        same.forEach(statement -> documents.add(statement.document()));
        if (documents.size() < 2) {
            return;
        }
        List<String> ids = same.stream().map(Statement::id).toList();
        ids.forEach(id -> utteranceOfStatement.put(id, utterances.size()));
        utterances.add(
                new Origin("origin:" + Ids.digest(new TreeSet<>(ids)), "same-words", List.copyOf(documents), ids));
    }

    private static String speaker(Speaker speaker) {
        return speaker.id().isEmpty() ? Roster.fold(speaker.name()) : speaker.id();
    }

    /** Joins texts of which the shorter one shares enough runs with the other. */
    private static Groups grouped(List<Set<Long>> runs, int shortest, double share) {
        Map<Long, List<Integer>> byRun = new HashMap<>();
        Groups groups = new Groups(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).size() < shortest) {
                continue;
            }
            Map<Integer, Integer> shared = new TreeMap<>();
            for (Long run : runs.get(i)) {
                List<Integer> with = byRun.computeIfAbsent(run, key -> new ArrayList<>(1));
                with.forEach(other -> shared.merge(other, 1, Integer::sum));
                if (with.size() < COMMON) {
                    with.add(i);
                }
            }
            int size = runs.get(i).size();
            for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
                int smaller = Math.min(size, runs.get(other.getKey()).size());
                if (other.getValue() >= share * smaller) {
                    groups.join(other.getKey(), i);
                }
            }
        }
        return groups;
    }

    /** Numbers joined into groups (union-find); a group is known by its smallest member. */
    private static final class Groups {
        private final int[] parent;

        Groups(int size) {
            parent = new int[size];
            for (int i = 0; i < size; i++) {
                parent[i] = i;
            }
        }

        private int root(int member) {
            int root = member;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        void join(int member, int other) {
            int root = root(member);
            int otherRoot = root(other);
            parent[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
        }

        int count() {
            int count = 0;
            for (int i = 0; i < parent.length; i++) {
                count += root(i) == i ? 1 : 0;
            }
            return count;
        }

        List<List<Integer>> several() {
            Map<Integer, List<Integer>> groups = new TreeMap<>();
            for (int i = 0; i < parent.length; i++) {
                groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
            }
            return groups.values().stream().filter(group -> group.size() > 1).toList();
        }
    }
}
