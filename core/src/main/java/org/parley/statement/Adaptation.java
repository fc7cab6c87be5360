package org.parley.statement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.rule.Problem;
import org.parley.rule.RuleException;
import org.parley.rule.Sides;

/**
 * What a user adds to what ships, for one negotiation or one field.
 *
 * @param actReader finds acts by the rules that ship and the user's
 * @param sides who takes part in the negotiation
 */
public record Adaptation(ActReader actReader, Sides sides) {
    /** What ships, and nothing beside it. */
    public static Adaptation shipped() {
        return new Adaptation(ActReader.load(), Sides.NONE);
    }

    /**
     * Reads a user's folder.
     *
     * @param directory where rules lie in {@code acts/*.yaml}, issues in {@code issues/*.yaml} and who takes part in
     *     {@code parties/*.yaml}; any of them may be absent
     * @throws RuleException with all problems of all files
     */
    public static Adaptation load(Path directory) {
        List<Problem> problems = new ArrayList<>();
        Optional<ActReader> actReader = ActReader.tried(() -> ActReader.load(directory), problems);
        Optional<Sides> sides = ActReader.tried(() -> sides(directory.resolve("parties")), problems);
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
        return new Adaptation(actReader.orElseThrow(), sides.orElseThrow());
    }

    private static Sides sides(Path directory) {
        return Files.isDirectory(directory) ? Sides.read(RuleResources.directory(directory)) : Sides.NONE;
    }
}
