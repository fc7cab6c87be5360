package org.parley.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brings quarrels about one number together: where one side gives the same number against two others, in one report or in
 * several, all are sides of one row.
 */
final class NumberQuarrels {
    /** So many days later a number may be another thing's. */
    private static final long LONGEST_GAP = 30;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,#])\\d[\\d,]*(?:\\.\\d+)?(?![\\w#])");
    /** Where a claim names its statement. */
    private static final Pattern PLACE = Pattern.compile(" \\[[^\\]]*]");

    private NumberQuarrels() {}

    /** The rows, with those about one number as one, in place of the first. */
    static List<Contradiction> together(List<Contradiction> rows, Origins origins) {
        List<Contradiction> merged = new ArrayList<>();
        for (Contradiction row : rows) {
            int same = row.check().equals(NumbersCheck.NAME) ? sharing(row, merged) : -1;
            if (same < 0) {
                merged.add(row);
            } else {
                merged.set(same, both(merged.get(same), row, origins));
            }
        }
        return merged;
    }

    private static int sharing(Contradiction row, List<Contradiction> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Contradiction other = rows.get(i);
            boolean shared = other.check().equals(NumbersCheck.NAME)
                    && row.sides().stream()
                            .anyMatch(side -> other.sides().stream().anyMatch(known -> isSame(side, known)));
            if (shared) {
                return i;
            }
        }
        return -1;
    }

    /** Whether one gives the same number twice, within some weeks. */
    private static boolean isSame(Contradiction.Side side, Contradiction.Side other) {
        Set<BigDecimal> numbers = numbers(side.claim());
        numbers.retainAll(numbers(other.claim()));
        return !numbers.isEmpty()
                && side.name().equals(other.name())
                && Dates.between(side.when(), other.when())
                        .filter(days -> days <= LONGEST_GAP)
                        .isPresent();
    }

    private static Set<BigDecimal> numbers(String claim) {
        Set<BigDecimal> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(PLACE.matcher(claim).replaceAll(""));
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group().replace(",", "")).stripTrailingZeros());
        }
        return numbers;
    }

    private static Contradiction both(Contradiction first, Contradiction second, Origins origins) {
        Map<String, Contradiction.Side> sides = new LinkedHashMap<>();
        Stream.concat(first.sides().stream(), second.sides().stream())
                .forEach(side -> sides.merge(side.name(), side, NumberQuarrels::both));
        List<String> names = List.copyOf(sides.keySet());
        String reason = NumbersCheck.reason(
                names, sides.values().stream().map(NumberQuarrels::words).toList());
        Trail trail = new Trail(
                first.trail().check(),
                reason,
                together(first.trail().statements(), second.trail().statements()),
                together(first.trail().acts(), second.trail().acts()));
        return SideBuilder.row(NumbersCheck.NAME, reason, List.copyOf(sides.values()), trail, origins);
    }

    /** The words of a side's first claim, without who says them and where. */
    private static String words(Contradiction.Side side) {
        String claim = PLACE.split(side.claim(), 2)[0];
        int colon = claim.indexOf(": ");
        return claim.substring(colon < 0 ? 0 : colon + 2);
    }

    private static Contradiction.Side both(Contradiction.Side first, Contradiction.Side second) {
        Set<String> claims = new LinkedHashSet<>(List.of(first.claim()));
        claims.add(second.claim());
        List<Account> accounts = new ArrayList<>(first.accounts());
        second.accounts().stream()
                .filter(account -> !accounts.contains(account))
                .forEach(accounts::add);
        When when = Dates.ORDER.compare(first.when(), second.when()) <= 0 ? first.when() : second.when();
        return new Contradiction.Side(first.party(), String.join("; ", claims), when, accounts);
    }

    private static List<String> together(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
