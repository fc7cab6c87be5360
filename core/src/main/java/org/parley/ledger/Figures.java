package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds figures that are disputed: somebody disputes {@code the figure}, {@code the ministry's count} that another has given some
 * paragraphs before, and goes on to give one.
 */
final class Figures {
    /** So many statements before it the figure may have been given. */
    private static final int FARTHEST = 8;
    /** So many statements behind it the own figure may stand. */
    private static final int NEXT = 2;

    private static final Pattern FIGURE = Pattern.compile(
            "(?:(?:the|that|this|those|these|all|its|his|her|their|such) )?(?:(?<owner>[\\p{L}-]+(?: [\\p{L}-]+){0,3})[’']s? )?(?:(?:official|latest|new|higher|lower) )?"
                    + "(?:figures?|numbers?|counts?|tally|tallies|toll|totals?|estimates?|sums?|amounts?|calculations?|arithmetic|maths?|headcount|turnout)"
                    + "(?: (?:as well|too|flatly|strongly|also|outright|again))?[.,]?",
            Pattern.CASE_INSENSITIVE);
    /** Words of a number of people or of money. */
    private static final Pattern COUNTED = Pattern.compile(
            "[$€£]\\s?\\d|\\b(?:number|figure|toll|total|debt|cost|costs|bill|count|loss(?:es)?|hole|gap|turnout|tally|deficit|people|members|prisoners|captives|workers|cases|dead|killed|troops|soldiers|fighters|civilians|strikers)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY = Pattern.compile(
            "[$€£]|\\b(?:dollars|euros|pounds|crowns|pesos|rupees|rand|million|billion)\\b", Pattern.CASE_INSENSITIVE);

    private Figures() {}

    /**
     * The exchange in which a statement disputes a figure.
     *
     * @param said all statements of a report, in order
     * @param index of the statement
     */
    static Optional<Exchange> disputed(List<Said> said, int index) {
        Said answer = said.get(index);
        Matcher figure = FIGURE.matcher(answer.words().replaceAll("[“”\"]", "").strip());
        if (!Denying.isDenial(answer.cue()) || !answer.isSomebodys() || !figure.matches()) {
            return Optional.empty();
        }
        List<Said> own = own(said, index);
        boolean money = own.stream().anyMatch(one -> MONEY.matcher(one.words()).find());
        Optional<Said> given = given(said, index, !own.isEmpty(), money);
        return given.map(claim -> {
            List<Speech> answers = new ArrayList<>(List.of(answer.speech()));
            own.forEach(one -> answers.add(one.speech()));
            Exchange.Kind kind = own.isEmpty() ? Exchange.Kind.DENIED : Exchange.Kind.OTHER_NUMBER;
            return new Exchange(kind, List.of(claim.speech()), answers);
        });
    }

    /** What the one who disputes a figure goes on to count. */
    private static List<Said> own(List<Said> said, int index) {
        for (int i = index + 1; i < said.size() && i <= index + NEXT; i++) {
            Said more = said.get(i);
            if (!more.isOf(said.get(index))
                    || more.paragraph() - said.get(index).until() > 1) {
                break;
            }
            if (NUMBER.matcher(more.words()).find()
                    && COUNTED.matcher(more.words()).find()) {
                return List.of(more);
            }
        }
        return List.of();
    }

    /** The last figure that somebody else has given before. */
    private static Optional<Said> given(List<Said> said, int index, boolean countedAgain, boolean money) {
        for (int i = index - 1; i >= 0 && index - i <= FARTHEST; i--) {
            Said claim = said.get(i);
            boolean other = claim.isSomebodys() && !claim.isOf(said.get(index)) && claim.isClaim();
            boolean counts = NUMBER.matcher(claim.words()).find()
                    && COUNTED.matcher(claim.words()).find();
            boolean alike = !countedAgain || MONEY.matcher(claim.words()).find() == money;
            if (other && counts && alike) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }
}
