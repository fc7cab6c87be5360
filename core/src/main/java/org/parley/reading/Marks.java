package org.parley.reading;

import java.util.List;

/**
 * What is marked in a text.
 *
 * @param attributions who is cited for which words, ordered by the start of their content
 * @param acts the acts that words are taken for, in text order; empty where the reader knows none
 */
public record Marks(List<Attribution> attributions, List<MarkedAct> acts) {
    public Marks {
        attributions = List.copyOf(attributions);
        acts = List.copyOf(acts);
    }
}
