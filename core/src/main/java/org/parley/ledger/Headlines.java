package org.parley.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Span;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.Participant;
import org.parley.statement.ReadDocument;

/** Tells what a headline says again: in fewer words than the report below it, and of the day of the report. */
final class Headlines {
    private static final Set<ActType> TAKEN =
            EnumSet.of(ActType.ACCEPT, ActType.ACCEPT_IN_PART, ActType.SIGN_AGREEMENT);

    private final List<Span> headlines;
    private final List<Act> below;

    Headlines(ReadDocument reading, List<Act> acts) {
        this.headlines = reading.document().blocks().stream()
                .filter(block -> block.kind() == BlockKind.HEADLINE)
                .map(Block::span)
                .toList();
        this.below = acts.stream().filter(act -> !isInHeadline(act)).toList();
    }

    /** Whether an act stands in a headline, and the report below it tells one of the kind, by the same or by somebody not named. */
    boolean isRepeated(Act act) {
        return isInHeadline(act) && below.stream().anyMatch(other -> isSameKind(act, other) && isBySame(act, other));
    }

    private boolean isInHeadline(Act act) {
        return !act.evidence().isEmpty()
                && headlines.stream().anyMatch(headline -> headline.contains(Span.covering(act.evidence())));
    }

    private static boolean isSameKind(Act act, Act other) {
        return act.polarity() == other.polarity()
                && (act.type() == other.type() || (TAKEN.contains(act.type()) && TAKEN.contains(other.type())));
    }

    private static boolean isBySame(Act act, Act other) {
        Set<String> parties = parties(act);
        Set<String> others = parties(other);
        return parties.isEmpty() || others.isEmpty() || parties.stream().anyMatch(others::contains);
    }

    private static Set<String> parties(Act act) {
        return act.actors().stream()
                .map(Participant::party)
                .filter(party -> !party.isEmpty())
                .collect(Collectors.toSet());
    }
}
