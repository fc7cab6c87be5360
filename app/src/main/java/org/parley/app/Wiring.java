package org.parley.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.app.format.Versions;
import org.parley.reader.ModelAttributionReader;
import org.parley.statement.Adaptation;
import org.parley.statement.StatementReader;

/**
 * The parts that commands work with.
 *
 * @param versions of the parts
 * @param derivation of what derives the ledger: what another one derived is derived anew
 * @param reader loads what reads documents; asked for once a command, and only by commands that read
 * @param readerWith the same with the rules of a user beside those that ship
 */
public record Wiring(
        Versions versions,
        String derivation,
        Supplier<DocumentReader> reader,
        Function<Adaptation, DocumentReader> readerWith) {
    private static final int DIGEST_LENGTH = 8;

    /** The program as it is shipped. */
    public static Wiring standard() {
        Properties properties = properties();
        Versions versions = new Versions(
                properties.getProperty("version", ""),
                shortened(properties.getProperty("rules", "")),
                shortened(properties.getProperty("model", "")));
        String derivation =
                versions.parley() + " " + shortened(properties.getProperty("ledger", "")) + " " + versions.rules();
        return new Wiring(versions, derivation, () -> load(Adaptation.shipped()), Wiring::load);
    }

    private static DocumentReader load(Adaptation adaptation) {
        try {
            return StatementReader.load(ModelAttributionReader.load(), adaptation)::read;
        } catch (IllegalStateException e) {
            throw new CommandFailure(new Complaint(
                    "the reading model",
                    "",
                    String.valueOf(e.getMessage()),
                    "Use a system that ONNX Runtime supports: Linux, macOS or Windows on x86-64 or ARM64."));
        }
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST_LENGTH, digest.length()));
    }

    private static Properties properties() {
        try (InputStream in = Wiring.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is not in the jar");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException("version.properties cannot be read", e);
        }
    }
}
