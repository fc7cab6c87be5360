package org.parley.ledger;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figure by which terms are known: 8 percent of {@code 8 percent from April}.
 *
 * @param value the number
 * @param unit of what, in a common form; empty where it stands alone
 * @param all the number, those of the same unit beside it, and what they come to: 6, 3 and 9 of {@code 6 percent now and another 3 in May}
 */
record HeadFigure(BigDecimal value, String unit, Set<BigDecimal> all) {
    private static final String MONEY = "$€£";

    /** What money is counted in, and what else is put on the table by its number alone. */
    private static final Set<String> UNITS = Phrases.words("figures");

    /** An amount, with whose it is and which: {@code the judge's 6 percent}, {@code an earlier 5 percent}, {@code only 12}. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:(?:no|yes) to )?(?:[^\\p{N},;.:]{1,60}?[’'](?:s)? )?(?:(?:an?|the|its|their|his|her|that|this|these|those|only|about|some|up to|mere|proposed|offered|earlier|previous|first|full) )*"
                    + "(?<figure>(?:(?:pay |wage )?(?:rise|raise|increase) of )?(?:[$€£] ?)?(?:\\p{N}|(?:"
                    + Quantity.numerals() + ")\\b).*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A number behind which nothing is counted: {@code 16, in one step}. */
    private static final Pattern BARE = Pattern.compile(
            "(?<number>\\p{N}+(?:\\.\\p{N}+)?)(?=$|,? (?:in|at|from|by|instead|percentage|for|and|to)\\b|[,;.])(?! ?\\p{N})");

    private static final Pattern ANOTHER = Pattern.compile(
            "\\banother (?<number>\\p{N}+(?:\\.\\p{N}+)?)(?! ?(?:%|per ?cent))", Pattern.CASE_INSENSITIVE);

    /** What it was before: {@code up from 8 percent}. */
    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?:from|instead of|rather than|against|after|not|than|down) (?:the |an? )?[$€£]?\\p{N}[\\p{N},.]*",
            Pattern.CASE_INSENSITIVE);

    HeadFigure {
        all = Set.copyOf(all);
    }

    /** The first percentage or sum of money that words name, or the number that they are. */
    static Optional<HeadFigure> of(String object) {
        String words = BEFORE.matcher(Words.plain(object)).replaceAll("");
        List<Quantity> counted = Quantity.in(words).stream()
                .filter(one -> UNITS.contains(one.unit()) || MONEY.contains(one.unit()))
                .toList();
        if (!counted.isEmpty()) {
            Quantity first = counted.get(0);
            return Optional.of(new HeadFigure(plain(first.value()), first.unit(), all(words, first, counted)));
        }
        Matcher amount = AMOUNT.matcher(words);
        Matcher bare = BARE.matcher(amount.matches() ? amount.group("figure") : "");
        return bare.lookingAt() ? Optional.of(bare(bare.group("number"))) : Optional.empty();
    }

    /** Whether words are an amount and name nothing else: {@code ten percent}, {@code the envoy's 12 percent}. */
    static boolean isAmount(String object) {
        return AMOUNT.matcher(Words.plain(object).strip()).matches()
                && of(object).isPresent();
    }

    /** Whether both can be the figure of one thing; figures of two kinds tell nothing of each other. */
    boolean agrees(HeadFigure other) {
        boolean apart = !unit.isEmpty() && !other.unit.isEmpty() && !unit.equals(other.unit);
        return apart || isSame(other);
    }

    /** Whether it is the same figure. */
    boolean isSame(HeadFigure other) {
        boolean units = unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
        return units && (all.contains(other.value) || other.all.contains(value));
    }

    private static HeadFigure bare(String number) {
        BigDecimal value = plain(new BigDecimal(number));
        return new HeadFigure(value, "", Set.of(value));
    }

    private static Set<BigDecimal> all(String words, Quantity first, List<Quantity> counted) {
        Set<BigDecimal> all = new HashSet<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Quantity one : counted) {
            if (one.unit().equals(first.unit())) {
                all.add(plain(one.value()));
                total = total.add(one.value());
            }
        }
        Matcher another = ANOTHER.matcher(words);
        BigDecimal more = another.find() ? new BigDecimal(another.group("number")) : BigDecimal.ZERO;
        all.add(plain(total.add(more)));
        return all;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
