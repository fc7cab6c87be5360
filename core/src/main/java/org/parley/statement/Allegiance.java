package org.parley.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.BlockKind;
import org.parley.document.Letters;
import org.parley.reading.Sentence;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.State;
import org.parley.reading.gazetteer.StateForm;
import org.parley.rule.Sides;

/** Tells whose persons and bodies are where no office beside a name does, from the surest sign to the weakest. */
final class Allegiance {
    private static final Pattern OPENING = Pattern.compile("(\\p{Lu}[\\p{L}.' -]{2,25}): (?=\\p{Lu})");

    /** A report from two places is of neither: {@code LIMA/QUITO}. */
    private static final Pattern SEVERAL_PLACES = Pattern.compile("[\\p{L}.' -]{2,25}(?:/|, and | and )\\p{Lu}");

    /** Menus and bylines may stand before the paragraph that a place begins. */
    private static final int OPENING_PARAGRAPHS = 6;

    /** So long is the shortest adjective that tells a state within the name of a company. */
    private static final int SHORTEST_STEM = 5;

    /** So many words, of an office, can stand between "his counterpart" and the name. */
    private static final int FARTHEST_COUNTERPART = 7;

    /** So many words of a sentence open it: "Meanwhile, in Lima,". */
    private static final int OPENING_WORDS = 4;

    /** So often does a report name a state that it is about. */
    private static final int OFTEN = 3;

    private static final Set<String> WHOSE = Set.of("his", "her", "their");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Offices offices = Offices.shipped();
    private final Gazetteer gazetteer;
    private final BodyWords bodyWords;
    private final Sides sides;
    private final Ensemble ensemble;
    private final Collectives collectives;
    private final List<Mention> mentions;
    private final List<Entity> persons;
    private final List<Entity> bodies;

    Allegiance(Gazetteer gazetteer, BodyWords bodyWords, Sides sides, Ensemble ensemble, Collectives collectives) {
        this.collectives = collectives;
        this.gazetteer = gazetteer;
        this.bodyWords = bodyWords;
        this.sides = sides;
        this.ensemble = ensemble;
        this.mentions = ensemble.mentions();
        this.persons = ensemble.persons();
        this.bodies = ensemble.bodies();
    }

    /**
     * A body behind a possessive or an adjective belongs to whose it is: Brask's Office of Maps, the Braskian oil firm Ovar. In a
     * labour dispute unions and employers are sides of their own, whatever country they are from.
     */
    void owners(OwnSides ownSides) {
        for (Mention mention : mentions) {
            if (mention.entity().kind() == SpeakerKind.ORGANISATION
                    && !mention.entity().isOutlet()
                    && !ownSides.isParty(mention)) {
                Place place = mention.place();
                int before = beforeNouns(place);
                boolean owned = place.isPossessive(before);
                int last = owned ? before - 1 : before;
                mentions.stream()
                        .filter(owner -> owner.place().order() == place.order()
                                && owner.place().last() == last
                                && (owned || owner.form() == Mention.Form.ADJECTIVE)
                                && owner.entity().kind() != SpeakerKind.PERSON)
                        .findFirst()
                        .ifPresent(owner ->
                                mention.entity().belongsTo(owner.entity().party()));
                if (owned && last >= 0 && bodyWords.isPlace(place.token(last))) {
                    lastHome(place).ifPresent(mention.entity()::belongsTo);
                }
                ownerBehind(mention);
            }
        }
        for (Mention mention : mentions) {
            boolean open = mention.entity().kind() == SpeakerKind.ORGANISATION
                    && !mention.entity().isOutlet()
                    && mention.entity().party().isEmpty();
            if (open && !ownSides.isLabour()) {
                stateInName(mention.entity())
                        .or(() -> isOfState(mention.place()) ? collectives.before(mention.place()) : Optional.empty())
                        .filter(collectives::isState)
                        .ifPresent(mention.entity()::belongsTo);
            }
        }
    }

    /** Whether words right before a name tell that it is that of a body of a state: "the state gas company Ovar". */
    private boolean isOfState(Place name) {
        for (int i = beforeNouns(name) + 1; i < name.first(); i++) {
            if (bodyWords.ofState().contains(name.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The state with whose adjective the name of a body begins: Arvengas. */
    private Optional<String> stateInName(Entity body) {
        String name = Letters.small(body.name());
        if (name.indexOf(' ') >= 0 || name.indexOf('-') >= 0) {
            return Optional.empty();
        }
        return ensemble.parties().values().stream()
                .filter(party -> collectives.isState(party.name())
                        && Stream.concat(Stream.of(party.name()), party.aliases().stream())
                                .anyMatch(form -> form.length() >= SHORTEST_STEM
                                        && form.length() < name.length()
                                        && name.startsWith(Letters.small(form))))
                .map(Entity::party)
                .findFirst();
    }

    /** The state that was last named before a place, or in which the place last named lies: "the city's Regional Council". */
    private Optional<String> lastHome(Place place) {
        return mentions.stream()
                .filter(mention -> mention.isBefore(place)
                        && mention.form() == Mention.Form.NAME
                        && mention.entity().kind() == SpeakerKind.PARTY)
                .map(mention -> mention.entity().isFound()
                        ? mention.entity().home()
                        : mention.entity().party())
                .reduce((first, second) -> second)
                .filter(state -> !state.isEmpty());
    }

    /** A body belongs to whom "of" behind its name tells: the Ministry of Labour of Arvenia. */
    private void ownerBehind(Mention body) {
        Place place = body.place();
        int next = place.last() + 1;
        Sentence sentence = place.sentence();
        boolean union = bodyWords.isSided(body.entity().name())
                && !bodyWords.isCompany(body.entity().name());
        if (union
                || next + 1 >= sentence.size()
                || !sentence.token(next).lower().equals("of")) {
            return;
        }
        int first = sentence.token(next + 1).lower().equals("the") ? next + 2 : next + 1;
        mentions.stream()
                .filter(owner -> owner.place().order() == place.order()
                        && owner.place().first() == first
                        && owner.entity().kind() != SpeakerKind.PERSON
                        && !owner.entity().isPlace()
                        && !owner.entity().isOutlet())
                .findFirst()
                .ifPresent(owner -> body.entity().belongsTo(owner.entity().party()));
    }

    /** Where the words stand that are before the small nouns right before a name. */
    private static int beforeNouns(Place place) {
        int last = place.first() - 1;
        while (last >= 0
                && Character.isLowerCase(place.token(last).text().charAt(0))
                && (place.token(last).is("NN") || place.token(last).is("JJ"))) {
            last--;
        }
        return last;
    }

    /** Those whom the world knows, where the report does not tell whose they are. */
    void leaders(Leaders leaders) {
        String published =
                ensemble.reading().document().publication().published().edtf();
        int year = YEAR.matcher(published).lookingAt() ? Integer.parseInt(published.substring(0, 4)) : 0;
        for (Entity person : persons) {
            boolean open = person.party().isEmpty()
                    && person.roles().stream()
                            .noneMatch(role -> gazetteer.titles().isObserver(role.title()));
            if (open) {
                leaders.stateOf(person.name(), year, ensemble.parties().keySet())
                        .ifPresent(person::belongsTo);
            }
        }
    }

    /** Those whose office only one of the states has that the text names: a home secretary beside "British". */
    void nationals() {
        for (Entity person : persons) {
            if (person.party().isEmpty()) {
                person.roles().stream()
                        .flatMap(role ->
                                offices.nationalOf(role, ensemble.parties().keySet()).stream())
                        .findFirst()
                        .ifPresent(person::belongsTo);
            }
        }
    }

    /** In talks of two states: a prime minister where only one of them has that office, a president likewise. */
    void heads() {
        TwoStates twoStates = TwoStates.of(mentions, collectives::isState);
        for (Entity person : persons) {
            if (person.party().isEmpty()) {
                person.roles().stream()
                        .filter(offices::isLacking)
                        .flatMap(role -> twoStates.only(state -> !offices.lacks(state, role)).stream())
                        .findFirst()
                        .ifPresent(person::belongsTo);
            }
        }
    }

    /** In talks of two states: "her counterpart, Trade Minister Brandt" is of the other side than whoever was named before. */
    void counterparts() {
        TwoStates twoStates = TwoStates.of(mentions, collectives::isState);
        for (Mention mention : mentions) {
            Entity person = mention.entity();
            int counterpart =
                    person.kind() == SpeakerKind.PERSON && person.party().isEmpty()
                            ? counterpartBefore(mention.place())
                            : -1;
            if (counterpart >= 0) {
                mentions.stream()
                        .filter(other -> other.entity().kind() == SpeakerKind.PERSON
                                && other.entity() != person
                                && isBefore(other.place(), mention.place(), counterpart))
                        .reduce((first, second) -> second)
                        .flatMap(other -> twoStates
                                .against(other.entity().party())
                                .or(() -> acrossFromMovement(
                                        person, other.entity().party())))
                        .ifPresent(person::belongsTo);
            }
        }
    }

    /**
     * In talks of two states: "Arvenia's negotiator Jo Hale said yes; Foreign Minister Brandt said that she would ask" is of the other
     * side than whoever the clause before speaks of.
     */
    void opposites() {
        TwoStates twoStates = TwoStates.of(mentions, collectives::isState);
        for (Mention mention : mentions) {
            Entity person = mention.entity();
            boolean open = person.kind() == SpeakerKind.PERSON
                    && person.party().isEmpty()
                    && person.roles().stream().anyMatch(offices::isGovernment);
            int clause = open ? clauseBefore(mention.place()) : -1;
            if (clause >= 0) {
                List<String> parties = mentions.stream()
                        .filter(other ->
                                other.place().order() == mention.place().order()
                                        && other.place().last() < clause
                                        && other.entity().kind() == SpeakerKind.PERSON)
                        .map(other -> other.entity().party())
                        .distinct()
                        .toList();
                Optional.of(parties)
                        .filter(only -> only.size() == 1)
                        .flatMap(only -> twoStates.against(only.get(0)))
                        .ifPresent(person::belongsTo);
            }
        }
    }

    /** Where a semicolon ends the clause before the one that begins with an office and a name; -1 where none does. */
    private static int clauseBefore(Place name) {
        for (int i = name.first() - 1; i >= Math.max(0, name.first() - FARTHEST_COUNTERPART); i--) {
            if (name.token(i).text().equals(";")) {
                return i;
            }
            if (name.token(i).is("V")) {
                return -1;
            }
        }
        return -1;
    }

    /** In talks of a state and a movement: whoever is across the table, where it is no minister, who meets those of states. */
    private Optional<String> acrossFromMovement(Entity person, String party) {
        Optional<String> movement = collectives.movement();
        Optional<String> government = collectives.government();
        boolean minister = person.roles().stream().anyMatch(offices::isGovernment);
        if (minister || movement.isEmpty() || government.isEmpty()) {
            return Optional.empty();
        }
        return movement.filter(party::equals).isPresent()
                ? government
                : movement.filter(side -> government.filter(party::equals).isPresent());
    }

    /** In talks of two states: "in Lima, Foreign Minister Brandt" is of the one of the two whose capital that is. */
    void capitals() {
        TwoStates twoStates = TwoStates.of(mentions, collectives::isState);
        for (Mention mention : mentions) {
            Entity person = mention.entity();
            boolean open = person.kind() == SpeakerKind.PERSON
                    && person.party().isEmpty()
                    && person.roles().stream().anyMatch(offices::isGovernment);
            if (open) {
                capitalBefore(mention.place())
                        .filter(state -> twoStates.against(state).isPresent())
                        .ifPresent(person::belongsTo);
            }
        }
    }

    /** The state in whose capital somebody is told to act: "in Lima", at the beginning of the sentence. */
    private Optional<String> capitalBefore(Place name) {
        return mentions.stream()
                .filter(mention -> mention.place().order() == name.order()
                        && mention.isBefore(name)
                        && mention.place().first() > 0
                        && mention.place().first() <= OPENING_WORDS
                        && mention.place()
                                .token(mention.place().first() - 1)
                                .lower()
                                .equals("in")
                        && gazetteer
                                .state(name.sentence(), mention.place().first())
                                .filter(hit -> hit.form() == StateForm.CAPITAL)
                                .isPresent())
                .map(mention -> mention.entity().party())
                .findFirst();
    }

    private static boolean isBefore(Place place, Place other, int index) {
        return place.order() < other.order() || (place.order() == other.order() && place.last() < index);
    }

    /** Where "his counterpart" stands close before a name; -1 if nowhere. */
    private static int counterpartBefore(Place name) {
        for (int i = name.first() - 1; i >= Math.max(1, name.first() - FARTHEST_COUNTERPART); i--) {
            if (name.token(i).lemma().equals("counterpart")) {
                boolean his = WHOSE.contains(name.token(i - 1).lower()) || name.isPossessive(i - 1);
                return his ? i : -1;
            }
            if (name.token(i).is("V")) {
                return -1;
            }
        }
        return -1;
    }

    /** Houses of parliament that only one of the states has that the text names. */
    void houses() {
        for (Entity body : bodies) {
            if (body.party().isEmpty() && !body.isOutlet()) {
                offices.nationalOf(body, ensemble.parties().keySet()).ifPresent(body::belongsTo);
            }
        }
    }

    /** The units of an army are of the only state whose army the report speaks of, else of its only government. */
    void units() {
        bodies.stream()
                .filter(body -> body.party().isEmpty() && bodyWords.isUnit(body.name()))
                .forEach(body ->
                        collectives.armyOwner().or(collectives::onlyGovernment).ifPresent(body::belongsTo));
    }

    /** Ministers and ministries without a state are of the one from whose capital the report comes, where it speaks of it. */
    void home() {
        Optional<String> government = collectives.government();
        if (government.isPresent()) {
            home(government.get());
            return;
        }
        ensemble.reading().document().blocks().stream()
                .filter(block -> block.kind() == BlockKind.DATELINE)
                .map(block -> block.span().of(ensemble.text()))
                .filter(dateline -> !SEVERAL_PLACES.matcher(dateline).lookingAt())
                .flatMap(dateline -> gazetteer.dateline(dateline).stream())
                .map(State::name)
                .findFirst()
                .or(this::placeBefore)
                .or(this::publishersHome)
                .or(collectives::stateOfDispute)
                .filter(state -> !collectives.isVenue(state) && !isOnlyWritten(state))
                .ifPresent(this::home);
    }

    /** Whether a report of a movement never speaks of the state it comes from, and often of another: they only meet there. */
    private boolean isOnlyWritten(String home) {
        return !ensemble.parties().containsKey(home)
                && collectives.movement().isPresent()
                && mentions.stream()
                        .filter(mention -> mention.entity().kind() == SpeakerKind.PARTY
                                && collectives.isState(mention.entity().party()))
                        .collect(Collectors.groupingBy(
                                mention -> mention.entity().party(), Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(times -> times >= OFTEN);
    }

    /** The state or town that the name of the outlet begins with: the Cyprus Mail, the Yemen Times. */
    private Optional<String> publishersHome() {
        String publisher = ensemble.reading().document().publication().publisher();
        String name = publisher.startsWith("The ") ? publisher.substring("The ".length()) : publisher;
        for (int space = name.lastIndexOf(' '); space > 0; space = name.lastIndexOf(' ', space - 1)) {
            String words = name.substring(0, space);
            Optional<String> state = gazetteer
                    .known(words)
                    .or(() -> gazetteer.stateOf(words))
                    .map(State::name)
                    .filter(ensemble.parties()::containsKey);
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    /** The state whose capital begins the first paragraph, as some papers print it: "Lima: The minister said". */
    private Optional<String> placeBefore() {
        return ensemble.reading().document().blocks().stream()
                .filter(block -> block.kind() == BlockKind.PARAGRAPH)
                .limit(OPENING_PARAGRAPHS)
                .map(block -> OPENING.matcher(block.span().of(ensemble.text())))
                .filter(Matcher::lookingAt)
                .flatMap(opening -> gazetteer.dateline(opening.group(1).toUpperCase(Locale.ROOT)).stream())
                .map(State::name)
                .findFirst();
    }

    /** A ministry without a state is of the only one that its paragraph has spoken of by then. Of ministers that is seldom so. */
    void nearest() {
        nearest(this::onlyState);
        nearest(place -> ensemble.onlyOwner("ministry"));
    }

    private void nearest(Function<Place, Optional<String>> owner) {
        for (Mention mention : mentions) {
            Entity entity = mention.entity();
            boolean ministry = entity.kind() == SpeakerKind.ORGANISATION
                    && !entity.isOutlet()
                    && entity.party().isEmpty()
                    && isMinistry(entity.name());
            if (ministry) {
                owner.apply(mention.place()).ifPresent(entity::belongsTo);
            }
        }
    }

    /** The state that a paragraph has named up to the end of a sentence; empty where there are several. */
    private Optional<String> onlyState(Place place) {
        List<String> states = mentions.stream()
                .filter(mention -> mention.entity().kind() == SpeakerKind.PARTY
                        && !mention.entity().isPlace()
                        && mention.place().order() <= place.order()
                        && mention.place().sentence().block()
                                == place.sentence().block())
                .map(mention -> mention.entity().party())
                .distinct()
                .limit(2)
                .toList();
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }

    /** Whether somebody is first named behind the name of another state or its capital: "In Lima, Trade Minister Ada Brandt". */
    private boolean isElsewhere(Entity person, String state) {
        return mentions.stream()
                .filter(mention -> mention.entity() == person)
                .findFirst()
                .filter(first -> mentions.stream()
                        .anyMatch(
                                other -> other.place().order() == first.place().order()
                                        && other.isBefore(first.place())
                                        && other.entity().kind() == SpeakerKind.PARTY
                                        && !other.entity().party().equals(state)))
                .isPresent();
    }

    private void home(String state) {
        persons.stream()
                .filter(person -> person.party().isEmpty()
                        && person.roles().stream()
                                .anyMatch(role -> offices.isGovernment(role) || offices.isOfficeOf(role, state))
                        && !isElsewhere(person, state))
                .forEach(person -> person.belongsTo(state));
        bodies.stream()
                .filter(body -> body.party().isEmpty() && !body.isOutlet() && isMinistry(body.name()))
                .forEach(body -> body.belongsTo(state));
    }

    /** Whether a state has one body of a name: the Ministry of Trade, the Central Bank. */
    private boolean isMinistry(String name) {
        return name.startsWith("Ministry of ")
                || name.endsWith(" Ministry")
                || bodyWords.institutions().contains(Letters.small(name));
    }

    /** A government that is named for a person is of that person's party: the Brandt Administration. */
    void administrations() {
        for (Entity body : bodies) {
            int space = body.name().lastIndexOf(' ');
            boolean named = body.party().isEmpty()
                    && space > 0
                    && bodyWords.sides().contains(Letters.small(body.name().substring(space + 1)));
            if (named) {
                String name = body.name().substring(0, space);
                persons.stream()
                        .filter(person -> NameForms.fit(person.name(), name))
                        .map(Entity::party)
                        .filter(party -> !party.isEmpty())
                        .findFirst()
                        .ifPresent(body::belongsTo);
            }
        }
    }

    /** Whoever a user's file says belongs to a side does, whatever the report says. */
    void members() {
        for (Sides.Side side : sides.all()) {
            for (Entity entity : persons) {
                if (side.members().stream().anyMatch(member -> isOne(entity, member))) {
                    entity.isMemberOf(side.name());
                }
            }
            for (Entity entity : bodies) {
                if (side.members().contains(entity.name())
                        || entity.aliases().stream().anyMatch(side.members()::contains)) {
                    entity.isMemberOf(side.name());
                }
            }
        }
    }

    private static boolean isOne(Entity person, String member) {
        return NameForms.fit(person.name(), member) || Spellings.areOne(person.name(), member);
    }
}
