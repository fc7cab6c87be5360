package org.parley.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.SentenceSpans;
import org.parley.document.Span;
import org.parley.ledger.Account;
import org.parley.ledger.Contradiction;
import org.parley.ledger.DateBasis;
import org.parley.ledger.Ledger;
import org.parley.ledger.Pointing;
import org.parley.ledger.When;
import org.parley.ledger.Withdrawn;
import org.parley.statement.Act;
import org.parley.statement.ActWords;
import org.parley.statement.Form;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** Finds statements, acts and documents of a ledger by id, and the words that they rest on. */
final class Evidence {
    /** So many characters before a colon tell what stands behind it. */
    private static final int SHORTEST = 20;

    /** So many characters of a sentence are shown. */
    private static final int LONGEST = 160;

    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{5,}");

    /** Place, day and agency in front of a report. */
    private static final Pattern DATELINE = Pattern.compile(
            "^\\p{Lu}{2}[\\p{Lu}.'’-]*(?: \\p{Lu}[\\p{Lu}.'’-]+)*(?:[,/ ][^–—“\"]{0,60}?)? (?:-{1,2}|–|—) (?=\\p{Lu}|“|\")");

    /** So many characters of the sentence under a row. */
    private static final int LONGEST_SENTENCE = 320;

    /** So many characters more are worth the whole sentence. */
    private static final int FEWEST_MORE = 12;

    private final Map<String, ReadDocument> documents = new LinkedHashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, Act> acts = new HashMap<>();
    /** The words that ascribed statements of versions that no longer stand. */
    private final Map<String, String> formerCues = new HashMap<>();

    Evidence(Ledger ledger) {
        for (ReadDocument reading : ledger.documents()) {
            documents.put(reading.document().id(), reading);
        }
        ledger.statements().forEach(statement -> statements.put(statement.id(), statement));
        ledger.acts().forEach(act -> acts.put(act.id(), act));
        for (Withdrawn gone : ledger.withdrawn()) {
            if (statements.putIfAbsent(gone.statement().id(), gone.statement()) == null) {
                formerCues.put(gone.statement().id(), gone.cue());
            }
        }
    }

    Optional<ReadDocument> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** A statement, also one that a later version withdrew. */
    Optional<Statement> statement(String id) {
        return Optional.ofNullable(statements.get(id));
    }

    Optional<Act> act(String id) {
        return Optional.ofNullable(acts.get(id));
    }

    /** The words of an account: those of the statement, or those by which the reporter tells it. */
    String words(Account account) {
        return statement(account.statement())
                .map(Statement::text)
                .or(() -> act(account.act()).map(this::words))
                .map(Phrases::plain)
                .orElse("");
    }

    /** The words of an account as they are shown: in quotation marks only where all of them were said so; of the reporter a sentence. */
    String shown(Account account) {
        return statement(account.statement())
                .map(this::shown)
                .orElseGet(() -> Phrases.start(around(account), LONGEST_SENTENCE));
    }

    /** The sentence of the report in which an act is told. */
    private String around(Account account) {
        return act(account.act())
                .flatMap(act -> place(act.document(), act.evidence()))
                .map(place -> SentenceSpans.around(place.text, place.span).of(place.text))
                .map(Phrases::plain)
                .map(sentence -> DATELINE.matcher(sentence).replaceFirst(""))
                .orElse("");
    }

    /**
     * What stands before the words of an account, in brackets, where they say something only behind it; empty where they stand by
     * themselves.
     */
    String behind(String words, Account account) {
        return Pointing.isOnly(words) ? place(account).map(this::before).orElse("") : "";
    }

    /**
     * The sentence of the report on which a row rests that is told in a few of its words, in quotation marks; empty where the row has
     * it all.
     */
    String sentence(String words, Account account) {
        String sentence = around(account);
        boolean whole = sentence.length() - Phrases.plain(words).length() < FEWEST_MORE;
        return whole || !isOf(sentence, words) ? "" : Phrases.quoted(Phrases.start(sentence, LONGEST_SENTENCE));
    }

    /** Whether a sentence has half of the longer words; what an agreement grants may stand in another. */
    private static boolean isOf(String sentence, String words) {
        List<String> all =
                LONG_WORD.matcher(words).results().map(MatchResult::group).toList();
        long there = all.stream().filter(sentence::contains).count();
        return 2 * there >= all.size();
    }

    private Optional<Place> place(Account account) {
        Optional<Place> act = act(account.act()).flatMap(one -> place(one.document(), one.evidence()));
        return act.or(() -> statement(account.statement()).flatMap(one -> place(one.document(), one.content())));
    }

    private Optional<Place> place(String id, List<Span> spans) {
        return spans.isEmpty()
                ? Optional.empty()
                : document(id).map(reading -> new Place(reading.document().text(), Span.covering(spans)));
    }

    /** The words of the sentence before a colon, else the sentence before; at the head of a paragraph what its own sentence begins with. */
    private String before(Place place) {
        Span sentence = SentenceSpans.around(place.text, place.span);
        String own = place.text.substring(sentence.start(), place.span.start());
        int colon = Math.max(own.lastIndexOf(": "), own.lastIndexOf("; "));
        String words = colon > SHORTEST
                ? own.substring(0, colon)
                : SentenceSpans.before(place.text, sentence.start())
                        .filter(span -> own.length() < SHORTEST || place.isOneLine(span.end(), sentence.start()))
                        .map(span -> span.of(place.text))
                        .orElse(own);
        return words.isBlank() ? "" : " (behind " + Phrases.quoted(Phrases.end(words, LONGEST)) + ")";
    }

    /** Words of a report: its text, and where they stand in it. */
    private record Place(String text, Span span) {
        boolean isOneLine(int from, int to) {
            return text.substring(from, to).indexOf('\n') < 0;
        }
    }

    /** The words of one of several accounts, with what they point to, and with their day where it is not that of the first. */
    String shown(Account account, When first) {
        return shown(account) + behind(words(account), account) + later(first, account);
    }

    /** When an account was given, where that is not when the first was; what is told of a day stands under that day. */
    private String later(When first, Account account) {
        When told = told(account);
        boolean other =
                told.isKnown() && first.basis() != DateBasis.ACT && !told.edtf().equals(first.edtf());
        return other ? " (" + Phrases.date(told) + ")" : "";
    }

    private When told(Account account) {
        DateValue said = statement(account.statement()).map(Statement::said).orElse(DateValue.UNKNOWN);
        if (said.origin() == DateOrigin.RESOLVED && said.isKnown()) {
            return new When(said.edtf(), DateBasis.SAID);
        }
        return document(account.document())
                .map(reading -> reading.document().publication().published())
                .filter(DateValue::isKnown)
                .map(published -> new When(published.edtf(), DateBasis.PUBLISHED))
                .orElse(When.UNKNOWN);
    }

    /**
     * The words of an account of a contradiction, likewise; what only points to the other side's words is told by whose they are, and
     * what only the denial tells by what it denies. Behind it stands when it was said, where the side began sooner.
     */
    String shown(Contradiction contradiction, Contradiction.Side side, Account account) {
        return claimed(contradiction, side, account) + later(side.when(), account);
    }

    private String claimed(Contradiction contradiction, Contradiction.Side side, Account account) {
        String denied = contradiction.denied(side, account, words(account));
        if (!denied.isEmpty()) {
            return Phrases.plain(denied);
        }
        List<String> meant = contradiction.meant(side, account, words(account));
        return meant.isEmpty()
                ? shown(account) + behind(words(account), account)
                : statement(account.statement()).map(this::cue).orElse("") + "what " + Phrases.list(meant) + " said";
    }

    /** The words of a statement, likewise, behind their cue where it is the cue that tells what was done: "denied: ...". */
    String shown(Statement statement) {
        String words =
                statement.form() == Form.DIRECT ? Phrases.quoted(statement.text()) : Phrases.plain(statement.text());
        return cueOfAct(statement) + words;
    }

    private String cueOfAct(Statement statement) {
        boolean acts = statement.form() != Form.DIRECT
                && statement.acts().stream()
                        .flatMap(act -> act.derivation().words().stream())
                        .anyMatch(word -> statement.cue().stream().anyMatch(word::overlaps));
        return acts ? cue(statement) : "";
    }

    private String cue(Statement statement) {
        String former = formerCues.get(statement.id());
        if (former != null) {
            return Phrases.plain(former) + ": ";
        }
        return document(statement.document())
                .map(reading -> Phrases.plain(words(reading.document(), statement.cue())) + ": ")
                .orElse("");
    }

    /** The words that carry an act. */
    String words(Act act) {
        return document(act.document())
                .map(reading -> ActWords.whole(act, reading.document().text()))
                .orElse("");
    }

    static String words(Document document, List<Span> spans) {
        return spans.stream().map(span -> span.of(document.text())).collect(Collectors.joining(" … "));
    }

    /** What the marks of an account are called: the statement's id, or the act's where the reporter tells it. */
    static String mark(Account account) {
        return account.statement().isEmpty() ? account.act() : account.statement();
    }

    /** A document's title: the one given, else its first headline, else its id. */
    static String title(Document document) {
        String given = document.publication().title();
        if (!given.isBlank()) {
            return Phrases.plain(given);
        }
        return document.blocks().stream()
                .filter(block -> block.kind() == BlockKind.HEADLINE)
                .map(Block::span)
                .map(span -> Phrases.plain(span.of(document.text())))
                .findFirst()
                .orElse(document.id());
    }
}
