package org.parley.document;

/**
 * One piece of a document between line breaks, with what it is.
 *
 * @param kind what the block is
 * @param span where it stands, without white space at its edges
 */
public record Block(BlockKind kind, Span span) {}
