package org.parley.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.reading.Sentence;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeReader;
import org.parley.reading.Token;

/**
 * Reads time expressions by rules that are data ({@code org/parley/rules/en/times*.yaml}).
 *
 * <p>All is anchored to the day of publication, or to that of the dateline where it lies in the week before: a corrected
 * report still says "tonight" of its first day. The clock is never read. Where the publication has no full date, the
 * first full date that is a dateline, or a line of its own among the first lines of the text, stands for it. Where that
 * is missing too, a value keeps its unknown parts as {@code X} and has no EDTF value.
 *
 * <p>EDTF values tell more than TIMEX3 where the words do: "since February 24" is {@code 2022-02-24/..}, "until Friday"
 * {@code ../2022-05-20}, both parts of "from Monday to Wednesday" the whole interval, "late March" {@code 2022-03-2X},
 * "early 2022" its first four months, "around May 18" {@code 2022-05-18~}, "5/8/2022", which may mean either order,
 * {@code 2022-05-08?}. A week is the interval of its days.
 *
 * <p>Safe for use by several threads; works, with weaker knowledge of the tense, on documents without sentences.
 */
public final class RuleTimeReader implements TimeReader {
    /** A line of its own stands for a dateline only this near to the start of a text. */
    private static final int FIRST_LINES = 5;

    /** So many days at most lie between the day in a dateline and that of publication. */
    private static final long LONGEST_WAY = 7;

    private final Lexicon lexicon;
    private final RuleIndex rules;
    private final TenseCues tenses;
    private final Bounds bounds;

    private RuleTimeReader(RuleFiles.Loaded loaded) {
        this.lexicon = loaded.lexicon();
        this.tenses = new TenseCues(lexicon);
        this.bounds = new Bounds(lexicon);
        this.rules = new RuleIndex(loaded.rules(), lexicon.vocabulary());
    }

    /** The reader with the rules for English that come with the program. */
    public static RuleTimeReader english() {
        return new RuleTimeReader(RuleFiles.english());
    }

    static RuleTimeReader of(RuleFiles.Loaded loaded) {
        return new RuleTimeReader(loaded);
    }

    @Override
    public List<TimeExpression> read(Document document, List<Sentence> sentences) {
        Resolver resolver = new Resolver(published(document));
        Map<Integer, String> tags = tags(sentences);
        List<TimeExpression> times = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.kind().isReport()) {
                Words words = words(document, block);
                List<Chart.Edge> edges = Chart.read(words, rules);
                if (!edges.isEmpty()) {
                    read(words, edges, starts(words, block, sentences), tags, resolver, times);
                }
            }
        }
        return times;
    }

    private Words words(Document document, Block block) {
        return Words.of(
                lexicon.vocabulary(),
                document.text(),
                block.span().start(),
                block.span().end());
    }

    private void read(
            Words words,
            List<Chart.Edge> edges,
            boolean[] starts,
            Map<Integer, String> tags,
            Resolver resolver,
            List<TimeExpression> times) {
        List<Resolver.Meant> meanings = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            Chart.Edge edge = edges.get(i);
            int from = sentenceStart(starts, edge.start());
            int until = sentenceEnd(starts, edge.end());
            Tense tense = bounds.tense(words, edge)
                    .orElseGet(() -> tenses.at(words, edge.start(), edge.end(), from, until, tags));
            Period near = edge.sense() instanceof Sense.Clock clock && clock.day() == null
                    ? near(words, edges, i, from, until, tags, meanings, resolver)
                    : null;
            Resolver.Meant meant = resolver.resolve(edge.sense(), tense, near);
            meanings.add(meant);
            if (meant.period() != null) {
                resolver.mentions().add(meant.period());
            }
        }
        List<String> edtf = bounds.apply(words, edges, meanings);
        for (int i = 0; i < edges.size(); i++) {
            Chart.Edge edge = edges.get(i);
            Span span = new Span(
                    words.get(edge.start()).start(), words.get(edge.end() - 1).end());
            Resolver.Meant meant = meanings.get(i);
            times.add(new TimeExpression(
                    span, meant.type(), meant.timex(), edtf.get(i), edge.rule().id()));
        }
    }

    /** The day told nearest to a time of day within its sentence: the one before it, else the one behind it. */
    private @Nullable Period near(
            Words words,
            List<Chart.Edge> edges,
            int index,
            int from,
            int until,
            Map<Integer, String> tags,
            List<Resolver.Meant> before,
            Resolver resolver) {
        for (int i = index - 1; i >= 0 && edges.get(i).start() >= from; i--) {
            Period period = before.get(i).period();
            if (period != null && period.unit() == Unit.DAY) {
                return period;
            }
        }
        for (int i = index + 1; i < edges.size() && edges.get(i).start() < until; i++) {
            Chart.Edge edge = edges.get(i);
            if (edge.sense().isDate()) {
                Tense tense = tenses.at(words, edge.start(), edge.end(), from, until, tags);
                Period period = resolver.resolve(edge.sense(), tense, null).period();
                return period != null && period.unit() == Unit.DAY ? period : null;
            }
        }
        return null;
    }

    // The day of publication

    private @Nullable LocalDate published(Document document) {
        Optional<LocalDate> told = document.publication().published().day();
        if (told.isPresent()) {
            return written(document, told.get());
        }
        int lines = 0;
        for (Block block : document.blocks()) {
            boolean dateline = block.kind() == BlockKind.DATELINE;
            if (dateline || (lines < FIRST_LINES && block.kind().isReport())) {
                LocalDate day = fullDate(words(document, block), dateline);
                if (day != null) {
                    return day;
                }
            }
            lines++;
        }
        return null;
    }

    /** The day in a dateline of the week up to publication, else that of publication: a report may be corrected or copied later. */
    private LocalDate written(Document document, LocalDate published) {
        Resolver resolver = new Resolver(published);
        for (Block block : document.blocks()) {
            if (block.kind() != BlockKind.DATELINE) {
                continue;
            }
            for (Chart.Edge edge : Chart.read(words(document, block), rules)) {
                Period period =
                        resolver.resolve(edge.sense(), Tense.UNKNOWN, null).period();
                if (period != null
                        && period.unit() == Unit.DAY
                        && !period.first().isAfter(published)
                        && period.first().isAfter(published.minusDays(LONGEST_WAY))) {
                    return period.first();
                }
            }
        }
        return published;
    }

    /** The full date in a dateline, or that a line consists of. */
    private @Nullable LocalDate fullDate(Words words, boolean dateline) {
        for (Chart.Edge edge : Chart.read(words, rules)) {
            boolean whole = edge.start() == 0 && edge.end() == words.size();
            Period period = new Resolver(null)
                    .resolve(edge.sense(), Tense.UNKNOWN, null)
                    .period();
            if ((dateline || whole) && period != null && period.unit() == Unit.DAY) {
                return period.first();
            }
        }
        return null;
    }

    // Sentences

    private static Map<Integer, String> tags(List<Sentence> sentences) {
        Map<Integer, String> tags = new HashMap<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                tags.put(token.span().start(), token.tag());
            }
        }
        return tags;
    }

    /** Which words start a sentence: as the sentences say, else behind a full stop and before a capital letter. */
    private boolean[] starts(Words words, Block block, List<Sentence> sentences) {
        boolean[] starts = new boolean[words.size() + 1];
        starts[0] = true;
        starts[words.size()] = true;
        List<Integer> offsets = sentences.stream()
                .filter(sentence -> block.span().contains(sentence.span()))
                .map(sentence -> sentence.span().start())
                .toList();
        for (int i = 1, next = 0; i < words.size(); i++) {
            if (offsets.isEmpty()) {
                starts[i] = isSentenceEnd(words, i - 1) && words.get(i).capital() && words.isSpaced(i);
                continue;
            }
            while (next < offsets.size() && offsets.get(next) < words.get(i).start()) {
                next++;
            }
            starts[i] =
                    next < offsets.size() && offsets.get(next) == words.get(i).start();
        }
        return starts;
    }

    private static boolean isSentenceEnd(Words words, int index) {
        if (!words.is(index, Kind.PUNCTUATION)) {
            return false;
        }
        String mark = words.text(index);
        boolean initial = index > 0
                && words.text(index - 1).length() <= 2
                && words.get(index - 1).capital();
        return mark.equals("!") || mark.equals("?") || (mark.equals(".") && !initial);
    }

    private static int sentenceStart(boolean[] starts, int index) {
        int start = index;
        while (!starts[start]) {
            start--;
        }
        return start;
    }

    private static int sentenceEnd(boolean[] starts, int index) {
        int end = index;
        while (!starts[end]) {
            end++;
        }
        return end;
    }
}
