package org.auklet.equation.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.auklet.equation.linear.EliminationOrder;
import org.jspecify.annotations.Nullable;

/**
 * LU factors of one sparsity pattern as straight-line operations, without pivoting: what a factorisation and a solution do,
 * not their values. L has a unit diagonal.
 */
final class LaneFactors {

    /** A pivot smaller than this share of its row's largest entry counts as lost. */
    private static final double PIVOT_LIMIT = 1e-11;

    private final Graph graph;
    private final int[] order;
    private final int[] position;
    /** By row of the factors: columns left of the diagonal, the diagonal as its inverse, columns right of it. */
    private final List<SortedMap<Integer, Node>> rows = new ArrayList<>();

    private @Nullable Node soundness;

    /**
     * Eliminates.
     *
     * @param n size
     * @param entries by row and column, structural zeros left out; algebraic rows may lack the diagonal
     */
    LaneFactors(Graph graph, int n, Map<Place, Node> entries) {
        this.graph = graph;
        order = EliminationOrder.of(
                        n,
                        entries.keySet().stream().mapToInt(Place::row).toArray(),
                        entries.keySet().stream().mapToInt(Place::column).toArray())
                .unknowns();
        position = new int[n];
        for (int i = 0; i < n; i++) {
            position[order[i]] = i;
            rows.add(new TreeMap<>());
        }
        entries.forEach((place, node) -> rows.get(position[place.row()]).put(position[place.column()], node));
        for (int i = 0; i < n; i++) {
            eliminate(i);
        }
    }

    /** Row and column of an entry. */
    record Place(int row, int column) {}

    private void eliminate(int i) {
        SortedMap<Integer, Node> row = rows.get(i);
        Node largest = row.values().stream().map(graph::abs).reduce(graph::max).orElseThrow();
        for (int k = 0; k < i; k++) {
            if (row.containsKey(k)) {
                subtract(row, k);
            }
        }
        Node pivot = row.getOrDefault(i, graph.constant(0));
        Node sound = graph.subtract(graph.abs(pivot), graph.multiply(graph.constant(PIVOT_LIMIT), largest));
        soundness = soundness == null ? sound : graph.min(soundness, sound);
        row.put(i, graph.divide(graph.constant(1), pivot));
    }

    private void subtract(SortedMap<Integer, Node> row, int k) {
        SortedMap<Integer, Node> upper = rows.get(k);
        Node factor = graph.multiply(entry(row, k), entry(upper, k));
        row.put(k, factor);
        upper.tailMap(k + 1).forEach((j, u) -> {
            Node product = graph.multiply(factor, u);
            row.merge(j, graph.negate(product), (old, minus) -> graph.subtract(old, product));
        });
    }

    private static Node entry(SortedMap<Integer, Node> row, int column) {
        return Objects.requireNonNull(row.get(column));
    }

    /** Positive when every pivot kept its digits. */
    Node soundness() {
        return Objects.requireNonNull(soundness);
    }

    /** Replaces every factor by what {@code kept} makes of it, such as the row it is kept in. */
    void keep(UnaryOperator<Node> kept) {
        rows.forEach(row -> row.replaceAll((column, node) -> kept.apply(node)));
    }

    /** The solution for a right-hand side, both by unknown. */
    Node[] solve(Node[] right) {
        int n = order.length;
        Node[] x = new Node[n];
        for (int i = 0; i < n; i++) {
            x[i] = minus(right[order[i]], rows.get(i).headMap(i), x);
        }
        Node[] solution = new Node[n];
        for (int i = n - 1; i >= 0; i--) {
            Node rest = minus(x[i], rows.get(i).tailMap(i + 1), x);
            x[i] = graph.multiply(rest, entry(rows.get(i), i));
            solution[order[i]] = x[i];
        }
        return solution;
    }

    private Node minus(Node from, SortedMap<Integer, Node> row, Node[] x) {
        Node rest = from;
        for (Map.Entry<Integer, Node> e : row.entrySet()) {
            rest = graph.subtract(rest, graph.multiply(e.getValue(), x[e.getKey()]));
        }
        return rest;
    }
}
