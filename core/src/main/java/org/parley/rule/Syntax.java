package org.parley.rule;

/**
 * What a sentence's parse and word order tell about its words, each part about something else. The parse is asked first;
 * where it gives nothing that fits the word order, the words between the boundaries of the clause decide.
 */
record Syntax(
        Words words,
        WordKinds kinds,
        Phrases phrases,
        Lists lists,
        Clauses clauses,
        Subjects subjects,
        Verbs verbs,
        Actors actors,
        DirectObjects objects,
        Adjuncts adjuncts,
        Conditions conditions,
        Circumstances circumstances,
        Views views,
        Participants participants,
        Extents extents) {

    /** The syntax of one sentence; what it has found about a word it keeps. */
    static Syntax of(Words words) {
        WordKinds kinds = new WordKinds(words);
        Phrases phrases = new Phrases(words, kinds);
        Lists lists = new Lists(words, kinds, phrases);
        Clauses clauses = new Clauses(words, kinds, lists);
        Adjuncts adjuncts = new Adjuncts(words, kinds, phrases, lists);
        Subjects subjects = new Subjects(words, kinds, phrases);
        Verbs verbs = new Verbs(words, kinds, subjects);
        Conjunctions conjunctions = new Conjunctions(words, kinds, phrases);
        return new Syntax(
                words,
                kinds,
                phrases,
                lists,
                clauses,
                subjects,
                verbs,
                new Actors(words, kinds, phrases, subjects, verbs),
                new DirectObjects(words, kinds, phrases, subjects, verbs),
                adjuncts,
                new Conditions(words, kinds, lists, conjunctions),
                new Circumstances(words, kinds, phrases, verbs, conjunctions),
                new Views(words, kinds, phrases),
                new Participants(words, phrases),
                new Extents(words, kinds, phrases, clauses, adjuncts));
    }
}
