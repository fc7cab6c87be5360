package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {
    private static final double SHARE = 0.6;

    /** The bits that tell most pairs apart never tell a pair apart that shares enough. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsContainedIsCounted(long seed) {
        Random random = new Random(seed);
        int contained = 0;
        for (int pair = 0; pair < 500; pair++) {
            Set<Integer> one = new TreeSet<>();
            Set<Integer> other = new TreeSet<>();
            int size = 1 + random.nextInt(pair % 2 == 0 ? 60 : 600);
            int common = random.nextInt(10);
            for (int i = 0; i < size; i++) {
                int hash = random.nextInt();
                one.add(hash);
                other.add(random.nextInt(10) < common ? hash : random.nextInt());
            }
            int others = random.nextInt(1 + size);
            for (int i = 0; i < others; i++) {
                other.add(random.nextInt());
            }
            boolean expected = isContained(one, other);
            contained += expected ? 1 : 0;
            assertThat(runs(one).isContained(runs(other), SHARE)).isEqualTo(expected);
            assertThat(runs(other).isContained(runs(one), SHARE)).isEqualTo(expected);
        }
        assertThat(contained).isBetween(50, 450);
    }

    private static Runs runs(Set<Integer> hashes) {
        return Runs.of(hashes.stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean isContained(Set<Integer> one, Set<Integer> other) {
        Set<Integer> shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared.size() >= Math.ceil(SHARE * Math.min(one.size(), other.size()) - 1e-9);
    }

    @Test
    void nothingIsContainedInNothing() {
        assertThat(Runs.NONE.isContained(Runs.NONE, SHARE)).isFalse();
        assertThat(Runs.NONE.isContained(Runs.of(1, 2, 3), SHARE)).isFalse();
        assertThat(Runs.of(1, 2, 3).isContained(Runs.NONE, SHARE)).isFalse();
    }
}
