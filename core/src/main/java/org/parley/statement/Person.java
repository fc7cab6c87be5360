package org.parley.statement;

import java.util.List;

/**
 * Somebody who is named in the reports.
 *
 * @param id stable, made from the name, such as {@code person:ada-brandt}
 * @param name the fullest form found
 * @param aliases the other forms found, in text order
 * @param roles the offices ascribed to the person, in text order
 * @param party the name of the party that the person belongs to; empty where unknown or none
 */
public record Person(String id, String name, List<String> aliases, List<Role> roles, String party) {
    public Person {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
    }
}
