package org.parley.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.rule.Codes;
import org.parley.rule.Match;
import org.parley.rule.Mood;
import org.parley.rule.Negation;
import org.parley.rule.Rule;
import org.parley.rule.Vocabulary;

/**
 * Which codes an act gets. A rule gives the codes of the act as done; the PLOVER manual and the CAMEO 1.1b3 codebook have
 * others for what is only intended or refused, and none for what is only wished, possible, or did not happen.
 */
final class Coding {
    /** What becomes of a type that is intended, unless the rule says more; whatever is not listed stays as it is. */
    private static final Map<String, Codes> INTENDED = Map.ofEntries(
            Map.entry("CONSULT", new Codes("", "AGREE", "meet", "036")),
            Map.entry("SUPPORT", new Codes("", "AGREE", "cooperate", "032")),
            Map.entry("COOPERATE", new Codes("", "AGREE", "cooperate", "031")),
            Map.entry("AID", new Codes("", "AGREE", "cooperate", "033")),
            Map.entry("CONCEDE", new Codes("", "AGREE", "yield", "035")),
            Map.entry("RETREAT", new Codes("", "AGREE", "yield", "035")),
            Map.entry("PROTEST", new Codes("", "THREATEN", "", "133")),
            Map.entry("SANCTION", new Codes("", "THREATEN", "", "131")),
            Map.entry("COERCE", new Codes("", "THREATEN", "", "132")),
            Map.entry("MOBILIZE", new Codes("", "THREATEN", "violence", "138")),
            Map.entry("ASSAULT", new Codes("", "THREATEN", "violence", "138")));

    /** What becomes of a type that somebody will not do, unless the rule says more; others get no code. */
    private static final Map<String, Codes> REFUSED = Map.ofEntries(
            Map.entry("AGREE", new Codes("", "REJECT", "", "120")),
            Map.entry("CONSULT", new Codes("", "REJECT", "meet", "125")),
            Map.entry("SUPPORT", new Codes("", "REJECT", "", "120")),
            Map.entry("COOPERATE", new Codes("", "REJECT", "assist", "121")),
            Map.entry("AID", new Codes("", "REJECT", "assist", "122")),
            Map.entry("CONCEDE", new Codes("", "REJECT", "yield", "124")),
            Map.entry("RETREAT", new Codes("", "REJECT", "yield", "124")));

    private static final Codes NONE = new Codes("", "", "", "");

    private Coding() {}

    /** What the codes of rules may be. */
    static Vocabulary vocabulary() {
        Set<String> acts = new LinkedHashSet<>(Set.of(Codes.NOTHING));
        for (ActType type : ActType.values()) {
            acts.add(type.label());
        }
        return new Vocabulary(acts, words("plover"), words("modes"), words("cameo"));
    }

    private static Set<String> words(String name) {
        return new LinkedHashSet<>(List.of(RuleResources.text("/org/parley/rules/codes/" + name + ".txt")
                .strip()
                .split("\\s+")));
    }

    /** The act and codes of a match. */
    static Codes of(Match match) {
        Rule rule = match.rule();
        if (rule.opposite()) {
            return isAffirmed(match) ? rule.codes() : as(rule.codes(), NONE);
        }
        if (match.negation() != Negation.NONE) {
            return negated(match, rule);
        }
        return switch (match.mood()) {
            case ACTUAL -> rule.codes();
            case FUTURE ->
                rule.future()
                        .orElseGet(() -> as(
                                rule.codes(), INTENDED.getOrDefault(rule.codes().plover(), rule.codes())));
            case IMPERATIVE -> rule.only().contains(Mood.IMPERATIVE) ? rule.codes() : as(rule.codes(), NONE);
            case POSSIBLE, HYPOTHETICAL -> as(rule.codes(), NONE);
        };
    }

    /** Whether the words of a match say that its act is so. */
    static boolean isAffirmed(Match match) {
        return (match.negation() == Negation.NONE) != match.rule().opposite();
    }

    private static Codes negated(Match match, Rule rule) {
        if (match.negation() == Negation.REFUSED) {
            Optional<Codes> refused = rule.refused().or(rule::denied);
            return refused.orElseGet(() -> as(
                    rule.codes(),
                    match.mood().isUnreal()
                            ? NONE
                            : REFUSED.getOrDefault(rule.codes().plover(), NONE)));
        }
        return rule.denied().orElseGet(() -> as(rule.codes(), NONE));
    }

    private static Codes as(Codes act, Codes codes) {
        return new Codes(act.act(), codes.plover(), codes.mode(), codes.cameo());
    }

    /** Whether the negation of a match is spoken for by the act that its rule gives instead. */
    static boolean absorbs(Match match) {
        return match.negation() == Negation.REFUSED
                ? match.rule().refused().isPresent() || match.rule().denied().isPresent()
                : match.negation() == Negation.DENIED && match.rule().denied().isPresent();
    }
}
