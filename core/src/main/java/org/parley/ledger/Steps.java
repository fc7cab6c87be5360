package org.parley.ledger;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a party moves from its stances of one day to those of another. */
final class Steps {
    /** Where two stances of one issue tell how much of something, they are about the same; where one does not, by their words. */
    private static final Pattern FIGURE = Pattern.compile(
            "\\p{N}|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is demanded beside what was demanded before. */
    private static final Pattern MORE = Pattern.compile(
            "\\b(?:must|should|(?:has|have) to) (?:now )?(?:be )?(?:also|now)\\b|^(?:its|their|his|her) (?:claim|demand)s? (?:from|to|by)\\b",
            Pattern.CASE_INSENSITIVE);

    private Steps() {}

    /** Whether something is demanded beside what was demanded before. */
    static boolean isMore(String words) {
        return MORE.matcher(words).find();
    }

    /**
     * A stance with what it hangs on.
     *
     * @param condition empty where nothing
     */
    record Step(Stance stance, String condition) {
        /** A refusal until something is done is as hard as readiness once it is. */
        int softness() {
            if (stance.kind() == StanceKind.DEMANDS && isMore(stance.words())) {
                return StanceKind.RED_LINE.softness();
            }
            boolean talks = stance.kind() == StanceKind.READY || stance.kind() == StanceKind.REFUSES;
            return (talks && !condition.isBlank() ? StanceKind.CONDITION : stance.kind()).softness();
        }

        /** Whether it is no earlier than the last, or as soft, and told by the same report, which gives a day for only one of them. */
        boolean isOneWith(Step last) {
            boolean sameReport = stance.by().document().equals(last.stance.by().document());
            return !Dates.before(stance.when(), last.stance.when()) || (sameReport && softness() == last.softness());
        }

        /** Whether both are about talking, about how much of something, or about things of the same words. */
        boolean isOnTheSameAs(Step other) {
            Set<String> units = units();
            Set<String> others = other.units();
            if (!units.isEmpty() && !others.isEmpty()) {
                return units.stream().anyMatch(others::contains);
            }
            return (Stances.isAboutTalks(stance.kind()) && Stances.isAboutTalks(other.stance.kind()))
                    || (FIGURE.matcher(stance.words()).find()
                            && FIGURE.matcher(other.stance.words()).find())
                    || Words.shared(Words.content(stance.words()), Words.content(other.stance.words())) > 0;
        }

        /** What it counts: percent are no letters. */
        private Set<String> units() {
            return Stances.isAboutTalks(stance.kind())
                    ? Set.of()
                    : Quantity.in(stance.words()).stream().map(Quantity::unit).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * From the softest and hardest stance of the latest day to the one before it on the same thing: told only where both moved.
     *
     * @param history in order of time, at least one
     */
    static Movement movement(List<Step> history) {
        Step last = history.get(history.size() - 1);
        List<Step> latest =
                history.stream().filter(step -> step.isOneWith(last)).toList();
        Step before = history.stream()
                .filter(step -> !step.isOneWith(last))
                .filter(step -> latest.stream().anyMatch(step::isOnTheSameAs))
                .reduce((first, second) -> second)
                .orElse(null);
        if (before == null
                || latest.stream().anyMatch(step -> !step.stance.when().isKnown())) {
            return Movement.NONE;
        }
        int softness = before.softness();
        if (latest.stream().allMatch(step -> step.softness() > softness)) {
            return Movement.SOFTENING;
        }
        return latest.stream().allMatch(step -> step.softness() < softness) ? Movement.HARDENING : Movement.NONE;
    }
}
