package org.parley.statement;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.document.BlockKind;
import org.parley.document.Document;

/** The agencies that a report names in brackets in the line of its place and day: {@code LIMA, 17 March (Andina) –}. */
final class Agencies {
    private static final Pattern BRACKETS =
            Pattern.compile("^\\p{Lu}[^().]{2,40}(?:\\d+\\.? ?)?\\((\\p{Lu}[\\p{L}\\p{N} ]{1,20})\\) ?[.–—-]");

    private Agencies() {}

    /** The names of such agencies; empty where the report names none so. */
    static Set<String> of(Document document) {
        return document.blocks().stream()
                .filter(block -> block.kind() == BlockKind.DATELINE || block.kind() == BlockKind.PARAGRAPH)
                .limit(1)
                .map(block -> BRACKETS.matcher(document.text()
                        .substring(
                                block.span().start(),
                                Math.min(document.text().length(), block.span().end() + 2))))
                .filter(Matcher::find)
                .map(brackets -> brackets.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
