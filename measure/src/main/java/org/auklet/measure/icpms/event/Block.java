package org.auklet.measure.icpms.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A piece of a trace that one thread looks at, inside a segment that events do not leave. The blocks are the same
 * whatever the number of threads, and what they give is put together in their order: so are the results.
 *
 * @param from first index
 * @param to index after the last
 * @param low first index of the segment
 * @param high index after the last of the segment
 */
record Block(int from, int to, int low, int high) {

    private static final int LENGTH = 1 << 17;

    /** The segments cut into blocks. */
    static List<Block> of(List<Span> segments) {
        List<Block> blocks = new ArrayList<>();
        for (Span segment : segments) {
            for (int from = segment.start(); from < segment.end(); from += LENGTH) {
                int to = Math.min(segment.end(), from + LENGTH);
                blocks.add(new Block(from, to, segment.start(), segment.end()));
            }
        }
        return blocks;
    }

    /** Does the same to every block, in parallel or not; answers in the order of the blocks. */
    static <T> List<T> map(List<Block> blocks, boolean parallel, Function<Block, T> work) {
        return (parallel ? blocks.parallelStream() : blocks.stream()).map(work).toList();
    }
}
