package org.parley.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.document.Letters;
import org.parley.reading.Token;

/** Finds the persons whom the words of an office stand for. */
final class Holders {
    private static final String FORMER = "former ";

    private final Offices offices = Offices.shipped();
    private final Discourse discourse;
    private final List<Mention> mentions;
    private final RoleWords roleWords;

    Holders(Discourse discourse, RoleWords roleWords) {
        this.discourse = discourse;
        this.mentions = discourse.mentions();
        this.roleWords = roleWords;
    }

    /** The person who holds the office of a phrase: named nearest, before it where possible. */
    Optional<Entity> holder(Place place, int head, String key, String party) {
        Set<String> asked = roleWords.content(place, head);
        Set<String> qualifying = roleWords.content(behindOwner(place, head), head);
        Optional<Entity> best = Optional.empty();
        int bestScore = 0;
        for (Mention mention : mentions) {
            Entity entity = mention.entity();
            boolean unsure = entity.party().isEmpty() && !mention.isBefore(place);
            if (entity.kind() != SpeakerKind.PERSON || (!party.isEmpty() && (unsure || entity.clashes(party)))) {
                continue;
            }
            int overlap = entity.roles().stream()
                    .filter(role -> !offices.isOther(key, role)
                            && (mention.isBefore(place) || roleWords.hasAll(qualifying, role)))
                    .mapToInt(role -> roleWords.match(asked, place.token(head), role)
                            + (roleWords.isSame(key, role) || offices.areChairs(key, role) ? 1 : 0))
                    .max()
                    .orElse(0);
            int near = mention.isBefore(place) ? 1 : 0;
            int own = !party.isEmpty() && party.equals(entity.party()) ? 3 : 0;
            int score = overlap == 0 ? 0 : 4 * overlap + 2 * near + own;
            if (score > 0 && (score > bestScore || (score == bestScore && near == 1))) {
                best = Optional.of(entity);
                bestScore = score;
            }
        }
        return best;
    }

    /** A phrase without the words before its noun that tell whose somebody is: "the company's", "Arvenian". */
    private Place behindOwner(Place place, int head) {
        int first = place.first();
        for (int i = place.first(); i < head; i++) {
            if (place.isPossessive(i) || discourse.isInMention(place, i)) {
                first = i + 1;
            }
        }
        return place.from(first);
    }

    /** "The Kenyan leader", "the union's boss", "the head of state": the one leader who is named, of that side where one is told. */
    Optional<Entity> leader(String key, String party, Place place) {
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
        return discourse
                .lastPerson(place)
                .filter(mention -> discourse.distance(mention, place) <= Discourse.REACH)
                .map(Mention::entity)
                .filter(entity -> leaders.contains(entity) && discourse.isSpeaking(entity));
    }

    /** "The former Arvenian leader": the one former president or premier of that side who is named. */
    Optional<Entity> formerLeader(String key, String party, Place place) {
        boolean led = key.startsWith(FORMER) && offices.isLeader(key.substring(FORMER.length())) && !party.isEmpty();
        return led ? onlyLeader(roleWords::isFormerlyLeading, party, place) : Optional.empty();
    }

    private Optional<Entity> onlyLeader(Predicate<Role> asked, String party, Place place) {
        List<Entity> leaders = discourse.entities().stream()
                .filter(entity -> entity.kind() == SpeakerKind.PERSON
                        && entity.roles().stream().anyMatch(asked)
                        && (party.isEmpty() || party.equals(entity.party())))
                .toList();
        return leaders.size() == 1 ? Optional.of(leaders.get(0)) : lastOf(leaders, place);
    }

    /** "The spokesman" of somebody who was named or cited last and holds an office of that noun. */
    Optional<Entity> spokeLast(Place office, int head) {
        boolean bare = office.last() == head
                && head == office.first() + 1
                && office.token(office.first()).lower().equals("the");
        String noun = office.token(head).lower();
        return discourse
                .lastPerson(office)
                .filter(mention -> bare && discourse.distance(mention, office) <= Discourse.NEAR)
                .map(Mention::entity)
                .filter(entity -> entity.roles().stream()
                        .anyMatch(role -> Letters.small(role.title()).endsWith(noun)));
    }

    /**
     * Who was cited right before "the French president" or "the politician", of whom nothing speaks against that office. The
     * words tell the office of a person of whom none was known.
     *
     * @param other whether the words may also stand for somebody without a name
     */
    Optional<Entity> citedLast(Place office, int head, String party, boolean other) {
        Token noun = office.token(head);
        int reach = offices.isGeneric(noun.lower()) && !other ? Discourse.REACH : Discourse.NEAR;
        Optional<Mention> last = onlyNamed(office)
                .or(() -> discourse.lastPerson(office))
                .filter(mention -> discourse.distance(mention, office) <= reach);
        if (last.isEmpty() || !office.token(office.first()).lower().equals("the")) {
            return Optional.empty();
        }
        Entity entity = last.get().entity();
        boolean observer = roleWords.isObserver(noun);
        boolean watcher = observer && !entity.party().isEmpty();
        boolean near = discourse.distance(last.get(), office) <= 1;
        boolean speaks = discourse.isSpeaking(entity) || (near && (observer || isFormer(office)));
        boolean cites = speaks && !watcher && !(entity.clashes(party) && !party.isEmpty());
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
        boolean free = entity.roles().isEmpty() || (isFormer(office) && near) || isVaried(last.get(), office);
        if (plain && free && isOnlyOne(last.get(), office, party)) {
            entity.holds(new Role(title(office), "", party));
            return Optional.of(entity);
        }
        return Optional.empty();
    }

    /**
     * Whether an office is but another word for who spoke right before, in the same paragraph, where nobody else is named: “We have
     * time,” negotiator Ada Brandt said. “Much of it,” the trade minister added.
     */
    private boolean isVaried(Mention candidate, Place office) {
        Token noun = office.token(office.last());
        boolean other = candidate.entity().roles().stream()
                .anyMatch(role -> offices.isGovernment(role) && offices.isGovernment(new Role(title(office), "", "")));
        return candidate.place().sentence().block() == office.sentence().block()
                && discourse.distance(candidate, office) <= 1
                && discourse.isCited(candidate)
                && !other
                && !noun.lower().startsWith("spokes")
                && mentions.stream()
                        .filter(mention -> mention.isBefore(office) && candidate.isBefore(mention.place()))
                        .noneMatch(mention -> mention.entity().kind() == SpeakerKind.PERSON
                                && mention.entity() != candidate.entity());
    }

    /** The one person of the sentence before "the retired general", in the same paragraph. */
    private Optional<Mention> onlyNamed(Place office) {
        List<Mention> before = mentions.stream()
                .filter(mention -> isFormer(office)
                        && mention.place().order() == office.order() - 1
                        && mention.place().sentence().block()
                                == office.sentence().block()
                        && mention.entity().kind() == SpeakerKind.PERSON)
                .toList();
        return before.stream().map(Mention::entity).distinct().count() == 1
                ? Optional.of(before.get(0))
                : Optional.empty();
    }

    private static boolean isFormer(Place office) {
        for (int i = office.first(); i <= office.last(); i++) {
            String word = office.token(i).lower();
            if (word.equals("former") || word.equals("retired") || word.startsWith("ex-")) {
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
                .allMatch(other -> !other.roles().isEmpty() || (!party.isEmpty() && other.clashes(party)));
    }

    /** Whether nobody else was named since a person was: "the Arvenian minister" tells that person's side. */
    boolean isLastNamed(Entity entity, Place office) {
        return discourse
                .lastPerson(office)
                .filter(mention -> mention.entity() == entity && discourse.distance(mention, office) <= Discourse.NEAR)
                .isPresent();
    }

    /** The words of an office without those that tell whose it is. */
    String title(Place office) {
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
}
