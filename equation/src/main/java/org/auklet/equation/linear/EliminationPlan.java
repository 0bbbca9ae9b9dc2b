package org.auklet.equation.linear;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How matrices of one pattern are eliminated: the order, the fill-in and the generated code. Made once for a model,
 * immutable, shared by all {@link SparseLu} of that pattern whatever their thread.
 */
public final class EliminationPlan {

    /** Longer programmes are not worth their compilation. */
    private static final int MOST_STATEMENTS = 6000;

    private final FilledPattern pattern;
    private final int[] places;
    private final @Nullable Elimination code;

    /**
     * Analyses a pattern; the diagonal always belongs to it.
     *
     * @param n size
     * @param rows row of every entry
     * @param cols column of every entry; entries at the same place add up
     */
    public EliminationPlan(int n, int[] rows, int[] cols) {
        EliminationOrder order = EliminationOrder.of(n, rows, cols);
        pattern = new FilledPattern(order.unknowns(), rows, cols);
        EliminationBlocks blocks = new EliminationBlocks(pattern, order);
        places = blocks.places();
        code = compile(blocks);
    }

    private static @Nullable Elimination compile(EliminationBlocks blocks) {
        List<Loop> factor = Loop.rolled(blocks.factor());
        List<Loop> solve =
                Loop.rolled(blocks.solve()).stream().map(Loop::upwards).toList();
        int statements = Stream.concat(factor.stream(), solve.stream())
                .mapToInt(loop -> loop.body().size())
                .sum();
        return statements > MOST_STATEMENTS ? null : EliminationCompiler.compile(factor, solve);
    }

    FilledPattern pattern() {
        return pattern;
    }

    /** Where the generated code keeps each slot of the pattern. */
    int[] places() {
        return places;
    }

    /** The generated code, or null when there would be too much of it. */
    @Nullable
    Elimination code() {
        return code;
    }
}
