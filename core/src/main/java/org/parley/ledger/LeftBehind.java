package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the proposals that nobody is told to have answered before their two sides came to an agreement. From then on nobody waits
 * for an answer. A truce, or an agreement on one thing such as prisoners, leaves behind only what was proposed about that.
 */
final class LeftBehind {
    private static final Pattern TRUCE = Phrases.pattern("truce-words");

    /** What an agreement is called that is about all that lay between the sides. */
    private static final Set<String> WHOLE = Phrases.words("whole-agreements");

    /** The agreements of each party, the earliest first. */
    private final Map<String, List<Agreement>> byParty = new HashMap<>();

    /**
     * @param talks the states of the talks
     * @param telling the telling behind an account
     */
    LeftBehind(List<Talks> talks, Function<Account, Optional<Telling>> telling) {
        for (Talks row : talks) {
            if (row.state() == TalksState.AGREED && row.parties().size() > 1) {
                telling.apply(row.by().get(0))
                        .map(told -> new Agreement(row, told))
                        .ifPresent(agreement -> row.parties()
                                .forEach(party -> byParty.computeIfAbsent(party, key -> new ArrayList<>())
                                        .add(agreement)));
            }
        }
        Comparator<Agreement> order = Comparator.comparing(agreement -> agreement.row.since(), Dates.ORDER);
        byParty.values().forEach(agreements -> agreements.sort(order));
    }

    /** The proposals, each that was left behind with the agreement as the last of its answers. */
    List<Proposal> mark(List<Proposal> proposals) {
        return byParty.isEmpty()
                ? proposals
                : proposals.stream().map(this::mark).toList();
    }

    private Proposal mark(Proposal proposal) {
        if (!proposal.isOpen() || proposal.by().isEmpty() || proposal.isToBoth()) {
            return proposal;
        }
        return byParty.getOrDefault(proposal.by(), List.of()).stream()
                .filter(agreement ->
                        proposal.to().isEmpty() || agreement.row.parties().contains(proposal.to()))
                .filter(agreement -> Dates.before(proposal.submitted(), agreement.row.since()))
                .filter(agreement -> agreement.isAbout(proposal))
                .findFirst()
                .map(agreement -> agreement.close(proposal))
                .orElse(proposal);
    }

    private record Agreement(Talks row, Telling telling) {
        /** Whether it is about all that lay between the sides, or about what was proposed. */
        boolean isAbout(Proposal proposal) {
            String words = told(proposal);
            String object = telling.act().object();
            if (TRUCE.matcher(object).find()) {
                return TRUCE.matcher(words).find();
            }
            Set<String> matter = matter(object);
            return matter.isEmpty()
                    || Agreements.ENDS_QUARREL.matcher(object).find()
                    || Words.shared(matter, Words.content(words)) > 0;
        }

        /** The words of a proposal that tell what it is about. */
        private static String told(Proposal proposal) {
            return Stream.concat(
                            Stream.of(proposal.title()),
                            proposal.terms().stream().map(Term::text))
                    .collect(Collectors.joining(" "));
        }

        /** The words of an agreement that tell what it is about; none where it is about everything. */
        private Set<String> matter(String object) {
            Set<String> matter = new HashSet<>(Words.content(object));
            matter.removeAll(WHOLE);
            row.parties().forEach(party -> matter.removeAll(Words.content(party)));
            matter.removeIf(word -> Character.isDigit(word.charAt(0)));
            return matter;
        }

        /** The proposal with this agreement behind its answers. */
        Proposal close(Proposal proposal) {
            Account account = row.by().get(0);
            List<Answer> answers = new ArrayList<>(proposal.answers());
            answers.add(new Answer(AnswerKind.LEFT_BEHIND, "", row.since(), telling.words(), account));
            return new Proposal(
                    proposal.id(),
                    proposal.title(),
                    proposal.by(),
                    proposal.to(),
                    proposal.submitted(),
                    ProposalState.LEFT_BEHIND,
                    proposal.terms(),
                    answers,
                    proposal.told(),
                    with(proposal.trail(), account),
                    proposal.support());
        }

        private static Trail with(Trail trail, Account account) {
            return new Trail(
                    trail.check(),
                    trail.reason() + " Its two sides have come to an agreement since.",
                    joined(trail.statements(), account.statement()),
                    joined(trail.acts(), account.act()));
        }

        private static List<String> joined(List<String> ids, String id) {
            return Stream.concat(ids.stream(), Stream.of(id))
                    .filter(one -> !one.isEmpty())
                    .distinct()
                    .toList();
        }
    }
}
