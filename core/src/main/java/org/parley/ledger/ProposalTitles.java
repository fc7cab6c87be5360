package org.parley.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the name of a proposal among the words by which reports speak of it. */
final class ProposalTitles {
    private ProposalTitles() {}

    /** How many words a name for a proposal has at most, where there is a shorter one. */
    private static final int LONGEST_TITLE = 10;

    static Optional<String> fullest(List<String> titles) {
        Comparator<String> fuller = Comparator.comparingInt(
                        (String title) -> Words.of(title).size())
                .thenComparing(Comparator.reverseOrder());
        return titles.stream()
                .filter(title -> Words.of(title).size() <= LONGEST_TITLE
                        || DocumentWords.Thing.of(title).isTerms())
                .max(fuller)
                .filter(title -> !DocumentWords.isBare(title))
                .or(() -> titles.stream()
                        .filter(title -> !DocumentWords.isBare(title))
                        .findFirst())
                .or(() -> titles.stream().max(fuller));
    }
}
