package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIndexTest {
    /** Few different runs, many with one home, so that they give way to each other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverComesAndGoesItIsTheSameAsAMapOfLists(long seed) {
        Random random = new Random(seed);
        RunIndex<String> index = new RunIndex<>();
        Map<Integer, List<String>> expected = new HashMap<>();
        for (int step = 0; step < 4000; step++) {
            int run = random.nextInt(40) * (random.nextBoolean() ? 1 : 0x10000) - 7;
            List<String> known = expected.computeIfAbsent(run, key -> new ArrayList<>());
            if (random.nextInt(5) < 2 && !known.isEmpty()) {
                String gone = known.remove(random.nextInt(known.size()));
                assertThat(index.remove(run, gone)).isEqualTo(known.size());
            } else {
                String one = "text" + step;
                known.add(one);
                assertThat(index.add(run, one)).isEqualTo(known.size());
            }
            if (step % 100 == 0) {
                expected.forEach((key, lot) -> {
                    assertThat(index.size(key)).isEqualTo(lot.size());
                    assertThat(index.all(key)).containsExactlyInAnyOrderElementsOf(lot);
                });
                assertThat(index.size(1_000_003)).isZero();
                assertThat(index.remove(1_000_003, "none")).isZero();
            }
        }
    }
}
