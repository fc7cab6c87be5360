package org.parley.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.document.DateValue;
import org.parley.statement.Speaker;

/**
 * Finds documents that are not independent: near copies of one report, by their shared runs of words, and reports that carry
 * the same words of one speaker.
 *
 * <p>Two wordings are compared only where they share one of their lowest runs, and that run is no common phrase; so a further
 * text meets few others, however many there are. They are one origin only where they were published in one month or the next,
 * or nobody knows when. Which texts are one does not depend on the order in which they came.
 */
final class Origins {
    /** The share of the shorter text's runs that a near copy has in common; the same for statements, which editors cut. */
    private static final double ALIKE = 0.6;

    /** A run that more wordings have is a phrase of the trade, and no sign of a copy. */
    private static final int COMMON = 200;

    private final Set<String> touched = new HashSet<>();
    private final Likes reports;
    private final Likes sayings;
    private final Map<String, List<String>> sayingsOf = new HashMap<>();

    Origins() {
        this(COMMON);
    }

    /** @param common how many wordings have a run that is no common phrase yet */
    Origins(int common) {
        reports = new Likes(common, touched);
        sayings = new Likes(common, touched);
    }

    /** Takes a document; one with its id must have been removed. */
    void add(Extract extract, String order) {
        reports.add(extract.id(), extract.id(), extract, new Order(order, 0), extract.runs());
        List<String> keys = new ArrayList<>();
        for (Extract.Saying saying : extract.sayings()) {
            String key = key(extract.id(), saying.statement());
            keys.add(key);
            sayings.add(key, saying.statement(), extract, new Order(order, keys.size()), saying.runs());
        }
        sayingsOf.put(extract.id(), keys);
    }

    void remove(String document) {
        reports.remove(document);
        List<String> keys = sayingsOf.remove(document);
        if (keys != null) {
            keys.forEach(sayings::remove);
        }
    }

    /** Tells who says a document's statements, as the whole record names them. */
    void name(Extract extract, Roster roster) {
        for (Extract.Saying saying : extract.sayings()) {
            sayings.name(key(extract.id(), saying.statement()), speaker(roster.named(saying.speaker())));
        }
    }

    private static String key(String document, String statement) {
        return document + "\0" + statement;
    }

    private static String speaker(Speaker speaker) {
        return speaker.id().isEmpty() ? Roster.fold(speaker.name()) : speaker.id();
    }

    /** The documents whose origin may have changed since this was asked last. */
    Set<String> touched() {
        Set<String> documents = new HashSet<>(touched);
        touched.clear();
        return documents;
    }

    /** The month, counted from the year 0; -1 where it is not known. */
    private static int month(DateValue published) {
        String edtf = published.edtf();
        return edtf.matches("\\d{4}-\\d{2}.*")
                ? Integer.parseInt(edtf.substring(0, 4)) * 12 + Integer.parseInt(edtf.substring(5, 7))
                : -1;
    }

    /** Near copies first, by their first document; then utterances, by speaker and first document. */
    List<Origin> all() {
        List<Origin> origins = new ArrayList<>();
        for (List<Text> group : reports.groups()) {
            List<String> ids = group.stream().map(text -> text.id).toList();
            origins.add(new Origin("origin:" + Ids.digest(new TreeSet<>(ids)), "same-report", ids, List.of()));
        }
        for (List<Text> group : sayings.groups()) {
            Set<String> documents = new LinkedHashSet<>();
            group.forEach(text -> documents.add(text.document));
            List<String> ids = group.stream().map(text -> text.id).toList();
            origins.add(
                    new Origin("origin:" + Ids.digest(new TreeSet<>(ids)), "same-words", List.copyOf(documents), ids));
        }
        return List.copyOf(origins);
    }

    /** In how many reports of how many origins a row was told. */
    Support support(Collection<Account> accounts) {
        Map<String, Integer> documents = new LinkedHashMap<>();
        accounts.forEach(account -> documents.putIfAbsent(account.document(), documents.size()));
        Groups groups = new Groups(documents.size());
        Map<String, Integer> firstOfCopies = new HashMap<>();
        Map<String, Integer> firstOfUtterance = new HashMap<>();
        for (Account account : accounts) {
            int document = Objects.requireNonNull(documents.get(account.document()));
            reports.group(account.document())
                    .ifPresent(copies -> groups.join(firstOfCopies.computeIfAbsent(copies, key -> document), document));
            sayings.group(key(account.document(), account.statement()))
                    .ifPresent(utterance ->
                            groups.join(firstOfUtterance.computeIfAbsent(utterance, key -> document), document));
        }
        return new Support(documents.size(), groups.count());
    }

    /** A text that can be alike others; no two objects are the same text. */
    private static final class Text {
        private final String key;
        private final String id;
        private final String document;
        private final Order order;
        private final int month;
        private final Wording wording;
        private String speaker = "";
        /** The group's first key, empty for none; null until it is asked for. */
        @Nullable
        private String group;

        Text(String key, String id, Extract extract, Order order, Wording wording) {
            this.key = key;
            this.id = id;
            this.document = extract.id();
            this.order = order;
            this.month = month(extract.published());
            this.wording = wording;
        }

        boolean isOneWith(Text other) {
            boolean near = month < 0 || other.month < 0 || Math.abs(month - other.month) <= 1;
            return near && speaker.equals(other.speaker);
        }
    }

    /** The words of one or more texts that are the same, and the wordings that they are alike. */
    private static final class Wording {
        private final Runs runs;
        private final int[] lowest;
        private final List<Text> texts = new ArrayList<>(1);
        /** The last wording that met this one. */
        private int met;

        private Set<Wording> alike = Set.of();

        Wording(Runs runs) {
            this.runs = runs;
            this.lowest = runs.lowest();
        }

        /** Most wordings are alike no other. */
        void join(Wording other) {
            if (alike.isEmpty()) {
                alike = new LinkedHashSet<>(2);
            }
            alike.add(other);
        }

        void part(Wording other) {
            if (alike.contains(other)) {
                alike.remove(other);
            }
        }
    }

    /** Which texts are alike, as a graph of wordings. */
    private static final class Likes {
        private static final Comparator<Text> BY_ORDER =
                Comparator.comparing((Text text) -> text.order).thenComparing(text -> text.key);

        private final Map<String, Text> texts = new HashMap<>();
        private final Map<Runs, Wording> wordings = new HashMap<>();
        private final RunIndex<Wording> byRun = new RunIndex<>();
        private final Set<String> touched;
        private final int common;
        private int entered;

        /** @param touched receives the documents whose groups may have changed */
        Likes(int common, Set<String> touched) {
            this.common = common;
            this.touched = touched;
        }

        void add(String key, String id, Extract extract, Order order, Runs runs) {
            if (runs.isEmpty() || texts.containsKey(key)) {
                return; // too short, or a statement that is there twice
            }
            Wording wording = wordings.get(runs);
            if (wording == null) {
                wording = new Wording(runs);
                wordings.put(runs, wording);
                enter(wording);
            }
            Text text = new Text(key, id, extract, order, wording);
            texts.put(key, text);
            wording.texts.add(text);
            touch(wording);
        }

        private void enter(Wording wording) {
            for (int run : wording.lowest) {
                if (byRun.add(run, wording) == common + 1) {
                    byRun.all(run).forEach(one -> List.copyOf(one.alike).forEach(other -> partStrangers(one, other)));
                }
            }
            wording.met = ++entered;
            for (int run : wording.lowest) {
                if (byRun.size(run) <= common) {
                    for (Wording other : byRun.all(run)) {
                        if (other.met != entered) {
                            other.met = entered;
                            joinAlike(wording, other);
                        }
                    }
                }
            }
        }

        void remove(String key) {
            Text text = texts.remove(key);
            if (text == null) {
                return;
            }
            Wording wording = text.wording;
            touch(wording);
            wording.texts.remove(text);
            if (wording.texts.isEmpty()) {
                wordings.remove(wording.runs);
                List.copyOf(wording.alike).forEach(other -> part(wording, other));
                leave(wording);
            } else {
                touch(wording);
            }
        }

        private void leave(Wording wording) {
            for (int run : wording.lowest) {
                if (byRun.remove(run, wording) == common) {
                    List<Wording> others = List.copyOf(byRun.all(run));
                    for (int i = 0; i < others.size(); i++) {
                        for (Wording other : others.subList(i + 1, others.size())) {
                            joinAlike(others.get(i), other);
                        }
                    }
                }
            }
        }

        /** Joins two wordings that share a run which is no common phrase, if they share most others. */
        private void joinAlike(Wording one, Wording other) {
            if (!one.alike.contains(other) && one.runs.isContained(other.runs, ALIKE)) {
                touch(one);
                touch(other);
                one.join(other);
                other.join(one);
                touch(one);
            }
        }

        /** Parts two wordings that no longer share a run which is no common phrase. */
        private void partStrangers(Wording one, Wording other) {
            if (!sharesRareRun(one, other)) {
                part(one, other);
            }
        }

        private boolean sharesRareRun(Wording one, Wording other) {
            int i = 0;
            int j = 0;
            while (i < one.lowest.length && j < other.lowest.length) {
                if (one.lowest[i] == other.lowest[j]) {
                    if (byRun.size(one.lowest[i]) <= common) {
                        return true;
                    }
                    i++;
                    j++;
                } else if (one.lowest[i] < other.lowest[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return false;
        }

        private void part(Wording one, Wording other) {
            touch(one);
            one.part(other);
            other.part(one);
            touch(one);
            touch(other);
        }

        void name(String key, String speaker) {
            Text text = texts.get(key);
            if (text != null && !text.speaker.equals(speaker)) {
                touch(text);
                text.speaker = speaker;
                touch(text);
            }
        }

        private void touch(Wording wording) {
            wording.texts.forEach(this::touch);
        }

        /** Forgets the group of a text, and tells the documents in it. */
        private void touch(Text text) {
            if (text.wording.texts.size() == 1 && text.wording.alike.isEmpty()) {
                text.group = null;
                return;
            }
            for (Text one : connected(text)) {
                one.group = null;
                touched.add(one.document);
            }
        }

        /** All texts that are alike this one, directly or through others, of one speaker; in order. */
        private static List<Text> connected(Text text) {
            Set<Text> seen = new LinkedHashSet<>(Set.of(text));
            ArrayDeque<Text> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                Text next = open.remove();
                next.wording.texts.stream()
                        .filter(other -> next.isOneWith(other) && seen.add(other))
                        .forEach(open::add);
                for (Wording alike : next.wording.alike) {
                    alike.texts.stream()
                            .filter(other -> next.isOneWith(other) && seen.add(other))
                            .forEach(open::add);
                }
            }
            return seen.stream().sorted(BY_ORDER).toList();
        }

        /** What the group of a text is known by; empty where it is alone or in one document only. */
        Optional<String> group(String key) {
            Text text = texts.get(key);
            if (text == null) {
                return Optional.empty();
            }
            if (text.group == null) {
                List<Text> connected = connected(text);
                String known = counts(connected) ? connected.get(0).key : "";
                connected.forEach(one -> one.group = known);
            }
            return Optional.ofNullable(text.group).filter(known -> !known.isEmpty());
        }

        /** Nobody knows whether two unknown speakers are one. */
        private static boolean counts(List<Text> group) {
            Text first = group.get(0);
            boolean isSomebodys = first.key.equals(first.document) || !first.speaker.isEmpty();
            return isSomebodys && group.stream().anyMatch(text -> !text.document.equals(first.document));
        }

        List<List<Text>> groups() {
            Map<String, List<Text>> groups = new TreeMap<>();
            for (Wording wording : wordings.values()) {
                if (wording.texts.size() > 1 || !wording.alike.isEmpty()) {
                    wording.texts.forEach(text -> group(text.key)
                            .ifPresent(group -> groups.computeIfAbsent(group, first -> new ArrayList<>())
                                    .add(text)));
                }
            }
            List<List<Text>> sorted = new ArrayList<>(groups.values());
            sorted.forEach(group -> group.sort(BY_ORDER));
            sorted.sort(Comparator.comparing((List<Text> group) -> group.get(0).speaker)
                    .thenComparing(group -> group.get(0), BY_ORDER));
            return sorted;
        }
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
    }
}
