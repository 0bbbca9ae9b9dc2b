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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The elimination of a pattern, statement by statement; the blocks of a chain hold one cell from either end.
 *
 * <p>The factors w are the entries in {@link #places}, then by unknown the inverses of the pivots and how much each has
 * lost, then U over its pivots.
 */
final class EliminationBlocks {

    private final FilledPattern pattern;
    private final int n;
    /** Where in w the inverses of the pivots begin. */
    private final int inverse;

    private final List<List<Integer>> pivots = new ArrayList<>();
    private final List<List<Integer>> below = new ArrayList<>();
    /** Where the entries are kept: like entries of neighbouring cells side by side, so that loops run along them. */
    private final int[] places;

    EliminationBlocks(FilledPattern pattern, EliminationOrder elimination) {
        this.pattern = pattern;
        n = pattern.n;
        inverse = pattern.size();
        places = new int[inverse];
        for (int p = 0; p < n; p++) {
            boolean inChain = p >= elimination.chainStart() && p < elimination.chainEnd();
            pivots.add(inChain ? List.of(p, p + 1) : List.of(p));
            p += inChain ? 1 : 0;
        }
        for (int p = 0; p < n; p++) {
            below.add(new ArrayList<>());
        }
        for (int r = 0; r < n; r++) {
            for (int s = pattern.rowStart[r]; s < pattern.diagonal[r]; s++) {
                below.get(pattern.column[s]).add(r);
            }
        }
        place();
    }

    private void place() {
        int[] row = new int[places.length];
        for (int r = 0; r < n; r++) {
            Arrays.fill(row, pattern.rowStart[r], pattern.rowStart[r + 1], pattern.order[r]);
        }
        List<Integer> sorted = IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(s -> pattern.unknown[s] - row[s])
                        .thenComparingInt(s -> row[s]))
                .toList();
        for (int at = 0; at < places.length; at++) {
            places[sorted.get(at)] = at;
        }
    }

    private int inverseOf(int p) {
        return inverse + pattern.order[p];
    }

    private int lostOf(int p) {
        return inverse + n + pattern.order[p];
    }

    private int overPivot(int u) {
        return inverse + 2 * n + places[u];
    }

    private int placeOf(int r, int p) {
        return places[pattern.slot(r, p)];
    }

    List<List<Statement>> factor() {
        List<List<Statement>> blocks = new ArrayList<>(assembly());
        for (int i = 0; i < n; i++) {
            int p = pattern.position[i];
            blocks.add(List.of(new Statement(DIAGONAL, places[pattern.diagonal[p]], i, lostOf(p))));
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
        boolean[] taken = new boolean[inverse];
        for (int e = 0; e < pattern.slots.length; e++) {
            blocks.add(
                    List.of(new Statement(taken[pattern.slots[e]] ? TAKE_MORE : TAKE, places[pattern.slots[e]], e, 0)));
            taken[pattern.slots[e]] = true;
        }
        for (int s = 0; s < taken.length; s++) {
            if (!taken[s]) {
                blocks.add(List.of(new Statement(CLEAR, places[s], 0, 0)));
            }
        }
        return blocks;
    }

    private void eliminate(int p, List<Statement> block) {
        block.add(new Statement(INVERT, inverseOf(p), places[pattern.diagonal[p]], lostOf(p)));
        for (int u = pattern.diagonal[p] + 1; u < pattern.rowStart[p + 1]; u++) {
            block.add(new Statement(SCALED, overPivot(u), places[u], inverseOf(p)));
        }
        for (int r : below.get(p)) {
            int multiplier = placeOf(r, p);
            block.add(new Statement(MULTIPLIER, multiplier, inverseOf(p), lostOf(p)));
            for (int u = pattern.diagonal[p] + 1; u < pattern.rowStart[p + 1]; u++) {
                block.add(new Statement(ELIMINATE, placeOf(r, pattern.column[u]), multiplier, places[u]));
            }
        }
    }

    List<List<Statement>> solve() {
        List<List<Statement>> blocks = new ArrayList<>();
        for (List<Integer> group : pivots) {
            List<Statement> block = new ArrayList<>();
            group.forEach(p -> below.get(p)
                    .forEach(r ->
                            block.add(new Statement(SUBSTITUTE, pattern.order[r], placeOf(r, p), pattern.order[p]))));
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
        block.add(new Statement(DIVIDE, pattern.order[p], inverseOf(p), 0));
        for (int u = pattern.diagonal[p] + 1; u < pattern.rowStart[p + 1]; u++) {
            block.add(new Statement(SUBSTITUTE, pattern.order[p], overPivot(u), pattern.unknown[u]));
        }
    }

    /** Where in w each slot of the pattern is kept. */
    int[] places() {
        return places;
    }
}
