package org.parley.ledger;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for what somebody gives up of a demand, or has moved from one figure to another. */
final class Shifts {
    private Shifts() {}

    /** From how much to how much: {@code come down from 12 percent to 10 percent}, {@code up from 50 to 56}. */
    private static final Pattern STEP = Pattern.compile(
            "\\b(?:down|up) from [^,;.]{0,24}?\\p{N}[^,;]{0,30} to (?=.{0,24}\\p{N})", Pattern.CASE_INSENSITIVE);

    /** How much of something is asked for: {@code reduced the number of captives it wants freed from 300}. */
    private static final Pattern LESS = Pattern.compile(
            "\\b(?:cut|trimmed|reduced|lowered|halved) (?<what>(?:the|its|their) .*\\b(?:it|they) (?:want|ask|demand|seek|claim).*)",
            Pattern.CASE_INSENSITIVE);

    /** What still belongs to a demand that is given up, behind what it is about: where it ends, and what is left of it. */
    private static final Pattern REST = Pattern.compile(
            "(?: altogether| entirely| outright| at all)?(?: (?:on|in|for|at|of|from) (?:every|all|each|any) [^,.;:“”\"…]+?(?=,))?"
                    + "(?: (?:before|until|rather than|instead of|than|to|from|by|in full|as long as)\\b [^,.;:“”\"…]+)?"
                    + "(?:,? (?:… )?(?:(?:but )?(?:now )?(?:only|just|merely)|but that) [^,.;:“”\"…]+)?",
            Pattern.CASE_INSENSITIVE);

    /** When somebody said so, behind what was given up. */
    private static final Pattern SAID_WHEN = Pattern.compile(
            " (?:on|last|late on|early on) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b.*", Pattern.DOTALL);

    /** Whether somebody has come from one figure to another. */
    static boolean isStep(Telling telling) {
        return STEP.matcher(around(telling)).find()
                && STEP.matcher(telling.evidence() + " " + telling.act().object())
                        .find();
    }

    /** What is given up, with all that belongs to it. */
    static String words(Telling telling, String object) {
        Matcher less = LESS.matcher(telling.evidence());
        if (less.find()) {
            return whole(telling, less.group("what"));
        }
        Matcher step = STEP.matcher(telling.evidence());
        if (step.find()) {
            return whole(telling, telling.evidence().substring(step.start()));
        }
        return whole(telling, object);
    }

    private static String whole(Telling telling, String object) {
        for (String words : List.of(telling.words(), telling.sentence())) {
            int place = object.isEmpty() ? -1 : words.indexOf(object);
            Matcher rest = REST.matcher(words);
            if (place >= 0
                    && rest.region(place + object.length(), words.length()).lookingAt()
                    && !rest.group().isEmpty()) {
                return object + SAID_WHEN.matcher(rest.group()).replaceFirst("");
            }
        }
        return object;
    }

    private static String around(Telling telling) {
        return telling.evidence() + " " + telling.words() + " " + telling.sentence();
    }
}
