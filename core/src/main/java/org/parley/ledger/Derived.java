package org.parley.ledger;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parley.statement.Person;

/**
 * All that follows from a journal beside its documents: enough to make the {@link Ledger} without deriving anything again.
 *
 * @param rows what follows from the documents
 * @param known the ids of people as documents have them, sorted
 * @param held the offices that several people are said to hold and one of them by far the most, sorted
 */
public record Derived(LiveLedger.Rows rows, List<Known> known, List<Held> held) {
    public Derived {
        known = List.copyOf(known);
        held = List.copyOf(held);
    }

    /**
     * Who holds an office.
     *
     * @param office with the side it is held for
     * @param person the place among {@link LiveLedger.Rows#people}, counted from 0
     */
    public record Held(String office, int person) {}

    /**
     * Whom an id means.
     *
     * @param id of a person, as a document has it
     * @param person the place among {@link LiveLedger.Rows#people}, counted from 0
     */
    public record Known(String id, int person) {}

    static Derived of(LiveLedger.Rows rows, Map<String, Person> personById, Map<String, Person> won) {
        IdentityHashMap<Person, Integer> places = new IdentityHashMap<>();
        rows.people().forEach(person -> places.put(person, places.size()));
        List<Known> known = new ArrayList<>();
        new TreeMap<>(personById)
                .forEach((id, person) -> known.add(new Known(id, Objects.requireNonNull(places.get(person)))));
        List<Held> held = new ArrayList<>();
        new TreeMap<>(won)
                .forEach((office, person) -> held.add(new Held(office, Objects.requireNonNull(places.get(person)))));
        return new Derived(rows, known, held);
    }

    /** @throws IndexOutOfBoundsException if an id means nobody */
    Roster roster() {
        Map<String, Person> personById = new TreeMap<>();
        known.forEach(one -> personById.put(one.id, rows.people().get(one.person)));
        Map<String, Person> won = new TreeMap<>();
        held.forEach(one -> won.put(one.office, rows.people().get(one.person)));
        return new Roster(rows.parties(), rows.people(), personById, won);
    }
}
