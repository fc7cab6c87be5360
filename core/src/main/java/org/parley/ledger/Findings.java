package org.parley.ledger;

import java.util.List;

/**
 * What the checks for contradictions are given.
 *
 * @param tellings all acts in force with who tells them
 * @param talks what the tellings say of the state of the talks
 * @param proposals the proposals with all accounts of their answers
 * @param origins tells which reports are independent
 */
record Findings(List<Telling> tellings, List<TalksTold> talks, List<Proposal> proposals, Origins origins) {}
