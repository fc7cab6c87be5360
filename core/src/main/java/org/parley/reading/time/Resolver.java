package org.parley.reading.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.reading.TimeType;

/**
 * Finds what a sense means on a day of publication, in a tense, after the dates told so far.
 *
 * <p>Days of the week lie within a week of the report, before it unless the tense says otherwise, as reports use them.
 * Other dates without a year lie nearest to the report; one that the tense speaks against must lie the nearer for it.
 */
final class Resolver {
    /**
     * What an expression means.
     *
     * @param period the place on the calendar, where there is one
     */
    record Meant(
            TimeType type,
            String timex,
            String edtf,
            @Nullable Period period) {}

    private final @Nullable LocalDate published;
    private final Mentions mentions = new Mentions();

    /** How many days from its own a report's bare times of day are. */
    private static final long NEAR_DAYS = 4;

    Resolver(@Nullable LocalDate published) {
        this.published = published;
    }

    Mentions mentions() {
        return mentions;
    }

    /**
     * What a sense means.
     *
     * @param near a day told in the same sentence, on which a time of day without a day of its own lies
     */
    Meant resolve(Sense sense, Tense tense, @Nullable Period near) {
        if (sense instanceof Sense.Amount amount) {
            return new Meant(TimeType.DURATION, amount.timex(), "", null);
        }
        if (sense instanceof Sense.Each each) {
            return new Meant(TimeType.SET, each.timex(), "", null);
        }
        if (sense instanceof Sense.Fixed fixed) {
            return new Meant(fixed.type(), fixed.timex(), "", null);
        }
        if (sense instanceof Sense.Clock clock) {
            return clock(clock, tense, near);
        }
        if (sense instanceof Sense.Moved moved
                && (moved.amount().number() == null || moved.amount().unit().isClock())) {
            return vague(moved);
        }
        Optional<Period> period = period(sense, tense);
        return period.map(known -> new Meant(TimeType.DATE, known.timex(), edtf(sense, known), known))
                .orElseGet(() -> new Meant(TimeType.DATE, unanchored(sense), "", null));
    }

    /** "Several years ago", "two hours ago": before or after the report, and more is not known. */
    private static Meant vague(Sense.Moved moved) {
        String timex = moved.fromMention() ? "XXXX-XX-XX" : moved.sign() < 0 ? "PAST_REF" : "FUTURE_REF";
        return new Meant(TimeType.DATE, timex, "", null);
    }

    private Meant clock(Sense.Clock clock, Tense tense, @Nullable Period near) {
        Optional<Period> day;
        if (clock.day() != null) {
            day = period(clock.day(), tense);
        } else if (near != null) {
            day = Optional.of(near);
        } else {
            day = mentions.last(Unit.DAY)
                    .filter(this::isOfTheseDays)
                    .or(() -> Optional.ofNullable(published).map(Period::day));
        }
        if (day.isEmpty()) {
            String date = clock.day() == null ? "XXXX-XX-XX" : unanchored(clock.day());
            return new Meant(TimeType.TIME, date + clock.time(), "", null);
        }
        return new Meant(
                TimeType.TIME, day.get().timex() + clock.time(), day.get().edtf(), day.get());
    }

    /** A time of day that stands alone is of a day that the report has just told, or of its own: not of one weeks away. */
    private boolean isOfTheseDays(Period day) {
        return published == null || Math.abs(ChronoUnit.DAYS.between(day.first(), published)) <= NEAR_DAYS;
    }

    /** The value in EDTF: with the part that is meant, and the mark of what is only about right. */
    private String edtf(Sense sense, Period period) {
        if (sense instanceof Sense.About about) {
            String edtf = edtf(about.near(), period);
            return edtf.contains("/") || edtf.endsWith("~") || edtf.endsWith("?") ? edtf : edtf + "~";
        }
        if (sense instanceof Sense.Part part) {
            boolean bounded = part.portion() == Portion.EARLIER || part.portion() == Portion.LATER;
            if (bounded && published == null) {
                return period.edtf();
            }
            return period.edtf(part.portion(), published == null ? period.first() : published);
        }
        if (sense instanceof Sense.Absolute absolute && absolute.uncertain()) {
            return period.edtf() + "?";
        }
        return period.edtf();
    }

    private Optional<Period> period(Sense sense, Tense tense) {
        List<Period> candidates = candidates(sense);
        if (candidates.size() <= 1) {
            return candidates.stream().findFirst();
        }
        return published == null ? Optional.empty() : choose(candidates, sense, tense, published);
    }

    /** All that a sense may mean near the day of publication, in order of time; nothing where it cannot be told. */
    private List<Period> candidates(Sense sense) {
        if (sense instanceof Sense.Absolute absolute) {
            return List.of(absolute.period());
        } else if (sense instanceof Sense.Point point) {
            return points(point);
        } else if (sense instanceof Sense.Relative relative) {
            return start(relative.unit(), relative.fromMention())
                    .map(day -> List.of(Period.containing(relative.unit(), day).plus(relative.shift())))
                    .orElse(List.of());
        } else if (sense instanceof Sense.Nth nth) {
            return candidates(nth.within()).stream()
                    .flatMap(whole -> nth(nth, whole))
                    .toList();
        } else if (sense instanceof Sense.Part part) {
            return candidates(part.whole());
        } else if (sense instanceof Sense.About about) {
            return candidates(about.near());
        } else if (sense instanceof Sense.Checked checked) {
            return checked(checked);
        } else if (sense instanceof Sense.Moved moved) {
            return moved(moved);
        } else if (sense instanceof Sense.Mention mention) {
            return mentioned(mention);
        }
        return List.of();
    }

    private List<Period> mentioned(Sense.Mention mention) {
        if (mention.years() == 0) {
            return start(mention.unit(), true)
                    .map(day -> List.of(Period.containing(mention.unit(), day)))
                    .orElse(List.of());
        }
        return mentions.last(mention.unit())
                .map(last -> List.of(Period.containing(last.unit(), last.first().plusYears(mention.years()))))
                .orElseGet(() -> published == null
                        ? List.of()
                        : List.of(Period.year(published.getYear()).plus(mention.years())));
    }

    /** The day that a relative date starts from. */
    private Optional<LocalDate> start(Unit unit, boolean fromMention) {
        Optional<LocalDate> report = Optional.ofNullable(published);
        return fromMention ? mentions.last(unit).map(Period::first).or(() -> report) : report;
    }

    private List<Period> moved(Sense.Moved moved) {
        BigDecimal number = moved.amount().number();
        Unit unit = moved.amount().unit();
        Optional<LocalDate> start = start(moved.fromMention() ? unit : Unit.DAY, moved.fromMention());
        if (number == null || start.isEmpty()) {
            return List.of();
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        boolean oneWeek = unit == Unit.WEEK && number.compareTo(BigDecimal.ONE) == 0;
        if (!whole) {
            long days = number.multiply(BigDecimal.valueOf(unit.days)).longValue();
            Unit precision = unit.days > Unit.MONTH.days ? Unit.MONTH : unit;
            return List.of(Period.containing(precision, start.get().plusDays(moved.sign() * days)));
        }
        LocalDate day = Period.plus(start.get(), unit, moved.sign() * number.longValue());
        Unit precision = oneWeek ? Unit.DAY : unit.days > Unit.YEAR.days ? Unit.YEAR : unit;
        return List.of(Period.containing(precision == Unit.FORTNIGHT ? Unit.WEEK : precision, day));
    }

    private List<Period> points(Sense.Point point) {
        List<Period> wholes;
        if (point.within() != null) {
            wholes = candidates(point.within());
        } else if (published != null) {
            Period now = Period.containing(point.field().parent, published);
            wholes = Stream.of(-2, -1, 0, 1, 2).map(now::plus).toList();
        } else {
            return List.of();
        }
        List<Period> points =
                wholes.stream().flatMap(whole -> pick(point, whole).stream()).toList();
        return point.direction() == null || published == null ? points : towards(point.direction(), points, published);
    }

    private static Optional<Period> pick(Sense.Point point, Period whole) {
        int value = point.value();
        int year = whole.first().getYear();
        boolean inYear = whole.unit() == Unit.YEAR || whole.unit() == Unit.FISCAL_YEAR;
        return switch (point.field()) {
            case WEEKDAY ->
                whole.unit() == Unit.WEEK
                        ? Optional.of(Period.day(whole.first().plusDays(value - 1L)))
                        : Optional.empty();
            case WEEKEND ->
                whole.unit() == Unit.WEEK
                        ? Optional.of(Period.containing(Unit.WEEKEND, whole.first()))
                        : Optional.empty();
            case DAY ->
                whole.unit() == Unit.MONTH
                                && value <= YearMonth.from(whole.first()).lengthOfMonth()
                        ? Optional.of(Period.day(whole.first().withDayOfMonth(value)))
                        : Optional.empty();
            case MONTH -> inYear ? Optional.of(new Period(Unit.MONTH, LocalDate.of(year, value, 1))) : Optional.empty();
            case SEASON ->
                inYear ? Optional.of(new Period(Unit.SEASON, LocalDate.of(year, 3 * value, 1))) : Optional.empty();
            case QUARTER ->
                inYear ? Optional.of(new Period(Unit.QUARTER, LocalDate.of(year, 3 * value - 2, 1))) : Optional.empty();
            case HALF ->
                inYear ? Optional.of(new Period(Unit.HALF, LocalDate.of(year, 6 * value - 5, 1))) : Optional.empty();
            case HOLIDAY ->
                inYear && point.holiday() != null
                        ? Optional.of(Period.day(point.holiday().in(year)))
                        : Optional.empty();
        };
    }

    /** The one that "last", "this" or "next" says. */
    private static List<Period> towards(Sense.Direction direction, List<Period> points, LocalDate published) {
        Optional<Period> found = switch (direction) {
            case LAST ->
                points.stream()
                        .filter(point -> point.last().isBefore(published))
                        .reduce((first, second) -> second);
            case NEXT ->
                points.stream()
                        .filter(point -> point.first().isAfter(published))
                        .findFirst();
            case THIS ->
                points.stream()
                        .min(Comparator.comparingLong((Period point) -> Math.abs(point.daysFrom(published)))
                                .thenComparing(Period::first, Comparator.reverseOrder()));
        };
        return found.map(List::of).orElse(List.of());
    }

    private static Stream<Period> nth(Sense.Nth nth, Period whole) {
        if (nth.unit().days >= whole.unit().days) {
            return Stream.of();
        }
        List<Period> parts = new ArrayList<>();
        Period part = Period.containing(nth.unit(), whole.first());
        while (!part.first().isAfter(whole.last())) {
            if (belongs(part, whole)) {
                parts.add(part);
            }
            part = part.plus(1);
        }
        int index = nth.n() < 0 ? parts.size() + nth.n() : nth.n() - 1;
        return index >= 0 && index < parts.size() ? Stream.of(parts.get(index)) : Stream.of();
    }

    /** A week belongs to where its Thursday lies, as ISO 8601 has it. */
    private static boolean belongs(Period part, Period whole) {
        LocalDate middle = part.unit() == Unit.WEEK ? part.first().plusDays(3) : part.first();
        return whole.contains(middle);
    }

    private List<Period> checked(Sense.Checked checked) {
        List<Period> days = candidates(checked.day());
        List<Period> fitting = days.stream()
                .filter(day -> day.first().getDayOfWeek().getValue() == checked.weekday())
                .toList();
        return fitting.isEmpty() ? days : fitting;
    }

    private static Optional<Period> choose(List<Period> candidates, Sense sense, Tense tense, LocalDate published) {
        Field field = field(sense);
        if (field == Field.WEEKDAY || field == Field.WEEKEND) {
            return weekday(candidates, tense, published);
        }
        return candidates.stream()
                .min(Comparator.comparingLong((Period period) -> distance(period, field, tense, published))
                        .thenComparing(Period::first));
    }

    private static long distance(Period period, Field field, Tense tense, LocalDate published) {
        long days = period.daysFrom(published);
        boolean against = (tense == Tense.PAST && days > 0) || (tense == Tense.FUTURE && days < 0);
        return Math.abs(days) + (against ? field.tenseWeight : 0);
    }

    private static Optional<Period> weekday(List<Period> days, Tense tense, LocalDate published) {
        return tense == Tense.FUTURE
                ? days.stream().filter(day -> !day.first().isBefore(published)).findFirst()
                : days.stream().filter(day -> !day.first().isAfter(published)).reduce((first, second) -> second);
    }

    /** The field that decides how candidates are weighed: the coarsest, within which all others are counted. */
    private static Field field(Sense sense) {
        if (sense instanceof Sense.Point point) {
            return point.within() instanceof Sense.Point outer ? field(outer) : point.field();
        } else if (sense instanceof Sense.Part part) {
            return field(part.whole());
        } else if (sense instanceof Sense.About about) {
            return field(about.near());
        } else if (sense instanceof Sense.Checked checked) {
            return field(checked.day());
        } else if (sense instanceof Sense.Nth nth) {
            return field(nth.within());
        }
        return Field.MONTH;
    }

    /** What TIMEX3 says of it without a day of publication. */
    private static String unanchored(Sense sense) {
        if (sense instanceof Sense.Absolute absolute) {
            return absolute.period().timex();
        } else if (sense instanceof Sense.Point point) {
            return unanchored(point);
        } else if (sense instanceof Sense.Relative relative) {
            return Period.unknown(relative.unit());
        } else if (sense instanceof Sense.Nth nth) {
            return Period.unknown(nth.unit());
        } else if (sense instanceof Sense.Part part) {
            return unanchored(part.whole());
        } else if (sense instanceof Sense.About about) {
            return unanchored(about.near());
        } else if (sense instanceof Sense.Checked checked) {
            return unanchored(checked.day());
        } else if (sense instanceof Sense.Moved moved) {
            return Period.unknown(moved.amount().unit());
        } else if (sense instanceof Sense.Mention mention) {
            return Period.unknown(mention.unit());
        }
        throw new IllegalArgumentException("no date: " + sense);
    }

    private static String unanchored(Sense.Point point) {
        Sense within = point.within();
        int value = point.value();
        return switch (point.field()) {
            case WEEKDAY -> "XXXX-WXX-" + value;
            case WEEKEND -> "XXXX-WXX-WE";
            case DAY -> (within == null ? "XXXX-XX" : unanchored(within)) + "-%02d".formatted(value);
            case MONTH -> (within == null ? "XXXX" : unanchored(within)) + "-%02d".formatted(value);
            case QUARTER -> (within == null ? "XXXX" : unanchored(within)) + "-Q" + value;
            case HALF -> (within == null ? "XXXX" : unanchored(within)) + "-H" + value;
            case SEASON ->
                (within == null ? "XXXX" : unanchored(within))
                        + new Period(Unit.SEASON, LocalDate.of(2000, 3 * value, 1))
                                .timex()
                                .substring(4);
            case HOLIDAY ->
                point.holiday() == null ? "XXXX-XX-XX" : point.holiday().timex();
        };
    }
}
