package org.parley.reading.time;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.reading.TimeType;

/** What a rule makes of the slots of its pattern; the names are those that a rule file writes behind {@code means}. */
enum Meaning {
    /**
     * A point of the calendar: {@code day}, {@code month}, {@code year} or {@code short-year}, {@code weekday}, {@code
     * quarter}, {@code half}, {@code season}, {@code holiday}, within {@code within}, told apart by {@code direction}.
     */
    DATE(Set.of()) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            Sense within = slots.sense("within");
            if (slots.has("year")) {
                within = new Sense.Absolute(Period.year(slots.integer("year")));
            } else if (slots.has("short-year")) {
                within = shortYear(slots.integer("short-year"));
            }
            Sense.@Nullable Direction direction = slots.direction();
            Sense result = within;
            for (Field field :
                    List.of(Field.HALF, Field.QUARTER, Field.SEASON, Field.MONTH, Field.DAY, Field.WEEKEND)) {
                String name = field.name().toLowerCase(Locale.ROOT);
                if (slots.has(name)) {
                    result = new Sense.Point(field, slots.integer(name), null, direction, result);
                    direction = null;
                }
            }
            if (slots.has("holiday")) {
                Holiday holiday = new Holiday(slots.string("holiday"));
                result = new Sense.Point(Field.HOLIDAY, 0, holiday, direction, within);
            }
            if (!slots.has("weekday")) {
                return result;
            }
            int weekday = slots.integer("weekday");
            boolean beside = slots.has("day");
            return beside && result != null
                    ? new Sense.Checked(weekday, result)
                    : new Sense.Point(Field.WEEKDAY, weekday, null, direction, within);
        }
    },
    /** A date whose figures stand in the text as one: {@code iso} or {@code numeric}. */
    NUMERIC(Set.of()) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            return slots.has("iso") ? iso(slots.string("iso")) : numeric(slots.string("numeric"));
        }
    },
    /** So many ({@code shift}, or what {@code direction} says) of a {@code unit} away. */
    RELATIVE(Set.of("unit")) {
        @Override
        Sense build(Slots slots) {
            int shift = slots.has("shift")
                    ? slots.integer("shift")
                    : slots.has("direction") ? slots.integer("direction") : 0;
            return new Sense.Relative(slots.unit(), shift, slots.isFromMention());
        }
    },
    /** The {@code n}-th {@code unit} of {@code within}. */
    NTH(Set.of("n", "unit", "within")) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            Sense within = slots.sense("within");
            return within == null ? null : new Sense.Nth(slots.unit(), slots.integer("n"), within);
        }
    },
    /** The {@code portion} of {@code whole}. */
    PART(Set.of("portion", "whole")) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            Sense whole = slots.sense("whole");
            boolean nested = whole instanceof Sense.Part;
            Portion portion = Portion.valueOf(slots.string("portion").toUpperCase(Locale.ROOT));
            return whole == null || nested ? null : new Sense.Part(portion, whole);
        }
    },
    /** The {@code portion} of so many {@code unit}s away. */
    RELATIVE_PART(Set.of("portion", "unit")) {
        @Override
        Sense build(Slots slots) {
            Portion portion = Portion.valueOf(slots.string("portion").toUpperCase(Locale.ROOT));
            return new Sense.Part(portion, RELATIVE.required(slots));
        }
    },
    /** Somewhere near {@code near}. */
    ABOUT(Set.of("near")) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            Sense near = slots.sense("near");
            return near == null || near instanceof Sense.About ? null : new Sense.About(near);
        }
    },
    /** The {@code duration} away: back where {@code sign} is -1, from the date told last where {@code from} is {@code mention}. */
    MOVED(Set.of("duration", "sign")) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            return slots.sense("duration") instanceof Sense.Amount amount
                    ? new Sense.Moved(amount, slots.integer("sign"), slots.isFromMention())
                    : null;
        }
    },
    /** The date told last, as a {@code unit}; or the one that lies so many {@code years} away, in its own unit. */
    MENTION(Set.of("unit")) {
        @Override
        Sense build(Slots slots) {
            return new Sense.Mention(slots.unit(), slots.has("years") ? slots.integer("years") : 0);
        }
    },
    /** A length of {@code number} {@code unit}s; of nobody knows how many where there is no number; bound to the report where {@code anchored}. */
    AMOUNT(Set.of("unit")) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            BigDecimal number = slots.number("number");
            boolean senseless = number != null && number.compareTo(BigDecimal.valueOf(10_000)) > 0;
            return senseless ? null : new Sense.Amount(number, slots.unit(), slots.has("anchored"));
        }
    },
    /** The same as {@code inner}, with more words around it. */
    SAME(Set.of("inner")) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            return slots.sense("inner");
        }
    },
    /** Every {@code weekday}, {@code month}, or {@code number} of {@code unit}s; every {@code part} of a day where that is told. */
    EACH(Set.of()) {
        @Override
        Sense build(Slots slots) {
            if (slots.has("month")) {
                return new Sense.Each("XXXX-%02d".formatted(slots.integer("month")));
            }
            String part = slots.has("part") ? slots.string("part") : "";
            if (slots.has("weekday")) {
                return new Sense.Each("XXXX-WXX-" + slots.integer("weekday") + part);
            }
            if (!part.isEmpty()) {
                return new Sense.Each("XXXX-XX-XX" + part);
            }
            BigDecimal number = slots.has("number") ? slots.number("number") : BigDecimal.ONE;
            return new Sense.Each(new Sense.Amount(number, slots.unit(), false).timex());
        }
    },
    /** The {@code value} of a {@code type} that the rule itself, or the word, tells. */
    FIXED(Set.of("type", "value")) {
        @Override
        Sense build(Slots slots) {
            return new Sense.Fixed(TimeType.valueOf(slots.string("type")), slots.string("value"));
        }
    },
    /** The {@code part} of a day, or the {@code hour} or {@code clock} with {@code noon} ({@code am}, {@code pm}) and {@code zone}, on {@code day} or {@code day-shift} days away. */
    CLOCK(Set.of()) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            String time = slots.has("part") ? slots.string("part") : clock(slots);
            Sense day = slots.has("day-shift")
                    ? new Sense.Relative(Unit.DAY, slots.integer("day-shift"), false)
                    : slots.sense("day");
            return time == null ? null : new Sense.Clock(time, day);
        }
    },
    /** The {@code time}, read by another rule without a day, on {@code day}. */
    CLOCK_ON(Set.of("time", "day")) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            return slots.sense("time") instanceof Sense.Clock clock && clock.day() == null
                    ? new Sense.Clock(clock.time(), slots.sense("day"))
                    : null;
        }
    },
    /** The {@code decade} that figures or a word tell. */
    DECADE(Set.of("decade")) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            int year = slots.integer("decade");
            boolean whole = year % 10 == 0 && (year < 100 || (year >= 1000 && year < 2200));
            if (!whole) {
                return null;
            }
            boolean century = year >= 1000 && year % 100 == 0;
            int first = year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
            return century && slots.has("century")
                    ? new Sense.Absolute(new Period(Unit.CENTURY, LocalDate.of(first, 1, 1)))
                    : new Sense.Absolute(new Period(Unit.DECADE, LocalDate.of(first, 1, 1)));
        }
    },
    /** The {@code n}-th century. */
    CENTURY(Set.of("n")) {
        @Override
        @Nullable
        Sense build(Slots slots) {
            int n = slots.integer("n");
            return n < 11 || n > 22
                    ? null
                    : new Sense.Absolute(new Period(Unit.CENTURY, LocalDate.of(100 * (n - 1), 1, 1)));
        }
    },
    /** The fiscal {@code year} or {@code short-year}. */
    FISCAL_YEAR(Set.of()) {
        @Override
        Sense build(Slots slots) {
            Sense year = slots.has("year")
                    ? new Sense.Absolute(Period.year(slots.integer("year")))
                    : shortYear(slots.integer("short-year"));
            LocalDate first = ((Sense.Absolute) year).period().first();
            return new Sense.Absolute(new Period(Unit.FISCAL_YEAR, first));
        }
    },
    /** Words that look like a time and are none: the rule claims them and gives nothing. */
    NOTHING(Set.of()) {
        @Override
        Sense build(Slots slots) {
            return new Sense.Fixed(TimeType.DATE, "");
        }
    };

    private static final int EARLIEST_YEAR = 1000;
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{2,4})");
    /** Two figures above this mean the century before: '82 is 1982, '25 is 2025. */
    private static final int PIVOT = 50;

    /** The slots without which the meaning cannot be built. */
    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    final Set<String> needs;

    Meaning(Set<String> needs) {
        this.needs = needs;
    }

    /** What the filled slots mean, or nothing where they make no sense, as in "February 31". */
    @Nullable
    abstract Sense build(Slots slots);

    Sense required(Slots slots) {
        Sense sense = build(slots);
        if (sense == null) {
            throw new IllegalStateException(this + " gave nothing");
        }
        return sense;
    }

    /** The name in a rule file. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Meaning> named(String name) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.label().equals(name))
                .findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(Meaning::label).collect(Collectors.joining(", "));
    }

    private static Sense shortYear(int year) {
        return new Sense.Absolute(Period.year(year > PIVOT ? 1900 + year : 2000 + year));
    }

    private static @Nullable Sense iso(String text) {
        try {
            return new Sense.Absolute(Period.day(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Month first, as in the United States, where both orders are dates; then the date is uncertain. */
    private static @Nullable Sense numeric(String text) {
        Matcher matcher = FIGURES.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        int year = Integer.parseInt(matcher.group(4));
        if (year < 100) {
            year += year > PIVOT ? 1900 : 2000;
        } else if (year < EARLIEST_YEAR) {
            return null;
        }
        boolean dotted = matcher.group(2).equals(".");
        boolean dayFirst = dotted || first > 12;
        boolean uncertain = !dotted && first <= 12 && second <= 12 && first != second;
        try {
            LocalDate day = LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second);
            return new Sense.Absolute(Period.day(day), uncertain);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String clock(Slots slots) {
        String figures = slots.has("clock") ? slots.string("clock").replace('.', ':') : null;
        int hour =
                figures == null ? slots.integer("hour") : Integer.parseInt(figures.substring(0, figures.indexOf(':')));
        String rest = figures == null ? ":00" : figures.substring(figures.indexOf(':'));
        String noon = slots.has("noon") ? slots.string("noon") : "";
        if (!noon.isEmpty() && (hour > 12 || hour == 0)) {
            return null;
        }
        if (noon.equals("pm") && hour < 12) {
            hour += 12;
        } else if (noon.equals("am") && hour == 12) {
            hour = 0;
        }
        return "T%02d%s%s".formatted(hour, rest, zone(slots));
    }

    private static String zone(Slots slots) {
        if (slots.has("plus")) {
            return "+%02d:00".formatted(slots.integer("plus"));
        }
        if (slots.has("minus")) {
            return "-%02d:00".formatted(slots.integer("minus"));
        }
        return slots.has("zone") ? slots.string("zone") : "";
    }
}
