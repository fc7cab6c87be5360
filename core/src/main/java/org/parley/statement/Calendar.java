package org.parley.statement;

import java.util.Set;
import org.parley.reading.Token;

/** The names of days and months, which taggers take for those of persons. */
final class Calendar {
    /** Those that are nobody's name: in "since February Corran" only the second word is one. */
    private static final Set<String> NEVER_NAMES = Set.of(
            "January",
            "February",
            "July",
            "September",
            "October",
            "November",
            "December",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday");

    /** Months that persons are called as well. */
    private static final Set<String> ALSO_NAMES = Set.of("March", "April", "May", "June", "August");

    private Calendar() {}

    /** Whether a word is the name of a day or month, and of nobody. */
    static boolean isNoName(Token token) {
        return NEVER_NAMES.contains(token.text());
    }

    /** Whether a word is the name of a month that persons may be called. */
    static boolean isMonthOrName(Token token) {
        return ALSO_NAMES.contains(token.text());
    }
}
