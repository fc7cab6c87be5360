package org.parley.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Quotation;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeType;
import org.parley.reading.Token;
import org.parley.reading.attribution.Attitude;
import org.parley.reading.attribution.CueLexicon;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.StateForm;
import org.parley.reading.gazetteer.StateHit;
import org.parley.rule.Derivation;

/** Turns the attributions of a document into statements: who said what to whom, through whom, and when. */
final class StatementFinder {
    /** A relative clause behind what is said, up to the time in it. */
    private static final Pattern RELATIVE = Pattern.compile("[,”\"’'\\s]*(?:which|who|whom|whose)\\b");

    /** A name in quotation marks. */
    private static final Pattern QUOTED = Pattern.compile("\\s*[\"“„«]([^\"”»]{2,40})[\"”»]");

    /** What somebody asks of the reporter, and not of a party. */
    private static final Pattern WITHHELD = Pattern.compile(
            "(?:that )?(?:not (?:to )?be (?:named|identified|quoted)|to (?:remain|stay|be kept) (?:anonymous|unnamed|nameless))\\b[^.;]*$");

    /** Words that only point at what was said or done before, with the time at most: "welcomed it", "rejected this on Monday". */
    private static final Pattern POINTING = Pattern.compile(
            "(?i)(?:it|this|these|those|them|him|her|anything|everything|nothing|there|so)(?: (?:there|here|too|at the time|outright|again|"
                    + "on [A-Z]\\p{L}+|(?:the same|this|last|that) \\p{L}+|immediately|at once))?");

    private static final Pattern CALL = Pattern.compile("(?i)\\bcall(?:s|ed|ing)?$");

    private static final Pattern PUT = Pattern.compile("(?i)\\bput(?:s|ting)?\\b");

    /** What somebody puts a number at. */
    private static final Pattern AMOUNT =
            Pattern.compile("\\b(?:at|below|above|under|over|around|between|near|in)\\s(?:[\\p{L}]+\\s){0,4}[$€£]?\\d");

    private static final int FARTHEST = 48;
    private static final double DIRECT = 0.95;
    /** So many digits has a year. */
    private static final int YEAR = 4;

    private static final int WHOLE = 5;
    /** So many words at least are ascribed without a cue. */
    private static final int FEWEST = 3;

    private static final int SHOUTED = 4;
    /** Verbs whose passive subject hears what is said. */
    private static final Set<String> TELLING =
            Set.of("tell", "inform", "warn", "advise", "remind", "assure", "notify", "brief", "instruct", "promise");

    /** Verbs for what a state wants, which its own ministers tell. */
    private static final Set<String> STANCE = Set.of(
            "support",
            "pursue",
            "welcome",
            "appreciate",
            "respect",
            "stand",
            "provide",
            "contribute",
            "host",
            "regret",
            "condemn");

    /** Verbs for what a state does not do, as its own ministers tell: "Arvenia does not bargain over its border". */
    private static final Set<String> REFUSED =
            Set.of("negotiate", "bargain", "bow", "bend", "yield", "beg", "haggle", "blink", "budge", "surrender");

    /** Those of whom their own ministers speak: "Arvenian universities will change". */
    private static final Set<String> GOVERNED = Set.of(
            "universities",
            "schools",
            "pupils",
            "students",
            "farmers",
            "households",
            "taxpayers",
            "pensioners",
            "hospitals",
            "consumers",
            "exporters",
            "importers",
            "producers",
            "exports",
            "imports");

    /** A dash that begins somebody's words, and those of them up to the end. */
    private static final Pattern DASHED =
            Pattern.compile("(?:^|[.?!…”\"])\\s*[-–—]\\s[^-–—]*$|(?:^|[.?!…”\"])\\s*[-–—]$");

    private static final Set<String> FIRST_PERSON = Set.of("I", "We", "we", "me", "I myself", "We all", "we all");

    private final Gazetteer gazetteer;
    private final CueLexicon lexicon;
    private final Continuations continuations;

    StatementFinder(Gazetteer gazetteer, CueLexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.continuations = new Continuations(lexicon);
    }

    /** The statements of a document without their acts, in text order. */
    List<Statement> read(Reading reading, List<Attribution> attributions, Cast cast) {
        Work work = new Work(reading, cast);
        List<Attribution> shaped = new Shaping(reading).shape(attributions);
        work.all.addAll(continuations.with(shaped, reading));
        work.all.forEach(work::add);
        return work.withStances();
    }

    private final class Work {
        private final Reading reading;
        private final String text;
        private final Cast cast;
        private final Places places;
        private final Chain chain;
        private final Speeches speeches;
        private final List<Attribution> all = new ArrayList<>();
        private final List<Statement> statements = new ArrayList<>();
        private final Map<String, Integer> twins = new HashMap<>();

        Work(Reading reading, Cast cast) {
            this.reading = reading;
            this.text = reading.document().text();
            this.cast = cast;
            this.places = new Places(reading.sentences());
            this.chain = new Chain(gazetteer, text);
            this.speeches = new Speeches(text, places, cast);
        }

        /** With the parties of ministers that only their own words tell: "Arvenia remains committed to the talks". */
        List<Statement> withStances() {
            for (Statement statement : statements) {
                Speaker speaker = statement.speaker();
                if (speaker.kind() == SpeakerKind.PERSON && speaker.party().isEmpty()) {
                    stance(statement).ifPresent(party -> cast.governs(speaker.id(), party));
                }
            }
            return statements.stream()
                    .map(statement -> statement.by(cast.now(statement.speaker())))
                    .toList();
        }

        /** The state that words begin with where they tell what it wants. */
        private Optional<String> stance(Statement statement) {
            return statement.content().stream()
                    .flatMap(span -> places.at(span).stream())
                    .flatMap(words -> clauses(words).stream())
                    .flatMap(words -> stanceOf(words).stream())
                    .findFirst();
        }

        /** A place and what stands behind each "and" and "that" in it. */
        private static List<Place> clauses(Place words) {
            List<Place> clauses = new ArrayList<>(List.of(words));
            for (int i = words.first(); i + 1 < words.last(); i++) {
                if (words.token(i).tag().equals("CC") || words.token(i).lower().equals("that")) {
                    clauses.add(words.from(i + 1));
                }
            }
            return clauses;
        }

        private Optional<String> stanceOf(Place words) {
            int first = words.first();
            while (first < words.last()
                    && !Character.isLetter(words.token(first).text().charAt(0))) {
                first++;
            }
            Optional<StateHit> state = gazetteer.state(words.sentence(), first).filter(hit -> !hit.ambiguous());
            int next = first + state.map(StateHit::length).orElse(0);
            if (state.filter(hit -> hit.form() == StateForm.ADJECTIVE).isPresent()) {
                boolean own = next <= words.last()
                        && GOVERNED.contains(words.token(next).lower());
                return state.filter(hit -> own).map(hit -> hit.state().name());
            }
            boolean denied = false;
            while (next < words.last()
                    && (words.token(next).is("MD")
                            || words.token(next).is("RB")
                            || words.token(next).lemma().equals("do"))) {
                denied |= words.token(next).relation().equals("neg");
                next++;
            }
            boolean wants = next < words.last()
                    && (STANCE.contains(words.token(next).lemma())
                            || (denied && REFUSED.contains(words.token(next).lemma()))
                            || words.token(next + 1).lower().equals("committed")
                            || (words.token(next).lemma().equals("remain")
                                    && words.token(next + 1).lower().equals("ready")));
            return state.filter(hit -> wants).map(hit -> hit.state().name());
        }

        void add(Attribution attribution) {
            boolean carriesOn =
                    attribution.source().isEmpty() && attribution.cue().isEmpty();
            Optional<Attitude> attitude = carriesOn ? Optional.of(Attitude.ASSERTION) : attitude(attribution);
            if (attitude.isEmpty() || isHeadline(attribution) || (carriesOn && statements.isEmpty())) {
                return;
            }
            if (WITHHELD.matcher(words(attribution.content())).lookingAt()
                    || isPointing(attribution)
                    || isPutSomewhere(attribution)
                    || isCalledUp(attribution)) {
                return;
            }
            if (!carriesOn && (isUnheld(attribution) || isBare(attribution) || isScrap(attribution))) {
                return;
            }
            Optional<Sentence> sentence = sentence(attribution);
            Speaker speaker = carriesOn
                    ? signed(attribution).orElseGet(() -> last().speaker())
                    : goesOn(attribution) ? last().speaker() : speaker(attribution);
            boolean nobody = isThing(speaker)
                    || (speaker.equals(Speaker.UNKNOWN) && attribution.source().isEmpty());
            if (nobody && isSlight(attribution)) {
                return;
            }
            if (isSaidAlready(attribution, speaker, attitude.get())) {
                return;
            }
            List<String> via = carriesOn
                    ? last().via()
                    : sentence.map(found -> chain.via(found, attribution)).orElse(List.of());
            statements.add(new Statement(
                    id(attribution),
                    reading.document().id(),
                    speaker,
                    attribution.source(),
                    attribution.cue(),
                    attribution.content(),
                    words(attribution.content()),
                    form(attribution.content()),
                    attitude.get(),
                    carriesOn
                            ? last().addressee()
                            : sentence.map(found -> chain.addressee(found, attribution))
                                    .orElse(""),
                    via,
                    sentence.map(found -> said(found, attribution)).orElse(DateValue.UNKNOWN),
                    List.of(),
                    attribution.confidence(),
                    derivation(attribution, speaker)));
        }

        /** Whether the words only point back, behind a cue that is no answer: a denial or confirmation of "it" tells what is meant. */
        private boolean isPointing(Attribution attribution) {
            boolean answer = !attribution.cue().isEmpty()
                    && places.at(attribution.cue().get(0))
                            .filter(cue -> lexicon.isAnswer(cue.sentence(), cue.span()))
                            .isPresent();
            return !answer && POINTING.matcher(words(attribution.content())).matches();
        }

        /** Whether something is put before somebody or aside, and not at a number: "put the idea forward". */
        private boolean isPutSomewhere(Attribution attribution) {
            boolean put = !attribution.cue().isEmpty()
                    && PUT.matcher(attribution.cue().get(0).of(text)).find();
            return put
                    && form(attribution.content()) == Form.INDIRECT
                    && !AMOUNT.matcher(words(attribution.content())).find();
        }

        /** Whether somebody or something is only called and not called anything: "called both sides", "called a strike". */
        private boolean isCalledUp(Attribution attribution) {
            boolean call = !attribution.cue().isEmpty()
                    && CALL.matcher(attribution.cue().get(0).of(text)).find();
            return call
                    && form(attribution.content()) == Form.INDIRECT
                    && attribution.content().stream()
                            .flatMap(span -> places.at(span).stream())
                            .noneMatch(Work::isJudged);
        }

        /** Whether a second article or an adjective behind the thing tells what it is called: "the letter an insult", "it reckless". */
        private static boolean isJudged(Place content) {
            boolean adjective = content.token(content.last()).is("JJ")
                    || content.token(content.last()).is("VBN");
            for (int i = content.first() + 1; i <= content.last(); i++) {
                Token token = content.token(i);
                boolean article = token.tag().equals("DT")
                        && !content.token(i - 1).is("IN")
                        && !content.token(i - 1).tag().equals("TO");
                adjective |= article || (token.is("JJ") && content.token(i - 1).is("PRP"));
            }
            return adjective;
        }

        /** Who is named right behind words that stand apart, with an office or nothing: “We had no choice.” Ada Brandt Former student */
        private Optional<Speaker> signed(Attribution attribution) {
            int end = Span.covering(attribution.content()).end();
            return cast.namedAt(end)
                    .filter(name -> places.at(name).stream().noneMatch(this::isSubject))
                    .map(cast::at);
        }

        private boolean isSubject(Place name) {
            int next = name.last() + 1;
            return next < name.sentence().size()
                    && (name.token(next).is("VB") || name.token(next).is("MD"));
        }

        /** Whether nobody is named who holds the words: "it is said that ...", "as previously reported". */
        private boolean isUnheld(Attribution attribution) {
            Form form = form(attribution.content());
            boolean nobody = attribution.source().isEmpty()
                    || (attribution.source().size() == 1
                            && attribution.source().get(0).of(text).equalsIgnoreCase("it"));
            Optional<Place> cue = attribution.cue().isEmpty()
                    ? Optional.empty()
                    : places.at(attribution.cue().get(0));
            if (nobody && form != Form.DIRECT && cue.filter(Work::isPassive).isPresent()) {
                return true;
            }
            return attribution.source().isEmpty()
                    && form == Form.INDIRECT
                    && cue.filter(words -> words.token(words.last()).tag().equals("VBG"))
                            .isEmpty();
        }

        /** Whether nothing but an unquoted word or two is ascribed without a cue, or source and cue are in capitals, as in headlines. */
        private boolean isScrap(Attribution attribution) {
            if (attribution.cue().isEmpty()) {
                return form(attribution.content()) == Form.INDIRECT
                        && words(attribution.content()).split(" ", -1).length < FEWEST;
            }
            return !attribution.source().isEmpty() && isCapital(attribution.cue()) && isCapital(attribution.source());
        }

        private boolean isCapital(List<Span> spans) {
            return spans.stream().noneMatch(span -> span.of(text).codePoints().anyMatch(Character::isLowerCase));
        }

        /** "Is noted", "will be debated". */
        private static boolean isPassive(Place cue) {
            boolean be = false;
            for (int i = Math.max(0, cue.first() - 2); i <= cue.last(); i++) {
                Token token = cue.token(i);
                if (be && token.tag().equals("VBN")) {
                    return !isBy(cue, i + 1);
                }
                be |= token.lemma().equals("be");
            }
            return false;
        }

        private static boolean isBy(Place cue, int index) {
            return index < cue.sentence().size() && cue.token(index).lower().equals("by");
        }

        /** Whether the content is a mere thing that is spoken of, behind a cue that takes words: "reported on the matter". */
        private boolean isBare(Attribution attribution) {
            if (attribution.cue().isEmpty() || form(attribution.content()) != Form.INDIRECT) {
                return false;
            }
            List<Place> content = attribution.content().stream()
                    .flatMap(span -> places.at(span).stream())
                    .toList();
            Optional<Place> cue = places.at(attribution.cue().get(0));
            return cue.isPresent()
                    && content.stream().noneMatch(Work::hasClause)
                    && !lexicon.takesPhrase(
                            cue.get().sentence(),
                            cue.get().span(),
                            content.stream().anyMatch(Work::isVerbal));
        }

        private static boolean hasClause(Place place) {
            for (int i = place.first(); i <= place.last(); i++) {
                String tag = place.token(i).tag();
                if (tag.equals("MD") || tag.equals("VBZ") || tag.equals("VBD") || tag.equals("VBP")) {
                    return true;
                }
            }
            return place.token(place.first()).tag().equals("TO");
        }

        private static boolean isVerbal(Place place) {
            for (int i = place.first(); i <= place.last(); i++) {
                if (place.token(i).tag().equals("VBG") || place.token(i).tag().equals("TO")) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a cue without a source goes on from a statement in the same paragraph or the one above. */
        private boolean goesOn(Attribution attribution) {
            return (attribution.source().isEmpty() || isImpersonal(attribution))
                    && !statements.isEmpty()
                    && distance(attribution) <= 2
                    && subject(attribution).isEmpty();
        }

        /** Who is named as subject before a cue without a source, unless by the words of the content. */
        private Optional<Span> subject(Attribution attribution) {
            return attribution.cue().isEmpty()
                    ? Optional.empty()
                    : places.at(attribution.cue().get(0))
                            .flatMap(cast::subjectOf)
                            .filter(span ->
                                    attribution.content().stream().noneMatch(content -> content.overlaps(span)));
        }

        /** How many sentences the last statement stands back. */
        private int distance(Attribution attribution) {
            int here = places.at(attribution.content().get(0)).map(Place::order).orElse(Integer.MAX_VALUE);
            int before = places.at(last().content().get(last().content().size() - 1))
                    .map(Place::order)
                    .orElse(0);
            return here - before;
        }

        /** Whether words were resolved to nobody though they are no pronoun: "the data", "this". */
        private boolean isThing(Speaker speaker) {
            return speaker.kind() == SpeakerKind.UNKNOWN && !speaker.name().isEmpty();
        }

        /** Whether the words are no whole quotation, so that nobody can be thought to have said them. */
        private boolean isSlight(Attribution attribution) {
            boolean whole = form(attribution.content()) == Form.DIRECT
                    && words(attribution.content()).split(" ", -1).length >= WHOLE;
            return !whole;
        }

        /** Whether the words stand inside a statement of the same speaker, or only tell what somebody in it saw. */
        private boolean isSaidAlready(Attribution attribution, Speaker speaker, Attitude attitude) {
            Span content = Span.covering(attribution.content());
            for (Statement statement : statements) {
                boolean inside = statement.content().stream().anyMatch(span -> span.contains(content));
                if (inside && (statement.speaker().equals(speaker) || attitude == Attitude.FACT)) {
                    return true;
                }
            }
            return false;
        }

        /** Headlines repeat in few words what the text says; what they ascribe is read there. */
        private boolean isHeadline(Attribution attribution) {
            Span content = attribution.content().get(0);
            if (isShouted(content)) {
                return true;
            }
            return reading.document().blocks().stream()
                    .anyMatch(block -> (block.kind() == BlockKind.HEADLINE || block.kind() == BlockKind.SUBHEADING)
                            && block.span().overlaps(content));
        }

        /** Whether several words are all in capitals, as the headlines of other reports are that stand within one. */
        private boolean isShouted(Span content) {
            String words = content.of(text);
            return words.codePoints().noneMatch(Character::isLowerCase)
                    && words.strip().split("\\s+").length >= SHOUTED
                    && words.codePoints().filter(Character::isUpperCase).count() > 2 * SHOUTED;
        }

        private Statement last() {
            return statements.get(statements.size() - 1);
        }

        /** What the cue ascribes; empty where nothing was said, or where no words of a speaker are told. */
        private Optional<Attitude> attitude(Attribution attribution) {
            Optional<Place> cue =
                    attribution.cue().isEmpty() ? Optional.empty() : places.at(Span.covering(attribution.cue()));
            Form form = form(attribution.content());
            boolean quoted = form != Form.INDIRECT;
            boolean direct = form == Form.DIRECT;
            if (cue.isEmpty()) {
                return quoted ? Optional.of(Attitude.ASSERTION) : Optional.empty();
            }
            Sentence sentence = cue.get().sentence();
            for (int i = cue.get().last(); i >= cue.get().first(); i--) {
                if (sentence.token(i).is("VB") && lexicon.isUnsaid(sentence, i)) {
                    return Optional.empty();
                }
            }
            Optional<Attitude> attitude = lexicon.attitude(sentence, cue.get().span());
            if (attitude.isPresent() && attitude.get() == Attitude.FACT && !direct) {
                return Optional.empty();
            }
            return attitude.isEmpty() && quoted ? Optional.of(Attitude.ASSERTION) : attitude;
        }

        private Speaker speaker(Attribution attribution) {
            if (isTold(attribution)) {
                return Speaker.UNKNOWN;
            }
            Optional<Span> outlet = outletBehind(attribution);
            if (outlet.isPresent()) {
                return cast.at(outlet.get());
            }
            if (attribution.source().isEmpty() || isImpersonal(attribution)) {
                Optional<Span> subject = subject(attribution);
                subject.ifPresent(cast::cite);
                return subject.map(cast::at).orElse(Speaker.UNKNOWN);
            }
            Span source = quotedBy(Span.covering(attribution.source()));
            if (FIRST_PERSON.contains(source.of(text)) || source.of(text).startsWith("We, ")) {
                return speakerOf(source, attribution);
            }
            Speaker speaker = cast.at(source, attribution.content());
            cast.cite(source);
            return speaker;
        }

        /** Who is quoted by an outlet that was taken for the source: "she was quoted by the agency as saying". */
        private Span quotedBy(Span source) {
            Optional<Place> outlet = places.at(source);
            if (outlet.isEmpty() || outlet.get().first() < 3) {
                return source;
            }
            Place place = outlet.get();
            int by = place.token(place.first()).lower().equals("by") ? place.first() : place.first() - 1;
            boolean quoted = place.token(by).lower().equals("by")
                    && Set.of("quoted", "cited").contains(place.token(by - 1).lower());
            for (int i = by - 2; quoted && i >= 0; i--) {
                if (place.token(i).relation().equals("nsubjpass")
                        && place.token(i).head() == by - 1) {
                    return place.token(i).span();
                }
            }
            return source;
        }

        /** The outlet whose name stands in quotation marks right behind a cue, as some languages print it: says "The Economist". */
        private Optional<Span> outletBehind(Attribution attribution) {
            if (attribution.cue().isEmpty()) {
                return Optional.empty();
            }
            int end = Span.covering(attribution.cue()).end();
            Matcher quoted = QUOTED.matcher(text).region(end, Math.min(text.length(), end + FARTHEST));
            if (!quoted.lookingAt()) {
                return Optional.empty();
            }
            Span name = new Span(quoted.start(1), quoted.end(1));
            return places.at(name)
                    .filter(place -> gazetteer
                            .outlet(place.sentence(), place.first(), true)
                            .filter(hit -> hit.length() == place.last() - place.first() + 1)
                            .isPresent())
                    .map(place -> name);
        }

        /** Whether the words of the source are those who hear it: "the delegates were told that ...". */
        private boolean isTold(Attribution attribution) {
            if (attribution.source().isEmpty() || attribution.cue().isEmpty()) {
                return false;
            }
            Optional<Place> source = places.at(Span.covering(attribution.source()));
            Optional<Place> cue = places.at(attribution.cue().get(0));
            return source.isPresent()
                    && cue.isPresent()
                    && source.get().order() == cue.get().order()
                    && isPassive(cue.get())
                    && isHearer(source.get(), cue.get());
        }

        private static boolean isHearer(Place source, Place cue) {
            return source.passiveGovernors()
                    .filter(verb -> cue.covers(cue.order(), verb))
                    .anyMatch(verb -> TELLING.contains(cue.token(verb).lemma()));
        }

        /** Whether the source is the "it" of "it was stressed", which stands for nobody. */
        private boolean isImpersonal(Attribution attribution) {
            return attribution.source().size() == 1
                    && attribution.source().get(0).of(text).equalsIgnoreCase("it")
                    && !attribution.cue().isEmpty()
                    && places.at(attribution.cue().get(0))
                            .filter(Work::isPassive)
                            .isPresent();
        }

        /** Who says "I" and "we": whoever the words around are ascribed to, in the same quotation or else the same sentence. */
        private Speaker speakerOf(Span source, Attribution self) {
            Optional<Speaker> around = statements.stream()
                    .filter(statement -> statement.content().stream().anyMatch(span -> span.contains(source)))
                    .map(Statement::speaker)
                    .reduce((first, second) -> second);
            return around.or(() -> beside(source, self))
                    .or(() -> dashed(source, self))
                    .or(() -> speeches.at(source.start()))
                    .orElse(Speaker.UNKNOWN);
        }

        /** Who goes on in speech that a dash begins, as many languages print it: "He agreed.\n- I hope so." */
        private Optional<Speaker> dashed(Span source, Attribution self) {
            int start = places.at(source)
                    .map(place -> reading.document()
                            .blocks()
                            .get(place.sentence().block())
                            .span()
                            .start())
                    .orElse(source.start());
            boolean begins =
                    DASHED.matcher(text.substring(start, source.start())).find();
            return begins && !statements.isEmpty() && distance(self) <= 2
                    ? Optional.of(last().speaker())
                    : Optional.empty();
        }

        private Optional<Speaker> beside(Span source, Attribution self) {
            Optional<Sentence> sentence = places.at(source).map(Place::sentence);
            return all.stream()
                    .filter(other -> !other.equals(self) && !other.source().isEmpty())
                    .filter(other -> sentence.isPresent()
                            && sentence.get().span().contains(Span.covering(other.source()))
                            && other.content().stream()
                                    .anyMatch(span -> sentence.get().span().overlaps(span)))
                    .map(other -> Span.covering(other.source()))
                    .filter(other -> !FIRST_PERSON.contains(other.of(text)))
                    .findFirst()
                    .map(cast::at);
        }

        /** The sentence of the cue, else that of the source. */
        private Optional<Sentence> sentence(Attribution attribution) {
            List<Span> spans = attribution.cue().isEmpty() ? attribution.source() : attribution.cue();
            return spans.isEmpty() ? Optional.empty() : places.at(spans.get(0)).map(Place::sentence);
        }

        private String words(List<Span> content) {
            List<String> parts =
                    content.stream().map(span -> Place.words(span, text)).toList();
            return String.join(" … ", parts);
        }

        private Form form(List<Span> content) {
            int words = 0;
            int quoted = 0;
            for (Span span : content) {
                for (int i = span.start(); i < span.end(); i++) {
                    boolean begins = Character.isLetterOrDigit(text.charAt(i))
                            && (i == span.start() || !Character.isLetterOrDigit(text.charAt(i - 1)));
                    words += begins ? 1 : 0;
                    quoted += begins && isQuoted(i) ? 1 : 0;
                }
            }
            if (words > 0 && quoted >= DIRECT * words) {
                return Form.DIRECT;
            }
            return quoted > 0 ? Form.MIXED : Form.INDIRECT;
        }

        private boolean isQuoted(int offset) {
            for (Quotation quotation : reading.quotations()) {
                if (quotation.inner().contains(offset)) {
                    return true;
                }
            }
            return false;
        }

        /** When it was said: the date beside the cue, outside what is said. */
        private DateValue said(Sentence sentence, Attribution attribution) {
            Span cue = Span.covering(attribution.cue().isEmpty() ? attribution.source() : attribution.cue());
            Optional<TimeExpression> nearest = Optional.empty();
            for (TimeExpression time : reading.times()) {
                boolean beside = sentence.span().contains(time.span())
                        && attribution.content().stream().noneMatch(span -> span.overlaps(time.span()))
                        && attribution.source().stream().noneMatch(span -> span.overlaps(time.span()));
                beside &= !isAside(attribution, time.span()) && !isSaid(time.span()) && !isAhead(time.edtf());
                boolean dated =
                        !time.edtf().isEmpty() && (time.type() == TimeType.DATE || time.type() == TimeType.TIME);
                boolean nearer = nearest.isEmpty()
                        || time.span().distance(cue) < nearest.get().span().distance(cue);
                if (beside && dated && nearer) {
                    nearest = Optional.of(time);
                }
            }
            return nearest.map(time -> new DateValue(time.edtf(), DateOrigin.RESOLVED))
                    .orElse(DateValue.UNKNOWN);
        }

        /** Whether a time is part of what anybody says: "demands a rise and that nobody is dismissed before 2030". */
        private boolean isSaid(Span time) {
            return all.stream().anyMatch(other -> other.content().stream().anyMatch(span -> span.contains(time)));
        }

        /** Whether a time begins behind the day of publication, or nobody knows when: nothing was said then. */
        private boolean isAhead(String edtf) {
            String published = reading.document().publication().published().edtf();
            int known = Math.min(edtf.indexOf('/') < 0 ? edtf.length() : edtf.indexOf('/'), published.length());
            return edtf.startsWith("..")
                    || (!published.isEmpty()
                            && known >= YEAR
                            && edtf.substring(0, known).compareTo(published.substring(0, known)) > 0);
        }

        /** Whether a time is that of a relative clause behind what is said: {@code the threat, which it had made in May}. */
        private boolean isAside(Attribution attribution, Span time) {
            int end = attribution.content().stream().mapToInt(Span::end).max().orElse(time.start());
            return end < time.start()
                    && RELATIVE.matcher(reading.document().text().substring(end, time.start()))
                            .lookingAt();
        }

        /** An id from the words alone, so that it outlives edits elsewhere in the text. */
        private String id(Attribution attribution) {
            String digest = Ids.digest(words(attribution.content()));
            int twin = twins.merge(digest, 1, Integer::sum);
            return reading.document().id() + "#" + digest + (twin == 1 ? "" : "-" + twin);
        }

        private Derivation derivation(Attribution attribution, Speaker speaker) {
            Derivation who = Derivation.of("speaker." + speaker.kind().label(), attribution.source());
            return new Derivation("statement", attribution.content(), List.of(attribution.derivation(), who));
        }
    }
}
