package org.parley.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which texts are one, by comparing each with all others, however long that takes. */
final class PlainOrigins {
    private PlainOrigins() {}

    /** The ids of documents that are near copies, and of statements that are the same words. */
    static Set<Set<String>> groups(Collection<Extract> extracts, int common) {
        List<Text> reports = new ArrayList<>();
        List<Text> sayings = new ArrayList<>();
        for (Extract extract : extracts) {
            String month = extract.published().edtf();
            reports.add(new Text(extract.id(), extract.id(), "", month, extract.runs()));
            for (Extract.Saying saying : extract.sayings()) {
                String speaker = Origins.speaker(Roster.EMPTY.named(saying.speaker()));
                sayings.add(new Text(saying.statement(), extract.id(), speaker, month, saying.runs()));
            }
        }
        Set<Set<String>> groups = groups(reports, common, true);
        groups.addAll(groups(sayings, common, false));
        return groups;
    }

    private static Set<Set<String>> groups(List<Text> texts, int common, boolean areReports) {
        Map<Integer, Set<Runs>> byRun = new HashMap<>();
        for (Text text : texts) {
            for (int i = 0; i < text.runs.lowest(); i++) {
                byRun.computeIfAbsent(text.runs.run(i), run -> new HashSet<>()).add(text.runs);
            }
        }
        Set<Set<String>> groups = new HashSet<>();
        Set<Text> seen = new HashSet<>();
        for (Text text : texts) {
            if (!text.runs.isEmpty() && seen.add(text)) {
                Set<String> ids = new HashSet<>(Set.of(text.id));
                Set<String> documents = new HashSet<>(Set.of(text.document));
                ArrayDeque<Text> open = new ArrayDeque<>(List.of(text));
                while (!open.isEmpty()) {
                    Text next = open.remove();
                    for (Text other : texts) {
                        if (isOne(next, other, byRun, common) && seen.add(other)) {
                            open.add(other);
                            ids.add(other.id);
                            documents.add(other.document);
                        }
                    }
                }
                if (documents.size() > 1 && (areReports || !text.speaker.isEmpty())) {
                    groups.add(Set.copyOf(ids));
                }
            }
        }
        return groups;
    }

    private static boolean isOne(Text one, Text other, Map<Integer, Set<Runs>> byRun, int common) {
        return one.speaker.equals(other.speaker)
                && isNear(one.published, other.published)
                && (one.runs.equals(other.runs) && !other.runs.isEmpty()
                        || (one.runs.isContained(other.runs, 0.6)
                                && sharesRareRun(one.runs, other.runs, byRun, common)));
    }

    private static boolean sharesRareRun(Runs one, Runs other, Map<Integer, Set<Runs>> byRun, int common) {
        for (int i = 0; i < one.lowest(); i++) {
            for (int j = 0; j < other.lowest(); j++) {
                if (one.run(i) == other.run(j)
                        && byRun.getOrDefault(one.run(i), Set.of()).size() <= common) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Months of one year, as 2031-04-10 has the fourth. */
    private static boolean isNear(String one, String other) {
        return one.isEmpty()
                || other.isEmpty()
                || Math.abs(Integer.parseInt(one.substring(5, 7)) - Integer.parseInt(other.substring(5, 7))) <= 1;
    }

    private record Text(String id, String document, String speaker, String published, Runs runs) {}
}
