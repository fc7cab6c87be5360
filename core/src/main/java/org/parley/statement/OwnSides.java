package org.parley.statement;

import java.util.Set;
import org.parley.document.Letters;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/** Tells which bodies are sides of their own by the words around their names: armed groups, unions, companies in a labour dispute. */
final class OwnSides {
    /** So many different words of a labour dispute make a report one of it. */
    private static final int FEWEST_WORDS = 3;

    /** So many of those words does it have in all. */
    private static final int FEWEST = 4;

    /** So many of those that hardly stand elsewhere has the report of a dispute with a union. */
    private static final int FEWEST_SURE = 3;

    /** And one more for each so many words of the report. */
    private static final int SPARSE = 100;

    /** A short report is one of a labour dispute where one of so many of its words is such a word. */
    private static final int DENSE = 30;

    /** The initials of a union are fewer letters. */
    private static final int LONGEST_SHORT = 7;

    /** So many words behind "and" its workers are told. */
    private static final int WORKERS = 6;

    /** Those in a council who speak for themselves. */
    private static final Set<String> MEMBERS = Set.of("member", "leader", "president");

    private static final Set<String> COUNCILS = Set.of("council", "board", "committee", "assembly", "party");

    private static final Set<String> AT = Set.of("at", "against", "outside", "with");

    private final BodyWords bodyWords;
    private final Ensemble ensemble;
    private final boolean labour;

    OwnSides(BodyWords bodyWords, Ensemble ensemble) {
        this.bodyWords = bodyWords;
        this.ensemble = ensemble;
        this.labour = countsAsLabour();
    }

    /** Whether the report is one of a labour dispute. */
    boolean isLabour() {
        return labour;
    }

    /** Whether a phrase acts as the employer of a dispute: "the district's offer", "the district rejected". */
    boolean actsAsEmployer(Place phrase) {
        int owned = phrase.last() + 2;
        boolean owns = phrase.isPossessive(phrase.last() + 1)
                && owned < phrase.sentence().size()
                && (isNoun(phrase.token(owned), bodyWords.owned()) || isNoun(phrase.token(owned), bodyWords.spokes()));
        return owns || isSubject(phrase) || strikes(phrase);
    }

    /** Whether a name may be that of an employer: neither of a union nor of a body of a state or an outlet. */
    boolean mayEmploy(Entity body) {
        return body.kind() == SpeakerKind.ORGANISATION
                && body.party().isEmpty()
                && !body.isOutlet()
                && !body.isCalledUnion()
                && !bodyWords.isUnion(body.name())
                && !isIdle(body.name());
    }

    /** Whether a body bargains in a labour dispute, as its noun or the one beside it tells: whatever state it is from, it is its own side. */
    boolean isParty(Mention body) {
        boolean bargains = labour
                && !isIdle(body.entity().name())
                && (bodyWords.isUnion(body.entity().name())
                        || isOrganised(body.place())
                        || isBeside(body.place(), bodyWords.employers()));
        return bargains || bodyWords.isWorkersUnion(body.entity().name());
    }

    void read() {
        for (Mention mention : ensemble.mentions()) {
            Entity body = mention.entity();
            boolean led = labour
                    && free(body)
                    && !bodyWords.isCompany(body.name())
                    && (isLedAsUnion(mention.place()) || seeksPay(mention.place()));
            boolean organised = body.kind() != SpeakerKind.PERSON
                    && mention.form() == Mention.Form.NAME
                    && !mention.isPossessor()
                    && isOrganised(mention.place());
            if (organised || led) {
                body.organises();
            }
            if (labour
                    && body.isFound()
                    && (strikes(mention.place()) || Explanations.isOneOf(mention.place(), bodyWords.employers()))) {
                body.confirm();
                body.employs();
            }
            boolean free = free(body);
            boolean armed = free && isArmed(mention.place());
            if (armed) {
                body.fights();
            }
            boolean bargains = free && labour && !isIdle(body.name()) && bargains(mention);
            if (bargains
                    && !bodyWords.isUnion(body.name())
                    && !body.isCalledUnion()
                    && !isShortWithArticle(mention.place())) {
                body.employs();
            }
            if (bargains || led || armed || (free && isOrganised(mention.place()))) {
                body.standsAlone();
            }
        }
    }

    /** "The SDM", "the larger SDM": unions have the article before their short names, and few companies do. */
    private static boolean isShortWithArticle(Place name) {
        String word = name.token(name.last()).text();
        boolean initials = name.first() == name.last()
                && word.length() < LONGEST_SHORT
                && word.chars().allMatch(Character::isUpperCase);
        int article = name.first() - 1;
        while (article > 0 && name.token(article).is("JJ")) {
            article--;
        }
        return initials && article >= 0 && name.token(article).lower().equals("the");
    }

    /** Whether a body may be a side of its own: no outlet, and nobody else's. */
    private static boolean free(Entity body) {
        boolean own = body.party().isEmpty() || body.party().equals(body.name());
        return body.kind() == SpeakerKind.ORGANISATION && own && !body.isOutlet();
    }

    /** "The general secretary of the Sindicat", "Sindicat members", "the Sindicat, whose president": a union of a dispute by who leads it. */
    private boolean isLedAsUnion(Place name) {
        Sentence sentence = name.sentence();
        int next = name.last() + 1;
        boolean members = next < sentence.size()
                && sentence.token(next).tag().equals("NNS")
                && sentence.token(next).lemma().equals("member");
        int of = name.first()
                - (name.first() > 0 && sentence.token(name.first() - 1).is("DT") ? 2 : 1);
        boolean led = of > 1
                && sentence.token(of).lower().equals("of")
                && bodyWords.unionOffices().contains(sentence.token(of - 1).lemma())
                && (sentence.token(of - 2).is("JJ")
                        || sentence.token(of - 1).lemma().equals("steward"));
        return members || led || hasPresident(name);
    }

    /** "The pay rise that the Sindicat has sought": what only those ask for who work. */
    private boolean seeksPay(Place name) {
        return name.governors()
                .anyMatch(verb -> bodyWords.seeking().contains(name.token(verb).lemma()) && hasRise(name, verb));
    }

    private static boolean hasRise(Place name, int verb) {
        int last = Math.min(name.sentence().size() - 1, verb + WORKERS);
        for (int i = Math.max(1, name.first() - WORKERS); i <= last; i++) {
            boolean rise =
                    Set.of("rise", "raise", "increase").contains(name.token(i).lemma())
                            && Set.of("pay", "wage", "salary")
                                    .contains(name.token(i - 1).lemma());
            if (rise) {
                return true;
            }
        }
        return false;
    }

    /** "The Sindicat, whose president", "the Sindicat (SDM), whose general secretary". */
    private boolean hasPresident(Place name) {
        Sentence sentence = name.sentence();
        int whose = name.last() + 1;
        while (whose < sentence.size()
                && whose < name.last() + WORKERS
                && !sentence.token(whose).lower().equals("whose")) {
            whose++;
        }
        boolean near =
                whose + 2 < sentence.size() && sentence.token(whose).lower().equals("whose");
        return near
                && (sentence.token(whose + 1).lemma().equals("president")
                        || bodyWords
                                .unionOffices()
                                .contains(sentence.token(whose + 2).lemma()));
    }

    /** Whether a name is that of a body of a state or of a place, which bargains with nobody. */
    private boolean isIdle(String name) {
        return bodyWords.idle().contains(Letters.small(name.substring(name.lastIndexOf(' ') + 1)));
    }

    /** "M23 rebels", "the M23 rebel group", "the rebel group M23", "the mercenary Wagner group". */
    private boolean isArmed(Place name) {
        int next = name.last() + 1;
        boolean behind = next < name.sentence().size() && bodyWords.isArmed(name.token(next));
        boolean before = name.first() > 0 && bodyWords.isArmed(name.token(name.first() - 1));
        boolean group = name.first() > 1
                && name.token(name.first() - 1).lemma().equals("group")
                && bodyWords.isArmed(name.token(name.first() - 2));
        return behind || before || group;
    }

    /** "The train drivers' union BGL", "the BGL union". */
    private boolean isOrganised(Place name) {
        int next = name.last() + 1;
        while (next < name.last() + 5
                && next < name.sentence().size()
                && (isWorkers(name.token(next)) || name.token(next).tag().equals("POS"))) {
            next++;
        }
        boolean behind = next < name.sentence().size() && isNoun(name.token(next), bodyWords.organised());
        return behind || isBeside(name, bodyWords.organised());
    }

    /** Whether a word is one of those between the name of a union and its noun: "the BGL train drivers' union". */
    private static boolean isWorkers(Token token) {
        return (token.is("NN") || token.is("JJ"))
                && Character.isLowerCase(token.text().charAt(0));
    }

    /** Whether a place is the subject of what an employer alone does, in the report of a labour dispute: "Corran has raised its offer". */
    private boolean strikes(Place name) {
        return name.governors()
                .anyMatch(
                        verb -> bodyWords.employing().contains(name.token(verb).lemma()));
    }

    private static boolean isBeside(Place name, Set<String> nouns) {
        int next = name.last() + 1;
        boolean behind = next < name.sentence().size() && isNoun(name.token(next), nouns);
        int before = name.first() - (isApart(name) ? 2 : 1);
        return behind || (before >= 0 && isNoun(name.token(before), nouns));
    }

    /** Whether a name stands between commas: "the sorters' union, Corran, said". */
    private static boolean isApart(Place name) {
        int next = name.last() + 1;
        boolean ends = next < name.sentence().size()
                && Set.of(",", ".").contains(name.token(next).text());
        return ends && name.first() > 1 && name.token(name.first() - 1).text().equals(",");
    }

    private static boolean isNoun(Token token, Set<String> nouns) {
        return token.is("NN") && nouns.contains(token.lemma());
    }

    /** Whether a body is named as somebody who bargains: "carmaker Corran", "Corran negotiators", "Corran raised its offer". */
    private boolean bargains(Mention mention) {
        Place name = mention.place();
        int next = name.last() + 1;
        boolean acts = next < name.sentence().size()
                && isNoun(name.token(next), bodyWords.spokes())
                && !(isCouncil(mention.entity().name())
                        && MEMBERS.contains(name.token(next).lemma()));
        int owned = mention.next();
        boolean owns = mention.isPossessor()
                && owned < name.sentence().size()
                && (isNoun(name.token(owned), bodyWords.owned())
                        || isNoun(name.token(owned), bodyWords.workforce())
                        || bodyWords.isStaff(name, owned));
        return acts
                || owns
                || isBeside(name, bodyWords.employers())
                || Explanations.isOneOf(name, bodyWords.employers())
                || isSubject(name)
                || isStruck(name)
                || isBesideOwnWorkers(name);
    }

    /** "Between Corran and its 9,000 drivers", "Corran and the union of its drivers". */
    private boolean isBesideOwnWorkers(Place name) {
        Sentence sentence = name.sentence();
        int and = name.last() + 1;
        boolean joined = and < sentence.size() && sentence.token(and).lower().equals("and");
        for (int its = and + 1; joined && its < Math.min(sentence.size() - 1, and + WORKERS); its++) {
            if (sentence.token(its).lower().equals("its")) {
                return hasWorker(sentence, its + 1);
            }
        }
        return false;
    }

    private boolean hasWorker(Sentence sentence, int from) {
        int i = from;
        while (i < sentence.size()
                && (sentence.token(i).is("CD")
                        || sentence.token(i).is("JJ")
                        || sentence.token(i).is("NN"))) {
            if (isNoun(sentence.token(i), bodyWords.workforce()) || isNoun(sentence.token(i), bodyWords.unions())) {
                return true;
            }
            i++;
        }
        return false;
    }

    /** Whether a body has members who speak for themselves: "City Council member". */
    private static boolean isCouncil(String name) {
        return COUNCILS.contains(Letters.small(name.substring(name.lastIndexOf(' ') + 1)));
    }

    /** Whether a strike is told to be at a body: "a walkout at Corran", "nurses at Corran". */
    private boolean isStruck(Place name) {
        int at = name.first() - 1;
        while (at > 0 && at > name.first() - 4 && !AT.contains(name.token(at).lower())) {
            at--;
        }
        if (at < 1 || !AT.contains(name.token(at).lower())) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
            String lemma = name.token(i).lemma();
            if (bodyWords.strikes().contains(lemma) || bodyWords.workforce().contains(lemma)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSubject(Place name) {
        return name.governors()
                .anyMatch(verb -> isPutForward(name, verb)
                        || bodyWords.bargaining().contains(name.token(verb).lemma()));
    }

    private static boolean isPutForward(Place name, int verb) {
        return name.token(verb).lemma().equals("put")
                && verb + 1 < name.sentence().size()
                && name.token(verb + 1).lower().equals("forward");
    }

    /** Whether a report is one of a labour dispute, by its words outside of names. */
    private boolean countsAsLabour() {
        WordCount words = WordCount.of(ensemble, token -> bodyWords.labour().contains(token.lemma()));
        int sure = words.timesWithout(bodyWords.loose());
        boolean ofUnion = words.has("union") && sure >= FEWEST_SURE && words.hasOneOf(bodyWords.strikes());
        boolean several =
                words.different() >= FEWEST_WORDS || (words.has("union") && words.hasOneOf(bodyWords.strikes()));
        boolean often = several && (ofUnion || words.isOften(FEWEST, SPARSE));
        return words.hasOneOf(bodyWords.workers()) && (often || isDense());
    }

    /** Whether a short report is full of words of labour disputes and of dealing. */
    private boolean isDense() {
        return WordCount.of(ensemble, token -> bodyWords.labour().contains(token.lemma()) || isOfDealing(token))
                .isDense(DENSE);
    }

    private boolean isOfDealing(Token token) {
        return bodyWords.dealing().contains(token.lemma())
                || (token.tag().equals("NNS") && token.lemma().equals("talk"));
    }

    /** Whether a report is a few sentences long. */
    boolean isShort() {
        return WordCount.of(ensemble, token -> false).isShort();
    }

    /** Whether a report is one of sides that deal with each other, in whatever field. */
    boolean isDealing() {
        WordCount words = WordCount.of(ensemble, this::isOfDealing);
        return words.different() >= FEWEST_WORDS && words.isOften(FEWEST, SPARSE);
    }
}
