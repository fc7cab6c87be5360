package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.reading.Name;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/**
 * Reads the sentences of a document, with parts of speech, lemmas, heads and relations, and its proper names.
 *
 * <p>Covers the blocks whose kind {@linkplain org.parley.document.BlockKind#isReport() is report}. Takes any text: what
 * is no English still gets tokens and sentences. Immutable and safe for use by several threads; the same document gives
 * the same result whatever was read before it.
 */
public final class SyntaxReader {
    private final BaseModel model;

    private SyntaxReader(BaseModel model) {
        this.model = model;
    }

    /**
     * A reader with the model that is shipped, which is read from the class path once, on first use.
     *
     * @throws IllegalStateException if the model is missing or damaged
     */
    public static SyntaxReader load() {
        return new SyntaxReader(Shipped.MODEL);
    }

    /** Reads the report blocks of {@code document}. */
    public Syntax read(Document document) {
        return new Reading(document, BlockKind::isReport).read();
    }

    /** Reads the blocks of {@code document} of the kinds that are asked for. */
    public Syntax read(Document document, Predicate<BlockKind> kinds) {
        return new Reading(document, kinds).read();
    }

    private static final class Shipped {
        static final BaseModel MODEL = BaseModel.load();

        private Shipped() {}
    }

    /** One document on its way through the models, all its sentences through one after the other. */
    private final class Reading {
        private final String text;
        private final List<Block> blocks;
        private final List<List<Span>> spans = new ArrayList<>();
        private final List<Integer> blockOf = new ArrayList<>();
        private final List<Words> words = new ArrayList<>();

        private final Predicate<BlockKind> kinds;

        Reading(Document document, Predicate<BlockKind> kinds) {
            this.kinds = kinds;
            this.text = document.text();
            this.blocks = document.blocks();
        }

        Syntax read() {
            for (int block = 0; block < blocks.size(); block++) {
                if (kinds.test(blocks.get(block).kind())) {
                    cut(block);
                }
            }
            words.forEach(new Tagger(model.tagger(), model.fixedTags())::tag);
            words.forEach(new Parser(model.parser())::parse);
            words.forEach(new Labeller(model.labeller())::label);
            words.forEach(new NameFinder(model.names())::find);
            List<Sentence> sentences = new ArrayList<>(words.size());
            for (int i = 0; i < words.size(); i++) {
                sentences.add(sentence(i));
            }
            return new Syntax(sentences, names(sentences));
        }

        private void cut(int block) {
            List<Span> tokens = Tokeniser.tokenise(text, blocks.get(block).span());
            for (List<Span> sentence : SentenceSplitter.split(text, tokens)) {
                List<String> forms = new ArrayList<>(sentence.size());
                sentence.forEach(span -> forms.add(span.of(text)));
                spans.add(sentence);
                blockOf.add(block);
                words.add(new Words(forms, model.clusters()));
            }
        }

        private Sentence sentence(int index) {
            Words read = words.get(index);
            List<Span> places = spans.get(index);
            List<Token> tokens = new ArrayList<>(read.size);
            for (int i = 1; i <= read.size; i++) {
                Span place = places.get(i - 1);
                String form = place.of(text);
                String tag = QuoteTags.tag(text, place, model.tags().get(read.tag[i]));
                String lemma = Lemmatiser.ENGLISH.lemma(form, tag);
                int head = read.head[i] > read.size ? Token.ROOT : read.head[i] - 1;
                tokens.add(new Token(
                        place, form, lemma, tag, head, model.relations().get(read.relation[i])));
            }
            Span whole =
                    new Span(places.get(0).start(), places.get(read.size - 1).end());
            return new Sentence(whole, blockOf.get(index), tokens);
        }

        private List<Name> names(List<Sentence> sentences) {
            NameConsistency names = new NameConsistency(sentences);
            for (int i = 0; i < words.size(); i++) {
                names.add(i, words.get(i).name);
            }
            return names.names();
        }
    }
}
