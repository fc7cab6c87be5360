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
 */
public record Derived(LiveLedger.Rows rows, List<Known> known) {
    public Derived {
        known = List.copyOf(known);
    }

    /**
     * Whom an id means.
     *
     * @param id of a person, as a document has it
     * @param person the place among {@link LiveLedger.Rows#people}, counted from 0
     */
    public record Known(String id, int person) {}

    static Derived of(LiveLedger.Rows rows, Map<String, Person> personById) {
        IdentityHashMap<Person, Integer> places = new IdentityHashMap<>();
        rows.people().forEach(person -> places.put(person, places.size()));
        List<Known> known = new ArrayList<>();
        new TreeMap<>(personById)
                .forEach((id, person) -> known.add(new Known(id, Objects.requireNonNull(places.get(person)))));
        return new Derived(rows, known);
    }

    /** @throws IndexOutOfBoundsException if an id means nobody */
    Roster roster() {
        Map<String, Person> personById = new TreeMap<>();
        known.forEach(one -> personById.put(one.id, rows.people().get(one.person)));
        return new Roster(rows.parties(), rows.people(), personById);
    }
}
