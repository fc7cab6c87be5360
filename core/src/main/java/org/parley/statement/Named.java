package org.parley.statement;

import org.parley.reading.NameKind;

/**
 * A proper name at its place.
 *
 * @param place its tokens
 * @param kind what it names
 */
record Named(Place place, NameKind kind) {}
