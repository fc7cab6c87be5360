package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdCountsTest {
    @Test
    void countsAsAMapOfStringsDoes() {
        SplittableRandom random = new SplittableRandom(7);
        IdCounts counts = new IdCounts();
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String id = "https://harbour.example/" + random.nextInt(60_000);
            assertThat(counts.add(id)).isEqualTo(expected.merge(id, 1, Integer::sum));
        }
    }

    @Test
    void theEmptyIdIsAnIdToo() {
        IdCounts counts = new IdCounts();
        assertThat(counts.add("")).isEqualTo(1);
        assertThat(counts.add("a")).isEqualTo(1);
        assertThat(counts.add("")).isEqualTo(2);
    }
}
