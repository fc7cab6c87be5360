package org.parley.rule;

import java.util.Set;

/**
 * What a rule may name; whatever else it names is a problem of its file.
 *
 * @param acts the labels of the acts
 * @param plover the PLOVER event types
 * @param modes the PLOVER modes
 * @param cameo the CAMEO codes
 */
public record Vocabulary(Set<String> acts, Set<String> plover, Set<String> modes, Set<String> cameo) {
    public Vocabulary {
        acts = Set.copyOf(acts);
        plover = Set.copyOf(plover);
        modes = Set.copyOf(modes);
        cameo = Set.copyOf(cameo);
    }
}
