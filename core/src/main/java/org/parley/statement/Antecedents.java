package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.reading.Reading;

/**
 * Finds what a condition stands for that only points back: {@code The guild will drop its lawsuit. That was a condition of the
 * settlement}.
 */
final class Antecedents {
    private static final Pattern POINTS_BACK = Pattern.compile("that|this|it|which", Pattern.CASE_INSENSITIVE);

    private final Reading reading;

    Antecedents(Reading reading) {
        this.reading = reading;
    }

    /**
     * The statements, conditions that point back told by the object of the act that they point to.
     *
     * @param statements of the document, with their acts, in text order
     * @param reported the acts that the reporter tells
     */
    List<Statement> in(List<Statement> statements, List<Act> reported) {
        return statements.stream()
                .map(statement -> statement.acts().stream().anyMatch(Antecedents::pointsBack)
                        ? statement.with(statement.acts().stream()
                                .map(act -> pointsBack(act) ? told(act, statements, reported) : act)
                                .toList())
                        : statement)
                .toList();
    }

    private static boolean pointsBack(Act act) {
        return act.type() == ActType.PRECONDITION
                && POINTS_BACK.matcher(act.condition().strip()).matches();
    }

    private Act told(Act act, List<Statement> statements, List<Act> reported) {
        return antecedent(act, statements, reported)
                .map(before -> with(act, before))
                .orElse(act);
    }

    /** The last act of the sentence before that says what is done. */
    private Optional<Act> antecedent(Act act, List<Statement> statements, List<Act> reported) {
        int start = act.evidence().get(0).start();
        return Stream.concat(statements.stream().flatMap(statement -> statement.acts().stream()), reported.stream())
                .filter(before -> !before.object().isEmpty() && before.type() != ActType.PRECONDITION)
                .filter(before -> end(before) <= start && sentenceAt(start) - sentenceAt(end(before) - 1) == 1)
                .max(Comparator.comparingInt(Antecedents::end));
    }

    private static int end(Act act) {
        return act.evidence().get(act.evidence().size() - 1).end();
    }

    private int sentenceAt(int offset) {
        int index = 0;
        while (index < reading.sentences().size()
                && reading.sentences().get(index).span().end() <= offset) {
            index++;
        }
        return index;
    }

    /** What is promised with its verb, {@code withdraw the charge}, where the words of the act have it so; else the object alone. */
    private String deed(Act act) {
        Span last = act.evidence().get(act.evidence().size() - 1);
        Matcher matcher = Pattern.compile("\\bto (\\p{L}+ " + Pattern.quote(act.object()) + ")", Pattern.DOTALL)
                .matcher(last.of(reading.document().text()));
        return matcher.find() ? matcher.group(1) : act.object();
    }

    private Act with(Act act, Act before) {
        List<Span> evidence = new ArrayList<>(before.evidence());
        evidence.addAll(act.evidence());
        return new Act(
                act.id(),
                act.document(),
                act.statement(),
                act.type(),
                act.polarity(),
                act.modality(),
                act.actor(),
                act.target().isEmpty() ? before.actor() : act.target(),
                act.actors(),
                act.targets().isEmpty() ? before.actors() : act.targets(),
                act.issue(),
                act.object(),
                deed(before),
                act.when(),
                act.plover(),
                act.ploverMode(),
                act.cameo(),
                evidence,
                act.derivation());
    }
}
