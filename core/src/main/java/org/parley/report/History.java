package org.parley.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.ledger.ActCorrected;
import org.parley.ledger.ActRejected;
import org.parley.ledger.ContentCorrected;
import org.parley.ledger.Correction;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Edit;
import org.parley.ledger.Entry;
import org.parley.ledger.Journal;
import org.parley.ledger.Ledger;
import org.parley.ledger.Noted;
import org.parley.ledger.Orphan;
import org.parley.ledger.PeopleMerged;
import org.parley.ledger.PeopleSplit;
import org.parley.ledger.Place;
import org.parley.ledger.Quote;
import org.parley.ledger.SpeakerCorrected;
import org.parley.ledger.Stamp;
import org.parley.ledger.StatementRejected;
import org.parley.ledger.Undo;
import org.parley.ledger.WordsCorrection;
import org.parley.statement.Speaker;

/** Tells what was done to a record: each entry of the journal, by whom and when, and what became of it. */
public final class History {
    /** By the number of the entry. */
    private final Map<Long, List<Orphan>> orphans;
    /** By the number of the entry. */
    private final Map<Long, List<Edit>> edits;

    private final Layout layout;
    private final List<String> lines = new ArrayList<>();

    private History(Ledger ledger, Layout layout) {
        orphans = ledger.orphans().stream()
                .collect(Collectors.groupingBy(
                        orphan -> orphan.correction().stamp().sequence()));
        edits = ledger.edits().stream().collect(Collectors.groupingBy(Edit::entry));
        this.layout = layout;
    }

    /**
     * The entries as text, wrapped to the layout.
     *
     * @param journal all entries
     * @param ledger what follows from them
     * @param about the id of a document, statement, act or person: only entries about it are told; empty for all
     */
    public static String text(Journal journal, Ledger ledger, String about, Layout layout) {
        History history = new History(ledger, layout);
        history.write(journal, about);
        return history.lines.isEmpty() ? "" : String.join("\n", history.lines) + "\n";
    }

    private void write(Journal journal, String about) {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        journal.entries().forEach(entry -> entries.put(entry.stamp().sequence(), entry));
        Map<Long, Long> undoneBy = undoneBy(journal);
        for (Entry entry : journal.entries()) {
            if (about.isEmpty() || isAbout(entry, about, entries)) {
                entry(entry, undoneBy);
            }
        }
    }

    /** For each entry that no longer counts the one that undid it. */
    private static Map<Long, Long> undoneBy(Journal journal) {
        Map<Long, Long> undoneBy = new HashMap<>();
        List<Entry> entries = journal.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            long sequence = entries.get(i).stamp().sequence();
            if (entries.get(i) instanceof Undo undo && !undoneBy.containsKey(sequence)) {
                undoneBy.putIfAbsent(undo.undone(), sequence);
            }
        }
        return undoneBy;
    }

    private static boolean isAbout(Entry entry, String about, Map<Long, Entry> entries) {
        if (entry instanceof Undo undo) {
            Entry undone = entries.get(undo.undone());
            return undone != null && isAbout(undone, about, entries);
        }
        if (entry instanceof DocumentAdded added) {
            return added.reading().document().id().equals(about);
        }
        Correction correction = (Correction) entry;
        boolean ofPeople =
                correction instanceof PeopleMerged merged && merged.other().equals(about);
        boolean split = correction instanceof PeopleSplit parted
                && (parted.other().id().equals(about)
                        || parted.statements().stream()
                                .anyMatch(said -> said.statement().equals(about)));
        return correction.target().equals(about) || ofPeople || split || isIn(correction, about);
    }

    private static boolean isIn(Correction correction, String document) {
        return correction instanceof WordsCorrection words
                && words.place().map(Place::document).filter(document::equals).isPresent();
    }

    private void entry(Entry entry, Map<Long, Long> undoneBy) {
        Stamp stamp = entry.stamp();
        Long undone = undoneBy.get(stamp.sequence());
        String fate = undone == null ? "" : " (undone by entry " + undone + ")";
        add("", stamp.sequence() + "  " + stamp.when() + "  " + stamp.who() + ": " + what(entry) + fate);
        if (entry instanceof Correction correction) {
            if (!correction.reason().isEmpty()) {
                add("    ", correction.reason());
            }
            orphans.getOrDefault(stamp.sequence(), List.of())
                    .forEach(orphan -> add("    ", "Without effect: " + orphan.why()));
        }
        edits.getOrDefault(stamp.sequence(), List.of()).stream()
                .flatMap(edit -> edit.changes().stream())
                .forEach(this::change);
    }

    private void change(Edit.Change change) {
        if (!change.before().isEmpty()) {
            add("    - ", change.before());
        }
        if (!change.after().isEmpty()) {
            add("    + ", change.after());
        }
    }

    /** What an entry does, in one line. */
    public static String what(Entry entry) {
        if (entry instanceof DocumentAdded added) {
            return "read document " + added.reading().document().id();
        }
        if (entry instanceof Undo undo) {
            return "undid entry " + undo.undone();
        }
        return what((Correction) entry);
    }

    private static String what(Correction correction) {
        String target = correction.target();
        if (correction instanceof StatementRejected rejected) {
            return "rejected statement " + target + words(rejected.place());
        }
        if (correction instanceof ActRejected rejected) {
            return "rejected act " + target + words(rejected.place());
        }
        if (correction instanceof SpeakerCorrected corrected) {
            return "corrected the speaker of " + target + words(corrected.place()) + " to " + name(corrected.speaker());
        }
        if (correction instanceof ContentCorrected corrected) {
            return "corrected the words of " + target + words(corrected.place()) + " to " + words(corrected.content());
        }
        if (correction instanceof ActCorrected corrected) {
            String changes = corrected.changes().entrySet().stream()
                    .map(change -> change.getKey().label() + "=" + change.getValue())
                    .collect(Collectors.joining(", "));
            return "corrected act " + target + words(corrected.place()) + ": " + changes;
        }
        if (correction instanceof PeopleMerged merged) {
            return "merged " + merged.other() + " into " + target;
        }
        if (correction instanceof PeopleSplit split) {
            String said = split.statements().isEmpty()
                    ? ""
                    : ", who said "
                            + split.statements().stream()
                                    .map(PeopleSplit.Said::statement)
                                    .collect(Collectors.joining(", "));
            return "split " + name(split.other()) + " from " + target + said;
        }
        return (correction instanceof Noted ? "noted beside " : "corrected ") + target;
    }

    private static String name(Speaker speaker) {
        String name = speaker.name().isEmpty() ? speaker.kind().label() + " speaker" : speaker.name();
        return speaker.party().isEmpty() || speaker.party().equals(name) ? name : name + " of " + speaker.party();
    }

    private static String words(Optional<Place> place) {
        return place.map(known -> " (" + words(known.quotes()) + ")").orElse("");
    }

    private static String words(List<Quote> quotes) {
        return Phrases.quoted(quotes.stream().map(Quote::exact).collect(Collectors.joining(" … ")));
    }

    /** Who made an entry, when and why, in one sentence. */
    static String by(Correction correction) {
        String why = correction.reason().isEmpty() ? "" : ": " + Phrases.plain(correction.reason());
        Stamp stamp = correction.stamp();
        return "Entry " + stamp.sequence() + ", " + stamp.when() + ", " + stamp.who() + " " + what(correction) + why;
    }

    private void add(String indent, String text) {
        String lead = indent;
        int room = Math.max(Layout.NARROWEST / 2, layout.width() - indent.length());
        for (String line : Wrapping.lines(text, room)) {
            lines.add(lead + line);
            lead = indent.isEmpty() ? "    " : " ".repeat(indent.length());
        }
    }
}
