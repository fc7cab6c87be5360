package org.parley.store;

import org.parley.ledger.LiveLedger;

/** A ledger that follows a record. For one thread at a time, as the record is. */
public final class Following {
    private final Shelf shelf;
    private LiveLedger ledger = new LiveLedger();
    private long position;

    Following(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Takes into the ledger whatever came into the record since the last time, by this process or by others. It costs about
     * what came, however much was there before.
     *
     * @return whether anything came
     * @throws RecordException if an entry is damaged or the record cannot be written to
     */
    public boolean catchUp() throws RecordException {
        long before = position;
        try {
            position = shelf.catchUp(ledger, position);
        } catch (Shelf.DamagedException e) {
            shelf.empty();
            ledger = new LiveLedger();
            position = shelf.catchUp(ledger, 0);
        }
        return position != before;
    }

    /** The last entry that was taken in. */
    long position() {
        return position;
    }

    /** The ledger as of the last time; another object only where what was kept of it was damaged. */
    public LiveLedger ledger() {
        return ledger;
    }
}
