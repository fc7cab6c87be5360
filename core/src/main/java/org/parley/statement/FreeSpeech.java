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
 * Indirect speech that goes on in the next sentence of a paragraph without a cue, told by its "would": "The fleet must leave, she said.
 * Only after that would the port be opened." (Free indirect speech, as narratology has it: the tense is the reporter's, the words are
 * the speaker's.)
 */
final class FreeSpeech {
    private static final double CONFIDENCE = 0.5;
    private static final int FEWEST = 5;
    /** What such a sentence tells is still to come, seen from when it was said. */
    private static final Set<String> TO_COME = Set.of("would");

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
                    && isToCome(sentence)
                    && isFree(sentence, all)
                    && isIndirect(sentences.get(i - 1), all)) {
                Span content = words(sentence);
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
