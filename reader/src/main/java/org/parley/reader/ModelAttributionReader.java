package org.parley.reader;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.parley.document.Block;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.AttributionReader;
import org.parley.reading.MarkedAct;
import org.parley.reading.Marks;
import org.parley.reading.Reading;
import org.parley.rule.Derivation;

/**
 * Finds attributions with a small neural network that was trained on annotated news (see training/encoder): an encoder
 * of six layers tags every word as part of a source, a cue or a content, and links contents to cues and cues to
 * sources.
 *
 * <p>Needs nothing of a reading but its document. Every span begins and ends at a word or mark, and no span leaves its
 * block. The same text gives the same attributions whatever is read beside it and by however many threads.
 *
 * <p>Safe for use by several threads; each call computes in its own thread only. Holds native memory until it is
 * closed; must not be closed while it reads.
 */
public final class ModelAttributionReader implements AttributionReader, AutoCloseable {
    private static final String MODEL = "attributions.onnx";
    private static final String VOCABULARY = "vocabulary.txt";
    private static final String RULE = "attribution.model";

    private final Network network;
    private final Vocabulary vocabulary;
    private final Tagging tagging;
    private final Links links;
    private final Acts acts;
    private final String name;

    private ModelAttributionReader(Network network, Vocabulary vocabulary) {
        this.network = network;
        this.vocabulary = vocabulary;
        Map<String, String> metadata = network.metadata();
        this.tagging =
                new Tagging(numbers(metadata, "transition", Tag.COUNT * Tag.COUNT), numbers(metadata, "outside", 1)[0]);
        this.links = new Links(numbers(metadata, "distance", 2 * Links.DISTANCES), numbers(metadata, "none", 2));
        this.acts = new Acts(
                List.of(metadata.getOrDefault("acts", "").strip().split("\\s+")),
                numbers(metadata, "slot-distance", Acts.distances()));
        this.name = "model " + metadata.getOrDefault("name", "unnamed");
    }

    /**
     * Loads the model that comes with the program.
     *
     * @throws IllegalStateException if it cannot run here, for want of a native library for this platform
     */
    public static ModelAttributionReader load() {
        try (InputStream model = resource(MODEL)) {
            return of(model.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the attribution model out of the program's own files", e);
        }
    }

    /**
     * Loads another model, as training/encoder/export.py writes it.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not such a model
     */
    public static ModelAttributionReader load(Path model) throws IOException {
        return of(Files.readAllBytes(model));
    }

    private static ModelAttributionReader of(byte[] model) throws IOException {
        try (InputStream pieces = resource(VOCABULARY)) {
            return new ModelAttributionReader(Network.of(model), Vocabulary.read(pieces));
        } catch (OrtException e) {
            throw new IllegalArgumentException("not an attribution model for ONNX Runtime: " + e.getMessage(), e);
        } catch (UnsatisfiedLinkError e) {
            String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
            throw new IllegalStateException(
                    "ONNX Runtime has no library for " + platform + "; read with rules only", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = ModelAttributionReader.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no " + name + " beside " + ModelAttributionReader.class.getName());
        }
        return in;
    }

    private static float[] numbers(Map<String, String> metadata, String name, int count) {
        StringTokenizer parts = new StringTokenizer(metadata.getOrDefault(name, ""));
        if (parts.countTokens() != count) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the model's metadata %s holds %d numbers instead of %d",
                    name,
                    parts.countTokens(),
                    count));
        }
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Float.parseFloat(parts.nextToken());
        }
        return numbers;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Attribution> read(Reading reading) {
        return marks(reading).attributions();
    }

    @Override
    public Marks marks(Reading reading) {
        return marks(reading.document());
    }

    /** The attributions of a document, ordered by the start of their content. */
    public List<Attribution> read(Document document) {
        return marks(document).attributions();
    }

    /** The attributions of a document and its acts. */
    public Marks marks(Document document) {
        List<Span> paragraphs = document.blocks().stream()
                .filter(block -> block.kind().isReport())
                .map(Block::span)
                .toList();
        return marks(document.text(), paragraphs);
    }

    /** The attributions in some paragraphs of a text, which are in order and do not overlap. */
    List<Attribution> read(String text, List<Span> paragraphs) {
        return marks(text, paragraphs).attributions();
    }

    private Marks marks(String text, List<Span> paragraphs) {
        List<Word> words = Words.of(text, paragraphs, vocabulary);
        boolean bargaining = Bargaining.isSpokenOf(words, text);
        List<Attribution> attributions = new ArrayList<>();
        List<MarkedAct> marked = new ArrayList<>();
        for (Window window : Window.of(words, text)) {
            List<Word> part = words.subList(window.from(), window.to());
            Network.Output output = output(part, bargaining);
            Scores scores = output.attributions();
            attributions.addAll(new Linking(part, tagging.read(scores)).attributions(links, scores));
            if (bargaining) {
                marked.addAll(acts.read(output.acts(), part));
            }
        }
        attributions.sort(
                Comparator.comparing(attribution -> attribution.content().get(0)));
        return new Marks(attributions, marked);
    }

    private Network.Output output(List<Word> words, boolean bargaining) {
        try {
            return network.read(words, acts.width(), bargaining);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the network failed on " + words.size() + " words from offset "
                            + words.get(0).span().start() + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        network.close();
    }

    /** Puts the parts that were found in a window together. */
    private record Linking(List<Word> words, List<Found> found) {
        List<Attribution> attributions(Links links, Scores scores) {
            List<Found> contents = all(Tag.Part.CONTENT);
            List<Found> cues = all(Tag.Part.CUE);
            List<Found> sources = all(Tag.Part.SOURCE);
            List<Links.Link> cueOf = links.choose(Links.Kind.CUE_OF_CONTENT, scores, contents, cues);
            List<Links.Link> sourceOf = links.choose(Links.Kind.SOURCE_OF_CUE, scores, cues, sources);
            List<Attribution> result = new ArrayList<>();
            for (int number = 0; number < cues.size(); number++) {
                List<Found> mine = new ArrayList<>();
                double certainty = cues.get(number).certainty();
                for (int i = 0; i < contents.size(); i++) {
                    if (cueOf.get(i).to() == number) {
                        mine.add(contents.get(i));
                        certainty = Math.min(
                                certainty,
                                contents.get(i).certainty() * cueOf.get(i).certainty());
                    }
                }
                if (mine.isEmpty()) {
                    continue;
                }
                Links.Link source = sourceOf.get(number);
                List<Found> named = source.isThere() ? List.of(sources.get(source.to())) : List.of();
                for (Found one : named) {
                    certainty = Math.min(certainty, one.certainty());
                }
                certainty = Math.min(certainty, source.certainty());
                result.add(attribution(named, List.of(cues.get(number)), mine, certainty));
            }
            for (int i = 0; i < contents.size(); i++) {
                if (!cueOf.get(i).isThere()) {
                    double certainty =
                            contents.get(i).certainty() * cueOf.get(i).certainty();
                    result.add(attribution(List.of(), List.of(), List.of(contents.get(i)), certainty));
                }
            }
            return result;
        }

        private List<Found> all(Tag.Part part) {
            return found.stream().filter(one -> one.part() == part).toList();
        }

        private Attribution attribution(List<Found> source, List<Found> cue, List<Found> content, double certainty) {
            List<Span> rests = spans(cue.isEmpty() ? content : cue);
            return new Attribution(spans(source), spans(cue), spans(content), certainty, Derivation.of(RULE, rests));
        }

        private List<Span> spans(List<Found> parts) {
            List<Span> spans = new ArrayList<>();
            for (Found part : parts) {
                int start = part.from();
                for (int at = part.from() + 1; at <= part.to(); at++) {
                    if (at == part.to() || words.get(at).first()) { // no span leaves its paragraph
                        spans.add(new Span(
                                words.get(start).span().start(),
                                words.get(at - 1).span().end()));
                        start = at;
                    }
                }
            }
            return spans;
        }
    }
}
