package org.parley.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.BlockKind;
import org.parley.document.Letters;
import org.parley.document.Span;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.State;
import org.parley.reading.gazetteer.Titles;

/**
 * Tells which party of a report a common noun stands for that names none: "the army", "the union", "the company", "the bloc",
 * "the mediation service". Where several parties of the kind are named, it is none of them but for the bloc named last.
 */
final class Collectives {
    private static final Set<String> ARMIES = Set.of("army", "military", "navy", "general");

    private static final Set<String> GOVERNMENTS = Set.of("government", "authority", "regime", "junta");
    /** What only a government has: in a dispute of one with a movement it is that one's. */
    private static final Set<String> OF_GOVERNMENT =
            Set.of("ministry", "presidency", "cabinet", "president", "premier", "police", "congress", "parliament");
    /** What only the government of a federation has, behind "Union" or "Federal". */
    private static final Set<String> FEDERAL = Set.of("minister", "ministry", "cabinet", "government");

    /** So many times as often as any other has the movement to be named that "the rebels" stands for. */
    private static final int BY_FAR = 3;

    private static final Set<String> ARMED =
            Set.of("force", "paramilitary", "militia", "rebel", "insurgent", "guerrilla", "insurgency");

    /** What reporters call an armed or political movement of which they speak. */
    private static final Set<String> MOVEMENTS =
            Set.of("movement", "group", "faction", "organisation", "organization", "front", "militia");

    /** So many times as often as every other of its kind is the one named of which a report speaks. */
    private static final int OFTENER = 3;

    /** Public bodies beside whose employers there are others of the kind: "the council" is no hospital. */
    private static final Set<String> MUNICIPAL = Set.of("city", "county", "council");

    /** So many sentences back is shortly before. */
    private static final int NEAR = 2;

    /** So many sentences back may be who is still spoken of. */
    private static final int FAR = 8;

    /** How the nouns end for those who do something for a living. */
    private static final Pattern TRADE = Pattern.compile("(?:er|or|man|ist|ian|hand|wright)$");

    /** So many sentences a quotation may have before the words that tell who said it. */
    private static final int QUOTED = 4;

    /** Words beside a state that hosts or mediates: its army is not the one of the matter. */
    private static final Set<String> HOSTING = Set.of("mediator", "mediation", "facilitator", "host", "broker");

    private final Offices offices = Offices.shipped();
    private final Ensemble ensemble;
    private final BodyWords bodyWords;
    private final Gazetteer gazetteer;
    private final boolean labour;

    /** @param labour whether the report is one of a labour dispute */
    Collectives(Ensemble ensemble, BodyWords bodyWords, Gazetteer gazetteer, boolean labour) {
        this.labour = labour;
        this.ensemble = ensemble;
        this.bodyWords = bodyWords;
        this.gazetteer = gazetteer;
    }

    /** The party that the noun at an index of a place stands for; empty where it is no such noun or may stand for several. */
    Optional<String> at(Place place, int noun) {
        Token token = place.token(noun);
        String lemma = token.lemma();
        if (!token.is("NN") && !(token.is("JJ") && ARMED.contains(lemma))) {
            return Optional.empty();
        }
        if (isArmy(place, noun)) {
            return home(movement()).or(this::armyOwner).or(this::government);
        }
        boolean one = !NounPhrases.isSeveral(token);
        if (one && bodyWords.crediting().contains(lemma) && creditors().isPresent()) {
            return creditors();
        }
        if (one && (bodyWords.isBusiness(token) || bodyWords.employers().contains(lemma))) {
            return company().or(() -> MOVEMENTS.contains(lemma) ? only(this::isMovement) : Optional.empty());
        }
        if (one && MOVEMENTS.contains(lemma)) {
            return only(this::isMovement);
        }
        if (bodyWords.hirers().contains(lemma) && isPlain(place, noun)) {
            return only(party -> isUnion(party) && isNamed(party, lemma))
                    .or(() -> only(party -> party.isEmployer()
                            && isCompany(party)
                            && (isNamed(party, lemma) || !MUNICIPAL.contains(lemma))));
        }
        if (!one && isDefinite(place, noun)) {
            Optional<String> union = unionOfTrade(lemma);
            if (union.isPresent()) {
                return union;
            }
        }
        if (bodyWords.unions().contains(lemma) && !isFederal(place, noun)) {
            Optional<String> spokenOf = one && hasSeveralUnions() ? unionSpokenOf(place) : Optional.empty();
            return spokenOf.or(() -> only(this::isUnion)).or(() -> one ? lastUnion(place) : Optional.empty());
        }
        if (bodyWords.workforce().contains(lemma) && (!one || lemma.equals("crew"))) {
            return unionOf(place, noun);
        }
        if (!one && bodyWords.creditors().contains(lemma)) {
            return creditors();
        }
        if (lemma.equals("bloc")) {
            return lastBloc(place);
        }
        if (GOVERNMENTS.contains(lemma)) {
            return government();
        }
        if (OF_GOVERNMENT.contains(lemma) && isPlain(place, noun)) {
            return government();
        }
        if (lemma.equals("delegation")) {
            return lastDelegation(place, noun);
        }
        if (ARMED.contains(lemma)) {
            return lemma.equals("force") ? only(party -> isMovement(party) && isNamed(party, "force")) : movement();
        }
        if (lemma.equals("commission") && Character.isUpperCase(token.text().charAt(0))) {
            return only(party -> isNamed(party, "commission"))
                    .or(() -> Optional.of("European Union").filter(ensemble.parties()::containsKey));
        }
        if (lemma.equals("mediator") || lemma.equals("conciliator")) {
            return only(party -> isMediation(Letters.small(party.name())));
        }
        boolean mediation = lemma.equals("service")
                && noun > 0
                && isMediation(place.token(noun - 1).lower());
        return mediation || lemma.equals("agency") || lemma.equals("service")
                ? only(party -> isMediation(Letters.small(party.name())))
                : Optional.empty();
    }

    /** Whether a word begins the office or ministry of a federation's government: "Union Commerce Minister". */
    private boolean isFederal(Place place, int noun) {
        int next = noun + 1;
        boolean great = next < place.sentence().size()
                && Character.isUpperCase(place.token(noun).text().charAt(0))
                && Character.isUpperCase(place.token(next).text().charAt(0));
        return great
                && (FEDERAL.contains(place.token(next).lower())
                        || gazetteer
                                .titles()
                                .isField(Titles.canonical(place.token(next).text())));
    }

    /** The only body of those to whom somebody owes: the group of noteholders. */
    private Optional<String> creditors() {
        return only(party -> bodyWords.creditors().stream().anyMatch(word -> isNamed(party, word)));
    }

    /** Whether a noun is one for a meeting of all who are in a union, in a labour dispute: "an assembly at the quay chose". */
    boolean isGathering(Token noun) {
        return labour && noun.lower().equals("assembly");
    }

    /** Whose a meeting is of which the report speaks: of the union that was the last subject. */
    Optional<String> gathered(Place place) {
        return unionSpokenOf(place).or(this::union);
    }

    /** Whether a report has a union that is a party. */
    boolean hasUnion() {
        return ensemble.mentions().stream()
                .map(Mention::entity)
                .anyMatch(entity -> !entity.party().isEmpty() && isUnion(entity));
    }

    /** Whether a report has more than one union that is a party. */
    boolean hasSeveralUnions() {
        return ensemble.mentions().stream()
                        .map(Mention::entity)
                        .filter(entity -> !entity.party().isEmpty() && isUnion(entity))
                        .map(Entity::party)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** Which of several unions a report speaks of where it speaks of "the union": the one that was the last subject before. */
    Optional<String> unionSpokenOf(Place place) {
        for (int order = place.order(); order >= Math.max(0, place.order() - FAR); order--) {
            Sentence sentence = ensemble.reading().sentences().get(order);
            int end = order == place.order() ? place.first() : sentence.size();
            Place all = new Place(order, sentence, 0, sentence.size() - 1);
            for (int i = end - 1; i >= 0; i--) {
                Optional<String> union = sentence.token(i).relation().startsWith("nsubj")
                        ? partyOfSubject(all, i).filter(this::isUnion)
                        : Optional.empty();
                if (union.isPresent()) {
                    return union;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> partyOfSubject(Place sentence, int noun) {
        return apposed(sentence, noun)
                .or(() -> ensemble.mentions().stream()
                        .filter(mention -> mention.place().covers(sentence.order(), noun)
                                && !mention.entity().party().isEmpty())
                        .map(mention -> mention.entity().party())
                        .findFirst())
                .or(() -> NounPhrases.isSeveral(sentence.token(noun)) ? at(sentence, noun) : Optional.empty());
    }

    private boolean isUnion(String party) {
        return ensemble.mentions().stream()
                .map(Mention::entity)
                .anyMatch(entity -> entity.party().equals(party) && isUnion(entity));
    }

    /** The only union with those in its name who work so, or of which the report tells that it is theirs: "the joiners". */
    private Optional<String> unionOfTrade(String lemma) {
        boolean people =
                bodyWords.workforce().contains(lemma) || TRADE.matcher(lemma).find();
        return people
                ? onlyOne(party -> isUnion(party)
                        && (party.isUnionOf(lemma) || nameWords(party).anyMatch(word -> word.equals(lemma + "s"))))
                : Optional.empty();
    }

    private static Stream<String> nameWords(Entity entity) {
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .flatMap(name -> Stream.of(Ids.slug(name).split("-", -1)));
    }

    /** Whether somebody goes between the sides of a labour dispute, whose nationality tells no party: "an Arvenian judge". */
    boolean isNeutral(Token noun, String party) {
        boolean state = gazetteer
                .known(party)
                .filter(known -> !known.kind().equals("movement"))
                .isPresent();
        return labour && state && bodyWords.neutral().contains(noun.lemma());
    }

    /** Whether an office is one of those who go between the sides of a labour dispute. */
    boolean isNeutral(Role role) {
        String title = Letters.small(role.title());
        return labour && bodyWords.neutral().contains(title.substring(title.lastIndexOf(' ') + 1));
    }

    /** Which of several unions "the union" is: the one named shortly before. */
    private Optional<String> lastUnion(Place place) {
        return ensemble.mentions().stream()
                .filter(mention -> mention.isBefore(place)
                        && mention.place().order() >= place.order() - NEAR
                        && !mention.entity().party().isEmpty()
                        && isUnion(mention.entity()))
                .max(Comparator.comparing(mention -> mention.place().span()))
                .map(mention -> mention.entity().party());
    }

    /** The union of "the pilots" or "the cabin crew": the one with that noun in its name, else the only one. */
    private Optional<String> unionOf(Place place, int noun) {
        if (!isDefinite(place, noun)) {
            return Optional.empty();
        }
        Optional<String> named =
                only(party -> isUnion(party) && isNamed(party, place.token(noun).lemma()));
        boolean told = noun > 0 && place.token(noun - 1).is("NN");
        return named.or(() -> told
                        ? only(party -> isUnion(party)
                                && isNamed(party, place.token(noun - 1).lemma()))
                        : Optional.empty())
                .or(() -> onlyOne(this::isUnion));
    }

    /** Whether a noun stands for those of whom a report speaks: "the pilots", "the pilots' leader". */
    private static boolean isDefinite(Place place, int noun) {
        int first = noun;
        while (first > 0
                && (place.token(first - 1).is("NN") || place.token(first - 1).is("JJ"))) {
            first--;
        }
        return first > 0 && place.token(first - 1).lower().equals("the");
    }

    /** The only party of a kind that a report names. */
    private Optional<String> onlyOne(Predicate<Entity> kind) {
        List<String> parties = ensemble.mentions().stream()
                .map(Mention::entity)
                .filter(entity -> !entity.party().isEmpty() && kind.test(entity))
                .map(Entity::party)
                .distinct()
                .limit(2)
                .toList();
        return parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
    }

    /** Whether it is said of no other state: "the president", "the defence ministry", not "Arvenia's president". */
    private boolean isPlain(Place place, int noun) {
        return !ensemble.isMentioned(place.order(), noun)
                && place.token(noun).tag().equals("NN")
                && Character.isLowerCase(place.token(noun).text().charAt(0));
    }

    /** The movement of a report: the only one, or the one that is named by far most often. */
    Optional<String> movement() {
        Map<String, Long> named = ensemble.mentions().stream()
                .filter(mention -> isMovement(mention.entity()))
                .collect(Collectors.groupingBy(
                        mention -> mention.entity().party(), TreeMap::new, Collectors.counting()));
        List<Map.Entry<String, Long>> most = named.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        boolean alone = most.size() == 1
                || (most.size() > 1
                        && most.get(0).getValue() >= BY_FAR * most.get(1).getValue());
        return alone ? Optional.of(most.get(0).getKey()) : Optional.empty();
    }

    /** The state that a movement is known to be in dispute with. */
    private Optional<String> home(Optional<String> movement) {
        return movement.flatMap(gazetteer::known).map(State::home).filter(state -> !state.isEmpty());
    }

    /** The state whose government has a dispute with a movement, where a report tells only one government. */
    Optional<String> government() {
        return governed().filter(this::isState);
    }

    /** The only state of whose government a report speaks, by its arms or its ministers; else the only state that it names. */
    Optional<String> onlyGovernment() {
        Set<String> states = new TreeSet<>(ensemble.governing());
        ensemble.persons().stream()
                .filter(person -> person.roles().stream().anyMatch(offices::isGovernment))
                .map(Entity::party)
                .forEach(states::add);
        states.removeIf(state -> state.isEmpty() || !isState(state));
        return states.isEmpty() ? onlyOne(entity -> isKind(entity, "state")) : only(states);
    }

    /** The only state that the report of a labour dispute names: its ministers are that one's. */
    Optional<String> stateOfDispute() {
        return labour ? onlyOne(entity -> isKind(entity, "state") && !entity.isPlace()) : Optional.empty();
    }

    private static Optional<String> only(Set<String> parties) {
        return parties.stream().filter(party -> parties.size() == 1).findFirst();
    }

    private Optional<String> governed() {
        Optional<String> movement = movement();
        if (movement.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> home = home(movement);
        if (home.isPresent()) {
            return home;
        }
        Set<String> own = ensemble.governments();
        if (own.size() == 1) {
            return own.stream().findFirst();
        }
        Set<String> governing = ensemble.governing();
        if (governing.size() == 1) {
            return governing.stream().findFirst();
        }
        return governing.isEmpty() ? armyOwner() : Optional.empty();
    }

    /** Whether a noun stands for the armed forces of a state: army, generals, armed forces. */
    private static boolean isArmy(Place place, int noun) {
        Token token = place.token(noun);
        boolean armed = token.lower().equals("forces")
                && noun > 0
                && place.token(noun - 1).lower().equals("armed");
        boolean generals = token.lemma().equals("general") && !token.lower().equals("generals");
        boolean armies = token.lower().equals("armies"); // of several
        return armed || (ARMIES.contains(token.lemma()) && !generals && !armies);
    }

    /** The only company of a report that is a party; of several the only one that bargains. */
    Optional<String> company() {
        return only(this::isCompany).or(() -> only(party -> isCompany(party) && party.isEmployer()));
    }

    /** The only union of a report that is a party. */
    Optional<String> union() {
        return onlyOne(this::isUnion);
    }

    /** The state whose armed forces a report speaks of, where it is only one. */
    Optional<String> armyOwner() {
        Set<String> owners = Stream.of("army", "military", "armed", "navy")
                .flatMap(noun -> ensemble.owners(noun).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (owners.isEmpty()) {
            ensemble.persons().stream()
                    .filter(person ->
                            !person.party().isEmpty() && person.roles().stream().anyMatch(Collectives::isOfArmy))
                    .map(Entity::party)
                    .forEach(owners::add);
        }
        return owners.isEmpty() ? home() : Optional.of(owners.iterator().next()).filter(owner -> owners.size() == 1);
    }

    /** Whether an office is one of a state's armed forces, whichever they are. */
    static boolean isOfArmy(Role role) {
        String office = Letters.small(role.title() + " " + role.organisation());
        return office.contains("armed forces")
                || Stream.of(office.split(" ", -1)).anyMatch(Set.of("army", "military")::contains);
    }

    /** The state in which a report was written, where it names that state and no movement but this one, and not as a host. */
    private Optional<String> home() {
        return ensemble.reading().document().blocks().stream()
                .filter(block -> block.kind() == BlockKind.DATELINE)
                .flatMap(block -> stateOf(block.span().of(ensemble.text())).stream())
                .map(State::name)
                .findFirst()
                .filter(state -> ensemble.parties().containsKey(state) && !hosts(state) && !isVenue(state));
    }

    /** Whether a report from a state is about two others, or tells the governments of others alone: they meet there. */
    boolean isVenue(String state) {
        Set<String> governing = ensemble.governing();
        return (governing.size() > 1 && !governing.contains(state))
                || TwoStates.of(ensemble.mentions(), this::isState).isThird(state)
                || (movement().isPresent() && isOnlyPlace(state));
    }

    /** Whether a report names a state for where something happens alone, and another as one that acts. */
    private boolean isOnlyPlace(String state) {
        List<Mention> states = ensemble.mentions().stream()
                .filter(mention -> mention.entity().kind() == SpeakerKind.PARTY
                        && isState(mention.entity().party())
                        && !isDateline(mention))
                .toList();
        return states.stream()
                        .filter(mention -> mention.entity().party().equals(state))
                        .allMatch(this::isWhere)
                && states.stream()
                        .anyMatch(mention ->
                                !mention.entity().party().equals(state) && mention.isSubject() && !isWhere(mention));
    }

    private boolean isDateline(Mention mention) {
        return ensemble.reading().document().blocks().stream()
                .anyMatch(block -> block.kind() == BlockKind.DATELINE
                        && block.span().contains(mention.place().span()));
    }

    /** Whether a state is named for where something is: "in the Arvenian capital", "signed in Brask". */
    private boolean isWhere(Mention mention) {
        Place place = mention.place();
        if (mention.form() == Mention.Form.ADJECTIVE) {
            return mention.next() < place.sentence().size() && bodyWords.isPlace(place.token(mention.next()));
        }
        return place.isWhere();
    }

    private Optional<State> stateOf(String dateline) {
        String city = dateline.split("[,(\\u2013\\u2014:]| - ", 2)[0].strip();
        String name = Stream.of(city.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return gazetteer.dateline(dateline).or(() -> gazetteer.stateOf(name));
    }

    private boolean hosts(String state) {
        return ensemble.mentions().stream()
                .filter(mention -> mention.entity().party().equals(state))
                .anyMatch(mention -> mention.next() < mention.place().sentence().size()
                        && HOSTING.contains(
                                mention.place().token(mention.next()).lemma()));
    }

    /** Whose "the delegation" is: that of the last one of which a report told it, "the government delegation". */
    private Optional<String> lastDelegation(Place place, int noun) {
        for (int order = place.order(); order >= 0; order--) {
            Sentence sentence = ensemble.reading().sentences().get(order);
            int end = order == place.order() ? noun + 1 : sentence.size();
            for (int i = end - 1; i > 0; i--) {
                if (sentence.token(i).lemma().equals("delegation")) {
                    int before = sentence.token(i - 1).tag().equals("POS") ? i - 2 : i - 1;
                    Optional<String> owner =
                            before < 0 ? Optional.empty() : partyAt(new Place(order, sentence, 0, i), before);
                    if (owner.isPresent()) {
                        return owner;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> lastBloc(Place place) {
        return ensemble.mentions().stream()
                .filter(mention -> mention.isBefore(place) && isBloc(mention.entity()))
                .map(mention -> mention.entity().party())
                .reduce((first, second) -> second);
    }

    private boolean isBloc(Entity entity) {
        return isKind(entity, "bloc") && !entity.name().equals("United Nations");
    }

    private boolean isMovement(Entity entity) {
        return !isUnion(entity) && (isKind(entity, "movement") || isInsurgent(entity));
    }

    /** Whether a body that is a side of its own is called as armed movements are: the Liberation Front of Arvenia. */
    private boolean isInsurgent(Entity entity) {
        return entity.kind() == SpeakerKind.ORGANISATION
                && entity.party().equals(entity.name())
                && (entity.isCalledArmed() || hasWordOfInsurgents(entity));
    }

    private boolean hasWordOfInsurgents(Entity entity) {
        return Stream.of(Letters.small(entity.name()).split("[^\\p{L}]+", -1))
                .anyMatch(bodyWords.insurgent()::contains);
    }

    /** Whether a party is neither a movement nor a bloc. */
    boolean isState(String party) {
        return gazetteer
                .known(party)
                .map(state -> !state.kind().equals("movement") && !state.kind().equals("bloc"))
                .orElse(true);
    }

    private boolean isKind(Entity entity, String kind) {
        return entity.kind() == SpeakerKind.PARTY
                && gazetteer
                        .known(entity.name())
                        .filter(state -> state.kind().equals(kind))
                        .isPresent();
    }

    private boolean isUnion(Entity entity) {
        boolean side = isKind(entity, "movement")
                || (entity.kind() == SpeakerKind.ORGANISATION && entity.party().equals(entity.name()));
        return side && (entity.isCalledUnion() || bodyWords.isUnion(entity.name()));
    }

    private boolean isCompany(Entity entity) {
        return (entity.kind() == SpeakerKind.ORGANISATION || entity.isEmployer())
                && entity.party().equals(entity.name())
                && !entity.isCalledUnion()
                && !bodyWords.isUnion(entity.name())
                && (bodyWords.isCompany(entity.name()) || entity.isEmployer());
    }

    private static boolean isNamed(Entity entity, String word) {
        return List.of(Ids.slug(entity.name()).split("-", -1)).stream()
                .anyMatch(part -> part.equals(word) || part.equals(word + "s"));
    }

    private static boolean isMediation(String words) {
        return words.contains("mediation") || words.contains("conciliation") || words.contains("arbitration");
    }

    /** The only party of a kind that a report names, or the one that it names far more often than the others. */
    private Optional<String> only(Predicate<Entity> kind) {
        Map<String, Long> times = ensemble.mentions().stream()
                .map(Mention::entity)
                .filter(entity -> !entity.party().isEmpty() && kind.test(entity))
                .collect(Collectors.groupingBy(Entity::party, TreeMap::new, Collectors.counting()));
        long most = times.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> parties = times.entrySet().stream()
                .filter(party -> OFTENER * party.getValue() > most)
                .map(Map.Entry::getKey)
                .toList();
        return parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
    }

    /** The party that a word of a phrase before its noun tells: "union officials", "a company spokesman", "an army officer". */
    Optional<String> in(Place phrase) {
        for (int i = phrase.last(); i >= phrase.first(); i--) {
            boolean body = !ensemble.isMentioned(phrase.order(), i);
            Optional<String> party = body ? at(phrase, i) : Optional.empty();
            if (party.isPresent()) {
                return party;
            }
        }
        return Optional.empty();
    }

    /** Whose "its" is at the beginning of a phrase: of who is the subject before it in its sentence, else of the sentence before. */
    Optional<String> before(Place phrase) {
        int opening = quotedFrom(phrase);
        int first = opening < 0 ? 0 : behindQuotation(phrase);
        if (phrase.first() > first) {
            Place earlier = new Place(phrase.order(), phrase.sentence(), first, phrase.first() - 1);
            Set<String> named = named(earlier);
            Optional<String> subject = subject(earlier);
            if (subject.isPresent() || !named.isEmpty() || hasSubject(earlier)) {
                return subject.or(
                        () -> named.stream().filter(party -> named.size() == 1).findFirst());
            }
        }
        int order = (opening < 0 ? phrase.order() : opening) - 1;
        if (order < 0) {
            return Optional.empty();
        }
        Sentence sentence = ensemble.reading().sentences().get(order);
        Sentence next = ensemble.reading().sentences().get(order + 1);
        boolean together = sentence.block() == next.block() || (opening >= 0 && sentence.block() == next.block() - 1);
        return together ? subject(new Place(order, sentence, 0, sentence.size() - 1)) : Optional.empty();
    }

    /** The sentence with which the quotation opens that stands right before a phrase: “No. Never,” said its head; -1 where none does. */
    private int quotedFrom(Place phrase) {
        List<Sentence> sentences = ensemble.reading().sentences();
        for (int order = phrase.order(); order >= Math.max(0, phrase.order() - QUOTED); order--) {
            int start = sentences.get(order).token(0).span().start();
            boolean opens = sentences.get(order).block() == phrase.sentence().block()
                    && ensemble.reading().quotations().stream()
                            .anyMatch(quotation -> quotation.outer().start() == start
                                    && quotation.outer().end() <= phrase.span().start()
                                    && quotation.outer().end()
                                            > phrase.sentence().token(0).span().start());
            if (opens) {
                return order;
            }
        }
        return -1;
    }

    /** The first word of the sentence of a phrase behind the quotations that stand before it. */
    private int behindQuotation(Place phrase) {
        int first = 0;
        for (int i = 0; i < phrase.first(); i++) {
            Span word = phrase.token(i).span();
            boolean quoted = ensemble.reading().quotations().stream()
                    .anyMatch(quotation -> quotation.outer().contains(word));
            first = quoted ? i + 1 : first;
        }
        return first;
    }

    /** The party that is the subject of a sentence, as far as a place has it. */
    private Optional<String> subject(Place place) {
        for (int i = place.first(); i <= place.last(); i++) {
            Token token = place.token(i);
            boolean subject = token.relation().startsWith("nsubj") && isMain(place.sentence(), i);
            int noun = i;
            Optional<String> party = subject
                    ? apposed(place, noun).or(() -> partyAt(place, noun)).or(() -> partyOfOwner(place, noun))
                    : Optional.empty();
            if (party.isPresent()) {
                return party;
            }
        }
        int first = place.first() < place.last() && place.token(place.first()).is("DT") ? 1 : 0;
        return place.first() == 0 && place.token(first).is("NNP") ? partyAt(place, first) : Optional.empty();
    }

    /** The side that is named right behind a common noun: "a second guild, Ovar,", "the guild Ovar", "their guild, the Ovar,". */
    private Optional<String> apposed(Place place, int noun) {
        int next = noun + 1;
        boolean comma = next <= place.last() && place.token(next).text().equals(",");
        int name = comma ? next + 1 : next;
        int first = comma && name <= place.last() && place.token(name).is("DT") ? name + 1 : name;
        boolean common = Character.isLowerCase(place.token(noun).text().charAt(0));
        return ensemble.mentions().stream()
                .filter(mention -> common
                        && mention.place().order() == place.order()
                        && mention.place().first() == first
                        && mention.entity().kind() != SpeakerKind.PERSON
                        && mention.form() == Mention.Form.NAME
                        && !mention.entity().isPlace()
                        && !mention.entity().party().isEmpty())
                .map(mention -> mention.entity().party())
                .findFirst();
    }

    /** Whether somebody or something is the subject of a place, whom its words do not tell. */
    private static boolean hasSubject(Place place) {
        for (int i = place.first(); i <= place.last(); i++) {
            Token token = place.token(i);
            if (token.relation().startsWith("nsubj") && token.tag().equals("NNS") && isMain(place.sentence(), i)) {
                return true;
            }
        }
        return false;
    }

    /** The party of the person whose something is: "Mr Brandt's camp". */
    private Optional<String> partyOfOwner(Place place, int noun) {
        return ensemble.mentions().stream()
                .filter(mention -> mention.place().order() == place.order()
                        && mention.isPossessor()
                        && mention.next() == noun
                        && !mention.entity().party().isEmpty())
                .map(mention -> mention.entity().party())
                .findFirst();
    }

    /** The parties that a place names outside quotations. */
    private Set<String> named(Place place) {
        return ensemble.mentions().stream()
                .filter(mention -> mention.place().overlaps(place)
                        && mention.entity().kind() != SpeakerKind.PERSON
                        && !isQuoted(mention.place())
                        && !mention.entity().isPlace()
                        && !mention.entity().party().isEmpty())
                .map(mention -> mention.entity().party())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isQuoted(Place place) {
        return ensemble.reading().quotations().stream()
                .anyMatch(quotation -> quotation.inner().contains(place.span()));
    }

    private static boolean isMain(Sentence sentence, int index) {
        int verb = sentence.token(index).head();
        return verb >= 0 && sentence.token(verb).head() == Token.ROOT;
    }

    private Optional<String> partyAt(Place place, int index) {
        return ensemble.mentions().stream()
                .filter(mention -> mention.place().covers(place.order(), index)
                        && mention.entity().kind() != SpeakerKind.PERSON
                        && !mention.entity().isPlace()
                        && !mention.entity().party().isEmpty())
                .map(mention -> mention.entity().party())
                .findFirst()
                .or(() -> at(place, index));
    }
}
