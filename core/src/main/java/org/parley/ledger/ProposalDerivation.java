package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    /** Answers from which alone nobody can know of a proposal. */
    private static final Set<AnswerKind> UNTELLING = EnumSet.of(
            AnswerKind.NOT_PROPOSED,
            AnswerKind.BELITTLED,
            AnswerKind.SIGNED,
            AnswerKind.NOT_REJECTED,
            AnswerKind.WELCOMED,
            AnswerKind.ANSWERED,
            AnswerKind.DISPUTED);

    /** Words for a paper, which alone tell of nothing that is put forward. */
    private static final Set<String> NAMELESS =
            Set.of("text", "paper", "document", "version", "list", "terms", "claim");

    /** What is signed and was not spoken of before. */
    private static final Pattern NEW = Pattern.compile("an? ");

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

    /** Those who speak, in their own words or reported. */
    private static final Pattern OWN = Pattern.compile("(?:I|we|he|she|it|they)", Pattern.CASE_INSENSITIVE);

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
        ProposalCourses courses = new ProposalCourses();
        mentions.stream().filter(ProposalMention::isSubmission).forEach(mention -> submit(mention, courses));
        mentions.stream().filter(mention -> !mention.isSubmission()).forEach(mention -> answer(mention, courses));
        mentions.stream()
                .map(mention -> mention.telling().document())
                .distinct()
                .forEach(document -> fill(document, terms.apply(document), courses));
        courses.all.forEach(course -> dispute(course, tellings));
        List<Proposal> proposals = new ArrayList<>();
        courses.all.stream()
                .filter(course -> !course.isDemand() || course.isAnswered())
                .map(this::row)
                .filter(ProposalDerivation::isSomebodys)
                .forEach(proposals::add);
        proposals.sort(ORDER);
        return List.copyOf(proposals);
    }

    /** Gives what a document tells of what proposals contain to those that it means; what fits none is left out. */
    private static void fill(String document, List<Tellings.Termed> terms, ProposalCourses courses) {
        Map<Integer, ProposalCourse> named = new HashMap<>();
        for (Tellings.Termed termed : terms) {
            TermTold term = termed.term();
            ProposalCourse course = term.plan().isEmpty()
                    ? named.getOrDefault(term.before(), courses.spokenOfIn(document, term))
                    : courses.meant(document, term);
            if (course != null) {
                named.put(term.place(), course);
                course.terms.add(new Term(Words.closed(term.text()), termed.account()));
            }
        }
    }

    /** Whether the words tell what it is, and one of the sides: {@code he put it forward} by nobody known tells nothing. */
    private static boolean isSomebodys(Proposal proposal) {
        boolean sided = !proposal.by().isEmpty()
                || !proposal.to().isEmpty()
                || proposal.answers().stream().anyMatch(answer -> !answer.by().isEmpty());
        boolean scrap = NAMELESS.contains(proposal.title())
                && proposal.answers().isEmpty()
                && proposal.terms().isEmpty()
                && proposal.submitted().basis() == DateBasis.PUBLISHED;
        return sided && !scrap && !Words.content(proposal.title()).isEmpty();
    }

    private static void submit(ProposalMention mention, ProposalCourses courses) {
        ProposalCourse course = best(mention, courses);
        if (course == null && isKnownPaper(mention, courses)) {
            return;
        }
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

    /** Whether only the contents of a paper are told, which can be one that is known, and not which. */
    private static boolean isKnownPaper(ProposalMention mention, ProposalCourses courses) {
        return ProposalReader.isOfPaper(mention.telling())
                && mention.by().isEmpty()
                && (mention.to().isEmpty()
                        || courses.near(mention).stream().anyMatch(course -> course.isCalled(mention.thing())));
    }

    /** A counter-proposal answers the last proposal that the other side has put to its author. */
    private static void counter(ProposalMention mention, ProposalCourse own, ProposalCourses courses) {
        if (mention.by().isEmpty()) {
            return;
        }
        List<ProposalCourse> put = answeredBy(mention, own, courses, false);
        List<ProposalCourse> answered = put.isEmpty() ? answeredBy(mention, own, courses, true) : put;
        if (answered.isEmpty()) {
            return;
        }
        ProposalCourse last = answered.get(0);
        boolean alone = true;
        for (ProposalCourse course : answered.subList(1, answered.size())) {
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

    /** What a counter-proposal can answer: what its author was put, or what the other side asks for. */
    private static List<ProposalCourse> answeredBy(
            ProposalMention mention, ProposalCourse own, ProposalCourses courses, boolean demands) {
        return courses.of(mention.by()).stream()
                .filter(course -> course != own && course.isDemand() == demands)
                .filter(course -> course.isToldTo(mention.by())
                        || (course.isTo(mention.by())
                                && course.isIn(mention.telling().document())))
                .filter(course -> mention.to().isEmpty() || course.by().equals(mention.to()))
                .filter(course -> !course.isAfter(mention) && course.isOpenTo(mention))
                .toList();
    }

    private static void answer(ProposalMention mention, ProposalCourses courses) {
        ProposalCourse course = best(mention, courses);
        List<String> signatories = mention.signatories();
        if (course != null) {
            courses.add(mention, course);
            return;
        }
        if (signatories.size() > 1
                && Agreements.isOne(mention.object())
                && isNegotiated(mention, signatories, courses)
                && (NEW.matcher(mention.object()).lookingAt()
                        || courses.near(mention).stream().noneMatch(other -> other.fit(mention) > 0))) {
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
    private static boolean isNegotiated(ProposalMention mention, List<String> signatories, ProposalCourses courses) {
        return !Agreements.SEVERAL.matcher(mention.object()).find()
                && (OF_QUARREL.matcher(mention.object()).find()
                        || Agreements.obligesBoth(mention.telling().sentence())
                        || signatories.stream()
                                .noneMatch(party -> courses.of(party).isEmpty()));
    }

    /** What several have agreed on, and nobody is told to have put forward, is theirs together. */
    private static void conclude(ProposalMention mention, List<String> signatories, ProposalCourses courses) {
        ProposalCourse course = courses.begin();
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

    private static @Nullable ProposalCourse best(ProposalMention mention, ProposalCourses courses) {
        ProposalCourse best = null;
        int most = 0;
        boolean tie = false;
        for (ProposalCourse course : courses.near(mention)) {
            int fit = course.fit(mention);
            if (fit > most) {
                best = course;
                most = fit;
                tie = false;
            } else if (fit == most && fit > 0) {
                tie = true;
            }
        }
        return tie ? lastBefore(mention, most, courses) : best;
    }

    /** Of several that an answer fits alike, {@code rejected the offer}, the one that its report has spoken of last before it. */
    private static @Nullable ProposalCourse lastBefore(ProposalMention mention, int fit, ProposalCourses courses) {
        if (mention.isSubmission() || !DocumentWords.refersBack(mention.object())) {
            return null;
        }
        List<ProposalCourse> before = courses.near(mention).stream()
                .filter(course -> course.fit(mention) == fit)
                .filter(course -> course.lastBefore(mention) >= 0)
                .sorted(Comparator.comparingInt((ProposalCourse course) -> course.lastBefore(mention))
                        .reversed())
                .toList();
        boolean one = before.size() == 1
                || (before.size() > 1
                        && before.get(0).lastBefore(mention) > before.get(1).lastBefore(mention));
        return one ? before.get(0) : null;
    }

    /**
     * The side that a proposal was put to calls untrue what the other side has just said in the same report: its account
     * of the answer is disputed.
     */
    private static void dispute(ProposalCourse course, Function<String, List<Telling>> tellings) {
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

    private Proposal row(ProposalCourse course) {
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
                submitted(course),
                state(course, answers),
                once(course.terms),
                answers,
                told,
                Trails.of("ledger.proposal", reason, tellings),
                origins.support(Trails.accounts(tellings)));
    }

    /** How it stands by the answers of those it was put to: that its author says no more is none. */
    private static ProposalState state(ProposalCourse course, List<Answer> answers) {
        List<Answer> others = answers.stream()
                .filter(answer -> answer.kind() != AnswerKind.NO_RESPONSE
                        || answer.by().isEmpty()
                        || !answer.by().equals(course.by()))
                .toList();
        return course.isToBoth() ? ProposalStates.stateOfBoth(others) : ProposalStates.state(others);
    }

    /** When it was put forward; where nobody tells, it was by the day on which it is first told. */
    private static When submitted(ProposalCourse course) {
        return course.submitted().isKnown()
                ? course.submitted()
                : course.mentions.stream()
                        .filter(ProposalMention::isSubmission)
                        .map(mention -> mention.telling().told())
                        .filter(When::isKnown)
                        .min(Dates.ORDER)
                        .map(told -> new When(told.edtf(), DateBasis.PUBLISHED))
                        .orElse(When.UNKNOWN);
    }

    /** The terms without those that a copy of a report tells again in the same words. */
    private static List<Term> once(List<Term> terms) {
        Set<List<Object>> seen = new LinkedHashSet<>();
        return terms.stream()
                .filter(term -> seen.add(List.of(
                        Words.of(term.text()),
                        term.accordingTo().speaker(),
                        term.accordingTo().reporter())))
                .toList();
    }

    /** What became of it; what several reports carry in the same words of one speaker is one answer. */
    private static List<Answer> answers(ProposalCourse course) {
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
                        if (unknown && isOwn(account, course) && isOfAuthor(mention, kind)) {
                            continue; // its author is content with it, or will not change it
                        }
                        boolean again = account.reporter() && !unknown;
                        String place =
                                again ? account.document() : account.reporter() ? account.act() : account.statement();
                        String words = account.reporter()
                                ? place
                                : String.join(" ", Words.of(mention.telling().words()));
                        boolean newPlace = seen.add(List.of(kind.label(), by, place, account.speaker()));
                        boolean newWords = seen.add(List.of(kind.label(), by, words, account.speaker(), ""));
                        if (newPlace && newWords) {
                            answers.add(new Answer(
                                    kind,
                                    by,
                                    answered(mention, course),
                                    mention.telling().words(),
                                    account));
                        }
                    }
                });
        return named(answers);
    }

    /** The answers without those of nobody known that the same words tell of somebody; where only those tell the day, with it. */
    private static List<Answer> named(List<Answer> answers) {
        return answers.stream()
                .filter(answer ->
                        !answer.by().isEmpty() || sameOf(answer, answers).isEmpty())
                .map(answer -> answer.by().isEmpty() || answer.when().basis() == DateBasis.ACT
                        ? answer
                        : answers.stream()
                                .filter(other -> other.by().isEmpty()
                                        && other.when().basis() == DateBasis.ACT
                                        && sameOf(other, answers).equals(List.of(answer)))
                                .findFirst()
                                .map(other -> new Answer(
                                        answer.kind(), answer.by(), other.when(), answer.words(), answer.accordingTo()))
                                .orElse(answer))
                .toList();
    }

    /** The same answer in the same statement, of somebody who is named. */
    private static List<Answer> sameOf(Answer unnamed, List<Answer> answers) {
        String statement = unnamed.accordingTo().statement();
        return answers.stream()
                .filter(answer -> !statement.isEmpty()
                        && !answer.by().isEmpty()
                        && answer.kind() == unnamed.kind()
                        && answer.accordingTo().statement().equals(statement))
                .toList();
    }

    /** Whether an answer can be what its author says of it: a yes, or a no to a change of it. */
    private static boolean isOfAuthor(ProposalMention mention, AnswerKind kind) {
        return kind == AnswerKind.ACCEPTED
                || (kind == AnswerKind.REJECTED
                        && OWN.matcher(mention.telling().act().actor().strip()).matches());
    }

    /** Whether one tells it who put it forward, by the whole name or the first of it. */
    private static boolean isOwn(Account account, ProposalCourse course) {
        return !account.reporter()
                && !account.speaker().isEmpty()
                && course.by().startsWith(account.speaker());
    }

    /** When an answer was so: the date of the submission, told in the same words, is not that of the answer. */
    private static When answered(ProposalMention mention, ProposalCourse course) {
        boolean ofSubmission =
                mention.telling().act().when().equals(course.submitted().edtf());
        When told = mention.telling().told();
        if (mention.isOfFurther()) {
            return new When(told.edtf(), DateBasis.PUBLISHED);
        }
        return ofSubmission ? told : mention.telling().when();
    }
}
