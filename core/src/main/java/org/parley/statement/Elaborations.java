package org.parley.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.document.Span;
import org.parley.reading.Reading;
import org.parley.rule.Derivation;

/**
 * Quotations that only bear out what a report has just said their speaker does, in words that no rule knows: behind
 * <i>Brask threatened to move its ships</i>, the words <i>"Ships have engines"</i> are the same threat.
 *
 * <p>News reports tell what somebody says in the reporter's words first and then quote a sentence of it. What the quotation
 * itself says is looked for before; only one without any act takes over what the sentence before it told, and nothing is
 * taken over twice. What is taken over has no object and no condition, for those are not in the words.
 */
final class Elaborations {
    /** What somebody does by saying it, and goes on doing as the next sentence is quoted. */
    private static final Set<ActType> SPOKEN =
            EnumSet.of(ActType.ACCUSE, ActType.BLAME, ActType.DENY, ActType.THREATEN, ActType.REJECT, ActType.APPEAL);

    private final Reading reading;

    Elaborations(Reading reading) {
        this.reading = reading;
    }

    /**
     * The statements, those that go on with an act of the sentence before with that act.
     *
     * @param statements of the document, with their acts, in text order
     * @param reported the acts that the reporter tells
     */
    List<Statement> in(List<Statement> statements, List<Act> reported) {
        List<Statement> all = new ArrayList<>();
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            Optional<Statement> before = index == 0 ? Optional.empty() : Optional.of(statements.get(index - 1));
            all.add(
                    goesOn(statement)
                            ? told(statement, before, reported)
                                    .map(act -> statement.with(List.of(again(act, statement))))
                                    .orElse(statement)
                            : statement);
        }
        return all;
    }

    /** Whether a statement is a quotation that tells no act, of somebody who is known. */
    private static boolean goesOn(Statement statement) {
        return statement.acts().isEmpty()
                && statement.form() == Form.DIRECT
                && !statement.speaker().name().isEmpty();
    }

    /** What the words just before a statement told of its speaker. */
    private Optional<Act> told(Statement statement, Optional<Statement> before, List<Act> reported) {
        Optional<Act> said = before.filter(summary -> summary.form() != Form.DIRECT)
                .filter(summary -> isOneSpeaker(summary.speaker(), statement.speaker()))
                .filter(summary -> follows(statement, summary.content()))
                .flatMap(summary -> last(summary.acts().stream()
                        .filter(act -> act.type() == ActType.THREATEN || isByCue(act, summary))
                        .toList()));
        return said.or(() -> last(reported.stream()
                .filter(act -> follows(statement, act.evidence()))
                .filter(act -> act.actors().stream().anyMatch(actor -> isOf(actor, statement.speaker())))
                .toList()));
    }

    /** Whether the words that report a statement are the act: {@code accused}, {@code denied that}. */
    private static boolean isByCue(Act act, Statement statement) {
        return act.derivation().words().stream()
                .anyMatch(word -> statement.cue().stream().anyMatch(word::overlaps));
    }

    private static Optional<Act> last(List<Act> acts) {
        return acts.stream()
                .filter(act -> SPOKEN.contains(act.type()) && act.polarity() == Polarity.AFFIRMED)
                .reduce((first, second) -> second);
    }

    private static boolean isOneSpeaker(Speaker one, Speaker other) {
        return one.name().equals(other.name()) && one.party().equals(other.party());
    }

    private static boolean isOf(Participant actor, Speaker speaker) {
        return actor.name().equals(speaker.name())
                || (speaker.kind() == SpeakerKind.PARTY && actor.party().equals(speaker.party()));
    }

    /** Whether a statement begins in the sentence behind other words. */
    private boolean follows(Statement statement, List<Span> words) {
        int start = statement.content().get(0).start();
        int end = words.get(words.size() - 1).end();
        int between = sentenceAt(start) - sentenceAt(end - 1);
        return start >= end && between == 1;
    }

    private int sentenceAt(int offset) {
        int index = 0;
        while (index < reading.sentences().size()
                && reading.sentences().get(index).span().end() <= offset) {
            index++;
        }
        return index;
    }

    private static Act again(Act act, Statement statement) {
        List<Span> evidence = List.of(statement.content().get(0));
        return new Act(
                statement.id() + "." + act.type().label() + ".1",
                act.document(),
                statement.id(),
                act.type(),
                act.polarity(),
                act.modality(),
                act.actor(),
                act.target(),
                act.actors(),
                act.targets(),
                act.issue(),
                "",
                "",
                "",
                act.plover(),
                act.ploverMode(),
                act.cameo(),
                evidence,
                new Derivation("act.elaboration", evidence, List.of(act.derivation())));
    }
}
