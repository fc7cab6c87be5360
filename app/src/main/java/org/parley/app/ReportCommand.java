package org.parley.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.parley.app.format.Format;
import org.parley.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley report}: prints a record for people. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints a record for people, or as one JSON object. Formats: text (default), md, html, json.")
final class ReportCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Wiring wiring;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FormatOption format = FormatOption.of(Format.TEXT, Format.TEXT, Format.MD, Format.HTML, Format.JSON);

    @Mixin
    private OutputOption output = new OutputOption();

    ReportCommand(Surroundings surroundings, Wiring wiring) {
        this.surroundings = surroundings;
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Format chosen = format.format();
        Ledger ledger = record.ledger(surroundings, wiring);
        LedgerPrinter.print(ledger, chosen, output, surroundings, wiring);
        return ExitCode.ALL_READ;
    }
}
