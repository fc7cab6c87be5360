package org.parley.ledger;

import java.util.List;

/**
 * Documents that are one origin: copies of one report, or the same words of one speaker through several outlets.
 *
 * @param id stable, such as {@code origin:3f2a9c01}
 * @param reason {@code same-report} for near copies, {@code same-words} for one utterance in several reports
 * @param documents the ids of the documents, two or more
 * @param statements the ids of the statements that are the same words; empty for near copies
 */
public record Origin(String id, String reason, List<String> documents, List<String> statements) {
    public Origin {
        documents = List.copyOf(documents);
        statements = List.copyOf(statements);
    }
}
