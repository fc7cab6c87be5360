package org.parley.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.parley.app.format.Format;
import org.parley.report.Layout;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The program: {@code parley COMMAND ...}. */
public final class Main {
    private static final int HELP_WIDTH = 100;
    /** Set by the launcher where standard error is a terminal. */
    private static final String TERMINAL = "parley.terminal";
    /** Set by the launcher where standard output is a terminal. */
    private static final String COLUMNS = "parley.columns";
    /** Longer lines are hard to read. */
    private static final int WIDEST = 110;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Path.of(""),
                System.in,
                new FileOutputStream(FileDescriptor.out),
                err,
                Boolean.getBoolean(TERMINAL),
                screen(),
                Clock.systemUTC());
        System.exit(run(surroundings, Wiring.standard(), arguments));
    }

    /** The launcher tells the columns where standard output is a terminal; NO_COLOR keeps it plain (no-color.org). */
    private static Layout screen() {
        int columns = Integer.getInteger(COLUMNS, 0);
        String plain = System.getenv("NO_COLOR");
        boolean colour = plain == null || plain.isEmpty();
        return columns > 0 ? new Layout(Math.min(columns, WIDEST), colour) : Surroundings.PAGE;
    }

    /**
     * Runs one command.
     *
     * @return 0 if all was read, 1 if some documents were rejected, 2 if the command was used in a wrong way
     */
    public static int run(Surroundings surroundings, Wiring wiring, String... arguments) {
        CommandLine commandLine = commandLine(surroundings, wiring);
        int code = commandLine.execute(arguments);
        commandLine.getOut().flush();
        return code;
    }

    static CommandLine commandLine(Surroundings surroundings, Wiring wiring) {
        CommandLine read = new CommandLine(new ReadCommand(surroundings, wiring));
        footer(read, List.of(Format.values()));
        CommandLine export = new CommandLine(new ExportCommand(surroundings, wiring));
        footer(export, ExportCommand.FORMATS);
        CommandLine commandLine = new CommandLine(new ParleyCommand())
                .addSubcommand(read)
                .addSubcommand(new WatchCommand(surroundings, wiring))
                .addSubcommand(new ReportCommand(surroundings, wiring))
                .addSubcommand(new ExplainCommand(surroundings, wiring))
                .addSubcommand(new CorrectCommand(surroundings, wiring))
                .addSubcommand(export)
                .addSubcommand(new EvaluateCommand(surroundings, wiring));
        String version = "parley " + wiring.versions().label();
        commandLine.getCommandSpec().version(version);
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version(version));
        return commandLine
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler((problem, arguments) -> tellUsage(problem, surroundings.err()))
                .setExecutionExceptionHandler((problem, command, parseResult) -> tell(problem, surroundings.err()));
    }

    /** Tells the formats of a command behind its help. */
    private static void footer(CommandLine command, List<Format> formats) {
        List<String> lines = new ArrayList<>(List.of("", "Formats (docs/FORMATS.md tells them field by field):"));
        for (Format format : formats) {
            lines.add("  %-14s %s".formatted(format.label(), format.purpose()));
        }
        command.getCommandSpec().usageMessage().footer(lines.toArray(String[]::new));
    }

    private static int tellUsage(ParameterException problem, PrintStream err) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        String reason = String.valueOf(problem.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        new Complaint("", "", reason, "See: " + command + " --help").print(err);
        return ExitCode.WRONG_USAGE;
    }

    private static int tell(Exception problem, PrintStream err) {
        if (problem instanceof CommandFailure failure) {
            failure.complaint().print(err);
            return ExitCode.WRONG_USAGE;
        }
        if (problem instanceof IOException || problem instanceof UncheckedIOException) {
            String reason = String.valueOf(problem.getMessage());
            if (!reason.contains("Broken pipe")) { // whoever read the output has seen enough
                new Complaint("", "", "cannot write the output: " + reason, "Check the disk.").print(err);
            }
            return ExitCode.WRONG_USAGE;
        }
        err.println("parley: a fault of the program; please tell the makers, with the lines below");
        problem.printStackTrace(err);
        err.flush();
        return ExitCode.WRONG_USAGE;
    }
}
