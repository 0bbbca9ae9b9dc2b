package org.auklet.equation.linear;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of statements done {@code count} times, its operands moving by constant strides.
 *
 * @param count how often
 * @param body the statements of the first time
 * @param next those of the second time, which give the strides; the same as {@code body} when there is none
 */
record Loop(int count, List<Statement> body, List<Statement> next) {

    /** Fewer repetitions than this are written out. */
    private static final int SHORTEST = 4;

    int stride(int statement, int operand) {
        return next.get(statement).operand(operand) - body.get(statement).operand(operand);
    }

    /**
     * The same statements in the same order, with neighbouring blocks of one shape made loops: the cells of a field do the
     * same with neighbouring numbers.
     */
    static List<Loop> rolled(List<List<Statement>> blocks) {
        List<Loop> loops = new ArrayList<>();
        for (int at = 0; at < blocks.size(); ) {
            int count = repetitions(blocks, at);
            if (count >= SHORTEST) {
                loops.add(new Loop(count, blocks.get(at), blocks.get(at + 1)));
                at += count;
            } else {
                loops.add(new Loop(1, blocks.get(at), blocks.get(at)));
                at++;
            }
        }
        return loops;
    }

    private static int repetitions(List<List<Statement>> blocks, int at) {
        int last = at;
        while (last + 1 < blocks.size() && goesOn(blocks.get(at), blocks.get(Math.min(at + 1, last + 1)),
                blocks.get(last), blocks.get(last + 1))) {
            last++;
        }
        return last - at + 1;
    }

    /** Whether {@code b} follows {@code a} as {@code second} follows {@code first}. */
    private static boolean goesOn(
            List<Statement> first, List<Statement> second, List<Statement> a, List<Statement> b) {
        if (first.size() != b.size() || first.size() != second.size()) {
            return false;
        }
        for (int s = 0; s < b.size(); s++) {
            if (b.get(s).kind() != first.get(s).kind()) {
                return false;
            }
            for (int i = 0; i < 3; i++) {
                int stride = second.get(s).operand(i) - first.get(s).operand(i);
                if (b.get(s).operand(i) - a.get(s).operand(i) != stride) {
                    return false;
                }
            }
        }
        return true;
    }
}
