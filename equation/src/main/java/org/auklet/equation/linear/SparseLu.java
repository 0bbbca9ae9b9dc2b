package org.auklet.equation.linear;

import static org.auklet.equation.linear.Statement.Kind.CLEAR;
import static org.auklet.equation.linear.Statement.Kind.DIAGONAL;
import static org.auklet.equation.linear.Statement.Kind.DIVIDE;
import static org.auklet.equation.linear.Statement.Kind.ELIMINATE;
import static org.auklet.equation.linear.Statement.Kind.INVERT;
import static org.auklet.equation.linear.Statement.Kind.MULTIPLIER;
import static org.auklet.equation.linear.Statement.Kind.SCALED;
import static org.auklet.equation.linear.Statement.Kind.SUBSTITUTE;
import static org.auklet.equation.linear.Statement.Kind.TAKE;
import static org.auklet.equation.linear.Statement.Kind.TAKE_MORE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * LU factors of matrices that share one sparsity pattern, in an order fixed once, without pivoting.
 *
 * <p>Matrices of mass balances are diagonally dominant by columns, which makes pivoting unnecessary; {@link #factor}
 * reports when a matrix is not well behaved, so that the caller can turn to {@link PivotedLu}. Factors are kept by rows;
 * L has a unit diagonal. No memory is allocated after construction.
 */
public final class SparseLu {

    /** A pivot smaller than this share of its row's largest entry counts as lost. */
    private static final double PIVOT_LIMIT = 1e-11;

    /** The same for generated code: the squares of a pivot's multipliers and of its lost share, added. */
    private static final double LOST_LIMIT = 1 / (PIVOT_LIMIT * PIVOT_LIMIT);

    /** Longer programmes are not worth their compilation. */
    private static final int MOST_STATEMENTS = 6000;

    private final int n;
    private final int[] order;
    private final int[] position;
    private final int[] slots;
    private final int[] rowStart;
    private final int[] diagonal;
    private final int[] column;
    /** The unknown that stands in each column of the factors. */
    private final int[] unknown;

    /** Entries of L and U by rows, then the inverses of the pivots. */
    private final double[] lu;
    /** Where in {@link #lu} the inverses of the pivots begin. */
    private final int inverse;

    private final double[] work;
    private final double[] permuted;
    private final @Nullable Generated generated;

    /**
     * Analyses a pattern; the diagonal always belongs to it.
     *
     * @param n size
     * @param rows row of every entry
     * @param cols column of every entry; entries at the same place add up
     */
    public SparseLu(int n, int[] rows, int[] cols) {
        this.n = n;
        EliminationOrder elimination = EliminationOrder.of(n, rows, cols);
        order = elimination.unknowns();
        position = new int[n];
        for (int i = 0; i < n; i++) {
            position[order[i]] = i;
        }
        BitSet[] pattern = filled(rows, cols);
        rowStart = new int[n + 1];
        diagonal = new int[n];
        for (int i = 0; i < n; i++) {
            rowStart[i + 1] = rowStart[i] + pattern[i].cardinality();
        }
        column = new int[rowStart[n]];
        for (int i = 0; i < n; i++) {
            int at = rowStart[i];
            for (int j = pattern[i].nextSetBit(0); j >= 0; j = pattern[i].nextSetBit(j + 1)) {
                if (j == i) {
                    diagonal[i] = at;
                }
                column[at++] = j;
            }
        }
        unknown = Arrays.stream(column).map(c -> order[c]).toArray();
        slots = new int[rows.length];
        for (int e = 0; e < rows.length; e++) {
            slots[e] = slot(position[rows[e]], position[cols[e]]);
        }
        inverse = rowStart[n];
        lu = new double[rowStart[n] + n];
        work = new double[n];
        permuted = new double[n];
        generated = generate(elimination);
    }

    private @Nullable Generated generate(EliminationOrder elimination) {
        Blocks blocks = new Blocks(elimination);
        List<Loop> factor = Loop.rolled(blocks.factor());
        List<Loop> solve =
                Loop.rolled(blocks.solve()).stream().map(Loop::upwards).toList();
        int statements = Stream.concat(factor.stream(), solve.stream())
                .mapToInt(loop -> loop.body().size())
                .sum();
        return statements > MOST_STATEMENTS
                ? null
                : new Generated(EliminationCompiler.compile(factor, solve), blocks.places);
    }

    /**
     * Generated code with its own factors w: the entries in {@link Blocks#places}, then by unknown the inverses of the
     * pivots and how much each has lost, then U over its pivots.
     */
    private final class Generated {

        private final Elimination code;
        private final int[] places;
        private final double[] w = new double[2 * (inverse + n)];
        private boolean copied;

        Generated(Elimination code, int[] places) {
            this.code = code;
            this.places = places;
        }

        boolean factor(double[] diagonalValue, double scale, double[] values) {
            copied = false;
            code.factor(w, values, diagonalValue, scale);
            double lost = 0;
            for (int i = inverse + n; i < inverse + 2 * n; i++) {
                lost = Math.max(lost, w[i]);
            }
            return lost < LOST_LIMIT;
        }

        void solve(double[] b) {
            code.solve(w, b);
        }

        /** Puts the factors where those who walk along rows look for them. */
        void copyToRows() {
            if (copied) {
                return;
            }
            for (int s = 0; s < places.length; s++) {
                lu[s] = w[places[s]];
            }
            for (int p = 0; p < n; p++) {
                lu[inverse + p] = w[inverse + order[p]];
            }
            copied = true;
        }
    }

    /** The elimination of this pattern, statement by statement; the blocks of a chain hold one cell from either end. */
    private final class Blocks {

        private final List<List<Integer>> pivots = new ArrayList<>();
        private final List<List<Integer>> below = new ArrayList<>();
        /** Where the entries are kept: like entries of neighbouring cells side by side, so that loops run along them. */
        private final int[] places = new int[rowStart[n]];

        Blocks(EliminationOrder elimination) {
            for (int p = 0; p < n; p++) {
                boolean inChain = p >= elimination.chainStart() && p < elimination.chainEnd();
                pivots.add(inChain ? List.of(p, p + 1) : List.of(p));
                p += inChain ? 1 : 0;
            }
            for (int p = 0; p < n; p++) {
                below.add(new ArrayList<>());
            }
            for (int r = 0; r < n; r++) {
                for (int s = rowStart[r]; s < diagonal[r]; s++) {
                    below.get(column[s]).add(r);
                }
            }
            place();
        }

        private void place() {
            int[] row = new int[places.length];
            for (int r = 0; r < n; r++) {
                Arrays.fill(row, rowStart[r], rowStart[r + 1], order[r]);
            }
            List<Integer> sorted = IntStream.range(0, places.length)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(s -> unknown[s] - row[s])
                            .thenComparingInt(s -> row[s]))
                    .toList();
            for (int at = 0; at < places.length; at++) {
                places[sorted.get(at)] = at;
            }
        }

        private int inverseOf(int p) {
            return inverse + order[p];
        }

        private int lostOf(int p) {
            return inverse + n + order[p];
        }

        private int overPivot(int u) {
            return inverse + 2 * n + places[u];
        }

        private int placeOf(int r, int p) {
            return places[slot(r, p)];
        }

        List<List<Statement>> factor() {
            List<List<Statement>> blocks = new ArrayList<>(assembly());
            for (int i = 0; i < n; i++) {
                int p = position[i];
                blocks.add(List.of(new Statement(DIAGONAL, places[diagonal[p]], i, lostOf(p))));
            }
            for (List<Integer> group : pivots) {
                List<Statement> block = new ArrayList<>();
                group.forEach(p -> eliminate(p, block));
                blocks.add(block);
            }
            return blocks;
        }

        private List<List<Statement>> assembly() {
            List<List<Statement>> blocks = new ArrayList<>();
            boolean[] taken = new boolean[rowStart[n]];
            for (int e = 0; e < slots.length; e++) {
                blocks.add(List.of(new Statement(taken[slots[e]] ? TAKE_MORE : TAKE, places[slots[e]], e, 0)));
                taken[slots[e]] = true;
            }
            for (int s = 0; s < taken.length; s++) {
                if (!taken[s]) {
                    blocks.add(List.of(new Statement(CLEAR, places[s], 0, 0)));
                }
            }
            return blocks;
        }

        private void eliminate(int p, List<Statement> block) {
            block.add(new Statement(INVERT, inverseOf(p), places[diagonal[p]], lostOf(p)));
            for (int u = diagonal[p] + 1; u < rowStart[p + 1]; u++) {
                block.add(new Statement(SCALED, overPivot(u), places[u], inverseOf(p)));
            }
            for (int r : below.get(p)) {
                int multiplier = placeOf(r, p);
                block.add(new Statement(MULTIPLIER, multiplier, inverseOf(p), lostOf(p)));
                for (int u = diagonal[p] + 1; u < rowStart[p + 1]; u++) {
                    block.add(new Statement(ELIMINATE, placeOf(r, column[u]), multiplier, places[u]));
                }
            }
        }

        List<List<Statement>> solve() {
            List<List<Statement>> blocks = new ArrayList<>();
            for (List<Integer> group : pivots) {
                List<Statement> block = new ArrayList<>();
                group.forEach(p -> below.get(p)
                        .forEach(r -> block.add(new Statement(SUBSTITUTE, order[r], placeOf(r, p), order[p]))));
                blocks.add(block);
            }
            for (List<Integer> group : pivots.reversed()) {
                List<Statement> block = new ArrayList<>();
                group.reversed().forEach(p -> resolve(p, block));
                blocks.add(block);
            }
            return blocks;
        }

        private void resolve(int p, List<Statement> block) {
            block.add(new Statement(DIVIDE, order[p], inverseOf(p), 0));
            for (int u = diagonal[p] + 1; u < rowStart[p + 1]; u++) {
                block.add(new Statement(SUBSTITUTE, order[p], overPivot(u), unknown[u]));
            }
        }
    }

    private BitSet[] filled(int[] rows, int[] cols) {
        BitSet[] pattern = new BitSet[n];
        for (int i = 0; i < n; i++) {
            pattern[i] = new BitSet(n);
            pattern[i].set(i);
        }
        for (int e = 0; e < rows.length; e++) {
            pattern[position[rows[e]]].set(position[cols[e]]);
        }
        BitSet upper = new BitSet(n);
        for (int i = 0; i < n; i++) {
            for (int k = pattern[i].nextSetBit(0); k >= 0 && k < i; k = pattern[i].nextSetBit(k + 1)) {
                upper.clear();
                upper.or(pattern[k]);
                upper.clear(0, k + 1);
                pattern[i].or(upper);
            }
        }
        return pattern;
    }

    private int slot(int row, int col) {
        return Arrays.binarySearch(column, rowStart[row], rowStart[row + 1], col);
    }

    /** Size of the system. */
    public int size() {
        return n;
    }

    /** Entries of L and U together, fill-in included. */
    public int entries() {
        return inverse;
    }

    /**
     * Factors {@code diag(diagonalValue) - A}.
     *
     * @param diagonalValue added on the diagonal, by unknown
     * @param scale multiplies {@code diagonalValue}
     * @param values the entries of A in the order of the pattern given to the constructor
     * @return whether every pivot kept its digits; if not, the factors must not be used
     */
    public boolean factor(double[] diagonalValue, double scale, double[] values) {
        return generated == null
                ? factorRows(diagonalValue, scale, values)
                : generated.factor(diagonalValue, scale, values);
    }

    private boolean factorRows(double[] diagonalValue, double scale, double[] values) {
        Arrays.fill(lu, 0, inverse, 0);
        for (int e = 0; e < slots.length; e++) {
            lu[slots[e]] -= values[e];
        }
        boolean sound = true;
        for (int i = 0; i < n; i++) {
            lu[diagonal[i]] += scale * diagonalValue[order[i]];
            sound &= eliminateRow(i);
        }
        return sound;
    }

    private boolean eliminateRow(int i) {
        int end = rowStart[i + 1];
        double largest = 0;
        for (int s = rowStart[i]; s < end; s++) {
            work[column[s]] = lu[s];
            largest = Math.max(largest, Math.abs(lu[s]));
        }
        for (int s = rowStart[i]; s < diagonal[i]; s++) {
            int k = column[s];
            double factor = work[k] * lu[inverse + k];
            lu[s] = factor;
            if (factor != 0) {
                for (int u = diagonal[k] + 1; u < rowStart[k + 1]; u++) {
                    work[column[u]] -= factor * lu[u];
                }
            }
        }
        for (int s = diagonal[i]; s < end; s++) {
            lu[s] = work[column[s]];
        }
        double pivot = lu[diagonal[i]];
        lu[inverse + i] = 1 / pivot;
        return Math.abs(pivot) > PIVOT_LIMIT * largest;
    }

    /** Solves in place: {@code b} becomes x. */
    public void solve(double[] b) {
        if (generated == null) {
            solveRows(b);
        } else {
            generated.solve(b);
        }
    }

    private void solveRows(double[] b) {
        double[] x = permuted;
        for (int i = 0; i < n; i++) {
            double sum = b[order[i]];
            for (int s = rowStart[i]; s < diagonal[i]; s++) {
                sum -= lu[s] * x[column[s]];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int s = diagonal[i] + 1; s < rowStart[i + 1]; s++) {
                sum -= lu[s] * x[column[s]];
            }
            x[i] = sum * lu[inverse + i];
            b[order[i]] = x[i];
        }
    }

    /**
     * Solves for many right-hand sides at once.
     *
     * @param b a row of lanes for every unknown; becomes x
     */
    public void solve(double[][] b) {
        copyToRows();
        for (int i = 0; i < n; i++) {
            Rows.addRow(b[order[i]], 1, -1, lu, unknown, rowStart[i], diagonal[i], b);
        }
        for (int i = n - 1; i >= 0; i--) {
            Rows.addRow(b[order[i]], lu[inverse + i], -1, lu, unknown, diagonal[i] + 1, rowStart[i + 1], b);
        }
    }

    /** Solves the transposed system in place: {@code b} becomes x. */
    public void solveTransposed(double[] b) {
        copyToRows();
        double[] x = permuted;
        for (int i = 0; i < n; i++) {
            x[i] = b[order[i]];
        }
        for (int i = 0; i < n; i++) {
            double value = x[i] * lu[inverse + i];
            x[i] = value;
            for (int s = diagonal[i] + 1; s < rowStart[i + 1]; s++) {
                x[column[s]] -= lu[s] * value;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double value = x[i];
            for (int s = rowStart[i]; s < diagonal[i]; s++) {
                x[column[s]] -= lu[s] * value;
            }
            b[order[i]] = value;
        }
    }

    private void copyToRows() {
        if (generated != null) {
            generated.copyToRows();
        }
    }
}
