package org.parley.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.statement.ReadDocument;

/** Makes records of any shape from a seed, with hostile text; a field added to the core is covered without a change. */
final class RandomValues {
    private static final String[] PIECES = {
        "talks",
        " ",
        "\n",
        "“",
        "”",
        "\"",
        "\\",
        "\u0000",
        "\u2028",
        "é",
        "Київ",
        "😀",
        "👩‍👩‍👧",
        "\ud800",
        "\udc00",
        "\t",
        "]}",
        "'"
    };
    private static final int DEPTH = 4;

    private final Random random;
    private String text = "";

    RandomValues(long seed) {
        random = new Random(seed);
    }

    ReadDocument readDocument() {
        text = text(30);
        return (ReadDocument) value(ReadDocument.class, 0);
    }

    private Object value(Type type, int depth) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], depth);
        }
        Class<?> kind = (Class<?>) type;
        if (kind == String.class) {
            return text(4);
        } else if (kind == int.class) {
            return random.nextInt();
        } else if (kind == long.class) {
            return random.nextLong();
        } else if (kind == double.class) {
            return random.nextDouble();
        } else if (kind == boolean.class) {
            return random.nextBoolean();
        } else if (kind.isEnum()) {
            return kind.getEnumConstants()[random.nextInt(kind.getEnumConstants().length)];
        } else if (kind == Span.class) {
            return span();
        } else if (kind == DateValue.class) {
            return random.nextBoolean() ? DateValue.UNKNOWN : new DateValue("2022-03", DateOrigin.GIVEN);
        } else if (kind == Document.class) {
            return new Document((Publication) value(Publication.class, depth), text, blocks());
        }
        return record(kind, depth);
    }

    private List<Object> list(Type element, int depth) {
        List<Object> values = new ArrayList<>();
        // a record keeps no attributions, only the statements that they made
        boolean kept = !element.equals(Attribution.class);
        int size = depth > DEPTH || !kept ? 0 : random.nextInt(3);
        for (int i = 0; i < size; i++) {
            values.add(value(element, depth));
        }
        return values;
    }

    private Object record(Class<?> kind, int depth) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), depth + 1))
                .toArray();
        try {
            return kind.getDeclaredConstructor(types).newInstance(values);
        } catch (InstantiationException | IllegalAccessException | NoSuchMethodException e) {
            throw new AssertionError(kind + " is not a public record", e);
        } catch (InvocationTargetException e) {
            throw new AssertionError(kind + " refuses random values: teach this class its rule", e.getCause());
        }
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Span span = span();
        blocks.add(new Block((BlockKind) value(BlockKind.class, 0), new Span(0, span.start())));
        blocks.add(new Block((BlockKind) value(BlockKind.class, 0), span));
        return blocks;
    }

    /** A span on the text that splits no pair of surrogates. */
    private Span span() {
        int length = text.codePointCount(0, text.length());
        int one = text.offsetByCodePoints(0, random.nextInt(length + 1));
        int other = text.offsetByCodePoints(0, random.nextInt(length + 1));
        return new Span(Math.min(one, other), Math.max(one, other));
    }

    private String text(int pieces) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(pieces); i > 0; i--) {
            words.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return words.toString();
    }
}
