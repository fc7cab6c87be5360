package org.parley.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/** Finds what parties require before they will talk, cease fire or settle, and what became of it. */
final class PreconditionDerivation {
    private static final Pattern TALKS = Pattern.compile(
            "\\b(talks?|negotiat(e|es|ed|ing|ions?)|dialogues?|discuss(es|ed|ing|ions?)?|bargaining table"
                    + "|(any|another|further|new|next|more) ([\\p{L}-]+ )?(meetings?|sessions?|rounds?)"
                    + "|(re)?start(ing)? the process)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CEASEFIRE =
            Pattern.compile("\\b(cease-?fires?|truces?|armistice)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTLEMENT = Pattern.compile(
            "\\b(peace|agreements?|deals?|settlements?|accords?|treaty|treaties|pacts?|contracts?|signing|signatures?|(will|would|to|not) sign"
                    + "|(war|conflict|fighting|hostilities|strike|lockout|dispute|walkout|blockade)\\b.{0,20}\\b(end|ends|stop|stops|over|finish\\w*)"
                    + "|(end|stop|call off|calling off)\\b.{0,20}\\b(war|conflict|fighting|hostilities|strike|lockout|dispute|walkout|blockade))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONFLICT = Pattern.compile(
            "\\b(war|conflict|fighting|hostilities|strike|lockout|dispute|walkout|blockade)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASCRIBED = Pattern.compile(
            "\\bwhat\\b[^.;“\"]{1,60}?\\b(described as|calls?|called|terms?|termed|refers? to as|referred to as)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LASTING_BEFORE =
            Pattern.compile("^(not )?(while|as long as|so long as|under|amid) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern LASTING =
            Pattern.compile("(while|as long as|so long as|under|amid)\\b", Pattern.CASE_INSENSITIVE);
    /** What somebody does meanwhile, {@code rejected it while offering talks}, is no condition. */
    private static final Pattern BESIDE = Pattern.compile("(while )?\\p{L}+ing\\b", Pattern.CASE_INSENSITIVE);
    /** Of the acts in the same words, one may stand between two tellings that follow each other. */
    private static final int ALSO = 2;

    /** A day or a month alone is no requirement: {@code will not return before Monday}. */
    private static final Pattern DATE = Pattern.compile(
            "((on|in|at|the|next|this|early|late|mid|end|of|beginning|start) |[ ,-])*"
                    + "((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|week|weekend|month|year|further notice|spring|summer|autumn|fall|winter|noon|midnight|dawn|morning|evening|night|tomorrow|now|then|later"
                    + "|[0-9]{1,4}(st|nd|rd|th)?|[ ,.-])+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PRONOUN = Pattern.compile(
            "(it|one|ones|this|that|these|those|them|any|some|anything|nothing)", Pattern.CASE_INSENSITIVE);
    /** What somebody will not do, or rules out, until something happens. */
    private static final Pattern REFUSES = Pattern.compile(
            "\\b(not|no|nothing|never|cannot|only|rul(e|es|ed|ing) out|refus(e|es|ed|ing)|reject(s|ed|ing)?|threaten(s|ed|ing)?)\\b|n[’']t\\b",
            Pattern.CASE_INSENSITIVE);
    /** {@code that they leave}: they leave. */
    private static final Pattern THAT = Pattern.compile("^that (?=\\p{L}+ \\p{L})", Pattern.CASE_INSENSITIVE);
    /** Words for changing a text, which one reporter takes for the other. */
    private static final Set<String> CHANGE = Set.of(
            "amend amended amendment alter altered alteration revise revised revis revision rewrite rewritten change changed chang reform"
                    .split(" "));
    /** Words of many a requirement, by which none is known again. */
    private static final Set<String> VAGUE = Set.of(
            ("change release return withdrawal withdraw guarantee first written halt lifting leave remain continue accept agree offer"
                            + " commit commitment stop open place people country government state party side least month week before after"
                            + " further third several about clear promise issue question talk negotiation discuss discussion meeting step")
                    .split(" "));
    /** A requirement about how talks are held is one for talks. */
    private static final Pattern OF_TALKS =
            Pattern.compile("(the |any |all )?(talks|negotiations|meetings?)\\b", Pattern.CASE_INSENSITIVE);

    /** Who asks for something before going back asks for it before there are talks. */
    private static final Pattern RETURNS = Pattern.compile(
            "\\b(go(ing|es)?|come(s|ing)?|went|came) back\\b(?! on)|\\breturn(s|ed|ing)? to (the )?(table|room)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEFORE = Pattern.compile(
            "\\bbefore ((it|they|he|she|we) (can |will |would )?[\\p{L}-]+( [\\p{L}’'-]+){0,6})[.,;”\"]*$",
            Pattern.CASE_INSENSITIVE);
    /** To whom something is told need not be of whom it is required: {@code told the Corvian channel}. */
    private static final Pattern OUTLET = Pattern.compile(
            "\\b[\\p{L}-]+ (state )?(channel|newspaper|daily|broadcaster|news agency|agency|television|tv|radio|station|network|magazine"
                    + "|website|reporters|journalists)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("[“‘\"«„']");
    /** Answers that may hang on a condition: {@code would sign the deal if}, {@code ruled out a truce before}. */
    private static final Set<ActType> ANSWERS =
            EnumSet.of(ActType.ACCEPT, ActType.REJECT, ActType.SIGN_AGREEMENT, ActType.DECLARE_CEASEFIRE);
    /** Of two wordings, the share of content words that makes them one requirement. */
    private static final double SAME = 0.6;

    /** The earliest first. */
    static final Comparator<Precondition> ORDER = Comparator.comparing(Precondition::since, Dates.ORDER)
            .thenComparing(Precondition::by)
            .thenComparing(Precondition::id);

    private final Origins origins;

    PreconditionDerivation(Origins origins) {
        this.origins = origins;
    }

    /**
     * The preconditions of one party, in the order in which they were first told.
     *
     * @param requirements all that the party requires, in order
     * @param concessions what it and those it requires something of have conceded, in order
     * @param talks told to be under way by or with the party, in order
     */
    List<Precondition> derive(List<Requirement> requirements, List<Telling> concessions, List<TalksTold> talks) {
        List<Group> groups = new ArrayList<>();
        Map<String, Set<Group>> byWord = new HashMap<>();
        Requirement last = null;
        for (Requirement one : requirements) {
            place(last != null && one.repeats(last) ? one.as(last) : one, groups, byWord);
            last = one;
        }
        Conceded conceded = new Conceded(concessions);
        List<Precondition> preconditions = new ArrayList<>();
        for (Group group : groups) {
            preconditions.add(row(group, conceded, talks));
        }
        return List.copyOf(preconditions);
    }

    /** The groups that share two words, or have the same words: no others can take it. */
    private static void place(Requirement one, List<Group> groups, Map<String, Set<Group>> byWord) {
        Map<Group, Integer> shared = new HashMap<>();
        for (String word : one.content()) {
            byWord.getOrDefault(word, Set.of()).forEach(group -> shared.merge(group, 1, Integer::sum));
        }
        String wording = "\0" + one.wording();
        byWord.getOrDefault(wording, Set.of()).forEach(group -> shared.merge(group, 2, Integer::sum));
        Group group = shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2 || entry.getKey().isAlike(one))
                .map(Map.Entry::getKey)
                .filter(known -> known.takes(one))
                .min(Comparator.comparingInt(known -> known.number))
                .orElse(null);
        if (group == null) {
            group = new Group(groups.size());
            groups.add(group);
        }
        group.add(one);
        Set<String> words = new LinkedHashSet<>(one.content());
        words.add(wording);
        for (String word : words) {
            byWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(group);
        }
    }

    /** What a telling requires, if anything. */
    static Optional<Requirement> requirement(Telling telling, Roster roster) {
        boolean readiness = telling.type() == ActType.READY_TO_TALK
                || telling.type() == ActType.REFUSE_TO_TALK
                || TalksTold.isReturnOnCondition(telling);
        boolean ofTalks = readiness || TalksTold.isUntil(telling);
        String told = telling.sentence().isEmpty() ? telling.words() : telling.sentence();
        boolean ofAnswer = ANSWERS.contains(telling.type()) && purpose(told) != Purpose.OTHER;
        boolean beside = ofAnswer && BESIDE.matcher(telling.act().condition()).lookingAt();
        boolean hangs =
                !beside && !telling.act().condition().isEmpty() && (ofTalks || ofAnswer) && !isForAsLong(telling);
        if (!(telling.type() == ActType.PRECONDITION || hangs) || !telling.isAffirmed() || !telling.isSerious()) {
            return Optional.empty();
        }
        if (isAccompanying(telling) || (ofAnswer && !readiness && !isOwnAccount(telling))) {
            return Optional.empty();
        }
        String condition = telling.act().condition();
        String words = plain(condition.isEmpty() ? telling.act().object() : done(whole(condition, told), telling));
        boolean ready = telling.type() == ActType.READY_TO_TALK || telling.type() == ActType.RESUME_TALKS;
        String requires = ready ? words : lasting(words);
        String by = by(telling);
        if (by.isEmpty()
                || telling.aside().contains(by)
                || isOnlyGoal(requires)
                || PRONOUN.matcher(requires).matches()
                || DATE.matcher(requires).matches()) {
            return Optional.empty();
        }
        String of = of(telling, requires, by, roster);
        String object = condition.isEmpty() ? "" : plain(telling.act().object());
        String goal = ofTalks ? "talks" : goal(telling, words, object);
        Purpose purpose = ofTalks ? Purpose.TALKS : purpose(goal);
        return Optional.of(new Requirement(telling, by, requires, of, goal, purpose, content(requires, of)));
    }

    /** Whether something is only told to last as long as something else does: {@code will help as long as the war lasts}. */
    static boolean isAccompanying(Telling telling) {
        String condition = telling.act().condition();
        return telling.type() == ActType.PRECONDITION
                && !condition.isEmpty()
                && purpose(telling.words()) == Purpose.OTHER
                && !REFUSES.matcher(telling.evidence()).find()
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

    /**
     * The content words by which a requirement is known again: not who calls it so, {@code what the envoy described as a "first
     * step"}, and not the party of whom it is required, by whichever name.
     */
    static Set<String> content(String requires, String of) {
        Set<String> content = new LinkedHashSet<>();
        for (String word : Words.content(ASCRIBED.matcher(requires).replaceAll(" "))) {
            content.add(CHANGE.contains(word) ? "change" : word);
        }
        if (!of.isEmpty() && content.size() > 3 && Character.isUpperCase(requires.charAt(0))) {
            content.remove(content.iterator().next());
        }
        return content;
    }

    /** {@code not while shells fall}: what must not last is told by a conjunction that speaks of its lasting. */
    static String lasting(String requires) {
        return LASTING.matcher(requires).lookingAt()
                ? "not " + requires.substring(0, 1).toLowerCase(Locale.ROOT) + requires.substring(1)
                : requires;
    }

    /** The condition with the conjunction that tells that it must not last, where it stands right before. */
    private static String whole(String condition, String told) {
        Matcher matcher = Pattern.compile(
                        "\\b((?:while|as long as|so long as)\\W+)" + Pattern.quote(condition), Pattern.CASE_INSENSITIVE)
                .matcher(told);
        return matcher.find() ? matcher.group(1) + condition : condition;
    }

    /** With what is to be done: {@code the blockade} of {@code insists that the blockade be lifted first}. */
    private static String done(String condition, Telling telling) {
        Matcher matcher = Pattern.compile(
                        Pattern.quote(condition)
                                + "( be [\\p{L}-]+(?: (?:off|out|down|back|up))?)(?= (?:first|beforehand)\\b)",
                        Pattern.CASE_INSENSITIVE)
                .matcher(telling.evidence());
        return matcher.find() ? condition + matcher.group(1) : condition;
    }

    /** Whether the words name only what is required for something, and not what is required: {@code the peace talks}. */
    private static boolean isOnlyGoal(String words) {
        String rest = SETTLEMENT
                .matcher(CEASEFIRE.matcher(TALKS.matcher(words).replaceAll(" ")).replaceAll(" "))
                .replaceAll(" ");
        return Words.content(rest).isEmpty();
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
        return subject.isEmpty() ? onlyOther(telling, by, roster) : subject;
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

    /**
     * A precondition that does not say of whom it is required is required of the only party that the same side waits for, or
     * that waits for it, for the same purpose, else for any.
     *
     * @param all the preconditions of all parties
     */
    static List<Precondition> addressed(List<Precondition> all) {
        Map<String, Set<String>> others = new HashMap<>();
        for (Precondition one : all) {
            if (!one.of().isEmpty() && one.purpose() != Purpose.OTHER) {
                others.computeIfAbsent(one.purpose() + one.by(), side -> new LinkedHashSet<>())
                        .add(one.of());
                if (!one.of().equals(one.by())) {
                    others.computeIfAbsent(one.purpose() + one.of(), side -> new LinkedHashSet<>())
                            .add(one.by());
                }
            }
        }
        Map<String, Set<String>> any = new HashMap<>();
        for (Precondition one : all) {
            if (!one.of().isEmpty()) {
                any.computeIfAbsent(one.by(), side -> new LinkedHashSet<>()).add(one.of());
                any.computeIfAbsent(one.of(), side -> new LinkedHashSet<>()).add(one.by());
            }
        }
        return all.stream()
                .map(one -> {
                    Set<String> same = others.getOrDefault(one.purpose() + one.by(), Set.of());
                    return addressed(one, same.isEmpty() ? any.getOrDefault(one.by(), Set.of()) : same);
                })
                .toList();
    }

    private static Precondition addressed(Precondition precondition, Set<String> others) {
        return precondition.of().isEmpty() && precondition.purpose() != Purpose.OTHER && others.size() == 1
                ? precondition.of(others.iterator().next())
                : precondition;
    }

    /** What it is required for: the object of the act, else what the words beside the requirement speak of. */
    private static String goal(Telling telling, String requires, String object) {
        if (purpose(object) != Purpose.OTHER
                || (isHeldBack(telling) && !PRONOUN.matcher(object).matches() && !object.isEmpty())) {
            return object;
        }
        String goal = goal(without(telling.words(), requires));
        String told = goal.isEmpty() ? goal(without(telling.sentence(), requires)) : goal;
        if (told.isEmpty()
                && RETURNS.matcher(without(telling.sentence(), requires)).find()) {
            return "talks";
        }
        if (!told.isEmpty()) {
            return told;
        }
        return OF_TALKS.matcher(requires).lookingAt() ? "talks" : before(telling.words());
    }

    /** What comes after what is required: {@code before it clears the road}. */
    private static String before(String words) {
        Matcher matcher = BEFORE.matcher(words);
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    /** Whether the object of an act is what a side will not do before. */
    private static boolean isHeldBack(Telling telling) {
        return telling.type() == ActType.REJECT
                || (REFUSES.matcher(telling.evidence()).find()
                        && !CONFLICT.matcher(telling.act().object()).find());
    }

    private static String goal(String words) {
        return switch (purpose(words)) {
            case TALKS -> "talks";
            case CEASEFIRE -> "a ceasefire";
            case SETTLEMENT -> settlement(words);
            case OTHER -> "";
        };
    }

    private static String settlement(String words) {
        Matcher matcher = SETTLEMENT.matcher(words);
        Matcher conflict = matcher.find() ? CONFLICT.matcher(matcher.group()) : CONFLICT.matcher("");
        return conflict.find() ? "the end of the " + conflict.group().toLowerCase(Locale.ROOT) : "an agreement";
    }

    /** The kind of goal that words speak of. */
    static Purpose purpose(String words) {
        if (TALKS.matcher(words).find()) {
            return Purpose.TALKS;
        }
        if (CEASEFIRE.matcher(words).find()) {
            return Purpose.CEASEFIRE;
        }
        return SETTLEMENT.matcher(words).find() ? Purpose.SETTLEMENT : Purpose.OTHER;
    }

    private static String without(String words, String part) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE).matcher(words.replaceAll("\\s+", " "));
        return matcher.replaceAll(" ");
    }

    private static String plain(String words) {
        return THAT.matcher(Words.plain(words).strip().replaceAll("[,;.]+$", ""))
                .replaceFirst("");
    }

    private Precondition row(Group group, Conceded conceded, List<TalksTold> talks) {
        Requirement main = group.fullest();
        List<Telling> tellings =
                group.members.stream().map(Requirement::telling).toList();
        Set<Telling> basis = new LinkedHashSet<>(tellings);
        Outcome outcome = outcome(group, conceded, talks);
        outcome.by.ifPresent(basis::add);
        When since = tellings.stream().map(Telling::when).min(Dates.ORDER).orElse(When.UNKNOWN);
        String goal = group.members.stream()
                .map(Requirement::goal)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        String reason = group.by() + " makes it a condition" + (goal.isEmpty() ? "" : " for " + goal) + ".";
        List<Account> accounts = Trails.accounts(tellings);
        return new Precondition(
                Ids.of(
                        "precondition",
                        group.by(),
                        Ids.digest(List.of(tellings.get(0).act().id()))),
                group.by(),
                main.requires,
                group.of(),
                goal,
                group.purpose(),
                outcome.state,
                since,
                outcome.by.map(Telling::when).orElse(When.UNKNOWN),
                accounts,
                Trails.of("ledger.precondition", reason, basis),
                origins.support(accounts));
    }

    /** Whether something was conceded, and not only may be. */
    static boolean isConcession(Telling telling) {
        return telling.type() == ActType.CONCEDE
                && telling.isActual()
                && telling.isAffirmed()
                && !telling.actor().isEmpty();
    }

    /** What became of it, and what tells so. */
    private record Outcome(PreconditionState state, Optional<Telling> by) {
        private static final Outcome OPEN = new Outcome(PreconditionState.OPEN, Optional.empty());
    }

    private static Outcome outcome(Group group, Conceded conceded, List<TalksTold> talks) {
        When since = group.members.get(group.members.size() - 1).telling.when();
        for (Telling later : conceded.covering(group.fullest().content())) {
            if (!Dates.before(since, later.when())) {
                continue;
            }
            if (later.actor().equals(group.by())) {
                return new Outcome(PreconditionState.DROPPED, Optional.of(later));
            }
            if (!group.of().isEmpty() && later.actor().equals(group.of())) {
                return new Outcome(PreconditionState.MET, Optional.of(later));
            }
        }
        return group.purpose() == Purpose.TALKS ? overtaken(group, since, talks) : Outcome.OPEN;
    }

    /** Concessions by their words. */
    private static final class Conceded {
        private final List<Telling> concessions;
        private final List<Set<String>> words;
        private final Map<String, BitSet> byWord = new HashMap<>();

        Conceded(List<Telling> concessions) {
            this.concessions = concessions;
            words = concessions.stream()
                    .map(telling -> Words.content(telling.act().object()))
                    .toList();
            for (int i = 0; i < words.size(); i++) {
                for (String word : words.get(i)) {
                    byWord.computeIfAbsent(word, key -> new BitSet()).set(i);
                }
            }
        }

        /** Those that are about what is required, in their order. */
        List<Telling> covering(Set<String> content) {
            BitSet alike = new BitSet();
            content.forEach(word -> alike.or(byWord.getOrDefault(word, new BitSet())));
            return alike.stream()
                    .filter(i -> Words.shared(words.get(i), content) >= 2
                            && Words.containment(words.get(i), content) >= SAME)
                    .mapToObj(concessions::get)
                    .toList();
        }
    }

    private static Outcome overtaken(Group group, When since, List<TalksTold> talks) {
        for (TalksTold told : talks) {
            Telling telling = told.telling();
            boolean underWay =
                    (told.isUnderWay() || told.state() == TalksState.AGREED) && Dates.before(since, telling.when());
            boolean takesPart = telling.actors().contains(group.by())
                    || telling.holders().contains(group.by())
                    || (told.state() == TalksState.AGREED && telling.targets().contains(group.by()));
            if (underWay && takesPart) {
                return new Outcome(PreconditionState.OVERTAKEN, Optional.of(telling));
            }
        }
        return Outcome.OPEN;
    }

    /**
     * Something that a party requires, as one telling has it.
     *
     * @param content the content words of what it requires
     */
    record Requirement(
            Telling telling, String by, String requires, String of, String goal, Purpose purpose, Set<String> content) {
        /**
         * Whether it is the quotation behind a paraphrase: words in quotation marks that say neither of whom nor for what it is
         * required, right behind what the same side is told to require.
         */
        private boolean repeats(Requirement before) {
            Order order = telling.order();
            Order other = before.telling.order();
            return of.isEmpty()
                    && purpose == Purpose.OTHER
                    && before.purpose != Purpose.OTHER
                    && before.by.equals(by)
                    && order.document().equals(other.document())
                    && order.index() - other.index() <= ALSO
                    && QUOTED.matcher(telling.words()).lookingAt()
                    && !QUOTED.matcher(before.telling.words()).lookingAt();
        }

        /** The same telling of what another requires. */
        private Requirement as(Requirement other) {
            return new Requirement(telling, by, other.requires, other.of, other.goal, other.purpose, other.content);
        }

        private String wording() {
            return requires.toLowerCase(Locale.ROOT);
        }
    }

    private static final class Group {
        private final List<Requirement> members = new ArrayList<>();
        private final Set<String> wordings = new HashSet<>();
        private final Set<Set<String>> contents = new HashSet<>();
        private final int number;
        private String of = "";
        private Purpose purpose = Purpose.OTHER;

        Group(int number) {
            this.number = number;
        }

        void add(Requirement one) {
            members.add(one);
            wordings.add(one.wording());
            contents.add(one.content());
            of = of.isEmpty() ? one.of : of;
            purpose = purpose == Purpose.OTHER ? one.purpose : purpose;
        }

        boolean takes(Requirement one) {
            boolean sameSides = one.by.equals(by()) && agree(one.of, of);
            boolean samePurpose = one.purpose == purpose || one.purpose == Purpose.OTHER || purpose == Purpose.OTHER;
            return sameSides
                    && samePurpose
                    && (isAlike(one)
                            || wordings.contains(one.wording())
                            || contents.stream().anyMatch(content -> same(content, one.content())));
        }

        /** Of the same party for the same goal one word that says what it is about will do. */
        private boolean isAlike(Requirement one) {
            return one.purpose == purpose
                    && purpose != Purpose.OTHER
                    && !of.isEmpty()
                    && of.equals(one.of)
                    && contents.stream()
                            .anyMatch(content -> content.stream()
                                    .anyMatch(word -> one.content().contains(word) && isTelling(word)));
        }

        /** Whether a word says what a requirement is about: neither how it is met, nor who it is about. */
        private boolean isTelling(String word) {
            return word.length() > 4
                    && !VAGUE.contains(word)
                    && !of.toLowerCase(Locale.ROOT).startsWith(word.substring(0, 4))
                    && !by().toLowerCase(Locale.ROOT).startsWith(word.substring(0, 4));
        }

        private static boolean agree(String party, String other) {
            return party.isEmpty() || other.isEmpty() || party.equals(other);
        }

        private static boolean same(Set<String> content, Set<String> other) {
            boolean enough = Math.min(content.size(), other.size()) >= 2;
            return enough && Words.containment(content, other) >= SAME;
        }

        String by() {
            return members.get(0).by;
        }

        /** The first that is told. */
        String of() {
            return of;
        }

        /** The first that is told. */
        Purpose purpose() {
            return purpose;
        }

        /** The wording that says most, else the longest. */
        Requirement fullest() {
            return Objects.requireNonNull(members.stream()
                    .max(Comparator.comparingInt(
                                    (Requirement member) -> member.content().size())
                            .thenComparingInt(member -> member.requires.length())
                            .thenComparing(member -> member.telling.order(), Comparator.reverseOrder()))
                    .orElse(members.get(0)));
        }
    }
}
