package org.parley.ledger;

import java.util.regex.Pattern;
import org.parley.statement.ActType;

/** Tells whether what a stance is taken on is something that can be negotiated, and says on what. */
final class Negotiable {
    private Negotiable() {}

    private static final Pattern POINTER = Pattern.compile(
            "(?:this|that|these|those|such) (?:path|approach|way|idea|step|move|view|course|demands?|requests?|calls?|offers?|proposals?|suggestions?)|(this|that|it|them|these|those|so|one|him|her|all|both|everything|anything)( (back|all|both|off|up|down|out))?",
            Pattern.CASE_INSENSITIVE);

    /** Somebody who is to do something, and is not named: {@code them quarrel}. */
    private static final Pattern SOMEBODY = Pattern.compile(
            "(?:them|him|her|us|you|me) (?!in\\b|out\\b|through\\b|back\\b|go\\b)\\p{L}+", Pattern.CASE_INSENSITIVE);

    /** That somebody answers, and not what. */
    private static final Pattern REPLY = Pattern.compile(
            "(?:you |an? |the |its |their |his |her )?(?:\\p{L}+ )?(?:answers?|repl(?:y|ies)|responses?)(?: (?:by|within|on|to|from|before)\\b.*)?",
            Pattern.CASE_INSENSITIVE);

    /** What was named before, and is not named here: {@code that one in any year}, {@code stand up and sell it}. */
    private static final Pattern POINTS = Pattern.compile(
            "(?:that|this) one\\b.*|(?:that|this) (?:"
                    + Phrases.alternatives("pointed-at") + ")(?: as\\b.*)?"
                    + "|[\\p{Ll} ]{3,30} (?:it|them|him|her|this)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern THAT_ONE =
            Pattern.compile("(?:this|that|these|those) \\p{L}+", Pattern.CASE_INSENSITIVE);

    /** Nothing but a name. */
    private static final Pattern NAME = Pattern.compile("(?:the )?\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.-]*)?");

    /** What is said of the stance, and not on what it is taken. */
    private static final Pattern RELATION = Pattern.compile(
            "(with|by|in|on|at|for|from|of|under|into|through|as|about|to (?:the|a|an|its|their|his|her|our|\\p{Lu}\\S*))\\b");

    /** What is to be done to somebody says nothing without whom. */
    static final Pattern PASSIVE = Pattern.compile(
            "be (?:\\p{L}+ly )?\\p{L}+(?:[ltr]?ed|wn|en|ld|ght|pt|st|lt|ut|ne)\\b", Pattern.CASE_INSENSITIVE);

    /** Words of another sentence that were run into what is demanded. */
    private static final Pattern CITES =
            Pattern.compile("\\b(stated|said|says|added|told) that\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_COMMENT =
            Pattern.compile("(?:to )?(?:" + Phrases.alternatives("no-comment") + ")\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern REPELS = Phrases.pattern("repelling");

    private static final Pattern FORCE = Phrases.pattern("force");

    /** What is offered only in words, or to a guest. */
    private static final Pattern WORDS_ONLY = Phrases.pattern("words-only");

    /** An offer of which only its owner is told. */
    private static final Pattern BARE_OFFER = Pattern.compile(
            "(?:the |an? |its |their |our |[\\p{L}’' -]{2,40}[’']s? )?(?:latest |last |first |new |final )?(?:offers?|proposals?|compromises?|concessions?|flexibility|good ?will)",
            Pattern.CASE_INSENSITIVE);

    /** That somebody would give way, and not in what. */
    private static final Pattern WILLING_ONLY = Pattern.compile(
            "\\b(?:willing|ready|readiness|prepared|open|able)\\p{L}* (?:to (?:make )?(?:a )?)?(?:compromises?|concessions?)$",
            Pattern.CASE_INSENSITIVE);

    /** What is offered to the public for money. */
    private static final Pattern SECURITIES = Pattern.compile(
            "^\\d[\\d,.]*\\b(?!.*\\bcash\\b)[^.;]{0,60}\\b(?:" + Phrases.alternatives("securities") + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OFFICE = Pattern.compile(
            "(his|her|their|the) (position|post|seat|job|office|role|mandate|presidency|chairmanship)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What a parliament or a government decides at home. */
    private static final Pattern HOME = Pattern.compile(
            "(an?|the|its|their)?\\s*(new |draft |proposed )*(laws?|bills?|legislation|budgets?|decrees?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A time, which nobody takes. */
    private static final Pattern WHEN_ONLY = Pattern.compile(
            "(?:(?:the )?(?:next|last|same|following|previous)|this|that|earlier this|later this) (?:year|month|week)",
            Pattern.CASE_INSENSITIVE);

    /** What a firm's or a state's own bodies approve, or a court. */
    private static final Pattern IN_HOUSE = Pattern.compile(
            "\\b(board|directors|(share|stock)holders|courts?|judges?|lawmakers|cabinet)\\b[^.;]{0,40}\\b(approv|clear|pass)\\w*"
                    + "|\\bapprov\\w+ by (its|the|their) [^.;]{0,40}\\b(board|directors|(share|stock)holders|courts?|judges?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Journeys, which nobody negotiates. */
    private static final Pattern JOURNEY = Pattern.compile(
            "(?:[^,]*\\b)?(?:" + Phrases.alternatives("journeys") + ")\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CANCELS = Pattern.compile(
            "\\b(cancel\\p{L}*|call\\p{L}* off|postpon\\p{L}*|put\\p{L}* off)\\b", Pattern.CASE_INSENSITIVE);

    /** A noun phrase that was cut off behind its conjunction. */
    private static final Pattern CUT_OFF =
            Pattern.compile("that (?:the|its|their|his|her|our) \\p{L}+", Pattern.CASE_INSENSITIVE);

    /** What is named, and not what it is: {@code a demand}, {@code the only outcome}. */
    private static final Pattern BARE_NOUN = Pattern.compile(
            "(?:an?|the|other|both|all|those|these|many)(?: only| other| same| latest| first)? (?:demands?|claims?|requests?|outcomes?|sides?|moves?|steps?|types?|ways?|options?|positions?|issues?|points?)",
            Pattern.CASE_INSENSITIVE);

    /** Words of another clause that were cut. */
    static final Pattern CUT_CLAUSE = Pattern.compile(
            ".*\\b(?:must|should|would|will|can|could|may|first|that|but|not)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Whether it says on what the stance is taken: {@code rejects Arvenia} and {@code accepts this} do not. */
    static boolean tells(Telling telling, StanceKind kind) {
        String object = telling.act().object().strip();
        if (saysNothing(telling, kind, object)) {
            return false;
        }
        boolean bare = POINTER.matcher(object).matches()
                || NAME.matcher(object).matches()
                || RELATION.matcher(object).lookingAt()
                || CITES.matcher(object).find()
                || isOfNobody(telling)
                || BARE_NOUN.matcher(object).matches()
                || DocumentWords.isRest(object);
        return object.isEmpty() || Stances.isAboutTalks(kind) || kind == StanceKind.CONDITION || !bare;
    }

    /** Whether it is nothing that is negotiated: {@code declined to comment}, {@code rebuffed an attack}, {@code gave up her seat}. */
    private static boolean saysNothing(Telling telling, StanceKind kind, String object) {
        return switch (kind) {
            case REJECTS, RED_LINE ->
                NO_COMMENT.matcher(object).lookingAt()
                        || POINTS.matcher(object).matches()
                        || (REPELS.matcher(telling.evidence()).find()
                                && FORCE.matcher(object).find())
                        || (CANCELS.matcher(telling.evidence()).find()
                                && JOURNEY.matcher(object).matches());
            case OFFERS ->
                WORDS_ONLY.matcher(object).find()
                        || SECURITIES.matcher(object).find()
                        || DocumentWords.isScrap(object)
                        || BARE_OFFER.matcher(object).matches();
            case CONCEDES ->
                (object.isEmpty() && WILLING_ONLY.matcher(telling.evidence()).find())
                        || OFFICE.matcher(object).matches()
                        || THAT_ONE.matcher(object).matches();
            case ACCEPTS ->
                (telling.type() == ActType.ACCEPT
                                && object.isEmpty()
                                && telling.act().condition().isEmpty())
                        || HOME.matcher(object).lookingAt()
                        || WHEN_ONLY.matcher(object).matches()
                        || isBare(telling, object)
                        || IN_HOUSE.matcher(telling.evidence()).find();
            case DEMANDS ->
                CUT_OFF.matcher(object).matches()
                        || CUT_CLAUSE.matcher(object).matches()
                        || SOMEBODY.matcher(object).lookingAt()
                        || REPLY.matcher(object).matches();
            case READY, REFUSES, NOT_CONTINUING, THREATENS, CONDITION -> false;
        };
    }

    /** Whether a reporter tells only that it was accepted: {@code the mill accepted}. */
    private static boolean isBare(Telling telling, String object) {
        return object.isEmpty()
                && telling.isReporters()
                && Words.content(telling.evidence()).size() <= 2;
    }

    /** {@code it must be stopped}: what must be done, and to nobody who is named. */
    private static boolean isOfNobody(Telling telling) {
        String target = telling.act().target().strip();
        return telling.type() == ActType.DEMAND
                && PASSIVE.matcher(telling.act().object().strip()).lookingAt()
                && (target.isEmpty() || POINTER.matcher(target).matches());
    }

    /** Whether what is offered is offered to the public for money. */
    static boolean isSecurities(String object) {
        return SECURITIES.matcher(object).find();
    }
}
