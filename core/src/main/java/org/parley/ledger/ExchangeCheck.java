package org.parley.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.statement.ActType;

/**
 * Words of one speaker against those of the speaker before: those that a report sets against each other and that can not both
 * be so. Reports that tell one exchange in the same words give one row.
 */
final class ExchangeCheck {
    /** Each of two says that it was somebody, and names another. */
    static final String WHO = "who-it-was";
    /** What one calls a draft or plan is none, the other says. */
    static final String WHAT = "what-it-is";

    /** Copies of a report part statements in different places; so many words tell that they are the same. */
    private static final int KNOWN_BY = 12;

    private ExchangeCheck() {}

    /** The exchanges of a document with those who speak named as the record names them. */
    static List<Told> of(Extract extract, String order, Roster roster) {
        List<Told> told = new ArrayList<>();
        for (Exchange exchange : extract.exchanges()) {
            List<Voice> claims = exchange.claims().stream()
                    .map(claim -> Voice.of(claim, extract.id(), roster))
                    .toList();
            List<Voice> answers = exchange.answers().stream()
                    .map(answer -> Voice.of(answer, extract.id(), roster))
                    .toList();
            boolean self = exchange.kind() == Exchange.Kind.EARLIER_SELF || Forecasts.isOne(exchange.kind());
            if (claims.get(0).isOf(answers.get(0)) == self) {
                told.add(new Told(exchange.kind(), claims, answers, new Order(order, told.size())));
            }
        }
        return told;
    }

    /**
     * What the denials of a document tell by denying: that what the words before them tell is not so.
     *
     * @param tellings those of the document, in text order
     */
    static List<Telling> denied(List<Told> exchanges, List<Telling> tellings) {
        Map<String, List<Telling>> byStatement = tellings.stream().collect(Collectors.groupingBy(Telling::statementId));
        List<Telling> denied = new ArrayList<>();
        for (Told exchange : exchanges) {
            boolean denial = exchange.kind == Exchange.Kind.DENIED || exchange.kind == Exchange.Kind.NEGATED;
            Voice answer = exchange.answers.get(0);
            if (denial && !answer.speech.act().isEmpty()) {
                exchange.claims.stream()
                        .filter(claim -> !claim.speech.statement().equals(answer.speech.statement()))
                        .flatMap(claim -> byStatement.getOrDefault(claim.speech.statement(), List.of()).stream())
                        .filter(claim -> claim.isActual() && claim.isAffirmed() && claim.type() != ActType.DENY)
                        .forEach(claim -> denied.add(answer.denying(claim, tellings.size() + denied.size())));
            }
        }
        return denied;
    }

    /** What tells the same exchange. */
    static String slice(Told told) {
        if (Forecasts.isOne(told.kind)) {
            return "forecast\n" + Forecasts.unit(told.claims.get(0).speech.words());
        }
        return told.kind.name() + "\n" + told.claims.get(0).key() + "\n"
                + told.answers.get(0).key();
    }

    /** The rows of one slice: that of an exchange, as one or more reports tell it, or of what was foretold and found. */
    static List<Contradiction> rows(List<Told> told, Origins origins) {
        if (!Forecasts.isOne(told.get(0).kind)) {
            return List.of(row(told, origins));
        }
        return Forecasts.pairs(told).stream()
                .map(pair -> row(
                        List.of(new Told(
                                Exchange.Kind.FORETOLD, pair.get(0).claims, pair.get(1).claims, pair.get(0).order)),
                        origins))
                .toList();
    }

    private static Contradiction row(List<Told> told, Origins origins) {
        Voice claimant = told.get(0).claims.get(0);
        List<Voice> claims = told.stream().flatMap(one -> one.claims.stream()).toList();
        List<Voice> answers = told.stream().flatMap(one -> one.answers.stream()).toList();
        String reason = reason(
                told.get(0).kind,
                claimant,
                told.get(0).answers.get(told.get(0).answers.size() - 1));
        List<String> acts = answers.stream()
                .map(voice -> voice.speech.act())
                .filter(act -> !act.isEmpty())
                .toList();
        List<String> statements = new ArrayList<>();
        claims.forEach(voice -> statements.add(voice.speech.statement()));
        answers.forEach(voice -> statements.add(voice.speech.statement()));
        String name = name(told.get(0).kind);
        return SideBuilder.row(
                name,
                reason,
                List.of(side(claims, ""), side(answers, claimant.accounts.get(0).speaker())),
                new Trail(
                        "ledger.contradiction." + name,
                        reason,
                        statements.stream().distinct().toList(),
                        acts),
                origins);
    }

    private static String name(Exchange.Kind kind) {
        return switch (kind) {
            case DENIED, NEGATED, OTHERWISE -> DenialCheck.NAME;
            case OTHER_ONE -> WHO;
            case OTHER_NUMBER, FORETOLD, FOUND -> NumbersCheck.NAME;
            case SO_CALLED -> WHAT;
            case EARLIER_SELF -> EarlierSelfCheck.NAME;
        };
    }

    private static String reason(Exchange.Kind kind, Voice claim, Voice answer) {
        String claimant = claim.side();
        String answering = answer.side();
        return switch (kind) {
            case DENIED, NEGATED -> "What " + claimant + " said is denied by " + answering + ".";
            case OTHERWISE -> claimant + " and " + answering + " tell it differently.";
            case OTHER_ONE -> claimant + " and " + answering + " each say that it was another.";
            case OTHER_NUMBER ->
                NumbersCheck.reason(List.of(claimant, answering), List.of(claim.speech.words(), answer.speech.words()));
            case EARLIER_SELF -> answering + " had said otherwise before.";
            case FORETOLD, FOUND -> claimant + " foretold one number, and " + answering + " found another.";
            case SO_CALLED -> "What " + claimant + " calls a draft is none by account of " + answering + ".";
        };
    }

    /** @param before who has spoken before; empty for none */
    private static Contradiction.Side side(List<Voice> voices, String before) {
        Map<String, String> claims = new LinkedHashMap<>();
        List<Account> accounts = new ArrayList<>();
        for (Voice voice : voices) {
            String speakers = voice.accounts.stream().map(Account::label).collect(Collectors.joining(", "));
            String place = voice.speech.statement();
            claims.put(place, speakers + ": " + words(voice.speech, before) + " [" + place + "]");
            accounts.addAll(voice.accounts);
        }
        When when = voices.stream()
                .map(voice -> voice.speech.told())
                .min(Dates.ORDER)
                .orElse(When.UNKNOWN);
        return new Contradiction.Side(voices.get(0).party(), String.join("; ", claims.values()), when, accounts);
    }

    /** What only points to other words is told by whose they are: {@code denied: what Ada Brandt said}. */
    private static String words(Speech speech, String before) {
        int colon = speech.words().indexOf(": ");
        boolean points =
                colon > 0 && !before.isEmpty() && Denying.points(speech.words().substring(colon + 2));
        return points
                ? speech.words().substring(0, colon + 2) + "what " + before + " said"
                : SideBuilder.quoted(speech.words());
    }

    /** An exchange as one report tells it. */
    record Told(Exchange.Kind kind, List<Voice> claims, List<Voice> answers, Order order) {}

    /** Words with those who say them, as the record names them. */
    record Voice(Speech speech, List<Account> accounts) {
        private static Voice of(Speech speech, String document, Roster roster) {
            return new Voice(
                    speech,
                    speech.speakers().stream()
                            .map(roster::named)
                            .map(named -> new Account(
                                    named.party(), named.name(), false, document, speech.statement(), speech.act()))
                            .toList());
        }

        /** The words as those that tell that a claim is not so. */
        private Telling denying(Telling claim, int index) {
            return new Telling(
                    claim.source().denied(speech),
                    claim.document(),
                    accounts,
                    accounts.stream()
                            .map(Account::party)
                            .filter(party -> !party.isEmpty())
                            .collect(Collectors.toSet()),
                    claim.actors(),
                    claim.targets(),
                    claim.named(),
                    claim.aside(),
                    claim.facing(),
                    new Order(claim.order().document(), index));
        }

        /** The one party whose words they are; empty where none or several. */
        private String party() {
            Set<String> parties = accounts.stream().map(Account::party).collect(Collectors.toSet());
            return parties.size() == 1 ? accounts.get(0).party() : "";
        }

        /** The party, else who speaks. */
        private String side() {
            return party().isEmpty() ? accounts.get(0).speaker() : party();
        }

        private boolean isOf(Voice other) {
            return side().equals(other.side())
                    || accounts.stream()
                            .map(Account::speaker)
                            .anyMatch(name -> other.accounts.stream()
                                    .anyMatch(account -> account.speaker().equals(name)));
        }

        private String key() {
            List<String> words = Words.of(speech.words());
            return side() + "\0" + String.join(" ", words.subList(0, Math.min(KNOWN_BY, words.size())));
        }
    }
}
