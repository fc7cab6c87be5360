package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.statement.Party;
import org.parley.statement.Person;

/**
 * What follows from documents, kept up to date as documents come, change and go: a further document costs about what it tells,
 * however many there are before it.
 *
 * <p>It is the same as if all documents had come at once, in whatever order they come. Each kind of row is derived from slices
 * of the tellings, such as what one party says on one issue, and only the slices that a document touches are derived anew.
 * Where a document changes who is who, the documents that asked for that name are told anew.
 */
public final class LiveLedger {
    private static final Comparator<Telling> BY_ORDER = Comparator.comparing(Telling::order);

    private final Map<String, Entered> documents = new HashMap<>();
    /** What was asked about who is who, each with the documents that asked it. */
    private final Map<String, Question> questions = new HashMap<>();

    private final Set<Entered> stale = new LinkedHashSet<>();
    private final Pool pool = new Pool();
    private final Origins origins = new Origins();
    private final TalksDays talksDays = new TalksDays();
    private final Denials denials = new Denials();
    private final Slices<String, ExchangeCheck.Told, Contradiction> exchanges;
    private final Map<ContradictionCheck, Slices<String, Telling, Contradiction>> checks = new LinkedHashMap<>();
    private final Slices<PositionDerivation.Slice, Telling, Position> positions;
    private final Slices<String, TalksTold, Talks> talks;
    private final Slices<String, Requirement, PreconditionDerivation.Draft> preconditions;
    private final Slices<String, Telling, Telling> concessions = new Slices<>(BY_ORDER, (party, lot) -> List.of());
    private final Slices<String, TalksTold, TalksTold> underWay =
            new Slices<>(Comparator.comparing((TalksTold told) -> told.telling().order()), (party, lot) -> List.of());
    private final Slices<String, Deed, Deed> deeds =
            new Slices<>(Comparator.comparing(Deed::order), (key, lot) -> List.of());
    /** Who requires a deed of a kind, by its keys. */
    private final Map<String, Map<String, Integer>> wanting = new HashMap<>();
    /** Days on which something of the talks was told for the first time or no longer is: under way, or not. */
    private final Map<Boolean, TreeSet<LocalDate>> changedDays = new HashMap<>();
    /** Who requires something of a party. */
    private final Map<String, Map<String, Integer>> requiredBy = new HashMap<>();

    private final Proposals proposals;
    private final PreconditionDerivation ofPreconditions;
    private final DeadlockDerivation deadlockDerivation;

    private Names names;
    private Roster roster = Roster.EMPTY;
    private List<Precondition> required = List.of();
    private List<Deadlock> deadlocks = List.of();

    /** A ledger of nothing. */
    public LiveLedger() {
        this(Identities.NONE);
    }

    LiveLedger(Identities identities) {
        names = new Names(identities);
        for (ContradictionCheck check : ContradictionCheck.OF_TELLINGS) {
            checks.put(check, new Slices<>(BY_ORDER, (slice, lot) -> check.find(lot, origins)));
        }
        exchanges = new Slices<>(
                Comparator.comparing(ExchangeCheck.Told::order), (slice, lot) -> ExchangeCheck.rows(lot, origins));
        PositionDerivation ofPositions = new PositionDerivation(origins);
        positions = new Slices<>(BY_ORDER, (slice, lot) -> List.of(ofPositions.derive(slice, lot)));
        TalksDerivation ofTalks = new TalksDerivation(origins);
        talks = new Slices<>(
                Comparator.comparing((TalksTold told) -> told.telling().order()),
                (slice, lot) -> ofTalks.derive(lot, talksDays));
        ofPreconditions = new PreconditionDerivation(origins);
        preconditions = new Slices<>(
                Comparator.comparing((Requirement one) -> one.telling().order()),
                (party, lot) -> ofPreconditions.derive(
                        lot, concessions(party, lot), List.copyOf(underWay.lot(party)), deeds(lot)));
        proposals = new Proposals(origins);
        deadlockDerivation = new DeadlockDerivation(origins);
    }

    private List<Telling> concessions(String party, Collection<Requirement> requirements) {
        Set<String> parties = new LinkedHashSet<>(Set.of(party));
        requirements.stream().map(Requirement::of).filter(of -> !of.isEmpty()).forEach(parties::add);
        TreeSet<Telling> all = new TreeSet<>(BY_ORDER);
        parties.forEach(one -> all.addAll(concessions.lot(one)));
        return List.copyOf(all);
    }

    /** Those that may be what one of these requires, in order. */
    private List<Deed> deeds(Collection<Requirement> requirements) {
        TreeSet<Deed> all = new TreeSet<>(Comparator.comparing(Deed::order));
        requirements.stream()
                .flatMap(requirement -> Wanted.of(requirement, requirement.of()).keys().stream())
                .distinct()
                .forEach(key -> all.addAll(deeds.lot(key)));
        return List.copyOf(all);
    }

    /** Takes a document, in place of an earlier one with its id. */
    public void put(Extract extract) {
        remove(extract.id());
        Extract pooled = extract.pooled(pool);
        Entered entered = new Entered(pooled.withoutRuns());
        documents.put(pooled.id(), entered);
        names.add(pooled, entered.order);
        origins.add(pooled, entered.order);
        stale.add(entered);
    }

    /** Takes a document out; nothing happens where it is not there. */
    public void remove(String document) {
        Entered entered = documents.remove(document);
        if (entered == null) {
            return;
        }
        withdraw(entered);
        ask(entered, Set.of());
        names.remove(entered.extract, entered.order);
        origins.remove(document);
        stale.remove(entered);
    }

    /**
     * Tells who is who by what people have said.
     *
     * @param corrections those in force, in the journal's order; those that are not about people change nothing
     */
    public void identify(List<Correction> corrections) {
        names = new Names(Identities.of(corrections));
        documents.values().forEach(entered -> names.add(entered.extract, entered.order));
    }

    /** The number of documents. */
    public int size() {
        return documents.size();
    }

    /** Brings everything up to date with what was put and removed; it is done by itself where rows are asked for. */
    public void settle() {
        Roster now = names.roster();
        if (now != roster) {
            for (String key : now.changes(roster)) {
                Question question = questions.get(key);
                if (question != null) {
                    stale.addAll(question.asking);
                }
            }
            roster = now;
        }
        for (Entered entered : stale) {
            origins.name(entered.extract, roster);
        }
        for (String document : origins.touched()) {
            Entered entered = documents.get(document);
            if (entered != null && !stale.contains(entered)) {
                touch(entered);
            }
        }
        for (Entered entered : stale) {
            withdraw(entered);
            enter(entered);
        }
        stale.clear();
        checks.values().forEach(Slices::settle);
        exchanges.settle();
        positions.settle();
        touchTalks();
        talks.settle();
        boolean conceded = concessions.settle();
        underWay.settle();
        deeds.settle();
        if (preconditions.settle() || conceded) {
            required = ofPreconditions.addressed(preconditions.rows(), concessions::lot).stream()
                    .sorted(PreconditionDerivation.ORDER)
                    .toList();
            deadlocks = deadlockDerivation.derive(required);
        }
        proposals.settle(this::tellings);
    }

    private List<Telling> tellings(String document) {
        Entered entered = documents.get(document);
        return entered == null ? List.of() : entered.all();
    }

    private void enter(Entered entered) {
        Set<String> asked = new HashSet<>();
        Roster noting = roster.noting(asked);
        entered.extract.sayings().forEach(saying -> noting.named(saying.speaker()));
        entered.tellings = Tellings.of(entered.extract, entered.order, noting, pool);
        entered.terms = Tellings.terms(entered.extract, noting);
        entered.exchanges = ExchangeCheck.of(entered.extract, entered.order, noting);
        entered.denied = ExchangeCheck.denied(entered.exchanges, entered.tellings);
        entered.agreed = DealTerms.accepted(entered.all(), entered.terms);
        entered.outlived = some(entered.tellings, Outlived::isPast);
        entered.again = some(entered.tellings, Duplicates::isTold);
        entered.requirements = JointRequirements.of(entered.tellings.stream()
                .filter(telling -> !entered.outlived.contains(telling))
                .map(telling -> RequirementReader.of(telling, noting))
                .flatMap(Optional::stream)
                .toList());
        entered.deeds = deeds(entered, noting);
        lay(entered, true);
        ask(entered, asked);
    }

    /** The tellings of a report of which something is so beside the others. */
    private static Set<Telling> some(List<Telling> tellings, BiPredicate<Telling, List<Telling>> test) {
        Set<Telling> found = Collections.newSetFromMap(new IdentityHashMap<>());
        tellings.stream().filter(telling -> test.test(telling, tellings)).forEach(found::add);
        return found.isEmpty() ? Set.of() : found;
    }

    private static List<Deed> deeds(Entered entered, Roster roster) {
        Set<String> named = new HashSet<>();
        entered.extract
                .parties()
                .forEach(party -> named.add(roster.party(party.name()).orElse(party.name())));
        entered.tellings.forEach(telling -> named.addAll(telling.named()));
        List<Deed> deeds = new ArrayList<>();
        for (DeedTold told : entered.extract.deeds()) {
            deeds.add(Deed.of(told, named, new Order(entered.order, deeds.size()), roster));
        }
        return List.copyOf(deeds);
    }

    /** Writes down what a document asks about who is who; it is mostly the same as before. */
    private void ask(Entered entered, Set<String> keys) {
        Set<String> more = new HashSet<>(keys);
        List<Question> asked = new ArrayList<>();
        for (Question before : entered.asked) {
            if (more.remove(before.key)) {
                asked.add(before);
            } else {
                before.asking.remove(entered);
                if (before.asking.isEmpty()) {
                    questions.remove(before.key);
                }
            }
        }
        for (String key : more) {
            Question question = questions.computeIfAbsent(key, Question::new);
            question.asking.add(entered);
            asked.add(question);
        }
        entered.asked = List.copyOf(asked);
    }

    /** Takes back all that a document tells. */
    private void withdraw(Entered entered) {
        lay(entered, false);
        entered.tellings = List.of();
        entered.outlived = Set.of();
        entered.again = Set.of();
        entered.requirements = List.of();
        entered.deeds = List.of();
        entered.agreed = List.of();
        entered.exchanges = List.of();
        entered.denied = List.of();
    }

    /** Lays what a document tells where it belongs, or takes it from there. */
    private void lay(Entered entered, boolean add) {
        for (Telling telling : entered.tellings) {
            checks.forEach(
                    (check, slices) -> check.slices(telling).forEach(slice -> slices.change(slice, telling, add)));
            boolean outlived = entered.outlived.contains(telling);
            if (!outlived && !entered.again.contains(telling)) {
                PositionDerivation.slices(telling).forEach(slice -> positions.change(slice, telling, add));
            }
            TalksTold.each(telling).stream()
                    .filter(told -> !outlived)
                    .filter(told -> !PastTalks.isPast(told, entered.tellings) && !told.isTakenBack(entered.tellings))
                    .map(told -> Measures.owned(told, entered.tellings))
                    .forEach(told -> lay(told, entered, add));
            if (PreconditionDerivation.isConcession(telling)) {
                concessions.change(telling.actor(), telling, add);
                touchRequiring(telling.actor());
            }
            if (add) {
                denials.add(telling);
            } else {
                denials.remove(telling);
            }
        }
        entered.agreed.forEach(
                telling -> PositionDerivation.slices(telling).forEach(slice -> positions.change(slice, telling, add)));
        entered.requirements.forEach(requirement -> lay(requirement, add));
        entered.deeds.forEach(deed -> lay(deed, add));
        entered.denied.forEach(telling -> TalksTold.each(telling).forEach(told -> lay(told, entered, add)));
        entered.exchanges.forEach(told -> exchanges.change(ExchangeCheck.slice(told), told, add));
        if (add) {
            denials.answer(entered.tellings);
            proposals.put(entered.extract.id(), entered.all(), entered.extract.matter(), entered.terms);
        } else {
            proposals.remove(entered.extract.id());
        }
    }

    /** What a document tells is as it was, but it is one with other documents. */
    private void touch(Entered entered) {
        for (Telling telling : entered.tellings) {
            checks.forEach((check, slices) -> check.slices(telling).forEach(slices::touch));
            PositionDerivation.slices(telling).forEach(positions::touch);
            TalksTold.each(telling).stream()
                    .map(told -> Measures.owned(told, entered.tellings))
                    .forEach(this::touch);
            if (PreconditionDerivation.isConcession(telling)) {
                touchRequiring(telling.actor());
            }
        }
        entered.agreed.forEach(telling -> PositionDerivation.slices(telling).forEach(positions::touch));
        entered.requirements.forEach(requirement -> preconditions.touch(requirement.by()));
        entered.denied.forEach(telling -> TalksTold.each(telling).forEach(this::touch));
        entered.exchanges.forEach(told -> exchanges.touch(ExchangeCheck.slice(told)));
        proposals.touch(entered.extract.id());
    }

    private void touch(TalksTold told) {
        talks.touch(TalksDerivation.slice(told));
        if (told.isPastConditions()) {
            told.sides().forEach(preconditions::touch);
        }
    }

    private void lay(TalksTold told, Entered entered, boolean add) {
        talks.change(TalksDerivation.slice(told), told, add);
        Optional<LocalDate> day = add ? talksDays.add(told) : talksDays.remove(told);
        day.ifPresent(changed -> changedDays
                .computeIfAbsent(told.state().isUnderWay(), underWay -> new TreeSet<>())
                .add(changed));
        if (told.isPastConditions() && !isDenied(told, entered)) {
            for (String party : told.sides()) {
                underWay.change(party, told, add);
                preconditions.touch(party);
            }
        }
    }

    /** Whether one side says that there are talks, and another one in the same report that there are none. */
    private static boolean isDenied(TalksTold told, Entered entered) {
        return told.state().isUnderWay()
                && !told.telling().isReporters()
                && Stream.concat(entered.tellings.stream(), entered.denied.stream())
                        .filter(telling -> !telling.isReporters()
                                && !telling.holder().isEmpty()
                                && !told.telling().holders().contains(telling.holder()))
                        .anyMatch(telling -> TalksTold.each(telling).stream()
                                .anyMatch(other -> other.state() == TalksState.NOT_CONTINUING));
    }

    /** What is told of a day on which nothing of the kind was told before may part one time of the opposite state in two. */
    private void touchTalks() {
        if (changedDays.isEmpty()) {
            return;
        }
        for (String slice : talks.settled()) {
            Collection<TalksTold> lot = talks.lot(slice);
            NavigableSet<LocalDate> days =
                    changedDays.get(!lot.iterator().next().state().isUnderWay());
            if (days != null && lot.stream().anyMatch(told -> isNear(told, days))) {
                talks.touch(slice);
            }
        }
        changedDays.clear();
    }

    private static boolean isNear(TalksTold told, NavigableSet<LocalDate> days) {
        Optional<LocalDate> first = Dates.first(told.telling().when().edtf());
        if (first.isEmpty()) {
            return false;
        }
        LocalDate day = days.ceiling(first.get().minusDays(TalksDerivation.LONGEST_GAP));
        return day != null && !day.isAfter(first.get().plusDays(TalksDerivation.LONGEST_GAP));
    }

    private void lay(Requirement requirement, boolean add) {
        preconditions.change(requirement.by(), requirement, add);
        if (!requirement.of().isEmpty()) {
            requiredBy
                    .computeIfAbsent(requirement.of(), of -> new HashMap<>())
                    .merge(requirement.by(), add ? 1 : -1, Integer::sum);
        }
        for (String key : Wanted.of(requirement, requirement.of()).keys()) {
            wanting.computeIfAbsent(key, none -> new HashMap<>()).merge(requirement.by(), add ? 1 : -1, Integer::sum);
        }
    }

    private void lay(Deed deed, boolean add) {
        for (String key : deed.keys()) {
            deeds.change(key, deed, add);
            touchThose(wanting.getOrDefault(key, Map.of()));
        }
    }

    private void touchThose(Map<String, Integer> parties) {
        parties.forEach((by, count) -> {
            if (count > 0) {
                preconditions.touch(by);
            }
        });
    }

    private void touchRequiring(String party) {
        preconditions.touch(party);
        touchThose(requiredBy.getOrDefault(party, Map.of()));
    }

    /** Who is who, as of now. */
    Roster roster() {
        settle();
        return roster;
    }

    /** All that follows, as of now, to be kept. */
    public Derived derived() {
        Rows rows = rows();
        return Derived.of(rows, roster.personById(), roster.won());
    }

    /** All that follows, as of now. */
    public Rows rows() {
        settle();
        List<Talks> told = talks.rows();
        List<Talks> states = new ArrayList<>(told);
        states.addAll(TalksDerivation.ofPreconditions(required, told));
        states.sort(TalksDerivation.ORDER);
        List<Position> held = new ArrayList<>(positions.rows());
        held.sort(Comparator.comparing(Position::party).thenComparing(Position::issue));
        return new Rows(
                roster.parties(),
                roster.people(),
                states,
                new LeftBehind(states, this::telling).mark(proposals.rows()),
                held,
                required,
                deadlocks,
                contradictions(),
                origins.all());
    }

    private Optional<Telling> telling(Account account) {
        return tellings(account.document()).stream()
                .filter(telling -> telling.act().id().equals(account.act()))
                .findFirst();
    }

    /** Of two checks that find one quarrel, the one that shows more of it counts. */
    private List<Contradiction> contradictions() {
        List<Contradiction> rows = new ArrayList<>(exchanges.rows());
        Set<String> answered = statements(rows, row -> row.sides().get(1).statements());
        denials.rows(origins).stream()
                .filter(row -> !answered.containsAll(row.sides().get(1).statements()))
                .forEach(rows::add);
        Set<Set<String>> told = new HashSet<>();
        rows.forEach(row -> told.add(Set.copyOf(row.statements())));
        proposals.contradictions().stream()
                .filter(row -> !told.contains(Set.copyOf(row.statements())))
                .forEach(rows::add);
        checks.values().forEach(slices -> rows.addAll(slices.rows()));
        Set<String> blaming =
                statements(rows, row -> row.check().equals(BlameCheck.NAME) ? row.statements() : List.of());
        rows.removeIf(row -> row.check().equals(HaltCheck.NAME)
                && blaming.containsAll(row.sides().get(1).statements()));
        Map<Contradiction, Order> order = new HashMap<>();
        rows.forEach(row -> order.put(row, first(row)));
        rows.sort(Comparator.comparing((Contradiction row) -> ContradictionCheck.NAMES.indexOf(row.check()))
                .thenComparing(row -> Objects.requireNonNull(order.get(row)))
                .thenComparing(Contradiction::id));
        return NumberQuarrels.together(rows, origins);
    }

    private static Set<String> statements(List<Contradiction> rows, Function<Contradiction, List<String>> which) {
        Set<String> statements = new HashSet<>();
        rows.forEach(row -> statements.addAll(which.apply(row)));
        return statements;
    }

    /** Where the first of the acts stands that a contradiction rests on. */
    private Order first(Contradiction row) {
        Set<String> acts = new HashSet<>(row.trail().acts());
        return row.sides().stream()
                .flatMap(side -> side.accounts().stream())
                .map(Account::document)
                .distinct()
                .flatMap(document -> tellings(document).stream())
                .filter(telling -> acts.contains(telling.act().id()))
                .map(Telling::order)
                .min(Comparator.naturalOrder())
                .or(() -> row.sides().stream()
                        .flatMap(side -> side.accounts().stream())
                        .map(account -> documents.get(account.document()))
                        .filter(Objects::nonNull)
                        .map(entered -> new Order(entered.order, 0))
                        .min(Comparator.naturalOrder()))
                .orElse(new Order("", 0));
    }

    /** What follows from documents; the fields are those of {@link Ledger}. */
    public record Rows(
            List<Party> parties,
            List<Person> people,
            List<Talks> talks,
            List<Proposal> proposals,
            List<Position> positions,
            List<Precondition> preconditions,
            List<Deadlock> deadlocks,
            List<Contradiction> contradictions,
            List<Origin> origins) {}

    /** Something asked about who is who. */
    private static final class Question {
        private final String key;
        private final List<Entered> asking = new ArrayList<>(2);

        Question(String key) {
            this.key = key;
        }
    }

    /** A document, and what it tells as of the last time. */
    private static final class Entered {
        private final Extract extract;
        private final String order;
        private List<Telling> tellings = List.of();
        private Set<Telling> outlived = Set.of();
        /** What it tells more than once. */
        private Set<Telling> again = Set.of();

        private List<Tellings.Termed> terms = List.of();
        private List<ExchangeCheck.Told> exchanges = List.of();
        private List<Telling> denied = List.of();
        private List<Telling> agreed = List.of();
        private List<Requirement> requirements = List.of();
        private List<Deed> deeds = List.of();
        private List<Question> asked = List.of();

        Entered(Extract extract) {
            this.extract = extract;
            this.order = extract.order();
        }

        /** What it tells, and behind it what it tells by denying. */
        private List<Telling> all() {
            if (denied.isEmpty()) {
                return tellings;
            }
            List<Telling> all = new ArrayList<>(tellings);
            all.addAll(denied);
            return all;
        }
    }
}
