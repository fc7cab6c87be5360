package org.parley.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final Likes reports;
    private final Likes sayings;

    Origins() {
        this(COMMON);
    }

    /** @param common how many wordings have a run that is no common phrase yet */
    Origins(int common) {
        reports = new Likes(common);
        sayings = new Likes(common);
    }

    /** Takes a document; one with its id must have been removed. */
    void add(Extract extract, String order) {
        int month = month(extract.published());
        reports.add(new Text("", extract.id(), order, 0, month), extract.runs());
        int index = 0;
        for (Extract.Saying saying : extract.sayings()) {
            sayings.add(new Text(saying.statement(), extract.id(), order, ++index, month), saying.runs());
        }
    }

    void remove(String document) {
        reports.remove(document);
        sayings.remove(document);
    }

    /** Tells who says a document's statements, as the whole record names them. */
    void name(Extract extract, Roster roster) {
        for (Extract.Saying saying : extract.sayings()) {
            sayings.name(extract.id(), saying.statement(), speaker(roster.named(saying.speaker())));
        }
    }

    private static String speaker(Speaker speaker) {
        return speaker.id().isEmpty() ? Roster.fold(speaker.name()) : speaker.id();
    }

    /** The documents whose origin may have changed since this was asked last. */
    Set<String> touched() {
        Set<String> documents = new HashSet<>(reports.touched());
        documents.addAll(sayings.touched());
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
            List<String> ids = group.stream().map(text -> text.document).toList();
            origins.add(new Origin("origin:" + Ids.digest(new TreeSet<>(ids)), "same-report", ids, List.of()));
        }
        for (List<Text> group : sayings.groups()) {
            Set<String> documents = new LinkedHashSet<>();
            group.forEach(text -> documents.add(text.document));
            List<String> ids = group.stream().map(text -> text.statement).toList();
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
        Map<Text, Integer> firstOfCopies = new HashMap<>();
        Map<Text, Integer> firstOfUtterance = new HashMap<>();
        for (Account account : accounts) {
            int document = Objects.requireNonNull(documents.get(account.document()));
            reports.group(account.document(), "")
                    .ifPresent(copies -> groups.join(firstOfCopies.computeIfAbsent(copies, key -> document), document));
            sayings.group(account.document(), account.statement())
                    .ifPresent(utterance ->
                            groups.join(firstOfUtterance.computeIfAbsent(utterance, key -> document), document));
        }
        return new Support(documents.size(), groups.count());
    }

    /** A text that can be alike others; no two objects are the same text. There are very many. */
    private static final class Text {
        private static final Comparator<Text> BY_ORDER =
                Comparator.comparing((Text text) -> text.order).thenComparingInt(text -> text.index);

        /** Its id; empty where the text is that of the report. */
        private final String statement;

        private final String document;
        private final String order;
        private final int index;
        private final int month;
        private String speaker = "";
        /** Null until the text is taken. */
        @Nullable
        private Wording wording;
        /** The first of the texts that are one with this, which may be this one; null until it is asked for. */
        @Nullable
        private Text first;
        /** Whether the others are of other documents, so that the group counts. */
        private boolean counts;

        Text(String statement, String document, String order, int index, int month) {
            this.statement = statement;
            this.document = document;
            this.order = order;
            this.index = index;
            this.month = month;
        }

        boolean isOneWith(Text other) {
            boolean near = month < 0 || other.month < 0 || Math.abs(month - other.month) <= 1;
            return near && speaker.equals(other.speaker);
        }

        Wording wording() {
            return Objects.requireNonNull(wording);
        }
    }

    /** The words of one or more texts that are the same, and the wordings that they are alike. */
    private static final class Wording extends Runs {
        private static final Text[] NO_TEXTS = {};
        private static final Wording[] NONE = {};

        private Text[] texts = NO_TEXTS;
        /** The last wording that met this one. */
        private int met;

        /** Most wordings are alike no other. */
        private Wording[] alike = NONE;

        Wording(Runs runs) {
            super(runs);
        }

        boolean isAlike(Wording other) {
            return List.of(alike).contains(other);
        }

        void join(Wording other) {
            alike = with(alike, other);
        }

        void part(Wording other) {
            alike = without(alike, other);
        }

        private static <T> T[] with(T[] all, T one) {
            T[] longer = Arrays.copyOf(all, all.length + 1);
            longer[all.length] = one;
            return longer;
        }

        private static <T> T[] without(T[] all, T one) {
            int place = List.of(all).indexOf(one);
            if (place < 0) {
                return all;
            }
            T[] shorter = Arrays.copyOf(all, all.length - 1);
            System.arraycopy(all, place + 1, shorter, place, all.length - place - 1);
            return shorter;
        }
    }

    /** Which texts are alike, as a graph of wordings. */
    private static final class Likes {
        private final Map<String, Text[]> texts = new HashMap<>();
        /** By the hash of all their runs. */
        private final RunIndex<Wording> wordings = new RunIndex<>();

        private final RunIndex<Wording> byRun = new RunIndex<>();
        /** Texts that were joined to others or parted from them; all that are one with them may have another group now. */
        private final Set<Text> changed = new LinkedHashSet<>();

        private final Set<String> touched = new HashSet<>();
        private final int common;
        private int entered;

        Likes(int common) {
            this.common = common;
        }

        void add(Text text, Runs runs) {
            if (runs.isEmpty() || text(text.document, text.statement).isPresent()) {
                return; // too short, or a statement that is there twice
            }
            Wording wording = wording(runs);
            text.wording = wording;
            texts.merge(text.document, new Text[] {text}, (all, one) -> Wording.with(all, text));
            wording.texts = Wording.with(wording.texts, text);
            change(wording);
        }

        private Wording wording(Runs runs) {
            for (Wording known : wordings.all(runs.hashCode())) {
                if (known.equals(runs)) {
                    return known;
                }
            }
            Wording wording = new Wording(runs);
            wordings.add(runs.hashCode(), wording);
            enter(wording);
            return wording;
        }

        private Optional<Text> text(String document, String statement) {
            for (Text text : texts.getOrDefault(document, Wording.NO_TEXTS)) {
                if (text.statement.equals(statement)) {
                    return Optional.of(text);
                }
            }
            return Optional.empty();
        }

        private void enter(Wording wording) {
            int lowest = wording.lowest();
            for (int i = 0; i < lowest; i++) {
                int run = wording.run(i);
                if (byRun.add(run, wording) == common + 1) {
                    byRun.all(run).forEach(one -> List.of(one.alike).forEach(other -> partStrangers(one, other)));
                }
            }
            wording.met = ++entered;
            for (int i = 0; i < lowest; i++) {
                int run = wording.run(i);
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

        void remove(String document) {
            Text[] gone = texts.remove(document);
            if (gone != null) {
                List.of(gone).forEach(this::remove);
            }
        }

        private void remove(Text text) {
            Wording wording = text.wording();
            changeAround(wording);
            changed.remove(text);
            wording.texts = Wording.without(wording.texts, text);
            if (wording.texts.length == 0) {
                wordings.remove(wording.hashCode(), wording);
                List.of(wording.alike).forEach(other -> part(wording, other));
                leave(wording);
            }
        }

        private void leave(Wording wording) {
            for (int place = 0; place < wording.lowest(); place++) {
                int run = wording.run(place);
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
            if (one.isContained(other, ALIKE) && !one.isAlike(other)) {
                one.join(other);
                other.join(one);
                change(one);
                change(other);
            }
        }

        /** Parts two wordings that no longer share a run which is no common phrase. */
        private void partStrangers(Wording one, Wording other) {
            if (!sharesRareRun(one, other)) {
                part(one, other);
            }
        }

        private boolean sharesRareRun(Runs one, Runs other) {
            int i = 0;
            int j = 0;
            while (i < one.lowest() && j < other.lowest()) {
                if (one.run(i) == other.run(j)) {
                    if (byRun.size(one.run(i)) <= common) {
                        return true;
                    }
                    i++;
                    j++;
                } else if (one.run(i) < other.run(j)) {
                    i++;
                } else {
                    j++;
                }
            }
            return false;
        }

        private void part(Wording one, Wording other) {
            change(one);
            change(other);
            one.part(other);
            other.part(one);
        }

        void name(String document, String statement, String speaker) {
            text(document, statement)
                    .filter(text -> !text.speaker.equals(speaker))
                    .ifPresent(text -> {
                        text.speaker = speaker;
                        changeAround(text.wording());
                    });
        }

        private void changeAround(Wording wording) {
            change(wording);
            List.of(wording.alike).forEach(this::change);
        }

        /** What the texts of a wording are one with has changed, or will at once. */
        private void change(Wording wording) {
            if (wording.texts.length == 1 && wording.alike.length == 0) {
                wording.texts[0].first = null;
            } else {
                changed.addAll(List.of(wording.texts));
            }
        }

        /** The documents whose groups may have changed since this was asked last. */
        Set<String> touched() {
            settle();
            Set<String> documents = Set.copyOf(touched);
            touched.clear();
            return documents;
        }

        /** Forgets the groups of all texts that are one with those that changed. */
        private void settle() {
            Set<Text> seen = new HashSet<>();
            for (Text text : changed) {
                if (!seen.contains(text)) {
                    for (Text one : connected(text)) {
                        seen.add(one);
                        one.first = null;
                        touched.add(one.document);
                    }
                }
            }
            changed.clear();
        }

        /** All texts that are alike this one, directly or through others, of one speaker. */
        private static Set<Text> connected(Text text) {
            Set<Text> seen = new LinkedHashSet<>(Set.of(text));
            ArrayDeque<Text> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                Text next = open.remove();
                follow(next, next.wording(), seen, open);
                for (Wording alike : next.wording().alike) {
                    follow(next, alike, seen, open);
                }
            }
            return seen;
        }

        private static void follow(Text text, Wording wording, Set<Text> seen, ArrayDeque<Text> open) {
            for (Text other : wording.texts) {
                if (text.isOneWith(other) && seen.add(other)) {
                    open.add(other);
                }
            }
        }

        /** The first text of those that one is one with; empty where it is alone or in one document only. */
        Optional<Text> group(String document, String statement) {
            settle();
            return text(document, statement).flatMap(Likes::group);
        }

        private static Optional<Text> group(Text text) {
            if (text.first == null) {
                Set<Text> connected = connected(text);
                Text first = connected.stream().min(Text.BY_ORDER).orElseThrow();
                boolean counts = counts(connected, first);
                connected.forEach(one -> {
                    one.first = first;
                    one.counts = counts;
                });
            }
            return text.counts ? Optional.ofNullable(text.first) : Optional.empty();
        }

        /** Nobody knows whether two unknown speakers are one. */
        private static boolean counts(Set<Text> group, Text first) {
            boolean isSomebodys = first.statement.isEmpty() || !first.speaker.isEmpty();
            return isSomebodys && group.stream().anyMatch(text -> !text.document.equals(first.document));
        }

        /** Those that count, each in order. */
        List<List<Text>> groups() {
            settle();
            Map<Text, List<Text>> groups = new HashMap<>();
            for (Text[] all : texts.values()) {
                for (Text text : all) {
                    if (text.wording().texts.length > 1 || text.wording().alike.length > 0) {
                        group(text)
                                .ifPresent(first -> groups.computeIfAbsent(first, key -> new ArrayList<>())
                                        .add(text));
                    }
                }
            }
            List<List<Text>> sorted = new ArrayList<>(groups.values());
            sorted.forEach(group -> group.sort(Text.BY_ORDER));
            sorted.sort(Comparator.comparing((List<Text> group) -> group.get(0).speaker)
                    .thenComparing(group -> group.get(0), Text.BY_ORDER));
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
