package org.parley.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.app.format.Format;
import org.parley.app.format.RecordOutput;
import org.parley.app.format.Versions;
import org.parley.document.Document;
import org.parley.document.Provenance;
import org.parley.ingest.IngestOptions;
import org.parley.ledger.Ledger;
import org.parley.statement.ReadDocument;
import org.parley.store.RecordException;
import org.parley.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley read}: reads reports, prints the record of them, and keeps it where told to. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads reports and prints the record: who said what, where the talks stand, what is on the table, what"
                    + " each party wants, why it is stuck and where the accounts contradict each other.",
            "",
            "Without --record nothing is kept. With it, what was read is added to the record, and the formats that"
                    + " print a whole record print all of it; reading the same report again changes nothing."
        })
final class ReadCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 256;
    private static final int LARGEST_PAGE = 64;
    private static final String DATES = "Give it as 2022-05-18, 2022-05 or 2022.";

    private final Surroundings surroundings;
    private final Wiring wiring;

    @Parameters(
            paramLabel = "PATH|URL|-",
            arity = "1..*",
            description = {
                "What to read; - is standard input. Told by content, not only by name: plain text, HTML, JSON Lines"
                        + " (one object a line with text or html, and optionally id, url, publisher, published, title,"
                        + " byline, lang), RSS, Atom, WARC, each also gzip-compressed; a folder of them; or an"
                        + " address of any of these or of a sitemap."
            })
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--record",
            paramLabel = "FILE|URL",
            description = "Keep what is read in this record, made if missing: a file, or a PostgreSQL database such as"
                    + " jdbc:postgresql://host/database.")
    @Nullable
    private String record;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the reports were published, where they do not tell themselves: 2022-05-18, 2022-05 or"
                    + " 2022. Without a date, words like \"on Monday\" stay unresolved; today is never assumed.")
    @Nullable
    private String published;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Who published the reports, where they do not tell themselves.")
    private String publisher = "";

    @Mixin
    private FormatOption format = FormatOption.of(Format.TEXT);

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many reports to read at the same time (default ${DEFAULT-VALUE}); the result does not"
                    + " depend on it.")
    private int threads = 2;

    @Mixin
    private FetchOption fetch = new FetchOption();

    @Option(
            names = "--max-page",
            paramLabel = "MIB",
            defaultValue = "5",
            description =
                    "The largest HTML page that is read, in MiB (default ${DEFAULT-VALUE}); a larger one is rejected.")
    private int largestPage = 5;

    @Option(names = "--quiet", description = "Show no progress. Reports that cannot be read are told all the same.")
    private boolean quiet;

    ReadCommand(Surroundings surroundings, Wiring wiring) {
        this.surroundings = surroundings;
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new CommandFailure(
                    new Complaint("--threads", "", "not between 1 and " + MOST_THREADS, "Leave it out for 2."));
        }
        IngestOptions options = options();
        Versions versions = rules.versions(surroundings, wiring);
        Supplier<DocumentReader> documentReader = rules.reader(surroundings, wiring);
        try (Destination destination = output.open(surroundings);
                Keeper keeper = keeper(versions)) {
            RecordOutput recordOutput = format.format().to(destination.writer(), versions, destination.layout());
            Run run = new Run(recordOutput, destination, keeper, documentReader);
            run.read(options);
            if (recordOutput instanceof RecordOutput.Whole whole) {
                whole.write(keeper.isKeeping() ? keeper.ledger() : Ledger.of(run.readDocuments));
            } else {
                keeper.keepUp();
            }
            destination.complete();
            return run.rejected ? ExitCode.SOME_REJECTED : ExitCode.ALL_READ;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RecordException e) {
            throw RecordOption.failure(e);
        }
    }

    private IngestOptions options() {
        if (largestPage < 1 || largestPage > LARGEST_PAGE) {
            throw new CommandFailure(
                    new Complaint("--max-page", "", "not between 1 and " + LARGEST_PAGE, "Leave it out for 5."));
        }
        IngestOptions options =
                IngestOptions.defaults().withPublisher(publisher).withMaximumPageBytes(largestPage << 20);
        try {
            return published == null ? options : options.withPublished(published);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    new Complaint("--published", published == null ? "" : published, "this is not a date", DATES));
        }
    }

    private Keeper keeper(Versions versions) throws RecordException {
        return new Keeper(
                record == null ? Optional.empty() : Optional.of(RecordStore.open(record, surroundings.directory())),
                surroundings.clock(),
                versions,
                wiring.derivation(),
                "parley read");
    }

    /** One pass over the inputs. */
    private final class Run implements OrderedReading.Results, Inputs.Receiver {
        private final RecordOutput recordOutput;
        private final Destination destination;
        private final Keeper keeper;
        private final Supplier<DocumentReader> documentReader;
        private final Progress progress = new Progress(surroundings, quiet);
        private final List<ReadDocument> readDocuments = new ArrayList<>();
        private boolean rejected;

        Run(
                RecordOutput recordOutput,
                Destination destination,
                Keeper keeper,
                Supplier<DocumentReader> documentReader) {
            this.recordOutput = recordOutput;
            this.destination = destination;
            this.keeper = keeper;
            this.documentReader = documentReader;
        }

        void read(IngestOptions options) {
            try (OrderedReading reading = new OrderedReading(documentReader.get(), threads, this);
                    progress) {
                new Inputs(surroundings, options, fetch.options(wiring), reading::add, this).read(inputs);
                reading.finish();
            }
        }

        @Override
        public void reject(Complaint complaint) {
            rejected = true;
            progress.pause();
            complaint.print(surroundings.err());
        }

        @Override
        public void note(Complaint remark) {
            if (!quiet) {
                progress.pause();
                remark.print(surroundings.err());
            }
        }

        @Override
        public void read(ReadDocument readDocument, Provenance provenance) {
            try {
                keeper.keep(readDocument, provenance);
                if (recordOutput instanceof RecordOutput.ByDocument byDocument) {
                    byDocument.write(readDocument);
                    destination.writer().flush(); // what is told is kept, and what is kept is told
                } else if (!keeper.isKeeping()) {
                    readDocuments.add(readDocument);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.step();
        }

        @Override
        public void failed(Document document, Throwable fault) {
            reject(Complaint.ofFault(document.id(), fault));
        }
    }
}
