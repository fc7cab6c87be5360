package org.parley.bench.peers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.exceptions.DocumentCreationTimeMissingException;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.regex.Pattern;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.tcas.Annotation;

/** HeidelTime for English news, behind CoreNLP's tagger, anchored to the date of publication. */
final class HeidelTime implements Peer.Tool {
    private static final String SETTINGS = """
            considerDate = true
            considerDuration = true
            considerSet = true
            considerTime = true
            considerTemponym = false
            typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
            typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
            uimaVarDate = Date
            uimaVarDuration = Duration
            uimaVarLanguage = Language
            uimaVarSet = Set
            uimaVarTime = Time
            uimaVarTemponym = Temponym
            uimaVarTypeToProcess = Type
            uimaVarConvertDurations = ConvertDurations
            model_path = edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger
            config_path =
            """;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final HeidelTimeStandalone heidelTime;

    HeidelTime() throws IOException {
        Path settings = Files.createTempFile("heideltime", ".props");
        Files.writeString(settings, SETTINGS);
        heidelTime = new HeidelTimeStandalone(
                Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, settings.toString(), POSTagger.NO);
        Files.delete(settings);
    }

    @Override
    public ObjectNode read(String id, String published, String text) {
        ObjectNode line = Peer.line(id);
        ArrayNode times = line.putArray("times");
        if (!DAY.matcher(published).matches()) {
            return line;
        }
        Date date = Date.from(LocalDate.parse(published).atTime(12, 0).toInstant(ZoneOffset.UTC));
        try {
            heidelTime.process(text, date, cas -> {
                FSIterator<Annotation> found =
                        cas.getAnnotationIndex(Timex3.type).iterator();
                while (found.hasNext()) {
                    Timex3 timex = (Timex3) found.next();
                    times.addObject()
                            .put("start", text.codePointCount(0, timex.getBegin()))
                            .put("end", text.codePointCount(0, timex.getEnd()))
                            .put("type", timex.getTimexType())
                            .put("value", timex.getTimexValue());
                }
                return "";
            });
        } catch (DocumentCreationTimeMissingException e) {
            throw new IllegalStateException("a date was given, but HeidelTime misses it", e);
        }
        return line;
    }
}
