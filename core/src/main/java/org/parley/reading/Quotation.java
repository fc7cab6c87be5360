package org.parley.reading;

import org.parley.document.Span;

/**
 * Words inside quotation marks, within one block.
 *
 * @param outer from the opening to the closing mark, marks included where they are there
 * @param inner the words without the marks
 * @param block the index of the block in the document
 * @param depth 0 for a quotation of the text itself, 1 for one inside another, and so on
 * @param unclosed whether the block ends before a closing mark
 * @param continues whether it carries on the unclosed quotation of an earlier block
 */
public record Quotation(Span outer, Span inner, int block, int depth, boolean unclosed, boolean continues) {}
