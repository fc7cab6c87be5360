package org.parley.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a match of words that no pattern found but that something else marked, such as a learned model. */
public final class Marking {
    private static final String ACTOR = "actor";
    private static final String TARGET = "target";
    private static final String CONDITION = "condition";

    private final Syntax syntax;

    /** @param words the sentence that the marks are in */
    public Marking(Words words) {
        this.syntax = Syntax.of(words);
    }

    /**
     * A match of the marked words.
     *
     * @param rule what the words give
     * @param trigger the word that tells the act
     * @param marked the words of each slot: {@code actor}, {@code target}, {@code object}, {@code condition}; none is empty
     * @param negation whether it is denied
     * @param mood how real it is
     */
    public Match match(Rule rule, int trigger, Map<String, Range> marked, Negation negation, Mood mood) {
        Optional<Range> condition = Optional.ofNullable(marked.get(CONDITION));
        return new Match(
                rule,
                trigger,
                List.of(trigger),
                marked.entrySet().stream()
                        .filter(slot -> !slot.getKey().equals(CONDITION))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                true,
                each(marked.get(ACTOR)),
                List.of(),
                each(marked.get(TARGET)),
                condition,
                condition.flatMap(this::subjectOf),
                syntax.clauses().around(trigger),
                negation,
                mood,
                syntax.views().holder(trigger),
                false);
    }

    /** Whether words may name who acts: a war or a price does nothing. */
    public boolean canAct(Range actor) {
        int core = syntax.phrases().nextNoun(actor.start());
        Words words = syntax.words();
        return core < 0
                || !actor.contains(core)
                || words.tag(core).startsWith("NNP")
                || !Things.cannotAct(words.lemma(core));
    }

    /** The phrases of a range that lists several; else the range. */
    private List<Range> each(@Nullable Range range) {
        if (range == null) {
            return List.of();
        }
        int core = syntax.phrases().nextNoun(range.start());
        List<Range> listed = core < 0 || !range.contains(core)
                ? List.of()
                : syntax.lists().listed(core).stream()
                        .filter(range::contains)
                        .map(syntax.phrases()::base)
                        .toList();
        return listed.size() > 1 ? listed : List.of(range);
    }

    private Optional<Range> subjectOf(Range clause) {
        int core = syntax.phrases().nextNoun(clause.start());
        return core < 0 || core >= clause.end()
                ? Optional.empty()
                : Optional.of(syntax.phrases().base(core));
    }
}
