package org.parley.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;
import org.parley.reading.gazetteer.OutletHit;

/** How words came from the one who said them to the report: the outlets that carried them, and whom they were said to. */
final class Chain {
    private static final Set<String> BEARERS =
            Set.of("letter", "video", "message", "speech", "address", "appeal", "note");
    private static final Set<String> DIRECTING = Set.of("direct", "address", "send");
    private static final Set<String> TALKING = Set.of("talk", "speak", "comment", "write", "say");
    private static final Set<String> CARRYING =
            Set.of("tell", "report", "quote", "cite", "write", "publish", "carry", "air", "say");

    private final Gazetteer gazetteer;
    private final String text;

    Chain(Gazetteer gazetteer, String text) {
        this.gazetteer = gazetteer;
        this.text = text;
    }

    /** The outlets named beside the cue or the source, outside what is ascribed. */
    List<String> via(Sentence sentence, Attribution attribution) {
        Set<String> outlets = new LinkedHashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            Optional<OutletHit> hit = gazetteer.outlet(sentence, i, hasSupport(sentence, i));
            if (hit.isPresent() && isOutside(sentence.token(i).span(), attribution)) {
                outlets.add(hit.get().name());
                i += hit.get().length() - 1;
            }
        }
        return List.copyOf(outlets);
    }

    /** Whether the words around speak for an outlet: a verb of carrying beside it, "on" or "newspaper" before it. */
    private static boolean hasSupport(Sentence sentence, int index) {
        for (int i = Math.max(0, index - 3); i < Math.min(sentence.size(), index + 5); i++) {
            Token token = sentence.token(i);
            boolean carries = token.is("VB") && CARRYING.contains(token.lemma());
            boolean kind = Set.of("newspaper", "magazine", "broadcaster", "agency", "channel", "daily", "weekly")
                    .contains(token.lemma());
            if (carries || kind) {
                return true;
            }
        }
        return index > 0 && sentence.token(index - 1).lower().equals("on");
    }

    /** To whom the words were said, in the text's own words; empty where it is not told or an outlet asked. */
    String addressee(Sentence sentence, Attribution attribution) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (!isOutside(token.span(), attribution)) {
                continue;
            }
            if (token.is("VB") && token.lemma().equals("tell") && inCue(token, attribution)) {
                return phrase(sentence, i + 1, attribution);
            }
            boolean to = i + 1 < sentence.size()
                    && Set.of("to", "at").contains(sentence.token(i + 1).lower());
            boolean directed = token.is("VB") && (DIRECTING.contains(token.lemma()) || TALKING.contains(token.lemma()));
            if (to && (directed || BEARERS.contains(token.lemma()))) {
                return phrase(sentence, i + 2, attribution);
            }
        }
        return "";
    }

    private static boolean inCue(Token token, Attribution attribution) {
        return attribution.cue().isEmpty() || attribution.cue().stream().anyMatch(span -> span.overlaps(token.span()));
    }

    private static boolean isOutside(Span span, Attribution attribution) {
        return attribution.content().stream().noneMatch(content -> content.overlaps(span));
    }

    /** The noun phrase that starts at a token, up to a verb, a comma, "that" or what is ascribed. */
    private String phrase(Sentence sentence, int start, Attribution attribution) {
        List<Span> spans = new ArrayList<>();
        for (int i = start; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean next = token.is("DT") && !spans.isEmpty();
            if (next || endsPhrase(sentence, i) || !isOutside(token.span(), attribution)) {
                break;
            }
            boolean opens = spans.isEmpty()
                    || (spans.size() == 1 && sentence.token(i - 1).is("DT"));
            if (opens && gazetteer.outlet(sentence, i, true).isPresent()) {
                return "";
            }
            spans.add(token.span());
        }
        boolean bare =
                spans.size() == 1 && Character.isDigit(text.charAt(spans.get(0).start()));
        return spans.isEmpty() || bare ? "" : Span.covering(spans).of(text).replaceAll("[\\s\u00a0]+", " ");
    }

    /** Whether a noun phrase cannot go on with a token: a verb, a clause, a preposition, punctuation, a verb phrase joined. */
    private static boolean endsPhrase(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean predicate = token.is("VB") || token.is("W") || token.is("MD");
        boolean link = token.is("IN") && !token.lower().equals("of");
        boolean mark = !token.tag().equals("POS") && token.text().codePoints().noneMatch(Character::isLetterOrDigit);
        return predicate || link || mark || (token.tag().equals("CC") && !joinsNoun(sentence, index));
    }

    private static boolean joinsNoun(Sentence sentence, int index) {
        return index + 1 < sentence.size()
                && (sentence.token(index + 1).is("NN")
                        || sentence.token(index + 1).is("DT"));
    }
}
