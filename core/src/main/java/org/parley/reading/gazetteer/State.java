package org.parley.reading.gazetteer;

/**
 * A state, territory, organisation of states or movement that the press treats as an actor.
 *
 * @param name its usual English name
 * @param code its ISO 3166 code; empty where there is none
 * @param kind {@code state}, {@code territory}, {@code bloc} or {@code movement}
 * @param home the state whose government a movement is in dispute with, by name; empty where there is none or more than one
 */
public record State(String name, String code, String kind, String home) {}
