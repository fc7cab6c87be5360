package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/**
 * Whether the talks are halted: in one report a party has them suspended, broken off or left, and somebody else that they are
 * not: {@code the talks have not been suspended}, {@code nobody has left}.
 */
final class HaltDeniedCheck implements ContradictionCheck {
    private static final Pattern NOT_HALTED = Pattern.compile(
            "\\b(?:not|never|nobody|no one|none|neither|reject(?:ed|ing)? reports that|den(?:y|ied|ying) that)\\b[^.;]{0,50}?"
                    + "\\b(?:suspend(?:ed)?|broken off|break off|called off|withdr[ae]wn?|withdrew|collaps(?:ed|ing)|walk(?:ed|ing)? (?:out|away)"
                    + "|ended|over|dead|finished|frozen|left the (?:talks|table|process)|leaving the (?:talks|table|process))\\b",
            Pattern.CASE_INSENSITIVE);

    /** A report. */
    @Override
    public List<String> slices(Telling telling) {
        boolean told = !telling.holder().isEmpty() && (isHalt(telling) || isDenied(telling));
        return told ? List.of(telling.document()) : List.of();
    }

    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        Optional<Telling> denied =
                tellings.stream().filter(HaltDeniedCheck::isDenied).findFirst();
        if (denied.isEmpty()) {
            return List.of();
        }
        String denier = denied.get().holder();
        Optional<Telling> halt = tellings.stream()
                .filter(telling -> isHalt(telling) && !telling.holder().equals(denier))
                .findFirst();
        if (halt.isEmpty()) {
            return List.of();
        }
        String party = halt.get().holder();
        List<Telling> halts = tellings.stream()
                .filter(telling -> isHalt(telling) && telling.holder().equals(party))
                .toList();
        List<Telling> denials = tellings.stream()
                .filter(telling -> isDenied(telling) && telling.holder().equals(denier))
                .toList();
        List<Telling> all = new ArrayList<>(halts);
        all.addAll(denials);
        return List.of(SideBuilder.row(
                TalksStateCheck.NAME,
                party + " has the talks halted, and " + denier + " has it that they are not.",
                List.of(SideBuilder.side(party, halts), SideBuilder.side(denier, denials)),
                all,
                origins));
    }

    private static boolean isHalt(Telling telling) {
        return !telling.isReporters()
                && !isDenied(telling)
                && TalksTold.of(telling).filter(told -> told.state().isHalted()).isPresent();
    }

    /** Whether words say of the talks that they are not halted. */
    static boolean denies(String words) {
        return NOT_HALTED.matcher(words).find();
    }

    /** Whether somebody says that the talks are not halted. */
    private static boolean isDenied(Telling telling) {
        boolean ofTalks = telling.type() == ActType.SUSPEND_TALKS
                || telling.type() == ActType.WITHDRAW_FROM_TALKS
                || telling.type() == ActType.CONCLUDE_TALKS
                || telling.type() == ActType.REJECT
                || telling.type() == ActType.DENY;
        return ofTalks
                && !telling.isReporters()
                && telling.isSerious()
                && (telling.type() == ActType.DENY || telling.type() == ActType.REJECT || !telling.isAffirmed())
                && denies(telling.words());
    }
}
