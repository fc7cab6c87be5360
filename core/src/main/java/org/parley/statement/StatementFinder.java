package org.parley.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.DateValue;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.attribution.Attitude;
import org.parley.reading.attribution.CueLexicon;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.rule.Derivation;
import org.parley.rule.WordLists;

/** Turns the attributions of a document into statements: who said what to whom, through whom, and when. */
final class StatementFinder {
    /** A name in quotation marks. */
    /** What stands for a thing right before who does something with it. */
    private static final Pattern RELATIVE = Pattern.compile("\\b(?:that|which) $", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("\\s*[\"“„«]([^\"”»]{2,40})[\"”»]");

    private static final int FARTHEST = 48;
    private static final int WHOLE = 5;
    /** Verbs whose passive subject hears what is said. */
    private static final Set<String> TELLING = WordLists.of("telling");

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
        List<Attribution> counted = new SideBySide(reading).with(new Countings(reading).with(attributions));
        List<Attribution> whole = new Interjected(reading, lexicon).with(counted);
        List<Attribution> shaped = new Shaping(reading).shape(whole);
        Work work = new Work(reading, new FreeSpeech(reading, lexicon).with(continuations.with(shaped, reading)), cast);
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
        private final Wording wording;
        private final Ascribed ascribed;
        private final Stances stances;
        private final Sources sources;
        private final SaidWhen when;
        private final List<Attribution> all;
        private final List<Statement> statements = new ArrayList<>();
        private final Map<String, Integer> twins = new HashMap<>();

        Work(Reading reading, List<Attribution> all, Cast cast) {
            this.reading = reading;
            this.text = reading.document().text();
            this.cast = cast;
            this.places = new Places(reading.sentences());
            this.chain = new Chain(gazetteer, text);
            this.speeches = new Speeches(text, places, cast);
            this.wording = new Wording(reading);
            this.ascribed = new Ascribed(reading, places, lexicon, wording);
            this.stances = new Stances(gazetteer, places);
            this.sources = new Sources(text, places, cast);
            this.all = all;
            this.when = new SaidWhen(reading, all);
        }

        /** With the parties of ministers that only their own words tell: "Arvenia remains committed to the talks". */
        List<Statement> withStances() {
            for (Statement statement : statements) {
                Speaker speaker = statement.speaker();
                if (speaker.kind() == SpeakerKind.PERSON && speaker.party().isEmpty()) {
                    stances.stance(statement).ifPresent(party -> cast.governs(speaker.id(), party));
                }
            }
            List<Statement> now = statements.stream()
                    .map(statement -> statement.by(cast.now(statement.speaker())))
                    .toList();
            return new SpeechDays(reading, places).in(now);
        }

        void add(Attribution attribution) {
            boolean carriesOn =
                    attribution.source().isEmpty() && attribution.cue().isEmpty();
            Optional<Attitude> attitude = ascribed.attitude(attribution, all);
            if (attitude.isEmpty() || (carriesOn && statements.isEmpty()) || isAskedForBefore(attribution)) {
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
                    wording.words(attribution.content()),
                    wording.form(attribution.content()),
                    attitude.get(),
                    carriesOn
                            ? last().addressee()
                            : sentence.map(found -> chain.addressee(found, attribution))
                                    .orElse(""),
                    via,
                    sentence.map(found -> when.of(found, attribution)).orElse(DateValue.UNKNOWN),
                    List.of(),
                    attribution.confidence(),
                    derivation(attribution, speaker)));
        }

        /** Whether what is asked for stands before a relative clause: {@code the five miles that Brask has asked for, provided}. */
        private boolean isAskedForBefore(Attribution attribution) {
            if (attribution.source().isEmpty() || attribution.cue().isEmpty()) {
                return false;
            }
            int source = Span.covering(attribution.source()).start();
            return text.startsWith(",", Span.covering(attribution.cue()).end())
                    && wording.form(attribution.content()) == Form.INDIRECT
                    && RELATIVE.matcher(text.substring(Math.max(0, source - "which ,".length()), source))
                            .find();
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
            boolean whole = wording.form(attribution.content()) == Form.DIRECT
                    && wording.words(attribution.content()).split(" ", -1).length >= WHOLE;
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

        private Statement last() {
            return statements.get(statements.size() - 1);
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
            Speaker named = cast.at(source, attribution.content());
            Speaker speaker = isThing(named) ? sources.meant(source, statements).orElse(named) : named;
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
                    && Ascribed.isPassive(cue.get())
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
                            .filter(Ascribed::isPassive)
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

        /** An id from the words alone, so that it outlives edits elsewhere in the text. */
        private String id(Attribution attribution) {
            String digest = Ids.digest(wording.words(attribution.content()));
            int twin = twins.merge(digest, 1, Integer::sum);
            return reading.document().id() + "#" + digest + (twin == 1 ? "" : "-" + twin);
        }

        private Derivation derivation(Attribution attribution, Speaker speaker) {
            Derivation who = Derivation.of("speaker." + speaker.kind().label(), attribution.source());
            return new Derivation("statement", attribution.content(), List.of(attribution.derivation(), who));
        }
    }
}
