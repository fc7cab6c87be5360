package org.parley.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.ledger.Account;
import org.parley.ledger.Talks;
import org.parley.ledger.TalksState;

/**
 * The states of the talks drawn over time, one lane for each party by whose account they were so. Says nothing that the
 * list below it does not say in words.
 */
final class Lanes {
    private static final int WIDTH = 960;
    private static final int LEFT = 150;
    private static final int RIGHT = 40;
    private static final int LANE = 38;
    private static final int MOST_LANES = 6;
    private static final int STEP = 17;
    private static final int LETTER = 7;
    /** Between two labels. */
    private static final int GAP = 12;

    private static final String OTHERS = "Reporters, others";

    private final List<Point> points = new ArrayList<>();
    private final List<String> lanes = new ArrayList<>();
    private final Function<String, String> partyClass;

    Lanes(List<Talks> talks, List<String> parties, Function<String, String> partyClass) {
        this.partyClass = partyClass;
        for (Talks row : talks) {
            Timeline.first(row.since().edtf())
                    .ifPresent(day -> row.by().stream()
                            .map(Account::party)
                            .distinct()
                            .forEach(party -> points.add(new Point(row, party, day))));
        }
        parties.stream()
                .filter(party -> points.stream().anyMatch(point -> point.party.equals(party)))
                .limit(MOST_LANES)
                .forEach(lanes::add);
        if (points.stream().anyMatch(point -> !lanes.contains(point.party))) {
            lanes.add(OTHERS);
        }
    }

    /** Draws where there is more than one day to draw. */
    void write(Html html) {
        if (points.stream().map(Point::day).distinct().count() < 2) {
            return;
        }
        LocalDate first =
                points.stream().map(Point::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                points.stream().map(Point::day).max(LocalDate::compareTo).orElseThrow();
        int height = LANE * lanes.size() + 46;
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Timeline of the talks\">")
                .raw(
                        "<svg class=\"lanes\" viewBox=\"0 0 " + WIDTH + " " + height
                                + "\" role=\"img\" aria-label=\"States of the talks by date, one lane for each party; the list below tells the same\">\n");
        for (int i = 0; i < lanes.size(); i++) {
            int y = y(i);
            html.raw("<g class=\"" + partyClass.apply(lanes.get(i)) + "\"><line x1=\"" + LEFT + "\" y1=\"" + y
                    + "\" x2=\"" + (WIDTH - 8) + "\" y2=\"" + y + "\"/>");
            html.raw("<text class=\"lane-name\" x=\"0\" y=\"" + (y + 4) + "\">")
                    .text(shortened(lanes.get(i)))
                    .raw("</text></g>\n");
        }
        ticks(html, first, last, height);
        points(html, first, last);
        html.raw("</svg></div>\n");
    }

    private void ticks(Html html, LocalDate first, LocalDate last, int height) {
        List<LocalDate> days =
                points.stream().map(Point::day).distinct().sorted().toList();
        int free = 0;
        int lastLabel = WIDTH - 4 - width(label(last)) - GAP;
        for (LocalDate day : days) {
            int x = x(day, first, last);
            boolean isLast = day.equals(last);
            html.raw("<line class=\"tick\" x1=\"" + x + "\" y1=\"6\" x2=\"" + x + "\" y2=\"" + (height - 26) + "\"/>");
            int half = width(label(day)) / 2;
            boolean room = isLast || (x - half >= free && x + half <= lastLabel);
            if (room) {
                String anchor = isLast ? "end" : "middle";
                html.raw("<text text-anchor=\"" + anchor + "\" x=\"" + (isLast ? WIDTH - 4 : x) + "\" y=\""
                                + (height - 8) + "\">")
                        .text(label(day))
                        .raw("</text>\n");
                free = x + half + GAP;
            }
        }
    }

    /** How wide a label is at most, in the font of the drawing. */
    private static int width(String label) {
        return LETTER * label.codePointCount(0, label.length());
    }

    /** The date as it was told: a month stays a month. */
    private String label(LocalDate day) {
        return points.stream()
                .filter(point -> point.day.equals(day))
                .map(point -> Phrases.date(point.row.since().edtf()))
                .findFirst()
                .orElse("");
    }

    private void points(Html html, LocalDate first, LocalDate last) {
        Map<String, Integer> taken = new HashMap<>();
        for (Point point : points) {
            int lane = lanes.contains(point.party) ? lanes.indexOf(point.party) : lanes.size() - 1;
            int index = taken.merge(lane + " " + point.day, 1, Integer::sum) - 1;
            int side = point.day.equals(last) ? -1 : 1;
            int x = x(point.day, first, last) + side * index * STEP;
            html.raw("<a href=\"#" + Html.anchor(point.row.id()) + "\" class=\"" + partyClass.apply(lanes.get(lane))
                            + "\">" + "<title>")
                    .text(Phrases.date(point.row.since()) + ": " + Phrases.talks(point.row))
                    .raw("</title>" + shape(point.row.state(), x, y(lane)) + "</a>\n");
        }
    }

    /** Under way and at rest is a full circle, halted or on strike a full square, a readiness, a condition or what is to come a ring. */
    private static String shape(TalksState state, int x, int y) {
        return switch (state) {
            case OPEN, RESUMED, PROGRESSING, NOT_BROKEN_OFF, AGREED, HOLDING, STRIKE_ENDED, CEASEFIRE_IN_FORCE ->
                "<circle class=\"dot\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"8\"/>";
            case READY_TO_RESUME, ONLY_ON_CONDITION, SCHEDULED, STRIKE_CALLED, STRIKE_PUT_OFF, BALLOT_DUE ->
                "<circle class=\"ring\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"6.5\"/>";
            case NOT_PROGRESSING -> diamond(x, y);
            case NOT_CONTINUING,
                    REFUSED,
                    ON_HOLD,
                    SUSPENDED,
                    BROKEN_OFF,
                    CONCLUDED,
                    ON_STRIKE,
                    LOCKED_OUT,
                    CEASEFIRE_ENDED ->
                "<rect class=\"dot\" x=\"" + (x - 7) + "\" y=\"" + (y - 7) + "\" width=\"14\" height=\"14\"/>";
        };
    }

    private static String diamond(int x, int y) {
        return "<path class=\"dot\" d=\"M" + x + " " + (y - 9) + "l9 9l-9 9l-9-9z\"/>";
    }

    private static int y(int lane) {
        return 22 + LANE * lane;
    }

    private static int x(LocalDate day, LocalDate first, LocalDate last) {
        long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        long passed = ChronoUnit.DAYS.between(first, day);
        return (int) (LEFT + 20 + passed * (WIDTH - LEFT - RIGHT - 20) / all);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 18
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 17)) + "…";
    }

    private record Point(Talks row, String party, LocalDate day) {}
}
