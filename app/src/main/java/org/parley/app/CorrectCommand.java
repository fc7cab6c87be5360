package org.parley.app;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Entry;
import org.parley.ledger.Journal;
import org.parley.ledger.Ledger;
import org.parley.ledger.Stamp;
import org.parley.report.History;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.store.RecordException;
import org.parley.store.RecordStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley correct}: sets right what was read wrong, and tells what was done to a record. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sets right what was read wrong. A correction is a further entry in the record, with who made it and when;"
                    + " nothing is overwritten, and every entry can be undone. What follows from the statements follows"
                    + " the correction at once.",
            "",
            "A correction stays with its words when the report is read again. Where they no longer stand in their"
                    + " context it has no effect any more, and reports, the history and the json format tell so."
        })
final class CorrectCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Wiring wiring;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private RecordOption record = new RecordOption();

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "What to correct: the id of a statement, an act or a person, as the formats print it. A note"
                    + " can stand beside anything that has an id.")
    private String id = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Action action = new Action();

    @Option(
            names = "--party",
            paramLabel = "NAME",
            description = "With --speaker and --split: the party that the speaker speaks for.")
    private String party = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "With --speaker: person (default), party, organisation, role, anonymous or unknown.")
    private String kind = "person";

    @Option(
            names = "--statement",
            paramLabel = "ID",
            description = "With --split: what the second person said; may be given several times.")
    private List<String> statements = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept with the correction.")
    private String reason = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who corrects (default: the name of the user of this machine).")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--at", paramLabel = "MOMENT", description = "When, such as 2022-05-23T10:15:30Z (default: now).")
    @Nullable
    private String at;

    CorrectCommand(Surroundings surroundings, Wiring wiring) {
        this.surroundings = surroundings;
        this.wiring = wiring;
    }

    /** One of these is given. */
    private static final class Action {
        @Option(
                names = "--reject",
                description = "Nobody said this, or the words do not do this: it leaves the record.")
        private boolean reject;

        @Option(
                names = "--speaker",
                paramLabel = "NAME",
                description = "Somebody else said this; see --party and --kind.")
        @Nullable
        private String speaker;

        @Option(
                names = "--words",
                paramLabel = "TEXT",
                description = "These words of the report were said, character by character as they stand there; may be"
                        + " given several times, for words in several pieces.")
        private List<String> words = new ArrayList<>();

        @Option(
                names = "--span",
                paramLabel = "START-END",
                description = "The same by place, in code points; for words that stand in the report more than once.")
        private List<String> spans = new ArrayList<>();

        @Option(
                names = "--act",
                paramLabel = "FIELD=VALUE",
                description = "The act is another one: type, polarity, modality, actor, target, issue, object,"
                        + " condition, when, plover, plover_mode, cameo; may be given several times.")
        private Map<String, String> act = new LinkedHashMap<>();

        @Option(names = "--merge", paramLabel = "ID", description = "This person is the same as the one of ID.")
        @Nullable
        private String merge;

        @Option(
                names = "--split",
                paramLabel = "NAME",
                description = "NAME is another person: what was taken for another form of the name, or, with"
                        + " --statement, whoever said those.")
        @Nullable
        private String split;

        @Option(names = "--note", paramLabel = "TEXT", description = "Keep a remark; it changes nothing else.")
        @Nullable
        private String note;

        @Option(
                names = "--undo",
                paramLabel = "ENTRY",
                description = "The entry with this number no longer counts; an undo can be undone.")
        @Nullable
        private Long undo;

        @Option(names = "--history", description = "Tell what was done, to the whole record or about ID.")
        private boolean history;
    }

    @Override
    public Integer call() throws IOException {
        if (action.history) {
            return history();
        }
        if (id.isEmpty() == (action.undo == null)) {
            throw new ParameterException(
                    spec.commandLine(), action.undo == null ? "What to correct? Name its ID." : "--undo takes no ID.");
        }
        try (RecordStore store = record.open(surroundings)) {
            Journal journal = store.journal();
            Corrections corrections = new Corrections(journal);
            Function<Stamp, Entry> entry = entry(corrections);
            Entry made = store.append(by, moment(), wiring.versions().label(), entry);
            Ledger ledger = store.ledger(journal.with(made), wiring.derivation());
            print(new Journal(List.of(made)), ledger, ""); // as the history has it
            return ExitCode.ALL_READ;
        } catch (RecordException e) {
            throw RecordOption.failure(e);
        }
    }

    private Function<Stamp, Entry> entry(Corrections corrections) {
        if (action.undo != null) {
            return corrections.undo(action.undo);
        }
        if (action.reject) {
            return corrections.reject(id, reason);
        }
        if (action.speaker != null) {
            return corrections.speaker(id, Speaker.named(kind(), action.speaker, party), reason);
        }
        if (!action.words.isEmpty()) {
            return corrections.words(id, action.words, reason);
        }
        if (!action.spans.isEmpty()) {
            return corrections.spans(id, action.spans, reason);
        }
        if (!action.act.isEmpty()) {
            return corrections.act(id, action.act, reason);
        }
        if (action.merge != null) {
            return corrections.merge(id, action.merge, reason);
        }
        if (action.split != null) {
            Speaker other = Speaker.named(SpeakerKind.PERSON, action.split, party);
            return corrections.split(id, other, statements, reason);
        }
        return corrections.note(id, action.note == null ? "" : action.note);
    }

    private SpeakerKind kind() {
        for (SpeakerKind known : SpeakerKind.values()) {
            if (known.label().equals(kind.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "--kind \"" + kind + "\" is none of person, party, organisation, role, anonymous, unknown.");
    }

    private Instant moment() {
        try {
            return at == null ? surroundings.clock().instant() : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new CommandFailure(new Complaint(
                    "--at", String.valueOf(at), "this is not a moment", "Write it as 2022-05-23T10:15:30Z."));
        }
    }

    private Integer history() throws IOException {
        Journal journal = record.journal(surroundings);
        print(journal, Ledger.replay(journal), id);
        return ExitCode.ALL_READ;
    }

    private void print(Journal journal, Ledger ledger, String about) throws IOException {
        try (Destination destination = Destination.standardOutput(surroundings)) {
            destination.writer().write(History.text(journal, ledger, about, destination.layout()));
            destination.complete();
        }
    }
}
