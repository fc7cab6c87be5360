package org.parley.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates of publication as programs, feeds and pages write them, and gives EDTF. The day is the one that is
 * written, in the zone in which it is written. What can be read two ways (05/06/2022) is not read.
 */
final class Dates {
    private static final int LONGEST_SHOWN = 80;

    static final String REMEDY = "Give it as 2022-05-18, or leave it out where it is not known.";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern ISO =
            Pattern.compile("^" + YEAR + "([-/.]?)(\\d{2})\\2(\\d{2})(?:[T ,].{0,40}|Z|[+-]\\d\\d:?\\d\\d)?$");
    private static final Pattern YEAR_MONTH = Pattern.compile("^" + YEAR + "-(\\d{2})$");
    private static final Pattern YEAR_ONLY = Pattern.compile("^" + YEAR + "$");
    private static final Pattern UNSURE_DAY =
            Pattern.compile("^" + YEAR + "-(\\d{2})-(?:[0-3]X|XX)$|^" + YEAR + "-XX$");
    private static final Pattern EPOCH = Pattern.compile("^\\d{10}(?:\\d{3})?$");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![\\p{L}\\d])" + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\p{L}\\d])" + DAY + "[\\s-]+(?:of\\s+)?" + MONTH + ",?[\\s-]+" + YEAR + "\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS =
            Pattern.compile("^(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR + "(?:[ ,T].{0,30})?$");
    private static final Pattern ISO_INSIDE = Pattern.compile("(?<!\\d)" + YEAR + "-(\\d{2})-(\\d{2})(?![\\d/])");

    private static final Pattern FULL_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** The offsets that RFC 822 gives to names of zones; other names stand for several. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"));

    private static final Pattern TIME = Pattern.compile(
            "[T ](?<hour>\\d\\d?):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?)?"
                    + "(?:\\s?(?<half>[AP])\\.?M\\.?)?"
                    + "\\s*(?:(?:GMT|UTC)?(?<offset>[+-]\\d\\d:?\\d\\d)|(?<zone>Z|UTC?|GMT|[ECMP][SD]T))?(?: \\([^()]{1,40}\\))?$",
            Pattern.CASE_INSENSITIVE);

    private Dates() {}

    /** The date that {@code value} as a whole is. */
    static Optional<String> read(String value) {
        String text = value.strip();
        Matcher matcher = ISO.matcher(text);
        if (matcher.matches()) {
            return day(matcher.group(1), matcher.group(3), matcher.group(4));
        }
        matcher = YEAR_MONTH.matcher(text);
        if (matcher.matches()) {
            return month(matcher.group(1), matcher.group(2));
        }
        if (YEAR_ONLY.matcher(text).matches()) {
            return Optional.of(text);
        }
        matcher = UNSURE_DAY.matcher(text);
        if (matcher.matches()) {
            return matcher.group(1) == null
                            || month(matcher.group(1), matcher.group(2)).isPresent()
                    ? Optional.of(text)
                    : Optional.empty();
        }
        if (text.contains("/") && !text.contains(" ")) {
            Optional<String> interval = interval(text);
            if (interval.isPresent()) {
                return interval;
            }
        }
        if (EPOCH.matcher(text).matches()) {
            long seconds = Long.parseLong(text) / (text.length() == 13 ? 1000 : 1);
            return Optional.of(
                    LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L)).toString());
        }
        matcher = NUMBERS.matcher(text);
        if (matcher.matches()) {
            return numbers(matcher);
        }
        return text.length() > 80 ? Optional.empty() : find(text);
    }

    /**
     * The same as {@link #read} with the time and offset behind the day, where they are written:
     * {@code 2022-05-18T09:30:00+02:00}.
     */
    static Optional<String> stamp(String value) {
        String text = value.strip();
        Optional<String> date = read(text);
        Matcher time = TIME.matcher(text);
        if (date.isEmpty() || !FULL_DAY.matcher(date.get()).matches() || !time.find()) {
            return date;
        }
        int hour = Integer.parseInt(time.group("hour"));
        String half = time.group("half");
        if (half == null ? hour > 23 : hour < 1 || hour > 12) {
            return date;
        }
        int full = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        String second = time.group("second") == null ? "00" : time.group("second");
        return Optional.of(String.format(
                Locale.ROOT, "%sT%02d:%s:%s%s", date.get(), full, time.group("minute"), second, offset(time)));
    }

    private static String offset(Matcher time) {
        String offset = time.group("offset");
        if (offset != null) {
            return offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
        }
        String zone = time.group("zone");
        return zone == null ? "" : ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), "");
    }

    /**
     * The date that a field of the input tells, as far as it can be read: of a day and month that may stand either way
     * round, the year that both readings share. What is left out is noted; the words are worth more than their date.
     *
     * @param field what the note calls it
     * @param notes takes what the user should know
     */
    static Optional<String> told(String field, String value, List<String> notes) {
        Optional<String> date = read(value);
        if (date.isPresent()) {
            return date;
        }
        Matcher numbers = NUMBERS.matcher(value.strip());
        boolean twoWays = numbers.matches() && mayBeMonths(numbers);
        String reason = twoWays
                ? " can be read two ways, so only its year is taken: \""
                : " is not a date, and is left out: \"";
        notes.add(field + reason + shortened(value) + "\". " + REMEDY);
        return twoWays ? Optional.of(numbers.group(4)) : Optional.empty();
    }

    private static boolean mayBeMonths(Matcher numbers) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        return first >= 1 && first <= 12 && second >= 1 && second <= 12;
    }

    private static String shortened(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…";
    }

    /** The day of what {@link #stamp} gave. */
    static String withoutTime(String stamp) {
        int time = stamp.indexOf('T');
        return time < 0 ? stamp : stamp.substring(0, time);
    }

    /** The first date with its year that is written out inside {@code text}. */
    static Optional<String> find(String text) {
        Matcher matcher = MONTH_FIRST.matcher(text);
        if (matcher.find()) {
            return day(matcher.group(3), number(matcher.group(1)), matcher.group(2));
        }
        matcher = DAY_FIRST.matcher(text);
        if (matcher.find()) {
            return day(matcher.group(3), number(matcher.group(2)), matcher.group(1));
        }
        matcher = ISO_INSIDE.matcher(text);
        return matcher.find() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    private static Optional<String> interval(String text) {
        int slash = text.indexOf('/');
        String start = text.substring(0, slash);
        String end = text.substring(slash + 1);
        boolean startFits = start.equals("..") || isSimple(start);
        boolean endFits = end.equals("..") || isSimple(end);
        boolean known = !start.equals("..") || !end.equals("..");
        return startFits && endFits && known ? Optional.of(text) : Optional.empty();
    }

    private static boolean isSimple(String text) {
        return text.indexOf('/') < 0 && read(text).filter(text::equals).isPresent();
    }

    /** Two numbers before the year: read where only one of them can be the month, or both are the same. */
    private static Optional<String> numbers(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        boolean dayFirst = matcher.group(2).equals(".") || first > 12 || first == second;
        if (!dayFirst && second <= 12) {
            return Optional.empty();
        }
        String year = matcher.group(4);
        return dayFirst ? day(year, matcher.group(3), matcher.group(1)) : day(year, matcher.group(1), matcher.group(3));
    }

    private static String number(String month) {
        return String.valueOf(MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> month(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
