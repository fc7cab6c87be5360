package org.parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.parley.ledger.Contradiction;
import org.parley.ledger.Deadlock;
import org.parley.ledger.Derived;
import org.parley.ledger.LiveLedger;
import org.parley.ledger.Origin;
import org.parley.ledger.Position;
import org.parley.ledger.Precondition;
import org.parley.ledger.Proposal;
import org.parley.ledger.Talks;
import org.parley.statement.Party;
import org.parley.statement.Person;

/**
 * The part of the shelf with all that followed from the journal up to an entry. A digest over all of it tells whether it is
 * whole; where it is not, it counts as not there.
 */
final class Drawer {
    private static final String ROWS = "rows";
    /** So many rows stand in one row of the table. */
    private static final int CHUNK = 500;

    private final Shelf shelf;

    Drawer(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Puts it in, in place of what was there, within the transaction that is open. */
    void put(Derived derived, long position) throws SQLException {
        shelf.clear(ROWS);
        MessageDigest digest = JdbcRecord.sha256();
        LiveLedger.Rows rows = derived.rows();
        put("parties", rows.parties(), digest);
        put("people", rows.people(), digest);
        put("known", derived.known(), digest);
        put("held", derived.held(), digest);
        put("talks", rows.talks(), digest);
        put("proposals", rows.proposals(), digest);
        put("positions", rows.positions(), digest);
        put("preconditions", rows.preconditions(), digest);
        put("deadlocks", rows.deadlocks(), digest);
        put("contradictions", rows.contradictions(), digest);
        put("origins", rows.origins(), digest);
        shelf.put(Shelf.STATE, ROWS, "", position + " " + HexFormat.of().formatHex(digest.digest()));
    }

    private void put(String kind, List<?> rows, MessageDigest digest) throws SQLException {
        for (int start = 0; start < rows.size(); start += CHUNK) {
            String payload = Codec.writeList(rows.subList(start, Math.min(rows.size(), start + CHUNK)));
            digest.update(payload.getBytes(StandardCharsets.UTF_8));
            shelf.put(ROWS, kind, "%06d".formatted(start / CHUNK), payload);
        }
    }

    /** The entry up to which it was derived; 0 where nothing is in it. */
    long position() throws SQLException {
        String[] state = state();
        return state.length == 2 && Shelf.isPosition(state[0]) ? Long.parseLong(state[0]) : 0;
    }

    private String[] state() throws SQLException {
        return shelf.get(Shelf.STATE, ROWS, "").orElse("").split(" ", -1);
    }

    /** What is in it; nothing where it is damaged. */
    Optional<Derived> get() throws SQLException {
        MessageDigest digest = JdbcRecord.sha256();
        try {
            List<Party> parties = get("parties", Party.class, digest);
            List<Person> people = get("people", Person.class, digest);
            List<Derived.Known> known = get("known", Derived.Known.class, digest);
            List<Derived.Held> held = get("held", Derived.Held.class, digest);
            LiveLedger.Rows rows = new LiveLedger.Rows(
                    parties,
                    people,
                    get("talks", Talks.class, digest),
                    get("proposals", Proposal.class, digest),
                    get("positions", Position.class, digest),
                    get("preconditions", Precondition.class, digest),
                    get("deadlocks", Deadlock.class, digest),
                    get("contradictions", Contradiction.class, digest),
                    get("origins", Origin.class, digest));
            boolean whole = HexFormat.of().formatHex(digest.digest()).equals(state()[1]);
            return whole ? Optional.of(new Derived(rows, known, held)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private <T> List<T> get(String kind, Class<T> type, MessageDigest digest) throws SQLException, IOException {
        List<T> rows = new ArrayList<>();
        for (String payload : shelf.all(ROWS, kind)) {
            digest.update(payload.getBytes(StandardCharsets.UTF_8));
            rows.addAll(Codec.readList(payload, type));
        }
        return rows;
    }
}
