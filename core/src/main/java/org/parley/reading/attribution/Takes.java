package org.parley.reading.attribution;

/** What a cue may ascribe to its source; resources {@code cues.yaml} shows each by a sentence. */
enum Takes {
    CLAUSE,
    QUOTATION,
    INFINITIVE,
    PHRASE,
    FOR,
    OF,
    AS,
    ABOUT
}
