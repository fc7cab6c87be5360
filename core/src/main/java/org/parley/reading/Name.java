package org.parley.reading;

import org.parley.document.Span;

/**
 * A proper name in the text.
 *
 * @param span the words of the name, without titles
 * @param kind what it names
 */
public record Name(Span span, NameKind kind) {}
