package org.parley.statement;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.BlockKind;
import org.parley.document.Document;

/** The agencies that a report names in brackets in the line of its place and day: {@code LIMA, 17 March (Andina) –}. */
final class Agencies {
    private static final Pattern BRACKETS =
            Pattern.compile("^\\p{Lu}[^().]{2,40}(?:\\d+\\.? ?)?\\((\\p{Lu}[\\p{L}\\p{N} ]{1,20})\\) ?[.–—-]");

    /** The same in front of them: {@code (Andina) - LIMA, 17 March -}. */
    private static final Pattern IN_FRONT =
            Pattern.compile("^\\((\\p{Lu}[\\p{L}\\p{N} ]{1,20})\\) ?(?:[.–—-] ?)?\\p{Lu}{3}");

    private Agencies() {}

    /** The names of such agencies; empty where the report names none so. */
    static Set<String> of(Document document) {
        return document.blocks().stream()
                .filter(block -> block.kind() == BlockKind.DATELINE || block.kind() == BlockKind.PARAGRAPH)
                .limit(1)
                .map(block -> document.text()
                        .substring(
                                block.span().start(),
                                Math.min(document.text().length(), block.span().end() + 2)))
                .flatMap(line -> Stream.of(BRACKETS, IN_FRONT).map(form -> form.matcher(line)))
                .filter(Matcher::find)
                .map(brackets -> brackets.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
