package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which texts are alike, as a graph of wordings. */
final class AlikeTexts {
    /** The share of the shorter text's runs that a near copy has in common; the same for statements, which editors cut. */
    private static final double ALIKE = 0.6;

    private final Map<String, CarriedText[]> texts = new HashMap<>();
    /** By the hash of all their runs. */
    private final RunIndex<Wording> wordings = new RunIndex<>();

    private final RunIndex<Wording> byRun = new RunIndex<>();
    /** Those of which a text came, or whose texts have another speaker, or that are alike a further wording. */
    private final Set<Wording> joined = identical();
    /** Those that a wording is no longer alike. */
    private final Set<Wording> parted = identical();
    /** Groups that may be several now. */
    private final Set<TextGroup> broken = identical();

    private final Set<String> touched = new HashSet<>();
    private final int common;
    private int entered;

    AlikeTexts(int common) {
        this.common = common;
    }

    static <T> Set<T> identical() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    void add(CarriedText text, Runs runs) {
        if (runs.isEmpty() || text(text.document, text.statement).isPresent()) {
            return; // too short, or a statement that is there twice
        }
        Wording wording = wording(runs);
        text.wording = wording;
        texts.merge(text.document, new CarriedText[] {text}, (all, one) -> Wording.with(all, text));
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

    private Optional<CarriedText> text(String document, String statement) {
        for (CarriedText text : texts.getOrDefault(document, Wording.NO_TEXTS)) {
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
        CarriedText[] gone = texts.remove(document);
        if (gone != null) {
            List.of(gone).forEach(this::remove);
        }
    }

    private void remove(CarriedText text) {
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
        text(document, statement).filter(text -> !text.speaker.equals(speaker)).ifPresent(text -> {
            leaveGroup(text);
            text.speaker = speaker;
            join(text.wording());
        });
    }

    /** The others of its group may have been one only through it. */
    private void leaveGroup(CarriedText text) {
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
            for (CarriedText text : wording.texts) {
                if (text.group != null) {
                    broken.add(text.group);
                }
            }
        }
        List<List<CarriedText>> loose = broken.stream().map(this::dissolved).toList();
        TextCells cells = new TextCells(loose, touched);
        joined.forEach(cells::join);
        loose.forEach(cells::touchParted);
        joined.clear();
        parted.clear();
        broken.clear();
    }

    /** The texts that are still of a group; none has it any longer. */
    private List<CarriedText> dissolved(TextGroup group) {
        List<CarriedText> texts =
                group.texts.stream().filter(text -> text.group == group).toList();
        for (CarriedText text : texts) {
            text.group = null;
            joined.add(text.wording());
        }
        return texts;
    }

    /** The texts that one is one with; empty where it is alone or in one document only. */
    Optional<TextGroup> group(String document, String statement) {
        settle();
        return text(document, statement)
                .flatMap(text -> Optional.ofNullable(text.group))
                .filter(TextGroup::counts);
    }

    /** Those that count, each in order. */
    List<List<CarriedText>> groups() {
        settle();
        List<List<CarriedText>> sorted = new ArrayList<>();
        for (CarriedText[] all : texts.values()) {
            for (CarriedText text : all) {
                if (text.group != null && text.group.first == text && text.group.counts()) {
                    sorted.add(text.group.texts.stream()
                            .sorted(CarriedText.BY_ORDER)
                            .toList());
                }
            }
        }
        sorted.sort(Comparator.comparing((List<CarriedText> group) -> group.get(0).speaker)
                .thenComparing(group -> group.get(0), CarriedText.BY_ORDER));
        return sorted;
    }
}
