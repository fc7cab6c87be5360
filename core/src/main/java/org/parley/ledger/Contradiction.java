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
     * Whose words are meant where a later side's words only point to them: {@code it}, {@code these accusations}.
     *
     * @return the speakers of the sides before, in the same report where it has any; empty where the words say for themselves what
     *     they are about
     */
    public List<String> meant(Side side, Account account, String words) {
        int before = sides.indexOf(side);
        if (before < 1 || !Denying.points(words)) {
            return List.of();
        }
        List<Account> all = sides.subList(0, before).stream()
                .flatMap(one -> one.accounts().stream())
                .toList();
        List<Account> near = all.stream()
                .filter(one -> one.document().equals(account.document()))
                .toList();
        return (near.isEmpty() ? all : near)
                .stream().map(Account::speaker).distinct().toList();
    }

    /**
     * What is denied, where only the denial tells it: {@code Brandt denied a claim by Rask that the ford was mined}.
     *
     * @return empty where a side's words stand by themselves
     */
    public String denied(Side side, Account account, String words) {
        boolean inDenial = check.equals(DenialCheck.NAME)
                && sides.indexOf(side) == 0
                && sides.stream().skip(1).anyMatch(other -> other.statements().contains(account.statement()));
        return inDenial ? DeniedClaims.claimed(words) : "";
    }

    /**
     * One side's account.
     *
     * @param party whose account it is; empty where whoever speaks is of none
     * @param claim what it says, one plain sentence
     * @param when when it was said
     * @param accounts who says it
     */
    public record Side(String party, String claim, When when, List<Account> accounts) {
        public Side {
            accounts = List.copyOf(accounts);
        }

        /** The party, else who speaks; "the reporter" where nobody is cited. */
        public String name() {
            return party.isEmpty() && !accounts.isEmpty() ? accounts.get(0).label() : party;
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
