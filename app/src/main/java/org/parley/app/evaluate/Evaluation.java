package org.parley.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.app.evaluate.GoldFile.GoldDocument;
import org.parley.app.evaluate.TimeScore.GoldTime;
import org.parley.app.format.Attributed;
import org.parley.reading.TimeExpression;
import org.parley.statement.ReadDocument;

/**
 * What was read, scored against a gold file. A document that was not read counts as read empty.
 *
 * @param attributions the score of attributions
 * @param times the score of time expressions
 * @param documents how many documents the gold file has
 * @param unread how many documents of the gold file were not read
 * @param lines the tables for people; only for what the gold file has
 */
public record Evaluation(
        AttributionScore attributions, TimeScore times, int documents, int unread, List<String> lines) {
    /**
     * Scores.
     *
     * @param gold the gold file
     * @param read what was read, by the id of the document
     */
    public static Evaluation of(GoldFile gold, Map<String, ReadDocument> read) {
        AttributionScore attributions = new AttributionScore();
        TimeScore times = new TimeScore();
        int unread = 0;
        for (GoldDocument document : gold.documents().values()) {
            ReadDocument readDocument = read.get(document.id());
            List<GoldAttribution> predicted = readDocument == null ? List.of() : attributions(readDocument);
            List<GoldTime> predictedTimes = readDocument == null ? List.of() : times(readDocument);
            unread += readDocument == null ? 1 : 0;
            document.attributions().ifPresent(list -> attributions.add(document.text(), list, predicted));
            document.times().ifPresent(list -> times.add(list, predictedTimes));
        }
        return new Evaluation(
                attributions, times, gold.documents().size(), unread, lines(gold, attributions, times, unread));
    }

    private static List<GoldAttribution> attributions(ReadDocument readDocument) {
        List<GoldAttribution> attributions = new ArrayList<>();
        for (Attributed attributed : Attributed.of(readDocument)) {
            attributions.add(new GoldAttribution(attributed.source(), attributed.cue(), attributed.content()));
        }
        return attributions;
    }

    private static List<GoldTime> times(ReadDocument readDocument) {
        List<GoldTime> times = new ArrayList<>();
        for (TimeExpression time : readDocument.times()) {
            times.add(new GoldTime(time.span(), time.type().name(), time.value()));
        }
        return times;
    }

    private static List<String> lines(GoldFile gold, AttributionScore attributions, TimeScore times, int unread) {
        List<String> lines = new ArrayList<>();
        if (unread > 0) {
            lines.add(unread + " of " + gold.documents().size() + " documents have no prediction");
        }
        if (gold.documents().values().stream()
                .anyMatch(document -> document.attributions().isPresent())) {
            lines.addAll(attributions.table());
        }
        if (gold.documents().values().stream()
                .anyMatch(document -> document.times().isPresent())) {
            lines.addAll(times.table());
        }
        return lines;
    }
}
