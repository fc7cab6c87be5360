package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ActType;

/**
 * Follows each proposal through the reports. A place that speaks of a proposal belongs to the one that it fits best by the
 * parties, by what it is called and by time; where two fit alike, it belongs to none.
 */
final class ProposalDerivation {
    /** How many days after it was last told of a proposal can still be meant by "the draft". */
    private static final long LONGEST_GAP = 120;

    /** How many days later a report can be copied with its "eight days ago" as it was. */
    private static final long LATEST_COPY = 2;

    /** How many days after it was put forward another proposal answers it. */
    private static final long LATEST_COUNTER = 40;

    /** How many characters before it at most something is spoken of that is called by another name: {@code the four-year proposal}. */
    private static final int NEAR = 600;

    private static final Pattern DEFINITE = Pattern.compile("(?:the|this|that|its|their) ", Pattern.CASE_INSENSITIVE);

    /** How many words of what it contains are in the name of a proposal that has no other. */
    private static final int WORDS_OF_TERM = 9;

    /** How many words a name for a proposal has at most, where there is a shorter one. */
    private static final int LONGEST_TITLE = 10;

    /** How well an answer fits to what was spoken of just before it. */
    private static final int MEANT = 100;

    /** Answers from which alone nobody can know of a proposal. */
    private static final Set<AnswerKind> UNTELLING = EnumSet.of(
            AnswerKind.NOT_PROPOSED,
            AnswerKind.SIGNED,
            AnswerKind.NOT_REJECTED,
            AnswerKind.WELCOMED,
            AnswerKind.ANSWERED,
            AnswerKind.DISPUTED);

    /** States of a proposal to both sides, those first that keep it from being settled. */
    private static final List<ProposalState> HELD_UP = List.of(
            ProposalState.WITHDRAWN,
            ProposalState.CONTESTED,
            ProposalState.NOT_ACCEPTED,
            ProposalState.COUNTERED,
            ProposalState.ACCEPTED_IN_PART,
            ProposalState.UNANSWERED,
            ProposalState.ACCEPTED,
            ProposalState.SIGNED);

    private static final Pattern OF_QUARREL = Pattern.compile(
            "\\b(peace|cease-?fire|truce|armistice|treat(?:y|ies)|accord|strike|lockout|walkout|dispute|war|conflict|fighting|labou?r|wages?|pay"
                    + "|collective|prisoners?|tariffs?|trade (?:deal|pact|agreement)|border|withdrawal|grain|differences)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is told to have been changed since it was put forward, or to lie between the sides. */
    private static final Pattern REVISED = Pattern.compile(
            "\\b(?:revised|updated|amended|improved|reworked|modified|bridging|compromise|interim|proposed)\\b.*\\b(?:plan|text|paper|outline|deal|package|document|version|blueprint)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNTRUE = Pattern.compile(
            "\\b(lies?|lying|fakes?|false(hoods?)?|fabricat\\w+|untrue|invent(ed|ion)|disinformation|nonsense|fictions?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The earliest first. */
    static final Comparator<Proposal> ORDER =
            Comparator.comparing(Proposal::submitted, Dates.ORDER).thenComparing(Proposal::id);

    private final Origins origins;

    ProposalDerivation(Origins origins) {
        this.origins = origins;
    }

    /**
     * The proposals that are spoken of, the earliest first.
     *
     * @param mentions in order; of other mentions none can belong to the same proposal
     * @param terms what a document tells of what proposals contain, in text order, by its id
     * @param tellings all tellings of a document, in text order, by its id
     */
    List<Proposal> derive(
            List<ProposalMention> mentions,
            Function<String, List<Tellings.Termed>> terms,
            Function<String, List<Telling>> tellings) {
        Courses courses = new Courses();
        mentions.stream().filter(ProposalMention::isSubmission).forEach(mention -> submit(mention, courses));
        mentions.stream().filter(mention -> !mention.isSubmission()).forEach(mention -> answer(mention, courses));
        mentions.stream()
                .map(mention -> mention.telling().document())
                .distinct()
                .forEach(document -> fill(document, terms.apply(document), courses));
        courses.all.forEach(course -> dispute(course, tellings));
        List<Proposal> proposals = new ArrayList<>();
        courses.all.stream()
                .map(this::row)
                .filter(ProposalDerivation::isSomebodys)
                .forEach(proposals::add);
        proposals.sort(ORDER);
        return List.copyOf(proposals);
    }

    /** Gives what a document tells of what proposals contain to those that it means; what fits none is left out. */
    private static void fill(String document, List<Tellings.Termed> terms, Courses courses) {
        Map<Integer, Course> named = new HashMap<>();
        for (Tellings.Termed termed : terms) {
            TermTold term = termed.term();
            Course course = term.plan().isEmpty()
                    ? named.getOrDefault(term.before(), courses.spokenOfIn(document, term))
                    : courses.meant(document, term);
            if (course != null) {
                named.put(term.place(), course);
                course.terms.add(new Term(term.text(), termed.account()));
            }
        }
    }

    /** Whether the words tell what it is, and one of the sides: {@code he put it forward} by nobody known tells nothing. */
    private static boolean isSomebodys(Proposal proposal) {
        boolean sided = !proposal.by().isEmpty()
                || !proposal.to().isEmpty()
                || proposal.answers().stream().anyMatch(answer -> !answer.by().isEmpty());
        boolean scrap = DocumentWords.isBare(proposal.title())
                && proposal.answers().isEmpty()
                && proposal.terms().isEmpty()
                && !proposal.submitted().isKnown();
        return sided && !scrap && !Words.content(proposal.title()).isEmpty();
    }

    private static void submit(ProposalMention mention, Courses courses) {
        Course course = best(mention, courses);
        if (course == null) {
            course = courses.begin();
        }
        courses.add(mention, course);
        for (String party : mention.agreed()) {
            ProposalMention answer = new ProposalMention(
                    mention.telling(), "", mention.by(), "", When.UNKNOWN, AnswerKind.ACCEPTED, party);
            courses.add(answer, course);
        }
        if (mention.telling().type() == ActType.COUNTER_PROPOSE || mention.isReply()) {
            counter(mention, course, courses);
        }
    }

    /** A counter-proposal answers the last proposal that the other side has put to its author. */
    private static void counter(ProposalMention mention, Course own, Courses courses) {
        if (mention.by().isEmpty()) {
            return;
        }
        List<Course> answered = courses.of(mention.by()).stream()
                .filter(course -> course != own)
                .filter(course -> course.isToldTo(mention.by())
                        || (course.isTo(mention.by()) && course.isIn(mention.telling().document())))
                .filter(course -> mention.to().isEmpty() || course.by().equals(mention.to()))
                .filter(course -> !course.isAfter(mention) && course.isOpenTo(mention))
                .toList();
        if (answered.isEmpty()) {
            return;
        }
        Course last = answered.get(0);
        boolean alone = true;
        for (Course course : answered.subList(1, answered.size())) {
            if (Dates.before(last.since(), course.since())) {
                last = course;
                alone = true;
            } else {
                alone = alone && Dates.before(course.since(), last.since());
            }
        }
        if (alone) {
            ProposalMention answer = new ProposalMention(
                    mention.telling(),
                    mention.object(),
                    last.by(),
                    mention.by(),
                    When.UNKNOWN,
                    AnswerKind.COUNTER_PROPOSED,
                    mention.by());
            courses.add(answer, last);
        }
    }

    private static void answer(ProposalMention mention, Courses courses) {
        Course course = best(mention, courses);
        List<String> signatories = mention.signatories();
        if (course != null) {
            courses.add(mention, course);
            return;
        }
        if (signatories.size() > 1
                && DocumentWords.isAgreement(mention.object())
                && DocumentWords.namesDocument(mention.object())
                && isNegotiated(mention, signatories, courses)
                && courses.near(mention).stream().noneMatch(other -> other.fit(mention) > 0)) {
            conclude(mention, signatories, courses);
        } else if (mention.telling().type() != ActType.SIGN_AGREEMENT
                && (mention.isAgreedQuantity()
                        || DocumentWords.isPutForward(mention.object())
                        || (DocumentWords.namesDocument(mention.object()) && DocumentWords.isHeaded(mention.object())))
                && courses.near(mention).stream().noneMatch(other -> other.fit(mention) > 0)
                && isNewsOfProposal(mention)) {
            courses.add(mention, courses.begin());
        }
    }

    /** Whether an agreement ends a quarrel or is one of states, or those who made it have put proposals to each other: no sale. */
    private static boolean isNegotiated(ProposalMention mention, List<String> signatories, Courses courses) {
        return !ProposalMention.SEVERAL.matcher(mention.object()).find()
                && (OF_QUARREL.matcher(mention.object()).find()
                        || signatories.stream()
                                .noneMatch(party -> courses.of(party).isEmpty()));
    }

    /** What several have agreed on, and nobody is told to have put forward, is theirs together. */
    private static void conclude(ProposalMention mention, List<String> signatories, Courses courses) {
        Course course = courses.begin();
        String by = String.join(" and ", signatories);
        When when = mention.telling().act().when().isEmpty()
                ? When.UNKNOWN
                : new When(mention.telling().act().when(), DateBasis.ACT);
        courses.add(new ProposalMention(mention.telling(), mention.object(), by, "", when, null, ""), course);
        for (String party : signatories) {
            courses.add(
                    new ProposalMention(
                            mention.telling(),
                            "",
                            by,
                            "",
                            When.UNKNOWN,
                            Objects.requireNonNull(mention.answer()),
                            party),
                    course);
        }
    }

    /**
     * Whether an answer alone tells enough to know of a proposal: what it is, and both sides; one side where the words are those for
     * something that is put forward and not for what two have agreed on.
     */
    private static boolean isNewsOfProposal(ProposalMention mention) {
        AnswerKind kind = Objects.requireNonNull(mention.answer());
        boolean sided = !mention.by().isEmpty() && !mention.to().isEmpty();
        boolean offered = (DocumentWords.isOffered(mention.object())
                        || REVISED.matcher(mention.object()).find()
                        || mention.isOfWorkers()
                        || mention.isAgreedQuantity())
                && !(mention.by().isEmpty() && mention.answeredBy().isEmpty());
        return !UNTELLING.contains(kind) && (sided || offered);
    }

    private static @Nullable Course best(ProposalMention mention, Courses courses) {
        Course best = null;
        int most = 0;
        boolean tie = false;
        for (Course course : courses.near(mention)) {
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
    private static void dispute(Course course, Function<String, List<Telling>> tellings) {
        List<Telling> sameReports = course.mentions.stream()
                .filter(mention -> mention.answer() != null)
                .map(mention -> mention.telling().document())
                .distinct()
                .flatMap(document -> tellings.apply(document).stream())
                .sorted(Comparator.comparing(Telling::order))
                .toList();
        Set<String> told = course.mentions.stream()
                .map(mention -> mention.telling().statementId())
                .collect(Collectors.toSet());
        for (Telling telling : sameReports) {
            String by = telling.holder();
            if (by.isEmpty()
                    || !course.isTo(by)
                    || told.contains(telling.statementId())
                    || !isDenial(telling, course.by())) {
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
    static boolean isLastWordBefore(Telling denial, Telling claim, Function<String, List<Telling>> tellings) {
        boolean follows =
                denial.document().equals(claim.document()) && claim.order().compareTo(denial.order()) < 0;
        if (!follows || claim.isReporters() || claim.holders().contains(denial.holder())) {
            return false;
        }
        String speaker = claim.accounts().get(0).speaker();
        return tellings.apply(denial.document()).stream()
                .filter(between -> claim.order().compareTo(between.order()) < 0
                        && between.order().compareTo(denial.order()) < 0)
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
        String title = course.fullTitle();
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
                course.to().equals(ProposalMention.BOTH) ? stateOfBoth(answers) : state(answers),
                course.terms.stream().distinct().toList(),
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
                .sorted(Comparator.comparing(mention -> mention.telling().order()))
                .forEach(mention -> {
                    AnswerKind kind = Objects.requireNonNull(mention.answer());
                    boolean unknown = mention.answeredBy().isEmpty() && kind != AnswerKind.NOT_PROPOSED;
                    boolean named = !mention.telling().act().actor().isBlank();
                    String by = !unknown
                            ? mention.answeredBy()
                            : kind == AnswerKind.WITHDRAWN
                                    ? course.by()
                                    : named && kind != AnswerKind.AWAITED ? "" : course.side();
                    for (Account account : mention.telling().accounts()) {
                        boolean again = account.reporter() && !unknown;
                        String place = again
                                ? account.document()
                                : account.reporter() ? account.act() : account.statement();
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

    /** Of what was put to both sides each side's answers are its own: it stands as with the side that holds it up. */
    private static ProposalState stateOfBoth(List<Answer> answers) {
        Map<String, List<Answer>> bySide = answers.stream().collect(Collectors.groupingBy(Answer::by));
        Set<ProposalState> states = bySide.values().stream()
                .map(ProposalDerivation::state)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProposalState.class)));
        return HELD_UP.stream().filter(states::contains).findFirst().orElse(ProposalState.SUBMITTED);
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
                case WELCOMED -> {} // no word on whether it is accepted
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

    /** All proposals so far; a further place can only belong to one that shares a side or a report with it. */
    private static final class Courses {
        private final List<Course> all = new ArrayList<>();
        private final Map<String, Set<Course>> bySide = new HashMap<>();
        private final Map<String, Set<Course>> byReport = new HashMap<>();

        Course begin() {
            Course course = new Course(all.size());
            all.add(course);
            return course;
        }

        void add(ProposalMention mention, Course course) {
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
        Course spokenOfIn(String document, TermTold term) {
            return last(document, term.before(), term.place(), null);
        }

        /** The one of that name that is spoken of last, in the sentence of the term or before it; else first behind it. */
        @Nullable
        Course meant(String document, TermTold term) {
            DocumentWords.Thing thing = DocumentWords.Thing.of(term.plan());
            Course before = last(document, 0, term.end(), thing);
            boolean definite = DEFINITE.matcher(term.plan()).lookingAt() && !DocumentWords.isAgreement(term.plan());
            return before == null && definite ? last(document, term.place() - NEAR, term.end(), null) : before;
        }

        /** Of those that a document speaks of from one place to another, the last that can be called so. */
        private @Nullable Course last(String document, int from, int to, DocumentWords.@Nullable Thing thing) {
            Course last = null;
            int at = -1;
            for (Course course : byReport.getOrDefault(document, Set.of())) {
                for (ProposalMention mention : course.mentions) {
                    int place = mention.telling().source().place();
                    boolean within = mention.telling().document().equals(document) && place >= from && place < to;
                    if (within
                            && place >= at
                            && mention.answer() != AnswerKind.COUNTER_PROPOSED
                            && !(course.by().isEmpty() && course.to().isEmpty())
                            && (thing == null || course.isCalled(thing))) {
                        last = course;
                        at = place;
                    }
                }
            }
            return last;
        }

        private static void enter(String key, Course course, Map<String, Set<Course>> index) {
            if (!key.isEmpty() && !key.equals(ProposalMention.BOTH) && !key.equals(ProposalMention.MEDIATORS)) {
                index.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(course);
            }
        }

        Set<Course> of(String side) {
            return bySide.getOrDefault(side, Set.of());
        }

        /** Those that share a side or a report with a place, in the order in which they began. */
        List<Course> near(ProposalMention mention) {
            Set<Course> near =
                    new LinkedHashSet<>(byReport.getOrDefault(mention.telling().document(), Set.of()));
            near.addAll(of(mention.by()));
            near.addAll(of(mention.to()));
            return near.stream()
                    .sorted(Comparator.comparingInt(course -> course.number))
                    .toList();
        }
    }

    /** One proposal with all places that speak of it, and what they come to. */
    private static final class Course {
        private final List<ProposalMention> mentions = new ArrayList<>();
        private final List<Term> terms = new ArrayList<>();
        private final int number;
        private final Set<DocumentWords.Thing> things = new LinkedHashSet<>();
        private final Set<String> documents = new HashSet<>();
        private final Set<String> statements = new HashSet<>();
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private final Set<Integer> years = new HashSet<>();
        private boolean undated;
        private String by = "";
        private String to = "";
        private boolean toIsTold;
        private When submitted = When.UNKNOWN;

        Course(int number) {
            this.number = number;
        }

        void add(ProposalMention mention) {
            Telling telling = mention.telling();
            mentions.add(mention);
            if (mention.answer() != AnswerKind.COUNTER_PROPOSED) {
                things.add(mention.thing()); // those of a counter-proposal are its own
            }
            documents.add(telling.document());
            if (!telling.isReporters()) {
                statements.add(telling.statementId());
            }
            Dates.day(telling.when()).ifPresentOrElse(days::add, () -> undated = true);
            Dates.first(telling.when().edtf()).map(LocalDate::getYear).ifPresent(years::add);
            boolean named =
                    by.equals(ProposalMention.MEDIATORS) && !mention.by().isEmpty();
            by = by.isEmpty() || named ? mention.by() : by;
            boolean told = mention.isSubmission() && !mention.to().isEmpty();
            boolean another = !to.isEmpty()
                    && !mention.to().isEmpty()
                    && !to.equals(mention.to())
                    && !mention.isSubmission()
                    && !toIsTold;
            to = another ? ProposalMention.BOTH : to.isEmpty() || (told && !toIsTold) ? mention.to() : to;
            toIsTold = toIsTold || told;
            int length = mention.submitted().edtf().length();
            submitted = length > submitted.edtf().length() ? mention.submitted() : submitted;
        }

        /** Who put it forward, as told, else the side that faces the one it was put to, where nobody goes between them. */
        String by() {
            if (!by.isEmpty() || to.isEmpty() || isToBoth()) {
                return by;
            }
            return only(mention -> mention.isByOther() ? mention.telling().facing().against(to) : Optional.empty());
        }

        /** What all places that tell it tell alike; else empty. */
        private String only(Function<ProposalMention, Optional<String>> told) {
            List<String> all = mentions.stream()
                    .map(told)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            return all.size() == 1 ? all.get(0) : "";
        }

        /** Whether it can be what is called so. */
        boolean isCalled(DocumentWords.Thing thing) {
            return things.stream().allMatch(known -> known.pronoun() || thing.agrees(known));
        }

        boolean isToBoth() {
            return to.equals(ProposalMention.BOTH);
        }

        /** Whether it was put to a party, alone or as one of two. */
        boolean isTo(String party) {
            String side = to();
            return side.equals(party) || (side.equals(ProposalMention.BOTH) && !party.equals(by));
        }

        /** The one party that it was put to; empty for two. */
        String side() {
            String side = to();
            return side.equals(ProposalMention.BOTH) ? "" : side;
        }

        /** Whether it was put forward only after a place that speaks of a proposal. */
        boolean isAfter(ProposalMention mention) {
            When when = mention.submitted().isKnown()
                    ? mention.submitted()
                    : mention.telling().when();
            return Dates.before(when, since());
        }

        /** Whether a counter-proposal comes soon enough to answer it. */
        boolean isOpenTo(ProposalMention counter) {
            When when = counter.submitted().isKnown()
                    ? counter.submitted()
                    : counter.telling().when();
            return Dates.between(since(), when)
                    .filter(days -> days > LATEST_COUNTER)
                    .isEmpty();
        }

        /** Whether a report speaks of it. */
        boolean isIn(String document) {
            return documents.contains(document);
        }

        /** Whether it is told that it was put to a party, alone or as one of two. */
        boolean isToldTo(String party) {
            return to.equals(party) || (isToBoth() && !party.equals(by));
        }

        /** When it was put forward, else first told. */
        When since() {
            return submitted.isKnown()
                    ? submitted
                    : mentions.stream()
                            .map(mention -> mention.telling().when())
                            .min(Dates.ORDER)
                            .orElse(When.UNKNOWN);
        }

        /** The side that it was put to, as told, else the one that its author negotiates with by the reports. */
        String to() {
            if (!to.isEmpty() || by.isEmpty()) {
                return to;
            }
            return only(mention -> Optional.of(mention.telling().facing().addressee(by))
                    .filter(side -> !side.isEmpty()));
        }

        When submitted() {
            return submitted;
        }

        /** What it is called, and where that tells nothing, what it contains. */
        String fullTitle() {
            String title = title();
            if (terms.isEmpty() || !DocumentWords.isBare(title)) {
                return title;
            }
            List<String> words = List.of(terms.get(0).text().split(" "));
            String first = String.join(" ", words.subList(0, Math.min(WORDS_OF_TERM, words.size())));
            return title + ": " + first.replaceFirst("[,;:]$", "") + (words.size() > WORDS_OF_TERM ? " …" : "");
        }

        /** The fullest of the short names; those by which it was put forward go first. */
        String title() {
            List<String> titles = mentions.stream()
                    .sorted(Comparator.comparing(mention -> !mention.isSubmission()))
                    .filter(mention -> !mention.isVague())
                    .filter(mention -> mention.answer() != AnswerKind.COUNTER_PROPOSED)
                    .map(mention -> DocumentWords.title(mention.object()))
                    .filter(title -> !Words.content(title).isEmpty())
                    .toList();
            long put = mentions.stream()
                    .filter(mention -> mention.isSubmission() && !mention.isVague())
                    .count();
            List<String> first = titles.subList(0, (int) Math.min(put, titles.size()));
            return fullest(first)
                    .filter(DocumentWords::tellsWhat)
                    .or(() -> fullest(titles).filter(DocumentWords::tellsWhat))
                    .or(() -> fullest(first).filter(title -> !DocumentWords.isBare(title)))
                    .or(() -> fullest(titles))
                    .orElse("proposal");
        }

        private static Optional<String> fullest(List<String> titles) {
            Comparator<String> fuller = Comparator.comparingInt(
                            (String title) -> Words.of(title).size())
                    .thenComparing(Comparator.reverseOrder());
            return titles.stream()
                    .filter(title -> Words.of(title).size() <= LONGEST_TITLE
                            || DocumentWords.Thing.of(title).isTerms())
                    .max(fuller)
                    .filter(title -> !DocumentWords.isBare(title))
                    .or(() -> titles.stream()
                            .filter(title -> !DocumentWords.isBare(title))
                            .findFirst())
                    .or(() -> titles.stream().max(fuller));
        }

        /** How well a further place fits: 0 where it speaks of another proposal or too little ties it to this one. */
        int fit(ProposalMention mention) {
            boolean sameStatement = !mention.telling().isReporters()
                    && statements.contains(mention.telling().statementId());
            boolean sameDocument = documents.contains(mention.telling().document());
            boolean tied = same(mention.by(), by) || same(mention.to(), to) || sameDocument;
            if (mention.antecedent() != null && mention.isVague()) {
                return meant(mention) ? MEANT : 0;
            }
            boolean pronounElsewhere = mention.isVague() && !sameStatement;
            if (!tied
                    || pronounElsewhere
                    || isTooEarly(mention)
                    || !isByOne(mention)
                    || !(agrees(mention.to(), to)
                            || isAnotherSide(mention)
                            || isToBoth()
                            || mention.isToBoth()
                            || isHandedOn(mention))
                    || (!mention.by().isEmpty() && mention.by().equals(to))
                    || (!mention.to().isEmpty() && mention.to().equals(by))
                    || (isToBoth() && !named(mention))
                    || !isOfDate(mention)
                    || !isNear(mention)
                    || !agreesInWords(mention)) {
                return 0;
            }
            int fit = 0;
            fit += same(mention.by(), by) ? 3 : 0;
            fit += same(mention.to(), to) ? 3 : 0;
            fit += same(mention.submitted().edtf(), submitted.edtf()) ? 3 : 0;
            fit += sameStatement ? 6 : sameDocument ? 2 : 0;
            fit += things.stream()
                    .mapToInt(known -> mention.thing().likeness(known))
                    .max()
                    .orElse(0);
            return fit;
        }

        /**
         * Whether a side answers something of which only the answer of another one is told, in the same report: then it was put to
         * both.
         */
        private boolean isAnotherSide(ProposalMention mention) {
            boolean plain = DocumentWords.refersBack(mention.object())
                    || things.stream()
                            .anyMatch(known ->
                                    Words.shared(known.apart(), mention.thing().apart()) > 0);
            return !toIsTold
                    && mention.answer() != null
                    && mention.to().equals(mention.answeredBy())
                    && !mention.to().equals(by)
                    && documents.contains(mention.telling().document())
                    && plain;
        }

        /** Whether words that refer back, {@code the terms}, stand before all that is told of it in the report. */
        private boolean isTooEarly(ProposalMention mention) {
            return mention.answer() != null
                    && DocumentWords.refersBack(mention.object())
                    && documents.size() == 1
                    && documents.contains(mention.telling().document())
                    && mentions.stream()
                            .allMatch(known -> known.telling()
                                            .order()
                                            .compareTo(mention.telling().order())
                                    > 0);
        }

        /** Whether the place just before, of which it speaks, is of this one, and the answer can be that of one it was put to. */
        private boolean meant(ProposalMention mention) {
            boolean own = mention.answer() == AnswerKind.WITHDRAWN;
            String side = own ? "" : mention.answeredBy();
            boolean asked = side.isEmpty()
                    || mention.answer() == AnswerKind.WELCOMED
                    || !toIsTold
                    || to.isEmpty()
                    || isToBoth()
                    || side.equals(to);
            return asked
                    && (side.isEmpty() || !side.equals(by))
                    && mentions.stream()
                            .filter(known -> known.answer() != AnswerKind.COUNTER_PROPOSED)
                            .anyMatch(known -> known.telling().equals(mention.antecedent()));
        }

        /** Whether both can be put forward by the same; {@code the mediators} can be any who are not those it is put to. */
        private boolean isByOne(ProposalMention mention) {
            boolean mediated =
                    by.equals(ProposalMention.MEDIATORS) || mention.by().equals(ProposalMention.MEDIATORS);
            String other = by.equals(ProposalMention.MEDIATORS) ? mention.by() : by;
            boolean both = !mention.by().isEmpty() && !by.isEmpty() && mention.isSubmission();
            boolean alike =
                    !both || things.stream().anyMatch(known -> mention.thing().likeness(known) > 0);
            return mediated
                    ? alike
                            && (other.isEmpty()
                                    || !List.of(to, mention.to(), mention.answeredBy())
                                            .contains(other))
                    : agrees(mention.by(), by);
        }

        /** Of what was put to both sides only a party that the reports on it name can be one. */
        private boolean named(ProposalMention mention) {
            return mention.to().isEmpty()
                    || mention.to().equals(ProposalMention.BOTH)
                    || mentions.stream()
                            .anyMatch(known -> known.telling().named().contains(mention.to()));
        }

        /** Copies that came out later count "eight days ago" from another day. */
        private boolean isOfDate(ProposalMention mention) {
            return Dates.compatible(mention.submitted().edtf(), submitted.edtf())
                    || (things.contains(mention.thing())
                            && Dates.between(mention.submitted(), submitted)
                                    .filter(days -> days <= LATEST_COPY)
                                    .isPresent());
        }

        /** What the same side gives to somebody else in the same report, {@code the paper}, is the same: a mediator carries it. */
        private boolean isHandedOn(ProposalMention mention) {
            return mention.isSubmission()
                    && same(mention.by(), by)
                    && documents.contains(mention.telling().document())
                    && DocumentWords.refersBack(mention.object());
        }

        private boolean agreesInWords(ProposalMention mention) {
            boolean arrangement = mention.answer() != null
                    && mention.thing().kinds().isEmpty()
                    && DocumentWords.isArrangement(mention.object());
            if ((arrangement || DocumentWords.refersToArrangement(mention.object()))
                    && things.stream().noneMatch(known -> mention.thing().likeness(known) > 0)) {
                return false;
            }
            boolean strange = mention.isSubmission()
                    && mention.thing().kinds().isEmpty()
                    && !mention.thing().pronoun()
                    && things.stream().noneMatch(known -> mention.thing().likeness(known) > 0);
            if (strange) {
                return false;
            }
            boolean sameSides = same(mention.by(), by) && same(mention.to(), to);
            if ((mention.isSubmission() || !sameSides)
                    && !documents.contains(mention.telling().document())
                    && !same(mention.submitted().edtf(), submitted.edtf())
                    && !mention.thing().apart().isEmpty()
                    && things.stream().noneMatch(known -> mention.thing().likeness(known) > 0)) {
                return false;
            }
            boolean deed = mention.isSubmission()
                    && !mention.thing().kinds().isEmpty()
                    && mentions.stream()
                            .filter(ProposalMention::isSubmission)
                            .allMatch(known -> known.object().startsWith("to "));
            if (deed && things.stream().noneMatch(known -> mention.thing().likeness(known) > 0)) {
                return false;
            }
            boolean elsewhere = mention.isSubmission()
                    && !documents.contains(mention.telling().document())
                    && mention.thing().apart().isEmpty()
                    && things.stream().allMatch(known -> known.kinds().isEmpty());
            boolean another = mention.answer() != null
                    && !mention.thing().kinds().isEmpty()
                    && !mention.thing().apart().isEmpty()
                    && things.stream()
                            .noneMatch(
                                    known -> known.pronoun() || !known.kinds().isEmpty())
                    && things.stream().noneMatch(known -> mention.thing().likeness(known) > 0);
            if (elsewhere || another) {
                return false;
            }
            Set<String> marks = mention.thing().marks();
            for (DocumentWords.Thing known : things) {
                boolean sameMarks = (marks.isEmpty() && !mention.isSubmission())
                        || known.marks().equals(marks)
                        || known.pronoun();
                if (!sameMarks || !mention.thing().agrees(known)) {
                    return false;
                }
            }
            return true;
        }

        /** What has no full day can be of any time of about that year. */
        private boolean isNear(ProposalMention mention) {
            Optional<LocalDate> told = Dates.day(mention.telling().when());
            if (told.isEmpty()) {
                return isOfYear(mention.telling().when());
            }
            if (undated) {
                return true;
            }
            LocalDate next = days.ceiling(told.get().minusDays(LONGEST_GAP));
            return next != null && !next.isAfter(told.get().plusDays(LONGEST_GAP));
        }

        /** What is told of no day, but of a year, can be of a proposal that is told of in the year or in one beside it. */
        private boolean isOfYear(When when) {
            Optional<LocalDate> first = Dates.first(when.edtf());
            return first.isEmpty()
                    || years.isEmpty()
                    || years.stream()
                            .anyMatch(year -> Math.abs(year - first.get().getYear()) <= 1);
        }

        private static boolean agrees(String value, String other) {
            return value.isEmpty() || other.isEmpty() || value.equals(other);
        }

        private static boolean same(String value, String other) {
            return !value.isEmpty() && value.equals(other);
        }
    }
}
