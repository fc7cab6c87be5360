package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverComesAndGoesItIsATreeSet(long seed) {
        Random random = new Random(seed);
        Sorted<Integer> sorted = new Sorted<>(Comparator.naturalOrder());
        TreeSet<Integer> expected = new TreeSet<>();
        for (int step = 0; step < 400; step++) {
            int value = random.nextInt(60);
            if (random.nextInt(3) == 0) {
                sorted.remove(value);
                expected.remove(value);
            } else {
                boolean first = expected.isEmpty() || value < expected.first();
                assertThat(sorted.add(value)).isEqualTo(first);
                expected.add(value);
            }
            assertThat(sorted.isEmpty()).isEqualTo(expected.isEmpty());
            if (!expected.isEmpty()) {
                assertThat(sorted.first()).isEqualTo(expected.first());
            }
            if (random.nextInt(10) == 0) {
                assertThat(sorted.all()).containsExactlyElementsOf(expected);
                assertThat(sorted.size()).isEqualTo(expected.size());
            }
        }
        assertThat(sorted.all()).containsExactlyElementsOf(expected);
    }
}
