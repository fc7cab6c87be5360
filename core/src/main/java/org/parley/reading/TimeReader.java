package org.parley.reading;

import java.util.List;
import org.parley.document.Document;

/** Finds the time expressions of a document and what they mean for a reader on its day of publication. */
public interface TimeReader {
    /**
     * The time expressions of the report blocks, in text order, not overlapping. Without a date of publication,
     * expressions that need one have an empty EDTF value and the TIMEX3 value that the words alone give.
     *
     * @param sentences the tagged sentences of the document, for tense and context
     */
    List<TimeExpression> read(Document document, List<Sentence> sentences);
}
