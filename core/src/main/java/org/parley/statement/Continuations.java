package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.document.Block;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Quotation;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.attribution.CueLexicon;
import org.parley.rule.Derivation;

/**
 * Quotations that nobody is named for because the speaker goes on: in the same paragraph behind words of the same
 * speaker, or in the next paragraph without a cue.
 */
final class Continuations {
    private static final int FEWEST_WORDS = 5;
    private static final double CONFIDENCE = 0.55;

    private final CueLexicon lexicon;

    Continuations(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The attributions with those that carry on, which have neither source nor cue, in text order. */
    List<Attribution> with(List<Attribution> attributions, Reading reading) {
        List<Attribution> all = new ArrayList<>(attributions);
        for (Quotation quotation : reading.quotations()) {
            boolean free = quotation.depth() == 0
                    && all.stream().noneMatch(attribution -> touches(attribution, quotation.outer()));
            if (free && isSpeech(quotation, reading) && follows(quotation, all, reading)) {
                all.add(new Attribution(
                        List.of(),
                        List.of(),
                        List.of(quotation.outer()),
                        CONFIDENCE,
                        Derivation.of("attribution.continuation", List.of(quotation.outer()))));
            }
        }
        all.sort(Comparator.comparing(attribution -> attribution.content().get(0)));
        return all;
    }

    private static boolean touches(Attribution attribution, Span span) {
        return attribution.content().stream().anyMatch(content -> content.overlaps(span));
    }

    /** Whether words in quotation marks are a sentence of speech, and no term, title, nickname or invented quotation. */
    private boolean isSpeech(Quotation quotation, Reading reading) {
        String text = reading.document().text();
        String inner = quotation.inner().of(text).strip();
        long words = inner.isEmpty() ? 0 : inner.split("\\s+").length;
        boolean ends = !inner.isEmpty() && ".!?…,".indexOf(inner.charAt(inner.length() - 1)) >= 0;
        return words >= FEWEST_WORDS && (ends || quotation.unclosed()) && !isInvented(quotation, reading);
    }

    /** Whether the sentence says that the words might be said, or were not. */
    private boolean isInvented(Quotation quotation, Reading reading) {
        for (Sentence sentence : reading.sentences()) {
            if (!sentence.span().overlaps(quotation.outer())) {
                continue;
            }
            for (int i = 0; i < sentence.size(); i++) {
                boolean before =
                        sentence.token(i).span().end() <= quotation.outer().start();
                if (before && lexicon.isCue(sentence, i) && lexicon.isUnsaid(sentence, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what stands before the quotation, in its paragraph or the one above, belongs to a speaker who goes on. */
    private static boolean follows(Quotation quotation, List<Attribution> attributions, Reading reading) {
        Document document = reading.document();
        Block block = document.blocks().get(quotation.block());
        boolean opens = document.text()
                .substring(block.span().start(), quotation.outer().start())
                .isBlank();
        Optional<Attribution> before = attributions.stream()
                .filter(attribution ->
                        lastContent(attribution).end() <= quotation.outer().start())
                .max(Comparator.comparing(Continuations::lastContent));
        if (before.isEmpty()) {
            return false;
        }
        Span last = lastContent(before.get());
        if (block.span().contains(last)) {
            return true;
        }
        return opens && isInBlockAbove(last, quotation.block(), document);
    }

    private static boolean isInBlockAbove(Span last, int block, Document document) {
        for (int i = block - 1; i >= 0; i--) {
            Block above = document.blocks().get(i);
            if (above.kind().isReport()) {
                return above.span().contains(last);
            }
        }
        return false;
    }

    private static Span lastContent(Attribution attribution) {
        return attribution.content().get(attribution.content().size() - 1);
    }
}
