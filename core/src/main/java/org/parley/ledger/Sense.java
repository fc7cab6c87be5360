package org.parley.ledger;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the words of one telling come to, each worked out when it is first asked for and then kept: what follows from a telling
 * asks several times, and looking at words costs most of the time that a ledger takes.
 */
final class Sense {
    private boolean hasStance;
    private boolean hasProposal;
    private boolean hasTalks;
    private Optional<StanceKind> stance = Optional.empty();
    private Optional<ProposalMention> proposal = Optional.empty();
    private Optional<TalksTold> talks = Optional.empty();

    /** The stance that it takes. */
    Optional<StanceKind> stance(Supplier<Optional<StanceKind>> read) {
        if (!hasStance) {
            stance = read.get();
            hasStance = true;
        }
        return stance;
    }

    /** What it says of a proposal. */
    Optional<ProposalMention> proposal(Supplier<Optional<ProposalMention>> read) {
        if (!hasProposal) {
            proposal = read.get();
            hasProposal = true;
        }
        return proposal;
    }

    /** What it says of the talks. */
    Optional<TalksTold> talks(Supplier<Optional<TalksTold>> read) {
        if (!hasTalks) {
            talks = read.get();
            hasTalks = true;
        }
        return talks;
    }
}
