package org.parley.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;

/**
 * Reads documents from files, directories and streams: plain text, HTML, JSON Lines, JSON, feeds and web archives, each
 * also gzip-compressed, told by their content.
 *
 * <p>Every document of the input is handed to the sink as soon as it is read, as a document or as a {@link Rejection};
 * a document that cannot be read never stops the rest. No more than one document is held at a time. Nothing is fetched.
 *
 * <p>One instance is one run: of two documents whose ids were made of the same name the second one gets {@code -2} behind
 * it, while a document that was given the id of an earlier one is a later version of that. An instance keeps state and must not be shared between threads.
 */
public final class Ingest {
    /** Gzip inside gzip is read to this depth. */
    private static final int DEEPEST = 3;

    private static final int BUFFER = 1 << 16;

    private final Intake intake;
    private final JsonReader json;
    private final FeedReader feeds;

    public Ingest(IngestOptions options) {
        this.intake = new Intake(options);
        this.json = new JsonReader(intake);
        this.feeds = new FeedReader(intake);
    }

    /**
     * Reads a file, or all files below a directory in the order of their names. Files and directories whose names begin
     * with a dot are passed over, and links to directories are not followed.
     */
    public void read(Path path, Consumer<? super Ingested> sink) {
        if (Files.isDirectory(path)) {
            if (!readDirectory(path, sink)) {
                sink.accept(new Rejection(
                        path.toString(), "", "the directory holds no files", "Name a file or another directory."));
            }
        } else {
            readFile(path, sink);
        }
    }

    /** Reads a stream to its end; does not close it. */
    public void read(InputStream in, Origin origin, Consumer<? super Ingested> sink) {
        try {
            read(new BufferedInputStream(new Open(in), BUFFER), origin, 0, sink);
        } catch (IOException e) {
            sink.accept(unreadable(origin.place(), e));
        }
    }

    /**
     * What a feed or a sitemap lists, also gzip-compressed.
     *
     * @return empty where the bytes are neither
     */
    public Optional<Listing> listing(byte[] bytes, Origin origin) {
        try {
            byte[] plain = unpacked(bytes);
            return switch (kind(plain, origin)) {
                case FEED -> Optional.of(FeedReader.list(Decoded.of(plain, origin.charset()), origin.holding(plain)));
                case SITEMAP -> Optional.of(SitemapReader.read(plain, origin.holding(plain)));
                case EMPTY, GZIP, TEXT, HTML, JSON_LINES, JSON_ARRAY, OTHER_XML, WARC, BINARY -> Optional.empty();
            };
        } catch (IOException e) {
            return Optional.of(Listing.broken(unreadable(origin.place(), e)));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(Listing.broken(new Rejection(
                    origin.place(), "", "the reader failed: " + e, "Report this with the feed; the rest was read.")));
        }
    }

    /** Reads an item as far as its feed has it. */
    public void read(Item item, Consumer<? super Ingested> sink) {
        intake.take(() -> item.own(intake.options()), item.origin(), sink);
    }

    /** Reads an item from its page, which must be HTML or plain text. */
    public void readPage(Item item, byte[] page, Origin origin, Consumer<? super Ingested> sink) {
        try {
            byte[] plain = unpacked(page);
            ContentKind kind = kind(plain, origin);
            if (kind != ContentKind.HTML && kind != ContentKind.TEXT) {
                sink.accept(new Rejection(
                        origin.place(), "", "this is no page", "Its address stands in " + item.place() + "."));
                return;
            }
            Decoded decoded = Decoded.of(plain, origin.charset());
            intake.take(
                    () -> item.on(
                            kind == ContentKind.HTML
                                    ? HtmlReader.read(decoded.text(), origin.url(), intake.options(), decoded.notes())
                                    : Submission.ofText(decoded.text(), decoded.notes())),
                    origin.holding(plain),
                    sink);
        } catch (IOException e) {
            sink.accept(unreadable(origin.place(), e));
        }
    }

    /** The address of the feed that a page names as its own; empty where it names none. */
    public static Optional<String> feedOf(byte[] page, Origin origin) {
        Document document;
        try {
            document = Markup.parse(Decoded.of(page, origin.charset()).text(), origin.url());
        } catch (RejectedException e) {
            // Read as a page it tells the same, with its reason.
            return Optional.empty();
        }
        return document.select("link[rel~=(?i)\\balternate\\b][type~=(?i)rss|atom][href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    private static ContentKind kind(byte[] bytes, Origin origin) {
        return ContentKind.of(Arrays.copyOf(bytes, Math.min(bytes.length, ContentKind.HEAD)), origin);
    }

    private byte[] unpacked(byte[] bytes) throws IOException {
        byte[] plain = bytes;
        for (int depth = 0; depth < DEEPEST && Boms.starts(plain, 0x1F, 0x8B); depth++) {
            try (InputStream in = Gunzip.of(new ByteArrayInputStream(plain))) {
                plain = in.readNBytes(intake.options().maximumBytes());
                if (plain.length == intake.options().maximumBytes() && in.read() >= 0) {
                    throw new IOException("it unpacks to more than " + (plain.length >> 20) + " MiB");
                }
            }
        }
        return plain;
    }

    /** Whether there was any file. */
    private boolean readDirectory(Path directory, Consumer<? super Ingested> sink) {
        boolean found = false;
        for (Path entry : entries(directory, sink)) {
            if (BratReader.textOf(entry).isPresent() && isAnnotations(entry)) {
                continue; // read with its text
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                found |= readDirectory(entry, sink);
            } else if (Files.isDirectory(entry)) {
                found = true;
                sink.accept(new Rejection(
                        entry.toString(), "", "a link to a directory is not followed", "Name that directory itself."));
            } else {
                found = true;
                readFile(entry, sink);
            }
        }
        return found;
    }

    private static List<Path> entries(Path directory, Consumer<? super Ingested> sink) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                if (!String.valueOf(entry.getFileName()).startsWith(".")) {
                    entries.add(entry);
                }
            }
        } catch (IOException e) {
            sink.accept(unreadable(directory.toString(), e));
        }
        entries.sort(Comparator.comparing(entry -> String.valueOf(entry.getFileName())));
        return entries;
    }

    private static boolean isAnnotations(Path file) {
        try {
            return BratReader.isAnnotations(file);
        } catch (IOException e) {
            return false; // what is wrong with it is told when it is read
        }
    }

    private void readFile(Path path, Consumer<? super Ingested> sink) {
        try {
            Optional<Path> text = BratReader.textOf(path);
            Optional<Path> annotations = BratReader.annotationsOf(path);
            if (text.isPresent() && BratReader.isAnnotations(path)) {
                readPair(text.get(), path, sink);
            } else if (annotations.isPresent()) {
                readPair(path, annotations.get(), sink);
            } else {
                readAlone(path, sink);
            }
        } catch (IOException e) {
            sink.accept(unreadable(path.toString(), e));
        }
    }

    /** A text with its annotations: the text is read exactly as it is, whatever it looks like. */
    private void readPair(Path text, Path annotations, Consumer<? super Ingested> sink) throws IOException {
        int limit = intake.options().maximumBytes();
        if (Files.size(text) > limit || Files.size(annotations) > limit) {
            sink.accept(tooLarge(text.toString(), intake.options()));
            return;
        }
        byte[] bytes = Files.readAllBytes(text);
        Decoded decoded = Decoded.of(bytes, "");
        BratReader.Annotations told =
                BratReader.read(Decoded.of(Files.readAllBytes(annotations), "").text(), decoded.text());
        List<String> notes = new ArrayList<>(decoded.notes());
        notes.addAll(told.notes());
        intake.take(
                () -> Submission.ofText(decoded.text(), notes),
                Origin.file(text).holding(bytes),
                result -> sink.accept(
                        result instanceof Accepted accepted
                                        && !told.attributions().isEmpty()
                                ? accepted.with(told.attributions())
                                : result));
    }

    private void readAlone(Path path, Consumer<? super Ingested> sink) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            read(in, Origin.file(path), 0, sink);
        } catch (IOException e) {
            sink.accept(unreadable(path.toString(), e));
        }
    }

    /** @param in supports mark */
    private void read(InputStream in, Origin origin, int depth, Consumer<? super Ingested> sink) throws IOException {
        byte[] head = head(in);
        switch (ContentKind.of(head, origin)) {
            case EMPTY ->
                sink.accept(new Rejection(
                        origin.place(), "", "the input is empty", "Give a document with the words of a report."));
            case GZIP -> readPacked(in, origin, depth, sink);
            case TEXT -> readWhole(in, origin, sink, false);
            case HTML -> readWhole(in, origin, sink, true);
            case JSON_LINES, JSON_ARRAY -> readJson(in, head, origin, sink);
            case FEED -> readFeed(in, origin, sink);
            case SITEMAP ->
                sink.accept(new Rejection(
                        origin.place(),
                        excerpt(head),
                        "this is a sitemap: it lists addresses and holds no reports",
                        "Give its address, and its pages are fetched."));
            case WARC -> ArchiveReader.read(in, origin, (body, record) -> read(body, record, depth + 1, sink), sink);
            case OTHER_XML ->
                sink.accept(new Rejection(
                        origin.place(),
                        excerpt(head),
                        "this XML is neither a page nor a feed",
                        "Give it as HTML or RSS."));
            case BINARY -> sink.accept(binary(head, origin));
        }
    }

    /** The first bytes, which stay to be read; what is broken behind them shows when they have been. */
    private static byte[] head(InputStream in) throws IOException {
        in.mark(ContentKind.HEAD);
        byte[] head = new byte[ContentKind.HEAD];
        int length = 0;
        try {
            int read = in.read(head, 0, head.length);
            while (read > 0) {
                length += read;
                read = length < head.length ? in.read(head, length, head.length - length) : 0;
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
        }
        in.reset();
        return Arrays.copyOf(head, length);
    }

    private void readPacked(InputStream in, Origin origin, int depth, Consumer<? super Ingested> sink)
            throws IOException {
        if (depth == DEEPEST) {
            sink.accept(new Rejection(
                    origin.place(), "", "gzip stands inside gzip more than " + DEEPEST + " times", "Unpack the file."));
            return;
        }
        try (InputStream unpacked = new BufferedInputStream(Gunzip.of(in), BUFFER)) {
            read(unpacked, origin, depth + 1, sink);
        }
    }

    private void readWhole(InputStream in, Origin origin, Consumer<? super Ingested> sink, boolean html)
            throws IOException {
        IngestOptions options = intake.options();
        int limit = html ? Math.min(options.maximumBytes(), options.maximumPageBytes()) : options.maximumBytes();
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            sink.accept(
                    limit == options.maximumBytes()
                            ? tooLarge(origin.place(), options)
                            : new Rejection(
                                    origin.place(), "", HtmlReader.tooLarge(options), HtmlReader.TOO_LARGE_REMEDY));
            return;
        }
        Decoded decoded = Decoded.of(bytes, origin.charset());
        Intake.Format format = html
                ? () -> HtmlReader.read(decoded.text(), origin.url(), options, decoded.notes())
                : () -> Submission.ofText(decoded.text(), decoded.notes());
        intake.take(format, origin.holding(bytes), sink);
    }

    private void readFeed(InputStream in, Origin origin, Consumer<? super Ingested> sink) throws IOException {
        int limit = intake.options().maximumBytes();
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            sink.accept(tooLarge(origin.place(), intake.options()));
            return;
        }
        feeds.read(Decoded.of(bytes, origin.charset()), origin.holding(bytes), sink);
    }

    private void readJson(InputStream in, byte[] head, Origin origin, Consumer<? super Ingested> sink)
            throws IOException {
        boolean utf8 = Boms.charset(head).equals(StandardCharsets.UTF_8)
                && Boms.wideWithoutMark(head).isEmpty();
        if (!utf8) {
            sink.accept(new Rejection(
                    origin.place(), "", "JSON in an encoding other than UTF-8", "Convert the file to UTF-8."));
        } else if (ContentKind.of(head, origin) == ContentKind.JSON_ARRAY) {
            json.readArray(in, origin, sink);
        } else {
            json.readLines(in, origin, sink);
        }
    }

    private static Rejection binary(byte[] head, Origin origin) {
        return ContentKind.BinaryKind.of(head)
                .map(kind -> new Rejection(
                        origin.place(), excerpt(head), "this is " + kind.name() + ", not text", kind.remedy()))
                .orElseGet(() -> new Rejection(
                        origin.place(),
                        excerpt(head),
                        "these bytes are no text",
                        "Give text, HTML, JSON Lines, a feed or a web archive."));
    }

    static Rejection tooLarge(String place, IngestOptions options) {
        return new Rejection(
                place,
                "",
                "the document is larger than " + (options.maximumBytes() >> 20) + " MiB",
                "Split it into single reports.");
    }

    private static Rejection unreadable(String place, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Rejection(place, "", "there is no such file", "Check the path.");
        }
        if (e instanceof AccessDeniedException) {
            return new Rejection(place, "", "the file may not be read", "Check its permissions.");
        }
        if (e instanceof EOFException) {
            return new Rejection(place, "", "the input ends early", "Fetch it again.");
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new Rejection(
                place, "", "reading failed: " + message, "Check the file; fetch it again if it was cut off.");
    }

    private static String excerpt(byte[] head) {
        return new String(head, 0, Math.min(40, head.length), StandardCharsets.ISO_8859_1);
    }

    /** A stream that whoever opened it will close. */
    private static final class Open extends FilterInputStream {
        Open(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return in.read(bytes, offset, length);
        }

        @Override
        public void close() {
            // Left open.
        }
    }
}
