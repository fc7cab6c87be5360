package org.parley.statement;

import java.util.Set;
import org.parley.rule.Codes;
import org.parley.rule.Match;
import org.parley.rule.Negation;
import org.parley.rule.Range;

/** Conditions that hold for as long as something lasts: {@code as long as the siege goes on}. */
final class LastingConditions {
    private static final Set<String> LASTING = Set.of("while", "under", "amid");

    private static final Set<String> NO = Set.of("no", "not", "n't", "never", "nothing", "nobody");

    private LastingConditions() {}

    /**
     * A condition with its conjunction where somebody will not act for as long as it lasts, since without it the words
     * would say the opposite: {@code while shells fall}.
     */
    static Range withLasting(Range condition, Match match, SentenceWords words) {
        String act = Coding.of(match).act();
        boolean refused = match.negation() != Negation.NONE
                || act.equals(ActType.REFUSE_TO_TALK.label())
                || act.equals(ActType.REJECT.label())
                || (act.equals(ActType.PRECONDITION.label()) && MarkedActs.isLearned(match))
                || match.words().stream().anyMatch(index -> NO.contains(words.lower(index)));
        int start = condition.start();
        if (refused && start > 0 && LASTING.contains(words.lower(start - 1))) {
            return new Range(start - 1, condition.end());
        }
        return refused && asLong(condition, words) ? new Range(start - 3, condition.end()) : condition;
    }

    /** Whether the condition is something that lasts and must not: nobody demands that. */
    static boolean mustNotLast(Match match, SentenceWords words) {
        return match.slot("condition")
                .or(match::condition)
                .filter(range -> LASTING.contains(words.lower(range.start()))
                        || asLong(range, words)
                        || !withLasting(range, match, words).equals(range))
                .isPresent();
    }

    private static boolean asLong(Range condition, SentenceWords words) {
        int start = condition.start();
        return start > 2
                && words.lower(start - 1).equals("as")
                && words.lower(start - 2).equals("long");
    }

    /** Help for as long as something lasts sets nobody a condition. */
    static boolean lasts(Codes codes, Match match, SentenceWords words) {
        boolean help = codes.act().equals(ActType.AID.label()) || codes.act().equals(ActType.COOPERATE.label());
        return help && match.condition().filter(range -> asLong(range, words)).isPresent();
    }
}
