package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ActType;

/**
 * Follows each proposal through the reports. A place that speaks of a proposal belongs to the one that it fits best by the
 * parties, by what it is called and by time; where two fit alike, it belongs to none.
 */
final class ProposalDerivation {
    /** How many days after it was last told of a proposal can still be meant by "the draft". */
    private static final long LONGEST_GAP = 120;

    /** Answers from which alone nobody can know of a proposal. */
    private static final Set<AnswerKind> UNTELLING =
            EnumSet.of(AnswerKind.NOT_PROPOSED, AnswerKind.SIGNED, AnswerKind.NOT_REJECTED, AnswerKind.ANSWERED);

    private static final Pattern UNTRUE = Pattern.compile(
            "\\b(lies?|lying|fakes?|false(hoods?)?|fabricat\\w+|untrue|invent(ed|ion)|disinformation|nonsense|fictions?)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Origins origins;

    ProposalDerivation(Origins origins) {
        this.origins = origins;
    }

    /** All proposals, the earliest first. */
    List<Proposal> derive(List<Telling> tellings) {
        List<ProposalMention> mentions = tellings.stream()
                .map(ProposalMention::of)
                .flatMap(Optional::stream)
                .toList();
        List<Course> courses = new ArrayList<>();
        mentions.stream().filter(ProposalMention::isSubmission).forEach(mention -> submit(mention, courses));
        mentions.stream().filter(mention -> !mention.isSubmission()).forEach(mention -> answer(mention, courses));
        courses.forEach(course -> dispute(course, tellings));
        List<Proposal> proposals = new ArrayList<>();
        courses.stream().map(this::row).filter(ProposalDerivation::isSomebodys).forEach(proposals::add);
        proposals.sort(Comparator.comparing((Proposal proposal) -> firstTold(proposal), Dates.ORDER)
                .thenComparing(Proposal::id));
        return List.copyOf(proposals);
    }

    /** Whether the words tell what it is, and one of the sides: {@code he put it forward} by nobody known tells nothing. */
    private static boolean isSomebodys(Proposal proposal) {
        boolean sided = !proposal.by().isEmpty() || !proposal.to().isEmpty();
        return sided && !Words.content(proposal.title()).isEmpty();
    }

    private static When firstTold(Proposal proposal) {
        return proposal.submitted();
    }

    private static void submit(ProposalMention mention, List<Course> courses) {
        Course course = best(mention, courses);
        if (course == null) {
            course = new Course();
            courses.add(course);
        }
        course.add(mention);
        if (mention.telling().type() == ActType.COUNTER_PROPOSE) {
            counter(mention, course, courses);
        }
    }

    /** A counter-proposal answers the one proposal that the other side has put to its author. */
    private static void counter(ProposalMention mention, Course own, List<Course> courses) {
        List<Course> answered = courses.stream()
                .filter(course -> course != own)
                .filter(course -> !mention.by().isEmpty() && course.to().equals(mention.by()))
                .filter(course -> mention.to().isEmpty() || course.by().equals(mention.to()))
                .toList();
        if (answered.size() == 1) {
            answered.get(0)
                    .add(new ProposalMention(
                            mention.telling(),
                            mention.object(),
                            answered.get(0).by(),
                            mention.by(),
                            When.UNKNOWN,
                            AnswerKind.COUNTER_PROPOSED,
                            mention.by()));
        }
    }

    private static void answer(ProposalMention mention, List<Course> courses) {
        Course course = best(mention, courses);
        if (course != null) {
            course.add(mention);
        } else if (DocumentWords.namesDocument(mention.object())
                && courses.stream().noneMatch(other -> other.fit(mention) > 0)
                && isNewsOfProposal(mention)) {
            Course own = new Course();
            own.add(mention);
            courses.add(own);
        }
    }

    /** Whether an answer alone tells enough to know of a proposal: what it is, and one of the sides. */
    private static boolean isNewsOfProposal(ProposalMention mention) {
        AnswerKind kind = Objects.requireNonNull(mention.answer());
        return !UNTELLING.contains(kind)
                && !(mention.by().isEmpty() && mention.to().isEmpty());
    }

    private static @Nullable Course best(ProposalMention mention, List<Course> courses) {
        Course best = null;
        int most = 0;
        boolean tie = false;
        for (Course course : courses) {
            int fit = course.fit(mention);
            if (fit > most) {
                best = course;
                most = fit;
                tie = false;
            } else if (fit == most && fit > 0) {
                tie = true;
            }
        }
        return tie ? null : best;
    }

    /**
     * The side that a proposal was put to calls untrue what the other side has just said in the same report: its account
     * of the answer is disputed.
     */
    private static void dispute(Course course, List<Telling> tellings) {
        for (Telling telling : tellings) {
            String by = telling.holder();
            if (by.isEmpty() || !by.equals(course.to()) || !isDenial(telling, course.by())) {
                continue;
            }
            boolean answersAccount = course.mentions.stream()
                    .filter(mention ->
                            mention.answer() != null && mention.answeredBy().equals(by))
                    .anyMatch(mention -> isLastWordBefore(telling, mention.telling(), tellings));
            if (answersAccount) {
                course.add(new ProposalMention(telling, "", course.by(), by, When.UNKNOWN, AnswerKind.DISPUTED, by));
            }
        }
    }

    private static boolean isDenial(Telling telling, String proposer) {
        boolean denies = telling.type() == ActType.DENY && telling.isAffirmed();
        boolean callsUntrue = telling.type() == ActType.ACCUSE
                && UNTRUE.matcher(telling.words()).find();
        boolean aimed = telling.target().isEmpty() ? denies : telling.target().equals(proposer);
        return (denies || callsUntrue) && aimed && !proposer.isEmpty();
    }

    /** Whether nobody but the one who makes the claim speaks between the claim and the denial. */
    static boolean isLastWordBefore(Telling denial, Telling claim, List<Telling> tellings) {
        boolean follows = denial.document().equals(claim.document()) && claim.order() < denial.order();
        if (!follows || claim.isReporters() || claim.holders().contains(denial.holder())) {
            return false;
        }
        String speaker = claim.accounts().get(0).speaker();
        return tellings.subList(claim.order() + 1, denial.order()).stream()
                .filter(between ->
                        !between.isReporters() && !between.statementId().equals(denial.statementId()))
                .allMatch(between -> between.accounts().get(0).speaker().equals(speaker));
    }

    private Proposal row(Course course) {
        List<Telling> tellings =
                course.mentions.stream().map(ProposalMention::telling).toList();
        List<Account> told = Trails.accounts(course.mentions.stream()
                .filter(ProposalMention::isSubmission)
                .map(ProposalMention::telling)
                .toList());
        List<Answer> answers = answers(course);
        String title = course.title();
        String reason = "Followed through " + course.mentions.size()
                + (course.mentions.size() == 1 ? " place" : " places") + " by its parties, what it is called and time.";
        return new Proposal(
                Ids.of(
                        "proposal",
                        course.by(),
                        title,
                        Ids.digest(List.of(Trails.sorted(tellings).get(0).act().id()))),
                title,
                course.by(),
                course.to(),
                course.submitted(),
                state(answers),
                answers,
                told,
                Trails.of("ledger.proposal", reason, tellings),
                origins.support(Trails.accounts(tellings)));
    }

    private static List<Answer> answers(Course course) {
        List<Answer> answers = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        course.mentions.stream()
                .filter(mention -> mention.answer() != null)
                .sorted(Comparator.comparingInt(mention -> mention.telling().order()))
                .forEach(mention -> {
                    AnswerKind kind = Objects.requireNonNull(mention.answer());
                    String by = mention.answeredBy().isEmpty() && kind != AnswerKind.NOT_PROPOSED
                            ? course.to()
                            : mention.answeredBy();
                    for (Account account : mention.telling().accounts()) {
                        String place = account.reporter() ? account.act() : account.statement();
                        if (seen.add(List.of(kind.label(), by, place, account.speaker()))) {
                            answers.add(new Answer(
                                    kind,
                                    by,
                                    answered(mention, course),
                                    mention.telling().words(),
                                    account));
                        }
                    }
                });
        return List.copyOf(answers);
    }

    /** When an answer was so: the date of the submission, told in the same words, is not that of the answer. */
    private static When answered(ProposalMention mention, Course course) {
        boolean ofSubmission =
                mention.telling().act().when().equals(course.submitted().edtf());
        return ofSubmission ? mention.telling().told() : mention.telling().when();
    }

    private static ProposalState state(List<Answer> answers) {
        EnumSet<ProposalState> states = EnumSet.noneOf(ProposalState.class);
        boolean disputed = false;
        boolean notRejected = false;
        boolean answered = false;
        for (Answer answer : answers) {
            switch (answer.kind()) {
                case ACCEPTED -> states.add(ProposalState.ACCEPTED);
                case ACCEPTED_IN_PART -> states.add(ProposalState.ACCEPTED_IN_PART);
                case NOT_ACCEPTED, REJECTED -> states.add(ProposalState.NOT_ACCEPTED);
                case NO_RESPONSE, AWAITED -> states.add(ProposalState.UNANSWERED);
                case COUNTER_PROPOSED -> states.add(ProposalState.COUNTERED);
                case WITHDRAWN -> states.add(ProposalState.WITHDRAWN);
                case SIGNED -> states.add(ProposalState.SIGNED);
                case DISPUTED, NOT_PROPOSED -> disputed = true;
                case NOT_REJECTED -> notRejected = true;
                case ANSWERED -> answered = true;
            }
        }
        boolean denied = (notRejected && states.contains(ProposalState.NOT_ACCEPTED))
                || (answered && states.contains(ProposalState.UNANSWERED));
        if (disputed || denied) {
            return ProposalState.CONTESTED;
        }
        if (states.size() > 1) {
            return settled(states, answers);
        }
        return states.isEmpty() ? ProposalState.SUBMITTED : states.iterator().next();
    }

    /** Later events end the question; otherwise accounts that differ are left side by side. */
    private static ProposalState settled(Set<ProposalState> states, List<Answer> answers) {
        Answer last = answers.stream()
                .max(Comparator.comparing(Answer::when, Dates.ORDER))
                .orElse(answers.get(0));
        boolean lastAlone = answers.stream()
                .allMatch(answer -> answer.kind() == last.kind() || Dates.before(answer.when(), last.when()));
        if (lastAlone && last.kind() == AnswerKind.SIGNED) {
            return ProposalState.SIGNED;
        }
        if (lastAlone && last.kind() == AnswerKind.WITHDRAWN) {
            return ProposalState.WITHDRAWN;
        }
        return states.equals(EnumSet.of(ProposalState.NOT_ACCEPTED, ProposalState.COUNTERED))
                ? ProposalState.COUNTERED
                : ProposalState.CONTESTED;
    }

    /** One proposal with all places that speak of it. */
    private static final class Course {
        private final List<ProposalMention> mentions = new ArrayList<>();

        void add(ProposalMention mention) {
            mentions.add(mention);
        }

        String by() {
            return first(mentions.stream().map(ProposalMention::by));
        }

        String to() {
            return first(mentions.stream().map(ProposalMention::to));
        }

        When submitted() {
            return mentions.stream()
                    .map(ProposalMention::submitted)
                    .filter(When::isKnown)
                    .max(Comparator.comparingInt(when -> when.edtf().length()))
                    .orElse(When.UNKNOWN);
        }

        /** The fullest of the short names; those by which it was put forward go first. */
        String title() {
            List<String> titles = mentions.stream()
                    .sorted(Comparator.comparing(mention -> !mention.isSubmission()))
                    .filter(mention -> !mention.object().isBlank())
                    .map(mention -> DocumentWords.title(mention.object()))
                    .toList();
            return titles.stream()
                    .filter(title -> Words.of(title).size() <= 8)
                    .max(Comparator.comparingInt(
                                    (String title) -> Words.of(title).size())
                            .thenComparing(Comparator.reverseOrder()))
                    .or(() -> titles.stream().findFirst())
                    .orElse("proposal");
        }

        private static String first(java.util.stream.Stream<String> parties) {
            return parties.filter(party -> !party.isEmpty()).findFirst().orElse("");
        }

        /** How well a further place fits: 0 where it speaks of another proposal or too little ties it to this one. */
        int fit(ProposalMention mention) {
            if (!agrees(mention.by(), by())
                    || !agrees(mention.to(), to())
                    || (!mention.by().isEmpty() && mention.by().equals(to()))
                    || (!mention.to().isEmpty() && mention.to().equals(by()))
                    || !Dates.compatible(mention.submitted().edtf(), submitted().edtf())
                    || !agreesInWords(mention)
                    || !isNear(mention)) {
                return 0;
            }
            int fit = 0;
            fit += same(mention.by(), by()) ? 3 : 0;
            fit += same(mention.to(), to()) ? 3 : 0;
            fit += same(mention.submitted().edtf(), submitted().edtf()) ? 3 : 0;
            fit += sameStatement(mention) ? 6 : sameDocument(mention) ? 2 : 0;
            fit += mentions.stream()
                    .mapToInt(known -> DocumentWords.likeness(mention.object(), known.object()))
                    .max()
                    .orElse(0);
            boolean tied = same(mention.by(), by()) || same(mention.to(), to()) || sameDocument(mention);
            boolean pronounElsewhere = DocumentWords.isPronoun(mention.object()) && !sameStatement(mention);
            return tied && !pronounElsewhere ? fit : 0;
        }

        private boolean agreesInWords(ProposalMention mention) {
            Set<String> marks = DocumentWords.marks(mention.object());
            for (ProposalMention known : mentions) {
                boolean sameMarks = (marks.isEmpty() && !mention.isSubmission())
                        || DocumentWords.marks(known.object()).equals(marks)
                        || DocumentWords.isPronoun(known.object());
                if (!sameMarks || !DocumentWords.agree(mention.object(), known.object())) {
                    return false;
                }
            }
            return true;
        }

        private boolean isNear(ProposalMention mention) {
            When told = mention.telling().when();
            return mentions.stream()
                    .map(known -> Dates.between(known.telling().when(), told))
                    .anyMatch(days -> days.isEmpty() || days.get() <= LONGEST_GAP);
        }

        private boolean sameDocument(ProposalMention mention) {
            return mentions.stream()
                    .anyMatch(known ->
                            known.telling().document().equals(mention.telling().document()));
        }

        private boolean sameStatement(ProposalMention mention) {
            return !mention.telling().isReporters()
                    && mentions.stream()
                            .anyMatch(known -> known.telling()
                                    .statementId()
                                    .equals(mention.telling().statementId()));
        }

        private static boolean agrees(String value, String other) {
            return value.isEmpty() || other.isEmpty() || value.equals(other);
        }

        private static boolean same(String value, String other) {
            return !value.isEmpty() && value.equals(other);
        }
    }
}
