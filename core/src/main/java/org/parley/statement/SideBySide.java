package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.rule.Derivation;
import org.parley.rule.WordLists;

/**
 * Words of a side that lean on those of another before them: "Not so, says the company", "The union counted 900; the company, 400",
 * "71 per cent according to the union and 34 per cent according to the company". What else was found for them is dropped.
 */
final class SideBySide {
    static final String RULE = "attribution.side-by-side";
    private static final double CONFIDENCE = 0.6;

    private static final String HOLDER = "(?:[\\p{L}’'-]+ ){0,6}[\\p{L}’'-]+";
    private static final String NUMBER =
            "[$€£]?\\d(?:[\\d.,]*\\d)?(?: ?%| per cent| percent| million| billion)?(?: of (?:the |its )?[\\p{L}-]+)?";

    /** A short denial with its speaker behind it. */
    private static final Pattern RETORT = Pattern.compile(
            "^(?<words>" + String.join("|", WordLists.of("retorts")) + "), (?<cue>\\p{L}+) (?<source>" + HOLDER
                    + ")[.;:]?$",
            Pattern.CASE_INSENSITIVE);
    /** A number behind somebody's name and a comma, where another has counted before. */
    private static final Pattern GAPPED = Pattern.compile(
            "^(?:.*?[^,;:])?(?:;|,? (?:and|but|while)|,) (?<source>(?:the|its) " + HOLDER
                    + "), (?<words>(?:(?:only|just|about|some) )?" + NUMBER + ")[.;]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TWO_ACCOUNTS = Pattern.compile(
            "(?<first>" + NUMBER + "),? (?<cue>according to) (?<source>" + HOLDER
                    + "?),? (?:and|but|against|or|while) (?:only |just |about )?(?<words>" + NUMBER
                    + "),? (?<other>according to) (?<holder>" + HOLDER + ")[.;,]?",
            Pattern.CASE_INSENSITIVE);
    /** The clause in which a number stands; a relative clause goes with the noun phrase before it. */
    private static final Pattern CLAUSE =
            Pattern.compile("(?:(?:[\\p{L}’'-]+ ){0,4}[\\p{L}’'-]+, which [^,]*|[^,;:]*)$", Pattern.CASE_INSENSITIVE);

    private final Reading reading;

    SideBySide(Reading reading) {
        this.reading = reading;
    }

    /** The attributions with those of such words, in text order. */
    List<Attribution> with(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found);
        for (Sentence sentence : reading.sentences()) {
            int start = sentence.span().start();
            String text = sentence.span().of(reading.document().text());
            retort(text, start, all);
            gapped(text, start, all);
            twoAccounts(text, start, all);
        }
        all.sort(Comparator.comparing(attribution -> attribution.content().get(0)));
        return all;
    }

    private void retort(String text, int start, List<Attribution> all) {
        Matcher retort = RETORT.matcher(text.strip());
        if (retort.find()
                && WordLists.of("retorting").contains(retort.group("cue").toLowerCase(Locale.ROOT))) {
            put(span(retort, "source", start), span(retort, "cue", start), span(retort, "words", start), all);
        }
    }

    /** The second number is told by the verb of the first. */
    private void gapped(String text, int start, List<Attribution> all) {
        Matcher gapped = GAPPED.matcher(text);
        if (!gapped.find()) {
            return;
        }
        Span source = span(gapped, "source", start);
        all.stream()
                .filter(other -> other.derivation().rule().equals(Countings.RULE))
                .filter(other -> other.cue().get(0).start() >= start
                        && other.cue().get(0).end() < source.start())
                .findFirst()
                .ifPresent(other -> put(source, other.cue().get(0), span(gapped, "words", start), all));
    }

    private void twoAccounts(String text, int start, List<Attribution> all) {
        Matcher two = TWO_ACCOUNTS.matcher(text);
        if (!two.find()) {
            return;
        }
        Matcher clause = CLAUSE.matcher(text.substring(0, two.end("first")));
        int from = clause.find() ? clause.start() : two.start("first");
        while (Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        put(span(two, "source", start), span(two, "cue", start), new Span(start + from, start + two.end("first")), all);
        put(span(two, "holder", start), span(two, "other", start), span(two, "words", start), all);
    }

    private static Span span(Matcher matcher, String group, int start) {
        return new Span(start + matcher.start(group), start + matcher.end(group));
    }

    /** Adds one, without what else was found of the same source or words. */
    private static void put(Span source, Span cue, Span words, List<Attribution> all) {
        all.removeIf(other -> other.source().stream().anyMatch(source::overlaps)
                || (other.content().stream().anyMatch(span -> span.overlaps(words) || span.overlaps(source))
                        && !other.cue().equals(List.of(cue)))
                || (other.cue().equals(List.of(cue)) && other.content().stream().anyMatch(words::overlaps)));
        all.add(new Attribution(
                List.of(source), List.of(cue), List.of(words), CONFIDENCE, Derivation.of(RULE, List.of(cue))));
    }
}
