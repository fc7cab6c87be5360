package org.parley.rule;

import java.util.List;

/** A sentence built by hand: words written as {@code text/lemma/TAG/head/relation} with spaces between. */
record HandBuilt(List<String[]> words) implements Words {
    static HandBuilt of(String written) {
        return new HandBuilt(List.of(written.split(" ")).stream()
                .map(word -> word.split("/"))
                .toList());
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public String text(int index) {
        return words.get(index)[0];
    }

    @Override
    public String lemma(int index) {
        return words.get(index)[1];
    }

    @Override
    public String tag(int index) {
        return words.get(index)[2];
    }

    @Override
    public int head(int index) {
        return Integer.parseInt(words.get(index)[3]);
    }

    @Override
    public String relation(int index) {
        return words.get(index)[4];
    }

    /** The words of a range, joined by spaces. */
    String of(Range range) {
        return String.join(
                " ",
                words.subList(range.start(), range.end()).stream()
                        .map(word -> word[0])
                        .toList());
    }
}
