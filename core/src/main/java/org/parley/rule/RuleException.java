package org.parley.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files that cannot be used, with all of their problems. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public RuleException(List<Problem> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the rules:\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems of all files, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }
}
