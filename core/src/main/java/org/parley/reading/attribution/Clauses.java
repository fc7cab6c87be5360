package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.document.Span;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/** Questions to the parse of one sentence that attribution asks: subjects, complements, the words of a verb group. */
final class Clauses {
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "nsubj:pass", "csubj", "agent");
    private static final Set<String> SHARING =
            Set.of("conj", "xcomp", "advcl", "aux", "auxpass", "cop", "dep", "pcomp", "ccomp");
    private static final Set<String> RELATIVES = Set.of("relcl", "rcmod", "acl:relcl", "acl", "vmod", "partmod");
    private static final Set<String> CLAUSES = Set.of("ccomp", "parataxis", "advcl", "xcomp");
    private static final Set<String> RELATIVE_WORDS = Set.of("who", "which", "that", "whom");
    private static final Set<String> EXPLETIVES = Set.of("it", "this", "that", "there");
    private static final Set<String> CONDITIONS =
            Set.of("as soon as", "once", "if", "unless", "until", "provided", "only if", "only when", "only once");
    private static final int CLIMB = 4;

    private final Sentence sentence;

    Clauses(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The token that heads the subject of a verb, its own or the one that it shares with a verb above it. */
    Optional<Integer> subject(int verb) {
        return governed(verb).or(() -> adjacent(verb));
    }

    /** The noun right before a finite verb to which the parse gives no subject. */
    private Optional<Integer> adjacent(int verb) {
        String tag = sentence.token(verb).tag();
        int first = verb;
        while (first > 0
                && sentence.token(first - 1).head() == verb
                && (sentence.token(first - 1).is("VB")
                        || sentence.token(first - 1).is("MD")
                        || sentence.token(first - 1).is("RB"))) {
            first--;
        }
        boolean finite =
                tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || (first < verb && !tag.equals("VBG"));
        boolean name = finite && first > 0 && sentence.token(first - 1).is("NNP");
        return name ? Optional.of(firstConjunct(first - 1)) : Optional.empty();
    }

    private int firstConjunct(int index) {
        Token token = sentence.token(index);
        return token.relation().equals("conj") && token.head() >= 0 && token.head() < index ? token.head() : index;
    }

    private Optional<Integer> governed(int verb) {
        int at = verb;
        for (int step = 0; step < CLIMB; step++) {
            Optional<Integer> own = ownSubject(at);
            if (own.isPresent() && at != verb && isParticiple(verb) && isThing(own.get())) {
                Optional<Integer> above = subjectAround(at);
                return above.isPresent() ? above : own.map(this::antecedent);
            }
            if (own.isPresent()) {
                boolean expletive = at != verb
                        && EXPLETIVES.contains(sentence.token(own.get()).lower());
                return expletive ? Optional.empty() : own.map(this::antecedent);
            }
            Token token = sentence.token(at);
            if (token.head() < 0) {
                return Optional.empty();
            }
            Optional<Integer> companion = companion(at);
            if (companion.isPresent()) {
                return companion;
            }
            if (RELATIVES.contains(token.relation())
                    && sentence.token(token.head()).is("NN")) {
                return at == verb && token.tag().equals("VBG")
                        ? Optional.of(subjectAround(token.head()).orElse(token.head()))
                        : Optional.of(token.head());
            }
            if (!SHARING.contains(token.relation())) {
                return Optional.empty();
            }
            at = token.head();
        }
        return Optional.empty();
    }

    private boolean isParticiple(int verb) {
        return sentence.token(verb).tag().equals("VBG");
    }

    /** Whether a subject is more likely what is spoken of than who speaks: a common noun. */
    private boolean isThing(int subject) {
        return sentence.token(subject).tag().equals("NN")
                || sentence.token(subject).tag().equals("NNS");
    }

    /** In "with the minister saying that ..." the noun between the preposition and the verb. */
    private Optional<Integer> companion(int verb) {
        Token token = sentence.token(verb);
        if (!token.tag().equals("VBG")) {
            return Optional.empty();
        }
        if (verb > 0 && sentence.token(verb - 1).is("NN") && isGovernedByWith(verb - 1)) {
            return Optional.of(verb - 1);
        }
        if (!sentence.token(token.head()).lower().equals("with")) {
            return Optional.empty();
        }
        return sentence.children(token.head()).stream()
                .filter(child -> child < verb && sentence.token(child).is("NN"))
                .reduce((first, second) -> second);
    }

    private boolean isGovernedByWith(int noun) {
        int head = sentence.token(noun).head();
        return head >= 0 && head < noun && sentence.token(head).lower().equals("with");
    }

    /**
     * The subject of the clause around a noun that is no subject itself: in "she was calm about the matter, saying ..." a
     * parser hangs the participle on the matter, while it is she who speaks.
     */
    private Optional<Integer> subjectAround(int word) {
        int at = sentence.token(word).head();
        boolean inside = SUBJECTS.contains(sentence.token(word).relation())
                || sentence.token(word).relation().equals("appos");
        for (int step = 0; !inside && step < 2 * CLIMB && at >= 0; step++) {
            Token token = sentence.token(at);
            if (SUBJECTS.contains(token.relation()) || token.relation().equals("appos")) {
                return Optional.empty();
            }
            if (token.is("VB") && ownSubject(at).isPresent()) {
                return ownSubject(at).map(this::antecedent);
            }
            at = token.head();
        }
        return Optional.empty();
    }

    private Optional<Integer> ownSubject(int verb) {
        List<Integer> subjects = sentence.children(verb).stream()
                .filter(child -> SUBJECTS.contains(sentence.token(child).relation()))
                .toList();
        Optional<Integer> nearest =
                subjects.stream().filter(child -> child < verb).reduce((first, second) -> second);
        return nearest.or(() -> subjects.stream().findFirst());
    }

    /** The noun that a relative pronoun stands for; the index itself for every other word. */
    private int antecedent(int index) {
        Token token = sentence.token(index);
        boolean relative = RELATIVE_WORDS.contains(token.lower()) && token.is("W");
        if (!relative || token.head() < 0) {
            return index;
        }
        Token verb = sentence.token(token.head());
        return RELATIVES.contains(verb.relation()) && verb.head() >= 0 ? verb.head() : index;
    }

    /** The words of the noun phrase that a token heads, without relative clauses and what stands in brackets behind. */
    Span nounPhrase(int head) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (belongs(head, i)) {
                spans.add(sentence.token(i).span());
            }
        }
        return trimmed(Span.covering(spans));
    }

    private boolean belongs(int head, int index) {
        int at = index;
        for (int step = 0; step <= sentence.size() && at != head; step++) {
            Token token = sentence.token(at);
            if (token.head() < 0
                    || RELATIVES.contains(token.relation())
                    || token.relation().equals("parataxis")) {
                return false;
            }
            at = token.head();
        }
        return at == head;
    }

    private Span trimmed(Span span) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentence.size(); i++) {
            if (span.contains(sentence.token(i).span()) && !isPunctuation(i)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? span : range(first, last);
    }

    boolean isPunctuation(int index) {
        String word = sentence.token(index).text();
        return word.codePoints()
                .noneMatch(letter ->
                        Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.CURRENCY_SYMBOL);
    }

    /** From the first to the last of two tokens. */
    Span range(int first, int last) {
        return new Span(
                sentence.token(first).span().start(),
                sentence.token(last).span().end());
    }

    /** A verb with its auxiliaries, the adverbs between them and its particles, so many words from the verb on. */
    Span verbGroup(int verb, int length) {
        int first = verb;
        for (int i = verb - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            boolean auxiliary = token.head() == verb && (token.is("VB") || token.is("MD"));
            boolean adverb = token.is("RB") && token.head() == verb;
            if (!auxiliary && !adverb) {
                break;
            }
            first = auxiliary || i > 0 ? i : first;
        }
        return range(first, verb + length - 1);
    }

    /** The first and last token of the clause that complements a verb and stands behind it. */
    Optional<int[]> complement(int verb, int behind) {
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            if (child > verb && CLAUSES.contains(token.relation())) {
                int first = firstOf(child);
                boolean finite =
                        !token.relation().equals("advcl") && !token.relation().equals("xcomp");
                if (first > behind - 1
                        && (finite || sentence.token(first).lower().equals("that"))) {
                    return Optional.of(new int[] {Math.max(first, behind), extended(lastOf(verb, child))});
                }
            }
        }
        return thatClause(behind);
    }

    /** A clause that "that" opens a few words behind the verb, where the parse hangs it elsewhere. */
    private Optional<int[]> thatClause(int behind) {
        for (int i = behind; i < Math.min(sentence.size() - 2, behind + 10); i++) {
            Token token = sentence.token(i);
            if (token.lower().equals("that") && token.tag().equals("IN")) {
                return Optional.of(new int[] {i, lastWord()});
            }
            boolean between = token.is("IN")
                    || token.is("NN")
                    || token.is("DT")
                    || token.is("RB")
                    || token.is("PRP")
                    || token.is("JJ");
            if (!between) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The end of a clause with what surely belongs to it: "and that ...", a condition behind a comma. */
    private int extended(int last) {
        int next = last + 1;
        while (next < sentence.size() && isPunctuation(next)) {
            next++;
        }
        if (next + 1 >= sentence.size()) {
            return last;
        }
        String word = sentence.token(next).lower();
        String two = word + " " + sentence.token(next + 1).lower();
        String three = next + 2 < sentence.size()
                ? two + " " + sentence.token(next + 2).lower()
                : two;
        boolean second = two.equals("and that") || two.equals("but that") || two.equals("or that");
        boolean condition = CONDITIONS.contains(word) || CONDITIONS.contains(two) || CONDITIONS.contains(three);
        return second || condition ? lastWord() : last;
    }

    private int lastWord() {
        int last = sentence.size() - 1;
        while (last > 0 && isPunctuation(last)) {
            last--;
        }
        return last;
    }

    /** The infinitive clause ("to leave") that complements a verb. */
    Optional<int[]> infinitive(int verb, int behind) {
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            int first = firstOf(child);
            if (child > verb
                    && first >= behind
                    && CLAUSES.contains(token.relation())
                    && sentence.token(first).lower().equals("to")) {
                return Optional.of(new int[] {first, lastOf(verb, child)});
            }
        }
        return Optional.empty();
    }

    /** The object of a verb with all that it governs. */
    Optional<int[]> object(int verb, int behind) {
        for (int child : sentence.children(verb)) {
            String relation = sentence.token(child).relation();
            boolean object = relation.equals("dobj") || relation.equals("obj") || relation.equals("pcomp");
            if (child > verb && object && firstOf(child) >= behind) {
                return Optional.of(new int[] {firstOf(child), lastOf(verb, child)});
            }
        }
        return Optional.empty();
    }

    /** What stands behind a preposition that a verb (or its object) governs. */
    Optional<int[]> prepositional(int verb, String preposition) {
        for (int i = verb + 1; i < sentence.size() - 1; i++) {
            Token token = sentence.token(i);
            if (token.lower().equals(preposition) && sentence.governs(verb, i)) {
                int place = i;
                int governed = sentence.children(i).stream()
                        .filter(child -> child > place) // "not only for ...", "a year later for ..."
                        .findFirst()
                        .orElse(i + 1);
                return Optional.of(new int[] {i + 1, extended(Math.max(governed, lastOf(i, governed)))});
            }
        }
        return Optional.empty();
    }

    /** The first token that a token governs, itself included. */
    int firstOf(int index) {
        for (int i = 0; i < index; i++) {
            if (sentence.governs(index, i) && !isPunctuation(i)) {
                return i;
            }
        }
        return index;
    }

    /** The last token that a token governs, with later conjuncts of the same complement. */
    private int lastOf(int verb, int index) {
        int last = index;
        for (int i = index; i < sentence.size(); i++) {
            boolean conjunct = i > index
                    && sentence.token(i).head() == verb
                    && sentence.token(i).relation().equals("conj")
                    && sentence.token(Math.max(firstOf(i), 0)).lower().equals("that");
            if ((sentence.governs(index, i) || conjunct) && !isPunctuation(i)) {
                last = i;
            }
        }
        return last;
    }
}
