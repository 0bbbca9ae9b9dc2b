package org.auklet.equation.compile;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.expression.Table;

/** Writes the bytecode of one method: each assignment in turn, shared subexpressions once. */
final class CodeWriter {

    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc TABLE = ClassDesc.of(Table.class.getName());
    private static final MethodTypeDesc ONE_TO_ONE =
            MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double);
    private static final MethodTypeDesc TWO_TO_ONE =
            MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double, ConstantDescs.CD_double);
    private static final MethodTypeDesc LOOK_UP =
            MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_int, ConstantDescs.CD_double);
    private static final int OUT = 3;
    private static final int TABLES = 4;

    private final CodeBuilder code;
    private final int cell;
    private final Function<Expression, Address> addresses;
    private final List<Table> tables;
    private final List<Assignment> assignments;
    private final Map<Expression, Integer> uses = new HashMap<>();
    private final Map<Expression, Integer> locals = new HashMap<>();
    private final Set<Expression> kept = new HashSet<>();

    CodeWriter(
            CodeBuilder code,
            int cell,
            Function<Expression, Address> addresses,
            List<Table> tables,
            List<Assignment> assignments) {
        this.code = code;
        this.cell = cell;
        this.addresses = addresses;
        this.tables = tables;
        this.assignments = assignments;
    }

    /**
     * Loads what all cells share before the loop over them: inside it the JIT would load it again after every store, which
     * might have changed it for all that it knows, and could not do several cells at once.
     */
    void loadScalars() {
        for (Assignment a : assignments) {
            for (Expression leaf : Derivative.leaves(a.value())) {
                if (addresses.apply(leaf).stride() == 0 && !locals.containsKey(leaf)) {
                    leaf(leaf);
                    keep(leaf);
                    code.pop2();
                }
            }
        }
    }

    void write() {
        assignments.forEach(a -> count(a.value()));
        assignments.forEach(this::assign);
    }

    private void count(Expression e) {
        if (uses.merge(e, 1, Integer::sum) == 1) {
            operands(e).forEach(this::count);
        }
    }

    private void assign(Assignment a) {
        code.aload(OUT);
        index(a.base(), a.stride());
        if (a.accumulate()) {
            code.dup2().daload();
            push(a.value());
            code.dadd();
        } else {
            push(a.value());
        }
        code.dastore();
    }

    private void index(int base, int stride) {
        if (stride == 0) {
            code.loadConstant(base);
            return;
        }
        code.iload(cell);
        if (stride != 1) {
            code.loadConstant(stride).imul();
        }
        code.loadConstant(base).iadd();
    }

    private void push(Expression e) {
        Integer local = locals.get(e);
        if (local != null) {
            code.dload(local);
            return;
        }
        compute(e);
        if (isWorthKeeping(e)) {
            keep(e);
        }
    }

    /** Keeps the number on the stack, which stays there, in a local variable. */
    private void keep(Expression e) {
        int slot = code.allocateLocal(TypeKind.DOUBLE);
        code.dup2().dstore(slot);
        locals.put(e, slot);
    }

    private boolean isWorthKeeping(Expression e) {
        return uses.getOrDefault(e, 0) > 1 && !e.children().isEmpty();
    }

    private void compute(Expression e) {
        switch (e) {
            case Expression.Constant(double value) -> code.loadConstant(value);
            case Expression.Symbol s -> leaf(s);
            case Expression.EndCell c -> leaf(c);
            case Expression.Sum(var terms) -> sum(terms);
            case Expression.Product(var factors) -> product(factors);
            case Expression.Power(var base, var exponent) -> power(base, exponent);
            case Expression.Call(var function, var argument) -> {
                push(argument);
                code.invokestatic(home(function), function.code(), ONE_TO_ONE);
            }
            case Expression.Piecewise p -> piecewise(p);
            case Expression.TableValue(var table, var order, var argument) -> {
                code.aload(TABLES).loadConstant(tableIndex(table)).aaload().loadConstant(order);
                push(argument);
                code.invokevirtual(TABLE, "at", LOOK_UP);
            }
            case Expression.Reduction r -> throw new IllegalStateException("a sum over an axis was not lowered");
            case Expression.Delayed d -> throw new IllegalStateException("a delayed value was not lowered");
        }
    }

    private static ClassDesc home(org.auklet.equation.expression.Function function) {
        return ClassDesc.of(function.home().getName());
    }

    private int tableIndex(Table table) {
        if (!tables.contains(table)) {
            tables.add(table);
        }
        return tables.indexOf(table);
    }

    private void leaf(Expression leaf) {
        Address address = addresses.apply(leaf);
        if (address.array() == Address.Array.CELL) {
            code.iload(cell).i2d();
            return;
        }
        code.aload(
                switch (address.array()) {
                    case STATE -> 0;
                    case QUANTITY -> 1;
                    case DIRECTION -> 2;
                    case CELL -> throw new IllegalStateException();
                });
        index(address.base(), address.stride());
        code.daload();
    }

    private void sum(List<Expression> terms) {
        push(terms.getFirst());
        for (Expression term : terms.subList(1, terms.size())) {
            push(withoutMinus(term));
            if (isNegated(term)) {
                code.dsub();
            } else {
                code.dadd();
            }
        }
    }

    private static boolean isNegated(Expression term) {
        return term instanceof Expression.Product(var factors)
                && factors.getFirst() instanceof Expression.Constant(double value)
                && value == -1;
    }

    private static Expression withoutMinus(Expression term) {
        return isNegated(term) && term instanceof Expression.Product(var factors)
                ? Expressions.product(factors.subList(1, factors.size()))
                : term;
    }

    /** What is pushed to compute a node: its children, but a term that is subtracted without its sign. */
    private static List<Expression> operands(Expression e) {
        if (!(e instanceof Expression.Sum(var terms))) {
            return e.children();
        }
        List<Expression> operands = new ArrayList<>();
        operands.add(terms.getFirst());
        terms.subList(1, terms.size()).forEach(term -> operands.add(withoutMinus(term)));
        return operands;
    }

    private void product(List<Expression> factors) {
        boolean started = false;
        boolean negative = false;
        for (Expression factor : factors) {
            if (factor instanceof Expression.Constant(double value) && value == -1) {
                negative = true;
            } else if (factor instanceof Expression.Power(var base, Expression.Constant(double p)) && p == -1) {
                if (!started) {
                    code.loadConstant(1.0);
                }
                push(base);
                code.ddiv();
                started = true;
            } else {
                push(factor);
                if (started) {
                    code.dmul();
                }
                started = true;
            }
        }
        if (negative) {
            code.dneg();
        }
    }

    private void power(Expression base, Expression exponent) {
        if (exponent instanceof Expression.Constant(double p) && p == -1) {
            code.loadConstant(1.0);
            push(base);
            code.ddiv();
        } else if (exponent instanceof Expression.Constant(double p) && p == 2) {
            push(base);
            code.dup2().dmul();
        } else {
            push(base);
            push(exponent);
            code.invokestatic(MATH, "pow", TWO_TO_ONE);
        }
    }

    /** Both branches may share values, so those are computed before the branch, where they are sure to be set. */
    private void piecewise(Expression.Piecewise p) {
        keepShared(p.whenTrue());
        keepShared(p.otherwise());
        Label otherwise = code.newLabel();
        Label end = code.newLabel();
        push(p.left());
        push(p.right());
        switch (p.relation()) {
            case LESS -> code.dcmpg().ifge(otherwise);
            case LESS_OR_EQUAL -> code.dcmpg().ifgt(otherwise);
            case GREATER -> code.dcmpl().ifle(otherwise);
            case GREATER_OR_EQUAL -> code.dcmpl().iflt(otherwise);
        }
        push(p.whenTrue());
        code.goto_(end);
        code.labelBinding(otherwise);
        push(p.otherwise());
        code.labelBinding(end);
    }

    /** What was looked at before the outermost branch is set in all inner ones. */
    private void keepShared(Expression e) {
        if (!kept.add(e)) {
            return;
        }
        operands(e).forEach(this::keepShared);
        if (isWorthKeeping(e) && !locals.containsKey(e)) {
            push(e);
            code.pop2();
        }
    }
}
