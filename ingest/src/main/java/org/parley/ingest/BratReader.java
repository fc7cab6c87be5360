package org.parley.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.CodePoints;
import org.parley.document.Letters;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.rule.Derivation;

/**
 * Reads the attributions of a stand-off file of brat (Stenetorp et al. 2012), as {@code parley export --format brat}
 * writes them: entities Source, Cue and Content, and relations Source and Cue from a content. Everything else in the file
 * is passed over.
 */
final class BratReader {
    static final String ENDING = ".ann";

    private static final String TEXT_ENDING = ".txt";
    private static final String CONTENT = "content";
    /** Entities, events, relations, attributes, normalisations, notes, equivalences. */
    private static final Pattern LINE = Pattern.compile("(?:[TREAMN]\\d+|#\\d+|\\*)\\t.*");

    private static final Pattern ENTITY =
            Pattern.compile("(T\\d+)\\t(\\S+) (\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9})*)(?:\\t(.*))?");
    private static final Pattern RELATION = Pattern.compile("R\\d+\\t(\\S+) Arg1:(T\\d+) Arg2:(T\\d+)\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final CodePoints points;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, List<Span>> sources = new LinkedHashMap<>();
    private final Map<String, List<Span>> cues = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private BratReader(String text) {
        this.text = text;
        this.points = CodePoints.of(text);
    }

    /**
     * Reads the lines of a file.
     *
     * @param text the text that the file is about, exactly as it is
     */
    static Annotations read(String annotations, String text) {
        BratReader reader = new BratReader(text);
        annotations.lines().forEach(reader::readEntity);
        annotations.lines().forEach(reader::readRelation);
        return new Annotations(reader.attributions(), reader.notes);
    }

    /** The file of a pair that has the text, if {@code annotations} is the other one. */
    static Optional<Path> textOf(Path annotations) {
        return sibling(annotations, ENDING, TEXT_ENDING);
    }

    /** The annotations of a text, if it is one of a pair. */
    static Optional<Path> annotationsOf(Path text) throws IOException {
        Optional<Path> annotations = sibling(text, TEXT_ENDING, ENDING);
        return annotations.isPresent() && isAnnotations(annotations.get()) ? annotations : Optional.empty();
    }

    /** Whether a file is of this kind: its first line, or empty, as brat wants one beside each text. */
    static boolean isAnnotations(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            char[] head = new char[4096];
            int length = Math.max(0, lines.read(head));
            Optional<String> first = new String(head, 0, length)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst();
            return first.isEmpty() || LINE.matcher(first.get()).matches();
        }
    }

    private static Optional<Path> sibling(Path file, String ending, String other) {
        String name = String.valueOf(file.getFileName());
        if (!Letters.small(name).endsWith(ending)) {
            return Optional.empty();
        }
        Path sibling = file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
        return Files.isRegularFile(sibling) ? Optional.of(sibling) : Optional.empty();
    }

    private void readEntity(String line) {
        Matcher matcher = ENTITY.matcher(line);
        if (!matcher.matches()) {
            if (line.startsWith("T")) {
                notes.add("not an annotation of brat: " + line);
            }
            return;
        }
        List<Span> spans = spans(matcher.group(3));
        String words = matcher.group(4) == null ? "" : matcher.group(4);
        if (spans.isEmpty() || (!words.isEmpty() && !words(spans).equals(squeezed(words)))) {
            notes.add("the annotation " + matcher.group(1) + " does not fit the text, and was left out: " + words);
            return;
        }
        entities.put(matcher.group(1), new Entity(Letters.small(matcher.group(2)), spans));
    }

    private void readRelation(String line) {
        Matcher matcher = RELATION.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        Entity content = entities.get(matcher.group(2));
        Entity other = entities.get(matcher.group(3));
        if (content == null || other == null || !content.type.equals(CONTENT)) {
            return;
        }
        if (other.type.equals("source")) {
            sources.computeIfAbsent(matcher.group(2), id -> new ArrayList<>()).addAll(other.spans);
        } else if (other.type.equals("cue")) {
            cues.computeIfAbsent(matcher.group(2), id -> new ArrayList<>()).addAll(other.spans);
        }
    }

    /** Empty where a span leaves the text or runs backwards; pieces that only a line's end keeps apart are one. */
    private List<Span> spans(String ends) {
        List<Span> spans = new ArrayList<>();
        int length = points.at(text.length());
        for (String piece : ends.split(";", -1)) {
            String[] numbers = piece.split(" ", -1);
            int start = Integer.parseInt(numbers[0]);
            int end = Integer.parseInt(numbers[1]);
            if (start >= end || end > length) {
                return List.of();
            }
            spans.add(new Span(points.offset(start), points.offset(end)));
        }
        return joined(spans);
    }

    private List<Span> joined(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start));
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isLineEnd(last.end(), span.start())) {
                joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** Whether nothing but line ends lies between, or less than nothing. */
    private boolean isLineEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                return false;
            }
        }
        return true;
    }

    private String words(List<Span> spans) {
        StringBuilder words = new StringBuilder();
        spans.forEach(span -> words.append(words.length() == 0 ? "" : " ").append(span.of(text)));
        return squeezed(words.toString());
    }

    /** Brat writes a line's end as a space. */
    private static String squeezed(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    private List<Attribution> attributions() {
        List<Attribution> attributions = new ArrayList<>();
        entities.forEach((id, entity) -> {
            if (entity.type.equals(CONTENT)) {
                attributions.add(new Attribution(
                        joined(sources.getOrDefault(id, List.of())),
                        joined(cues.getOrDefault(id, List.of())),
                        entity.spans,
                        1.0,
                        Derivation.of("attribution.given", entity.spans)));
            }
        });
        attributions.sort(Comparator.comparingInt(
                attribution -> attribution.content().get(0).start()));
        return attributions;
    }

    private record Entity(String type, List<Span> spans) {}

    /**
     * What a file tells.
     *
     * @param attributions in text order
     * @param notes what of it could not be used
     */
    record Annotations(List<Attribution> attributions, List<String> notes) {}
}
