package org.parley.store;

import java.io.IOException;
import java.nio.file.Path;

/** Tells that a record file cannot be used, why, and what can be done about it. */
public final class RecordFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String reason;
    private final String remedy;

    RecordFileException(Path file, String reason, String remedy) {
        this(file.toString(), reason, remedy, null);
    }

    RecordFileException(
            String place, String reason, String remedy, @org.jspecify.annotations.Nullable Throwable cause) {
        super(place + ": " + reason, cause);
        this.place = place;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The file, with the entry where it is one entry's fault. */
    public String place() {
        return place;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }

    /** What can be done. */
    public String remedy() {
        return remedy;
    }
}
