package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/** Denials in so many words, each with the claims of about the same time, or of the same report, that it denies. */
final class Denials {
    private static final String ANYBODY = "";
    /** Something that is said to be none of a kind: {@code the letters are no dismissals}. */
    private static final Pattern NONE = Pattern.compile(
            "(?<what>(?:the|these|those|its|his|her|their|our) [\\p{L}\\p{N}’' -]{3,60}?) (?:is|are|was|were) (?:no|not an?|not) (?<kind>[\\p{L}-]+(?: [\\p{L}-]+)?)[.,]?",
            Pattern.CASE_INSENSITIVE);

    private static final long UNKNOWN = Long.MIN_VALUE;
    /** Words that begin alike have hashes that do. */
    private static final int MIXING = 0x9E3779B9;

    private static final int BITS_OF_OTHERS = 26;

    private final Map<Order, Denial> denials = new TreeMap<>();
    /** Denials by the one whose words are denied, or anybody's. */
    private final Map<String, Times<Denial>> denialsOf = new HashMap<>();

    private final Times<Claim> claims = new Times<>();

    void add(Telling telling) {
        if (isDenial(telling)) {
            Denial denial = new Denial(telling);
            denials.put(telling.order(), denial);
            denialsOf.computeIfAbsent(telling.target(), target -> new Times<>()).add(denial);
            claims.around(denial, (bits, spare) -> Long.bitCount(denial.bits & ~bits) <= denial.spare, denial::meet);
        } else if (isClaim(telling)) {
            Claim claim = new Claim(telling);
            claims.add(claim);
            around(claim, denial -> denial.meet(claim));
        }
    }

    /**
     * Takes what a report's denials answer: one that follows at once on what another party has said of the denying one denies
     * that, in however few words.
     *
     * @param tellings all of one report that were added, in text order
     */
    void answer(List<Telling> tellings) {
        for (int i = 0; i < tellings.size(); i++) {
            Denial denial = denials.get(tellings.get(i).order());
            if (denial != null) {
                lastWords(tellings.subList(0, i), denial).forEach(denial.denied::add);
            }
        }
    }

    /** What the last other speaker before a denial says of the denying party, and is meant by what is denied. */
    private List<Claim> lastWords(List<Telling> before, Denial denial) {
        List<Claim> claims = new ArrayList<>();
        String speaker = "";
        for (int i = before.size() - 1; i >= 0; i--) {
            Telling telling = before.get(i);
            boolean own = telling.statementId().equals(denial.telling.statementId());
            if (telling.isReporters() || own) {
                continue;
            }
            String told = telling.accounts().get(0).speaker();
            if (!speaker.isEmpty() && !speaker.equals(told)) {
                break;
            }
            speaker = told;
            boolean ofDenier = telling.actors().contains(denial.holder)
                    || telling.targets().contains(denial.holder);
            if (ofDenier && denial.isAimedAt(telling.holder()) && denial.canMean(telling)) {
                this.claims.of(telling).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private void around(Claim claim, Consumer<Denial> consumer) {
        for (String target : List.of(claim.holder, ANYBODY)) {
            Times<Denial> times = denialsOf.get(target);
            if (times != null) {
                times.around(claim, (bits, spare) -> Long.bitCount(bits & ~claim.bits) <= spare, consumer);
            }
        }
    }

    private static boolean isDenial(Telling telling) {
        return telling.type() == ActType.DENY
                && telling.isAffirmed()
                && !telling.holder().isEmpty();
    }

    private static boolean isClaim(Telling telling) {
        return telling.type() != ActType.DENY
                && telling.type() != ActType.APPEAL
                && telling.type() != ActType.DEMAND
                && telling.isAffirmed()
                && !telling.holder().isEmpty();
    }

    void remove(Telling telling) {
        Denial denial = denials.remove(telling.order());
        if (denial != null) {
            denialsOf.computeIfPresent(telling.target(), (target, times) -> times.remove(denial) ? null : times);
        }
        claims.of(telling).ifPresent(claim -> {
            claims.remove(claim);
            around(claim, one -> one.denied.remove(claim));
        });
    }

    /** A row for each quarrel: what a party denies more than once of the same words of another is one. */
    List<Contradiction> rows(Origins origins) {
        List<Quarrel> quarrels = new ArrayList<>();
        Map<String, List<Quarrel>> bySides = new HashMap<>();
        for (Denial denial : denials.values()) {
            if (!denial.denied.isEmpty()) {
                Quarrel quarrel = new Quarrel(denial);
                List<Quarrel> same = bySides.computeIfAbsent(quarrel.sides(), sides -> new ArrayList<>());
                same.stream().filter(before -> before.shares(quarrel)).toList().forEach(before -> {
                    quarrel.take(before);
                    same.remove(before);
                    quarrels.remove(before);
                });
                same.add(quarrel);
                quarrels.add(quarrel);
            }
        }
        return quarrels.stream()
                .map(quarrel -> DenialCheck.row(quarrel.telling(), List.copyOf(quarrel.claims), origins))
                .toList();
    }

    /** What one party says and another denies, in however many words. */
    private static final class Quarrel {
        private final TreeSet<Telling> denials = new TreeSet<>(Comparator.comparing(Telling::order));
        private final TreeSet<Telling> claims = new TreeSet<>(Comparator.comparing(Telling::order));

        /** The claims are those of the first one's party. */
        Quarrel(Denial denial) {
            denials.add(denial.telling);
            String party = denial.denied.iterator().next().holder;
            denial.denied.stream()
                    .filter(claim -> claim.holder.equals(party))
                    .forEach(claim -> claims.add(claim.telling));
        }

        String sides() {
            return claims.first().holder() + "\n" + denials.first().holder();
        }

        boolean shares(Quarrel other) {
            return claims.stream()
                    .anyMatch(claim -> other.claims.stream()
                            .anyMatch(same -> same.statementId().equals(claim.statementId())));
        }

        /** The denials; those whose statement has nothing of the denied words are left out where others have. */
        List<Telling> telling() {
            List<Telling> telling = denials.stream()
                    .filter(denial ->
                            Words.shared(Words.content(denial.act().object()), Words.content(denial.words())) > 0)
                    .toList();
            return telling.isEmpty() ? List.copyOf(denials) : telling;
        }

        void take(Quarrel other) {
            denials.addAll(other.denials);
            claims.addAll(other.claims);
        }
    }

    /** A telling with what is compared of it. */
    private static class Spoken {
        final Telling telling;
        final String holder;
        /** The content words that are compared, as hashes, ascending. */
        final int[] words;
        /** A bit for each of them, by its hash; several may have the same. */
        final long bits;
        /** So many of them need not be in the other's. */
        final int spare;
        /** Counted from 1970. */
        final long day;

        Spoken(Telling telling, String compared) {
            this.telling = telling;
            this.words = hashes(compared);
            this.bits = Arrays.stream(words)
                    .mapToLong(hash -> 1L << ((hash * MIXING) >>> BITS_OF_OTHERS))
                    .reduce(0, (all, bit) -> all | bit);
            this.spare = words.length - Math.max(2, (int) Math.ceil(DenialCheck.SAME * words.length));
            this.holder = telling.holder();
            this.day = Dates.day(telling.when()).map(LocalDate::toEpochDay).orElse(UNKNOWN);
        }

        boolean hasDay() {
            return day != UNKNOWN;
        }
    }

    private static final class Claim extends Spoken {
        Claim(Telling telling) {
            super(telling, telling.words());
        }
    }

    private static final class Denial extends Spoken {
        private final Set<Claim> denied = new TreeSet<>(Comparator.comparing((Claim claim) -> claim.telling.order()));
        /** Whether the words themselves say that something was not done. */
        private final boolean own;

        Denial(Telling telling) {
            super(telling, object(telling));
            own = Denying.isNegation(telling.evidence());
        }

        /** What is denied; {@code the letters, dismissals} where they are said to be none. */
        private static String object(Telling telling) {
            Matcher none = telling.act().object().isBlank() ? NONE.matcher(telling.words()) : NONE.matcher("");
            return none.matches()
                    ? none.group("what") + ", " + none.group("kind")
                    : telling.act().object();
        }

        /** Whether it can deny what a party says. */
        boolean isAimedAt(String party) {
            String target = telling.target();
            return !party.equals(holder) && (target.isEmpty() || target.equals(party));
        }

        /** Whether the denied words only point to what was said, or most of them were said. */
        boolean canMean(Telling claim) {
            String object = object(telling);
            return Denying.isPointer(object) || Denying.denies(object, claim.words(), holder);
        }

        /** Whether a claim is about the denying party: {@code we did not} denies nothing that is said of others. */
        private boolean isOf(Telling claim) {
            return claim.actors().contains(holder)
                    || claim.targets().contains(holder)
                    || claim.words().contains(holder);
        }

        /** The denied words, with the verb where they are told with a negation: {@code we did not close the lock}. */
        private String denied() {
            String object = object(telling);
            return own && telling.evidence().contains(object) ? telling.evidence() : object;
        }

        /** Takes a claim of about the same time that has most of the denied words. */
        void meet(Claim claim) {
            if (!isAimedAt(claim.holder)) {
                return;
            }
            if (shared(words, claim.words) >= words.length - spare
                    && (!own || isOf(claim.telling))
                    && Denying.tellsAgain(denied(), claim.telling.words())) {
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
        private final Map<Long, Day<T>> byDay = new HashMap<>();
        private final Map<String, List<T>> byReport = new HashMap<>();

        void add(T one) {
            if (one.hasDay()) {
                byDay.computeIfAbsent(one.day, key -> new Day<>()).add(one);
            }
            byReport.computeIfAbsent(one.telling.document(), key -> new ArrayList<>(2))
                    .add(one);
        }

        /** Gives whether nothing is left. */
        boolean remove(T one) {
            if (one.hasDay()) {
                byDay.computeIfPresent(one.day, (key, day) -> day.remove(one) ? null : day);
            }
            byReport.computeIfPresent(
                    one.telling.document(), (key, lot) -> lot.remove(one) && lot.isEmpty() ? null : lot);
            return byReport.isEmpty();
        }

        Optional<T> of(Telling telling) {
            return byReport.getOrDefault(telling.document(), List.of()).stream()
                    .filter(one -> one.telling.equals(telling))
                    .findFirst();
        }

        /**
         * All of its report, and those of the days around one that have most of the words; some come twice.
         *
         * @param likely tells by bits and what can be spared where most words cannot be shared
         */
        void around(Spoken one, Likely likely, Consumer<T> consumer) {
            byReport.getOrDefault(one.telling.document(), List.of()).forEach(consumer);
            if (!one.hasDay()) {
                return;
            }
            for (long near = one.day - DenialCheck.LONGEST_GAP; near <= one.day + DenialCheck.LONGEST_GAP; near++) {
                Day<T> day = byDay.get(near);
                if (day != null) {
                    day.each(likely, consumer);
                }
            }
        }
    }

    /** Whether one whose words have some bits, and of which some can be spared, may share most with another. */
    @FunctionalInterface
    private interface Likely {
        boolean is(long bits, int spare);
    }

    /** The tellings of one day. Most share few words with any other, and are passed over by their bits. */
    private static final class Day<T extends Spoken> {
        private final List<T> tellings = new ArrayList<>(2);
        private long[] bits = new long[2];
        private int[] spare = new int[2];

        void add(T one) {
            int size = tellings.size();
            if (bits.length == size) {
                bits = Arrays.copyOf(bits, 2 * size);
                spare = Arrays.copyOf(spare, 2 * size);
            }
            bits[size] = one.bits;
            spare[size] = one.spare;
            tellings.add(one);
        }

        /** Gives whether nothing is left. */
        boolean remove(T one) {
            int place = tellings.indexOf(one);
            if (place >= 0) {
                tellings.remove(place);
                System.arraycopy(bits, place + 1, bits, place, bits.length - place - 1);
                System.arraycopy(spare, place + 1, spare, place, spare.length - place - 1);
            }
            return tellings.isEmpty();
        }

        void each(Likely likely, Consumer<T> consumer) {
            for (int i = 0; i < tellings.size(); i++) {
                if (likely.is(bits[i], spare[i])) {
                    consumer.accept(tellings.get(i));
                }
            }
        }
    }
}
