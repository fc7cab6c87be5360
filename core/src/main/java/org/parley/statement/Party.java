package org.parley.statement;

import java.util.List;

/**
 * A side of the negotiation, or another body that acts in it.
 *
 * @param id stable, made from the name, such as {@code party:arvenia}
 * @param name the name that everything printed uses
 * @param aliases the other names found for it in the reports, in text order
 */
public record Party(String id, String name, List<String> aliases) {
    public Party {
        aliases = List.copyOf(aliases);
    }
}
