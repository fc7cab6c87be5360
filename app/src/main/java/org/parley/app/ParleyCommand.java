package org.parley.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code parley} does without a command: tells how it is used. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps the auditable record of a negotiation from the news reports about it.",
        footer = {
            "",
            "Exit codes: 0 all was read; 1 some documents were rejected, each with its reason; 2 wrong usage.",
            "Help for a command: parley COMMAND --help"
        })
final class ParleyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
