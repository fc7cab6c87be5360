package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.statement.ReadDocument;

/** A ledger that is kept up to date is the ledger of all documents, however they came. */
class LiveLedgerTest {
    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= 40; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private static LiveLedger.Rows atOnce(Iterable<Extract> extracts) {
        LiveLedger ledger = new LiveLedger();
        extracts.forEach(ledger::put);
        return ledger.rows();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverComesAndGoesItIsTheSameAsAllAtOnce(long seed) {
        Random random = new Random(seed);
        RandomReports reports = new RandomReports(seed);
        LiveLedger live = new LiveLedger();
        Map<String, Extract> present = new TreeMap<>();
        for (int step = 0; step < 60; step++) {
            String id = "report" + random.nextInt(25);
            if (random.nextInt(5) == 0) {
                live.remove(id);
                present.remove(id);
            } else {
                Extract extract = Extract.of(reports.report(id));
                live.put(extract);
                present.put(id, extract);
            }
            if (random.nextInt(3) == 0) {
                compare(live.rows(), atOnce(present.values()), "seed " + seed + ", step " + step);
            }
        }
        compare(live.rows(), atOnce(present.values()), "seed " + seed);
        assertThat(live.size()).isEqualTo(present.size());
    }

    private static void compare(LiveLedger.Rows live, LiveLedger.Rows atOnce, String when) {
        assertThat(live.parties()).as(when).isEqualTo(atOnce.parties());
        assertThat(live.people()).as(when).isEqualTo(atOnce.people());
        assertThat(live.origins()).as(when).isEqualTo(atOnce.origins());
        assertThat(live.talks()).as(when).isEqualTo(atOnce.talks());
        assertThat(live.proposals()).as(when).isEqualTo(atOnce.proposals());
        assertThat(live.positions()).as(when).isEqualTo(atOnce.positions());
        assertThat(live.preconditions()).as(when).isEqualTo(atOnce.preconditions());
        assertThat(live.deadlocks()).as(when).isEqualTo(atOnce.deadlocks());
        assertThat(live.contradictions()).as(when).isEqualTo(atOnce.contradictions());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfDocumentsDoesNotMatter(long seed) {
        RandomReports reports = new RandomReports(seed);
        List<ReadDocument> documents = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            documents.add(reports.report("report" + i));
        }
        Ledger ledger = Ledger.of(documents);
        Collections.shuffle(documents, new Random(seed));
        assertThat(Ledger.of(documents)).isEqualTo(ledger);
    }

    /** Else the properties above would hold of nothing. */
    @Test
    void theRandomReportsHaveEveryKindOfRow() {
        List<Ledger> ledgers = new ArrayList<>();
        for (long seed : seeds()) {
            RandomReports reports = new RandomReports(seed);
            List<ReadDocument> documents = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                documents.add(reports.report("report" + i));
            }
            ledgers.add(Ledger.of(documents));
        }
        assertThat(ledgers).anyMatch(ledger -> !ledger.deadlocks().isEmpty());
        assertThat(ledgers)
                .anyMatch(ledger -> ledger.preconditions().stream()
                        .map(Precondition::state)
                        .anyMatch(PreconditionState.OVERTAKEN::equals));
        assertThat(ledgers)
                .anyMatch(ledger -> ledger.proposals().stream()
                        .anyMatch(proposal -> proposal.answers().size() > 1));
        assertThat(ledgers).flatExtracting(Ledger::talks).isNotEmpty();
        assertThat(ledgers).flatExtracting(Ledger::positions).isNotEmpty();
        assertThat(ledgers)
                .flatExtracting(Ledger::contradictions)
                .extracting(Contradiction::check)
                .containsAll(ContradictionCheck.NAMES);
        assertThat(ledgers)
                .flatExtracting(Ledger::origins)
                .extracting(Origin::reason)
                .contains("same-report", "same-words");
        assertThat(ledgers)
                .flatExtracting(Ledger::people)
                .anyMatch(person -> person.aliases().contains("Ode"));
    }
}
