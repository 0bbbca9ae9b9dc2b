package org.auklet.equation.population;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.auklet.equation.bytecode.HiddenClass;
import org.auklet.equation.expression.Table;

/**
 * Turns a lane programme into a hidden class. Every loop has a method of its own, all its rows are in one array at constant
 * distances and it makes a constant number of turns: that is what the JIT needs to see that lanes do not touch each other.
 */
final class LaneCompiler {

    /**
     * Nodes per loop, as the JIT counts them: bodies of more than its LoopUnrollLimit of 60, with counter and test, are not
     * unrolled once and so never become vectors; shorter ones read and write more rows.
     */
    private static final int NODES_PER_LOOP = 48;

    private static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();
    private static final ClassDesc TABLES = ClassDesc.of(Table.class.getName()).arrayType();
    private static final ClassDesc SELF = ClassDesc.of(LaneCompiler.class.getPackageName() + ".GeneratedLanes");
    private static final MethodTypeDesc RUN = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, TABLES);

    private final int stride;
    private final IntSupplier newRow;
    private final List<Loop> loops = new ArrayList<>();

    private record Loop(List<Store> stores, int trips, Map<Node, Integer> rows) {}

    /** A piece of a programme, which may run several times: the numbers of its loops. */
    record Section(int from, int to) {}

    LaneCompiler(int stride, IntSupplier newRow) {
        this.stride = stride;
        this.newRow = newRow;
    }

    /**
     * Adds a section.
     *
     * @param stores what it writes, never a row that a later one reads
     * @param trips turns of each loop
     */
    Section section(List<Store> stores, int trips) {
        int from = loops.size();
        Schedule.Loops schedule = Schedule.of(stores, trips > stride ? Integer.MAX_VALUE : NODES_PER_LOOP, newRow);
        schedule.loops().forEach(loop -> loops.add(new Loop(loop, trips, schedule.rows())));
        return new Section(from, loops.size());
    }

    /** Compiles the sections in the order in which they shall run. */
    LaneKernel compile(List<Section> sequence, List<Table> tables) {
        byte[] bytes = HiddenClass.bytes(SELF, LaneKernel.class, builder -> {
            for (int i = 0; i < loops.size(); i++) {
                Loop loop = loops.get(i);
                builder.withMethodBody(
                        name(i),
                        RUN,
                        ClassFile.ACC_STATIC,
                        code -> new LoopWriter(code, stride, tables, loop.rows()).write(loop.stores(), loop.trips()));
            }
            builder.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> {
                for (Section section : sequence) {
                    for (int i = section.from(); i < section.to(); i++) {
                        code.aload(1).aload(2).invokestatic(SELF, name(i), RUN);
                    }
                }
                code.return_();
            });
        });
        return HiddenClass.instance(MethodHandles.lookup(), bytes, LaneKernel.class);
    }

    private static String name(int loop) {
        return "loop" + loop;
    }
}
