package org.parley.ledger;

import java.util.List;

/**
 * Looks for accounts that do not go together in one way. It shows both and never says who is right.
 *
 * <p>Accounts can only contradict each other within a slice, such as what two parties say of each other about one matter; so a
 * further document is compared with the slices that it adds to, and with nothing else.
 */
interface ContradictionCheck {
    /** The checks that look at tellings. */
    List<ContradictionCheck> OF_TELLINGS = List.of(
            new BlameCheck(),
            new DenialCheck(),
            new TalksStateCheck(),
            new EarlierSelfCheck(),
            new EarlierWordCheck(),
            new OwnPlanCheck(),
            new NumbersCheck(),
            new HaltCheck(),
            new HaltDeniedCheck(),
            new DroppedConditionCheck(),
            new DisownedWordCheck());

    /** All names, in the order of their rows. */
    List<String> NAMES = List.of(
            BlameCheck.NAME,
            HaltCheck.NAME,
            DenialCheck.NAME,
            AnswersCheck.NAME,
            TalksStateCheck.NAME,
            EarlierSelfCheck.NAME,
            NumbersCheck.NAME,
            ExchangeCheck.WHO,
            ExchangeCheck.WHAT);

    /** What a telling belongs to; none where the check does not look at it. */
    List<String> slices(Telling telling);

    /**
     * What it finds in one slice.
     *
     * @param tellings all tellings of the slice, in order
     */
    List<Contradiction> find(List<Telling> tellings, Origins origins);
}
