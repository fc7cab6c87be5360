package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One proposal with all places that speak of it, and what they come to. */
final class ProposalCourse {
    /** How many days after it was last told of a proposal can still be meant by "the draft". */
    private static final long LONGEST_GAP = 120;

    /** How many days later a report can be copied with its "eight days ago" as it was. */
    private static final long LATEST_COPY = 2;

    /** How many days after it was put forward another proposal answers it. */
    private static final long LATEST_COUNTER = 40;

    /** Words with which nothing ends. */
    private static final Pattern DANGLING = Pattern.compile("(?:,? (?:" + Phrases.alternatives("dangling") + "))+$");

    /** How many words of what it contains are in the name of a proposal that has no other. */
    private static final int WORDS_OF_TERM = 9;

    /** How one side thinks of it is no part of its name; nor is a word that lost what stands behind it: {@code , commanded}. */
    private static final Pattern LOOSE = Pattern.compile(
            "^(?:fair|generous|decent|reasonable|serious|honest) (?=\\p{L})|, \\p{Ll}+(?:ed|en|wn)$",
            Pattern.CASE_INSENSITIVE);

    /** What looks back on a plan before the one that the same report is about. */
    private static final Pattern EARLIER = Pattern.compile(
            "^(?:the mediator[’']s|his|her|its|their|an?|the) (?:earlier|previous|former|preceding)\\b",
            Pattern.CASE_INSENSITIVE);

    /** How well an answer fits to what was spoken of just before it. */
    private static final int MEANT = 100;

    final List<ProposalMention> mentions = new ArrayList<>();

    final List<Term> terms = new ArrayList<>();

    final int number;

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

    ProposalCourse(int number) {
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
        boolean named = by.equals(ProposalMention.MEDIATORS) && !mention.by().isEmpty();
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
        if (!by.isEmpty() && by.equals(to)) {
            return "";
        }
        if (!by.isEmpty() || to.isEmpty() || isToBoth()) {
            return by;
        }
        return only(mention -> mention.isByOther() ? mention.telling().facing().against(to) : Optional.empty());
    }

    /** What all places that tell it tell alike; else empty. */
    private String only(Function<ProposalMention, Optional<String>> told) {
        List<String> all =
                mentions.stream().map(told).flatMap(Optional::stream).distinct().toList();
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
        return only(
                mention -> Optional.of(mention.telling().facing().addressee(by)).filter(side -> !side.isEmpty()));
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
        String first = String.join(" ", words.subList(0, Math.min(WORDS_OF_TERM, words.size())))
                .replaceFirst("^(?:would|will) (?:also )?", "");
        boolean cut = words.size() > WORDS_OF_TERM;
        return title + ": " + (cut ? DANGLING.matcher(first).replaceFirst("") : first).replaceFirst("[,;:]$", "")
                + (cut ? " …" : "");
    }

    /** The fullest of the short names; those by which it was put forward go first. */
    String title() {
        List<String> titles = mentions.stream()
                .sorted(Comparator.comparing(mention -> !mention.isSubmission()))
                .filter(mention -> !mention.isVague())
                .filter(mention -> mention.answer() != AnswerKind.COUNTER_PROPOSED)
                .map(mention ->
                        LOOSE.matcher(DocumentWords.title(mention.object())).replaceAll(""))
                .filter(title -> !Words.content(title).isEmpty())
                .toList();
        long put = mentions.stream()
                .filter(mention -> mention.isSubmission() && !mention.isVague())
                .count();
        List<String> first = titles.subList(0, (int) Math.min(put, titles.size()));
        return ProposalTitles.fullest(first)
                .filter(DocumentWords::tellsWhat)
                .or(() -> ProposalTitles.fullest(titles).filter(DocumentWords::tellsWhat))
                .or(() -> ProposalTitles.fullest(first).filter(title -> !DocumentWords.isBare(title)))
                .or(() -> ProposalTitles.fullest(titles))
                .orElse("proposal");
    }

    /** How well a further place fits: 0 where it speaks of another proposal or too little ties it to this one. */
    int fit(ProposalMention mention) {
        boolean sameStatement = !mention.telling().isReporters()
                && statements.contains(mention.telling().statementId());
        boolean sameDocument = documents.contains(mention.telling().document());
        if (mention.antecedent() != null && mention.isElliptical()) {
            return meant(mention) ? MEANT : 0;
        }
        boolean figure = isOfFigure(mention);
        if ((mention.isOfAmount() && !mention.isAgreedQuantity() && !figure) || (isDemand() && !figure)) {
            return 0;
        }
        boolean tied =
                figure || same(mention.by(), by) || same(mention.to(), to) || sameDocument || isOfGoBetween(mention);
        boolean pronounElsewhere = mention.isElliptical() && !sameStatement;
        if (!tied
                || (isLookingBack(mention) && !figure && documents.size() == 1 && sameDocument)
                || pronounElsewhere
                || isTooEarly(mention)
                || isAnsweredBefore(mention)
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
                || isOtherSigned(mention)
                || !agreesInWords(mention)) {
            return 0;
        }
        int fit = 0;
        fit += same(mention.by(), by) || isOfGoBetween(mention) ? 3 : 0;
        fit += same(mention.to(), to) ? 3 : 0;
        fit += same(mention.submitted().edtf(), submitted.edtf()) ? 3 : 0;
        fit += sameStatement ? 6 : sameDocument ? 2 : 0;
        fit += things.stream()
                .mapToInt(known -> mention.thing().likeness(known))
                .max()
                .orElse(0);
        return fit;
    }

    /** Whether it is known by the figure that a place tells, and can be put to the side that answers there. */
    private boolean isOfFigure(ProposalMention mention) {
        String side = mention.answer() == null ? "" : mention.answeredBy();
        boolean put = side.isEmpty() || (!side.equals(by) && (to.isEmpty() || isToBoth() || to.equals(side)));
        return put && things.stream().anyMatch(known -> known.isOfFigure(mention.thing()));
    }

    /** Where the report of a place speaks of its being put forward, last before that place; negative where it does not. */
    int lastBefore(ProposalMention mention) {
        Telling answer = mention.telling();
        return mentions.stream()
                .filter(ProposalMention::isSubmission)
                .map(ProposalMention::telling)
                .filter(known -> known.document().equals(answer.document()))
                .mapToInt(known -> known.source().place())
                .filter(place -> place < answer.source().place())
                .max()
                .orElse(-1);
    }

    /** Whether all that is told of its being put forward is that it is asked for. */
    boolean isDemand() {
        return mentions.stream().anyMatch(ProposalMention::isDemand)
                && mentions.stream().filter(ProposalMention::isSubmission).allMatch(ProposalMention::isDemand);
    }

    /** Whether somebody else has answered it. */
    boolean isAnswered() {
        return mentions.stream()
                .anyMatch(mention -> mention.answer() != null
                        && !mention.answeredBy().isEmpty()
                        && !mention.answeredBy().equals(by));
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

    /** Whether a day is told on which it was answered, and it was put forward only later. */
    private boolean isAnsweredBefore(ProposalMention mention) {
        AnswerKind answer = mention.answer();
        return answer != null
                && answer.isVerdict()
                && !mention.telling().act().when().isEmpty()
                && Dates.before(mention.telling().when(), submitted);
    }

    /** Whether what is signed is called otherwise than all that is known of this one: a contract is no claim. */
    private boolean isOtherSigned(ProposalMention mention) {
        return mention.answer() == AnswerKind.SIGNED
                && !mention.thing().pronoun()
                && things.stream().allMatch(known -> mention.thing().likeness(known) == 0);
    }

    /** Whether words that refer back, {@code the terms}, stand in a sentence before all that is told of it in the report. */
    private boolean isTooEarly(ProposalMention mention) {
        return mention.answer() != null
                && DocumentWords.refersBack(mention.object())
                && documents.size() == 1
                && documents.contains(mention.telling().document())
                && mentions.stream()
                        .map(ProposalMention::telling)
                        .allMatch(known ->
                                known.order().compareTo(mention.telling().order()) > 0
                                        && !known.sentence()
                                                .equals(mention.telling().sentence()));
    }

    /** Whether the place just before, of which it speaks, is of this one, and the answer can be that of one it was put to. */
    private boolean meant(ProposalMention mention) {
        boolean own = mention.answer() == AnswerKind.WITHDRAWN;
        String side = own ? "" : mention.answeredBy();
        boolean asked = side.isEmpty()
                || mention.isSilenceOfAuthor()
                || mention.answer() == AnswerKind.WELCOMED
                || !toIsTold
                || to.isEmpty()
                || isToBoth()
                || side.equals(to);
        return asked
                && (side.isEmpty() || !side.equals(by) || mention.isSilenceOfAuthor())
                && mentions.stream()
                        .filter(known -> known.answer() != AnswerKind.COUNTER_PROPOSED)
                        .anyMatch(known -> known.telling().equals(mention.antecedent()));
    }

    /** Whether the report has told of it before a place, and not in the same sentence. */
    private boolean isOlder(ProposalMention mention) {
        return documents.contains(mention.telling().document())
                && mentions.stream()
                        .map(ProposalMention::telling)
                        .noneMatch(known ->
                                known.sentence().equals(mention.telling().sentence()));
    }

    /** Whether a place speaks of what the mediators have put forward, and somebody who goes between the sides has put this forward. */
    private boolean isOfGoBetween(ProposalMention mention) {
        return mention.by().equals(ProposalMention.MEDIATORS)
                && mentions.stream()
                        .anyMatch(known ->
                                known.isSubmission() && known.telling().aside().contains(by));
    }

    /** Whether both can be put forward by the same; {@code the mediators} can be any who are not those it is put to. */
    private boolean isByOne(ProposalMention mention) {
        if (mention.isOwnPaper() && (by.isEmpty() || isOlder(mention))) {
            return false;
        }
        boolean mediated = by.equals(ProposalMention.MEDIATORS) || mention.by().equals(ProposalMention.MEDIATORS);
        String other = by.equals(ProposalMention.MEDIATORS) ? mention.by() : by;
        boolean both = !mention.by().isEmpty() && !by.isEmpty() && mention.isSubmission();
        if (mediated && mention.telling().facing().against(other).isPresent()) {
            return false; // one of the two sides
        }
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
                || mentions.stream().anyMatch(known -> known.telling().named().contains(mention.to()));
    }

    /** Whether a place speaks of a plan before the one that its report is about. */
    private static boolean isLookingBack(ProposalMention mention) {
        return EARLIER.matcher(mention.object()).find();
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
                        .noneMatch(known -> known.pronoun() || !known.kinds().isEmpty())
                && things.stream().noneMatch(known -> mention.thing().likeness(known) > 0);
        if (elsewhere || another) {
            return false;
        }
        Set<String> marks = mention.thing().marks();
        boolean free = marks.isEmpty() && !mention.isSubmission() && !mention.isOfOlder();
        boolean plain = isPlainly(mention);
        for (DocumentWords.Thing known : things) {
            boolean sameMarks = free || known.marks().equals(marks) || known.pronoun();
            if (!sameMarks || !(plain || mention.thing().agrees(known))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an answer calls what somebody has put to both sides only {@code the plan} or {@code the envoy's proposal}. */
    private boolean isPlainly(ProposalMention mention) {
        return mention.answer() != null
                && isToBoth()
                && !mention.isVague()
                && mention.thing().apart().isEmpty()
                && (isOfGoBetween(mention) || (mention.by().isEmpty() && DocumentWords.refersBack(mention.object())))
                && documents.contains(mention.telling().document());
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
                || years.stream().anyMatch(year -> Math.abs(year - first.get().getYear()) <= 1);
    }

    private static boolean agrees(String value, String other) {
        return value.isEmpty() || other.isEmpty() || value.equals(other);
    }

    private static boolean same(String value, String other) {
        return !value.isEmpty() && value.equals(other);
    }
}
