package org.parley.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures that must not fall, each pinned with the digest of the file that it was measured on.
 *
 * <p>A line a figure: {@code NAME FLOOR DIGEST}. The last line seals the ones before it, so that a floor is lowered only
 * on purpose, by {@link #lowered}, and not by an edit in passing.
 *
 * @param pinned by name
 */
public record Floors(Map<String, Floor> pinned) {
    private static final String SEAL = "seal";
    private static final int DIGITS = 1;

    public Floors {
        pinned = new TreeMap<>(pinned);
    }

    /**
     * Reads a file of floors.
     *
     * @throws IOException if it cannot be read, or its lines do not have their seal
     */
    public static Floors read(Path file) throws IOException {
        Map<String, Floor> pinned = new TreeMap<>();
        String seal = "";
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ", -1);
            if (words[0].equals(SEAL)) {
                seal = words[1];
            } else if (!line.startsWith("#") && !line.isBlank()) {
                pinned.put(words[0], new Floor(new BigDecimal(words[1]), words[2]));
            }
        }
        Floors floors = new Floors(pinned);
        if (!floors.seal().equals(seal)) {
            throw new IOException(file + ": the floors do not have their seal. Change them with -Dfloors.raise=true or"
                    + " -Dfloors.lower=true, not by hand.");
        }
        return floors;
    }

    /** What is wrong with a figure; empty where it holds. */
    public String problem(String name, double figure, String digest) {
        Floor floor = pinned.get(name);
        if (floor == null) {
            return name + " has no floor yet; it is " + rounded(figure) + ". Pin it with -Dfloors.raise=true.";
        }
        if (!floor.digest().equals(digest)) {
            return name + " was pinned on another input (" + floor.digest() + ", now " + digest
                    + "). If that is meant, pin it anew with -Dfloors.lower=true.";
        }
        if (rounded(figure).compareTo(floor.value()) < 0) {
            return name + " fell to " + rounded(figure) + "; its floor is " + floor.value() + ".";
        }
        return "";
    }

    /** The same with a figure pinned where it is higher than its floor, or has none. */
    public Floors raised(String name, double figure, String digest) {
        Floor floor = pinned.get(name);
        boolean holds = floor != null
                && (!floor.digest().equals(digest) || floor.value().compareTo(rounded(figure)) >= 0);
        return holds ? this : lowered(name, figure, digest);
    }

    /** The same with a figure pinned as it is, be it lower. */
    public Floors lowered(String name, double figure, String digest) {
        Map<String, Floor> floors = new TreeMap<>(pinned);
        floors.put(name, new Floor(rounded(figure), digest));
        return new Floors(floors);
    }

    /** Writes them with their seal. */
    public void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.add(
                0,
                "# Figures that must not fall: name, floor, start of the SHA-256 of the input. Raise them with"
                        + " -Dfloors.raise=true, lower them only with -Dfloors.lower=true.");
        lines.add(SEAL + " " + seal());
        Files.write(file, lines);
    }

    private List<String> lines() {
        return pinned.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().value() + " "
                        + entry.getValue().digest())
                .toList();
    }

    private String seal() {
        return digest(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8));
    }

    /** Rounded down, so that a figure never falls below a floor that it was pinned to itself. */
    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(DIGITS, RoundingMode.FLOOR);
    }

    /** The start of the SHA-256 of bytes, in hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * A figure that must not fall.
     *
     * @param value in percent
     * @param digest of the input that it was measured on
     */
    public record Floor(BigDecimal value, String digest) {}
}
