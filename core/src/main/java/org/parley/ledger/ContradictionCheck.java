package org.parley.ledger;

import java.util.List;

/** Looks for accounts that do not go together in one way. It shows both and never says who is right. */
interface ContradictionCheck {
    /** All checks, in the order of their rows. */
    List<ContradictionCheck> ALL = List.of(
            new BlameCheck(),
            new DenialCheck(),
            new AnswersCheck(),
            new TalksStateCheck(),
            new EarlierSelfCheck(),
            new NumbersCheck());

    /** The name of the check, which its rows carry. */
    String name();

    /** What it finds, in the order of the first statement. */
    List<Contradiction> find(Findings findings);
}
