package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Document;

/**
 * Compares versions of a document block by block: a longest common subsequence of blocks stays, and blocks that went and came
 * at the same place are paired where they share words.
 */
final class Edits {
    /** Longer documents are compared only between what they begin and end with in common. */
    private static final int MOST_CELLS = 4_000_000;
    /** Where more blocks went and came at one place, none is taken for another that was rewritten. */
    private static final int MOST_PAIRS = 100_000;
    /** The share of words that makes two blocks be one that was rewritten. */
    private static final double REWRITTEN = 0.4;

    private Edits() {}

    /** The blocks that differ; site furniture and comments are no part of the report and left out. */
    static List<Edit.Change> between(Document before, Document after) {
        List<String> old = blocks(before);
        List<String> now = blocks(after);
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        return middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end));
    }

    private static List<String> blocks(Document document) {
        return document.blocks().stream()
                .filter(block -> block.kind() != BlockKind.FURNITURE && block.kind() != BlockKind.COMMENT)
                .map(Block::span)
                .map(span -> span.of(document.text()).replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static List<Edit.Change> middle(List<String> old, List<String> now) {
        int[][] common = common(old, now);
        List<Edit.Change> changes = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            boolean both = i < old.size() && j < now.size();
            if (both && old.get(i).equals(now.get(j)) && common.length > 0) {
                changes.addAll(paired(gone, come));
                i++;
                j++;
            } else if (j == now.size() || (both && common.length > 0 && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(old.get(i++));
            } else {
                come.add(now.get(j++));
            }
        }
        changes.addAll(paired(gone, come));
        return changes;
    }

    /** The lengths of the longest common subsequences of all tails; empty where that would take too much memory. */
    private static int[][] common(List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            return new int[0][];
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Pairs what came with what went in its place, and empties both. */
    private static List<Edit.Change> paired(List<String> gone, List<String> come) {
        List<Edit.Change> changes = new ArrayList<>();
        List<Set<String>> words = gone.stream().map(Words::content).toList();
        boolean comparable = (long) gone.size() * come.size() <= MOST_PAIRS;
        int next = 0;
        for (String after : come) {
            int match = comparable ? mostAlike(Words.content(after), words, next) : -1;
            for (; next < match; next++) {
                changes.add(new Edit.Change(gone.get(next), ""));
            }
            changes.add(new Edit.Change(match < 0 ? "" : gone.get(next++), after));
        }
        for (; next < gone.size(); next++) {
            changes.add(new Edit.Change(gone.get(next), ""));
        }
        gone.clear();
        come.clear();
        return changes;
    }

    /** Which of the blocks, from one on, is most like another; -1 where none is like it. */
    private static int mostAlike(Set<String> block, List<Set<String>> blocks, int from) {
        int best = -1;
        double most = REWRITTEN;
        for (int i = from; i < blocks.size(); i++) {
            double alike = alike(block, blocks.get(i));
            if (alike >= most && (best < 0 || alike > most)) {
                best = i;
                most = alike;
            }
        }
        return best;
    }

    /** The share of the words of both that both have (Dice). */
    private static double alike(Set<String> words, Set<String> others) {
        int all = words.size() + others.size();
        return all == 0 ? 0 : 2.0 * Words.shared(words, others) / all;
    }
}
