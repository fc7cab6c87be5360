package org.parley.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for what is put on the table: what kind of thing they name, and what sets it apart from others. */
final class DocumentWords {
    private static final Set<String> ANY_KIND = Set.of(
            "draft",
            "document",
            "text",
            "proposal",
            "offer",
            "terms",
            "term",
            "package",
            "paper",
            "content",
            "contents",
            "wording",
            "version",
            "bid",
            "initiative");
    private static final Set<String> AGREEMENT =
            Set.of("treaty", "agreement", "accord", "pact", "contract", "deal", "settlement", "memorandum");
    private static final Set<String> PLAN = Set.of("plan", "roadmap", "framework", "formula", "blueprint");
    private static final List<String> PRONOUNS = List.of("", "it", "this", "that", "them", "one");
    private static final Pattern MARKED_AS_OTHER = Pattern.compile(
            "\\b(new|another|second|third|fresh|revised|amended|updated|improved|alternative|counter\\w*|latest|final)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ONE_THING = Pattern.compile(
            "^(any|every|all|no|some|such|the (possibility|idea|prospect|notion) of|possibility of)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile(
            "\\s+(submitted|proposed|offered|drafted|brokered|sent|handed|presented|delivered|tabled|that|which|who|put|made|given|drawn|from|by|to|on|in|under|for which)\\s.*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD = Pattern.compile(
            "^((a|an|the|its|their|his|her|our|my|this|that|most|some|all|part|parts|many|much|of|contents|content|elements|points)\\s+)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("[\"“”„«»]|[,;.:]+$");

    private DocumentWords() {}

    /** Whether the words name something that can be put on the table, or are a pronoun for it. */
    static boolean canBeProposal(String object) {
        return isPronoun(object) || namesDocument(object);
    }

    static boolean isPronoun(String object) {
        return PRONOUNS.contains(object.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the words name one draft, proposal or the like. */
    static boolean namesDocument(String object) {
        return !NOT_ONE_THING.matcher(object.strip()).find() && !kinds(object).isEmpty();
    }

    /**
     * The words for a thing, taken apart once.
     *
     * @param kinds the words for what kind of thing it is
     * @param apart the words that set it apart from others
     * @param marks the words that say that it is another one than those before
     * @param pronoun whether it is only a pronoun
     */
    record Thing(Set<String> kinds, Set<String> apart, Set<String> marks, boolean pronoun) {
        Thing {
            kinds = Set.copyOf(kinds);
            apart = Set.copyOf(apart);
            marks = Set.copyOf(marks);
        }

        /** The words in {@code object}. */
        static Thing of(String object) {
            return new Thing(
                    DocumentWords.kinds(object),
                    DocumentWords.apart(object),
                    DocumentWords.marks(object),
                    isPronoun(object));
        }

        /** Whether the words for two things can be for one: neither kind nor what sets them apart differ. */
        boolean agrees(Thing other) {
            boolean agreement = kinds.stream().anyMatch(AGREEMENT::contains);
            boolean plan = kinds.stream().anyMatch(PLAN::contains);
            boolean otherAgreement = other.kinds.stream().anyMatch(AGREEMENT::contains);
            boolean otherPlan = other.kinds.stream().anyMatch(PLAN::contains);
            if ((agreement && otherPlan && !otherAgreement) || (plan && otherAgreement && !otherPlan)) {
                return false;
            }
            return apart.isEmpty() || other.apart.isEmpty() || Words.shared(apart, other.apart) > 0;
        }

        /** How well the words for two things go together: shared kinds and shared words beside them. */
        int likeness(Thing other) {
            return Words.shared(kinds, other.kinds) + 2 * Words.shared(apart, other.apart);
        }
    }

    /** Whether the words say that it is another one than those before; gives those words. */
    private static Set<String> marks(String object) {
        Set<String> marks = new LinkedHashSet<>();
        var matcher = MARKED_AS_OTHER.matcher(title(object));
        while (matcher.find()) {
            marks.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return marks;
    }

    /** The words without articles, quotation marks and what follows the name of the thing. */
    static String title(String object) {
        String plain = MARKS.matcher(object.replaceAll("\\s+", " ").strip()).replaceAll("");
        plain = HEAD.matcher(plain).replaceFirst("");
        plain = plain.replaceAll(" of (its|their|his|her|our) own\\b", "");
        String cut = TAIL.matcher(plain).replaceFirst("");
        return cut.isBlank() ? plain : MARKS.matcher(cut.strip()).replaceAll("");
    }

    private static Set<String> kinds(String object) {
        Set<String> kinds = Words.content(title(object));
        kinds.removeIf(word -> !isKind(word));
        return kinds;
    }

    private static boolean isKind(String word) {
        return ANY_KIND.contains(word) || AGREEMENT.contains(word) || PLAN.contains(word);
    }

    /** Whether a word for what can be put on the table stands in a text. */
    static boolean standIn(String text) {
        return Words.content(text).stream().anyMatch(DocumentWords::isKind);
    }

    private static Set<String> apart(String object) {
        Set<String> apart = Words.content(title(object));
        apart.removeIf(DocumentWords::isKind);
        apart.removeAll(Set.of("peace", "written", "official", "formal", "own", "detailed"));
        return apart;
    }
}
