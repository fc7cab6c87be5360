package org.parley.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one speaker says against the words of the speaker before, in one report.
 *
 * @param kind how it goes against them
 * @param claims the words before, in text order, at least one
 * @param answers the words against them, likewise
 */
public record Exchange(Kind kind, List<Speech> claims, List<Speech> answers) {
    public Exchange {
        claims = List.copyOf(claims);
        answers = List.copyOf(answers);
    }

    /** How words go against those before them. */
    public enum Kind {
        /** They point to what was said and deny it: {@code denied it}, {@code nothing of the sort had happened}. */
        DENIED,
        /** They say of the same things that they are not so: {@code no page had been agreed}. */
        NEGATED,
        /** Both say {@code it was}, and name another: {@code it was the union}, {@code it was the company's idea}. */
        OTHER_ONE,
        /** Both count the same, and the numbers exclude each other. */
        OTHER_NUMBER,
        /** The report says that the two tell a thing otherwise. */
        OTHERWISE,
        /** They will not have it that a thing is what it was called: {@code this so-called draft}. */
        SO_CALLED,
        /** The speaker, or the side, had said otherwise some time before, and the report sets both against each other. */
        EARLIER_SELF,
        /** They foretell what something would cost; by itself against nothing. */
        FORETOLD,
        /** They say what something has cost; likewise. */
        FOUND
    }

    /** Whether the same speaker goes on to deny the same words. */
    boolean goesOnIn(Exchange next) {
        boolean denials = isDenial() && next.isDenial();
        boolean sameSpeaker =
                answers.get(0).speakers().equals(next.answers().get(0).speakers());
        return denials && sameSpeaker && next.claims.stream().anyMatch(claims::contains);
    }

    private boolean isDenial() {
        return kind == Kind.DENIED || kind == Kind.NEGATED;
    }

    /** Both as one. */
    Exchange with(Exchange next) {
        return new Exchange(
                kind,
                Stream.concat(claims.stream(), next.claims.stream()).distinct().toList(),
                Stream.concat(answers.stream(), next.answers.stream()).toList());
    }

    /** The same with objects that equal ones share. */
    Exchange pooled(Pool pool) {
        return new Exchange(
                kind,
                claims.stream().map(claim -> claim.pooled(pool)).toList(),
                answers.stream().map(answer -> answer.pooled(pool)).toList());
    }
}
