package org.parley.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which program takes the text from the bytes. */
final class Extractor {
    /** Name, version, and the start of the digest of this module's sources, so that any change of it shows. */
    static final String VERSION = load();

    private static final int DIGEST_LENGTH = 8;

    private Extractor() {}

    private static String load() {
        try (InputStream in = Extractor.class.getResourceAsStream("extractor.properties")) {
            if (in == null) {
                throw new IllegalStateException("extractor.properties is not in the jar");
            }
            Properties properties = new Properties();
            properties.load(in);
            String digest = properties.getProperty("sources", "");
            return "parley-ingest " + properties.getProperty("version", "") + " "
                    + digest.substring(0, Math.min(DIGEST_LENGTH, digest.length()));
        } catch (IOException e) {
            throw new IllegalStateException("extractor.properties cannot be read", e);
        }
    }
}
