package org.auklet.equation.population;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Function;
import org.auklet.equation.expression.Table;

/** Writes one loop: {@code for (l = 0; l < trips; l++) { w[row*stride + l] = ...; ... }}. */
final class LoopWriter {

    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc TABLE = ClassDesc.of(Table.class.getName());
    private static final ClassDesc D = ConstantDescs.CD_double;
    private static final MethodTypeDesc ONE = MethodTypeDesc.of(D, D);
    private static final MethodTypeDesc TWO = MethodTypeDesc.of(D, D, D);
    private static final MethodTypeDesc LOOK_UP = MethodTypeDesc.of(D, ConstantDescs.CD_int, D);
    private static final int ARENA = 0;
    private static final int TABLES = 1;

    private final CodeBuilder code;
    private final int stride;
    private final List<Table> tables;
    private final Map<Node, Integer> rows;
    private final int lane;
    private final Map<Node, Integer> uses = new HashMap<>();
    private final Map<Node, Integer> locals = new HashMap<>();
    /** What this loop computes; everything else with a row is read from there. */
    private final Set<Node> computed = new HashSet<>();

    LoopWriter(CodeBuilder code, int stride, List<Table> tables, Map<Node, Integer> rows) {
        this.code = code;
        this.stride = stride;
        this.tables = tables;
        this.rows = rows;
        lane = code.allocateLocal(TypeKind.INT);
    }

    void write(List<Store> stores, int trips) {
        stores.forEach(store -> computed.add(store.value()));
        stores.forEach(store -> count(store.value()));
        code.loadConstant(0).istore(lane);
        Label start = code.newBoundLabel();
        for (Store store : stores) {
            element(store.row());
            push(store.value());
            code.dastore();
        }
        code.iinc(lane, 1).iload(lane).loadConstant(trips).if_icmplt(start).return_();
    }

    private boolean isRead(Node node) {
        return node.op() == Node.Op.ROW || (rows.containsKey(node) && !computed.contains(node));
    }

    private void count(Node node) {
        if (uses.merge(node, 1, Integer::sum) == 1 && !isRead(node)) {
            node.operands().forEach(this::count);
        }
    }

    private void element(int row) {
        code.aload(ARENA).iload(lane).loadConstant(row * stride).iadd();
    }

    private void push(Node node) {
        Integer local = locals.get(node);
        if (local != null) {
            code.dload(local);
            return;
        }
        if (isRead(node)) {
            element(node.op() == Node.Op.ROW ? node.detail(Integer.class) : rows.getOrDefault(node, -1));
            code.daload();
        } else {
            compute(node);
        }
        if (uses.getOrDefault(node, 0) > 1 && node.op() != Node.Op.CONSTANT) {
            int slot = code.allocateLocal(TypeKind.DOUBLE);
            code.dup2().dstore(slot);
            locals.put(node, slot);
        }
    }

    private void compute(Node node) {
        if (node.op() == Node.Op.CONSTANT) {
            code.loadConstant((double) node.detail(Double.class));
            return;
        }
        if (node.op() == Node.Op.TABLE) {
            lookUp(node);
            return;
        }
        node.operands().forEach(this::push);
        switch (node.op()) {
            case ADD -> code.dadd();
            case SUBTRACT -> code.dsub();
            case MULTIPLY -> code.dmul();
            case DIVIDE -> code.ddiv();
            case NEGATE -> code.dneg();
            case SQRT -> code.invokestatic(MATH, "sqrt", ONE);
            case ABS -> code.invokestatic(MATH, "abs", ONE);
            case MAX -> code.invokestatic(MATH, "max", TWO);
            case MIN -> code.invokestatic(MATH, "min", TWO);
            case POWER -> code.invokestatic(MATH, "pow", TWO);
            case CALL -> call(node.detail(Function.class));
            case CHOOSE -> choose(node.detail(Expression.Relation.class));
            case ROW, CONSTANT, TABLE -> throw new IllegalStateException("a leaf is not computed: " + node.op());
        }
    }

    private void call(Function function) {
        code.invokestatic(ClassDesc.of(function.home().getName()), function.code(), ONE);
    }

    private void lookUp(Node node) {
        Graph.LookUp lookUp = node.detail(Graph.LookUp.class);
        if (!tables.contains(lookUp.table())) {
            tables.add(lookUp.table());
        }
        code.aload(TABLES).loadConstant(tables.indexOf(lookUp.table())).aaload().loadConstant(lookUp.order());
        push(node.operand(0));
        code.invokevirtual(TABLE, "at", LOOK_UP);
    }

    /** Left, right and both values are on the stack; keeps one of the values. */
    private void choose(Expression.Relation relation) {
        int otherwise = code.allocateLocal(TypeKind.DOUBLE);
        int whenTrue = code.allocateLocal(TypeKind.DOUBLE);
        code.dstore(otherwise).dstore(whenTrue);
        Label no = code.newLabel();
        Label end = code.newLabel();
        switch (relation) {
            case LESS -> code.dcmpg().ifge(no);
            case LESS_OR_EQUAL -> code.dcmpg().ifgt(no);
            case GREATER -> code.dcmpl().ifle(no);
            case GREATER_OR_EQUAL -> code.dcmpl().iflt(no);
        }
        code.dload(whenTrue).goto_(end).labelBinding(no).dload(otherwise).labelBinding(end);
    }
}
