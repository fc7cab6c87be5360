package org.parley.bench.peers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;

/** SUTime behind CoreNLP's tokeniser and tagger, anchored to the date of publication. */
final class CoreNlpTimes implements Peer.Tool {
    private final AnnotationPipeline pipeline = new AnnotationPipeline();

    CoreNlpTimes() {
        pipeline.addAnnotator(new TokenizerAnnotator(false));
        pipeline.addAnnotator(new POSTaggerAnnotator(false));
        pipeline.addAnnotator(new TimeAnnotator("sutime", new Properties()));
    }

    @Override
    public ObjectNode read(String id, String published, String text) {
        Annotation annotation = new Annotation(text);
        annotation.set(CoreAnnotations.DocDateAnnotation.class, published);
        pipeline.annotate(annotation);
        ObjectNode line = Peer.line(id);
        ArrayNode times = line.putArray("times");
        List<CoreMap> found = annotation.get(TimeAnnotations.TimexAnnotations.class);
        for (CoreMap expression : found == null ? List.<CoreMap>of() : found) {
            Timex timex = expression.get(TimeExpression.Annotation.class).getTemporal() == null
                    ? null
                    : expression.get(TimeAnnotations.TimexAnnotation.class);
            if (timex != null && timex.value() != null) {
                int start = expression.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
                int end = expression.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
                times.addObject()
                        .put("start", text.codePointCount(0, start))
                        .put("end", text.codePointCount(0, end))
                        .put("type", timex.timexType())
                        .put("value", timex.value());
            }
        }
        return line;
    }
}
