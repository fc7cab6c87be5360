package org.parley.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.document.BlockKind;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.attribution.Attitude;
import org.parley.reading.attribution.CueLexicon;
import org.parley.rule.WordLists;

/** Tells whether what is ascribed to somebody are words that can be said, and what the cue makes of them. */
final class Ascribed {
    /** Rules that find words of a side by how they stand, and not by their cue. */
    private static final Set<String> TOLD_BY_FORM = Set.of(Countings.RULE, SideBySide.RULE);

    /** What somebody asks of the reporter, and not of a party. */
    private static final Pattern WITHHELD = Pattern.compile(
            "(?:that )?(?:not (?:to )?be (?:named|identified|quoted)|to (?:remain|stay|be kept) (?:anonymous|unnamed|nameless)"
                    + "|to (?:be drawn|comment|elaborate|take questions|give (?:details|a reason)|say|answer|reveal|disclose|call|describe))\\b[^.;]*$");

    /** Words that only point at what was said or done before, with the time at most: "welcomed it", "rejected this on Monday". */
    private static final Pattern POINTING = Pattern.compile(
            "(?i)(?:it|this|these|those|them|him|her|anything|everything|nothing|there|so|which|each other|the other|one another)(?: (?:for (?:it|that)|the other way \\p{L}+|by \\d.*|there|here|too|at the time|outright|again|"
                    + "on [A-Z]\\p{L}+|(?:the same|this|last|that) \\p{L}+|immediately|at once))?");

    private static final Pattern CALL = Pattern.compile("(?i)\\bcall(?:s|ed|ing)?$");

    private static final Pattern PUT = Pattern.compile("(?i)\\bput(?:s|ting)?\\b");

    /** What somebody puts a number at. */
    private static final Pattern AMOUNT =
            Pattern.compile("\\b(?:at|below|above|under|over|around|between|near|in)\\s(?:[\\p{L}]+\\s){0,4}[$€£]?\\d");

    /** Ends of words for what something is called: "the walkout reckless". */
    private static final Set<String> JUDGING = WordLists.of("judging-endings");

    /** So many words are more than a thing that is spoken of. */
    private static final int CLAUSE = 5;

    private static final Pattern UNAGREED =
            Pattern.compile("(?i)\\bwithout (?:agreeing|settling|deciding|resolving|saying)\\b");
    private static final Pattern SAY = Pattern.compile("(?i)\\b(?:say|says|said)$");

    /** What tells that hardly anything was said: "said little about the offer". */
    private static final Pattern SLIGHT =
            Pattern.compile("(?i)(?:little|nothing|much|less|more|something|a few|goodbye|farewell|what|in|on|at)\\b");

    private static final Pattern YES_OR_NO =
            Pattern.compile("(?i)(?:yes|no)(?:$|[ ,](?!(?:one|more|less|idea|word)\\b).*)");

    /** So many words at least are ascribed without a cue. */
    private static final int FEWEST = 3;

    private static final int SHOUTED = 4;

    private final Reading reading;
    private final String text;
    private final Places places;
    private final CueLexicon lexicon;
    private final Wording wording;

    Ascribed(Reading reading, Places places, CueLexicon lexicon, Wording wording) {
        this.reading = reading;
        this.text = reading.document().text();
        this.places = places;
        this.lexicon = lexicon;
        this.wording = wording;
    }

    /**
     * What the cue ascribes.
     *
     * @param all the attributions of the document
     * @return empty where nothing was said, or where no words of a speaker are told
     */
    Optional<Attitude> attitude(Attribution attribution, List<Attribution> all) {
        if (TOLD_BY_FORM.contains(attribution.derivation().rule())) {
            return Optional.of(Attitude.ASSERTION);
        }
        boolean carriesOn = attribution.source().isEmpty() && attribution.cue().isEmpty();
        Optional<Attitude> attitude = carriesOn ? Optional.of(Attitude.ASSERTION) : byCue(attribution, all);
        boolean nothing = attitude.isEmpty()
                || isUnagreed(attribution)
                || isHeadline(attribution)
                || WITHHELD.matcher(wording.words(attribution.content())).lookingAt()
                || isPointing(attribution)
                || isPutSomewhere(attribution)
                || isCalledUp(attribution)
                || (!carriesOn && (isUnheld(attribution) || isBare(attribution) || isScrap(attribution)));
        return nothing ? Optional.empty() : attitude;
    }

    /** Whether nobody agreed on it: "they parted without agreeing who should leave". */
    private boolean isUnagreed(Attribution attribution) {
        return attribution.cue().stream()
                .anyMatch(cue -> UNAGREED.matcher(Place.words(cue, text)).find());
    }

    /** The words of a sentence that anybody says, but for those that a cue itself stands in. */
    private static List<Span> said(Place cue, List<Attribution> all) {
        return all.stream()
                .flatMap(other -> other.content().stream())
                .filter(span -> span.overlaps(cue.sentence().span()) && !span.overlaps(cue.span()))
                .toList();
    }

    /** Whether the words only point back, behind a cue that is no answer: a denial or confirmation of "it" tells what is meant. */
    private boolean isPointing(Attribution attribution) {
        boolean answer = !attribution.cue().isEmpty()
                && places.at(attribution.cue().get(0))
                        .filter(cue -> lexicon.isAnswer(cue.sentence(), cue.span()))
                        .isPresent();
        return !answer && POINTING.matcher(wording.words(attribution.content())).matches();
    }

    /** Whether something is put before somebody or aside, and not at a number: "put the idea forward". */
    private boolean isPutSomewhere(Attribution attribution) {
        boolean put = !attribution.cue().isEmpty()
                && PUT.matcher(attribution.cue().get(0).of(text)).find();
        return put
                && wording.form(attribution.content()) == Form.INDIRECT
                && !AMOUNT.matcher(wording.words(attribution.content())).find();
    }

    /** Whether somebody or something is only called and not called anything: "called both sides", "called a strike". */
    private boolean isCalledUp(Attribution attribution) {
        boolean call = !attribution.cue().isEmpty()
                && CALL.matcher(attribution.cue().get(0).of(text)).find();
        return call
                && wording.form(attribution.content()) == Form.INDIRECT
                && attribution.content().stream()
                        .flatMap(span -> places.at(span).stream())
                        .noneMatch(Ascribed::isJudged);
    }

    /** Whether a second article or an adjective behind the thing tells what it is called: "the letter an insult", "it reckless". */
    private static boolean isJudged(Place content) {
        boolean adjective = content.token(content.last()).is("JJ")
                || content.token(content.last()).is("VBN")
                || (content.last() - content.first() > 1
                        && JUDGING.stream()
                                .anyMatch(content.token(content.last()).lower()::endsWith));
        for (int i = content.first() + 1; i <= content.last(); i++) {
            Token token = content.token(i);
            boolean article = token.tag().equals("DT")
                    && !content.token(i - 1).is("IN")
                    && !content.token(i - 1).tag().equals("TO");
            adjective |= article || (token.is("JJ") && content.token(i - 1).is("PRP"));
        }
        return adjective;
    }

    /** Whether nobody is named who holds the words: "it is said that ...", "as previously reported". */
    private boolean isUnheld(Attribution attribution) {
        Form form = wording.form(attribution.content());
        boolean nobody = attribution.source().isEmpty()
                || (attribution.source().size() == 1
                        && attribution.source().get(0).of(text).equalsIgnoreCase("it"));
        Optional<Place> cue = attribution.cue().isEmpty()
                ? Optional.empty()
                : places.at(attribution.cue().get(0));
        if (nobody && form != Form.DIRECT && cue.filter(Ascribed::isPassive).isPresent()) {
            return true;
        }
        return attribution.source().isEmpty()
                && form == Form.INDIRECT
                && cue.filter(words -> words.token(words.last()).tag().equals("VBG"))
                        .isEmpty();
    }

    /** Whether nothing but an unquoted word or two is ascribed without a cue, or source and cue are in capitals, as in headlines. */
    private boolean isScrap(Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return wording.form(attribution.content()) == Form.INDIRECT
                    && wording.words(attribution.content()).split(" ", -1).length < FEWEST;
        }
        return !attribution.source().isEmpty() && isCapital(attribution.cue()) && isCapital(attribution.source());
    }

    private boolean isCapital(List<Span> spans) {
        return spans.stream().noneMatch(span -> span.of(text).codePoints().anyMatch(Character::isLowerCase));
    }

    private static boolean isBy(Place cue, int index) {
        return index < cue.sentence().size() && cue.token(index).lower().equals("by");
    }

    /** Whether the content is a mere thing that is spoken of, behind a cue that takes words: "reported on the matter". */
    private boolean isBare(Attribution attribution) {
        if (attribution.cue().isEmpty() || wording.form(attribution.content()) != Form.INDIRECT) {
            return false;
        }
        List<Place> content = attribution.content().stream()
                .flatMap(span -> places.at(span).stream())
                .toList();
        Optional<Place> cue = places.at(attribution.cue().get(0));
        String words = wording.words(attribution.content());
        return cue.isPresent()
                && !YES_OR_NO.matcher(words).matches()
                && !isClauseOf(attribution, cue.get(), words)
                && content.stream().noneMatch(Ascribed::hasClause)
                && !lexicon.takesPhrase(
                        cue.get().sentence(), cue.get().span(), content.stream().anyMatch(Ascribed::isVerbal));
    }

    /** Whether a colon leads to what is ascribed: "she was blunter: the plan had failed". */
    private boolean isBehindColon(Attribution attribution) {
        Span content = attribution.content().get(0);
        Span cue = attribution.cue().get(0);
        boolean colon = cue.end() <= content.start()
                && text.substring(cue.start(), content.start()).strip().endsWith(":");
        return colon
                && !attribution.source().isEmpty()
                && hasClause(places.at(content).orElseThrow());
    }

    /** Whether several words stand before a cue or behind "that": a clause, whatever the tags say. */
    private boolean isClauseOf(Attribution attribution, Place cue, String words) {
        Span content = attribution.content().get(0);
        boolean several = words.split(" ", -1).length >= CLAUSE;
        boolean that = text.substring(0, content.start()).endsWith("that ");
        boolean before = content.end() < cue.span().start()
                && text.substring(content.end(), cue.span().start()).startsWith(",");
        boolean behind = SAY.matcher(cue.span().of(text)).find()
                && cue.span().end() <= content.start()
                && cue.span().end() + 1 >= content.start()
                && !SLIGHT.matcher(words).lookingAt();
        return several && (that || behind || (before && lexicon.takesClause(cue.sentence(), cue.span())));
    }

    private static boolean hasClause(Place place) {
        for (int i = place.first(); i <= place.last(); i++) {
            String tag = place.token(i).tag();
            boolean subject = place.token(i).relation().startsWith("nsubj")
                    && place.token(i).head() > i
                    && place.token(i).head() <= place.last()
                    && place.token(place.token(i).head()).is("VB");
            if (subject || tag.equals("MD") || tag.equals("VBZ") || tag.equals("VBD") || tag.equals("VBP")) {
                return true;
            }
        }
        return place.token(place.first()).tag().equals("TO");
    }

    private static boolean isVerbal(Place place) {
        for (int i = place.first(); i <= place.last(); i++) {
            if (place.token(i).tag().equals("VBG") || place.token(i).tag().equals("TO")) {
                return true;
            }
        }
        return false;
    }

    /** Headlines repeat in few words what the text says; what they ascribe is read there. */
    private boolean isHeadline(Attribution attribution) {
        Span content = attribution.content().get(0);
        if (isShouted(content)) {
            return true;
        }
        return reading.document().blocks().stream()
                .anyMatch(block -> (block.kind() == BlockKind.HEADLINE || block.kind() == BlockKind.SUBHEADING)
                        && block.span().overlaps(content));
    }

    /** Whether several words are all in capitals, as the headlines of other reports are that stand within one. */
    private boolean isShouted(Span content) {
        String words = content.of(text);
        return words.codePoints().noneMatch(Character::isLowerCase)
                && words.strip().split("\\s+").length >= SHOUTED
                && words.codePoints().filter(Character::isUpperCase).count() > 2 * SHOUTED;
    }

    /** What the cue ascribes; empty where nothing was said, or where no words of a speaker are told. */
    private Optional<Attitude> byCue(Attribution attribution, List<Attribution> all) {
        Optional<Place> cue =
                attribution.cue().isEmpty() ? Optional.empty() : places.at(Span.covering(attribution.cue()));
        Form form = wording.form(attribution.content());
        boolean quoted = form != Form.INDIRECT;
        boolean direct = form == Form.DIRECT;
        if (cue.isEmpty()) {
            return quoted ? Optional.of(Attitude.ASSERTION) : Optional.empty();
        }
        Sentence sentence = cue.get().sentence();
        for (int i = cue.get().last(); i >= cue.get().first(); i--) {
            if (sentence.token(i).is("VB") && lexicon.isUnsaid(sentence, i, said(cue.get(), all))) {
                return Optional.empty();
            }
        }
        Optional<Attitude> attitude = lexicon.attitude(sentence, cue.get().span());
        if (attitude.isPresent() && attitude.get() == Attitude.FACT && !direct) {
            return Optional.empty();
        }
        return attitude.isEmpty() && (quoted || isBehindColon(attribution))
                ? Optional.of(Attitude.ASSERTION)
                : attitude;
    }

    /** "Is noted", "will be debated". */
    static boolean isPassive(Place cue) {
        boolean be = false;
        for (int i = Math.max(0, cue.first() - 2); i <= cue.last(); i++) {
            Token token = cue.token(i);
            if (be && token.tag().equals("VBN")) {
                return !isBy(cue, i + 1);
            }
            be |= token.lemma().equals("be");
        }
        return false;
    }
}
