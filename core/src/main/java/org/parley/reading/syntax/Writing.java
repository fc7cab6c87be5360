package org.parley.reading.syntax;

import java.util.Set;

/** What the tokeniser and the sentence splitter know of English words, read from {@code writing.yaml}. */
record Writing(
        Set<String> beforeName,
        Set<String> anywhere,
        Set<String> beforeNumber,
        Set<String> starters,
        Set<String> speech,
        Set<String> hyphenPrefixes,
        Set<String> hyphenSuffixes,
        Set<String> domains,
        Set<String> clipped) {
    static final Writing ENGLISH = of(new WordLists("writing.yaml"));

    private static Writing of(WordLists lists) {
        return new Writing(
                lists.list("before-name"),
                lists.list("anywhere"),
                lists.list("before-number"),
                lists.list("starters"),
                lists.list("speech"),
                lists.list("hyphen-prefixes"),
                lists.list("hyphen-suffixes"),
                lists.list("domains"),
                lists.list("clipped"));
    }
}
