package org.parley.reading.time;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Slots that a pattern may have beside the classes of the lexicon. */
enum Slot {
    /** A number in figures or words. */
    NUMBER(Kind.NUMBER),
    /** A day of a month: {@code 18}, {@code 18th}, {@code eighteenth}. */
    DAY(Kind.NUMBER, Kind.ORDINAL),
    /** {@code 3rd}, {@code third}. */
    ORDINAL(Kind.ORDINAL),
    YEAR(Kind.NUMBER),
    /** A year that a bare number may be read as: 1901 to 2049, no round century. */
    RECENT_YEAR(Kind.NUMBER),
    /** {@code '82}. */
    SHORT_YEAR(Kind.SHORT_YEAR),
    /** {@code 1990s}, {@code 90s}. */
    DECADE(Kind.DECADE),
    /** {@code 18:00}. */
    CLOCK(Kind.CLOCK),
    /** {@code 1800}, four figures that are a time. */
    MILITARY(Kind.NUMBER),
    /** An hour of a twelve-hour clock. */
    HOUR(Kind.NUMBER),
    ISO_DATE(Kind.ISO_DATE),
    NUMERIC_DATE(Kind.NUMERIC_DATE),
    /** What another rule has read as a date. */
    DATE(Sense::isDate),
    /** What another rule has read as a length of time that nothing binds to the report. */
    DURATION(sense -> sense instanceof Sense.Amount amount && !amount.anchored()),
    /** What another rule has read as a time of day. */
    TIME(sense -> sense instanceof Sense.Clock);

    /** The class of ordinal words in the lexicon. */
    static final String ORDINAL_WORDS = "ordinal-word";

    /** The kinds of words that may start it, beside words of the lexicon. */
    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf cannot be changed
    final Set<Kind> kinds;
    /** Which results of other rules fit; nothing for slots that words fill. */
    @SuppressWarnings("ImmutableEnumChecker") // tests of sealed records without state
    final @Nullable Predicate<Sense> fits;

    Slot(Kind... kinds) {
        this.kinds = Set.copyOf(Arrays.asList(kinds));
        this.fits = null;
    }

    Slot(Predicate<Sense> fits) {
        this.kinds = Set.of();
        this.fits = fits;
    }

    /** The slot with a name in lower case with hyphens, if there is one. */
    static @Nullable Slot named(String name) {
        for (Slot slot : values()) {
            if (slot.label().equals(name)) {
                return slot;
            }
        }
        return null;
    }

    static String labels() {
        return Arrays.stream(values()).map(Slot::label).collect(Collectors.joining(", "));
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What fills the slot at an index of a text; never called for slots that results of rules fill. */
    Lexicon.@Nullable Found find(Lexicon lexicon, Words words, int index) {
        if (index >= words.size()) {
            return null;
        }
        return switch (this) {
            case NUMBER -> lexicon.number(words, index);
            case ORDINAL -> ordinal(lexicon, words, index);
            case DAY -> day(lexicon, words, index);
            case YEAR -> figure(words, index, 4, 1000, 2199);
            case RECENT_YEAR -> recent(words, index);
            case MILITARY -> military(words, index);
            case HOUR -> figure(words, index, 0, 1, 12);
            case SHORT_YEAR, DECADE -> integer(words, index);
            case CLOCK, ISO_DATE, NUMERIC_DATE -> text(words, index);
            case DATE, DURATION, TIME -> throw new IllegalStateException(label() + " is filled by rules");
        };
    }

    private static Lexicon.@Nullable Found day(Lexicon lexicon, Words words, int index) {
        Lexicon.Found plain = figure(words, index, 0, 1, 31);
        if (plain != null) {
            return words.text(index).length() <= 2 ? plain : null;
        }
        Lexicon.Found ordinal = ordinal(lexicon, words, index);
        return ordinal != null && ordinal.value() instanceof Integer day && day >= 1 && day <= 31 ? ordinal : null;
    }

    private static Lexicon.@Nullable Found ordinal(Lexicon lexicon, Words words, int index) {
        if (!words.is(index, Kind.ORDINAL)) {
            return lexicon.has(ORDINAL_WORDS) ? lexicon.find(ORDINAL_WORDS, words, index) : null;
        }
        BigDecimal number = words.get(index).number();
        return number == null ? null : new Lexicon.Found(index + 1, number.intValue());
    }

    /** A whole number without separators; of so many figures, or of any number where that is 0. */
    private static Lexicon.@Nullable Found figure(Words words, int index, int figures, int least, int most) {
        BigDecimal number = words.is(index, Kind.NUMBER) ? words.get(index).number() : null;
        if (number == null || number.scale() > 0) {
            return null;
        }
        int length = words.get(index).end() - words.get(index).start();
        boolean separators = length != number.toPlainString().length() && length > 2;
        boolean fits = (figures == 0 || figures == length) && !separators;
        int value = number.compareTo(BigDecimal.valueOf(100_000)) < 0 ? number.intValue() : -1;
        return fits && value >= least && value <= most ? new Lexicon.Found(index + 1, value) : null;
    }

    private static Lexicon.@Nullable Found recent(Words words, int index) {
        Lexicon.Found year = figure(words, index, 4, 1901, 2049);
        return year != null && !Integer.valueOf(2000).equals(year.value()) ? year : null;
    }

    private static Lexicon.@Nullable Found military(Words words, int index) {
        if (!words.is(index, Kind.NUMBER)) {
            return null;
        }
        String text = words.text(index);
        boolean time = text.length() == 4
                && text.chars().allMatch(Character::isDigit)
                && text.compareTo("2400") < 0
                && text.charAt(2) < '6';
        return time ? new Lexicon.Found(index + 1, text.substring(0, 2) + ":" + text.substring(2)) : null;
    }

    private Lexicon.@Nullable Found integer(Words words, int index) {
        BigDecimal number =
                kinds.contains(words.get(index).kind()) ? words.get(index).number() : null;
        return number == null || number.scale() > 0 ? null : new Lexicon.Found(index + 1, number.intValue());
    }

    private Lexicon.@Nullable Found text(Words words, int index) {
        return kinds.contains(words.get(index).kind()) ? new Lexicon.Found(index + 1, words.text(index)) : null;
    }
}
