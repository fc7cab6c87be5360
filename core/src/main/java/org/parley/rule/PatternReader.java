package org.parley.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the text of a pattern.
 *
 * <pre>
 * pattern  := item+
 * item     := ["^"] choice | "[" pattern "]" | "{" name [":" choice] "}" | "..." [number]
 * choice   := unit ("|" unit)*
 * unit     := word | word "/" tag | "/" tag | "&lt;" class "&gt;" | "(" pattern ("|" pattern)* ")"
 * </pre>
 */
final class PatternReader {
    /** The names of the slots; the empty one is tested and not kept. */
    static final Set<String> SLOTS = Set.of("actor", "target", "object", "condition", "");

    /** Short names of the parts of speech, and the starts of the Penn tags that they stand for. */
    static final Map<String, String> TAGS = Map.of(
            "V", "VB", "N", "NN", "J", "JJ", "R", "RB", "VBG", "VBG", "VBN", "VBN", "PRP", "PRP", "CD", "CD", "NNP",
            "NNP", "IN", "IN");

    private static final Set<String> WEAK = Set.of(
            "be", "have", "do", "to", "not", "no", "in", "on", "of", "for", "with", "from", "the", "a", "its", "any",
            "will", "must", "as", "at", "by", "that", "there", "seem", "appear", "remain", "become", "stay", "stand",
            "only", "can", "would", "could", "should", "may", "might", "never", "go");

    private final String text;
    private final Map<String, Node> classes;
    private int at;
    private int trigger = -1;

    private PatternReader(String text, Map<String, Node> classes) {
        this.text = text;
        this.classes = classes;
    }

    /** A pattern as read: the items of its top level, and which of them is the trigger. */
    record Parsed(List<Node> items, int trigger) {}

    /** A pattern that cannot be read. */
    static final class PatternException extends Exception {
        private static final long serialVersionUID = 1;

        final String remedy;

        PatternException(String reason, String remedy) {
            super(reason);
            this.remedy = remedy;
        }
    }

    static Parsed read(String text, Map<String, Node> classes) throws PatternException {
        PatternReader reader = new PatternReader(text, classes);
        List<Node> items = reader.sequence(true);
        if (reader.at < text.length()) {
            throw reader.wrong("'" + text.charAt(reader.at) + "' closes nothing", "take it out or open it before");
        }
        if (items.isEmpty()) {
            throw reader.wrong("the pattern is empty", "write at least one word");
        }
        int trigger = reader.trigger >= 0 ? reader.trigger : strongest(items);
        if (trigger < 0) {
            throw reader.wrong("no word can set the pattern off", "mark one with ^ that may not be absent");
        }
        return new Parsed(items, trigger);
    }

    /** Reads the phrases of a word class: one choice of sequences. */
    static Node readClass(List<String> phrases, Map<String, Node> classes) throws PatternException {
        List<List<Node>> sequences = new ArrayList<>();
        List<Node.Test> single = new ArrayList<>();
        for (String phrase : phrases) {
            PatternReader reader = new PatternReader(phrase, classes);
            List<Node> sequence = reader.sequence(false);
            if (reader.at < phrase.length() || sequence.isEmpty()) {
                throw reader.wrong("'" + phrase + "' is no phrase", "write words, word/TAG or <class>");
            }
            if (sequence.size() == 1 && sequence.get(0) instanceof Node.Word word) {
                single.addAll(word.tests());
            } else {
                sequences.add(sequence);
            }
        }
        if (sequences.isEmpty()) {
            return new Node.Word(single);
        }
        if (!single.isEmpty()) {
            sequences.add(List.of(new Node.Word(single)));
        }
        return new Node.Choice(sequences);
    }

    private static int strongest(List<Node> items) {
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            if (item instanceof Node.Word word
                    && word.tests().stream().anyMatch(test -> !test.form().isEmpty() && !WEAK.contains(test.form()))) {
                return i;
            }
            if (item instanceof Node.Choice) {
                return i;
            }
        }
        return -1;
    }

    private List<Node> sequence(boolean top) throws PatternException {
        List<Node> items = new ArrayList<>();
        while (true) {
            skipSpace();
            if (at == text.length() || ")]|".indexOf(text.charAt(at)) >= 0) {
                return items;
            }
            if (text.charAt(at) == '^') {
                if (!top || trigger >= 0) {
                    throw wrong("^ stands inside brackets or twice", "mark one item of the pattern's top level");
                }
                at++;
                trigger = items.size();
            }
            items.add(item());
        }
    }

    private Node item() throws PatternException {
        char c = text.charAt(at);
        if (c == '[') {
            at++;
            List<Node> inner = alternatives(']');
            return new Node.Maybe(inner);
        }
        if (c == '{') {
            return slot();
        }
        if (text.startsWith("...", at)) {
            at += 3;
            int start = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            return new Node.Gap(start == at ? 4 : Integer.parseInt(text.substring(start, at)));
        }
        return choice();
    }

    /** What stands inside brackets: one sequence, or several parted by bars, as one sequence. */
    private List<Node> alternatives(char close) throws PatternException {
        List<List<Node>> sequences = new ArrayList<>();
        sequences.add(sequence(false));
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            sequences.add(sequence(false));
        }
        if (at == text.length() || text.charAt(at) != close) {
            throw wrong("a bracket is open", "close it with " + close);
        }
        at++;
        if (sequences.stream().anyMatch(List::isEmpty)) {
            throw wrong("an alternative is empty", "write [...] around what may be absent");
        }
        return sequences.size() == 1 ? sequences.get(0) : List.of(new Node.Choice(sequences));
    }

    private Node slot() throws PatternException {
        int colon = at + 1;
        while (colon < text.length() && text.charAt(colon) != ':' && text.charAt(colon) != '}') {
            colon++;
        }
        String name = text.substring(at + 1, colon).strip();
        if (!SLOTS.contains(name)) {
            throw wrong("'{" + name + "}' is no slot", "use {actor}, {target}, {object}, {condition} or {:word}");
        }
        at = colon;
        Optional<Node> head = Optional.empty();
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            skipSpace();
            head = Optional.of(choice());
            skipSpace();
        }
        if (at >= text.length() || text.charAt(at) != '}') {
            throw wrong("a slot is open", "close it with }");
        }
        at++;
        return new Node.Slot(name, head);
    }

    private Node choice() throws PatternException {
        List<List<Node>> sequences = new ArrayList<>();
        List<Node.Test> single = new ArrayList<>();
        while (true) {
            List<Node> unit = unit();
            if (unit.size() == 1 && unit.get(0) instanceof Node.Word word) {
                boolean literal = text.charAt(at - 1) != '>';
                for (Node.Test test : word.tests()) {
                    if (!single.contains(test)) {
                        single.add(test);
                    } else if (literal) {
                        throw wrong("'" + test.form() + "' stands twice in one choice", "take one out");
                    }
                }
            } else {
                sequences.add(unit);
            }
            if (at == text.length() || text.charAt(at) != '|') {
                break;
            }
            at++;
        }
        if (sequences.isEmpty()) {
            return new Node.Word(single);
        }
        if (!single.isEmpty()) {
            sequences.add(List.of(new Node.Word(single)));
        }
        return sequences.size() == 1 && sequences.get(0).size() == 1
                ? sequences.get(0).get(0)
                : new Node.Choice(sequences);
    }

    private List<Node> unit() throws PatternException {
        skipSpace();
        if (at == text.length()) {
            throw wrong("a word is missing at the end", "write one behind the bar");
        }
        char c = text.charAt(at);
        if (c == '(') {
            at++;
            return alternatives(')');
        }
        if (c == '<') {
            int close = text.indexOf('>', at);
            String name = close < 0 ? "" : text.substring(at + 1, close);
            Node node = classes.get(name);
            if (node == null) {
                throw wrong("'<" + name + ">' is no word class", "define it in classes.yaml or under classes");
            }
            at = close + 1;
            return List.of(node);
        }
        int start = at;
        while (at < text.length() && " \t\n|()[]{}<>^".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return List.of(new Node.Word(List.of(test(text.substring(start, at)))));
    }

    private Node.Test test(String word) throws PatternException {
        int slash = word.indexOf('/');
        String form = slash < 0 ? word : word.substring(0, slash);
        String tag = "";
        if (slash >= 0) {
            String name = word.substring(slash + 1);
            String found = TAGS.get(name);
            if (found == null) {
                throw wrong(
                        "'/" + name + "' is no part of speech",
                        "use one of " + TAGS.keySet().stream().sorted().toList());
            }
            tag = found;
        }
        if (form.isEmpty() && tag.isEmpty()) {
            throw wrong("a word is missing", "write one, or a part of speech such as /VBG");
        }
        if (!form.equals(form.toLowerCase(Locale.ROOT))) {
            throw wrong("'" + form + "' can never match: it holds capitals", "write it in lower case");
        }
        return new Node.Test(form, tag);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private PatternException wrong(String reason, String remedy) {
        return new PatternException(reason + " in \"" + text + "\"", remedy);
    }
}
