package org.parley.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.document.BlockKind;
import org.parley.document.Document;
import org.parley.reading.Attribution;
import org.parley.reading.AttributionReader;
import org.parley.reading.Marks;
import org.parley.reading.QuotationReader;
import org.parley.reading.Reading;
import org.parley.reading.TimeReader;
import org.parley.reading.attribution.CueLexicon;
import org.parley.reading.attribution.RuleAttributionReader;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.syntax.Syntax;
import org.parley.reading.syntax.SyntaxReader;
import org.parley.reading.time.RuleTimeReader;
import org.parley.rule.Sides;

/**
 * Reads a document from its words to its statements and acts; the one entrance to the whole reading.
 *
 * <p>Safe for use by several threads; the result depends on the document alone.
 */
public final class StatementReader {
    private final SyntaxReader syntaxReader;
    private final QuotationReader quotationReader = new QuotationReader();
    private final TimeReader timeReader;
    private final AttributionReader attributionReader;
    private final Sides sides;
    private final CastReader castReader;
    private final StatementFinder statementFinder;
    private final ActReader actReader;
    private final Overlooked overlooked;

    private StatementReader(
            AttributionReader attributionReader, CueLexicon lexicon, TimeReader timeReader, Adaptation adaptation) {
        Gazetteer gazetteer = Gazetteer.load(adaptation.sides());
        this.syntaxReader = SyntaxReader.load();
        this.timeReader = timeReader;
        this.actReader = adaptation.actReader();
        this.attributionReader = attributionReader;
        this.sides = adaptation.sides();
        this.castReader = new CastReader(gazetteer, BodyWords.load(), sides);
        this.statementFinder = new StatementFinder(gazetteer, lexicon);
        this.overlooked = new Overlooked(new RuleAttributionReader(lexicon));
    }

    /** A reader that finds attributions by rules alone. */
    public static StatementReader load() {
        CueLexicon lexicon = CueLexicon.load();
        return new StatementReader(
                new RuleAttributionReader(lexicon), lexicon, RuleTimeReader.english(), Adaptation.shipped());
    }

    /** A reader that finds attributions by {@code attributionReader}. */
    public static StatementReader load(AttributionReader attributionReader) {
        return load(attributionReader, Adaptation.shipped());
    }

    /** A reader that finds attributions by {@code attributionReader} and goes by what a user has added. */
    public static StatementReader load(AttributionReader attributionReader, Adaptation adaptation) {
        return new StatementReader(attributionReader, CueLexicon.load(), RuleTimeReader.english(), adaptation);
    }

    /** The name of what finds the attributions: {@code rules}, or that of a learned model. */
    public String attributionsBy() {
        return attributionReader.name();
    }

    /** The sentences, names, times and quotations of a document. */
    public Reading reading(Document document) {
        Syntax syntax = syntaxReader.read(document);
        return new Reading(
                document,
                syntax.sentences(),
                syntax.names(),
                timeReader.read(document, syntax.sentences()),
                quotationReader.read(document));
    }

    /** Who is named in the captions: they often tell the full name and office of somebody whom the text takes as known. */
    private List<Person> shown(Document document) {
        if (document.blocks().stream().noneMatch(block -> block.kind() == BlockKind.CAPTION)) {
            return List.of();
        }
        Syntax syntax = syntaxReader.read(document, kind -> kind == BlockKind.CAPTION);
        Reading captions = new Reading(document, syntax.sentences(), syntax.names(), List.of(), List.of());
        return castReader.read(captions, List.of()).people();
    }

    /** The attributions of a document as they were found, whether or not they make a statement. */
    public List<Attribution> attributions(Document document) {
        return attributionReader.read(reading(document));
    }

    /** Who takes part, with the standing that a user's file gives; whoever speaks only through members too. */
    private List<Party> parties(Cast cast, List<Statement> statements) {
        Map<String, Party> parties = new LinkedHashMap<>();
        cast.parties().forEach(party -> parties.put(party.name(), party));
        statements.stream()
                .map(statement -> statement.speaker().party())
                .filter(name -> sides.named(name).isPresent())
                .forEach(name -> parties.computeIfAbsent(
                        name, one -> new Party(Ids.of(SpeakerKind.PARTY, one), one, List.of())));
        return parties.values().stream()
                .map(party -> sides.named(party.name())
                        .map(side -> new Party(
                                party.id(),
                                party.name(),
                                party.aliases(),
                                side.standing().label()))
                        .orElse(party))
                .toList();
    }

    /** All that is read off a document. */
    public ReadDocument read(Document document) {
        return read(document, Optional.empty());
    }

    /**
     * All that is read off a document whose attributions are known.
     *
     * @param given the attributions, as somebody marked them; empty where they are to be found
     */
    public ReadDocument read(Document document, Optional<List<Attribution>> given) {
        Reading reading = reading(document);
        Cast cast = castReader.read(reading, shown(document));
        Marks marks = attributionReader.marks(reading);
        List<Attribution> attributions = given.orElse(marks.attributions());
        List<Attribution> told = given.orElseGet(() -> overlooked.with(attributions, reading));
        ActReader.InDocument acts = actReader.in(reading, cast, marks.acts());
        List<Statement> statements = statementFinder.read(reading, told, cast).stream()
                .map(statement -> statement.with(acts.inStatement(statement)))
                .toList();
        List<Act> reported = DealDates.in(acts.reported(statements));
        NamedThings named = new NamedThings(reading);
        return new ReadDocument(
                document,
                reading.times(),
                cast.people(),
                parties(cast, statements),
                named.in(new Antecedents(reading).in(new Elaborations(reading).in(statements, reported), reported)),
                reported.stream().map(named::in).toList(),
                attributions);
    }
}
