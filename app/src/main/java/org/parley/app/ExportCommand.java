package org.parley.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.app.format.BratFolder;
import org.parley.app.format.Format;
import org.parley.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley export}: prints a record for another program. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints a record for another program.",
            "",
            "Beside the formats below there is brat: stand-off files, a pair for each report. For it, -o names a"
                    + " folder, which is made if missing."
        })
final class ExportCommand implements Callable<Integer> {
    /** All that print something. */
    static final List<Format> FORMATS = Arrays.stream(Format.values())
            .filter(format -> format != Format.NONE)
            .toList();

    private static final String BRAT = "brat";

    private final Surroundings surroundings;
    private final Wiring wiring;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FormatOption format = FormatOption.required(FORMATS, BRAT);

    @Mixin
    private OutputOption output = new OutputOption();

    ExportCommand(Surroundings surroundings, Wiring wiring) {
        this.surroundings = surroundings;
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (format.is(BRAT)) {
            Path folder = output.folder(surroundings).orElseThrow(() -> usage());
            Ledger ledger = record.ledger(surroundings, wiring);
            BratFolder.write(ledger, folder);
        } else {
            Format chosen = format.format();
            LedgerPrinter.print(record.ledger(surroundings, wiring), chosen, output, surroundings, wiring);
        }
        return ExitCode.ALL_READ;
    }

    private static CommandFailure usage() {
        return new CommandFailure(
                new Complaint("--format brat", "", "needs a folder to write to", "Name one with -o FOLDER."));
    }
}
