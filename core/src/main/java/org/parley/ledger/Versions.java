package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.document.Document;
import org.parley.document.Letters;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** All versions of one document: the last reading of each text, the texts in the order they came. */
final class Versions {
    private final Map<String, DocumentAdded> byDigest = new LinkedHashMap<>();

    void add(DocumentAdded added) {
        String digest = added.reading().document().digest();
        DocumentAdded earlier = byDigest.remove(digest);
        boolean losesDate = earlier != null
                && Replay.published(earlier.reading()).isKnown()
                && !Replay.published(added.reading()).isKnown();
        byDigest.put(digest, losesDate ? earlier : added);
    }

    ReadDocument current() {
        return List.copyOf(byDigest.values()).get(byDigest.size() - 1).reading();
    }

    /** What was changed from each text to the next. */
    List<Edit> edits() {
        List<DocumentAdded> versions = List.copyOf(byDigest.values());
        List<Edit> edits = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Document before = versions.get(i - 1).reading().document();
            Document after = versions.get(i).reading().document();
            edits.add(new Edit(
                    after.id(),
                    versions.get(i).stamp().sequence(),
                    before.digest(),
                    after.digest(),
                    Edits.between(before, after)));
        }
        return edits;
    }

    List<Withdrawn> withdrawn() {
        Set<String> present = new HashSet<>();
        current().statements().forEach(statement -> {
            present.add(statement.id());
            present.add(wording(statement));
        });
        List<Map.Entry<String, DocumentAdded>> versions = List.copyOf(byDigest.entrySet());
        List<Withdrawn> gone = new ArrayList<>();
        for (int i = versions.size() - 2; i >= 0; i--) {
            DocumentAdded added = versions.get(i).getValue();
            for (Statement statement : added.reading().statements()) {
                boolean newId = present.add(statement.id());
                boolean newWording = present.add(wording(statement));
                if (newId && newWording) {
                    gone.add(new Withdrawn(
                            statement,
                            cue(added.reading().document(), statement),
                            versions.get(i).getKey(),
                            added.stamp().sequence()));
                }
            }
        }
        return gone;
    }

    private static String cue(Document document, Statement statement) {
        return statement.cue().stream().map(span -> span.of(document.text())).collect(Collectors.joining(" … "));
    }

    private static String wording(Statement statement) {
        return "said " + statement.speaker().name() + ": "
                + Letters.small(statement.text()).replaceAll("\\s+", " ");
    }
}
