package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.attribution.CueLexicon;
import org.parley.rule.Derivation;

/**
 * Indirect speech that goes on in the next sentence of a paragraph without a cue, told by its "would", or by its "had" between other
 * words of the same speaker: "The fleet must leave, she said. Only after that would the port be opened." (Free indirect speech, as narratology has it: the tense is the reporter's, the words are
 * the speaker's.)
 */
final class FreeSpeech {
    private static final double CONFIDENCE = 0.5;
    private static final int FEWEST = 5;
    /** What such a sentence tells is still to come, seen from when it was said. */
    private static final Set<String> TO_COME = Set.of("would");

    private static final Set<String> NAMED_BEFORE = Set.of("they", "he", "she");

    private static final Set<String> PRONOUNS = Set.of("it", "them", "this", "that");

    /** Words of the reporter, who weighs what was said. */
    private static final Set<String> REPORTERS = Set.of(
            "that", "this", "such", "it", "but", "still", "yet", "if", "whether", "what", "how", "critics", "analysts");

    private final Reading reading;
    private final CueLexicon lexicon;

    FreeSpeech(Reading reading, CueLexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
    }

    /** The attributions with the sentences in which indirect speech goes on; these have neither source nor cue. In text order. */
    List<Attribution> with(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found);
        List<Sentence> sentences = reading.sentences();
        for (int i = 1; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.block() == sentences.get(i - 1).block()
                    && (isToCome(sentence) ? isFree(sentence, all) : goesOn(i, all))
                    && isIndirect(sentences.get(i - 1), all)) {
                Span content = words(sentence);
                all.removeIf(attribution -> isIn(sentence, attribution));
                all.add(new Attribution(
                        List.of(),
                        List.of(),
                        List.of(content),
                        CONFIDENCE,
                        Derivation.of("attribution.free-speech", List.of(content))));
            }
        }
        all.sort(Comparator.comparing(attribution -> attribution.content().get(0)));
        return all;
    }

    private static Span words(Sentence sentence) {
        int last = sentence.size() - 1;
        while (last > 0
                && !Character.isLetterOrDigit(sentence.token(last).text().charAt(0))) {
            last--;
        }
        return new Span(
                sentence.token(0).span().start(), sentence.token(last).span().end());
    }

    /** Whether the main verb of a sentence stands behind "would", and nobody is said to say it. */
    private boolean isToCome(Sentence sentence) {
        if (sentence.size() < FEWEST || REPORTERS.contains(sentence.token(0).lower())) {
            return false;
        }
        boolean would = false;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (lexicon.isCue(sentence, i) && isPast(token)) {
                return false;
            }
            boolean main = token.head() >= 0 && sentence.token(token.head()).head() < 0;
            would |= TO_COME.contains(token.lower()) && main;
        }
        return would;
    }

    /** Whether a sentence tells of what somebody had done who was named before: {@code They had not discussed it}. */
    private boolean isBefore(Sentence sentence) {
        if (sentence.size() < FEWEST || !NAMED_BEFORE.contains(sentence.token(0).lower())) {
            return false;
        }
        boolean had = false;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (isPast(token) && !token.lower().equals("had") && !isBehindHad(sentence, i)) {
                return false;
            }
            had |= token.lower().equals("had");
        }
        return had;
    }

    /** Whether a verb is a participle after all: {@code had certainly not agreed}. */
    private static boolean isBehindHad(Sentence sentence, int verb) {
        int before = verb - 1;
        while (before > 0 && sentence.token(before).tag().startsWith("RB")) {
            before--;
        }
        return before >= 0 && sentence.token(before).lower().equals("had");
    }

    /** Whether a sentence tells of what a speaker had done between other words of the same; {@code they had not discussed it} is no speech. */
    private boolean goesOn(int sentence, List<Attribution> all) {
        Sentence here = reading.sentences().get(sentence);
        List<Attribution> others = all.stream()
                .filter(attribution -> !(isIn(here, attribution) && isPronoun(attribution)))
                .toList();
        return isBefore(here) && isBetween(sentence, all) && isFree(here, others);
    }

    private static boolean isIn(Sentence sentence, Attribution attribution) {
        return attribution.content().stream().anyMatch(sentence.span()::overlaps);
    }

    private boolean isPronoun(Attribution attribution) {
        return attribution.content().stream()
                .allMatch(span -> PRONOUNS.contains(span.of(reading.document().text())));
    }

    /** Whether the next sentence of the paragraph is somebody's as well. */
    private boolean isBetween(int sentence, List<Attribution> all) {
        List<Sentence> sentences = reading.sentences();
        return sentence + 1 < sentences.size()
                && sentences.get(sentence + 1).block()
                        == sentences.get(sentence).block()
                && all.stream()
                        .filter(attribution -> !attribution.cue().isEmpty())
                        .flatMap(attribution -> attribution.content().stream())
                        .anyMatch(sentences.get(sentence + 1).span()::overlaps);
    }

    private static boolean isPast(Token token) {
        return token.tag().equals("VBD") || token.tag().equals("VBZ");
    }

    private boolean isFree(Sentence sentence, List<Attribution> all) {
        boolean quoted = reading.quotations().stream()
                .anyMatch(quotation -> quotation.outer().overlaps(sentence.span()));
        return !quoted
                && all.stream()
                        .flatMap(attribution ->
                                Stream.of(attribution.content(), attribution.cue(), attribution.source()))
                        .flatMap(List::stream)
                        .noneMatch(sentence.span()::overlaps);
    }

    /** Whether what somebody says is told to the end of a sentence, in the reporter's tense. */
    private boolean isIndirect(Sentence sentence, List<Attribution> all) {
        Span words = words(sentence);
        Optional<Attribution> last = all.stream()
                .filter(attribution -> sentence.span().overlaps(end(attribution)))
                .max(Comparator.comparing(FreeSpeech::end));
        return last.filter(attribution -> attribution.cue().isEmpty()
                        ? attribution.source().isEmpty()
                        : sentence.span().overlaps(attribution.cue().get(0)) && isSaid(sentence, attribution))
                .filter(attribution -> attribution.content().stream()
                        .noneMatch(span -> reading.quotations().stream()
                                .anyMatch(quotation -> quotation.outer().contains(span))))
                .filter(attribution -> attribution.content().stream().anyMatch(span -> span.end() >= words.end() - 1)
                        || attribution.cue().stream().anyMatch(span -> span.end() >= words.end() - 1)
                        || attribution.source().stream().anyMatch(span -> span.end() >= words.end() - 1))
                .isPresent();
    }

    private boolean isSaid(Sentence sentence, Attribution attribution) {
        return lexicon.takesClause(sentence, attribution.cue().get(0));
    }

    private static Span end(Attribution attribution) {
        return attribution.content().get(attribution.content().size() - 1);
    }
}
