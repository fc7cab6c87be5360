package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a function gave for the words that it was asked last. */
class RecentTest {
    @Test
    void itGivesWhatTheFunctionGivesAndAsksItOnceForTheSameWordsInARow() {
        AtomicInteger asked = new AtomicInteger();
        Recent<Integer> lengths = new Recent<>(words -> {
            asked.incrementAndGet();
            return words.length();
        });
        for (int i = 0; i < 5; i++) {
            assertThat(lengths.of(new String("the draft"))).isEqualTo(9);
        }
        assertThat(asked).hasValue(1);
        for (int i = 0; i < 20_000; i++) {
            String words = "x".repeat(i % 17) + i;
            assertThat(lengths.of(words)).isEqualTo(words.length());
        }
    }
}
