package org.parley.statement;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.document.Span;
import org.parley.reading.Token;
import org.parley.rule.WordLists;

/**
 * Whose a paper is that is cited like somebody: of "its statement", "a letter from Arvenia" and "the Braskian draft" whoever the words
 * name; of "the paper" whoever the nearest such words before name.
 */
final class Papers {
    private static final Set<String> PAPERS = WordLists.of("papers");
    private static final Set<String> OWNING = Set.of("from", "by", "of");

    /** So many sentences back a paper is still the one that was spoken of. */
    private static final int REACH = 12;

    private final Places places;
    private final Function<Span, Speaker> resolved;

    /**
     * @param resolved tells whom words name
     */
    Papers(Places places, Function<Span, Speaker> resolved) {
        this.places = places;
        this.resolved = resolved;
    }

    /** Who speaks by the paper that a source names; empty where it names none, or nobody tells whose it is. */
    Optional<Speaker> speaker(Place source) {
        int head = NounPhrases.head(source);
        if (!PAPERS.contains(source.token(head).lemma())) {
            return Optional.empty();
        }
        return owner(source, head).or(() -> spokenOf(source, head));
    }

    private Optional<Speaker> owner(Place paper, int head) {
        for (int i = paper.first(); i < head; i++) {
            if (paper.token(i).tag().equals("PRP$")) {
                return somebody(paper, i, i);
            }
            if (paper.isPossessive(i) && i > paper.first()) {
                return somebody(paper, paper.first(), i - 1);
            }
        }
        boolean owned = head + 2 <= paper.sentence().size() - 1
                && OWNING.contains(paper.token(head + 1).lower());
        if (owned) {
            int last = Math.max(paper.last(), endOfName(paper, head + 2));
            return somebody(paper, head + 2, last);
        }
        int first = paper.token(paper.first()).tag().equals("DT") ? paper.first() + 1 : paper.first();
        Predicate<Speaker> isSide = speaker -> speaker.kind() == SpeakerKind.PARTY;
        for (int i = first; i < head; i++) {
            Optional<Speaker> side = somebody(paper, i, i).filter(isSide);
            if (side.isPresent() && Character.isUpperCase(paper.token(i).text().charAt(0))) {
                return side;
            }
        }
        return Optional.empty();
    }

    /** The last of the words of a noun phrase that begins at an index. */
    private static int endOfName(Place paper, int first) {
        int last = first;
        while (last + 1 < paper.sentence().size() && isOfName(paper.token(last + 1))) {
            last++;
        }
        return last;
    }

    private static boolean isOfName(Token token) {
        return token.is("NN") || token.is("JJ") || token.tag().equals("POS");
    }

    private Optional<Speaker> somebody(Place paper, int first, int last) {
        Place words = new Place(paper.order(), paper.sentence(), first, last);
        return Optional.of(resolved.apply(words.span())).filter(speaker -> speaker.kind() != SpeakerKind.UNKNOWN);
    }

    /** Whose the same noun was, the last time that its owner was named. */
    private Optional<Speaker> spokenOf(Place paper, int head) {
        String noun = paper.token(head).lemma();
        for (int order = paper.order(); order >= Math.max(0, paper.order() - REACH); order--) {
            int end = order == paper.order()
                    ? paper.first()
                    : places.sentences().get(order).size();
            for (int i = end - 1; i > 0; i--) {
                Place before = new Place(order, places.sentences().get(order), 0, end - 1);
                if (before.token(i).lemma().equals(noun) && before.token(i).is("NN")) {
                    Optional<Speaker> owner = owner(NounPhrases.endingAt(before, i), i);
                    if (owner.isPresent()) {
                        return owner;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
