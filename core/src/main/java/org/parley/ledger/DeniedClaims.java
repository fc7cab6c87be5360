package org.parley.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.statement.Demonyms;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/**
 * Finds denials that tell themselves whose claim they deny and what it was: {@code Brandt denied a claim by Rask on Sunday that her
 * troops had moved}.
 */
final class DeniedClaims {
    private static final DenialWords WORDS = DenialWords.get();
    private static final String CLAIM = "(?:\\p{Ll}+ )?" + WORDS.accounts();
    /** Whose claim it is, in front of it or behind it, and what it says. */
    private static final Pattern OWNED = Pattern.compile(
            "(?:^|.*? )(?:(?<owner>\\p{L}[\\p{L}’' -]{1,60}?)(?:[’']s?)? " + CLAIM
                    + "|(?:an?|the|any|all|such|these|those|\\p{Ll}+)? ?" + CLAIM
                    + "(?: \\p{Ll}+)? (?:by|from|of) (?<maker>[^,;]{2,90}?)) that (?<what>.+)",
            Pattern.DOTALL);

    /** What is left of it where its owner stands between the claim and what it says. */
    private static final Pattern PARTED =
            Pattern.compile("(?:an?|the|any|all|such)? ?" + CLAIM + " … (?<what>.+)", Pattern.DOTALL);

    private static final Pattern CALLED_UNTRUE = Pattern.compile(
            "(?<what>.+) (?:is|are|was|were) (?:\\p{L}+ly )?" + WORDS.untrue() + "[.,]?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NEGATED =
            Pattern.compile("\\b(?:not|never|nor|neither)\\b|n[’']t\\b", Pattern.CASE_INSENSITIVE);

    private final ReadDocument reading;

    DeniedClaims(ReadDocument reading) {
        this.reading = reading;
    }

    /**
     * The exchange of a claim with its denial.
     *
     * @param said the same statement with what is compared of it
     */
    Optional<Exchange> of(Statement statement, Said said) {
        String words = Denying.isDenial(said.cue()) ? denied(statement) : untrue(said.words());
        Matcher owned = OWNED.matcher(words);
        if (!said.isSomebodys() || NEGATED.matcher(said.cue()).find() || !owned.matches()) {
            return Optional.empty();
        }
        String owner = owned.group("owner") == null ? owned.group("maker") : owned.group("owner");
        return claimant(owner)
                .map(claimant -> new Speech(
                        statement.id(), "", owned.group("what"), said.speech().told(), List.of(claimant)))
                .map(claim -> new Exchange(Exchange.Kind.DENIED, List.of(claim), List.of(said.speech())));
    }

    /** What a denial's words tell of the claim that they deny: all of them, where they do not name it. */
    static String claimed(String words) {
        String plain = words.replaceAll("\\s+", " ").strip();
        Matcher called = CALLED_UNTRUE.matcher(plain);
        Matcher parted = PARTED.matcher(plain);
        Matcher owned = OWNED.matcher(called.matches() ? called.group("what") : plain);
        return parted.matches() ? parted.group("what") : owned.matches() ? owned.group("what") : plain;
    }

    /** What is denied, from the verb on: the one whose claim it is may stand before what is said. */
    private String denied(Statement statement) {
        String text = reading.document().text();
        List<Span> cue = statement.cue();
        Span content = Span.covering(statement.content());
        boolean before = !cue.isEmpty() && cue.get(0).start() < content.start();
        String words = before ? text.substring(cue.get(0).end(), content.end()) : statement.text();
        String lead = before ? cue.get(0).of(text) : "";
        return (lead + words).replaceAll("\\s+", " ").strip();
    }

    private static String untrue(String words) {
        Matcher called = CALLED_UNTRUE.matcher(words);
        return called.matches() ? called.group("what") : "";
    }

    /** The person who is named in words, else the party. */
    private Optional<Speaker> claimant(String words) {
        return reading.people().stream()
                .filter(person -> namesOf(person).anyMatch(name -> isIn(name, words)))
                .max(Comparator.comparingInt(person -> person.name().length()))
                .map(person -> new Speaker(SpeakerKind.PERSON, person.id(), person.name(), person.party(), List.of()))
                .or(() -> reading.parties().stream()
                        .filter(party -> isNamed(party, words))
                        .findFirst()
                        .map(party ->
                                new Speaker(SpeakerKind.PARTY, party.id(), party.name(), party.name(), List.of())));
    }

    private static Stream<String> namesOf(Person person) {
        return Stream.concat(Stream.of(person.name()), person.aliases().stream());
    }

    private static boolean isNamed(Party party, String words) {
        return Stream.concat(Stream.of(party.name()), party.aliases().stream())
                .anyMatch(name -> isIn(name, words)
                        || Stream.of(words.split("[ ’']")).anyMatch(word -> Demonyms.isOf(word, name)));
    }

    private static boolean isIn(String name, String words) {
        return !name.isEmpty()
                && Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                        .matcher(words)
                        .find();
    }
}
