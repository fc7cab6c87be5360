package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;
import org.parley.statement.Demonyms;
import org.parley.statement.Party;

/** Finds what parties require before they will talk, cease fire or settle, and what became of it. */
final class PreconditionDerivation {
    private static final Pattern TALKS = Pattern.compile(
            "\\b(talks?|negotiat\\w*|dialogues?|discussions|bargaining table|(re)?start(ing)? the process)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CEASEFIRE =
            Pattern.compile("\\b(cease-?fires?|truces?|armistice)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTLEMENT = Pattern.compile(
            "\\b(peace|agreements?|deals?|settlements?|accords?|treaty|treaties|pacts?|contracts?"
                    + "|(war|conflict|fighting|hostilities|strike|lockout|dispute|walkout|blockade)\\b.{0,20}\\b(end|ends|stop|stops|over|finish\\w*)"
                    + "|(end|stop|call off|calling off)\\b.{0,20}\\b(war|conflict|fighting|hostilities|strike|lockout|dispute|walkout|blockade))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONFLICT = Pattern.compile(
            "\\b(war|conflict|fighting|hostilities|strike|lockout|dispute|walkout|blockade)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LASTING_BEFORE =
            Pattern.compile("^(not )?(while|as long as|so long as|under|amid) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern LASTING =
            Pattern.compile("(while|as long as|so long as|under|amid)\\b", Pattern.CASE_INSENSITIVE);
    /** Answers that may hang on a condition: {@code would sign the deal if}, {@code ruled out a truce before}. */
    private static final Set<ActType> ANSWERS =
            EnumSet.of(ActType.ACCEPT, ActType.REJECT, ActType.SIGN_AGREEMENT, ActType.DECLARE_CEASEFIRE);
    /** Of two wordings, the share of content words that makes them one requirement. */
    private static final double SAME = 0.6;

    private final Roster roster;
    private final Origins origins;

    PreconditionDerivation(Roster roster, Origins origins) {
        this.roster = roster;
        this.origins = origins;
    }

    /** All preconditions, the earliest first. */
    List<Precondition> derive(List<Telling> tellings, List<TalksTold> talks) {
        List<Group> groups = new ArrayList<>();
        for (Telling telling : tellings) {
            requirement(telling).ifPresent(one -> place(one, groups));
        }
        List<Precondition> preconditions = new ArrayList<>();
        for (Group group : groups) {
            preconditions.add(row(group, tellings, talks));
        }
        List<Precondition> told = List.copyOf(preconditions);
        preconditions.replaceAll(precondition -> addressed(precondition, told));
        preconditions.sort(Comparator.comparing(Precondition::since, Dates.ORDER)
                .thenComparing(Precondition::by)
                .thenComparing(Precondition::id));
        return List.copyOf(preconditions);
    }

    /**
     * A precondition that does not say of whom it is required is required of the only party that the same side waits for, or
     * that waits for it, for the same purpose.
     */
    private static Precondition addressed(Precondition precondition, List<Precondition> all) {
        if (!precondition.of().isEmpty() || precondition.purpose() == Purpose.OTHER) {
            return precondition;
        }
        Set<String> others = new LinkedHashSet<>();
        for (Precondition other : all) {
            if (other.purpose() == precondition.purpose()) {
                if (other.by().equals(precondition.by())) {
                    others.add(other.of());
                } else if (other.of().equals(precondition.by())) {
                    others.add(other.by());
                }
            }
        }
        others.remove("");
        return others.size() == 1 ? precondition.of(others.iterator().next()) : precondition;
    }

    private static void place(Requirement one, List<Group> groups) {
        for (Group group : groups) {
            if (group.takes(one)) {
                group.members.add(one);
                return;
            }
        }
        groups.add(new Group(one));
    }

    private Optional<Requirement> requirement(Telling telling) {
        boolean stated = telling.type() == ActType.PRECONDITION;
        boolean ofTalks = telling.type() == ActType.READY_TO_TALK || telling.type() == ActType.REFUSE_TO_TALK;
        boolean hangs = !telling.act().condition().isEmpty()
                && (ofTalks || (ANSWERS.contains(telling.type()) && purpose(telling.words()) != Purpose.OTHER));
        if (!(stated || hangs) || !telling.isAffirmed() || !telling.isSerious()) {
            return Optional.empty();
        }
        String condition = telling.act().condition();
        String requires = lasting(plain(condition.isEmpty() ? telling.act().object() : condition));
        String by = by(telling);
        if (by.isEmpty() || isOnlyGoal(requires)) {
            return Optional.empty();
        }
        String of = of(telling, requires, by);
        String object = condition.isEmpty() ? "" : plain(telling.act().object());
        String goal = ofTalks ? "talks" : goal(telling, requires, object);
        Purpose purpose = ofTalks ? Purpose.TALKS : purpose(goal);
        return Optional.of(new Requirement(telling, by, requires, of, goal, purpose));
    }

    /** {@code not while shells fall}: what must not last is told by a conjunction that speaks of its lasting. */
    private static String lasting(String requires) {
        return LASTING.matcher(requires).lookingAt() ? "not " + requires : requires;
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

    private String of(Telling telling, String requires, String by) {
        String target = telling.target();
        if (!target.isEmpty() && !target.equals(by)) {
            return target;
        }
        String subject = subject(requires, by);
        return subject.isEmpty() ? onlyOther(telling, by) : subject;
    }

    /** The one other party that the sentence names; empty where it names none or several. */
    private String onlyOther(Telling telling, String by) {
        String sentence = " " + Roster.fold(telling.sentence()).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        Set<String> others = new LinkedHashSet<>();
        for (Party party : roster.parties()) {
            boolean named = roster.names(party.name()).stream()
                    .map(name -> " "
                            + Roster.fold(name)
                                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                                    .strip() + " ")
                    .anyMatch(sentence::contains);
            if (named && !party.name().equals(by)) {
                others.add(party.name());
            }
        }
        return others.size() == 1 ? others.iterator().next() : "";
    }

    /** The party whose name the clause begins with; empty where it begins with none. */
    private String subject(String clause, String by) {
        String folded = Roster.fold(LASTING_BEFORE.matcher(clause).replaceFirst("")) + " ";
        String found = "";
        int longest = 0;
        for (Party party : roster.parties()) {
            for (String name : roster.names(party.name())) {
                String start = Roster.fold(name);
                boolean begins = folded.startsWith(start + " ") || folded.startsWith(start + "'s ");
                if (begins && start.length() > longest) {
                    longest = start.length();
                    found = party.name();
                }
            }
        }
        int space = folded.indexOf(' ');
        String first = LASTING_BEFORE.matcher(clause).replaceFirst("").strip().split("\\s+", 2)[0];
        if (found.isEmpty() && space > 0 && !first.isEmpty() && Character.isUpperCase(first.charAt(0))) {
            List<String> states = roster.parties().stream()
                    .map(Party::name)
                    .filter(name -> Demonyms.isOf(first, name))
                    .toList();
            found = states.size() == 1 ? states.get(0) : "";
        }
        return found.equals(by) ? "" : found;
    }

    /** What it is required for: the object of the act, else what the words beside the requirement speak of. */
    private static String goal(Telling telling, String requires, String object) {
        if (purpose(object) != Purpose.OTHER) {
            return object;
        }
        String goal = goal(without(telling.words(), requires));
        return goal.isEmpty() ? goal(without(telling.sentence(), requires)) : goal;
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

    private static Purpose purpose(String words) {
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
        return words.replaceAll("\\s+", " ").strip().replaceAll("[,;.]+$", "");
    }

    private Precondition row(Group group, List<Telling> all, List<TalksTold> talks) {
        Requirement main = group.fullest();
        List<Telling> tellings =
                group.members.stream().map(Requirement::telling).toList();
        Set<Telling> basis = new LinkedHashSet<>(tellings);
        PreconditionState state = state(group, all, talks, basis);
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
                state,
                since,
                accounts,
                Trails.of("ledger.precondition", reason, basis),
                origins.support(accounts));
    }

    private static PreconditionState state(Group group, List<Telling> all, List<TalksTold> talks, Set<Telling> basis) {
        When since = group.members.get(group.members.size() - 1).telling.when();
        Set<String> content = group.fullest().content();
        for (Telling later : all) {
            boolean told = Dates.before(since, later.when()) && later.isActual() && later.isAffirmed();
            if (!told || later.type() != ActType.CONCEDE || !covers(later, content)) {
                continue;
            }
            if (later.actor().equals(group.by())) {
                basis.add(later);
                return PreconditionState.DROPPED;
            }
            if (!group.of().isEmpty() && later.actor().equals(group.of())) {
                basis.add(later);
                return PreconditionState.MET;
            }
        }
        return group.purpose() == Purpose.TALKS ? overtaken(group, since, talks, basis) : PreconditionState.OPEN;
    }

    private static boolean covers(Telling telling, Set<String> content) {
        Set<String> words = Words.content(telling.act().object());
        return Words.shared(words, content) >= 2 && Words.containment(words, content) >= SAME;
    }

    private static PreconditionState overtaken(Group group, When since, List<TalksTold> talks, Set<Telling> basis) {
        for (TalksTold told : talks) {
            Telling telling = told.telling();
            boolean underWay = told.state().isUnderWay() && Dates.before(since, telling.when());
            boolean takesPart =
                    telling.actors().contains(group.by()) || telling.holders().contains(group.by());
            if (underWay && takesPart) {
                basis.add(telling);
                return PreconditionState.OVERTAKEN;
            }
        }
        return PreconditionState.OPEN;
    }

    private record Requirement(Telling telling, String by, String requires, String of, String goal, Purpose purpose) {
        Set<String> content() {
            return Words.content(requires);
        }
    }

    private static final class Group {
        private final List<Requirement> members = new ArrayList<>();

        Group(Requirement first) {
            members.add(first);
        }

        boolean takes(Requirement one) {
            boolean sameSides = one.by.equals(by()) && agree(one.of, of());
            boolean samePurpose =
                    one.purpose == purpose() || one.purpose == Purpose.OTHER || purpose() == Purpose.OTHER;
            return sameSides && samePurpose && members.stream().anyMatch(member -> same(member, one));
        }

        private static boolean agree(String party, String other) {
            return party.isEmpty() || other.isEmpty() || party.equals(other);
        }

        private static boolean same(Requirement member, Requirement one) {
            boolean sameWords = member.requires.toLowerCase(Locale.ROOT).equals(one.requires.toLowerCase(Locale.ROOT));
            Set<String> content = member.content();
            Set<String> other = one.content();
            boolean enough = Math.min(content.size(), other.size()) >= 2;
            return sameWords || (enough && Words.containment(content, other) >= SAME);
        }

        String by() {
            return members.get(0).by;
        }

        String of() {
            return members.stream()
                    .map(Requirement::of)
                    .filter(party -> !party.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        Purpose purpose() {
            return members.stream()
                    .map(Requirement::purpose)
                    .filter(known -> known != Purpose.OTHER)
                    .findFirst()
                    .orElse(Purpose.OTHER);
        }

        /** The longest wording. */
        Requirement fullest() {
            return Objects.requireNonNull(members.stream()
                    .max(Comparator.comparingInt((Requirement member) -> member.requires.length())
                            .thenComparing(member -> -member.telling.order()))
                    .orElse(members.get(0)));
        }
    }
}
