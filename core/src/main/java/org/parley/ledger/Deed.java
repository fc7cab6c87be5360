package org.parley.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.statement.Speaker;

/**
 * A deed that a report tells as done, as the whole record names those who tell it.
 *
 * @param told the deed
 * @param holders the parties of those who tell it; none for the reporter
 * @param named the parties that the report names; of a vow that is given up, those in the words that tell so
 * @param order where it stands
 * @param kinds what kinds of deed it is, by number in {@code deeds.yaml}
 * @param content the content words of its clause
 */
record Deed(
        DeedTold told, Set<String> holders, Set<String> named, Order order, Set<Integer> kinds, Set<String> content) {
    /** The kind of what is no deed: a side waits no longer for what it had vowed to wait for. */
    static final int RELENTING = -1;

    Deed {
        holders = Set.copyOf(holders);
        named = Set.copyOf(named);
        kinds = Set.copyOf(kinds);
        content = Set.copyOf(content);
    }

    static Deed of(DeedTold told, Set<String> named, Order order, Roster roster) {
        Set<String> holders = new HashSet<>();
        for (Speaker speaker : told.speakers()) {
            String party = roster.named(speaker).party();
            if (!party.isEmpty()) {
                holders.add(party);
            }
        }
        DeedWords words = DeedWords.get();
        if (told.isRelenting()) {
            holders.addAll(roster.within(told.subject()));
            return new Deed(
                    told, holders, roster.within(told.rest()), order, Set.of(RELENTING), Words.content(told.subject()));
        }
        return new Deed(
                told,
                holders,
                named,
                order,
                words.kindsIn(told.verb()),
                Words.content(words.withoutDeeds(told.subject() + " " + told.rest())));
    }

    /** Keys by which those who require such a deed find it. */
    List<String> keys() {
        return keys(kinds, content, told.isRelenting() ? Set.of() : Wanted.numbers(told.words()));
    }

    /** A key for each kind of deed with each word and each number that tells something. */
    static List<String> keys(Set<Integer> kinds, Set<String> content, Set<String> numbers) {
        return kinds.stream()
                .flatMap(kind -> Stream.concat(content.stream(), Wanted.tellingNumbers(numbers))
                        .distinct()
                        .map(word -> kind + "\0" + word))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deed deed && deed.order.equals(order);
    }

    @Override
    public int hashCode() {
        return order.hashCode();
    }
}
