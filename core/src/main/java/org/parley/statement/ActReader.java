package org.parley.statement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.reading.MarkedAct;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.rule.Fits;
import org.parley.rule.Problem;
import org.parley.rule.Rule;
import org.parley.rule.RuleException;
import org.parley.rule.RuleFile;
import org.parley.rule.RuleSet;

/**
 * Finds the acts that words carry, by rules that are data: {@code org/parley/rules/en/acts}, one file a family, and the
 * files of a user. docs/RULES.md tells how a rule is written.
 *
 * <p>Immutable and safe for use by several threads; the same reading gives the same acts.
 */
public final class ActReader {
    /** So many words in quotation marks are speech; fewer may be a name or the reporter's distance. */
    private static final int SPEECH = 4;

    private final RuleSet rules;
    private final Map<String, Rule> learned;
    private final IssueReader issues;

    private ActReader(RuleSet rules, IssueReader issues) {
        this.rules = rules;
        this.learned = MarkedActs.rules(Stream.of(ActType.values()).map(ActType::label));
        this.issues = issues;
    }

    /** Reads the rules that ship. */
    public static ActReader load() {
        return new ActReader(RuleSet.read(RuleResources.acts(), Coding.vocabulary()), IssueReader.load());
    }

    /**
     * Reads the rules that ship and those of a user.
     *
     * @param directory where the user's rules lie in {@code acts/*.yaml} and the issues in {@code issues/*.yaml}; either may be absent
     * @throws RuleException with all problems of all files
     */
    public static ActReader load(Path directory) {
        List<Problem> problems = new ArrayList<>();
        IssueReader issues = tried(() -> issues(directory), problems).orElseGet(IssueReader::load);
        Optional<RuleSet> rules = tried(() -> rules(directory), problems);
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
        return new ActReader(rules.orElseThrow(), issues);
    }

    private static IssueReader issues(Path directory) {
        Path issues = directory.resolve("issues");
        return Files.isDirectory(issues) ? IssueReader.load(issues) : IssueReader.load();
    }

    private static RuleSet rules(Path directory) {
        List<RuleFile> files = new ArrayList<>(RuleResources.acts());
        Path acts = directory.resolve("acts");
        if (Files.isDirectory(acts)) {
            files.addAll(RuleResources.directory(acts));
        }
        return RuleSet.read(files, Coding.vocabulary());
    }

    /** What a reading gives; empty where it found problems, which are added to the others. */
    static <T> Optional<T> tried(Supplier<T> reading, List<Problem> problems) {
        try {
            return Optional.of(reading.get());
        } catch (RuleException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** All rules, in the order in which they win ties. */
    public List<Rule> rules() {
        return rules.rules();
    }

    /**
     * The acts that a statement carries: by words of its content, and by its cue where the cue is an act itself
     * ({@code ruled out}, {@code blamed}). In text order.
     *
     * @param reading the document that the statement was read from
     * @param referents tells whom its words refer to
     */
    public List<Act> inStatement(Reading reading, Statement statement, Referents referents) {
        return in(reading, referents, List.of()).inStatement(statement);
    }

    /**
     * The acts that the reporter tells in the report's own voice: those of words outside of every statement. In text
     * order.
     *
     * @param statements the statements of the same document
     */
    public List<Act> reported(Reading reading, List<Statement> statements, Referents referents) {
        return in(reading, referents, List.of()).reported(statements);
    }

    /**
     * Reads the acts of one document, each sentence once however many statements it holds. Not safe for use by several
     * threads.
     *
     * @param referents tells whom its words refer to
     * @param marks the acts that a learned model takes words for, in text order
     */
    InDocument in(Reading reading, Referents referents, List<MarkedAct> marks) {
        return new InDocument(reading, referents, marks);
    }

    /** A sentence and the rules that fit it. */
    private record Fitted(SentenceWords words, Fits fits) {}

    /** The acts of one document. */
    final class InDocument {
        private final Reading reading;
        private final Referents referents;
        private final MarkedActs marked;
        private final IdentityHashMap<Sentence, Fitted> fitted = new IdentityHashMap<>();

        private InDocument(Reading reading, Referents referents, List<MarkedAct> marks) {
            this.reading = reading;
            this.referents = referents;
            this.marked = new MarkedActs(learned, marks);
        }

        /** As {@link ActReader#inStatement}. */
        List<Act> inStatement(Statement statement) {
            ActScope scope = new ActScope(reading, referents, Optional.of(statement), issues, marked);
            for (Sentence sentence : reading.sentences()) {
                if (touches(sentence, statement)) {
                    Optional<SentenceWords> said = SentenceWords.withoutInserted(sentence, statement.content());
                    said.ifPresent(
                            words -> scope.read(words, rules.fits(words), span -> inside(statement.content(), span)));
                    Fitted whole = fit(sentence);
                    scope.read(
                            whole.words(),
                            whole.fits(),
                            span -> inside(statement.cue(), span)
                                    || (said.isEmpty() && inside(statement.content(), span)));
                }
            }
            return scope.acts();
        }

        /** As {@link ActReader#reported}. */
        List<Act> reported(List<Statement> statements) {
            ActScope scope = new ActScope(reading, referents, Optional.empty(), issues, marked);
            for (Sentence sentence : reading.sentences()) {
                List<Statement> here = statements.stream()
                        .filter(statement -> touches(sentence, statement))
                        .toList();
                Fitted whole = fit(sentence);
                scope.read(
                        whole.words(),
                        whole.fits(),
                        span -> here.stream()
                                        .noneMatch(statement ->
                                                inside(statement.content(), span) || inside(statement.cue(), span))
                                && !isQuoted(reading, span));
            }
            return scope.acts();
        }

        private Fitted fit(Sentence sentence) {
            return fitted.computeIfAbsent(sentence, unread -> {
                SentenceWords words = new SentenceWords(unread);
                return new Fitted(words, rules.fits(words));
            });
        }
    }

    /** Whether words are somebody's in quotation marks, as in headlines: whoever it is, it is not the reporter. */
    private static boolean isQuoted(Reading reading, Span span) {
        String text = reading.document().text();
        return reading.quotations().stream()
                .filter(quotation -> quotation.inner().contains(span))
                .anyMatch(quotation -> quotation.inner().of(text).strip().split("\\s+").length >= SPEECH);
    }

    private static boolean touches(Sentence sentence, Statement statement) {
        return statement.content().stream().anyMatch(sentence.span()::overlaps)
                || statement.cue().stream().anyMatch(sentence.span()::overlaps);
    }

    private static boolean inside(List<Span> spans, Span span) {
        return spans.stream().anyMatch(outer -> outer.contains(span));
    }
}
