package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The proposals of a ledger. Places that speak of proposals and share a party or a report, directly or through others, may
 * speak of one; each such circle is followed by itself, and anew only where a document of it came, changed or went.
 */
final class Proposals {
    private final Origins origins;
    private final ProposalDerivation derivation;
    /** By the order of the documents. */
    private final TreeMap<String, List<ProposalMention>> mentions = new TreeMap<>();

    private final Map<String, String> orderOf = new HashMap<>();
    private final Map<String, List<Tellings.Termed>> terms = new HashMap<>();
    private final Set<String> stale = new HashSet<>();
    private Map<Order, Circle> circles = new LinkedHashMap<>();

    Proposals(Origins origins) {
        this.origins = origins;
        derivation = new ProposalDerivation(origins);
    }

    /**
     * Enters what a document tells. What firms offer for each other is no matter between the sides of a quarrel; of other matters that
     * are none, only what is said to be put to somebody counts.
     */
    void put(String document, List<Telling> tellings, Matter matter, List<Tellings.Termed> termed) {
        List<ProposalMention> spoken = ProposalMentions.in(tellings).stream()
                .filter(mention -> switch (matter) {
                    case QUARREL -> true;
                    case BUSINESS -> false;
                    case OTHER ->
                        mention.isSubmission()
                                ? !mention.to().isEmpty() || mention.isOwnWord()
                                : !mention.isAgreedQuantity();
                })
                .toList();
        if (!spoken.isEmpty()) {
            String order = spoken.get(0).telling().order().document();
            mentions.put(order, spoken);
            terms.put(document, termed);
            orderOf.put(document, order);
            stale.add(order);
        }
    }

    /** What a document's rows rest on has changed beside its mentions. */
    void touch(String document) {
        String order = orderOf.get(document);
        if (order != null) {
            stale.add(order);
        }
    }

    void remove(String document) {
        String order = orderOf.remove(document);
        terms.remove(document);
        if (order != null) {
            mentions.remove(order);
            stale.add(order);
        }
    }

    /** Follows what is stale. */
    void settle(Function<String, List<Telling>> tellings) {
        if (stale.isEmpty()) {
            return;
        }
        Map<Order, Circle> now = new LinkedHashMap<>();
        for (List<ProposalMention> circle : circles()) {
            Order first = circle.get(0).telling().order();
            Circle known = circles.get(first);
            boolean same = known != null
                    && known.size == circle.size()
                    && circle.stream()
                            .noneMatch(mention ->
                                    stale.contains(mention.telling().order().document()));
            now.put(first, same ? known : follow(circle, tellings));
        }
        circles = now;
        stale.clear();
    }

    private Circle follow(List<ProposalMention> circle, Function<String, List<Telling>> tellings) {
        List<Proposal> rows = derivation.derive(circle, document -> terms.getOrDefault(document, List.of()), tellings);
        return new Circle(circle.size(), rows, AnswersCheck.find(rows, tellings, origins));
    }

    /** Mentions by what they share, in order. */
    private List<List<ProposalMention>> circles() {
        Map<String, String> parents = new HashMap<>();
        mentions.forEach((order, spoken) -> {
            String report = "\0" + order;
            for (ProposalMention mention : spoken) {
                join(parents, report, mention.by());
                join(parents, report, mention.to());
            }
        });
        Map<String, List<ProposalMention>> byRoot = new LinkedHashMap<>();
        mentions.forEach(
                (order, spoken) -> byRoot.computeIfAbsent(root(parents, "\0" + order), key -> new ArrayList<>())
                        .addAll(spoken));
        return List.copyOf(byRoot.values());
    }

    private static void join(Map<String, String> parents, String report, String party) {
        if (!party.isEmpty() && !party.equals(ProposalMention.BOTH) && !party.equals(ProposalMention.MEDIATORS)) {
            parents.put(root(parents, report), root(parents, party));
        }
    }

    private static String root(Map<String, String> parents, String one) {
        String root = one;
        for (String next = parents.get(root); next != null && !next.equals(root); next = parents.get(root)) {
            root = next;
        }
        String at = one;
        while (!at.equals(root)) {
            at = Objects.requireNonNullElse(parents.put(at, root), root);
        }
        return root;
    }

    /** The earliest first. */
    List<Proposal> rows() {
        return circles.values().stream()
                .flatMap(circle -> circle.rows.stream())
                .sorted(ProposalDerivation.ORDER)
                .toList();
    }

    List<Contradiction> contradictions() {
        return circles.values().stream()
                .flatMap(circle -> circle.contradictions.stream())
                .toList();
    }

    private record Circle(int size, List<Proposal> rows, List<Contradiction> contradictions) {}
}
