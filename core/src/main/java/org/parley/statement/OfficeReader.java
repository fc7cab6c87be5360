package org.parley.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.State;
import org.parley.reading.gazetteer.Titles;

/** Reads the offices that stand before and behind the names of persons, with the parties that they tell. */
final class OfficeReader {
    /** How far the words of an office may reach before or behind a name. */
    private static final int REACH = 14;

    /** How long a bracket between an office and a name may be, in words. */
    private static final int BRACKET = 8;

    /** Those who go between sides. */
    private static final Set<String> BETWEEN =
            Set.of("mediator", "facilitator", "conciliator", "arbitrator", "arbiter");

    /** Words before what such people deal with. */
    private static final Set<String> FIELD = Set.of("in", "between", "on", "at");

    private static final Set<String> SENDING = Set.of("of", "from", "with");

    /** So many more words than one has the name of a place. */
    private static final int LONGEST_PLACE = 3;

    private static final Set<String> FORMER = Set.of("former", "ex", "retired", "one-time", "onetime", "ex-");

    private static final Set<String> OWN = Set.of("its", "their");

    private final Offices offices = Offices.shipped();
    private final Gazetteer gazetteer;
    private final BodyWords bodyWords;
    private final String text;
    private final Ensemble ensemble;
    private static final Set<String> DENYING = Set.of("no", "not", "n't", "never", "neither");

    private final Collectives collectives;
    private final List<Mention> mentions;
    /** The offices whose words did not tell a party when they were read, and whose they are. */
    private final Map<Place, Mention> untold = new LinkedHashMap<>();

    OfficeReader(Gazetteer gazetteer, BodyWords bodyWords, Ensemble ensemble, Collectives collectives) {
        this.collectives = collectives;
        this.gazetteer = gazetteer;
        this.bodyWords = bodyWords;
        this.text = ensemble.text();
        this.ensemble = ensemble;
        this.mentions = ensemble.mentions();
    }

    /** The offices that stand before and behind the names of persons. */
    void offices() {
        for (Mention mention : List.copyOf(mentions)) {
            if (mention.entity().kind() == SpeakerKind.PERSON) {
                before(mention);
                behind(mention);
            }
        }
    }

    /** The spokesman for a president is of the president's party, which may be told further down. */
    void again() {
        untold.forEach((phrase, mention) -> {
            boolean neutral = mention.entity().roles().stream().anyMatch(collectives::isNeutral);
            if (mention.entity().party().isEmpty() && !neutral) {
                mention.entity().belongsTo(partyOf(phrase, mention));
            }
        });
    }

    /** The offices whose words did not tell a party when they were read, and whose they are. */
    Map<Place, Mention> untold() {
        return untold;
    }

    /** Whether a noun is one for who holds an office. */
    boolean isOffice(Token noun) {
        return gazetteer.titles().isHead(noun);
    }

    private void before(Mention mention) {
        Place place = mention.place();
        int end = place.first() - 1;
        if (end >= 0 && place.token(end).is("IN")) {
            return;
        }
        if (place.isPossessive(end)) {
            stateBefore(place, end).ifPresent(mention.entity()::belongsTo);
        }
        end = beforeBracket(place, end);
        boolean apposition = end >= 1 && place.token(end).text().equals(",");
        end = apposition ? beforeBracket(place, end - 1) : end;
        if (apposition && ensemble.isPersonName(place.order(), end)) {
            return;
        }
        int start = phraseStart(place, end);
        if (apposition && isOtherClause(place, start)) {
            return;
        }
        if (start <= end && !(apposition && !isDefinite(place.token(start)))) {
            Place phrase = new Place(place.order(), place.sentence(), start, end);
            office(mention, phrase);
            shared(mention, phrase);
        }
        beforeRank(mention, end);
        boolean rank = !apposition
                && start <= end
                && start >= 2
                && place.token(start - 1).text().equals(",");
        if (rank && mention.entity().party().isEmpty()) {
            beforeComma(mention, start - 2);
        }
    }

    /** The state whose somebody is: "Arvenia's Ada Brandt". */
    private Optional<String> stateBefore(Place name, int possessive) {
        return mentions.stream()
                .filter(state -> state.place().order() == name.order()
                        && state.place().last() == possessive - 1
                        && state.entity().kind() == SpeakerKind.PARTY
                        && !state.entity().isPlace())
                .map(state -> state.entity().party())
                .findFirst();
    }

    /** "Trade ministers Ada Brandt of Arvenia and Jo Hale of Brask": the office of the second, and whose each is. */
    private void shared(Mention first, Place phrase) {
        Token noun = phrase.token(phrase.last());
        int of = first.place().last() + 1;
        Sentence sentence = phrase.sentence();
        if (!NounPhrases.isSeveral(noun)
                || !gazetteer.titles().isHead(noun)
                || of + 1 >= sentence.size()
                || !sentence.token(of).lower().equals("of")) {
            return;
        }
        stateAt(phrase.order(), of + 1).ifPresent(first.entity()::belongsTo);
        for (Mention other : mentions) {
            Place name = other.place();
            int and = name.first() - 1;
            boolean second = other.entity().kind() == SpeakerKind.PERSON
                    && name.order() == phrase.order()
                    && and > of
                    && and <= of + LONGEST_PLACE + 1
                    && sentence.token(and).lower().equals("and");
            if (second) {
                String words = phrase.words(text);
                String title = words.substring(0, words.length() - noun.text().length()) + noun.lemma();
                int next = name.last() + 1;
                Optional<String> state = next + 1 < sentence.size()
                                && sentence.token(next).lower().equals("of")
                        ? stateAt(phrase.order(), next + 1)
                        : Optional.empty();
                other.entity().holds(new Role(title, "", state.orElse("")));
                first.entity().holds(new Role(title, "", first.entity().party()));
            }
        }
    }

    /** Whether a name behind a comma begins the sentence that "according to the organiser" stands before. */
    private static boolean isOtherClause(Place name, int office) {
        int next = name.last() + 1;
        boolean apart = next < name.sentence().size() && name.token(next).text().equals(",");
        Token before = name.token(Math.max(0, office - 1));
        boolean preposition = (before.is("IN") || before.tag().equals("TO"))
                && !before.lower().equals("as");
        return !apart && preposition && name.governors().findAny().isPresent();
    }

    /** The office before a rank: "the chief of the Arvenian staff Gen. Brandt". */
    private void beforeRank(Mention mention, int rank) {
        Place place = mention.place();
        boolean ranked = rank >= 2
                && gazetteer.titles().isRank(place.token(rank))
                && place.token(rank - 1).is("NN")
                && !gazetteer.titles().isRank(place.token(rank - 1));
        int start = ranked ? phraseStart(place, rank - 1) : rank;
        if (start < rank && !ensemble.isPersonName(place.order(), rank - 1)) {
            office(mention, new Place(place.order(), place.sentence(), start, rank - 1));
        }
    }

    /** Where the words stand that are before years in brackets: "the president of Arvenia (1999-2007) Ada Brandt". */
    private static int beforeBracket(Place place, int end) {
        if (end < 0 || !place.token(end).text().equals(")")) {
            return end;
        }
        for (int i = end - 1; i >= Math.max(0, end - BRACKET); i--) {
            if (place.token(i).text().equals("(")) {
                return i - 1;
            }
        }
        return end;
    }

    private int phraseStart(Place place, int end) {
        int start = end;
        while (start >= 0
                && place.first() - start < REACH
                && (isOfPhrase(place.token(start))
                        || ensemble.isInBody(place.order(), start)
                        || joinsFields(place, start))
                && !(start < end && isOtherPhrase(place, start))) {
            start--;
        }
        return lastSegment(place, start + 1, end);
    }

    /** Whether a noun ends a phrase of its own before an article: of "days" in "After two days the president's envoy, Ada Brandt". */
    private static boolean isOtherPhrase(Place place, int noun) {
        String tag = place.token(noun).tag();
        return (tag.equals("NNS") || tag.equals("NN"))
                && place.token(noun + 1).lower().equals("the");
    }

    /** Whether "and" joins what one office is for: "Arvenia's trade and fisheries minister". */
    private boolean joinsFields(Place place, int and) {
        return and > 0
                && and + 1 < place.first()
                && place.token(and).lower().equals("and")
                && gazetteer
                        .titles()
                        .isField(Titles.canonical(place.token(and - 1).text()))
                && Character.isLowerCase(place.token(and - 1).text().charAt(0))
                && place.token(and + 1).is("NN")
                && Character.isLowerCase(place.token(and + 1).text().charAt(0))
                && !gazetteer.titles().isHead(place.token(and + 1));
    }

    /** The first of two offices before a name: "the commander of Arvenia's 9th Brigade, Col. Brandt". */
    private void beforeComma(Mention mention, int end) {
        Place place = mention.place();
        int start = phraseStart(place, end);
        if (start <= end && isDefinite(place.token(start)) && !ensemble.isPersonName(place.order(), end)) {
            office(mention, new Place(place.order(), place.sentence(), start, end));
        }
    }

    /** In "a spokesman for President" only what stands behind the last preposition, where it ends in an office. */
    private int lastSegment(Place place, int start, int end) {
        for (int i = end - 1; i > start; i--) {
            if (place.token(i).is("IN") || place.token(i).tag().equals("TO")) {
                Token last = place.token(end);
                boolean office = (gazetteer.titles().isHead(last) && !NounPhrases.isSeveral(last))
                        || gazetteer.titles().isHonorific(last)
                        || gazetteer.titles().isRank(last);
                return office ? i + 1 : start;
            }
        }
        return start;
    }

    private void behind(Mention mention) {
        Place place = mention.place();
        int next = place.last() + 1;
        Sentence sentence = place.sentence();
        if (next >= sentence.size()) {
            return;
        }
        boolean apposition = sentence.token(next).text().equals(",");
        if (apposition) {
            sender(mention, next + 1);
        }
        if (sentence.token(next).lower().equals("of")
                && !mention.entity().roles().isEmpty()) {
            stateAt(place.order(), next + 1).ifPresent(mention.entity()::belongsTo);
        }
        if (sentence.token(next).lower().equals("of")) {
            bodyAt(place, next + 1).ifPresent(mention.entity()::belongsTo);
        }
        boolean relative = apposition && isRelativeCopula(sentence, next + 1);
        boolean copula = relative
                || (sentence.token(next).lemma().equals("be")
                        && !sentence.token(next).is("MD"));
        if (!apposition && !copula) {
            return;
        }
        if (copula) {
            predicate(mention, place, relative ? next + 2 : next);
            return;
        }
        int start = next + 1;
        int end = phraseEnd(place, start, start + REACH);
        if (end > start
                && !ensemble.isPersonName(place.order(), start)
                && !isSubject(new Place(place.order(), sentence, start, end - 1))) {
            office(mention, new Place(place.order(), sentence, start, end - 1));
            secondOffice(mention, end);
        }
    }

    /** The second of two offices behind a name: "Ada Brandt, the president's envoy and Arvenia's chief negotiator,". */
    private void secondOffice(Mention mention, int and) {
        Place place = mention.place();
        Sentence sentence = place.sentence();
        boolean joined = and + 1 < sentence.size()
                && sentence.token(and).lower().equals("and")
                && mention.entity().roles().size() == 1;
        int end = joined ? phraseEnd(place, and + 1, and + 1 + REACH) : and;
        boolean closed = end > and + 1
                && end < sentence.size()
                && sentence.token(end).text().equals(",")
                && isDefinite(place.token(and + 1));
        if (closed
                && !ensemble.isPersonName(place.order(), and + 1)
                && !ensemble.isPersonName(place.order(), end - 1)) {
            office(mention, new Place(place.order(), sentence, and + 1, end - 1));
        }
    }

    /**
     * Takes the office behind "is" or "has been".
     *
     * @param subject the name or pronoun of who holds it
     * @param verb where the verb stands
     */
    void predicate(Mention mention, Place subject, int verb) {
        Sentence sentence = subject.sentence();
        int start = verb + 1;
        while (start < sentence.size() && sentence.token(start).is("RB")) {
            start++;
        }
        int end = phraseEnd(subject, start, start + REACH);
        if (end > start
                && !isDenied(sentence, subject.last() + 1, start)
                && !ensemble.isPersonName(subject.order(), start)) {
            office(mention, new Place(subject.order(), sentence, start, end - 1));
        }
    }

    /** The side of the body whose name begins at a word, or behind an article there: "Jon Tal of the Steelmen's Federation". */
    private Optional<String> bodyAt(Place place, int index) {
        Sentence sentence = place.sentence();
        int first = index < sentence.size() && sentence.token(index).is("DT") ? index + 1 : index;
        return mentions.stream()
                .filter(body -> body.place().order() == place.order()
                        && body.place().first() == first
                        && body.entity().kind() == SpeakerKind.ORGANISATION
                        && !body.entity().isOutlet()
                        && !body.entity().party().isEmpty())
                .map(body -> body.entity().party())
                .findFirst();
    }

    /** "Ada Brandt, who is no relation of the fleet's chief": what somebody is not. */
    private static boolean isDenied(Sentence sentence, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (DENYING.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an office behind a name and a comma begins the sentence: "after meeting Ada Brandt, the minister said". */
    private static boolean isSubject(Place office) {
        int next = office.last() + 1;
        boolean goesOn = next < office.sentence().size()
                && Set.of("VBD", "VBZ", "VBP").contains(office.token(next).tag());
        Place before = new Place(office.order(), office.sentence(), 0, Math.max(0, office.first() - 1));
        return goesOn && before.governors().noneMatch(verb -> verb == next);
    }

    /** The state that is named at a word, by its name and not its capital: of "President Ada Brandt of Arvenia". */
    private Optional<String> stateAt(int order, int index) {
        return mentions.stream()
                .filter(mention -> mention.place().order() == order
                        && mention.place().first() == index
                        && mention.form() == Mention.Form.NAME
                        && mention.entity().kind() == SpeakerKind.PARTY
                        && !ensemble.isNamedForPlace(mention, gazetteer))
                .map(mention -> mention.entity().party())
                .findFirst();
    }

    /** "..., who was the Arvenian envoy," */
    private static boolean isRelativeCopula(Sentence sentence, int index) {
        return index + 1 < sentence.size()
                && sentence.token(index).lower().equals("who")
                && sentence.token(index + 1).lemma().equals("be");
    }

    /** "Ambassador Ada Brandt, of the mission of Arvenia," is whose body that is. */
    private void sender(Mention mention, int of) {
        Place place = mention.place();
        Sentence sentence = place.sentence();
        boolean sent = of + 1 < sentence.size()
                && SENDING.contains(sentence.token(of).lower())
                && !mention.entity().roles().isEmpty()
                && mention.entity().party().isEmpty();
        int end = sent ? phraseEnd(place, of + 1, of + REACH) : of;
        if (end > of + 1) {
            mention.entity().belongsTo(partyOf(new Place(place.order(), sentence, of + 1, end - 1), mention));
        }
    }

    /** Where the words of an office or body end that begin at an index of a name's sentence, before a limit. */
    private int phraseEnd(Place name, int start, int limit) {
        int end = start;
        while (end < Math.min(limit, name.sentence().size())
                && (isOfPhrase(name.token(end)) || ensemble.isInBody(name.order(), end))) {
            end++;
        }
        return end;
    }

    private static boolean isDefinite(Token token) {
        return token.is("DT") || isPossessive(token) || token.is("NNP") || token.is("JJ");
    }

    /** "His", "its", "whose". */
    private static boolean isPossessive(Token token) {
        return token.tag().equals("PRP$") || token.tag().equals("WP$");
    }

    /** Whether a word may be part of the words of an office. */
    static boolean isOfPhrase(Token token) {
        boolean link =
                Set.of("of", "for", "to", "at", "on", "in", "'s", "’s", "‘s").contains(token.lower());
        return token.is("NN")
                || token.is("JJ")
                || token.tag().equals("POS")
                || token.is("DT")
                || isPossessive(token)
                || token.tag().equals("CD")
                || token.tag().equals("HYPH")
                || token.lower().equals("newly")
                || token.lower().equals("under")
                || (token.tag().equals("VBG") || token.tag().equals("VBN"))
                || token.lower().equals("then-")
                || link;
    }

    /** Takes the office out of a phrase beside a name, with the party that the phrase tells. */
    void office(Mention mention, Place phrase) {
        int head = -1;
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            Token token = phrase.token(i);
            boolean noun = token.is("NN") || (token.is("JJ") && i == phrase.last());
            boolean title = noun
                    && (gazetteer.titles().isHead(token) || gazetteer.titles().isRank(token) || isOpposite(phrase, i));
            boolean link = head >= 0 && token.is("IN");
            if (link) {
                break;
            }
            if (title && !ensemble.isPersonName(phrase.order(), i)) {
                head = i;
            }
        }
        if (head < 0) {
            return;
        }
        int start = titleStart(phrase, head);
        Place title = new Place(phrase.order(), phrase.sentence(), start, head);
        boolean observer = gazetteer.titles().isObserver(phrase.token(head));
        boolean former = isFormer(phrase, head);
        Place own = goesBetween(phrase, head) ? withoutField(phrase, head) : phrase;
        String named = observer || former ? "" : partyOf(own, mention);
        String told = collectives.isNeutral(phrase.token(head), named) ? "" : named;
        if (!observer && !former && told.isEmpty()) {
            untold.put(own, mention);
        }
        boolean town = offices.isLocal(phrase.token(head).lower())
                && Optional.ofNullable(ensemble.parties().get(told))
                        .filter(Entity::isFound)
                        .isPresent();
        boolean lies = (told.isEmpty() || town)
                && offices.isLocal(phrase.token(head).lower())
                && !isClergy(phrase.token(head));
        boolean church = town && isClergy(phrase.token(head));
        String party = lies && !former ? stateOfPlace(phrase) : church ? "" : told;
        String organisation = organisation(phrase, head);
        mention.entity().holds(new Role(title.words(text), organisation, party));
        gazetteer
                .titles()
                .gender(phrase.token(head))
                .ifPresent(gender -> mention.entity().genderIs(Gender.of(gender)));
    }

    /** Whether somebody goes between sides, of which what stands behind "in" and "between" tells neither one's own. */
    private static boolean goesBetween(Place phrase, int head) {
        return BETWEEN.contains(phrase.token(head).lemma());
    }

    /** The phrase without what somebody deals with: "the mediator in the conflict of the Arvenian schools". */
    private static Place withoutField(Place phrase, int head) {
        for (int i = head + 1; i <= phrase.last(); i++) {
            if (FIELD.contains(phrase.token(i).lower())) {
                return phrase.to(i - 1);
            }
        }
        return phrase;
    }

    /** Whether somebody speaks for a church, wherever it lies: a bishop. */
    private static boolean isClergy(Token noun) {
        return OfficeWords.shipped().callings().contains(noun.lemma());
    }

    /** Whether a noun is that of "her Arvenian opposite number". */
    private static boolean isOpposite(Place phrase, int index) {
        return phrase.token(index).lower().equals("number")
                && index > phrase.first()
                && phrase.token(index - 1).lower().equals("opposite");
    }

    /** Whether an office is no longer held, and not that of a side's leader: "a former Arvenian diplomat" speaks for no party. */
    private boolean isFormer(Place phrase, int head) {
        String noun = phrase.token(head).lower();
        String office = noun.startsWith("ex-") ? noun.substring("ex-".length()) : noun;
        boolean led = offices.isLeading(offices.key(office))
                || office.equals("ambassador")
                || offices.isLeader(offices.key(office))
                || (head > phrase.first()
                        && offices.isLeading(offices.key(phrase.token(head - 1).lower() + " " + office)));
        boolean former = noun.startsWith("ex-");
        for (int i = phrase.first(); i < head; i++) {
            former |= FORMER.contains(phrase.token(i).lower());
        }
        return former && !led;
    }

    /** The state of the first city or province that a phrase names. */
    private String stateOfPlace(Place phrase) {
        for (int first = phrase.first(); first <= phrase.last(); first++) {
            for (int last = Math.min(phrase.last(), first + LONGEST_PLACE); last >= first; last--) {
                String words = new Place(phrase.order(), phrase.sentence(), first, last).words(text);
                Optional<State> state = gazetteer.stateOf(words);
                if (state.isPresent()) {
                    return state.get().name();
                }
            }
        }
        return "";
    }

    /** Where the words of the title begin: behind the article, the possessor and the adjective of a party. */
    private int titleStart(Place phrase, int head) {
        int start = head;
        while (start > phrase.first()) {
            Token before = phrase.token(start - 1);
            boolean mentioned = ensemble.isMentioned(phrase.order(), start - 1)
                    && !gazetteer.titles().isModifier(before);
            boolean joined = before.text().equals("-")
                    && start - 2 >= phrase.first()
                    && qualifies(phrase.token(start - 2), phrase.token(head));
            if (mentioned || !(joined || qualifies(before, phrase.token(head)))) {
                break;
            }
            start -= joined ? 2 : 1;
        }
        return start;
    }

    /** Whether a word belongs to the title behind it: "deputy", "defence", "shop" of "shop steward"; not "insipid". */
    private boolean qualifies(Token word, Token head) {
        boolean small = Character.isLowerCase(word.text().charAt(0));
        boolean great = Character.isUpperCase(head.text().charAt(0));
        boolean day = Calendar.isNoName(word); // "on Sunday Trade Minister Ada Brandt"
        return gazetteer.titles().isModifier(word) || (word.is("NN") && !day && !(small && great));
    }

    private String organisation(Place phrase, int head) {
        boolean of = head + 2 <= phrase.last() && phrase.token(head + 1).is("IN");
        return of ? new Place(phrase.order(), phrase.sentence(), head + 2, phrase.last()).words(text) : "";
    }

    /** The party that a phrase beside a name tells: the one it names, else that of a person or body in it. */
    String partyOf(Place phrase, Mention self) {
        boolean counterpart = phrase.token(phrase.last()).lemma().equals("counterpart");
        if (isOfForeignBody(phrase)) {
            return "";
        }
        if (phrase.token(phrase.first()).lower().equals("whose")) {
            return ownerBefore(phrase);
        }
        Optional<String> owner = ownerWithin(phrase);
        if (owner.isPresent()) {
            return owner.get();
        }
        for (Mention mention : mentions) {
            boolean inside = mention.place().order() == phrase.order()
                    && mention.place().first() >= phrase.first()
                    && mention.place().last() <= phrase.last()
                    && mention.entity() != self.entity();
            boolean plural = mention.entity().isFound()
                    && mention.place().token(mention.place().last()).tag().equals("NNPS");
            boolean topic = mention.entity().isFound()
                    && phrase.order() == mention.place().order()
                    && mention.place().first() > 0
                    && Set.of("for", "in", "at", "near")
                            .contains(phrase.token(mention.place().first() - 1).lower());
            boolean other = ensemble.isCompound(mention.place())
                    || topic
                    || (inside && isSentTo(mention, phrase))
                    || isField(mention, phrase)
                    || plural
                    || (counterpart && mention.entity().kind() == SpeakerKind.PERSON);
            if (inside && !other && !mention.entity().home().isEmpty()) {
                return mention.entity().home();
            }
            if (inside && !other && !mention.entity().party().isEmpty()) {
                return mention.entity().party();
            }
        }
        if (counterpart) {
            return "";
        }
        for (int i = phrase.first(); i + 1 <= phrase.last(); i++) {
            if (bodyWords.isPlace(phrase.token(i)) && phrase.isPossessive(i + 1)) {
                return Mention.lastParty(mentions, phrase).map(Entity::party).orElse("");
            }
        }
        if (isOfBody(phrase, self)) {
            return "";
        }
        if (isTrade(phrase)) {
            return "";
        }
        String side = sideOf(phrase);
        if (!side.isEmpty()) {
            return side;
        }
        boolean own = OWN.contains(phrase.token(phrase.first()).lower());
        return collectives
                .in(phrase)
                .or(() -> own ? collectives.before(phrase) : Optional.empty())
                .orElse("");
    }

    /** The side right before "whose president": of Ovar in "Ovar, whose president". */
    private String ownerBefore(Place phrase) {
        return mentions.stream()
                .filter(mention -> mention.place().order() == phrase.order()
                        && mention.isBefore(phrase)
                        && mention.entity().kind() != SpeakerKind.PERSON)
                .reduce((first, second) -> second)
                .map(mention -> mention.entity().party())
                .orElse("");
    }

    /** Whose "its" is behind the first word of a phrase: "the head of its mission in Brask", "its ambassador to Brask". */
    private Optional<String> ownerWithin(Place phrase) {
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            int its = i;
            boolean told = mentions.stream()
                    .anyMatch(mention -> mention.place().order() == phrase.order()
                            && mention.place().first() >= phrase.first()
                            && mention.place().first() <= its
                            && mention.place().last() <= phrase.last());
            if (told) {
                return Optional.empty();
            }
            if (OWN.contains(phrase.token(i).lower()) && !isAdjectival(phrase, i + 1)) {
                return collectives.before(phrase);
            }
        }
        return Optional.empty();
    }

    /** Whether the adjective of a party stands at an index: "its Braskian counterpart". */
    private boolean isAdjectival(Place phrase, int index) {
        return mentions.stream()
                .anyMatch(mention -> mention.place().covers(phrase.order(), index)
                        && mention.entity().kind() == SpeakerKind.PARTY);
    }

    /** Whether a state is the one to which somebody is sent: "the special envoy for Brask", "the ambassador to Brask". */
    private boolean isSentTo(Mention state, Place phrase) {
        if (state.entity().kind() != SpeakerKind.PARTY
                || state.form() != Mention.Form.NAME
                || !collectives.isState(state.entity().party())) {
            return false;
        }
        int link = state.place().first() - 1;
        link -= link > phrase.first() && phrase.token(link).is("DT") ? 1 : 0;
        return link > phrase.first()
                && Set.of("to", "for").contains(phrase.token(link).lower())
                && OfficeWords.shipped().isSent(phrase.token(link - 1));
    }

    /** Whether a bloc is only what an office in a body is about: "the UN director of the Crisis Forum". */
    private boolean isField(Mention party, Place phrase) {
        boolean bloc = party.form() == Mention.Form.NAME
                && !party.isPossessor()
                && gazetteer
                        .state(party.place().sentence(), party.place().first())
                        .filter(hit -> hit.state().kind().equals("bloc"))
                        .isPresent();
        return bloc
                && mentions.stream()
                        .anyMatch(body -> body.place().order() == phrase.order()
                                && body.place().last() <= phrase.last()
                                && body.place().first() > party.place().last() + 1
                                && body.entity().kind() == SpeakerKind.ORGANISATION
                                && body.entity().party().isEmpty()
                                && isJoined(phrase, body.place().first() - 1));
    }

    private static boolean isJoined(Place phrase, int index) {
        int of = phrase.token(index).is("DT") ? index - 1 : index;
        return phrase.token(of).lower().equals("of");
    }

    /** Whether a phrase names a body of no party: whoever is of that body is of no company that the text names elsewhere. */
    private boolean isOfBody(Place phrase, Mention self) {
        return mentions.stream()
                .anyMatch(mention -> mention.place().order() == phrase.order()
                        && mention.place().first() >= phrase.first()
                        && mention.place().last() <= phrase.last()
                        && mention.entity() != self.entity()
                        && mention.entity().kind() == SpeakerKind.ORGANISATION);
    }

    /** Whether a body that is no party's has somebody for a party: "the Crisis Forum's UN director" is not of the UN. */
    private boolean isOfForeignBody(Place phrase) {
        return mentions.stream()
                .anyMatch(mention -> mention.place().order() == phrase.order()
                        && mention.place().first() >= phrase.first()
                        && mention.place().last() < phrase.last()
                        && mention.isPossessor()
                        && mention.entity().kind() == SpeakerKind.ORGANISATION
                        && mention.entity().party().isEmpty());
    }

    /** Whether a phrase goes on with a name in capitals: "the smelter workers' union GSW" is no other union of the text. */
    private static boolean isInitials(Place phrase, int index) {
        return index <= phrase.last()
                && phrase.token(index).text().length() > 1
                && phrase.token(index).text().chars().allMatch(Character::isUpperCase);
    }

    /** Whether a phrase is what somebody does, right before the name: "crane operator Ada Brandt" is no company. */
    private boolean isTrade(Place phrase) {
        int noun = phrase.last();
        for (int i = phrase.first(); i < noun; i++) {
            if (isOffice(phrase.token(i)) || phrase.token(i).is("IN")) {
                return false;
            }
        }
        return noun > phrase.first()
                && bodyWords.isBusiness(phrase.token(noun))
                && !phrase.token(noun - 1).is("DT")
                && !phrase.token(noun - 1).tag().equals("POS");
    }

    /** The union or company of the text that a phrase speaks of without its name: "general secretary of the union". */
    private String sideOf(Place phrase) {
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            Token token = phrase.token(i);
            String noun = token.lemma();
            boolean business = bodyWords.isBusiness(token);
            boolean union = bodyWords.unions().contains(noun);
            if (union && collectives.hasSeveralUnions()) {
                continue; // which one is told by who is spoken of
            }
            if (!token.is("NN")
                    || Character.isUpperCase(token.text().charAt(0))
                    || isInitials(phrase, i + 1)
                    || !(business || (bodyWords.isBody(token) && bodyWords.isSided(noun)))) {
                continue;
            }
            List<Entity> sides = ensemble.bodies().stream()
                    .filter(body -> body.party().equals(body.name()))
                    .filter(body -> business
                            ? bodyWords.isCompany(body.name()) || body.isEmployer()
                            : List.of(Ids.slug(body.name()).split("-", -1)).contains(noun))
                    .toList();
            if (sides.size() == 1) {
                return sides.get(0).party();
            }
        }
        return "";
    }
}
