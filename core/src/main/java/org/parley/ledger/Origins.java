package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.parley.document.DateValue;
import org.parley.statement.Speaker;

/**
 * Finds documents that are not independent: near copies of one report, by their shared runs of words, and reports that carry
 * the same words of one speaker.
 *
 * <p>Two wordings are compared only where they share one of their lowest runs, and that run is no common phrase; so a further
 * text meets few others, however many there are. They are one origin only where they were published in one month or the next,
 * or nobody knows when. Which texts are one does not depend on the order in which they came.
 */
final class Origins {
    /** A run that more wordings have is a phrase of the trade, and no sign of a copy. */
    private static final int COMMON = 200;

    private final AlikeTexts reports;
    private final AlikeTexts sayings;

    Origins() {
        this(COMMON);
    }

    /** @param common how many wordings have a run that is no common phrase yet */
    Origins(int common) {
        reports = new AlikeTexts(common);
        sayings = new AlikeTexts(common);
    }

    /** Takes a document; one with its id must have been removed. */
    void add(Extract extract, String order) {
        int month = month(extract.published());
        reports.add(new CarriedText("", extract.id(), order, 0, month), extract.runs());
        int index = 0;
        for (Extract.Saying saying : extract.sayings()) {
            sayings.add(new CarriedText(saying.statement(), extract.id(), order, ++index, month), saying.runs());
        }
    }

    void remove(String document) {
        reports.remove(document);
        sayings.remove(document);
    }

    /** Tells who says a document's statements, as the whole record names them. */
    void name(Extract extract, Roster roster) {
        for (Extract.Saying saying : extract.sayings()) {
            sayings.name(extract.id(), saying.statement(), speaker(roster.named(saying.speaker())));
        }
    }

    /** By what a speaker is known; empty where nobody knows who it is. */
    static String speaker(Speaker speaker) {
        return speaker.id().isEmpty() ? Roster.fold(speaker.name()) : speaker.id();
    }

    /**
     * Documents that are one with other documents than when this was asked last: where two origins became one, those of the
     * smaller. So what rests on documents none of which is among them has the support that it had.
     */
    Set<String> touched() {
        Set<String> documents = new HashSet<>(reports.touched());
        documents.addAll(sayings.touched());
        return documents;
    }

    /** The month, counted from the year 0; -1 where it is not known. */
    private static int month(DateValue published) {
        String edtf = published.edtf();
        return edtf.matches("\\d{4}-\\d{2}.*")
                ? Integer.parseInt(edtf.substring(0, 4)) * 12 + Integer.parseInt(edtf.substring(5, 7))
                : -1;
    }

    /** Near copies first, by their first document; then utterances, by speaker and first document. */
    List<Origin> all() {
        List<Origin> origins = new ArrayList<>();
        for (List<CarriedText> group : reports.groups()) {
            List<String> ids = group.stream().map(text -> text.document).toList();
            origins.add(new Origin("origin:" + Ids.digest(new TreeSet<>(ids)), "same-report", ids, List.of()));
        }
        for (List<CarriedText> group : sayings.groups()) {
            Set<String> documents = new LinkedHashSet<>();
            group.forEach(text -> documents.add(text.document));
            List<String> ids = group.stream().map(text -> text.statement).toList();
            origins.add(
                    new Origin("origin:" + Ids.digest(new TreeSet<>(ids)), "same-words", List.copyOf(documents), ids));
        }
        return List.copyOf(origins);
    }

    /** In how many reports of how many origins a row was told. */
    Support support(Collection<Account> accounts) {
        Map<String, Integer> documents = new LinkedHashMap<>();
        accounts.forEach(account -> documents.putIfAbsent(account.document(), documents.size()));
        Joined groups = new Joined(documents.size());
        Map<TextGroup, Integer> firstOfCopies = new HashMap<>();
        Map<TextGroup, Integer> firstOfUtterance = new HashMap<>();
        for (Account account : accounts) {
            int document = Objects.requireNonNull(documents.get(account.document()));
            reports.group(account.document(), "")
                    .ifPresent(copies -> groups.join(firstOfCopies.computeIfAbsent(copies, key -> document), document));
            sayings.group(account.document(), account.statement())
                    .ifPresent(utterance ->
                            groups.join(firstOfUtterance.computeIfAbsent(utterance, key -> document), document));
        }
        return new Support(documents.size(), groups.count());
    }
}
