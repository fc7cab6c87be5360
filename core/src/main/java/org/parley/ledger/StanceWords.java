package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/** The words for what a stance is taken on. */
final class StanceWords {
    private StanceWords() {}

    /** A promise or a plan, which is an offer only where it is made to somebody. */
    static final Pattern PROMISE = Phrases.pattern("promising");

    private static final Pattern PROMISE_OR_READY =
            Pattern.compile(PROMISE.pattern() + "|\\b(ready|prepared|willing|agreed)\\b", Pattern.CASE_INSENSITIVE);

    /** How much, which is no one to whom something is done: {@code a rise of 9 percent}. */
    private static final Pattern AMOUNT = Pattern.compile(" of (?:[$€£] ?)?\\p{N}");

    /** Until when, or from when on: {@code a guarantee beyond 2026}. */
    private static final Pattern LIMIT = Pattern.compile(
            " (?:until|till|beyond|before|through|after|past) (?:the )?(?:\\p{L}+ (?:of )?){0,2}(?:19|20)\\d\\d"
                    + "| since (?:(?:early|mid|late|last) )?(?:\\p{Lu}\\p{Ll}+ \\d{1,2}\\b|\\d{1,2} \\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+|(?:19|20)\\d\\d|week|month|year)");

    /** A verb that was left in front of what one is ready or has promised to do. */
    private static final Pattern VERB =
            Pattern.compile("\\bto (?<verb>(?!offer|make|put|give)\\p{Ll}[\\p{L}-]*(?: back| up| out)?) $");

    /** The start of another clause that was run into a thing: {@code a rise of nine crowns when the strike began}. */
    private static final Pattern RUN_ON = Pattern.compile(
            "(?<=\\p{L}|\\d|%|[”’\"])(?:,? (?:when|while|since|whereas|although|though|because|as) (?=(?:the|its|it|they|he|she|his|her|their|talks|both|(?-i:\\p{Lu})\\p{L}+)\\b)"
                    + "|,? in (?:an?|the|its|his|her|their) (?:[\\p{L}-]+ )?(?:interview|statement|letter|speech|post|tweet|briefing|communiqué|press conference|news conference)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST = 160;

    private static final Pattern NEW_SENTENCE = Pattern.compile("[“\"‘]?\\p{Lu}");

    /** The word for what somebody offers, and not how much it is. */
    private static final Pattern OWN_OFFER = Pattern.compile(
            "(?:its|their|his|her|our|my) (?:own )?(?:offers?|bid|price|figure)\\b.{0,40}", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN_CLAIM = Pattern.compile(
            "\\b(?:its|their|his|her|our|my) (?:own )?(?:claim|demand)s?(?: from\\b.*)?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAIM = Pattern.compile(
            "(?:(?:its|their|his|her|our|my) )?(?:own )?(?:claim|demand)s?(?: from\\b.*)?$", Pattern.CASE_INSENSITIVE);

    /** Of a longer speech only the piece is told that takes the stance. */
    private static final int LONGEST_SPEECH = 240;

    /** What a thing is rejected as: {@code the plan as “a joke”}. */
    private static final Pattern CALLED = Pattern.compile(
            "(?<=\\S),? as (?=(?:an? |the |being |too |mere |pure |only |simply )?(?:[“\"‘]|unacceptable|inadequate|insulting|unrealistic|insufficient)).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A bound in front of an amount. */
    private static final Pattern BOUND = Pattern.compile(
            "(?<bound>(?:(?:an?|the) \\p{L}+ of )?(?:(?:no|not|nothing) (?:more|less|fewer) than|at (?:least|most))) $",
            Pattern.CASE_INSENSITIVE);

    /** What is to be done to what stands before it. */
    private static final Pattern MUST_BE =
            Pattern.compile(" (?:must|should|shall|has to|have to|had to|needs? to|ought to) (?:now |also )*be \\p{L}");

    /** What denies a deed right behind it. */
    private static final Pattern NOT = Pattern.compile(
            "\\b(?:must|should|shall|can|could|may|will|would|need|ought to|has to|have to|to)(?<not>n[’']t| not| never again| never| no longer|not) $",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_SHORT = Pattern.compile("^(?: not|n[’']t|not)$", Pattern.CASE_INSENSITIVE);

    /** What is demanded, told in a clause. */
    private static final Pattern THAT =
            Pattern.compile("(?<=\\b(?:demand|insist|require|ask)(?:s|ed|ing|d)? )that .+", Pattern.CASE_INSENSITIVE);

    /** A lone participle, the end of a clause: {@code that the front leave before anybody is freed}. */
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}+(?:ed|en|wn|ld|ut|ft)", Pattern.CASE_INSENSITIVE);

    /** A deed in front of its object that one will not do: {@code ruled out ending the mission}. */
    private static final Pattern GERUND =
            Pattern.compile("\\b(?<verb>\\p{L}{2,}ing(?: (?:up|out|off|back|down|away))?) $");

    /** What something is to have done to it: {@code wants to be exempted from the duty}. */
    private static final Pattern TO_BE = Pattern.compile(
            "\\bto (?<verb>be \\p{L}+(?:ed|en|wn|ard|id)(?: (?:from|to|of|as|in|on|for|with|by|into))?) $",
            Pattern.CASE_INSENSITIVE);

    /** A demand that is given up. */
    private static final Pattern NO_LONGER = Pattern.compile(
            "\\b(?:no longer|stopped|ceased) (?:insist|demand|requir|ask|want|seek|call|press)\\p{L}*|\\bnot (?:insist|demand|requir|ask|want|seek)\\p{L}* any (?:more|longer)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A condition that is none any more: {@code no longer makes the list a condition for talks}. */
    private static final Pattern NO_CONDITION = Pattern.compile(
            "\\bno longer (?:make|treat|regard|describe|see|hold)s? .+? (?:an?|as) (?:\\p{L}+ )?(?:condition|precondition|requirement|prerequisite|demand)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CLAUSE_END = Pattern.compile("[,;:.”\"](?=\\s|$|”)| … |$");

    private static final Pattern DROPPED =
            Pattern.compile("\\b(?:" + Phrases.alternatives("giving-up") + ") $", Pattern.CASE_INSENSITIVE);

    /** What is done to something that is over by it: {@code lifted the ban}. */
    private static final Pattern TAKEN_AWAY =
            Pattern.compile("\\b(?:" + Phrases.alternatives("taking-away") + ") $", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN_DEMAND = Pattern.compile(
            "(?:its|their|his|her|our|my|the|an?) (?:[\\p{L}-]+ )?(?:demand|claim|insistence|condition|precondition|requirement|figure|call|request|objection|opposition|stance|position|line|plan|threat|ultimatum)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKING = Pattern.compile(
            "(?:asking for|insisting on|demanding|seeking|pressing for|calling for) ", Pattern.CASE_INSENSITIVE);

    private static final Pattern GIVES_UP = Pattern.compile(
            "\\b(?:no longer|stopped|ceased|given up|gave up|giving up|gives? up)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SHORT_WOULD = Pattern.compile("^[’']d ");

    /** A number, and not of what. */
    private static final Pattern NUMBER_ONLY = Pattern.compile("\\p{N}+");

    /** What one does at the same time. */
    private static final Pattern MEANWHILE = Pattern.compile("while \\p{L}+ing\\b", Pattern.CASE_INSENSITIVE);

    /** As long as something lasts. */
    static final Pattern LASTING = Pattern.compile(
            "(?:as long as|so long as|while|under|amid)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A deed done to what was just named: {@code give one}. */
    private static final Pattern ONE = Pattern.compile("\\p{L}+ one", Pattern.CASE_INSENSITIVE);

    /** What was named for the first time, to the end of its clause. */
    private static final Pattern THING_BEFORE = Pattern.compile("\\ban? [^,;:.]{4,100}(?=[,;:])");

    /** What is denied is rejected without the "not": {@code not a soldier would leave}. */
    private static final Pattern NOT_TO_BE = Pattern.compile(
            "^(?:that )?(?:not|no) (?=.*\\b(?:would|will|could|can|should|shall|must|may)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What one will have no part in. */
    private static final Pattern NOTHING_TO_DO = Pattern.compile(
            "^(?:nothing|no part|no truck|no business) (?:to do )?(?:with|in|of) ", Pattern.CASE_INSENSITIVE);

    /** Who has no plans to do something. */
    private static final Pattern NO_PLANS = Pattern.compile(
            "^(?:it|he|she|they) (?:had|has|have) no (?:plans?|intention|wish) (?=to )", Pattern.CASE_INSENSITIVE);

    /** What one has vowed not to do. */
    private static final Pattern NOT_TO_DO =
            Pattern.compile("(?:not|never) to (?<deed>\\p{Ll}+(?: .*)?)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** When and how something was accepted or turned down, behind what it was. */
    private static final Pattern TRAILING = Pattern.compile(
            "(?:,? (?:shortly|as well|too|publicly|within (?:hours|days|minutes|an? (?:hour|day|week))|(?:late |early )?(?:(?:on|last|next|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|evening|afternoon))?"
                    + "|yesterday|at the time|before leaving|in public|on the first day[^,;]*|(?:earlier )?(?:last|this) (?:week|month|year)|(?:earlier|later) (?:in|on) [^,;]*))+$"
                    + "|,? (?:(?:late |early )?(?:(?:on|last) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?, and (?:the|its|their|his|her) .*$|(?: (?:on|last) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?, and (?:the|its|their|his|her) .*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern LOOSE_END =
            Pattern.compile("(?:[\\s,;]+(?:and|or|but|so that|so|than|-|–|—))+$|,$", Pattern.CASE_INSENSITIVE);

    /** What somebody says is not this or that: {@code “Any new toll is not a way to peace.”} */
    private static final Pattern IS_NOT = Pattern.compile(
            "[“\"‘]?(?<thing>(?:any|an?|the|this|that|such|these|those) [^,;:.“”\"]{3,60}?) (?:(?:is|are|was|were|would be|will be) (?:not|no|never)|can(?:not| never) be|(?:is|are|was|were)n[’']t)\\b",
            Pattern.CASE_INSENSITIVE);

    static Stance stance(StanceKind kind, Telling telling, String party) {
        boolean inWords = telling.act().object().isBlank()
                || telling.type() == ActType.ACCEPT_IN_PART
                || Stances.isOfOwnAffair(telling);
        boolean longer = Stances.isOfOwnAffair(telling) && telling.words().length() > LONGEST;
        String object = longer ? telling.evidence() : inWords ? piece(telling) : object(telling);
        String condition = RequiredWords.whole(telling.act().condition(), telling.words());
        boolean proposes = telling.type() == ActType.PROPOSE || telling.type() == ActType.COUNTER_PROPOSE;
        if (proposes) {
            object = Stances.ownTerms(telling).orElse(object);
        }
        if (telling.type() == ActType.ACCEPT_IN_PART
                && telling.isReporters()
                && Negotiable.CUT_CLAUSE.matcher(object).matches()) {
            object = telling.sentence(); // but not what stands behind it
        }
        if (Stances.isAboutTalks(kind) && !inWords && isShort(telling.evidence(), object)) {
            object = telling.evidence(); // with the deed: "willing to restart talks"
        } else if (kind == StanceKind.CONCEDES && inWords && !condition.isEmpty()) {
            object = "if " + condition;
        }
        if (kind == StanceKind.OFFERS && OWN_OFFER.matcher(object).matches()) {
            object = Shifts.words(telling, object);
        } else if (kind == StanceKind.CONCEDES && !inWords) {
            object = conceded(telling, object);
        } else if (kind == StanceKind.REJECTS && inWords) {
            Matcher thing = IS_NOT.matcher(object);
            inWords = !thing.lookingAt();
            object = inWords ? rejected(object) : thing.group("thing");
        } else if (kind == StanceKind.REJECTS) {
            object = rejected(object);
        } else if (kind == StanceKind.RED_LINE && Stances.isLimit(telling)) {
            inWords = true;
            object = limit(telling);
        }
        if (!inWords && Fragments.isOne(object, kind)) {
            inWords = true;
            object = Fragments.whole(object, telling);
        }
        if (kind == StanceKind.THREATENS && telling.evidence().length() <= LONGEST) {
            inWords = true;
            object = toEnd(telling.evidence(), telling.words());
        }
        boolean conditional = telling.act().modality() == Modality.CONDITIONAL || kind == StanceKind.READY;
        if (kind == StanceKind.CONDITION && !condition.isEmpty()) {
            object = condition.startsWith("while ") ? RequiredWords.lasting(condition) : condition;
        } else if (conditional && !condition.isEmpty() && !object.contains(condition)) {
            object = MEANWHILE.matcher(condition).lookingAt() || RequirementDoubts.isDuringTalks(condition)
                    ? object
                    : object + " (" + (LASTING.matcher(condition).matches() ? "" : conjunction(kind, telling))
                            + condition + ")";
        }
        String words = Words.closed(
                Words.plain(inWords ? object : readable(object, telling)).strip());
        Account account = telling.accounts().stream()
                .filter(one -> one.party().equals(party))
                .findFirst()
                .orElse(telling.accounts().get(0));
        boolean toCome = Dates.before(telling.told(), telling.when());
        return new Stance(kind, words, toCome ? telling.told() : telling.when(), account);
    }

    /** What is turned down, without the words that turn it down: {@code nothing to do with the strike}, {@code not to negotiate}. */
    private static String rejected(String object) {
        Matcher deed = NOT_TO_DO.matcher(NO_PLANS.matcher(object).replaceFirst("not "));
        if (deed.matches()) {
            return Goals.doing(deed.group("deed"));
        }
        return NOT_TO_BE.matcher(NOTHING_TO_DO.matcher(object).replaceFirst("")).replaceFirst("that ");
    }

    /** Whether words tell a thing with what is done about it, and not much more. */
    private static boolean isShort(String evidence, String object) {
        return evidence.length() <= LONGEST && evidence.contains(object);
    }

    /** What is conceded, told as given up where the words alone would read as what is granted. */
    private static String conceded(Telling telling, String object) {
        String condition = telling.act().condition();
        String demand = condition.isEmpty() ? object : object + " that " + condition;
        if (!demand.equals(object) && telling.evidence().contains(demand)) {
            return dropped(telling, demand, demand);
        }
        Matcher none = NO_CONDITION.matcher(telling.evidence());
        if (none.find()) {
            return none.group();
        }
        Matcher asking = ASKING.matcher(object);
        if (asking.lookingAt() && GIVES_UP.matcher(telling.evidence()).find()) {
            return "no longer demands " + object.substring(asking.end());
        }
        String whole = Shifts.words(telling, object);
        if (isNoLonger(telling, object)) {
            return "no longer demands " + (telling.evidence().contains("that " + object) ? "that " : "") + whole;
        }
        return dropped(telling, object, whole);
    }

    /** Whether somebody gives up what it demanded: {@code dropped its insistence that}, {@code no longer required the list}. */
    static boolean isDemandGivenUp(Telling telling) {
        String object = telling.act().object();
        int place = telling.evidence().indexOf(object.split(" … ", -1)[0]);
        return isNoLonger(telling, object)
                || NO_CONDITION.matcher(telling.evidence()).find()
                || RequirementDoubts.isGivenUp(telling)
                || (OWN_DEMAND.matcher(object).lookingAt()
                        && DROPPED.matcher(telling.evidence().substring(0, Math.max(0, place)))
                                .find());
    }

    /** A demand that is dropped, with the word for what is done to it: without it, it would read as granted. */
    private static String dropped(Telling telling, String object, String whole) {
        int place = telling.evidence().indexOf(object.split(" … ", -1)[0]);
        String before = telling.evidence().substring(0, Math.max(0, place));
        Matcher verb = DROPPED.matcher(before);
        if (OWN_DEMAND.matcher(object).lookingAt() && verb.find()) {
            return verb.group() + whole;
        }
        Matcher away = TAKEN_AWAY.matcher(before);
        return away.find() ? away.group() + whole : whole;
    }

    /** The clause of a limit, {@code would not settle for less than 10 percent}, without whose it is. */
    private static String limit(Telling telling) {
        Matcher limit = Stances.LIMIT_CLAUSE.matcher(telling.evidence());
        String clause = limit.find() ? limit.group() : telling.evidence();
        return SHORT_WOULD.matcher(toEnd(clause, telling.words())).replaceFirst("would ");
    }

    /** The words with what follows up to the end of their clause. */
    private static String toEnd(String clause, String words) {
        int place = words.indexOf(clause);
        Matcher end = CLAUSE_END.matcher(words);
        String whole = place >= 0 && end.find(place + clause.length()) ? words.substring(place, end.start()) : clause;
        return LOOSE_END.matcher(whole).replaceFirst("");
    }

    /** Whether what is given up is what was demanded, so that its words alone would read as what is granted. */
    private static boolean isNoLonger(Telling telling, String object) {
        int place = telling.evidence().indexOf(object);
        String before = place < 0 ? telling.evidence() : telling.evidence().substring(0, place);
        return NO_LONGER.matcher(before).find();
    }

    /** The words of a telling; where they stand in several pieces that are no quotation, the piece that tells it. */
    static String piece(Telling telling) {
        String words = telling.words();
        boolean quoted = words.startsWith("“") || words.startsWith("\"") || words.startsWith("‘");
        if (quoted && words.length() <= LONGEST_SPEECH) {
            return fromPiece(words, telling.evidence());
        }
        String piece = Stream.of(words.split(" … "))
                .filter(part -> part.contains(telling.evidence()))
                .findFirst()
                .orElse(words);
        boolean several = piece.length() > LONGEST_SPEECH && piece.contains(telling.sentence());
        return several ? telling.sentence() : piece;
    }

    /** A speech from the piece on that tells it, where that begins a sentence: what was said before may be the opposite. */
    private static String fromPiece(String words, String evidence) {
        List<String> parts = List.of(words.split(" … "));
        int told = IntStream.range(0, parts.size())
                .filter(part -> parts.get(part).contains(evidence))
                .findFirst()
                .orElse(0);
        return NEW_SENTENCE.matcher(parts.get(told)).lookingAt()
                ? String.join(" … ", parts.subList(told, parts.size()))
                : words;
    }

    /** One bare word, {@code the mandate}, does not tell what is wanted with it: then the words around it. */
    static String readable(String object, Telling telling) {
        if (NUMBER_ONLY.matcher(object).matches()
                && telling.evidence().length() <= LONGEST
                && Words.content(telling.evidence()).size() > 1) {
            return telling.evidence();
        }
        if (Words.content(object).size() > 1 || object.codePoints().anyMatch(Character::isDigit)) {
            return object;
        }
        String piece = Stream.of(telling.words().split(" … "))
                .filter(part -> part.contains(object) && !part.equals(telling.words()) && !part.contains(". "))
                .findFirst()
                .orElse("");
        for (String words : List.of(piece, telling.words(), telling.evidence(), telling.sentence())) {
            boolean more = words.contains(object) && Words.content(words).size() > 1 && words.length() <= LONGEST;
            if (more && !words.strip().endsWith(" " + object)) {
                return words;
            }
        }
        return object;
    }

    /** What is refused until something is done is not refused on condition of it. */
    private static String conjunction(StanceKind kind, Telling telling) {
        boolean refused = kind.softness() <= StanceKind.REJECTS.softness();
        return refused || TalksTold.isUntil(telling) ? "until: " : "on condition: ";
    }

    /** On what the stance is taken; {@code that Arvenia be held to account} of a demand told in the passive. */
    static String object(Telling telling) {
        String object =
                withThing(telling, LOOSE_END.matcher(plainThing(telling)).replaceFirst(""));
        String amount = " of " + telling.act().target().strip();
        if (!object.isEmpty()
                && AMOUNT.matcher(amount).lookingAt()
                && telling.evidence().contains(object + amount)) {
            return object + amount;
        }
        Matcher claim = OWN_CLAIM.matcher(telling.evidence());
        if (telling.type() == ActType.DEMAND && CLAIM.matcher(object).lookingAt() && claim.find()) {
            return Shifts.words(telling, claim.group());
        }
        if (telling.type() == ActType.DEMAND && Steps.isMore(telling.evidence())) {
            return Stream.of(telling.words().split(" … "))
                    .filter(piece -> piece.contains(telling.evidence()) && piece.length() <= LONGEST_SPEECH)
                    .findFirst()
                    .orElse(telling.evidence());
        }
        int place = telling.evidence().indexOf(object);
        Matcher clause = THAT.matcher(telling.evidence());
        if (telling.type() == ActType.DEMAND && PARTICIPLE.matcher(object).matches() && clause.find()) {
            return clause.group();
        }
        if (telling.type() == ActType.DEMAND && !object.isEmpty() && place >= 0) {
            Optional<String> demanded = demanded(object, telling);
            if (demanded.isPresent()) {
                return demanded.get();
            }
        }
        String limit = limit(telling, object);
        if (!limit.isEmpty()) {
            return object + limit;
        }
        String before = place < 0 ? "" : telling.evidence().substring(0, place);
        Matcher bound = BOUND.matcher(before);
        if (bound.find()) {
            return bound.group("bound") + " " + object;
        }
        Matcher deed = (telling.type() == ActType.DEMAND ? TO_BE : GERUND).matcher(before);
        if ((telling.type() == ActType.DEMAND || telling.type() == ActType.REJECT) && deed.find()) {
            return (telling.type() == ActType.DEMAND ? "to " : "") + deed.group("verb") + " " + object;
        }
        Matcher verb = VERB.matcher(before);
        if (telling.type() == ActType.OFFER
                && PROMISE_OR_READY.matcher(telling.evidence()).find()
                && verb.find()) {
            return verb.group("verb") + " " + object;
        }
        boolean passive = telling.type() == ActType.DEMAND
                && Negotiable.PASSIVE.matcher(object).lookingAt();
        return passive ? "that " + telling.act().target().strip() + " " + object : object;
    }

    /** What must be done to a thing, {@code the siege must be lifted}, or must not be done, {@code never again close the gates}. */
    private static Optional<String> demanded(String object, Telling telling) {
        for (String words : List.of(telling.words(), telling.sentence())) {
            int start = words.indexOf(object);
            if (start >= 0
                    && MUST_BE.matcher(words.substring(start + object.length())).lookingAt()) {
                return Optional.of(toEnd(words.substring(start, start + object.length() + 1), words));
            }
        }
        String evidence = telling.evidence();
        Matcher not = NOT.matcher(evidence.substring(0, evidence.indexOf(object)));
        return not.find()
                ? Optional.of(
                        NOT_SHORT.matcher(not.group("not")).replaceFirst("not").strip() + " " + object)
                : Optional.empty();
    }

    /** Until when what is named is to be, where the words for it end before that; empty where they do not. */
    private static String limit(Telling telling, String object) {
        for (String words : List.of(telling.evidence(), telling.words(), telling.sentence())) {
            int place = object.isEmpty() ? -1 : words.indexOf(object);
            Matcher limit = LIMIT.matcher(words);
            if (place >= 0
                    && limit.region(place + object.length(), words.length()).lookingAt()) {
                return limit.group();
            }
        }
        return "";
    }

    /** Of {@code Brask wants a guarantee; Corvia refuses to give one} the guarantee for {@code one}. */
    private static String withThing(Telling telling, String object) {
        int place = telling.sentence().indexOf(telling.evidence());
        if (place <= 0 || !ONE.matcher(object).matches()) {
            return object;
        }
        return THING_BEFORE
                .matcher(telling.sentence().substring(0, place))
                .results()
                .map(MatchResult::group)
                .reduce((first, last) -> last)
                .map(thing -> object.replaceFirst("one$", Matcher.quoteReplacement(thing.strip())))
                .orElse(object);
    }

    /** What it is about, without another clause that was run into it. */
    private static String plainThing(Telling telling) {
        String object = RUN_ON.matcher(telling.act().object().strip()).replaceFirst("");
        if (telling.type() == ActType.APPEAL && object.contains(" … ")) {
            object = object.substring(0, object.indexOf(" … "));
        }
        if (telling.type() == ActType.REJECT) {
            return TRAILING.matcher(CALLED.matcher(object).replaceFirst("")).replaceFirst("");
        }
        boolean accepts = telling.type() == ActType.ACCEPT || telling.type() == ActType.ACCEPT_IN_PART;
        return accepts ? TRAILING.matcher(object).replaceFirst("") : object;
    }
}
