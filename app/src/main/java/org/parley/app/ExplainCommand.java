package org.parley.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.parley.report.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley explain}: tells why something is in a record. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells why something is in a record: the words it rests on, the rules that led to it, and what"
                + " those were given; and where the text was read from, with the digest of its bytes.")
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Wiring wiring;

    @Mixin
    private RecordOption record = new RecordOption();

    @Parameters(
            paramLabel = "ID",
            description = "The id of a statement, an act, a row of the ledger, a person, a party or a report, as the"
                    + " formats print it.")
    private String id = "";

    ExplainCommand(Surroundings surroundings, Wiring wiring) {
        this.surroundings = surroundings;
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Explanation explanation = record.explainer(surroundings, wiring)
                .explain(id)
                .orElseThrow(() -> new CommandFailure(new Complaint(
                        id,
                        "",
                        "the record has nothing with this id",
                        "List the ids with: parley export --record FILE --format jsonl")));
        try (Destination destination = Destination.standardOutput(surroundings)) {
            destination.writer().write(explanation.text(destination.layout()));
            destination.complete();
        }
        return ExitCode.ALL_READ;
    }
}
