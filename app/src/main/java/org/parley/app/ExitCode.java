package org.parley.app;

/** What a command tells the shell. */
final class ExitCode {
    /** All was read. */
    static final int ALL_READ = 0;
    /** Some documents were rejected, each with its reason on standard error; the rest was kept. */
    static final int SOME_REJECTED = 1;
    /** The command was used in a wrong way: nothing was read. */
    static final int WRONG_USAGE = 2;

    private ExitCode() {}
}
