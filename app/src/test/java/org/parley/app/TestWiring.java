package org.parley.app;

/** Keeps what is slow to load from one test to the next. */
final class TestWiring {
    private static final Wiring SHIPPED = shared(Wiring.standard());

    private TestWiring() {}

    /** The program as it is shipped, its reader loaded once. */
    static Wiring shipped() {
        return SHIPPED;
    }

    private static Wiring shared(Wiring wiring) {
        DocumentReader[] loaded = new DocumentReader[1];
        return new Wiring(
                wiring.versions(),
                wiring.derivation(),
                () -> {
                    synchronized (loaded) {
                        if (loaded[0] == null) {
                            loaded[0] = wiring.reader().get();
                        }
                        return loaded[0];
                    }
                },
                wiring.readerWith());
    }
}
