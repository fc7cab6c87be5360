package org.parley.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.statement.ActType;

/** Tells what something is required for: talks, a ceasefire, a settlement, else in the words that hold something back. */
final class Goals {
    private static final Pattern TALKS = Pattern.compile(
            "\\b(talks?|negotiat(e|es|ed|ing|ions?)|dialogues?|discuss(es|ed|ing|ions?)?|bargaining table"
                    + "|(any|another|further|new|next|more|no|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) ([\\p{L}-]+ )?(meetings?|sessions?|rounds?)|talking"
                    + "|(re)?start(ing)? the process)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CEASEFIRE =
            Pattern.compile("\\b(cease-?fires?|truces?|armistice)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTLEMENT = Pattern.compile(
            "\\b(peace|agreements?|deals?|settlements?|accords?|treaty|treaties|pacts?|contracts?|signing|signatures?|(will|would|to|not) sign|be(ing)? (signed|initialled)"
                    + "|(war|conflict|fighting|hostilities|strike|lockout|dispute|walkout|blockade)\\b.{0,20}\\b(end|ends|stop|stops|over|finish\\w*)"
                    + "|(end|stop|call off|calling off)\\b.{0,20}\\b(war|conflict|fighting|hostilities|strike|lockout|dispute|walkout|blockade))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONFLICT = Pattern.compile(
            "\\b(war|conflict|fighting|hostilities|strike|lockout|dispute|walkout|blockade)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Ways to go and talk. */
    private static final Pattern TALKING = Pattern.compile(
            "\\b(s[ia]t(s|ting)? down|meet(s|ing)?|met|negotiators?|delegat(?:es?|ions?)|envoys?|table|return(s|ed|ing)?|go(ing)? back|com(e|ing) back)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What somebody will not do, or rules out, until something happens. */
    private static final Pattern REFUSES = Pattern.compile(
            "\\b(not|no|nothing|never|cannot|only|rul(e|es|ed|ing) out|refus(e|es|ed|ing)|reject(s|ed|ing)?|threaten(s|ed|ing)?)\\b|n[’']t\\b",
            Pattern.CASE_INSENSITIVE);
    /** A requirement about how talks are held is one for talks. */
    private static final Pattern OF_TALKS =
            Pattern.compile("(the |any |all )?(talks|negotiations|meetings?)\\b", Pattern.CASE_INSENSITIVE);
    /** Who asks for something before going back asks for it before there are talks. */
    private static final Pattern RETURNS = Pattern.compile(
            "\\b(go(ing|es)?|come(s|ing)?|went|came) back\\b(?! on)|\\breturn(s|ed|ing)? to (the )?(table|room)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEFORE = Pattern.compile(
            "\\bbefore ((it|they|he|she|we) (can |could |will |would )?[\\p{L}-]+( [\\p{L}\\p{N}$€£%.’'-]+){0,7}?)[.,;”\"]*$",
            Pattern.CASE_INSENSITIVE);
    /** What somebody who was named before does. */
    private static final Pattern DEED = Pattern.compile(
            "(?:it|they|he|she|we) (?:(?:can|could|will|would) )?(?<verb>\\p{L}+)(?<rest>\\b.*)",
            Pattern.CASE_INSENSITIVE);

    /** What one of its own bodies does only then: {@code before its council takes up the rate}. */
    private static final Pattern OWN_BEFORE = Pattern.compile(
            "\\bbefore (?<who>(?:its|his|her|their|our|the) [\\p{Ll}-]+) (?<verb>[\\p{Ll}-]*[^\\W\\dsu]s)(?<rest> [^,.;:“”\"]{2,60})[.,;”\"]*$");

    /** Where one returns to. */
    private static final Pattern TABLE =
            Pattern.compile("the (?:(?:negotiating|bargaining|conference) )?table\\b", Pattern.CASE_INSENSITIVE);

    /** What is talked about, and is neither the talks nor an end of the quarrel. */
    private static final Pattern TOPIC = Pattern.compile(
            "\\bdiscuss(?:ing|ions? (?:on|of|about))? (?!(?:an?|any|the) (?:date|end)\\b|(?:it|this|that|them|anything|nothing)\\b)(?<topic>(?!.*\\b(?:peace|truce|cease-?fire|settlement|agreement|deal|treaty|terms|talks?|negotiations?)\\b).+)",
            Pattern.CASE_INSENSITIVE);

    /** Words that name nothing by themselves. */
    static final Pattern PRONOUN = Pattern.compile(
            "(it|they|he|she|we|i|you|one|ones|this|that|these|those|them|any|some|anything|nothing|all|none)",
            Pattern.CASE_INSENSITIVE);
    /** What only points to something: {@code calling it off}, {@code doing that}; and what is cut, {@code 5ing}. */
    private static final Pattern POINTER = Pattern.compile(
            "[^\\p{L}“\"‘]*(?:ing)?|\\p{L}+ing(?: (?:up|off|out|down|over|back|away))? (?:it|them|that|this|these|those|one|ones|so)(?: (?:up|off|out|down|over|back|away|first))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POINTS_FIRST =
            Pattern.compile("(?:it|they|this|that|these|those|one|them|he|she)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern POINTS_AT = Pattern.compile(
            "(?<doing>\\p{L}+ing(?: (?:up|off|out|down|over|back|away))?) (?:it|them)(?<rest>(?: (?:up|off|out|down|over|back|away))?)",
            Pattern.CASE_INSENSITIVE);

    /** What begins with one is a thing, and no deed: {@code agreed to a commission}. */
    private static final Pattern DETERMINER = Pattern.compile(
            "an?|the|his|her|its|their|our|my|your|this|that|these|those|some|any|no|every|each|all|both|[\\p{N}“\"‘].*");

    /** Verbs that double their last letter: {@code stopping}. */
    private static final Pattern DOUBLES =
            Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]|begin|forget|regret|.+mit|.+fer|.*quip");

    private static final Pattern TALKING_VERB = Pattern.compile(
            "(?:discuss|negotiate|sign|conclude|hold|resume|start|join|accept|talk|return|meet) \\p{Ll}");

    private static final Pattern MOVING =
            Pattern.compile("move|go|put|call|begin|come|vote|buy|sell|name|agree|settle|let");

    /** So many letters at most has a noun phrase that tells a goal. */
    private static final int LONGEST = 90;

    private static final Recent<Purpose> PURPOSES = new Recent<>(Goals::read);

    private Goals() {}

    /** What somebody will not talk about, where it is told as one thing of several: {@code reopening the crossing}; else empty. */
    static String topic(String goal) {
        Matcher matcher = TOPIC.matcher(goal);
        return matcher.find() ? matcher.group("topic") : "";
    }

    /** The kind of goal that words speak of. */
    static Purpose purpose(String words) {
        return PURPOSES.of(words);
    }

    private static Purpose read(String words) {
        if (TALKS.matcher(words).find()) {
            return Purpose.TALKS;
        }
        if (CEASEFIRE.matcher(words).find()) {
            return Purpose.CEASEFIRE;
        }
        return SETTLEMENT.matcher(words).find() ? Purpose.SETTLEMENT : Purpose.OTHER;
    }

    /** Whether two goals can be one: of one kind, or told by a word of both. */
    static boolean agree(String goal, String other) {
        Purpose purpose = purpose(goal);
        boolean talking = (purpose == Purpose.TALKS || TALKING.matcher(goal).find())
                && (purpose(other) == Purpose.TALKS || TALKING.matcher(other).find());
        return talking
                || (purpose != Purpose.OTHER && purpose == purpose(other))
                || Words.shared(Words.content(goal), Words.content(other)) > 0;
    }

    /** Whether words name only what is required for something, and not what is required: {@code the peace talks}. */
    static boolean isAll(String words) {
        String rest = SETTLEMENT
                .matcher(CEASEFIRE.matcher(TALKS.matcher(words).replaceAll(" ")).replaceAll(" "))
                .replaceAll(" ");
        return Words.content(rest).isEmpty();
    }

    /** Whether words tell what somebody will not do. */
    static boolean refuses(String words) {
        return REFUSES.matcher(words).find();
    }

    /**
     * What it is required for: the object of the act, else what is done only once it is met, else what the words beside the
     * requirement speak of.
     *
     * @param isSide tells whether words name the side that requires it
     */
    static String of(Telling telling, String requires, String object, Predicate<String> isSide) {
        if (TABLE.matcher(object).lookingAt()) {
            return "a return to " + object;
        }
        if (purpose(object) != Purpose.OTHER) {
            return object.indexOf(' ') < 0 ? goal(object) : isDeed(object) ? doing(object) : object;
        }
        if (OF_TALKS.matcher(requires).lookingAt()) {
            return "talks";
        }
        Optional<HeldBack> held = HeldBack.of(telling, isSide);
        String given = held.filter(found -> !found.negated() && !found.isPointer())
                .filter(Goals::isGiven)
                .map(HeldBack::asGoal)
                .map(goal -> named(goal, object))
                .orElse("");
        if (!given.isEmpty()) {
            return given;
        }
        String deed =
                held.map(HeldBack::asGoal).map(goal -> named(goal, object)).orElse("");
        if (purpose(deed) != Purpose.OTHER) {
            return deed;
        }
        boolean ofMore = purpose(without(telling.evidence(), requires)) != Purpose.OTHER
                && held.filter(found -> !found.negated()).isEmpty();
        if (!deed.isEmpty() && !ofMore) {
            return deed;
        }
        boolean named = !object.isEmpty() && !PRONOUN.matcher(object).matches();
        if (named && isHeldBack(telling)) {
            return isDeed(object) ? doing(object) : object;
        }
        String told = told(telling, requires);
        if (!told.isEmpty()) {
            return told;
        }
        return named && object.length() <= LONGEST ? isDeed(object) ? doing(object) : small(object) : deed;
    }

    /** A goal with what the act names in place of the pronoun in its words: {@code calling the strike off}. */
    private static String named(String goal, String object) {
        Matcher pointing = POINTS_AT.matcher(goal);
        boolean isNamed = !object.isEmpty() && Stream.of(object.split(" ")).noneMatch(PRONOUN.asMatchPredicate());
        return isNamed && pointing.matches() && !goal.contains(object)
                ? pointing.group("doing") + " " + object + pointing.group("rest")
                : goal;
    }

    /** Whether words begin with the verb of what is given: {@code move at the same hour}, but not {@code release of the crew}. */
    private static boolean isDeed(String object) {
        String[] words = object.split(" ", 3);
        return words.length > 1
                && (TALKING_VERB.matcher(object).lookingAt()
                        || MOVING.matcher(words[0]).matches()
                        || RequirementWords.get().yields().contains(words[0]))
                && !words[1].matches("of|to|from|by");
    }

    /** What the words beside the requirement speak of. */
    private static String told(Telling telling, String requires) {
        String goal = goal(without(telling.words(), requires));
        String told = goal.isEmpty() ? goal(without(telling.sentence(), requires)) : goal;
        if (told.isEmpty()
                && RETURNS.matcher(without(telling.sentence(), requires)).find()) {
            return "talks";
        }
        return told.isEmpty() ? before(telling.words()) : told;
    }

    /** As it stands within a sentence. */
    static String small(String object) {
        String first = object.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        boolean plain = first.matches("the|an?|his|her|its|their|our|my|any|both|all|every|each|that|this|these|those")
                || RequirementWords.get().ongoing().contains(first);
        return plain ? first + object.substring(first.length()) : object;
    }

    /** What a side gives for what it requires, whatever else its words speak of: {@code would suspend the raids during a truce}. */
    private static boolean isGiven(HeldBack held) {
        List<String> words = List.of(held.deed().split(" "));
        return RequirementWords.get().yields().contains(words.get(0))
                && purpose(String.join(" ", words.subList(0, Math.min(4, words.size())))) == Purpose.OTHER;
    }

    /** The deed as a noun: {@code halting new plates} of "halt new plates"; a thing as it is. */
    static String doing(String deed) {
        String[] words = deed.strip().split(" ", 2);
        String verb = words[0].toLowerCase(Locale.ROOT);
        if (DETERMINER.matcher(verb).matches()) {
            return small(deed.strip());
        }
        String stem = verb;
        if (verb.endsWith("ie")) {
            stem = verb.substring(0, verb.length() - 2) + "y";
        } else if (verb.length() > 2 && verb.endsWith("e") && !verb.endsWith("ee")) {
            stem = verb.substring(0, verb.length() - 1);
        } else if (DOUBLES.matcher(verb).matches()) {
            stem = verb + verb.charAt(verb.length() - 1);
        }
        return stem + "ing" + (words.length > 1 ? " " + words[1] : "");
    }

    /** Whether a goal names nothing that a reader who has only the record could know. */
    static boolean isPointer(String goal) {
        return POINTER.matcher(goal).matches()
                || (POINTS_FIRST.matcher(goal).lookingAt() && purpose(goal) == Purpose.OTHER);
    }

    /** What comes after what is required: {@code before it clears the road}. */
    private static String before(String words) {
        Matcher matcher = BEFORE.matcher(words);
        if (!matcher.find()) {
            return ofOwnBody(words);
        }
        String clause = RequiredWords.plain(matcher.group(1));
        Matcher deed = DEED.matcher(clause);
        return deed.matches() ? doing(infinitive(deed.group("verb")) + deed.group("rest")) : clause;
    }

    private static String ofOwnBody(String words) {
        Matcher matcher = OWN_BEFORE.matcher(words);
        return matcher.find()
                ? matcher.group("who") + " " + doing(infinitive(matcher.group("verb")) + matcher.group("rest"))
                : "";
    }

    static String infinitive(String verb) {
        if (RequirementWords.get().past().containsKey(verb)) {
            return Objects.requireNonNull(RequirementWords.get().past().get(verb));
        }
        return verb.replaceFirst("ies$", "y")
                .replaceFirst("(?<=ss|x|zz|ch|sh|o)es$", "")
                .replaceFirst("(?<![su])s$", "");
    }

    /** Whether the object of an act is what a side will not do before. */
    private static boolean isHeldBack(Telling telling) {
        return telling.type() == ActType.REJECT
                || (REFUSES.matcher(telling.evidence()).find()
                        && !CONFLICT.matcher(telling.act().object()).find());
    }

    private static String goal(String words) {
        return switch (purpose(words)) {
            case TALKS -> "talks";
            case CEASEFIRE -> "a ceasefire";
            case SETTLEMENT -> settlement(words);
            case OTHER -> "";
        };
    }

    private static String settlement(String words) {
        Matcher matcher = SETTLEMENT.matcher(words);
        Matcher conflict = matcher.find() ? CONFLICT.matcher(matcher.group()) : CONFLICT.matcher("");
        return conflict.find() ? "the end of the " + conflict.group().toLowerCase(Locale.ROOT) : "an agreement";
    }

    private static String without(String words, String part) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE).matcher(words.replaceAll("\\s+", " "));
        return matcher.replaceAll(" ");
    }
}
