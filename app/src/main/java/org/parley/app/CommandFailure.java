package org.parley.app;

/** A command cannot go on; the complaint is printed and the command ends with {@link ExitCode#WRONG_USAGE}. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Complaint complaint;

    CommandFailure(Complaint complaint) {
        super(complaint.reason());
        this.complaint = complaint;
    }

    Complaint complaint() {
        return complaint;
    }
}
