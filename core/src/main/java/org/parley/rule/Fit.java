package org.parley.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tries one variant at one word of a sentence. */
final class Fit {
    private static final int SKIP = 6;
    private static final int LONGEST_PHRASE = 16;

    private final Words words;
    private final Syntax syntax;
    private final WordKinds kinds;
    private final Phrases phrases;
    private final Views views;
    private final Participants participants;
    private final Variant variant;
    private final int trigger;
    private final Deque<Integer> named = new ArrayDeque<>();
    private final Map<String, Range> slots = new LinkedHashMap<>();
    private final Map<String, Integer> cores = new LinkedHashMap<>();
    /** The slots whose phrase had to hold certain words. */
    private final Set<String> tested = new HashSet<>();

    /** Who acts in a clause that says of a noun before it what was done to it. */
    private @Nullable Range gapActor;

    /** What remains to be matched. */
    private interface Rest {
        boolean from(int position);
    }

    Fit(Syntax syntax, Variant variant, int trigger) {
        this.words = syntax.words();
        this.syntax = syntax;
        this.kinds = syntax.kinds();
        this.phrases = syntax.phrases();
        this.views = syntax.views();
        this.variant = variant;
        this.trigger = trigger;
        this.participants = new Participants(words, phrases);
    }

    /** The match, if the variant fits around a word that sets it off and does not only describe. */
    Optional<Match> match() {
        named.push(trigger);
        List<Node> right = variant.right();
        boolean passive = variant.left().isEmpty()
                && kinds.verb(trigger)
                && syntax.verbs().passive(trigger)
                && !keepsItsObject(right);
        Optional<Node.Slot> subject = variant.subject();
        boolean agent = false;
        if (passive) {
            int object = objectSlot(right);
            if (object < 0 && subject.isPresent() && subject.get().name().equals("actor")) {
                return Optional.empty();
            }
            if (object >= 0) {
                agent = subject.isPresent() && subject.get().name().equals("actor");
                subject = Optional.of((Node.Slot) right.get(object));
                right = behindAgent(without(right, object), object);
            }
        }
        Optional<DirectObjects.Gap> gap = passive ? Optional.empty() : gap(right);
        if (gap.isPresent()) {
            int object = objectSlot(right);
            Node.Slot slot = (Node.Slot) right.get(object);
            tested.add("object");
            if (slot.head().isPresent()
                    ? !headed(gap.get().noun(), slot.head().get())
                    : gap.get().remark()) {
                return Optional.empty();
            }
            keepWhole("object", gap.get().noun());
            gapActor = new Range(gap.get().start(), gap.get().subject() + 1);
            right = without(right, object);
        }
        List<Node> behind = right;
        boolean fits = all(variant.left(), 0, trigger - 1, -1, position -> all(behind, 0, trigger + 1, 1, end -> true));
        if (!fits) {
            return Optional.empty();
        }
        OptionalInt core = gap.isPresent()
                ? OptionalInt.of(gap.get().subject())
                : subject.isPresent() || variant.subject().isEmpty()
                        ? syntax.actors().subject(trigger, Set.copyOf(named))
                        : OptionalInt.empty();
        if (subject.isPresent() && !subject(subject.get(), core)) {
            return Optional.empty();
        }
        if (!passive && core.isEmpty() && finiteWithoutSubject(subject)) {
            return Optional.empty();
        }
        if (gapActor != null) {
            slots.put("actor", gapActor);
        }
        if (agent) {
            OptionalInt by = syntax.actors().agent(trigger);
            by.ifPresent(index -> keep("actor", index));
        }
        if (thingActs()) {
            return Optional.empty();
        }
        if (untold()) {
            return Optional.empty();
        }
        Match result = result(core);
        if (variant.rule().whole()) {
            if (result.mood().isUnreal()) {
                return Optional.empty();
            }
            boolean noun = words.tag(trigger).startsWith("NN");
            boolean mutual = variant.rule().target() == Rule.TargetFrom.MUTUAL
                    && result.targets().size() > 1;
            if (result.actors().isEmpty() && (noun ? !mutual : result.targets().isEmpty())) {
                return Optional.empty();
            }
            boolean background = syntax.verbs().background(trigger);
            if (result.actors().isEmpty() && syntax.verbs().loose(trigger)) {
                return Optional.empty();
            }
            boolean nobody = result.targets().isEmpty() && result.slot("object").isEmpty();
            if (result.actors().isEmpty() || nobody || background) {
                result = result.setAside();
            }
        }
        boolean must = words.tag(trigger).equals("MD")
                || (variant.rule().speaks() && words.lemma(trigger).equals("need"));
        boolean foreseen = variant.rule().only().contains(Mood.POSSIBLE)
                && syntax.subjects().behindRelative(trigger);
        if (foreseen
                || (must
                        && (syntax.verbs().background(trigger)
                                || inverted()
                                || syntax.subjects().behindWhat(trigger)))) {
            return Optional.empty();
        }
        Set<Mood> only = variant.rule().only();
        return only.isEmpty() || only.contains(result.mood()) ? Optional.of(result) : Optional.empty();
    }

    /** {@code should they attack}: a modal verb before its subject supposes. */
    private boolean inverted() {
        boolean opens = trigger == 0
                || kinds.boundary(trigger - 1)
                || kinds.quote(trigger - 1)
                || words.tag(trigger - 1).equals("CC");
        String behind = trigger + 1 < words.size() ? words.tag(trigger + 1) : "";
        return opens && !behind.startsWith("VB") && !behind.startsWith("RB");
    }

    /** Whether the words tell nothing: what is said not to be said, only doubted, or only compared with. */
    private boolean untold() {
        if (named.stream().anyMatch(this::notOnly)) {
            return true;
        }
        return variant.rule().speaks()
                ? views.unsaid(trigger)
                : views.doubted(trigger) || (words.tag(trigger).startsWith("NN") && views.compared(trigger));
    }

    /** Whether a denial that the pattern names denies only a limit: {@code did not simply ask}. */
    private boolean notOnly(int index) {
        String lower = words.lower(index);
        boolean not = lower.equals("not") || lower.equals("n't");
        return not
                && index + 1 < words.size()
                && !named.contains(index + 1)
                && Circumstances.LIMIT.contains(words.lower(index + 1));
    }

    /** Whether a verb has no subject where one is wanted: {@code that will demand}, {@code Demand it}. */
    private boolean finiteWithoutSubject(Optional<Node.Slot> subject) {
        boolean wanted = subject.isPresent() && subject.get().name().equals("actor") && kinds.verb(trigger);
        return wanted && (words.tag(trigger).equals("VB") || syntax.subjects().behindRelative(trigger));
    }

    /** Whether the words make something act that cannot: {@code the crisis demands}. */
    private boolean thingActs() {
        Integer core = cores.get("actor");
        return core != null
                && (words.tag(core).equals("NN") || words.tag(core).equals("NNS"))
                && !inName(core)
                && Things.cannotAct(words.lemma(core));
    }

    /** Whether a common noun belongs to a name: {@code Movement for Change}. */
    private boolean inName(int core) {
        if (core > 0) {
            return capital(core);
        }
        return capital(core + 1) || (capital(core + 2) && !words.tag(core + 1).startsWith("VB"));
    }

    private boolean capital(int i) {
        return i < words.size() && Character.isUpperCase(words.text(i).charAt(0));
    }

    private Match result(OptionalInt subject) {
        TreeSet<Integer> indexes = new TreeSet<>(named);
        Circumstances.Found found = syntax.circumstances().at(trigger, indexes, subject);
        Negation negation = found.negation();
        if (negation == Negation.NONE && noObject(indexes)) {
            negation = Negation.DENIED;
        }
        Optional<Range> condition = Optional.ofNullable(slots.remove("condition"));
        if (condition.isEmpty()) {
            condition = syntax.conditions().of(trigger, indexes);
        }
        if (found.mood() == Mood.IMPERATIVE) {
            condition = condition.map(this::withVerb);
        }
        Optional<Range> clause = condition;
        clause.ifPresent(range -> slots.replaceAll((name, slot) -> cut(slot, range)));
        slots.values().removeIf(Range::isEmpty);
        List<Range> actors = phrases("actor");
        List<Range> targets = targets(indexes, actors, condition);
        List<Range> antecedents = List.of();
        if (cores.containsKey("actor")) {
            OptionalInt named = syntax.actors().antecedent(cores.get("actor"));
            antecedents = named.isPresent() ? phrases(named.getAsInt()) : List.of();
        }
        return new Match(
                variant.rule(),
                trigger,
                new ArrayList<>(indexes),
                slots,
                variant.acting(),
                actors,
                antecedents,
                targets,
                condition,
                condition.flatMap(this::subjectOf),
                syntax.clauses().around(trigger),
                negation,
                found.mood(),
                views.holder(trigger),
                false);
    }

    /** What a request asks for holds its verb: {@code free the crew}, not {@code the crew}. */
    private Range withVerb(Range asked) {
        return asked.start() == trigger + 1 ? new Range(trigger, asked.end()) : asked;
    }

    private Optional<Range> subjectOf(Range clause) {
        int core = phrases.nextNoun(clause.start());
        return core < 0 || core >= clause.end() ? Optional.empty() : Optional.of(phrases.base(core));
    }

    /** The phrases of a slot, one for each that it lists. */
    private List<Range> phrases(String name) {
        if (gapActor != null && name.equals("actor")) {
            return List.of(gapActor);
        }
        Range slot = slots.get(name);
        if (slot == null) {
            return List.of();
        }
        int core = cores.containsKey(name) ? cores.get(name) : phrases.nextNoun(slot.start());
        return core < 0 ? List.of(slot) : phrases(core);
    }

    private List<Range> phrases(int core) {
        List<Integer> listed = syntax.lists().listed(core);
        if (listed.size() == 1) {
            return List.of(core < trigger ? ownerOnly(phrases.phrase(core), core) : phrases.phrase(core));
        }
        return listed.stream().map(phrases::base).toList();
    }

    private List<Range> targets(Set<Integer> indexes, List<Range> actors, Optional<Range> condition) {
        List<Range> named = phrases("target");
        if (!named.isEmpty()) {
            return named;
        }
        return switch (variant.rule().target()) {
            case NONE -> List.of();
            case OBJECT -> object();
            case NEAR -> near(indexes, actors, NEAR);
            case MUTUAL -> {
                List<Range> with = syntax.adjuncts()
                        .prepositional(trigger, Set.of("with"))
                        .map(this::phrases)
                        .orElse(List.of());
                yield !with.isEmpty()
                        ? with
                        : actors.size() > 1 ? actors.subList(1, actors.size()) : near(indexes, actors, partners());
            }
            case CONDITION -> {
                Range clause = condition.orElse(slots.get("object"));
                int core = clause == null ? -1 : phrases.nextNoun(clause.start());
                yield core < 0 || !takesPart(core) ? List.of() : List.of(phrases.base(core));
            }
        };
    }

    private List<Range> object() {
        Range object = slots.get("object");
        if (object == null) {
            return List.of();
        }
        int core = cores.containsKey("object") ? cores.get("object") : firstNoun(object);
        return core < 0 ? List.of() : phrases(core);
    }

    /** The first noun phrase of an object, which may start with a verb: {@code to lift the ban}. */
    private int firstNoun(Range object) {
        for (int i = object.start(); i < object.end() && i < object.start() + 6; i++) {
            int core = phrases.nextNoun(i);
            if (core >= 0 && core < object.end()) {
                return core;
            }
            if (words.tag(i).equals("IN") && !words.lower(i).equals("that")) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the other side of a mutual act is looked for: of talks, {@code on} tells the topic. */
    private List<Set<String>> partners() {
        boolean talks =
                !variant.rule().whole() && variant.rule().codes().plover().equals("CONSULT");
        return talks ? PARTNERS : NEAR;
    }

    private List<Range> near(Set<Integer> indexes, List<Range> actors, List<Set<String>> groups) {
        int from = Math.max(trigger, indexes.stream().max(Integer::compare).orElse(trigger));
        for (Set<String> prepositions : groups) {
            Optional<Integer> core = syntax.adjuncts()
                    .prepositional(
                            Math.min(from, trigger),
                            prepositions,
                            found -> actors.stream().noneMatch(actor -> actor.contains(found)) && takesPart(found));
            if (core.isPresent()) {
                return phrases(core.get());
            }
        }
        List<Range> object = object();
        boolean thing = tested.contains("object") || !variant.rule().whole();
        return !thing || object.stream().allMatch(range -> participants.canTakePart(lastCore(range)))
                ? object
                : List.of();
    }

    private int lastCore(Range phrase) {
        return Math.max(phrase.start(), phrases.nextNoun(phrase.start()));
    }

    /** Whether an act may be directed at what a noun names; rules that want both sides tell it by themselves. */
    private boolean takesPart(int core) {
        return variant.rule().whole() || participants.canTakePart(core);
    }

    /** Behind these stand those with whom somebody talks or agrees; behind {@code on} stands what they talk about. */
    private static final List<Set<String>> PARTNERS = List.of(WordLists.of("partner-prepositions"), Set.of("for"));

    private static final List<Set<String>> NEAR =
            List.of(WordLists.of("target-prepositions"), Set.of("in", "at", "near", "across"), Set.of("for", "of"));

    /** {@code made no offer}: the object is denied. */
    private boolean noObject(Set<Integer> indexes) {
        Range object = slots.get("object");
        if (object == null) {
            return false;
        }
        int before = object.start() - 1;
        return words.lower(object.start()).equals("no")
                || (before > trigger && words.lower(before).equals("no") && !indexes.contains(before));
    }

    private Range cut(Range slot, Range condition) {
        if (slot.start() < condition.start() && slot.end() > condition.start()) {
            int end = condition.start();
            while (end > slot.start() && (CONJUNCTIONS.contains(words.lower(end - 1)) || kinds.boundary(end - 1))) {
                end--;
            }
            return new Range(slot.start(), end);
        }
        return slot;
    }

    private static final Set<String> CONJUNCTIONS = WordLists.of("before-conditions");

    private boolean subject(Node.Slot slot, OptionalInt core) {
        if (slot.head().isPresent()) {
            tested.add(slot.name());
            return core.isPresent() && headed(core.getAsInt(), slot.head().get()) && keep(slot, core);
        }
        return keep(slot, core);
    }

    private boolean keep(Node.Slot slot, OptionalInt core) {
        if (!slot.name().isEmpty()
                && core.isPresent()
                && !words.tag(core.getAsInt()).startsWith("EX")
                && !(slot.name().equals("actor") && kinds.time(core.getAsInt()))) {
            keep(slot.name(), core.getAsInt());
        }
        return true;
    }

    private void keep(String name, int core) {
        Range phrase = core < trigger ? ownerOnly(phrases.phrase(core), core) : phrases.phrase(core);
        if (slots.putIfAbsent(name, phrase) == null) {
            cores.put(name, core);
        }
    }

    /** Whoever owns the trigger, without it: {@code the mayor} of {@code the mayor's appeal for help}. */
    private Range ownerOnly(Range phrase, int core) {
        boolean owner = phrase.contains(trigger)
                && core + 1 < words.size()
                && words.tag(core + 1).equals("POS");
        return owner ? new Range(phrase.start(), core + 1) : phrase;
    }

    /** The noun before the verb that a clause says something was done to, where the pattern wants an object. */
    private Optional<DirectObjects.Gap> gap(List<Node> right) {
        int object = objectSlot(right);
        boolean wanted = object >= 0
                && right.get(object) instanceof Node.Slot slot
                && slot.name().equals("object")
                && variant.left().isEmpty()
                && kinds.verb(trigger)
                && (object == 0 || !syntax.objects().behind(trigger + 1))
                && variant.subject()
                        .filter(named -> named.name().equals("actor"))
                        .isPresent();
        return wanted ? syntax.objects().gap(trigger) : Optional.empty();
    }

    private void keepWhole(String name, int core) {
        slots.put(name, new Range(phrases.left(core), core + 1));
        cores.put(name, core);
    }

    /** {@code the envoy, called on both sides}: a phrase behind the particle shows that a participle is a past tense. */
    private boolean keepsItsObject(List<Node> right) {
        boolean auxiliary = trigger > 0 && kinds.auxiliary(trigger - 1);
        boolean acting = variant.subject().stream().anyMatch(slot -> slot.name().equals("actor"));
        return !auxiliary
                && acting
                && objectSlot(right) == 1
                && words.tag(trigger + 1 < words.size() ? trigger + 1 : trigger).equals("IN")
                && trigger + 2 < words.size()
                && phrases.nextNoun(trigger + 2) >= 0;
    }

    /** The index of the slot that becomes the subject in the passive: the first one, with at most particles before it. */
    static int objectSlot(List<Node> right) {
        for (int i = 0; i < right.size() && i < 2; i++) {
            if (right.get(i) instanceof Node.Slot) {
                return i;
            }
            boolean particle = right.get(i) instanceof Node.Word || right.get(i) instanceof Node.Maybe;
            if (!particle || i > 0) {
                return -1;
            }
        }
        return -1;
    }

    /** In the passive the agent may stand between the verb and what follows: {@code was handed by Brask to Arvenia}. */
    private static List<Node> behindAgent(List<Node> right, int at) {
        if (at >= right.size()) {
            return right;
        }
        List<Node> rest = new ArrayList<>(right);
        rest.add(at, AGENT);
        return rest;
    }

    private static final Node AGENT = new Node.Maybe(
            List.of(new Node.Word(List.of(new Node.Test("by", ""))), new Node.Slot("", Optional.empty())));

    private static List<Node> without(List<Node> nodes, int index) {
        List<Node> rest = new ArrayList<>(nodes);
        rest.remove(index);
        return rest;
    }

    private boolean all(List<Node> nodes, int k, int position, int step, Rest rest) {
        if (k == nodes.size()) {
            return rest.from(position);
        }
        Node node = nodes.get(k);
        Rest next = p -> all(nodes, k + 1, p, step, rest);
        if (node instanceof Node.Word word) {
            return word(word, position, step, next);
        }
        if (node instanceof Node.Choice choice) {
            for (List<Node> sequence : choice.sequences()) {
                if (all(turned(sequence, step), 0, position, step, next)) {
                    return true;
                }
            }
            return false;
        }
        if (node instanceof Node.Maybe maybe) {
            return all(turned(maybe.sequence(), step), 0, position, step, next) || next.from(position);
        }
        if (node instanceof Node.Gap gap) {
            return gap(gap, position, step, next);
        }
        return step > 0 && slot((Node.Slot) node, position, k + 1 == nodes.size(), next);
    }

    private static List<Node> turned(List<Node> sequence, int step) {
        if (step > 0) {
            return sequence;
        }
        List<Node> reversed = new ArrayList<>(sequence);
        Collections.reverse(reversed);
        return reversed;
    }

    private boolean word(Node.Word word, int position, int step, Rest next) {
        boolean modifiers = false;
        for (int skipped = 0; skipped <= SKIP; skipped++) {
            int at = position + skipped * step;
            if (at < 0 || at >= words.size()) {
                return false;
            }
            for (Node.Test test : word.tests()) {
                if (test.passes(words, at) && (!modifiers || modifiable(at, step))) {
                    named.push(at);
                    if (next.from(at + step)) {
                        return true;
                    }
                    named.pop();
                    break;
                }
            }
            if (light(at) || (step > 0 && tellsWhen(at))) {
                continue;
            }
            if (!kinds.premodifier(at)) {
                return false;
            }
            modifiers = true;
        }
        return false;
    }

    /** Whether premodifiers may have been passed on the way to this word: it must be a noun that they belong to. */
    private boolean modifiable(int at, int step) {
        return step > 0 && (words.tag(at).startsWith("NN") || words.tag(at).equals("VBG"));
    }

    /** {@code warned this week that}: a time between a verb and what belongs to it. */
    private boolean tellsWhen(int i) {
        boolean next = i + 1 < words.size() && kinds.time(i + 1) && DEICTIC.contains(words.lower(i));
        return kinds.time(i) || next;
    }

    private boolean light(int i) {
        return words.tag(i).startsWith("RB")
                || kinds.quote(i)
                || words.tag(i).equals("DT")
                || words.tag(i).equals("PRP$");
    }

    private boolean gap(Node.Gap gap, int position, int step, Rest next) {
        for (int skipped = 0; skipped <= gap.most(); skipped++) {
            int at = position + skipped * step;
            if (next.from(at)) {
                return true;
            }
            if (at < 0 || at >= words.size() || kinds.boundary(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean slot(Node.Slot slot, int position, boolean last, Rest next) {
        int start = position;
        while (start < words.size()
                && ((words.tag(start).startsWith("RB") && !kinds.premodifier(start)) || day(start))) {
            start++;
        }
        if (start >= words.size() || kinds.boundary(start)) {
            return false;
        }
        if (slot.name().equals("object") && adverbialClause(start)) {
            return false;
        }
        if (slot.name().equals("object") || slot.name().equals("condition")) {
            return clause(slot, start, last, next);
        }
        return noun(slot, start, last, next);
    }

    /** Whether a clause that only tells when or why starts here: no object does. */
    private boolean adverbialClause(int i) {
        boolean infinitive = i + 1 < words.size() && words.lower(i + 1).equals("to");
        return ADVERBIAL.contains(words.lower(i)) && !infinitive;
    }

    private static final Set<String> ADVERBIAL = WordLists.of("adverbial");

    /** A day between a verb and its object: {@code rejected Monday a plan}, {@code rejected on Monday a plan}. */
    private boolean day(int i) {
        if (words.lower(i).equals("on")) {
            return i + 2 < words.size() && kinds.time(i + 1) && kinds.premodifier(i + 2);
        }
        return kinds.time(i)
                && i + 1 < words.size()
                && !words.tag(i + 1).equals("POS")
                && (kinds.premodifier(i + 1) || words.lower(i + 1).equals("that"));
    }

    private boolean noun(Node.Slot slot, int start, boolean last, Rest next) {
        boolean gerund = words.tag(start).equals("VBG")
                && start + 1 < words.size()
                && words.tag(start + 1).equals("IN");
        if (gerund || words.tag(start).equals("TO")) {
            return false;
        }
        int core = phrases.nextNoun(start);
        if (core < 0 || (!slot.name().isEmpty() && adverbialTime(start, core))) {
            return false;
        }
        if (slot.head().isPresent() && !headed(core, slot.head().get())) {
            return false;
        }
        if (last) {
            return bound(
                    slot,
                    new Range(start, phrases.phrase(core).end()),
                    () -> next.from(phrases.phrase(core).end()));
        }
        int first = phrases.base(core).end();
        for (int end = first; end <= Math.min(words.size(), start + LONGEST_PHRASE); end++) {
            int stop = end;
            int aside = syntax.clauses().behindAside(end);
            if (bound(slot, new Range(start, stop), () -> next.from(stop))
                    || (aside >= 0 && bound(slot, new Range(start, stop), () -> next.from(aside)))) {
                return true;
            }
            if (end < words.size()
                    && (hardBoundary(end)
                            || kinds.finite(end)
                            || syntax.clauses().closes(end))) {
                return false;
            }
        }
        return false;
    }

    /** {@code warned last year}: nobody is told here, only when. */
    private boolean adverbialTime(int start, int core) {
        boolean deictic = words.tag(start).startsWith("JJ") || words.tag(start).equals("DT");
        return kinds.time(core) && deictic && DEICTIC.contains(words.lower(start));
    }

    private static final Set<String> DEICTIC = WordLists.of("telling-when");

    private boolean hardBoundary(int i) {
        return kinds.boundary(i) && !words.text(i).equals("-") && !words.text(i).equals(",");
    }

    private boolean clause(Node.Slot slot, int start, boolean last, Rest next) {
        if (slot.head().isPresent()) {
            int core = phrases.nextNoun(start);
            if (core < 0 || !headed(core, slot.head().get())) {
                return false;
            }
        }
        int end = beforeNextSubject(start, syntax.clauses().end(start));
        if (words.tag(trigger).startsWith("NN") && slot.name().equals("object")) {
            int core = phrases.nextNoun(start);
            end = core < 0 ? end : Math.min(end, phrases.phrase(core).end());
        }
        if (slot.head().isPresent()) {
            end = beforeVerb(start, end);
        }
        if (slot.name().equals("object") && end > start + 1 && pointsBack(start)) {
            end = start + 1;
        }
        while (end > start + 1 && kinds.quote(end - 1) && !opened(start, end - 1)) {
            end--;
        }
        if (phrases.nextNoun(start) >= 0 && !slot.name().equals("condition")) {
            end = syntax.adjuncts().withoutTime(start, end);
        }
        if (words.tag(trigger).startsWith("NN") && onlyTime(start, end)) {
            return false;
        }
        if (end == start) {
            return false;
        }
        if (last) {
            int stop = end;
            return bound(slot, new Range(start, stop), () -> next.from(stop));
        }
        int least = leastLength(slot, start, end);
        for (int length = least; length <= end - start; length++) {
            int stop = slot.name().equals("condition") ? end + 1 - length : start + length;
            if (bound(slot, new Range(start, stop), () -> next.from(stop))) {
                return true;
            }
        }
        for (int stop = start + least - 1; stop > start; stop--) {
            int shorter = stop;
            if (bound(slot, new Range(start, shorter), () -> next.from(shorter))) {
                return true;
            }
        }
        return false;
    }

    /** {@code rejected it at the time}, {@code refused this the same evening}: what stands behind the pronoun is none of the object. */
    private boolean pointsBack(int start) {
        String behind = words.tag(start + 1);
        boolean it = !words.lower(start).equals("this");
        boolean apart = BEHIND_POINTER.contains(words.lower(start + 1))
                || (it && behind.startsWith("RB"))
                || (behind.equals("DT") && !words.lower(start + 1).equals("all"));
        return apart && POINTERS.contains(words.lower(start));
    }

    private static final Set<String> BEHIND_POINTER = WordLists.of("behind-pointers");
    private static final Set<String> POINTERS = Set.of("it", "them", "this");

    /** Whether words only tell a time: {@code Saturday morning} in {@code a call on Saturday morning}. */
    private boolean onlyTime(int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.tag(i).startsWith("NN") && !kinds.time(i)) {
                return false;
            }
        }
        int core = phrases.nextNoun(start);
        return core >= 0 && kinds.time(core);
    }

    /** An object that starts with a noun phrase holds all of it: not {@code the} of {@code the plan}. */
    private int leastLength(Node.Slot slot, int start, int end) {
        int core = slot.name().equals("object") ? phrases.nextNoun(start) : -1;
        return core < 0 || core >= end ? 1 : core + 1 - start;
    }

    /** {@code refused a truce and the rebels had left}: behind the conjunction another begins to act. */
    private int beforeNextSubject(int start, int end) {
        if (end >= words.size()
                || !(kinds.finite(end) || kinds.auxiliary(end))
                || words.tag(start).startsWith("VB")) {
            return end;
        }
        for (int i = end - 1; i > start; i--) {
            if (words.tag(i).equals("CC")) {
                int core = phrases.nextNoun(i + 1);
                return core >= 0 && core == end - 1 && !words.lower(start).equals("that") ? i : end;
            }
            if (!kinds.premodifier(i) && !words.tag(i).equals("PRP")) {
                return end;
            }
        }
        return end;
    }

    /** An object that is a noun phrase ends before the verb of the clause that it stands in. */
    private int beforeVerb(int start, int end) {
        int core = phrases.nextNoun(start);
        if (core < 0) {
            return end;
        }
        for (int i = core + 1; i < end; i++) {
            if (RELATIVE.contains(words.lower(i))) {
                return end;
            }
            if (kinds.auxiliary(i) && kinds.finite(i)) {
                return beforeNextSubject(start, i);
            }
        }
        return end;
    }

    private static final Set<String> RELATIVE = WordLists.of("clause-openers");

    private boolean opened(int start, int close) {
        for (int i = start; i < close; i++) {
            if (kinds.quote(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean bound(Node.Slot slot, Range range, BooleanSupplier rest) {
        if (slot.name().isEmpty()) {
            return rest.getAsBoolean();
        }
        Range before = slots.put(slot.name(), range);
        if (rest.getAsBoolean()) {
            slot.head().ifPresent(head -> tested.add(slot.name()));
            return true;
        }
        if (before == null) {
            slots.remove(slot.name());
        } else {
            slots.put(slot.name(), before);
        }
        return false;
    }

    private static final Set<String> TRANSPARENT = WordLists.of("transparent");

    /** Whether the phrase around a core holds what a slot asks for: in its own nouns, or behind "of" a transparent one. */
    private boolean headed(int core, Node head) {
        Range base = phrases.base(core);
        if (holds(base, head)) {
            return true;
        }
        if ((TRANSPARENT.contains(words.lemma(core)) || words.tag(core).equals("CD"))
                && base.end() < words.size()
                && (words.lower(base.end()).equals("of")
                        || words.lower(base.end()).equals("in"))) {
            int next = phrases.nextNoun(base.end() + 1);
            return next >= 0 && next != core && headed(next, head);
        }
        return false;
    }

    private boolean holds(Range range, Node head) {
        for (int i = range.start(); i < range.end(); i++) {
            int depth = named.size();
            if (all(List.of(head), 0, i, 1, end -> end <= range.end() && lastNoun(end, range))
                    && named.size() > depth) {
                return true;
            }
            while (named.size() > depth) {
                named.pop();
            }
        }
        return false;
    }

    /** Whether no owner mark follows: in "the talks' failure" the phrase is not about talks. */
    private boolean lastNoun(int end, Range range) {
        for (int i = end; i < range.end(); i++) {
            if (words.tag(i).equals("POS")) {
                return false;
            }
        }
        return true;
    }
}
