package org.parley.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Origin;
import org.parley.ingest.Rejection;
import org.parley.ingest.fetch.FetchOptions;
import org.parley.ingest.fetch.Fetcher;
import org.parley.ingest.fetch.WebReader;

/** Finds the documents behind what the user names: paths, addresses, and {@code -} for standard input. */
final class Inputs {
    private static final String STANDARD_INPUT = "-";

    private final Surroundings surroundings;
    private final FetchOptions fetchOptions;
    private final Ingest ingest;
    private final Consumer<Accepted> documents;
    private final Receiver receiver;

    /**
     * @param documents receives each document as soon as it is there
     * @param receiver receives what cannot be read, and what the user should know of what can
     */
    Inputs(
            Surroundings surroundings,
            IngestOptions options,
            FetchOptions fetchOptions,
            Consumer<Accepted> documents,
            Receiver receiver) {
        this.surroundings = surroundings;
        this.fetchOptions = fetchOptions;
        this.ingest = new Ingest(options);
        this.documents = documents;
        this.receiver = receiver;
    }

    /** Reads all inputs, in their order. */
    void read(List<String> inputs) {
        if (inputs.stream().noneMatch(Inputs::isAddress)) {
            inputs.forEach(this::readHere);
            return;
        }
        try (Fetcher fetcher = new Fetcher(fetchOptions)) {
            WebReader web = new WebReader(fetcher, ingest);
            for (String input : inputs) {
                if (isAddress(input)) {
                    web.read(input, this::take);
                } else {
                    readHere(input);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readHere(String input) {
        if (input.equals(STANDARD_INPUT)) {
            ingest.read(surroundings.in(), Origin.stream(), this::take);
        } else {
            ingest.read(surroundings.resolve(Path.of(input)), this::take);
        }
    }

    private static boolean isAddress(String input) {
        String lower = input.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private void take(Ingested ingested) {
        if (ingested instanceof Accepted accepted) {
            accepted.notes().forEach(note -> receiver.note(new Complaint(accepted.place(), "", note, "")));
            documents.accept(accepted);
        } else if (ingested instanceof Rejection rejection) {
            receiver.reject(Complaint.of(rejection));
        }
    }

    /** Receives what is to be told. */
    interface Receiver {
        /** A document cannot be read. */
        void reject(Complaint complaint);

        /** A document was read, with a remark. */
        void note(Complaint remark);
    }
}
