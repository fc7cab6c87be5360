package org.parley.ledger;

/** Numbers joined into groups (union-find); a group is known by its smallest member. */
final class Joined {
    private final int[] parent;

    Joined(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    private int root(int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int member, int other) {
        int root = root(member);
        int otherRoot = root(other);
        parent[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
    }

    int count() {
        int count = 0;
        for (int i = 0; i < parent.length; i++) {
            count += root(i) == i ? 1 : 0;
        }
        return count;
    }
}
