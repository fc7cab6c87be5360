package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.document.Span;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;

/**
 * The people, bodies and parties of one document, and who its words refer to.
 *
 * <p>Resolution never guesses: a role that no named person holds stays a role, a pronoun without a fitting person
 * stays unknown.
 */
final class Cast implements Referents {
    /** Prepositions that say whose somebody is: an official of the ministry, a spokeswoman for the company. */
    private static final Set<String> MEMBERSHIP = Set.of("in", "of", "from", "for");

    private static final Set<String> SERVING = Set.of("to", "for", "of");

    /** How the adjectives end that stand for all people of a nation. */
    private static final Pattern PEOPLES = Pattern.compile("(?:ese|ish|ch|ss)$");

    private static final Set<String> UNNAMED = Set.of("those", "some", "many", "others", "most", "few", "several");

    private final String text;
    private final Places places;
    private final Ensemble ensemble;
    private final List<Mention> mentions;
    private final Discourse discourse;
    private final RoleWords roleWords;
    private final BodyWords bodyWords;
    private final BodyNames bodyNames;
    private final Collectives collectives;
    private final Offices offices = Offices.shipped();
    private final Pronouns pronouns;
    private final Holders holders;
    private final Map<Span, Speaker> known = new LinkedHashMap<>();

    /** Persons whom only their being cited shows to be such, by id. */
    private final Map<String, Person> overlooked = new LinkedHashMap<>();

    /** Those without a name so far, in the order of their resolution. */
    private final Map<Place, Speaker> unnamed = new LinkedHashMap<>();

    /** Bodies of a party that have no name of their own, in the order of their resolution. */
    private final Map<Place, Speaker> unnamedBodies = new LinkedHashMap<>();

    /** @param onlyShown persons whom the text does not name: those of captions */
    Cast(
            Ensemble ensemble,
            Places places,
            Gazetteer gazetteer,
            BodyWords bodyWords,
            Collectives collectives,
            List<Person> onlyShown) {
        this.collectives = collectives;
        this.text = ensemble.text();
        this.places = places;
        this.ensemble = ensemble;
        this.mentions = ensemble.mentions();
        this.discourse = new Discourse(ensemble.reading(), places, mentions);
        this.roleWords = new RoleWords(gazetteer.titles());
        this.bodyWords = bodyWords;
        this.bodyNames = new BodyNames(bodyWords, gazetteer, text);
        this.pronouns = new Pronouns(discourse, roleWords, bodyWords, this::single, this::at);
        this.holders = new Holders(discourse, roleWords);
        onlyShown.forEach(person -> overlooked.put(person.id(), person));
    }

    /** The persons who are named, in text order, but for those who neither speak nor have an office or party. */
    List<Person> people() {
        Stream<Person> named = discourse.entities().stream()
                .filter(entity -> entity.kind() == SpeakerKind.PERSON)
                .filter(entity ->
                        !entity.roles().isEmpty() || !entity.party().isEmpty() || discourse.isSpeaking(entity))
                .map(entity -> new Person(
                        Ids.of(SpeakerKind.PERSON, entity.name()),
                        entity.name(),
                        entity.aliases(),
                        entity.roles(),
                        entity.party()));
        return Stream.concat(named, overlooked.values().stream()).toList();
    }

    /** Notes whose minister a person is, where that person has an office of a government and no party. */
    void governs(String person, String party) {
        discourse.entities().stream()
                .filter(entity -> entity.kind() == SpeakerKind.PERSON
                        && entity.speaker().id().equals(person)
                        && entity.roles().stream().anyMatch(offices::isGovernment))
                .forEach(entity -> entity.belongsTo(party));
    }

    /** A speaker with the party that is known by now. */
    Speaker now(Speaker speaker) {
        if (speaker.kind() != SpeakerKind.PERSON || !speaker.party().isEmpty()) {
            return speaker;
        }
        return discourse.entities().stream()
                .filter(entity -> entity.kind() == SpeakerKind.PERSON
                        && !entity.party().isEmpty()
                        && entity.speaker().id().equals(speaker.id()))
                .findFirst()
                .map(entity ->
                        new Speaker(speaker.kind(), speaker.id(), speaker.name(), entity.party(), speaker.others()))
                .orElse(speaker);
    }

    /** The person who was named last before a place. */
    Optional<Speaker> lastPerson(Place place) {
        return mentions.stream()
                .filter(mention -> mention.isBefore(place) && mention.entity().kind() == SpeakerKind.PERSON)
                .reduce((first, second) -> second)
                .filter(mention -> discourse.distance(mention, place) <= Discourse.REACH)
                .map(mention -> mention.entity().speaker());
    }

    /** The person who was cited last before a place, in the same paragraph; one of that nation where the words name one. */
    Optional<Speaker> lastSpeaker(Place place) {
        String nation = partyIn(place);
        return discourse
                .lastPerson(place)
                .filter(mention ->
                        mention.place().sentence().block() == place.sentence().block()
                                && (nation.isEmpty() || !mention.entity().clashes(nation)))
                .map(mention -> mention.entity().speaker());
    }

    /** Whether a phrase ends in the adjective of a state that may stand for one of its people: "the Uzbek", not "the French". */
    boolean isOfNation(Place place) {
        boolean people = PEOPLES.matcher(place.token(place.last()).lower()).find();
        return !people
                && discourse.mentionsIn(place).stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.ADJECTIVE
                                && mention.place().last() == place.last());
    }

    /** The parties and bodies that are named, in text order. */
    List<Party> parties() {
        return discourse.entities().stream()
                .filter(entity ->
                        entity.kind() != SpeakerKind.PERSON && entity.party().equals(entity.name()))
                .filter(entity -> !entity.isPlace() || discourse.isSpeaking(entity) || hasPeople(entity))
                .map(entity -> new Party(Ids.of(SpeakerKind.PARTY, entity.name()), entity.name(), entity.aliases()))
                .toList();
    }

    /** Whether somebody who is named is of a party. */
    private boolean hasPeople(Entity party) {
        return discourse.entities().stream()
                .anyMatch(entity ->
                        entity.kind() == SpeakerKind.PERSON && entity.party().equals(party.name()));
    }

    @Override
    public Speaker at(Span span) {
        Speaker resolved = known.get(span);
        if (resolved == null) {
            resolved = places.at(span).map(this::resolve).orElse(Speaker.UNKNOWN);
            known.put(span, resolved);
        }
        return resolved;
    }

    /** Who stands behind the words of a source, of whom a pronoun cannot be anybody whom the content names: nobody says his own name. */
    Speaker at(Span source, List<Span> content) {
        discourse.saying(content);
        Speaker speaker = at(source);
        discourse.saying(List.of());
        return speaker;
    }

    /** Who is the subject of a cue without a source, or of the verb that the cue is joined to: it is no longer whoever spoke. */
    Optional<Span> subjectOf(Place cue) {
        return mentions.stream()
                .filter(mention -> mention.place().order() == cue.order()
                        && mention.place().last() < cue.first()
                        && mention.form() == Mention.Form.NAME
                        && governs(mention.place(), cue)
                        && !discourse.isQuoted(mention.place().span()))
                .reduce((first, second) -> second)
                .map(mention -> mention.place().span());
    }

    /** Whether words are the subject of one of the words of a cue or of what it is joined to by "and" or "nor". */
    private static boolean governs(Place subject, Place cue) {
        return subject.governors().anyMatch(verb -> isOf(cue, verb));
    }

    private static boolean isOf(Place cue, int verb) {
        for (int i = cue.first(); i <= cue.last(); i++) {
            Token token = cue.token(i);
            if (verb == i || (token.relation().equals("conj") && token.head() == verb)) {
                return true;
            }
        }
        return false;
    }

    /** The full name of a person that begins right behind a place in the text, with nothing but white space between. */
    Optional<Span> namedAt(int end) {
        return mentions.stream()
                .filter(mention -> mention.entity().kind() == SpeakerKind.PERSON
                        && mention.place().first() < mention.place().last()
                        && mention.place().span().start() >= end
                        && text.substring(end, mention.place().span().start()).isBlank())
                .map(mention -> mention.place().span())
                .findFirst();
    }

    /** Notes that the words of a span name somebody who is cited, which later pronouns go by. */
    void cite(Span span) {
        discourse.cite(places.at(span), at(span));
    }

    private Speaker resolve(Place words) {
        Place place = withoutDay(words);
        if (place.first() == place.last()) {
            Optional<Speaker> pronoun = pronouns.pronoun(place);
            if (pronoun.isPresent()) {
                return pronoun.get();
            }
        }
        List<Speaker> both = ofBoth(place);
        if (both.size() > 1) {
            return together(both);
        }
        List<Place> conjuncts = conjuncts(place);
        if (conjuncts.size() > 1) {
            List<Speaker> each = officesOf(conjuncts);
            List<Speaker> speakers = each.isEmpty()
                    ? conjuncts.stream().map(this::single).distinct().toList()
                    : each;
            if (speakers.size() > 1 && speakers.stream().allMatch(speaker -> speaker.kind() != SpeakerKind.UNKNOWN)) {
                return together(speakers);
            }
        }
        return single(place);
    }

    /** A phrase without the day that stands before it: "On March 3 the assembly", "On Monday gunmen". */
    private static Place withoutDay(Place place) {
        Token first = place.token(place.first());
        boolean month = Calendar.isNoName(first) || Calendar.isMonthOrName(first);
        boolean dated = month
                && place.first() + 1 < place.last()
                && place.token(place.first() + 1).is("CD");
        if (dated) {
            return place.from(place.first() + 2);
        }
        boolean day = Calendar.isNoName(first)
                && place.first() < place.last()
                && place.first() > 0
                && place.token(place.first() - 1).is("IN")
                && NounPhrases.isSeveral(place.token(NounPhrases.head(place)));
        return day ? place.from(place.first() + 1) : place;
    }

    /** "Arvenia and Brask" as two places; a phrase without such a list as one. */
    private List<Place> conjuncts(Place place) {
        List<Place> conjuncts = new ArrayList<>();
        int from = place.first();
        for (int i = place.first(); i <= place.last(); i++) {
            Token token = place.token(i);
            if (token.is("W")) {
                break; // "and" within a relative clause joins nobody
            }
            boolean joins = token.tag().equals("CC") && token.lower().equals("and") && !discourse.isInMention(place, i);
            boolean lists = token.text().equals(",")
                    && i + 1 <= place.last()
                    && beginsName(place, i + 1)
                    && hasConjunction(place, i);
            if (!joins && !lists) {
                continue;
            }
            if (i > from) {
                conjuncts.add(new Place(place.order(), place.sentence(), from, i - 1));
            }
            from = i + 1;
        }
        if (from <= place.last()) {
            conjuncts.add(new Place(place.order(), place.sentence(), from, place.last()));
        }
        boolean lists = conjuncts.size() > 1 && conjuncts.stream().allMatch(this::isMember);
        return lists ? conjuncts : List.of(place);
    }

    private static Speaker together(List<Speaker> speakers) {
        Speaker first = speakers.get(0);
        return new Speaker(first.kind(), first.id(), first.name(), first.party(), speakers.subList(1, speakers.size()));
    }

    /** "Arvenian and Braskian negotiators", "top NATO and EU officials": those of each; empty where a phrase is another one. */
    private List<Speaker> ofBoth(Place place) {
        int head = NounPhrases.head(place);
        Token noun = place.token(head);
        List<Mention> owners = discourse.mentionsIn(place.to(head)).stream()
                .filter(mention -> mention.entity().kind() == SpeakerKind.PARTY
                        && !mention.entity().isFound()
                        && !mention.isPossessor()
                        && mention.place().last() < head)
                .toList();
        boolean pair = NounPhrases.isSeveral(noun)
                && owners.size() == 2
                && place.token(owners.get(0).place().last() + 1).lower().equals("and")
                && owners.get(1).place().first() == owners.get(0).place().last() + 2;
        if (!pair) {
            return List.of();
        }
        Place rest = place.to(head).from(owners.get(1).place().last() + 1);
        return owners.stream()
                .map(mention -> mention.entity().party())
                .flatMap(party -> ofOne(place, rest, party).stream())
                .distinct()
                .toList();
    }

    /** Those of one party whom a noun in the plural stands for that it shares with another party. */
    private Optional<Speaker> ofOne(Place place, Place rest, String party) {
        Token noun = rest.token(rest.last());
        if (bodyWords.isSide(noun)) {
            return Optional.of(side(party));
        }
        String words = rest.words(text);
        String title = words.substring(0, words.length() - noun.text().length()) + noun.lemma();
        if (roleWords.isHead(noun) && offices.isSingle(offices.key(title))) {
            return Optional.of(holderOf(rest, title, party));
        }
        boolean people = bodyWords.isPerson(noun) || roleWords.isHead(noun);
        return people && !bodyWords.isPrivate(noun)
                ? Optional.of(new Speaker(SpeakerKind.ANONYMOUS, "", place.words(text), party, List.of()))
                : Optional.empty();
    }

    /** "The foreign ministers of Arvenia and Brask": the one of each; empty where a list is another one. */
    private List<Speaker> officesOf(List<Place> conjuncts) {
        Place first = conjuncts.get(0);
        int head = NounPhrases.head(first);
        Token noun = first.token(head);
        boolean offices = roleWords.isHead(noun)
                && !bodyWords.isPrivate(noun)
                && NounPhrases.isSeveral(noun)
                && head + 1 < first.last()
                && first.token(head + 1).lower().equals("of");
        List<String> parties = new ArrayList<>();
        for (Place conjunct : conjuncts) {
            Place named = conjunct.equals(first) ? first.from(head + 2) : conjunct;
            partyNamed(named).ifPresent(parties::add);
        }
        if (!offices || parties.size() < conjuncts.size()) {
            return List.of();
        }
        Place office = first.to(head);
        String words = holders.title(office);
        String title = words.substring(0, words.length() - noun.text().length()) + noun.lemma();
        return parties.stream().map(party -> holderOf(office, title, party)).toList();
    }

    /** The party whose name is all that a phrase has, but for an article. */
    private Optional<String> partyNamed(Place place) {
        int first = place.token(place.first()).is("DT") ? place.first() + 1 : place.first();
        return discourse.mentionsIn(place).stream()
                .filter(mention -> mention.form() == Mention.Form.NAME
                        && mention.entity().kind() == SpeakerKind.PARTY
                        && mention.place().first() == first
                        && mention.place().last() == place.last())
                .map(mention -> mention.entity().party())
                .findFirst();
    }

    private Speaker holderOf(Place office, String title, String party) {
        String key = offices.key(title);
        return holders.holder(office, office.last(), key, party)
                .filter(entity -> entity.party().equals(party))
                .or(() -> holders.leader(key, party, office))
                .map(Entity::speaker)
                .orElseGet(() -> new Speaker(SpeakerKind.ROLE, "", title + " of " + party, party, List.of()));
    }

    private static boolean hasConjunction(Place place, int index) {
        for (int i = index; i <= place.last(); i++) {
            if (place.token(i).tag().equals("CC")) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsName(Place place, int index) {
        return mentions.stream()
                .anyMatch(mention -> mention.place().order() == place.order()
                        && mention.place().first() == index
                        && mention.form() == Mention.Form.NAME);
    }

    /** Whether a part of a list names somebody of its own: "foreign and defence minister" is no list of two. */
    private boolean isMember(Place place) {
        int head = NounPhrases.head(place);
        Token token = place.token(head);
        boolean adjective = token.is("JJ")
                && head + 2 < place.sentence().size()
                && place.token(head + 1).tag().equals("CC")
                && place.token(head + 2).is("JJ")
                && !discourse.isInMention(place, head + 2);
        return (!adjective
                        && discourse.mentionsIn(place).stream()
                                .anyMatch(mention -> mention.form() == Mention.Form.NAME))
                || (token.is("NN") && (bodyWords.isBody(token) || bodyWords.isSide(token) || roleWords.isHead(token)));
    }

    private Speaker single(Place place) {
        Optional<Mention> mention = mentionOf(place);
        if (mention.isPresent()) {
            Entity entity = mention.get().entity();
            if (isAdministration(mention.get(), place) && !entity.party().isEmpty()) {
                String party = entity.party();
                return side(party);
            }
            return mention.get().entity().speaker();
        }
        return nominal(place);
    }

    /** Whether a side is named for who leads it: "the Brandt administration". */
    private boolean isAdministration(Mention mention, Place place) {
        int head = mention.place().last() + 1;
        return mention.entity().kind() == SpeakerKind.PERSON
                && head <= place.last()
                && head == NounPhrases.head(place)
                && bodyWords.isSide(place.token(head));
    }

    /** Whether somebody is only the one whom those who are spoken of serve: "an aide to Ms Brandt". */
    private boolean isServed(Mention mention, Place place, int head) {
        int next = head + 1;
        int last = mention.place().first() - 1;
        return next <= last
                && SERVING.contains(place.token(next).lower())
                && roleWords.isHead(place.token(head))
                && (next == last || roleWords.isTitle(place.token(last)))
                && IntStream.range(next, last)
                        .noneMatch(i -> place.token(i).text().equals(","));
    }

    /** The mention that a noun phrase is about; empty where it is only named inside of it. */
    private Optional<Mention> mentionOf(Place place) {
        List<Mention> inside = discourse.mentionsIn(place);
        int head = NounPhrases.head(place);
        int order = place.order();
        Optional<Mention> named = inside.stream()
                .filter(mention -> mention.entity().kind() == SpeakerKind.PERSON
                        && !possesses(mention, place)
                        && !isServed(mention, place, head))
                .min(Comparator.comparing(mention -> mention.place().covers(order, head) ? 0 : 1));
        if (named.isPresent()) {
            return named;
        }
        for (Mention mention : inside) {
            if (mention.place().covers(order, head) && mention.form() != Mention.Form.ADJECTIVE) {
                return Optional.of(mention);
            }
        }
        Token token = place.token(head);
        if (bodyWords.isUtterance(token)) {
            return inside.stream()
                    .filter(mention ->
                            possesses(mention, place) || mention.place().last() == head - 1)
                    .reduce((first, second) -> second);
        }
        return Optional.empty();
    }

    private static boolean possesses(Mention mention, Place place) {
        int behind = mention.place().last() + 1;
        return behind < place.last() && place.isPossessive(behind);
    }

    /** A phrase without a name at its head: a role, a body, a side, or people who stay unnamed. */
    private Speaker nominal(Place place) {
        int head = NounPhrases.head(place);
        Token token = place.token(head);
        Place core = place.to(head);
        String party = partyIn(core);
        boolean indefinite = NounPhrases.isIndefinite(core);
        if (isOneOfThem(place)) {
            Optional<Speaker> them = discourse
                    .lastCited()
                    .filter(cited -> cited.getValue().kind() == SpeakerKind.ANONYMOUS
                            && discourse.distance(cited.getKey(), place) <= Discourse.NEAR)
                    .map(Map.Entry::getValue);
            if (them.isPresent()) {
                return them.get();
            }
        }
        if (token.is("PRP") || token.is("W")) {
            return pronouns.pronoun(new Place(place.order(), place.sentence(), head, head))
                    .orElse(Speaker.UNKNOWN);
        }
        Optional<Place> name = overlookedName(place, head);
        if (name.isPresent()) {
            return bareName(name.get(), party);
        }
        if (roleWords.isHead(token) && !NounPhrases.isSeveral(token)) {
            Optional<Speaker> named = namedBehind(place);
            if (named.isPresent()) {
                return named.get();
            }
        }
        if (roleWords.isHead(token) && !indefinite && !NounPhrases.isSeveral(token)) {
            return role(place, head, party);
        }
        if (bodyWords.isSide(token) && party.isEmpty() && !indefinite) {
            party = partyBehind(place, head);
        }
        boolean arm = bodyWords.arms().contains(token.lemma()) && !isPlural(token);
        if (arm && party.isEmpty()) {
            party = partyOfArm(place, head);
        }
        if (party.isEmpty() && collectives.isGathering(token)) {
            party = collectives.gathered(place).orElse("");
        }
        if (arm && !party.isEmpty() && isSideOfItsOwn(party) && !bodyWords.isSide(token)) {
            return body(core, head, party);
        }
        boolean open = party.isEmpty()
                && !indefinite
                && !core.token(core.first()).tag().equals("PRP$");
        boolean body = bodyWords.isBody(token) && !isPlural(token);
        Optional<Entity> collective = open && !body ? collective(core, head) : Optional.empty();
        if (collective.isPresent()) {
            return collective.get().speaker();
        }
        if (bodyWords.isSide(token) && !party.isEmpty()) {
            return side(party);
        }
        if (bodyWords.isPlace(token) && !indefinite && !NounPhrases.isSeveral(token)) {
            Optional<Speaker> kingdom =
                    party.isEmpty() && token.lemma().equals("kingdom") ? lastKingdom(place) : Optional.empty();
            if (kingdom.isPresent()) {
                return kingdom.get();
            }
            return party.isEmpty()
                    ? Mention.lastParty(mentions, place).map(Entity::speaker).orElse(unknown(core))
                    : side(party);
        }
        if (bodyWords.isOutlet(token) && !indefinite) {
            return outlet(place).orElse(unknown(place));
        }
        if (bodyWords.isBody(token) && !indefinite) {
            boolean seated = party.isEmpty() && token.lemma().equals("ministry");
            return body(core, head, seated ? partyBehind(place, head) : party);
        }
        if (bodyWords.isPerson(token) || roleWords.isHead(token) || isIndefinitePronoun(place, head)) {
            return anonymous(place, head, party);
        }
        if (isBareName(place)) {
            return party.isEmpty() ? bareName(place, "") : unnamed(withoutArticle(place), party);
        }
        boolean told = bodyWords.isUtterance(token)
                && place.token(place.first()).lower().equals("the");
        return told && head == place.last() ? bodyBehind(place, token) : unknown(place);
    }

    /** The party of which a phrase tells one of its bodies behind "of": "the executive of the union". */
    private String partyOfArm(Place place, int head) {
        boolean of = head + 2 <= place.last() && place.token(head + 1).lower().equals("of");
        return of ? single(NounPhrases.withOf(place, head).from(head + 2)).party() : "";
    }

    /** Whether a party is a union or firm, which has councils and boards of its own. */
    private boolean isSideOfItsOwn(String party) {
        return discourse.entities().stream()
                .anyMatch(entity -> entity.kind() == SpeakerKind.ORGANISATION
                        && entity.party().equals(party)
                        && entity.name().equals(party));
    }

    /** The kingdom that was named last. */
    private Optional<Speaker> lastKingdom(Place place) {
        return mentions.stream()
                .filter(mention -> mention.isBefore(place)
                        && mention.entity().kind() == SpeakerKind.PARTY
                        && bodyWords.kingdoms().contains(mention.entity().name()))
                .map(mention -> mention.entity().speaker())
                .reduce((first, second) -> second);
    }

    private static boolean isPlural(Token noun) {
        return NounPhrases.isSeveral(noun);
    }

    private static Speaker side(String party) {
        return new Speaker(SpeakerKind.PARTY, Ids.of(SpeakerKind.PARTY, party), party, party, List.of());
    }

    /** Whether people are of a nation and speak for no state: Arvenian analysts, activists, residents. */
    private boolean isPrivate(Token noun, String party) {
        return bodyWords.isPrivate(noun) && isState(party);
    }

    private boolean isState(String party) {
        return discourse.entities().stream()
                .anyMatch(entity ->
                        entity.kind() == SpeakerKind.PARTY && entity.party().equals(party));
    }

    /** The state whose name or capital stands right behind a noun: the authorities in Arvenia, the government of Brask. */
    private String partyBehind(Place place, int head) {
        boolean member = head + 1 < place.last()
                && MEMBERSHIP.contains(place.token(head + 1).lower());
        int first = member && place.token(head + 2).is("DT") ? head + 3 : head + 2;
        return discourse.mentionsIn(place).stream()
                .filter(mention -> member && mention.place().first() == first)
                .filter(mention -> mention.entity().kind() == SpeakerKind.PARTY
                        && !mention.entity().isFound())
                .map(mention -> mention.entity().party())
                .findFirst()
                .orElse("");
    }

    /** The newspaper, agency or station that was named last before "the daily". */
    private Optional<Speaker> outlet(Place place) {
        return mentions.stream()
                .filter(mention -> mention.isBefore(place) && mention.entity().isOutlet())
                .reduce((first, second) -> second)
                .map(mention -> mention.entity().speaker());
    }

    /** Whose "the statement" is: that of the body which was cited last; of nobody who is known where a person was. */
    private Speaker bodyBehind(Place place, Token noun) {
        Optional<Place> made = introduced(place, noun);
        String party = made.map(this::partyIn).orElse("");
        if (!party.isEmpty()) {
            return side(party);
        }
        Optional<Speaker> maker = discourse
                .lastCited()
                .filter(cited ->
                        made.isPresent() && cited.getKey().order() == made.get().order())
                .map(Map.Entry::getValue)
                .filter(speaker -> speaker.kind() == SpeakerKind.PERSON);
        if (maker.isPresent()) {
            return maker.get();
        }
        boolean outlets = noun.lemma().equals("report");
        return discourse.cited().stream()
                .map(Mention::entity)
                .filter(entity -> outlets || !entity.isOutlet())
                .reduce((first, second) -> second)
                .filter(entity -> entity.kind() != SpeakerKind.PERSON)
                .filter(entity -> !bodyWords.isDocument(noun) || entity.kind() == SpeakerKind.ORGANISATION)
                .map(Entity::speaker)
                .orElseGet(() -> unknown(place));
    }

    /** What a report speaks of as something new shortly before "the report": "a US intelligence report". */
    private Optional<Place> introduced(Place place, Token noun) {
        for (int order = place.order(); order >= Math.max(0, place.order() - Discourse.NEAR); order--) {
            Sentence sentence = places.sentences().get(order);
            int end = order == place.order() ? place.first() : sentence.size();
            for (int i = end - 1; i > 0; i--) {
                if (sentence.token(i).lemma().equals(noun.lemma())
                        && sentence.token(i).is("NN")) {
                    Place phrase = NounPhrases.endingAt(new Place(order, sentence, 0, sentence.size() - 1), i);
                    boolean news = NounPhrases.isIndefinite(phrase) && phrase.first() < i;
                    return Optional.of(phrase).filter(found -> news && !discourse.isQuoted(found.span()));
                }
            }
        }
        return Optional.empty();
    }

    /** "One of them", "another of the two": of those who were cited before. */
    private static boolean isOneOfThem(Place place) {
        return place.last() - place.first() >= 2
                && Set.of("one", "another", "both")
                        .contains(place.token(place.first()).lower())
                && place.token(place.first() + 1).lower().equals("of")
                && (place.token(place.last()).lower().equals("them")
                        || place.token(place.last()).lower().equals("two"));
    }

    /** The person whose name stands in commas right behind an office. */
    private Optional<Speaker> namedBehind(Place office) {
        int comma = office.last() + 1;
        boolean apart = comma + 1 < office.sentence().size()
                && office.token(comma).text().equals(",");
        return mentions.stream()
                .filter(mention -> apart
                        && mention.entity().kind() == SpeakerKind.PERSON
                        && mention.place().order() == office.order()
                        && mention.place().first() == comma + 1
                        && mention.place()
                                .token(mention.place().last())
                                .relation()
                                .equals("appos"))
                .map(mention -> mention.entity().speaker())
                .findFirst();
    }

    /** The name behind an office and a comma, or at its end, that was not taken for one. */
    private Optional<Place> overlookedName(Place place, int head) {
        if (!roleWords.isHead(place.token(head))) {
            return Optional.empty();
        }
        for (int i = head + 1; i < place.last(); i++) {
            Place name = place.from(i);
            int end = i;
            while (end <= place.last() && place.token(end).is("NNP") && !discourse.isInMention(place, end)) {
                end++;
            }
            boolean apart = place.token(i - 1).text().equals(",") || i == head + 1;
            if (apart && end - i >= 2 && end - i <= 4) {
                return Optional.of(name.to(end - 1));
            }
        }
        return Optional.empty();
    }

    /** Whether a phrase is nothing but up to three capitalised words. */
    private static boolean isBareName(Place place) {
        boolean name = place.last() - place.first() < 3;
        for (int i = place.first(); i <= place.last(); i++) {
            String word = place.token(i).text();
            name &= Character.isUpperCase(word.charAt(0))
                    && !Calendar.isNoName(place.token(i))
                    && !Calendar.isMonthOrName(place.token(i))
                    && (place.token(i).is("NNP") || (word.length() > 2 && word.length() < 7 && isAcronym(word)));
        }
        return name;
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    /** A name that was not taken for one: of a body where it is an abbreviation, else of a person. */
    private Speaker bareName(Place place, String party) {
        String name = place.words(text);
        boolean body = isAcronym(name)
                || bodyNames.isBody(
                        place, ensemble.reading().document().publication().publisher());
        SpeakerKind kind = body ? SpeakerKind.ORGANISATION : SpeakerKind.PERSON;
        Speaker speaker = new Speaker(kind, Ids.of(kind, name), name, party, List.of());
        if (kind == SpeakerKind.PERSON) {
            overlooked.put(speaker.id(), new Person(speaker.id(), name, List.of(), List.of(), party));
        }
        return speaker;
    }

    private Speaker unknown(Place place) {
        return new Speaker(SpeakerKind.UNKNOWN, "", place.words(text), "", List.of());
    }

    /** Somebody who is not named, of the party that the phrase tells: "a source in the Arvenian delegation". */
    private Speaker anonymous(Place place, int head, String party) {
        boolean definite = place.token(place.first()).lower().equals("the") && head == place.first() + 1;
        Optional<Speaker> same = definite ? sameUnnamed(place, head) : Optional.empty();
        return same.orElseGet(() -> newUnnamed(place, head, definite && party.isEmpty() ? partyOfSame(place) : party));
    }

    /** The party of "the sources" behind "Arvenian sources" who did not speak; empty where such of several parties are named. */
    private String partyOfSame(Place place) {
        Token noun = place.token(place.last());
        Set<String> parties = new LinkedHashSet<>();
        for (int order = 0; order <= place.order(); order++) {
            Sentence sentence = places.sentences().get(order);
            int end = order == place.order() ? place.first() : sentence.size();
            for (int i = 1; i < end; i++) {
                Token token = sentence.token(i);
                if (token.lemma().equals(noun.lemma()) && NounPhrases.isSeveral(token) == NounPhrases.isSeveral(noun)) {
                    Place phrase = NounPhrases.endingAt(new Place(order, sentence, 0, sentence.size() - 1), i);
                    discourse.mentionsIn(phrase).stream()
                            .filter(mention -> mention.entity().kind() == SpeakerKind.PARTY
                                    && !mention.entity().isPlace()
                                    && !isShared(mention, phrase))
                            .map(mention -> mention.entity().party())
                            .forEach(parties::add);
                }
            }
        }
        return parties.size() == 1 ? parties.iterator().next() : "";
    }

    private Speaker newUnnamed(Place place, int head, String party) {
        boolean abroad = head + 1 < place.last()
                && place.token(head + 1).lower().equals("in")
                && (place.token(head).lemma().equals("diplomat")
                        || OfficeWords.shipped().isSent(place.token(head)));
        boolean member = !abroad
                && head + 1 < place.last()
                && MEMBERSHIP.contains(place.token(head + 1).lower());
        String named = party.isEmpty() && member ? partyIn(place.from(head + 2)) : party;
        boolean served =
                head + 1 < place.last() && place.token(head + 1).lower().equals("to");
        if (named.isEmpty() && served && party.isEmpty()) {
            Speaker master = single(place.from(head + 2));
            named = master.kind() == SpeakerKind.PERSON ? master.party() : "";
        }
        Place beside = member ? place : place.to(head);
        String told = named.isEmpty() ? collectives.in(beside).orElse("") : named;
        boolean none = isPrivate(place.token(head), told) || collectives.isNeutral(place.token(head), told);
        String side = none ? "" : told.isEmpty() ? partyOfField(place, head) : told;
        Speaker speaker = new Speaker(SpeakerKind.ANONYMOUS, "", withoutClause(place, head), side, List.of());
        unnamed.put(place, speaker);
        return speaker;
    }

    /** Whose "a defence official" is where only one party's offices and bodies for defence are spoken of. */
    private String partyOfField(Place place, int head) {
        Set<String> parties = new LinkedHashSet<>();
        for (int i = place.first(); i < head && bodyWords.isPerson(place.token(head)); i++) {
            if (roleWords.isField(place.token(i))) {
                String field = roleWords.canonical(place.token(i));
                discourse.entities().stream()
                        .filter(entity -> !entity.party().isEmpty() && roleWords.isFor(field, entity))
                        .map(Entity::party)
                        .forEach(parties::add);
                mentions.stream()
                        .filter(mention -> mention.entity().kind() == SpeakerKind.PARTY && isBefore(mention, field))
                        .map(mention -> mention.entity().party())
                        .forEach(parties::add);
            }
        }
        return parties.size() == 1 ? parties.iterator().next() : "";
    }

    /** Whether a word stands right behind a name or its possessive. */
    private boolean isBefore(Mention mention, String field) {
        Place name = mention.place();
        int next = mention.next();
        return next < name.sentence().size()
                && roleWords.canonical(name.token(next)).equals(field);
    }

    /** The phrase up to a relative clause: "the observers" of "the observers, who are led by Talvia,". */
    private String withoutClause(Place place, int head) {
        for (int i = head + 1; i <= place.last(); i++) {
            if (place.token(i).is("W")) {
                boolean comma = place.token(i - 1).text().equals(",");
                return place.to(comma ? i - 2 : i - 1).words(text);
            }
        }
        return place.words(text);
    }

    /** "The official" behind "a senior official familiar with the talks": the same one, still without a name. */
    private Optional<Speaker> sameUnnamed(Place place, int head) {
        return unnamedBefore(place, head).map(unnamed::get);
    }

    private Optional<Place> unnamedBefore(Place place, int head) {
        Optional<Place> same = Optional.empty();
        for (Place earlier : unnamed.keySet()) {
            boolean before = earlier.order() < place.order()
                    || (earlier.order() == place.order() && earlier.last() < place.first());
            if (before && isSameNoun(earlier, place, head)) {
                same = Optional.of(earlier);
            }
        }
        return same;
    }

    /** Whether a person was last named before somebody without a name, who spoke right before an office. */
    private boolean isOlder(Entity person, Place nameless, Place office) {
        return discourse.distance(nameless, office) <= Discourse.NEAR
                && mentions.stream()
                        .filter(mention -> mention.entity() == person && mention.isBefore(office))
                        .allMatch(mention -> mention.isBefore(nameless));
    }

    /** Whether an earlier phrase has the noun of a later one in the same number, and all the words beside it. */
    private boolean isSameNoun(Place earlier, Place place, int head) {
        Token noun = earlier.token(NounPhrases.head(earlier));
        return noun.lemma().equals(place.token(head).lemma())
                && NounPhrases.isSeveral(noun) == NounPhrases.isSeveral(place.token(head))
                && roleWords.content(earlier, earlier.last() + 1).containsAll(roleWords.content(place, head));
    }

    /** "Those who", "some in the crowd", "many", "a few fellow conservatives": people whom nobody names. */
    private boolean isIndefinitePronoun(Place place, int head) {
        Token noun = place.token(head);
        boolean alone = head == place.first() || !noun.is("NN");
        boolean several = noun.tag().equals("NNS") && !bodyWords.isUtterance(noun) && !bodyWords.isOutlet(noun);
        String first = place.token(place.first()).lower();
        boolean few = first.equals("a")
                && head > place.first() + 1
                && place.token(place.first() + 1).lower().equals("few");
        return ((alone || several) && UNNAMED.contains(first)) || (several && few);
    }

    /** The party that a phrase names by an adjective, a possessive or a person in it. */
    private String partyIn(Place place) {
        for (Mention mention : discourse.mentionsIn(place)) {
            boolean compound = mention.place().last() < place.last()
                    && place.token(mention.place().last() + 1).text().startsWith("-");
            if (!compound
                    && !isShared(mention, place)
                    && !mention.entity().party().isEmpty()
                    && !mention.entity().isFound()) {
                return mention.entity().party();
            }
        }
        int whose = behindOneOf(place);
        Token first = place.token(whose);
        Optional<Mention> said = first.tag().equals("PRP$") ? onlyPersonBefore(place) : Optional.empty();
        if (said.isPresent()) {
            return said.get().entity().party();
        }
        if (first.tag().equals("PRP$") || first.lower().equals("whose")) {
            return pronouns.pronoun(new Place(place.order(), place.sentence(), whose, whose))
                    .map(Speaker::party)
                    .orElse("");
        }
        String owner = partyOfOwner(place);
        if (!owner.isEmpty()) {
            return owner;
        }
        for (int i = place.first(); i + 1 <= place.last(); i++) {
            if (bodyWords.isPlace(place.token(i)) && place.isPossessive(i + 1)) {
                return Mention.lastParty(mentions, place).map(Entity::party).orElse("");
            }
        }
        return "";
    }

    /** Where "its" stands in "its council" and "one of its members". */
    private static int behindOneOf(Place place) {
        int its = place.first() + 2;
        boolean oneOf = its < place.last()
                && place.token(its - 1).lower().equals("of")
                && place.token(its).tag().equals("PRP$");
        return oneOf ? its : place.first();
    }

    /** The party of the union or firm without its name whose a body is: "the union's council", "the operator's board". */
    private String partyOfOwner(Place place) {
        for (int i = place.first(); i + 1 < place.last(); i++) {
            if (place.isPossessive(i + 1) && isOwner(place.token(i))) {
                return single(place.to(i)).party();
            }
        }
        return "";
    }

    /** Whether a common noun stands for a party that has bodies. */
    private boolean isOwner(Token noun) {
        return noun.is("NN")
                && Character.isLowerCase(noun.text().charAt(0))
                && (bodyWords.unions().contains(noun.lemma())
                        || bodyWords.isBusiness(noun)
                        || NounPhrases.isSeveral(noun));
    }

    /** The one person named before "his office" in its sentence: "Brandt would travel, his office said". */
    private Optional<Mention> onlyPersonBefore(Place place) {
        boolean his = Set.of("his", "her").contains(place.token(place.first()).lower());
        List<Mention> persons = mentions.stream()
                .filter(mention -> his
                        && mention.place().order() == place.order()
                        && mention.isBefore(place)
                        && mention.entity().kind() == SpeakerKind.PERSON)
                .toList();
        return persons.stream().map(Mention::entity).distinct().count() == 1
                ? Optional.of(persons.get(0))
                : Optional.empty();
    }

    /** Whether an adjective of a state is joined to one of none: "Arvenian and western analysts" are of no one party. */
    private boolean isShared(Mention mention, Place place) {
        int next = mention.place().last() + 1;
        return mention.place().token(mention.place().last()).is("JJ")
                && next + 1 < place.last()
                && place.token(next).tag().equals("CC")
                && place.token(next + 1).is("JJ")
                && !discourse.isInMention(place, next + 1);
    }

    private Speaker role(Place place, int noun, String party) {
        Place office = NounPhrases.withOf(place, noun);
        String named = party.isEmpty() ? partyIn(office) : party;
        String told = named.isEmpty() ? collectives.in(office).orElse("") : named;
        boolean none = (roleWords.isObserver(place.token(noun)) && isState(told))
                || collectives.isNeutral(place.token(noun), told);
        String side = none ? "" : told;
        String key = offices.key(holders.title(office));
        Optional<Place> nameless = unnamedBefore(office.to(noun), noun);
        Optional<Entity> head = offices.isHead(key) ? holders.leader(key, side, office) : Optional.empty();
        Optional<Entity> holder = head.or(() -> holders.spokeLast(office, noun))
                .or(() -> holders.holder(office.to(noun), noun, key, side))
                .or(() -> holders.leader(key, side, office))
                .or(() -> holders.formerLeader(key, side, office))
                .or(() -> holders.citedLast(office, noun, side, nameless.isPresent()));
        if (nameless.isPresent()
                && holder.filter(entity -> isOlder(entity, nameless.get(), office))
                        .isPresent()) {
            return Objects.requireNonNull(unnamed.get(nameless.get()));
        }
        holder.filter(entity -> holders.isLastNamed(entity, office)).ifPresent(entity -> entity.belongsTo(side));
        return holder.map(Entity::speaker)
                .or(() -> nameless.map(unnamed::get))
                .or(() -> sameLeader(key, side))
                .orElseGet(() -> new Speaker(SpeakerKind.ROLE, "", withoutArticle(office), side, List.of()));
    }

    /** "The president" behind "the Arvenian head of state" whom the text does not name. */
    private Optional<Speaker> sameLeader(String key, String side) {
        return discourse
                .lastCited()
                .filter(cited -> side.isEmpty() && (offices.isOfState(key) || offices.isHead(key)))
                .filter(cited -> {
                    Place earlier = cited.getKey();
                    String held = offices.key(holders.title(earlier));
                    return cited.getValue().kind() == SpeakerKind.ROLE
                            && !cited.getValue().party().isEmpty()
                            && (offices.isOfState(held) || offices.isLeader(held));
                })
                .map(Map.Entry::getValue);
    }

    private String withoutArticle(Place place) {
        Token first = place.token(place.first());
        boolean article = first.tag().equals("DT") && place.first() < place.last();
        return (article ? place.from(place.first() + 1) : place).words(text);
    }

    /** A body such as "the ministry": the one of that kind named before, else a body without a name of its own. */
    private Speaker body(Place place, int head, String party) {
        String noun = place.token(head).lemma();
        Optional<Entity> union =
                unionIn(place, head).or(() -> namedAfter(place, head)).or(() -> unionSpokenOf(place, head, party));
        if (union.isPresent()) {
            return union.get().speaker();
        }
        Optional<Entity> named = Optional.empty();
        for (Mention mention : mentions) {
            Entity entity = mention.entity();
            boolean kind = entity.kind() == SpeakerKind.ORGANISATION
                    && List.of(Ids.slug(entity.name()).split("-")).contains(noun);
            if (kind && mention.isBefore(place) && (party.isEmpty() || !entity.clashes(party))) {
                named = Optional.of(entity);
            }
        }
        return named.or(() -> onlyOne(noun, party))
                .or(() -> business(place.token(head)))
                .or(() -> ownUnion(place, head))
                .or(() -> party.isEmpty() ? collective(place, head) : Optional.empty())
                .or(() -> bodyCited(place, head, party))
                .map(Entity::speaker)
                .or(() -> sameBody(place, head, party))
                .orElseGet(() -> newBody(place, party));
    }

    /** The union that is named within a phrase about one: "Arvenia's BGL train drivers' union". */
    private Optional<Entity> unionIn(Place place, int head) {
        return discourse.mentionsIn(place.to(head)).stream()
                .filter(mention ->
                        bodyWords.organised().contains(place.token(head).lemma())
                                && !mention.isPossessor()
                                && mention.entity().isCalledUnion()
                                && !mention.entity().party().isEmpty())
                .map(Mention::entity)
                .findFirst();
    }

    /** The body whose name stands in commas behind what it is: "the joiners' union, Ovar,". */
    private Optional<Entity> namedAfter(Place place, int head) {
        int comma = head + 1;
        Sentence sentence = place.sentence();
        boolean apart = comma + 1 < sentence.size() && place.token(comma).text().equals(",");
        int article = apart && sentence.token(comma + 1).is("DT") ? comma + 2 : comma + 1;
        return mentions.stream()
                .filter(mention -> apart
                        && mention.place().order() == place.order()
                        && mention.place().first() == article
                        && mention.entity().kind() == SpeakerKind.ORGANISATION
                        && mention.form() == Mention.Form.NAME
                        && !mention.entity().party().isEmpty()
                        && endsApart(mention.place()))
                .map(Mention::entity)
                .findFirst();
    }

    /** Whether a comma or the end of the sentence stands behind a name. */
    private static boolean endsApart(Place name) {
        int next = name.last() + 1;
        return next >= name.sentence().size()
                || name.token(next).text().equals(",")
                || name.token(next).text().equals(".");
    }

    /** Which of several unions "the union" is. */
    private Optional<Entity> unionSpokenOf(Place place, int head, String party) {
        boolean plain = party.isEmpty()
                && head == place.first() + 1
                && place.token(place.first()).lower().equals("the")
                && bodyWords.unions().contains(place.token(head).lemma());
        return plain && collectives.hasSeveralUnions()
                ? collectives.unionSpokenOf(place).flatMap(this::entityOf)
                : Optional.empty();
    }

    private Optional<Entity> entityOf(String party) {
        return discourse.entities().stream()
                .filter(entity -> entity.name().equals(party))
                .findFirst();
    }

    /** The party that "the lodge", "the planemaker" or "the armed forces" stands for. */
    private Optional<Entity> collective(Place place, int head) {
        boolean owned = place.token(place.first()).tag().equals("PRP$") || NounPhrases.isIndefinite(place);
        return owned ? Optional.empty() : partyFor(place, head);
    }

    /** "Pilots at Ovar will strike, their union said": whose it is, is not whose side it is on. */
    private Optional<Entity> ownUnion(Place place, int head) {
        return isOwnUnion(place, head) ? partyFor(place, head) : Optional.empty();
    }

    private boolean isOwnUnion(Place place, int head) {
        return head > place.first()
                && place.token(place.first()).tag().equals("PRP$")
                && bodyWords.unions().contains(place.token(head).lemma());
    }

    private Optional<Entity> partyFor(Place place, int head) {
        return collectives.at(place, head).flatMap(this::entityOf);
    }

    /** Which body "the agency" or "the organisation" is that was cited before, where its name does not say what it is. */
    private Optional<Entity> bodyCited(Place place, int head, String party) {
        boolean alone = party.isEmpty()
                && head == place.first() + 1
                && place.token(place.first()).lower().equals("the")
                && bodyWords.generals().contains(place.token(head).lemma());
        return discourse.cited().stream()
                .filter(mention -> alone
                        && mention.entity().kind() == SpeakerKind.ORGANISATION
                        && !mention.entity().isOutlet())
                .filter(mention -> discourse.distance(mention, place) <= Discourse.REACH)
                .map(Mention::entity)
                .reduce((first, second) -> second);
    }

    /** "The ministry" behind "the Arvenian foreign ministry", which has no name of its own either. */
    private Optional<Speaker> sameBody(Place place, int head, String party) {
        boolean alone =
                head == place.first() + 1 && place.token(place.first()).lower().equals("the") && party.isEmpty();
        Optional<Speaker> same = Optional.empty();
        for (Map.Entry<Place, Speaker> other : unnamedBodies.entrySet()) {
            Place earlier = other.getKey();
            boolean before = earlier.order() < place.order()
                    || (earlier.order() == place.order() && earlier.last() < place.first());
            boolean noun = earlier.token(earlier.last())
                    .lemma()
                    .equals(place.token(head).lemma());
            if (alone && before && noun) {
                same = Optional.of(other.getValue());
            }
        }
        return same;
    }

    private Speaker newBody(Place place, String party) {
        if (isOwnUnion(place, place.last())) {
            String union = place.from(place.first() + 1).words(text);
            return unnamed(union, union);
        }
        Speaker body = unnamed(withoutArticle(place), party.isEmpty() ? ownerOf(place) : party);
        if (body.kind() == SpeakerKind.ORGANISATION) {
            unnamedBodies.put(place, body);
        }
        return body;
    }

    /** The state of "the army" or of "the energy ministry", where the report tells it elsewhere. */
    private String ownerOf(Place place) {
        return place.token(place.last()).lemma().equals("ministry")
                ? collectives.onlyGovernment().orElse("")
                : ownerOfForces(place);
    }

    /** The state of "the army" that the report names with a state elsewhere, where it is only one. */
    private String ownerOfForces(Place place) {
        String noun = place.token(place.last()).lower();
        return bodyWords.forces().contains(noun) ? ensemble.onlyOwner(noun).orElse("") : "";
    }

    /** "The union" before any is named: the only one that the document names. */
    private Optional<Entity> onlyOne(String noun, String party) {
        List<Entity> named = discourse.entities().stream()
                .filter(entity -> entity.kind() == SpeakerKind.ORGANISATION
                        && entity.party().equals(entity.name())
                        && List.of(Ids.slug(entity.name()).split("-")).contains(noun)
                        && (party.isEmpty() || !entity.clashes(party)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The one company of the document, or of several the one that spoke last, where a noun for companies stands alone. */
    private Optional<Entity> business(Token noun) {
        if (!bodyWords.isBusiness(noun)) {
            return Optional.empty();
        }
        List<Entity> companies = discourse.entities().stream()
                .filter(entity -> entity.kind() == SpeakerKind.ORGANISATION
                        && entity.party().equals(entity.name())
                        && (bodyWords.isCompany(entity.name()) || entity.isEmployer()))
                .toList();
        return companies.size() == 1
                ? Optional.of(companies.get(0))
                : discourse.cited().stream()
                        .map(Mention::entity)
                        .filter(companies::contains)
                        .reduce((first, second) -> second);
    }

    /** A body that the text never names: a side of its own where it is a union or company, else a role. */
    private Speaker unnamed(String words, String party) {
        String side = party.isEmpty() && bodyWords.isSided(words) ? words : party;
        return side.isEmpty()
                ? new Speaker(SpeakerKind.ROLE, "", words, "", List.of())
                : new Speaker(
                        SpeakerKind.ORGANISATION, Ids.of(SpeakerKind.ORGANISATION, words), words, side, List.of());
    }
}
