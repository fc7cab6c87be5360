package org.parley.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.parley.document.Publication;
import org.parley.ledger.Account;
import org.parley.ledger.Answer;
import org.parley.ledger.Contradiction;
import org.parley.ledger.Deadlock;
import org.parley.ledger.Dissent;
import org.parley.ledger.Ledger;
import org.parley.ledger.Movement;
import org.parley.ledger.Origin;
import org.parley.ledger.Orphan;
import org.parley.ledger.Position;
import org.parley.ledger.Precondition;
import org.parley.ledger.Proposal;
import org.parley.ledger.ProposalState;
import org.parley.ledger.Row;
import org.parley.ledger.Stance;
import org.parley.ledger.Talks;
import org.parley.ledger.Withdrawn;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** The record as one HTML page that can be sent to somebody: it needs no other file, no network and no script. */
public final class HtmlReport {
    private static final String CSS = css();
    private static final int COLOURS = 6;

    private final Ledger ledger;
    private final Evidence evidence;
    private final Summary summary;
    private final Html html = new Html();

    private HtmlReport(Ledger ledger) {
        this.ledger = ledger;
        evidence = new Evidence(ledger);
        summary = new Summary(ledger);
    }

    /** The whole page. Every row links to the words that it rests on, in the full text of its report. */
    public static String render(Ledger ledger) {
        return new HtmlReport(ledger).render();
    }

    private String render() {
        head();
        html.raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the record</a>\n<div class=\"page\">\n");
        top();
        navigation();
        html.raw("<main id=\"main\">\n");
        talks();
        proposals();
        positions();
        stuck();
        contradictions();
        statements();
        people();
        documents();
        orphans();
        html.raw(
                "</main>\n<footer>Made by Parley from the reports listed above. Accounts stand side by side; Parley does "
                        + "not say who is right.</footer>\n</div>\n</body>\n</html>\n");
        return html.toString();
    }

    private void head() {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + sha256(CSS) + "'; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", summary.title())
                .raw("\n<style>" + CSS + "</style>\n</head>\n");
    }

    private void top() {
        html.raw("<header class=\"top\">\n<p class=\"kicker\">Record of a negotiation</p>\n")
                .element("h1", summary.title())
                .raw("\n")
                .element("p class=\"basis\"", summary.basis())
                .raw("\n<ul class=\"glance\" aria-label=\"At a glance\">\n");
        summary.sentences()
                .forEach(sentence -> html.element("li dir=\"auto\"", sentence).raw("\n"));
        html.raw("</ul>\n</header>\n");
    }

    private void navigation() {
        html.raw("<nav aria-label=\"Sections\"><ol>\n");
        entry("talks", "Where the talks stand", ledger.talks().size());
        entry("proposals", "Proposals", ledger.proposals().size());
        entry("positions", "Positions", ledger.positions().size());
        entry("stuck", "Why it is stuck", ledger.preconditions().size());
        entry("contradictions", "Contradictions", ledger.contradictions().size());
        entry("statements", "Who said what", ledger.statements().size());
        entry("people", "Who is who", ledger.people().size());
        entry("documents", "Documents", ledger.documents().size());
        html.raw("</ol>\n<ul class=\"key\" aria-label=\"Colours of the parties\">\n");
        summary.parties().stream()
                .limit(COLOURS)
                .forEach(party -> html.raw("<li class=\"" + colour(party) + "\"><i></i>")
                        .text(summary.standings().named(party))
                        .raw("</li>\n"));
        html.raw("</ul></nav>\n");
    }

    private void entry(String anchor, String name, int number) {
        html.raw("<li><a href=\"#" + anchor + "\"><span>" + name + "</span><span class=\"n\">" + number
                + "</span></a></li>\n");
    }

    private void section(String anchor, String name, String lead, int number) {
        html.raw("<section id=\"" + anchor + "\" aria-labelledby=\"h-" + anchor + "\">\n<h2 id=\"h-" + anchor + "\">"
                + name + "</h2>\n<p class=\"lead\">" + lead + "</p>\n");
        if (number == 0) {
            html.raw("<p class=\"none\">Nothing found in the reports.</p>\n");
        }
    }

    private void end() {
        html.raw("</section>\n");
    }

    private void talks() {
        section(
                "talks",
                "Where the talks stand",
                "Each state with everyone by whose account it was so. “By” a date means on that day or shortly before. In"
                        + " the drawing, squares are talks that are halted and strikes, diamonds talks that make no progress, full"
                        + " circles talks under way, and rings a readiness, a condition or what is to come.",
                ledger.talks().size());
        new Lanes(ledger.talks(), summary.parties(), this::colour).write(html);
        boolean several = summary.hasSeveral();
        Map<String, List<Talks>> byDate = new LinkedHashMap<>();
        for (Talks row : ledger.talks()) {
            byDate.computeIfAbsent(Phrases.date(row.since()), date -> new ArrayList<>())
                    .add(row);
        }
        html.raw("<ol class=\"days\">\n");
        byDate.forEach((date, rows) -> {
            html.raw("<li>").element("p class=\"when\"", Phrases.upper(date)).raw("<div>\n");
            for (Talks row : rows) {
                html.raw("<div class=\"state\" id=\"" + Html.anchor(row.id()) + "\">")
                        .element("h3 dir=\"auto\"", Phrases.talks(row, several));
                row.by().forEach(account -> account(account, evidence.shown(account, row.since())));
                support(row);
                html.raw("</div>\n");
            }
            html.raw("</div></li>\n");
        });
        html.raw("</ol>\n");
        end();
    }

    private void support(Row row) {
        if (row.support().reports() > 1) {
            html.raw("<p class=\"small\">").text(row.support().label()).raw("</p>\n");
        }
    }

    private void accounts(List<Account> accounts) {
        accounts.forEach(this::account);
    }

    private void account(Account account) {
        account(account, evidence.shown(account));
    }

    private void account(Account account, String words) {
        html.raw("<p class=\"said " + colour(account.party()) + "\" dir=\"auto\">")
                .element("span class=\"who\"", account.label())
                .raw(" ")
                .element("q", words)
                .raw(" ");
        reference(account);
        html.raw("</p>\n");
    }

    /** A link to the words in their report. */
    private void reference(Account account) {
        String mark = Evidence.mark(account);
        html.raw("<a class=\"ref\" href=\"#ev-" + Html.anchor(mark) + "\">")
                .text(mark)
                .raw("</a>");
    }

    private void proposals() {
        section(
                "proposals",
                "Proposals",
                "What was put on the table, and every answer by every account.",
                ledger.proposals().size());
        for (Proposal proposal : ledger.proposals()) {
            boolean hot = proposal.state() == ProposalState.CONTESTED;
            html.raw("<article class=\"card\" id=\"" + Html.anchor(proposal.id()) + "\">\n<header>")
                    .element("h3", Phrases.upper(proposal.title()))
                    .raw("<span class=\"tag " + (hot ? "hot" : "state") + "\">")
                    .text(Phrases.state(proposal.state()))
                    .raw("</span></header>\n<p class=\"small\">");
            html.text(Phrases.upper((Phrases.sides(proposal, summary.standings())
                                    .strip() + ", "
                            + (proposal.submitted().isKnown() ? Phrases.date(proposal.submitted()) : "date not told")
                            + waited(proposal)
                            + "; "
                            + proposal.support().label())
                    .replaceAll("^, ", "")));
            html.raw("</p>\n");
            accounts(proposal.told());
            if (!proposal.terms().isEmpty()) {
                html.raw("<ul class=\"terms\">\n");
                proposal.terms()
                        .forEach(term -> html.element("li", Phrases.term(term)).raw("\n"));
                html.raw("</ul>\n");
            }
            if (!proposal.answers().isEmpty()) {
                answers(proposal);
            }
            html.raw("</article>\n");
        }
        end();
    }

    /** Its state stands above, so what waits is said again. */
    private String waited(Proposal proposal) {
        String waited = summary.standings().waited(proposal);
        String told = proposal.state() == ProposalState.SUBMITTED ? "; no answer told for " : "; no answer for ";
        return waited.isEmpty() ? "" : told + waited;
    }

    private void answers(Proposal proposal) {
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Answers\"><table>\n<thead><tr>"
                + "<th scope=\"col\">Answer</th><th scope=\"col\">Told</th><th scope=\"col\">By account of</th></tr></thead>\n"
                + "<tbody>\n");
        for (Answer answer : proposal.answers()) {
            html.raw("<tr><th scope=\"row\">")
                    .text((answer.by().isEmpty() ? "" : answer.by() + ": ") + Phrases.answer(answer.kind()))
                    .raw("</th>")
                    .element("td class=\"small\"", Phrases.date(answer.when()))
                    .raw("<td>");
            account(answer.accordingTo(), evidence.shown(answer.accordingTo(), answer.when()));
            html.raw("</td></tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void positions() {
        section(
                "positions",
                "Positions",
                "What each party wants, by its own words or the reporter’s; the latest word first.",
                ledger.positions().size());
        List<String> holders = summary.parties().stream()
                .filter(party -> ledger.positions().stream()
                        .anyMatch(position -> position.party().equals(party)))
                .toList();
        if (!holders.isEmpty()) {
            matrix(holders);
        }
        end();
    }

    private void matrix(List<String> holders) {
        Map<String, Map<String, Position>> byIssue = new TreeMap<>();
        for (Position position : ledger.positions()) {
            byIssue.computeIfAbsent(position.issue(), issue -> new TreeMap<>()).put(position.party(), position);
        }
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Positions by issue and party\">"
                + "<table class=\"matrix\">\n<thead><tr><th scope=\"col\">Issue</th>");
        holders.forEach(party -> html.raw("<th scope=\"col\" class=\"" + colour(party) + "\">")
                .element("span class=\"who\"", summary.standings().named(party))
                .raw("</th>"));
        html.raw("</tr></thead>\n<tbody>\n");
        byIssue.forEach((issue, positions) -> {
            html.raw("<tr>").element("th scope=\"row\"", Phrases.upper(issue.replace('-', ' ')));
            for (String party : holders) {
                Position position = positions.get(party);
                if (position == null) {
                    html.raw("<td></td>");
                } else {
                    position(position);
                }
            }
            html.raw("</tr>\n");
        });
        html.raw("</tbody></table></div>\n");
    }

    private void position(Position position) {
        html.raw("<td class=\"" + colour(position.party()) + "\" id=\"" + Html.anchor(position.id()) + "\">");
        if (position.movement() != Movement.NONE) {
            html.element("span class=\"tag state\"", Phrases.movement(position.movement()));
        }
        List<Stance> stances = new ArrayList<>(position.history());
        java.util.Collections.reverse(stances);
        List<Dissent> dissents = position.dissent();
        for (Stance stance : stances) {
            String voice = Phrases.voice(position, stance);
            html.raw("<div class=\"stance\" dir=\"auto\">")
                    .element("span class=\"kind\"", Phrases.upper(stance.kind().label()))
                    .raw(" ")
                    .element("span class=\"words\"", stance.words())
                    .raw(behind(stance.words(), stance.by()))
                    .text(Phrases.dissent(dissents, stance))
                    .raw("<br><span class=\"small\" dir=\"auto\">")
                    .text(evidence.sentence(stance.words(), stance.by()))
                    .raw("</span>")
                    .raw("<br><span class=\"small\">")
                    .text(Phrases.date(stance.when()) + (voice.isEmpty() ? " " : ", " + voice + " "))
                    .raw("</span>");
            reference(stance.by());
            html.raw("</div>\n");
        }
        html.raw("</td>");
    }

    private void stuck() {
        section(
                "stuck",
                "Why it is stuck",
                "What parties require before they move, and which of these block each other.",
                ledger.preconditions().size());
        ledger.deadlocks().forEach(this::deadlock);
        if (!ledger.preconditions().isEmpty()) {
            preconditions();
        }
        end();
    }

    private void deadlock(Deadlock deadlock) {
        html.raw("<article class=\"card\" id=\"" + Html.anchor(deadlock.id()) + "\">\n<header>")
                .element("h3", Phrases.deadlock(deadlock))
                .raw("</header>\n<div class=\"lock" + (deadlock.parties().size() == 2 ? "" : " many") + "\">\n");
        List<Precondition> members = ledger.preconditions().stream()
                .filter(precondition -> deadlock.preconditions().contains(precondition.id()))
                .toList();
        for (int i = 0; i < deadlock.parties().size(); i++) {
            if (i == 1 && deadlock.parties().size() == 2) {
                html.raw("<div class=\"arrows\" aria-hidden=\"true\">⇄</div>\n");
            }
            waiting(deadlock.parties().get(i), members);
        }
        html.raw("</div>\n</article>\n");
    }

    private void waiting(String party, List<Precondition> members) {
        html.raw("<div class=\"wait " + colour(party) + "\">")
                .element("h4", party + " waits for")
                .raw("<ul>\n");
        for (Precondition member : members) {
            if (member.by().equals(party)) {
                html.raw("<li dir=\"auto\">").text(member.of() + ": " + Phrases.plain(member.requires()) + " ");
                member.accounts().stream().limit(3).forEach(account -> {
                    reference(account);
                    html.raw(" ");
                });
                html.raw("</li>\n");
            }
        }
        html.raw("</ul></div>\n");
    }

    private void preconditions() {
        html.raw(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Preconditions\"><table>\n<thead><tr>"
                        + "<th scope=\"col\">By</th><th scope=\"col\">Requires</th><th scope=\"col\">Of</th><th scope=\"col\">For</th>"
                        + "<th scope=\"col\">State</th></tr></thead>\n<tbody>\n");
        for (Precondition precondition : ledger.preconditions()) {
            html.raw("<tr id=\"" + Html.anchor(precondition.id()) + "\"><th scope=\"row\" class=\""
                            + colour(precondition.by()) + "\">")
                    .element("span class=\"who\"", precondition.by())
                    .raw("</th><td>")
                    .element("span class=\"words\" dir=\"auto\"", Phrases.plain(precondition.requires()))
                    .element(
                            "span class=\"small\"",
                            evidence.behind(
                                    precondition.requires(),
                                    precondition.accounts().get(0)))
                    .raw("<br>")
                    .element("span class=\"small\"", Phrases.upper(Phrases.date(precondition.since())) + " ");
            precondition.accounts().forEach(account -> {
                html.element(
                        "span class=\"small\"",
                        account.label() + " " + evidence.sentence(precondition.requires(), account) + " ");
                reference(account);
                html.raw(" ");
            });
            html.raw("</td>")
                    .element("td", precondition.of())
                    .element("td", precondition.goal())
                    .raw("<td>")
                    .element("span class=\"tag state\"", Phrases.state(precondition))
                    .raw("</td></tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    /** What stands before words that only point to it, as markup. */
    private String behind(String words, Account account) {
        String behind = evidence.behind(words, account);
        return behind.isEmpty() ? "" : "<span class=\"small\" dir=\"auto\">" + Html.escape(behind) + "</span>";
    }

    private void contradictions() {
        section(
                "contradictions",
                "Contradictions",
                "Accounts that do not go together, side by side. Which of them is right is not for this record to say.",
                ledger.contradictions().size());
        for (Contradiction contradiction : ledger.contradictions()) {
            html.raw("<article class=\"card\" id=\"" + Html.anchor(contradiction.id()) + "\">\n<header>")
                    .element("h3", Phrases.check(contradiction))
                    .raw("</header>\n")
                    .element("p class=\"small\"", contradiction.trail().reason())
                    .raw("\n<div class=\"sides\">\n");
            for (Contradiction.Side side : contradiction.sides()) {
                html.raw("<div class=\"side " + colour(side.party()) + "\">")
                        .element("h4", side.name())
                        .element("p class=\"small\"", Phrases.upper(Phrases.date(side.when())));
                side.accounts().forEach(account -> account(account, evidence.shown(contradiction, side, account)));
                html.raw("</div>\n");
            }
            html.raw("</div>\n</article>\n");
        }
        end();
    }

    private void statements() {
        section(
                "statements",
                "Who said what",
                "Every attributed statement in the order of the reports. The label at its end leads to the words in the text.",
                ledger.statements().size());
        for (ReadDocument reading : ledger.documents()) {
            if (!reading.statements().isEmpty()) {
                html.raw("<h3>").text(Evidence.title(reading.document())).raw("</h3>\n<ol class=\"statements\">\n");
                reading.statements().forEach(this::statement);
                html.raw("</ol>\n");
            }
        }
        if (!ledger.withdrawn().isEmpty()) {
            html.raw("<h3>No longer in the current version</h3>\n<ol class=\"statements\">\n");
            ledger.withdrawn().forEach(this::withdrawn);
            html.raw("</ol>\n");
        }
        end();
    }

    private void statement(Statement statement) {
        String anchor = Html.anchor(statement.id());
        html.raw("<li id=\"st-" + anchor + "\" class=\""
                + colour(statement.speaker().party()) + "\">");
        speaker(statement);
        html.raw("<blockquote dir=\"auto\">").text(evidence.shown(statement)).raw("</blockquote>\n");
        html.element("span class=\"tag\"", statement.form().label());
        statement.acts().stream()
                .map(TextReport::act)
                .distinct()
                .forEach(act -> html.raw(" ").element("span class=\"tag state\"", act));
        html.raw(" <a class=\"ref\" href=\"#ev-" + anchor + "\">")
                .text(statement.id())
                .raw("</a></li>\n");
    }

    private void speaker(Statement statement) {
        Speaker speaker = statement.speaker();
        String name = speaker.name().isEmpty() ? speaker.kind().label() + " speaker" : speaker.name();
        String party = speaker.party().isEmpty() || speaker.party().equals(name) ? "" : ", " + speaker.party();
        String others = speaker.others().isEmpty()
                ? ""
                : ", "
                        + String.join(
                                ", ",
                                speaker.others().stream().map(Speaker::name).toList());
        String to = statement.addressee().isEmpty() ? "" : " to " + statement.addressee();
        String via = statement.via().isEmpty() ? "" : ", via " + String.join(", ", statement.via());
        String said = statement.said().isKnown() ? ", " + Phrases.date(statement.said()) : "";
        html.element("span class=\"who\"", name).element("span class=\"small\"", party + others + to + via + said);
    }

    private void withdrawn(Withdrawn withdrawn) {
        html.raw("<li class=\"gone " + colour(withdrawn.statement().speaker().party()) + "\">");
        speaker(withdrawn.statement());
        html.raw("<blockquote dir=\"auto\">")
                .text(evidence.shown(withdrawn.statement()))
                .raw("</blockquote><span class=\"tag hot\">withdrawn</span> <span class=\"ref\">")
                .text(withdrawn.statement().id())
                .raw("</span></li>\n");
    }

    private void orphans() {
        if (ledger.orphans().isEmpty()) {
            return;
        }
        section(
                "orphans",
                "Corrections without effect",
                "What they are about is no longer there as it was; somebody must say what is to become of them.",
                ledger.orphans().size());
        html.raw("<ol class=\"statements\">\n");
        for (Orphan orphan : ledger.orphans()) {
            html.raw("<li>")
                    .text(History.by(orphan.correction()) + ". " + orphan.why())
                    .raw("</li>\n");
        }
        html.raw("</ol>\n");
        end();
    }

    private void people() {
        section(
                "people",
                "Who is who",
                "The people named in the reports.",
                ledger.people().size());
        if (!ledger.people().isEmpty()) {
            html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"People\"><table>\n<thead><tr>"
                    + "<th scope=\"col\">Name</th><th scope=\"col\">Roles in the reports</th><th scope=\"col\">Party</th>"
                    + "</tr></thead>\n<tbody>\n");
            for (Person person : ledger.people()) {
                html.raw("<tr id=\"" + Html.anchor(person.id()) + "\" class=\"" + colour(person.party())
                                + "\"><th scope=\"row\">")
                        .text(person.name())
                        .raw("</th>")
                        .element("td", Phrases.roles(person))
                        .raw("<td>")
                        .element("span class=\"who\"", summary.standings().listed(person.party()))
                        .raw("</td></tr>\n");
            }
            html.raw("</tbody></table></div>\n");
        }
        end();
    }

    private void documents() {
        section(
                "documents",
                "Documents",
                "The reports as they were read, with the evidence marked: coloured for attributed words, dashed for what the"
                        + " reporter tells. Captions, comments and page furniture are shown but not read.",
                ledger.documents().size());
        for (Origin origin : ledger.origins()) {
            html.raw("<p class=\"small\">")
                    .text((origin.reason().equals("same-report")
                                    ? "Copies of one report: "
                                    : "The same words of one speaker: ")
                            + String.join(", ", origin.documents()))
                    .raw("</p>\n");
        }
        ledger.documents().forEach(this::document);
        end();
    }

    private void document(ReadDocument reading) {
        Publication publication = reading.document().publication();
        html.raw("<article class=\"card report\" id=\"doc-"
                        + Html.anchor(reading.document().id()) + "\">\n<header>")
                .element("h3 dir=\"auto\"", Evidence.title(reading.document()))
                .raw("</header>\n<p class=\"small\">");
        String publisher = publication.publisher().isEmpty() ? "" : publication.publisher() + ", ";
        String byline = publication.byline().isEmpty() ? "" : publication.byline() + ", ";
        html.text(publisher + byline + Phrases.date(publication.published()) + "; "
                + Phrases.count(reading.statements().size(), "statement", "statements") + " ");
        html.element("span class=\"ref\"", reading.document().id());
        if (publication.url().startsWith("https://") || publication.url().startsWith("http://")) {
            html.raw(" <a rel=\"noreferrer nofollow\" href=\"" + Html.escape(publication.url())
                    + "\">published here</a>");
        }
        html.raw("</p>\n<div class=\"text\">\n");
        new MarkedText(reading, this::colour).write(html);
        html.raw("</div>\n</article>\n");
    }

    private String colour(String party) {
        OptionalInt place = summary.place(party);
        return place.isEmpty() || place.getAsInt() >= COLOURS ? "pn" : "p" + place.getAsInt();
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(
                HtmlReport.class.getResourceAsStream("report.css"), "report.css is part of the library")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
