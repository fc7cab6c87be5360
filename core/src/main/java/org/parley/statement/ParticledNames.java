package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.reading.NameKind;
import org.parley.reading.Sentence;
import org.parley.rule.WordLists;

/** Puts names of persons together that a tagger has cut at a small word within them: "Attar" and "Mohand" of Attar ag Mohand. */
final class ParticledNames {
    private static final Set<String> PARTICLES = WordLists.of("particles");

    private ParticledNames() {}

    /** Whether a word begins a family name as a small word: "van", "walet". */
    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /**
     * The names, those of persons with what a small word joins to them.
     *
     * @param names in text order, not overlapping
     */
    static List<Named> whole(List<Named> names) {
        List<Named> whole = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Named name = names.get(i);
            Named next = i + 1 < names.size() && goesOn(name, names.get(i + 1)) ? names.get(i + 1) : null;
            int end = next != null ? next.place().last() : endOf(name);
            boolean person = name.kind() == NameKind.PERSON || (next != null && next.kind() == NameKind.PERSON);
            if (!person || end == name.place().last()) {
                whole.add(name);
                continue;
            }
            Place place = name.place();
            whole.add(new Named(new Place(place.order(), place.sentence(), place.first(), end), NameKind.PERSON));
            i += next == null ? 0 : 1;
        }
        return whole;
    }

    /** Whether another name stands right behind the small word behind a name. */
    private static boolean goesOn(Named name, Named next) {
        Place place = name.place();
        return next.place().order() == place.order()
                && next.place().first() == place.last() + 2
                && isParticle(place.sentence().token(place.last() + 1).text());
    }

    /** Where a name ends with a word behind a small one that no tagger found. */
    private static int endOf(Named name) {
        int last = name.place().last();
        Sentence sentence = name.place().sentence();
        boolean joined = last + 2 < sentence.size()
                && isParticle(sentence.token(last + 1).text())
                && Character.isUpperCase(sentence.token(last + 2).text().codePointAt(0));
        return joined ? last + 2 : last;
    }
}
