package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.AttributionReader;
import org.parley.reading.Quotation;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.rule.Derivation;

/**
 * Attributions by general rules: a cue of the lexicon, its subject as the source, and its complement, object or the
 * quotation beside it as the content.
 *
 * <p>Finds less than the learned model, but needs no model file and tells for each result which rule gave it.
 */
public final class RuleAttributionReader implements AttributionReader {
    private static final double CONFIDENCE = 0.6;
    private static final Set<String> SUBORDINATE = Set.of(
            "while",
            "although",
            "though",
            "if",
            "when",
            "as",
            "after",
            "before",
            "because",
            "since",
            "whereas",
            "once",
            "unless",
            "until");
    private static final Comparator<Attribution> ORDER =
            Comparator.comparing(attribution -> attribution.content().get(0));

    /** A comma with a conjunction right before the words of another one. */
    private static final Pattern JOINED = Pattern.compile(",\\s+(?:and|but|while)\\s+(?:\\p{L}+\\s+)?$");

    private final CueLexicon lexicon;

    public RuleAttributionReader(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<Attribution> read(Reading reading) {
        List<Attribution> attributions = new ArrayList<>();
        List<Quotation> quotations = reading.quotations().stream()
                .filter(quotation -> quotation.depth() == 0)
                .toList();
        for (Sentence sentence : reading.sentences()) {
            SentenceRules rules = new SentenceRules(reading.document().text(), sentence, quotations);
            for (int i = 0; i < sentence.size(); i++) {
                rules.at(i).ifPresent(attributions::add);
            }
        }
        attributions.sort(ORDER);
        return withoutTwins(withoutNeighbours(attributions, reading.document().text()));
    }

    /** Content that runs on over ", and somebody else said ..." ends before it. */
    private static List<Attribution> withoutNeighbours(List<Attribution> attributions, String text) {
        List<Attribution> cut = new ArrayList<>();
        for (Attribution attribution : attributions) {
            Span last = attribution.content().get(attribution.content().size() - 1);
            int end = last.end();
            for (Attribution other : attributions) {
                boolean inside = !other.equals(attribution)
                        && !other.source().isEmpty()
                        && !other.cue().isEmpty()
                        && last.contains(other.source().get(0))
                        && last.contains(other.cue().get(0));
                if (inside) {
                    int start = Math.min(
                            other.source().get(0).start(), other.cue().get(0).start());
                    Matcher joined = JOINED.matcher(text.substring(last.start(), start));
                    end = joined.find() ? Math.min(end, last.start() + joined.start()) : end;
                }
            }
            cut.add(end > last.start() + 1 && end < last.end() ? withEnd(attribution, end) : attribution);
        }
        return cut;
    }

    private static Attribution withEnd(Attribution attribution, int end) {
        List<Span> content = new ArrayList<>(attribution.content());
        int index = content.size() - 1;
        content.set(index, new Span(content.get(index).start(), end));
        return new Attribution(
                attribution.source(), attribution.cue(), content, attribution.confidence(), attribution.derivation());
    }

    /** Of two attributions with the same content the first one stays: its cue stands nearer to the top of the sentence. */
    private static List<Attribution> withoutTwins(List<Attribution> attributions) {
        List<Attribution> kept = new ArrayList<>();
        for (Attribution attribution : attributions) {
            boolean twin = kept.stream().anyMatch(other -> other.content().equals(attribution.content()));
            if (!twin) {
                kept.add(attribution);
            }
        }
        return kept;
    }

    /** The rules on one sentence. */
    private final class SentenceRules {
        private final String text;
        private final Sentence sentence;
        private final Clauses clauses;
        private final List<Quotation> quotations;

        SentenceRules(String text, Sentence sentence, List<Quotation> quotations) {
            this.text = text;
            this.sentence = sentence;
            this.clauses = new Clauses(sentence);
            this.quotations = quotations.stream()
                    .filter(quotation -> quotation.block() == sentence.block())
                    .toList();
        }

        Optional<Attribution> at(int index) {
            if (inSpeech(sentence.token(index).span())) {
                return Optional.empty();
            }
            int phrase = lexicon.phrase(sentence, index);
            if (phrase > 0) {
                return according(index, phrase);
            }
            List<CueFamily> families = lexicon.verb(sentence, index);
            return families.isEmpty() || lexicon.isUnsaid(sentence, index) ? Optional.empty() : verb(index, families);
        }

        private Optional<Attribution> according(int index, int length) {
            int first = index + length;
            if (first >= sentence.size()) {
                return Optional.empty();
            }
            int last = first;
            while (last + 1 < sentence.size()
                    && !sentence.token(last + 1).text().equals(",")
                    && !ends(last + 1)) {
                last++;
            }
            Span cue = clauses.range(index, first - 1);
            Span source = clauses.range(first, last);
            int before = lastWord(index - 1, 0);
            int behind = nextWord(last + 1);
            Optional<Span> content = before > behind - last
                    ? Optional.of(clauses.range(0, before))
                    : behind < sentence.size()
                            ? Optional.of(clauses.range(behind, lastWord(sentence.size() - 1, behind)))
                            : Optional.empty();
            return content.map(span -> attribution("according", List.of(source), cue, List.of(span)));
        }

        private Optional<Attribution> verb(int verb, List<CueFamily> families) {
            int length = lexicon.length(sentence, verb);
            Span cue = clauses.verbGroup(verb, length);
            int behind = verb + length;
            Optional<Span> source = clauses.subject(verb)
                    .filter(subject -> !inSpeech(sentence.token(subject).span()))
                    .filter(subject -> isHolder(sentence.token(subject)))
                    .map(clauses::nounPhrase)
                    .filter(span -> !span.overlaps(cue));
            if (source.isEmpty() && !followsQuotation(verb)) {
                return Optional.empty();
            }
            for (CueFamily family : families) {
                List<Span> content = content(family, verb, behind, source.orElse(cue), cue);
                if (!content.isEmpty()) {
                    return Optional.of(attribution(family.id(), source.stream().toList(), cue, content));
                }
            }
            return Optional.empty();
        }

        /** Whether a participle goes on behind a quotation that opens the sentence: "...," meaning that ... */
        private boolean followsQuotation(int verb) {
            int start = sentence.span().start();
            return sentence.token(verb).tag().equals("VBG")
                    && quotations.stream()
                            .anyMatch(quotation -> quotation.outer().start() == start
                                    && isGap(
                                            quotation.outer().end(),
                                            sentence.token(verb).span().start(),
                                            2));
        }

        private List<Span> content(CueFamily family, int verb, int behind, Span source, Span cue) {
            if (family.takes().contains(Takes.CLAUSE)) {
                Optional<Span> clause = clauses.complement(verb, behind)
                        .map(this::withoutThat)
                        .filter(span -> !span.overlaps(source) && !span.overlaps(cue))
                        .map(this::withMarks)
                        .map(this::quotationAlone);
                if (clause.isPresent()) {
                    return List.of(clause.get());
                }
            }
            if (family.takes().contains(Takes.CLAUSE)) {
                Optional<Span> before = preposed(Span.covering(List.of(source, cue)));
                if (before.isPresent()) {
                    return List.of(before.get());
                }
            }
            if (family.takes().contains(Takes.QUOTATION)) {
                List<Span> quoted = quotationBeside(Span.covering(List.of(source, cue)), cue);
                if (!quoted.isEmpty()) {
                    return quoted;
                }
            }
            Optional<int[]> other = Optional.empty();
            for (Takes takes : family.takes()) {
                if (other.isEmpty()) {
                    other = switch (takes) {
                        case INFINITIVE ->
                            clauses.infinitive(verb, behind).map(range -> withObject(range, verb, behind));
                        case PHRASE -> clauses.object(verb, behind);
                        case FOR -> clauses.prepositional(verb, "for");
                        case OF -> clauses.prepositional(verb, "of");
                        case AS -> clauses.prepositional(verb, "as");
                        case ABOUT -> clauses.prepositional(verb, "about");
                        case CLAUSE, QUOTATION -> Optional.empty();
                    };
                }
            }
            return other.map(range -> withMarks(clauses.range(range[0], range[1])))
                    .filter(span -> !span.overlaps(source) && !span.overlaps(cue))
                    .map(List::of)
                    .orElse(List.of());
        }

        /** An infinitive with the object behind it that a parser has hung on the cue: "offered to ground its guns". */
        private int[] withObject(int[] infinitive, int verb, int behind) {
            return clauses.object(verb, behind)
                    .filter(object -> object[0] == infinitive[1] + 1)
                    .map(object -> new int[] {infinitive[0], object[1]})
                    .orElse(infinitive);
        }

        /** The quotation that ends right before the source and cue or starts right behind them, with its later part. */
        private List<Span> quotationBeside(Span ascribing, Span cue) {
            List<Span> content = new ArrayList<>();
            for (Quotation quotation : quotations) {
                Span outer = quotation.outer();
                boolean before = outer.end() <= ascribing.start() && isGap(outer.end(), ascribing.start(), 3);
                boolean behind = cue.end() <= outer.start() && isGap(cue.end(), outer.start(), 12);
                boolean carriedOn = !content.isEmpty()
                        && isGap(ascribing.end(), outer.start(), 14)
                        && text.substring(ascribing.end(), outer.start())
                                .strip()
                                .endsWith(".");
                boolean speech = inner(quotation) > 3 || endsLikeSpeech(quotation);
                if (before || (content.isEmpty() && behind && speech) || carriedOn) {
                    content.add(outer);
                }
            }
            return content;
        }

        private int inner(Quotation quotation) {
            return quotation.inner().of(text).strip().split("\\s+", -1).length;
        }

        private boolean endsLikeSpeech(Quotation quotation) {
            String inner = quotation.inner().of(text).strip();
            return !inner.isEmpty() && ".,!?".indexOf(inner.charAt(inner.length() - 1)) >= 0;
        }

        /** Whether at most so many words, and the end of at most one sentence, stand between two offsets. */
        private boolean isGap(int from, int to, int words) {
            if (to < from) {
                return false;
            }
            String between = text.substring(from, to);
            long count = between.isBlank()
                    ? 0
                    : java.util.Arrays.stream(between.trim().split("\\s+"))
                            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                            .count();
            return count <= words && between.indexOf('\n') < 0;
        }

        private Span withoutThat(int[] range) {
            int first = range[0];
            if (first < range[1] && sentence.token(first).lower().equals("that")) {
                first++;
            }
            return clauses.range(first, range[1]);
        }

        /** The clause that a cue stands behind: "The text is final, the envoy said in Vienna." */
        private Optional<Span> preposed(Span ascribing) {
            int first = 0;
            while (first < sentence.size() && sentence.token(first).span().end() <= ascribing.start()) {
                first++;
            }
            int comma = first - 1;
            if (comma < 3 || !sentence.token(comma).text().equals(",")) {
                return Optional.empty();
            }
            boolean finite = sentence.tokens().subList(0, comma).stream()
                    .anyMatch(token -> token.is("MD")
                            || token.tag().equals("VBZ")
                            || token.tag().equals("VBD")
                            || token.tag().equals("VBP"));
            boolean subordinate = SUBORDINATE.contains(sentence.token(0).lower())
                    || sentence.token(0).tag().equals("VBG");
            return finite && !subordinate
                    ? Optional.of(withMarks(clauses.range(0, lastWord(comma - 1, 0))))
                    : Optional.empty();
        }

        /** Where a clause is all quoted but for words behind the comma that closes it, the quotation alone. */
        private Span quotationAlone(Span span) {
            for (Quotation quotation : quotations) {
                String inner = quotation.inner().of(text).strip();
                boolean opens = quotation.outer().start() == span.start()
                        && quotation.outer().end() < span.end();
                if (opens && inner.endsWith(",") && inner.indexOf(' ') > 0) {
                    return quotation.outer();
                }
            }
            return span;
        }

        /** The span with the whole of every quotation that it cuts. */
        private Span withMarks(Span span) {
            Span whole = span;
            for (Quotation quotation : quotations) {
                boolean opens = quotation.inner().start() == whole.start()
                        && quotation.outer().contains(whole);
                if (opens
                        || (quotation.outer().overlaps(whole)
                                && !quotation.outer().contains(whole))) {
                    whole = Span.covering(List.of(whole, quotation.outer()));
                }
            }
            return whole;
        }

        private boolean isHolder(Token token) {
            return token.is("NN")
                    || token.is("PRP")
                    || token.is("W")
                    || token.is("DT")
                    || token.is("CD")
                    || token.is("JJ");
        }

        private boolean inSpeech(Span span) {
            return quotations.stream().anyMatch(quotation -> quotation.inner().contains(span));
        }

        private boolean ends(int index) {
            return clauses.isPunctuation(index) && !sentence.token(index).text().equals("-");
        }

        private int lastWord(int from, int to) {
            int last = from;
            while (last > to
                    && clauses.isPunctuation(last)
                    && !"”\"'’)".contains(sentence.token(last).text())) {
                last--;
            }
            return last;
        }

        private int nextWord(int from) {
            int next = from;
            while (next < sentence.size()
                    && ",.;:".contains(sentence.token(next).text())) {
                next++;
            }
            return next;
        }

        private Attribution attribution(String rule, List<Span> source, Span cue, List<Span> content) {
            return new Attribution(
                    source, List.of(cue), content, CONFIDENCE, Derivation.of("attribution." + rule, List.of(cue)));
        }
    }
}
