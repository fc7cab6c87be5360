package org.parley.reading.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.document.Span;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.rule.Yaml;

/** The words that ascribe other words to somebody, from the data file {@code cues.yaml}. */
public final class CueLexicon {
    /** The family of cues for what was said before. */
    private static final String ANSWERS = "express";

    /** So many words has the longest entry for a verb. */
    private static final int LONGEST = 4;
    /** So many words has an entry for who does not do what follows, where it has several: "stop short of". */
    private static final int FAILING = 3;

    private static final Set<String> POSSIBLE = Set.of("may", "might", "could");

    private final Map<String, List<CueFamily>> verbs = new HashMap<>();
    private final Map<String, CueFamily> nouns = new HashMap<>();
    private final List<List<String>> phrases = new ArrayList<>();
    private final Set<String> negations = new HashSet<>();
    private final Set<String> failing = new HashSet<>();
    private final Set<String> modals = new HashSet<>();
    private final Set<String> openers = new HashSet<>();

    private CueLexicon() {}

    /** Reads the lexicon that ships with Parley. */
    public static CueLexicon load() {
        CueLexicon lexicon = new CueLexicon();
        for (Map<?, ?> entry : Yaml.maps(Yaml.resource("cues.yaml"))) {
            if (entry.get("unsaid") instanceof Map<?, ?> unsaid) {
                lexicon.negations.addAll(Yaml.strings(unsaid, "negations"));
                lexicon.failing.addAll(Yaml.strings(unsaid, "verbs"));
                lexicon.modals.addAll(Yaml.strings(unsaid, "modals"));
                lexicon.openers.addAll(Yaml.strings(unsaid, "openers"));
            } else {
                lexicon.add(entry);
            }
        }
        return lexicon;
    }

    private void add(Map<?, ?> entry) {
        EnumSet<Takes> takes = EnumSet.noneOf(Takes.class);
        Yaml.strings(entry, "takes").forEach(name -> takes.add(Takes.valueOf(name.toUpperCase(Locale.ROOT))));
        CueFamily family = new CueFamily(
                String.valueOf(entry.get("family")),
                Attitude.valueOf(String.valueOf(entry.get("attitude")).toUpperCase(Locale.ROOT)),
                Collections.unmodifiableSet(takes),
                Boolean.TRUE.equals(entry.get("mere")),
                Boolean.TRUE.equals(entry.get("hearer")));
        for (String verb : Yaml.strings(entry, "verbs")) {
            verbs.computeIfAbsent(verb, key -> new ArrayList<>()).add(family);
        }
        Yaml.strings(entry, "nouns").forEach(noun -> nouns.putIfAbsent(noun, family));
        Yaml.strings(entry, "phrases").forEach(phrase -> phrases.add(List.of(phrase.split(" "))));
    }

    /** The families of the verb at an index, with the particle behind it where the lexicon has one. */
    List<CueFamily> verb(Sentence sentence, int index) {
        Token token = sentence.token(index);
        if (!token.is("VB")) {
            return List.of();
        }
        List<CueFamily> families = new ArrayList<>();
        for (int length = length(sentence, index); length > 1; length--) {
            families.addAll(verbs.getOrDefault(words(sentence, index, length), List.of()));
        }
        families.addAll(verbs.getOrDefault(token.lemma(), List.of()));
        return families;
    }

    /** Whether the verb at an index may ascribe words to somebody. */
    public boolean isCue(Sentence sentence, int index) {
        return !verb(sentence, index).isEmpty();
    }

    /** The number of tokens of the longest entry that begins with the verb at an index: two of "ruled out"; at least one. */
    int length(Sentence sentence, int index) {
        for (int length = Math.min(LONGEST, sentence.size() - index); length > 1; length--) {
            if (verbs.containsKey(words(sentence, index, length))) {
                return length;
            }
        }
        return 1;
    }

    /** A verb in its dictionary form with the words behind it as they stand. */
    private static String words(Sentence sentence, int verb, int length) {
        StringBuilder words = new StringBuilder(sentence.token(verb).lemma());
        for (int i = verb + 1; i < verb + length; i++) {
            words.append(' ').append(sentence.token(i).lower());
        }
        return words.toString();
    }

    /** The family of a noun such as "claim". */
    Optional<CueFamily> noun(Token token) {
        return token.is("NN") ? Optional.ofNullable(nouns.get(token.lemma())) : Optional.empty();
    }

    /** The number of tokens of the fixed phrase that starts at an index; zero where none does. */
    int phrase(Sentence sentence, int index) {
        for (List<String> phrase : phrases) {
            int length = phrase.size();
            boolean matches = index + length <= sentence.size();
            for (int i = 0; matches && i < length; i++) {
                matches = phrase.get(i).equals(sentence.token(index + i).lower());
            }
            if (matches) {
                return length;
            }
        }
        return 0;
    }

    /**
     * What the words of a cue ascribe, wherever the cue was found.
     *
     * @return empty where the lexicon has none of the words as verb, noun or phrase
     */
    public Optional<Attitude> attitude(Sentence sentence, Span cue) {
        for (int i = sentence.size() - 1; i >= 0; i--) {
            if (!cue.overlaps(sentence.token(i).span())) {
                continue;
            }
            List<CueFamily> families = verb(sentence, i);
            if (!families.isEmpty()) {
                return Optional.of(families.get(0).attitude());
            }
            Optional<CueFamily> noun = noun(sentence.token(i));
            if (noun.isPresent()) {
                return Optional.of(noun.get().attitude());
            }
            if (phrase(sentence, i) > 0) {
                return Optional.of(Attitude.ASSERTION);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a cue may ascribe a mere phrase: "ruled out a truce" may, "spoke of a truce" may not.
     *
     * @param verbal whether the phrase holds a gerund or an infinitive, as what is blamed, praised or asked for does
     */
    public boolean takesPhrase(Sentence sentence, Span cue, boolean verbal) {
        for (int i = 0; i < sentence.size(); i++) {
            if (cue.overlaps(sentence.token(i).span())) {
                for (CueFamily family : verb(sentence, i)) {
                    boolean takesVerb = family.takes().contains(Takes.FOR)
                            || family.takes().contains(Takes.OF)
                            || family.takes().contains(Takes.INFINITIVE);
                    if (family.mere() || (takesVerb && verbal)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a cue may ascribe a clause, or is a fixed phrase: "according to". */
    public boolean takesClause(Sentence sentence, Span cue) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean takes = cue.overlaps(sentence.token(i).span())
                    && (phrase(sentence, i) > 0
                            || verb(sentence, i).stream()
                                    .anyMatch(family -> family.takes().contains(Takes.CLAUSE)));
            if (takes) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue is of those that deny, confirm, reject or stress what was said before: "denied it". */
    public boolean isAnswer(Sentence sentence, Span cue) {
        for (int i = 0; i < sentence.size(); i++) {
            if (cue.overlaps(sentence.token(i).span())
                    && verb(sentence, i).stream().anyMatch(family -> family.id().equals(ANSWERS))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a cue tells that nothing was said: "did not say that", "may be saying", "if they say", "declined to say". Who "would say
     * only" something has said it.
     *
     * @param index the token of the cue that is its verb
     */
    public boolean isUnsaid(Sentence sentence, int index) {
        return isUnsaid(sentence, index, List.of());
    }

    /**
     * As {@link #isUnsaid(Sentence, int)}, where it is known which words of the sentence are what somebody says.
     *
     * @param said the words that are said; a "not" among them denies nothing of the cue
     */
    public boolean isUnsaid(Sentence sentence, int index, List<Span> said) {
        boolean modal = false;
        for (int i = Math.max(0, index - 6); i < index; i++) {
            Token token = sentence.token(i);
            if (said.stream().anyMatch(span -> span.contains(token.span()))) {
                continue;
            }
            boolean ofCue = sentence.governs(index, i)
                    && token.head() == index
                    && !token.relation().startsWith("advcl");
            boolean above = token.is("VB") && isFailing(sentence, i) && sentence.governs(i, index);
            if (above && index - i <= 3) {
                return true;
            }
            if (ofCue && (negations.contains(token.lower()) || openers.contains(token.lower()))) {
                return true;
            }
            modal |= ofCue && token.is("MD") && modals.contains(token.lower());
        }
        boolean onlyBehind =
                index + 1 < sentence.size() && sentence.token(index + 1).lower().equals("only");
        boolean onlyBefore = index > 0 && sentence.token(index - 1).lower().equals("only");
        boolean only = onlyBehind || onlyBefore;
        return (modal && !only) || isOnlyPossible(sentence, index, said);
    }

    /** Whether a verb, alone or with the two words behind it, tells that what follows is not done: "declined to", "stopped short of". */
    private boolean isFailing(Sentence sentence, int verb) {
        return failing.contains(sentence.token(verb).lemma())
                || (verb + 2 < sentence.size() && failing.contains(words(sentence, verb, FAILING)));
    }

    /** Whether a verb above the cue says that all this may be so: "this may be a sign that they are admitting ...". */
    private static boolean isOnlyPossible(Sentence sentence, int index, List<Span> said) {
        int at = sentence.token(index).head();
        boolean inserted = sentence.token(index).relation().equals("parataxis");
        for (int step = 0; !inserted && at >= 0 && step < sentence.size(); step++) {
            int above = at;
            boolean possible = sentence.children(above).stream()
                    .map(sentence::token)
                    .filter(token -> said.stream().noneMatch(span -> span.contains(token.span())))
                    .anyMatch(token -> token.is("MD") && POSSIBLE.contains(token.lower()));
            if (possible) {
                return true;
            }
            at = sentence.token(at).head();
        }
        return false;
    }
}
