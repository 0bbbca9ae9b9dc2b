package org.auklet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Parser;
import org.auklet.equation.expression.Table;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlReader;
import org.auklet.sbml.export.SbmlWriter;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.translate.Observable;
import org.auklet.sbml.translate.SbmlTranslator;
import org.auklet.sbml.xml.XmlReader;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Written as SBML, read back and run: the same numbers as before. */
class SbmlRoundTripTest {

    private static final Tolerances TIGHT = new Tolerances(1e-11, 1e-15);

    private record Case(Model model, double end) {}

    static Stream<Named<Case>> models() {
        return Stream.of(
                Named.of("problem P", new Case(org.auklet.testkit.Problems.mousePbpk(), 72)),
                Named.of("problem T, 20 shells", new Case(org.auklet.testkit.Problems.sphere(20), 72 * 3600)),
                Named.of("TMDD", new Case(org.auklet.testkit.Problems.tmdd(), 100)),
                Named.of("algebraic", new Case(algebraic(), 4)),
                Named.of("events", new Case(events(), 20)),
                Named.of("animal", new Case(animal(), 30)));
    }

    private static ModelBuilder with(ModelBuilder m, String name, double value, String unit) {
        return m.parameter(name, value, unit, "a number", "made up", EvidenceGrade.ASSUMED);
    }

    private static Model algebraic() {
        ModelBuilder m = with(with(new ModelBuilder("binding", "h"), "k", 1, "/h"), "K", 2, "nmol/mL");
        with(m, "B", 3, "nmol/mL");
        m.state("total", "nmol/mL", "5*K/2", "").rate("total", "-k*free");
        m.algebraic("free", "nmol/mL", "K", "free + B*free/(K + free) - total", "free & <bound>");
        m.output("free", "nmol/mL", "free", "").output("bound", "nmol/mL", "total - free", "");
        return m.build();
    }

    private static Model events() {
        ModelBuilder m = with(new ModelBuilder("5 kinds of events", "h"), "k", 0.7, "/h");
        m.table(new Table("curve", "1", "1", new double[] {0, 1, 10}, new double[] {1, 1.5, 1.2}));
        m.input(new Table("feed", "h", "/h", new double[] {0, 5, 9, 20}, new double[] {0, 2, 1, 1}), "", "made up");
        m.switchable("on", "1", 1, "");
        m.classes("size", 3, "").field("size", "n", "1", "1 + size_x", "").rate("n", "-k*n*mean(size, n)/10");
        m.state("A", "1", "1", "").rate("A", "-on*k*A*curve(A) + feed/10");
        m.state("late", "1", "0", "").rate("late", "k*(delay(A, 1.5) - late)");
        m.eventAt("dose", List.of(0.0, 3.0, 12.0), m.add("A", "2"), m.add("n", "first(n)"), m.add("A", "0.5"));
        m.eventWhen("low", "0.8 - A", "0.25", m.set("A", "A + on"), m.set("on", "2.5 - on"));
        Event.Trigger both =
                new Event.Rising(Parser.parse("t > 2 ? (A < 1.2 ? 1 : (n_sum > 5 ? 1 : 0)) : 0", Map.of()), true);
        m.variable("n_sum", "1", "sum(size, n)", "");
        Event.Rule rule = new Event.Rule(Parser.parse("10*A", Map.of()), false, true);
        m.event(new Event("ranked", both, Parser.parse("0.1/k", Map.of()), rule, List.of(m.add("late", "A"))));
        m.output("A", "1", "A", "").output("late", "1", "late*2", "").output("n", "1", "sum(size, n)", "");
        m.output("how", "1", "tanh(A) + abs(late) + (A < 1 ? floor(3*A) : log10(A)) + on", "");
        return m.buildUnitless();
    }

    private static Model animal() {
        return AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(20),
                new HydrodynamicDiameter(6, 0.5).classes(3),
                8,
                DosingRegimen.repeated(0.5, 24, 2),
                DefaultParameters.load()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsReadBackRunsAlike(Case c) {
        double[] times = DoubleStream.iterate(0, i -> i + 1)
                .limit(21)
                .map(i -> c.end() * i / 20)
                .toArray();
        Trajectory before = run(c.model(), times);
        Map<String, String> ids = SbmlWriter.outputIds(c.model());
        Trajectory after = run(readBack(SbmlWriter.write(c.model()), new ArrayList<>(ids.values())), times);
        for (String output : before.outputNames()) {
            double[] expected = before.output(output);
            double[] found = after.output(ids.getOrDefault(output, ""));
            double largest = DoubleStream.of(expected).map(Math::abs).max().orElse(0);
            assertThat(found).as(output).containsExactly(expected, within(1e-8 * largest + 1e-300));
        }
    }

    /** x falls as exp(-t); what it was at 1 and at 1.5 is added at 2 and at 2.5, the first while the second waits. */
    @Test
    void whatWasNotedAtTheTriggerIsAddedToWhatIsThere() {
        ModelBuilder m = new ModelBuilder("late addition", "h");
        m.state("x", "1", "1", "").rate("x", "-x*rate").output("x", "1", "x", "");
        with(m, "rate", 1, "/h");
        Event.Trigger twice =
                new Event.Rising(Parser.parse("t > 1.5 ? 1 : (t > 1.2 ? 0 : (t > 1 ? 1 : 0))", Map.of()), true);
        Event.Rule early = new Event.Rule(null, true, true);
        m.event(new Event("again", twice, Parser.parse("1", Map.of()), early, List.of(m.add("x", "x"))));
        Model model = m.buildUnitless();
        double[] times = {0, 1.5, 2, 2.5, 3};
        double atTwo = Math.exp(-2) + Math.exp(-1);
        double atTwoAndAHalf = atTwo * Math.exp(-0.5) + Math.exp(-1.5);
        double[] expected = {1, Math.exp(-1.5), atTwo, atTwoAndAHalf, atTwoAndAHalf * Math.exp(-0.5)};
        assertThat(run(model, times).output("x")).containsExactly(expected, within(1e-9));
        assertThat(run(readBack(SbmlWriter.write(model), List.of("x")), times).output("x"))
                .containsExactly(expected, within(1e-9));
    }

    private static Trajectory run(Model model, double[] times) {
        return new Simulator(new CompiledModel(model), TIGHT).run(Map.of(), times);
    }

    private static Model readBack(String text, List<String> ids) {
        Problems problems = new Problems("round trip");
        SbmlModel read =
                new SbmlReader(problems).read(XmlReader.parse(text.getBytes(StandardCharsets.UTF_8), "round trip"));
        return SbmlTranslator.translate(read, ids.stream().map(Observable::of).toList(), problems);
    }
}
