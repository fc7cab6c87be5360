package org.parley.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.statement.ActType;

/**
 * A party against its earlier self: it says that it never threatened, promised, offered or demanded what it is reported to have
 * threatened, promised, offered or demanded before.
 */
final class DisownedWordCheck implements ContradictionCheck {
    /** The deed that is disowned, and what it was about. */
    private static final Pattern DISOWNS = Pattern.compile(
            "\\b(?:never|not|n[’']t)\\b[^.;]{0,20}?\\b(?<deed>threat\\p{L}*|promis\\p{L}*|pledg\\p{L}*|offer\\p{L}*|propos\\p{L}*|demand\\p{L}*|insist\\p{L}*|refus\\p{L}*"
                    + "|reject\\p{L}*|agree\\p{L}*|accept\\p{L}*|rul(?:e|ed) out|conced\\p{L}*|warn\\p{L}*)\\b(?<what>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Deeds by the letters that they begin with. */
    private static final Map<String, Set<ActType>> DEEDS = Map.of(
            "thr", EnumSet.of(ActType.THREATEN),
            "war", EnumSet.of(ActType.WARN, ActType.THREATEN),
            "pro", EnumSet.of(ActType.PROPOSE, ActType.OFFER, ActType.COUNTER_PROPOSE),
            "ple", EnumSet.of(ActType.OFFER),
            "off", EnumSet.of(ActType.OFFER, ActType.PROPOSE),
            "dem", EnumSet.of(ActType.DEMAND),
            "ins", EnumSet.of(ActType.DEMAND),
            "ref", EnumSet.of(ActType.REJECT, ActType.REFUSE_TO_TALK),
            "rej", EnumSet.of(ActType.REJECT),
            "rul", EnumSet.of(ActType.REJECT));
    /** More deeds; no map takes them all at once. */
    private static final Map<String, Set<ActType>> GIVEN = Map.of(
            "agr", EnumSet.of(ActType.ACCEPT, ActType.SIGN_AGREEMENT),
            "acc", EnumSet.of(ActType.ACCEPT),
            "con", EnumSet.of(ActType.CONCEDE));

    private static final Set<ActType> DONE = EnumSet.of(
            ActType.THREATEN,
            ActType.WARN,
            ActType.PROPOSE,
            ActType.COUNTER_PROPOSE,
            ActType.OFFER,
            ActType.DEMAND,
            ActType.REJECT,
            ActType.REFUSE_TO_TALK,
            ActType.ACCEPT,
            ActType.SIGN_AGREEMENT,
            ActType.CONCEDE);

    private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}’'-]{3,}");

    /** A party by its own words. */
    @Override
    public List<String> slices(Telling telling) {
        boolean own = !telling.isReporters() && !telling.holder().isEmpty() && telling.isAffirmed();
        boolean does = DONE.contains(telling.type()) && telling.actors().contains(telling.holder());
        return own && (does || isDisowning(telling)) ? List.of(telling.holder()) : List.of();
    }

    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        for (Telling denial : tellings) {
            Optional<Telling> disowned = isDisowning(denial)
                    ? tellings.stream()
                            .filter(word -> DONE.contains(word.type())
                                    && Dates.before(word.told(), denial.told())
                                    && disowns(denial.words(), word.type(), word.words()))
                            .findFirst()
                    : Optional.empty();
            if (disowned.isPresent()) {
                return List.of(
                        EarlierSelfCheck.row(denial.holder(), List.of(disowned.get()), List.of(denial), origins));
            }
        }
        return List.of();
    }

    private static boolean isDisowning(Telling telling) {
        return telling.type() == ActType.DENY
                && DISOWNS.matcher(telling.words()).find();
    }

    /**
     * Whether words say that a deed was never done that others tell of.
     *
     * @param type the deed that is told
     * @param told the words of it
     */
    static boolean disowns(String denial, ActType type, String told) {
        Matcher matcher = DISOWNS.matcher(denial);
        if (!matcher.find()) {
            return false;
        }
        String deed = matcher.group("deed").substring(0, 3).toLowerCase(Locale.ROOT);
        boolean same = DEEDS.getOrDefault(deed, Set.of()).contains(type)
                || GIVEN.getOrDefault(deed, Set.of()).contains(type);
        Set<String> what = Words.content(matcher.group("what"));
        boolean named = NAME.matcher(" " + matcher.group("what"))
                .results()
                .map(name -> name.group())
                .anyMatch(told::contains);
        return same && (named || Words.shared(what, Words.content(told)) >= 2);
    }

    /** The types of act that can be disowned, by name; for words of a version that no longer stands. */
    static Set<ActType> types() {
        return DONE.stream().collect(Collectors.toUnmodifiableSet());
    }
}
