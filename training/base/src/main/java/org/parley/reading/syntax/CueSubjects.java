package org.parley.reading.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.document.CodePoints;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.reading.Sentence;

/**
 * Measures on PolNeAR what parsing is for: of the attributions whose cue holds a verb and whose source stands in the same
 * sentence, how often the verb's subject is the source.
 */
public final class CueSubjects {
    private static final Set<String> SUBJECT = Set.of("nsubj", "nsubjpass", "csubj", "agent");
    private static final Set<String> CLIMB = Set.of("conj", "xcomp", "ccomp", "advcl", "aux", "auxpass", "dep");
    private static final Set<String> NOUN_CLAUSE = Set.of("acl", "relcl");

    private int all;
    private int right;
    private int none;

    private CueSubjects() {}

    public static void main(String[] arguments) throws IOException {
        SyntaxReader reader = SyntaxReader.load();
        CueSubjects measure = new CueSubjects();
        for (JsonNode node : Texts.read(Path.of(arguments[0]))) {
            Document document = Texts.document(node);
            List<Sentence> sentences = reader.read(document).sentences();
            CodePoints points = CodePoints.of(document.text());
            for (JsonNode attribution : node.path("attributions")) {
                measure.count(sentences, spans(attribution.path("source"), points), spans(attribution.path("cue"), points));
            }
        }
        System.out.printf(
                "cue verbs with the source in their sentence: %d; subject is the source: %.1f %%; no subject: %d%n",
                measure.all, 100.0 * measure.right / measure.all, measure.none);
    }

    private static List<Span> spans(JsonNode pairs, CodePoints points) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            spans.add(new Span(points.offset(pair.get(0).asInt()), points.offset(pair.get(1).asInt())));
        }
        return spans;
    }

    private void count(List<Sentence> sentences, List<Span> source, List<Span> cue) {
        for (Sentence sentence : sentences) {
            List<Integer> verbs = tokens(sentence, cue);
            if (!verbs.isEmpty()) {
                verbs.removeIf(verb -> !sentence.token(verb).is("VB"));
                List<Integer> words = tokens(sentence, source);
                if (!verbs.isEmpty() && !words.isEmpty()) {
                    count(sentence, verbs, words);
                }
                return;
            }
        }
    }

    private void count(Sentence sentence, List<Integer> verbs, List<Integer> source) {
        List<Integer> subjects = new ArrayList<>();
        verbs.forEach(verb -> subjects.addAll(subjects(sentence, verb, 0)));
        all++;
        none += subjects.isEmpty() ? 1 : 0;
        right += subjects.stream().anyMatch(subject -> isSource(sentence, subject, source)) ? 1 : 0;
    }

    private static boolean isSource(Sentence sentence, int subject, List<Integer> source) {
        boolean pronoun = Set.of("that", "who", "which", "it").contains(sentence.token(subject).lower());
        return source.contains(subject)
                || !pronoun && source.stream().anyMatch(word -> sentence.governs(subject, word));
    }

    private static List<Integer> tokens(Sentence sentence, List<Span> spans) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Span token = sentence.token(i).span();
            if (spans.stream().anyMatch(span -> span.overlaps(token))) {
                tokens.add(i);
            }
        }
        return tokens;
    }

    private static List<Integer> subjects(Sentence sentence, int verb, int steps) {
        List<Integer> subjects = new ArrayList<>(sentence.children(verb));
        subjects.removeIf(child -> !SUBJECT.contains(sentence.token(child).relation()));
        int head = sentence.token(verb).head();
        if (!subjects.isEmpty() || head < 0 || steps > 3) {
            return subjects;
        }
        String relation = sentence.token(verb).relation();
        if (CLIMB.contains(relation)) {
            return subjects(sentence, head, steps + 1);
        }
        return NOUN_CLAUSE.contains(relation) ? List.of(head) : List.of();
    }
}
