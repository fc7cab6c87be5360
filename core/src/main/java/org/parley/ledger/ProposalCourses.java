package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All proposals so far; a further place can only belong to one that shares a side or a report with it. */
final class ProposalCourses {

    /** How many characters before it at most something is spoken of that is called by another name: {@code the four-year proposal}. */
    private static final int NEAR = 600;

    private static final Pattern DEFINITE = Pattern.compile("(?:the|this|that|its|their) ", Pattern.CASE_INSENSITIVE);

    final List<ProposalCourse> all = new ArrayList<>();
    private final Map<String, Set<ProposalCourse>> bySide = new HashMap<>();
    private final Map<String, Set<ProposalCourse>> byReport = new HashMap<>();

    ProposalCourse begin() {
        ProposalCourse course = new ProposalCourse(all.size());
        all.add(course);
        return course;
    }

    void add(ProposalMention mention, ProposalCourse course) {
        course.add(mention);
        enter(course.by(), course, bySide);
        enter(course.to(), course, bySide);
        enter(mention.telling().document(), course, byReport);
        if (mention.isToBoth()) {
            mention.telling().named().forEach(side -> enter(side, course, bySide));
        }
    }

    /** The one that is spoken of between the sentence before that names it and the term. */
    @Nullable
    ProposalCourse spokenOfIn(String document, TermTold term) {
        return last(document, term.before(), term.place(), null);
    }

    /** The one of that name that is spoken of last, in the sentence of the term or before it; else first behind it. */
    @Nullable
    ProposalCourse meant(String document, TermTold term) {
        DocumentWords.Thing thing = DocumentWords.Thing.of(term.plan());
        ProposalCourse before = last(document, 0, term.end(), thing);
        boolean definite = DEFINITE.matcher(term.plan()).lookingAt()
                && thing.marks().isEmpty()
                && !DocumentWords.isAgreement(term.plan());
        return before == null && definite ? last(document, term.place() - NEAR, term.end(), null) : before;
    }

    /** Of those that a document speaks of from one place to another, the last that can be called so. */
    private @Nullable ProposalCourse last(String document, int from, int to, DocumentWords.@Nullable Thing thing) {
        ProposalCourse last = null;
        int at = -1;
        for (ProposalCourse course : byReport.getOrDefault(document, Set.of())) {
            for (ProposalMention mention : course.mentions) {
                int place = mention.telling().source().place();
                boolean within = mention.telling().document().equals(document) && place >= from && place < to;
                if (within
                        && place >= at
                        && mention.answer() != AnswerKind.COUNTER_PROPOSED
                        && !(thing == null && mention.isOfOlder())
                        && !(course.by().isEmpty() && course.to().isEmpty())
                        && !course.isDemand()
                        && (thing == null || course.isCalled(thing))) {
                    last = course;
                    at = place;
                }
            }
        }
        return last;
    }

    private static void enter(String key, ProposalCourse course, Map<String, Set<ProposalCourse>> index) {
        if (!key.isEmpty() && !key.equals(ProposalMention.BOTH) && !key.equals(ProposalMention.MEDIATORS)) {
            index.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(course);
        }
    }

    Set<ProposalCourse> of(String side) {
        return bySide.getOrDefault(side, Set.of());
    }

    /** Those that share a side or a report with a place, in the order in which they began. */
    List<ProposalCourse> near(ProposalMention mention) {
        Set<ProposalCourse> near =
                new LinkedHashSet<>(byReport.getOrDefault(mention.telling().document(), Set.of()));
        near.addAll(of(mention.by()));
        near.addAll(of(mention.to()));
        if (mention.isToBoth() || mention.isOfAmount()) {
            mention.telling().named().forEach(side -> near.addAll(of(side)));
        }
        return near.stream()
                .sorted(Comparator.comparingInt(course -> course.number))
                .toList();
    }
}
