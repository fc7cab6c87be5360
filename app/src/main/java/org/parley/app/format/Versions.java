package org.parley.app.format;

/**
 * What made a record.
 *
 * @param parley the program's version
 * @param rules the version of the rules
 * @param model the name of the learned model; empty where none is used
 */
public record Versions(String parley, String rules, String model) {
    /** For people and for the journal, such as {@code "0.1.0 (rules 3f2a9c01, model polite-7)"}. */
    public String label() {
        return parley + " (rules " + rules + (model.isEmpty() ? "" : ", model " + model) + ")";
    }
}
