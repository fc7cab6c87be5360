package org.parley.rule;

/**
 * Something wrong in a rule file.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 where the whole file is meant
 * @param rule the id of the rule; empty outside of rules
 * @param reason what is wrong, with the words that are
 * @param remedy what to do
 */
public record Problem(String file, int line, String rule, String reason, String remedy) {
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + (rule.isEmpty() ? "" : rule + ": ") + reason + "; " + remedy;
    }
}
