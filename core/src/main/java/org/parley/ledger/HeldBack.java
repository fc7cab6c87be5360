package org.parley.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.statement.ActType;

/**
 * What a side does only once a condition is met, by the words in front of the condition: "the union would lift its notice only
 * when".
 *
 * @param subject who or what does it; empty where it is the side itself
 * @param deed what is done, as an infinitive: {@code lift its notice}
 * @param negated whether it is told as what is not done
 */
record HeldBack(String subject, String deed, boolean negated) {
    private static final Pattern CONJUNCTION = Pattern.compile(
            "[,:]?(?: and| but)?(?: only| not| even)? (?:in return for|in exchange for|once|until|till|unless|provided|providing|if|when|after|before|while|(?:so|as) long as"
                    + "|as soon as|on (?:the )?condition|(?:on |from )?the (?:day|moment|hour|minute))(?: that)?\\W*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MODAL = Pattern.compile(
            "\\b(?:(?:will|would|could|can|(?-i:may|might)|shall)(?<not> not| never|n[’']t)?|(?<no>cannot|won[’']t|can[’']t))\\b|(?<=\\p{L})[’'](?:ll|d)\\b(?<never> not| never)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFUSING = Pattern.compile(
            "(?:\\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|unwilling|reluctant)|\\bnot (?:ready|willing|prepared)) to (?<deed>[^.;“”\"]+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PREPARED = Pattern.compile(
            "\\b(?:ready|willing|prepared|agrees|agreed|offers|offered|promised|pledged) to (?<deed>[^.;“”\"]+)$",
            Pattern.CASE_INSENSITIVE);
    /** {@code Not one soldier goes home}: nobody will say what is not done by whom. */
    private static final Pattern NO_ONE_DOES = Pattern.compile(
            "\\b(?:no|not one|not a single) (?<who>(?:[\\p{Ll}-]+ ){1,3}?)(?<verb>\\p{Ll}+s)(?<rest>\\b[^.;“”\"]*)$",
            Pattern.CASE_INSENSITIVE);
    /** Where the words begin that name who does it. */
    private static final Pattern BOUNDARY = Pattern.compile(
            ".*(?:[.,;:“”\"‘(–—]|\\b(?:that|said|says|and|but|while|because|which|who|added|told \\p{L}+)\\b)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern BEFORE_DEED =
            Pattern.compile("^(?:only|first|then|also|even|ever|therefore|still|now|not) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern NONE = Pattern.compile(
            "^(?:no|not one|not a single|none of|nothing|nobody)\\b ?(?<rest>.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN = Pattern.compile(
            "(?:i|we|he|she|they|you|the (?:[\\p{L}-]+ )?(?:minister|president|premier|chancellor|king|governor|chairman|secretary)|(?:(?:his|her|its|their|our|the) (?:own )?(?:"
                    + Phrases.alternatives("own-bodies") + ")))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSIVE = Pattern.compile("be \\p{L}+.*", Pattern.CASE_INSENSITIVE);
    /** What stays shut is to be opened. */
    private static final Pattern SHUT =
            Pattern.compile("(?:stay|remain|be kept) (?:shut|closed|locked)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern GOES_ON =
            Pattern.compile("(?:stay|remain|continue|last|go on|carry on|hold|be kept)\\b.*", Pattern.CASE_INSENSITIVE);
    /** What stays so is so only from then on: {@code would stay grounded only once}. */
    private static final Pattern STAYS =
            Pattern.compile("(?:stay|remain|be kept) (?<how>\\p{L}+.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEGINS = Pattern.compile(
            "\\b(?:once|if|when|after|provided|providing|as soon as|on (?:the )?condition|the (?:day|moment|hour|minute))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LASTING = Pattern.compile(
            "^(?:while|as long as|so long as|under|amid|until|unless|before|once) ", Pattern.CASE_INSENSITIVE);
    /** Sentences before the one that has the condition. */
    private static final Pattern EARLIER =
            Pattern.compile("^.*\\p{Ll}{3}[.!?][”\"’]*(?: …)? (?=[“\"‘]?\\p{Lu})", Pattern.DOTALL);
    /** What parts the words of a statement and is none of them. */
    private static final Pattern MARKS = Pattern.compile("…|[“”\"‘]|(?<!\\p{L})[’']|(?<![stST])[’'](?!\\p{L})");
    /** Nothing but a description stands in front of the condition: {@code that would start on the day}. */
    private static final Pattern RELATIVE = Pattern.compile(
            "^(?:(?!\\b(?:will|would|not|no|refus\\w+)\\b)[^.;:])*\\b(?:that|which) (?:will|would|can|could)\\b[^.;:,]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PROMISE = Pattern.compile(
            "^[^.;]{0,60}?\\b(?:and|then) (?:we|i)(?: will| can| shall|[’']ll| would| are ready to| could)? (?<deed>(?!are|am|have|do\\b)\\p{Ll}[^.,;“”\"]+)",
            Pattern.CASE_INSENSITIVE);

    /** Who goes on to do something was named before: {@code and would end}. */
    private static final Pattern ALSO = Pattern.compile("\\b(?:and|but|or)\\W*$", Pattern.CASE_INSENSITIVE);

    /** Nothing that is done, or words of the report among it. */
    private static final Pattern UNTOLD =
            Pattern.compile("do\\W*|.*,\\s*,.*|.*\\b(?:said|says|told|added)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 100;
    private static final int LONGEST_SUBJECT = 45;

    /** What a telling holds back, by the first of its words that have the condition. */
    static Optional<HeldBack> of(Telling telling, Predicate<String> isSide) {
        return fronts(telling).stream()
                .flatMap(front -> in(front, isSide).stream())
                .findFirst()
                .or(() -> promised(telling));
    }

    /** What is promised behind a request: {@code let the nurses in, and we sign}. */
    private static Optional<HeldBack> promised(Telling telling) {
        String condition = Words.plain(telling.act().condition());
        String words = Words.plain(telling.words());
        int place = condition.isEmpty() ? -1 : words.indexOf(condition);
        Matcher promise = PROMISE.matcher(place < 0 ? "" : words.substring(place + condition.length()));
        return promise.find() ? Optional.of(new HeldBack("", plain(promise.group("deed")), false)) : Optional.empty();
    }

    /** Whether a condition only describes something: {@code a truce that would start the day they left}. */
    static boolean isDescribed(Telling telling) {
        return fronts(telling).stream()
                        .anyMatch(front -> RELATIVE.matcher(front).find())
                && telling.type() == ActType.PRECONDITION;
    }

    /** The words in front of the condition: those of the statement, of the act and of the sentence, as far as they have it. */
    static List<String> fronts(Telling telling) {
        String condition =
                LASTING.matcher(Words.plain(telling.act().condition())).replaceFirst("");
        if (condition.isEmpty()) {
            return List.of();
        }
        return Stream.of(telling.words(), telling.evidence(), telling.sentence())
                .map(Words::plain)
                .filter(text -> placeOf(condition, text) > 0)
                .map(text -> EARLIER.matcher(text.substring(0, placeOf(condition, text)))
                        .replaceFirst(""))
                .map(front -> MARKS.matcher(front).replaceAll(" ").strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** Where a condition stands in a text, which may have a pronoun for what the condition names; negative where it does not. */
    static int placeOf(String condition, String text) {
        int place = text.indexOf(condition);
        for (int cut = condition.indexOf(' '); place < 0 && cut > 0; cut = condition.indexOf(' ', cut + 1)) {
            String deed = condition.substring(cut);
            place = deed.indexOf(' ', 1) < 0 ? -1 : Math.max(text.indexOf(" it" + deed), text.indexOf(" they" + deed));
            place = place < 0 ? place : place + 1;
        }
        return place;
    }

    /**
     * What is held back by words that end in front of a condition.
     *
     * @param front the words in front of the condition, its conjunction at their end
     * @param isSide tells whether words name the side itself
     */
    static Optional<HeldBack> in(String front, Predicate<String> isSide) {
        Matcher conjunction = CONJUNCTION.matcher(front);
        if (!conjunction.find()) {
            return Optional.empty();
        }
        String told = front.substring(0, conjunction.start());
        boolean begins = BEGINS.matcher(conjunction.group()).find();
        return byModal(told, isSide)
                .map(held -> begins ? held.begun() : held)
                .or(() -> by(REFUSING, told, true))
                .or(() -> by(PREPARED, told, false))
                .or(() -> nobodys(told))
                .filter(held -> !held.deed.isEmpty() && held.deed.length() <= LONGEST)
                .filter(held -> !UNTOLD.matcher(held.deed).matches());
    }

    private static Optional<HeldBack> by(Pattern pattern, String told, boolean negated) {
        Matcher matcher = pattern.matcher(told);
        return matcher.find() ? Optional.of(new HeldBack("", plain(matcher.group("deed")), negated)) : Optional.empty();
    }

    private static Optional<HeldBack> nobodys(String told) {
        Matcher matcher = NO_ONE_DOES.matcher(told);
        return matcher.find()
                ? Optional.of(new HeldBack(
                        "any " + matcher.group("who").strip(),
                        plain(Goals.infinitive(matcher.group("verb")) + matcher.group("rest")),
                        true))
                : Optional.empty();
    }

    /** By the last verb of will in front of the condition that has somebody or something before it. */
    private static Optional<HeldBack> byModal(String told, Predicate<String> isSide) {
        Matcher modal = MODAL.matcher(told);
        Optional<HeldBack> held = Optional.empty();
        while (modal.find()) {
            String before = told.substring(0, modal.start());
            String subject = subject(before, isSide);
            String deed = plain(told.substring(modal.end()));
            boolean whole = deed.indexOf(';') < 0 && deed.indexOf('“') < 0 && deed.indexOf('.') < 0;
            if (whole && subject.isEmpty() && ALSO.matcher(before).find()) {
                held = Optional.empty();
            } else if (whole && (held.isEmpty() || !subject.isEmpty())) {
                boolean negated =
                        modal.group("not") != null || modal.group("no") != null || modal.group("never") != null;
                held = Optional.of(new HeldBack(named(subject, deed, isSide), deed, negated));
            }
        }
        return held;
    }

    /** The words right before a verb that name who does it; a side's whole name where it holds an "and". */
    private static String subject(String before, Predicate<String> isSide) {
        String subject = BOUNDARY.matcher(before).replaceFirst("").strip();
        String longer = before.substring(
                        Math.max(Math.max(before.lastIndexOf(','), before.lastIndexOf(':')), before.lastIndexOf('.'))
                                + 1)
                .strip();
        String cut = longer.endsWith(subject) ? longer.substring(0, longer.length() - subject.length()) : "";
        return cut.endsWith(" and ") && !cut.contains(" that ") && isSide.test(longer) ? longer : subject;
    }

    private static String plain(String deed) {
        String words = deed.strip();
        Matcher adverb = BEFORE_DEED.matcher(words);
        while (adverb.find()) {
            words = words.substring(adverb.end());
            adverb = BEFORE_DEED.matcher(words);
        }
        return words.replaceAll("[,:\\s]+$", "").strip();
    }

    private static String named(String subject, String deed, Predicate<String> isSide) {
        Matcher none = NONE.matcher(subject);
        if (none.matches()) {
            boolean thing = subject.toLowerCase(Locale.ROOT).startsWith("nothing");
            boolean one = subject.toLowerCase(Locale.ROOT).startsWith("nobody");
            return ((thing ? "anything " : one ? "anybody " : "any ") + none.group("rest")).strip();
        }
        boolean own = OWN.matcher(subject).matches()
                || (subject.equalsIgnoreCase("it") && !PASSIVE.matcher(deed).matches())
                || subject.length() > LONGEST_SUBJECT
                || isSide.test(subject);
        return own ? "" : Goals.small(subject);
    }

    /** What stays so only once something is done is to be so. */
    private HeldBack begun() {
        Matcher stays = STAYS.matcher(deed);
        return stays.matches()
                        && !negated
                        && !subject.isEmpty()
                        && !SHUT.matcher(deed).matches()
                ? new HeldBack(subject, "be " + stays.group("how"), false)
                : this;
    }

    /** What it is required for, as a noun: {@code lifting its notice}, {@code the boats being released}. */
    String asGoal() {
        if (SHUT.matcher(deed).matches() && !subject.isEmpty()) {
            return subject + " reopening";
        }
        if (GOES_ON.matcher(deed).matches()) {
            return isOngoing() ? "the end of " + subject : "";
        }
        String any = deed.replaceFirst(
                        "(?i)^(\\p{L}+(?: (?:up|out|off|down|over|back))?) (?:no one|nobody)\\b", "$1 anyone")
                .replaceFirst("(?i)^(\\p{L}+(?: (?:up|out|off|down|over|back))?) nothing\\b", "$1 anything")
                .replaceFirst("(?i)^(\\p{L}+(?: (?:up|out|off|down|over|back))?) no\\b", "$1 any")
                .replaceFirst("(?i) with (?:no one|nobody)$", "");
        if (subject.equals("there") && any.startsWith("be ")) {
            return any.substring("be ".length());
        }
        if (any.equals("end") && !subject.isEmpty()) {
            return "the end of " + subject;
        }
        String doing = Goals.doing(any.replaceFirst("^be (?:ready|willing|prepared) to ", ""));
        return subject.isEmpty() ? doing : subject + " " + doing;
    }

    /** Whether its subject is something that can be over: {@code the pickets}, but not {@code the air force}. */
    private boolean isOngoing() {
        return Words.of(subject).stream().anyMatch(RequirementWords.get().ongoing()::contains);
    }

    /** Whether its words only point to what is done: {@code do so}, {@code it be withdrawn}. */
    boolean isPointer() {
        return subject.equalsIgnoreCase("it") || deed.matches("(?i)do (?:so|it|that|this)\\b.*");
    }
}
