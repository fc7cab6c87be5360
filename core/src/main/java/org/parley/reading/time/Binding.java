package org.parley.reading.time;

import org.jspecify.annotations.Nullable;

/**
 * What a slot of a pattern was filled with; the slots filled before it follow in a chain.
 *
 * @param value an Integer, BigDecimal, String or {@link Sense}
 */
record Binding(String name, Object value, @Nullable Binding next) {
    /** The value of a slot in the chain, or nothing where the pattern left it out. */
    static @Nullable Object find(@Nullable Binding chain, String name) {
        for (Binding binding = chain; binding != null; binding = binding.next) {
            if (binding.name.equals(name)) {
                return binding.value;
            }
        }
        return null;
    }
}
