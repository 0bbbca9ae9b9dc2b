package org.auklet.equation.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * A number that one turn writes and the next reads.
     *
     * @param reader statement that reads it
     * @param operand the operand it is read as
     * @param writer statement that wrote it a turn before
     */
    record Carried(int reader, int operand, int writer) {}

    /** What goes from each turn to the next through the pivots of a chain of cells. */
    List<Carried> carried() {
        List<Carried> list = new ArrayList<>();
        for (int reader = 0; reader < body.size(); reader++) {
            switch (body.get(reader).kind()) {
                case INVERT -> carry(reader, 1, Statement.Kind.ELIMINATE, list);
                case SUBSTITUTE -> carry(reader, 2, Statement.Kind.SUBSTITUTE, list);
                default -> {}
            }
        }
        return list;
    }

    private void carry(int reader, int operand, Statement.Kind kind, List<Carried> list) {
        int read = next.get(reader).operand(operand);
        for (int writer = body.size() - 1; writer >= 0; writer--) {
            Statement statement = body.get(writer);
            if (statement.kind() == kind
                    && statement.d() == read
                    && stride(writer, 0) == stride(reader, operand)
                    && stride(writer, 0) != 0) {
                list.add(new Carried(reader, operand, writer));
                return;
            }
        }
    }

    /**
     * The same loop run upwards, if it runs downwards and its turns do not depend on each other: the JIT does several turns
     * at once of loops that run upwards only.
     */
    Loop upwards() {
        boolean downwards = count > 1
                && strides().allMatch(s -> s == -1 || s == 0)
                && carried().isEmpty();
        if (!downwards || !isIndependent()) {
            return this;
        }
        return new Loop(count, moved(count - 1), moved(count - 2));
    }

    private IntStream strides() {
        return IntStream.range(0, 3 * body.size()).map(i -> stride(i / 3, i % 3));
    }

    /** Whether what a substitution reads is written by no statement of another turn. */
    private boolean isIndependent() {
        for (Statement reader : body) {
            boolean read = reader.kind() == Statement.Kind.SUBSTITUTE;
            for (Statement writer : body) {
                if (read && Math.abs(reader.c() - writer.d()) < count) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Statement> moved(int turns) {
        return IntStream.range(0, body.size())
                .mapToObj(s -> new Statement(
                        body.get(s).kind(),
                        body.get(s).d() + turns * stride(s, 0),
                        body.get(s).a() + turns * stride(s, 1),
                        body.get(s).c() + turns * stride(s, 2)))
                .toList();
    }

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
        while (last + 1 < blocks.size()
                && goesOn(
                        blocks.get(at),
                        blocks.get(Math.min(at + 1, last + 1)),
                        blocks.get(last),
                        blocks.get(last + 1))) {
            last++;
        }
        return last - at + 1;
    }

    /** Whether {@code b} follows {@code a} as {@code second} follows {@code first}. */
    private static boolean goesOn(List<Statement> first, List<Statement> second, List<Statement> a, List<Statement> b) {
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
