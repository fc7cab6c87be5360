package org.parley.ledger;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/** Reads what a telling requires, of whom and for what, if it requires anything. */
final class RequirementReader {
    private static final Pattern LASTING_BEFORE =
            Pattern.compile("^(not )?(while|as long as|so long as|under|amid) ", Pattern.CASE_INSENSITIVE);
    /** What somebody does meanwhile, {@code rejected it while offering talks}, is no condition. */
    private static final Pattern BESIDE = Pattern.compile("(while )?\\p{L}+ing\\b", Pattern.CASE_INSENSITIVE);
    /** A day or a month alone is no requirement: {@code will not return before Monday}. */
    private static final Pattern DATE = Pattern.compile(
            "((on|in|at|the|next|this|early|late|mid|end|of|beginning|start) |[ ,-])*"
                    + "((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|week|weekend|month|year|further notice|spring|summer|autumn|fall|winter|noon|midnight|dawn|morning|evening|night|tomorrow|now|then|later"
                    + "|[0-9]{1,4}(st|nd|rd|th)?|[ ,.-])+",
            Pattern.CASE_INSENSITIVE);
    /** To whom something is told need not be of whom it is required: {@code told the Corvian channel}. */
    private static final Pattern OUTLET = Pattern.compile(
            "\\b(?:\\p{Lu}[\\p{L}-]+ )?[\\p{L}-]+ (state )?(channel|newspaper|daily|broadcaster|news agency|agency|television|tv|radio|station|network|magazine"
                    + "|website|reporters|journalists)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Answers that may hang on a condition: {@code would sign the deal if}, {@code ruled out a truce before}. */
    private static final Set<ActType> ANSWERS =
            EnumSet.of(ActType.ACCEPT, ActType.REJECT, ActType.SIGN_AGREEMENT, ActType.DECLARE_CEASEFIRE);

    private static final Pattern LONG = Pattern.compile("(as|so) long as\\b", Pattern.CASE_INSENSITIVE);
    /** What may come is made to hang on something, and does not only last as long as it. */
    private static final Pattern MAY = Pattern.compile("\\b(could|might|may|can)\\b", Pattern.CASE_INSENSITIVE);
    /** Words that break off within a verb are no requirement: {@code calm must}. */
    private static final Pattern BROKEN_OFF = Pattern.compile(
            ".*\\b(must|should|shall|will|would|can|could|has to|have to|had to|the|an?|of|be|and|or)",
            Pattern.CASE_INSENSITIVE);

    /** Somebody's people, whose doing is required: {@code Arvenian troops}, {@code Brask’s government}. */
    private static final Pattern WHOSE = Pattern.compile(
            "\\b(?<people>\\p{Lu}[\\p{L}-]+)(?:[’']s?)? (?:[\\p{Ll}-]+ )?(?:troops|forces|army|soldiers|fighters|tanks|artillery|police|guards|ships|fleet"
                    + "|aircraft|jets|side|delegation|government|negotiators|leadership|team)\\b");
    /** What is required is somebody's own: {@code Brandt’s signature}. */
    private static final Pattern OWNER = Pattern.compile("(?:\\p{Lu}[\\p{L}-]+ ){0,2}\\p{Lu}[\\p{L}-]+[’']s? \\p{Ll}");

    private RequirementReader() {}

    /** What a telling requires, if anything. */
    static Optional<Requirement> of(Telling telling, Roster roster) {
        boolean readiness = telling.type() == ActType.READY_TO_TALK
                || telling.type() == ActType.REFUSE_TO_TALK
                || TalksTold.isReturnOnCondition(telling);
        boolean ofTalks = readiness || TalksTold.isUntil(telling);
        String told = telling.sentence().isEmpty() ? telling.words() : telling.sentence();
        boolean ofAnswer = ANSWERS.contains(telling.type()) && Goals.purpose(told) != Purpose.OTHER;
        boolean beside = ofAnswer && BESIDE.matcher(telling.act().condition()).lookingAt();
        boolean hangs =
                !beside && !telling.act().condition().isEmpty() && (ofTalks || ofAnswer) && !isForAsLong(telling);
        if (!(telling.type() == ActType.PRECONDITION || hangs) || !telling.isAffirmed() || !telling.isSerious()) {
            return Optional.empty();
        }
        if (Stances.isLongAgo(telling)
                || isAccompanying(telling)
                || (ofAnswer && !readiness && !isOwnAccount(telling))) {
            return Optional.empty();
        }
        String condition = telling.act().condition();
        String words = RequiredWords.plain(
                condition.isEmpty()
                        ? telling.act().object()
                        : RequiredWords.done(RequiredWords.whole(condition, told), around(telling)));
        String required = ready(telling) || isPromise(words, condition, telling)
                ? RequiredWords.met(words)
                : RequiredWords.lasting(words);
        String requires = condition.isEmpty() ? StanceWords.readable(required, telling) : required;
        String by = by(telling);
        if (by.isEmpty()
                || telling.aside().contains(by)
                || Goals.isAll(requires)
                || Goals.PRONOUN.matcher(requires).matches()
                || BROKEN_OFF.matcher(requires).matches()
                || DATE.matcher(requires).matches()) {
            return Optional.empty();
        }
        String of = of(telling, words, by, roster);
        String object =
                condition.isEmpty() ? "" : RequiredWords.plain(telling.act().object());
        String goal = ofTalks ? "talks" : Goals.of(telling, words, object);
        Purpose purpose = ofTalks ? Purpose.TALKS : Goals.purpose(goal);
        return Optional.of(
                new Requirement(telling, by, requires, of, goal, purpose, RequiredWords.content(requires, of)));
    }

    private static boolean ready(Telling telling) {
        return telling.type() == ActType.READY_TO_TALK || telling.type() == ActType.RESUME_TALKS;
    }

    /** The words that carry the act, and those of the statement or sentence around them. */
    private static String around(Telling telling) {
        return telling.evidence() + " … " + telling.words() + " … " + telling.sentence();
    }

    /** Whether something is promised as long as it is so: {@code could be considered so long as all of it was free}. */
    private static boolean isPromise(String words, String condition, Telling telling) {
        return LONG.matcher(words).lookingAt()
                && !Goals.refuses(telling.evidence().replace(condition, " "));
    }

    /** Whether something is only told to last as long as something else does: {@code will help as long as the war lasts}. */
    static boolean isAccompanying(Telling telling) {
        String condition = telling.act().condition();
        return telling.type() == ActType.PRECONDITION
                && !condition.isEmpty()
                && Goals.purpose(telling.words()) == Purpose.OTHER
                && !Goals.refuses(telling.evidence())
                && !MAY.matcher(telling.evidence()).find()
                && Pattern.compile("\\b(as|so) long as\\W+" + Pattern.quote(condition), Pattern.CASE_INSENSITIVE)
                        .matcher(telling.words())
                        .find();
    }

    /** Whether somebody is ready for as long as something lasts: {@code will stay for as long as the hosts wish}. */
    private static boolean isForAsLong(Telling telling) {
        return telling.type() == ActType.READY_TO_TALK
                && Pattern.compile(
                                "\\b(as|so) long as\\W+"
                                        + Pattern.quote(telling.act().condition()),
                                Pattern.CASE_INSENSITIVE)
                        .matcher(telling.evidence() + " " + telling.words())
                        .find();
    }

    /** What one side foresees that the other would answer is no requirement of that other side. */
    private static boolean isOwnAccount(Telling telling) {
        return telling.isReporters()
                || telling.holders().isEmpty()
                || telling.actors().isEmpty()
                || telling.holders().containsAll(telling.actors());
    }

    private static String by(Telling telling) {
        if (telling.actors().isEmpty() && telling.act().actor().isEmpty()) {
            return telling.holder();
        }
        return telling.actor();
    }

    private static String of(Telling telling, String requires, String by, Roster roster) {
        String target = telling.target();
        if (!target.isEmpty() && !target.equals(by)) {
            return target;
        }
        String subject = subject(requires, by, roster);
        if (!subject.isEmpty()) {
            return subject;
        }
        Set<String> whose = whose(requires, roster);
        whose.remove(by);
        if (!whose.isEmpty()) {
            return whose.size() == 1 ? whose.iterator().next() : "";
        }
        return OWNER.matcher(requires).lookingAt() ? "" : facing(telling, by, onlyOther(telling, by, roster));
    }

    /** The side that faces a party in the report, where its sentence names nobody or only one who is none of the two. */
    private static String facing(Telling telling, String by, String named) {
        Optional<String> against = telling.facing().against(by);
        boolean ofTheTwo = telling.facing().against(named).isPresent();
        return against.isPresent() && !ofTheTwo ? against.get() : named;
    }

    /** Those whose people or forces something is required of: {@code the withdrawal of Brask’s troops}. */
    private static Set<String> whose(String requires, Roster roster) {
        Set<String> whose = new LinkedHashSet<>();
        Matcher matcher = WHOSE.matcher(requires);
        while (matcher.find()) {
            List<String> states = roster.statesOf(matcher.group("people"));
            whose.addAll(states.isEmpty() ? roster.within(matcher.group("people")) : states);
        }
        return whose;
    }

    /** The one other party that the sentence names; empty where it names none or several. */
    private static String onlyOther(Telling telling, String by, Roster roster) {
        Set<String> others = new LinkedHashSet<>(
                roster.within(OUTLET.matcher(telling.sentence()).replaceAll(" ")));
        others.removeIf(other -> other.equals(by) || roster.isAside(other));
        return others.size() == 1 ? others.iterator().next() : "";
    }

    /** The party whose name, or people, the clause begins with; empty where it begins with none. */
    private static String subject(String clause, String by, Roster roster) {
        String words = LASTING_BEFORE.matcher(clause).replaceFirst("");
        String found = roster.beginning(words);
        String first = words.strip().split("\\s+", 2)[0];
        if (found.isEmpty() && !first.isEmpty() && Character.isUpperCase(first.charAt(0))) {
            List<String> states = roster.statesOf(first);
            found = states.size() == 1 ? states.get(0) : "";
        }
        return found.equals(by) ? "" : found;
    }
}
