package org.auklet.equation.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Method;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.testkit.MousePopulation;
import org.auklet.testkit.Problems;
import org.junit.jupiter.api.Test;

class PopulationSimulatorTest {

    private static final Tolerances USUAL = new Tolerances(1e-6, 1e-9);

    private static List<SubjectBlock> run(Model model, Population population, int lanes, int threads, double... times) {
        List<SubjectBlock> blocks = new ArrayList<>();
        new PopulationSimulator(new CompiledModel(model), USUAL, lanes, threads).run(population, times, blocks::add);
        return blocks;
    }

    private static double[][] rows(List<SubjectBlock> blocks, int times, int outputs) {
        List<double[]> rows = new ArrayList<>();
        for (SubjectBlock block : blocks) {
            assertThat(block.first()).isEqualTo(rows.size() / times);
            for (int i = block.first(); i < block.first() + block.size(); i++) {
                for (int t = 0; t < times; t++) {
                    double[] row = new double[outputs];
                    for (int o = 0; o < outputs; o++) {
                        row[o] = block.value(i, t, o);
                    }
                    rows.add(row);
                }
            }
        }
        return rows.toArray(double[][]::new);
    }

    private static ModelBuilder with(ModelBuilder m, String name, double value, String unit) {
        return m.parameter(name, value, unit, "", "test", EvidenceGrade.ASSUMED);
    }

    private static ModelBuilder decay() {
        ModelBuilder m = with(new ModelBuilder("decay", "h"), "k", 0.3, "/h");
        m.state("A", "nmol", "0", "amount").rate("A", "-k*A");
        return m.output("A_out", "nmol", "A", "");
    }

    @Test
    void sameToTheLastBitForEveryNumberOfLanesAndThreads() {
        Model model = Problems.mousePbpk();
        Population population = MousePopulation.of(model, 1100, 30);
        double[] times = {0, 1, 24, 72};
        int outputs = new CompiledModel(model).outputs().names().size();
        double[][] expected = rows(run(model, population, 64, 1, times), 4, outputs);
        assertThat(rows(run(model, population, 128, 2, times), 4, outputs)).isDeepEqualTo(expected);
        double[][] few = rows(run(model, MousePopulation.of(model, 30, 30), 7, 2, times), 4, outputs);
        double[][] one = rows(run(model, MousePopulation.of(model, 30, 30), 1, 1, times), 4, outputs);
        for (int i = 0; i < few.length; i++) {
            assertThat(few[i]).isEqualTo(expected[i]);
            assertThat(one[i]).isEqualTo(expected[i]);
        }
    }

    @Test
    void agreesWithRunsOfSingleSubjects() {
        Model model = Problems.mousePbpk();
        Population population = MousePopulation.of(model, 20, 20);
        agree(model, population, 1e-9, 0, 1, 5, 24, 72);
    }

    @Test
    void fieldsAgreeWithSingleRuns() {
        Population population =
                new Population(5, i -> new Subject(Map.of("D", 15.0 + i, "Ag", 0.3 + 0.1 * i), List.of()));
        agree(Problems.sphere(8), population, 1e-9, 0, 3600, 36000, 259200);
    }

    private static void agree(Model model, Population population, double relative, double... times) {
        CompiledModel compiled = new CompiledModel(model);
        Simulator single = new Simulator(compiled, USUAL, List.of(), Method.RODAS5P);
        int outputs = compiled.outputs().names().size();
        List<SubjectBlock> blocks = run(model, population, 8, 1, times);
        double[][] rows = rows(blocks, times.length, outputs);
        for (int i = 0; i < population.size(); i++) {
            assertThat(blocks.getFirst().simulatedAlone(i)).isEmpty();
            Trajectory t = single.run(population.subject().apply(i).parameters(), times);
            for (int j = 0; j < times.length; j++) {
                for (int o = 0; o < outputs; o++) {
                    double expected = t.outputs()[j][o];
                    assertThat(rows[i * times.length + j][o])
                            .isCloseTo(expected, within(relative * Math.max(1e-2, Math.abs(expected))));
                }
            }
        }
    }

    @Test
    void chosenOutputsAreTheSameToTheLastBit() {
        CompiledModel model = new CompiledModel(Problems.mousePbpk());
        Population population = MousePopulation.of(model.source(), 20, 20);
        double[] times = {0, 1, 24, 72};
        List<String> chosen = List.of("tu_I_", "ven_", "tu_B_");
        SubjectBlock all = only(new PopulationSimulator(model, USUAL, 8, 1), population, times);
        SubjectBlock some = only(new PopulationSimulator(model, USUAL, chosen, 8, 1), population, times);
        for (int i = 0; i < population.size(); i++) {
            for (int t = 0; t < times.length; t++) {
                for (int o = 0; o < chosen.size(); o++) {
                    assertThat(some.value(i, t, o))
                            .isEqualTo(all.value(i, t, model.outputs().indexOf(chosen.get(o))));
                }
            }
        }
    }

    private static SubjectBlock only(PopulationSimulator simulator, Population population, double... times) {
        List<SubjectBlock> blocks = new ArrayList<>();
        simulator.run(population, times, blocks::add);
        assertThat(blocks).hasSize(1);
        return blocks.getFirst();
    }

    @Test
    void outputMustExist() {
        CompiledModel model = new CompiledModel(decay().build());
        assertThatThrownBy(() -> new PopulationSimulator(model, USUAL, List.of("B_out"), 8, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no output 'B_out'");
    }

    @Test
    void progressIsToldAfterEachSubject() {
        CompiledModel model = new CompiledModel(decay().build());
        Population population = new Population(300, i -> new Subject(Map.of("k", 0.01 * i), List.of()));
        for (int threads : List.of(1, 2)) {
            List<Integer> heard = new ArrayList<>();
            List<Integer> first = new ArrayList<>();
            new PopulationSimulator(model, USUAL, 16, threads)
                    .run(population, new double[] {1}, block -> first.add(block.first()), heard::add);
            assertThat(heard)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 300).boxed().toList());
            assertThat(first).isEqualTo(threads == 1 ? List.of(0) : List.of(0, 150));
        }
    }

    /** Linear terms are left out of the stages, others not: both kinds, and coefficients that change in time. */
    @Test
    void linearAndOtherTermsTogetherAgreeWithSingleRuns() {
        ModelBuilder m = with(with(new ModelBuilder("mixed", "h"), "k", 0.4, "/h"), "c", 3, "1");
        m.state("A", "1", "2", "").rate("A", "-k*(A - 2*B) + c*k - k*A*B");
        m.state("B", "1", "0", "").rate("B", "k*A - k*(1 + c)*B + k*A*B - k*exp(-k*t)*B");
        m.output("a", "1", "A", "").output("b", "1", "A*B + k*t", "");
        Population population = new Population(7, i -> new Subject(Map.of("c", 1 + 200.0 * i), List.of()));
        agree(m.build(), population, 1e-9, 0.5, 5, 20);
    }

    @Test
    void dosesDifferBySubject() {
        Population population = new Population(
                50, i -> new Subject(Map.of("k", 0.1 + 0.01 * i), List.of(Dose.add(i, "A", 2), Dose.add(0, "A", i))));
        double[][] rows = rows(run(decay().build(), population, 16, 2, 0, 60), 2, 1);
        for (int i = 0; i < 50; i++) {
            double k = 0.1 + 0.01 * i;
            double expected = i * Math.exp(-60 * k) + 2 * Math.exp(-k * (60 - i));
            assertThat(rows[2 * i][0]).isEqualTo(i == 0 ? 2 : i);
            assertThat(rows[2 * i + 1][0]).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void infusionsOfTheModelAndOfSubjectsAddUp() {
        ModelBuilder m = with(new ModelBuilder("infusion", "h"), "k", 0.5, "/h");
        m.switchable("flow", "nmol/h", 1, "");
        m.state("A", "nmol", "0", "").rate("A", "flow - k*A").output("out", "nmol", "A", "");
        m.eventAt("off", List.of(2.0), m.set("flow", "0"));
        Population population =
                new Population(3, i -> new Subject(Map.of(), i == 0 ? List.of() : List.of(Dose.set(2, "flow", i))));
        double[][] rows = rows(run(m.build(), population, 2, 1, 2, 5), 2, 1);
        double atTwo = 2 * (1 - Math.exp(-1));
        for (int i = 0; i < 3; i++) {
            assertThat(rows[2 * i][0]).isCloseTo(atTwo, within(1e-6));
            double late = 2.0 * i + (atTwo - 2.0 * i) * Math.exp(-1.5);
            assertThat(rows[2 * i + 1][0]).isCloseTo(late, within(1e-6));
        }
    }

    @Test
    void algebraicStatesStartConsistent() {
        ModelBuilder m = with(with(new ModelBuilder("binding", "h"), "K", 2, "1"), "k", 0.1, "/h");
        m.state("total", "1", "3", "").rate("total", "-k*total");
        m.algebraic("free", "1", "1", "free + free/(K + free) - total", "");
        m.output("free_out", "1", "free", "");
        Population population = new Population(9, i -> new Subject(Map.of("K", 1.0 + i), List.of()));
        double[][] rows = rows(run(m.build(), population, 4, 1, 0, 10), 2, 1);
        for (int i = 0; i < 9; i++) {
            for (int t = 0; t < 2; t++) {
                double total = 3 * Math.exp(-t);
                double b = 2.0 + i - total;
                double free = 0.5 * (-b + Math.sqrt(b * b + 4 * (1 + i) * total));
                assertThat(rows[2 * i + t][0]).isCloseTo(free, within(2e-6));
            }
        }
    }

    @Test
    void subjectThatFailsIsReportedAndStopsNoOther() {
        ModelBuilder m = with(new ModelBuilder("blow-up", "h"), "k", -1, "/h");
        m.state("A", "1", "1", "").rate("A", "k*A*A").output("out", "1", "A", "");
        Population population = new Population(6, i -> new Subject(Map.of("k", i == 3 ? 1.0 : -1.0), List.of()));
        SubjectBlock block = run(m.build(), population, 4, 1, 2).getFirst();
        for (int i = 0; i < 6; i++) {
            if (i == 3) {
                assertThat(block.failure(3))
                        .hasValueSatisfying(f -> assertThat(f).startsWith("subject 3: "));
                assertThat(block.value(3, 0, 0)).isNaN();
            } else {
                assertThat(block.failure(i)).isEmpty();
                assertThat(block.value(i, 0, 0)).isCloseTo(1.0 / 3, within(1e-6));
            }
        }
    }

    @Test
    void functionsAndBranchesAgreeWithSingleRuns() {
        ModelBuilder m = with(with(new ModelBuilder("branches", "h"), "k", 0.4, "/h"), "n", 1.7, "1");
        m.state("A", "1", "2", "").rate("A", "-k*A^n/(1 + A^n) + 0.1*k*exp(-A)*(A < 1 ? A : 1)");
        m.output("out", "1", "sqrt(A)", "");
        Population population = new Population(5, i -> new Subject(Map.of("n", 1 + 0.3 * i), List.of()));
        agree(m.build(), population, 1e-9, 1, 5, 20);
    }

    /** No derivative tells that a staircase or a branch depends on a state; between its steps it must count all the same. */
    @Test
    void stairsAndConstantBranchesCount() {
        ModelBuilder m = with(with(new ModelBuilder("stairs", "h"), "k", 0.4, "/h"), "n", 1.7, "1");
        m.state("A", "1", "2.9", "").rate("A", "-0.1*k*floor(A) - (A > 0.5 ? 0.02*k : 0)");
        m.output("out", "1", "A", "");
        Population population = new Population(5, i -> new Subject(Map.of("k", 0.1 + 0.05 * i), List.of()));
        agree(m.build(), population, 1e-12, 1, 5);
    }

    /** What a switch moves is moved at the very time of its event: outputs, coefficients, algebraic states. */
    @Test
    void switchesActAtOnce() {
        ModelBuilder m = with(new ModelBuilder("switched", "h"), "k", 0.4, "/h");
        m.switchable("s", "1", 1, "").state("A", "1", "2", "").rate("A", "-k*s*A + k*s");
        m.algebraic("z", "1", "0", "z - s*A*(1 + s)", "");
        m.eventAt("on", List.of(0.0, 2.0), m.set("s", "s + 1"));
        m.output("s", "1", "s", "").output("z", "1", "z", "").output("A", "1", "A", "");
        Population population = new Population(5, i -> new Subject(Map.of("k", 0.1 + 0.05 * i), List.of()));
        agree(m.build(), population, 1e-9, 0, 1, 2, 5);
    }

    private static Model withThreshold() {
        ModelBuilder m = with(decay(), "limit", 1, "nmol");
        return m.eventWhen("low", "limit - A", "0", m.add("A", "3*limit")).build();
    }

    @Test
    void modelWithThresholdRunsAloneAndSaysWhy() {
        Population population = new Population(2, i -> new Subject(Map.of(), List.of(Dose.add(1, "A", 2.0 + i))));
        SubjectBlock block = run(withThreshold(), population, 8, 1, 1, 1.5).getFirst();
        assertThat(block.simulatedAlone(0)).hasValue("event low has a threshold, a delay or a priority");
        assertThat(block.value(0, 0, 0)).isEqualTo(2);
        assertThat(block.value(1, 1, 0)).isCloseTo(3 * Math.exp(-0.15), within(1e-6));
    }

    @Test
    void largeModelRunsAloneWithTheOutputsChosen() {
        CompiledModel model = new CompiledModel(Problems.sphere(51));
        PopulationSimulator simulator = new PopulationSimulator(model, USUAL, List.of("innermostI", "meanC"), 8, 1);
        assertThat(simulator.obstacle()).hasValue("the model has more than 150 states");
        double[] times = {3600, 36000};
        SubjectBlock block = only(simulator, new Population(1, i -> new Subject(Map.of(), List.of())), times);
        double[][] expected = new Simulator(model, USUAL).run(Map.of(), times).outputs();
        for (int t = 0; t < times.length; t++) {
            assertThat(block.value(0, t, 0))
                    .isEqualTo(expected[t][model.outputs().indexOf("innermostI")]);
            assertThat(block.value(0, t, 1))
                    .isEqualTo(expected[t][model.outputs().indexOf("meanC")]);
        }
    }

    /** The first subject interrupts the caller and waits until that has reached its own thread. */
    @Test
    void anInterruptEndsTheWorkAndIsKept() {
        assertThat(describedUntilInterrupted(withThreshold())).isEqualTo(1);
        assertThat(describedUntilInterrupted(decay().build())).isBetween(1, 8);
    }

    private static int describedUntilInterrupted(Model model) {
        Thread caller = Thread.currentThread();
        AtomicInteger described = new AtomicInteger();
        Population population = new Population(1000, i -> {
            described.incrementAndGet();
            caller.interrupt();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return new Subject(Map.of(), List.of());
        });
        assertThatThrownBy(() -> run(model, population, 8, 1, 1)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        return described.get();
    }

    @Test
    void blocksHoldAThousandSubjectsOrFourMillionNumbers() {
        assertThat(PopulationSimulator.blockSize(100, 2, 73)).isEqualTo(50);
        assertThat(PopulationSimulator.blockSize(Integer.MAX_VALUE, 2, 73)).isEqualTo(1024);
        assertThat(PopulationSimulator.blockSize(1_000_000, 2, 40_000)).isEqualTo(100);
        assertThat(PopulationSimulator.blockSize(10, 2, 5_000_000_000L)).isEqualTo(1);
        assertThatThrownBy(() -> new SubjectBlock(0, 1, 1 << 20, 1 << 12)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void variantsThatHaveNotBeenUsedForLongAreForgotten() {
        Alone alone = new Alone(new CompiledModel(decay().build()), USUAL, new int[] {0});
        int schedules = Alone.MOST_VARIANTS + 4;
        SubjectBlock block = new SubjectBlock(0, 2 * schedules, 1, 1);
        for (int i = 0; i < block.size(); i++) {
            int hour = i % schedules;
            Subject subject = new Subject(Map.of(), List.of(Dose.add(hour, "A", 1)));
            alone.simulate(i, subject, new double[] {30}, block);
            assertThat(block.value(i, 0, 0)).isCloseTo(Math.exp(-0.3 * (30 - hour)), within(1e-5));
        }
        assertThat(alone.simulators).hasSize(Alone.MOST_VARIANTS);
    }

    @Test
    void timesMustAscend() {
        assertThatThrownBy(() ->
                        run(decay().build(), new Population(1, i -> new Subject(Map.of(), List.of())), 1, 1, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ascend");
    }
}
