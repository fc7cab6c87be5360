package org.parley.statement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.document.Span;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.TimeExpression;
import org.parley.rule.Codes;
import org.parley.rule.Derivation;
import org.parley.rule.Fits;
import org.parley.rule.Match;
import org.parley.rule.Mood;
import org.parley.rule.Negation;
import org.parley.rule.Problem;
import org.parley.rule.Range;
import org.parley.rule.Rule;
import org.parley.rule.RuleException;
import org.parley.rule.RuleFile;
import org.parley.rule.RuleSet;

/**
 * Finds the acts that words carry, by rules that are data: {@code org/parley/rules/en/acts}, one file a family, and the
 * files of a user. docs/RULES.md tells how a rule is written.
 *
 * <p>Immutable and safe for use by several threads; the same reading gives the same acts.
 */
public final class ActReader {
    private static final Set<String> RELATIVE = Set.of("which", "who", "whose", "whom");
    private static final Set<String> LASTING = Set.of("while", "under", "amid");
    private static final Set<String> NO = Set.of("no", "not", "n't", "never", "nothing", "nobody");
    /** What somebody promises to do for something in return; a condition of it is one that the promise sets. */
    private static final Set<String> PROMISED = Set.of(
            "accept",
            "offer",
            "concede",
            "retreat",
            "resume-talks",
            "hold-talks",
            "sign-agreement",
            "declare-ceasefire",
            "cooperate",
            "aid");

    /** The types of PLOVER for what harms others. */
    private static final Set<String> HOSTILE = Set.of("ASSAULT", "COERCE", "MOBILIZE", "SANCTION");

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
    private static final Pattern OWNER =
            Pattern.compile("(?:[Tt]he )?+(?!(?:A|An|This|That|These|Those)\\b)(\\p{Lu}[\\p{L}-]+)(?:['’]s?)? \\p{Ll}");
    private static final Pattern OWNED = Pattern.compile("(?i)(its|their|his|her|our|my)\\b.*", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("(?i)(our|my)\\b.*", Pattern.DOTALL);

    private static final Set<String> AIMED = Set.of("blame", "accuse", "demand");
    /** A word that may be a name, without its owner mark. */
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}-]+");

    private static final Pattern PEOPLE = Pattern.compile("the (\\p{Lu}\\p{Ll}+s)");

    /** A year until which, or from which on, something is to be so. */
    private static final Pattern LIMITED = Pattern.compile(
            "(?i)\\b(?:beyond|until|till|through|past) (?:the (?:end|start|beginning) of )?(?:19|20)\\d\\d$");

    private static final int LIMIT_BEFORE = 30;

    /** Between a clause and the date told in an aside right behind it. */
    private static final Pattern ASIDE = Pattern.compile("\\s*,\\s*(on |in |at |next )?");

    private static final int ASIDE_BEFORE = 8;
    /** What stands between a date that opens a sentence and the rest. */
    private static final Pattern OPENING = Pattern.compile(",? ");

    private static final Pattern ASIDE_ENDS = Pattern.compile("\\s*([,;.!?”\"»]|$)");

    /** Words that open a clause or say with what else a thing is. */
    private static final Set<String> CLAUSE_WORDS =
            Set.of("that", "which", "who", "whether", "between", "both", "to", "if", "when", "where", "from");

    private static final Set<String> THEY = Set.of("they", "them", "their", "you", "your");
    private static final Set<String> FIRST_PERSON =
            Set.of("we", "us", "our", "ours", "i", "me", "my", "mine", "ourselves", "myself");

    /** So many words in quotation marks are speech; fewer may be a name or the reporter's distance. */
    private static final int SPEECH = 4;

    private final RuleSet rules;
    private final IssueReader issues;

    private ActReader(RuleSet rules, IssueReader issues) {
        this.rules = rules;
        this.issues = issues;
    }

    /** Reads the rules that ship. */
    public static ActReader load() {
        return new ActReader(RuleSet.read(RuleResources.acts(), Coding.vocabulary()), IssueReader.load());
    }

    /**
     * Reads the rules that ship and those of a user.
     *
     * @param directory where the user's rules lie in {@code acts/*.yaml} and the issues in {@code issues/*.yaml}; either may be absent
     * @throws RuleException with all problems of all files
     */
    public static ActReader load(Path directory) {
        List<Problem> problems = new ArrayList<>();
        IssueReader issues = tried(() -> issues(directory), problems).orElseGet(IssueReader::load);
        Optional<RuleSet> rules = tried(() -> rules(directory), problems);
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
        return new ActReader(rules.orElseThrow(), issues);
    }

    private static IssueReader issues(Path directory) {
        Path issues = directory.resolve("issues");
        return Files.isDirectory(issues) ? IssueReader.load(issues) : IssueReader.load();
    }

    private static RuleSet rules(Path directory) {
        List<RuleFile> files = new ArrayList<>(RuleResources.acts());
        Path acts = directory.resolve("acts");
        if (Files.isDirectory(acts)) {
            files.addAll(RuleResources.directory(acts));
        }
        return RuleSet.read(files, Coding.vocabulary());
    }

    /** What a reading gives; empty where it found problems, which are added to the others. */
    static <T> Optional<T> tried(Supplier<T> reading, List<Problem> problems) {
        try {
            return Optional.of(reading.get());
        } catch (RuleException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** All rules, in the order in which they win ties. */
    public List<Rule> rules() {
        return rules.rules();
    }

    /**
     * The acts that a statement carries: by words of its content, and by its cue where the cue is an act itself
     * ({@code ruled out}, {@code blamed}). In text order.
     *
     * @param reading the document that the statement was read from
     * @param referents tells whom its words refer to
     */
    public List<Act> inStatement(Reading reading, Statement statement, Referents referents) {
        return in(reading, referents).inStatement(statement);
    }

    /**
     * The acts that the reporter tells in the report's own voice: those of words outside of every statement. In text
     * order.
     *
     * @param statements the statements of the same document
     */
    public List<Act> reported(Reading reading, List<Statement> statements, Referents referents) {
        return in(reading, referents).reported(statements);
    }

    /**
     * Reads the acts of one document, each sentence once however many statements it holds. Not safe for use by several
     * threads.
     *
     * @param referents tells whom its words refer to
     */
    InDocument in(Reading reading, Referents referents) {
        return new InDocument(reading, referents);
    }

    /** A sentence and the rules that fit it. */
    private record Fitted(SentenceWords words, Fits fits) {}

    /** The acts of one document. */
    final class InDocument {
        private final Reading reading;
        private final Referents referents;
        private final IdentityHashMap<Sentence, Fitted> fitted = new IdentityHashMap<>();

        private InDocument(Reading reading, Referents referents) {
            this.reading = reading;
            this.referents = referents;
        }

        /** As {@link ActReader#inStatement}. */
        List<Act> inStatement(Statement statement) {
            Scope scope = new Scope(reading, referents, Optional.of(statement));
            for (Sentence sentence : reading.sentences()) {
                if (touches(sentence, statement)) {
                    Optional<SentenceWords> said = SentenceWords.withoutInserted(sentence, statement.content());
                    said.ifPresent(words -> scope.read(
                            new Fitted(words, rules.fits(words)), span -> inside(statement.content(), span)));
                    scope.read(
                            fit(sentence),
                            span -> inside(statement.cue(), span)
                                    || (said.isEmpty() && inside(statement.content(), span)));
                }
            }
            return scope.acts;
        }

        /** As {@link ActReader#reported}. */
        List<Act> reported(List<Statement> statements) {
            Scope scope = new Scope(reading, referents, Optional.empty());
            for (Sentence sentence : reading.sentences()) {
                List<Statement> here = statements.stream()
                        .filter(statement -> touches(sentence, statement))
                        .toList();
                scope.read(
                        fit(sentence),
                        span -> here.stream()
                                        .noneMatch(statement ->
                                                inside(statement.content(), span) || inside(statement.cue(), span))
                                && !isQuoted(reading, span));
            }
            return scope.acts;
        }

        private Fitted fit(Sentence sentence) {
            return fitted.computeIfAbsent(sentence, unread -> {
                SentenceWords words = new SentenceWords(unread);
                return new Fitted(words, rules.fits(words));
            });
        }
    }

    /** Whether words are somebody's in quotation marks, as in headlines: whoever it is, it is not the reporter. */
    private static boolean isQuoted(Reading reading, Span span) {
        String text = reading.document().text();
        return reading.quotations().stream()
                .filter(quotation -> quotation.inner().contains(span))
                .anyMatch(quotation -> quotation.inner().of(text).strip().split("\\s+").length >= SPEECH);
    }

    private static boolean touches(Sentence sentence, Statement statement) {
        return statement.content().stream().anyMatch(sentence.span()::overlaps)
                || statement.cue().stream().anyMatch(sentence.span()::overlaps);
    }

    private static boolean inside(List<Span> spans, Span span) {
        return spans.stream().anyMatch(outer -> outer.contains(span));
    }

    /** Tells which words count. */
    private interface Counts {
        boolean here(Span word);
    }

    /** The acts of one statement, or of the report's own voice, as they are found. */
    private final class Scope {
        private final Reading reading;
        private final Referents referents;
        private final Optional<Statement> statement;
        private final Undertakings undertakings;
        private final List<Act> acts = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<String> charged = new HashSet<>();
        private final Map<String, Integer> ordinals = new HashMap<>();

        Scope(Reading reading, Referents referents, Optional<Statement> statement) {
            this.reading = reading;
            this.referents = referents;
            this.statement = statement;
            this.undertakings = new Undertakings(reading.document().text(), issues);
        }

        void read(Fitted sentence, Counts counts) {
            SentenceWords words = sentence.words();
            List<Match> matches = sentence.fits().where(match -> isTold(match, words) && admits(match, words));
            for (Match match : matches) {
                if (counts.here(words.span(match.trigger())) && !embedded(match, matches, words)) {
                    add(match, words);
                }
            }
        }

        /** Whether an event counts in somebody's words: neither told in passing nor merely possible, unless it is how they are said. */
        private boolean isTold(Match match, SentenceWords words) {
            boolean possible =
                    match.rule().whole() && match.mood() == Mood.POSSIBLE && match.negation() == Negation.NONE;
            return statement.isEmpty() || byCue(match, words) || !(match.aside() || possible);
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
                    if (hangs || (about && (!told || denies(outer)))) {
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

        /** What somebody denies is not told as done: {@code denied that his side had left the talks}. */
        private boolean denies(Match outer) {
            return outer.rule().codes().act().equals(ActType.DENY.label()) && outer.negation() == Negation.NONE;
        }

        /** Whether a rule that is about the speaker, or about what a speaker says of either side, counts here. */
        private boolean admits(Match match, SentenceWords words) {
            Rule rule = match.rule();
            if (rule.speaks()) {
                return statement.isPresent()
                        && !ofOthers(match, words)
                        && atAnother(match, participants(match.targets(), words));
            }
            return !rule.ofOwn() || ofOwn(actors(match, words));
        }

        /** Whether the speaker tells what others hold or say: {@code The islanders believe that Brask can lose}. */
        private boolean ofOthers(Match match, SentenceWords words) {
            if (match.holder().isEmpty()) {
                return false;
            }
            Span holder = words.span(match.holder().getAsInt());
            return statement.stream()
                    .anyMatch(cited -> inside(cited.content(), holder) && !inside(cited.cue(), holder));
        }

        private void add(Match match, SentenceWords words) {
            List<Participant> actors = match.rule().speaks() ? speaker() : actors(match, words);
            Codes codes = isOwnDenial(match, actors) ? DENIAL : Coding.of(match);
            if (codes.act().equals(Codes.NOTHING)) {
                return;
            }
            List<Participant> targets = participants(match.targets(), words);
            if (match.mood().isUnreal() && !match.rule().speaks()) {
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
                            ? charged(match) && ofOther(actors, this::side)
                            : (hasSide() || given.act().equals(Codes.NOTHING)) && ofOther(actors, Participant::party));
            if (other.isEmpty() || match.rule().alsoOfOther()) {
                put(match, words, codes, actors, targets, Coding.absorbs(match));
            }
            match.rule()
                    .also()
                    .filter(given -> match.negation() == Negation.NONE)
                    .filter(given -> !given.act().equals(ActType.DEMAND.label()) || !mustNotLast(match, words))
                    .ifPresent(given -> put(match, words, given, actors, targets, true));
            other.filter(given -> !given.act().equals(Codes.NOTHING))
                    .ifPresent(given -> put(match, words, given, speaker(), actors, true));
            if (statement.isPresent()
                    && match.condition().isPresent()
                    && (isAboutTalking(codes, match)
                            || (isPromise(codes, match, actors) && !lasts(codes, match, words)))) {
                put(
                        match,
                        words,
                        new Codes(ActType.PRECONDITION.label(), "", "", ""),
                        actors.isEmpty() ? speaker() : actors,
                        subjectOf(match, words),
                        true);
            }
        }

        /** Whether an act without anybody who does it is denied, not yet done, or told by a noun or participle. */
        private boolean isNobodys(Match match, SentenceWords words) {
            String tag = words.tag(match.trigger());
            boolean untold = match.negation() != Negation.NONE || match.mood() != Mood.ACTUAL;
            return match.acting() && (untold || tag.equals("VBG") || !verb(tag));
        }

        /** Whether a side says that it did not do something hostile: {@code our gunners never fired on the ferry}. */
        private boolean isOwnDenial(Match match, List<Participant> actors) {
            return HOSTILE.contains(match.rule().codes().plover())
                    && match.negation() == Negation.DENIED
                    && match.mood() == Mood.ACTUAL
                    && ofOwn(actors);
        }

        /** Whether a side or a person says of a side, in a main clause, that it did something; what experts tell is no charge. */
        private boolean charged(Match match) {
            return happened(match)
                    && !match.aside()
                    && statement.stream()
                            .map(Statement::speaker)
                            .anyMatch(speaker -> !speaker.party().isEmpty() || speaker.kind() == SpeakerKind.PERSON);
        }

        /** Whether it is known on which side the one who says it is. */
        private boolean hasSide() {
            return statement.stream()
                    .map(Statement::speaker)
                    .anyMatch(speaker -> !speaker.party().isEmpty() || speaker.kind() == SpeakerKind.PARTY);
        }

        /** Whether words say that something was done. */
        private boolean happened(Match match) {
            return match.mood() == Mood.ACTUAL && match.negation() == Negation.NONE;
        }

        /** Whether the own side says what it will do for something in return: {@code we will free them once the siege ends}. */
        private boolean isPromise(Codes codes, Match match, List<Participant> actors) {
            return PROMISED.contains(codes.act())
                    && match.negation() == Negation.NONE
                    && (match.mood() == Mood.FUTURE || match.mood() == Mood.POSSIBLE)
                    && ofOwn(actors);
        }

        private boolean isAboutTalking(Codes codes, Match match) {
            return codes.act().equals(ActType.REFUSE_TO_TALK.label())
                    || (codes.act().equals(ActType.READY_TO_TALK.label()) && match.negation() == Negation.NONE);
        }

        /**
         * A condition with its conjunction where somebody will not act for as long as it lasts, since without it the words
         * would say the opposite: {@code while shells fall}.
         */
        private Range withLasting(Range condition, Match match, SentenceWords words) {
            String act = Coding.of(match).act();
            boolean refused = match.negation() != Negation.NONE
                    || act.equals(ActType.REFUSE_TO_TALK.label())
                    || act.equals(ActType.REJECT.label())
                    || match.words().stream().anyMatch(index -> NO.contains(words.lower(index)));
            int start = condition.start();
            if (refused && start > 0 && LASTING.contains(words.lower(start - 1))) {
                return new Range(start - 1, condition.end());
            }
            return refused && asLong(condition, words) ? new Range(start - 3, condition.end()) : condition;
        }

        /** Whether the condition is something that lasts and must not: nobody demands that. */
        private boolean mustNotLast(Match match, SentenceWords words) {
            return match.slot("condition")
                    .or(match::condition)
                    .filter(range -> LASTING.contains(words.lower(range.start()))
                            || asLong(range, words)
                            || !withLasting(range, match, words).equals(range))
                    .isPresent();
        }

        private boolean asLong(Range condition, SentenceWords words) {
            int start = condition.start();
            return start > 2
                    && words.lower(start - 1).equals("as")
                    && words.lower(start - 2).equals("long");
        }

        /** Help for as long as something lasts sets nobody a condition. */
        private boolean lasts(Codes codes, Match match, SentenceWords words) {
            boolean help =
                    codes.act().equals(ActType.AID.label()) || codes.act().equals(ActType.COOPERATE.label());
            return help
                    && match.condition().filter(range -> asLong(range, words)).isPresent();
        }

        /** Whether what a speaker charges somebody with, asks of somebody or threatens is aimed at another party. */
        private boolean atAnother(Match match, List<Participant> targets) {
            String act = match.rule().codes().act();
            if (act.equals(ActType.THREATEN.label())) {
                return targets.isEmpty() || ofOther(targets, Participant::party);
            }
            boolean charge = act.equals(ActType.BLAME.label()) || act.equals(ActType.ACCUSE.label());
            if (charge && !happened(match)) {
                return false;
            }
            boolean aimed = AIMED.contains(act)
                    && match.mood() != Mood.IMPERATIVE
                    && (charge
                            || match.rule().target() != Rule.TargetFrom.NONE
                            || match.slot("target").isPresent());
            return !aimed || (!targets.isEmpty() && ofOther(targets, charge ? this::owner : Participant::party));
        }

        private List<Participant> subjectOf(Match match, SentenceWords words) {
            return match.conditionSubject()
                    .map(range -> participants(List.of(range), words))
                    .orElse(List.of());
        }

        /** Whether the ones who act are on another side than the one who says it. */
        private boolean ofOther(List<Participant> actors, Function<Participant, String> side) {
            if (statement.isEmpty() || actors.isEmpty()) {
                return false;
            }
            Speaker speaker = statement.get().speaker();
            String own = own(speaker);
            return !own.isEmpty()
                    && actors.stream()
                            .allMatch(actor -> isThey(actor)
                                    || isOther(side.apply(actor), own, speaker)
                                    || isOpposed(actor, side));
        }

        /** Whether words name a body that the speaker, by what the text calls the speaker, is not of: {@code the airline}. */
        private boolean isOpposed(Participant actor, Function<Participant, String> side) {
            String words = text(actor.span()).toLowerCase(Locale.ROOT);
            String speaker = speaker().stream()
                    .map(one -> (one.name() + " " + text(one.span())).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
            String noun = SideWords.opposable(words);
            return side.apply(actor).isEmpty() && !noun.isEmpty() && !speaker.isBlank() && !speaker.contains(noun);
        }

        private static boolean isOther(String side, String own, Speaker speaker) {
            return !side.isEmpty()
                    && !side.equals(own)
                    && speaker.others().stream().noneMatch(also -> also.party().equals(side));
        }

        /** Whether words in quotation marks mean others than the speaker's side, whom the text does not name. */
        private boolean isThey(Participant actor) {
            return actor.party().isEmpty()
                    && THEY.contains(text(actor.span()).toLowerCase(Locale.ROOT))
                    && statement.stream().anyMatch(cited -> cited.form() != Form.INDIRECT);
        }

        /** Whether the ones who act are on the side of the one who says it. */
        private boolean ofOwn(List<Participant> actors) {
            if (statement.isEmpty() || actors.isEmpty()) {
                return false;
            }
            Speaker speaker = statement.get().speaker();
            String own = own(speaker);
            return !own.isEmpty()
                    && actors.stream()
                            .allMatch(actor -> actor.party().equals(own)
                                    || isOurs(actor)
                                    || actor.name().equals(own)
                                    || actor.name().equals(speaker.name())
                                    || speaker.others().stream()
                                            .anyMatch(also -> own(also).equals(actor.name())));
        }

        /** Whether words in quotation marks name those of the speaker's side: {@code our gunners}. */
        private boolean isOurs(Participant actor) {
            return OURS.matcher(text(actor.span())).matches()
                    && statement.stream().anyMatch(cited -> cited.form() != Form.INDIRECT);
        }

        private static String own(Speaker speaker) {
            return speaker.party().isEmpty() ? speaker.name() : speaker.party();
        }

        private void put(
                Match match,
                SentenceWords words,
                Codes codes,
                List<Participant> actors,
                List<Participant> targets,
                boolean affirmed) {
            ActType type = ActType.valueOf(codes.act().toUpperCase(Locale.ROOT).replace('-', '_'));
            String actor = names(actors);
            String target = names(targets);
            ObjectWords objects = new ObjectWords(words, reading.times());
            Optional<Range> about = match.slot("object").map(range -> objects.of(type, range));
            String object = about.map(range -> text(range, words)).orElse("");
            String condition = match.condition()
                    .map(range -> text(withLasting(range, match, words), words))
                    .orElse("");
            if (type == ActType.PRECONDITION && condition.isEmpty()) {
                condition = object;
                object = "";
            } else if (type == ActType.DEMAND && match.rule().codes().act().equals(ActType.PRECONDITION.label())) {
                object = condition.isEmpty() ? object : condition;
                condition = "";
            }
            Polarity polarity = affirmed || Coding.isAffirmed(match) ? Polarity.AFFIRMED : Polarity.DENIED;
            Span evidence = evidence(match, words);
            String scope =
                    statement.map(Statement::id).orElse(reading.document().id());
            if (charges(type) && target.equals(actor) && targets.stream().anyMatch(this::isOwned)) {
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
            for (String thing : things(type, object, about, words)) {
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
                        issue(thing, condition, evidence, words.span(match.clause())),
                        thing,
                        condition,
                        when(match, words),
                        codes.plover(),
                        codes.mode(),
                        codes.cameo(),
                        List.of(evidence),
                        Derivation.of(match.rule().id(), trigger(match, words))));
            }
        }

        /**
         * What is demanded or given up: things of several issues, each by itself, {@code a rise of nine crowns} and {@code a promise
         * on jobs}; else all of it.
         */
        private List<String> things(ActType type, String object, Optional<Range> about, SentenceWords words) {
            boolean whole =
                    about.filter(range -> text(range, words).equals(object)).isEmpty();
            if (whole || (type != ActType.DEMAND && type != ActType.CONCEDE)) {
                return List.of(object);
            }
            Range slot = about.orElseThrow();
            Map<String, Range> byIssue = new LinkedHashMap<>();
            String last = "";
            int start = slot.start();
            for (int i = slot.start() + 1; i <= slot.end(); i++) {
                if (i < slot.end() && !joinsThings(i, start, slot, words)) {
                    continue;
                }
                Range part = new Range(start, i);
                String issue = issues.issueOf(text(part, words)).orElse(last);
                byIssue.merge(issue, part, (before, next) -> new Range(before.start(), next.end()));
                last = issue;
                start = i + 1;
                while (start < slot.end() && isConjunction(start, words)) {
                    start++;
                }
            }
            return byIssue.size() < 2
                    ? List.of(object)
                    : byIssue.values().stream().map(part -> text(part, words)).toList();
        }

        /** Whether a conjunction or comma stands between two things, and not within a clause that tells of the first. */
        private boolean joinsThings(int i, int start, Range slot, SentenceWords words) {
            if (!isConjunction(i, words) || i + 1 >= slot.end()) {
                return false;
            }
            boolean noun = false;
            for (int before = start; before < i; before++) {
                noun |= words.tag(before).startsWith("NN") || words.tag(before).equals("CD");
                if (CLAUSE_WORDS.contains(words.lower(before))) {
                    return false;
                }
            }
            int next = isConjunction(i + 1, words) && i + 2 < slot.end() ? i + 2 : i + 1;
            String tag = words.tag(next);
            return noun
                    && (tag.equals("DT")
                            || tag.equals("PRP$")
                            || tag.equals("CD")
                            || tag.startsWith("NN")
                            || tag.startsWith("JJ"));
        }

        private static boolean isConjunction(int i, SentenceWords words) {
            return words.lower(i).equals("and") || words.lower(i).equals(",");
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
                case IMPERATIVE ->
                    match.rule().only().contains(Mood.IMPERATIVE) ? Modality.ACTUAL : Modality.HYPOTHETICAL;
            };
        }

        private String issue(String object, String condition, Span evidence, Span clause) {
            return issues.issueOf(object)
                    .or(() -> issues.issueOf(condition))
                    .or(() -> issues.issueOf(text(evidence)))
                    .or(() -> undertakings.issueOf(object, evidence.start()))
                    .or(() -> issues.issueOf(text(clause)))
                    .orElse("");
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

        /** The words of a range; where others were put between them, with an ellipsis. */
        private String text(Range range, SentenceWords words) {
            return words.parts(range).stream().map(this::text).collect(Collectors.joining(" … "));
        }

        private String text(Span span) {
            return span.of(reading.document().text());
        }

        private List<Participant> participants(List<Range> ranges, SentenceWords words) {
            List<Participant> participants = new ArrayList<>();
            for (Range range : ranges) {
                Span span = words.span(range);
                if (range.end() - range.start() == 1
                        && FIRST_PERSON.contains(words.lower(range.start()))
                        && statement.isPresent()) {
                    participants.addAll(named(statement.get().speaker(), span));
                } else {
                    participants.add(participant(span));
                }
            }
            return participants;
        }

        /** Those who act; where a pronoun stands for them, the words that name them, if the text tells. */
        private List<Participant> actors(Match match, SentenceWords words) {
            List<Participant> actors = participants(match.actors(), words);
            if (byCue(match, words)) {
                return bySource(actors);
            }
            if (match.actors().size() != 1
                    || actors.size() != 1
                    || !pronoun(match.actors().get(0), words)) {
                return actors;
            }
            Participant actor = actors.get(0);
            Speaker referent = referents.at(actor.span());
            if (statement.isPresent()
                    && !referent.name().isEmpty()
                    && referent.name().equals(statement.get().speaker().name())) {
                return speaker();
            }
            boolean told = referent.name().isEmpty() && !match.antecedents().isEmpty();
            return told ? participants(match.antecedents(), words) : actors;
        }

        /** {@code was questioned}: nobody is told to have done it, least of all who reports it. */
        private static boolean isPassive(Match match, SentenceWords words) {
            int before = match.trigger() - 1;
            return match.actors().isEmpty()
                    && words.tag(match.trigger()).equals("VBN")
                    && before >= 0
                    && words.lemma(before).equals("be");
        }

        /** The speaker, by the words that the sentence has for who acts where those are the speaker's. */
        private List<Participant> bySource(List<Participant> actors) {
            boolean same = actors.size() == 1
                    && statement.get().source().stream().anyMatch(actors.get(0).span()::overlaps);
            return same ? named(statement.get().speaker(), actors.get(0).span()) : speaker();
        }

        /** Whether the words that tell of the statement are the act: whoever made the statement did it. */
        private boolean byCue(Match match, SentenceWords words) {
            Span trigger = words.span(match.trigger());
            return statement.stream()
                    .anyMatch(cited -> !cited.source().isEmpty()
                            && !speaker().isEmpty()
                            && inside(cited.cue(), trigger)
                            && !inside(cited.content(), trigger)
                            && !isPassive(match, words)
                            && (verb(words.tag(match.trigger())) || isOwned(match, words)));
        }

        /** Whether words name what is somebody's own: {@code its guns}. */
        private boolean isOwned(Participant participant) {
            return OWNED.matcher(text(participant.span())).matches();
        }

        /** {@code reiterated its call}: who owns an act is who tells of it. */
        private boolean isOwned(Match match, SentenceWords words) {
            return match.actors().size() == 1
                    && words.tag(match.actors().get(0).start()).equals("PRP$");
        }

        private static boolean verb(String tag) {
            return tag.startsWith("VB");
        }

        private boolean pronoun(Range range, SentenceWords words) {
            return range.end() - range.start() == 1 && words.tag(range.start()).startsWith("PRP");
        }

        private Participant participant(Span span) {
            Speaker referent = referents.at(span);
            String name = referent.party().isEmpty() ? referent.name() : referent.party();
            return new Participant(span, name.isEmpty() ? text(span) : name, referent.party());
        }

        /** The side that somebody is on: the own party, else the one that the words name: {@code the gunners of Brask}. */
        private String side(Participant participant) {
            if (!participant.party().isEmpty()) {
                return participant.party();
            }
            Matcher name = NAME.matcher(text(participant.span()));
            String side = "";
            while (name.find()) {
                Span span = new Span(
                        participant.span().start() + name.start(),
                        participant.span().start() + name.end());
                String party = referents.at(span).party();
                if (!party.isEmpty() && !side.isEmpty() && !party.equals(side)) {
                    return "";
                }
                side = party.isEmpty() ? side : party;
            }
            return side.isEmpty() ? people(participant) : side;
        }

        /** The own party, else that of the one whose something is: {@code Brask's gunners}. */
        private String owner(Participant participant) {
            Matcher owner = OWNER.matcher(text(participant.span()));
            if (!participant.party().isEmpty() || !owner.lookingAt()) {
                return participant.party();
            }
            int start = participant.span().start();
            return referents
                    .at(new Span(start + owner.start(1), start + owner.end(1)))
                    .party();
        }

        /** The people that words name where nobody knows whose it is: {@code the Braskans} are not of Arvenia. */
        private String people(Participant participant) {
            Matcher people = PEOPLE.matcher(text(participant.span()));
            if (!people.matches()) {
                return "";
            }
            String own = statement.map(cited -> own(cited.speaker())).orElse("");
            return Demonyms.isOf(people.group(1), own) ? own : people.group(1);
        }

        /** The one who says it, by the words that name the speaker; nobody where the text names nobody. */
        private List<Participant> speaker() {
            if (statement.isEmpty()) {
                return List.of();
            }
            Statement cited = statement.get();
            Span span = cited.source().isEmpty() ? cited.content().get(0) : Span.covering(cited.source());
            return named(cited.speaker(), cited.source().isEmpty() ? new Span(span.start(), span.start()) : span);
        }

        private List<Participant> named(Speaker speaker, Span span) {
            List<Participant> participants = new ArrayList<>();
            String name = speaker.party().isEmpty() ? speaker.name() : speaker.party();
            if (!name.isEmpty()) {
                participants.add(new Participant(span, name, speaker.party()));
            }
            speaker.others().forEach(other -> participants.addAll(named(other, span)));
            return participants;
        }

        private String names(List<Participant> participants) {
            return participants.stream().map(Participant::name).distinct().collect(Collectors.joining(" and "));
        }

        /** The date that the words of the act give: the nearest expression of a date behind its trigger or before, in its sentence and clause. */
        private String when(Match match, SentenceWords words) {
            Span evidence = evidence(match, words);
            Span trigger = words.span(match.trigger());
            Range clause = match.clause();
            if (clause.isEmpty()) {
                return "";
            }
            Span span = words.span(clause);
            Optional<TimeExpression> nearest = Optional.empty();
            for (TimeExpression time : reading.times()) {
                boolean here = span.contains(time.span()) || evidence.contains(time.span());
                if (here
                        && !isAside(match.trigger(), time.span(), words)
                        && !isLimit(time.span())
                        && !time.edtf().isEmpty()
                        && (nearest.isEmpty()
                                || time.span().distance(trigger)
                                        < nearest.get().span().distance(trigger))) {
                    nearest = Optional.of(time);
                }
            }
            return nearest.or(() -> opening(evidence))
                    .or(() -> aside(span))
                    .map(TimeExpression::edtf)
                    .orElse("");
        }

        /** The date right before the words of the act: {@code On Monday the premier, Joan Haverleigh, proposed}. */
        private Optional<TimeExpression> opening(Span evidence) {
            String text = reading.document().text();
            return reading.times().stream()
                    .filter(time ->
                            time.span().end() < evidence.start() && !time.edtf().isEmpty())
                    .filter(time -> OPENING.matcher(text.substring(time.span().end(), evidence.start()))
                            .matches())
                    .filter(time -> !isLimit(time.span()))
                    .findFirst();
        }

        /** The date that follows a clause between commas: {@code will meet next in Delm, on June 24, he said}. */
        private Optional<TimeExpression> aside(Span clause) {
            String text = reading.document().text();
            return reading.times().stream()
                    .filter(time ->
                            time.span().start() >= clause.end() && !time.edtf().isEmpty())
                    .filter(time -> time.span().start() - clause.end() <= ASIDE_BEFORE)
                    .filter(time -> ASIDE.matcher(
                                    text.substring(clause.end(), time.span().start()))
                            .matches())
                    .filter(time -> ASIDE_ENDS
                            .matcher(text.substring(time.span().end()))
                            .lookingAt())
                    .findFirst();
        }

        /** Whether a time is that of a relative clause behind the act: {@code gave up the claim, which it had renewed in May}. */
        private static boolean isAside(int trigger, Span time, SentenceWords words) {
            for (int index = trigger + 1;
                    index < words.size() && words.span(index).end() <= time.start();
                    index++) {
                if (RELATIVE.contains(words.lower(index))
                        || (words.lower(index).equals("that")
                                && words.tag(index).equals("WDT"))) {
                    return true;
                }
            }
            return isAsideBefore(trigger, time, words);
        }

        /** Whether a time is that of a relative clause before the act: {@code the mill, which had closed in May, gave way}. */
        private static boolean isAsideBefore(int trigger, Span time, SentenceWords words) {
            int comma = trigger - 1;
            while (comma >= 0 && !words.lower(comma).equals(",")) {
                comma--;
            }
            for (int index = comma; index > 0 && words.span(index).start() >= time.end() - 1; index--) {
                comma = words.lower(index).equals(",") ? index : comma;
            }
            if (comma < 0 || words.span(comma).start() < time.end()) {
                return false;
            }
            for (int index = comma - 1; index > 0; index--) {
                boolean before = words.span(index).end() <= time.start();
                if (before && RELATIVE.contains(words.lower(index))) {
                    return words.lower(index - 1).equals(",");
                }
                if (words.lower(index).equals(",")) {
                    return false;
                }
            }
            return false;
        }

        /** Whether a year only limits what is told: {@code a guarantee beyond 2026}. */
        private boolean isLimit(Span time) {
            String text = reading.document().text();
            return LIMITED.matcher(text.substring(Math.max(0, time.start() - LIMIT_BEFORE), time.end()))
                    .find();
        }
    }
}
