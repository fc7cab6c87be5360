package org.parley.statement;

import java.util.List;
import org.parley.document.Span;
import org.parley.rule.Derivation;

/**
 * A negotiation act that words carry. Fields that the words do not give are empty; nothing is guessed.
 *
 * @param id stable for the same document and version
 * @param document the id of the document
 * @param statement the id of the statement that carries it; empty where the reporter tells it in the report's own voice
 * @param type what is done
 * @param polarity whether it is said to be so
 * @param modality how real it is said to be
 * @param actor who does it: a party's name where one is known, else the words
 * @param target whom it is directed at or is about, likewise
 * @param actors those who do it, one each where the words list several ("Arvenia and Brask"), in text order
 * @param targets those at whom it is directed; where no party is, what it is directed at
 * @param issue the issue of the taxonomy, such as {@code territory}
 * @param object what is proposed, demanded, rejected and so on, in the text's words
 * @param condition the clause that it hangs on, in the text's words
 * @param when the EDTF date of the act itself, as told by its own words
 * @param plover its PLOVER event type, such as {@code AGREE}; empty where PLOVER has none
 * @param ploverMode its PLOVER mode; empty where none
 * @param cameo its CAMEO 1.1b3 code; empty where none
 * @param evidence the words that carry it
 * @param derivation the rule and the words that led to it
 */
public record Act(
        String id,
        String document,
        String statement,
        ActType type,
        Polarity polarity,
        Modality modality,
        String actor,
        String target,
        List<Participant> actors,
        List<Participant> targets,
        String issue,
        String object,
        String condition,
        String when,
        String plover,
        String ploverMode,
        String cameo,
        List<Span> evidence,
        Derivation derivation) {
    public Act {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        evidence = List.copyOf(evidence);
    }

    /** The same with other words for what it is about and for what it hangs on. */
    Act with(String otherObject, String otherCondition) {
        return new Act(
                id,
                document,
                statement,
                type,
                polarity,
                modality,
                actor,
                target,
                actors,
                targets,
                issue,
                otherObject,
                otherCondition,
                when,
                plover,
                ploverMode,
                cameo,
                evidence,
                derivation);
    }

    /** An act whose participants are known by name only. */
    public Act(
            String id,
            String document,
            String statement,
            ActType type,
            Polarity polarity,
            Modality modality,
            String actor,
            String target,
            String issue,
            String object,
            String condition,
            String when,
            String plover,
            String ploverMode,
            String cameo,
            List<Span> evidence,
            Derivation derivation) {
        this(
                id,
                document,
                statement,
                type,
                polarity,
                modality,
                actor,
                target,
                List.of(),
                List.of(),
                issue,
                object,
                condition,
                when,
                plover,
                ploverMode,
                cameo,
                evidence,
                derivation);
    }

    /** The same act as another statement tells it, by words of its own and without a condition; the first of its type there. */
    Act toldBy(Statement other, List<Span> words, Derivation why) {
        String first = other.id() + "." + type.label() + ".1";
        return new Act(
                first,
                document,
                other.id(),
                type,
                polarity,
                modality,
                actor,
                target,
                actors,
                targets,
                issue,
                object,
                "",
                when,
                plover,
                ploverMode,
                cameo,
                words,
                why);
    }

    /** The same act on a day that other words tell. */
    Act on(String when, Derivation why) {
        return with(object, when, why);
    }

    /** The same act, said not to be so; no event that can be coded. */
    Act denied() {
        return new Act(
                id,
                document,
                statement,
                type,
                Polarity.DENIED,
                modality,
                actor,
                target,
                actors,
                targets,
                issue,
                object,
                condition,
                when,
                "",
                "",
                "",
                evidence,
                derivation);
    }

    /** The same act without what it is about and when. */
    Act ofNothing() {
        return with("", "", derivation);
    }

    private Act with(String object, String when, Derivation derivation) {
        return new Act(
                id,
                document,
                statement,
                type,
                polarity,
                modality,
                actor,
                target,
                actors,
                targets,
                issue,
                object,
                condition,
                when,
                plover,
                ploverMode,
                cameo,
                evidence,
                derivation);
    }
}
