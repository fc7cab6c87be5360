package org.parley.reading.syntax;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.reading.NameKind;
import org.parley.reading.syntax.Silver.Example;

/** How far a model agrees with the teacher on documents that it was not trained on. */
final class Agreement {
    private Agreement() {}

    static void print(BaseModel model, List<List<Example>> documents) {
        Tagger tagger = new Tagger(model.tagger(), model.fixedTags());
        Parser parser = new Parser(model.parser());
        Labeller labeller = new Labeller(model.labeller());
        NameFinder finder = new NameFinder(model.names());
        int tokens = 0;
        int tags = 0;
        int words = 0;
        int heads = 0;
        int labelled = 0;
        int lemmas = 0;
        int[][] names = new int[NameKind.values().length + 1][3];
        int[][] relations = new int[model.relations().size()][3];
        for (List<Example> document : documents) {
            finder.startDocument();
            for (Example example : document) {
                Words sentence = example.words();
                tagger.tag(sentence);
                parser.parse(sentence);
                labeller.label(sentence);
                finder.find(sentence);
                count(example.names(), sentence.name, sentence.size, names);
                for (int i = 1; i <= sentence.size; i++) {
                    tokens++;
                    tags += sentence.tag[i] == example.tags()[i] ? 1 : 0;
                    String lemma = Lemmatiser.ENGLISH.lemma(
                            example.forms().get(i - 1), model.tags().get(example.tags()[i]));
                    lemmas += lemma.equalsIgnoreCase(example.lemmas().get(i - 1)) ? 1 : 0;
                    boolean head = sentence.head[i] == example.heads()[i];
                    boolean both = head && sentence.relation[i] == example.relations()[i];
                    relations[example.relations()[i]][0]++;
                    relations[sentence.relation[i]][1]++;
                    relations[example.relations()[i]][2] += both ? 1 : 0;
                    if (!model.relations().get(example.relations()[i]).equals("punct")) {
                        words++;
                        heads += head ? 1 : 0;
                        labelled += both ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf(
                "agreement: tags %.2f, lemmas %.2f, heads %.2f, heads and relations %.2f (without punctuation)%n",
                100.0 * tags / tokens, 100.0 * lemmas / tokens, 100.0 * heads / words, 100.0 * labelled / words);
        for (String relation : List.of("nsubj", "nsubjpass", "ccomp", "dobj", "pobj", "prep", "appos", "conj", "relcl", "advcl")) {
            int[] counts = relations[model.relations().indexOf(relation)];
            print(relation, counts);
        }
        for (NameKind kind : NameKind.values()) {
            print(kind.toString(), names[kind.ordinal()]);
        }
        print("all names", names[NameKind.values().length]);
    }

    private static void print(String what, int[] counts) {
        double precision = 100.0 * counts[2] / Math.max(1, counts[1]);
        double recall = 100.0 * counts[2] / Math.max(1, counts[0]);
        System.out.printf(
                "  %-12s precision %.1f recall %.1f F1 %.1f of %d%n",
                what, precision, recall, 2 * precision * recall / Math.max(1e-9, precision + recall), counts[0]);
    }

    private static void count(int[] gold, int[] found, int size, int[][] counts) {
        Set<String> right = spans(gold, size);
        Set<String> mine = spans(found, size);
        for (Set<String> spans : List.of(right, mine)) {
            int column = spans == right ? 0 : 1;
            for (String span : spans) {
                int[] row = counts[NameKind.valueOf(span.substring(0, span.indexOf(' '))).ordinal()];
                row[column]++;
                counts[counts.length - 1][column]++;
                if (column == 1 && right.contains(span)) {
                    row[2]++;
                    counts[counts.length - 1][2]++;
                }
            }
        }
    }

    private static Set<String> spans(int[] tags, int size) {
        Set<String> spans = new TreeSet<>();
        int start = 0;
        for (int i = 1; i <= size; i++) {
            if (tags[i] != NameTag.OUTSIDE) {
                int part = NameTag.part(tags[i]);
                start = part == NameTag.BEGIN || part == NameTag.UNIT ? i : start;
                if (part == NameTag.LAST || part == NameTag.UNIT) {
                    spans.add(NameTag.kind(tags[i]) + " " + start + " " + i);
                }
            }
        }
        return spans;
    }
}
