package org.parley.report;

/**
 * How text for a terminal is laid out.
 *
 * @param width the number of columns, {@value #NARROWEST} or more; a wide character such as a CJK one takes two
 * @param colour whether ANSI colours may be used
 */
public record Layout(int width, boolean colour) {
    static final int NARROWEST = 20;

    /** 80 columns without colour. */
    public static final Layout PLAIN = new Layout(80, false);

    /** Widens what is narrower than {@value #NARROWEST} columns. */
    public Layout {
        width = Math.max(width, NARROWEST);
    }
}
