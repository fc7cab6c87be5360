package org.parley.reading.gazetteer;

/**
 * Words that stand for a state.
 *
 * @param state the state
 * @param form how the words stand for it
 * @param ambiguous whether the words are as often something else
 * @param length the number of tokens
 */
public record StateHit(State state, StateForm form, boolean ambiguous, int length) {}
