package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.StateForm;
import org.parley.reading.gazetteer.StateHit;
import org.parley.rule.WordLists;

/** Tells which state somebody speaks for by what is said that it wants: "Arvenia remains committed to the talks". */
final class Stances {
    /** Verbs for what a state wants, which its own ministers tell. */
    private static final Set<String> WANTED = WordLists.of("stances");

    /** Verbs for what a state does not do, as its own ministers tell: "Arvenia does not bargain over its border". */
    private static final Set<String> REFUSED = WordLists.of("beneath-a-state");

    /** Those of whom their own ministers speak: "Arvenian universities will change". */
    private static final Set<String> GOVERNED = WordLists.of("governed");

    private final Gazetteer gazetteer;
    private final Places places;

    Stances(Gazetteer gazetteer, Places places) {
        this.gazetteer = gazetteer;
        this.places = places;
    }

    /** The state that words begin with where they tell what it wants. */
    Optional<String> stance(Statement statement) {
        return statement.content().stream()
                .flatMap(span -> places.at(span).stream())
                .flatMap(words -> clauses(words).stream())
                .flatMap(words -> stanceOf(words).stream())
                .findFirst();
    }

    /** A place and what stands behind each "and" and "that" in it. */
    private static List<Place> clauses(Place words) {
        List<Place> clauses = new ArrayList<>(List.of(words));
        for (int i = words.first(); i + 1 < words.last(); i++) {
            if (words.token(i).tag().equals("CC") || words.token(i).lower().equals("that")) {
                clauses.add(words.from(i + 1));
            }
        }
        return clauses;
    }

    private Optional<String> stanceOf(Place words) {
        int first = words.first();
        while (first < words.last()
                && !Character.isLetter(words.token(first).text().charAt(0))) {
            first++;
        }
        Optional<StateHit> state = gazetteer.state(words.sentence(), first).filter(hit -> !hit.ambiguous());
        int next = first + state.map(StateHit::length).orElse(0);
        if (state.filter(hit -> hit.form() == StateForm.ADJECTIVE).isPresent()) {
            boolean own =
                    next <= words.last() && GOVERNED.contains(words.token(next).lower());
            return state.filter(hit -> own).map(hit -> hit.state().name());
        }
        boolean denied = false;
        while (next < words.last()
                && (words.token(next).is("MD")
                        || words.token(next).is("RB")
                        || words.token(next).lemma().equals("do"))) {
            denied |= words.token(next).relation().equals("neg");
            next++;
        }
        boolean wants = next < words.last()
                && (WANTED.contains(words.token(next).lemma())
                        || (denied && REFUSED.contains(words.token(next).lemma()))
                        || words.token(next + 1).lower().equals("committed")
                        || (words.token(next).lemma().equals("remain")
                                && words.token(next + 1).lower().equals("ready")));
        return state.filter(hit -> wants).map(hit -> hit.state().name());
    }
}
