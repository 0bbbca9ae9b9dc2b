package org.auklet.measure.icpms.event.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;

/**
 * Single-linkage clusters cut at a distance: two points are in one cluster when a chain of points leads from one to the
 * other with no step longer than the distance. These are the connected components of the graph of all pairs no farther
 * apart than it (Gower and Ross 1969, Appl. Stat. 18, 54), so no table of distances is needed.
 *
 * <p>Pairs of boxes of a k-d tree are compared: boxes too far apart are left alone, boxes wholly within the distance and
 * boxes already in one cluster are done at once, and only what remains is looked at closer.
 */
public final class SingleLinkage {

    /** Boxes this much nearer or farther than the distance are decided by their corners; rounding is below it. */
    private static final double ROUNDING = 1e-12;

    private static final int NOT_ONE = -1;

    private final PointTree tree;
    private final UnionFind clusters;
    private final double distance;
    private final double tooFar;
    private final double nearEnough;
    /** A point of a node whose points are all in one cluster, or {@link #NOT_ONE}. */
    private final int[] member;

    private SingleLinkage(double[][] points, double distance) {
        this.tree = new PointTree(points);
        this.clusters = new UnionFind(points.length);
        this.distance = distance;
        this.tooFar = distance * distance * (1.0 + ROUNDING);
        this.nearEnough = distance * distance * (1.0 - ROUNDING);
        this.member = new int[tree.nodes()];
        Arrays.fill(member, NOT_ONE);
    }

    /**
     * The clusters of some points.
     *
     * @param points a row of coordinates per point, all of one length and finite
     * @param distance greatest Euclidean step within a cluster; a step of exactly this length is within
     * @return for each point the number of its cluster, from 0, largest cluster first, of equals the one met first
     * @throws InputException when a point has another number of coordinates or one that is no number, or the distance is
     *     negative
     */
    public static int[] of(double[][] points, double distance) {
        check(points, distance);
        if (points.length == 0) {
            return new int[0];
        }
        SingleLinkage linkage = new SingleLinkage(points, distance);
        linkage.within(0);
        return linkage.numbered(points.length);
    }

    private static void check(double[][] points, double distance) {
        if (!(distance >= 0.0)) {
            throw new InputException(
                    "The distance between clusters must not be negative, found " + NumberText.of(distance) + ".", "");
        }
        for (int i = 0; i < points.length; i++) {
            if (points[i].length != points[0].length || points[i].length == 0) {
                throw new InputException("Point " + i + " has " + points[i].length + " coordinates.", "");
            }
            for (double coordinate : points[i]) {
                if (!Double.isFinite(coordinate)) {
                    throw new InputException("Point " + i + " has a coordinate that is not a number.", "");
                }
            }
        }
    }

    /** Joins the points of a node. Near pairs first: what is one cluster early is skipped later. */
    private void within(int node) {
        if (tree.greatestSquare(node, node) <= nearEnough) {
            joinAll(node);
        } else if (tree.isLeaf(node)) {
            for (int i = tree.from(node); i < tree.to(node); i++) {
                joinNear(tree.point(i), i + 1, tree.to(node));
            }
        } else {
            within(2 * node + 1);
            within(2 * node + 2);
            between(2 * node + 1, 2 * node + 2);
        }
        settle(node);
    }

    /** Joins points of one node to points of another. */
    private void between(int a, int b) {
        if (tree.leastSquare(a, b) > tooFar || areOne(a, b)) {
            return;
        }
        if (tree.greatestSquare(a, b) <= nearEnough) {
            joinAll(a);
            joinAll(b);
            clusters.join(member[a], member[b]);
        } else if (tree.isLeaf(a) && tree.isLeaf(b)) {
            for (int i = tree.from(a); i < tree.to(a); i++) {
                joinNear(tree.point(i), tree.from(b), tree.to(b));
            }
            settle(a);
            settle(b);
        } else if (tree.isLeaf(b) || !tree.isLeaf(a) && tree.size(a) >= tree.size(b)) {
            nearerFirst(b, 2 * a + 1, 2 * a + 2);
            settle(a);
        } else {
            nearerFirst(a, 2 * b + 1, 2 * b + 2);
            settle(b);
        }
    }

    private void nearerFirst(int node, int one, int other) {
        boolean oneFirst = tree.leastSquare(node, one) <= tree.leastSquare(node, other);
        between(node, oneFirst ? one : other);
        between(node, oneFirst ? other : one);
    }

    private boolean areOne(int a, int b) {
        return member[a] != NOT_ONE && member[b] != NOT_ONE && clusters.root(member[a]) == clusters.root(member[b]);
    }

    private void joinNear(int point, int from, int to) {
        for (int j = from; j < to; j++) {
            int other = tree.point(j);
            if (tree.distance(point, other) <= distance) {
                clusters.join(point, other);
            }
        }
    }

    private void joinAll(int node) {
        if (member[node] == NOT_ONE) {
            int first = tree.point(tree.from(node));
            for (int i = tree.from(node) + 1; i < tree.to(node); i++) {
                clusters.join(first, tree.point(i));
            }
            member[node] = first;
        }
    }

    /** Notes whether the points of a node have become one cluster. */
    private void settle(int node) {
        if (member[node] != NOT_ONE) {
            return;
        }
        if (tree.isLeaf(node)) {
            int root = clusters.root(tree.point(tree.from(node)));
            for (int i = tree.from(node) + 1; i < tree.to(node); i++) {
                if (clusters.root(tree.point(i)) != root) {
                    return;
                }
            }
            member[node] = root;
        } else if (areOne(2 * node + 1, 2 * node + 2)) {
            member[node] = member[2 * node + 1];
        }
    }

    private int[] numbered(int size) {
        int[] members = new int[size];
        int[] first = new int[size];
        Arrays.fill(first, size);
        for (int i = size - 1; i >= 0; i--) {
            int root = clusters.root(i);
            members[root]++;
            first[root] = i;
        }
        int[] roots = IntStream.range(0, size)
                .filter(i -> members[i] > 0)
                .boxed()
                .sorted((a, b) -> members[a] != members[b] ? members[b] - members[a] : first[a] - first[b])
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[size];
        for (int c = 0; c < roots.length; c++) {
            number[roots[c]] = c;
        }
        return IntStream.range(0, size).map(i -> number[clusters.root(i)]).toArray();
    }
}
