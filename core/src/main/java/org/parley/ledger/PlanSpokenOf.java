package org.parley.ledger;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.document.Block;
import org.parley.document.Span;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/**
 * The plan that a paragraph is about, and whose it is: {@code His plan of last month has fared badly. The guild accepted it}. What
 * is answered there by a pronoun is that plan.
 *
 * @param owner who put it forward, by a name
 * @param words what it is called, without the owner
 */
record PlanSpokenOf(String owner, String words) {
    private static final Set<ActType> ANSWERS = EnumSet.of(
            ActType.ACCEPT, ActType.ACCEPT_IN_PART, ActType.REJECT, ActType.NO_RESPONSE, ActType.COUNTER_PROPOSE);

    private static final Set<String> PRONOUNS = Set.of("", "it", "them");

    private static final String KIND =
            "(?:plan|proposal|draft|paper|text|offer|compromise|package|formula|scheme|suggestion|initiative)";

    /** What a sentence begins with that goes on about somebody's plan. */
    private static final Pattern OPENING = Pattern.compile(
            "(?:(?<his>His|Her)|(?:The )?(?<owner>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,3})[’']s) (?<words>(?:(?!(?:to|of|for|on)\\b)[\\p{L}-]+ ){0,3}?"
                    + KIND
                    + ")\\b");

    /** What a sentence begins with that looks back on an earlier plan: {@code An earlier Talvian plan, for a longer truce, failed when}. */
    private static final Pattern EARLIER = Pattern.compile(
            "(?:An?|The|That|Their|His|Her) (?<before>earlier|previous|first|former|original|initial|preceding) (?:(?<owner>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,3}|[Mm]ediators?[’']?s?)(?:[’']s?)? )?(?<words>(?:(?!(?:to|of|for|on|by|and)\\b)[\\p{L}\\p{N}-]+ ){0,2}?"
                    + KIND
                    + ")\\b(?:,? (?:by|from|of) (?:the )?(?<author>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,3}|mediators?))?");

    /** Those who go between the sides, by no name. */
    private static final Pattern MEDIATORS = Pattern.compile("mediators?[’']?s?", Pattern.CASE_INSENSITIVE);

    /** Who goes between the sides was spoken of last. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\b[Tt]he (?:" + Phrases.alternatives("going-between") + ")\\b");

    private static final int NEAR = 500;

    private static final Pattern NEXT = Pattern.compile("(?<=[.!?][”\"’]?)\\s+(?=\\p{Lu})");

    /** The plan that an answer by a pronoun means; none for other acts. */
    static Optional<PlanSpokenOf> by(Act act, ReadDocument reading) {
        boolean asks =
                ANSWERS.contains(act.type()) && PRONOUNS.contains(act.object().strip());
        return asks && !act.evidence().isEmpty()
                ? before(Span.covering(act.evidence()).start(), reading)
                : Optional.empty();
    }

    /** The last one that a sentence of the paragraph begins with before a place. */
    private static Optional<PlanSpokenOf> before(int place, ReadDocument reading) {
        Optional<Span> paragraph = reading.document().blocks().stream()
                .map(Block::span)
                .filter(block -> block.start() < place && place < block.end())
                .findFirst();
        if (paragraph.isEmpty()) {
            return Optional.empty();
        }
        int start = paragraph.get().start();
        @Nullable PlanSpokenOf last = null;
        for (String sentence : NEXT.split(reading.document().text().substring(start, place), -1)) {
            Matcher opening = OPENING.matcher(sentence);
            last = (opening.lookingAt() ? of(opening, start, reading) : earlier(sentence, reading)).orElse(last);
        }
        return Optional.ofNullable(last);
    }

    private static Optional<PlanSpokenOf> of(Matcher opening, int start, ReadDocument reading) {
        String text = reading.document().text();
        String words = opening.group("words");
        if (opening.group("his") != null
                && BETWEEN.matcher(text.substring(Math.max(0, start - NEAR), start))
                        .find()) {
            return Optional.of(new PlanSpokenOf("", "the mediator's " + words));
        }
        Optional<String> owner = Optional.ofNullable(opening.group("owner")).or(() -> speakerBefore(start, reading));
        return owner.map(name -> new PlanSpokenOf(name, "his " + words));
    }

    /** The earlier plan that a sentence looks back on, where it says whose it was. */
    private static Optional<PlanSpokenOf> earlier(String sentence, ReadDocument reading) {
        Matcher earlier = EARLIER.matcher(sentence);
        if (!earlier.lookingAt()) {
            return Optional.empty();
        }
        String before = earlier.group("before") + " ";
        String words = earlier.group("words");
        return Optional.ofNullable(earlier.group("owner"))
                .or(() -> Optional.ofNullable(earlier.group("author")))
                .map(owner -> MEDIATORS.matcher(owner).matches() || mediates(owner, reading)
                        ? new PlanSpokenOf("", "the mediator's " + before + words)
                        : new PlanSpokenOf(owner, "his " + before + words));
    }

    /** Whether a report calls somebody mediator, in front of the name or behind it. */
    private static boolean mediates(String owner, ReadDocument reading) {
        String name = Pattern.quote(owner);
        String office = "(?:special )?(?:mediators?|envoy|facilitator|conciliator|go-between)";
        return Pattern.compile("\\b" + office + ",? (?:the )?" + name + "\\b|\\b" + name + "(?:[’']s)?,? (?:the )?"
                        + office + "\\b")
                .matcher(reading.document().text())
                .find();
    }

    /** The person who is cited last before a place. */
    private static Optional<String> speakerBefore(int place, ReadDocument reading) {
        return reading.statements().stream()
                .filter(statement -> !statement.content().isEmpty())
                .filter(statement -> Span.covering(statement.content()).end() <= place)
                .max(Comparator.comparing(
                        statement -> Span.covering(statement.content()).end()))
                .map(Statement::speaker)
                .filter(speaker -> speaker.kind() == SpeakerKind.PERSON)
                .map(speaker -> speaker.name());
    }
}
