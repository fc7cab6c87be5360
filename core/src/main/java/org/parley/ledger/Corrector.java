package org.parley.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.rule.Derivation;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.Modality;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Polarity;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/** Applies corrections to what was read off one document. */
final class Corrector {
    private final ReadDocument raw;
    private final Document document;
    private final String digest;
    private final Set<String> rejectedStatements = new HashSet<>();
    private final Set<String> rejectedActs = new HashSet<>();
    private final Map<String, Speaker> speakers = new HashMap<>();
    private final Map<String, List<Span>> contents = new HashMap<>();
    private final Map<String, Map<ActField, String>> changes = new HashMap<>();
    private final List<Applied> applied = new ArrayList<>();
    private final List<Orphan> orphans = new ArrayList<>();

    private Corrector(ReadDocument raw) {
        this.raw = raw;
        document = raw.document();
        digest = document.digest();
    }

    /**
     * What comes of a reading.
     *
     * @param raw as it was read
     * @param corrections those in force that are about this document, in the journal's order
     */
    static Corrected correct(ReadDocument raw, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return new Corrected(raw, Set.of(), List.of(), List.of());
        }
        Corrector corrector = new Corrector(raw);
        corrections.forEach(corrector::take);
        return new Corrected(corrector.corrected(), corrector.rejectedStatements, corrector.applied, corrector.orphans);
    }

    /**
     * @param reading as corrected
     * @param rejected the ids of rejected statements
     * @param applied the corrections that had an effect, in the journal's order
     * @param orphans those that no longer fit, likewise
     */
    record Corrected(ReadDocument reading, Set<String> rejected, List<Applied> applied, List<Orphan> orphans) {}

    private void take(Correction correction) {
        if (correction instanceof WordsCorrection ofWords) {
            attach(ofWords)
                    .ifPresentOrElse(
                            id -> {
                                if (effect(ofWords, id)) {
                                    applied.add(new Applied(correction, id));
                                }
                            },
                            () -> orphans.add(new Orphan(correction, missing(ofWords.target()))));
        } else if (correction instanceof PeopleSplit split) {
            for (PeopleSplit.Said said : split.statements()) {
                if (isHere(said)) {
                    statement(said.statement(), said.place())
                            .ifPresentOrElse(
                                    id -> speakers.put(id, split.other()),
                                    () -> orphans.add(new Orphan(correction, missing(said.statement()))));
                }
            }
        }
    }

    private boolean isHere(PeopleSplit.Said said) {
        return said.place()
                .map(place -> place.document().equals(document.id()))
                .orElseGet(() -> byId(said.statement()).isPresent());
    }

    private String missing(String target) {
        return "The current version of " + document.id() + " does not have the words of " + target
                + " in the place where they were corrected.";
    }

    /** Takes effect; gives whether it could. */
    private boolean effect(WordsCorrection correction, String id) {
        if (correction instanceof StatementRejected) {
            rejectedStatements.add(id);
        } else if (correction instanceof ActRejected) {
            rejectedActs.add(id);
        } else if (correction instanceof SpeakerCorrected corrected) {
            speakers.put(id, corrected.speaker());
        } else if (correction instanceof ActCorrected corrected) {
            changes.computeIfAbsent(id, key -> new EnumMap<>(ActField.class)).putAll(corrected.changes());
        } else if (correction instanceof ContentCorrected corrected) {
            List<Span> spans = corrected.content().stream()
                    .map(quote -> place(quote, corrected.place()))
                    .flatMap(Optional::stream)
                    .toList();
            if (spans.size() < corrected.content().size()) {
                orphans.add(new Orphan(
                        correction,
                        "The current version of " + document.id()
                                + " does not have the corrected words in the place where they were."));
                return false;
            }
            contents.put(id, spans);
        }
        return true;
    }

    private Optional<String> attach(WordsCorrection correction) {
        return correction.isOfAct()
                ? act(correction.target(), correction.place())
                : statement(correction.target(), correction.place());
    }

    private Optional<String> statement(String id, Optional<Place> place) {
        if (place.isEmpty()) {
            return byId(id).map(Statement::id);
        }
        List<String> fitting = raw.statements().stream()
                .filter(statement -> stands(place.get(), statement.content()))
                .map(Statement::id)
                .toList();
        return only(id, fitting);
    }

    private Optional<Statement> byId(String id) {
        return raw.statements().stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    private Optional<String> act(String id, Optional<Place> place) {
        List<Act> acts = Stream.concat(
                        raw.statements().stream().flatMap(statement -> statement.acts().stream()),
                        raw.reported().stream())
                .toList();
        if (place.isEmpty()) {
            return acts.stream().map(Act::id).filter(id::equals).findFirst();
        }
        List<String> fitting = acts.stream()
                .filter(act -> act.type().label().equals(place.get().type()))
                .filter(act -> stands(place.get(), act.evidence()))
                .map(Act::id)
                .toList();
        return only(id, fitting);
    }

    /** The one that fits; of several, the one with the id; else none. */
    private static Optional<String> only(String id, List<String> fitting) {
        return fitting.size() == 1
                ? Optional.of(fitting.get(0))
                : fitting.stream().filter(id::equals).findFirst();
    }

    private boolean stands(Place place, List<Span> spans) {
        List<Quote> quotes = place.quotes();
        if (quotes.size() != spans.size()) {
            return false;
        }
        for (int i = 0; i < spans.size(); i++) {
            boolean stands = place.digest().equals(digest)
                    ? place(quotes.get(i), Optional.of(place)).equals(Optional.of(spans.get(i)))
                    : quotes.get(i).fits(document.text(), spans.get(i));
            if (!stands) {
                return false;
            }
        }
        return true;
    }

    /** Where a quote stands: in the same text at the same place, in another where its context is. */
    private Optional<Span> place(Quote quote, Optional<Place> of) {
        boolean sameText = of.filter(place -> place.digest().equals(digest)).isPresent();
        if (!sameText) {
            return quote.find(document.text());
        }
        String text = document.text();
        int points = text.codePointCount(0, text.length());
        if (quote.start() < 0 || quote.end() < quote.start() || quote.end() > points) {
            return Optional.empty();
        }
        Span span = new Span(text.offsetByCodePoints(0, quote.start()), text.offsetByCodePoints(0, quote.end()));
        return Optional.of(span).filter(found -> found.of(text).equals(quote.exact()));
    }

    private ReadDocument corrected() {
        List<Statement> statements = raw.statements().stream()
                .filter(statement -> !rejectedStatements.contains(statement.id()))
                .map(this::corrected)
                .toList();
        return new ReadDocument(
                document, raw.times(), people(statements), parties(statements), statements, corrected(raw.reported()));
    }

    private List<Party> parties(List<Statement> statements) {
        Map<String, Party> parties = new LinkedHashMap<>();
        raw.parties().forEach(party -> parties.put(party.id(), party));
        for (Statement statement : statements) {
            String name = statement.speaker().party();
            if (speakers.containsKey(statement.id()) && !name.isEmpty()) {
                String id = Speaker.named(SpeakerKind.PARTY, name, name).id();
                parties.putIfAbsent(id, new Party(id, name, List.of()));
            }
        }
        return List.copyOf(parties.values());
    }

    private List<Person> people(List<Statement> statements) {
        Map<String, Person> people = new LinkedHashMap<>();
        raw.people().forEach(person -> people.put(person.id(), person));
        for (Statement statement : statements) {
            Speaker speaker = statement.speaker();
            if (speakers.containsKey(statement.id()) && speaker.kind() == SpeakerKind.PERSON) {
                people.putIfAbsent(
                        speaker.id(), new Person(speaker.id(), speaker.name(), List.of(), List.of(), speaker.party()));
            }
        }
        return List.copyOf(people.values());
    }

    private Statement corrected(Statement statement) {
        Speaker speaker = speakers.get(statement.id());
        List<Span> content = contents.get(statement.id());
        List<Act> acts = corrected(statement.acts());
        if (speaker == null && content == null && acts.equals(statement.acts())) {
            return statement;
        }
        Statement spoken = speaker == null
                ? with(statement, statement.speaker(), acts, statement.derivation())
                : with(statement, speaker, acts, corrected("correction.speaker", statement.derivation()));
        return content == null ? spoken : withContent(spoken, content);
    }

    private static Statement with(Statement statement, Speaker speaker, List<Act> acts, Derivation derivation) {
        return statement.with(speaker, statement.content(), statement.text(), acts, derivation);
    }

    private Statement withContent(Statement statement, List<Span> content) {
        List<Act> within = statement.acts().stream()
                .filter(act -> act.evidence().stream()
                        .anyMatch(span -> Stream.concat(content.stream(), statement.cue().stream())
                                .anyMatch(span::overlaps)))
                .toList();
        String text = content.stream().map(span -> span.of(document.text())).collect(Collectors.joining(" … "));
        return statement.with(
                statement.speaker(),
                content,
                text,
                within,
                new Derivation("correction.words", content, List.of(statement.derivation())));
    }

    private static Derivation corrected(String rule, Derivation read) {
        return new Derivation(rule, read.words(), List.of(read));
    }

    private List<Act> corrected(List<Act> acts) {
        return acts.stream()
                .filter(act -> !rejectedActs.contains(act.id()))
                .map(act -> changes.containsKey(act.id())
                        ? corrected(act, Objects.requireNonNull(changes.get(act.id())))
                        : act)
                .toList();
    }

    private static Act corrected(Act act, Map<ActField, String> changes) {
        Map<ActField, String> values = new EnumMap<>(ActField.class);
        for (ActField field : ActField.values()) {
            values.put(field, changes.getOrDefault(field, field.of(act)));
        }
        boolean recoded = Stream.of(ActField.TYPE, ActField.POLARITY, ActField.MODALITY)
                .anyMatch(field -> !field.of(act).equals(values.get(field)));
        for (ActField code : List.of(ActField.PLOVER, ActField.PLOVER_MODE, ActField.CAMEO)) {
            if (recoded && !changes.containsKey(code)) {
                values.put(code, "");
            }
        }
        java.util.function.Function<ActField, String> value = field -> Objects.requireNonNull(values.get(field));
        return new Act(
                act.id(),
                act.document(),
                act.statement(),
                ActType.valueOf(constant(value.apply(ActField.TYPE))),
                Polarity.valueOf(constant(value.apply(ActField.POLARITY))),
                Modality.valueOf(constant(value.apply(ActField.MODALITY))),
                value.apply(ActField.ACTOR),
                value.apply(ActField.TARGET),
                changes.containsKey(ActField.ACTOR) ? List.of() : act.actors(),
                changes.containsKey(ActField.TARGET) ? List.of() : act.targets(),
                value.apply(ActField.ISSUE),
                value.apply(ActField.OBJECT),
                value.apply(ActField.CONDITION),
                value.apply(ActField.WHEN),
                value.apply(ActField.PLOVER),
                value.apply(ActField.PLOVER_MODE),
                value.apply(ActField.CAMEO),
                act.evidence(),
                corrected("correction.act", act.derivation()));
    }

    private static String constant(String label) {
        return label.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }
}
