package org.parley.statement;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Span;

/** Tells whose speech, statement or declaration a report prints whole: "I" and "we" in it are who gave it. */
final class Speeches {
    private static final String KINDS =
            "(?:speech|address|remarks|statement|message|appeal|greetings?|letter|declaration|lecture|interview)";

    /** A line above a speech: "Speech by the President of Arvenia at the Conference". */
    private static final Pattern HEADING =
            Pattern.compile("(?im)^(?:(?:full|complete)? ?(?:text|transcript) of )?(?:the )?(?:[a-z-]+ ){0,2}" + KINDS
                    + "(?: given| made| delivered)? (?:by|of|from) ((?:(?!\\b(?:at|to|in|on|before|during|after|following)\\b)[^\\n.,:;“\"])"
                    + "{3,80}?)(?= (?:at|to|in|on|before|during|after|following)\\b[^\\n.]*$|,[^\\n.]*$|:?\\s*$)");

    /** "Here is the full text of his statement": whose it is. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?i)(?:full|complete|entire) (?:text|transcript) of (his|her|their|its|the) (?:[a-z-]+ ){0,2}" + KINDS);

    private static final String WE = "We, ";

    /** "We, the members of the League,". */
    private static final Pattern SELF = Pattern.compile("(?<=\\b" + WE + ")[Tt]he [^,\\n.]{3,120}(?=,)");

    private final String text;
    private final Places places;
    private final Cast cast;
    /** Who gives the words that begin at an offset. */
    private final Map<Integer, Speaker> begins = new TreeMap<>();

    private boolean read;

    Speeches(String text, Places places, Cast cast) {
        this.text = text;
        this.places = places;
        this.cast = cast;
    }

    /** Who says "I" at an offset outside of anybody's reported words; empty where no speech is printed there. */
    Optional<Speaker> at(int offset) {
        if (!read) {
            read = true;
            read();
        }
        return begins.entrySet().stream()
                .filter(begin -> begin.getKey() <= offset)
                .map(Map.Entry::getValue)
                .reduce((first, second) -> second);
    }

    private void read() {
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            begin(heading.end(), cast.at(new Span(heading.start(1), heading.end(1))));
        }
        Matcher whole = WHOLE.matcher(text);
        while (whole.find()) {
            Span whose = new Span(whole.start(1), whole.end(1));
            boolean told = whose.of(text).equalsIgnoreCase("the");
            begin(
                    whole.end(),
                    told ? places.at(whose).flatMap(cast::lastPerson).orElse(Speaker.UNKNOWN) : cast.at(whose));
        }
        Matcher self = SELF.matcher(text);
        while (self.find()) {
            begin(self.start() - WE.length(), cast.at(new Span(self.start(), self.end())));
        }
    }

    private void begin(int offset, Speaker speaker) {
        if (speaker.kind() != SpeakerKind.UNKNOWN) {
            begins.put(offset, speaker);
        }
    }
}
