package org.parley.rule;

/**
 * A file of rules before it is read.
 *
 * @param name how problems name it
 * @param yaml its text
 */
public record RuleFile(String name, String yaml) {}
