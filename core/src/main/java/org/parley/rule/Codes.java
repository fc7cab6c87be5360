package org.parley.rule;

/**
 * An act with its codes in the two schemes of the field.
 *
 * @param act the label of the act in the vocabulary, such as {@code reject}
 * @param plover the PLOVER event type; empty where PLOVER has none
 * @param mode the PLOVER mode; empty where none
 * @param cameo the CAMEO 1.1b3 code; empty where none
 */
public record Codes(String act, String plover, String mode, String cameo) {
    /** The label that takes the place of an act in rules that only say what is left alone. */
    public static final String NOTHING = "none";
}
