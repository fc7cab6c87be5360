package org.parley.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/**
 * Makes reports from a seed in which few people of few parties say much about few things, so that they agree, contradict,
 * answer, repeat and are confused with each other as often as can be.
 */
public final class RandomReports {
    private static final List<String> PARTIES = List.of("Arvenia", "Brask", "Corland", "the Union", "Dockers");
    private static final List<String> PEOPLE =
            List.of("Ada Brandt", "Brandt", "Tom Ode", "Ode", "Lena Moor", "Jan Moor", "Moor", "Eva Ode", "Arvenians");
    private static final List<String> OBJECTS = List.of(
            "the draft treaty",
            "a new plan for the harbour",
            "it",
            "the withdrawal of 300 troops from the old harbour",
            "the withdrawal of 450 troops from the old harbour",
            "full sick pay for dockers",
            "an answer to the draft treaty",
            "the release of all prisoners");
    private static final List<String> CONDITIONS = List.of(
            "",
            "",
            "Brask leaves the old harbour",
            "the Union ends the strike",
            "Arvenia answers the draft treaty",
            "all prisoners are released");
    private static final List<String> ISSUES = List.of("", "territory", "pay", "prisoners");
    private static final List<ActType> TYPES = List.of(
            ActType.PROPOSE,
            ActType.COUNTER_PROPOSE,
            ActType.ACCEPT,
            ActType.REJECT,
            ActType.NO_RESPONSE,
            ActType.DEMAND,
            ActType.OFFER,
            ActType.CONCEDE,
            ActType.PRECONDITION,
            ActType.PRECONDITION,
            ActType.READY_TO_TALK,
            ActType.READY_TO_TALK,
            ActType.REFUSE_TO_TALK,
            ActType.SUSPEND_TALKS,
            ActType.RESUME_TALKS,
            ActType.HOLD_TALKS,
            ActType.CONCLUDE_TALKS,
            ActType.WITHDRAW_FROM_TALKS,
            ActType.VIOLATE_AGREEMENT,
            ActType.BLAME,
            ActType.ACCUSE,
            ActType.DENY,
            ActType.RETREAT,
            ActType.RETREAT);

    private final Random random;

    public RandomReports(long seed) {
        random = new Random(seed);
    }

    /** A report; reports with one id are versions of one. */
    public ReadDocument report(String id) {
        ReportBuilder report = new ReportBuilder(id, date(), pick(List.of("Wire", "Post", "")));
        int statements = random.nextInt(5);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            words.add(words());
        }
        // the same background in many reports makes some of them near copies
        report.paragraph("Background " + pick(List.of("", "in full ")) + BACKGROUND.get(random.nextInt(2)));
        words.forEach(said -> report.paragraph("It was said that " + said + ", they added."));
        report.party("Arvenia").party("Brask");
        for (int i = random.nextInt(4); i > 0; i--) {
            party(report);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            report.person(pick(PEOPLE), pick(List.of("", "envoy")), pick(List.of("", "Arvenia", "Brask", "Union")));
        }
        for (String said : words) {
            ReportBuilder.Said statement = report.said(
                    pick(PEOPLE),
                    pick(List.of("", "Arvenia", "Arvenia", "Brask", "Brask", "the Union", "Arvenians")),
                    said);
            if (random.nextInt(4) == 0) {
                statement.on(date().isEmpty() ? "2031-06" : "2031-06-0" + (1 + random.nextInt(9)));
            }
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                statement.act(pick(TYPES), fields());
            }
            statement.end();
        }
        if (random.nextInt(3) == 0) {
            report.reports(pick(TYPES), "Background", fields());
        }
        return report.build();
    }

    private static final List<String> BACKGROUND = List.of(
            "the talks of Meren began in spring when the dockers of the old harbour left their work and nobody knew for"
                    + " how long the ships would have to wait outside in the rain before somebody answered",
            "on the lake the boats lie still since the fishers and the owners of the boats no longer speak with each"
                    + " other about the price of fish which has fallen for the third year in a row as it seems");

    private void party(ReportBuilder report) {
        String name = pick(PARTIES);
        if (random.nextInt(3) == 0) {
            report.party(name, pick(List.of("the capital", "the north", "Arven", "the Union")));
        } else {
            report.party(name);
        }
    }

    private String words() {
        return pick(List.of(
                        "the talks are on hold until the old harbour is free",
                        "both sides met in Meren and the talks went on",
                        "we never left the talks about the old harbour",
                        "Brask has withdrawn 300 troops from the old harbour of Meren",
                        "it is a lie that Arvenia rejected the draft treaty",
                        "nobody will take part in talks while prisoners wait",
                        "it was Arvenia that asked for the talks",
                        "it was Brask that asked for the talks",
                        "a full text was put before all sides",
                        "this so-called draft has no annexes",
                        "nothing of the sort had happened in Meren",
                        "the talks will go on, whether the old harbour is free or not"))
                + pick(List.of("", "", " this week", " again"));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "actor",
                pick(List.of("", "Arvenia", "Arvenia", "Brask", "the Union", "Moor", "the government of Brask")));
        fields.put("target", pick(List.of("", "Arvenia", "Brask", "Brask", "the capital", "Corland")));
        fields.put("issue", pick(ISSUES));
        fields.put("object", pick(OBJECTS));
        fields.put("condition", pick(CONDITIONS));
        fields.put("polarity", pick(List.of("AFFIRMED", "AFFIRMED", "DENIED")));
        fields.put("modality", pick(List.of("ACTUAL", "ACTUAL", "ACTUAL", "ACTUAL", "FUTURE", "POSSIBLE")));
        fields.put("when", random.nextInt(5) == 0 ? date() : "");
        return fields;
    }

    private String date() {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return "";
        }
        return kind == 1 ? "2031-06" : "2031-%02d-%02d".formatted(6 - random.nextInt(10) / 9, 1 + random.nextInt(12));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
