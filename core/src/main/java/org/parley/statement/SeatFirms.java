package org.parley.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.StateForm;
import org.parley.reading.gazetteer.StateHit;

/**
 * Finds the seats of governments that are names of firms in a report: "the shipbuilder Kremlin", "Kremlin Logistics". Whatever the
 * report says of them, it says of the firm.
 */
final class SeatFirms {
    private final Gazetteer gazetteer;
    private final BodyWords bodyWords;
    private final List<Sentence> sentences;

    SeatFirms(Gazetteer gazetteer, BodyWords bodyWords, List<Sentence> sentences) {
        this.gazetteer = gazetteer;
        this.bodyWords = bodyWords;
        this.sentences = sentences;
    }

    /** @param labour whether the report is one of a labour dispute, in which a seat of a state that it never names is a firm */
    Set<String> names(boolean labour) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                Optional<StateHit> seat = seat(sentence, i);
                boolean firm = seat.isPresent()
                        && (isCalledFirm(sentence, i)
                                || (labour && isLonger(sentence, i))
                                || (labour && !isNamed(seat.get().state().name()) && isFirmOfReport(sentence, i)));
                if (firm) {
                    names.add(sentence.token(i).text());
                }
            }
        }
        return names;
    }

    private Optional<StateHit> seat(Sentence sentence, int index) {
        return gazetteer
                .state(sentence, index)
                .filter(hit -> hit.form() == StateForm.SEAT && hit.length() == 1 && !isBloc(hit));
    }

    private static boolean isBloc(StateHit hit) {
        return hit.state().kind().equals("bloc");
    }

    /** "The shipbuilder Kremlin", "Kremlin, the shipbuilder,". */
    private boolean isCalledFirm(Sentence sentence, int index) {
        boolean before = index > 0
                && sentence.token(index - 1).tag().equals("NN")
                && bodyWords.employers().contains(sentence.token(index - 1).lower());
        return before || Explanations.isOneOf(new Place(0, sentence, index, index), bodyWords.employers());
    }

    /** "Kremlin Logistics": a name that goes on behind the seat, and no office nor body of a government. */
    private boolean isLonger(Sentence sentence, int index) {
        int next = index + 1;
        if (next >= sentence.size()) {
            return false;
        }
        Token token = sentence.token(next);
        return token.is("NNP")
                && Character.isUpperCase(token.text().charAt(0))
                && !gazetteer.titles().isHead(token)
                && !gazetteer.titles().isModifier(token)
                && !bodyWords.isBody(token)
                && !bodyWords.isSide(token)
                && !Calendar.isNoName(token)
                && gazetteer.state(sentence, next).isEmpty();
    }

    /** Whether a report speaks of "the manufacturer" and names a seat like a firm, without an article. */
    private boolean isFirmOfReport(Sentence seat, int index) {
        return (index == 0 || !seat.token(index - 1).lower().equals("the"))
                && sentences.stream().anyMatch(this::speaksOfFirm);
    }

    private boolean speaksOfFirm(Sentence sentence) {
        for (int noun = 1; noun < sentence.size(); noun++) {
            String word = sentence.token(noun).lower();
            boolean firm = bodyWords.employers().contains(word) && !word.equals("employer");
            if (firm && sentence.token(noun - 1).lower().equals("the")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the report names a state otherwise than by such a seat. */
    private boolean isNamed(String state) {
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                boolean named = gazetteer
                        .state(sentence, i)
                        .filter(hit -> hit.form() != StateForm.SEAT
                                && hit.form() != StateForm.CAPITAL
                                && hit.state().name().equals(state))
                        .isPresent();
                if (named) {
                    return true;
                }
            }
        }
        return false;
    }
}
