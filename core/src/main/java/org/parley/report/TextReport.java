package org.parley.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.parley.ledger.Account;
import org.parley.ledger.Answer;
import org.parley.ledger.Contradiction;
import org.parley.ledger.Dissent;
import org.parley.ledger.Ledger;
import org.parley.ledger.Movement;
import org.parley.ledger.Orphan;
import org.parley.ledger.Position;
import org.parley.ledger.Precondition;
import org.parley.ledger.Proposal;
import org.parley.ledger.Stance;
import org.parley.ledger.Talks;
import org.parley.ledger.Withdrawn;
import org.parley.statement.Act;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** The record for a person at a terminal. */
public final class TextReport {
    private static final List<String> PARTY_COLOURS = List.of("36", "33", "35", "34", "32", "31");

    private final Ledger ledger;
    private final Layout layout;
    private final Evidence evidence;
    private final Summary summary;
    private final StringBuilder out = new StringBuilder();

    private TextReport(Ledger ledger, Layout layout) {
        this.ledger = ledger;
        this.layout = layout;
        evidence = new Evidence(ledger);
        summary = new Summary(ledger);
    }

    /**
     * The whole record. No line is wider than the layout, except that nothing shorter than one character is cut; nothing
     * in the reports can steer the terminal.
     */
    public static String render(Ledger ledger, Layout layout) {
        return new TextReport(ledger, layout).render();
    }

    private String render() {
        line(0, bold(summary.title()), "");
        line(0, summary.basis());
        summary.sentences().forEach(sentence -> bullet(0, plain(sentence), ""));
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
        boolean several = summary.hasSeveral();
        for (Talks talks : ledger.talks()) {
            bullet(0, bold(Phrases.upper(Phrases.date(talks.since())) + ": " + Phrases.talks(talks, several)), "");
            talks.by().forEach(account -> account(4, account, evidence.shown(account, talks.since())));
        }
    }

    private void account(int indent, Account account) {
        account(indent, account, evidence.shown(account));
    }

    private void account(int indent, Account account, String words) {
        line(indent, party(account.party(), account.label()), ": " + words + id(account));
    }

    private static String id(Account account) {
        return " [" + Evidence.mark(account) + "]";
    }

    private void proposals() {
        heading("Proposals", ledger.proposals().size());
        for (Proposal proposal : ledger.proposals()) {
            bullet(0, bold(Phrases.proposal(proposal, summary.standings())), "");
            line(4, proposal.support().label());
            proposal.told().forEach(account -> account(4, account));
            proposal.terms().forEach(term -> line(4, Phrases.term(term)));
            for (Answer answer : proposal.answers()) {
                String by = answer.by().isEmpty() ? "" : answer.by() + ": ";
                line(4, "→ " + by + Phrases.answer(answer.kind()) + " (" + Phrases.date(answer.when()) + ")");
                account(8, answer.accordingTo(), evidence.shown(answer.accordingTo(), answer.when()));
            }
        }
    }

    private void positions() {
        heading("Positions", ledger.positions().size());
        Map<String, List<Position>> byIssue = new TreeMap<>();
        for (Position position : ledger.positions()) {
            byIssue.computeIfAbsent(position.issue(), issue -> new java.util.ArrayList<>())
                    .add(position);
        }
        byIssue.forEach((issue, positions) -> {
            bullet(0, bold(Phrases.upper(issue)), "");
            positions.forEach(this::position);
        });
    }

    private void position(Position position) {
        String movement = position.movement() == Movement.NONE
                ? ""
                : " (" + position.movement().label() + ")";
        line(4, party(position.party(), summary.standings().named(position.party())), movement);
        List<Dissent> dissents = position.dissent();
        for (Stance stance : position.history()) {
            String voice = Phrases.voice(position, stance);
            line(
                    8,
                    Phrases.date(stance.when()) + ": " + stance.text() + evidence.behind(stance.words(), stance.by())
                            + Phrases.dissent(dissents, stance)
                            + (voice.isEmpty() ? "" : ", by " + voice)
                            + id(stance.by()));
            sentence(10, stance.words(), stance.by());
        }
    }

    private void sentence(int indent, String words, Account account) {
        String sentence = evidence.sentence(words, account);
        if (!sentence.isEmpty()) {
            line(indent, sentence);
        }
    }

    private void stuck() {
        heading("Why it is stuck", ledger.preconditions().size());
        ledger.deadlocks().forEach(deadlock -> bullet(0, plain(""), Phrases.explained(deadlock)));
        for (Precondition precondition : ledger.preconditions()) {
            String of = precondition.of().isEmpty() ? "" : " of " + precondition.of();
            String goal = precondition.goal().isEmpty() ? "" : ", for " + precondition.goal();
            bullet(
                    0,
                    party(precondition.by(), precondition.by()),
                    " requires" + of + goal + ": "
                            + Phrases.plain(precondition.requires())
                            + evidence.behind(
                                    precondition.requires(),
                                    precondition.accounts().get(0))
                            + " (" + Phrases.state(precondition) + ", told "
                            + Phrases.date(precondition.since()) + ")");
            precondition.accounts().forEach(account -> {
                line(4, account.label() + id(account));
                sentence(8, precondition.requires(), account);
            });
        }
    }

    private void contradictions() {
        heading("Contradictions", ledger.contradictions().size());
        for (Contradiction contradiction : ledger.contradictions()) {
            bullet(
                    0,
                    bold(Phrases.check(contradiction) + ": "),
                    contradiction.trail().reason());
            for (Contradiction.Side side : contradiction.sides()) {
                line(4, party(side.party(), side.name()), ", " + Phrases.date(side.when()));
                side.accounts().forEach(account -> account(8, account, evidence.shown(contradiction, side, account)));
            }
        }
    }

    private void statements() {
        heading("Who said what", ledger.statements().size());
        for (Statement statement : ledger.statements()) {
            String name = statement.speaker().name().isEmpty()
                    ? statement.speaker().kind().label()
                    : statement.speaker().name();
            String via = statement.via().isEmpty() ? "" : ", via " + String.join(", ", statement.via());
            bullet(
                    0,
                    party(statement.speaker().party(), name),
                    via + ": " + evidence.shown(statement) + " [" + statement.id() + "]");
            if (!statement.acts().isEmpty()) {
                line(4, acts(statement));
            }
        }
        for (Withdrawn withdrawn : ledger.withdrawn()) {
            Statement statement = withdrawn.statement();
            bullet(0, plain("Withdrawn by a later version: "), evidence.shown(statement) + " [" + statement.id() + "]");
        }
    }

    /** Corrections that wait for a person; where there are none, nothing is said. */
    private void orphans() {
        if (ledger.orphans().isEmpty()) {
            return;
        }
        heading("Corrections without effect", ledger.orphans().size());
        for (Orphan orphan : ledger.orphans()) {
            bullet(0, plain(History.by(orphan.correction()) + ". "), orphan.why());
        }
    }

    static String acts(Statement statement) {
        return String.join(
                ", ", statement.acts().stream().map(TextReport::act).distinct().toList());
    }

    static String act(Act act) {
        String polarity = act.polarity() == org.parley.statement.Polarity.DENIED ? "not: " : "";
        String issue = act.issue().isEmpty() ? "" : " (" + act.issue() + ")";
        return polarity + act.type().label() + issue;
    }

    private void people() {
        heading("Who is who", ledger.people().size());
        for (Person person : ledger.people()) {
            String roles = Phrases.roles(person);
            String side =
                    person.party().isEmpty() ? "no party" : summary.standings().listed(person.party());
            bullet(0, party(person.party(), person.name()), (roles.isEmpty() ? "" : ", " + roles) + " (" + side + ")");
        }
    }

    private void documents() {
        heading("Documents", ledger.documents().size());
        for (ReadDocument reading : ledger.documents()) {
            String publisher = reading.document().publication().publisher();
            bullet(
                    0,
                    plain(Evidence.title(reading.document())),
                    " (" + (publisher.isEmpty() ? "" : publisher + ", ")
                            + Phrases.date(reading.document().publication().published()) + "; "
                            + Phrases.count(reading.statements().size(), "statement", "statements") + ") ["
                            + reading.document().id() + "]");
        }
        ledger.origins()
                .forEach(origin -> bullet(
                        0,
                        plain(origin.reason().equals("same-report") ? "One report: " : "The same words: "),
                        String.join(", ", origin.documents())));
    }

    private void heading(String heading, int rows) {
        out.append('\n');
        append(0, "", new Lead("1;4", heading), "");
        if (rows == 0) {
            line(0, "Nothing found.");
        }
    }

    private void bullet(int indent, Lead lead, String rest) {
        append(indent, "- ", lead, rest);
    }

    private void line(int indent, String text) {
        append(indent, "", new Lead("", ""), text);
    }

    private void line(int indent, Lead lead, String rest) {
        append(indent, "", lead, rest);
    }

    /** Colours the lead after wrapping, so that colours neither count nor break. */
    private void append(int indent, String mark, Lead lead, String rest) {
        int room = Math.max(Layout.NARROWEST / 2, layout.width() - indent - mark.length());
        int painted = Wrapping.printable(lead.text).length();
        boolean first = true;
        for (String line : Wrapping.lines(lead.text + rest, room)) {
            int end = Math.min(painted, line.length());
            out.append(" ".repeat(indent)).append(first ? mark : " ".repeat(mark.length()));
            out.append(painted(line.substring(0, end), lead.style))
                    .append(line, end, line.length())
                    .append('\n');
            painted = Math.max(0, painted - line.length() - 1);
            first = false;
        }
    }

    private String painted(String text, String style) {
        boolean plain = !layout.colour() || style.isEmpty() || text.isEmpty();
        return plain ? text : "\u001B[" + style + "m" + text + "\u001B[0m";
    }

    private static Lead bold(String text) {
        return new Lead("1", text);
    }

    private static Lead plain(String text) {
        return new Lead("", text);
    }

    private Lead party(String party, String label) {
        OptionalInt place = summary.place(party);
        return new Lead(place.isEmpty() ? "" : PARTY_COLOURS.get(place.getAsInt() % PARTY_COLOURS.size()), label);
    }

    /** The words at the beginning that have a style of their own: an ANSI one, or none. */
    private record Lead(String style, String text) {}
}
