package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.document.Span;
import org.parley.reading.Token;
import org.parley.rule.WordLists;

/** Resolves pronouns by who was named and cited before. */
final class Pronouns {
    /** How many sentences a pronoun looks back for who was cited last, where nobody else came between. */
    private static final int FAR = 25;

    /** How many sentences an opening has. */
    private static final int OPENING = 2;

    private static final Set<String> MASCULINE = Set.of("he", "him", "his", "himself");
    private static final Set<String> FEMININE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "themselves");
    private static final Set<String> NEUTER = Set.of("it", "its", "itself");
    private static final Set<String> PAPERS = WordLists.of("papers");
    private static final Set<String> TELLINGS = WordLists.of("tellings");
    private static final Set<String> TALKERS = WordLists.of("talkers");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    private final OfficeSubjects officeSubjects;
    private final Discourse discourse;
    private final List<Mention> mentions;
    private final RoleWords roleWords;
    private final BodyWords bodyWords;
    private final Function<Place, Speaker> single;
    private final Function<Span, Speaker> at;

    /**
     * @param single resolves a phrase about one
     * @param at resolves any words
     */
    Pronouns(
            Discourse discourse,
            RoleWords roleWords,
            BodyWords bodyWords,
            Function<Place, Speaker> single,
            Function<Span, Speaker> at) {
        this.officeSubjects = new OfficeSubjects(discourse, roleWords);
        this.discourse = discourse;
        this.mentions = discourse.mentions();
        this.roleWords = roleWords;
        this.bodyWords = bodyWords;
        this.single = single;
        this.at = at;
    }

    /** Who a word stands for; empty where it is no pronoun of the third person and no relative one. */
    Optional<Speaker> pronoun(Place place) {
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
            return groupBefore(place)
                    .or(() -> peopleBefore(place))
                    .or(() -> allSidesBefore(place))
                    .or(() -> ownerOfPaper(place))
                    .or(() -> bodyCited(place))
                    .or(() -> peopleCited(place))
                    .or(() -> groupOfSentenceBefore(place))
                    .or(() -> Optional.of(body(place)));
        }
        return Optional.empty();
    }

    /** The one named right before a relative pronoun. */
    private Speaker antecedent(Place place) {
        int last = place.first() - 1;
        while (last >= 0 && place.token(last).text().equals(",")) {
            last--;
        }
        int first = last + 1;
        while (first > 0 && NounPhrases.isOfPhrase(place.token(first - 1))) {
            first--;
        }
        if (first <= last) {
            Speaker speaker = single.apply(new Place(place.order(), place.sentence(), first, last));
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
        boolean inside = discourse.isQuoted(place.span());
        List<Mention> candidates = new ArrayList<>(mentions);
        candidates.addAll(discourse.cited());
        for (Mention mention : candidates) {
            boolean fits = mention.entity().kind() == SpeakerKind.PERSON
                    && mention.entity().gender().fits(gender)
                    && mention.isBefore(place)
                    && !discourse.isNamedInContent(mention.entity());
            int distance = discourse.distance(mention, place);
            if (!fits || distance > Discourse.REACH) {
                continue;
            }
            double score = salience(mention, distance, inside)
                    + (isInParagraph(mention, place) || isTellersBefore(mention, place) ? 2 : 0)
                    + (isNewest(mention, place) ? 2 : 0)
                    + (isSourceBefore(mention, place) ? 4 : 0);
            if (score >= bestScore) {
                best = Optional.of(mention);
                bestScore = score;
            }
        }
        Optional<Speaker> office = officeSince(best, place, gender);
        if (office.isPresent()) {
            return office.get();
        }
        Optional<Speaker> nameless = namelessSince(best, place);
        if (nameless.isPresent()) {
            return nameless.get();
        }
        best = best.or(() -> speaking(place, gender));
        if (best.isEmpty()) {
            return officeBefore(place, gender)
                    .or(() -> namedNext(place, gender))
                    .orElse(Speaker.UNKNOWN);
        }
        best.ifPresent(mention -> mention.entity().genderIs(gender));
        return best.map(mention -> mention.entity().speaker()).orElse(Speaker.UNKNOWN);
    }

    /** The person whose office is a subject in the same paragraph behind all who fit a pronoun by name: "The judge declined ... she said". */
    private Optional<Speaker> officeSince(Optional<Mention> best, Place pronoun, Gender gender) {
        return officeSubjects
                .before(pronoun)
                .filter(office -> best.isEmpty() || best.get().isBefore(office))
                .map(single)
                .filter(speaker -> speaker.kind() == SpeakerKind.PERSON && mayBe(speaker, gender));
    }

    private boolean mayBe(Speaker person, Gender gender) {
        return discourse.entities().stream()
                .filter(entity -> entity.kind() == SpeakerKind.PERSON
                        && entity.speaker().id().equals(person.id()))
                .allMatch(entity -> entity.gender().fits(gender) && !discourse.isNamedInContent(entity));
    }

    /** Who is named next, where an opening has nobody before "he": “We are ready,” he wrote. Ada Brandt's husband is ... */
    private Optional<Speaker> namedNext(Place pronoun, Gender gender) {
        boolean first = pronoun.order() < OPENING
                && mentions.stream()
                        .noneMatch(
                                mention -> mention.entity().kind() == SpeakerKind.PERSON && mention.isBefore(pronoun));
        return mentions.stream()
                .filter(mention -> first
                        && mention.entity().kind() == SpeakerKind.PERSON
                        && !mention.isBefore(pronoun)
                        && mention.place().order() <= pronoun.order() + OPENING
                        && !discourse.isQuoted(mention.place().span()))
                .findFirst()
                .map(Mention::entity)
                .filter(entity -> entity.gender().fits(gender) && !discourse.isNamedInContent(entity))
                .map(Entity::speaker);
    }

    /** Whether a sentence of the same paragraph begins with somebody's name, and nobody else is named or cited since: "Brandt saw it otherwise." */
    private boolean isNewest(Mention mention, Place pronoun) {
        boolean begins = isInParagraph(mention, pronoun)
                && mention.place().order() < pronoun.order()
                && ((mention.place().first() == 0 && mention.isMainSubject())
                        || (mention.place().order() == pronoun.order() - 1 && mention.isBesideMainSubject()));
        return (begins || isTellersBefore(mention, pronoun))
                && mentions.stream()
                        .noneMatch(other -> other.entity().kind() == SpeakerKind.PERSON
                                && other.entity() != mention.entity()
                                && other.isBefore(pronoun)
                                && mention.isBefore(other.place()));
    }

    /** Whether the sentence right before ends with whose words it gives: "…, in the words of Ada Brandt. She listed them." */
    private static boolean isSourceBefore(Mention mention, Place pronoun) {
        return mention.place().order() == pronoun.order() - 1
                && mention.place().sentence().block() == pronoun.sentence().block()
                && mention.isSource();
    }

    /** Whether the sentence before, in the same paragraph, is about somebody's account: "Brandt's version is different." */
    private static boolean isTellersBefore(Mention mention, Place pronoun) {
        return mention.place().order() == pronoun.order() - 1
                && mention.place().sentence().block() == pronoun.sentence().block()
                && isOwnerOf(mention, TELLINGS);
    }

    /** The office that is a subject earlier in the sentence: "Arvenia's leader denied what he called rumours". */
    private Optional<Speaker> officeBefore(Place pronoun, Gender gender) {
        return subjectBefore(
                pronoun,
                noun -> roleWords.isHead(noun)
                        && roleWords.gender(noun).map(gender::fits).orElse(true));
    }

    /** The last subject earlier in the sentence whose noun is of a kind and stands for one; empty where that has no party. */
    private Optional<Speaker> subjectBefore(Place pronoun, Predicate<Token> kind) {
        for (int i = pronoun.first() - 1; i >= 0; i--) {
            Token noun = pronoun.token(i);
            if (noun.relation().startsWith("nsubj") && !noun.tag().equals("NNS") && kind.test(noun)) {
                Speaker speaker = single.apply(NounPhrases.endingAt(pronoun, i));
                return Optional.of(speaker).filter(subject -> !subject.party().isEmpty());
            }
        }
        return Optional.empty();
    }

    /** Who was cited last, however far back, where nobody else was named since: long speeches have no other subject. */
    private Optional<Mention> speaking(Place pronoun, Gender gender) {
        if (discourse.cited().isEmpty()) {
            return Optional.empty();
        }
        Mention last = discourse.cited().get(discourse.cited().size() - 1);
        boolean alone = mentions.stream()
                .noneMatch(mention -> mention.entity().kind() == SpeakerKind.PERSON
                        && mention.entity() != last.entity()
                        && mention.isBefore(pronoun)
                        && !mention.isBefore(last.place())
                        && mention.isSubject());
        boolean fits = last.entity().kind() == SpeakerKind.PERSON
                && last.entity().gender().fits(gender)
                && !discourse.isNamedInContent(last.entity())
                && last.isBefore(pronoun)
                && discourse.distance(last, pronoun) <= FAR;
        return alone && fits ? Optional.of(last) : Optional.empty();
    }

    /** Who was cited last and has no name, where nobody who fits a pronoun was named behind it: "the official ... he said". */
    private Optional<Speaker> namelessSince(Optional<Mention> best, Place pronoun) {
        return discourse
                .lastUnnamed()
                .filter(unnamed ->
                        unnamed.order() < pronoun.order() && discourse.distance(unnamed, pronoun) <= Discourse.NEAR)
                .filter(unnamed -> best.isEmpty() || best.get().isBefore(unnamed))
                .map(unnamed -> at.apply(unnamed.span()))
                .filter(speaker -> speaker.kind() == SpeakerKind.ANONYMOUS || isOfOther(speaker, best));
    }

    /** Whether an office is another party's than the person named last: else it may well be that person's. */
    private static boolean isOfOther(Speaker office, Optional<Mention> best) {
        return best.isPresent()
                && !office.party().isEmpty()
                && best.get().entity().clashes(office.party());
    }

    private double salience(Mention mention, int distance, boolean inside) {
        double score = -distance;
        score += mention.isSubject() ? 2 : 0;
        score += discourse.isCited(mention) ? 2.5 : 0;
        score -= mention.isPossessor() ? 1 : 0;
        score += mention.isStressed() ? 1 : 0;
        score += mention.isAsked() ? 3 : 0;
        score -= !inside && discourse.isQuoted(mention.place().span()) ? 5 : 0;
        return score;
    }

    /** Whether somebody is the subject of a sentence in the same paragraph: a new paragraph often turns to somebody else. */
    private static boolean isInParagraph(Mention mention, Place place) {
        return mention.isSubject()
                && mention.place().sentence().block() == place.sentence().block();
    }

    /** The side or body that is the subject earlier in the sentence of "it": "the Arvenian government stopped exports that it said ..." */
    private Optional<Speaker> groupBefore(Place pronoun) {
        return pronoun.token(pronoun.first()).lower().equals("it")
                ? subjectBefore(pronoun, noun -> noun.is("NN") && (bodyWords.isSide(noun) || bodyWords.isBody(noun)))
                : Optional.empty();
    }

    /** The side of the people who are the subject before "they": "the joiners say that they", "The joiners met. Their council". */
    private Optional<Speaker> peopleBefore(Place pronoun) {
        if (!PLURAL.contains(pronoun.token(pronoun.first()).lower())) {
            return Optional.empty();
        }
        Optional<Speaker> same = peopleIn(pronoun, pronoun.first(), false);
        if (same.isPresent() || pronoun.order() == 0) {
            return same;
        }
        Place before = discourse.sentence(pronoun.order() - 1);
        return before.sentence().block() == pronoun.sentence().block()
                ? peopleIn(before, before.last() + 1, true)
                : Optional.empty();
    }

    /** Nobody alone, where "they" are all who talk: "The delegations met in Lima on Monday. They had signed a truce by evening." */
    private Optional<Speaker> allSidesBefore(Place pronoun) {
        if (!PLURAL.contains(pronoun.token(pronoun.first()).lower())) {
            return Optional.empty();
        }
        int same = lastSubject(pronoun, pronoun.first(), false);
        boolean sides = (same < 0 && pronoun.order() > 0)
                ? areSides(discourse.sentence(pronoun.order() - 1))
                : same >= 0 && areSides(pronoun.token(same));
        return sides ? Optional.of(Speaker.UNKNOWN) : Optional.empty();
    }

    private static boolean areSides(Place sentence) {
        int subject = lastSubject(sentence, sentence.last() + 1, true);
        return subject >= 0 && areSides(sentence.token(subject));
    }

    private static boolean areSides(Token noun) {
        return noun.tag().equals("NNS") && TALKERS.contains(noun.lemma());
    }

    /** Where the last subject of a sentence before an index stands; -1 where it has none. */
    private static int lastSubject(Place place, int end, boolean main) {
        for (int i = end - 1; i >= 0; i--) {
            Token noun = place.token(i);
            boolean subject = noun.relation().startsWith("nsubj")
                    && (!main || (noun.head() >= 0 && place.token(noun.head()).head() == Token.ROOT));
            if (subject) {
                return i;
            }
        }
        return -1;
    }

    /** The side of the last subject of a sentence before an index that is a common noun for people of a union. */
    private Optional<Speaker> peopleIn(Place place, int end, boolean main) {
        int subject = lastSubject(place, end, main);
        boolean people =
                subject > 0 && place.token(subject).tag().equals("NNS") && !discourse.isInMention(place, subject);
        return people
                ? Optional.of(single.apply(NounPhrases.endingAt(discourse.sentence(place.order()), subject)))
                        .filter(side -> side.kind() == SpeakerKind.ORGANISATION
                                && !side.party().isEmpty())
                : Optional.empty();
    }

    /** The side or body that is the main subject of the sentence before "it" and no name: "the Arvenian mission published ... The shot, it found" */
    private Optional<Speaker> groupOfSentenceBefore(Place pronoun) {
        String word = pronoun.token(pronoun.first()).lower();
        if (!(word.equals("it") || word.equals("its")) || pronoun.order() == 0) {
            return Optional.empty();
        }
        Place before = discourse.sentence(pronoun.order() - 1);
        for (int i = before.first(); i <= before.last(); i++) {
            Token noun = before.token(i);
            boolean subject = noun.relation().startsWith("nsubj")
                    && noun.head() >= 0
                    && before.token(noun.head()).head() == Token.ROOT
                    && noun.is("NN")
                    && !noun.is("NNP")
                    && (bodyWords.isSide(noun) || bodyWords.isBody(noun));
            if (subject && before.sentence().block() == pronoun.sentence().block()) {
                Place phrase = NounPhrases.endingAt(before, i);
                int first = i;
                while (first > phrase.first() && !before.token(first).is("DT")) {
                    first--;
                }
                return Optional.of(single.apply(phrase.from(first)))
                        .filter(group -> !group.party().isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The side whose paper is the subject of the sentence before "it": "the mill's reply refuses a rota. It offers a fee" */
    private Optional<Speaker> ownerOfPaper(Place pronoun) {
        if (!pronoun.token(pronoun.first()).lower().equals("it") || pronoun.order() == 0) {
            return Optional.empty();
        }
        Place before = discourse.sentence(pronoun.order() - 1);
        return mentions.stream()
                .filter(mention -> mention.place().order() == before.order()
                        && mention.place().sentence().block()
                                == pronoun.sentence().block())
                .filter(mention -> isOwnerOf(mention, PAPERS))
                .findFirst()
                .map(Mention::entity)
                .filter(entity -> entity.kind() == SpeakerKind.PARTY || entity.kind() == SpeakerKind.ORGANISATION)
                .map(Entity::speaker);
    }

    /** Whether somebody is named as the owner of a thing that is a subject: "the mill's reply refuses", "Brandt's version is different". */
    private static boolean isOwnerOf(Mention owner, Set<String> things) {
        Place place = owner.place();
        int noun = place.last() + 2;
        return owner.isPossessor()
                && noun < place.sentence().size()
                && things.contains(place.sentence().token(noun).lemma())
                && place.sentence().token(noun).relation().startsWith("nsubj");
    }

    /** The body that was cited right before "it": "the ministry said ... It added". */
    private Optional<Speaker> bodyCited(Place pronoun) {
        return discourse
                .lastCited()
                .filter(cited -> pronoun.token(pronoun.first()).lower().equals("it"))
                .filter(cited -> cited.getKey().order() < pronoun.order()
                        && discourse.distance(cited.getKey(), pronoun) <= Discourse.NEAR)
                .filter(cited -> {
                    SpeakerKind kind = cited.getValue().kind();
                    Token head = cited.getKey().token(NounPhrases.head(cited.getKey()));
                    return kind == SpeakerKind.ORGANISATION
                            || kind == SpeakerKind.PARTY
                            || (kind == SpeakerKind.ROLE && bodyWords.isBody(head));
                })
                .map(Map.Entry::getValue);
    }

    /** The unnamed people who were cited right before "they": "the organisers said ... they added". */
    private Optional<Speaker> peopleCited(Place pronoun) {
        return discourse
                .lastCited()
                .filter(cited -> pronoun.token(pronoun.first()).lower().equals("they"))
                .filter(cited -> cited.getKey().order() < pronoun.order()
                        && discourse.distance(cited.getKey(), pronoun) <= Discourse.NEAR)
                .filter(cited -> cited.getValue().kind() == SpeakerKind.ANONYMOUS && isAboutSeveral(cited.getKey()))
                .map(Map.Entry::getValue);
    }

    private static boolean isAboutSeveral(Place place) {
        Token head = place.token(NounPhrases.head(place));
        return head.tag().equals("NNS") || PLURAL.contains(head.lower());
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
                    && !mention.place().isWhere()
                    && (!mention.entity().isOutlet() || discourse.isSpeaking(mention.entity()))
                    && (owner || !discourse.isInContent(mention.place().span()))
                    && mention.isBefore(place);
            int distance = discourse.distance(mention, place);
            if (!fits || distance > 2) {
                continue;
            }
            double score = salience(mention, distance, discourse.isQuoted(place.span()));
            if (score >= bestScore) {
                best = Optional.of(mention);
                bestScore = score;
            }
        }
        return best.map(mention -> mention.entity().speaker()).orElse(Speaker.UNKNOWN);
    }
}
