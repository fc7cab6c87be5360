package org.parley.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Document;
import org.parley.document.Span;

/**
 * Finds what stands inside quotation marks.
 *
 * <p>Knows curly, straight, low and angle marks, TeX's doubled ones, and single marks, which it tells from apostrophes,
 * possessives ("the workers’ rights", "Brandt‘s"), clipped words ("’90s", "rock ’n’ roll"), and marks for feet and inches.
 * Marks pair within a block and by kind. An opening mark that the block leaves open makes a quotation to the block's end
 * ({@link Quotation#unclosed()}); where the next paragraph repeats the mark, or closes it without, that one
 * {@linkplain Quotation#continues() continues} it. A mark without a partner that cannot be explained so is no
 * quotation. Takes any text and never fails.
 *
 * <p>Covers the blocks whose kind {@linkplain BlockKind#isReport() is report}. Immutable and safe for use by several
 * threads.
 */
public final class QuotationReader {
    /** The quotations of {@code document} by their start, the outer before the inner. */
    public List<Quotation> read(Document document) {
        List<Quotation> quotations = new ArrayList<>();
        List<Block> blocks = document.blocks();
        Optional<QuotationMarks.Kind> open = Optional.empty();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.kind().isReport()) {
                continue;
            }
            QuotationMarks marks = new QuotationMarks(document.text(), block.span(), open, nextParagraph(document, i));
            quotations.addAll(quotations(marks.pairs(), i, block));
            if (block.kind() == BlockKind.PARAGRAPH) {
                open = marks.leftOpen();
            }
        }
        return List.copyOf(quotations);
    }

    private static Optional<Character> nextParagraph(Document document, int block) {
        List<Block> blocks = document.blocks();
        for (int i = block + 1; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == BlockKind.PARAGRAPH
                    && !blocks.get(i).span().isEmpty()) {
                return Optional.of(document.text().charAt(blocks.get(i).span().start()));
            }
        }
        return Optional.empty();
    }

    private static List<Quotation> quotations(List<QuotationMarks.Pair> pairs, int index, Block block) {
        List<QuotationMarks.Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparing(QuotationMarks.Pair::outer, QuotationReader::outerFirst));
        List<Quotation> quotations = new ArrayList<>();
        List<Span> around = new ArrayList<>();
        for (QuotationMarks.Pair pair : sorted) {
            while (!around.isEmpty()
                    && around.get(around.size() - 1).end() <= pair.outer().start()) {
                around.remove(around.size() - 1);
            }
            boolean crosses = !around.isEmpty()
                    && around.get(around.size() - 1).end() < pair.outer().end();
            if (!crosses) {
                boolean unclosed =
                        pair.open() && pair.outer().end() == block.span().end();
                quotations.add(
                        new Quotation(pair.outer(), pair.inner(), index, around.size(), unclosed, pair.continues()));
                around.add(pair.outer());
            }
        }
        return quotations;
    }

    private static int outerFirst(Span one, Span other) {
        int byStart = Integer.compare(one.start(), other.start());
        return byStart != 0 ? byStart : Integer.compare(other.end(), one.end());
    }
}
