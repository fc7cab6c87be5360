package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.Party;
import org.parley.statement.ReadDocument;

/**
 * Learns from what a report says which town stands for a side: {@code Tisvar, the capital of Arvenia}, {@code the Arvenian
 * government in Tisvar}. What "Tisvar" says or does is then that side's, in every report of the record.
 */
final class Seats {
    private static final String NAME = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2}?";

    /** Each tells a side and its town; the side by its name or its adjective. */
    private static final List<Pattern> TOLD = List.of(
            Pattern.compile("(?<town>" + NAME + "), the capital (?:city )?of (?:the )?(?<side>" + NAME + ")\\b"),
            Pattern.compile(
                    "\\b(?<side>" + NAME + ")[’']s? (?:the )?capital(?: city)?,? (?:of )?(?<town>" + NAME + ")\\b"),
            Pattern.compile(
                    "\\b(?:[Tt]he )?(?<side>" + NAME + ") capital(?: city)?,? (?:of )?(?<town>" + NAME + ")\\b"),
            Pattern.compile("\\b(?:[Tt]he )?(?<side>" + NAME + ")(?:[’']s)? government (?:based |seated )?in (?<town>"
                    + NAME + ")\\b"),
            Pattern.compile("(?<town>" + NAME + "), (?:the seat of )?(?<side>" + NAME
                    + ")[’']s (?:capital|seat of government)\\b"),
            Pattern.compile("\\b(?:[Tt]he )?(?<town>" + NAME + ")-based (?<side>" + NAME + ") government\\b"));

    /** Each pattern has one of these words; a line without them, as most are, need not be searched. */
    private static final List<String> ANCHORS = List.of("capital", "government");

    private Seats() {}

    /** The parties of a document, each with the town that stands for it as one of its names. */
    static List<Party> parties(ReadDocument reading) {
        Map<String, String> sideOf = told(reading);
        List<Party> parties = new ArrayList<>();
        for (Party party : reading.parties()) {
            if (!sideOf.containsKey(party.name())) {
                List<String> aliases = new ArrayList<>(party.aliases());
                sideOf.forEach((town, side) -> {
                    if (side.equals(party.name()) && !aliases.contains(town)) {
                        aliases.add(town);
                    }
                });
                parties.add(new Party(party.id(), party.name(), aliases, party.standing()));
            }
        }
        return parties;
    }

    /** The side that each town stands for; a town of two sides, or that is a side's own name, is left out. */
    private static Map<String, String> told(ReadDocument reading) {
        Map<String, String> sideOf = new LinkedHashMap<>();
        Set<String> unclear = new HashSet<>();
        List<String> lines = reading.document()
                .text()
                .lines()
                .filter(line -> ANCHORS.stream().anyMatch(line::contains))
                .toList();
        for (Pattern pattern : TOLD) {
            for (String line : lines) {
                Matcher matcher = pattern.matcher(line);
                while (matcher.find()) {
                    String town = matcher.group("town");
                    Affiliations.named(matcher.group("side"), reading.parties())
                            .filter(side -> Affiliations.named(town, reading.parties())
                                    .filter(other -> !other.equals(town))
                                    .isEmpty())
                            .filter(side -> !side.equals(town))
                            .map(side -> sideOf.put(town, side))
                            .filter(before -> !before.equals(sideOf.get(town)))
                            .ifPresent(other -> unclear.add(town));
                }
            }
        }
        sideOf.keySet().removeAll(unclear);
        sideOf.values().removeIf(sideOf::containsKey);
        return sideOf;
    }
}
