package org.parley.ledger;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    /** Where something is, nobody need do anything: {@code the claim that it filed in London}. */
    private static final Pattern WHERE =
            Pattern.compile("\\b(?:in|at|near|off|outside) (?:the )?(?:\\p{Lu}[\\p{L}-]+ ?)+(?![’'\\p{L}])");
    /** Who does something in a clause that only tells which thing it is: {@code the two miles that Corvia has asked for}. */
    private static final Pattern OF_WHICH = Pattern.compile(
            "\\b(?:that|which|whom) (?:the )?(?:\\p{Lu}[\\p{L}-]+ ?){1,4} (?:has|have|had|is|was|wants?|wanted|asks?|asked|seeks?|sought|calls?|called|proposed|backs?|supports?)\\b(?: \\p{Ll}+)?");
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

    /** A body that a speaker of its side names otherwise than the record does: {@code Calder Hospitals Group}. */
    private static final Pattern BODY = Pattern.compile(
            "\\b(group|company|management|board|bank|corporation|holdings?|owners?|ministry|government|council|hospital|university|airline|operator"
                    + "|association|union|federation|movement|front|delegation)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Somebody's people, whose doing is required: {@code Arvenian troops}, {@code Brask’s government}. */
    private static final Pattern WHOSE = Pattern.compile(
            "\\b(?<people>\\p{Lu}[\\p{L}-]+)(?:[’']s?)? (?:[\\p{Ll}-]+ )?(?:troops|forces|army|soldiers|fighters|tanks|artillery|police|guards|ships|fleet"
                    + "|aircraft|jets|side|delegation|government|negotiators|leadership|team)\\b");
    /** What is required is somebody's own: {@code Brandt’s signature}. */
    private static final Pattern OWNER = Pattern.compile("(?:\\p{Lu}[\\p{L}-]+ ){0,2}\\p{Lu}[\\p{L}-]+[’']s? \\p{Ll}");

    /** Who is to let somebody do something is not the one who is let. */
    private static final Pattern LET = Pattern.compile("let\\b", Pattern.CASE_INSENSITIVE);

    /** What was just named: {@code agreed to a panel provided that it reports by May}. */
    private static final Pattern IT = Pattern.compile("it (?=\\p{Ll}+s\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern THING = Pattern.compile("an? (?<thing>[\\p{L}-]+(?: [\\p{L}-]+)?)");

    private static final int MOST_TITLES = 4;

    /** What only bodies of the own side can do: {@code its parliament has ratified it}, {@code a ballot of members}. */
    private static final Pattern OWN_BODY = Pattern.compile(
            "(?:(?:its|his|her|their|our|my) (?:own )?(?:" + Phrases.alternatives("own-chambers")
                    + ")\\b|(?:(?:a|the|its|their) )?(?:ballot|vote|referendum|approval) (?:of|by|among) (?:(?:its|their|our|the) )?(?:"
                    + Phrases.alternatives("own-chambers") + ")\\b)",
            Pattern.CASE_INSENSITIVE);

    /** A government that is none of the two sides. */
    private static final Pattern GOVERNMENT = Pattern.compile(
            "the (?:(?:federal|central|national|regional|state|provincial) )?(?:government|state|treasury|parliament|ministry|cabinet)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A side that is no government. */
    private static final Pattern EMPLOYERS_OR_WORKERS = Pattern.compile(
            "\\b(?:unions?|federation|association|workers|company|group|guild|brotherhood|syndicate|confederation|mines|works|airlines?|hospitals?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Who lets something be known says it of the own side: {@code Voss has made it clear that she}. */
    private static final Pattern LETS_KNOW = Pattern.compile(
            "(?<who>(?:\\p{Lu}[\\p{L}’'-]+ ){1,3})(?:has |have |had )?(?:also |now |since |already )?(?:"
                    + Phrases.alternatives("letting-know") + ")(?: that)? (?:he|she|it|they)\\b[^.;:]*$");

    /** What must be done before something else is what is required: {@code the guns must be gone before the count begins}. */
    private static final Pattern MUST_BEFORE = Pattern.compile(
            "(?:^|[,;:] |\\b(?:and|but|that) )(?<what>(?!(?:that|and|but)\\b)(?:(?!\\b(?:will|would|can|could|may|is|are|was|were|had|said)\\b(?! to\\b))[^.,;:“”\"]){3,80}? (?:must|had to|has to|have to) (?!not\\b|only\\b)[^.,;:“”\"]{2,60}?),? (?:even |first )?before\\W*$",
            Pattern.CASE_INSENSITIVE);

    /** What a side does for another, behind its name. */
    private static final Pattern OWN_DEED =
            Pattern.compile("(?:the )?(?:\\p{Lu}[\\p{L}’'-]* ){1,4}(?:has |have |had )?(?:\\p{Ll}+ly )?(?:"
                    + Phrases.alternatives("done-for-others") + ")\\b");

    /** What was just told is a condition: {@code had made that a requirement for sitting down}. */
    private static final Pattern POINTED = Pattern.compile(
            "\\b(?:made|makes?|making) (?:that|this|these|those|them) (?:an? |the |its |their )?(?:\\p{L}+ )?(?:requirement|condition|precondition|prerequisite)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IS = Pattern.compile(" (?:is|are|was|were) ");

    private RequirementReader() {}

    /** What a telling requires, if anything. */
    static Optional<Requirement> of(Telling telling, Roster roster) {
        boolean readiness = telling.type() == ActType.READY_TO_TALK
                || telling.type() == ActType.REFUSE_TO_TALK
                || TalksTold.isReturnOnCondition(telling);
        boolean ofTalks = readiness || TalksTold.isUntil(telling);
        String told = telling.around();
        if (POINTED.matcher(told).find()) {
            return Optional.empty(); // what is required stands before it
        }
        boolean ofAnswer =
                ANSWERS.contains(telling.type()) && (Goals.purpose(told) != Purpose.OTHER || isSetBy(telling, told));
        boolean beside = ofAnswer && BESIDE.matcher(telling.act().condition()).lookingAt();
        boolean hangs =
                !beside && !telling.act().condition().isEmpty() && (ofTalks || ofAnswer) && !isForAsLong(telling);
        boolean threat = telling.type() == ActType.THREATEN && isSetBy(telling, told);
        if (!(telling.type() == ActType.PRECONDITION || hangs || threat)
                || !telling.isAffirmed()
                || !telling.isSerious()
                || RequirementDoubts.isNone(telling)) {
            return Optional.empty();
        }
        if (Stances.isLongAgo(telling)
                || isAccompanying(telling)
                || (ofAnswer && !readiness && !isOwnAccount(telling))) {
            return Optional.empty();
        }
        String condition = telling.act().condition();
        Optional<String> first = first(telling);
        String words = RequiredWords.plain(first.orElseGet(() -> condition.isEmpty()
                ? telling.act().object()
                : RequiredWords.done(RequiredWords.whole(condition, told), around(telling))));
        String required = ready(telling) || isPromise(words, condition, telling)
                ? RequiredWords.met(words)
                : RequiredWords.lasting(words);
        String requires = condition.isEmpty() ? StanceWords.readable(required, telling) : required;
        String by = by(telling, roster);
        if (by.isEmpty()
                || telling.aside().contains(by)
                || (threat
                        && roster.isOneWord(by)
                        && telling.facing().against(by).isEmpty())
                || Goals.isAll(requires)
                || Goals.PRONOUN.matcher(requires).matches()
                || BROKEN_OFF.matcher(requires).matches()
                || DATE.matcher(requires).matches()) {
            return Optional.empty();
        }
        Optional<String> others =
                isOwnDeed(telling, words, by, roster) ? telling.facing().against(by) : Optional.empty();
        if (others.isEmpty() && isOfItself(telling, words, by, roster)) {
            return Optional.empty();
        }
        String side = others.orElse(by);
        String of = others.isPresent() ? by : of(telling, words, by, roster);
        String object =
                condition.isEmpty() ? "" : RequiredWords.plain(telling.act().object());
        String goal = ofTalks
                ? "talks"
                : first.map(sooner -> IS.matcher(RequiredWords.plain(condition)).replaceFirst(" being "))
                        .orElseGet(() -> Goals.of(telling, words, object, named -> isSide(named, side, roster)));
        if (threat && of.isEmpty()) {
            return Optional.empty();
        }
        if (threat) {
            goal = goal.isEmpty() ? "" : "not " + goal;
        }
        Purpose purpose = ofTalks ? Purpose.TALKS : Goals.purpose(goal);
        Matcher thing = THING.matcher(goal);
        if (IT.matcher(requires).lookingAt() && thing.matches()) {
            requires = "the " + thing.group("thing") + requires.substring("it".length());
        }
        return Optional.of(
                new Requirement(telling, side, requires, of, goal, purpose, RequiredWords.content(requires, of)));
    }

    /** What must be done before the condition of an act that has the two the wrong way round. */
    private static Optional<String> first(Telling telling) {
        return HeldBack.fronts(telling).stream()
                .map(MUST_BEFORE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group("what").strip())
                .findFirst();
    }

    /** Whether the side itself, by its name, is to do what only another could ask of it: {@code until Brask has undertaken to}, said by Brask. */
    private static boolean isOwnDeed(Telling telling, String requires, String by, Roster roster) {
        return isOnItself(telling, requires, by, roster)
                && OWN_DEED.matcher(requires).lookingAt();
    }

    private static boolean isOnItself(Telling telling, String requires, String by, Roster roster) {
        return telling.type() == ActType.PRECONDITION
                && !telling.isReporters()
                && telling.target().equals(by)
                && roster.beginning(LASTING_BEFORE.matcher(requires).replaceFirst(""))
                        .equals(by);
    }

    /** Whether a side would wait for itself to give what it has: {@code if Brask withdrew}, said by Brask; so it is another's word. */
    private static boolean isOfItself(Telling telling, String requires, String by, Roster roster) {
        return isOnItself(telling, requires, by, roster)
                && !RequirementWords.get().deedsIn(Words.content(requires)).isEmpty();
    }

    /** The conjunction in front of a condition that tells that a side sets it: {@code would not agree until}. */
    private static final Map<ActType, Pattern> SETTING = Map.of(
            ActType.REJECT, Pattern.compile("\\b(?:until|unless|before)\\W*$", Pattern.CASE_INSENSITIVE),
            ActType.THREATEN, Pattern.compile("\\bunless\\W*$", Pattern.CASE_INSENSITIVE),
            ActType.ACCEPT,
                    Pattern.compile(
                            "\\b(?:could|can|would|might|may)\\b.*\\b(?:if|once|provided(?: that)?|on condition that|(?:as|so) long as)\\W*$",
                            Pattern.CASE_INSENSITIVE | Pattern.DOTALL));

    /** Whether the conjunction right in front of the condition tells that a side makes what it will do hang on it. */
    private static boolean isSetBy(Telling telling, String told) {
        @Nullable Pattern setting = SETTING.get(telling.type());
        if (setting == null) {
            return false;
        }
        String condition = Words.plain(telling.act().condition());
        String text = Words.plain(told);
        int place = condition.isEmpty() ? -1 : HeldBack.placeOf(condition, text);
        return place > 0 && setting.matcher(text.substring(0, place)).find();
    }

    /** Whether words name a side or one of its people, with or without an office: {@code President Irena Vostek}. */
    private static boolean isSide(String named, String by, Roster roster) {
        String[] words = named.split(" ");
        return roster.beginning(named).equals(by)
                || IntStream.range(0, Math.min(MOST_TITLES, words.length))
                        .mapToObj(first -> String.join(" ", List.of(words).subList(first, words.length)))
                        .anyMatch(name -> roster.party(name).filter(by::equals).isPresent());
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

    /** The side of whoever lets it be known, where the reporter tells so; else the actor's, else the speaker's. */
    private static String by(Telling telling, Roster roster) {
        return telling.isReporters() ? letsKnow(telling, roster).orElseGet(() -> by(telling)) : by(telling);
    }

    private static Optional<String> letsKnow(Telling telling, Roster roster) {
        return HeldBack.fronts(telling).stream()
                .map(LETS_KNOW::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group("who").strip())
                .flatMap(name -> named(name, roster).stream())
                .findFirst();
    }

    /** The side of a name, with or without the words that stand before it. */
    private static Optional<String> named(String name, Roster roster) {
        String[] words = name.split(" ");
        return IntStream.range(0, words.length)
                .mapToObj(first -> String.join(" ", List.of(words).subList(first, words.length)))
                .flatMap(part -> roster.party(part).stream())
                .findFirst();
    }

    private static String by(Telling telling) {
        boolean nobody = telling.act().actor().isEmpty();
        boolean own =
                !telling.isReporters() && BODY.matcher(telling.act().actor()).find();
        return telling.actors().isEmpty() && (nobody || own) ? telling.holder() : telling.actor();
    }

    private static String of(Telling telling, String requires, String by, Roster roster) {
        if (LET.matcher(requires).lookingAt()) {
            return facing(telling, by, "", roster);
        }
        if (OWN_BODY.matcher(requires).lookingAt()) {
            return by;
        }
        if (isOfThirdGovernment(telling, requires, by)) {
            return "";
        }
        String target = telling.target();
        String named = target.isEmpty() || target.equals(by) ? subject(requires, by, roster) : target;
        if (!named.isEmpty()) {
            return roster.isOneWord(named) ? facing(telling, by, named, roster) : named;
        }
        Set<String> whose = whose(requires, roster);
        whose.remove(by);
        if (!whose.isEmpty()) {
            return whose.size() == 1 ? whose.iterator().next() : "";
        }
        return OWNER.matcher(requires).lookingAt() ? "" : facing(telling, by, onlyOther(telling, by, roster), roster);
    }

    /** Whether a government is to do it, and the sides are a firm and those who work for it. */
    private static boolean isOfThirdGovernment(Telling telling, String requires, String by) {
        return GOVERNMENT.matcher(requires).lookingAt()
                && EMPLOYERS_OR_WORKERS.matcher(by).find()
                && EMPLOYERS_OR_WORKERS
                        .matcher(telling.facing().against(by).orElse(by))
                        .find();
    }

    /** The side that faces a party in the report, where its sentence names nobody or only one who is none of the two. */
    private static String facing(Telling telling, String by, String named, Roster roster) {
        Optional<String> against = telling.facing().against(by);
        boolean ofTheTwo = telling.facing().against(named).isPresent();
        boolean mayStand = !named.isEmpty() && !roster.isOneWord(named) && !roster.isAside(named);
        return against.isPresent() && !ofTheTwo && !mayStand ? against.get() : named;
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
        Set<String> others = new LinkedHashSet<>(roster.within(without(telling.sentence(), OUTLET, OF_WHICH, WHERE)));
        others.removeIf(other -> other.equals(by) || roster.isAside(other));
        if (others.size() > 1) {
            others.removeIf(roster::isOneWord);
        }
        return others.size() == 1 ? others.iterator().next() : "";
    }

    private static String without(String sentence, Pattern... parts) {
        String rest = sentence;
        for (Pattern part : parts) {
            rest = part.matcher(rest).replaceAll(" ");
        }
        return rest;
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
