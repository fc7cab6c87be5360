package org.parley.rule;

import java.util.Set;

/** Tells what kind of word a word is by its tag, its relation and its form: verb, noun, auxiliary, boundary, time. */
final class WordKinds {
    private static final Set<String> SUBJECT = Set.of("nsubj", "nsubjpass", "nsubj:pass", "nsbj", "csubj", "csubjpass");

    private static final Set<String> CLAUSE_OF_NOUN =
            Set.of("relcl", "acl", "acl:relcl", "vmod", "partmod", "rcmod", "infmod");

    private static final Set<String> BOUNDARY =
            Set.of(",", ";", ":", "--", "-", "–", "—", "(", ")", ".", "?", "!", "…");

    private static final Set<String> QUOTES =
            Set.of("\"", "'", "“", "”", "‘", "’", "``", "''", "[", "]", "-LSB-", "-RSB-");

    private static final Set<String> AUXILIARY = WordLists.of("auxiliaries");

    private static final Set<String> ADJUNCT = WordLists.of("adjuncts");

    private static final Set<String> TIMES = WordLists.of("times");

    private final Words words;

    WordKinds(Words words) {
        this.words = words;
    }

    boolean verb(int i) {
        return words.tag(i).startsWith("VB");
    }

    /** Whether the parse makes a word the subject of another. */
    boolean subjectRelation(int i) {
        return SUBJECT.contains(words.relation(i));
    }

    /** Whether the parse makes a word the verb of a clause that belongs to a noun. */
    boolean clauseOfNoun(int i) {
        return CLAUSE_OF_NOUN.contains(words.relation(i));
    }

    /** Whether a word is a noun, a personal pronoun or foreign. */
    boolean noun(int i) {
        String tag = words.tag(i);
        return tag.startsWith("NN") || tag.equals("PRP") || tag.equals("FW");
    }

    /** Whether a mark may end a clause. */
    boolean boundary(int i) {
        return BOUNDARY.contains(words.text(i));
    }

    /** Whether a mark is a quotation mark or a bracket inside one. */
    boolean quote(int i) {
        return QUOTES.contains(words.text(i));
    }

    /** Whether a word may be an auxiliary: a modal verb, or a form of be, have, do or get. */
    boolean auxiliary(int i) {
        return words.tag(i).equals("MD") || AUXILIARY.contains(words.lower(i));
    }

    /** Whether a verb has a tense, or is modal. */
    boolean finite(int i) {
        String tag = words.tag(i);
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    /** Whether a noun names a time: {@code Monday}, {@code week}. */
    boolean time(int i) {
        return TIMES.contains(words.lemma(i)) || TIMES.contains(words.lower(i));
    }

    /** Whether a word may stand before a noun as a part of its phrase, with quotation marks. */
    boolean premodifier(int i) {
        String tag = words.tag(i);
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("PDT")
                || tag.equals("PRP$")
                || tag.equals("WP$")
                || tag.equals("CD")
                || tag.equals("POS")
                || tag.equals("VBN")
                || tag.equals("VBG")
                || tag.equals("$")
                || tag.equals("HYPH")
                || tag.equals("RBS")
                || tag.equals("RBR")
                || (words.text(i).equals("-") && i > 0)
                || (tag.startsWith("RB") && (hyphen(i + 1) || gradesAdjective(i)))
                || words.lower(i).equals("both")
                || words.lower(i).equals("either")
                || quote(i);
    }

    /** {@code a very clear answer}: an adverb between an article or owner and an adjective. */
    private boolean gradesAdjective(int i) {
        if (i == 0 || i + 2 >= words.size() || !words.tag(i + 1).startsWith("JJ")) {
            return false;
        }
        String before = words.tag(i - 1);
        return before.equals("DT") || before.equals("PRP$") || before.equals("POS");
    }

    /** Whether there is a hyphen at an index. */
    boolean hyphen(int i) {
        return i < words.size() && words.text(i).equals("-");
    }

    /** Whether a word is a preposition whose phrase is no subject. */
    boolean adjunct(int i) {
        return ADJUNCT.contains(words.lower(i));
    }
}
