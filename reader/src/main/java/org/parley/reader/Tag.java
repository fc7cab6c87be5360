package org.parley.reader;

import org.jspecify.annotations.Nullable;

/** What a word is in an attribution; the network knows each by its ordinal. */
enum Tag {
    OUTSIDE(null, false),
    SOURCE_BEGINS(Part.SOURCE, true),
    SOURCE(Part.SOURCE, false),
    CUE_BEGINS(Part.CUE, true),
    CUE(Part.CUE, false),
    CONTENT_BEGINS(Part.CONTENT, true),
    CONTENT(Part.CONTENT, false);

    /** The parts of an attribution. */
    enum Part {
        SOURCE,
        CUE,
        CONTENT
    }

    private static final Tag[] ALL = values();

    static final int COUNT = ALL.length;

    private final @Nullable Part part;
    private final boolean begins;

    Tag(@Nullable Part part, boolean begins) {
        this.part = part;
        this.begins = begins;
    }

    static Tag of(int ordinal) {
        return ALL[ordinal];
    }

    boolean is(Part other) {
        return part == other;
    }

    boolean begins() {
        return begins;
    }

    /** Whether the word carries on what the word before began. */
    boolean continues() {
        return part != null && !begins;
    }

    /** Whether a word with this tag may stand behind one with {@code before}. */
    boolean mayFollow(Tag before) {
        return !continues() || part == before.part;
    }
}
