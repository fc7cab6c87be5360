package org.parley.ledger;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/**
 * What one telling says about the state of the talks.
 *
 * @param state the state
 * @param actor the party whose act it is, else the words for it; empty where the talks as a whole
 * @param condition what it hangs on; empty where nothing
 * @param telling who tells it
 */
record TalksTold(TalksState state, String actor, String condition, Telling telling) {
    private static final Pattern ON_HOLD = Pattern.compile(
            "\\b(on hold|on ice|paus\\w+|interrupted|interruption|frozen|freez\\w+|adjourn\\w*|recess|break)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What ends with a recess goes on after it: {@code called a recess, ending two days of talks}. */
    private static final Pattern RECESS =
            Pattern.compile("\\b(recess|adjourn\\w*|pause[ds]?)\\b", Pattern.CASE_INSENSITIVE);

    /** A day or a session of talks that goes by leaves them as they are: {@code ended a second day of talks}. */
    private static final Pattern PART = Pattern.compile(
            "\\b(end|ended|ends|conclude[sd]?|finish(es|ed)?|complete[sd]?|wrap(s|ped)? up|closed?|closes) (an?|the|their|another|its) ([\\p{L}-]+ ){0,2}(day|evening|night|morning|afternoon|session|week|hour)\\b"
                    + "|\\b(day|evening|night|morning|session|hours?) of ([\\p{L}-]+ ){0,3}(talks|negotiations|bargaining|discussions|mediation)( [\\p{L}’'-]+){0,6} (ended|finished|concluded|closed)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_DATE =
            Pattern.compile("\\b(no|without (a|any)) ([\\p{L}-]+ )?date\\b", Pattern.CASE_INSENSITIVE);
    /** That it is not settled who did it, and not that it was done. */
    private static final Pattern OPEN_QUESTION = Pattern.compile(
            "\\bdepends? on (who|whom|which)\\b|\\b(is|was|remains?) (disputed|in dispute|unclear|contested)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What is done to one is no talk: {@code willing to be audited}. */
    private static final Pattern UNDERGOES = Pattern.compile(
            "\\b(ready|willing|prepared|happy|content|open) to be (?!(at|back|there|in|part)\\b)\\p{L}+",
            Pattern.CASE_INSENSITIVE);
    /** No more talks are planned. */
    private static final Pattern NONE_PLANNED = Pattern.compile(
            "\\b(no|none|neither|not)\\b.*\\b(plan(s|ned)?|schedul\\w+|set|fixed|arranged|calendar|agenda|diary|programme|program|date|foreseen"
                    + "|in sight|pencil\\w+|announced|contacts?|communications?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Talks that failed, or ended before their time. */
    private static final Pattern COLLAPSE = Pattern.compile(
            "\\b(collaps\\w+|fail(s|ed|ing|ure)?|br(eak|oke|eaks|oken|eaking)[- ]?(down|off)|breakdown"
                    + "|br(eak|oke)s? up (early|([^.;,]{1,40} )?(without|with no)|(in|after|within) (only |just |barely |less than )?(\\d+ |a few |some )?(minutes|an hour|half an hour)|abruptly|prematurely|acrimoniously|in (acrimony|disarray|failure))|f(all|ell|alls|alling|allen) (apart|through)"
                    + "|unravel\\w*|implod\\w+|founder\\w*|disintegrat\\w+|derail\\w*|cut(s|ting)? short|abrupt\\w*|end(s|ed)? early|over (before|early|within|in less)|prematurely|acrimon\\w+"
                    + "|in disarray|blew up|blow(n|ing)? up|fizzl\\w+|crumbl\\w+|aborted)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Talks that are set for a day. */
    private static final Pattern SET = Pattern.compile(
            "\\b(schedul\\w+|(is|are|was|were|been) (set|due|planned|slated|expected|fixed|pencilled|penciled|billed|arranged|agreed)|plan(s|ned)? .*for|(will|would|to) (next )?meet|will hold)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern AGREED = Pattern.compile("\\bagree(s|d)?\\b", Pattern.CASE_INSENSITIVE);
    /** That an agreement is near. */
    private static final Pattern NEAR_DEAL = Pattern.compile(
            "\\b(close|closer|nearer|verge|brink|threshold|cusp|within (reach|sight|grasp|striking))\\b.*\\b(deal|agreement|accord|pact|treaty|truce|cease-?fire|settlement|compromise|breakthrough|contract)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NOBODY_BROKE = Pattern.compile(
            "\\b(?:nobody|no one|neither side|none of us) (?:has |had |have )?(?:broken?|breaks?|ended|left|walked|quit)(?: (?:anything|it|them|the talks|talks|the table|away|out))?(?: off| out)?\\b",
            Pattern.CASE_INSENSITIVE);

    /** What cannot be said yet. */
    private static final Pattern NOT_SAID = Pattern.compile(
            "\\b(?:premature|too early|too soon|early|rash|foolish|wrong|nobody dares?|hard) to (?:say|speak|talk|call|claim|declare|announce)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What somebody is told to let others do. */
    private static final Pattern TO_BE_DONE = Pattern.compile("\\blet\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern ORDER =
            Pattern.compile("[“\"‘]?let (?:them|him|her|it|us|the)\\b", Pattern.CASE_INSENSITIVE);

    /** That little is left between the sides. */
    private static final Pattern NEARLY_CLOSED = Pattern.compile(
            "\\b(?:gap|gaps|distance|difference|differences)\\b.{0,40}\\b(?:all but|almost|nearly|has|have|had|was|were)\\b(?:(?!\\b(?:not|never|hardly|barely|scarcely)\\b).){0,20}\\b(?:closed|narrowed|bridged|gone|shrunk|vanished|disappeared)\\b",
            Pattern.CASE_INSENSITIVE);

    /** That talks are not held, by whatever name that goes. */
    private static final Pattern NOT_ON = Pattern.compile(
            "(?:\\b(?:not|no longer)|n[’']t) (?:continuing|going on|taking place|being held|under way|underway|ongoing)\\b",
            Pattern.CASE_INSENSITIVE);

    /** That they are over, and what they did not bring. */
    private static final Pattern ENDED_WITHOUT = Pattern.compile(
            "\\b(?:talks|negotiations|round|rounds|meeting|session)\\b.{0,60}\\b(?:ended|concluded|finished|closed|wrapped up|broke up)(?: \\p{L}+){0,3}? (?:without|with (?:no|little|few))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Those who talk, told as the sides of a negotiation. */
    private static final Pattern SIDES = Pattern.compile(
            "\\b(both|two|warring|rival|opposing) (sides|parties|delegations|governments|unions)\\b.*\\b(return\\w*|back)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Those who talk, told to have come together. */
    private static final Pattern GATHERED = Pattern.compile(
            "\\b(delegations|negotiators|negotiating teams|two teams|both teams|two sides|both sides)\\b.{0,30}\\b(sat down|sat|met|gathered|convened|reconvened|came together|came back)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** A time before, which is not told: {@code when the last round broke up}. */
    private static final Pattern EARLIER_ROUND = Pattern.compile(
            "\\b(the|its|their) (last|previous|earlier|preceding) ([\\p{L}-]+ )?(round|session|meeting|talks|negotiations)\\b.*\\b(broke|collapsed|ended|failed|fell|were|was|had)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Rounds before the one that is told of: {@code two earlier rounds broke up}. */
    private static final Pattern ROUNDS_BEFORE = Pattern.compile(
            "\\b(earlier|previous|prior|past|preceding) ([\\p{L}-]+ ){0,2}(rounds?|sessions?|meetings?|talks|negotiations|attempts?|efforts?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What befell a round before it was held after all: {@code had been put off once already}. */
    private static final Pattern ONCE_BEFORE = Pattern.compile(
            "\\bhad (?:already )?been (?:\\p{L}+ ){1,3}(?:once|twice|three times|before|already|earlier)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Blame for something that is taken to be so. */
    private static final Pattern BLAMED = Pattern.compile(
            "\\b(?:blam(?:e|es|ed|ing)|faults?|faulted|responsib(?:le|ility)|held .{1,40} to account)\\b[^.;]{0,60}\\bfor the (?:deadlock|impasse|stalemate|gridlock|standstill|stand-off|standoff|logjam)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A time long past in which what follows was done: {@code last month, when}, {@code three weeks after}. */
    private static final String LONG_PAST =
            "\\b(last|the previous|the preceding) (month|year|week|spring|summer|autumn|fall|winter)\\b,? (when|after|where)\\b"
                    + "|\\b(weeks?|months?|years?|days) (ago,? when|earlier,? when|after|since)\\b"
                    + "|\\b(in|since|back in) (January|February|March|April|May|June|July|August|September|October|November|December)( \\d{4})?,? (when|after|where)\\b";
    /** What is only asked for; who asked for it for themselves tells what was done. */
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?<!\\b(?:we|we have|we had) )\\b((ask(s|ed|ing)?|call(s|ed|ing)?|press(es|ed|ing)?|plead(s|ed|ing)?) for|propos(es?|ed|ing)|suggest(s|ed|ing)?|request(s|ed|ing)?|urg(es?|ed|ing)|demand(s|ed|ing)?)\\W+(an?|the|another) ",
            Pattern.CASE_INSENSITIVE);
    /** What has not begun yet does not stop. */
    private static final Pattern NOT_YET =
            Pattern.compile("(\\bnot|n[’']t) yet\\b|\\byet to\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROUND = Pattern.compile(
            "\\b(rounds?|sessions?|mediation|talked|back (in|around|at|to) (the|one|the same) (room|table)|(leav|quit|withdr|abandon)\\w* (from )?the process)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Several who are not told apart did not do it, nor something else: {@code they did not walk out either}. */
    private static final Pattern OF_SEVERAL =
            Pattern.compile("\\b(they|both|neither)\\b.*\\beither\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Who is told not to walk away stays where the talks are. */
    private static final Pattern NOT_WALKING = Pattern.compile(
            "(\\bnot|n[’']t|\\bnever) (be |been )?walk(ing|ed)? (away|out)\\b", Pattern.CASE_INSENSITIVE);
    /** Who has no plan to meet, has not met or would not have met refuses nothing now. */
    private static final Pattern NO_REFUSAL = Pattern.compile(
            "\\bno (current |immediate |present )?(plans?|intention)\\b|\\bdid ?(not|n[’']t)\\b|\\b(would|could|should) (not|never) have\\b",
            Pattern.CASE_INSENSITIVE);
    /** What cannot itself stop talks, but may be why they stopped. */
    private static final Pattern THING = Pattern.compile(
            "^(an?|the|its|their|his|her|this|that) ([\\p{L}-]+ ){0,2}(plan|proposal|offer|text|draft|dispute|row|fighting|offensive|attacks?|strikes?"
                    + "|incident|decision|demand|question|issue|differences?|disagreements?|deadlock)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Those who come to talk, and not to work. */
    private static final Pattern NEGOTIATOR = Pattern.compile(
            "\\b(teams?|negotiators?|delegat(ions?|es?)|envoys?|representatives|bargaining (committee|unit))\\b",
            Pattern.CASE_INSENSITIVE);
    /** An agreement that negotiators have reached, and that others have yet to approve. */
    private static final Pattern TENTATIVE =
            Pattern.compile("\\b(tentative|provisional|preliminary)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern BOTH = Pattern.compile(
            "^(\\p{L}+day )?(the )?(both|two|warring|rival|opposing) ([\\p{L}-]+ )?(sides|parties|delegations|governments|teams|ministers|premiers|presidents|leaders"
                    + "|negotiators)\\b|^(the )?(negotiators|parties)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Those who talk, by no name. */
    private static final Pattern THE_SIDES = Pattern.compile(
            "(?:the |both |their |two )*(?:sides|parties|delegations|delegates|negotiators|governments|teams|talks|negotiations)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RETURNS = Pattern.compile("\\breturn\\b", Pattern.CASE_INSENSITIVE);
    /** Who returns to a place, or to work, need not come to talk. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\breturn (back )?to (?!.{0,40}\\b(table|talks?|talking|negotiat\\w*|bargaining|dialogue|discussions?|process|mediat\\w+)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A discussion with somebody is no round of talks. */
    private static final Pattern CHAT = Pattern.compile(
            "\\b(had|has|have|having) an? ([\\p{L}-]+ )?(discussion|conversation|chat|word)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIES = Pattern.compile(
            "\\b(not|never|no|nobody|none|neither|denie[sd]|deny|denying|reject(s|ed|ing)?|dismiss(es|ed|ing)?)\\b|n[’']t\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TALKS = Pattern.compile(
            "\\b(talks?|negotiat\\w*|dialogues?|discussions?|summit|meetings?|met|meet)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES = Pattern.compile(
            "\\b(talks|negotiat(ions?|ed|ing)|dialogue|discussions|meetings?|talking|bargain(ed|ing))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGOTIATING = Pattern.compile(
            "\\b(negotiating|bargaining|peace) (table|process|team)\\b"
                    + "|\\b(walk\\w*|ris\\w+|rose|left|leav\\w+|quit\\w*|get\\w*|got) (away |up |out )*(from )?(the|a|our|that) table\\b",
            Pattern.CASE_INSENSITIVE);
    /** Words that name nobody by themselves. */
    private static final Pattern PRONOUN = Pattern.compile(
            "(i|we|us|you|he|she|it|they|them|one|both|each|all|some|none|nobody|neither|either|this|that|these|those|who)"
                    + "( (side|of (them|us)|sides))?",
            Pattern.CASE_INSENSITIVE);
    /** A verb that tells that something is so, and not only names it: {@code talks resumed}, not {@code resuming talks}. */
    private static final Pattern TELLS = Pattern.compile(
            "\\b(is|are|was|were|has|have|had|held|met|began|begun|started|resumed|continued|continues?|opened|concluded|restarted"
                    + "|took|taken|takes?|returned|sat|came|reopened|got|went|picked|talked|entered|met)\\b"
                    + "|\\b(talks|negotiations|discussions) (resume|restart|begin|start|open|go on)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Talks that are told as what something came after: {@code after nine hours of talks}. */
    private static final Pattern PAST = Pattern.compile(
            "\\b(after|following|despite)\\b.*\\b(hours?|days?|weeks?|nights?|months?|rounds?|sessions?) of\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Talks of each side alone with somebody between them. */
    private static final Pattern APART = Pattern.compile(
            "\\b(separate|separately|indirect|indirectly|proximity|shuttle)\\b", Pattern.CASE_INSENSITIVE);

    /** An agreement that is told to be kept to, by no one side in particular. */
    private static final Pattern HOLDS = Pattern.compile(
            "\\b(hold(s|ing)?|held|surviv(es?|ed|ing)|intact|in (force|place)|st(ands|ood))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Talks that would go on are being held. */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\b(talks|negotiations|discussions|dialogue|meetings?)\\b.*\\b((go(es)?|press(es)?) on)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What meets with approval meets nobody. */
    private static final Pattern RECEPTION = Pattern.compile(
            "\\bmeet(s|ing)? with (an? |the )?([\\p{L}-]+ ){0,2}(reception|approval|resistance|opposition|success|criticism|applause|response"
                    + "|welcome|understanding|support|silence|refusal)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What is met is owed, and nobody is. */
    private static final Pattern OBLIGATION = Pattern.compile(
            "\\bmeet(s|ing)? (its |their |the |his |her |all |any |an? )?([\\p{L}-]+ ){0,2}?(interest|(re)?payments?|obligations?|debts?|requirements?"
                    + "|targets?|deadlines?|needs?|costs?|demand|criteria|standards?|commitments?|quotas?|bills?|expenses|goals?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What one goes to need not be talks. */
    private static final Pattern ATTENDS = Pattern.compile(
            "\\b(attend|participat\\w+|take part|taking part|show up|come to|go to)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT = Pattern.compile("\\b(not|never|nor)\\b|n[’']t\\b", Pattern.CASE_INSENSITIVE);

    /** What the tellings say, in their order; those that say nothing about the talks are left out. */
    static List<TalksTold> of(List<Telling> tellings) {
        return tellings.stream().map(TalksTold::of).flatMap(Optional::stream).toList();
    }

    /** What a telling says, if anything. */
    static Optional<TalksTold> of(Telling telling) {
        return telling.sense().talks(() -> read(telling));
    }

    private static Optional<TalksTold> read(Telling telling) {
        return stateOf(telling)
                .map(state ->
                        new TalksTold(state, actor(state, telling), condition(state, telling), asOf(state, telling)))
                .filter(told -> !told.needsActor() || told.isOfNegotiator());
    }

    /**
     * Whether somebody has talks broken off who says in the same report that nobody has broken off anything: {@code they packed their
     * bags, but nobody broke anything off}.
     *
     * @param all the tellings of the same report
     */
    boolean isTakenBack(List<Telling> all) {
        return state == TalksState.BROKEN_OFF
                && !telling.isReporters()
                && all.stream()
                        .filter(other -> !other.isReporters()
                                && other.accounts()
                                        .get(0)
                                        .speaker()
                                        .equals(telling.accounts().get(0).speaker()))
                        .anyMatch(other -> NOBODY_BROKE.matcher(other.words()).find());
    }

    /** What a telling says of each of those who are ready, or will not talk, together; else what it says. */
    static List<TalksTold> each(Telling telling) {
        if (telling.actors().size() < 2) {
            return of(telling).stream().toList();
        }
        List<TalksTold> together = stateOf(telling)
                .filter(TalksTold::needsActor)
                .map(state -> telling.actors().stream()
                        .filter(actor -> !telling.aside().contains(actor))
                        .map(actor -> new TalksTold(
                                state,
                                actor,
                                condition(state, telling),
                                asOf(state, telling).by(actor)))
                        .toList())
                .orElse(List.of());
        return together.isEmpty() ? of(telling).stream().toList() : together;
    }

    /** The same as the act of a party. */
    TalksTold of(String party) {
        return new TalksTold(state, party, condition, telling);
    }

    private static Optional<TalksState> stateOf(Telling telling) {
        if (!telling.isSerious() || OPEN_QUESTION.matcher(telling.evidence()).find() || isNotSo(telling)) {
            return Optional.empty();
        }
        return (telling.isAffirmed() ? affirmed(telling) : denied(telling))
                .filter(state ->
                        isToldOfTalks(state, telling) && !isOfEarlierRound(state, telling) && !isBlamed(state, telling))
                .or(() -> Measures.of(telling));
    }

    /** Whether it is told of as what nobody can say yet, or what somebody is to do: {@code too early to say that it is over}. */
    private static boolean isNotSo(Telling telling) {
        String told = telling.around();
        int place = told.indexOf(telling.evidence());
        String before = told.substring(0, Math.max(0, place));
        String words = before + telling.evidence();
        return NOT_SAID.matcher(words).find()
                || TO_BE_DONE.matcher(before).find()
                || ORDER.matcher(telling.evidence()).lookingAt();
    }

    private static boolean isNearlyClosed(Telling telling) {
        return NEARLY_CLOSED.matcher(telling.around()).find();
    }

    /** Whether somebody alone is near a deal, and not those who talk with each other: a firm buys another. */
    private static boolean isNearAnotherDeal(Telling telling) {
        return NEAR_DEAL.matcher(telling.evidence()).find()
                && telling.actors().size() < 2
                && !BOTH.matcher(telling.act().actor()).find();
    }

    /** Whether only somebody is blamed for it, by whose account it is then: {@code he put the blame for the deadlock on them}. */
    private static boolean isBlamed(TalksState state, Telling telling) {
        return state == TalksState.NOT_PROGRESSING
                && telling.isReporters()
                && BLAMED.matcher(telling.sentence()).find();
    }

    /** Whether the end of an earlier round is told, and not when that was. */
    private static boolean isOfEarlierRound(TalksState state, Telling telling) {
        boolean ended =
                state == TalksState.CONCLUDED || state == TalksState.BROKEN_OFF || state == TalksState.SUSPENDED;
        if (!ended) {
            return false;
        }
        boolean earlier = telling.act().when().isEmpty()
                && (ROUNDS_BEFORE.matcher(telling.evidence()).find()
                        || ONCE_BEFORE.matcher(telling.sentence()).find()
                        || (!telling.isReporters()
                                && EARLIER_ROUND.matcher(telling.evidence()).find()));
        return earlier || isLongPast(telling);
    }

    /** Whether it was done at a time long past that the sentence gives before it. */
    private static boolean isLongPast(Telling telling) {
        return Pattern.compile(
                        "(" + LONG_PAST + ")[^.;]{0,60}?" + Pattern.quote(telling.evidence()), Pattern.CASE_INSENSITIVE)
                .matcher(telling.sentence())
                .find();
    }

    /** Who will not talk {@code under fire} will talk only {@code not under fire}. */
    private static String condition(TalksState state, Telling telling) {
        String condition = isUntil(telling) ? "" : telling.act().condition();
        return state == TalksState.ONLY_ON_CONDITION
                ? RequiredWords.lasting(RequiredWords.whole(condition, telling.words()))
                : condition;
    }

    private static Optional<TalksState> affirmed(Telling telling) {
        boolean actual = telling.isActual() || isUntil(telling);
        return switch (telling.type()) {
            case READY_TO_TALK ->
                Optional.of(isDateAgreed(telling) ? TalksState.SCHEDULED : TalksState.READY_TO_RESUME);
            case REFUSE_TO_TALK ->
                NO_REFUSAL.matcher(telling.evidence()).find() ? Optional.empty() : Optional.of(refusal(telling));
            case SUSPEND_TALKS ->
                when(actual && !ASKED_FOR.matcher(telling.evidence()).find(), halt(telling));
            case TALKS_STALLED ->
                when(
                        actual,
                        ENDED_WITHOUT.matcher(telling.evidence()).find()
                                ? TalksState.CONCLUDED
                                : isNearlyClosed(telling) ? TalksState.PROGRESSING : TalksState.NOT_PROGRESSING);
            case WITHDRAW_FROM_TALKS -> when(actual, TalksState.BROKEN_OFF);
            case CONCLUDE_TALKS ->
                RECESS.matcher(telling.evidence()).find() ? Optional.empty() : when(actual, end(telling));
            case RESUME_TALKS -> {
                if (isReturnOnCondition(telling)) {
                    yield Optional.of(TalksState.READY_TO_RESUME);
                }
                yield actual && !isSet(telling) && !isToCome(telling)
                        ? Optional.of(TalksState.RESUMED)
                        : scheduled(telling);
            }
            case HOLD_TALKS ->
                (actual && !isSet(telling) && !isToCome(telling)) || isGoingOn(telling)
                        ? Optional.of(TalksState.OPEN)
                        : scheduled(telling);
            case SIGN_AGREEMENT ->
                when(actual && (Agreements.endsQuarrel(telling) || isOfBoth(telling)), TalksState.AGREED);
            case ACCEPT, DECLARE_CEASEFIRE -> when(actual && Agreements.isTruceOfTwo(telling), TalksState.AGREED);
            case PROPOSE,
                    ACCEPT_IN_PART,
                    REJECT,
                    NO_RESPONSE,
                    COUNTER_PROPOSE,
                    WITHDRAW_PROPOSAL,
                    DEMAND,
                    OFFER,
                    CONCEDE,
                    PRECONDITION,
                    VIOLATE_AGREEMENT,
                    MEDIATE,
                    BLAME,
                    ACCUSE,
                    DENY,
                    THREATEN,
                    WARN,
                    PREDICT,
                    APPEAL,
                    PRAISE,
                    CONSULT,
                    SUPPORT,
                    COOPERATE,
                    AID,
                    RETREAT,
                    INVESTIGATE,
                    PROTEST,
                    MOBILIZE,
                    SANCTION,
                    MEASURE,
                    COERCE,
                    ASSAULT -> Optional.empty();
        };
    }

    private static Optional<TalksState> denied(Telling telling) {
        return switch (telling.type()) {
            case READY_TO_TALK -> Optional.of(refusal(telling));
            case HOLD_TALKS, RESUME_TALKS ->
                when(telling.isActual() && !NOT_YET.matcher(telling.evidence()).find(), TalksState.NOT_CONTINUING);
            case TALKS_STALLED -> when(telling.isActual() && !isNearAnotherDeal(telling), TalksState.PROGRESSING);
            case SUSPEND_TALKS, WITHDRAW_FROM_TALKS, CONCLUDE_TALKS ->
                when(
                        telling.isActual()
                                && isAsserted(telling)
                                && !OF_SEVERAL.matcher(telling.sentence()).find(),
                        TalksState.NOT_BROKEN_OFF);
            case VIOLATE_AGREEMENT ->
                when(telling.isActual() && HOLDS.matcher(telling.evidence()).find(), TalksState.HOLDING);
            case PROPOSE,
                    ACCEPT,
                    ACCEPT_IN_PART,
                    REJECT,
                    NO_RESPONSE,
                    COUNTER_PROPOSE,
                    WITHDRAW_PROPOSAL,
                    DEMAND,
                    OFFER,
                    CONCEDE,
                    PRECONDITION,
                    REFUSE_TO_TALK,
                    SIGN_AGREEMENT,
                    DECLARE_CEASEFIRE,
                    MEDIATE,
                    BLAME,
                    ACCUSE,
                    DENY,
                    THREATEN,
                    WARN,
                    PREDICT,
                    APPEAL,
                    PRAISE,
                    CONSULT,
                    SUPPORT,
                    COOPERATE,
                    AID,
                    RETREAT,
                    INVESTIGATE,
                    PROTEST,
                    MOBILIZE,
                    SANCTION,
                    MEASURE,
                    COERCE,
                    ASSAULT -> Optional.empty();
        };
    }

    /** Whether talks are suspended until something happens: they are suspended, and what is awaited is no condition of it. */
    static boolean isUntil(Telling telling) {
        String condition = telling.act().condition();
        return telling.type() == ActType.SUSPEND_TALKS
                && telling.isSerious()
                && telling.isAffirmed()
                && !condition.isEmpty()
                && Pattern.compile("\\b(until|till|pending)\\W+" + Pattern.quote(condition), Pattern.CASE_INSENSITIVE)
                        .matcher(telling.words())
                        .find();
    }

    /** A state, where it is so. */
    static Optional<TalksState> when(boolean so, TalksState state) {
        return so ? Optional.of(state) : Optional.empty();
    }

    /** Whether somebody will come back to the table once something happens. */
    static boolean isReturnOnCondition(Telling telling) {
        return telling.type() == ActType.RESUME_TALKS
                && telling.act().modality() == Modality.CONDITIONAL
                && !telling.act().condition().isEmpty()
                && !(telling.actors().isEmpty() && telling.act().actor().isEmpty());
    }

    /** Whether talks are told to be held on a day that is yet to come: {@code they begin next Monday}. */
    private static boolean isToCome(Telling telling) {
        return !telling.act().when().startsWith("..")
                && Dates.first(telling.act().when())
                        .flatMap(day -> Dates.first(telling.told().edtf()).map(day::isAfter))
                        .orElse(false);
    }

    /** Whether talks are only told to be set for a day. */
    private static boolean isSet(Telling telling) {
        return SET.matcher(telling.evidence()).find();
    }

    /** Whether it is agreed to talk on a day to come: {@code agreed to meet again on June 3}. */
    private static boolean isDateAgreed(Telling telling) {
        return telling.isActual() && AGREED.matcher(telling.evidence()).find() && isToCome(telling);
    }

    /** Whether an agreement is told as that of the sides of a negotiation, though it names neither. */
    private static boolean isOfBoth(Telling telling) {
        String object = telling.act().object();
        return Agreements.isOne(object)
                && !Agreements.SEVERAL.matcher(object).find()
                && (TENTATIVE.matcher(object).find()
                        || isBetweenSides(telling)
                        || BOTH.matcher(telling.act().actor()).find());
    }

    /** Whether two known parties of the talks sign, neither of which only mediates or looks on. */
    private static boolean isBetweenSides(Telling telling) {
        Set<String> sides = new HashSet<>(telling.actors());
        sides.addAll(telling.targets());
        return telling.isReporters() && sides.size() == 2 && sides.stream().noneMatch(telling.aside()::contains);
    }

    private static Optional<TalksState> scheduled(Telling telling) {
        return when(!telling.act().when().isEmpty(), TalksState.SCHEDULED);
    }

    /** A refusal "until" or "unless" is a condition. */
    private static TalksState refusal(Telling telling) {
        return telling.act().condition().isEmpty() ? TalksState.REFUSED : TalksState.ONLY_ON_CONDITION;
    }

    /** Talks of which it is told that they go on are held at that time, whenever they began. */
    private static Telling asOf(TalksState state, Telling telling) {
        if (state.isBeside()) {
            return Measures.asOf(state, telling);
        }
        boolean until =
                state == TalksState.NOT_BROKEN_OFF && telling.act().when().startsWith("..");
        // who is ready for talks on a day to come is so now
        boolean ahead = needsActor(state) && Dates.before(telling.told(), telling.when());
        return until || ahead || (state == TalksState.OPEN && isGoingOn(telling)) ? telling.now() : telling;
    }

    private static boolean isGoingOn(Telling telling) {
        return (telling.isActual() || telling.act().modality() == Modality.FUTURE)
                && GOES_ON.matcher(telling.evidence()).find();
    }

    /** Whether it is the talks that are told of; a mere mention of them, or a walk-out from work, tells nothing of them. */
    private static boolean isToldOfTalks(TalksState state, Telling telling) {
        String words = telling.evidence();
        return switch (state) {
            case OPEN, RESUMED ->
                !CHAT.matcher(words).find()
                        && (TALKS.matcher(words).find()
                                || ROUND.matcher(words).find()
                                || SIDES.matcher(words).find()
                                || GATHERED.matcher(words).find())
                        && (TELLS.matcher(words).find()
                                || isPart(telling)
                                || PAST.matcher(words).find()
                                || isGoingOn(telling))
                        && !NOT.matcher(words).find();
            case NOT_CONTINUING ->
                telling.type() == ActType.SUSPEND_TALKS || NAMES.matcher(words).find();
            case BROKEN_OFF, NOT_BROKEN_OFF -> telling.type() == ActType.CONCLUDE_TALKS || isLeaving(telling);
            case READY_TO_RESUME, ONLY_ON_CONDITION, REFUSED -> isOfTalks(telling);
            case SCHEDULED,
                    PROGRESSING,
                    NOT_PROGRESSING,
                    ON_HOLD,
                    SUSPENDED,
                    CONCLUDED,
                    AGREED,
                    HOLDING,
                    STRIKE_CALLED,
                    ON_STRIKE,
                    STRIKE_PUT_OFF,
                    STRIKE_ENDED,
                    LOCKED_OUT,
                    BALLOT_DUE,
                    CEASEFIRE_IN_FORCE,
                    CEASEFIRE_ENDED -> true;
        };
    }

    /** Whether readiness or refusal is one to talk: who stays away from a parade refuses no talks. */
    static boolean isOfTalks(Telling telling) {
        String words = telling.evidence();
        String all = words + " " + telling.words();
        return !RECEPTION.matcher(words).find()
                && !UNDERGOES.matcher(all).find()
                && !(RETURNS.matcher(words).find()
                        && ELSEWHERE.matcher(telling.around()).find())
                && !OBLIGATION.matcher(words).find()
                && (!ATTENDS.matcher(words).find()
                        || TALKS.matcher(all).find()
                        || NEGOTIATING.matcher(all).find());
    }

    /** A walk-out from work tells nothing of the talks; where somebody is cited, the sentence may name what was left. */
    private static boolean isLeaving(Telling telling) {
        String words = telling.isReporters()
                ? telling.evidence()
                : telling.evidence() + " " + telling.words() + " " + telling.sentence();
        return TALKS.matcher(words).find()
                || NEGOTIATING.matcher(words).find()
                || ROUND.matcher(words).find()
                || NEGOTIATOR.matcher(telling.act().actor()).find()
                || (!telling.isReporters() && NOT_WALKING.matcher(words).find());
    }

    /** How talks are halted: where no more are planned, nobody has halted them. */
    private static TalksState halt(Telling telling) {
        if (NONE_PLANNED.matcher(telling.evidence()).find()
                || NOT_ON.matcher(telling.evidence()).find()) {
            return TalksState.NOT_CONTINUING;
        }
        return ON_HOLD.matcher(telling.evidence()).find() ? TalksState.ON_HOLD : TalksState.SUSPENDED;
    }

    /** How talks ended; a day of them that did leaves them held. */
    private static TalksState end(Telling telling) {
        if (isPart(telling)) {
            return NO_DATE.matcher(telling.words()).find() ? TalksState.NOT_PROGRESSING : TalksState.OPEN;
        }
        return isCollapse(telling) ? TalksState.BROKEN_OFF : TalksState.CONCLUDED;
    }

    private static boolean isPart(Telling telling) {
        return telling.type() == ActType.CONCLUDE_TALKS
                && PART.matcher(telling.evidence()).find();
    }

    /** Whether talks ended because they failed, or before their time. */
    private static boolean isCollapse(Telling telling) {
        return COLLAPSE.matcher(telling.isReporters() ? telling.words() : telling.evidence())
                .find();
    }

    /** Whether it is said that talks have not ended, and not only that they did so without something. */
    private static boolean isAsserted(Telling telling) {
        return DENIES.matcher(telling.evidence() + " " + telling.words()).find();
    }

    /**
     * Whose act it is. Readiness and refusal are somebody's; where the words name nobody, they are those of the party that
     * speaks. Suspending and leaving are told of one party or of the talks as a whole, everything else of the talks.
     */
    private static String actor(TalksState state, Telling telling) {
        return switch (state) {
            case READY_TO_RESUME, ONLY_ON_CONDITION, REFUSED -> holder(telling);
            case SUSPENDED, BROKEN_OFF, NOT_BROKEN_OFF ->
                THING.matcher(telling.evidence()).find() ? "" : telling.actor();
            case STRIKE_CALLED, ON_STRIKE, STRIKE_PUT_OFF, STRIKE_ENDED, LOCKED_OUT, BALLOT_DUE ->
                Measures.actor(telling);
            case OPEN,
                    SCHEDULED,
                    RESUMED,
                    PROGRESSING,
                    NOT_PROGRESSING,
                    NOT_CONTINUING,
                    ON_HOLD,
                    CONCLUDED,
                    AGREED,
                    HOLDING,
                    CEASEFIRE_IN_FORCE,
                    CEASEFIRE_ENDED -> "";
        };
    }

    private static String holder(Telling telling) {
        if (!telling.actors().isEmpty()) {
            return telling.actor();
        }
        String words = telling.act().actor();
        if (words.isEmpty()) {
            return telling.holder();
        }
        return PRONOUN.matcher(words).matches() ? "" : words;
    }

    /** Whether conditions for talks are past: they are held, have led to an agreement, or several sides say that they will talk. */
    boolean isPastConditions() {
        return state.isPastConditions() || isReadyTogether();
    }

    /**
     * Those who talk or agree: the parties that do it and those whose word it is; where the reporter names none of them, the two
     * sides that face each other by the report.
     */
    Set<String> sides() {
        Set<String> sides = new LinkedHashSet<>(telling.actors());
        sides.addAll(telling.holders());
        if (state == TalksState.AGREED) {
            sides.addAll(telling.targets());
        }
        return sides.isEmpty() && isOfThoseWhoFaceEachOther() ? telling.facing().both() : sides;
    }

    /** Whether it is told of the sides as such, on a day of its own: {@code delegations met on Monday}. */
    private boolean isOfThoseWhoFaceEachOther() {
        return telling.isReporters()
                && telling.targets().isEmpty()
                && telling.when().basis() == DateBasis.ACT
                && (telling.act().actor().isEmpty()
                        || THE_SIDES.matcher(telling.act().actor()).matches());
    }

    /** Whether several sides say in one breath, on no condition, that they will talk. */
    boolean isReadyTogether() {
        return state == TalksState.READY_TO_RESUME
                && condition.isEmpty()
                && telling.actors().size() > 1
                && (telling.isReporters() || telling.actors().containsAll(telling.holders()));
    }

    /** Whether talks are told to be held between the sides, and not only that there was contact, or each met a third. */
    boolean isUnderWay() {
        String words = telling.evidence();
        return state.isUnderWay()
                && (state == TalksState.RESUMED || TALKS.matcher(words).find())
                && !isApart();
    }

    /** Whether each side is told to have talked to a third one, and not to the other. */
    boolean isApart() {
        return APART.matcher(telling.evidence()).find();
    }

    /** Whether it is somebody's who negotiates: a mediator that is ready to talk is no news of the talks. */
    private boolean isOfNegotiator() {
        return !actor.isEmpty() && !telling.aside().contains(actor);
    }

    private boolean needsActor() {
        return needsActor(state);
    }

    private static boolean needsActor(TalksState state) {
        return state == TalksState.READY_TO_RESUME
                || state == TalksState.ONLY_ON_CONDITION
                || state == TalksState.REFUSED;
    }
}
