package org.parley.reading.gazetteer;

/**
 * Words that name an outlet.
 *
 * @param name its name, without a leading "the"
 * @param length the number of tokens
 */
public record OutletHit(String name, int length) {}
