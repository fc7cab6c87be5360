package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.document.Letters;
import org.parley.document.Span;
import org.parley.rule.Derivation;

/**
 * When an agreement was reached, where another sentence of the report tells it: {@code they initialled a pay deal. Under the
 * agreement, which was reached on Thursday, ...}.
 */
final class DealDates {
    /** What was named before. */
    private static final Pattern DEFINITE = Pattern.compile("(?:the|this|that) .+");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DealDates() {}

    /** The acts, in their order; agreements between parties without a day have that of the only day told of "the agreement". */
    static List<Act> in(List<Act> reported) {
        List<Act> dated = reported.stream().filter(DealDates::tellsDay).toList();
        if (dated.stream().map(Act::when).distinct().count() != 1) {
            return reported;
        }
        Act day = dated.get(0);
        return reported.stream()
                .map(act -> isUndated(act) ? dated(act, day) : act)
                .toList();
    }

    private static boolean tellsDay(Act act) {
        return isReached(act)
                && act.actor().isEmpty()
                && DAY.matcher(act.when()).matches()
                && DEFINITE.matcher(Letters.small(act.object())).matches();
    }

    private static boolean isUndated(Act act) {
        return isReached(act)
                && act.when().isEmpty()
                && act.actors().size() + act.targets().size() > 1;
    }

    private static boolean isReached(Act act) {
        return act.type() == ActType.SIGN_AGREEMENT
                && act.polarity() == Polarity.AFFIRMED
                && act.modality() == Modality.ACTUAL;
    }

    private static Act dated(Act act, Act day) {
        List<Span> words = new ArrayList<>(act.derivation().words());
        words.addAll(day.evidence());
        return act.on(
                day.when(),
                new Derivation(act.derivation().rule(), words, act.derivation().inputs()));
    }
}
