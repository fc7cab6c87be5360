package org.parley.rule;

import java.util.Map;

/**
 * A sentence that a rule must find something in; a test of the rule.
 *
 * @param text the sentence
 * @param marked the words between {@code <m>} and {@code </m>} that the rule must rest on; empty where none are marked
 * @param speaker who says it; empty where the reporter does
 * @param gives what must come out, by the name of the field
 * @param line where it stands in its file
 */
public record Example(String text, String marked, String speaker, Map<String, String> gives, int line) {
    public Example {
        gives = Map.copyOf(gives);
    }
}
