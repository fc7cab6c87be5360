package org.parley.rule;

/** Whether the words around a trigger deny it. */
public enum Negation {
    NONE,
    /** It is said not to be so: {@code did not sign}. */
    DENIED,
    /** Somebody will not have it so: {@code refused to sign}, {@code will not sign}, {@code ruled out signing}. */
    REFUSED
}
