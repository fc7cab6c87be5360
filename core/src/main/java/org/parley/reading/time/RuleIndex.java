package org.parley.reading.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the rules that may start at a word, which for most words are none. */
final class RuleIndex {
    private final List<List<Rule>> plainByWord = new ArrayList<>();
    private final List<List<Rule>> nestedByWord = new ArrayList<>();
    private final Map<Kind, List<Rule>> plainByKind = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Rule>> nestedByKind = new EnumMap<>(Kind.class);
    private final List<Rule> startingNested = new ArrayList<>();

    RuleIndex(List<Rule> rules, Vocabulary vocabulary) {
        for (int i = 0; i < vocabulary.size(); i++) {
            plainByWord.add(new ArrayList<>(0));
            nestedByWord.add(new ArrayList<>(0));
        }
        rules.forEach(this::add);
    }

    private void add(Rule rule) {
        Set<Integer> plainWords = new LinkedHashSet<>();
        Set<Integer> nestedWords = new LinkedHashSet<>();
        Set<Kind> plainKinds = new LinkedHashSet<>();
        Set<Kind> nestedKinds = new LinkedHashSet<>();
        for (Program program : rule.programs()) {
            (program.isNested() ? nestedWords : plainWords).addAll(program.firstWords());
            (program.isNested() ? nestedKinds : plainKinds).addAll(program.firstKinds());
        }
        plainWords.forEach(word -> plainByWord.get(word).add(rule));
        nestedWords.forEach(word -> nestedByWord.get(word).add(rule));
        plainKinds.forEach(kind ->
                plainByKind.computeIfAbsent(kind, unused -> new ArrayList<>()).add(rule));
        nestedKinds.forEach(kind ->
                nestedByKind.computeIfAbsent(kind, unused -> new ArrayList<>()).add(rule));
        if (rule.programs().stream().anyMatch(Program::startsNested)) {
            startingNested.add(rule);
        }
    }

    /** The rules that may start at a word and need no other rule. */
    List<Rule> plain(Words words, int index) {
        return at(words, index, plainByWord, plainByKind);
    }

    /** The rules that may start at a word and build on others, of which one reads something there or not. */
    List<Rule> nested(Words words, int index, boolean onOthers) {
        List<Rule> rules = at(words, index, nestedByWord, nestedByKind);
        if (!onOthers) {
            return rules;
        }
        Set<Rule> all = new LinkedHashSet<>(rules);
        all.addAll(startingNested);
        return List.copyOf(all);
    }

    private static List<Rule> at(Words words, int index, List<List<Rule>> byWord, Map<Kind, List<Rule>> byKind) {
        int id = words.id(index);
        return id != Words.UNKNOWN
                ? byWord.get(id)
                : byKind.getOrDefault(words.get(index).kind(), List.of());
    }
}
