package org.parley.ledger;

import java.util.List;

/**
 * Accounts that do not go together, side by side. The ledger never says who is right.
 *
 * @param id stable, such as {@code contradiction:blame:3f2a9c01}
 * @param check the name of the check that found it, such as {@code blame}
 * @param sides the accounts, two or more
 * @param explanation plain sentences that name the statements
 * @param trail why the row is there
 * @param support how often it was reported
 */
public record Contradiction(String id, String check, List<Side> sides, String explanation, Trail trail, Support support)
        implements Row {
    public Contradiction {
        sides = List.copyOf(sides);
    }

    /** The ids of all statements in it, in order of the sides. */
    public List<String> statements() {
        return sides.stream().flatMap(side -> side.statements().stream()).toList();
    }

    /**
     * One side's account.
     *
     * @param party whose account it is
     * @param claim what it says, one plain sentence
     * @param when when it was said
     * @param accounts who says it
     */
    public record Side(String party, String claim, When when, List<Account> accounts) {
        public Side {
            accounts = List.copyOf(accounts);
        }

        /** The ids of its statements; none for the reporter's own account. */
        public List<String> statements() {
            return accounts.stream()
                    .map(Account::statement)
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .toList();
        }
    }
}
