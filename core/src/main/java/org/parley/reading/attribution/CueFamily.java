package org.parley.reading.attribution;

import java.util.Set;

/**
 * Cues that behave alike.
 *
 * @param id the name of the family, such as {@code say}
 * @param attitude what they ascribe
 * @param takes what may be ascribed by them
 * @param mere whether a mere thing may be ascribed, as in "ruled out a pause"
 * @param hearer whether a person may stand between the cue and the words
 */
record CueFamily(String id, Attitude attitude, Set<Takes> takes, boolean mere, boolean hearer) {}
