package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.rule.Derivation;
import org.parley.rule.WordLists;

/**
 * Numbers that somebody is told to give by the verb alone, without a clause: "The union counted 96", "the ministry puts the gap at
 * close to half". They stand where nothing else was found, or behind a comma in what another is found to say.
 */
final class Countings {
    static final String RULE = "attribution.counting";
    private static final double CONFIDENCE = 0.6;
    /** So many words behind the verb the number begins, and so many behind "at". */
    private static final int NEAR = 4;
    /** So many words at most has what is put at a number. */
    private static final int LONGEST = 8;

    /** Verbs whose object is the number, and verbs that put something at it. */
    private static final Set<String> COUNTING = WordLists.of("counting");

    private static final Set<String> PUTTING = WordLists.of("putting-at");
    private static final Set<String> SHARES = WordLists.of("shares");
    /** Words that begin another clause. */
    private static final Set<String> OPENERS = Set.of("while", "and", "but", "whereas", "although", "though", "yet");

    private final Reading reading;

    Countings(Reading reading) {
        this.reading = reading;
    }

    /** The attributions with those of such numbers, in text order. */
    List<Attribution> with(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found);
        for (Sentence sentence : reading.sentences()) {
            for (int verb = 1; verb < sentence.size(); verb++) {
                counting(sentence, verb).ifPresent(counting -> add(counting, all));
            }
        }
        all.sort(Comparator.comparing(attribution -> attribution.content().get(0)));
        return all;
    }

    /** Adds one where nothing was found, and cuts what another is found to say before it. */
    private void add(Attribution counting, List<Attribution> all) {
        Span whole = Span.covering(Stream.of(counting.source(), counting.cue(), counting.content())
                .flatMap(List::stream)
                .toList());
        Span words = Span.covering(Stream.concat(counting.cue().stream(), counting.content().stream())
                .toList());
        all.removeIf(other -> other.cue().equals(counting.cue()));
        List<Attribution> near = all.stream()
                .filter(other -> other.source().stream().anyMatch(words::overlaps)
                        || Stream.concat(other.cue().stream(), other.content().stream())
                                .anyMatch(whole::overlaps))
                .toList();
        List<Attribution> cut =
                near.stream().flatMap(other -> before(other, whole).stream()).toList();
        if (cut.size() == near.size()) {
            all.removeAll(near);
            all.addAll(cut);
            all.add(counting);
        }
    }

    /** An attribution whose content ends behind a comma and a conjunction in front of a place, without what stands there. */
    private Optional<Attribution> before(Attribution attribution, Span place) {
        int last = attribution.content().size() - 1;
        Span content = attribution.content().get(last);
        String text = reading.document().text();
        boolean inside = content.start() < place.start()
                && content.end() <= place.end() + 1
                && Stream.concat(attribution.source().stream(), attribution.cue().stream())
                        .noneMatch(place::overlaps);
        String lead = inside ? text.substring(content.start(), place.start()) : "";
        int comma = lead.lastIndexOf(',');
        if (comma < 1 || !OPENERS.contains(lead.substring(comma + 1).strip())) {
            return Optional.empty();
        }
        List<Span> rest = new ArrayList<>(attribution.content().subList(0, last));
        rest.add(new Span(content.start(), content.start() + comma));
        return Optional.of(new Attribution(
                attribution.source(), attribution.cue(), rest, attribution.confidence(), attribution.derivation()));
    }

    private Optional<Attribution> counting(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        boolean counts = COUNTING.contains(token.lemma());
        if (!isFinite(sentence, verb) || !(counts || PUTTING.contains(token.lemma())) || isQuoted(token.span())) {
            return Optional.empty();
        }
        if (token.lemma().equals("speak") && particle(sentence, verb) == 0) {
            return Optional.empty();
        }
        int subject = isHave(sentence.token(verb - 1)) ? verb - 2 : verb - 1;
        int number = counts ? number(sentence, verb + 1 + particle(sentence, verb)) : put(sentence, verb + 1);
        if (number < 0 || subject < 0 || !isSubject(sentence, subject)) {
            return Optional.empty();
        }
        Place source = NounPhrases.endingAt(new Place(0, sentence, 0, subject), subject);
        boolean opens = source.first() == 0
                || OPENERS.contains(sentence.token(source.first() - 1).lower())
                || ",;:".contains(sentence.token(source.first() - 1).text());
        Span content = new Span(
                sentence.token(verb + 1 + particle(sentence, verb)).span().start(),
                sentence.token(last(sentence, number)).span().end());
        return opens && !isQuoted(content)
                ? Optional.of(new Attribution(
                        List.of(source.span()),
                        List.of(token.span()),
                        List.of(content),
                        CONFIDENCE,
                        Derivation.of(RULE, List.of(token.span()))))
                : Optional.empty();
    }

    /** Whether a verb is one of the clause; a tagger may take {@code counts} for a noun in front of its number. */
    private static boolean isFinite(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        return token.tag().equals("VBD")
                || token.tag().equals("VBZ")
                || token.tag().equals("VBP")
                || (token.tag().equals("NNS") && number(sentence, verb + 1) == verb + 1)
                || (token.tag().equals("VBN") && isHave(sentence.token(verb - 1)));
    }

    private static boolean isHave(Token token) {
        return token.lemma().equals("have");
    }

    private static boolean isSubject(Sentence sentence, int index) {
        Token token = sentence.token(index);
        return token.is("NN") || token.relation().startsWith("nsubj");
    }

    /** One for the word that belongs to "speak of". */
    private static int particle(Sentence sentence, int verb) {
        return verb + 1 < sentence.size()
                        && sentence.token(verb).lemma().equals("speak")
                        && sentence.token(verb + 1).lower().equals("of")
                ? 1
                : 0;
    }

    /** Where a number begins at once behind a place; negative where none does. */
    private static int number(Sentence sentence, int from) {
        for (int i = from; i < sentence.size() && i < from + NEAR; i++) {
            Token token = sentence.token(i);
            if (token.is("CD") || SHARES.contains(token.lower())) {
                return i;
            }
            if (token.is("VB")
                    || token.is("W")
                    || token.is("NN")
                    || token.text().equals(",")) {
                return -1;
            }
        }
        return -1;
    }

    /** The number at which something is put. */
    private static int put(Sentence sentence, int from) {
        for (int i = from; i < sentence.size() && i < from + LONGEST; i++) {
            Token token = sentence.token(i);
            if (token.lower().equals("at")) {
                return i > from ? number(sentence, i + 1) : -1;
            }
            if (token.is("VB") || token.text().equals(",")) {
                return -1;
            }
        }
        return -1;
    }

    /** The last word of the clause of the number. */
    private static int last(Sentence sentence, int number) {
        int last = number;
        while (last + 1 < sentence.size() && !isEnd(sentence, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean isEnd(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean mark = ",;:.?!–—".contains(token.text()) || token.tag().equals(".");
        boolean clause = OPENERS.contains(token.lower())
                && index + 1 < sentence.size()
                && sentence.token(index + 1).is("VB");
        return mark || clause;
    }

    private boolean isQuoted(Span span) {
        return reading.quotations().stream()
                .anyMatch(quotation -> quotation.outer().overlaps(span));
    }
}
