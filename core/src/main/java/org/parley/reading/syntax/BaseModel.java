package org.parley.reading.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was learned: the label sets, the clusters, the words with one tag, and the weights of the four models.
 *
 * @param tags the parts of speech by their numbers
 * @param relations the relations by their numbers
 * @param clusters the Brown cluster of words
 * @param fixedTags the tag plus one of words that nearly always have the same one
 */
record BaseModel(
        List<String> tags,
        List<String> relations,
        HashTable clusters,
        HashTable fixedTags,
        SparseWeights tagger,
        DenseWeights parser,
        SparseWeights labeller,
        SparseWeights names) {
    private static final String RESOURCE = "/org/parley/reading/syntax/base.model";
    private static final int MAGIC = 0x33425950;

    /**
     * Reads the model that is shipped.
     *
     * @throws IllegalStateException if it is missing or was written for another version
     */
    static BaseModel load() {
        try (InputStream in = BaseModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing; training/base makes it");
            }
            return read(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
    }

    static BaseModel read(ByteBuffer bytes) {
        ByteBuffer in = bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt() != MAGIC) {
            throw new IllegalStateException(
                    RESOURCE + " is no model of this version; make it again with training/base");
        }
        return new BaseModel(
                strings(in),
                strings(in),
                HashTable.read(in),
                HashTable.read(in),
                SparseWeights.read(in),
                DenseWeights.read(in),
                SparseWeights.read(in),
                SparseWeights.read(in));
    }

    /** The inverse of {@link #read}. */
    static void write(BaseModel model, ByteBuffer bytes) {
        ByteBuffer out = bytes.order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC);
        strings(model.tags, out);
        strings(model.relations, out);
        model.clusters.write(out);
        model.fixedTags.write(out);
        model.tagger.write(out);
        model.parser.write(out);
        model.labeller.write(out);
        model.names.write(out);
    }

    private static List<String> strings(ByteBuffer in) {
        int size = in.getInt();
        List<String> strings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            byte[] bytes = new byte[in.getInt()];
            in.get(bytes);
            strings.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return List.copyOf(strings);
    }

    private static void strings(List<String> strings, ByteBuffer out) {
        out.putInt(strings.size());
        for (String string : strings) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            out.putInt(bytes.length);
            out.put(bytes);
        }
    }
}
