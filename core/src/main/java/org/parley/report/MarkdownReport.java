package org.parley.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.ledger.Account;
import org.parley.ledger.Answer;
import org.parley.ledger.Contradiction;
import org.parley.ledger.Dissent;
import org.parley.ledger.Ledger;
import org.parley.ledger.Movement;
import org.parley.ledger.Position;
import org.parley.ledger.Precondition;
import org.parley.ledger.Proposal;
import org.parley.ledger.Stance;
import org.parley.ledger.Talks;
import org.parley.ledger.Withdrawn;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** The record in Markdown (CommonMark with GitHub's tables). */
public final class MarkdownReport {
    private final Ledger ledger;
    private final Evidence evidence;
    private final Summary summary;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(Ledger ledger) {
        this.ledger = ledger;
        evidence = new Evidence(ledger);
        summary = new Summary(ledger);
    }

    /** The whole record; words from the reports are escaped, so that none of them can make markup. */
    public static String render(Ledger ledger) {
        return new MarkdownReport(ledger).render();
    }

    private String render() {
        line("# " + escape(summary.title()));
        line("");
        line(escape(summary.basis()));
        line("");
        summary.sentences().forEach(sentence -> line("- " + escape(sentence)));
        talks();
        proposals();
        positions();
        stuck();
        contradictions();
        statements();
        people();
        documents();
        orphans();
        return out.toString();
    }

    private void talks() {
        heading("Where the talks stand", ledger.talks().size());
        table(!ledger.talks().isEmpty(), "When", "State", "By whose account");
        boolean several = summary.hasSeveral();
        for (Talks talks : ledger.talks()) {
            row(
                    escape(Phrases.upper(Phrases.date(talks.since()))),
                    escape(Phrases.talks(talks, several)),
                    talks.by().stream()
                            .map(account -> account(account, evidence.shown(account, talks.since())))
                            .collect(Collectors.joining("; ")));
        }
    }

    private void proposals() {
        heading("Proposals", ledger.proposals().size());
        for (Proposal proposal : ledger.proposals()) {
            line("### " + escape(Phrases.proposal(proposal, summary.standings())));
            line("");
            line(escape(proposal.support().label()) + ". "
                    + (proposal.told().isEmpty() ? "" : "Told: " + accounts(proposal.told())));
            line("");
            proposal.terms().forEach(term -> line("- " + escape(Phrases.term(term))));
            if (!proposal.terms().isEmpty()) {
                line("");
            }
            table(!proposal.answers().isEmpty(), "Answer", "Told", "By account of");
            for (Answer answer : proposal.answers()) {
                String by = answer.by().isEmpty() ? "" : answer.by() + ": ";
                row(
                        escape(by + Phrases.answer(answer.kind())),
                        escape(Phrases.date(answer.when())),
                        account(answer.accordingTo(), evidence.shown(answer.accordingTo(), answer.when())));
            }
            line("");
        }
    }

    private void positions() {
        heading("Positions", ledger.positions().size());
        Map<String, List<Position>> byIssue = new TreeMap<>();
        for (Position position : ledger.positions()) {
            byIssue.computeIfAbsent(position.issue(), issue -> new java.util.ArrayList<>())
                    .add(position);
        }
        table(!byIssue.isEmpty(), "Issue", "Party", "Position", "When", "Evidence");
        byIssue.forEach((issue, positions) -> positions.forEach(position -> position(issue, position)));
    }

    private void position(String issue, Position position) {
        List<Dissent> dissents = position.dissent();
        for (Stance stance : position.history()) {
            boolean latest = stance.equals(position.stance());
            String movement = latest && position.movement() != Movement.NONE
                    ? " (" + position.movement().label() + ")"
                    : "";
            row(
                    escape(Phrases.upper(issue)),
                    escape(summary.standings().named(position.party())),
                    escape(stance.text()
                            + evidence.behind(stance.words(), stance.by())
                            + movement
                            + Phrases.dissent(dissents, stance)),
                    escape(Phrases.date(stance.when())),
                    voice(position, stance) + sentence(stance.words(), stance.by()) + id(stance.by()));
        }
    }

    private static String voice(Position position, Stance stance) {
        String voice = Phrases.voice(position, stance);
        return voice.isEmpty() ? "" : escape(voice) + ": ";
    }

    private String sentence(String words, Account account) {
        String sentence = evidence.sentence(words, account);
        return sentence.isEmpty() ? "" : escape(sentence) + " ";
    }

    private void stuck() {
        heading("Why it is stuck", ledger.preconditions().size());
        ledger.deadlocks().forEach(deadlock -> {
            line("**" + escape(Phrases.deadlock(deadlock)) + "** " + escape(Phrases.explained(deadlock)));
            line("");
        });
        table(!ledger.preconditions().isEmpty(), "Since", "By", "Requires", "Of", "For", "State", "Told by");
        for (Precondition precondition : ledger.preconditions()) {
            String told = String.join(
                    "; ",
                    precondition.accounts().stream()
                            .map(account -> escape(account.label()) + " " + sentence(precondition.requires(), account)
                                    + id(account))
                            .toList());
            row(
                    escape(Phrases.upper(Phrases.date(precondition.since()))),
                    escape(precondition.by()),
                    escape(precondition.requires()
                            + evidence.behind(
                                    precondition.requires(),
                                    precondition.accounts().get(0))),
                    escape(precondition.of()),
                    escape(precondition.goal()),
                    escape(Phrases.state(precondition)),
                    told);
        }
    }

    private void contradictions() {
        heading("Contradictions", ledger.contradictions().size());
        for (Contradiction contradiction : ledger.contradictions()) {
            line("### " + escape(Phrases.check(contradiction)));
            line("");
            line(escape(contradiction.trail().reason()));
            line("");
            for (Contradiction.Side side : contradiction.sides()) {
                line("- " + escape(side.name() + ", " + Phrases.date(side.when())));
                side.accounts()
                        .forEach(account ->
                                line("  - " + account(account, evidence.shown(contradiction, side, account))));
            }
            line("");
        }
    }

    private void statements() {
        heading("Who said what", ledger.statements().size());
        table(!ledger.statements().isEmpty(), "Id", "Speaker", "Party", "Words", "Acts");
        for (Statement statement : ledger.statements()) {
            Speaker speaker = statement.speaker();
            row(
                    code(statement.id()),
                    escape(speaker.name().isEmpty() ? speaker.kind().label() : speaker.name()),
                    escape(speaker.party()),
                    escape(evidence.shown(statement)),
                    escape(TextReport.acts(statement)));
        }
        for (Withdrawn withdrawn : ledger.withdrawn()) {
            line("");
            line("- Withdrawn by a later version: " + escape(evidence.shown(withdrawn.statement())) + " "
                    + code(withdrawn.statement().id()));
        }
    }

    private void orphans() {
        if (ledger.orphans().isEmpty()) {
            return;
        }
        heading("Corrections without effect", ledger.orphans().size());
        ledger.orphans().forEach(orphan -> line("- " + escape(History.by(orphan.correction()) + ". " + orphan.why())));
    }

    private void people() {
        heading("Who is who", ledger.people().size());
        table(!ledger.people().isEmpty(), "Name", "Roles", "Party");
        for (Person person : ledger.people()) {
            row(
                    escape(person.name()),
                    escape(Phrases.roles(person)),
                    escape(summary.standings().listed(person.party())));
        }
    }

    private void documents() {
        heading("Documents", ledger.documents().size());
        table(!ledger.documents().isEmpty(), "Id", "Title", "Publisher", "Published", "Statements");
        for (ReadDocument reading : ledger.documents()) {
            row(
                    code(reading.document().id()),
                    escape(Evidence.title(reading.document())),
                    escape(reading.document().publication().publisher()),
                    escape(Phrases.date(reading.document().publication().published())),
                    String.valueOf(reading.statements().size()));
        }
        ledger.origins().forEach(origin -> {
            line("");
            line("- " + (origin.reason().equals("same-report") ? "Copies of one report: " : "The same words: ")
                    + escape(String.join(", ", origin.documents())));
        });
    }

    private String accounts(List<Account> accounts) {
        return String.join("; ", accounts.stream().map(this::account).toList());
    }

    private String account(Account account) {
        return account(account, evidence.shown(account));
    }

    private String account(Account account, String words) {
        return escape(account.label()) + ": " + escape(words) + " " + id(account);
    }

    private static String id(Account account) {
        return code(Evidence.mark(account));
    }

    private static String code(String id) {
        return "`" + Phrases.plain(id).replace('`', '\'').replace("|", "\\|") + "`";
    }

    /** Takes the power of markup away from every character that has it; line breaks become spaces. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        Wrapping.printable(text).codePoints().forEach(point -> {
            if ("\\`*_{}[]<>#|~!&$^".indexOf(point) >= 0) {
                safe.append('\\');
            }
            safe.appendCodePoint(point);
        });
        return safe.toString().replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    private void heading(String heading, int rows) {
        line("");
        line("## " + heading);
        line("");
        if (rows == 0) {
            line("Nothing found.");
        }
    }

    private void table(boolean any, String... headings) {
        if (any) {
            row(headings);
            line("|" + " --- |".repeat(headings.length));
        }
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
