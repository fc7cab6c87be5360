package org.parley.ledger;

import java.util.List;
import org.parley.statement.ActType;
import org.parley.statement.Modality;
import org.parley.statement.Speaker;

/**
 * An act as one document tells it, by itself: nothing of it depends on other documents, and it needs the document no more.
 *
 * @param act the act
 * @param affirmed whether it is said to be so, by act and cue together
 * @param statement the id of the statement; empty where the reporter tells it
 * @param words the words of the statement, or those that carry the act where the reporter tells it
 * @param evidence the words that carry the act
 * @param sentence the sentence around them; empty for acts whose meaning does not need it
 * @param put when something was put forward, by the statement's words
 * @param when when it was so
 * @param told when it was said, else published
 * @param speakers who tells it; none for the reporter
 * @param actors who does it
 * @param targets at whom it is directed
 * @param place where the words that carry the act begin in the document's text
 */
public record Told(
        Deed act,
        boolean affirmed,
        String statement,
        String words,
        String evidence,
        String sentence,
        When put,
        When when,
        When told,
        List<Speaker> speakers,
        List<Side> actors,
        List<Side> targets,
        int place) {
    public Told {
        speakers = List.copyOf(speakers);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
    }

    /**
     * The same with objects that equal ones share.
     *
     * @param ids those of one document; no other has them
     */
    Told pooled(Pool pool, Pool ids) {
        return new Told(
                act.pooled(pool),
                affirmed,
                ids.one(statement),
                words,
                evidence.equals(words) ? words : evidence,
                sentence.equals(words) ? words : sentence,
                pool.one(put),
                pool.one(when),
                pool.one(told),
                pool.list(speakers),
                pool.list(actors),
                pool.list(targets),
                place);
    }

    /** The same told by somebody who denies it, by an act of denial. */
    Told denied(Speech denial) {
        return new Told(
                act.as(denial.act()),
                !affirmed,
                denial.statement(),
                denial.words(),
                evidence,
                sentence,
                put,
                when,
                denial.told(),
                denial.speakers(),
                actors,
                targets,
                place);
    }

    /** The same as something that is so at this time. */
    Told at(When time) {
        return new Told(
                act, affirmed, statement, words, evidence, sentence, put, time, told, speakers, actors, targets, place);
    }

    /**
     * What the ledger needs of an act.
     *
     * @param id of the act
     * @param actor the words for who does it; the other fields likewise
     */
    public record Deed(
            String id,
            ActType type,
            Modality modality,
            String actor,
            String target,
            String issue,
            String object,
            String condition,
            String when) {
        private Deed as(String other) {
            return new Deed(other, type, modality, actor, target, issue, object, condition, when);
        }

        private Deed pooled(Pool pool) {
            return new Deed(
                    id,
                    type,
                    modality,
                    pool.one(actor),
                    pool.one(target),
                    pool.one(issue),
                    object,
                    condition,
                    pool.one(when));
        }
    }

    /**
     * One who takes part.
     *
     * @param name a party's or person's name where one is known, else the words
     * @param party the party's name; empty where unknown or none
     */
    public record Side(String name, String party) {}
}
