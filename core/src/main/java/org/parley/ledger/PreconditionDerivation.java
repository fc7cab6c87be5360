package org.parley.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.statement.ActType;

/** Finds what parties require before they will talk, cease fire or settle, and what became of it. */
final class PreconditionDerivation {
    private static final Pattern NO_LONGER =
            Pattern.compile("\\b(no longer|not any (more|longer)|nor .{0,30}still)\\b", Pattern.CASE_INSENSITIVE);
    /** What somebody said or wrote, which is taken back and nothing with it. */
    private static final Pattern SAID = Phrases.pattern("said-things");

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
     * @param deeds told as done that may be what it requires, in order
     */
    List<Draft> derive(
            List<Requirement> requirements, List<Telling> concessions, List<TalksTold> talks, List<Deed> deeds) {
        List<Group> groups = new ArrayList<>();
        Map<String, Set<Group>> byWord = new HashMap<>();
        Requirement last = null;
        for (Requirement one : requirements) {
            place(last != null && one.repeats(last) ? one.as(last) : one, groups, byWord);
            last = one;
        }
        Conceded conceded = new Conceded(concessions);
        List<Draft> drafts = new ArrayList<>();
        for (Group group : groups) {
            drafts.add(new Draft(row(group, conceded, talks, deeds), group, concessions, talks, deeds));
        }
        return List.copyOf(drafts);
    }

    /**
     * A precondition by the words of the party that sets it alone, and what it takes to tell what became of it once it is known
     * of whom it is required.
     */
    record Draft(Precondition row, Group group, List<Telling> concessions, List<TalksTold> talks, List<Deed> deeds) {}

    /** The groups that share two words, or have the same words: no others can take it. */
    private static void place(Requirement one, List<Group> groups, Map<String, Set<Group>> byWord) {
        Map<Group, Integer> shared = new HashMap<>();
        for (String word : one.content()) {
            byWord.getOrDefault(word, Set.of()).forEach(group -> shared.merge(group, 1, Integer::sum));
        }
        String wording = "\0" + one.wording();
        byWord.getOrDefault(wording, Set.of()).forEach(group -> shared.merge(group, 2, Integer::sum));
        for (String kind : kinds(one)) {
            byWord.getOrDefault(kind, Set.of()).forEach(group -> shared.merge(group, 0, Integer::sum));
        }
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
        words.addAll(kinds(one));
        for (String word : words) {
            byWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(group);
        }
    }

    /** Keys for the things that it names, and for its deeds. */
    private static List<String> kinds(Requirement one) {
        List<String> kinds = new ArrayList<>();
        one.things().forEach(thing -> kinds.add("\0thing " + thing));
        one.deeds().forEach(deed -> kinds.add("\0deed " + deed));
        return kinds;
    }

    /**
     * A precondition that does not say of whom it is required is required of the only party that the same side waits for, or
     * that waits for it, for the same purpose, else for any; where but two sides require anything, and one report
     * has both, of the other one.
     *
     * @param drafts the preconditions of all parties
     * @param concessions what a party has conceded, in order
     */
    List<Precondition> addressed(List<Draft> drafts, Function<String, List<Telling>> concessions) {
        List<Precondition> all = drafts.stream().map(Draft::row).toList();
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
        Set<String> sides = all.stream().map(Precondition::by).collect(Collectors.toCollection(TreeSet::new));
        boolean noThird = all.stream().map(Precondition::of).allMatch(of -> of.isEmpty() || sides.contains(of));
        boolean twoSides = sides.size() == 2 && noThird && meet(all);
        if (twoSides) {
            for (String side : sides) {
                any.computeIfAbsent(
                        side,
                        none -> sides.stream()
                                .filter(other -> !other.equals(side))
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        }
        Map<String, Set<String>> requiring = requiring(all);
        return drafts.stream()
                .map(draft -> {
                    Precondition one = draft.row;
                    Set<String> same = others.getOrDefault(one.purpose() + one.by(), Set.of());
                    boolean other = one.purpose() == Purpose.OTHER && !twoSides;
                    Set<String> meant = same.isEmpty() && !other ? any.getOrDefault(one.by(), Set.of()) : same;
                    boolean beside = meant.isEmpty() && !one.requires().contains(one.by());
                    return addressed(draft, beside ? besides(one, requiring) : meant, concessions);
                })
                .toList();
    }

    /** Those who require something of the side that sets a precondition, by the reports that tell it. */
    private static Set<String> besides(Precondition one, Map<String, Set<String>> requiring) {
        Set<String> sides = new LinkedHashSet<>();
        one.accounts()
                .forEach(account ->
                        sides.addAll(requiring.getOrDefault(account.document() + "\0" + one.by(), Set.of())));
        return sides;
    }

    /** Who requires something of a side, by report and side. */
    private static Map<String, Set<String>> requiring(List<Precondition> all) {
        Map<String, Set<String>> requiring = new HashMap<>();
        for (Precondition one : all) {
            if (!one.of().isEmpty() && !one.of().equals(one.by())) {
                one.accounts()
                        .forEach(account -> requiring
                                .computeIfAbsent(account.document() + "\0" + one.of(), key -> new LinkedHashSet<>())
                                .add(one.by()));
            }
        }
        return requiring;
    }

    /** Whether one report has what both sides require. */
    private static boolean meet(List<Precondition> ofTwo) {
        Map<String, Set<String>> byReport = new HashMap<>();
        ofTwo.forEach(one -> one.accounts()
                .forEach(account -> byReport.computeIfAbsent(account.document(), report -> new LinkedHashSet<>())
                        .add(one.by())));
        return byReport.values().stream().anyMatch(sides -> sides.size() == 2);
    }

    /** The row with the only one of whom it can be required; what that party has done since tells what became of it. */
    private Precondition addressed(Draft draft, Set<String> others, Function<String, List<Telling>> concessions) {
        if (!draft.row.of().isEmpty() || others.size() != 1) {
            return draft.row;
        }
        String party = others.iterator().next();
        TreeSet<Telling> conceded = new TreeSet<>(Comparator.comparing(Telling::order));
        conceded.addAll(draft.concessions);
        conceded.addAll(concessions.apply(party));
        return row(draft.group.of(party), new Conceded(List.copyOf(conceded)), draft.talks, draft.deeds)
                .of(party);
    }

    private Precondition row(Group group, Conceded conceded, List<TalksTold> talks, List<Deed> deeds) {
        Requirement main = group.fullest();
        List<Telling> tellings =
                group.members.stream().map(Requirement::telling).toList();
        Set<Telling> basis = new LinkedHashSet<>(tellings);
        Outcome outcome = outcome(group, conceded, talks, deeds);
        outcome.by.ifPresent(basis::add);
        When since = Dates.earliest(tellings.stream().map(Telling::when).toList());
        String goal = group.members.stream()
                .filter(member -> !member.goal().isEmpty())
                .min(Comparator.comparing(member -> member.purpose() != group.purpose()))
                .map(Requirement::goal)
                .orElse("");
        String reason =
                group.by() + " makes it a condition" + (goal.isEmpty() ? "" : " for " + goal) + "." + outcome.told;
        List<Account> accounts = Trails.accounts(tellings);
        return new Precondition(
                Ids.of(
                        "precondition",
                        group.by(),
                        Ids.digest(List.of(tellings.get(0).act().id()))),
                group.by(),
                main.requires(),
                group.of(),
                goal,
                group.purpose(),
                outcome.state,
                since,
                outcome.until,
                outcome.holder,
                accounts,
                Trails.of("ledger.precondition", reason, basis),
                origins.support(accounts));
    }

    /** Whether something was conceded, and not only may be, or is demanded no longer. */
    static boolean isConcession(Telling telling) {
        boolean given = telling.type() == ActType.CONCEDE && telling.isAffirmed();
        boolean noLonger = telling.type() == ActType.DEMAND
                && !telling.isAffirmed()
                && NO_LONGER.matcher(telling.evidence()).find();
        boolean done = telling.type() == ActType.RETREAT && telling.isAffirmed();
        boolean actual = (given || noLonger || done || isTakenBack(telling)) && telling.isActual();
        return (actual || RequirementDoubts.isGivenUp(telling))
                && !telling.actor().isEmpty();
    }

    /** Whether something is taken back that was never put on the table: {@code withdrew the notices}, but not {@code its offer}. */
    static boolean isTakenBack(Telling telling) {
        String object = telling.act().object();
        return telling.type() == ActType.WITHDRAW_PROPOSAL
                && telling.isAffirmed()
                && !DocumentWords.isPronoun(object)
                && !DocumentWords.namesDocument(object)
                && !DocumentWords.isVague(object)
                && !DocumentWords.isAgreement(object)
                && !SAID.matcher(object).find();
    }

    /** What a telling gives up or does. */
    static String given(Telling telling) {
        return telling.type() == ActType.PRECONDITION
                ? telling.act().condition()
                : telling.act().object();
    }

    /**
     * What became of it, and what tells so.
     *
     * @param told a sentence with the words that tell it; empty where an act does
     * @param holder the party that alone tells it; empty where the reporter or several do
     */
    private record Outcome(PreconditionState state, When until, Optional<Telling> by, String told, String holder) {
        private static final Outcome OPEN = new Outcome(PreconditionState.OPEN, When.UNKNOWN, Optional.empty(), "", "");

        static Outcome of(PreconditionState state, Telling telling) {
            return new Outcome(state, telling.when(), Optional.of(telling), "", telling.holder());
        }

        static Outcome givenUpBy(Deed deed) {
            String told = " It is given up: “" + deed.told().rest() + "”.";
            return new Outcome(PreconditionState.DROPPED, deed.told().when(), Optional.empty(), told, "");
        }

        static Outcome metBy(Deed deed) {
            String told = " It is met: “" + deed.told().words() + "”.";
            String holder =
                    deed.holders().size() == 1 ? deed.holders().iterator().next() : "";
            return new Outcome(PreconditionState.MET, deed.told().when(), Optional.empty(), told, holder);
        }
    }

    private static Outcome outcome(Group group, Conceded conceded, List<TalksTold> talks, List<Deed> deeds) {
        List<Wanted> wanted = group.wanted();
        Outcome outcome = relented(outcome(group, conceded, talks), group, wanted, deeds);
        return deeds.stream()
                .filter(deed -> Dates.before(group.last(), deed.told().when()))
                .filter(deed -> wanted.stream().anyMatch(one -> one.isMetBy(deed)))
                .min(Comparator.comparing(deed -> deed.told().when(), Dates.ORDER))
                .filter(deed -> outcome.state == PreconditionState.OPEN
                        || outcome.state == PreconditionState.OVERTAKEN
                        || Dates.before(deed.told().when(), outcome.until))
                .map(Outcome::metBy)
                .orElse(outcome);
    }

    /** What became of it where its side is told to wait for it no longer; what is settled before stays so. */
    private static Outcome relented(Outcome outcome, Group group, List<Wanted> wanted, List<Deed> deeds) {
        if (outcome.state == PreconditionState.MET || outcome.state == PreconditionState.DROPPED) {
            return outcome;
        }
        return deeds.stream()
                .filter(deed -> !Dates.before(deed.told().when(), group.last()))
                .filter(deed -> wanted.stream().anyMatch(one -> one.isRelentedBy(deed)))
                .min(Comparator.comparing(deed -> deed.told().when(), Dates.ORDER))
                .map(Outcome::givenUpBy)
                .orElse(outcome);
    }

    private static Outcome outcome(Group group, Conceded conceded, List<TalksTold> talks) {
        When since = group.last();
        for (Telling later : conceded.of(group)) {
            if (!Dates.before(since, later.when())) {
                continue;
            }
            if (later.actor().equals(group.by()) && later.type() != ActType.RETREAT) {
                return Outcome.of(PreconditionState.DROPPED, later);
            }
            if (!group.of().isEmpty() && later.actor().equals(group.of())) {
                return Outcome.of(PreconditionState.MET, later);
            }
        }
        return switch (group.purpose()) {
            case TALKS -> overtaken(group, since, talks);
            case CEASEFIRE, SETTLEMENT, OTHER -> agreed(group, since, talks);
        };
    }

    /** Concessions by their words. */
    private static final class Conceded {
        private final List<Telling> concessions;
        private final List<Set<String>> words;
        private final Map<String, BitSet> byWord = new HashMap<>();
        /** Those whose words give up what was asked for, which few do. */
        private final Set<Telling> givingUp;

        Conceded(List<Telling> concessions) {
            this.concessions = concessions;
            givingUp = concessions.stream().filter(Wanted::givesUp).collect(Collectors.toSet());
            words = concessions.stream()
                    .map(telling -> Words.content(given(telling)))
                    .toList();
            for (int i = 0; i < words.size(); i++) {
                for (String word : words.get(i)) {
                    byWord.computeIfAbsent(word, key -> new BitSet()).set(i);
                }
            }
        }

        /** Those that are about what is required, or give it up, in their order. */
        List<Telling> of(Group group) {
            Set<Telling> covering = new HashSet<>(covering(group));
            List<Wanted> wanted = group.wanted();
            return concessions.stream()
                    .filter(telling -> covering.contains(telling)
                            || (givingUp.contains(telling)
                                    && wanted.stream().anyMatch(one -> one.isGivenUpBy(telling))))
                    .toList();
        }

        /** Those that are about what is required, in their order. */
        List<Telling> covering(Group group) {
            Set<String> content = group.fullest().content();
            BitSet alike = new BitSet();
            content.forEach(word -> alike.or(byWord.getOrDefault(word, new BitSet())));
            return alike.stream()
                    .filter(i -> isAlike(words.get(i), content) || isGivenUpBy(group, i))
                    .mapToObj(concessions::get)
                    .toList();
        }

        private static boolean isAlike(Set<String> given, Set<String> content) {
            return Words.shared(given, content) >= 2 && Words.containment(given, content) >= SAME;
        }

        /** Whether a side gives up what it insisted on, told by a word that tells what this is about. */
        private boolean isGivenUpBy(Group group, int index) {
            Telling given = concessions.get(index);
            return given.actor().equals(group.by())
                    && StanceWords.isDemandGivenUp(given)
                    && words.get(index).stream()
                            .filter(group.fullest().content()::contains)
                            .anyMatch(group::isTelling);
        }
    }

    /** The earliest day on which talks are under way or both sides are ready for them all the same. */
    private static Outcome overtaken(Group group, When since, List<TalksTold> talks) {
        return overtakenBy(
                since,
                talks.stream()
                        .filter(told -> (isOn(told) && takesPart(group, told)) || isReadyWithTheOther(group, told))
                        .filter(told -> group.isOfTopic(told.telling())));
    }

    /** The earliest day on which both sides have come to an agreement all the same. */
    private static Outcome agreed(Group group, When since, List<TalksTold> talks) {
        return overtakenBy(
                since,
                talks.stream()
                        .filter(told -> told.state() == TalksState.AGREED
                                && !group.of().isEmpty()
                                && isOfBoth(told, List.of(group.by(), group.of()))));
    }

    private static boolean isOfBoth(TalksTold agreed, List<String> both) {
        return Agreements.parties(agreed.telling()).containsAll(both)
                || (agreed.telling().isReporters() && agreed.sides().containsAll(both));
    }

    /** What became of a requirement that the earliest of these has left behind, of those that came later. */
    private static Outcome overtakenBy(When since, Stream<TalksTold> talks) {
        return talks.map(TalksTold::telling)
                .filter(telling -> Dates.before(since, telling.when()))
                .min(Comparator.comparing(Telling::when, Dates.ORDER))
                .map(telling -> Outcome.of(PreconditionState.OVERTAKEN, telling))
                .orElse(Outcome.OPEN);
    }

    private static boolean isOn(TalksTold told) {
        return told.isUnderWay() || told.state() == TalksState.AGREED;
    }

    private static boolean takesPart(Group group, TalksTold told) {
        return told.sides().contains(group.by());
    }

    /** Whether both sides of a wait say in one breath, on no condition, that they will talk. */
    private static boolean isReadyWithTheOther(Group group, TalksTold told) {
        List<String> ready = told.telling().actors();
        return told.isReadyTogether()
                && ready.contains(group.by())
                && (group.of().isEmpty() || ready.contains(group.of()));
    }

    /** The tellings of one requirement. */
    static final class Group {
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
            of = of.isEmpty() ? one.of() : of;
            purpose = purpose == Purpose.OTHER ? one.purpose() : purpose;
        }

        /** The same, required of a party that no telling names. */
        private Group of(String party) {
            Group group = new Group(number);
            members.forEach(group::add);
            group.of = party;
            return group;
        }

        boolean takes(Requirement one) {
            boolean sameSides = one.by().equals(by()) && agree(one.of(), of);
            boolean samePurpose =
                    one.purpose() == purpose || one.purpose() == Purpose.OTHER || purpose == Purpose.OTHER;
            return sameSides
                    && samePurpose
                    && !isForAnotherGoal(one)
                    && (isAlike(one)
                            || wordings.contains(one.wording())
                            || contents.stream().anyMatch(content -> same(content, one.content())));
        }

        /** Whether it is told for a goal, {@code clear the road}, that is none of those which the others are told for. */
        private boolean isForAnotherGoal(Requirement one) {
            List<String> goals = members.stream()
                    .map(Requirement::goal)
                    .filter(goal -> !goal.isEmpty())
                    .toList();
            return !one.goal().isEmpty()
                    && !goals.isEmpty()
                    && goals.stream().noneMatch(goal -> Goals.agree(goal, one.goal()));
        }

        /** Of the same party for the same goal one word that says what it is about will do. */
        private boolean isAlike(Requirement one) {
            if (isOfOneThing(one)) {
                return true;
            }
            return one.purpose() == purpose
                    && purpose != Purpose.OTHER
                    && agree(of, one.of())
                    && !(of.isEmpty() && one.of().isEmpty())
                    && contents.stream()
                            .anyMatch(content -> content.stream()
                                    .anyMatch(word -> one.content().contains(word) && isTelling(word)));
        }

        /** Whether both name one thing in different words, or one does what is done by the other to a thing it only points to. */
        private boolean isOfOneThing(Requirement one) {
            if (!agree(one.of(), of)) {
                return false;
            }
            boolean sameGoal = one.purpose() == purpose
                    ? purpose != Purpose.OTHER
                    : (one.purpose() == Purpose.OTHER || purpose == Purpose.OTHER) && isInReportOf(one);
            boolean sameThing = sameGoal && members.stream().anyMatch(member -> meet(member.things(), one.things()));
            boolean pointed = one.isPointer() && members.stream().anyMatch(member -> meet(member.deeds(), one.deeds()));
            return sameThing || pointed;
        }

        private boolean isInReportOf(Requirement one) {
            return members.stream()
                    .anyMatch(member ->
                            member.telling().document().equals(one.telling().document()));
        }

        private static boolean meet(Set<Integer> numbers, Set<Integer> others) {
            return numbers.stream().anyMatch(others::contains);
        }

        /** Whether a word says what a requirement is about: neither how it is met, nor who it is about. */
        private boolean isTelling(String word) {
            return word.length() > 4
                    && !RequirementWords.get().vague().contains(word)
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
            return members.get(0).by();
        }

        /** What is wanted, in each wording. */
        List<Wanted> wanted() {
            return members.stream().map(member -> Wanted.of(member, of)).toList();
        }

        /** Whether what talks are on is all that is held back, or what is held back, {@code discussing the crossing}. */
        boolean isOfTopic(Telling talks) {
            Set<String> topics = members.stream()
                    .map(member -> Goals.topic(member.goal()))
                    .flatMap(topic -> Words.content(topic).stream())
                    .collect(Collectors.toSet());
            return topics.isEmpty() || Words.shared(topics, Words.content(talks.words() + " " + talks.evidence())) > 0;
        }

        /** When it was told last. */
        When last() {
            return members.get(members.size() - 1).telling().when();
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
                            .thenComparingInt(member -> member.requires().length())
                            .thenComparing(member -> member.telling().order(), Comparator.reverseOrder()))
                    .orElse(members.get(0)));
        }
    }
}
