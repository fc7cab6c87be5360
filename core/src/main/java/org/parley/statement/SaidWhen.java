package org.parley.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.Reading;
import org.parley.reading.Sentence;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeType;

/** When something was said, by the dates beside the cue. */
final class SaidWhen {
    /** A relative clause behind what is said, up to the time in it. */
    private static final Pattern RELATIVE = Pattern.compile("[,”\"’'\\s]*(?:which|who|whom|whose)\\b");

    /** So many digits has a year. */
    private static final int YEAR = 4;

    private final Reading reading;
    private final List<Attribution> all;

    /** Of a document with all its attributions. */
    SaidWhen(Reading reading, List<Attribution> all) {
        this.reading = reading;
        this.all = all;
    }

    /** When it was said: the date beside the cue, outside what is said. */
    DateValue of(Sentence sentence, Attribution attribution) {
        Span cue = Span.covering(attribution.cue().isEmpty() ? attribution.source() : attribution.cue());
        Optional<TimeExpression> nearest = Optional.empty();
        for (TimeExpression time : reading.times()) {
            boolean beside = sentence.span().contains(time.span())
                    && attribution.content().stream().noneMatch(span -> span.overlaps(time.span()))
                    && attribution.source().stream().noneMatch(span -> span.overlaps(time.span()));
            beside &= !isAside(attribution, time.span())
                    && !isApart(cue, time.span())
                    && !isSaid(time.span())
                    && !isAhead(time.edtf());
            boolean dated = !time.edtf().isEmpty() && (time.type() == TimeType.DATE || time.type() == TimeType.TIME);
            boolean nearer = nearest.isEmpty()
                    || time.span().distance(cue) < nearest.get().span().distance(cue);
            if (beside && dated && nearer) {
                nearest = Optional.of(time);
            }
        }
        return nearest.map(time -> new DateValue(time.edtf(), DateOrigin.RESOLVED))
                .orElse(DateValue.UNKNOWN);
    }

    /** Whether a semicolon parts a time from the cue: "dropped its demand; the firm, which had refused it last May". */
    private boolean isApart(Span cue, Span time) {
        int from = Math.min(cue.end(), time.end());
        int to = Math.max(cue.start(), time.start());
        return from < to && reading.document().text().substring(from, to).indexOf(';') >= 0;
    }

    /** Whether a time is part of what anybody says: "demands a rise and that nobody is dismissed before 2030". */
    private boolean isSaid(Span time) {
        return all.stream().anyMatch(other -> other.content().stream().anyMatch(span -> span.contains(time)));
    }

    /** Whether a time begins behind the day of publication, or nobody knows when: nothing was said then. */
    private boolean isAhead(String edtf) {
        String published = reading.document().publication().published().edtf();
        int known = Math.min(edtf.indexOf('/') < 0 ? edtf.length() : edtf.indexOf('/'), published.length());
        return edtf.startsWith("..")
                || (!published.isEmpty()
                        && known >= YEAR
                        && edtf.substring(0, known).compareTo(published.substring(0, known)) > 0);
    }

    /** Whether a time is that of a relative clause behind what is said: {@code the threat, which it had made in May}. */
    private boolean isAside(Attribution attribution, Span time) {
        int end = attribution.content().stream().mapToInt(Span::end).max().orElse(time.start());
        return end < time.start()
                && RELATIVE.matcher(reading.document().text().substring(end, time.start()))
                        .lookingAt();
    }
}
