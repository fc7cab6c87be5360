package org.parley.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

    /** By what a speaker is known; empty where nobody knows who it is. */
    static String speaker(Speaker speaker) {
        return speaker.id().isEmpty() ? Roster.fold(speaker.name()) : speaker.id();
    }

    /**
     * Documents that are one with other documents than when this was asked last: where two origins became one, those of the
     * smaller. So what rests on documents none of which is among them has the support that it had.
     */
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
        Joined groups = new Joined(documents.size());
        Map<Group, Integer> firstOfCopies = new HashMap<>();
        Map<Group, Integer> firstOfUtterance = new HashMap<>();
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
        /** The texts that are one with this; null where there is no other. */
        @Nullable
        private Group group;

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
            return place(alike, other) >= 0;
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
            int place = place(all, one);
            if (place < 0) {
                return all;
            }
            T[] shorter = Arrays.copyOf(all, all.length - 1);
            System.arraycopy(all, place + 1, shorter, place, all.length - place - 1);
            return shorter;
        }

        /** Where the object itself is; -1 if nowhere. */
        private static <T> int place(T[] all, T one) {
            for (int place = 0; place < all.length; place++) {
                if (all[place] == one) {
                    return place;
                }
            }
            return -1;
        }
    }

    /** Two or more texts that are alike, directly or through others, of one speaker. */
    private static final class Group {
        private final List<Text> texts = new ArrayList<>();
        private Text first;
        /** Whether the texts are of several documents. */
        private boolean several;

        Group(Text first) {
            this.first = first;
            texts.add(first);
        }

        void add(Text text, boolean ofSeveral) {
            several |= ofSeveral || !text.document.equals(first.document);
            first = Text.BY_ORDER.compare(text, first) < 0 ? text : first;
        }

        /** Nobody knows whether two unknown speakers are one. */
        boolean counts() {
            return several && (first.statement.isEmpty() || !first.speaker.isEmpty());
        }
    }

    /** Which texts are alike, as a graph of wordings. */
    private static final class Likes {
        private final Map<String, Text[]> texts = new HashMap<>();
        /** By the hash of all their runs. */
        private final RunIndex<Wording> wordings = new RunIndex<>();

        private final RunIndex<Wording> byRun = new RunIndex<>();
        /** Those of which a text came, or whose texts have another speaker, or that are alike a further wording. */
        private final Set<Wording> joined = identical();
        /** Those that a wording is no longer alike. */
        private final Set<Wording> parted = identical();
        /** Groups that may be several now. */
        private final Set<Group> broken = identical();

        private final Set<String> touched = new HashSet<>();
        private final int common;
        private int entered;

        Likes(int common) {
            this.common = common;
        }

        private static <T> Set<T> identical() {
            return Collections.newSetFromMap(new IdentityHashMap<>());
        }

        void add(Text text, Runs runs) {
            if (runs.isEmpty() || text(text.document, text.statement).isPresent()) {
                return; // too short, or a statement that is there twice
            }
            Wording wording = wording(runs);
            text.wording = wording;
            texts.merge(text.document, new Text[] {text}, (all, one) -> Wording.with(all, text));
            wording.texts = Wording.with(wording.texts, text);
            join(wording);
        }

        /** The texts of a wording may be one with more; most are lone and stay so. */
        private void join(Wording wording) {
            if (wording.texts.length > 1 || wording.alike.length > 0) {
                joined.add(wording);
            }
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
            leaveGroup(text);
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
                joined.add(one);
                joined.add(other);
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
            parted.add(one);
            parted.add(other);
            one.part(other);
            other.part(one);
        }

        void name(String document, String statement, String speaker) {
            text(document, statement)
                    .filter(text -> !text.speaker.equals(speaker))
                    .ifPresent(text -> {
                        leaveGroup(text);
                        text.speaker = speaker;
                        join(text.wording());
                    });
        }

        /** The others of its group may have been one only through it. */
        private void leaveGroup(Text text) {
            if (text.group != null) {
                broken.add(text.group);
                touched.add(text.document);
                text.group = null;
            }
        }

        /** The documents that are one with others than when this was asked last. */
        Set<String> touched() {
            settle();
            Set<String> documents = Set.copyOf(touched);
            touched.clear();
            return documents;
        }

        /** Brings the groups up to date: only what changed is joined, and only groups that may be several are made anew. */
        private void settle() {
            if (joined.isEmpty() && parted.isEmpty() && broken.isEmpty()) {
                return;
            }
            for (Wording wording : parted) {
                for (Text text : wording.texts) {
                    if (text.group != null) {
                        broken.add(text.group);
                    }
                }
            }
            List<List<Text>> loose = broken.stream().map(this::dissolved).toList();
            Cells cells = new Cells(loose, touched);
            joined.forEach(cells::join);
            loose.forEach(cells::touchParted);
            joined.clear();
            parted.clear();
            broken.clear();
        }

        /** The texts that are still of a group; none has it any longer. */
        private List<Text> dissolved(Group group) {
            List<Text> texts =
                    group.texts.stream().filter(text -> text.group == group).toList();
            for (Text text : texts) {
                text.group = null;
                joined.add(text.wording());
            }
            return texts;
        }

        /** The texts that one is one with; empty where it is alone or in one document only. */
        Optional<Group> group(String document, String statement) {
            settle();
            return text(document, statement)
                    .flatMap(text -> Optional.ofNullable(text.group))
                    .filter(Group::counts);
        }

        /** Those that count, each in order. */
        List<List<Text>> groups() {
            settle();
            List<List<Text>> sorted = new ArrayList<>();
            for (Text[] all : texts.values()) {
                for (Text text : all) {
                    if (text.group != null && text.group.first == text && text.group.counts()) {
                        sorted.add(
                                text.group.texts.stream().sorted(Text.BY_ORDER).toList());
                    }
                }
            }
            sorted.sort(Comparator.comparing((List<Text> group) -> group.get(0).speaker)
                    .thenComparing(group -> group.get(0), Text.BY_ORDER));
            return sorted;
        }
    }

    /**
     * The texts of wordings by speaker and month, while groups are brought up to date: texts of one cell are one, so cells are
     * joined in place of texts, and thousands of reports of the same words cost no more than each once.
     */
    private static final class Cells {
        /** One text of each cell. */
        private final IdentityHashMap<Wording, Map<String, List<Text>>> ofWordings = new IdentityHashMap<>();

        /** Texts whose group was broken. */
        private final Set<Text> loose = Likes.identical();
        /** Groups that were not there before; those of them are true that one broken group lives on in. */
        private final IdentityHashMap<Group, Boolean> made = new IdentityHashMap<>();

        private final Set<String> touched;

        Cells(List<List<Text>> broken, Set<String> touched) {
            broken.forEach(loose::addAll);
            this.touched = touched;
        }

        void join(Wording wording) {
            of(wording).forEach((speaker, cells) -> {
                joinNear(cells, cells);
                for (Wording alike : wording.alike) {
                    joinNear(cells, of(alike).getOrDefault(speaker, List.of()));
                }
            });
        }

        private Map<String, List<Text>> of(Wording wording) {
            Map<String, List<Text>> known = ofWordings.get(wording);
            if (known != null) {
                return known;
            }
            Map<String, List<Text>> cells = new HashMap<>();
            for (Text text : wording.texts) {
                List<Text> ofSpeaker = cells.computeIfAbsent(text.speaker, speaker -> new ArrayList<>(1));
                Text same = null;
                for (Text other : ofSpeaker) {
                    same = other.month == text.month ? other : same;
                }
                if (same == null) {
                    ofSpeaker.add(text);
                } else {
                    join(same, text);
                }
            }
            ofWordings.put(wording, cells);
            return cells;
        }

        private void joinNear(List<Text> cells, List<Text> others) {
            for (Text one : cells) {
                for (Text other : others) {
                    if (one.isOneWith(other)) {
                        join(one, other);
                    }
                }
            }
        }

        /** Makes two groups one: the smaller goes into the larger. */
        private void join(Text one, Text other) {
            if (one == other || (one.group != null && one.group == other.group)) {
                return;
            }
            if (size(one) >= size(other)) {
                take(one, other);
            } else {
                take(other, one);
            }
        }

        private static int size(Text text) {
            return text.group == null ? 1 : text.group.texts.size();
        }

        private void take(Text large, Text small) {
            Group group = large.group == null ? made(large) : large.group;
            Group gone = small.group;
            List<Text> texts = gone == null ? List.of(small) : gone.texts;
            group.add(gone == null ? small : gone.first, gone != null && gone.several);
            for (Text text : texts) {
                text.group = group;
                touch(text);
            }
            group.texts.addAll(texts);
        }

        private Group made(Text text) {
            Group group = new Group(text);
            text.group = group;
            touch(text);
            made.put(group, false);
            return group;
        }

        private void touch(Text text) {
            if (!loose.contains(text)) {
                touched.add(text.document);
            }
        }

        /** Texts of a broken group that are one as before are as they were: who was joined to them is touched. */
        void touchParted(List<Text> texts) {
            Group now = texts.isEmpty() ? null : texts.get(0).group;
            boolean together = texts.stream().allMatch(text -> text.group == now);
            boolean same = now == null ? texts.size() <= 1 : together && Boolean.FALSE.equals(made.put(now, true));
            if (!same) {
                texts.forEach(text -> touched.add(text.document));
            }
        }
    }

    /** Numbers joined into groups (union-find); a group is known by its smallest member. */
    private static final class Joined {
        private final int[] parent;

        Joined(int size) {
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
