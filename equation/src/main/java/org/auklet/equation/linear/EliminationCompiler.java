package org.auklet.equation.linear;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.bytecode.HiddenClass;

/** Writes {@link Loop}s as bytecode, in methods short enough for the JIT, which leaves more than 8,000 bytes interpreted. */
final class EliminationCompiler {

    /** A statement takes up to 40 bytes. */
    private static final int STATEMENTS_PER_METHOD = 150;

    private static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();
    private static final ClassDesc SELF =
            ClassDesc.of(EliminationCompiler.class.getPackageName() + ".GeneratedElimination");
    private static final MethodTypeDesc FACTOR =
            MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, DOUBLES, DOUBLES, ConstantDescs.CD_double);
    private static final MethodTypeDesc SOLVE = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, DOUBLES);
    private static final MethodTypeDesc FMA = MethodTypeDesc.of(
            ConstantDescs.CD_double, ConstantDescs.CD_double, ConstantDescs.CD_double, ConstantDescs.CD_double);
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");

    /** Local variables of the static methods. */
    private static final int W = 0;

    private static final int B = 1;
    private static final int V = 1;
    private static final int M = 2;
    private static final int SCALE = 3;

    private EliminationCompiler() {}

    static Elimination compile(List<Loop> factor, List<Loop> solve) {
        List<List<Loop>> factorParts = parts(factor);
        List<List<Loop>> solveParts = parts(solve);
        byte[] bytes = HiddenClass.bytes(SELF, Elimination.class, builder -> {
            for (int i = 0; i < factorParts.size(); i++) {
                List<Loop> part = factorParts.get(i);
                builder.withMethodBody(
                        "factor" + i, FACTOR, ClassFile.ACC_STATIC, code -> new Writer(code).write(part));
            }
            for (int i = 0; i < solveParts.size(); i++) {
                List<Loop> part = solveParts.get(i);
                builder.withMethodBody("solve" + i, SOLVE, ClassFile.ACC_STATIC, code -> new Writer(code).write(part));
            }
            builder.withMethodBody(
                    "factor", FACTOR, ClassFile.ACC_PUBLIC, code -> callFactor(code, factorParts.size()));
            builder.withMethodBody("solve", SOLVE, ClassFile.ACC_PUBLIC, code -> callSolve(code, solveParts.size()));
        });
        return HiddenClass.instance(MethodHandles.lookup(), bytes, Elimination.class);
    }

    private static List<List<Loop>> parts(List<Loop> loops) {
        List<List<Loop>> parts = new ArrayList<>();
        List<Loop> current = new ArrayList<>();
        int statements = 0;
        for (Loop loop : loops) {
            if (!current.isEmpty() && statements + loop.body().size() > STATEMENTS_PER_METHOD) {
                parts.add(current);
                current = new ArrayList<>();
                statements = 0;
            }
            current.add(loop);
            statements += loop.body().size();
        }
        parts.add(current);
        return parts;
    }

    private static void callFactor(CodeBuilder code, int parts) {
        for (int i = 0; i < parts; i++) {
            code.aload(1).aload(2).aload(3).dload(4).invokestatic(SELF, "factor" + i, FACTOR);
        }
        code.return_();
    }

    private static void callSolve(CodeBuilder code, int parts) {
        for (int i = 0; i < parts; i++) {
            code.aload(1).aload(2).invokestatic(SELF, "solve" + i, SOLVE);
        }
        code.return_();
    }

    /** The body of one method. */
    private static final class Writer {

        private final CodeBuilder code;
        private final int counter;
        private Loop loop = new Loop(1, List.of(), List.of());
        private int statement;
        /** Local variables of numbers that the next turn of the loop needs. */
        private Map<Loop.Carried, Integer> carried = Map.of();

        Writer(CodeBuilder code) {
            this.code = code;
            counter = code.allocateLocal(TypeKind.INT);
        }

        void write(List<Loop> loops) {
            loops.forEach(this::write);
            code.return_();
        }

        private void write(Loop next) {
            loop = next;
            if (loop.count() == 1) {
                writeBody();
                return;
            }
            code.iconst_0().istore(counter);
            carry();
            Label start = code.newBoundLabel();
            writeBody();
            code.iinc(counter, 1).iload(counter).loadConstant(loop.count()).if_icmplt(start);
            carried = Map.of();
        }

        /** A chain of cells goes through registers: through memory each of its links would take twice as long. */
        private void carry() {
            Map<Loop.Carried, Integer> locals = new LinkedHashMap<>();
            for (Loop.Carried c : loop.carried()) {
                statement = c.reader();
                value(array(loop.body().get(statement).kind(), c.operand()), c.operand());
                int local = code.allocateLocal(TypeKind.DOUBLE);
                code.dstore(local);
                locals.put(c, local);
            }
            carried = locals;
        }

        private static int array(Statement.Kind kind, int operand) {
            return kind == Statement.Kind.SUBSTITUTE && operand == 2 ? B : W;
        }

        /** Stores the number on the stack, and keeps it for the next turn if that needs it. */
        private void store() {
            carried.forEach((c, local) -> {
                if (c.writer() == statement) {
                    code.dup2().dstore(local);
                }
            });
            code.dastore();
        }

        private void writeBody() {
            for (statement = 0; statement < loop.body().size(); statement++) {
                write(loop.body().get(statement).kind());
            }
        }

        private void write(Statement.Kind kind) {
            switch (kind) {
                case CLEAR -> place(W, 0).dconst_0().dastore();
                case TAKE -> {
                    place(W, 0);
                    value(V, 1).dneg().dastore();
                }
                case TAKE_MORE -> {
                    place(W, 0).dup2().daload();
                    value(V, 1).dsub().dastore();
                }
                case DIAGONAL -> {
                    place(W, 0);
                    place(W, 2);
                    code.dload(SCALE);
                    value(M, 1);
                    value(W, 0)
                            .invokestatic(MATH, "fma", FMA)
                            .dup2_x2()
                            .dastore()
                            .dastore();
                }
                case INVERT -> {
                    place(W, 0).dconst_1();
                    value(W, 1).ddiv();
                    store();
                    place(W, 2);
                    value(W, 2);
                    value(W, 0).dmul().dup2().dmul().dastore();
                }
                case MULTIPLIER -> {
                    place(W, 0).dup2().daload();
                    value(W, 1).dmul().dastore();
                    place(W, 2).dup2().daload();
                    value(W, 0).dup2().dmul().dadd().dastore();
                }
                case SCALED -> {
                    place(W, 0);
                    value(W, 1);
                    value(W, 2).dmul().dastore();
                }
                case ELIMINATE -> subtractProduct(W, W);
                case SUBSTITUTE -> subtractProduct(B, B);
                case DIVIDE -> {
                    place(B, 0).dup2().daload();
                    value(W, 1).dmul().dastore();
                }
            }
        }

        /** {@code target[d] = fma(-w[a], other[c], target[d])}: one rounding and one latency in a chain of cells. */
        private void subtractProduct(int target, int other) {
            place(target, 0);
            value(W, 1).dneg();
            value(other, 2);
            value(target, 0).invokestatic(MATH, "fma", FMA);
            store();
        }

        private CodeBuilder value(int array, int operand) {
            for (Map.Entry<Loop.Carried, Integer> c : carried.entrySet()) {
                if (c.getKey().reader() == statement && c.getKey().operand() == operand) {
                    return code.dload(c.getValue());
                }
            }
            return place(array, operand).daload();
        }

        private CodeBuilder place(int array, int operand) {
            int base = loop.body().get(statement).operand(operand);
            int stride = loop.stride(statement, operand);
            code.aload(array);
            if (loop.count() == 1 || stride == 0) {
                return code.loadConstant(base);
            }
            code.iload(counter);
            if (stride != 1) {
                code.loadConstant(stride).imul();
            }
            return code.loadConstant(base).iadd();
        }
    }
}
