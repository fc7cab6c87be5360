package org.parley.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.ledger.ActCorrected;
import org.parley.ledger.ActRejected;
import org.parley.ledger.ContentCorrected;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Entry;
import org.parley.ledger.Noted;
import org.parley.ledger.PeopleMerged;
import org.parley.ledger.PeopleSplit;
import org.parley.ledger.SpeakerCorrected;
import org.parley.ledger.StatementRejected;
import org.parley.ledger.Undo;

/** The kinds of entries, each with its word in the journal's table. */
enum EntryKind {
    DOCUMENT("document", DocumentAdded.class),
    REJECT_STATEMENT("reject-statement", StatementRejected.class),
    REJECT_ACT("reject-act", ActRejected.class),
    CORRECT_SPEAKER("correct-speaker", SpeakerCorrected.class),
    CORRECT_ACT("correct-act", ActCorrected.class),
    CORRECT_WORDS("correct-words", ContentCorrected.class),
    MERGE_PEOPLE("merge-people", PeopleMerged.class),
    SPLIT_PEOPLE("split-people", PeopleSplit.class),
    NOTE("note", Noted.class),
    UNDO("undo", Undo.class);

    private static final Map<Class<? extends Entry>, EntryKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntryKind::type, Function.identity()));
    private static final Map<String, EntryKind> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntryKind::label, Function.identity()));

    private final String label;
    private final Class<? extends Entry> type;

    EntryKind(String label, Class<? extends Entry> type) {
        this.label = label;
        this.type = type;
    }

    /** The word in the journal's table. */
    String label() {
        return label;
    }

    /** The type of its entries. */
    Class<? extends Entry> type() {
        return type;
    }

    static EntryKind of(Entry entry) {
        EntryKind kind = BY_TYPE.get(entry.getClass());
        if (kind == null) {
            throw new IllegalStateException("no kind is known of " + entry.getClass());
        }
        return kind;
    }

    /** The kind with a word; none where another version wrote it. */
    static Optional<EntryKind> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
