package org.parley.ledger;

/**
 * What tells the party of somebody beside whose name no report tells one: words that stand for them, {@code the Arvenian envoy},
 * or words by which they speak for a party, {@code Arvenia would stay at the table}, says a president.
 *
 * @param person the id of who speaks
 * @param party the party, as the document names it
 * @param words the words by which they speak for it, which count once however many reports have them; empty where {@code told}
 * @param told whether words that stand for them tell it
 */
public record Leaning(String person, String party, String words, boolean told) {}
