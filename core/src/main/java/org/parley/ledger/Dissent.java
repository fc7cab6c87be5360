package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two people of one party who take opposite stands on one thing at one time: one gives way where the other refuses.
 *
 * @param one the stance that was taken first
 * @param other the stance against it
 */
public record Dissent(Stance one, Stance other) {
    /** So many days apart two stances are still of one time; later a party has changed its mind. */
    private static final long SAME_TIME = 14;

    /** Who refuses up to this softness. */
    private static final int REFUSING = 1;

    /** Who gives way from this softness on. */
    private static final int YIELDING = 4;

    /** What is said only on a condition is no refusal of what another is ready for. */
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if|unless|until|till|once|before|only|while|without|provided|on condition|as (?:long|soon) as|the day)\\b",
            Pattern.CASE_INSENSITIVE);

    /** All within the stances of one party on one issue, which are in order. */
    static List<Dissent> in(String party, String issue, List<Stance> history) {
        List<Stance> own =
                history.stream().filter(stance -> isOwnWord(stance, party)).toList();
        List<Dissent> found = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            for (Stance other : own.subList(i + 1, own.size())) {
                Dissent dissent = new Dissent(own.get(i), other);
                if (dissent.isOfTwo() && dissent.isOpposed() && dissent.isOfOneTime() && dissent.isOfOneThing(issue)) {
                    found.add(dissent);
                }
            }
        }
        return List.copyOf(found);
    }

    private boolean isOfTwo() {
        return !one.by().speaker().equals(other.by().speaker());
    }

    /** Whether somebody of the party says it for himself. */
    private static boolean isOwnWord(Stance stance, String party) {
        Account account = stance.by();
        return !account.reporter()
                && account.party().equals(party)
                && !account.speaker().isEmpty()
                && !account.speaker().equals(party);
    }

    private boolean isOpposed() {
        int softer = Math.max(one.kind().softness(), other.kind().softness());
        int harder = Math.min(one.kind().softness(), other.kind().softness());
        return harder <= REFUSING
                && softer >= YIELDING
                && one.kind() != StanceKind.THREATENS
                && other.kind() != StanceKind.THREATENS
                && !CONDITION.matcher(one.words()).find()
                && !CONDITION.matcher(other.words()).find();
    }

    private boolean isOfOneTime() {
        return one.when().edtf().equals(other.when().edtf())
                || Dates.between(one.when(), other.when())
                        .filter(days -> Math.abs(days) <= SAME_TIME)
                        .isPresent();
    }

    private boolean isOfOneThing(String issue) {
        if (issue.equals(Stances.TALKS)) {
            return true; // there is nothing else to be ready for
        }
        Set<String> words = Words.content(one.words());
        int shared = Words.shared(words, Words.content(other.words()));
        return shared >= (issue.equals(Stances.OTHER) ? 2 : 1);
    }
}
