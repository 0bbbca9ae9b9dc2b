package org.auklet.equation.population;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a lane programme. Nodes are made by {@link Graph}, which makes each operation on the same operands once,
 * so that two nodes are equal when they are the same object.
 */
final class Node {

    /** What a node computes from its operands. */
    enum Op {
        ROW,
        CONSTANT,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        NEGATE,
        SQRT,
        ABS,
        MAX,
        MIN,
        CALL,
        POWER,
        TABLE,
        CHOOSE
    }

    private final int id;
    private final Op op;
    private final List<Node> operands;
    private final @Nullable Object detail;

    /** @param detail row number, constant, function, table look-up or relation, as the operation needs */
    Node(int id, Op op, List<Node> operands, @Nullable Object detail) {
        this.id = id;
        this.op = op;
        this.operands = List.copyOf(operands);
        this.detail = detail;
    }

    int id() {
        return id;
    }

    Op op() {
        return op;
    }

    List<Node> operands() {
        return operands;
    }

    Node operand(int i) {
        return operands.get(i);
    }

    <T> T detail(Class<T> type) {
        return type.cast(java.util.Objects.requireNonNull(detail));
    }

    boolean isLeaf() {
        return operands.isEmpty();
    }

    /** Whether a loop over lanes with this operation in it stays scalar, so that it must have a loop of its own. */
    boolean isScalar() {
        return switch (op) {
            case CALL, POWER, TABLE, CHOOSE -> true;
            default -> false;
        };
    }
}
