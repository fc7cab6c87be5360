package org.parley.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.document.Letters;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Titles;

/** Compares the words of offices. */
final class RoleWords {
    /** Words that make another office of the same noun. */
    private static final Set<String> DIVIDING = Set.of("deputy", "vice", "former", "ex", "assistant", "acting", "co");

    private final Offices offices = Offices.shipped();
    private final Titles titles;

    RoleWords(Titles titles) {
        this.titles = titles;
    }

    boolean isHead(Token token) {
        return token.is("NN") && titles.isHead(token);
    }

    /** Whether a word may stand right before the name of whoever bears it: president, General, Mrs. */
    boolean isTitle(Token token) {
        return isHead(token) || titles.isRank(token) || titles.isHonorific(token);
    }

    /** Whether an office makes its holder a watcher of the matter and no side in it. */
    boolean isObserver(Token noun) {
        return titles.isObserver(noun);
    }

    /** The gender that an office tells of its holder. */
    Optional<Gender> gender(Token noun) {
        return titles.gender(noun).map(Gender::of);
    }

    /** Whether a word makes another office of the noun behind it: deputy, former. */
    boolean isDividing(Token word) {
        return DIVIDING.contains(word.lower());
    }

    /** Whether an office is that of whoever leads a side: president, prime minister, general secretary. */
    boolean isLeading(Role role) {
        return offices.isLeading(offices.key(role));
    }

    /** Whether an office is one that led a side once: former president. */
    boolean isFormerlyLeading(Role role) {
        String key = offices.key(role.title());
        return key.startsWith("former ") && offices.isLeading(offices.key(key.substring("former ".length())));
    }

    /** Whether an office is that of whoever leads a state. */
    boolean isOfState(Role role) {
        return offices.isOfState(offices.key(role));
    }

    /** Whether a person's office is the one of a key, whatever words name it. */
    boolean isSame(String key, Role role) {
        return offices.keys(role).contains(key);
    }

    /** Whether a word tells what an office is for: "defence" of "a defence official". */
    boolean isField(Token word) {
        return titles.isField(canonical(word));
    }

    /** The form that the spellings of a word share. */
    String canonical(Token word) {
        return Titles.canonical(word.text());
    }

    /** Whether a person's office or a body is for a field, in its canonical form. */
    boolean isFor(String field, Entity entity) {
        String name = entity.kind() == SpeakerKind.ORGANISATION ? entity.name() : "";
        return Stream.concat(
                        Stream.of(name), entity.roles().stream().map(role -> role.title() + " " + role.organisation()))
                .flatMap(words -> Stream.of(Letters.small(words).split("[\\s\u00a0-]+", -1)))
                .anyMatch(word -> Titles.canonical(word).equals(field));
    }

    /** The words that qualify the office whose noun stands at an index, folded. */
    Set<String> content(Place place, int head) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = place.first(); i < head; i++) {
            Token token = place.token(i);
            if (token.is("NN") || token.is("JJ") || token.is("VB")) {
                words.add(Titles.canonical(token.text()));
            }
        }
        return words;
    }

    /** Whether a person's office has all the qualifying words of a phrase. */
    boolean hasAll(Set<String> asked, Role role) {
        return words(role).containsAll(asked);
    }

    private static Set<String> words(Role role) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Letters.small(role.title()).split("[\\s\u00a0-]+", -1)) {
            words.add(Titles.canonical(word));
        }
        return words;
    }

    /**
     * How well a person's office answers to the words of a phrase.
     *
     * @param asked the qualifying words of the phrase
     * @param noun the noun of the phrase
     * @return zero where they are different offices, else one more than the number of shared words
     */
    int match(Set<String> asked, Token noun, Role role) {
        Set<String> held = words(role);
        if (!isVoice(role)) {
            held.addAll(List.of(offices.key(role).split(" ", -1)));
        }
        String head = Titles.canonical(noun.lower());
        boolean same = held.contains(head);
        boolean divided = DIVIDING.stream().anyMatch(word -> asked.contains(word) != held.contains(word));
        if (!same || divided || isOther(asked, held)) {
            return 0;
        }
        return 1 + (int) asked.stream().filter(held::contains).count();
    }

    /** Whether somebody speaks for or serves another: the spokeswoman for the minister is no minister. */
    private static boolean isVoice(Role role) {
        String title = Letters.small(role.title());
        return title.contains("spokes")
                || title.endsWith("aide")
                || title.endsWith("adviser")
                || title.endsWith("advisor")
                || title.endsWith("press secretary")
                || title.endsWith("chief of staff");
    }

    /** Whether both offices tell what they are for, and not the same: the health minister is no foreign minister. */
    private boolean isOther(Set<String> asked, Set<String> held) {
        List<String> wanted = asked.stream().filter(titles::isField).toList();
        return !wanted.isEmpty()
                && wanted.stream().noneMatch(held::contains)
                && held.stream().anyMatch(titles::isField);
    }
}
