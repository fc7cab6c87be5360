package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.document.Anchor;
import org.parley.document.CodePoints;
import org.parley.document.Span;

/**
 * Words of a report with what stands around them, so that they can be found again in a later version of it: the
 * TextQuoteSelector and the TextPositionSelector of the W3C Web Annotation model.
 *
 * <p>Unlike a {@link Span} it stands by itself: the journal keeps it without the text.
 *
 * @param exact the words, character by character
 * @param prefix up to 32 characters before them
 * @param suffix up to 32 characters behind them
 * @param start the first code point
 * @param end the code point behind the last
 */
public record Quote(String exact, String prefix, String suffix, int start, int end) {
    private static final int CONTEXT = 31; // a surrogate pair at the edge may leave one out

    /** The quote of a span on a text. */
    public static Quote of(String text, Span span) {
        Anchor anchor = Anchor.of(text, span);
        CodePoints points = CodePoints.of(text);
        return new Quote(
                anchor.exact(), anchor.prefix(), anchor.suffix(), points.at(span.start()), points.at(span.end()));
    }

    /** The quotes of spans on a text, in their order. */
    public static List<Quote> of(String text, List<Span> spans) {
        return spans.stream().map(span -> of(text, span)).toList();
    }

    /** Whether a span has these words and this context around them; white space may differ, words may not. */
    boolean fits(String text, Span span) {
        return exact.equals(span.of(text)) && matches(text, span.start(), -1) && matches(text, span.end(), 1);
    }

    /**
     * Whether the context on one side is there. Context that is shorter than it could be reaches to the edge of the text, and
     * must do so again.
     *
     * @param step -1 for what stands before a place, 1 for what stands behind it
     */
    private boolean matches(String text, int place, int step) {
        String context = step < 0 ? prefix : suffix;
        String wanted = beside(context, step < 0 ? context.length() : 0, step, context.length());
        boolean toEdge = context.length() < CONTEXT;
        String found = beside(text, place, step, wanted.length() + (toEdge ? 1 : 0));
        return found.equals(wanted);
    }

    /**
     * What stands beside a place, character by character away from it; white space as one space, and none at the place or at
     * the text's edge.
     *
     * @param most no more characters than this
     */
    private static String beside(String text, int place, int step, int most) {
        StringBuilder beside = new StringBuilder(most);
        boolean space = false;
        int at = step < 0 ? place - 1 : place;
        for (; at >= 0 && at < text.length() && beside.length() < most; at += step) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character)) {
                space = !beside.isEmpty();
            } else {
                if (space) {
                    beside.append(' ');
                    space = false;
                }
                if (beside.length() < most) {
                    beside.append(character);
                }
            }
        }
        return beside.toString();
    }

    /** The only place where the words stand in this context; empty where there is none or several. */
    Optional<Span> find(String text) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            Span span = new Span(at, at + exact.length());
            if (fits(text, span)) {
                places.add(span);
            }
        }
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }
}
