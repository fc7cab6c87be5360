package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import org.parley.document.Block;
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

    /** A reader with another model, for those who train one. */
    static SyntaxReader of(BaseModel model) {
        return new SyntaxReader(model);
    }

    /** Reads the report blocks of {@code document}. */
    public Syntax read(Document document) {
        return new Reading(document).read();
    }

    private static final class Shipped {
        static final BaseModel MODEL = BaseModel.load();

        private Shipped() {}
    }

    /** One document on its way through the models. */
    private final class Reading {
        private final String text;
        private final List<Block> blocks;
        private final Tagger tagger = new Tagger(model.tagger(), model.fixedTags());
        private final Parser parser = new Parser(model.parser());
        private final Labeller labeller = new Labeller(model.labeller());
        private final NameFinder finder = new NameFinder(model.names());
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Words> readWords = new ArrayList<>();

        Reading(Document document) {
            this.text = document.text();
            this.blocks = document.blocks();
        }

        Syntax read() {
            for (int block = 0; block < blocks.size(); block++) {
                if (blocks.get(block).kind().isReport()) {
                    List<Span> tokens =
                            Tokeniser.tokenise(text, blocks.get(block).span());
                    for (List<Span> sentence : SentenceSplitter.split(text, tokens)) {
                        sentence(block, sentence);
                    }
                }
            }
            return new Syntax(sentences, names());
        }

        private void sentence(int block, List<Span> spans) {
            List<String> forms = spans.stream().map(span -> span.of(text)).toList();
            Words words = new Words(forms, model.clusters());
            tagger.tag(words);
            parser.parse(words);
            labeller.label(words);
            finder.find(words);
            List<Token> tokens = new ArrayList<>(forms.size());
            for (int i = 1; i <= forms.size(); i++) {
                String tag = model.tags().get(words.tag[i]);
                tokens.add(new Token(
                        spans.get(i - 1),
                        forms.get(i - 1),
                        Lemmatiser.ENGLISH.lemma(forms.get(i - 1), tag),
                        tag,
                        words.head[i] > words.size ? Token.ROOT : words.head[i] - 1,
                        model.relations().get(words.relation[i])));
            }
            Span whole =
                    new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
            sentences.add(new Sentence(whole, block, tokens));
            readWords.add(words);
        }

        private List<Name> names() {
            NameConsistency names = new NameConsistency(sentences);
            for (int i = 0; i < readWords.size(); i++) {
                names.add(i, readWords.get(i).name);
            }
            return names.names();
        }
    }
}
