package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest sets of steps that open a deadlock, worked out by hand. */
class OpeningsTest {
    private static final Account ACCOUNT = new Account("", "Wire", true, "wire", "", "act");

    /** Who waits for whom, each a precondition: {@code A<B} is what A requires of B. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // each of two moves first
                "A<B B<A | B:1 or A:2",
                // all that one of them requires, and the fewer steps stand first
                "A<B A<B B<A | A:3 or B:1 B:2",
                // around a circle any one step will do
                "A<B B<C C<A | B:1 or C:2 or A:3",
                // two circles that share a party: what it waits for, or a step in each
                "A<B B<A B<C C<B | A:2 C:3 or B:1 C:3 or A:2 B:4 or B:1 B:4",
                // nobody waits around a circle
                "A<B | ''",
                "'' | ''",
            })
    void areSmallest(String waits, String openings) {
        List<Precondition> all = Stream.of(waits.split(" "))
                .filter(wait -> !wait.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.toList(), OpeningsTest::preconditions));
        assertThat(Openings.of(all).stream()
                        .map(set -> set.stream()
                                .map(step -> step.of() + ":" + step.id())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of(openings.split(" or "))
                        .filter(set -> !set.isEmpty())
                        .collect(Collectors.toSet()));
        List<Integer> sizes = Openings.of(all).stream().map(List::size).toList();
        assertThat(sizes).isSorted();
    }

    private static List<Precondition> preconditions(List<String> waits) {
        return java.util.stream.IntStream.range(0, waits.size())
                .mapToObj(i -> precondition(
                        String.valueOf(i + 1),
                        waits.get(i).substring(0, 1),
                        waits.get(i).substring(2)))
                .toList();
    }

    private static Precondition precondition(String id, String by, String of) {
        return new Precondition(
                id,
                by,
                "the first step",
                of,
                "talks",
                Purpose.TALKS,
                PreconditionState.OPEN,
                When.UNKNOWN,
                When.UNKNOWN,
                "",
                List.of(ACCOUNT),
                new Trail("test", "", List.of(), List.of()),
                new Support(1, 1));
    }
}
