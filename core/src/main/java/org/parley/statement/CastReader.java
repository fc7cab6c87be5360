package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.reading.NameKind;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.OutletHit;
import org.parley.reading.gazetteer.State;
import org.parley.reading.gazetteer.StateForm;
import org.parley.reading.gazetteer.StateHit;
import org.parley.reading.gazetteer.Titles;
import org.parley.rule.Sides;

/** Reads who is named in a document: persons with their offices, bodies, parties. */
final class CastReader {
    /** Prepositions before a place, seldom before a person. */
    private static final Set<String> LOCATING = Set.of("in", "near", "outside", "inside");

    /** A hyphen that stands loose in a name: Anna -Marie. */
    private static final Pattern LOOSE = Pattern.compile("(?<=\\p{L}) -(?=\\p{Lu})|(?<=\\p{L})- (?=\\p{Lu})");

    /** Words before "as" and another name of somebody. */
    private static final Set<String> CALLED = Set.of("known", "nicknamed", "dubbed");

    /** Kinds of those whose short names are as often something else. */
    private static final Set<String> SHORTENED = Set.of("movement", "bloc");

    /** Prepositions before a town in which something is or to which somebody goes. */
    private static final Set<String> HERE = Set.of("at", "to", "for", "through", "via", "leave", "leaving", "around");

    /** Ranks that are given names behind another rank: Governor Sultan Brandt. */
    private static final Set<String> GIVEN = Set.of("Sultan", "Emir", "Amir", "Imam", "Earl", "Duke", "Marshal");

    /** Words before a month. */
    private static final Set<String> MONTHLY =
            Set.of("early", "mid", "late", "last", "next", "this", "until", "till", "mid-", "throughout");

    /** The noun and number at the end of the name of a union's branch. */
    private static final Pattern BRANCH = Pattern.compile("\\b(?:Lodge|Local|Branch|Chapter) \\d+$");

    private final Gazetteer gazetteer;
    private final BodyWords bodyWords;
    private final Sides sides;
    private final Leaders leaders;

    CastReader(Gazetteer gazetteer, BodyWords bodyWords, Sides sides) {
        this.sides = sides;
        this.gazetteer = gazetteer;
        this.bodyWords = bodyWords;
        this.leaders = Leaders.load(gazetteer);
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
        Ensemble ensemble = Ensemble.of(reading);
        OwnSides ownSides = new OwnSides(bodyWords, ensemble);
        Work work = new Work(ensemble, ownSides.isLabour());
        Collectives collectives = new Collectives(ensemble, bodyWords, gazetteer, ownSides.isLabour());
        Allegiance allegiance = new Allegiance(gazetteer, bodyWords, sides, ensemble, collectives);
        OfficeReader officeReader = new OfficeReader(gazetteer, bodyWords, ensemble, collectives);
        Introductions introductions =
                new Introductions(ensemble, officeReader, new RoleWords(gazetteer.titles()), bodyWords, collectives);
        work.states();
        work.shortNames();
        work.names();
        allegiance.owners(ownSides);
        ownSides.read();
        new Employers(bodyWords, ensemble, ownSides, gazetteer::isGivenName).read();
        if (ownSides.isLabour()) {
            new Tradespeople(bodyWords, ensemble, collectives).read();
        }
        ensemble.mentions().sort(Comparator.comparing(mention -> mention.place().span()));
        officeReader.offices();
        work.learn(shown);
        new LeadClauses(ensemble, collectives, officeReader).read();
        new Genders(ensemble).read();
        new PredicateOffices(ensemble, officeReader).read();
        introductions.opening();
        allegiance.leaders(leaders);
        allegiance.nationals();
        allegiance.heads();
        allegiance.counterparts();
        allegiance.houses();
        introductions.elsewhere();
        introductions.forces();
        allegiance.units();
        introductions.officers();
        allegiance.opposites();
        introductions.neighbours();
        introductions.institutions();
        allegiance.capitals();
        allegiance.home();
        allegiance.nearest();
        officeReader.again();
        new Masters(ensemble, officeReader).read();
        allegiance.administrations();
        allegiance.members();
        return new Cast(ensemble, work.places, gazetteer, bodyWords, collectives, work.onlyShown);
    }

    /** The state of reading one document. */
    private final class Work {
        private final Reading reading;
        private final String text;
        private final Places places;
        private final Ensemble ensemble;
        private final List<Mention> mentions;
        private final Map<String, Entity> parties;
        private final List<Entity> persons;
        private final List<Entity> bodies;
        private final boolean labour;
        private final Set<String> families = new HashSet<>();
        private final Set<String> bodyNames = new HashSet<>();
        /** Seats of governments that are the names of firms in this report. */
        private final Set<String> firms = new HashSet<>();

        private final Set<String> agencies;
        private final List<Person> onlyShown = new ArrayList<>();
        /** Other names of persons, with their full ones. */
        private final Map<String, String> nicknames = new HashMap<>();

        Work(Ensemble ensemble, boolean labour) {
            this.labour = labour;
            this.reading = ensemble.reading();
            this.text = ensemble.text();
            this.agencies = Agencies.of(reading.document());
            this.places = new Places(reading.sentences());
            this.ensemble = ensemble;
            this.mentions = ensemble.mentions();
            this.parties = ensemble.parties();
            this.persons = ensemble.persons();
            this.bodies = ensemble.bodies();
        }

        /** States and blocs by all the words that stand for them. */
        void states() {
            firms.addAll(new SeatFirms(gazetteer, bodyWords, places.sentences()).names(labour));
            for (int order = 0; order < places.sentences().size(); order++) {
                Sentence sentence = places.sentences().get(order);
                for (int i = 0; i < sentence.size(); i++) {
                    Optional<StateHit> hit = gazetteer.state(sentence, i).filter(CastReader::isActor);
                    boolean firm = hit.isPresent()
                            && hit.get().form() == StateForm.SEAT
                            && firms.contains(sentence.token(i).text());
                    if (hit.isPresent()
                            && !firm
                            && sentence.token(i).text().length() > 1
                            && !isGiven(sentence, i, hit.get())) {
                        Place place =
                                new Place(order, sentence, i, i + hit.get().length() - 1);
                        mentions.add(mention(place, hit.get()));
                        i = place.last();
                    }
                }
            }
        }

        /** Whether the name of a town is somebody's given name: "its president, Lima Duarte,". */
        private boolean isGiven(Sentence sentence, int index, StateHit hit) {
            int next = index + 1;
            boolean named = hit.length() == 1
                    && next < sentence.size()
                    && isCapital(sentence.token(next))
                    && sentence.token(next).is("NNP")
                    && !bodyWords.isBody(sentence.token(next))
                    && !gazetteer.titles().isHead(sentence.token(next))
                    && gazetteer.state(sentence, next).isEmpty();
            boolean apart = index > 1 && sentence.token(index - 1).text().equals(",");
            int office = apart ? index - 2 : index - 1;
            return named
                    && office >= 0
                    && sentence.token(office).tag().equals("NN")
                    && gazetteer.titles().isHead(sentence.token(office));
        }

        /** Short names that are as often something else stand for a movement or bloc that the text names in full as well: RSF. */
        void shortNames() {
            for (int order = 0; order < places.sentences().size(); order++) {
                Sentence sentence = places.sentences().get(order);
                for (int i = 0; i < sentence.size(); i++) {
                    Optional<StateHit> hit = gazetteer
                            .state(sentence, i)
                            .filter(one -> one.ambiguous()
                                    && SHORTENED.contains(one.state().kind())
                                    && parties.containsKey(one.state().name()));
                    if (hit.filter(one -> one.form() == StateForm.SEAT).isPresent() && !isSeatActing(sentence, i)) {
                        continue;
                    }
                    if (hit.isPresent() && !ensemble.isMentioned(order, i)) {
                        Place place =
                                new Place(order, sentence, i, i + hit.get().length() - 1);
                        mentions.add(mention(place, hit.get()));
                    }
                }
            }
        }

        /** Whether the town or house of a bloc stands for it: "Brussels said", not "in Brussels" nor "the Trade Commission". */
        private boolean isSeatActing(Sentence sentence, int index) {
            boolean named = (index > 0
                            && (sentence.token(index - 1).is("NNP")
                                    || sentence.token(index - 1).text().equals("-")))
                    || (index + 1 < sentence.size()
                            && (sentence.token(index + 1).is("NNP")
                                    || sentence.token(index + 1).lower().equals("of")));
            boolean located = index > 0
                    && (HERE.contains(sentence.token(index - 1).lower())
                            || LOCATING.contains(sentence.token(index - 1).lower()));
            return !named && !located;
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
            List<Named> chunks = new NameChunks(places, bodyWords, gazetteer).of(reading.names());
            List<Named> named = new ArrayList<>(new BodyNames(bodyWords, gazetteer, text)
                    .settled(
                            new PersonNames(places.sentences(), bodyWords, gazetteer, text).settled(chunks),
                            reading.document().publication().publisher(),
                            places.sentences()));
            named.stream()
                    .filter(name -> name.kind() == NameKind.PERSON
                            && name.place().first() < name.place().last()
                            && !isDate(name.place()))
                    .forEach(this::family);
            addressed();
            sides.all().stream()
                    .flatMap(side -> side.members().stream())
                    .filter(Spellings::isFull)
                    .forEach(member -> families.add(member.substring(member.lastIndexOf(' ') + 1)));
            named.replaceAll(name -> isFamilyWithArticle(name) ? new Named(name.place(), NameKind.PERSON) : name);
            named.replaceAll(this::withoutPlace);
            named.removeIf(name -> isDate(name.place()) || isDay(name) || isAddress(name.place()));
            explained(named);
            List<UnionNames.Named> unions = new UnionNames(bodyWords, gazetteer, places.sentences()).all();
            unions.forEach(union -> bodyNames.add(union.place().words(text)));
            named.replaceAll(name -> isKnownBody(name.place()) ? new Named(name.place(), NameKind.ORGANISATION) : name);
            named.stream().filter(name -> isPlace(name)).forEach(this::name);
            for (NameKind kind : List.of(NameKind.GROUP, NameKind.ORGANISATION, NameKind.PERSON)) {
                named.stream()
                        .filter(name -> name.kind() == kind && !isPlace(name))
                        .forEach(this::name);
            }
            families();
            bodiesByName();
            unions.forEach(this::union);
            adjectives();
            armed();
            branches();
        }

        /** Whether words are a name of which the report says elsewhere that it is that of a body, or begin with a firm's. */
        private boolean isKnownBody(Place place) {
            return bodyNames.contains(place.words(text))
                    || firms.contains(place.token(place.first()).text());
        }

        /** The names of bodies that the report explains, wherever they stand alone and were overlooked. */
        private void bodiesByName() {
            for (int order = 0; order < places.sentences().size(); order++) {
                Sentence sentence = places.sentences().get(order);
                for (int i = 0; i < sentence.size(); i++) {
                    String word = sentence.token(i).text();
                    boolean known = bodyNames.contains(word) || firms.contains(word);
                    if (known && sentence.token(i).is("NNP") && !ensemble.isMentioned(order, i)) {
                        body(new Place(order, sentence, i, wholeName(order, sentence, i)));
                    }
                }
            }
        }

        /** The last word of a name that begins at an index and goes on with others that stand for nobody: Kremlin Marine. */
        private int wholeName(int order, Sentence sentence, int first) {
            int last = first;
            while (last + 1 < sentence.size()
                    && sentence.token(last + 1).is("NNP")
                    && isCapital(sentence.token(last + 1))
                    && !gazetteer.titles().isHead(sentence.token(last + 1))
                    && !Calendar.isNoName(sentence.token(last + 1))
                    && !ensemble.isMentioned(order, last + 1)) {
                last++;
            }
            return last;
        }

        private void union(UnionNames.Named union) {
            mentions.stream()
                    .filter(mention -> mention.place().overlaps(union.place())
                            && mention.entity().kind() == SpeakerKind.ORGANISATION
                            && !mention.entity().isOutlet())
                    .findFirst()
                    .map(Mention::entity)
                    .ifPresent(body -> body.organises(union.trades()));
        }

        /** Notes single words that their own sentence calls a body, for whatever they are taken: "Ovar, the airline,". */
        private void explained(List<Named> named) {
            named.stream()
                    .map(Named::place)
                    .filter(place -> place.first() == place.last()
                            && (Explanations.isOneOf(place, bodyWords.employers())
                                    || Explanations.isOneOf(place, bodyWords.businesses())))
                    .forEach(place -> bodyNames.add(place.words(text)));
        }

        /** "Lodge 12 of the Brotherhood of Millers" is one party: the name of the whole union stands for its branch. */
        private void branches() {
            for (Mention branch : List.copyOf(mentions)) {
                Place place = branch.place();
                int of = place.last() + 1;
                if (branch.entity().kind() != SpeakerKind.ORGANISATION
                        || !BRANCH.matcher(branch.entity().name()).find()
                        || of + 1 >= place.sentence().size()
                        || !place.sentence().token(of).lower().equals("of")) {
                    continue;
                }
                int first = place.sentence().token(of + 1).is("DT") ? of + 2 : of + 1;
                mentions.stream()
                        .filter(whole -> whole.place().order() == place.order()
                                && isNameFrom(
                                        place.sentence(), first, whole.place().first())
                                && whole.entity().kind() != SpeakerKind.PERSON)
                        .findFirst()
                        .filter(whole -> mentions.stream()
                                        .filter(other -> other.entity() == whole.entity())
                                        .count()
                                == 1)
                        .ifPresent(whole -> {
                            branch.entity().alsoNamed(whole.place().words(text));
                            mentions.remove(whole);
                            bodies.remove(whole.entity());
                        });
            }
        }

        /** Whether all words from one index up to another may be part of one name. */
        private static boolean isNameFrom(Sentence sentence, int first, int index) {
            for (int i = first; i < index; i++) {
                if (!isCapital(sentence.token(i))
                        && !Set.of("of", "and", "for")
                                .contains(sentence.token(i).lower())) {
                    return false;
                }
            }
            return first <= index;
        }

        /** "Sunday, March 1" of a line above the text. */
        private static boolean isDate(Place place) {
            for (int i = place.first(); i <= place.last(); i++) {
                if (!Calendar.isNoName(place.token(i))) {
                    return false;
                }
            }
            return place.first() < place.last();
        }

        /** "Mr" without a name behind it. */
        private boolean isAddress(Place place) {
            return place.first() == place.last()
                    && gazetteer.titles().isHonorific(place.token(place.first()))
                    && !GIVEN.contains(place.token(place.first()).text());
        }

        /** "On Sunday", "before March", where nobody is called so. */
        private boolean isDay(Named named) {
            Token word = named.place().token(named.place().first());
            return named.place().first() == named.place().last()
                    && Calendar.isNoName(word)
                    && !families.contains(word.text());
        }

        /** A family name that was taken for a place, alone or behind the name of one: "in Brask Brandt said". */
        private Named withoutPlace(Named named) {
            Place place = named.place();
            boolean family = families.contains(place.token(place.last()).text())
                    && gazetteer.stateOf(place.token(place.last()).text()).isEmpty();
            if (!family) {
                return named;
            }
            if (place.first() == place.last()) {
                boolean located = place.first() > 0
                        && LOCATING.contains(place.token(place.first() - 1).lower());
                return named.kind() == NameKind.PLACE && !located ? new Named(place, NameKind.PERSON) : named;
            }
            boolean behindPlace = place.first() > 0
                    && place.token(place.first() - 1).is("IN")
                    && gazetteer
                            .state(place.sentence(), place.first())
                            .filter(hit -> hit.length() == place.last() - place.first())
                            .isPresent();
            return behindPlace ? new Named(place.from(place.last()), NameKind.PERSON) : named;
        }

        /** "Al-Burhan" where somebody is named Abdel Fattah al-Burhan. */
        private boolean isFamilyWithArticle(Named named) {
            Place place = named.place();
            return (ArticledNames.isArticled(place)
                            && families.contains(place.token(place.last()).text()))
                    || (place.first() < place.last() && families.contains(place.words(text)));
        }

        /** Notes which words of a full name are the family's: the last, and of Xi Jinping the first. */
        private void family(Named named) {
            Place place = named.place();
            Set<String> folded = NameForms.families(place.words(text));
            String first = place.token(place.first()).text();
            if (place.last() == place.first()
                    || place.token(place.last()).text().length() > 2
                    || !isHyphen(place.token(place.last() - 1))) {
                families.add(place.token(place.last()).text());
            }
            String whole = place.words(text);
            String particled = place.first() + 2 == place.last()
                            && ParticledNames.isParticle(
                                    place.token(place.last() - 1).text())
                    ? place.from(place.last() - 1).words(text)
                    : "";
            if (!particled.isEmpty()) {
                families.add(particled);
                families.add(particled.substring(0, 1).toUpperCase(Locale.ROOT) + particled.substring(1));
            }
            nickname(place);
            families.add(whole.substring(whole.lastIndexOf(' ') + 1));
            if (folded.contains(NameForms.fold(first))) {
                families.add(first);
            }
        }

        /** "Ada Maria Brandt, known as Ambra", "who goes by Ambra": whom another name stands for. */
        private void nickname(Place person) {
            Sentence sentence = person.sentence();
            int at = person.last() + 1;
            while (at + 1 < sentence.size() && at < person.last() + 5 && !isCalling(sentence, at)) {
                at++;
            }
            boolean called = at + 1 < sentence.size() && isCalling(sentence, at);
            int first = called && isQuote(sentence.token(at + 1)) ? at + 2 : at + 1;
            boolean name = called
                    && first < sentence.size()
                    && isCapital(sentence.token(first))
                    && !gazetteer.titles().isHead(sentence.token(first))
                    && (first + 1 == sentence.size() || !isCapital(sentence.token(first + 1)));
            if (name) {
                nicknames.put(sentence.token(first).text(), person.words(text));
                families.add(sentence.token(first).text());
            }
        }

        private static boolean isCalling(Sentence sentence, int index) {
            Token token = sentence.token(index);
            Token before = sentence.token(index - 1);
            return (token.lower().equals("as") && CALLED.contains(before.lower()))
                    || (token.lower().equals("by") && before.lemma().equals("go"))
                    || token.lower().equals("alias");
        }

        private static boolean isHyphen(Token token) {
            return token.text().equals("-") || token.text().equals("\u2011");
        }

        private static boolean isQuote(Token token) {
            return "“\"‘'``".contains(token.text());
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
                            && !Calendar.isNoName(token)
                            && !bodyWords.isBody(token)
                            && !bodyWords.isSide(token)
                            && !bodyWords.isSided(token.text())
                            && gazetteer.state(sentence, i).isEmpty()
                            && gazetteer.outlet(sentence, i, false).isEmpty();
                    if (alone
                            && (isAddressed(sentence, i)
                                    || isReflexive(sentence, i + 1)
                                    || (!isBehindCapital(sentence, i) && isInOffice(sentence, i)))) {
                        families.add(token.text());
                    }
                }
            }
        }

        private boolean isAddressed(Sentence sentence, int index) {
            return index > 0
                    && isAddress(sentence.token(index - 1))
                    && !NameChunks.AMBIGUOUS.contains(sentence.token(index - 1).text());
        }

        private static boolean isReflexive(Sentence sentence, int index) {
            return index < sentence.size()
                    && Set.of("himself", "herself")
                            .contains(sentence.token(index).lower());
        }

        private static boolean isBehindCapital(Sentence sentence, int index) {
            return index > 1 && isCapital(sentence.token(index - 1));
        }

        /** Whether "the ... minister" stands in commas behind a name. */
        private boolean isInOffice(Sentence sentence, int index) {
            if (index + 2 >= sentence.size()
                    || !sentence.token(index + 1).text().equals(",")) {
                return false;
            }
            if (!sentence.token(index + 2).lower().equals("the")) {
                return false;
            }
            for (int i = index + 3; i < Math.min(sentence.size(), index + 8); i++) {
                Token token = sentence.token(i);
                if (token.is("NN") && gazetteer.titles().isHead(token)) {
                    return i + 1 < sentence.size()
                            && !sentence.token(i + 1).is("NN")
                            && !sentence.token(i + 1).is("VB");
                }
                if (!OfficeReader.isOfPhrase(token)) {
                    return false;
                }
            }
            return false;
        }

        private boolean isFamilyName(Place place) {
            return place.first() == place.last()
                    && families.contains(place.token(place.first()).text());
        }

        /** Whether two or three words taken for a body are a person's by the office beside them: "Amal Brandt, the Arvenian minister,". */
        private boolean isOfficer(Place place) {
            int length = place.last() - place.first() + 1;
            boolean name = length > 1 && length < 4 && !bodyWords.isSided(place.words(text));
            for (int i = place.first(); i <= place.last(); i++) {
                Token token = place.token(i);
                name &= isCapital(token)
                        && token.text().codePoints().anyMatch(Character::isLowerCase)
                        && !bodyWords.isBody(token)
                        && !gazetteer.titles().isHead(token);
            }
            if (!name || gazetteer.outlet(place.sentence(), place.first(), true).isPresent()) {
                return false;
            }
            int before = place.first() - 1;
            boolean comma = before > 0 && place.token(before).text().equals(",");
            int office = comma ? before - 1 : before;
            boolean titled = office >= 0
                    && gazetteer.titles().isHead(place.token(office))
                    && (isCapital(place.token(office)) || comma);
            boolean addressed = families.contains(place.token(place.last()).text())
                    && gazetteer.isGivenName(place.token(place.first()).text());
            return titled || addressed || isInOffice(place.sentence(), place.last());
        }

        /** Whether a title that only persons have, or a rank, begins a name whose last word is a family's. */
        private boolean isTitled(Place place) {
            if (place.first() == place.last()) {
                return false;
            }
            Token title = place.token(place.first());
            boolean ranked = gazetteer.titles().isRank(title)
                    && families.contains(place.token(place.last()).text());
            return ranked
                    || (gazetteer.titles().isHonorific(title)
                            && place.last() - place.first() < 3
                            && !NameChunks.AMBIGUOUS.contains(title.text()));
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
                    if (alone && !ensemble.isMentioned(order, i)) {
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
            if (place.first() + 1 == place.last()) {
                return isTown(place);
            }
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
                        located |= i > 0 && (LOCATING.contains(before.lower()) || isAtPlace(sentence, i));
                    }
                }
            }
            return located;
        }

        /** Whether two words taken for a person are a place: things happen in it wherever it is named. */
        private boolean isTown(Place place) {
            Token first = place.token(place.first());
            Token last = place.token(place.last());
            if (gazetteer.isGivenName(first.text()) || isAddress(first)) {
                return false;
            }
            boolean located = false;
            for (Sentence sentence : places.sentences()) {
                for (int i = 1; i < sentence.size(); i++) {
                    boolean named = sentence.token(i).text().equals(last.text())
                            && sentence.token(i - 1).text().equals(first.text());
                    if (named && !isIn(sentence, i - 1)) {
                        return false;
                    }
                    located |= named;
                }
            }
            return located;
        }

        /** "In Ban Ovar, where", "near Ban Ovar": not "confidence in Ada Brandt". */
        private static boolean isIn(Sentence sentence, int index) {
            return index > 0
                    && LOCATING.contains(sentence.token(index - 1).lower())
                    && (index == 1 || !sentence.token(index - 2).tag().equals("NN"));
        }

        /** "A bridge at Larento": what stands at somebody is rare. */
        private static boolean isAtPlace(Sentence sentence, int index) {
            return index > 1
                    && sentence.token(index - 1).lower().equals("at")
                    && sentence.token(index - 2).is("NN");
        }

        private void name(Named name) {
            Optional<String> outlet = outlet(name.place()).map(OutletHit::name).or(() -> agency(name.place()));
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
                    if (Character.isUpperCase(word.charAt(0))
                            && word.length() > 4
                            && !Offices.shipped().isStanding(word)
                            && !ensemble.isMentioned(order, i)) {
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

        /** The agency that the line of place and day names, wherever the report speaks of it. */
        private Optional<String> agency(Place place) {
            return Optional.of(place.words(text)).filter(agencies::contains);
        }

        /** An outlet may speak for itself; it is no party, and carries what others say. */
        private void outlet(Place place, String name) {
            Entity outlet = bodies.stream()
                    .filter(entity -> entity.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> {
                        Entity body = Entity.outlet(name);
                        bodies.add(body);
                        return body;
                    });
            outlet.named(place.words(text));
            mentions.add(new Mention(place, outlet, Mention.Form.NAME));
        }

        private void name(NameKind kind, Place place) {
            boolean state = mentions.stream()
                    .anyMatch(mention -> mention.place().covers(place.order(), place.first())
                            && mention.place().covers(place.order(), place.last()));
            if (state) {
                return;
            }
            if (isField(place) || isMenu(place) || isMonth(place)) {
                return;
            }
            boolean body = kind == NameKind.ORGANISATION;
            boolean family =
                    (isFamilyName(place) && (body || !isNamed(place.words(text)))) || (body && isOfficer(place));
            if (kind != NameKind.PERSON && (family || isTitled(place))) {
                person(place);
                return;
            }
            switch (kind) {
                case PERSON -> {
                    if (isStateLike(place) || isLocated(place)) {
                        discovered(place);
                    } else if (isDemonym(place)) {
                        return;
                    } else if (isShortOfBody(place)
                            || isOfState(place)
                            || isGroup(place)
                            || bodyNames.contains(place.words(text))) {
                        body(place);
                    } else {
                        person(place);
                    }
                }
                case ORGANISATION -> {
                    boolean noun = place.first() == place.last() && bodyWords.isSided(place.words(text));
                    boolean union = place.first() < place.last()
                            && bodyWords.isSided(place.words(text))
                            && !place.isPossessive(place.last() + 1);
                    if (union || (!noun && !gazetteer.titles().isHead(place.token(place.last())))) {
                        body(place);
                    }
                }
                case PLACE, GROUP -> discovered(place);
                case OTHER -> {}
            }
        }

        /** Whether words are the links above a page: "Home | News | Sport". */
        private boolean isMenu(Place place) {
            return place.words(text).indexOf('|') >= 0;
        }

        /** Whether a single word is a month, by the word before it: "through May". */
        private static boolean isMonth(Place place) {
            return place.first() == place.last()
                    && place.first() > 0
                    && Calendar.isMonthOrName(place.token(place.first()))
                    && (place.token(place.first() - 1).is("IN")
                            || MONTHLY.contains(place.token(place.first() - 1).lower()));
        }

        /** Whether a single word only tells what the office behind it is for: "Labour Secretary". */
        private boolean isField(Place place) {
            int next = place.last() + 1;
            return place.first() == place.last()
                    && next < place.sentence().size()
                    && (gazetteer.titles().isField(Titles.canonical(place.words(text)))
                            || gazetteer.titles().isModifier(place.token(place.first())))
                    && isCapital(place.token(next))
                    && gazetteer.titles().isHead(place.token(next));
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

        /** Whether a single word taken for a person is that of an armed group: "the mercenary Orlov group", "Orlov rebels". */
        private boolean isGroup(Place place) {
            int next = place.last() + 1;
            return place.first() == place.last()
                    && next < place.sentence().size()
                    && (bodyWords.isArmed(place.token(next))
                            || (place.token(next).lemma().equals("group")
                                    && place.first() > 0
                                    && bodyWords.isArmed(place.token(place.first() - 1))));
        }

        /** The names of armed groups that were overlooked: "the M23 rebel group". */
        private void armed() {
            for (int order = 0; order < places.sentences().size(); order++) {
                Sentence sentence = places.sentences().get(order);
                for (int i = 1; i + 1 < sentence.size(); i++) {
                    Token token = sentence.token(i);
                    boolean name = token.is("NN")
                            && isCapital(token)
                            && token.text()
                                            .codePoints()
                                            .filter(c -> Character.isUpperCase(c) || Character.isDigit(c))
                                            .count()
                                    > 1;
                    if (name && bodyWords.isArmed(sentence.token(i + 1)) && !ensemble.isMentioned(order, i)) {
                        body(new Place(order, sentence, i, i));
                    }
                }
            }
        }

        /** Whether a single word is the first of the name of a body: Corran for Corran Steel. */
        private boolean isShortOfBody(Place place) {
            String name = place.words(text);
            return place.first() == place.last()
                    && bodies.stream().anyMatch(body -> body.name().startsWith(name + " ") || isOwnNameOf(name, body));
        }

        /** Whether a single word taken for a person is a state that no list knows: the text has its adjective. */
        private boolean isStateLike(Place place) {
            String name = place.token(place.last()).text();
            boolean alone = place.first() == place.last() && name.length() >= 5 && !families.contains(name);
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
            Place place = withGivenName(withoutAddress(withoutDay(named)));
            String name = LOOSE.matcher(place.words(text)).replaceAll("-");
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

        /** The name without the day before it: "on Sunday Brandt warned". */
        private static Place withoutDay(Place place) {
            boolean day = place.first() < place.last() && Calendar.isNoName(place.token(place.first()));
            return day ? place.from(place.first() + 1) : place;
        }

        /** The name with a given name right behind an office that was overlooked: "league official Basim Abu Tarik". */
        private Place withGivenName(Place place) {
            int given = place.first() - 1;
            boolean overlooked = given > 0
                    && place.token(given).is("NNP")
                    && isCapital(place.token(given))
                    && Character.isLetter(place.token(given)
                            .text()
                            .charAt(place.token(given).text().length() - 1))
                    && !isAddress(place.token(given))
                    && !Calendar.isNoName(place.token(given))
                    && !ensemble.isMentioned(place.order(), given)
                    && Character.isLowerCase(place.token(given - 1).text().charAt(0))
                    && gazetteer.titles().isHead(place.token(given - 1))
                    && !gazetteer.titles().isHead(place.token(given));
            return overlooked ? new Place(place.order(), place.sentence(), given, place.last()) : place;
        }

        private Place withoutAddress(Place place) {
            int first = behindTitle(place);
            while (first < place.last()
                    && !(first > place.first()
                            && GIVEN.contains(place.token(first).text()))
                    && (gazetteer.titles().isHonorific(place.token(first))
                            || gazetteer.titles().isRank(place.token(first)))) {
                first++;
            }
            return withoutOffice(place.from(first));
        }

        /** "Tan Sri Amal Orr": where the name begins behind a title whose second word is one by itself. */
        private int behindTitle(Place place) {
            int second = place.first() + 1;
            boolean titled = second + 1 < place.last() && gazetteer.titles().isHonorific(place.token(second));
            return titled ? second + 1 : place.first();
        }

        /** "National Conciliator Ada Brandt": a name of two words or more behind an office that was taken for a part of it. */
        private Place withoutOffice(Place place) {
            for (int i = place.last() - 2; i >= place.first(); i--) {
                boolean office = gazetteer.titles().isHead(place.token(i))
                        && !gazetteer.isGivenName(place.token(i).text())
                        && (i == place.first() || gazetteer.titles().isModifier(place.token(i - 1)));
                if (office) {
                    return place.from(i + 1);
                }
            }
            return place;
        }

        /** The person of that name so far: the same name, else the one last named whose name fits. */
        private Entity personNamed(String called) {
            String name = nicknames.getOrDefault(called, called);
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
                fitting = called(name).orElse(null);
            }
            if (fitting == null) {
                fitting = Entity.person(name);
                persons.add(fitting);
            }
            return fitting;
        }

        /** The only one whose first name stands alone, as that of Ethiopians and Icelanders does, and of those whom a report knows well. */
        private Optional<Entity> called(String name) {
            if (name.indexOf(' ') >= 0) {
                return Optional.empty();
            }
            List<Entity> named = persons.stream()
                    .filter(person -> person.name().startsWith(name + " "))
                    .limit(2)
                    .toList();
            return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
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

        /** The name of a union with the adjective before it: the Arvenian Pilots' Federation. */
        private Place withAdjective(Place place) {
            int before = place.first() - 1;
            boolean whole = before >= 0
                    && isCapital(place.token(before))
                    && isUnion(place.words(text))
                    && mentions.stream()
                            .anyMatch(mention -> mention.form() == Mention.Form.ADJECTIVE
                                    && mention.place().covers(place.order(), before)
                                    && mention.place().first() == before);
            return whole ? new Place(place.order(), place.sentence(), before, place.last()) : place;
        }

        private void body(Place named) {
            Place place = withAdjective(named);
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
                            || isShorterUnion(name, entity.name())
                            || isTurned(name, entity.name())
                            || isOwnNameOf(name, entity)
                            || isAcronym(name, entity.name()))
                    .findFirst()
                    .orElseGet(() -> newBody(name));
            body.named(name);
            abbreviation(place).ifPresent(body::named);
            gazetteer.agency(name).ifPresent(owner -> body.belongsTo(owner.name()));
            boolean business = bodyWords.isBusinessName(name) || bodyWords.isTrade(name) || isUnion(name);
            state.filter(mention -> !isUnion(name)
                            && !bodyWords.isOfCreditors(name)
                            && !(business && mention.form() == Mention.Form.ADJECTIVE))
                    .filter(mention -> !ensemble.isNamedForPlace(mention, gazetteer))
                    .ifPresent(mention -> body.belongsTo(mention.entity().party()));
            mentions.removeIf(mention -> mention.place().order() == place.order()
                    && mention.place().first() >= place.first()
                    && mention.place().last() <= place.last());
            if (bodyWords.isSided(name) || BRANCH.matcher(name).find()) {
                body.standsAlone();
            }
            if (labour && firms.contains(place.token(place.first()).text())) {
                body.employs();
                body.standsAlone();
            }
            mentions.add(new Mention(place, body, Mention.Form.NAME));
        }

        /** The index behind a name and the place that "of" tells of it: People's Army of the Arve. */
        private static int behindOf(Place name) {
            Sentence sentence = name.sentence();
            int of = name.last() + 1;
            if (of + 2 >= sentence.size() || !sentence.token(of).lower().equals("of")) {
                return of;
            }
            int end = sentence.token(of + 1).is("DT") ? of + 2 : of + 1;
            int first = end;
            while (end < sentence.size() && isCapital(sentence.token(end))) {
                end++;
            }
            return end > first ? end : of;
        }

        /** The short form in brackets behind a name, whatever language it is made in: the Guild of Pilots (SPP). */
        private static Optional<String> abbreviation(Place name) {
            Sentence sentence = name.sentence();
            int bracket = behindOf(name);
            boolean told = bracket + 2 < sentence.size()
                    && sentence.token(bracket).text().equals("(")
                    && sentence.token(bracket + 2).text().equals(")");
            return told
                    ? Optional.of(sentence.token(bracket + 1).text())
                            .filter(word -> word.length() > 1
                                    && word.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '-'))
                    : Optional.empty();
        }

        private boolean isUnion(String name) {
            return labour ? bodyWords.isUnion(name) : bodyWords.isWorkersUnion(name);
        }

        /** Whether two names have the same words: the Pilots' League, the League of Pilots. */
        private boolean isTurned(String name, String other) {
            return !name.equals(other) && words(name).equals(words(other));
        }

        /** Whether a word is the name proper of a union behind what it is: Ahtola of the Dockworkers' Union Ahtola. */
        private boolean isOwnNameOf(String name, Entity union) {
            String whole = union.name();
            int space = whole.lastIndexOf(' ');
            return space > 0
                    && whole.substring(space + 1).equals(name)
                    && !bodyWords.isSided(name)
                    && bodyWords.isUnion(whole.substring(0, space));
        }

        private Set<String> words(String name) {
            return Stream.of(Ids.slug(name).split("-", -1))
                    .filter(word -> !bodyWords.nameLinks().contains(word))
                    .collect(Collectors.toSet());
        }

        /** Whether one name of a union is the other without its first word: the Pilots' Federation of Arvenia's. */
        private boolean isShorterUnion(String name, String other) {
            return isUnion(name)
                    && name.indexOf(' ') > 0
                    && other.indexOf(' ') > 0
                    && (other.endsWith(" " + name) || name.endsWith(" " + other));
        }

        private Entity newBody(String name) {
            Entity body = Entity.body(name);
            bodies.add(body);
            return body;
        }

        /** Whether a short name is made of the initials of a longer one: UNO or, with its small words, MoD. */
        private static boolean isAcronym(String shorter, String name) {
            StringBuilder initials = new StringBuilder();
            StringBuilder all = new StringBuilder();
            for (String word : name.split("[\\s-]+", -1)) {
                if (!word.isEmpty()) {
                    all.append(word.charAt(0));
                    initials.append(Character.isUpperCase(word.charAt(0)) ? word.substring(0, 1) : "");
                }
            }
            return shorter.length() >= 2
                    && (shorter.contentEquals(initials)
                            || (shorter.length() >= 3 && all.toString().endsWith(shorter)));
        }

        /** A place or people that no list knows: the states of its own that a text invents or the list lacks. */
        private void discovered(Place place) {
            String name = place.words(text);
            boolean covered =
                    mentions.stream().anyMatch(mention -> mention.place().overlaps(place));
            boolean attitude = name.indexOf('-') > 0 && Character.isLowerCase(name.charAt(0)); // pro-Arvenian
            boolean word = Offices.shipped().isStanding(name)
                    || (place.first() == place.last() && gazetteer.titles().isHead(place.token(place.last())))
                    || (name.equals(name.toUpperCase(Locale.ROOT))
                            && gazetteer.titles().isHead(place.token(place.last())));
            if (covered || attitude || word) {
                return;
            }
            Optional<StateHit> seat = gazetteer
                    .state(place.sentence(), place.first())
                    .filter(hit -> hit.form() == StateForm.CAPITAL
                            && hit.length() == place.last() - place.first() + 1
                            && parties.containsKey(hit.state().name()));
            if (seat.isPresent()) {
                mentions.add(mention(place, seat.get()));
                return;
            }
            Optional<String> stem = parties.keySet().stream()
                    .filter(party -> Demonyms.isOf(name, party) || Demonyms.isOf(party, name))
                    .findFirst();
            boolean adjectival = stem.isPresent() && Demonyms.isOf(name, stem.get());
            Entity party = parties.computeIfAbsent(stem.or(() -> endingIn(name)).orElse(name), Entity::found);
            if (stem.isPresent()) {
                party.confirm();
            }
            party.named(name);
            gazetteer.stateOf(name).map(State::name).ifPresent(party::liesIn);
            mentions.add(new Mention(place, party, adjectival ? Mention.Form.ADJECTIVE : Mention.Form.NAME));
        }

        /** The only state named whose name ends so: "Korea" where a report speaks of South Korea and of no other. */
        private Optional<String> endingIn(String name) {
            List<String> states = parties.values().stream()
                    .filter(party -> !party.isFound() && party.name().endsWith(" " + name))
                    .map(Entity::name)
                    .toList();
            return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
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
    }
}
