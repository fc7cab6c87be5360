package org.parley.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule: patterns of words, what they give, and the sentences that test it. docs/RULES.md tells the format.
 *
 * @param id unique, such as {@code act.reject.plan}
 * @param family the family, which is also the name of its file
 * @param codes what it gives
 * @param future what it gives instead where the words speak of the future; empty where nothing else
 * @param denied what it gives instead where the words deny it; empty where the act itself is denied
 * @param refused what it gives instead where somebody will not do it; empty where {@code denied} holds
 * @param also what comes beside it; empty where nothing
 * @param ofOther what it gives where somebody says it of another party
 * @param alsoOfOther whether {@code ofOther} comes beside what the rule gives, not instead
 * @param ofOwn whether it counts only where somebody says it of the own side
 * @param opposite whether its words say that the act was not done, and their negation that it was: {@code the truce held}
 * @param speaks whether the actor is the one who says it
 * @param only the moods that it is limited to; empty where any will do
 * @param whole whether it counts only in a main clause and with both an actor and a target
 * @param target where the target is looked for when the pattern names none
 * @param patterns the patterns as written
 * @param accepts sentences that it must find
 * @param rejects sentences that it must leave alone
 */
public record Rule(
        String id,
        String family,
        Codes codes,
        Optional<Codes> future,
        Optional<Codes> denied,
        Optional<Codes> refused,
        Optional<Codes> also,
        Optional<Codes> ofOther,
        boolean alsoOfOther,
        boolean ofOwn,
        boolean opposite,
        boolean speaks,
        Set<Mood> only,
        boolean whole,
        TargetFrom target,
        List<String> patterns,
        List<Example> accepts,
        List<String> rejects) {
    /** Where a target is looked for when the pattern names none. */
    public enum TargetFrom {
        /** Nowhere. */
        NONE,
        /** The object slot. */
        OBJECT,
        /** The first phrase with a preposition behind the trigger, such as {@code on Arvenia}; else the object slot. */
        NEAR,
        /** The further actors of a mutual act: {@code Arvenia and Brask signed}; else as for {@code NEAR}. */
        MUTUAL,
        /** Who the condition or the object is about: {@code once Brask leaves}. */
        CONDITION
    }

    public Rule {
        only = Set.copyOf(only);
        patterns = List.copyOf(patterns);
        accepts = List.copyOf(accepts);
        rejects = List.copyOf(rejects);
    }
}
