package org.parley.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with what it counts.
 *
 * @param value the number
 * @param unit what is counted, in a common form: {@code percent}, {@code prisoner}, {@code $}
 * @param bound what the words make of the number
 */
record Quantity(BigDecimal value, String unit, Bound bound) {
    private static final Map<String, Integer> NUMERALS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "hundred", new BigDecimal(100),
            "thousand", new BigDecimal(1_000),
            "million", new BigDecimal(1_000_000),
            "billion", new BigDecimal(1_000_000_000));
    private static final String BOUND =
            "(?<bound>\\b(?:about|around|some|roughly|nearly|almost|near|nearer|nearer to|close to|closer to|more than|over|at least|less than|fewer than|under|at most|up to)\\s+)?";
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("half", 2),
            Map.entry("third", 3),
            Map.entry("quarter", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("eighth", 8),
            Map.entry("tenth", 10));
    /** A part of a whole, in words: {@code about a fifth}, {@code three-quarters}. */
    private static final Pattern SHARE = Pattern.compile(
            BOUND
                    + "(?<![\\w-])(?:(?:a|one|(?<times>two|three|four|five|seven|nine))[ -])?(?<part>half|third|quarter|fifth|sixth|eighth|tenth)s?\\b"
                    + "(?! (?:day|round|time|session|week|year|meeting|draft|man|party|of (?:january|february|march|april|may|june|july|august|september|october|november|december))\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_COUNT = Pattern.compile(
            "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|article|paragraph|clause|page|room|gate|no\\.?|number|until|since)\\s+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern OF_TIME = Pattern.compile(
            "\\s*(?:a\\.?m|p\\.?m|o['’]clock|years?|months?|weeks?|days?|nights?|hours?|minutes?|January|February|March|April|May|June|July|August|September|October|November|December)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern PLACE = Pattern.compile(
            BOUND + "(?<money>[$€£])?(?<![\\w.,])(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\b(?:"
                    + String.join("|", NUMERALS.keySet().stream().sorted().toList()) + ")\\b)"
                    + "(?:\\s+(?<scale>hundred|thousand|million|billion))?"
                    + "\\s*(?:of (?:the|its|his|her|their|our|my)(?: own)? )?(?<unit>%|per cent\\b|percent\\b|[\\p{L}][\\p{L}-]+)?",
            Pattern.CASE_INSENSITIVE);

    private static final BigDecimal FAR = new BigDecimal("1.5");
    private static final BigDecimal NEAR = new BigDecimal("1.1");

    /** What the words around a number make of it. */
    enum Bound {
        EXACT,
        ABOUT,
        AT_LEAST,
        AT_MOST
    }

    /** The numbers that are written as words, to be put into a pattern. */
    static String numerals() {
        return String.join("|", NUMERALS.keySet().stream().sorted().toList());
    }

    /** The quantities in a text that say what they count, in order; years and dates are none. */
    static List<Quantity> in(String text) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            String unit = unit(matcher);
            if (!unit.isEmpty()) {
                quantities.add(new Quantity(value(matcher), unit, bound(matcher)));
            }
        }
        return quantities;
    }

    /** The parts of a whole that a text names in words, in percent: 33 for {@code nearer a third}. */
    static List<Quantity> shares(String text) {
        List<Quantity> shares = new ArrayList<>();
        Matcher matcher = SHARE.matcher(text);
        while (matcher.find()) {
            String part = matcher.group("part").toLowerCase(Locale.ROOT);
            String times = matcher.group("times");
            boolean named = part.equals("half")
                    || !matcher.group().strip().toLowerCase(Locale.ROOT).startsWith(part);
            if (named) {
                int count = times == null ? 1 : NUMERALS.getOrDefault(times.toLowerCase(Locale.ROOT), 1);
                BigDecimal value = HUNDRED.multiply(new BigDecimal(count))
                        .divide(new BigDecimal(PARTS.getOrDefault(part, 1)), 1, RoundingMode.HALF_UP);
                shares.add(new Quantity(value, "percent", bound(matcher)));
            }
        }
        return shares;
    }

    /** The first number of a text, whatever it counts; absent where there is none, or it is that of a day, a year or an hour. */
    static Optional<Quantity> bare(String text) {
        Matcher matcher = PLACE.matcher(text);
        if (!matcher.find()
                || NO_COUNT.matcher(text.substring(0, matcher.start("number"))).find()) {
            return Optional.empty();
        }
        String behind = text.substring(matcher.end("number"));
        boolean year = YEAR.matcher(matcher.group("number")).matches() && matcher.group("scale") == null;
        return year || behind.startsWith("-") || OF_TIME.matcher(behind).lookingAt()
                ? Optional.empty()
                : Optional.of(new Quantity(value(matcher), unit(matcher), bound(matcher)));
    }

    /**
     * A number of a unit that other words name.
     *
     * @param words the words up to and with the number, which tell what to make of it
     */
    static Quantity of(String words, String number, String unit) {
        Matcher matcher = PLACE.matcher(words);
        Bound bound = Bound.EXACT;
        while (matcher.find()) {
            bound = bound(matcher);
        }
        return new Quantity(new BigDecimal(number.replace(",", "")), unit, bound);
    }

    /** Whether both can not be right at once, where a text sets them against each other: {@code about a fifth, nearer a third}. */
    boolean differs(Quantity other) {
        return excludes(other, NEAR);
    }

    /** Whether both can not be right at once. */
    boolean excludes(Quantity other) {
        return excludes(other, FAR);
    }

    /** @param factor by which the higher one exceeds the lower one where one is only about so much */
    private boolean excludes(Quantity other, BigDecimal factor) {
        int order = value.compareTo(other.value);
        if (order == 0) {
            return false;
        }
        Quantity lower = order < 0 ? this : other;
        Quantity higher = order < 0 ? other : this;
        if (lower.bound == Bound.AT_LEAST || higher.bound == Bound.AT_MOST) {
            return false;
        }
        boolean exact = lower.bound == Bound.EXACT && higher.bound == Bound.EXACT;
        return exact || higher.value.compareTo(lower.value.multiply(factor)) > 0;
    }

    private static String unit(Matcher matcher) {
        if (matcher.group("money") != null) {
            return matcher.group("money");
        }
        String unit = matcher.group("unit");
        if (unit == null) {
            return "";
        }
        String plain = unit.toLowerCase(Locale.ROOT);
        if (plain.equals("%") || plain.startsWith("per")) {
            return "percent";
        }
        return Words.content(plain).isEmpty() || isTime(plain) ? "" : Words.stem(plain);
    }

    private static boolean isTime(String word) {
        return Pattern.matches(
                "(january|february|march|april|may|june|july|august|september|october|november|december|a\\.?m|p\\.?m|th|st|nd|rd|"
                        + "o|year-old|years-old)",
                word);
    }

    private static BigDecimal value(Matcher matcher) {
        String number = matcher.group("number").toLowerCase(Locale.ROOT);
        Integer numeral = NUMERALS.get(number);
        BigDecimal value = numeral == null ? new BigDecimal(number.replace(",", "")) : new BigDecimal(numeral);
        String scale = matcher.group("scale");
        BigDecimal factor = scale == null ? BigDecimal.ONE : SCALES.get(scale.toLowerCase(Locale.ROOT));
        return factor == null ? value : value.multiply(factor);
    }

    private static Bound bound(Matcher matcher) {
        String words = matcher.group("bound");
        if (words == null) {
            return Bound.EXACT;
        }
        return switch (words.strip().toLowerCase(Locale.ROOT)) {
            case "more than", "over", "at least" -> Bound.AT_LEAST;
            case "less than", "fewer than", "under", "at most", "up to" -> Bound.AT_MOST;
            default -> Bound.ABOUT;
        };
    }
}
