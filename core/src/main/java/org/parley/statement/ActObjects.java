package org.parley.statement;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.document.Span;
import org.parley.reading.Reading;
import org.parley.rule.Match;
import org.parley.rule.Range;
import org.parley.rule.WordLists;

/** The words that tell what an act is about. */
final class ActObjects {
    /** Words that open a clause or say with what else a thing is. */
    private static final Set<String> CLAUSE_WORDS =
            Set.of("that", "which", "who", "whether", "between", "both", "to", "if", "when", "where", "from");

    /** What is wanted, offered or refused by a cue is all that the cue ascribes, however much of it a pattern names. */
    private static final Set<ActType> WHOLE =
            EnumSet.of(ActType.DEMAND, ActType.OFFER, ActType.PROPOSE, ActType.CONCEDE, ActType.REJECT);

    /** Words that begin what no longer belongs to it. */
    private static final Set<String> ENDING = WordLists.of("ending-what-is-wanted");

    private static final Set<String> OPENING = Set.of("that", "to", "for", "on");

    /** So many words are still what somebody wants; more of them are a speech. */
    private static final int LONGEST = 30;

    /** So many words behind a verb begins what must happen first. */
    private static final int NEAR = 3;

    /** The word for how much somebody asks, and not how much it is. */
    private static final Pattern OWN_FIGURE = Pattern.compile(
            "(?:its|their|his|her|our|my) (?:own )?(?:" + String.join("|", new TreeSet<>(WordLists.of("own-figures")))
                    + ")s?",
            Pattern.CASE_INSENSITIVE);

    /** The sentence behind it in which the same one tells how much. */
    private static final Pattern NEXT = Pattern.compile(
            "[.”\"’]*[ \\t]+(?:It|They|He|She|We) (?:is |are |has |have |had |now |only |would )*(?:wants?|seeks?|asks?|asked|asking|demands?|demanded|wanted|sought|seeking|insists?|calls?)(?: for| on)? "
                    + "(?<figure>[^.,;:“”\"\n]*\\p{N}[^.,;:“”\"\n]*(?:, (?:not|rather than|instead of|down from) [^.,;:\n]*)?)");

    private final Reading reading;
    private final IssueReader issues;
    private final Optional<Statement> statement;

    ActObjects(Reading reading, IssueReader issues, Optional<Statement> statement) {
        this.reading = reading;
        this.issues = issues;
        this.statement = statement;
    }

    /** What an act of a type is about; empty where neither the pattern nor what the cue ascribes tells. */
    Optional<Range> about(ActType type, Match match, boolean byCue, List<Participant> targets, SentenceWords words) {
        ObjectWords objects = new ObjectWords(words, reading.times());
        Optional<Range> named = match.slot("object");
        boolean whole = byCue && WHOLE.contains(type);
        return (whole
                        ? ascribed(match, named, match.condition(), targets, words)
                                .or(() -> named)
                        : named)
                .map(range -> objects.of(type, range));
    }

    /** What must happen first: all that the cue ascribes up to what it must come before, {@code insists that the strike be called off}. */
    Optional<Range> required(Match match, boolean byCue, List<Participant> targets, SentenceWords words) {
        Optional<Range> named = match.slot("condition")
                .or(() -> match.condition().filter(range -> range.start() - match.trigger() <= NEAR));
        boolean first = byCue && named.isPresent() && match.rule().codes().act().equals(ActType.PRECONDITION.label());
        return first ? ascribed(match, named, Optional.empty(), targets, words) : Optional.empty();
    }

    /** What the cue ascribes, up to a condition or what else is told beside it: {@code the strike be called off first}. */
    private Optional<Range> ascribed(
            Match match,
            Optional<Range> named,
            Optional<Range> condition,
            List<Participant> targets,
            SentenceWords words) {
        Optional<Range> content = content(words).filter(range -> range.start() > match.trigger());
        if (content.isEmpty()
                || named.filter(range -> !content.get().contains(range.start())).isPresent()) {
            return Optional.empty();
        }
        int start = content.get().start();
        Optional<Range> target = match.slot("target").filter(range -> !targets.isEmpty());
        if (target.isPresent()) {
            Range asked = target.get();
            if (asked.start() < start
                    || asked.start() > start + 1
                    || asked.end() >= content.get().end()) {
                return Optional.empty();
            }
            start = words.lower(asked.end()).equals("to") ? asked.end() : start;
        }
        while (start < content.get().end() - 1 && OPENING.contains(words.lower(start))) {
            start++;
        }
        int end = Math.max(named.map(Range::end).orElse(0), start + 1);
        int last = condition
                .filter(range -> range.start() > content.get().start())
                .map(range -> Math.min(range.start() - 1, content.get().end()))
                .orElse(content.get().end());
        while (end < last && !ENDING.contains(words.lower(end)) && !isInReturn(end, words)) {
            end++;
        }
        if (end > start + 1 && words.lower(end - 1).equals("first")) {
            end--;
        }
        boolean pointing = words.tag(start).equals("PRP");
        return !pointing && start < end && end - start <= LONGEST
                ? Optional.of(new Range(start, end))
                : Optional.empty();
    }

    /**
     * What somebody asks for less of than before, where only a word for it is named, and the next sentence tells how much it is:
     * {@code lowered its figure. It now wants 160 men freed}.
     */
    String withFigure(ActType type, String object, SentenceWords words) {
        if (type != ActType.CONCEDE || !OWN_FIGURE.matcher(object).matches()) {
            return object;
        }
        Matcher next = NEXT.matcher(reading.document().text())
                .region(
                        words.span(words.size() - 1).end(),
                        reading.document().text().length());
        return next.lookingAt() ? object + " … " + next.group("figure").strip() : object;
    }

    private static boolean isInReturn(int index, SentenceWords words) {
        return index + 1 < words.size()
                && words.lower(index).equals("in")
                && (words.lower(index + 1).equals("return")
                        || words.lower(index + 1).equals("exchange"));
    }

    /** The words of the one span that a statement has in a sentence, where none of it is quoted. */
    private Optional<Range> content(SentenceWords words) {
        List<Span> content = statement
                .filter(cited -> cited.form() == Form.INDIRECT)
                .map(Statement::content)
                .orElse(List.of());
        int first = -1;
        int last = -1;
        for (int i = 0; content.size() == 1 && i < words.size(); i++) {
            if (content.get(0).contains(words.span(i))) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Range(first, last + 1));
    }

    /**
     * What is demanded or given up: things of several issues, each by itself, {@code a rise of nine crowns} and {@code a promise
     * on jobs}; else all of it.
     */
    List<String> things(ActType type, String object, Optional<Range> about, SentenceWords words) {
        boolean whole = about.filter(range -> text(range, words).equals(object)).isEmpty();
        if (whole || (type != ActType.DEMAND && type != ActType.CONCEDE)) {
            return List.of(object);
        }
        Range slot = about.orElseThrow();
        Map<String, Range> byIssue = new LinkedHashMap<>();
        String last = "";
        int start = slot.start();
        for (int i = slot.start() + 1; i <= slot.end(); i++) {
            if (i < slot.end() && !joinsThings(i, start, slot, words)) {
                continue;
            }
            Range part = new Range(start, i);
            String issue = issues.issueOf(text(part, words)).orElse(last);
            byIssue.merge(issue, part, (before, next) -> new Range(before.start(), next.end()));
            last = issue;
            start = i + 1;
            while (start < slot.end() && isConjunction(start, words)) {
                start++;
            }
        }
        return byIssue.size() < 2
                ? List.of(object)
                : byIssue.values().stream().map(part -> text(part, words)).toList();
    }

    /** Whether a conjunction or comma stands between two things, and not within a clause that tells of the first. */
    private boolean joinsThings(int i, int start, Range slot, SentenceWords words) {
        if (!isConjunction(i, words) || i + 1 >= slot.end()) {
            return false;
        }
        boolean noun = false;
        for (int before = start; before < i; before++) {
            noun |= words.tag(before).startsWith("NN") || words.tag(before).equals("CD");
            if (CLAUSE_WORDS.contains(words.lower(before))) {
                return false;
            }
        }
        int next = isConjunction(i + 1, words) && i + 2 < slot.end() ? i + 2 : i + 1;
        String tag = words.tag(next);
        return noun
                && (tag.equals("DT")
                        || tag.equals("PRP$")
                        || tag.equals("CD")
                        || tag.startsWith("NN")
                        || tag.startsWith("JJ"));
    }

    private static boolean isConjunction(int i, SentenceWords words) {
        return words.lower(i).equals("and") || words.lower(i).equals(",");
    }

    /** The words of a range; where others were put between them, with an ellipsis. */
    String text(Range range, SentenceWords words) {
        return words.parts(range).stream()
                .map(span -> span.of(reading.document().text()))
                .collect(Collectors.joining(" … "));
    }
}
