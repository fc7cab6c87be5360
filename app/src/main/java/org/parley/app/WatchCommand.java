package org.parley.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.ingest.Accepted;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Rejection;
import org.parley.ingest.fetch.FetchOptions;
import org.parley.ingest.fetch.Fetcher;
import org.parley.ingest.fetch.WatchState;
import org.parley.ingest.fetch.Watcher;
import org.parley.statement.ReadDocument;
import org.parley.store.RecordException;
import org.parley.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley watch}: comes back to feeds and reads what is new into a record. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Comes back to feeds and sitemaps, reads what is new or was changed in them into a record, and tells each"
                    + " report that it adds in one line on standard error.",
            "",
            "It ends when it is interrupted, with all that it has told in the record. What it knows of the feeds, it"
                    + " keeps in a small file beside the record; without that file all items are fetched again, and"
                    + " what the record has already is not added twice."
        })
final class WatchCommand implements Callable<Integer> {
    /** How long the process waits at its end for the report that is being read. */
    private static final long END_SECONDS = 30;

    private static final String STATE_ENDING = ".watch";

    private final Surroundings surroundings;
    private final Wiring wiring;

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "The addresses of RSS or Atom feeds, or sitemaps.")
    private List<String> feeds = new ArrayList<>();

    @Option(
            names = "--record",
            paramLabel = "FILE|URL",
            required = true,
            description = "Keep what is read in this record, made if missing: a file, or a PostgreSQL database such as"
                    + " jdbc:postgresql://host/database.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String record;

    @Option(names = "--once", description = "Ask each feed once, and end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "15m",
            converter = Durations.class,
            description = "The time from one round of the feeds to the next (default ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration every;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Who published the reports, where they do not tell themselves.")
    private String publisher = "";

    @Mixin
    private FetchOption fetch = new FetchOption();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where to keep what is known of the feeds (default: the record's name with " + STATE_ENDING
                    + " behind it; for a database it must be told).")
    @Nullable
    private Path state;

    @Mixin
    private RulesOption rules = new RulesOption();

    WatchCommand(Surroundings surroundings, Wiring wiring) {
        this.surroundings = surroundings;
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (every.toSeconds() < 1) {
            throw new CommandFailure(new Complaint("--every", "", "less than a second", "Leave it out for 15m."));
        }
        FetchOptions options = fetch.options(wiring);
        Supplier<DocumentReader> documentReader = rules.reader(surroundings, wiring);
        WatchState known = state();
        CountDownLatch ended = new CountDownLatch(1);
        try {
            return watch(options, known, ended, documentReader);
        } finally {
            ended.countDown(); // the record is closed by now
        }
    }

    private int watch(
            FetchOptions options, WatchState known, CountDownLatch ended, Supplier<DocumentReader> documentReader)
            throws IOException {
        try (Keeper keeper = keeper();
                Fetcher fetcher = new Fetcher(options)) {
            Run run = new Run(keeper, documentReader);
            Watcher watcher = new Watcher(fetcher, IngestOptions.defaults().withPublisher(publisher), known, run::take);
            watch(watcher, fetcher, ended);
            return once && run.rejected ? ExitCode.SOME_REJECTED : ExitCode.ALL_READ;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof RecordException problem ? RecordOption.failure(problem) : e;
        } catch (RecordException e) {
            throw RecordOption.failure(e);
        }
    }

    /** A process that is told to end lets the report that is being read come into the record first. */
    private void watch(Watcher watcher, Fetcher fetcher, CountDownLatch ended) throws IOException {
        Thread hook = new Thread(
                () -> {
                    fetcher.stop();
                    await(ended);
                },
                "watch-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            if (once) {
                watcher.round(feeds);
            } else {
                watcher.watch(feeds, every);
            }
        } finally {
            forget(hook);
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending: the hook is what ended the watch
        }
    }

    private Keeper keeper() throws RecordException {
        RecordStore store = RecordStore.open(record, surroundings.directory());
        return new Keeper(
                Optional.of(store),
                surroundings.clock(),
                rules.versions(surroundings, wiring),
                wiring.derivation(),
                "parley watch");
    }

    private WatchState state() {
        if (state == null && record.startsWith(RecordStore.POSTGRESQL)) {
            throw new CommandFailure(new Complaint(
                    "--state", "", "beside a database there is no place for a file", "Name a file with --state."));
        }
        Path file = surroundings.resolve(state == null ? Path.of(record + STATE_ENDING) : state);
        try {
            return WatchState.open(file);
        } catch (IOException e) {
            throw new CommandFailure(new Complaint(
                    file.toString(),
                    "",
                    "what is known of the feeds cannot be read: " + e.getMessage(),
                    "Delete the file, and all items are fetched again; or name another with --state."));
        }
    }

    /** Takes what is new. */
    private final class Run {
        private final Keeper keeper;
        private final Supplier<DocumentReader> documentReader;
        private @Nullable DocumentReader reader;
        private boolean rejected;

        Run(Keeper keeper, Supplier<DocumentReader> documentReader) {
            this.keeper = keeper;
            this.documentReader = documentReader;
        }

        void take(Ingested ingested) {
            if (ingested instanceof Accepted accepted) {
                accepted.notes().forEach(note -> tell(new Complaint(accepted.place(), "", note, "")));
                read(accepted);
            } else if (ingested instanceof Rejection rejection) {
                reject(Complaint.of(rejection));
            }
        }

        private void read(Accepted accepted) {
            Document document = accepted.document();
            try {
                ReadDocument readDocument = reader().read(document, accepted.attributions());
                if (keeper.keep(readDocument, accepted.provenance())) {
                    surroundings.err().println(line(readDocument));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException | StackOverflowError e) {
                if (e instanceof CommandFailure) {
                    throw e;
                }
                reject(Complaint.ofFault(document.id(), e));
            }
        }

        /** Loaded when there is something to read, which most rounds have not. */
        private DocumentReader reader() {
            DocumentReader loaded = reader == null ? documentReader.get() : reader;
            reader = loaded;
            return loaded;
        }

        private void reject(Complaint complaint) {
            rejected = true;
            tell(complaint);
        }

        private void tell(Complaint complaint) {
            complaint.print(surroundings.err());
        }
    }

    /** One line for a report, such as {@code 2022-05-18 Harbour Post: Talks end (3 statements) https://...}. */
    private static String line(ReadDocument readDocument) {
        Publication publication = readDocument.document().publication();
        int statements = readDocument.statements().size();
        StringBuilder line = new StringBuilder();
        line.append(publication.published().isKnown() ? publication.published().edtf() + " " : "");
        line.append(publication.publisher().isEmpty() ? "" : publication.publisher() + ": ");
        line.append(publication.title().isEmpty() ? publication.id() : publication.title());
        line.append(statements == 1 ? " (1 statement)" : " (" + statements + " statements)");
        line.append(publication.url().isEmpty() ? "" : " " + publication.url());
        return line.toString().replaceAll("\\p{Cntrl}+", " ");
    }
}
