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
import org.parley.reading.attribution.CueLexicon;
import org.parley.rule.Derivation;
import org.parley.rule.WordLists;

/**
 * Indirect speech with its cue between commas: "The talks had not failed, he maintained, and the paper stood". What stands before
 * the cue is ascribed where nothing else was found there, and what goes on behind it belongs to it.
 */
final class Interjected {
    private static final double CONFIDENCE = 0.6;
    /** So many words at most has a source between commas, and so many stand between its cue and the next comma. */
    private static final int LONGEST = 9;

    private static final int BEHIND = 4;
    private static final int FEWEST = 4;

    /** Words behind which the past of the reporter's own tense is told. */
    private static final Set<String> BEFORE = Set.of("after", "hours", "days", "minutes");

    /** Words that begin what goes on behind an inserted cue. */
    private static final Set<String> GOING_ON = WordLists.of("going-on-behind-cue");

    private final Reading reading;
    private final CueLexicon lexicon;
    private final Places places;
    private final String text;

    Interjected(Reading reading, CueLexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.places = new Places(reading.sentences());
        this.text = reading.document().text();
    }

    /** The attributions with those that stand around an inserted cue, in text order. */
    List<Attribution> with(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>();
        found.forEach(attribution -> all.add(wholly(attribution, found)));
        for (Sentence sentence : reading.sentences()) {
            for (int i = FEWEST; i < sentence.size(); i++) {
                overlooked(sentence, i, all).ifPresent(attribution -> all.add(wholly(attribution, found)));
            }
        }
        all.sort(Comparator.comparing(attribution -> attribution.content().get(0)));
        return all;
    }

    /** A clause before a cue between commas that nothing else touches. */
    private Optional<Attribution> overlooked(Sentence sentence, int verb, List<Attribution> all) {
        Span cue = sentence.token(verb).span();
        if (!lexicon.isCue(sentence, verb)
                || !lexicon.takesClause(sentence, cue)
                || !isFinite(sentence.token(verb))
                || isQuoted(cue)) {
            return Optional.empty();
        }
        int comma = verb - 1;
        while (comma > 0 && verb - comma <= LONGEST && !isBreak(sentence.token(comma))) {
            comma--;
        }
        boolean between = comma >= FEWEST
                && verb - comma > 1
                && sentence.token(comma).text().equals(",")
                && isSource(sentence, comma + 1, verb)
                && endsBehind(sentence, verb);
        if (!between || lexicon.isUnsaid(sentence, verb)) {
            return Optional.empty();
        }
        int first = comma - 1;
        while (first > 0 && !sentence.token(first - 1).text().equals(";")) {
            first--;
        }
        Span content = span(sentence, first, comma - 1);
        Span whole = Span.covering(List.of(content, cue));
        boolean free = all.stream()
                        .noneMatch(other -> Stream.of(other.content(), other.cue(), other.source())
                                .flatMap(List::stream)
                                .anyMatch(whole::overlaps))
                && !isQuoted(content)
                && hasFinite(sentence, first, comma);
        Span source = span(sentence, comma + 1, verb - 1);
        return free
                ? Optional.of(new Attribution(
                        List.of(source),
                        List.of(cue),
                        List.of(content),
                        CONFIDENCE,
                        Derivation.of("attribution.interjected", List.of(cue))))
                : Optional.empty();
    }

    private static boolean isFinite(Token token) {
        return token.tag().equals("VBD")
                || token.tag().equals("VBZ")
                || token.tag().equals("VBP")
                || token.tag().equals("VBN");
    }

    private static boolean hasFinite(Sentence sentence, int first, int end) {
        for (int i = first; i < end; i++) {
            String tag = sentence.token(i).tag();
            if (tag.equals("MD") || tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words between a comma and a cue are a pronoun or a noun phrase and nothing else. */
    private static boolean isSource(Sentence sentence, int first, int verb) {
        boolean noun = false;
        for (int i = first; i < verb; i++) {
            Token token = sentence.token(i);
            boolean nominal = token.is("NN") || token.is("PRP");
            boolean beside = token.is("DT")
                    || token.is("JJ")
                    || token.tag().equals("POS")
                    || token.tag().equals("HYPH")
                    || token.lower().equals("of")
                    || (i == verb - 1 && token.is("RB"));
            if (!nominal && !beside) {
                return false;
            }
            noun |= nominal;
        }
        return noun;
    }

    private static boolean endsBehind(Sentence sentence, int verb) {
        for (int i = verb + 1; i < sentence.size() && i <= verb + BEHIND; i++) {
            Token token = sentence.token(i);
            if (isBreak(token) || token.text().equals(".")) {
                return true;
            }
            boolean when = token.is("IN") || token.is("NN") || token.is("RB") || token.is("RP") || token.is("CD");
            if (!when || token.lower().equals("that")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBreak(Token token) {
        return token.text().equals(",") || token.text().equals(";");
    }

    private static Span span(Sentence sentence, int first, int last) {
        return new Span(
                sentence.token(first).span().start(),
                sentence.token(last).span().end());
    }

    /** Whether it is the reporter who tells what went before: "It will cut supplies, she said on Monday, after a session broke up". */
    private static boolean isReporters(Sentence sentence, int first, int last) {
        if (!BEFORE.contains(sentence.token(first).lower())) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            String tag = sentence.token(i).tag();
            if (tag.equals("MD") || tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) {
                return tag.equals("VBD") && !sentence.token(i).lower().equals("had");
            }
        }
        return false;
    }

    private boolean isQuoted(Span span) {
        return reading.quotations().stream()
                .anyMatch(quotation -> quotation.outer().overlaps(span));
    }

    /** With what goes on behind the cue: "The offer stands, she said, only if the strike ends". */
    private Attribution wholly(Attribution attribution, List<Attribution> all) {
        if (attribution.cue().isEmpty() || attribution.source().isEmpty()) {
            return attribution;
        }
        Span content = attribution.content().get(attribution.content().size() - 1);
        Span ascribing = Span.covering(Stream.concat(attribution.source().stream(), attribution.cue().stream())
                .toList());
        Optional<Place> cue = places.at(ascribing);
        boolean before = cue.isPresent()
                && content.end() <= ascribing.start()
                && cue.get().sentence().span().overlaps(content)
                && text.substring(content.end(), ascribing.start()).strip().equals(",")
                && cue.get().sentence().span().contains(ascribing)
                && !isQuoted(content);
        if (!before) {
            return attribution;
        }
        Sentence sentence = cue.get().sentence();
        int comma = cue.get().last() + 1;
        while (comma < sentence.size() - 1 && comma - cue.get().last() <= BEHIND && !isBreak(sentence.token(comma))) {
            comma++;
        }
        int last = sentence.size() - 1;
        while (last > comma
                && !Character.isLetterOrDigit(sentence.token(last).text().charAt(0))) {
            last--;
        }
        boolean closed =
                comma == cue.get().last() + 1 || sentence.token(comma).text().equals(",");
        int first = comma < sentence.size() && sentence.token(comma).text().equals(",") ? comma + 1 : comma;
        if (!closed
                || last - first < 2
                || isReporters(sentence, first, last)
                || !GOING_ON.contains(sentence.token(first).lower())) {
            return attribution;
        }
        Span rest = span(sentence, first, last);
        boolean taken = isQuoted(rest)
                || all.stream()
                        .filter(other -> !other.equals(attribution))
                        .anyMatch(other -> Stream.of(other.cue(), other.content())
                                .flatMap(List::stream)
                                .anyMatch(rest::overlaps));
        if (taken) {
            return attribution;
        }
        List<Span> whole = new ArrayList<>(attribution.content());
        whole.add(rest);
        return new Attribution(
                attribution.source(), attribution.cue(), whole, attribution.confidence(), attribution.derivation());
    }
}
