package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.reading.Reading;
import org.parley.reading.attribution.Attitude;
import org.parley.reading.syntax.Syntax;
import org.parley.reading.syntax.SyntaxReader;
import org.parley.rule.Derivation;
import org.parley.rule.Example;
import org.parley.rule.Rule;

/** Runs the sentences of rules through the real reading. */
final class RuleTrial {
    /** Takes words for the name of a party as they stand. */
    static final class WordsAsNames implements Referents {
        private final String text;

        WordsAsNames(String text) {
            this.text = text;
        }

        @Override
        public Speaker at(Span span) {
            String words = span.of(text);
            return new Speaker(SpeakerKind.PARTY, "party:" + words, words, words, List.of());
        }
    }

    /** Takes names for the names of parties, and nothing else: somebody's words charge a side, not a cat. */
    static final class NamesAlone implements Referents {
        private final String text;

        NamesAlone(String text) {
            this.text = text;
        }

        @Override
        public Speaker at(Span span) {
            String words = span.of(text);
            boolean name = Character.isUpperCase(words.charAt(words.lastIndexOf(' ') + 1)) && !PRONOUNS.contains(words);
            return name ? new WordsAsNames(text).at(span) : Speaker.UNKNOWN;
        }

        private static final Set<String> PRONOUNS = Set.of("I", "We", "You", "He", "She", "It", "They");
    }

    private final SyntaxReader syntax = SyntaxReader.load();
    private final ActReader acts;

    RuleTrial(ActReader acts) {
        this.acts = acts;
    }

    /** What is wrong with a sentence that a rule must find; nothing if all is well. */
    List<String> accept(Rule rule, Example example) {
        List<Act> found = read(example.text(), example.speaker());
        List<Act> own = found.stream()
                .filter(act -> act.derivation().rule().equals(rule.id()))
                .toList();
        List<String> wrong = new ArrayList<>();
        if (example.gives().getOrDefault("act", "").equals("none")) {
            found.forEach(act -> wrong.add("found " + told(act)));
            return wrong;
        }
        if (own.isEmpty()) {
            wrong.add("not found; found instead "
                    + found.stream().map(RuleTrial::told).toList());
            return wrong;
        }
        List<String> least = List.of();
        for (Act act : own) {
            List<String> differences = differences(act, own, example);
            if (differences.isEmpty()) {
                return differences;
            }
            if (least.isEmpty() || differences.size() < least.size()) {
                least = differences;
            }
        }
        return least;
    }

    /**
     * What the rule finds in a sentence that it must leave alone: in the reporter's voice, and where the rule is about what
     * somebody says, also as the words of a party.
     */
    List<String> reject(Rule rule, String sentence) {
        List<String> found = new ArrayList<>(wrong(rule, read(sentence, "")));
        if (rule.speaks() || rule.ofOwn()) {
            found.addAll(wrong(
                    rule,
                    acts.inStatement(
                            reading("example", sentence), said(sentence, "Arvenia"), new NamesAlone(sentence))));
        }
        return found;
    }

    private static List<String> wrong(Rule rule, List<Act> found) {
        return found.stream()
                .filter(act -> act.derivation().rule().equals(rule.id())
                        && act.polarity() == Polarity.AFFIRMED
                        && act.type().label().equals(rule.codes().act()))
                .map(RuleTrial::told)
                .toList();
    }

    private List<String> differences(Act act, List<Act> own, Example example) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> wanted : example.gives().entrySet()) {
            String given = switch (wanted.getKey()) {
                case "act" -> act.type().label();
                case "actor" -> act.actor();
                case "target" -> act.target();
                case "object" -> act.object();
                case "condition" -> act.condition();
                case "polarity" -> act.polarity().label();
                case "modality" -> act.modality().label();
                case "issue" -> act.issue();
                case "when" -> act.when();
                case "plover" -> act.plover();
                case "mode" -> act.ploverMode();
                case "cameo" -> act.cameo();
                case "also" ->
                    own.stream()
                            .map(other -> other.type().label())
                            .filter(wanted.getValue()::equals)
                            .findFirst()
                            .orElse("");
                default -> throw new IllegalArgumentException(wanted.getKey());
            };
            if (!given.equals(wanted.getValue())) {
                differences.add(wanted.getKey() + " is '" + given + "', not '" + wanted.getValue() + "'");
            }
        }
        if (!example.marked().isEmpty()) {
            List<Span> words = act.derivation().words();
            int start = example.text().indexOf(example.marked());
            Span marked = new Span(start, start + example.marked().length());
            if (words.stream().noneMatch(marked::overlaps)) {
                differences.add("rests on "
                        + words.stream().map(span -> span.of(example.text())).toList() + ", not on '" + example.marked()
                        + "'");
            }
        }
        return differences;
    }

    private static String told(Act act) {
        return act.type().label() + " (" + act.derivation().rule() + ", "
                + act.polarity().label() + ", " + act.modality().label() + ", actor '" + act.actor() + "', target '"
                + act.target() + "', object '" + act.object() + "')";
    }

    /** The acts of a sentence that a speaker says, or, with an empty speaker, that the reporter tells. */
    List<Act> read(String text, String speaker) {
        Reading reading = reading("example", text);
        Referents referents = new WordsAsNames(text);
        if (speaker.isEmpty()) {
            return acts.reported(reading, List.of(), referents);
        }
        return acts.inStatement(reading, said(text, speaker), referents);
    }

    Reading reading(String id, String text) {
        Document document = new Document(
                new Publication(id, "", "", DateValue.UNKNOWN, "", "", "en"),
                text,
                List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length()))));
        Syntax read = syntax.read(document);
        return new Reading(document, read.sentences(), read.names(), List.of(), List.of());
    }

    private static Statement said(String text, String speaker) {
        return new Statement(
                "example.s1",
                "example",
                new Speaker(SpeakerKind.PARTY, "party:" + speaker, speaker, speaker, List.of()),
                List.of(),
                List.of(),
                List.of(new Span(0, text.length())),
                text,
                Form.INDIRECT,
                Attitude.ASSERTION,
                "",
                List.of(),
                new DateValue("", DateOrigin.UNKNOWN),
                List.of(),
                1,
                Derivation.of("example", List.of()));
    }
}
