package org.parley.ingest.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a watcher knows from earlier rounds: of each feed the validators and the items that were read. A small JSON file,
 * which is replaced as a whole. Losing it loses nothing of the record: the feeds are read again, and what the record has
 * already is not added twice.
 */
public final class WatchState {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();

    private WatchState(Path file) {
        this.file = file;
    }

    /**
     * Reads the file; one that does not exist yet is a state that knows nothing.
     *
     * @throws IOException if it cannot be read or is no such file; the message says which
     */
    public static WatchState open(Path file) throws IOException {
        WatchState state = new WatchState(file);
        try {
            JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
            if (tree.path("version").asInt() != VERSION || !tree.path("feeds").isObject()) {
                throw new IOException("it is not the state of a watch, or of another version");
            }
            tree.path("feeds").properties().forEach(feed -> state.feeds.put(feed.getKey(), Feed.read(feed.getValue())));
        } catch (NoSuchFileException e) {
            return state;
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IOException("it is damaged", e);
        }
        return state;
    }

    Feed feed(String address) {
        return feeds.computeIfAbsent(address, unknown -> new Feed());
    }

    /** Replaces the file; at any moment it is either the earlier one or this. */
    void save() throws IOException {
        ObjectNode tree = MAPPER.createObjectNode().put("version", VERSION);
        ObjectNode all = tree.putObject("feeds");
        feeds.forEach((address, feed) -> all.set(address, feed.write()));
        byte[] bytes = (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What is known of one feed. */
    static final class Feed {
        private Validators validators = Validators.NONE;
        private Optional<Instant> notBefore = Optional.empty();
        /** The fingerprint of each item that was read, by its id. */
        private final Map<String, String> seen = new LinkedHashMap<>();
        /** How often the page of an item could not be had, by its id. */
        private final Map<String, Integer> tries = new LinkedHashMap<>();

        Validators validators() {
            return validators;
        }

        void setValidators(Validators validators) {
            this.validators = validators;
        }

        Optional<Instant> notBefore() {
            return notBefore;
        }

        void setNotBefore(Optional<Instant> notBefore) {
            this.notBefore = notBefore;
        }

        boolean knows(String id, String fingerprint) {
            return fingerprint.equals(seen.get(id));
        }

        void read(String id, String fingerprint) {
            seen.put(id, fingerprint);
            tries.remove(id);
        }

        /** How often its page could not be had, this time included. */
        int failed(String id) {
            return tries.merge(id, 1, Integer::sum);
        }

        int tries(String id) {
            return tries.getOrDefault(id, 0);
        }

        /** Forgets what the feed no longer lists. */
        void retain(Set<String> ids) {
            seen.keySet().retainAll(ids);
            tries.keySet().retainAll(ids);
        }

        private static Feed read(JsonNode tree) {
            Feed feed = new Feed();
            feed.validators = new Validators(
                    tree.path("etag").asText(""), tree.path("lastModified").asText(""));
            feed.notBefore = Optional.of(tree.path("notBefore").asText(""))
                    .filter(text -> !text.isEmpty())
                    .map(Instant::parse);
            tree.path("seen")
                    .properties()
                    .forEach(entry ->
                            feed.seen.put(entry.getKey(), entry.getValue().asText()));
            tree.path("tries")
                    .properties()
                    .forEach(entry ->
                            feed.tries.put(entry.getKey(), entry.getValue().asInt()));
            return feed;
        }

        private ObjectNode write() {
            ObjectNode tree = MAPPER.createObjectNode();
            tree.put("etag", validators.etag());
            tree.put("lastModified", validators.lastModified());
            tree.put("notBefore", notBefore.map(Instant::toString).orElse(""));
            ObjectNode items = tree.putObject("seen");
            seen.forEach(items::put);
            ObjectNode failures = tree.putObject("tries");
            tries.forEach(failures::put);
            return tree;
        }
    }
}
