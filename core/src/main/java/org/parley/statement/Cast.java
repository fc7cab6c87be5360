package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.document.Letters;
import org.parley.document.Span;
import org.parley.reading.Quotation;
import org.parley.reading.Reading;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;

/**
 * The people, bodies and parties of one document, and who its words refer to.
 *
 * <p>Resolution never guesses: a role that no named person holds stays a role, a pronoun without a fitting person
 * stays unknown.
 */
final class Cast implements Referents {
    /** How many sentences a pronoun looks back. */
    private static final int REACH = 6;

    /** How many sentences a pronoun looks back for somebody without a name. */
    private static final int NEAR = 2;

    /** How many sentences a pronoun looks back for who was cited last, where nobody else came between. */
    private static final int FAR = 25;

    private static final Set<String> MASCULINE = Set.of("he", "him", "his", "himself");
    private static final Set<String> FEMININE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "themselves");
    private static final Set<String> NEUTER = Set.of("it", "its", "itself");
    /** Prepositions that say whose somebody is: an official of the ministry, a spokeswoman for the company. */
    private static final Set<String> MEMBERSHIP = Set.of("in", "of", "from", "for");

    private static final String FORMER = "former ";

    private static final Set<String> UNNAMED = Set.of("those", "some", "many", "others", "most", "few", "several");

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    private final String text;
    private final Places places;
    private final List<Mention> mentions;
    private final Set<Entity> entities;
    private final List<Quotation> quotations;
    /** For each sentence how many before it do not stand wholly inside a quotation: long speeches do not part him from "he". */
    private final int[] steps;

    private final RoleWords roleWords;
    private final BodyWords bodyWords;
    private final Offices offices = Offices.shipped();
    private final Map<Span, Speaker> known = new LinkedHashMap<>();
    /** The ids of all who were cited. */
    private final Set<String> speaking = new HashSet<>();

    /** Persons whom only their being cited shows to be such, by id. */
    private final Map<String, Person> overlooked = new LinkedHashMap<>();

    /** What is said by whoever is being resolved; empty where that is not known. */
    private List<Span> said = List.of();

    /** Who was cited last, and where. */
    private Optional<Map.Entry<Place, Speaker>> lastCited = Optional.empty();

    /** Who was cited last of those without a name. */
    private Optional<Place> lastUnnamed = Optional.empty();

    /** Those without a name so far, in the order of their resolution. */
    private final Map<Place, Speaker> unnamed = new LinkedHashMap<>();

    /** Bodies of a party that have no name of their own, in the order of their resolution. */
    private final Map<Place, Speaker> unnamedBodies = new LinkedHashMap<>();

    /** Where somebody was cited so far, in text order: a pronoun prefers who spoke last. */
    private final List<Mention> cited = new ArrayList<>();

    /** @param onlyShown persons whom the text does not name: those of captions */
    Cast(
            Reading reading,
            Places places,
            List<Mention> mentions,
            Gazetteer gazetteer,
            BodyWords bodyWords,
            List<Person> onlyShown) {
        this.text = reading.document().text();
        this.places = places;
        this.mentions = mentions;
        this.quotations = reading.quotations();
        this.steps = steps(places, quotations);
        this.roleWords = new RoleWords(gazetteer.titles());
        this.bodyWords = bodyWords;
        this.entities = new LinkedHashSet<>();
        mentions.forEach(mention -> entities.add(mention.entity()));
        onlyShown.forEach(person -> overlooked.put(person.id(), person));
    }

    private static int[] steps(Places places, List<Quotation> quotations) {
        int[] steps = new int[places.sentences().size()];
        int count = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = count;
            Span span = places.sentences().get(i).span();
            boolean quoted = quotations.stream()
                    .anyMatch(quotation ->
                            quotation.depth() == 0 && quotation.outer().contains(span));
            count += quoted ? 0 : 1;
        }
        return steps;
    }

    private int distance(Mention mention, Place place) {
        return steps[place.order()] - steps[mention.place().order()];
    }

    /** The persons who are named, in text order, but for those who neither speak nor have an office or party. */
    List<Person> people() {
        Stream<Person> named = entities.stream()
                .filter(entity -> entity.kind() == SpeakerKind.PERSON)
                .filter(entity -> !entity.roles().isEmpty() || !entity.party().isEmpty() || isSpeaking(entity))
                .map(entity -> new Person(
                        Ids.of(SpeakerKind.PERSON, entity.name()),
                        entity.name(),
                        entity.aliases(),
                        entity.roles(),
                        entity.party()));
        return Stream.concat(named, overlooked.values().stream()).toList();
    }

    /** The parties and bodies that are named, in text order. */
    List<Party> parties() {
        return entities.stream()
                .filter(entity ->
                        entity.kind() != SpeakerKind.PERSON && entity.party().equals(entity.name()))
                .filter(entity -> !entity.isPlace() || isSpeaking(entity) || hasPeople(entity))
                .map(entity -> new Party(Ids.of(SpeakerKind.PARTY, entity.name()), entity.name(), entity.aliases()))
                .toList();
    }

    /** Whether somebody was cited. A place that no list knows counts as a party only then. */
    private boolean isSpeaking(Entity entity) {
        return speaking.contains(entity.speaker().id());
    }

    /** Whether somebody who is named is of a party. */
    private boolean hasPeople(Entity party) {
        return entities.stream()
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
        said = content;
        Speaker speaker = at(source);
        said = List.of();
        return speaker;
    }

    private boolean isNamedInContent(Entity entity) {
        return !said.isEmpty()
                && mentions.stream()
                        .anyMatch(mention -> mention.entity() == entity
                                && said.stream()
                                        .anyMatch(span ->
                                                span.contains(mention.place().span())));
    }

    /** Who is the subject of a cue without a source, or of the verb that the cue is joined to: it is no longer whoever spoke. */
    Optional<Span> subjectOf(Place cue) {
        return mentions.stream()
                .filter(mention -> mention.place().order() == cue.order()
                        && mention.place().last() < cue.first()
                        && mention.form() == Mention.Form.NAME
                        && governs(mention.place(), cue)
                        && !isQuoted(mention.place().span()))
                .reduce((first, second) -> second)
                .map(mention -> mention.place().span());
    }

    /** Whether words are the subject of one of the words of a cue or of what it is joined to by "and" or "nor". */
    private static boolean governs(Place subject, Place cue) {
        for (int i = subject.first(); i <= subject.last(); i++) {
            Token token = subject.token(i);
            if (!token.relation().startsWith("nsubj")) {
                continue;
            }
            for (int j = cue.first(); j <= cue.last(); j++) {
                Token verb = cue.token(j);
                boolean joined = verb.relation().equals("conj") && verb.head() == token.head();
                if (token.head() == j || joined) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Notes that the words of a span name somebody who is cited, which later pronouns go by. */
    void cite(Span span) {
        Optional<Place> place = places.at(span);
        Speaker speaker = at(span);
        speaking.add(speaker.id());
        speaker.others().forEach(other -> speaking.add(other.id()));
        Optional<Entity> entity = entities.stream()
                .filter(known -> known.kind() == speaker.kind()
                        && !speaker.id().isEmpty()
                        && known.speaker().id().equals(speaker.id()))
                .findFirst();
        if (place.isPresent() && entity.isPresent()) {
            cited.add(new Mention(place.get(), entity.get(), Mention.Form.NAME));
        }
        if (place.isPresent()) {
            lastCited = Optional.of(Map.entry(place.get(), speaker));
        }
        boolean nameless = speaker.kind() == SpeakerKind.ANONYMOUS || speaker.kind() == SpeakerKind.ROLE;
        if (place.isPresent() && nameless && isOne(place.get())) {
            lastUnnamed = Optional.of(place.get());
        }
    }

    private Speaker resolve(Place place) {
        if (place.first() == place.last()) {
            Optional<Speaker> pronoun = pronoun(place);
            if (pronoun.isPresent()) {
                return pronoun.get();
            }
        }
        List<Place> conjuncts = conjuncts(place);
        if (conjuncts.size() > 1) {
            List<Speaker> speakers =
                    conjuncts.stream().map(this::single).distinct().toList();
            if (speakers.size() > 1 && speakers.stream().allMatch(speaker -> speaker.kind() != SpeakerKind.UNKNOWN)) {
                Speaker first = speakers.get(0);
                return new Speaker(
                        first.kind(), first.id(), first.name(), first.party(), speakers.subList(1, speakers.size()));
            }
        }
        return single(place);
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
            boolean joins = token.tag().equals("CC") && token.lower().equals("and") && !isInMention(place, i);
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
        int head = head(place);
        Token token = place.token(head);
        boolean adjective = token.is("JJ")
                && head + 2 < place.sentence().size()
                && place.token(head + 1).tag().equals("CC")
                && place.token(head + 2).is("JJ")
                && !isInMention(place, head + 2);
        return (!adjective && mentionsIn(place).stream().anyMatch(mention -> mention.form() == Mention.Form.NAME))
                || (token.is("NN") && (bodyWords.isBody(token) || bodyWords.isSide(token) || roleWords.isHead(token)));
    }

    private Speaker single(Place place) {
        Optional<Mention> mention = mentionOf(place);
        if (mention.isPresent()) {
            Entity entity = mention.get().entity();
            if (isAdministration(mention.get(), place) && !entity.party().isEmpty()) {
                String party = entity.party();
                return new Speaker(SpeakerKind.PARTY, Ids.of(SpeakerKind.PARTY, party), party, party, List.of());
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
                && head == head(place)
                && bodyWords.isSide(place.token(head));
    }

    /** The mention that a noun phrase is about; empty where it is only named inside of it. */
    private Optional<Mention> mentionOf(Place place) {
        List<Mention> inside = mentionsIn(place);
        int head = head(place);
        int order = place.order();
        Optional<Mention> named = inside.stream()
                .filter(mention -> mention.entity().kind() == SpeakerKind.PERSON && !possesses(mention, place))
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

    /** The last noun of the phrase before a preposition, a comma or a relative clause. */
    private static int head(Place place) {
        int head = -1;
        for (int i = place.first(); i <= place.last(); i++) {
            Token token = place.token(i);
            boolean ends = token.is("IN")
                    || token.is("W")
                    || token.tag().equals("TO")
                    || token.tag().equals(",")
                    || isPredicate(place, i)
                    || token.tag().equals("-LRB-");
            if (ends && head >= 0) {
                break;
            }
            if (token.is("NN") || token.is("PRP") || token.is("CD") || (token.is("JJ") && head < 0)) {
                head = token.is("JJ") || token.is("CD") ? head : i;
            }
        }
        return head < 0 ? place.last() : head;
    }

    /** Whether a verb form is no participle before a noun, as "owned" is in "the state-owned agency". */
    private static boolean isPredicate(Place place, int index) {
        Token token = place.token(index);
        boolean participle = token.tag().equals("VBN") || token.tag().equals("VBG");
        boolean before = index < place.last()
                && (place.token(index + 1).is("NN") || place.token(index + 1).is("JJ"));
        return token.is("VB") && !(participle && before);
    }

    /** A phrase without a name at its head: a role, a body, a side, or people who stay unnamed. */
    private Speaker nominal(Place place) {
        int head = head(place);
        Token token = place.token(head);
        Place core = place.to(head);
        String party = partyIn(core);
        boolean indefinite = isIndefinite(core);
        if (token.is("PRP") || token.is("W")) {
            return pronoun(new Place(place.order(), place.sentence(), head, head))
                    .orElse(Speaker.UNKNOWN);
        }
        Optional<Place> name = overlookedName(place, head);
        if (name.isPresent()) {
            return bareName(name.get().words(text), party);
        }
        if (roleWords.isHead(token)
                && !indefinite
                && !token.tag().equals("NNS")
                && !token.tag().equals("NNPS")) {
            return role(place, head, party);
        }
        if (bodyWords.isSide(token) && party.isEmpty() && !indefinite) {
            party = partyBehind(place, head);
        }
        if (bodyWords.isSide(token) && !party.isEmpty()) {
            return new Speaker(SpeakerKind.PARTY, Ids.of(SpeakerKind.PARTY, party), party, party, List.of());
        }
        boolean several = token.tag().equals("NNS") || token.tag().equals("NNPS");
        if (bodyWords.isPlace(token) && !indefinite && !several) {
            return Mention.lastParty(mentions, place).map(Entity::speaker).orElse(unknown(core));
        }
        if (bodyWords.isOutlet(token) && !indefinite) {
            return outlet(place).orElse(unknown(place));
        }
        if (bodyWords.isBody(token) && !indefinite) {
            return body(core, head, party);
        }
        if (bodyWords.isPerson(token) || roleWords.isHead(token) || isIndefinitePronoun(place, head)) {
            return anonymous(place, head, party);
        }
        if (isBareName(place)) {
            return party.isEmpty() ? bareName(place.words(text), "") : unnamed(withoutArticle(place), party);
        }
        boolean told = bodyWords.isUtterance(token)
                && place.token(place.first()).lower().equals("the");
        return told && head == place.last() ? bodyBehind(place, bodyWords.isDocument(token)) : unknown(place);
    }

    /** The state whose name or capital stands right behind a noun: the authorities in Arvenia, the government of Brask. */
    private String partyBehind(Place place, int head) {
        boolean member = head + 1 < place.last()
                && MEMBERSHIP.contains(place.token(head + 1).lower());
        return mentionsIn(place).stream()
                .filter(mention -> member && mention.place().first() == head + 2)
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
    private Speaker bodyBehind(Place place, boolean outlets) {
        return cited.stream()
                .map(Mention::entity)
                .filter(entity -> outlets || !entity.isOutlet())
                .reduce((first, second) -> second)
                .filter(entity -> entity.kind() != SpeakerKind.PERSON)
                .filter(entity -> !outlets || entity.kind() == SpeakerKind.ORGANISATION)
                .map(Entity::speaker)
                .orElseGet(() -> unknown(place));
    }

    /** The name behind an office and a comma, or at its end, that was not taken for one. */
    private Optional<Place> overlookedName(Place place, int head) {
        if (!roleWords.isHead(place.token(head))) {
            return Optional.empty();
        }
        for (int i = head + 1; i < place.last(); i++) {
            Place name = place.from(i);
            int end = i;
            while (end <= place.last() && place.token(end).is("NNP") && !isInMention(place, end)) {
                end++;
            }
            boolean apart = place.token(i - 1).text().equals(",") || i == head + 1;
            if (apart && end - i >= 2 && end - i <= 4) {
                return Optional.of(name.to(end - 1));
            }
        }
        return Optional.empty();
    }

    private boolean isInMention(Place place, int index) {
        return mentions.stream().anyMatch(mention -> mention.place().covers(place.order(), index));
    }

    /** Whether a phrase is nothing but up to three capitalised words. */
    private static boolean isBareName(Place place) {
        boolean name = place.last() - place.first() < 3;
        for (int i = place.first(); i <= place.last(); i++) {
            name &= place.token(i).is("NNP")
                    && Character.isUpperCase(place.token(i).text().charAt(0));
        }
        return name;
    }

    /** A name that was not taken for one: of a body where it is an abbreviation, else of a person. */
    private Speaker bareName(String name, String party) {
        boolean acronym = name.length() > 1 && name.chars().allMatch(Character::isUpperCase);
        SpeakerKind kind = acronym ? SpeakerKind.ORGANISATION : SpeakerKind.PERSON;
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
        return same.orElseGet(() -> newUnnamed(place, head, party));
    }

    private Speaker newUnnamed(Place place, int head, String party) {
        boolean member = head + 1 < place.last()
                && MEMBERSHIP.contains(place.token(head + 1).lower());
        String side = party.isEmpty() && member ? partyIn(place.from(head + 2)) : party;
        Speaker speaker = new Speaker(SpeakerKind.ANONYMOUS, "", withoutClause(place, head), side, List.of());
        unnamed.put(place, speaker);
        return speaker;
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
        Optional<Speaker> same = Optional.empty();
        for (Map.Entry<Place, Speaker> other : unnamed.entrySet()) {
            Place earlier = other.getKey();
            boolean before = earlier.order() < place.order()
                    || (earlier.order() == place.order() && earlier.last() < place.first());
            if (before && isSameNoun(earlier, place, head)) {
                same = Optional.of(other.getValue());
            }
        }
        return same;
    }

    /** Whether an earlier phrase has the noun of a later one in the same number, and all the words beside it. */
    private boolean isSameNoun(Place earlier, Place place, int head) {
        Token noun = earlier.token(head(earlier));
        return noun.lemma().equals(place.token(head).lemma())
                && noun.tag().equals(place.token(head).tag())
                && roleWords.content(earlier, earlier.last() + 1).containsAll(roleWords.content(place, head));
    }

    /** "Those who", "some in the crowd", "many": people whom nobody names. */
    private static boolean isIndefinitePronoun(Place place, int head) {
        boolean alone = head == place.first() || !place.token(head).is("NN");
        return alone && UNNAMED.contains(place.token(place.first()).lower());
    }

    private static boolean isIndefinite(Place place) {
        String first = place.token(place.first()).lower();
        return first.equals("a")
                || first.equals("an")
                || first.equals("some")
                || first.equals("several")
                || first.equals("one")
                || first.equals("another")
                || first.equals("many");
    }

    /** The party that a phrase names by an adjective, a possessive or a person in it. */
    private String partyIn(Place place) {
        for (Mention mention : mentionsIn(place)) {
            boolean compound = mention.place().last() < place.last()
                    && place.token(mention.place().last() + 1).text().startsWith("-");
            if (!compound
                    && !isShared(mention, place)
                    && !mention.entity().party().isEmpty()
                    && !mention.entity().isFound()) {
                return mention.entity().party();
            }
        }
        Token first = place.token(place.first());
        if (first.tag().equals("PRP$")) {
            return pronoun(new Place(place.order(), place.sentence(), place.first(), place.first()))
                    .map(Speaker::party)
                    .orElse("");
        }
        for (int i = place.first(); i + 1 <= place.last(); i++) {
            if (bodyWords.isPlace(place.token(i)) && place.isPossessive(i + 1)) {
                return Mention.lastParty(mentions, place).map(Entity::party).orElse("");
            }
        }
        return "";
    }

    /** Whether nobody else was named since a person was: "the Arvenian minister" tells that person's side. */
    private boolean isLastNamed(Entity entity, Place office) {
        return lastPerson(office)
                .filter(mention -> mention.entity() == entity && distance(mention, office) <= NEAR)
                .isPresent();
    }

    /** Whether an adjective of a state is joined to one of none: "Arvenian and western analysts" are of no one party. */
    private boolean isShared(Mention mention, Place place) {
        int next = mention.place().last() + 1;
        return mention.place().token(mention.place().last()).is("JJ")
                && next + 1 < place.last()
                && place.token(next).tag().equals("CC")
                && place.token(next + 1).is("JJ")
                && !isInMention(place, next + 1);
    }

    private Speaker role(Place place, int noun, String party) {
        Place office = office(place, noun);
        String side = party.isEmpty() ? partyIn(office) : party;
        String key = offices.key(title(office));
        Optional<Entity> head = offices.isHead(key) ? leader(key, side, office) : Optional.empty();
        Optional<Entity> holder = head.or(() -> holder(office.to(noun), noun, key, side))
                .or(() -> leader(key, side, office))
                .or(() -> formerLeader(key, side, office))
                .or(() -> citedLast(
                        office, noun, side, sameUnnamed(office.to(noun), noun).isPresent()));
        holder.filter(entity -> isLastNamed(entity, office)).ifPresent(entity -> entity.belongsTo(side));
        return holder.map(Entity::speaker)
                .or(() -> sameUnnamed(office.to(noun), noun))
                .orElseGet(() -> new Speaker(SpeakerKind.ROLE, "", withoutArticle(office), side, List.of()));
    }

    /** The words of an office with the body it is held in: "head of the delegation" of "the head of the delegation in Brenn". */
    private static Place office(Place place, int head) {
        int last = head;
        if (head + 1 < place.last() && place.token(head + 1).lower().equals("of")) {
            last = head + 2;
            while (last < place.last() && isOfPhrase(place.token(last + 1))) {
                last++;
            }
        }
        return place.to(last);
    }

    /** The words of an office without those that tell whose it is. */
    private String title(Place office) {
        StringBuilder words = new StringBuilder();
        for (int i = office.first(); i <= office.last(); i++) {
            Token token = office.token(i);
            int index = i;
            boolean whose = token.tag().equals("POS")
                    || token.tag().equals("PRP$")
                    || mentions.stream()
                            .anyMatch(mention -> mention.entity().kind() == SpeakerKind.PARTY
                                    && mention.place().covers(office.order(), index));
            if (!whose) {
                words.append(token.text()).append(' ');
            }
        }
        String title = words.toString().strip();
        String whole = title.endsWith(" of") ? title.substring(0, title.length() - 3) : title;
        return Letters.small(whole).startsWith("the ") ? whole.substring(4) : whole;
    }

    private String withoutArticle(Place place) {
        Token first = place.token(place.first());
        boolean article = first.tag().equals("DT") && place.first() < place.last();
        return (article ? place.from(place.first() + 1) : place).words(text);
    }

    /** The person who holds the office of a phrase: named nearest, before it where possible. */
    private Optional<Entity> holder(Place place, int head, String key, String party) {
        Set<String> asked = roleWords.content(place, head);
        Optional<Entity> best = Optional.empty();
        int bestScore = 0;
        for (Mention mention : mentions) {
            Entity entity = mention.entity();
            if (entity.kind() != SpeakerKind.PERSON || (!party.isEmpty() && clashes(entity, party))) {
                continue;
            }
            int overlap = entity.roles().stream()
                    .mapToInt(role ->
                            roleWords.match(asked, place.token(head), role) + (roleWords.isSame(key, role) ? 1 : 0))
                    .max()
                    .orElse(0);
            int near = mention.isBefore(place) ? 1 : 0;
            int score = overlap == 0 ? 0 : 4 * overlap + 2 * near;
            if (score > 0 && (score > bestScore || (score == bestScore && near == 1))) {
                best = Optional.of(entity);
                bestScore = score;
            }
        }
        return best;
    }

    /** "The Kenyan leader", "the union's boss", "the head of state": the one leader who is named, of that side where one is told. */
    private Optional<Entity> leader(String key, String party, Place place) {
        boolean head = offices.isHead(key);
        boolean led = head || (offices.isLeader(key) && !party.isEmpty());
        if (!led && !offices.isLeading(key)) {
            return Optional.empty();
        }
        Predicate<Role> asked =
                head ? roleWords::isOfState : led ? roleWords::isLeading : role -> roleWords.isSame(key, role);
        return onlyLeader(asked, party, place);
    }

    /** Of several leaders the one who speaks: the last who was named as a subject or cited, where that is one of them. */
    private Optional<Entity> lastOf(List<Entity> leaders, Place place) {
        return lastPerson(place)
                .filter(mention -> distance(mention, place) <= REACH)
                .map(Mention::entity)
                .filter(entity -> leaders.contains(entity) && isSpeaking(entity));
    }

    /** "The former Arvenian leader": the one former president or premier of that side who is named. */
    private Optional<Entity> formerLeader(String key, String party, Place place) {
        boolean led = key.startsWith(FORMER) && offices.isLeader(key.substring(FORMER.length())) && !party.isEmpty();
        return led ? onlyLeader(roleWords::isFormerlyLeading, party, place) : Optional.empty();
    }

    private Optional<Entity> onlyLeader(Predicate<Role> asked, String party, Place place) {
        List<Entity> leaders = entities.stream()
                .filter(entity -> entity.kind() == SpeakerKind.PERSON
                        && entity.roles().stream().anyMatch(asked)
                        && (party.isEmpty() || party.equals(entity.party())))
                .toList();
        return leaders.size() == 1 ? Optional.of(leaders.get(0)) : lastOf(leaders, place);
    }

    /**
     * Who was cited right before "the French president" or "the politician", of whom nothing speaks against that office. The
     * words tell the office of a person of whom none was known.
     *
     * @param other whether the words may also stand for somebody without a name
     */
    private Optional<Entity> citedLast(Place office, int head, String party, boolean other) {
        Token noun = office.token(head);
        int reach = offices.isGeneric(noun.lower()) && !other ? REACH : NEAR;
        Optional<Mention> last = lastPerson(office).filter(mention -> distance(mention, office) <= reach);
        if (last.isEmpty() || !office.token(office.first()).lower().equals("the")) {
            return Optional.empty();
        }
        Entity entity = last.get().entity();
        boolean observer = roleWords.isObserver(noun);
        boolean watcher = observer && !entity.party().isEmpty();
        boolean speaks = isSpeaking(entity) || (observer && distance(last.get(), office) <= 1);
        boolean cites = speaks && !watcher && !(clashes(entity, party) && !party.isEmpty());
        boolean fits = roleWords
                .gender(noun)
                .map(gender -> entity.gender().fits(gender))
                .orElse(true);
        if (!cites || !fits) {
            return Optional.empty();
        }
        if (offices.isGeneric(noun.lower())) {
            return office.last() == head ? Optional.of(entity) : Optional.empty();
        }
        boolean plain = title(office).chars().skip(1).noneMatch(Character::isUpperCase);
        boolean free = entity.roles().isEmpty() || (isFormer(office) && distance(last.get(), office) <= 1);
        if (plain && free && isOnlyOne(last.get(), office, party)) {
            entity.holds(new Role(title(office), "", party));
            return Optional.of(entity);
        }
        return Optional.empty();
    }

    private static boolean isFormer(Place office) {
        for (int i = office.first(); i <= office.last(); i++) {
            String word = office.token(i).lower();
            if (word.equals("former") || word.startsWith("ex-")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody else was named since whose office is unknown and who might be of the party. */
    private boolean isOnlyOne(Mention candidate, Place office, String party) {
        return mentions.stream()
                .filter(mention -> mention.isBefore(office)
                        && mention.place().order() >= candidate.place().order())
                .map(Mention::entity)
                .filter(other -> other.kind() == SpeakerKind.PERSON && other != candidate.entity())
                .allMatch(other -> !other.roles().isEmpty() || (!party.isEmpty() && clashes(other, party)));
    }

    /** The person named as a subject or cited last before a place, outside quotations. */
    private Optional<Mention> lastPerson(Place place) {
        return Stream.concat(mentions.stream().filter(Mention::isSubject), cited.stream())
                .filter(mention -> mention.entity().kind() == SpeakerKind.PERSON
                        && mention.isBefore(place)
                        && !isQuoted(mention.place().span()))
                .max(Comparator.comparing(mention -> mention.place().span()));
    }

    private static boolean clashes(Entity entity, String party) {
        return !entity.party().isEmpty() && !entity.party().equals(party);
    }

    /** A body such as "the ministry": the one of that kind named before, else a body without a name of its own. */
    private Speaker body(Place place, int head, String party) {
        String noun = place.token(head).lemma();
        Optional<Entity> named = Optional.empty();
        for (Mention mention : mentions) {
            Entity entity = mention.entity();
            boolean kind = entity.kind() == SpeakerKind.ORGANISATION
                    && List.of(Ids.slug(entity.name()).split("-")).contains(noun);
            if (kind && mention.isBefore(place) && (party.isEmpty() || !clashes(entity, party))) {
                named = Optional.of(entity);
            }
        }
        return named.or(() -> onlyOne(noun, party))
                .or(() -> business(place.token(head)))
                .map(Entity::speaker)
                .or(() -> sameBody(place, head, party))
                .orElseGet(() -> newBody(place, party));
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
        Speaker body = unnamed(withoutArticle(place), party);
        if (body.kind() == SpeakerKind.ORGANISATION) {
            unnamedBodies.put(place, body);
        }
        return body;
    }

    /** "The union" before any is named: the only one that the document names. */
    private Optional<Entity> onlyOne(String noun, String party) {
        List<Entity> named = entities.stream()
                .filter(entity -> entity.kind() == SpeakerKind.ORGANISATION
                        && entity.party().equals(entity.name())
                        && List.of(Ids.slug(entity.name()).split("-")).contains(noun)
                        && (party.isEmpty() || !clashes(entity, party)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The one company of the document, where a noun for companies stands alone. */
    private Optional<Entity> business(Token noun) {
        if (!bodyWords.isBusiness(noun)) {
            return Optional.empty();
        }
        List<Entity> companies = entities.stream()
                .filter(entity -> entity.kind() == SpeakerKind.ORGANISATION
                        && entity.party().equals(entity.name())
                        && bodyWords.isCompany(entity.name()))
                .toList();
        return companies.size() == 1 ? Optional.of(companies.get(0)) : Optional.empty();
    }

    /** A body that the text never names: a side of its own where it is a union or company, else a role. */
    private Speaker unnamed(String words, String party) {
        String side = party.isEmpty() && bodyWords.isSided(words) ? words : party;
        return side.isEmpty()
                ? new Speaker(SpeakerKind.ROLE, "", words, "", List.of())
                : new Speaker(
                        SpeakerKind.ORGANISATION, Ids.of(SpeakerKind.ORGANISATION, words), words, side, List.of());
    }

    private Optional<Speaker> pronoun(Place place) {
        String word = place.token(place.first()).lower();
        if (RELATIVE.contains(word) && place.token(place.first()).is("W")) {
            return Optional.of(antecedent(place));
        }
        if (MASCULINE.contains(word)) {
            return Optional.of(person(place, Gender.MALE));
        }
        if (FEMININE.contains(word)) {
            return Optional.of(person(place, Gender.FEMALE));
        }
        if (NEUTER.contains(word) || PLURAL.contains(word)) {
            return subjectBefore(place)
                    .or(() -> bodyCited(place))
                    .or(() -> peopleCited(place))
                    .or(() -> Optional.of(body(place)));
        }
        return Optional.empty();
    }

    private static boolean isOfPhrase(Token token) {
        return token.is("NN")
                || token.is("JJ")
                || token.is("DT")
                || token.tag().equals("POS")
                || token.tag().equals("PRP$");
    }

    /** The one named right before a relative pronoun. */
    private Speaker antecedent(Place place) {
        int last = place.first() - 1;
        while (last >= 0 && place.token(last).text().equals(",")) {
            last--;
        }
        int first = last + 1;
        while (first > 0 && isOfPhrase(place.token(first - 1))) {
            first--;
        }
        if (first <= last) {
            Speaker speaker = single(new Place(place.order(), place.sentence(), first, last));
            if (speaker.kind() != SpeakerKind.UNKNOWN) {
                return speaker;
            }
        }
        Optional<Mention> before = Optional.empty();
        for (Mention mention : mentions) {
            boolean left = mention.place().order() == place.order()
                    && mention.place().last() < place.first()
                    && mention.form() == Mention.Form.NAME;
            if (left && !mention.isPossessor()) {
                before = Optional.of(mention);
            }
        }
        return before.filter(mention -> place.first() - mention.place().last() <= 12)
                .map(mention -> mention.entity().speaker())
                .orElse(Speaker.UNKNOWN);
    }

    /** The person whom "he" or "she" stands for: recent, a subject, cited before, not merely named inside a quotation. */
    private Speaker person(Place place, Gender gender) {
        Optional<Mention> best = Optional.empty();
        double bestScore = Double.NEGATIVE_INFINITY;
        boolean inside = isQuoted(place.span());
        List<Mention> candidates = new ArrayList<>(mentions);
        candidates.addAll(cited);
        for (Mention mention : candidates) {
            boolean fits = mention.entity().kind() == SpeakerKind.PERSON
                    && mention.entity().gender().fits(gender)
                    && mention.isBefore(place)
                    && !isNamedInContent(mention.entity());
            int distance = distance(mention, place);
            if (!fits || distance > REACH) {
                continue;
            }
            double score = salience(mention, distance, inside) + (isInParagraph(mention, place) ? 2 : 0);
            if (score >= bestScore) {
                best = Optional.of(mention);
                bestScore = score;
            }
        }
        Optional<Speaker> nameless = namelessSince(best, place);
        if (nameless.isPresent()) {
            return nameless.get();
        }
        best = best.or(() -> speaking(place, gender));
        if (best.isEmpty()) {
            return officeBefore(place, gender).orElse(Speaker.UNKNOWN);
        }
        best.ifPresent(mention -> mention.entity().genderIs(gender));
        return best.map(mention -> mention.entity().speaker()).orElse(Speaker.UNKNOWN);
    }

    /** The office that is a subject earlier in the sentence: "Arvenia's leader denied what he called rumours". */
    private Optional<Speaker> officeBefore(Place pronoun, Gender gender) {
        for (int i = pronoun.first() - 1; i >= 0; i--) {
            Token token = pronoun.token(i);
            boolean office = roleWords.isHead(token)
                    && token.relation().startsWith("nsubj")
                    && !token.tag().equals("NNS");
            boolean fits = roleWords.gender(token).map(gender::fits).orElse(true);
            if (office && fits) {
                int first = i;
                while (first > 0 && isOfPhrase(pronoun.token(first - 1))) {
                    first--;
                }
                Speaker speaker = single(new Place(pronoun.order(), pronoun.sentence(), first, i));
                return Optional.of(speaker).filter(subject -> !subject.party().isEmpty());
            }
        }
        return Optional.empty();
    }

    /** Who was cited last, however far back, where nobody else was named since: long speeches have no other subject. */
    private Optional<Mention> speaking(Place pronoun, Gender gender) {
        if (cited.isEmpty()) {
            return Optional.empty();
        }
        Mention last = cited.get(cited.size() - 1);
        boolean alone = mentions.stream()
                .noneMatch(mention -> mention.entity().kind() == SpeakerKind.PERSON
                        && mention.entity() != last.entity()
                        && mention.isBefore(pronoun)
                        && !mention.isBefore(last.place())
                        && mention.isSubject());
        boolean fits = last.entity().kind() == SpeakerKind.PERSON
                && last.entity().gender().fits(gender)
                && !isNamedInContent(last.entity())
                && last.isBefore(pronoun)
                && distance(last, pronoun) <= FAR;
        return alone && fits ? Optional.of(last) : Optional.empty();
    }

    /** Who was cited last and has no name, where nobody who fits a pronoun was named behind it: "the official ... he said". */
    private Optional<Speaker> namelessSince(Optional<Mention> best, Place pronoun) {
        return lastUnnamed
                .filter(unnamed ->
                        unnamed.order() < pronoun.order() && steps[pronoun.order()] - steps[unnamed.order()] <= NEAR)
                .filter(unnamed -> best.isEmpty() || best.get().isBefore(unnamed))
                .map(unnamed -> at(unnamed.span()))
                .filter(speaker -> speaker.kind() == SpeakerKind.ANONYMOUS || isOfOther(speaker, best));
    }

    /** Whether an office is another party's than the person named last: else it may well be that person's. */
    private static boolean isOfOther(Speaker office, Optional<Mention> best) {
        return best.isPresent()
                && !office.party().isEmpty()
                && clashes(best.get().entity(), office.party());
    }

    private static boolean isOne(Place place) {
        Token head = place.token(head(place));
        return !head.tag().equals("NNS") && !head.tag().equals("NNPS") && !head.is("PRP");
    }

    private double salience(Mention mention, int distance, boolean inside) {
        double score = -distance;
        score += mention.isSubject() ? 2 : 0;
        score += isCited(mention) ? 2.5 : 0;
        score -= mention.isPossessor() ? 1 : 0;
        score += mention.isStressed() ? 1 : 0;
        score -= !inside && isQuoted(mention.place().span()) ? 5 : 0;
        return score;
    }

    /** Whether somebody is the subject of a sentence in the same paragraph: a new paragraph often turns to somebody else. */
    private static boolean isInParagraph(Mention mention, Place place) {
        return mention.isSubject()
                && mention.place().sentence().block() == place.sentence().block();
    }

    private boolean isCited(Mention mention) {
        return cited.stream()
                .anyMatch(other -> other.entity() == mention.entity()
                        && other.place().order() == mention.place().order());
    }

    /** The side or body that is the subject earlier in the sentence of "it": "the Arvenian government stopped exports that it said ..." */
    private Optional<Speaker> subjectBefore(Place pronoun) {
        if (!pronoun.token(pronoun.first()).lower().equals("it")) {
            return Optional.empty();
        }
        for (int i = pronoun.first() - 1; i >= 0; i--) {
            Token token = pronoun.token(i);
            boolean group = token.is("NN") && (bodyWords.isSide(token) || bodyWords.isBody(token));
            if (group && token.relation().startsWith("nsubj") && !token.tag().equals("NNS")) {
                int first = i;
                while (first > 0 && isOfPhrase(pronoun.token(first - 1))) {
                    first--;
                }
                Speaker speaker = single(new Place(pronoun.order(), pronoun.sentence(), first, i));
                return Optional.of(speaker).filter(subject -> !subject.party().isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The body that was cited right before "it": "the ministry said ... It added". */
    private Optional<Speaker> bodyCited(Place pronoun) {
        return lastCited
                .filter(cited -> pronoun.token(pronoun.first()).lower().equals("it"))
                .filter(cited -> cited.getKey().order() < pronoun.order()
                        && steps[pronoun.order()] - steps[cited.getKey().order()] <= NEAR)
                .filter(cited -> {
                    SpeakerKind kind = cited.getValue().kind();
                    Token head = cited.getKey().token(head(cited.getKey()));
                    return kind == SpeakerKind.ORGANISATION
                            || kind == SpeakerKind.PARTY
                            || (kind == SpeakerKind.ROLE && bodyWords.isBody(head));
                })
                .map(Map.Entry::getValue);
    }

    /** The unnamed people who were cited right before "they": "the organisers said ... they added". */
    private Optional<Speaker> peopleCited(Place pronoun) {
        return lastCited
                .filter(cited -> pronoun.token(pronoun.first()).lower().equals("they"))
                .filter(cited -> cited.getKey().order() < pronoun.order()
                        && steps[pronoun.order()] - steps[cited.getKey().order()] <= NEAR)
                .filter(cited -> cited.getValue().kind() == SpeakerKind.ANONYMOUS
                        && cited.getKey().token(head(cited.getKey())).tag().equals("NNS"))
                .map(Map.Entry::getValue);
    }

    /** The party or body that "it" or "they" stands for: the subject named last, else the one named last. */
    private Speaker body(Place place) {
        Optional<Mention> best = Optional.empty();
        double bestScore = Double.NEGATIVE_INFINITY;
        boolean owner = place.token(place.first()).tag().equals("PRP$");
        for (Mention mention : mentions) {
            SpeakerKind kind = mention.entity().kind();
            boolean fits = (kind == SpeakerKind.PARTY || kind == SpeakerKind.ORGANISATION)
                    && mention.form() == Mention.Form.NAME
                    && (!mention.entity().isOutlet() || isSpeaking(mention.entity()))
                    && (owner
                            || said.stream()
                                    .noneMatch(span ->
                                            span.contains(mention.place().span())))
                    && mention.isBefore(place);
            int distance = distance(mention, place);
            if (!fits || distance > 2) {
                continue;
            }
            double score = salience(mention, distance, isQuoted(place.span()));
            if (score >= bestScore) {
                best = Optional.of(mention);
                bestScore = score;
            }
        }
        return best.map(mention -> mention.entity().speaker()).orElse(Speaker.UNKNOWN);
    }

    private boolean isQuoted(Span span) {
        return quotations.stream().anyMatch(quotation -> quotation.inner().contains(span));
    }

    private List<Mention> mentionsIn(Place place) {
        return mentions.stream()
                .filter(mention -> mention.place().overlaps(place))
                .toList();
    }
}
