package org.parley.ledger;

/**
 * What became of a proposal, by one account.
 *
 * @param kind what became of it
 * @param by the party whose answer it is; empty where not told
 * @param when when
 * @param words the words that tell it
 * @param accordingTo by whose account
 */
public record Answer(AnswerKind kind, String by, When when, String words, Account accordingTo) {}
