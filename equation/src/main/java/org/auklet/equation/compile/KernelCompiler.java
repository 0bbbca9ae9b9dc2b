package org.auklet.equation.compile;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.auklet.equation.bytecode.HiddenClass;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.expression.Table;

/**
 * Turns assignments into a hidden class with straight-line methods.
 *
 * <p>Neighbouring assignments over the same cells share a method (and one loop) until it grows near 8,000 bytes, beyond
 * which the JIT would leave it interpreted; within a method common subexpressions are computed once.
 */
final class KernelCompiler {

    /** Expression nodes per method; a node costs about eight bytes of bytecode. */
    private static final int NODES_PER_METHOD = 700;

    private static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();
    private static final ClassDesc TABLES = ClassDesc.of(Table.class.getName()).arrayType();
    private static final ClassDesc SELF = ClassDesc.of(KernelCompiler.class.getPackageName() + ".GeneratedKernel");
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, DOUBLES, DOUBLES, DOUBLES, TABLES);

    private static final Compiled NOTHING = new Compiled((y, q, k, out, tables) -> {}, new Table[0], 0);

    private KernelCompiler() {}

    /**
     * A compiled kernel.
     *
     * @param kernel the code
     * @param tables the tables it must be given
     * @param longestMethod length of its longest method, bytes
     */
    record Compiled(Kernel kernel, Table[] tables, int longestMethod) {

        void run(double[] y, double[] q, double[] k, double[] out) {
            kernel.run(y, q, k, out, tables);
        }
    }

    /**
     * Compiles assignments, kept in order.
     *
     * @param assignments what to compute
     * @param addresses where the leaves live
     */
    static Compiled compile(List<Assignment> assignments, Function<Expression, Address> addresses) {
        if (assignments.isEmpty()) {
            return NOTHING;
        }
        List<List<Assignment>> methods = split(assignments);
        List<Table> tables = new ArrayList<>();
        byte[] bytes = HiddenClass.bytes(SELF, Kernel.class, builder -> {
            for (int i = 0; i < methods.size(); i++) {
                List<Assignment> method = methods.get(i);
                builder.withMethodBody(
                        "part" + i, RUN, ClassFile.ACC_STATIC, code -> loop(code, method, addresses, tables));
            }
            builder.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> callParts(code, methods.size()));
        });
        return new Compiled(
                HiddenClass.instance(MethodHandles.lookup(), bytes, Kernel.class),
                tables.toArray(Table[]::new),
                longestMethod(bytes));
    }

    private static int longestMethod(byte[] bytes) {
        return ClassFile.of().parse(bytes).methods().stream()
                .mapToInt(m -> m.findAttribute(Attributes.code())
                        .map(CodeAttribute::codeLength)
                        .orElse(0))
                .max()
                .orElse(0);
    }

    private static void callParts(CodeBuilder code, int parts) {
        for (int i = 0; i < parts; i++) {
            for (int argument = 1; argument <= RUN.parameterCount(); argument++) {
                code.aload(argument);
            }
            code.invokestatic(SELF, "part" + i, RUN);
        }
        code.return_();
    }

    private static void loop(
            CodeBuilder code, List<Assignment> method, Function<Expression, Address> addresses, List<Table> tables) {
        Assignment range = method.getFirst();
        int cell = code.allocateLocal(java.lang.classfile.TypeKind.INT);
        CodeWriter writer = new CodeWriter(code, cell, addresses, tables, method);
        if (range.cells() > 1) {
            writer.loadScalars();
        }
        code.loadConstant(range.from()).istore(cell);
        Label start = code.newBoundLabel();
        writer.write();
        if (range.cells() > 1) {
            code.iinc(cell, 1).iload(cell).loadConstant(range.to()).if_icmplt(start);
        }
        code.return_();
    }

    private static List<List<Assignment>> split(List<Assignment> assignments) {
        List<List<Assignment>> methods = new ArrayList<>();
        List<Assignment> current = new ArrayList<>();
        int nodes = 0;
        for (Assignment assignment : assignments) {
            int size = size(assignment.value());
            boolean full = nodes + size > NODES_PER_METHOD;
            if (!current.isEmpty() && (full || readsEnds(assignment) || !assignment.sameRange(current.getFirst()))) {
                methods.add(current);
                current = new ArrayList<>();
                nodes = 0;
            }
            current.add(assignment);
            nodes += size;
        }
        if (!current.isEmpty()) {
            methods.add(current);
        }
        return methods;
    }

    /** The end of a field that the loop before it fills is known only after that loop. */
    private static boolean readsEnds(Assignment assignment) {
        return assignment.cells() > 1
                && Derivative.leaves(assignment.value()).stream().anyMatch(Expression.EndCell.class::isInstance);
    }

    /** Nodes that are written: a shared part is computed once and loaded wherever it is used. */
    private static int size(Expression e) {
        return 1
                + Expressions.parts(e).stream()
                        .mapToInt(part -> part.children().size())
                        .sum();
    }
}
