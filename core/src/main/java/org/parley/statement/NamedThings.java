package org.parley.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Span;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.rule.WordLists;

/**
 * Names what a condition, or what waits for it, has only as a pronoun, where what is done to it tells what it can be: {@code The
 * sailors are still held. There will be no talks until they are home}.
 */
final class NamedThings {
    private static final Pattern CONDITION = Pattern.compile(
            "(?<pronoun>it|they)(?<deed> (?:is|are|was|were|(?:has|have|had) been)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern OBJECT =
            Pattern.compile("(?<pronoun>it|them)(?: (?:off|up|down|back|out))?", Pattern.CASE_INSENSITIVE);

    /** So many sentences back a thing can be named that a pronoun stands for. */
    private static final int FAR = 3;

    private static final List<Kind> KINDS =
            List.of(Kind.of("captives", "freeing"), Kind.of("measures", "ending"), Kind.of("letters", "taking-back"));

    private final Reading reading;

    NamedThings(Reading reading) {
        this.reading = reading;
    }

    List<Statement> in(List<Statement> statements) {
        return statements.stream()
                .map(statement ->
                        statement.with(statement.acts().stream().map(this::in).toList()))
                .toList();
    }

    /** A condition with the thing in place of its pronoun; as it is where no such thing was named just before. */
    Act in(Act act) {
        if (act.condition().isBlank()) {
            return act;
        }
        Matcher condition = CONDITION.matcher(act.condition().strip());
        Matcher object = OBJECT.matcher(act.object().strip());
        int start = act.evidence().get(0).start();
        String required = condition.matches()
                ? named(condition.group("pronoun"), condition.group("deed"), start)
                        .map(thing -> thing + condition.group("deed"))
                        .orElse(act.condition())
                : act.condition();
        String held = object.matches() && act.type() == ActType.PRECONDITION
                ? named(object.group("pronoun"), told(act), start).orElse(act.object())
                : act.object();
        return required.equals(act.condition()) && held.equals(act.object()) ? act : act.with(held, required);
    }

    /** The words that carry an act, without pronouns: {@code will not call off} of "will not call it off". */
    private String told(Act act) {
        String text = reading.document().text();
        StringBuilder words = new StringBuilder();
        act.evidence().forEach(span -> words.append(span.of(text)).append(' '));
        String told = words.toString();
        int condition = told.indexOf(act.condition());
        return (condition < 0 ? told : told.substring(0, condition)).replaceAll("(?i) (?:it|them)\\b", "");
    }

    private Optional<String> named(String pronoun, String deed, int start) {
        boolean several = !pronoun.equalsIgnoreCase("it");
        return KINDS.stream().filter(kind -> kind.isDone(deed)).findFirst().flatMap(kind -> last(kind, several, start));
    }

    /** The last thing of a kind that is named before a place. */
    private Optional<String> last(Kind kind, boolean several, int start) {
        int sentence = sentenceAt(start);
        for (int i = sentence; i >= Math.max(0, sentence - FAR); i--) {
            Sentence words = reading.sentences().get(i);
            for (int token = words.size() - 1; token >= 0; token--) {
                Token noun = words.token(token);
                boolean before = noun.span().end() <= start;
                if (before && noun.is("NN") && kind.things.contains(noun.lemma()) && several == noun.is("NNS")) {
                    return Optional.of(phrase(words, token));
                }
            }
        }
        return Optional.empty();
    }

    private int sentenceAt(int offset) {
        int index = 0;
        while (index < reading.sentences().size() - 1
                && reading.sentences().get(index).span().end() <= offset) {
            index++;
        }
        return index;
    }

    /** A noun with the words right before it that belong to it, as it stands within a sentence. */
    private String phrase(Sentence words, int noun) {
        int first = noun;
        while (first > 0 && words.token(first - 1).head() == noun) {
            first--;
        }
        String phrase = new Span(
                        words.token(first).span().start(),
                        words.token(noun).span().end())
                .of(reading.document().text())
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?i)an? ", "the ");
        boolean name = words.token(first).is("NNP");
        return name || first > 0 ? phrase : phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1);
    }

    /** Things of a kind, and what is done to them. */
    private record Kind(Set<String> things, Pattern deeds) {
        static Kind of(String things, String deeds) {
            return new Kind(
                    WordLists.of(things),
                    Pattern.compile(
                            "\\b(?:" + String.join("|", WordLists.of(deeds)) + ")\\b", Pattern.CASE_INSENSITIVE));
        }

        boolean isDone(String words) {
            return deeds.matcher(words).find();
        }
    }
}
