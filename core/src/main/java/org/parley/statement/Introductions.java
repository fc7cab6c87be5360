package org.parley.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.Letters;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/**
 * Tells the offices and parties of persons whom a report introduces apart from their names: its first sentence speaks of
 * "the president of Arvenia", a later one of Ada Brandt.
 */
final class Introductions {
    /** How many sentences an opening has. */
    private static final int OPENING = 2;

    /** How many sentences behind the office the name may stand. */
    private static final int REACH = 4;

    /** So many words before a name, of an office, the verb of those who confer stands. */
    private static final int CONFERRED = 5;

    private static final Set<String> OWN = Set.of("its", "their");

    private final Offices offices = Offices.shipped();
    private final Ensemble ensemble;
    private final OfficeReader officeReader;
    private final RoleWords roleWords;
    private final BodyWords bodyWords;
    private final List<Sentence> sentences;
    private final Collectives collectives;

    Introductions(
            Ensemble ensemble,
            OfficeReader officeReader,
            RoleWords roleWords,
            BodyWords bodyWords,
            Collectives collectives) {
        this.collectives = collectives;
        this.bodyWords = bodyWords;
        this.ensemble = ensemble;
        this.officeReader = officeReader;
        this.roleWords = roleWords;
        this.sentences = ensemble.reading().sentences();
    }

    /** The office that the opening speaks of is held by whoever is named next, where the report gives that person none. */
    void opening() {
        for (int order = 0; order < Math.min(OPENING, sentences.size()); order++) {
            Sentence sentence = sentences.get(order);
            for (int noun = 0; noun < sentence.size(); noun++) {
                if (isOffice(order, noun) && sentence.token(noun).relation().startsWith("nsubj")) {
                    Place office = phrase(order, noun);
                    introduced(order, sentence.token(noun))
                            .filter(mention -> !isNamed(office))
                            .ifPresent(mention -> introduce(mention, office));
                }
            }
        }
    }

    /** Whose an office is counts more than of which nation somebody is by calling: the League's envoy, "an Arvenian diplomat". */
    private void introduce(Mention mention, Place office) {
        boolean byCalling = !mention.entity().party().isEmpty();
        officeReader.office(mention, office);
        String party = officeReader.partyOf(office, mention);
        if (byCalling && !party.isEmpty()) {
            mention.entity().isMemberOf(party);
        }
    }

    /** Whoever holds an office that one person has at a time is of the only side whose office the opening speaks of. */
    void elsewhere() {
        for (Entity person : ensemble.persons()) {
            if (person.party().isEmpty()) {
                person.roles().stream()
                        .map(offices::key)
                        .filter(key -> offices.isSingle(key) && !offices.isCommon(key))
                        .map(key -> having(key, person))
                        .filter(parties -> parties.size() == 1)
                        .findFirst()
                        .ifPresent(
                                parties -> person.belongsTo(parties.iterator().next()));
            }
        }
    }

    /** The army's spokesman is of the only side whose army the report speaks of. */
    void forces() {
        for (Entity person : ensemble.persons()) {
            if (person.party().isEmpty()) {
                person.roles().stream()
                        .flatMap(role -> Stream.of(Letters.small(role.title() + " " + role.organisation())
                                .split(" ", -1)))
                        .filter(bodyWords.forces()::contains)
                        .findFirst()
                        .flatMap(ensemble::onlyOwner)
                        .or(() -> person.roles().stream().anyMatch(Collectives::isOfArmy)
                                ? collectives.armyOwner()
                                : Optional.empty())
                        .ifPresent(person::belongsTo);
            }
        }
    }

    /** The chief financial officer of a labour dispute is of its only company, the shop steward of its only union. */
    void officers() {
        for (Entity person : ensemble.persons()) {
            if (person.party().isEmpty() && person.roles().stream().anyMatch(offices::isOfCompany)) {
                collectives.company().ifPresent(person::belongsTo);
            }
            if (person.party().isEmpty() && person.roles().stream().anyMatch(offices::isOfUnion)) {
                collectives.union().ifPresent(person::belongsTo);
            }
        }
    }

    /** The head of the national treasury is of the only state of whose government the report speaks. */
    void institutions() {
        for (Entity person : ensemble.persons()) {
            if (person.party().isEmpty() && person.roles().stream().anyMatch(this::isOfInstitution)) {
                collectives
                        .onlyGovernment()
                        .filter(state -> mostNamed().equals(Optional.of(state)))
                        .ifPresent(person::belongsTo);
            }
        }
    }

    /** The state that the report names most often. */
    private Optional<String> mostNamed() {
        return ensemble.mentions().stream()
                .filter(mention -> mention.entity().kind() == SpeakerKind.PARTY
                        && !mention.entity().isPlace()
                        && isState(mention.entity().party()))
                .collect(
                        Collectors.groupingBy(mention -> mention.entity().party(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .reduce((most, other) -> other.getValue() > most.getValue() ? other : most)
                .map(Map.Entry::getKey);
    }

    /** Whether an office is one that acts for an institution of a state, and not that of one of its members. */
    private boolean isOfInstitution(Role role) {
        String small = Letters.small(role.organisation());
        String title = Letters.small(role.title());
        if (title.startsWith("opposition") || title.endsWith("member") || title.endsWith("deputy")) {
            return false;
        }
        String bare = small.startsWith("the ") ? small.substring("the ".length()) : small;
        return bodyWords.institutions().contains(bare)
                || (bare.startsWith("national ")
                        && bodyWords.institutions().contains(bare.substring("national ".length())));
    }

    /** A minister or ministry's spokesman of no state that is told is of the only one that the sentence before speaks of as its subject. */
    void neighbours() {
        for (Entity person : ensemble.persons()) {
            if (person.party().isEmpty()
                    && person.roles().stream().noneMatch(Introductions::goesBetween)
                    && person.roles().stream().anyMatch(role -> offices.isGovernment(role) || isOfMinistry(role))) {
                ensemble.mentions().stream()
                        .filter(mention -> mention.entity() == person)
                        .findFirst()
                        .flatMap(this::spokenOfBefore)
                        .ifPresent(person::belongsTo);
            }
        }
    }

    /** Whether an office is one of those who go between others, of neither of whom they need be. */
    private static boolean goesBetween(Role role) {
        String title = Letters.small(role.title());
        return title.endsWith("envoy") || title.endsWith("mediator") || title.endsWith("facilitator");
    }

    private static boolean isOfMinistry(Role role) {
        String office = Letters.small(role.title() + " " + role.organisation());
        return office.contains("ministry") || office.contains("foreign minister");
    }

    /** The state whose people confer with somebody: "the Arvenians asked for time to consult President Brandt". */
    private Optional<String> conferring(Mention person) {
        Place name = person.place();
        boolean confers = false;
        for (int i = name.first() - 1; i >= Math.max(0, name.first() - CONFERRED); i--) {
            confers |= OfficeWords.shipped().confers().contains(name.token(i).lemma());
        }
        List<String> states = ensemble.mentions().stream()
                .filter(mention -> mention.place().order() == name.order()
                        && mention.isBefore(name)
                        && mention.entity().kind() == SpeakerKind.PARTY
                        && !mention.entity().isPlace())
                .map(mention -> mention.entity().party())
                .distinct()
                .toList();
        return confers && states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }

    private Optional<String> spokenOfBefore(Mention person) {
        Optional<String> conferring = conferring(person);
        if (conferring.isPresent()) {
            return conferring.filter(this::isState);
        }
        int order = person.place().order();
        int block = person.place().sentence().block();
        for (int before = order - 1; before >= Math.max(0, order - 2); before--) {
            if (before < order - 1 && sentences.get(before).block() != block) {
                return Optional.empty();
            }
            int at = before;
            Set<String> states = new TreeSet<>();
            Set<String> subjects = new TreeSet<>();
            for (Mention mention : ensemble.mentions()) {
                boolean state = mention.place().order() == at
                        && mention.entity().kind() == SpeakerKind.PARTY
                        && !mention.entity().isPlace()
                        && !mention.entity().isEmployer()
                        && !mention.entity().isCalledUnion()
                        && !mention.place().isWhere()
                        && !ensemble.isCompound(mention.place());
                if (state) {
                    states.add(mention.entity().party());
                }
                if (state && mention.place().first() <= 1 && (mention.isPossessor() || mention.isSubject())) {
                    subjects.add(mention.entity().party());
                }
            }
            if (subjects.size() == 1) {
                return Optional.of(subjects.iterator().next()).filter(this::isState);
            }
            if (!states.isEmpty()) {
                return states.size() == 1 && sentences.get(at).block() == block
                        ? Optional.of(states.iterator().next()).filter(this::isState)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a party is one that has ministers. */
    private boolean isState(String party) {
        return collectives.isState(party);
    }

    /** The parties whose office of a key the opening speaks of, but for those where somebody else is known to hold it. */
    private Set<String> having(String key, Entity person) {
        Set<String> parties = new TreeSet<>();
        for (int order = 0; order < Math.min(OPENING, sentences.size()); order++) {
            for (int noun = 0; noun < sentences.get(order).size(); noun++) {
                if (isOffice(order, noun)) {
                    Place office = phrase(order, noun);
                    boolean same = isKey(office, noun, key);
                    (same && !isNamed(office) ? ownerOf(office, noun) : Optional.<String>empty())
                            .ifPresent(parties::add);
                }
            }
        }
        ensemble.persons().stream()
                .filter(other -> other != person
                        && other.roles().stream()
                                .anyMatch(role -> offices.key(role).equals(key)))
                .map(Entity::party)
                .forEach(parties::remove);
        return parties;
    }

    /** Whether the words of an office up to its noun, without those that tell whose it is or how it is seen, have a key. */
    private boolean isKey(Place office, int noun, String key) {
        StringBuilder words = new StringBuilder();
        for (int i = noun; i >= office.first(); i--) {
            Token token = office.token(i);
            boolean whose = token.is("DT")
                    || token.tag().equals("PRP$")
                    || token.tag().equals("POS")
                    || ensemble.isMentioned(office.order(), i);
            words.insert(0, whose ? "" : token.text() + " ");
            boolean whole = i == office.first() || !roleWords.isDividing(office.token(i - 1));
            if (whole && offices.key(words.toString()).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whose office a phrase speaks of: "the Arvenian premier", "Arvenia's premier", "the premier of Arvenia", "its premier". */
    private Optional<String> ownerOf(Place office, int noun) {
        Optional<String> told = ensemble.mentions().stream()
                .filter(mention -> mention.place().order() == office.order()
                        && mention.place().first() >= office.first()
                        && mention.place().last() <= office.last()
                        && mention.entity().kind() == SpeakerKind.PARTY
                        && !mention.entity().isPlace()
                        && !ensemble.isCompound(mention.place())
                        && (mention.place().last() < noun
                                || office.token(noun + 1).lower().equals("of")))
                .map(mention -> mention.entity().party())
                .findFirst();
        boolean own = OWN.contains(office.token(office.first()).lower());
        return told.isEmpty() && own ? onlyParty(office) : told;
    }

    /** The one party that a sentence names before a phrase. */
    private Optional<String> onlyParty(Place office) {
        List<String> parties = ensemble.mentions().stream()
                .filter(mention -> mention.place().order() == office.order()
                        && mention.place().last() < office.first()
                        && mention.entity().kind() == SpeakerKind.PARTY
                        && !mention.entity().isPlace())
                .map(mention -> mention.entity().party())
                .distinct()
                .toList();
        return parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
    }

    private boolean isOffice(int order, int noun) {
        Token token = sentences.get(order).token(noun);
        return roleWords.isHead(token)
                && !isCommittee(order, noun)
                && !NounPhrases.isSeveral(token)
                && !roleWords.isObserver(token)
                && !ensemble.isPersonName(order, noun);
    }

    /** "The executive" of a union is a body; "the chief executive" is not. */
    private boolean isCommittee(int order, int noun) {
        Token before = sentences.get(order).token(Math.max(0, noun - 1));
        return sentences.get(order).token(noun).lemma().equals("executive")
                && (before.is("DT") || before.tag().equals("POS"));
    }

    /** The words of an office with whose it is, before the noun and behind "of". */
    private Place phrase(int order, int noun) {
        Sentence sentence = sentences.get(order);
        int first = noun;
        while (first > 0
                && (NounPhrases.isOfPhrase(sentence.token(first - 1))
                        || sentence.token(first - 1).tag().equals("HYPH"))) {
            first--;
        }
        Place phrase = NounPhrases.withOf(new Place(order, sentence, first, sentence.size() - 1), noun);
        return ensemble.mentions().stream()
                .map(Mention::place)
                .filter(body -> body.order() == order
                        && body.first() > noun
                        && body.first() <= phrase.last()
                        && body.last() > phrase.last())
                .findFirst()
                .map(body -> new Place(order, sentence, phrase.first(), body.last()))
                .orElse(phrase);
    }

    /** Whether the holder's name stands in or beside a phrase. */
    private boolean isNamed(Place office) {
        return ensemble.mentions().stream()
                .anyMatch(mention -> mention.entity().kind() == SpeakerKind.PERSON
                        && mention.place().order() == office.order()
                        && mention.place().last() >= office.first() - 1
                        && mention.place().first() <= office.last() + 2);
    }

    /** Who is named first of all behind a sentence and has no party, and no office but one of that noun. */
    private Optional<Mention> introduced(int order, Token noun) {
        Optional<Mention> first = ensemble.mentions().stream()
                .filter(mention -> mention.entity().kind() == SpeakerKind.PERSON
                        && mention.place().order() > order
                        && mention.place().order() <= order + REACH
                        && mention.isSubject())
                .findFirst();
        return first.filter(mention -> isFirst(mention)
                && Spellings.isFull(mention.entity().name())
                && (mention.entity().party().isEmpty() || isByCalling(mention.entity()))
                && mention.entity().roles().stream()
                        .filter(role -> !offices.isCalling(role))
                        .allMatch(role -> Letters.small(role.title()).endsWith(noun.lower())));
    }

    /** Whether only a calling tells whose somebody is. */
    private boolean isByCalling(Entity person) {
        return person.roles().stream().anyMatch(offices::isCalling)
                && person.roles().stream()
                        .filter(role -> !offices.isCalling(role))
                        .allMatch(role -> role.party().isEmpty());
    }

    private boolean isFirst(Mention mention) {
        return ensemble.mentions().stream()
                .filter(other -> other.entity() == mention.entity())
                .findFirst()
                .filter(mention::equals)
                .isPresent();
    }
}
