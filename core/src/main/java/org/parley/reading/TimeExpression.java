package org.parley.reading;

import org.parley.document.Span;

/**
 * An expression of time with what it means for a reader on the day of publication.
 *
 * @param span its words
 * @param type its TIMEX3 type
 * @param value its TIMEX3 value, such as {@code 2022-05-18}, {@code P3M}, {@code PRESENT_REF}, {@code 2022-WXX-1}
 * @param edtf the same as a date in EDTF; empty for durations, sets and what no date can be given for
 * @param rule the id of the rule that read it
 */
public record TimeExpression(Span span, TimeType type, String value, String edtf, String rule) {}
