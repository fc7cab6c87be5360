package org.parley.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A pattern made ready to run: a small backtracking machine over the words of a block.
 *
 * <p>Patterns are words with white space between them. {@code a|b} is either word; {@code (x y | z)} either row of
 * words; {@code [x y]} a row that may be missing; {@code {month}} a slot, and {@code {end:month}} one with a name of its
 * own; {@code <} and {@code >} enclose what the expression consists of, where words around it only have to be there.
 * Words are matched in any case, those written with a capital letter only with one.
 */
final class Program {
    /** One step of the machine. */
    private sealed interface Step {}

    private record Literal(Set<Integer> ids, Set<Integer> capitals) implements Step {}

    private record Fill(
            String name, String className, @Nullable Slot slot) implements Step {}

    private record Split(int first, int second) implements Step {}

    private record Jump(int to) implements Step {}

    private record Mark(boolean open) implements Step {}

    private record Accept() implements Step {}

    /**
     * A way in which the pattern matches.
     *
     * @param start the index of the first word of the expression
     * @param end the index behind its last
     */
    record Match(int start, int end, @Nullable Binding bindings) {}

    /** Where the results of other rules are found. */
    interface Results {
        List<Chart.Edge> at(int index);
    }

    private final String pattern;
    private final Lexicon lexicon;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> slots = new TreeSet<>();
    private int at;

    private Program(String pattern, Lexicon lexicon) {
        this.pattern = pattern;
        this.lexicon = lexicon;
    }

    /** Compiles a pattern; what is wrong with it is added to {@code problems}. */
    static Program compile(String pattern, Lexicon lexicon, List<String> problems) {
        Program program = new Program(pattern, lexicon);
        program.alternatives(')');
        if (program.at < pattern.length()) {
            program.problems.add("\"" + pattern.charAt(program.at) + "\" closes nothing");
        }
        program.steps.add(new Accept());
        program.check();
        for (String problem : program.problems) {
            problems.add("pattern \"" + pattern + "\": " + problem);
        }
        return program;
    }

    /** The names of the slots. */
    Set<String> slots() {
        return slots;
    }

    /** Whether it needs the results of other rules. */
    boolean isNested() {
        return steps.stream()
                .anyMatch(step -> step instanceof Fill fill && fill.slot != null && fill.slot.fits != null);
    }

    // Compiling

    private void alternatives(char close) {
        int split = steps.size();
        List<Integer> ends = new ArrayList<>();
        sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            steps.add(split, new Split(split + 1, steps.size() + 2));
            shift(split);
            ends.add(steps.size());
            steps.add(new Jump(-1));
            split = steps.size();
            sequence();
        }
        for (int end : ends) {
            steps.set(end, new Jump(steps.size()));
        }
        if (at < pattern.length() && pattern.charAt(at) != close) {
            problems.add("\"" + close + "\" is missing before \"" + pattern.substring(at) + "\"");
            at = pattern.length();
        }
    }

    /** Moves the targets behind a step that was put in. */
    private void shift(int inserted) {
        for (int i = inserted + 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step instanceof Split split) {
                steps.set(i, new Split(split.first + 1, split.second + 1));
            } else if (step instanceof Jump jump && jump.to >= 0) {
                steps.set(i, new Jump(jump.to + 1));
            }
        }
    }

    private void sequence() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == '|' || c == ')' || c == ']') {
                return;
            } else if (c == '(') {
                group();
            } else if (c == '[') {
                optional();
            } else if (c == '{') {
                slot();
            } else if (c == '<' || c == '>') {
                steps.add(new Mark(c == '<'));
                at++;
            } else {
                literal();
            }
        }
    }

    private void group() {
        at++;
        alternatives(')');
        close(')');
    }

    private void optional() {
        int split = steps.size();
        steps.add(new Jump(-1));
        at++;
        alternatives(']');
        close(']');
        steps.set(split, new Split(split + 1, steps.size()));
    }

    private void close(char close) {
        if (at < pattern.length() && pattern.charAt(at) == close) {
            at++;
        } else {
            problems.add("\"" + close + "\" is missing at the end");
        }
    }

    private void slot() {
        int end = pattern.indexOf('}', at);
        if (end < 0) {
            problems.add("\"}\" is missing behind \"" + pattern.substring(at) + "\"");
            at = pattern.length();
            return;
        }
        String inside = pattern.substring(at + 1, end);
        at = end + 1;
        int colon = inside.indexOf(':');
        String className = inside.substring(colon + 1);
        String name = colon < 0 ? inside : inside.substring(0, colon);
        Slot slot = Slot.named(className);
        if (slot == null && !lexicon.has(className)) {
            problems.add("there is no class {" + className + "}; there are " + String.join(", ", lexicon.names())
                    + " and " + Slot.labels());
            return;
        }
        slots.add(name);
        steps.add(new Fill(name, className, slot));
    }

    private void literal() {
        int end = at;
        while (end < pattern.length() && " ()[]{}<>".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        Set<Integer> ids = new TreeSet<>();
        Set<Integer> capitals = new TreeSet<>();
        for (String word : pattern.substring(at, end).split("\\|", -1)) {
            if (word.isEmpty()) {
                problems.add("an empty word beside \"|\"; rows of words need parentheses and spaces: (a b | c)");
                continue;
            }
            int id = lexicon.vocabulary().add(word.toLowerCase(Locale.ROOT));
            (Character.isUpperCase(word.charAt(0)) ? capitals : ids).add(id);
        }
        steps.add(new Literal(ids, capitals));
        at = end;
    }

    private void check() {
        boolean[] seen = new boolean[steps.size()];
        if (problems.isEmpty() && reaches(0, seen)) {
            problems.add("it matches nothing at all; at least one word must not be optional");
        }
        long opened = steps.stream()
                .filter(step -> step instanceof Mark mark && mark.open)
                .count();
        long closed = steps.stream()
                .filter(step -> step instanceof Mark mark && !mark.open)
                .count();
        if ((opened == 0) != (closed == 0)) {
            problems.add("\"<\" and \">\" come in pairs");
        }
    }

    /** Whether the end is reached from a step without any word. */
    private boolean reaches(int index, boolean[] seen) {
        if (seen[index]) {
            return false;
        }
        seen[index] = true;
        Step step = steps.get(index);
        if (step instanceof Accept) {
            return true;
        } else if (step instanceof Split split) {
            return reaches(split.first, seen) || reaches(split.second, seen);
        } else if (step instanceof Jump jump) {
            return reaches(jump.to, seen);
        }
        return step instanceof Mark && reaches(index + 1, seen);
    }

    // Where it may start

    /** The ids of words that it may start with. */
    Set<Integer> firstWords() {
        Set<Integer> ids = new TreeSet<>();
        for (Step step : firstSteps()) {
            if (step instanceof Literal literal) {
                ids.addAll(literal.ids);
                ids.addAll(literal.capitals);
            } else if (step instanceof Fill fill) {
                ids.addAll(firstWords(fill));
            }
        }
        return ids;
    }

    private Set<Integer> firstWords(Fill fill) {
        if (fill.slot == null) {
            return new TreeSet<>(lexicon.firstWords(fill.className));
        }
        String words = fill.slot == Slot.NUMBER
                ? Lexicon.COUNT
                : fill.slot == Slot.DAY || fill.slot == Slot.ORDINAL ? Slot.ORDINAL_WORDS : "";
        return lexicon.has(words) ? new TreeSet<>(lexicon.firstWords(words)) : Set.of();
    }

    /** The kinds of words that it may start with. */
    Set<Kind> firstKinds() {
        Set<Kind> kinds = new TreeSet<>();
        for (Step step : firstSteps()) {
            if (step instanceof Fill fill && fill.slot != null) {
                kinds.addAll(fill.slot.kinds);
            }
        }
        return kinds;
    }

    /** Whether it may start with the result of another rule. */
    boolean startsNested() {
        return firstSteps().stream()
                .anyMatch(step -> step instanceof Fill fill && fill.slot != null && fill.slot.fits != null);
    }

    private List<Step> firstSteps() {
        List<Step> first = new ArrayList<>();
        collect(0, new boolean[steps.size()], first);
        return first;
    }

    private void collect(int index, boolean[] seen, List<Step> first) {
        if (seen[index]) {
            return;
        }
        seen[index] = true;
        Step step = steps.get(index);
        if (step instanceof Split split) {
            collect(split.first, seen, first);
            collect(split.second, seen, first);
        } else if (step instanceof Jump jump) {
            collect(jump.to, seen, first);
        } else if (step instanceof Mark) {
            collect(index + 1, seen, first);
        } else {
            first.add(step);
        }
    }

    // Running

    /** Every way in which it matches from an index on. */
    List<Match> run(Words words, int index, Results results) {
        List<Match> matches = new ArrayList<>(1);
        run(0, words, index, index, -1, null, results, matches);
        return matches;
    }

    private void run(
            int step,
            Words words,
            int index,
            int start,
            int end,
            @Nullable Binding bindings,
            Results results,
            List<Match> matches) {
        Step now = steps.get(step);
        if (now instanceof Literal literal) {
            int id = words.id(index);
            if (id == Words.UNKNOWN) {
                return;
            }
            boolean here = literal.ids.contains(id)
                    || (literal.capitals.contains(id) && words.get(index).capital());
            if (here) {
                run(step + 1, words, index + 1, start, end, bindings, results, matches);
            }
        } else if (now instanceof Fill fill) {
            fill(fill, step, words, index, start, end, bindings, results, matches);
        } else if (now instanceof Split split) {
            run(split.first, words, index, start, end, bindings, results, matches);
            run(split.second, words, index, start, end, bindings, results, matches);
        } else if (now instanceof Jump jump) {
            run(jump.to, words, index, start, end, bindings, results, matches);
        } else if (now instanceof Mark mark) {
            run(step + 1, words, index, mark.open ? index : start, mark.open ? end : index, bindings, results, matches);
        } else {
            matches.add(new Match(start, end < 0 ? index : end, bindings));
        }
    }

    private void fill(
            Fill fill,
            int step,
            Words words,
            int index,
            int start,
            int end,
            @Nullable Binding bindings,
            Results results,
            List<Match> matches) {
        if (fill.slot != null && fill.slot.fits != null) {
            for (Chart.Edge edge : results.at(index)) {
                if (fill.slot.fits.test(edge.sense())) {
                    Binding binding = new Binding(fill.name, edge.sense(), bindings);
                    run(step + 1, words, edge.end(), start, end, binding, results, matches);
                }
            }
            return;
        }
        Lexicon.Found found =
                fill.slot == null ? lexicon.find(fill.className, words, index) : fill.slot.find(lexicon, words, index);
        if (found != null) {
            Binding binding = new Binding(fill.name, found.value(), bindings);
            run(step + 1, words, found.end(), start, end, binding, results, matches);
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}
