package org.parley.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Map;

/**
 * The network, run by ONNX Runtime. It reads one window at a time in the caller's thread: its integers are scaled over
 * all that it reads at once, so the scores of a window depend on nothing else only if it is read alone.
 */
final class Network implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, String> metadata;

    private Network(OrtEnvironment environment, OrtSession session, Map<String, String> metadata) {
        this.environment = environment;
        this.session = session;
        this.metadata = metadata;
    }

    /** @throws OrtException if the bytes are no such network, or no native library is there for this platform */
    static Network of(byte[] model) throws OrtException {
        NativeLibraries.provide();
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "parley");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = environment.createSession(model, options);
            return new Network(environment, session, session.getMetadata().getCustomMetadata());
        }
    }

    /** What was written into the model's file beside the network. */
    Map<String, String> metadata() {
        return metadata;
    }

    /**
     * What the network gives for a window.
     *
     * @param attributions for who is cited
     * @param acts for what is done
     */
    record Output(Scores attributions, ActScores acts) {}

    /**
     * Reads some words as one window. Safe for use by several threads.
     *
     * @param width how many scores of acts a word has
     * @param acts whether acts are wanted; without, there are scores of no word for them, and a third of the time is saved
     */
    Output read(List<Word> words, int width, boolean acts) throws OrtException {
        int pieces = 2 + words.stream().mapToInt(word -> word.pieces().size()).sum();
        int[] ids = new int[pieces];
        int[] features = new int[pieces];
        int[] first = new int[words.size()];
        ids[0] = Vocabulary.OPENING;
        int at = 1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            first[i] = at;
            for (int piece = 0; piece < word.pieces().size(); piece++) {
                ids[at] = word.pieces().get(piece);
                features[at] = word.feature(piece);
                at++;
            }
        }
        ids[at] = Vocabulary.CLOSING;
        try (OnnxTensor idTensor = tensor(ids, 1, pieces);
                OnnxTensor featureTensor = tensor(features, 1, pieces);
                OnnxTensor firstTensor = tensor(first, first.length);
                OnnxTensor wanted = OnnxTensor.createTensor(environment, new boolean[] {acts});
                OrtSession.Result result = session.run(
                        Map.of("ids", idTensor, "features", featureTensor, "first", firstTensor, "wanted", wanted))) {
            return new Output(
                    new Scores(words.size(), floats(result, "tags"), floats(result, "links")),
                    new ActScores(width, floats(result, "acts"), floats(result, "slots")));
        }
    }

    private OnnxTensor tensor(int[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape);
    }

    private static float[] floats(OrtSession.Result result, String output) {
        OnnxTensor tensor = (OnnxTensor) result.get(output).orElseThrow();
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the network could not be let go", e);
        }
    }
}
