package org.parley.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Span;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.TimeExpression;

/**
 * When something was said whose own sentence does not tell: on the day on which the same speaker's words right before were said,
 * or of the interview, speech or letter that the report has told of just before.
 */
final class SpeechDays {
    /** An occasion on which somebody speaks at length. */
    private static final Pattern OCCASION = Pattern.compile(
            "\\b(?:interview|speech|video|(?:televised )?address|statement|(?-i:post)|letter|briefing|(?:news|press) conference|remarks|message|broadcast|appearance|rally|meeting|hearing|column|essay|memo)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A word that tells what is spoken of. */
    private static final Pattern LONG_WORD = Pattern.compile("\\p{Ll}{5,}");

    /** Words that tell a thing and those that quote it have so many in common. */
    private static final int ALIKE = 2;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern AT_THE_TIME =
            Pattern.compile("\\b(?:at the time|back then|then)\\b", Pattern.CASE_INSENSITIVE);

    /** On the way out of where somebody has been. */
    private static final Pattern AFTERWARDS = Pattern.compile(
            "\\b(?:when|as|after) (?:he|she|they) (?:came out|emerged|stepped out|walked out|left|was leaving|were leaving)\\b|\\bon (?:his|her|their) way out\\b|\\bon leaving\\b",
            Pattern.CASE_INSENSITIVE);

    /** What was said longer ago than so many days is told for itself, and what follows it may be of today. */
    private static final long RECENT = 14;

    /** So many blocks of text further down somebody can still go on. */
    private static final int NEAR = 2;

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:would|will|shall|should|must|may|might|could|can|due|scheduled|planned|until|till|from|before|by|since|after|for)\\b[^.;,\n]*$",
            Pattern.CASE_INSENSITIVE);

    private static final int NEAR_AHEAD = 60;

    /** So many paragraphs head a report. */
    private static final int HEAD = 3;

    /** What a report heads with happened less than so many days before it: the day before, or its own. */
    private static final long FRESH = 2;

    private final Reading reading;
    private final Places places;
    private final Optional<String> reportDay;

    SpeechDays(Reading reading, Places places) {
        this.reading = reading;
        this.places = places;
        this.reportDay = reportDay();
    }

    /** The statements, in text order, with the days that follow from what stands before them. */
    List<Statement> in(List<Statement> statements) {
        List<Statement> dated = new ArrayList<>();
        for (Statement statement : statements) {
            boolean open = !statement.said().isKnown() && !isPresent(statement) && !isElsewhere(statement);
            Optional<String> day = open
                    ? before(statement, dated).or(() -> occasion(statement)).or(() -> ofReport(statement))
                    : Optional.empty();
            dated.add(day.map(found -> statement.said(new DateValue(found, DateOrigin.RESOLVED)))
                    .orElse(statement));
        }
        return dated;
    }

    /**
     * The day on which everything happens that the head of the report tells: {@code marched into the ministry yesterday}. What somebody
     * had said before is not of that day.
     */
    private Optional<String> ofReport(Statement statement) {
        return statement.cue().isEmpty() || isOfThePast(statement)
                ? Optional.empty()
                : reportDay.filter(day -> !isOfAnotherDay(statement, day));
    }

    /** Whether the report has told of another day of the speaker before: {@code on May 21 Odhiambo ruled it out}. */
    private boolean isOfAnotherDay(Statement statement, String day) {
        String name = statement.speaker().name();
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        int start = statement.content().get(0).start();
        return !surname.isEmpty()
                && reading.times().stream()
                        .filter(time -> time.span().end() <= start
                                && isRecent(time.edtf())
                                && !time.edtf().equals(day))
                        .anyMatch(time -> reading.sentences().stream()
                                .map(Sentence::span)
                                .filter(sentence -> sentence.contains(time.span()))
                                .anyMatch(sentence ->
                                        sentence.of(reading.document().text()).contains(surname)));
    }

    private Optional<String> reportDay() {
        List<Span> head = reading.document().blocks().stream()
                .filter(block -> block.kind() == BlockKind.PARAGRAPH)
                .limit(HEAD)
                .map(Block::span)
                .toList();
        List<String> days = reading.times().stream()
                .filter(time -> head.stream().anyMatch(span -> span.contains(time.span())))
                .filter(time -> !isAhead(time.span()) && !isOfWriting(time.span()))
                .map(TimeExpression::edtf)
                .filter(day -> isWithin(day, FRESH))
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** Whether something is only to be so then, or up to then: {@code would fly home on Wednesday}. */
    private boolean isAhead(Span time) {
        String text = reading.document().text();
        return AHEAD.matcher(text.substring(Math.max(0, time.start() - NEAR_AHEAD), time.start()))
                .find();
    }

    /** {@code This morning} is that of who writes. */
    private boolean isOfWriting(Span time) {
        return time.of(reading.document().text()).toLowerCase(Locale.ROOT).startsWith("this ");
    }

    private boolean isOfThePast(Statement statement) {
        return statement.cue().stream()
                .findFirst()
                .flatMap(places::at)
                .map(place -> place.token(place.first()))
                .filter(token -> token.is("VBD") && !token.lemma().equals("have"))
                .isEmpty();
    }

    /** The day of the statement before, where it is the same speaker's and near. */
    private Optional<String> before(Statement statement, List<Statement> dated) {
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        Statement last = dated.get(dated.size() - 1);
        boolean goesOn = isSame(last.speaker(), statement.speaker())
                && block(statement) - block(last) <= NEAR
                && block(statement) >= block(last);
        return goesOn
                ? Optional.of(last.said().edtf())
                        .filter(day -> !day.isEmpty() && (isRecent(day) || isOfSameTime(last, statement)))
                : Optional.empty();
    }

    private boolean isOfSameTime(Statement last, Statement statement) {
        return block(statement) == block(last) || isAtTheTime(statement) || isQuotedAfter(last, statement);
    }

    /** Whether its sentence points back to the time before: {@code he said at the time}. */
    private boolean isAtTheTime(Statement statement) {
        return sentences(statement)
                .anyMatch(sentence -> AT_THE_TIME
                        .matcher(sentence.of(reading.document().text()))
                        .find());
    }

    /** Whether words that were just told are quoted now: they have the words that matter in common. */
    private static boolean isQuotedAfter(Statement told, Statement quoted) {
        if (told.form() == Form.DIRECT || quoted.form() != Form.DIRECT) {
            return false;
        }
        Set<String> before = longWords(told);
        return longWords(quoted).stream().filter(before::contains).count() >= ALIKE;
    }

    private static Set<String> longWords(Statement statement) {
        return LONG_WORD
                .matcher(statement.text().toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static boolean isSame(Speaker speaker, Speaker other) {
        return speaker.id().isEmpty()
                ? !speaker.name().isEmpty() && speaker.name().equals(other.name())
                : speaker.id().equals(other.id());
    }

    /** The day of an occasion that the sentences before tell, and that names the speaker. */
    private Optional<String> occasion(Statement statement) {
        String name = statement.speaker().name();
        if (statement.speaker().kind() != SpeakerKind.PERSON || name.isEmpty()) {
            return Optional.empty();
        }
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        int here = block(statement);
        int start = statement.content().get(0).start();
        Optional<String> day = Optional.empty();
        for (Sentence sentence : reading.sentences()) {
            Span span = sentence.span();
            if (span.end() <= start && here - block(span.start()) <= 1) {
                String words = span.of(reading.document().text());
                boolean told = OCCASION.matcher(words).find() || isAfterwards(statement);
                if (words.contains(surname) && told) {
                    day = day(span);
                }
            }
        }
        return day;
    }

    /** Whether it was said on leaving what was told before: {@code said when she came out}. */
    private boolean isAfterwards(Statement statement) {
        return sentences(statement)
                .anyMatch(sentence -> AFTERWARDS
                        .matcher(sentence.of(reading.document().text()))
                        .find());
    }

    private Optional<String> day(Span sentence) {
        List<String> days = reading.times().stream()
                .filter(time -> sentence.contains(time.span()))
                .map(TimeExpression::edtf)
                .filter(this::isRecent)
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private boolean isRecent(String edtf) {
        return isWithin(edtf, RECENT);
    }

    private boolean isWithin(String edtf, long most) {
        Optional<LocalDate> published =
                reading.document().publication().published().day();
        return DAY.matcher(edtf).matches()
                && published
                        .filter(day -> {
                            LocalDate said = LocalDate.parse(edtf);
                            return !said.isAfter(day) && said.isAfter(day.minusDays(most));
                        })
                        .isPresent();
    }

    /** Whether its own sentence tells of another occasion: {@code in a video to the guild, he said}. */
    private boolean isElsewhere(Statement statement) {
        return sentences(statement).anyMatch(sentence -> isOccasion(sentence, statement));
    }

    /** The sentences that its cue stands in. */
    private Stream<Span> sentences(Statement statement) {
        return statement.cue().stream()
                .flatMap(cue ->
                        reading.sentences().stream().map(Sentence::span).filter(sentence -> sentence.contains(cue)));
    }

    private boolean isOccasion(Span sentence, Statement statement) {
        Matcher occasion = OCCASION.matcher(reading.document().text()).region(sentence.start(), sentence.end());
        while (occasion.find()) {
            Span noun = new Span(occasion.start(), occasion.end());
            if (statement.content().stream().noneMatch(content -> content.overlaps(noun))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is told as what somebody says now: {@code insists}. */
    private boolean isPresent(Statement statement) {
        return statement.cue().stream()
                .findFirst()
                .flatMap(places::at)
                .filter(place -> place.token(place.first()).is("VBZ")
                        || place.token(place.first()).is("VBP"))
                .isPresent();
    }

    private int block(Statement statement) {
        return block(statement.content().get(0).start());
    }

    private int block(int offset) {
        List<Block> blocks = reading.document().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (offset < blocks.get(i).span().end()) {
                return i;
            }
        }
        return blocks.size();
    }
}
