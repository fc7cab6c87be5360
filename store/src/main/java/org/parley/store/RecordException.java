package org.parley.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells that a record cannot be used, why, and what can be done about it. */
public class RecordException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String reason;
    private final String remedy;

    RecordException(String place, String reason, String remedy) {
        this(place, reason, remedy, null);
    }

    RecordException(String place, String reason, String remedy, @Nullable Throwable cause) {
        super(place + ": " + reason, cause);
        this.place = place;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The record, with the entry where it is one entry's fault. */
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
