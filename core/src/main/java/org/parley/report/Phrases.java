package org.parley.report;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.document.DateValue;
import org.parley.ledger.Account;
import org.parley.ledger.Answer;
import org.parley.ledger.AnswerKind;
import org.parley.ledger.Contradiction;
import org.parley.ledger.DateBasis;
import org.parley.ledger.Deadlock;
import org.parley.ledger.Dissent;
import org.parley.ledger.Movement;
import org.parley.ledger.Position;
import org.parley.ledger.Precondition;
import org.parley.ledger.PreconditionState;
import org.parley.ledger.Proposal;
import org.parley.ledger.ProposalState;
import org.parley.ledger.Stance;
import org.parley.ledger.Talks;
import org.parley.ledger.Term;
import org.parley.ledger.When;
import org.parley.statement.Person;
import org.parley.statement.Role;

/** Says in plain English what a row of the ledger holds. */
final class Phrases {
    private static final Set<AnswerKind> YES =
            EnumSet.of(AnswerKind.ACCEPTED, AnswerKind.ACCEPTED_IN_PART, AnswerKind.ACCEPTED_IN_PRINCIPLE);

    /** What is put to both can stand so by the answer of one. */
    private static final Set<ProposalState> HALF_WAY =
            EnumSet.of(ProposalState.ACCEPTED_BY_ONE, ProposalState.ACCEPTED_IN_PART, ProposalState.UNANSWERED);

    /** EDTF counts the seasons behind the months, from 21 on. */
    private static final int SEASONS = 20;

    private static final List<String> SEASON = List.of("spring", "summer", "autumn", "winter");

    private static final Set<AnswerKind> SILENT = EnumSet.of(AnswerKind.NO_RESPONSE, AnswerKind.AWAITED);

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}|[0-3]X))?)?([?~%])?");

    private Phrases() {}

    /** White space made plain, no comma at the end. */
    static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip().replaceAll(",$", "");
    }

    /** Inside typographic quotation marks; marks inside become single ones. Words that bring their marks keep them. */
    static String quoted(String words) {
        String plain = plain(words);
        if (plain.startsWith("“") || plain.startsWith("\"")) {
            return plain;
        }
        return "“" + plain.replace('“', '‘').replace('”', '’').replace('"', '\'') + "”";
    }

    /** The first words of a text, at most so many characters of them, with a mark for what is left out. */
    static String start(String text, int longest) {
        String plain = plain(text);
        int space = plain.length() <= longest ? -1 : plain.lastIndexOf(' ', longest);
        return space < 0 ? plain : plain.substring(0, space) + " …";
    }

    /** The last words of a text, at most so many characters of them, with a mark for what is left out. */
    static String end(String text, int longest) {
        String plain = plain(text);
        int space = plain.length() <= longest ? -1 : plain.indexOf(' ', plain.length() - longest);
        return space < 0 ? plain : "… " + plain.substring(space + 1);
    }

    /** A date for people: {@code by 10 June 2031}, {@code late April 2031}; {@code date unknown} where there is none. */
    static String date(When when) {
        if (!when.isKnown()) {
            return "date unknown";
        }
        return (when.basis() == DateBasis.PUBLISHED ? "by " : "") + date(when.edtf());
    }

    /** A date of publication; {@code date unknown} where there is none. */
    static String date(DateValue date) {
        return date.isKnown() ? date(date.edtf()) : "date unknown";
    }

    /** An EDTF value for people; what is no date of a common form is given as it is. */
    static String date(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash >= 0) {
            String from = edtf.substring(0, slash);
            String to = edtf.substring(slash + 1);
            if (isOpen(to)) {
                return "since " + date(from);
            }
            return isOpen(from) ? "until " + date(to) : date(from) + " to " + date(to);
        }
        Matcher matcher = DAY.matcher(edtf);
        if (!matcher.matches()) {
            return edtf;
        }
        String doubt = matcher.group(4) == null ? "" : "about ";
        String year = matcher.group(1);
        if (matcher.group(2) == null) {
            return doubt + year;
        }
        int number = Integer.parseInt(matcher.group(2));
        if (number > SEASONS && number <= SEASONS + SEASON.size()) {
            return doubt + SEASON.get(number - SEASONS - 1) + " " + year;
        }
        if (number < 1 || number > 12) {
            return edtf;
        }
        String month = Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
        return doubt + day(matcher.group(3)) + month;
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static String day(@Nullable String day) {
        if (day == null) {
            return "";
        }
        if (day.endsWith("X")) {
            return switch (day.charAt(0)) {
                case '0' -> "early ";
                case '1' -> "mid-";
                default -> "late ";
            };
        }
        return Integer.parseInt(day) + " ";
    }

    /** Where the talks stand, without the date and without whose account it is. */
    static String talks(Talks talks) {
        String actor = talks.actor();
        String by = actor.isEmpty() ? "" : " by " + actor;
        String of = actor.isEmpty() ? "" : " of " + actor;
        String sentence = switch (talks.state()) {
            case OPEN -> "Talks are held";
            case SCHEDULED -> "Talks are planned";
            case READY_TO_RESUME -> actor + " is ready to talk";
            case ONLY_ON_CONDITION -> actor + " will talk only on a condition";
            case RESUMED -> "Talks have resumed";
            case PROGRESSING -> "Talks are making progress";
            case NOT_PROGRESSING -> "Talks are not progressing";
            case NOT_CONTINUING -> "Talks are not continuing";
            case REFUSED -> actor + " will not talk";
            case ON_HOLD -> "Talks are on hold";
            case SUSPENDED -> "Talks are suspended" + by;
            case BROKEN_OFF -> "Talks are broken off" + by;
            case NOT_BROKEN_OFF -> actor.isEmpty() ? "Talks are not broken off" : actor + " has not left the talks";
            case CONCLUDED -> "Talks have ended";
            case AGREED -> "An agreement is reached";
            case HOLDING -> "The agreement holds";
            case STRIKE_CALLED -> "A strike" + of + " is called";
            case ON_STRIKE -> actor.isEmpty() ? "A strike is under way" : actor + " is on strike";
            case STRIKE_PUT_OFF -> "A strike" + of + " is put off";
            case STRIKE_ENDED -> "A strike" + of + " is over";
            case LOCKED_OUT -> actor.isEmpty() ? "Workers are locked out" : actor + " locks out its workers";
            case BALLOT_DUE -> actor.isEmpty() ? "Members vote" : "The members of " + actor + " vote";
            case CEASEFIRE_IN_FORCE -> "A ceasefire is in force";
            case CEASEFIRE_ENDED -> "A ceasefire ends";
        };
        String on = talks.state() == org.parley.ledger.TalksState.ONLY_ON_CONDITION ? ": " : " on a condition: ";
        return talks.condition().isEmpty() ? sentence : sentence + on + plain(talks.condition());
    }

    /** The same with whose talks they are, where the record follows several negotiations. */
    static String talks(Talks talks, boolean several) {
        List<String> others = talks.parties().stream()
                .filter(party -> !party.equals(talks.actor()))
                .toList();
        return several && !others.isEmpty() ? talks(talks) + " (" + list(talks.parties()) + ")" : talks(talks);
    }

    /** A proposal in one sentence. */
    static String proposal(Proposal proposal, Standings standings) {
        String date = proposal.submitted().isKnown() ? ", " + date(proposal.submitted()) : "";
        return upper(proposal.title()) + sides(proposal, standings) + date + ": " + standing(proposal, standings) + ".";
    }

    /** Where a proposal stands; of one put to both sides that only one has accepted, who has and who has not answered. */
    private static String standing(Proposal proposal, Standings standings) {
        List<String> accepted = by(proposal, YES);
        boolean one = proposal.isToBoth()
                && HALF_WAY.contains(proposal.state())
                && accepted.size() == 1
                && !accepted.get(0).isEmpty();
        if (!one) {
            String waited = standings.waited(proposal);
            String told = proposal.state() == ProposalState.SUBMITTED ? ", no answer told for " : " for ";
            return state(proposal.state()) + (waited.isEmpty() ? "" : told + waited);
        }
        String by = accepted.get(0);
        List<String> silent =
                by(proposal, SILENT).stream().filter(party -> !party.equals(by)).toList();
        String other =
                silent.size() == 1 && !silent.get(0).isEmpty() ? standings.named(silent.get(0)) : "the other side";
        return yes(proposal) + " by " + standings.named(by)
                + (silent.isEmpty() ? ", by the other side nothing is told" : ", no answer by " + other);
    }

    /** What the one side that has accepted it, in whole or in part, has said last. */
    private static String yes(Proposal proposal) {
        Set<AnswerKind> kinds = EnumSet.noneOf(AnswerKind.class);
        proposal.answers().forEach(answer -> kinds.add(answer.kind()));
        if (kinds.contains(AnswerKind.ACCEPTED)) {
            return "accepted";
        }
        return kinds.contains(AnswerKind.ACCEPTED_IN_PART) ? "accepted in part" : "agreed to in principle";
    }

    private static List<String> by(Proposal proposal, Set<AnswerKind> kinds) {
        return proposal.answers().stream()
                .filter(answer -> kinds.contains(answer.kind()))
                .map(Answer::by)
                .distinct()
                .toList();
    }

    /** Where a proposal stands; an agreement may be initialled, struck or signed. */
    static String state(ProposalState state) {
        return switch (state) {
            case SIGNED -> "agreed";
            case LEFT_BEHIND -> answer(AnswerKind.LEFT_BEHIND);
            case SUBMITTED,
                    ACCEPTED,
                    ACCEPTED_BY_ONE,
                    ACCEPTED_IN_PART,
                    NOT_ACCEPTED,
                    UNANSWERED,
                    COUNTERED,
                    CONTESTED,
                    WITHDRAWN -> state.label();
        };
    }

    /** Who put it to whom, with a space before; empty where neither is told. */
    static String sides(Proposal proposal, Standings standings) {
        String by = proposal.by().isEmpty() ? "" : " by " + standings.named(proposal.by());
        return proposal.to().isEmpty() ? by : by + " to " + standings.named(proposal.to());
    }

    /** What a proposal contains, and by whose account. */
    static String term(Term term) {
        return "contains: " + quoted(term.text()) + " (" + term.accordingTo().label() + ")";
    }

    /** What became of a proposal. */
    static String answer(AnswerKind kind) {
        return switch (kind) {
            case ACCEPTED -> "accepted";
            case ACCEPTED_IN_PART -> "accepted in part";
            case ACCEPTED_IN_PRINCIPLE -> "agreed to in principle";
            case NOT_ACCEPTED -> "not accepted";
            case REJECTED -> "rejected";
            case NOT_REJECTED -> "not rejected";
            case WELCOMED -> "welcomed";
            case NO_RESPONSE -> "no answer";
            case AWAITED -> "answer still awaited";
            case ANSWERED -> "answered";
            case COUNTER_PROPOSED -> "answered by a counter-proposal";
            case DISPUTED -> "calls what is told of it untrue";
            case NOT_PROPOSED -> "nothing was proposed";
            case BELITTLED -> "called no real proposal";
            case LEFT_BEHIND -> "overtaken by an agreement";
            case WITHDRAWN -> "withdrawn";
            case SIGNED -> "agreed";
        };
    }

    /** Who speaks for the party in a stance: a person or body by name, else the reporter; empty where it is only the party. */
    static String voice(Position position, Stance stance) {
        Account account = stance.by();
        boolean named = !account.speaker().isEmpty() && !account.speaker().equals(position.party());
        return account.reporter() ? "the reporter" : named ? account.speaker() : "";
    }

    /** From whom of the same party somebody dissents, with a space before; empty where from nobody. */
    static String dissent(List<Dissent> dissents, Stance stance) {
        String others = dissents.stream()
                .flatMap(dissent -> dissent.one().equals(stance)
                        ? Stream.of(dissent.other())
                        : dissent.other().equals(stance) ? Stream.of(dissent.one()) : Stream.empty())
                .map(other -> other.by().speaker())
                .distinct()
                .collect(Collectors.joining(" and "));
        return others.isEmpty() ? "" : " (dissent: unlike " + others + ")";
    }

    /** Where a precondition stands, and since when where it is past. */
    static String state(Precondition precondition) {
        String state = precondition.state().label();
        boolean byOne = precondition.state() == PreconditionState.MET
                && !precondition.untilBy().isEmpty();
        String by = byOne ? " by account of " + precondition.untilBy() : "";
        return precondition.until().isKnown() ? state + by + ", " + date(precondition.until()) : state + by;
    }

    /** Who waited for what, and until when where it is past. */
    static String explained(Deadlock deadlock) {
        return deadlock.isOpen()
                ? deadlock.explanation()
                : deadlock.explanation() + " It lasted until "
                        + date(deadlock.until().edtf())
                        + (deadlock.ending().isEmpty() ? "." : ": " + deadlock.ending() + ".");
    }

    /** A deadlock in one sentence without its details. */
    static String deadlock(Deadlock deadlock) {
        String start = switch (deadlock.purpose()) {
            case TALKS -> "For talks to start, ";
            case CEASEFIRE -> "For a ceasefire, ";
            case SETTLEMENT -> "For a settlement, ";
            case OTHER -> "";
        };
        String wait = deadlock.isOpen() ? "wait" : "waited";
        String latest = deadlock.since().basis() == DateBasis.PUBLISHED ? " at the latest" : "";
        String since = deadlock.since().isKnown() ? date(deadlock.since().edtf()) + latest : "";
        String until = deadlock.isOpen() ? "" : date(deadlock.until().edtf());
        String time = since.isEmpty()
                ? until.isEmpty() ? "." : ", until " + until + "."
                : until.isEmpty() ? ", since " + since + "." : ", from " + since + " to " + until + ".";
        String end = (deadlock.parties().size() == 2
                        ? " each " + wait + " for the other to move first"
                        : " " + wait + " for each other to move first")
                + time;
        return start + list(deadlock.parties()) + end;
    }

    /** What a check looks for, as a heading. */
    static String check(Contradiction contradiction) {
        return switch (contradiction.check()) {
            case "blame-against-blame" -> "Blame against blame";
            case "fact-against-denial" -> "Claim and denial";
            case "answers-differ" -> "What became of a proposal";
            case "talks-state" -> "The state of the talks";
            case "party-against-earlier-self" -> "A party and its earlier word";
            case "numbers-differ" -> "Numbers that differ";
            case "who-halted-the-talks" -> "Who halted the talks";
            case "who-it-was" -> "Who it was";
            case "what-it-is" -> "What it is";
            default -> upper(contradiction.check().replace('-', ' '));
        };
    }

    static String movement(Movement movement) {
        return switch (movement) {
            case NONE -> "";
            case HARDENING -> "hardening";
            case SOFTENING -> "softening";
        };
    }

    static String accounts(List<Account> accounts) {
        return list(accounts.stream().map(Account::label).distinct().toList());
    }

    static String roles(Person person) {
        return person.roles().stream().map(Phrases::role).distinct().collect(Collectors.joining("; "));
    }

    private static String role(Role role) {
        return role.organisation().isEmpty() ? role.title() : role.title() + ", " + role.organisation();
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    static String count(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    static String upper(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int end = words.offsetByCodePoints(0, 1);
        return words.substring(0, end).toUpperCase(Locale.ROOT) + words.substring(end);
    }
}
