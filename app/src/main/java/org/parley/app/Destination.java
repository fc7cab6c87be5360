package org.parley.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.parley.report.Layout;

/**
 * Where a command prints to: standard output, or a file that appears under its name only when it is complete.
 *
 * <p>Everything is UTF-8. {@link #close} without {@link #complete} leaves an earlier file of the name as it was.
 */
final class Destination implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Writer writer;
    private final Optional<Path> draft;
    private final Optional<Path> file;
    private final Layout layout;

    private Destination(OutputStream stream, Layout layout, Optional<Path> draft, Optional<Path> file) {
        this.layout = layout;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        this.draft = draft;
        this.file = file;
    }

    /** Standard output. */
    static Destination standardOutput(Surroundings surroundings) {
        return new Destination(surroundings.out(), surroundings.screen(), Optional.empty(), Optional.empty());
    }

    /**
     * A file.
     *
     * @throws CommandFailure if no file can be made there
     */
    static Destination file(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".draft");
            return new Destination(
                    Files.newOutputStream(draft), Surroundings.PAGE, Optional.of(draft), Optional.of(file));
        } catch (IOException e) {
            throw new CommandFailure(new Complaint(
                    file.toString(),
                    "",
                    "cannot write there: " + reason(e),
                    "Name a file in a folder that exists and may be written to."));
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "its folder does not exist"
                : String.valueOf(e.getMessage());
    }

    /** How text is laid out there. */
    Layout layout() {
        return layout;
    }

    Writer writer() {
        return writer;
    }

    /** Everything is written: flushes, and gives the file its name. */
    void complete() throws IOException {
        writer.flush();
        if (draft.isPresent() && file.isPresent()) {
            writer.close();
            move(draft.get(), file.get());
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gives up what was not completed. */
    @Override
    public void close() throws IOException {
        if (draft.isPresent()) {
            writer.close();
            Files.deleteIfExists(draft.get());
        } else {
            writer.flush();
        }
    }
}
