package org.parley.reader;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the native libraries of ONNX Runtime unpacked in the user's cache folder. ONNX Runtime by itself unpacks 20 MiB into
 * a temporary folder at each start, and leaves the folder behind, with the libraries in it where the process is killed.
 */
final class NativeLibraries {
    /** The folder that ONNX Runtime loads its libraries from, where it is set. */
    private static final String FOLDER = "onnxruntime.native.path";

    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private final Path cache;
    private final String platform;

    /**
     * @param cache where folders of libraries may be made
     * @param platform as ONNX Runtime names it: {@code linux-x64}
     */
    NativeLibraries(Path cache, String platform) {
        this.cache = cache;
        this.platform = platform;
    }

    /** Tells ONNX Runtime where its libraries are; where they cannot be kept, it goes its own way. */
    static synchronized void provide() {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        try {
            cache(System::getProperty, System::getenv)
                    .flatMap(cache -> new NativeLibraries(cache, platform(System::getProperty)).unpacked())
                    .ifPresent(folder -> System.setProperty(FOLDER, folder.toString()));
        } catch (SecurityException e) {
            // nothing may be kept: ONNX Runtime goes its own way
        }
    }

    /** The user's cache folder of this program, as the system has it; empty where none is known. */
    static Optional<Path> cache(UnaryOperator<@Nullable String> property, UnaryOperator<@Nullable String> environment) {
        String system =
                Objects.requireNonNullElse(property.apply("os.name"), "").toLowerCase(Locale.ROOT);
        Optional<Path> home = absolute(property.apply("user.home"));
        Optional<Path> caches = system.startsWith("win")
                ? absolute(environment.apply("LOCALAPPDATA"))
                : system.startsWith("mac")
                        ? home.map(folder -> folder.resolve("Library").resolve("Caches"))
                        : absolute(environment.apply("XDG_CACHE_HOME"))
                                .or(() -> home.map(folder -> folder.resolve(".cache")));
        return caches.map(folder -> folder.resolve("parley"));
    }

    private static Optional<Path> absolute(@Nullable String folder) {
        try {
            return Optional.ofNullable(folder).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** As ONNX Runtime names the folders of its jar. */
    static String platform(UnaryOperator<@Nullable String> property) {
        String system =
                Objects.requireNonNullElse(property.apply("os.name"), "").toLowerCase(Locale.ROOT);
        String machine =
                Objects.requireNonNullElse(property.apply("os.arch"), "").toLowerCase(Locale.ROOT);
        String known = system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : "linux";
        return known + "-" + (machine.startsWith("aarch64") || machine.startsWith("arm") ? "aarch64" : "x64");
    }

    /** The folder with the libraries, which are unpacked if need be; empty where there are none or it cannot be made. */
    Optional<Path> unpacked() {
        Optional<Path> jar = jar();
        if (jar.isEmpty()) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.get().toFile())) {
            Map<String, ZipEntry> entries = entries(zip);
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            Path folder = cache.resolve(name(entries));
            if (!isComplete(folder, entries)) {
                unpack(zip, entries, folder);
            }
            return Optional.of(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> jar() {
        CodeSource source = OrtEnvironment.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The libraries' places in the jar, by the names of their files; none unless all are there. */
    private Map<String, ZipEntry> entries(ZipFile zip) {
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        for (String name : NAMES) {
            String file = System.mapLibraryName(name);
            ZipEntry entry = zip.getEntry("ai/onnxruntime/native/" + platform + "/" + file);
            if (entry == null) {
                return Map.of();
            }
            entries.put(file, entry);
        }
        return entries;
    }

    /** Other libraries have other names. */
    private String name(Map<String, ZipEntry> entries) {
        StringBuilder name = new StringBuilder("onnxruntime-").append(platform);
        entries.values().forEach(entry -> name.append('-').append(HexFormat.of().toHexDigits(entry.getCrc(), 8)));
        return name.toString();
    }

    private static boolean isComplete(Path folder, Map<String, ZipEntry> entries) throws IOException {
        for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)
                    || Files.size(file) != entry.getValue().getSize()) {
                return false;
            }
        }
        return true;
    }

    /** The folder appears when it is complete; of several processes that make it, the first wins. */
    private void unpack(ZipFile zip, Map<String, ZipEntry> entries, Path folder) throws IOException {
        Files.createDirectories(cache);
        Path draft = Files.createTempDirectory(cache, folder.getFileName() + ".");
        try {
            for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
                try (InputStream in = zip.getInputStream(entry.getValue())) {
                    Files.copy(in, draft.resolve(entry.getKey()));
                }
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(draft);
            if (!isComplete(folder, entries)) {
                throw e;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
