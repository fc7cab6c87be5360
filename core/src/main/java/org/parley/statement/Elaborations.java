package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 *
 * <p>Likewise denials that leave out what they deny: behind <i>The talks have resumed, says Brask</i>, the words <i>Arvenia says
 * they have not</i> deny just that. They rest on the words of both.
 */
final class Elaborations {
    /** What somebody does by saying it, and goes on doing as the next sentence is quoted. */
    private static final Set<ActType> SPOKEN =
            EnumSet.of(ActType.ACCUSE, ActType.BLAME, ActType.DENY, ActType.THREATEN, ActType.REJECT, ActType.APPEAL);

    /** What is done or not done, so that somebody else can say that it was not. */
    private static final Set<ActType> DONE = EnumSet.of(
            ActType.HOLD_TALKS,
            ActType.RESUME_TALKS,
            ActType.SUSPEND_TALKS,
            ActType.WITHDRAW_FROM_TALKS,
            ActType.CONCLUDE_TALKS,
            ActType.SIGN_AGREEMENT,
            ActType.DECLARE_CEASEFIRE,
            ActType.VIOLATE_AGREEMENT,
            ActType.PROPOSE,
            ActType.OFFER,
            ActType.ACCEPT,
            ActType.ACCEPT_IN_PART,
            ActType.REJECT,
            ActType.CONCEDE,
            ActType.RETREAT,
            ActType.ASSAULT);

    /** A denial that leaves out what it denies: {@code they are not}, {@code it has not}. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?:that )?(?<who>they|it|he|she|we|both) (?:(?<be>is|are|was|were)|(?<have>has|have|had)|do|does|did)(?: not|n[’']t)(?: so)?[.,;]?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BE = Pattern.compile("\\b(is|are|was|were|be|being)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HAVE = Pattern.compile("\\b(has|have|had)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> ONE = Set.of("it", "he", "she");

    /** What is denied stands in one of so many sentences before. */
    private static final int NEAR = 2;

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
            Optional<Act> denied = denied(statement, statements.subList(0, index), reported);
            if (denied.isPresent()) {
                all.add(statement.with(List.of(denial(denied.get(), statement))));
                continue;
            }
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

    /** The last act before a denial that it can mean, by the verb that it leaves standing, and by whom it was told. */
    private Optional<Act> denied(Statement statement, List<Statement> before, List<Act> reported) {
        Matcher left = LEFT_OUT.matcher(statement.text().strip());
        if (!statement.acts().isEmpty() || statement.form() != Form.INDIRECT || !left.matches()) {
            return Optional.empty();
        }
        Stream<Act> said = before.stream()
                .filter(claim -> !isOneSpeaker(claim.speaker(), statement.speaker()))
                .flatMap(claim -> claim.acts().stream());
        return Stream.concat(said, reported.stream())
                .filter(act -> DONE.contains(act.type())
                        && act.polarity() == Polarity.AFFIRMED
                        && act.modality() == Modality.ACTUAL)
                .filter(act -> isNearBefore(act, statement) && isBy(left, act))
                .max(Comparator.comparingInt(act -> act.evidence().get(0).start()));
    }

    private boolean isNearBefore(Act act, Statement statement) {
        int start = statement.content().get(0).start();
        int end = act.evidence().get(act.evidence().size() - 1).end();
        return end <= start && sentenceAt(start) - sentenceAt(end - 1) <= NEAR;
    }

    /** Whether an act is told by the verb that a denial leaves standing, and of as many as its pronoun means. */
    private boolean isBy(Matcher left, Act act) {
        String words = words(act);
        boolean be = BE.matcher(words).find();
        boolean have = HAVE.matcher(words).find();
        boolean sameVerb = left.group("be") != null ? be : left.group("have") != null ? have : !be && !have;
        return sameVerb
                && !(ONE.contains(left.group("who").toLowerCase(Locale.ROOT))
                        && act.actors().size() > 1);
    }

    private String words(Act act) {
        String text = reading.document().text();
        return act.evidence().stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
    }

    private static Act denial(Act act, Statement statement) {
        List<Span> evidence = new ArrayList<>(act.evidence());
        evidence.addAll(statement.content());
        return act.toldBy(
                        statement,
                        evidence,
                        new Derivation("act.left-out", statement.content(), List.of(act.derivation())))
                .denied();
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
        return act.toldBy(statement, evidence, new Derivation("act.elaboration", evidence, List.of(act.derivation())))
                .ofNothing();
    }
}
