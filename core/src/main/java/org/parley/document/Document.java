package org.parley.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A published report: its text exactly as it was given, and the blocks that the text falls into.
 *
 * @param publication what is known of it beside the text
 * @param text the truth: every span of every later stage is on it
 * @param blocks in text order, not overlapping; what lies between them is white space
 * @param page what its page holds beside the text; {@link Page#NONE} where it has none
 */
public record Document(Publication publication, String text, List<Block> blocks, Page page) {
    /** @throws IllegalArgumentException if blocks overlap, run backwards or leave the text */
    public Document {
        blocks = List.copyOf(blocks);
        int last = 0;
        for (Block block : blocks) {
            if (block.span().start() < last || block.span().end() > text.length()) {
                throw new IllegalArgumentException("block " + block + " does not fit");
            }
            last = block.span().end();
        }
    }

    /** A document with nothing beside its text. */
    public Document(Publication publication, String text, List<Block> blocks) {
        this(publication, text, blocks, Page.NONE);
    }

    /** The same without what readers wrote beside the text. */
    public Document withoutComments() {
        return new Document(publication, text, blocks, page.withoutComments());
    }

    /** The id of the publication. */
    public String id() {
        return publication.id();
    }

    /** The SHA-256 of the text in UTF-8, in hexadecimal. */
    public String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
