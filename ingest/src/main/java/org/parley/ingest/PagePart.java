package org.parley.ingest;

import org.parley.document.BlockKind;

/**
 * One block of text that was taken from a page.
 *
 * @param kind paragraph, subheading, caption or comment
 * @param linkShare how much of it is links, from 0 to 1
 * @param links how many links it holds
 * @param heading 1 to 6 in a heading, else 0
 * @param list whether it is an item of a list or a row of a table
 * @param quoted whether it stands in a block quotation
 */
record PagePart(
        BlockKind kind,
        String text,
        int words,
        double linkShare,
        int links,
        int heading,
        boolean list,
        boolean quoted) {
    PagePart as(BlockKind other) {
        return new PagePart(other, text, words, linkShare, links, heading, list, quoted);
    }
}
