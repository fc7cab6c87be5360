package org.parley.statement;

import java.util.List;

/**
 * A side of the negotiation, or another body that acts in it.
 *
 * @param id stable, made from the name, such as {@code party:arvenia}
 * @param name the name that everything printed uses
 * @param aliases the other names found for it in the reports, in text order
 * @param standing how it takes part as a user's file has it: {@code party}, {@code ally}, {@code mediator}, {@code observer}; empty
 *     where no file names it
 */
public record Party(String id, String name, List<String> aliases, String standing) {
    public Party {
        aliases = List.copyOf(aliases);
    }

    /** One that no file of a user names. */
    public Party(String id, String name, List<String> aliases) {
        this(id, name, aliases, "");
    }

    /** Whether it only goes between those who negotiate, or looks on. */
    public boolean isAside() {
        return standing.equals("mediator") || standing.equals("observer");
    }

    /** Whether it is known to be none of those who negotiate. */
    public boolean isOther() {
        return isAside() || standing.equals("ally");
    }
}
