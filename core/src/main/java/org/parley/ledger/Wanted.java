package org.parley.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a side requires of another one, by the words that tell whether a deed meets it: of a like kind, on the same thing, and
 * not done by the side that waits for it.
 *
 * @param by the party that requires it
 * @param of the party that has to do it; empty where not told
 * @param named the parties that the report names which tells it
 * @param kinds what kinds of deed it asks for
 * @param content the content words of what it is about: neither the deed nor the parties
 * @param asked the content words of what is required and what for
 * @param names those of them that are names
 * @param numbers the numbers in it
 */
record Wanted(
        String by,
        String of,
        Set<String> named,
        Set<Integer> kinds,
        Set<String> content,
        Set<String> asked,
        Set<String> names,
        Set<String> numbers) {
    /** Of what is required, the share of words that a deed has to name. */
    private static final double SAME = 0.5;

    /** Of what is required and what for, the share of words that a vow has to name. */
    private static final double RELENTED = 0.3;

    private static final Pattern NAME = Pattern.compile("(?<=.)\\b\\p{Lu}[\\p{L}-]+");
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:\\p{N}[\\p{N},.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen)\\b(?! (?:[ap]m|days?|weeks?|months?|years?|hours?|times|governments|sides))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_LONGER = Pattern.compile("\\bno longer\\b|^no ", Pattern.CASE_INSENSITIVE);
    /** So many of so many. */
    private static final Pattern SOME_OF = Pattern.compile(
            "(?:" + NUMBER.pattern() + ") (?:of|out of) (?:the|its|their) (?:" + NUMBER.pattern() + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PASSIVE_BY = Pattern.compile("\\bby (?:the )?([^,;]+)");
    /** Where those are who did it: {@code the last two men on Brask's list}. */
    private static final Pattern PLACE = Pattern.compile(" (?:on|in|at|under|from) .*", Pattern.DOTALL);

    /** So many letters alike, and it may be one name: {@code Thai}, {@code Thailand}. */
    private static final int ALIKE = 4;

    static Wanted of(Requirement required, String of) {
        DeedWords words = DeedWords.get();
        String by = required.by();
        Set<String> content = about(words.withoutDeeds(required.requires()), by, of);
        Set<String> names = NAME.matcher(required.requires())
                .results()
                .map(name -> Words.stem(name.group().toLowerCase(Locale.ROOT)))
                .filter(content::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new Wanted(
                by,
                of,
                required.telling().named(),
                kinds(required.requires()),
                content,
                withoutClaims(about(required.requires() + " " + required.goal(), by, of)),
                names,
                numbers(required.requires()));
    }

    /** The kinds of deed that words ask for; what is to be no longer is to be ended. */
    private static Set<Integer> kinds(String requires) {
        DeedWords words = DeedWords.get();
        Set<Integer> kinds = words.kindsIn(requires);
        if (!kinds.isEmpty() || !NO_LONGER.matcher(requires).find()) {
            return kinds;
        }
        return words.kindsIn(words.kept().matcher(requires).find() ? "release" : "end");
    }

    /** Keys by which deeds that may meet it are found. */
    List<String> keys() {
        return Stream.concat(
                        Deed.keys(kinds, content, numbers).stream(),
                        Deed.keys(Set.of(Deed.RELENTING), asked, Set.of()).stream())
                .toList();
    }

    /** The words that tell what something is about. */
    static Set<String> about(String words, String by, String of) {
        Set<String> parties = new HashSet<>(Words.content(by));
        parties.addAll(Words.content(of));
        return Words.content(words).stream()
                .filter(word -> word.length() > 2)
                .filter(word -> !Character.isDigit(word.charAt(0))
                        && !NUMBER.matcher(word).matches())
                .filter(word -> !RequirementWords.get().vague().contains(word))
                .filter(word -> parties.stream().noneMatch(party -> isOneName(party, word)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOneName(String name, String word) {
        return name.equals(word)
                || (name.length() > ALIKE && word.length() >= ALIKE && name.startsWith(word.substring(0, ALIKE)));
    }

    /** The numbers that hardly two things have. */
    static Stream<String> tellingNumbers(Set<String> numbers) {
        return numbers.stream().filter(number -> number.length() > 1);
    }

    static Set<String> numbers(String words) {
        return NUMBER.matcher(words)
                .results()
                .map(number -> number.group().toLowerCase(Locale.ROOT))
                .map(number -> DeedWords.get().numbers().getOrDefault(number, number))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a deed is what is required, by the account of somebody who need not say so. */
    boolean isMetBy(Deed deed) {
        return kinds.stream().anyMatch(deed.kinds()::contains)
                && isOfOneMatter(deed)
                && !(deed.holders().size() == 1 && deed.holders().contains(of))
                && names(deed)
                && !isOnlyPart(deed)
                && !isByTheOneWhoWaits(deed);
    }

    /** Whether its side is told to wait for it no longer, in words that name nobody else. */
    boolean isRelentedBy(Deed deed) {
        int shared = Words.shared(deed.content(), asked);
        return deed.told().isRelenting()
                && deed.holders().contains(by)
                && Set.of(by).containsAll(deed.named())
                && shared >= 2
                && shared >= RELENTED * asked.size();
    }

    private boolean isOfOneMatter(Deed deed) {
        return deed.named().contains(by)
                || deed.named().contains(of)
                || deed.named().stream().anyMatch(named::contains);
    }

    private boolean names(Deed deed) {
        boolean people = DeedWords.get().people().containsAll(content);
        if (people && tellingNumbers(numbers).anyMatch(numbers(deed.told().words())::contains)) {
            return true; // so many of them, by whatever word they are called
        }
        int shared = Words.shared(content, deed.content());
        boolean named = names.stream().anyMatch(deed.content()::contains);
        return shared > 0 && (named || shared >= SAME * content.size());
    }

    /** Whether another number or a part of them is told. */
    private boolean isOnlyPart(Deed deed) {
        if (DeedWords.get().rest().matcher(deed.told().words()).find()) {
            return false;
        }
        if (SOME_OF.matcher(deed.told().words()).find()) {
            return true;
        }
        Set<String> told = numbers(deed.told().words());
        boolean other = !numbers.isEmpty() && !told.isEmpty() && told.stream().noneMatch(numbers::contains);
        return other || DeedWords.get().partly().matcher(deed.told().words()).find();
    }

    /** Whether the party that requires it has done it itself, as far as the words tell. */
    private boolean isByTheOneWhoWaits(Deed deed) {
        String who = PASSIVE_BY
                .matcher(deed.told().rest())
                .results()
                .map(agent -> agent.group(1))
                .findFirst()
                .orElse(PLACE.matcher(deed.told().subject()).replaceFirst(""));
        return isNamed(by, who) && !isNamed(of, who);
    }

    /** Whether what its side gives up, {@code dropped its demand that the suit be withdrawn}, is what it required. */
    boolean isGivenUpBy(Telling telling) {
        return telling.actor().equals(by)
                && RequirementDoubts.givenUp(telling.around())
                        .map(given -> withoutClaims(about(given, by, of)))
                        .filter(given -> shared(given, asked) >= 2)
                        .isPresent();
    }

    /** Whether the words of a telling give up what somebody asked for, whatever that was. */
    static boolean givesUp(Telling telling) {
        return RequirementDoubts.givenUp(telling.around()).isPresent();
    }

    /** The words in both, and the things that they name in different words. */
    private static int shared(Set<String> given, Set<String> asked) {
        Set<String> apart = new HashSet<>(given);
        apart.removeAll(asked);
        Set<String> others = new HashSet<>(asked);
        others.removeAll(given);
        RequirementWords words = RequirementWords.get();
        Set<Integer> things = new HashSet<>(words.thingsIn(apart));
        things.retainAll(words.thingsIn(others));
        return given.size() - apart.size() + things.size();
    }

    private static Set<String> withoutClaims(Set<String> words) {
        return words.stream()
                .filter(word -> !DeedWords.get().claims().contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNamed(String party, String words) {
        Set<String> told = Words.content(words);
        return Words.content(party).stream().anyMatch(name -> told.stream().anyMatch(word -> isOneName(name, word)));
    }
}
