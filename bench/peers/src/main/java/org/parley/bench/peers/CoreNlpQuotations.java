package org.parley.bench.peers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;

/** CoreNLP's quotation pipeline with its own defaults: quotations and, where it tells one, the words that name the speaker. */
final class CoreNlpQuotations implements Peer.Tool {
    private final StanfordCoreNLP pipeline;

    CoreNlpQuotations() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public ObjectNode read(String id, String published, String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        ObjectNode line = Peer.line(id);
        ArrayNode attributions = line.putArray("attributions");
        List<CoreQuote> quotes = document.quotes() == null ? List.of() : document.quotes();
        for (CoreQuote quote : quotes) {
            ObjectNode attribution = attributions.addObject();
            ArrayNode source = attribution.putArray("source");
            attribution.putArray("cue");
            quote.speakerCharOffsets().ifPresent(span -> addSpan(source, text, span.first, span.second));
            addSpan(
                    attribution.putArray("content"),
                    text,
                    quote.quoteCharOffsets().first,
                    quote.quoteCharOffsets().second);
        }
        return line;
    }

    private static void addSpan(ArrayNode spans, String text, int start, int end) {
        spans.addArray().add(text.codePointCount(0, start)).add(text.codePointCount(0, end));
    }
}
