package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sets what something was foretold to cost against what it is found to have cost, in one report or in several. */
final class Forecasts {
    private static final Pattern FORETOLD = Pattern.compile(
            "\\b(?:would|will|could|may|might)\\b(?: [\\p{L}-]+){0,2}? (?:cost|lose|kill|displace|destroy|shrink|fall|drop|shed|cut|wipe)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOUND = Pattern.compile(
            "\\b(?:had|has|have)(?: [\\p{L}-]+){0,2}? (?:cost|lost|killed|displaced|destroyed|shrunk|fallen|dropped|shed)\\b|\\blost\\b|\\b(?:losses|damage|the bill|costs?) (?:came|amounted|added up) to\\b",
            Pattern.CASE_INSENSITIVE);
    /** So many days after it was foretold something may have been found. */
    private static final long LONGEST_GAP = 366;

    /** Words of every such account. */
    private static final Set<String> VERBS = Set.of(
            "cost",
            "lose",
            "lost",
            "loss",
            "million",
            "billion",
            "thousand",
            "less",
            "fewer",
            "more",
            "strike",
            "week",
            "month",
            "day");

    private Forecasts() {}

    /** What a statement foretells or finds, if it counts one thing. */
    static Optional<Exchange> of(Said said) {
        String words = said.words();
        boolean foretold = FORETOLD.matcher(words).find();
        boolean found = !foretold && FOUND.matcher(words).find();
        boolean told = said.isSomebodys()
                && said.isClaim()
                && (foretold || found)
                && !unit(words).isEmpty();
        Exchange.Kind kind = foretold ? Exchange.Kind.FORETOLD : Exchange.Kind.FOUND;
        return told
                ? Optional.of(new Exchange(kind, List.of(said.speech()), List.of(said.speech())))
                : Optional.empty();
    }

    /** Whether an exchange only holds what was foretold or found. */
    static boolean isOne(Exchange.Kind kind) {
        return kind == Exchange.Kind.FORETOLD || kind == Exchange.Kind.FOUND;
    }

    /** What is counted; empty where it is nothing or several things. */
    static String unit(String words) {
        return quantity(words).map(Quantity::unit).orElse("");
    }

    /** The first number of something that can be lost. */
    private static Optional<Quantity> quantity(String words) {
        return Quantity.in(words).stream()
                .filter(quantity ->
                        !VERBS.contains(quantity.unit()) && !quantity.unit().equals("percent"))
                .findFirst();
    }

    /** Whether two statements foretell and find one thing, in different numbers. */
    static boolean differ(Speech foretold, Speech found) {
        Set<String> words = Words.content(foretold.words());
        words.removeAll(VERBS);
        words.remove(unit(foretold.words()));
        words.removeIf(word -> Character.isDigit(word.charAt(0)));
        boolean same = Words.shared(words, Words.content(found.words())) > 0;
        boolean later = Dates.before(foretold.told(), found.told())
                && Dates.between(foretold.told(), found.told())
                        .filter(days -> days <= LONGEST_GAP)
                        .isPresent();
        Optional<Quantity> first = quantity(foretold.words());
        Optional<Quantity> second = quantity(found.words());
        return same
                && later
                && first.isPresent()
                && second.isPresent()
                && first.get().value().compareTo(second.get().value()) != 0;
    }

    /** The pairs of one lot, each of something foretold with what was first found of it. */
    static List<List<ExchangeCheck.Told>> pairs(List<ExchangeCheck.Told> told) {
        List<List<ExchangeCheck.Told>> pairs = new ArrayList<>();
        for (ExchangeCheck.Told forecast : told) {
            if (forecast.kind() == Exchange.Kind.FORETOLD) {
                told.stream()
                        .filter(one -> one.kind() == Exchange.Kind.FOUND)
                        .filter(one -> differ(
                                forecast.claims().get(0).speech(),
                                one.claims().get(0).speech()))
                        .findFirst()
                        .ifPresent(one -> pairs.add(List.of(forecast, one)));
            }
        }
        return pairs;
    }
}
