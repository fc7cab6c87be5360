package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibrariesTest {
    private static final String HERE = NativeLibraries.platform(System::getProperty);

    @TempDir
    private Path cache;

    @Test
    void theLibrariesAreUnpackedOnceAndNothingElseIsLeft() throws IOException {
        NativeLibraries libraries = new NativeLibraries(cache.resolve("new"), HERE);
        Path folder = libraries.unpacked().orElseThrow();
        Path library = folder.resolve(System.mapLibraryName("onnxruntime"));
        assertThat(library).isNotEmptyFile();
        Object first = Files.readAttributes(library, "*").get("fileKey");
        assertThat(libraries.unpacked()).contains(folder);
        assertThat(Files.readAttributes(library, "*").get("fileKey")).isEqualTo(first);
        assertThat(names(cache.resolve("new")))
                .containsExactly(folder.getFileName().toString());
    }

    @Test
    void processesThatUnpackAtTheSameTimeComeToTheSameFolder() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Callable<Optional<Path>> unpack = () -> new NativeLibraries(cache, HERE).unpacked();
            List<Future<Optional<Path>>> folders = executor.invokeAll(List.of(unpack, unpack));
            assertThat(folders.get(0).get())
                    .isPresent()
                    .isEqualTo(folders.get(1).get());
        } finally {
            executor.shutdownNow();
        }
        assertThat(names(cache)).hasSize(1);
    }

    @Test
    void whereNothingCanBeKeptNothingIsProvided() throws IOException {
        Path file = Files.writeString(cache.resolve("file"), "no folder");
        assertThat(new NativeLibraries(file, HERE).unpacked()).isEmpty();
        assertThat(new NativeLibraries(cache, "linux-s390x").unpacked()).isEmpty();
        assertThat(names(cache)).containsExactly("file");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64",
        "Linux, aarch64, linux-aarch64",
        "Mac OS X, aarch64, osx-aarch64",
        "Mac OS X, x86_64, osx-x64",
        "Windows 11, amd64, win-x64"
    })
    void platformsHaveTheNamesOfTheJarsFolders(String system, String machine, String platform) {
        assertThat(NativeLibraries.platform(Map.of("os.name", system, "os.arch", machine)::get))
                .isEqualTo(platform);
    }

    @Test
    void theCacheIsTheUsersOwn() {
        Map<String, String> linux = Map.of("os.name", "Linux", "user.home", "/home/ann");
        assertThat(NativeLibraries.cache(linux::get, Map.<String, String>of()::get))
                .contains(Path.of("/home/ann/.cache/parley"));
        assertThat(NativeLibraries.cache(linux::get, Map.of("XDG_CACHE_HOME", "/big/cache")::get))
                .contains(Path.of("/big/cache/parley"));
        assertThat(NativeLibraries.cache(linux::get, Map.of("XDG_CACHE_HOME", "here")::get))
                .contains(Path.of("/home/ann/.cache/parley"));
        Map<String, String> nobody = Map.of("os.name", "Linux", "user.home", "?");
        assertThat(NativeLibraries.cache(nobody::get, Map.<String, String>of()::get))
                .isEmpty();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
