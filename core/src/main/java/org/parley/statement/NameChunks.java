package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parley.reading.Name;
import org.parley.reading.NameKind;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;

/**
 * Puts names together that a tagger has cut: bodies whose name holds "and" or "of" (Harbour and Quay Workers' Union), and
 * persons of whose name only a part was found.
 */
final class NameChunks {
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,8}");

    /** Words before two names that "and" joins. */
    private static final Set<String> DUAL = Set.of("between", "both");

    private static final Set<String> LINKS = Set.of("and", "of", "for", "&", "'", "’", "'s", "’s", "the");

    private static final Pattern ELIDED = Pattern.compile("[dl]['’]\\p{Lu}");

    /** Ranks that begin the names of bodies as well: General Electric, Major League. */
    static final Set<String> AMBIGUOUS = Set.of("General", "Major", "Private", "Count", "Deputy", "Justice", "Prince");

    /** Plurals without an s: the People's Front. */
    private static final Set<String> PEOPLES = Set.of("people", "children");

    /** Nouns right before the name of a person, and of nobody else. */
    private static final Set<String> PERSONAL = Set.of(
            "minister",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "president",
            "premier",
            "leader",
            "envoy",
            "negotiator",
            "ambassador",
            "secretary",
            "chief",
            "aide",
            "adviser",
            "advisor",
            "representative",
            "mediator",
            "commissioner",
            "chairman",
            "chairwoman",
            "governor",
            "mayor",
            "diplomat",
            "lawmaker",
            "general",
            "commander",
            "professor",
            "director",
            "executive",
            "analyst",
            "chancellor",
            "senator",
            "counterpart",
            "coordinator");

    /** Whether a noun stands beside the names of persons, and of nobody else. */
    static boolean isPersonal(Token noun) {
        return PERSONAL.contains(noun.lemma())
                || PERSONAL.contains(noun.lower().substring(noun.lower().lastIndexOf('-') + 1));
    }

    /** Words that begin a clause, which no name goes on with. */
    private static final Set<String> SUBORDINATE =
            Set.of("unless", "until", "while", "because", "although", "though", "if", "since", "that", "whether");

    /** Nouns of the branches of unions, which have numbers. */
    private static final Set<String> BRANCHES = Set.of("Lodge", "Local", "Branch", "Chapter");

    /** How many words the name of a person has that no tagger found. */
    private static final int LONGEST = 3;

    private final Places places;
    private final BodyWords bodyWords;
    private final Gazetteer gazetteer;

    NameChunks(Places places, BodyWords bodyWords, Gazetteer gazetteer) {
        this.places = places;
        this.bodyWords = bodyWords;
        this.gazetteer = gazetteer;
    }

    /** The names in text order, not overlapping. */
    List<Named> of(List<Name> names) {
        List<Named> chunks = new ArrayList<>(holders());
        titled(names).stream()
                .filter(person ->
                        chunks.stream().noneMatch(other -> other.place().overlaps(person.place())))
                .toList()
                .forEach(chunks::add);
        for (List<Named> bodies : List.of(abbreviated(), initials(), bodies())) {
            bodies.stream()
                    .filter(body ->
                            chunks.stream().noneMatch(other -> other.place().overlaps(body.place())))
                    .toList()
                    .forEach(chunks::add);
        }
        for (Name name : names) {
            Optional<Named> named = places.at(name.span()).flatMap(place -> trimmed(place, name.kind()));
            named.stream()
                    .flatMap(whole -> parts(whole).stream())
                    .filter(part ->
                            chunks.stream().noneMatch(other -> other.place().overlaps(part.place())))
                    .forEach(chunks::add);
        }
        chunks.sort(Comparator.comparing(named -> named.place().span()));
        List<Named> offices = new OfficedNames(places.sentences(), bodyWords, gazetteer).with(chunks);
        List<Named> persons = wholePersons(new ArticledNames(places, this::isGivenWord).whole(offices));
        return HyphenatedNames.whole(ParticledNames.whole(persons));
    }

    /** A name without words at its edges that no name has. */
    private static Optional<Named> trimmed(Place place, NameKind kind) {
        int first = place.first();
        int last = place.last();
        while (last >= first && !isName(place.token(last)) && !isHyphenated(place, last)) {
            last--;
        }
        while (first <= last
                && (!isName(place.token(first)) || (first < last && Calendar.isNoName(place.token(first))))) {
            first++;
        }
        for (int i = first; i <= last; i++) {
            if (isOutside(place, i, last)) {
                last = i - 1;
            }
        }
        while (last > first && !isName(place.token(last)) && !isHyphenated(place, last)) {
            last--;
        }
        return first > last
                ? Optional.empty()
                : Optional.of(new Named(new Place(place.order(), place.sentence(), first, last), kind));
    }

    /** Whether a small word stands behind the end of a name: a verb, "unless", "on" before a day. */
    private static boolean isOutside(Place place, int index, int last) {
        Token token = place.token(index);
        if (isHyphenated(place, index) || !Character.isLowerCase(token.text().codePointAt(0))) {
            return false;
        }
        boolean day = index < last && Calendar.isNoName(place.token(index + 1));
        return token.is("VB") || (token.is("IN") && (day || SUBORDINATE.contains(token.lower())));
    }

    /** Whether a small word stands right behind a hyphen, as in Kim Jong-un. */
    private static boolean isHyphenated(Place place, int index) {
        return index - 1 > place.first()
                && place.token(index - 1).text().equals("-")
                && place.token(index - 1).span().end()
                        == place.token(index).span().start()
                && place.token(index - 2).span().end()
                        == place.token(index - 1).span().start();
    }

    /** A name in which an office or a body and the person behind it were taken for one: "Defence Ada Brandt". */
    private List<Named> parts(Named named) {
        Place place = named.place();
        boolean goesOn = named.kind() == NameKind.ORGANISATION
                && place.last() + 1 < place.sentence().size()
                && isProper(place.sentence(), place.last() + 1);
        for (int i = place.first() + 1; i < place.last() + (goesOn ? 1 : 0); i++) {
            Token before = place.token(i - 1);
            boolean other = (place.first() > 0
                            && place.token(place.first() - 1).lower().equals("of")
                            && !gazetteer.isGivenName(before.text()))
                    || isBodyNoun(before)
                    || gazetteer.titles().isHead(before)
                    || gazetteer.titles().isModifier(before)
                    || gazetteer.state(place.sentence(), i - 1).isPresent();
            boolean behindState = i >= 2
                    && i < place.last()
                    && place.token(i - 2).lower().equals("of")
                    && gazetteer
                            .state(place.sentence(), i - 1)
                            .filter(hit -> !hit.state().kind().equals("bloc"))
                            .isPresent();
            if (behindState || (other && gazetteer.isGivenName(place.token(i).text()))) {
                return List.of(
                        new Named(place.to(i - 1), named.kind() == NameKind.PERSON ? NameKind.OTHER : named.kind()),
                        new Named(
                                new Place(place.order(), place.sentence(), i, i == place.last() ? i + 1 : place.last()),
                                NameKind.PERSON));
            }
        }
        return List.of(named);
    }

    private static boolean isName(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0))
                || Character.isTitleCase(token.text().codePointAt(0))
                || (!Character.isAlphabetic(token.text().codePointAt(0)) && token.is("NN"))
                || token.tag().equals("CD")
                || Character.getType(token.text().codePointAt(0)) == Character.OTHER_LETTER;
    }

    /** The persons right behind an office and what it is for: "Secretary of Defence Ada Brandt". */
    private List<Named> holders() {
        List<Named> holders = new ArrayList<>();
        for (int order = 0; order < places.sentences().size(); order++) {
            Sentence sentence = places.sentences().get(order);
            for (int i = 0; i + 4 < sentence.size(); i++) {
                if (isProper(sentence, i)
                        && gazetteer.titles().isHead(sentence.token(i))
                        && sentence.token(i + 1).lower().equals("of")) {
                    int first = behindFields(sentence, i + 2);
                    int end = first;
                    while (end < sentence.size() && isPersonWord(sentence, end)) {
                        end++;
                    }
                    boolean whole = end == sentence.size() || !isProper(sentence, end);
                    if (first > i + 2 && whole && end - first >= 2 && end - first <= LONGEST) {
                        holders.add(new Named(new Place(order, sentence, first, end - 1), NameKind.PERSON));
                    }
                }
            }
        }
        return holders;
    }

    /** The persons right behind a small noun that only persons have, of whose name a tagger found but a part: "spokeswoman Ada Brandt". */
    private List<Named> titled(List<Name> names) {
        List<Named> persons = new ArrayList<>();
        for (int order = 0; order < places.sentences().size(); order++) {
            Sentence sentence = places.sentences().get(order);
            for (int i = 1; i + 1 < sentence.size(); i++) {
                boolean personal = PERSONAL.contains(sentence.token(i - 1).lemma());
                boolean behind = personal || (sentence.token(i - 1).tag().equals("POS") && isOfState(sentence, i - 2));
                boolean town = isTownBehindOffice(sentence, i);
                behind |= town;
                int end = town ? i + 1 : i;
                while (behind && end < sentence.size() && end - i < LONGEST && isGivenWord(sentence, end)) {
                    end++;
                }
                boolean whole = end - i >= 2 && (end == sentence.size() || !isProper(sentence, end));
                Place name = new Place(order, sentence, i, Math.max(i, end - 1));
                if (whole && (town || isCut(names, name) || (personal && isMissed(names, name)))) {
                    persons.add(new Named(new Place(order, sentence, i, end - 1), NameKind.PERSON));
                }
            }
        }
        return persons;
    }

    /** Whether the name of a town stands as somebody's given name in commas behind an office: "its president, Lima Duarte, said". */
    private boolean isTownBehindOffice(Sentence sentence, int index) {
        return index > 1
                && index + 2 < sentence.size()
                && sentence.token(index - 1).text().equals(",")
                && PERSONAL.contains(sentence.token(index - 2).lemma())
                && gazetteer
                        .state(sentence, index)
                        .filter(hit -> hit.length() == 1)
                        .isPresent()
                && isPersonWord(sentence, index + 1);
    }

    private boolean isOfState(Sentence sentence, int last) {
        return IntStream.rangeClosed(Math.max(0, last - LONGEST), Math.max(0, last))
                .anyMatch(first -> gazetteer
                        .state(sentence, first)
                        .filter(hit -> first + hit.length() == last + 1)
                        .isPresent());
    }

    /** Whether a tagger found the last word of a name alone, and not as that of a body. */
    private static boolean isCut(List<Name> names, Place place) {
        int start = place.token(place.last()).span().start();
        return names.stream()
                .anyMatch(name -> name.span().start() == start
                        && name.span().end() >= place.span().end()
                        && name.kind() != NameKind.ORGANISATION
                        && name.kind() != NameKind.OTHER);
    }

    private static boolean isMissed(List<Name> names, Place place) {
        return names.stream().noneMatch(name -> name.span().overlaps(place.span()));
    }

    private int behindFields(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.size()
                && isProper(sentence, at)
                && gazetteer.titles().isModifier(sentence.token(at))) {
            at++;
        }
        boolean whose = at > from
                && at + 1 < sentence.size()
                && sentence.token(at).lower().equals("of")
                && gazetteer.state(sentence, at + 1).isPresent();
        return whose ? at + 1 + gazetteer.state(sentence, at + 1).orElseThrow().length() : at;
    }

    private boolean isGivenWord(Sentence sentence, int index) {
        return (isPersonWord(sentence, index) || isKnownGivenName(sentence, index))
                && !gazetteer.titles().isHonorific(sentence.token(index))
                && !gazetteer.titles().isRank(sentence.token(index));
    }

    /** A capitalised first name, whatever a tagger takes it for behind a quotation. */
    private boolean isKnownGivenName(Sentence sentence, int index) {
        String word = sentence.token(index).text();
        return Character.isUpperCase(word.codePointAt(0))
                && gazetteer.isGivenName(word)
                && gazetteer.state(sentence, index).isEmpty();
    }

    private boolean isPersonWord(Sentence sentence, int index) {
        Token token = sentence.token(index);
        return isProper(sentence, index)
                && !gazetteer.titles().isHead(token)
                && !isBodyNoun(token)
                && gazetteer.state(sentence, index).isEmpty();
    }

    private static boolean isProper(Sentence sentence, int index) {
        Token token = sentence.token(index);
        return token.is("NNP") && Character.isUpperCase(token.text().codePointAt(0));
    }

    /** The names with their short form in brackets behind them, in whatever language: Sindicato de Maestros (SDM). */
    private List<Named> abbreviated() {
        List<Named> bodies = new ArrayList<>();
        for (int order = 0; order < places.sentences().size(); order++) {
            Sentence sentence = places.sentences().get(order);
            for (int i = 2; i + 2 < sentence.size(); i++) {
                boolean brackets = sentence.token(i).text().equals("(")
                        && sentence.token(i + 2).text().equals(")");
                int first =
                        brackets ? firstOf(sentence, i, sentence.token(i + 1).text()) : i;
                if (first < i - 1) {
                    bodies.add(new Named(new Place(order, sentence, first, i - 1), NameKind.ORGANISATION));
                }
            }
        }
        return bodies;
    }

    /** The initials right behind the small noun of a union: "the smelter workers' union GSW". */
    private List<Named> initials() {
        List<Named> bodies = new ArrayList<>();
        for (int order = 0; order < places.sentences().size(); order++) {
            Sentence sentence = places.sentences().get(order);
            for (int i = 1; i < sentence.size(); i++) {
                boolean union = sentence.token(i - 1).tag().equals("NN")
                        && bodyWords.organised().contains(sentence.token(i - 1).text());
                if (union
                        && ABBREVIATION.matcher(sentence.token(i).text()).matches()
                        && gazetteer.state(sentence, i).isEmpty()
                        && (i + 1 == sentence.size() || !isCapital(sentence, i + 1))) {
                    bodies.add(new Named(new Place(order, sentence, i, i), NameKind.ORGANISATION));
                }
            }
        }
        return bodies;
    }

    /** Where the name begins that ends before a bracket, if its capitals are most of those of the short form; else the bracket. */
    private int firstOf(Sentence sentence, int bracket, String shortForm) {
        if (!ABBREVIATION.matcher(shortForm).matches()) {
            return bracket;
        }
        int first = bracket;
        int capitals = 0;
        for (int i = bracket - 1; i >= 0 && (isCapital(sentence, i) || isForeignLink(sentence, i)); i--) {
            boolean own = isCapital(sentence, i) && shortForm.indexOf(initial(sentence, i)) >= 0;
            first = own ? i : first;
            capitals += own ? 1 : 0;
        }
        boolean state = gazetteer.state(sentence, first).isPresent() && capitals < 3;
        return capitals + 1 >= shortForm.length() && capitals > 1 && !state ? first : bracket;
    }

    private static boolean isCapital(Sentence sentence, int index) {
        return Character.isUpperCase(initial(sentence, index));
    }

    /** The first letter of a word, behind the article before an apostrophe: E of d'Ensenyants. */
    private static char initial(Sentence sentence, int index) {
        String word = sentence.token(index).text();
        boolean article = ELIDED.matcher(word).lookingAt();
        return word.charAt(article ? 2 : 0);
    }

    private boolean isForeignLink(Sentence sentence, int index) {
        return LINKS.contains(sentence.token(index).lower())
                || bodyWords.foreignLinks().contains(sentence.token(index).lower());
    }

    /** The names that end in a capitalised noun for a body. */
    private List<Named> bodies() {
        List<Named> bodies = new ArrayList<>();
        for (int order = 0; order < places.sentences().size(); order++) {
            Sentence sentence = places.sentences().get(order);
            for (int i = 1; i < sentence.size(); i++) {
                Token token = sentence.token(i);
                boolean ends =
                        i + 1 == sentence.size() || !sentence.token(i + 1).is("NNP");
                int unit = ends ? unitStart(sentence, i) : i;
                if (unit < i) {
                    bodies.add(new Named(new Place(order, sentence, unit, i), NameKind.ORGANISATION));
                } else if (ends && token.is("NNP") && (isBodyNoun(token) || isHospital(sentence, i))) {
                    int first = start(sentence, i);
                    if (first < i || isNumbered(sentence, i) || isUnionOf(sentence, i)) {
                        bodies.add(
                                new Named(new Place(order, sentence, first, end(sentence, i)), NameKind.ORGANISATION));
                    }
                }
            }
        }
        return bodies;
    }

    /** Where the name of a unit of an army begins that ends at a token, the 3rd Brigade; the token itself if none does. */
    private int unitStart(Sentence sentence, int end) {
        String noun = sentence.token(end).lower();
        boolean civil = noun.equals("region")
                && !bodyWords.forces().contains(sentence.token(end - 1).lower());
        if (civil || !isCapital(sentence, end) || !bodyWords.units().contains(noun)) {
            return end;
        }
        int first = end - 1;
        while (first > 0
                && isCapital(sentence, first)
                && !bodyWords.isNumbering(sentence.token(first).lower())) {
            first--;
        }
        boolean alone = first == 0 || !isCapital(sentence, first - 1);
        return alone && bodyWords.isNumbering(sentence.token(first).lower()) ? first : end;
    }

    /** Where the name ends whose noun stands at a token: behind "of" and the capitalised words that follow it. */
    private int end(Sentence sentence, int noun) {
        int end = noun;
        if (isNumbered(sentence, noun)) {
            return noun + 1;
        }
        if (noun + 2 < sentence.size() && sentence.token(noun + 1).lower().equals("of")) {
            for (int i = noun + 2; i < sentence.size() && isInName(sentence, i); i++) {
                boolean person = gazetteer.isGivenName(sentence.token(i).text())
                        && i + 1 < sentence.size()
                        && sentence.token(i + 1).is("NNP");
                if (person) {
                    break;
                }
                end = i;
            }
        }
        return end;
    }

    /** Whether a word goes on a name, or a year within it does. */
    private static boolean isInName(Sentence sentence, int index) {
        boolean year = isYear(sentence.token(index)) && index + 1 < sentence.size() && isCapital(sentence, index + 1);
        boolean behindYear = isYear(sentence.token(index - 1)) && isCapital(sentence, index);
        return year || behindYear || isInName(sentence.token(index));
    }

    private static boolean isInName(Token token) {
        boolean adjective = token.is("JJ") && Character.isUpperCase(token.text().codePointAt(0));
        return token.is("NNP") || adjective;
    }

    /** Whether "of" and those whose union it is stand behind the noun at an index: the Union of Braskian Hospital Cooks. */
    private boolean isUnionOf(Sentence sentence, int noun) {
        return bodyWords.isUnion(sentence.token(noun).text()) && end(sentence, noun) > noun + 2;
    }

    /** Whether the noun at an index is that of a branch with its number: Lodge 12, Local 804. */
    private boolean isNumbered(Sentence sentence, int noun) {
        return BRANCHES.contains(sentence.token(noun).text())
                && noun + 1 < sentence.size()
                && sentence.token(noun + 1).text().chars().allMatch(Character::isDigit);
    }

    /** Whether a word ends the name of a hospital: Saint Olga Medical Center. */
    private static boolean isHospital(Sentence sentence, int index) {
        String word = sentence.token(index).text();
        boolean center = word.equals("Center") || word.equals("Centre");
        boolean medical =
                Set.of("Medical", "Health").contains(sentence.token(index - 1).text());
        return (center && medical) || word.equals("Hospital") || word.equals("Clinic");
    }

    private boolean isBodyNoun(Token token) {
        return Character.isUpperCase(token.text().charAt(0))
                && (bodyWords.isBody(token) || bodyWords.isSided(token.text()));
    }

    /** Where the name that ends at a token begins: over capitalised words and the small words between them. */
    private int start(Sentence sentence, int end) {
        int first = end;
        for (int i = end - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            boolean capital = Character.isUpperCase(token.text().charAt(0)) && (token.is("NN") || token.is("JJ"));
            if (capital
                    && (gazetteer.titles().isHonorific(token)
                            || (gazetteer.titles().isRank(token) && !AMBIGUOUS.contains(token.text()))
                            || Calendar.isNoName(token))) {
                break;
            }
            if (capital) {
                first = i;
            } else if (!isYear(token)
                    && (!LINKS.contains(token.lower())
                            || first - i > 1
                            || !isPlural(sentence, i)
                            || isPair(sentence, i, first)
                            || isOfTwo(sentence, i, end))) {
                break;
            }
        }
        return first;
    }

    /** A year within a name: Group of Ovar 2034 Noteholders. */
    private static boolean isYear(Token token) {
        return token.text().length() == 4 && token.text().chars().allMatch(Character::isDigit);
    }

    /** Whether "and" joins a state to another party: "NATO and European Union officials" are of two. */
    private boolean isPair(Sentence sentence, int and, int behind) {
        return sentence.token(and).lower().equals("and")
                && gazetteer.state(sentence, behind).isPresent()
                && IntStream.range(Math.max(0, and - LONGEST), and)
                        .anyMatch(first -> gazetteer
                                .state(sentence, first)
                                .filter(hit -> first + hit.length() == and)
                                .isPresent());
    }

    /** Whether "and" joins two bodies: an abbreviation before it is a name of its own, and "between" tells of two. */
    private static boolean isOfTwo(Sentence sentence, int and, int end) {
        if (!sentence.token(and).lower().equals("and") || and == 0) {
            return false;
        }
        if (ABBREVIATION.matcher(sentence.token(and - 1).text()).matches()) {
            return true;
        }
        int before = and - 1;
        while (before >= 0
                && Character.isUpperCase(sentence.token(before).text().charAt(0))) {
            before--;
        }
        boolean between = before >= 0 && DUAL.contains(sentence.token(before).lower());
        return between
                && IntStream.range(end + 1, Math.min(sentence.size(), end + LONGEST))
                        .noneMatch(behind -> sentence.token(behind).lower().equals("and"));
    }

    /** Whether a small word links two words of one name; a possessive does only behind a plural: Workers' Union. */
    private static boolean isPlural(Sentence sentence, int index) {
        Token token = sentence.token(index);
        if (index == 0) {
            return false;
        }
        String before = sentence.token(index - 1).lower();
        return token.tag().equals("POS")
                ? before.endsWith("s") || before.endsWith("men") || PEOPLES.contains(before)
                : token.lower().equals("and") || token.text().equals("&");
    }

    /** Joins names of persons that touch, and takes in the name words right behind them. */
    private List<Named> wholePersons(List<Named> names) {
        List<Named> whole = new ArrayList<>();
        for (Named named : names) {
            Named last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean touches = last != null
                    && last.kind() == NameKind.PERSON
                    && last.place().order() == named.place().order()
                    && (last.place().last() + 1 >= named.place().first() || isNickname(last.place(), named.place()))
                    && (named.kind() == NameKind.PERSON
                            || named.place().first() == named.place().last());
            if (touches && last != null && !isOther(named)) {
                whole.set(
                        whole.size() - 1,
                        person(
                                last.place(),
                                Math.max(named.place().last(), last.place().last())));
            } else {
                whole.add(
                        isPerson(named)
                                ? person(
                                        withGivenName(named.place()),
                                        named.place().last())
                                : named);
            }
        }
        return whole;
    }

    /** Whether a single word in quotation marks stands between two parts of a name. */
    private static boolean isNickname(Place first, Place second) {
        return second.first() - first.last() == 4
                && isMark(first.token(first.last() + 1))
                && isMark(first.token(first.last() + 3));
    }

    private static boolean isMark(Token token) {
        return "“”\"'‘’".contains(token.text())
                || token.tag().equals("``")
                || token.tag().equals("''");
    }

    private boolean isPerson(Named named) {
        return named.kind() == NameKind.PERSON
                || (named.place().first() == named.place().last()
                        && named.kind() == NameKind.ORGANISATION
                        && withGivenName(named.place()).first() < named.place().first());
    }

    /** A name with the given name right before it that was taken for something else. */
    private Place withGivenName(Place place) {
        int before = place.first() - 1;
        boolean given = before >= 0
                && place.token(before).is("NN")
                && Character.isUpperCase(place.token(before).text().charAt(0))
                && gazetteer.isGivenName(place.token(before).text());
        return given ? new Place(place.order(), place.sentence(), before, place.last()) : place;
    }

    private boolean isOther(Named named) {
        return gazetteer.state(named.place().sentence(), named.place().first()).isPresent()
                || gazetteer
                        .outlet(named.place().sentence(), named.place().first(), false)
                        .isPresent();
    }

    private Named person(Place place, int last) {
        int end = last;
        Sentence sentence = place.sentence();
        while (end + 1 < sentence.size()
                && sentence.token(end + 1).tag().equals("NNP")
                && Character.isUpperCase(sentence.token(end + 1).text().charAt(0))
                && sentence.token(end).tag().equals("NNP")
                && !gazetteer.titles().isHead(sentence.token(end + 1))) {
            end++;
        }
        return new Named(new Place(place.order(), sentence, place.first(), end), NameKind.PERSON);
    }
}
