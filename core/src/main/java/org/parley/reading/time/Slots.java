package org.parley.reading.time;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filled slots of a match, and what the rule itself sets. */
record Slots(@Nullable Binding bindings, Map<String, Object> constants) {
    private @Nullable Object find(String name) {
        Object bound = Binding.find(bindings, name);
        return bound == null ? constants.get(name) : bound;
    }

    private Object get(String name) {
        Object value = find(name);
        if (value == null) {
            throw new IllegalStateException("slot " + name + " is empty");
        }
        return value;
    }

    boolean has(String name) {
        return find(name) != null;
    }

    int integer(String name) {
        Object value = get(name);
        return value instanceof BigDecimal number ? number.intValue() : (Integer) value;
    }

    String string(String name) {
        return get(name).toString();
    }

    @Nullable
    Sense sense(String name) {
        return find(name) instanceof Sense sense ? sense : null;
    }

    /** A number; nothing where the slot is empty or holds a word for nobody knows how many. */
    @Nullable
    BigDecimal number(String name) {
        Object value = find(name);
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof Integer integer) {
            return BigDecimal.valueOf(integer);
        }
        return value instanceof String text && !text.equals("X") ? new BigDecimal(text) : null;
    }

    Unit unit() {
        return Unit.named(string("unit"));
    }

    /** Last, this or next for -1, 0 and 1. */
    Sense.@Nullable Direction direction() {
        if (!has("direction")) {
            return null;
        }
        int direction = integer("direction");
        return direction < 0 ? Sense.Direction.LAST : direction > 0 ? Sense.Direction.NEXT : Sense.Direction.THIS;
    }

    boolean isFromMention() {
        return has("from") && string("from").equals("mention");
    }
}
