package org.parley.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what stands behind an active verb in a pattern into what stands behind its passive. */
final class PassivePattern {
    private static final Node AGENT = new Node.Maybe(
            List.of(new Node.Word(List.of(new Node.Test("by", ""))), new Node.Slot("", Optional.empty())));

    private PassivePattern() {}

    /** The index of the slot that becomes the subject in the passive: the first one, with at most particles before it. */
    static int objectSlot(List<Node> right) {
        for (int i = 0; i < right.size() && i < 2; i++) {
            if (right.get(i) instanceof Node.Slot) {
                return i;
            }
            boolean particle = right.get(i) instanceof Node.Word || right.get(i) instanceof Node.Maybe;
            if (!particle || i > 0) {
                return -1;
            }
        }
        return -1;
    }

    /** What stands behind the passive: without the slot that became the subject, and with room for the agent. */
    static List<Node> of(List<Node> right, int object) {
        return behindAgent(without(right, object), object);
    }

    /** In the passive the agent may stand between the verb and what follows: {@code was handed by Brask to Arvenia}. */
    private static List<Node> behindAgent(List<Node> right, int at) {
        if (at >= right.size()) {
            return right;
        }
        List<Node> rest = new ArrayList<>(right);
        rest.add(at, AGENT);
        return rest;
    }

    /** The pieces of a pattern without one of them. */
    static List<Node> without(List<Node> nodes, int index) {
        List<Node> rest = new ArrayList<>(nodes);
        rest.remove(index);
        return rest;
    }
}
