package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/** Reads what the requirements of one report tell of each other: one told by two acts, and what a pronoun in one points to. */
final class JointRequirements {
    /** Of the acts in the same words, so many may stand between two that tell the same. */
    private static final int NEAR = 3;
    /** So many letters tell that two forms are of one verb: {@code lifting}, {@code lifted}. */
    private static final int STEM = 4;

    private static final Pattern BEING_DONE = Pattern.compile(
            "(?:it|they|this|that) being (?<verb>\\p{L}+)(?<rest>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DOING = Pattern.compile(
            "(?<verb>\\p{L}+ing)(?<particle> (?:up|off|out|down|over|back))? (?:it|them)\\b(?<rest>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DONE = Pattern.compile(
            "(?<thing>.{3,70}?) (?:is|are|was|were|be|being|has been|have been|had been)(?: first| all)? (?<verb>\\p{L}+)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ASKING = Pattern.compile("(?<verb>\\p{L}+) (?:it|them)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_PRONOUN = Pattern.compile(
            "(?<who>he|she|they|it|we|i)(?<verb> (?:(?:has|have|had|is|are|was|were|been) )*(?<what>\\p{L}+)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What somebody does who waits for something to come: {@code until it had seen the list}. */
    private static final Pattern RECEIVING = Pattern.compile(
            "see|sees|saw|seen|receives?|received|read|hears?|heard|gets?|got|given|shown|told|obtained|consulted|studied",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PAID = Pattern.compile(
            " (?:is|are|was|were|(?:has|have|had) been) (?:paid|compensated|recognised|recognized)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private JointRequirements() {}

    /** The requirements of a report, in order, each told once and by what it means. */
    static List<Requirement> of(List<Requirement> told) {
        List<Requirement> meant = new ArrayList<>();
        told.forEach(one -> meant.add(whole(one, told)));
        for (int i = 0; i < meant.size(); i++) {
            meant.set(i, meant.get(i).requiring(named(meant.get(i))));
        }
        for (int i = 0; i < meant.size(); i++) {
            point(meant, i, i - 1);
            point(meant, i, i + 1);
        }
        meant.replaceAll(one -> Goals.isPointer(one.goal()) ? one.forGoal("") : one);
        return List.copyOf(meant);
    }

    /** A condition that is told by two acts, as the one that tells it best, for talks where either is. */
    private static Requirement whole(Requirement one, List<Requirement> told) {
        Optional<Requirement> fuller =
                told.stream().filter(other -> isFuller(other, one)).findFirst();
        Requirement full = fuller.map(one::as).orElse(one);
        boolean ofTalks = one.purpose() == Purpose.TALKS
                || told.stream().anyMatch(other -> isFuller(one, other) && other.purpose() == Purpose.TALKS);
        return ofTalks ? full.forTalks() : full;
    }

    /**
     * Says what a goal points to, where the requirement beside it says it. Who holds back what another requires is of whom it is
     * required.
     */
    private static void point(List<Requirement> all, int index, int near) {
        if (near < 0 || near >= all.size()) {
            return;
        }
        Requirement one = all.get(index).requiring(asked(all.get(index), all.get(near)));
        Requirement other = all.get(near);
        all.set(index, one);
        Optional<String> goal = goal(one.goal(), other.requires());
        if (goal.isPresent()) {
            boolean between = !one.by().equals(other.by());
            all.set(
                    index,
                    between && one.of().isEmpty() ? one.forGoal(goal.get()).of(other.by()) : one.forGoal(goal.get()));
            all.set(near, between ? other.of(one.by()) : other);
        }
    }

    /** Whether one is the condition itself, and the other the readiness or refusal that hangs on it. */
    private static boolean isFuller(Requirement one, Requirement other) {
        return one.telling().type() == ActType.PRECONDITION
                && other.telling().type() != ActType.PRECONDITION
                && one.by().equals(other.by())
                && one.wording().equals(other.wording())
                && Math.abs(one.telling().order().index()
                                - other.telling().order().index())
                        <= NEAR;
    }

    /** A goal with what its pronoun points to, where that is required nearby to be done. */
    static Optional<String> goal(String goal, String required) {
        Matcher done = DONE.matcher(required);
        if (!done.matches()) {
            return Optional.empty();
        }
        String thing = Goals.small(done.group("thing").replaceFirst("^(?i)an? ", "the "));
        Matcher being = BEING_DONE.matcher(goal);
        if (being.matches() && isOneVerb(being.group("verb"), done.group("verb"))) {
            return Optional.of(thing + " being " + being.group("verb") + being.group("rest"));
        }
        Matcher doing = DOING.matcher(goal);
        if (doing.matches() && isOneVerb(doing.group("verb"), done.group("verb"))) {
            String particle = doing.group("particle") == null ? "" : doing.group("particle");
            return Optional.of(doing.group("verb") + particle + " " + thing + doing.group("rest"));
        }
        return Optional.empty();
    }

    /** What is asked for, with what its pronoun points to: {@code ground them}. */
    private static String asked(Requirement one, Requirement other) {
        Matcher asking = ASKING.matcher(one.requires());
        Matcher done = DONE.matcher(other.requires());
        boolean same = asking.matches()
                && done.matches()
                && one.by().equals(other.by())
                && isOneVerb(asking.group("verb"), done.group("verb"));
        return same ? asking.group("verb") + " " + Goals.small(done.group("thing")) : one.requires();
    }

    private static boolean isOneVerb(String verb, String other) {
        String one = verb.toLowerCase(Locale.ROOT);
        String two = other.toLowerCase(Locale.ROOT);
        int length = Math.min(STEM, Math.min(one.length(), two.length()));
        return length >= STEM - 1 && one.regionMatches(0, two, 0, length);
    }

    /** What is required, with the name of whoever is to do it in place of a pronoun: {@code until she paid}. */
    private static String named(Requirement one) {
        Matcher pronoun = BY_PRONOUN.matcher(one.requires());
        if (!pronoun.matches()) {
            return one.requires();
        }
        String who = pronoun.group("who").toLowerCase(Locale.ROOT);
        boolean own = !who.equals("he")
                && !who.equals("she")
                && (RECEIVING.matcher(pronoun.group("what")).matches()
                        || PAID.matcher(pronoun.group("verb")).matches());
        boolean other = (who.equals("he") || who.equals("she"))
                && !one.of().isEmpty()
                && !one.of().equals(one.by());
        return own ? one.by() + verb(pronoun, who) : other ? one.of() + verb(pronoun, who) : one.requires();
    }

    /** The verb as it goes with a name: {@code we are paid}, {@code Brask is paid}. */
    private static String verb(Matcher pronoun, String who) {
        String verb = pronoun.group("verb");
        boolean plural = who.equals("we") || who.equals("i");
        return plural ? verb.replaceFirst("^ (?:are|am) ", " is ").replaceFirst("^ have ", " has ") : verb;
    }
}
