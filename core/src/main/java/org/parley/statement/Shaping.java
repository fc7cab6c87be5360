package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Quotation;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/**
 * Makes statements of attributions: one statement is what one speaker said in one breath. A clause beside a quotation, a
 * quotation of another paragraph and what stands behind the words of somebody else become statements of their own; a
 * condition behind a comma and the rest of a clause around a quoted word come back to where they belong.
 */
final class Shaping {
    private static final Set<String> CONDITIONS = Set.of("once", "if", "unless", "until", "provided");

    /** What leads to a clause. */
    private static final Pattern THAT = Pattern.compile("(?i)(?:only )?that\\s");

    private static final Pattern PUT =
            Pattern.compile("(?i)\\b(?:put|puts|putting|estimated?|estimates|pegs?|pegged)$");

    private static final Pattern AMOUNT = Pattern.compile(
            " (?:at|below|above|under|over|around|between|near) (?:[\\p{L}]+ ){0,4}[$€£]?\\d[\\d.,]*\\d?(?: ?%| (?:per cent|percent|hundred|thousand|million|billion|m|bn)\\b)?(?: (?:euros|dollars|pounds|crowns|people|tons|tonnes)\\b)?");

    private final Reading reading;
    private final String text;
    private final Places places;

    Shaping(Reading reading) {
        this.reading = reading;
        this.text = reading.document().text();
        this.places = new Places(reading.sentences());
    }

    /** The attributions with their contents split and rounded off, in text order. */
    List<Attribution> shape(List<Attribution> attributions) {
        List<Attribution> shaped = new ArrayList<>();
        for (Attribution found : attributions) {
            Attribution attribution = withoutSentencesBefore(found);
            for (List<Span> content : split(attribution, attributions)) {
                if (isIndirect(content) && isInOtherParagraph(content.get(0), attribution)) {
                    continue;
                }
                List<Span> rounded = content.stream()
                        .map(span -> withAmount(round(span, attributions), attribution))
                        .toList();
                boolean first = content.get(0).equals(attribution.content().get(0));
                shaped.add(new Attribution(
                        attribution.source(),
                        first || isIndirect(content) ? attribution.cue() : List.of(),
                        rounded,
                        attribution.confidence(),
                        attribution.derivation()));
            }
        }
        shaped.sort(Comparator.comparing(attribution -> attribution.content().get(0)));
        return shaped;
    }

    /**
     * An attribution without the reporter's own sentences before the one that cites somebody: "It is not known who came. Ada Brandt said
     * that nobody had."
     */
    private Attribution withoutSentencesBefore(Attribution attribution) {
        if (attribution.cue().isEmpty() || attribution.source().isEmpty()) {
            return attribution;
        }
        Span first = Stream.of(attribution.cue().get(0), attribution.source().get(0))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        int start =
                places.at(first).map(place -> place.sentence().span().start()).orElse(0);
        List<Span> content = attribution.content().stream()
                .filter(span -> span.end() > start || quotationAt(span.start()).isPresent())
                .toList();
        boolean cites = content.stream().anyMatch(span -> span.end() > start);
        return cites && content.size() < attribution.content().size()
                ? new Attribution(
                        attribution.source(),
                        attribution.cue(),
                        content,
                        attribution.confidence(),
                        attribution.derivation())
                : attribution;
    }

    /** Whether a paragraph ends between a clause and the cue behind it: it is the reporter's. */
    private boolean isInOtherParagraph(Span content, Attribution attribution) {
        return !attribution.cue().isEmpty()
                && content.end() < attribution.cue().get(0).start()
                && text.substring(content.end(), attribution.cue().get(0).start())
                                .indexOf('\n')
                        >= 0;
    }

    private boolean isIndirect(List<Span> content) {
        return content.stream().noneMatch(span -> quotationAt(span.start()).isPresent());
    }

    private List<List<Span>> split(Attribution attribution, List<Attribution> attributions) {
        List<List<Span>> parts = new ArrayList<>();
        Span last = null;
        for (Span span : attribution.content()) {
            boolean apart = last == null
                    || (isQuoted(last) != isQuoted(span) && isWhole(last, span))
                    || crosses(last, span, attribution, attributions);
            if (apart) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(span);
            last = span;
        }
        return parts;
    }

    /** Whether the quoted one of two parts is a quotation of its own, not a word within the other's clause. */
    private boolean isWhole(Span first, Span second) {
        Span quoted = isQuoted(first) ? first : second;
        String words = quoted.of(text);
        return words.length() > 1 && ".,!?".indexOf(words.charAt(words.length() - 2)) >= 0 && words.indexOf(' ') > 0;
    }

    private boolean isQuoted(Span span) {
        return quotationAt(span.start())
                .filter(quotation -> quotation.outer().end() >= span.end())
                .isPresent();
    }

    private Optional<Quotation> quotationAt(int offset) {
        return reading.quotations().stream()
                .filter(quotation -> quotation.depth() == 0 && quotation.outer().contains(offset))
                .findFirst();
    }

    /** Whether words of somebody else, or the end of a paragraph behind a closed quotation, stand between two parts. */
    private boolean crosses(Span last, Span span, Attribution attribution, List<Attribution> attributions) {
        boolean paragraph = text.substring(last.end(), span.start()).indexOf('\n') >= 0;
        boolean carriedOn =
                quotationAt(span.start()).filter(Quotation::continues).isPresent();
        boolean another = attributions.stream()
                .filter(other -> !other.equals(attribution))
                .flatMap(other -> other.content().stream())
                .anyMatch(content -> last.end() <= content.start() && content.end() <= span.start());
        return another || (paragraph && !carriedOn);
    }

    private Span round(Span span, List<Attribution> attributions) {
        return extended(quotationAlone(withoutThat(span)), attributions);
    }

    /** "The cost" with "at 300 million crowns" behind it, where somebody puts it there. */
    private Span withAmount(Span span, Attribution attribution) {
        Matcher amount = AMOUNT.matcher(text).region(span.end(), text.length());
        boolean put = !attribution.cue().isEmpty()
                && PUT.matcher(attribution.cue().get(0).of(text)).find();
        return put && amount.lookingAt() ? new Span(span.start(), amount.end()) : span;
    }

    private Span withoutThat(Span span) {
        Matcher that = THAT.matcher(span.of(text));
        return that.lookingAt() && that.end() < span.length() ? new Span(span.start() + that.end(), span.end()) : span;
    }

    /** A quotation that a comma closes, without the words of the reporter behind it. */
    private Span quotationAlone(Span span) {
        Optional<Quotation> opening = quotationAt(span.start())
                .filter(quotation -> quotation.outer().start() == span.start()
                        && quotation.outer().end() < span.end());
        return opening.filter(quotation -> {
                    String inner = quotation.inner().of(text).strip();
                    return inner.endsWith(",") && inner.indexOf(' ') > 0;
                })
                .map(Quotation::outer)
                .orElse(span);
    }

    /** The span with what still belongs to its clause: a condition behind a comma, the rest behind a quoted word. */
    private Span extended(Span span, List<Attribution> attributions) {
        Optional<Place> place = places.at(new Span(Math.max(span.start(), span.end() - 1), span.end()));
        if (place.isEmpty()) {
            return span;
        }
        Sentence sentence = place.get().sentence();
        int next = place.get().last() + 1;
        boolean comma = place.get().token(place.get().last()).text().equals(",")
                || text.substring(span.start(), span.end()).matches("(?s).*,[”\"’]$");
        while (next < sentence.size() && isMark(sentence.token(next))) {
            comma |= sentence.token(next).text().equals(",");
            next++;
        }
        if (!comma || next >= sentence.size() || !goesOn(sentence, next, span)) {
            return span;
        }
        int last = sentence.size() - 1;
        while (last > next
                && isMark(sentence.token(last))
                && !"”\"’".contains(sentence.token(last).text())) {
            last--;
        }
        Span whole = new Span(span.start(), sentence.token(last).span().end());
        Span rest = new Span(span.end(), whole.end());
        boolean taken = attributions.stream()
                .anyMatch(other -> !other.source().isEmpty()
                        && other.cue().stream().anyMatch(rest::contains)
                        && !isCondition(sentence, place.get().last() + 1));
        return taken || text.substring(span.start(), whole.end()).indexOf('\n') >= 0 ? span : whole;
    }

    private static boolean isMark(Token token) {
        return token.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private boolean goesOn(Sentence sentence, int next, Span span) {
        boolean quotedWord = !isQuoted(span) && quotationAt(span.end() - 1).isPresent();
        boolean joined = quotedWord
                && Set.of("but", "and", "or").contains(sentence.token(next).lower());
        return joined || isCondition(sentence, next);
    }

    private static boolean isCondition(Sentence sentence, int from) {
        int next = from;
        while (next < sentence.size() && isMark(sentence.token(next))) {
            next++;
        }
        if (next + 2 >= sentence.size()) {
            return false;
        }
        String word = sentence.token(next).lower();
        return CONDITIONS.contains(word)
                || (word.equals("as") && sentence.token(next + 1).lower().equals("soon"))
                || (word.equals("only")
                        && CONDITIONS.contains(sentence.token(next + 1).lower()));
    }
}
