package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes contradictions: sides, explanation, id and trail. */
final class SideBuilder {
    private static final Pattern DENIES = Pattern.compile(
            "\\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing))(?: that| having)? $", Pattern.CASE_INSENSITIVE);

    private SideBuilder() {}

    /** One side: every account of {@code tellings}, each with its words. */
    static Contradiction.Side side(String party, Collection<Telling> tellings) {
        List<Telling> sorted = Trails.sorted(tellings);
        Map<String, String> claims = new LinkedHashMap<>();
        for (Telling telling : sorted) {
            String place = telling.isReporters() ? telling.act().id() : telling.statementId();
            String speakers = telling.accounts().stream().map(Account::label).collect(Collectors.joining(", "));
            claims.putIfAbsent(place, speakers + ": " + quoted(told(telling)) + " [" + place + "]");
        }
        When when = sorted.stream().map(Telling::told).min(Dates.ORDER).orElse(When.UNKNOWN);
        return new Contradiction.Side(party, String.join("; ", claims.values()), when, Trails.accounts(sorted));
    }

    /** The words of a telling; those that it denies are told as denied. */
    private static String told(Telling telling) {
        String words = telling.words();
        for (String around : List.of(telling.evidence(), telling.sentence())) {
            int place = around.indexOf(words);
            if (place > 0 && DENIES.matcher(around.substring(0, place)).find()) {
                return "denied: " + words;
            }
        }
        return words;
    }

    /** Marks inside a quotation are single ones; words that bring their marks keep them. */
    static String quoted(String words) {
        String plain = words.replaceAll("\\s+", " ").strip();
        if (plain.startsWith("“") || plain.startsWith("\"")) {
            return plain;
        }
        return "“" + plain.replace('“', '‘').replace('”', '’').replace('"', '\'') + "”";
    }

    /** A row over sides that rest on {@code tellings}. */
    static Contradiction row(
            String check,
            String reason,
            List<Contradiction.Side> sides,
            Collection<Telling> tellings,
            Origins origins) {
        return row(check, reason, sides, Trails.of("ledger.contradiction." + check, reason, tellings), origins);
    }

    /** A row over sides that rest on what the trail names. */
    static Contradiction row(
            String check, String reason, List<Contradiction.Side> sides, Trail trail, Origins origins) {
        List<String> key = new ArrayList<>();
        for (Contradiction.Side side : sides) {
            key.add(side.party());
            key.add(side.accounts().isEmpty() ? "" : place(side.accounts().get(0)));
        }
        String explanation = reason + " "
                + sides.stream()
                        .map(Contradiction.Side::claim)
                        .map(claim -> claim + ".")
                        .collect(Collectors.joining(" "));
        List<Account> accounts =
                sides.stream().flatMap(side -> side.accounts().stream()).toList();
        return new Contradiction(
                Ids.of("contradiction", check, Ids.digest(key)),
                check,
                sides,
                explanation,
                trail,
                origins.support(accounts));
    }

    private static String place(Account account) {
        return account.act().isEmpty() ? account.statement() : account.act();
    }
}
