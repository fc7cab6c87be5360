package org.parley.ledger;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/**
 * A party against its earlier self: it says that it has no plans for something, and some weeks later puts that very thing on the
 * table.
 */
final class OwnPlanCheck implements ContradictionCheck {
    /** So many days later plans may have changed without a word. */
    private static final long LONGEST_GAP = 120;

    private static final Pattern NO_PLANS = Pattern.compile(
            "\\bno (?:plans?|intention|intentions)\\b(?: \\p{L}+)? (?:for|of|to|on) (?<what>[^.;:]{3,120})",
            Pattern.CASE_INSENSITIVE);

    /** A party. */
    @Override
    public List<String> slices(Telling telling) {
        boolean told = !side(telling).isEmpty() && (isNoPlan(telling) || isPutForward(telling));
        return told ? List.of(side(telling)) : List.of();
    }

    /** The first thing that is put forward and was not planned, with the last word that it was not. */
    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        List<Telling> denials = tellings.stream().filter(OwnPlanCheck::isNoPlan).toList();
        if (denials.isEmpty()) {
            return List.of();
        }
        for (Telling deed : tellings) {
            Telling last = null;
            for (Telling denial : isPutForward(deed) ? denials : List.<Telling>of()) {
                last = isOf(denial, deed) && (last == null || !Dates.before(denial.when(), last.when()))
                        ? denial
                        : last;
            }
            if (last != null) {
                return List.of(EarlierSelfCheck.row(side(deed), List.of(last), List.of(deed), origins));
            }
        }
        return List.of();
    }

    /** Whether what was not planned is of the kind that was then put forward. */
    private static boolean isOf(Telling denial, Telling deed) {
        Matcher planned = NO_PLANS.matcher(denial.words());
        if (!planned.find() || !isSoonAfter(denial.when(), deed.when())) {
            return false;
        }
        Set<String> kinds = DocumentWords.Thing.of(deed.act().object()).kinds();
        return kinds.stream().anyMatch(Words.content(planned.group("what"))::contains);
    }

    private static boolean isSoonAfter(When when, When later) {
        return Dates.before(when, later)
                && Dates.first(when.edtf())
                        .flatMap(day -> Dates.first(later.edtf())
                                .filter(other -> !day.plusDays(LONGEST_GAP).isBefore(other)))
                        .isPresent();
    }

    private static boolean isNoPlan(Telling telling) {
        return !telling.isReporters()
                && telling.isAffirmed()
                && (telling.type() == ActType.REJECT || telling.type() == ActType.DENY)
                && NO_PLANS.matcher(telling.words()).find();
    }

    private static boolean isPutForward(Telling telling) {
        return (telling.type() == ActType.PROPOSE || telling.type() == ActType.OFFER)
                && telling.isAffirmed()
                && telling.isActual()
                && ProposalReader.of(telling)
                        .filter(ProposalMention::isSubmission)
                        .isPresent();
    }

    /** The party that speaks of its own plans, or that puts something forward by its own account or the reporter's. */
    private static String side(Telling telling) {
        boolean own = telling.isReporters() || telling.holders().contains(telling.actor());
        return own ? telling.actor() : "";
    }
}
