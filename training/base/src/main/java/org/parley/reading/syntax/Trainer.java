package org.parley.reading.syntax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.parley.reading.syntax.Silver.Example;

/**
 * Trains the models on what the teacher wrote and measures how far they agree with it on held-out documents.
 *
 * <p>Arguments: the file to write, the held-out file, and the training files. The same files give the same model. With
 * {@code -Dnames.only=MODEL} all but the names is taken over from a model.
 */
public final class Trainer {
    private static final int FOLDS = 4;
    private static final int TAGGER_BITS = Integer.getInteger("tagger.bits", 18);
    private static final int PARSER_BITS = Integer.getInteger("parser.bits", 21);
    private static final int LABELLER_BITS = Integer.getInteger("labeller.bits", 18);
    private static final int NAMES_BITS = Integer.getInteger("names.bits", 18);
    /** The least weights that are kept; found by pruning until the agreement fell by a tenth of a point. */
    private static final int TAGGER_LEAST = Integer.getInteger("tagger.least", 1700);

    private static final int PARSER_LEAST = Integer.getInteger("parser.least", 25);
    private static final int LABELLER_LEAST = Integer.getInteger("labeller.least", 1700);
    private static final int NAMES_LEAST = Integer.getInteger("names.least", 8);
    private static final int ROUNDS = Integer.getInteger("rounds", 6);

    private final Silver silver;
    private final HashTable clusters;
    private final List<List<Example>> documents;
    private final List<Example> sentences = new ArrayList<>();

    private Trainer(Silver silver, HashTable clusters, List<List<Example>> documents) {
        this.silver = silver;
        this.clusters = clusters;
        this.documents = documents;
        documents.forEach(sentences::addAll);
    }

    public static void main(String[] arguments) throws IOException {
        HashTable clusters = Clusters.load();
        Silver silver = new Silver(clusters);
        String old = System.getProperty("names.only");
        if (old != null) {
            BaseModel known = BaseModel.read(ByteBuffer.wrap(Files.readAllBytes(Path.of(old))));
            silver.preset(known.tags(), known.relations());
        }
        List<List<Example>> documents = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            documents.addAll(silver.read(Path.of(arguments[i])));
        }
        List<List<Example>> heldOut = silver.read(Path.of(arguments[1]));
        Trainer trainer = new Trainer(silver, clusters, documents);
        BaseModel model = old == null ? trainer.train() : trainer.trainNames(Path.of(old));
        Agreement.print(model, heldOut);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 28);
        BaseModel.write(model, bytes);
        Files.write(Path.of(arguments[0]), Arrays.copyOf(bytes.array(), bytes.position()));
        System.out.println("wrote " + bytes.position() + " bytes");
    }

    private BaseModel train() {
        long tokens = sentences.stream().mapToLong(example -> example.words().size).sum();
        System.out.println(documents.size() + " documents, " + sentences.size() + " sentences, " + tokens + " tokens");
        HashTable fixed = HashTable.of(fixedTags());
        jackknife();
        DenseWeights parser = parser();
        SparseWeights labeller = labeller();
        SparseWeights names = names();
        System.out.println("tagger");
        SparseWeights tagger = tagger(sentences, fixed, ROUNDS).sparse().without(TAGGER_LEAST);
        return new BaseModel(silver.tags, silver.relations, clusters, fixed, tagger, parser, labeller, names);
    }

    /** Another model with its names trained anew, on the tags that it gives. */
    private BaseModel trainNames(Path path) throws IOException {
        BaseModel old = BaseModel.read(ByteBuffer.wrap(Files.readAllBytes(path)));
        Tagger tagger = new Tagger(old.tagger(), old.fixedTags());
        sentences.forEach(example -> tagger.tag(example.words()));
        return new BaseModel(
                old.tags(),
                old.relations(),
                old.clusters(),
                old.fixedTags(),
                old.tagger(),
                old.parser(),
                old.labeller(),
                names());
    }

    /** Words that had one tag at least 995 times of 1,000, and 30 times at least. */
    private Map<String, Integer> fixedTags() {
        Map<String, int[]> counts = new HashMap<>();
        for (Example example : sentences) {
            for (int i = 1; i <= example.words().size; i++) {
                counts.computeIfAbsent(plain(example.forms().get(i - 1)), form -> new int[silver.tags.size()])[
                                example.tags()[i]]++;
            }
        }
        Map<String, Integer> fixed = new TreeMap<>();
        counts.forEach((form, count) -> {
            int total = Arrays.stream(count).sum();
            for (int tag = 0; tag < count.length; tag++) {
                if (total >= 30 && count[tag] >= total * 0.995) {
                    fixed.put(form, tag + 1);
                }
            }
        });
        return fixed;
    }

    /** The form that {@link Words#form} is the hash of. */
    private static String plain(String form) {
        StringBuilder plain = new StringBuilder();
        form.chars().forEach(c -> plain.append(Words.plain((char) c)));
        return plain.toString();
    }

    /** Gives every sentence the tags of a tagger that has not seen it. */
    private void jackknife() {
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int d = 0; d < documents.size(); d++) {
                (d % FOLDS == fold ? unseen : seen).addAll(documents.get(d));
            }
            HashTable none = HashTable.of(Map.of());
            Tagger tagger = new Tagger(tagger(seen, none, 3).sparse(), none);
            unseen.forEach(example -> tagger.tag(example.words()));
        }
    }

    private Perceptron tagger(List<Example> examples, HashTable fixed, int rounds) {
        Perceptron perceptron = new Perceptron(silver.tags.size(), TAGGER_BITS);
        Tagger tagger = new Tagger(perceptron, fixed);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(42);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            int all = 0;
            for (Example example : order) {
                Words words = example.words();
                int[] before = words.tag.clone();
                for (int i = 1; i <= words.size; i++) {
                    int known = tagger.fixed(words, i);
                    int best = known >= 0 ? known : tagger.best(words, i);
                    perceptron.tick();
                    all++;
                    if (known < 0 && best != example.tags()[i]) {
                        wrong++;
                        perceptron.learn(tagger.features(), example.tags()[i], best);
                    }
                    words.tag[i] = best;
                }
                System.arraycopy(before, 0, words.tag, 0, before.length);
            }
            report("tagger", round, wrong, all);
        }
        return perceptron;
    }

    private DenseWeights parser() {
        Perceptron perceptron = new Perceptron(Parser.TRANSITIONS, PARSER_BITS);
        Parser parser = new Parser(perceptron);
        List<Example> order = new ArrayList<>(sentences);
        order.removeIf(example -> example.words().size > 120 || roots(example) != 1);
        System.out.println("  sentences for the parser: " + order.size());
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            int[] counts = new int[2];
            for (Example example : order) {
                learn(perceptron, parser, example, round, random, counts);
            }
            report("parser", round, counts[0], counts[1]);
        }
        return perceptron.dense(PARSER_LEAST);
    }

    private static int roots(Example example) {
        int roots = 0;
        for (int i = 1; i <= example.words().size; i++) {
            roots += example.heads()[i] > example.words().size ? 1 : 0;
        }
        return roots;
    }

    private static void learn(
            Perceptron perceptron, Parser parser, Example example, int round, Random random, int[] counts) {
        parser.start(example.words());
        while (!parser.isDone()) {
            int best = parser.best();
            int right = cheapest(parser, example.heads());
            perceptron.tick();
            counts[1]++;
            if (parser.cost(best, example.heads()) > parser.cost(right, example.heads())) {
                counts[0]++;
                perceptron.learn(parser.features(), right, best);
            }
            parser.apply(round > 0 && random.nextDouble() < 0.9 ? best : right);
        }
    }

    /** Of the transitions that cost least, the one with the best score. */
    private static int cheapest(Parser parser, int[] heads) {
        int cheapest = -1;
        int least = Integer.MAX_VALUE;
        for (int t = 0; t < Parser.TRANSITIONS; t++) {
            if (parser.isAllowed(t)) {
                int cost = parser.cost(t, heads);
                if (cost < least || cost == least && parser.scoreOf(t) > parser.scoreOf(cheapest)) {
                    cheapest = t;
                    least = cost;
                }
            }
        }
        return cheapest;
    }

    private SparseWeights labeller() {
        Perceptron perceptron = new Perceptron(silver.relations.size(), LABELLER_BITS);
        Labeller labeller = new Labeller(perceptron);
        List<Example> order = new ArrayList<>(sentences);
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            int all = 0;
            for (Example example : order) {
                Words words = example.words();
                System.arraycopy(example.heads(), 0, words.head, 0, words.head.length);
                labeller.prepare(words);
                for (int i = 1; i <= words.size; i++) {
                    int best = labeller.best(words, i);
                    perceptron.tick();
                    all++;
                    if (best != example.relations()[i]) {
                        wrong++;
                        perceptron.learn(labeller.features(), example.relations()[i], best);
                    }
                }
            }
            report("labeller", round, wrong, all);
        }
        return perceptron.sparse().without(LABELLER_LEAST);
    }

    private SparseWeights names() {
        Perceptron perceptron = new Perceptron(NameTag.COUNT, NAMES_BITS);
        NameFinder finder = new NameFinder(perceptron);
        List<List<Example>> order = new ArrayList<>(documents);
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            int all = 0;
            for (List<Example> document : order) {
                finder.startDocument();
                for (Example example : document) {
                    Words words = example.words();
                    for (int i = 1; i <= words.size; i++) {
                        int best = finder.best(words, i);
                        int right = example.names()[i];
                        perceptron.tick();
                        all++;
                        if (best != right) {
                            wrong++;
                            perceptron.learn(finder.features(), right, best);
                        }
                        int before = i > 1 ? words.name[i - 1] : NameTag.OUTSIDE;
                        words.name[i] = NameTag.follows(before, right) && random.nextDouble() < 0.5 ? right : best;
                    }
                    finder.remember(words);
                }
            }
            report("names", round, wrong, all);
        }
        return perceptron.sparse().without(NAMES_LEAST);
    }

    private static void report(String model, int round, int wrong, int all) {
        System.out.printf("  %s round %d: %.2f %% wrong%n", model, round + 1, 100.0 * wrong / all);
    }
}
