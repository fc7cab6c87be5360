package org.parley.ledger;

/**
 * Something that a proposal contains: {@code raise pay by 30 percent}.
 *
 * @param text the words of the report that tell it
 * @param accordingTo by whose account
 */
public record Term(String text, Account accordingTo) {}
