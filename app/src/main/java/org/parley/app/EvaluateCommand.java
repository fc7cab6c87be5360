package org.parley.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.app.evaluate.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parley evaluate}: reads the texts of a gold file and scores what was read against it. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads the texts of a gold file and scores what was read: attributions, times, or both, whichever the file"
                    + " has.",
            "",
            "One JSON object a line: {\"id\", \"text\", \"published\"?, \"attributions\": [{\"source\": [[start,"
                    + " end], ...], \"cue\": [...], \"content\": [...]}], \"times\": [{\"start\", \"end\", \"type\","
                    + " \"value\"}]}; offsets count code points. docs/MEASURES.md tells what each figure means."
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final int THREADS = 2;

    private final Surroundings surroundings;
    private final Wiring wiring;

    @Parameters(paramLabel = "GOLD.jsonl", description = "The gold file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path gold;

    EvaluateCommand(Surroundings surroundings, Wiring wiring) {
        this.surroundings = surroundings;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Evaluator evaluator = new Evaluator(surroundings, wiring.reader().get(), THREADS);
        Evaluation evaluation = evaluation(evaluator, surroundings.resolve(gold));
        PrintWriter out = new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8);
        evaluation.lines().forEach(line -> out.print(line + "\n"));
        out.flush();
        return evaluation.unread() > 0 ? ExitCode.SOME_REJECTED : ExitCode.ALL_READ;
    }

    private static Evaluation evaluation(Evaluator evaluator, Path file) {
        try {
            return evaluator.evaluate(file);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(new Complaint(file.toString(), "", "there is no such file", "Check the path."));
        } catch (IOException e) {
            throw new CommandFailure(
                    new Complaint("", "", String.valueOf(e.getMessage()), "See: parley evaluate --help"));
        }
    }
}
