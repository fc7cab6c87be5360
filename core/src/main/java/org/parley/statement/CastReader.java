package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.document.BlockKind;
import org.parley.document.Letters;
import org.parley.reading.NameKind;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.OutletHit;
import org.parley.reading.gazetteer.State;
import org.parley.reading.gazetteer.StateForm;
import org.parley.reading.gazetteer.StateHit;
import org.parley.rule.Sides;

/** Reads who is named in a document: persons with their offices, bodies, parties. */
final class CastReader {
    /** Prepositions before a place, seldom before a person. */
    private static final Set<String> LOCATING = Set.of("in", "near", "outside", "inside");

    /** Offices of towns and provinces, which are no parties. */
    private static final Set<String> LOCAL = Set.of(
            "mayor",
            "governor",
            "sen.",
            "senator",
            "sen",
            "rep.",
            "rep",
            "representative",
            "councillor",
            "bishop",
            "archbishop",
            "lawmaker",
            "congressman",
            "congresswoman",
            "prefect");

    /** Ranks that begin the names of bodies as well: General Electric, Major League. */
    private static final Set<String> AMBIGUOUS =
            Set.of("General", "Major", "Private", "Count", "Deputy", "Justice", "Prince");

    /** How far the words of an office may reach before or behind a name. */
    private static final int REACH = 14;

    /** How long a bracket between an office and a name may be, in words. */
    private static final int BRACKET = 8;

    private static final Set<String> LEADING = Set.of("lead", "head", "chair", "represent", "command", "run");

    private final Offices offices = Offices.shipped();
    private final Gazetteer gazetteer;
    private final BodyWords bodyWords;
    private final Sides sides;

    CastReader(Gazetteer gazetteer, BodyWords bodyWords, Sides sides) {
        this.sides = sides;
        this.gazetteer = gazetteer;
        this.bodyWords = bodyWords;
    }

    /** The capital of a territory is more often the place than its government. */
    private static boolean isActor(StateHit hit) {
        boolean place = hit.form() == StateForm.CAPITAL && hit.state().kind().equals("territory");
        return !hit.ambiguous() && !place;
    }

    /**
     * Reads who is named.
     *
     * @param shown who is named with an office outside of what is read, such as in captions
     */
    Cast read(Reading reading, List<Person> shown) {
        Work work = new Work(reading);
        work.states();
        work.names();
        work.mentions.sort(Comparator.comparing(mention -> mention.place().span()));
        work.offices();
        work.learn(shown);
        work.nationals();
        work.home();
        work.nearest();
        work.again();
        work.administrations();
        work.members();
        return new Cast(reading, work.places, work.mentions, gazetteer, bodyWords, work.onlyShown);
    }

    /** The state of reading one document. */
    private final class Work {
        private final Reading reading;
        private final String text;
        private final Places places;
        private final List<Mention> mentions = new ArrayList<>();
        private final Map<String, Entity> parties = new HashMap<>();
        private final List<Entity> persons = new ArrayList<>();
        private final List<Entity> bodies = new ArrayList<>();
        private final Set<String> families = new HashSet<>();
        private final List<Person> onlyShown = new ArrayList<>();
        /** The offices whose words did not tell a party when they were read, and whose they are. */
        private final Map<Place, Mention> untold = new LinkedHashMap<>();

        Work(Reading reading) {
            this.reading = reading;
            this.text = reading.document().text();
            this.places = new Places(reading.sentences());
        }

        /** States and blocs by all the words that stand for them. */
        void states() {
            for (int order = 0; order < places.sentences().size(); order++) {
                Sentence sentence = places.sentences().get(order);
                for (int i = 0; i < sentence.size(); i++) {
                    Optional<StateHit> hit = gazetteer.state(sentence, i).filter(CastReader::isActor);
                    if (hit.isPresent() && sentence.token(i).text().length() > 1) {
                        Place place =
                                new Place(order, sentence, i, i + hit.get().length() - 1);
                        mentions.add(mention(place, hit.get()));
                        i = place.last();
                    }
                }
            }
        }

        private Mention mention(Place place, StateHit hit) {
            Entity party = party(hit.state());
            party.named(place.words(text));
            return new Mention(place, party, hit.form() == StateForm.ADJECTIVE ? adjectival(place) : Mention.Form.NAME);
        }

        private Entity party(State state) {
            return parties.computeIfAbsent(
                    state.name(),
                    name -> state.kind().equals("territory") ? Entity.territory(name) : Entity.party(name));
        }

        /** Persons and bodies by the names that the reading found. */
        void names() {
            List<Named> named = new NameChunks(places, bodyWords, gazetteer).of(reading.names());
            named.stream()
                    .filter(name -> name.kind() == NameKind.PERSON
                            && name.place().first() < name.place().last())
                    .forEach(this::family);
            addressed();
            sides.all().stream()
                    .flatMap(side -> side.members().stream())
                    .filter(Spellings::isFull)
                    .forEach(member -> families.add(member.substring(member.lastIndexOf(' ') + 1)));
            named.stream().filter(name -> isPlace(name)).forEach(this::name);
            for (NameKind kind : List.of(NameKind.GROUP, NameKind.ORGANISATION, NameKind.PERSON)) {
                named.stream()
                        .filter(name -> name.kind() == kind && !isPlace(name))
                        .forEach(this::name);
            }
            families();
            adjectives();
            owners();
        }

        /** Notes which words of a full name are the family's: the last, and of Xi Jinping the first. */
        private void family(Named named) {
            Place place = named.place();
            Set<String> folded = NameForms.families(place.words(text));
            String first = place.token(place.first()).text();
            families.add(place.token(place.last()).text());
            if (folded.contains(NameForms.fold(first))) {
                families.add(first);
            }
        }

        /** A body behind a possessive or an adjective belongs to whose it is: Brask's Office of Maps, the Braskian oil firm Ovar. */
        private void owners() {
            for (Mention mention : mentions) {
                if (mention.entity().kind() == SpeakerKind.ORGANISATION
                        && !mention.entity().isOutlet()) {
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
                    ownerBehind(mention);
                }
            }
        }

        /** A body belongs to whom "of" behind its name tells: the Ministry of Labour of Arvenia. */
        private void ownerBehind(Mention body) {
            Place place = body.place();
            int next = place.last() + 1;
            Sentence sentence = place.sentence();
            if (next + 1 >= sentence.size() || !sentence.token(next).lower().equals("of")) {
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

        /** Names that only persons have: "President Brandt", "Brandt herself", "Brandt, the Arvenian envoy,". */
        private void addressed() {
            for (Sentence sentence : places.sentences()) {
                for (int i = 0; i < sentence.size(); i++) {
                    Token token = sentence.token(i);
                    boolean alone = token.is("NNP")
                            && token.text().length() > 2
                            && isCapital(token)
                            && (i + 1 == sentence.size() || !isCapital(sentence.token(i + 1)))
                            && !gazetteer.titles().isHead(token)
                            && !bodyWords.isBody(token)
                            && !bodyWords.isSide(token)
                            && !bodyWords.isSided(token.text())
                            && gazetteer.state(sentence, i).isEmpty()
                            && gazetteer.outlet(sentence, i, false).isEmpty();
                    if (alone
                            && (isAddressed(sentence, i) || isReflexive(sentence, i + 1) || isInOffice(sentence, i))) {
                        families.add(token.text());
                    }
                }
            }
        }

        private boolean isAddressed(Sentence sentence, int index) {
            return index > 0
                    && isAddress(sentence.token(index - 1))
                    && !AMBIGUOUS.contains(sentence.token(index - 1).text());
        }

        private static boolean isReflexive(Sentence sentence, int index) {
            return index < sentence.size()
                    && Set.of("himself", "herself")
                            .contains(sentence.token(index).lower());
        }

        /** Whether "the ... minister" stands in commas behind a name that stands alone. */
        private boolean isInOffice(Sentence sentence, int index) {
            boolean before = index > 0 && isCapital(sentence.token(index - 1));
            if ((before && index > 1)
                    || index + 2 >= sentence.size()
                    || !sentence.token(index + 1).text().equals(",")) {
                return false;
            }
            if (!sentence.token(index + 2).lower().equals("the")) {
                return false;
            }
            for (int i = index + 3; i < Math.min(sentence.size(), index + 8); i++) {
                Token token = sentence.token(i);
                if (token.is("NN") && gazetteer.titles().isHead(token)) {
                    return i + 1 < sentence.size() && !sentence.token(i + 1).is("NN");
                }
                if (!isOfPhrase(token)) {
                    return false;
                }
            }
            return false;
        }

        private boolean isFamilyName(Place place) {
            return place.first() == place.last()
                    && families.contains(place.token(place.first()).text());
        }

        private boolean isNamed(String name) {
            return persons.stream().anyMatch(person -> person.name().equals(name));
        }

        /** The family names of persons who are named in full, wherever they stand alone and were overlooked. */
        private void families() {
            for (int order = 0; order < places.sentences().size(); order++) {
                Sentence sentence = places.sentences().get(order);
                for (int i = 0; i < sentence.size(); i++) {
                    Token token = sentence.token(i);
                    boolean alone = families.contains(token.text())
                            && !token.is("PRP")
                            && (i + 1 == sentence.size() || !isCapital(sentence.token(i + 1)))
                            && (i == 0 || !isCapital(sentence.token(i - 1)) || isAddress(sentence.token(i - 1)));
                    if (alone && !isMentioned(order, i)) {
                        person(new Place(order, sentence, i, i));
                    }
                }
            }
        }

        private static boolean isCapital(Token token) {
            return Character.isUpperCase(token.text().charAt(0));
        }

        private boolean isAddress(Token token) {
            return gazetteer.titles().isHonorific(token) || gazetteer.titles().isRank(token);
        }

        private boolean isPlace(Named name) {
            return name.kind() == NameKind.PLACE
                    || (name.kind() == NameKind.PERSON && (isStateLike(name.place()) || isLocated(name.place())));
        }

        /**
         * Whether a single word taken for a person is a place: the text has things happen in it, and has no first name,
         * title or possession for it.
         */
        private boolean isLocated(Place place) {
            String name = place.token(place.last()).text();
            if (place.first() != place.last() || gazetteer.gender(name).isPresent()) {
                return false;
            }
            boolean located = false;
            for (Sentence sentence : places.sentences()) {
                for (int i = 0; i < sentence.size(); i++) {
                    if (sentence.token(i).text().equals(name)) {
                        Token before = sentence.token(Math.max(0, i - 1));
                        boolean named = i > 0
                                && (before.is("NNP")
                                        || gazetteer.titles().isHead(before)
                                        || gazetteer.titles().isHonorific(before));
                        boolean owns = i + 1 < sentence.size()
                                && sentence.token(i + 1).tag().equals("POS");
                        if (named || owns) {
                            return false;
                        }
                        located |= i > 0 && LOCATING.contains(before.lower());
                    }
                }
            }
            return located;
        }

        private void name(Named name) {
            Optional<OutletHit> outlet = outlet(name.place());
            if (outlet.isPresent()) {
                outlet(name.place(), outlet.get());
            } else {
                name(name.kind(), name.place());
            }
        }

        /** The adjectives and peoples of parties that no list knows, wherever they stand. */
        private void adjectives() {
            for (int order = 0; order < places.sentences().size(); order++) {
                Sentence sentence = places.sentences().get(order);
                for (int i = 0; i < sentence.size(); i++) {
                    String word = sentence.token(i).text();
                    if (Character.isUpperCase(word.charAt(0)) && word.length() > 4 && !isMentioned(order, i)) {
                        adjective(word, new Place(order, sentence, i, i));
                    }
                }
            }
        }

        private void adjective(String word, Place place) {
            for (Entity party : List.copyOf(parties.values())) {
                if (Demonyms.isOf(word, party.name())) {
                    party.confirm();
                    party.named(word);
                    mentions.add(new Mention(place, party, adjectival(place)));
                    return;
                }
            }
        }

        private static Mention.Form adjectival(Place place) {
            int next = place.last() + 1;
            boolean before = next < place.sentence().size()
                    && (place.token(next).is("NN") || place.token(next).is("JJ"));
            return before ? Mention.Form.ADJECTIVE : Mention.Form.NAME;
        }

        private Optional<OutletHit> outlet(Place place) {
            return gazetteer
                    .outlet(place.sentence(), place.first(), true)
                    .filter(hit -> hit.length() >= place.last() - place.first() + 1);
        }

        /** An outlet may speak for itself; it is no party, and carries what others say. */
        private void outlet(Place place, OutletHit hit) {
            Entity outlet = bodies.stream()
                    .filter(entity -> entity.name().equals(hit.name()))
                    .findFirst()
                    .orElseGet(() -> {
                        Entity body = Entity.outlet(hit.name());
                        bodies.add(body);
                        return body;
                    });
            outlet.named(place.words(text));
            mentions.add(new Mention(place, outlet, Mention.Form.NAME));
        }

        private void name(NameKind kind, Place place) {
            boolean state =
                    mentions.stream().anyMatch(mention -> mention.place().equals(place));
            if (state) {
                return;
            }
            boolean body = kind == NameKind.ORGANISATION;
            if (kind != NameKind.PERSON && isFamilyName(place) && (body || !isNamed(place.words(text)))) {
                person(place);
                return;
            }
            switch (kind) {
                case PERSON -> {
                    if (isStateLike(place) || isLocated(place)) {
                        discovered(place);
                    } else if (isDemonym(place)) {
                        return;
                    } else if (isShortOfBody(place) || isOfState(place)) {
                        body(place);
                    } else {
                        person(place);
                    }
                }
                case ORGANISATION -> {
                    boolean noun = place.first() == place.last() && bodyWords.isSided(place.words(text));
                    if (!noun && !gazetteer.titles().isHead(place.token(place.last()))) {
                        body(place);
                    }
                }
                case PLACE, GROUP -> discovered(place);
                case OTHER -> {}
            }
        }

        /** Whether a name begins with the adjective or abbreviation of a state, as those of bodies do and no person's: U.S. Northern Command. */
        private boolean isOfState(Place place) {
            return gazetteer
                    .state(place.sentence(), place.first())
                    .filter(CastReader::isActor)
                    .filter(hit -> hit.length() < place.last() - place.first() + 1)
                    .filter(hit -> hit.form() == StateForm.ADJECTIVE
                            || place.token(place.first()).text().chars().noneMatch(Character::isLowerCase))
                    .isPresent();
        }

        /** Whether a single word is the first of the name of a body: Corran for Corran Steel. */
        private boolean isShortOfBody(Place place) {
            String name = place.words(text);
            return place.first() == place.last()
                    && bodies.stream().anyMatch(body -> body.name().startsWith(name + " "));
        }

        /** Whether a single word taken for a person is a state that no list knows: the text has its adjective. */
        private boolean isStateLike(Place place) {
            String name = place.token(place.last()).text();
            boolean alone = place.first() == place.last() && name.length() >= 5;
            return alone
                    && places.sentences().stream()
                            .flatMap(sentence -> sentence.tokens().stream())
                            .anyMatch(
                                    token -> Character.isUpperCase(token.text().charAt(0))
                                            && !token.text().equals(name)
                                            && Demonyms.isOf(token.text(), name)
                                            && !token.text().equals(name + "s"));
        }

        /** Whether a single word taken for a person is the adjective of a party: the next step finds it as such. */
        private boolean isDemonym(Place place) {
            String word = place.token(place.last()).text();
            return place.first() == place.last()
                    && parties.values().stream().anyMatch(party -> Demonyms.isOf(word, party.name()));
        }

        private void person(Place named) {
            Place place = withoutAddress(named);
            String name = place.words(text);
            Entity person = personNamed(name);
            person.named(name);
            String given = place.token(place.first()).text();
            if (place.first() < place.last()) {
                gazetteer.gender(given).ifPresent(gender -> person.genderIs(Gender.of(gender)));
            }
            if (place.first() > 0) {
                gazetteer
                        .titles()
                        .gender(place.token(place.first() - 1))
                        .ifPresent(gender -> person.genderIs(Gender.of(gender)));
            }
            if (place.last() + 1 < place.sentence().size()) {
                String next = place.token(place.last() + 1).lower();
                if (next.equals("himself") || next.equals("herself")) {
                    person.genderIs(next.equals("herself") ? Gender.FEMALE : Gender.MALE);
                }
            }
            mentions.add(new Mention(place, person, Mention.Form.NAME));
        }

        private Place withoutAddress(Place place) {
            int first = place.first();
            while (first < place.last()
                    && (gazetteer.titles().isHonorific(place.token(first))
                            || gazetteer.titles().isRank(place.token(first)))) {
                first++;
            }
            return place.from(first);
        }

        /** The person of that name so far: the same name, else the one last named whose name fits. */
        private Entity personNamed(String name) {
            Entity fitting = null;
            for (Entity person : persons) {
                if (person.name().equals(name) || person.aliases().contains(name)) {
                    return lastOf(name).orElse(person);
                }
                boolean fits = NameForms.fit(person.name(), name)
                        || person.aliases().stream()
                                .anyMatch(alias -> NameForms.words(alias).size() > 1 && NameForms.fit(alias, name));
                if (fits) {
                    fitting = person;
                }
            }
            if (fitting == null) {
                fitting = Entity.person(name);
                persons.add(fitting);
            }
            return fitting;
        }

        /** Of several persons of one family name the one named last. */
        private Optional<Entity> lastOf(String name) {
            for (int i = mentions.size() - 1; i >= 0; i--) {
                Entity entity = mentions.get(i).entity();
                if (entity.kind() == SpeakerKind.PERSON && NameForms.fit(entity.name(), name)) {
                    return Optional.of(entity);
                }
            }
            return Optional.empty();
        }

        private void body(Place place) {
            String name = place.words(text);
            Optional<Mention> state = mentions.stream()
                    .filter(mention -> mention.place().order() == place.order()
                            && mention.place().first() >= place.first()
                            && mention.place().last() <= place.last())
                    .findFirst();
            Entity body = bodies.stream()
                    .filter(entity -> entity.name().equals(name)
                            || entity.aliases().contains(name)
                            || entity.name().startsWith(name + " ")
                            || name.startsWith(entity.name() + " ")
                            || isAcronym(name, entity.name()))
                    .findFirst()
                    .orElseGet(() -> newBody(name));
            body.named(name);
            gazetteer.agency(name).ifPresent(owner -> body.belongsTo(owner.name()));
            state.filter(mention -> !isNamedForPlace(mention))
                    .ifPresent(mention -> body.belongsTo(mention.entity().party()));
            mentions.removeIf(mention -> mention.place().order() == place.order()
                    && mention.place().first() >= place.first()
                    && mention.place().last() <= place.last());
            if (bodyWords.isSided(name)) {
                body.standsAlone();
            }
            mentions.add(new Mention(place, body, Mention.Form.NAME));
        }

        /** Whether a body has only a place in its name: the Geneva Initiative is not of Switzerland's capital. */
        private boolean isNamedForPlace(Mention mention) {
            Place place = mention.place();
            boolean city = gazetteer
                    .state(place.sentence(), place.first())
                    .filter(hit -> hit.form() == StateForm.CAPITAL)
                    .isPresent();
            return city || mention.entity().isPlace();
        }

        private Entity newBody(String name) {
            Entity body = Entity.body(name);
            bodies.add(body);
            return body;
        }

        private static boolean isAcronym(String shorter, String name) {
            StringBuilder initials = new StringBuilder();
            for (String word : name.split("[\\s-]+", -1)) {
                if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                    initials.append(word.charAt(0));
                }
            }
            return shorter.length() >= 2 && shorter.equals(initials.toString());
        }

        /** A place or people that no list knows: the states of its own that a text invents or the list lacks. */
        private void discovered(Place place) {
            String name = place.words(text);
            boolean covered =
                    mentions.stream().anyMatch(mention -> mention.place().overlaps(place));
            if (covered) {
                return;
            }
            Optional<String> stem = parties.keySet().stream()
                    .filter(party -> Demonyms.isOf(name, party) || Demonyms.isOf(party, name))
                    .findFirst();
            boolean adjectival = stem.isPresent() && Demonyms.isOf(name, stem.get());
            Entity party = parties.computeIfAbsent(stem.orElse(name), Entity::found);
            if (stem.isPresent()) {
                party.confirm();
            }
            party.named(name);
            mentions.add(new Mention(place, party, adjectival ? Mention.Form.ADJECTIVE : Mention.Form.NAME));
        }

        /** Takes over full names and offices of those who are named in the text as well, and whoever else has an office. */
        void learn(List<Person> shown) {
            for (Person person : shown) {
                if (person.roles().isEmpty()) {
                    continue;
                }
                List<Entity> same = persons.stream()
                        .filter(entity -> NameForms.fit(entity.name(), person.name()))
                        .toList();
                if (same.size() == 1) {
                    same.get(0).named(person.name());
                    person.roles().forEach(same.get(0)::holds);
                    same.get(0).belongsTo(person.party());
                } else if (same.isEmpty()) {
                    onlyShown.add(person);
                }
            }
        }

        /** The spokesman for a president is of the president's party, which may be told further down. */
        void again() {
            untold.forEach((phrase, mention) -> {
                if (mention.entity().party().isEmpty()) {
                    mention.entity().belongsTo(partyOf(phrase, mention));
                }
            });
        }

        /** Those whose office only one of the states has that the text names: a home secretary beside "British". */
        void nationals() {
            for (Entity person : persons) {
                if (person.party().isEmpty()) {
                    person.roles().stream()
                            .flatMap(role -> offices.nationalOf(role, parties.keySet()).stream())
                            .findFirst()
                            .ifPresent(person::belongsTo);
                }
            }
        }

        /** Ministers and ministries without a state are of the one from whose capital the report comes, where it speaks of it. */
        void home() {
            reading.document().blocks().stream()
                    .filter(block -> block.kind() == BlockKind.DATELINE)
                    .flatMap(block -> gazetteer.dateline(block.span().of(text)).stream())
                    .map(State::name)
                    .findFirst()
                    .ifPresent(this::home);
        }

        /** A ministry without a state is of the only one that its paragraph has spoken of by then. Of ministers that is seldom so. */
        void nearest() {
            for (Mention mention : mentions) {
                Entity entity = mention.entity();
                boolean ministry = entity.kind() == SpeakerKind.ORGANISATION
                        && !entity.isOutlet()
                        && entity.party().isEmpty()
                        && isMinistry(entity.name());
                if (ministry) {
                    onlyState(mention.place()).ifPresent(entity::belongsTo);
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

        private void home(String state) {
            persons.stream()
                    .filter(person ->
                            person.party().isEmpty() && person.roles().stream().anyMatch(offices::isGovernment))
                    .forEach(person -> person.belongsTo(state));
            bodies.stream()
                    .filter(body -> body.party().isEmpty() && !body.isOutlet() && isMinistry(body.name()))
                    .forEach(body -> body.belongsTo(state));
        }

        private static boolean isMinistry(String name) {
            return name.startsWith("Ministry of ") || name.endsWith(" Ministry");
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

        /** The offices that stand before and behind the names of persons. */
        void offices() {
            for (Mention mention : List.copyOf(mentions)) {
                if (mention.entity().kind() == SpeakerKind.PERSON) {
                    before(mention);
                    behind(mention);
                }
            }
        }

        private void before(Mention mention) {
            Place place = mention.place();
            int end = place.first() - 1;
            if (end >= 0 && place.token(end).is("IN")) {
                return;
            }
            end = beforeBracket(place, end);
            boolean apposition = end >= 1 && place.token(end).text().equals(",");
            end -= apposition ? 1 : 0;
            if (apposition && isPersonName(place.order(), end)) {
                return;
            }
            int start = phraseStart(place, end);
            if (start <= end && !(apposition && !isDefinite(place.token(start)))) {
                office(mention, new Place(place.order(), place.sentence(), start, end));
            }
            boolean rank = !apposition
                    && start <= end
                    && start >= 2
                    && place.token(start - 1).text().equals(",");
            if (rank && mention.entity().party().isEmpty()) {
                beforeComma(mention, start - 2);
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
            while (start >= 0 && place.first() - start < REACH && isOfPhrase(place.token(start))) {
                start--;
            }
            return lastSegment(place, start + 1, end);
        }

        /** The first of two offices before a name: "the commander of Arvenia's 9th Brigade, Col. Brandt". */
        private void beforeComma(Mention mention, int end) {
            Place place = mention.place();
            int start = phraseStart(place, end);
            if (start <= end && isDefinite(place.token(start)) && !isPersonName(place.order(), end)) {
                office(mention, new Place(place.order(), place.sentence(), start, end));
            }
        }

        /** In "a spokesman for President" only what stands behind the last preposition, where it ends in an office. */
        private int lastSegment(Place place, int start, int end) {
            for (int i = end - 1; i > start; i--) {
                if (place.token(i).is("IN")) {
                    Token last = place.token(end);
                    boolean office = gazetteer.titles().isHead(last)
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
                leads(mention, next + 1);
            }
            if (sentence.token(next).lower().equals("of")
                    && !mention.entity().roles().isEmpty()) {
                stateAt(place.order(), next + 1).ifPresent(mention.entity()::belongsTo);
            }
            boolean relative = apposition && isRelativeCopula(sentence, next + 1);
            boolean copula = relative
                    || (sentence.token(next).lemma().equals("be")
                            && !sentence.token(next).is("MD"));
            if (!apposition && !copula) {
                return;
            }
            int start = relative ? next + 3 : next + 1;
            while (copula && start < sentence.size() && sentence.token(start).is("RB")) {
                start++;
            }
            int end = start;
            while (end < sentence.size()
                    && end - start < REACH
                    && (isOfPhrase(sentence.token(end)) || isInBody(place.order(), end))) {
                end++;
            }
            if (end > start && !isPersonName(place.order(), start)) {
                office(mention, new Place(place.order(), sentence, start, end - 1));
            }
        }

        /** The state that is named at a word, by its name and not its capital: of "President Ada Brandt of Arvenia". */
        private Optional<String> stateAt(int order, int index) {
            return mentions.stream()
                    .filter(mention -> mention.place().order() == order
                            && mention.place().first() == index
                            && mention.form() == Mention.Form.NAME
                            && mention.entity().kind() == SpeakerKind.PARTY
                            && !isNamedForPlace(mention))
                    .map(mention -> mention.entity().party())
                    .findFirst();
        }

        /** "..., who was the Arvenian envoy," */
        private static boolean isRelativeCopula(Sentence sentence, int index) {
            return index + 1 < sentence.size()
                    && sentence.token(index).lower().equals("who")
                    && sentence.token(index + 1).lemma().equals("be");
        }

        /** "..., who leads the Arvenian delegation," tells whose side somebody is on. */
        private void leads(Mention mention, int who) {
            Place place = mention.place();
            Sentence sentence = place.sentence();
            boolean clause = who + 2 < sentence.size()
                    && sentence.token(who).lower().equals("who")
                    && LEADING.contains(sentence.token(who + 1).lemma());
            int end = who + 2;
            while (clause
                    && end < sentence.size()
                    && end - who < REACH
                    && (isOfPhrase(sentence.token(end)) || isInBody(place.order(), end))) {
                end++;
            }
            if (clause && end > who + 2) {
                Place led = new Place(place.order(), sentence, who + 2, end - 1);
                mention.entity().belongsTo(partyOf(led, mention));
            }
        }

        /** Whether a word is within the name of a body: "and" of the Tug and Pilot Union. */
        private boolean isInBody(int order, int index) {
            return mentions.stream()
                    .anyMatch(mention -> mention.place().covers(order, index)
                            && mention.entity().kind() == SpeakerKind.ORGANISATION);
        }

        private boolean isPersonName(int order, int index) {
            return mentions.stream()
                    .anyMatch(mention -> mention.place().covers(order, index)
                            && mention.entity().kind() == SpeakerKind.PERSON
                            && !mention.isPossessor());
        }

        private static boolean isDefinite(Token token) {
            return token.is("DT") || token.tag().equals("PRP$") || token.is("NNP") || token.is("JJ");
        }

        private static boolean isOfPhrase(Token token) {
            boolean link = Set.of("of", "for", "to", "at", "on", "in", "'s", "’s", "‘s")
                    .contains(token.lower());
            return token.is("NN")
                    || token.is("JJ")
                    || token.tag().equals("POS")
                    || token.is("DT")
                    || token.tag().equals("PRP$")
                    || token.tag().equals("CD")
                    || token.tag().equals("HYPH")
                    || token.lower().equals("newly")
                    || token.lower().equals("under")
                    || (token.tag().equals("VBG") || token.tag().equals("VBN"))
                    || token.lower().equals("then-")
                    || link;
        }

        /** Takes the office out of a phrase beside a name, with the party that the phrase tells. */
        private void office(Mention mention, Place phrase) {
            int head = -1;
            for (int i = phrase.first(); i <= phrase.last(); i++) {
                Token token = phrase.token(i);
                boolean title = token.is("NN")
                        && (gazetteer.titles().isHead(token)
                                || gazetteer.titles().isRank(token));
                boolean link = head >= 0 && token.is("IN");
                if (link) {
                    break;
                }
                if (title && !isPersonName(phrase.order(), i)) {
                    head = i;
                }
            }
            if (head < 0) {
                return;
            }
            int start = titleStart(phrase, head);
            Place title = new Place(phrase.order(), phrase.sentence(), start, head);
            boolean observer = gazetteer.titles().isObserver(phrase.token(head));
            String told = observer ? "" : partyOf(phrase, mention);
            if (!observer && told.isEmpty()) {
                untold.put(phrase, mention);
            }
            boolean town = LOCAL.contains(phrase.token(head).lower())
                    && Optional.ofNullable(parties.get(told))
                            .filter(Entity::isFound)
                            .isPresent();
            String party = town ? "" : told;
            String organisation = organisation(phrase, head);
            mention.entity().holds(new Role(title.words(text), organisation, party));
            gazetteer
                    .titles()
                    .gender(phrase.token(head))
                    .ifPresent(gender -> mention.entity().genderIs(Gender.of(gender)));
        }

        /** Where the words of the title begin: behind the article, the possessor and the adjective of a party. */
        private int titleStart(Place phrase, int head) {
            int start = head;
            while (start > phrase.first()) {
                Token before = phrase.token(start - 1);
                boolean mentioned = isMentioned(phrase.order(), start - 1)
                        && !gazetteer.titles().isModifier(before);
                if (mentioned || !qualifies(before, phrase.token(head))) {
                    break;
                }
                start--;
            }
            return start;
        }

        /** Whether a word belongs to the title behind it: "deputy", "defence", "shop" of "shop steward"; not "insipid". */
        private boolean qualifies(Token word, Token head) {
            boolean small = Character.isLowerCase(word.text().charAt(0));
            boolean great = Character.isUpperCase(head.text().charAt(0));
            return gazetteer.titles().isModifier(word) || (word.is("NN") && !(small && great));
        }

        private boolean isMentioned(int order, int index) {
            return mentions.stream().anyMatch(mention -> mention.place().covers(order, index));
        }

        private String organisation(Place phrase, int head) {
            boolean of = head + 2 <= phrase.last() && phrase.token(head + 1).is("IN");
            return of ? new Place(phrase.order(), phrase.sentence(), head + 2, phrase.last()).words(text) : "";
        }

        /** The party that a phrase beside a name tells: the one it names, else that of a person or body in it. */
        private String partyOf(Place phrase, Mention self) {
            boolean counterpart = phrase.token(phrase.last()).lemma().equals("counterpart");
            if (isOfForeignBody(phrase)) {
                return "";
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
                        && phrase.token(mention.place().first() - 1).lower().equals("for");
                boolean other = isCompound(mention.place())
                        || topic
                        || plural
                        || (counterpart && mention.entity().kind() == SpeakerKind.PERSON);
                if (inside && !other && !mention.entity().party().isEmpty()) {
                    return mention.entity().party();
                }
            }
            if (counterpart) {
                return "";
            }
            for (int i = phrase.first(); i + 1 <= phrase.last(); i++) {
                if (bodyWords.isPlace(phrase.token(i)) && phrase.isPossessive(i + 1)) {
                    return Mention.lastParty(mentions, phrase)
                            .map(Entity::party)
                            .orElse("");
                }
            }
            return sideOf(phrase);
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

        /** Whether a name is part of a compound, which tells an attitude: pro-Arvenian, Arvenian-backed. */
        private boolean isCompound(Place name) {
            int before = name.span().start() - 1;
            int behind = name.span().end();
            return (before > 0 && isHyphen(text.charAt(before)) && Character.isLetter(text.charAt(before - 1)))
                    || (behind + 1 < text.length()
                            && isHyphen(text.charAt(behind))
                            && Character.isLetter(text.charAt(behind + 1)));
        }

        private static boolean isHyphen(char letter) {
            return letter == '-' || letter == '\u2010' || letter == '\u2011';
        }

        /** The union or company of the text that a phrase speaks of without its name: "general secretary of the union". */
        private String sideOf(Place phrase) {
            for (int i = phrase.first(); i <= phrase.last(); i++) {
                Token token = phrase.token(i);
                String noun = token.lemma();
                boolean business = bodyWords.isBusiness(token);
                if (!token.is("NN") || !(business || (bodyWords.isBody(token) && bodyWords.isSided(noun)))) {
                    continue;
                }
                List<Entity> sides = bodies.stream()
                        .filter(body -> body.party().equals(body.name()))
                        .filter(body -> business
                                ? bodyWords.isCompany(body.name())
                                : List.of(Ids.slug(body.name()).split("-", -1)).contains(noun))
                        .toList();
                if (sides.size() == 1) {
                    return sides.get(0).party();
                }
            }
            return "";
        }
    }
}
