package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.parley.statement.ActType;

/** Denials in so many words, each with the claims of about the same time, or of the same report, that it denies. */
final class Denials {
    private final Map<Order, Denial> denials = new TreeMap<>();
    private final Map<Order, Claim> claims = new HashMap<>();
    /** Claims by whose they are. */
    private final Map<String, Times<Claim>> claimsOf = new HashMap<>();

    private final Times<Denial> allDenials = new Times<>();

    void add(Telling telling) {
        if (isDenial(telling)) {
            Denial denial = new Denial(telling);
            denials.put(telling.order(), denial);
            allDenials.change(denial, true);
            deniable(denial).forEach(times -> times.around(denial, denial::meet));
        } else if (isClaim(telling)) {
            Claim claim = new Claim(telling);
            claims.put(telling.order(), claim);
            claimsOf.computeIfAbsent(claim.holder, holder -> new Times<>()).change(claim, true);
            allDenials.around(claim, denial -> denial.meet(claim));
        }
    }

    private static boolean isDenial(Telling telling) {
        return telling.type() == ActType.DENY
                && telling.isAffirmed()
                && !telling.holder().isEmpty()
                && Words.content(telling.act().object()).size() >= 2;
    }

    private static boolean isClaim(Telling telling) {
        return telling.type() != ActType.DENY
                && telling.isAffirmed()
                && !telling.holder().isEmpty();
    }

    /** The claims that may be meant: those of the one at whom the denial is directed, else everybody's. */
    private Collection<Times<Claim>> deniable(Denial denial) {
        String target = denial.telling.target();
        if (target.isEmpty()) {
            return claimsOf.values();
        }
        Times<Claim> known = claimsOf.get(target);
        return known == null ? List.of() : List.of(known);
    }

    void remove(Telling telling) {
        Denial denial = denials.remove(telling.order());
        if (denial != null) {
            allDenials.change(denial, false);
        }
        Claim claim = claims.remove(telling.order());
        if (claim != null) {
            claimsOf.computeIfPresent(claim.holder, (holder, times) -> times.change(claim, false) ? null : times);
            allDenials.around(claim, one -> one.denied.remove(claim));
        }
    }

    /** A row for each denial of something. */
    List<Contradiction> rows(Origins origins) {
        List<Contradiction> rows = new ArrayList<>();
        for (Denial denial : denials.values()) {
            if (!denial.denied.isEmpty()) {
                List<Telling> denied =
                        denial.denied.stream().map(claim -> claim.telling).toList();
                rows.add(DenialCheck.row(denial.telling, denied, origins));
            }
        }
        return rows;
    }

    /** A telling with what is compared of it. */
    private static class Spoken {
        final Telling telling;
        final String holder;
        final Optional<LocalDate> day;

        Spoken(Telling telling) {
            this.telling = telling;
            this.holder = telling.holder();
            this.day = Dates.day(telling.when());
        }
    }

    private static final class Claim extends Spoken {
        private final int[] words;

        Claim(Telling telling) {
            super(telling);
            words = hashes(telling.words());
        }
    }

    private static final class Denial extends Spoken {
        private final int[] words;
        private final Set<Claim> denied = new TreeSet<>(Comparator.comparing((Claim claim) -> claim.telling.order()));

        Denial(Telling telling) {
            super(telling);
            words = hashes(telling.act().object());
        }

        /** Takes a claim of about the same time that has most of the denied words. */
        void meet(Claim claim) {
            String target = telling.target();
            if (claim.holder.equals(holder) || !(target.isEmpty() || target.equals(claim.holder))) {
                return;
            }
            int shared = shared(words, claim.words);
            if (shared >= 2 && shared >= DenialCheck.SAME * words.length) {
                denied.add(claim);
            }
        }
    }

    /** The content words as hashes, ascending. */
    private static int[] hashes(String text) {
        return Words.content(text).stream()
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .toArray();
    }

    private static int shared(int[] words, int[] others) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < others.length) {
            if (words[i] == others[j]) {
                shared++;
                i++;
                j++;
            } else if (words[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** Tellings by day and by report. */
    private static final class Times<T extends Spoken> {
        private final TreeMap<LocalDate, List<T>> byDay = new TreeMap<>();
        private final Map<String, List<T>> byReport = new HashMap<>();

        /** Gives whether nothing is left. */
        boolean change(T one, boolean add) {
            one.day.ifPresent(day -> change(byDay, day, one, add));
            change(byReport, one.telling.document(), one, add);
            return byReport.isEmpty();
        }

        private static <K, T> void change(Map<K, List<T>> map, K key, T one, boolean add) {
            if (add) {
                map.computeIfAbsent(key, lot -> new ArrayList<>(2)).add(one);
            } else {
                map.computeIfPresent(key, (same, lot) -> lot.remove(one) && lot.isEmpty() ? null : lot);
            }
        }

        /** All of the days around one, and of its report. */
        void around(Spoken one, Consumer<T> consumer) {
            Set<T> met = new LinkedHashSet<>(byReport.getOrDefault(one.telling.document(), List.of()));
            met.forEach(consumer);
            one.day.ifPresent(day -> byDay.subMap(
                            day.minusDays(DenialCheck.LONGEST_GAP), true, day.plusDays(DenialCheck.LONGEST_GAP), true)
                    .values()
                    .forEach(lot ->
                            lot.stream().filter(near -> !met.contains(near)).forEach(consumer)));
        }
    }
}
