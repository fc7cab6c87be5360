package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.Document;
import org.parley.document.Letters;
import org.parley.document.Span;
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
        StillThere still = new StillThere(current());
        List<Map.Entry<String, DocumentAdded>> versions = List.copyOf(byDigest.entrySet());
        List<Withdrawn> gone = new ArrayList<>();
        for (int i = versions.size() - 2; i >= 0; i--) {
            DocumentAdded added = versions.get(i).getValue();
            for (Statement statement : added.reading().statements()) {
                boolean newId = present.add(statement.id());
                boolean newWording = present.add(wording(statement));
                if (newId && newWording && !still.has(statement)) {
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

    /** Tells whether words stand in a version as well, where they may have been read in other pieces. */
    private static final class StillThere {
        private final ReadDocument reading;
        private final String text;

        StillThere(ReadDocument reading) {
            this.reading = reading;
            this.text = Letters.small(reading.document().text());
        }

        /** Whether its words stand there, and are not those of somebody else. */
        boolean has(Statement statement) {
            return Stream.of(Letters.small(statement.text()).split(" … ")).allMatch(piece -> isThere(piece, statement));
        }

        private boolean isThere(String piece, Statement statement) {
            int place = text.indexOf(piece);
            if (place < 0) {
                return false;
            }
            Span span = new Span(place, place + piece.length());
            return reading.statements().stream()
                    .filter(other -> other.content().stream().anyMatch(span::overlaps))
                    .allMatch(other ->
                            other.speaker().name().equals(statement.speaker().name()));
        }
    }

    private static String wording(Statement statement) {
        return "said " + statement.speaker().name() + ": "
                + Letters.small(statement.text()).replaceAll("\\s+", " ");
    }
}
