package org.parley.statement;

import java.util.List;
import org.parley.document.Span;
import org.parley.reading.Quotation;
import org.parley.reading.Reading;

/** The words of what is ascribed, and how much of them stands in quotation marks. */
final class Wording {
    private static final double DIRECT = 0.95;

    private final Reading reading;
    private final String text;

    Wording(Reading reading) {
        this.reading = reading;
        this.text = reading.document().text();
    }

    String words(List<Span> content) {
        List<String> parts =
                content.stream().map(span -> Place.words(span, text)).toList();
        return String.join(" … ", parts);
    }

    Form form(List<Span> content) {
        int words = 0;
        int quoted = 0;
        for (Span span : content) {
            for (int i = span.start(); i < span.end(); i++) {
                boolean begins = Character.isLetterOrDigit(text.charAt(i))
                        && (i == span.start() || !Character.isLetterOrDigit(text.charAt(i - 1)));
                words += begins ? 1 : 0;
                quoted += begins && isQuoted(i) ? 1 : 0;
            }
        }
        if (words > 0 && quoted >= DIRECT * words) {
            return Form.DIRECT;
        }
        return quoted > 0 ? Form.MIXED : Form.INDIRECT;
    }

    boolean isQuoted(int offset) {
        for (Quotation quotation : reading.quotations()) {
            if (quotation.inner().contains(offset)) {
                return true;
            }
        }
        return false;
    }
}
