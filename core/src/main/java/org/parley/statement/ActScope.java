package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Span;
import org.parley.reading.Reading;
import org.parley.rule.Codes;
import org.parley.rule.Derivation;
import org.parley.rule.Fits;
import org.parley.rule.Match;
import org.parley.rule.Mood;
import org.parley.rule.Negation;
import org.parley.rule.Range;
import org.parley.rule.Rule;

/** The acts of one statement, or of the report's own voice, as they are found. */
final class ActScope {
    /** What somebody does by saying it; said by nobody it is nothing. */
    private static final Set<String> SPOKEN = Set.of(
            "blame",
            "accuse",
            "praise",
            "appeal",
            "demand",
            "threaten",
            "warn",
            "deny",
            "offer",
            "propose",
            "predict",
            "accept",
            "reject",
            "concede");

    private static final Codes DENIAL = new Codes(ActType.DENY.label(), "", "", "016");

    /** What is asked of somebody or offered to somebody, and of no thing. */
    private static final Set<String> ASKING = Set.of("demand", "offer", "precondition");

    /** A condition that opens a sentence begins within so many words. */
    private static final int OPENING = 3;

    /** What a sentence says that it is about. */
    private static final Pattern TOPIC = Pattern.compile(
            "[“\"‘]?(?:Regarding|Concerning|As for|As to|About|With regard to|On the question of|On the issue of) (?<topic>[^,.;:]{2,80}),");

    /** Tells which words count. */
    interface Counts {
        boolean here(Span word);
    }

    private final Reading reading;
    private final Optional<Statement> statement;
    private final IssueReader issues;
    private final Involved involved;
    private final Standpoint standpoint;
    private final ActObjects objects;
    private final ActDates dates;
    private final Undertakings undertakings;
    private final MarkedActs marked;
    private final List<Act> acts = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> charged = new HashSet<>();
    private final Map<String, Integer> ordinals = new HashMap<>();

    /**
     * @param referents tells whom the words of the document refer to
     * @param statement empty in the report's own voice
     * @param marked what a learned model has marked
     */
    ActScope(
            Reading reading,
            Referents referents,
            Optional<Statement> statement,
            IssueReader issues,
            MarkedActs marked) {
        this.reading = reading;
        this.issues = issues;
        this.involved = new Involved(reading.document().text(), referents, statement);
        this.standpoint = new Standpoint(statement, involved);
        this.objects = new ActObjects(reading, issues, statement);
        this.dates = new ActDates(reading);
        this.statement = statement;
        this.undertakings = new Undertakings(reading.document().text(), issues);
        this.marked = marked;
    }

    /** Reads the acts of a sentence by the rules that fit it, and by marks where no rule does. */
    void read(SentenceWords words, Fits fits, Counts counts) {
        List<Match> byRules =
                fits.where(match -> isTold(match, words) && admits(match, words) && !isOnlyCondition(match, words));
        List<Match> marks = marked.beside(byRules, words);
        List<Match> all = new ArrayList<>(byRules);
        all.addAll(marks);
        all.sort(Comparator.comparingInt(Match::trigger));
        for (Match match : all) {
            List<Match> others = MarkedActs.isLearned(match) ? all : byRules;
            if (counts.here(words.span(match.trigger())) && !embedded(match, others, words)) {
                add(isOfOther(match, words) ? match.unconditional() : match, words);
            }
        }
    }

    /** Whether a condition stands amid what was told before the cue: {@code said it would pay once the siege ended, and rejected the toll}. */
    private boolean isOfOther(Match match, SentenceWords words) {
        boolean before = match.condition()
                .filter(range -> range.start() > OPENING && range.end() < match.trigger())
                .isPresent();
        boolean behindComma = before
                && match.trigger() > 1
                && (words.lower(match.trigger() - 1).equals("and")
                        || words.lower(match.trigger() - 1).equals("but"));
        return behindComma && involved.byCue(match, words);
    }

    /** The acts found so far, in the order in which they were. */
    List<Act> acts() {
        return List.copyOf(acts);
    }

    /** Whether an event counts in somebody's words: neither told in passing nor merely possible, unless it is how they are said. */
    private boolean isTold(Match match, SentenceWords words) {
        boolean possible = match.rule().whole() && match.mood() == Mood.POSSIBLE && match.negation() == Negation.NONE;
        return statement.isEmpty() || involved.byCue(match, words) || !(match.aside() || possible);
    }

    /** Whether a match only says what another act is about: {@code urged them to withdraw}, {@code accused of violating}. */
    private boolean embedded(Match match, List<Match> matches, SentenceWords words) {
        String tag = words.tag(match.trigger());
        boolean told = match.mood() == Mood.ACTUAL
                && match.negation() == Negation.NONE
                && (tag.equals("VBD") || tag.equals("VBN"));
        for (Match outer : matches) {
            if (!outer.equals(match) && !outer.slots().isEmpty() && !warnedOf(match, outer)) {
                boolean about = outer.slot("object")
                                .map(range -> range.contains(match.trigger()))
                                .orElse(false)
                        || outer.slot("target")
                                .map(range -> range.contains(match.trigger()))
                                .orElse(false);
                boolean hangs = outer.condition()
                        .map(range -> range.contains(match.trigger()))
                        .orElse(false);
                if (hangs || (about && (!told || denies(outer) || demands(outer)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code warned that they would walk out}, {@code warned that the war would last}: both are told. */
    private boolean warnedOf(Match match, Match outer) {
        String told = match.rule().codes().act();
        return (told.equals(ActType.THREATEN.label()) || told.equals(ActType.PREDICT.label()))
                && outer.rule().codes().act().equals(ActType.WARN.label());
    }

    /** What somebody demands is still to be done: {@code wants its rules recognised}. */
    private static boolean demands(Match outer) {
        return outer.rule().codes().act().equals(ActType.DEMAND.label());
    }

    /** What somebody denies is not told as done: {@code denied that his side had left the talks}. */
    private boolean denies(Match outer) {
        return outer.rule().codes().act().equals(ActType.DENY.label()) && outer.negation() == Negation.NONE;
    }

    /** Whether a rule that is about the speaker, or about what a speaker says of either side, counts here. */
    private boolean admits(Match match, SentenceWords words) {
        Rule rule = match.rule();
        if (rule.speaks()) {
            return statement.isPresent()
                    && !standpoint.ofOthers(match, words)
                    && standpoint.atAnother(match, involved.participants(match.targets(), words));
        }
        return !rule.ofOwn() || standpoint.ofOwn(involved.actors(match, words));
    }

    private void add(Match match, SentenceWords words) {
        List<Participant> actors =
                match.rule().speaks() || isSpeakers(match) ? involved.speaker() : involved.actors(match, words);
        Codes codes = standpoint.isOwnDenial(match, actors) ? DENIAL : retold(Coding.of(match), match, words);
        if (codes.act().equals(Codes.NOTHING)) {
            return;
        }
        List<Participant> targets = ASKING.contains(codes.act())
                ? involved.meant(match.targets(), words)
                : involved.participants(match.targets(), words);
        if (match.mood().isUnreal() && !match.rule().speaks()) {
            return;
        }
        if (MarkedActs.isLearned(match) && isChargeOfNobody(codes, targets)) {
            return;
        }
        if (codes.act().equals(ActType.DENY.label())
                && match.rule().codes().act().equals(codes.act())
                && match.negation() != Negation.NONE
                && match.rule().denied().isEmpty()) {
            return;
        }
        if (actors.isEmpty() && SPOKEN.contains(codes.act()) && isNobodys(match, words)) {
            return;
        }
        Optional<Codes> other = match.rule()
                .ofOther()
                .filter(given -> match.rule().alsoOfOther()
                        ? standpoint.charged(match) && standpoint.ofOther(actors, involved::side)
                        : (standpoint.hasSide() || given.act().equals(Codes.NOTHING))
                                && standpoint.ofOther(actors, Participant::party));
        if (other.isEmpty() || match.rule().alsoOfOther()) {
            put(match, words, codes, actors, targets, Coding.absorbs(match));
        }
        match.rule()
                .also()
                .filter(given -> match.negation() == Negation.NONE)
                .filter(given ->
                        !given.act().equals(ActType.DEMAND.label()) || !LastingConditions.mustNotLast(match, words))
                .ifPresent(given -> put(match, words, given, actors, targets, true));
        other.filter(given -> !given.act().equals(Codes.NOTHING))
                .ifPresent(given -> put(match, words, given, involved.speaker(), actors, true));
        if (statement.isPresent()
                && match.condition().isPresent()
                && (isAboutTalking(codes, match)
                        || (standpoint.isPromise(codes, match, actors)
                                && !LastingConditions.lasts(codes, match, words)))) {
            put(
                    match,
                    words,
                    new Codes(ActType.PRECONDITION.label(), "", "", ""),
                    actors.isEmpty() ? involved.speaker() : actors,
                    subjectOf(match, words),
                    true);
        }
    }

    /** What a rule gives, with the act that a learned model is surer of instead; the event stays the rule's. */
    private Codes retold(Codes codes, Match match, SentenceWords words) {
        return otherwise(codes, match, words)
                .map(act -> new Codes(act, codes.plover(), codes.mode(), codes.cameo()))
                .orElse(codes);
    }

    /** Whether a learned model has a condition, with words that a rule does not know, where the rule has something else. */
    private boolean isOnlyCondition(Match match, SentenceWords words) {
        Codes codes = Coding.of(match);
        return match.condition().isEmpty()
                && codes.plover().isEmpty()
                && otherwise(codes, match, words)
                        .filter(ActType.PRECONDITION.label()::equals)
                        .isPresent();
    }

    private Optional<String> otherwise(Codes codes, Match match, SentenceWords words) {
        return MarkedActs.isLearned(match) || codes.act().equals(Codes.NOTHING)
                ? Optional.empty()
                : marked.otherwise(match, codes.act(), words);
    }

    /** Whether somebody does by saying it what a mark names nobody for: {@code nine percent is a fantasy}. */
    private static boolean isSpeakers(Match match) {
        return MarkedActs.isLearned(match)
                && match.actors().isEmpty()
                && SPOKEN.contains(match.rule().codes().act());
    }

    /** Whether an act without anybody who does it is denied, not yet done, or told by a noun or participle. */
    private boolean isNobodys(Match match, SentenceWords words) {
        String tag = words.tag(match.trigger());
        boolean untold = match.negation() != Negation.NONE || match.mood() != Mood.ACTUAL;
        return match.acting() && (untold || tag.equals("VBG") || !Involved.verb(tag));
    }

    private boolean isAboutTalking(Codes codes, Match match) {
        return codes.act().equals(ActType.REFUSE_TO_TALK.label())
                || (codes.act().equals(ActType.READY_TO_TALK.label()) && match.negation() == Negation.NONE);
    }

    private List<Participant> subjectOf(Match match, SentenceWords words) {
        return match.conditionSubject()
                .map(range -> involved.participants(List.of(range), words))
                .orElse(List.of());
    }

    private void put(
            Match match,
            SentenceWords words,
            Codes codes,
            List<Participant> actors,
            List<Participant> targets,
            boolean affirmed) {
        ActType type = ActType.valueOf(codes.act().toUpperCase(Locale.ROOT).replace('-', '_'));
        String actor = involved.names(actors);
        String target = involved.names(targets);
        Optional<Range> about = objects.about(type, match, involved.byCue(match, words), targets, words);
        String named = about.map(range -> objects.text(range, words)).orElse("");
        String object = objects.withFigure(type, named, words);
        if (MarkedActs.isLearned(match)
                && about.filter(range -> isOnlyTime(range, words)).isPresent()) {
            return;
        }
        String condition = objects.required(match, involved.byCue(match, words), targets, words)
                .or(match::condition)
                .map(range -> objects.text(LastingConditions.withLasting(range, match, words), words))
                .orElse("");
        if (type == ActType.PRECONDITION
                && match.condition().filter(range -> isOnlyTime(range, words)).isPresent()) {
            return;
        }
        if (type == ActType.PRECONDITION && condition.isEmpty()) {
            condition = object;
            object = "";
        } else if (type == ActType.DEMAND && match.rule().codes().act().equals(ActType.PRECONDITION.label())) {
            object = condition.isEmpty() ? object : condition;
            condition = "";
        }
        Polarity polarity = affirmed || Coding.isAffirmed(match) ? Polarity.AFFIRMED : Polarity.DENIED;
        Span evidence = evidence(match, words);
        String scope = statement.map(Statement::id).orElse(reading.document().id());
        if (charges(type) && target.equals(actor) && targets.stream().anyMatch(involved::isOwned)) {
            return;
        }
        if (charges(type) && !charged.add(sentenceOf(words) + target)) {
            return;
        }
        if (!seen.add(type + "|" + actor + "|" + target + "|" + polarity + "|"
                + (statement.isPresent() ? object : evidence))) {
            return;
        }
        String key = scope + "." + type.label();
        for (String thing : objects.things(type, object, about, words)) {
            acts.add(new Act(
                    key + "." + ordinals.merge(key, 1, Integer::sum),
                    reading.document().id(),
                    statement.map(Statement::id).orElse(""),
                    type,
                    polarity,
                    modality(match, condition),
                    actor,
                    target,
                    actors,
                    targets,
                    issue(thing, condition, evidence, match, words),
                    thing,
                    condition,
                    dates.when(match, evidence, words),
                    codes.plover(),
                    codes.mode(),
                    codes.cameo(),
                    List.of(evidence),
                    Derivation.of(match.rule().id(), trigger(match, words))));
        }
    }

    /** Whether words only tell when: nobody turns down "the week after". */
    private boolean isOnlyTime(Range about, SentenceWords words) {
        Span span = words.span(about);
        return reading.times().stream().anyMatch(time -> time.span().contains(span));
    }

    /** "Each accuses the other": who is charged is told by no name. */
    private static boolean isChargeOfNobody(Codes codes, List<Participant> targets) {
        boolean charge =
                codes.act().equals(ActType.BLAME.label()) || codes.act().equals(ActType.ACCUSE.label());
        return charge && targets.stream().allMatch(target -> target.party().isEmpty());
    }

    /** Blame and accusation of the same one in the same sentence are one charge. */
    private boolean charges(ActType type) {
        return type == ActType.BLAME || type == ActType.ACCUSE;
    }

    private String sentenceOf(SentenceWords words) {
        return words.span(0).start() + "|";
    }

    private Modality modality(Match match, String condition) {
        if (match.condition().isPresent()
                && !condition.isEmpty()
                && !match.mood().isUnreal()) {
            return Modality.CONDITIONAL;
        }
        return switch (match.mood()) {
            case ACTUAL -> Modality.ACTUAL;
            case FUTURE -> Modality.FUTURE;
            case POSSIBLE -> Modality.POSSIBLE;
            case HYPOTHETICAL -> Modality.HYPOTHETICAL;
            case IMPERATIVE -> match.rule().only().contains(Mood.IMPERATIVE) ? Modality.ACTUAL : Modality.HYPOTHETICAL;
        };
    }

    private String issue(String object, String condition, Span evidence, Match match, SentenceWords words) {
        return issues.issueOf(object)
                .or(() -> issues.issueOf(condition))
                .or(() -> issues.issueOf(text(evidence)))
                .or(() -> undertakings.issueOf(object, evidence.start()))
                .or(() -> issues.issueOf(text(words.span(match.clause()))))
                .or(() -> issues.issueOf(topic(words)))
                .orElse("");
    }

    /** What a sentence says first that it is about: {@code Regarding the dam, we have cooled down}. */
    private String topic(SentenceWords words) {
        Matcher topic = TOPIC.matcher(text(words.span(new Range(0, words.size()))));
        return topic.lookingAt() ? topic.group("topic") : "";
    }

    /** The words of the pattern, runs of them joined. */
    private List<Span> trigger(Match match, SentenceWords words) {
        List<Span> spans = new ArrayList<>();
        int start = -1;
        int last = -2;
        for (int index : match.words()) {
            if (index != last + 1) {
                if (start >= 0) {
                    spans.add(words.span(new Range(start, last + 1)));
                }
                start = index;
            }
            last = index;
        }
        spans.add(words.span(new Range(start, last + 1)));
        return spans;
    }

    /** From the first to the last word that the act rests on, within the statement's own words. */
    private Span evidence(Match match, SentenceWords words) {
        List<Span> spans = new ArrayList<>(trigger(match, words));
        match.slots().values().forEach(range -> spans.add(words.span(range)));
        match.condition().ifPresent(range -> spans.add(words.span(range)));
        Span whole = Span.covering(spans);
        Span trigger = words.span(match.trigger());
        return statement
                .flatMap(cited -> cited.content().stream()
                        .filter(span -> span.contains(trigger))
                        .findFirst())
                .map(own -> new Span(Math.max(own.start(), whole.start()), Math.min(own.end(), whole.end())))
                .orElse(whole);
    }

    private String text(Span span) {
        return span.of(reading.document().text());
    }
}
