package org.auklet.measure.icpms.event.cluster;

/**
 * Points in a balanced k-d tree (Bentley 1975, Comm. ACM 18, 509): each node holds a stretch of an order of the points
 * and the box around them; its children halve the stretch along the longest side of the box.
 */
final class PointTree {

    private static final int LEAF = 16;

    private final double[][] points;
    private final int dimensions;
    private final int[] order;
    private final int[] from;
    private final int[] to;
    private final double[] low;
    private final double[] high;

    PointTree(double[][] points) {
        this.points = points;
        this.dimensions = points[0].length;
        this.order = new int[points.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int nodes = 1;
        for (int stretch = points.length; stretch > LEAF; stretch = (stretch + 1) / 2) {
            nodes = 2 * nodes + 1;
        }
        from = new int[nodes];
        to = new int[nodes];
        low = new double[nodes * dimensions];
        high = new double[nodes * dimensions];
        build(0, 0, points.length);
    }

    private void build(int node, int start, int end) {
        from[node] = start;
        to[node] = end;
        int widest = enclose(node);
        if (!isLeaf(node)) {
            int middle = (start + end + 1) >>> 1;
            select(start, end - 1, middle, widest);
            build(2 * node + 1, start, middle);
            build(2 * node + 2, middle, end);
        }
    }

    /** Puts the box around the points of a node; its longest side. */
    private int enclose(int node) {
        int widest = 0;
        for (int d = 0; d < dimensions; d++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = from[node]; i < to[node]; i++) {
                double value = points[order[i]][d];
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
            low[node * dimensions + d] = least;
            high[node * dimensions + d] = greatest;
            int w = node * dimensions + widest;
            widest = greatest - least > high[w] - low[w] ? d : widest;
        }
        return widest;
    }

    /** Orders a stretch so that what is before {@code k} is not above it along an axis (Hoare 1961, quickselect). */
    private void select(int first, int last, int k, int axis) {
        int left = first;
        int right = last;
        while (left < right) {
            double pivot = points[order[(left + right) >>> 1]][axis];
            int i = left;
            int j = right;
            while (i <= j) {
                while (points[order[i]][axis] < pivot) {
                    i++;
                }
                while (points[order[j]][axis] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swap = order[i];
                    order[i++] = order[j];
                    order[j--] = swap;
                }
            }
            if (k <= j) {
                right = j;
            } else if (k >= i) {
                left = i;
            } else {
                return;
            }
        }
    }

    boolean isLeaf(int node) {
        return to[node] - from[node] <= LEAF;
    }

    int size(int node) {
        return to[node] - from[node];
    }

    int from(int node) {
        return from[node];
    }

    int to(int node) {
        return to[node];
    }

    /** The point at a place of the order. */
    int point(int place) {
        return order[place];
    }

    int nodes() {
        return from.length;
    }

    /** Distance of two points. */
    double distance(int one, int other) {
        double sum = 0.0;
        for (int d = 0; d < dimensions; d++) {
            double apart = points[one][d] - points[other][d];
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }

    /** Square of the least distance that points of two boxes can have. */
    double leastSquare(int a, int b) {
        double sum = 0.0;
        for (int d = 0; d < dimensions; d++) {
            int i = a * dimensions + d;
            int j = b * dimensions + d;
            double apart = Math.max(0.0, Math.max(low[j] - high[i], low[i] - high[j]));
            sum += apart * apart;
        }
        return sum;
    }

    /** Square of the greatest distance that points of two boxes can have. */
    double greatestSquare(int a, int b) {
        double sum = 0.0;
        for (int d = 0; d < dimensions; d++) {
            int i = a * dimensions + d;
            int j = b * dimensions + d;
            double apart = Math.max(high[j] - low[i], high[i] - low[j]);
            sum += apart * apart;
        }
        return sum;
    }
}
