package org.auklet.measure.icpms.event.cluster;

import java.util.Arrays;

/** Disjoint sets with path halving and union by size (Tarjan and van Leeuwen 1984, J. ACM 31, 245). */
final class UnionFind {

    /** Parent of a member, or minus the size of the set at its root. */
    private final int[] parent;

    UnionFind(int size) {
        parent = new int[size];
        Arrays.fill(parent, -1);
    }

    int root(int member) {
        int i = member;
        while (parent[i] >= 0) {
            if (parent[parent[i]] >= 0) {
                parent[i] = parent[parent[i]];
            }
            i = parent[i];
        }
        return i;
    }

    void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a == b) {
            return;
        }
        int large = parent[a] <= parent[b] ? a : b;
        int small = large == a ? b : a;
        parent[large] += parent[small];
        parent[small] = large;
    }
}
