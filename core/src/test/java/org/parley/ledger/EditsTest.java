package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.document.Document;

/** What was changed from one version of a report to the next; schemaorg/schemaorg#1804: articles edited later. */
class EditsTest {
    private static Document document(List<String> paragraphs) {
        ReportBuilder report = new ReportBuilder("report", "2031-06-10", "Wire");
        paragraphs.forEach(report::paragraph);
        return report.build().document();
    }

    private static List<Edit.Change> between(List<String> before, List<String> after) {
        return Edits.between(document(before), document(after));
    }

    @Test
    void whatWasRewrittenStandsBesideWhatItWas() {
        assertThat(between(
                        List.of("The dockers met.", "Brask will answer the offer by Tuesday.", "It rained."),
                        List.of(
                                "The dockers met.",
                                "Ships wait.",
                                "Brask will answer the offer by Friday.",
                                "It rained.")))
                .containsExactly(
                        new Edit.Change("", "Ships wait."),
                        new Edit.Change(
                                "Brask will answer the offer by Tuesday.", "Brask will answer the offer by Friday."));
    }

    @Test
    void whatStaysIsNoChange() {
        List<String> same = List.of("The dockers met.", "It rained.");
        assertThat(between(same, same)).isEmpty();
        assertThat(between(same, List.of("It rained."))).containsExactly(new Edit.Change("The dockers met.", ""));
    }

    /** Thousands of lines that are all others would each have to be compared with each. */
    @Test
    void reportsThatHaveNothingInCommonAreNotPairedLineByLine() {
        List<String> before = lines("old", 3000);
        List<String> after = lines("new", 3000);
        assertThat(between(before, after))
                .hasSize(6000)
                .allMatch(change -> change.before().isEmpty() || change.after().isEmpty());
    }

    private static List<String> lines(String kind, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> "In line " + i + " of the " + kind + " list stands ship number " + i + ".")
                .toList());
    }
}
