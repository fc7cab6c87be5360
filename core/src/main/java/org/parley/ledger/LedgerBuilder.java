package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** Derives the ledger: replays the journal, settles who is who, then derives each kind of row. */
final class LedgerBuilder {
    private LedgerBuilder() {}

    static Ledger build(Journal journal) {
        Replay.Replayed replayed = Replay.of(journal);
        List<ReadDocument> documents = replayed.documents();
        Roster roster = Roster.of(documents);
        documents = documents.stream().map(roster::named).toList();
        List<Statement> statements = documents.stream()
                .flatMap(reading -> reading.statements().stream())
                .toList();
        Origins origins = Origins.of(documents);
        List<Telling> tellings = Tellings.of(documents, roster);
        List<TalksTold> told = TalksTold.of(tellings);
        List<Precondition> preconditions = new PreconditionDerivation(roster, origins).derive(tellings, told);
        List<Proposal> proposals = new ProposalDerivation(origins).derive(tellings);
        Findings findings = new Findings(tellings, told, proposals, origins);
        return new Ledger(
                documents,
                roster.parties(),
                roster.people(),
                statements,
                replayed.withdrawn(),
                new TalksDerivation(origins).derive(told, preconditions),
                proposals,
                new PositionDerivation(origins).derive(tellings),
                preconditions,
                new DeadlockDerivation(origins).derive(preconditions),
                contradictions(findings),
                origins.all());
    }

    private static List<Contradiction> contradictions(Findings findings) {
        return ContradictionCheck.ALL.stream()
                .flatMap(check -> check.find(findings).stream())
                .toList();
    }

    static Ledger build(List<ReadDocument> documents) {
        List<Entry> entries = new ArrayList<>();
        for (ReadDocument reading : documents) {
            Stamp stamp = new Stamp(entries.size() + 1, "", java.time.Instant.EPOCH, "");
            entries.add(new DocumentAdded(stamp, reading));
        }
        return build(new Journal(entries));
    }
}
