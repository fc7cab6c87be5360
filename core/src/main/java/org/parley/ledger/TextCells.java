package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts of wordings by speaker and month, while groups are brought up to date: texts of one cell are one, so cells are
 * joined in place of texts, and thousands of reports of the same words cost no more than each once.
 */
final class TextCells {
    /** One text of each cell. */
    private final IdentityHashMap<Wording, Map<String, List<CarriedText>>> ofWordings = new IdentityHashMap<>();

    /** Texts whose group was broken. */
    private final Set<CarriedText> loose = AlikeTexts.identical();
    /** Groups that were not there before; those of them are true that one broken group lives on in. */
    private final IdentityHashMap<TextGroup, Boolean> made = new IdentityHashMap<>();

    private final Set<String> touched;

    TextCells(List<List<CarriedText>> broken, Set<String> touched) {
        broken.forEach(loose::addAll);
        this.touched = touched;
    }

    void join(Wording wording) {
        of(wording).forEach((speaker, cells) -> {
            joinNear(cells, cells);
            for (Wording alike : wording.alike) {
                joinNear(cells, of(alike).getOrDefault(speaker, List.of()));
            }
        });
    }

    private Map<String, List<CarriedText>> of(Wording wording) {
        Map<String, List<CarriedText>> known = ofWordings.get(wording);
        if (known != null) {
            return known;
        }
        Map<String, List<CarriedText>> cells = new HashMap<>();
        for (CarriedText text : wording.texts) {
            List<CarriedText> ofSpeaker = cells.computeIfAbsent(text.speaker, speaker -> new ArrayList<>(1));
            CarriedText same = null;
            for (CarriedText other : ofSpeaker) {
                same = other.month == text.month ? other : same;
            }
            if (same == null) {
                ofSpeaker.add(text);
            } else {
                join(same, text);
            }
        }
        ofWordings.put(wording, cells);
        return cells;
    }

    private void joinNear(List<CarriedText> cells, List<CarriedText> others) {
        for (CarriedText one : cells) {
            for (CarriedText other : others) {
                if (one.isOneWith(other)) {
                    join(one, other);
                }
            }
        }
    }

    /** Makes two groups one: the smaller goes into the larger. */
    private void join(CarriedText one, CarriedText other) {
        if (one == other || (one.group != null && one.group == other.group)) {
            return;
        }
        if (size(one) >= size(other)) {
            take(one, other);
        } else {
            take(other, one);
        }
    }

    private static int size(CarriedText text) {
        return text.group == null ? 1 : text.group.texts.size();
    }

    private void take(CarriedText large, CarriedText small) {
        TextGroup group = large.group == null ? made(large) : large.group;
        TextGroup gone = small.group;
        List<CarriedText> texts = gone == null ? List.of(small) : gone.texts;
        group.add(gone == null ? small : gone.first, gone != null && gone.several);
        for (CarriedText text : texts) {
            text.group = group;
            touch(text);
        }
        group.texts.addAll(texts);
    }

    private TextGroup made(CarriedText text) {
        TextGroup group = new TextGroup(text);
        text.group = group;
        touch(text);
        made.put(group, false);
        return group;
    }

    private void touch(CarriedText text) {
        if (!loose.contains(text)) {
            touched.add(text.document);
        }
    }

    /** Texts of a broken group that are one as before are as they were: who was joined to them is touched. */
    void touchParted(List<CarriedText> texts) {
        TextGroup now = texts.isEmpty() ? null : texts.get(0).group;
        boolean together = texts.stream().allMatch(text -> text.group == now);
        boolean same = now == null ? texts.size() <= 1 : together && Boolean.FALSE.equals(made.put(now, true));
        if (!same) {
            texts.forEach(text -> touched.add(text.document));
        }
    }
}
