package org.parley.statement;

import java.util.List;
import org.parley.document.DateValue;
import org.parley.document.Span;
import org.parley.reading.attribution.Attitude;
import org.parley.rule.Derivation;

/**
 * Something that somebody is reported to have said, with the exact words that it rests on.
 *
 * @param id stable for the same document and version
 * @param document the id of the document
 * @param speaker who is cited
 * @param source the words that name the speaker
 * @param cue the words that ascribe
 * @param content what is ascribed
 * @param text the words of {@code content}, its spans joined by an ellipsis
 * @param form direct, mixed or indirect
 * @param attitude whether it is said, believed or intended
 * @param addressee to whom it was said, in the text's words; empty where not told
 * @param via the outlets that carried it, the nearest to the speaker first
 * @param said when it was said
 * @param acts the acts that it carries, in text order
 * @param confidence between 0 and 1
 * @param derivation the rules and words that led to it
 */
public record Statement(
        String id,
        String document,
        Speaker speaker,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        String text,
        Form form,
        Attitude attitude,
        String addressee,
        List<String> via,
        DateValue said,
        List<Act> acts,
        double confidence,
        Derivation derivation) {
    public Statement {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        via = List.copyOf(via);
        acts = List.copyOf(acts);
    }

    /** The same statement with acts. */
    Statement with(List<Act> acts) {
        return with(speaker, content, text, acts, derivation);
    }

    /** The same statement by somebody else. */
    public Statement by(Speaker speaker) {
        return with(speaker, content, text, acts, derivation);
    }

    /** The same statement on a day that other words tell. */
    Statement said(DateValue day) {
        return with(speaker, content, text, day, acts, derivation);
    }

    /** The same statement with who says what, what it does and why that is known; all else stays. */
    public Statement with(Speaker speaker, List<Span> content, String text, List<Act> acts, Derivation derivation) {
        return with(speaker, content, text, said, acts, derivation);
    }

    private Statement with(
            Speaker speaker, List<Span> content, String text, DateValue said, List<Act> acts, Derivation derivation) {
        return new Statement(
                id,
                document,
                speaker,
                source,
                cue,
                content,
                text,
                form,
                attitude,
                addressee,
                via,
                said,
                acts,
                confidence,
                derivation);
    }
}
