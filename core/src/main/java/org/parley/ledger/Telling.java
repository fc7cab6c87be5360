package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.document.Span;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.Modality;
import org.parley.statement.Polarity;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/**
 * An act with everyone who tells it.
 *
 * @param act the act
 * @param statement what carries it; absent where the reporter tells it
 * @param reading the document
 * @param accounts the speakers, or the reporter; at least one
 * @param when when it was so
 * @param told when it was said, else published
 * @param actors the known parties that do it
 * @param targets the known parties at whom it is directed
 * @param order its place among all tellings, by document and place
 */
record Telling(
        Act act,
        Optional<Statement> statement,
        ReadDocument reading,
        List<Account> accounts,
        When when,
        When told,
        List<String> actors,
        List<String> targets,
        int order) {
    private static final Pattern DENIAL = Pattern.compile("\\bden(y|ies|ied|ying|ials?)\\b", Pattern.CASE_INSENSITIVE);

    ActType type() {
        return act.type();
    }

    boolean isAffirmed() {
        return (act.polarity() == Polarity.AFFIRMED) != isDenied();
    }

    /** Whether the one who is cited denies the words that carry the act: {@code denied that it had left the talks}. */
    private boolean isDenied() {
        String text = reading.document().text();
        return act.type() != ActType.DENY
                && statement
                        .filter(cited -> within(cited.content(), act.evidence()))
                        .map(cited ->
                                cited.cue().stream().map(span -> span.of(text)).collect(Collectors.joining(" ")))
                        .filter(cue -> DENIAL.matcher(cue).find())
                        .isPresent();
    }

    private static boolean within(List<Span> content, List<Span> evidence) {
        return !evidence.isEmpty()
                && evidence.stream().allMatch(span -> content.stream().anyMatch(outer -> outer.contains(span)));
    }

    /** Whether the act is told as something that is or was so, and not as imagined, planned or merely possible. */
    boolean isActual() {
        return act.modality() == Modality.ACTUAL;
    }

    /** Whether the act is neither imagined nor merely possible. */
    boolean isSerious() {
        return act.modality() != Modality.HYPOTHETICAL && act.modality() != Modality.POSSIBLE;
    }

    /** The one known party that does it; empty where none or several. */
    String actor() {
        return actors.size() == 1 ? actors.get(0) : "";
    }

    /** The one known party at whom it is directed, likewise. */
    String target() {
        return targets.size() == 1 ? targets.get(0) : "";
    }

    /** The parties whose account it is; empty for observers and the reporter. */
    Set<String> holders() {
        return accounts.stream()
                .map(Account::party)
                .filter(party -> !party.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one party whose account it is; empty where none or several. */
    String holder() {
        Set<String> holders = holders();
        return holders.size() == 1 ? holders.iterator().next() : "";
    }

    boolean isReporters() {
        return statement.isEmpty();
    }

    String document() {
        return reading.document().id();
    }

    /** The id of the statement; empty for the reporter's own account. */
    String statementId() {
        return statement.map(Statement::id).orElse("");
    }

    /** The words that carry the act, white space made plain. */
    String evidence() {
        String text = reading.document().text();
        return act.evidence().stream()
                .map(span -> span.of(text))
                .collect(Collectors.joining(" … "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The words of the statement, or those that carry the act where the reporter tells it; no comma at the end. */
    String words() {
        String words = statement.map(Statement::text).orElseGet(this::evidence);
        return words.replaceAll("\\s+", " ").strip().replaceAll(",$", "");
    }

    /** The sentence of the report around the act, as far as punctuation tells. */
    String sentence() {
        String text = reading.document().text();
        if (act.evidence().isEmpty()) {
            return words();
        }
        Span evidence = Span.covering(act.evidence());
        int start = evidence.start();
        while (start > 0 && !endsSentence(text, start - 1)) {
            start--;
        }
        int end = evidence.end();
        while (end < text.length() && !endsSentence(text, end)) {
            end++;
        }
        return text.substring(start, end).strip();
    }

    private static boolean endsSentence(String text, int at) {
        char character = text.charAt(at);
        if (character == '\n') {
            return true;
        }
        boolean mark = character == '.' || character == '!' || character == '?';
        return mark && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }
}
