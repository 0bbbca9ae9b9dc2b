package org.auklet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.auklet.equation.Axis;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Transport;
import org.auklet.equation.expression.Table;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytecode against the interpreter on random states, to 1e-12. */
class WitnessTest {

    private static final double LIMIT = 1e-12;

    static Stream<Named<Model>> models() {
        return Stream.of(
                Named.of("animal, one size", animal(0, 1, 6)),
                Named.of("animal, five sizes", animal(0.5, 5, 4)),
                Named.of("problem P", Problems.mousePbpk()),
                Named.of("problem T", Problems.sphere(12)),
                Named.of("TMDD", Problems.tmdd()),
                Named.of("HIRES", Problems.hires()),
                Named.of("branches", branches()),
                Named.of("driven", driven()),
                Named.of("classes", classes()),
                Named.of("slab", slab()),
                Named.of("ends", ends()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void compiledEqualsInterpreted(Model model) {
        for (long seed = 1; seed <= 3; seed++) {
            Witness witness = new Witness(model, seed);
            for (Witness.Disagreement d : List.of(
                    witness.derived(),
                    witness.initial(),
                    witness.rates(),
                    witness.jacobianByState(),
                    witness.ratesByParameter(),
                    witness.outputs(),
                    witness.events())) {
                assertThat(d.relative()).as(d.toString()).isLessThanOrEqualTo(LIMIT);
            }
        }
    }

    private static Model animal(double sd, int classes, int shells) {
        return AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(20),
                new HydrodynamicDiameter(6, sd).classes(classes),
                shells,
                DosingRegimen.repeated(0.5, 24, 2),
                DefaultParameters.load()));
    }

    private static ModelBuilder with(ModelBuilder m, String name, double value) {
        return m.parameter(name, value, "1", "", "test", EvidenceGrade.ASSUMED);
    }

    private static ModelBuilder builder() {
        return new ModelBuilder("small", "1");
    }

    /** Every node type; shared terms inside and outside of branches. */
    private static Model branches() {
        ModelBuilder m = with(with(builder(), "a", 1.3), "b", 0.7);
        m.state("x", "1", "a*b", "").state("z", "1", "1/(a + b)", "");
        m.rate("x", "(x < z ? x - a*z : x + a*z*sqrt(x)) + exp(-a*z)*max(x, b) - min(a*z, x^b)");
        m.rate("z", "abs(x - z)*tanh(b*x) + sin(a*x)*cos(x/z) - log(1 + x^2)/(x + z)^3 - z^(a*x)");
        m.rate("z", "x > 0.6 ? (z >= 0.5 ? a*x*z : -a*x*z) : (z <= 0.7 ? x - a*x*z : a*x*z)");
        m.rate("z", "tan(x/3)*asin(x/2)*acos(z/2)*atan(a*x) + sinh(x*z)*cosh(b*z)*log10(1 + x)");
        m.rate("z", "floor(3*x)*ceil(2*z)*x + factorial(floor(5*z))*z");
        m.state("v", "1", "1", "").rate("v", "(v < 2 ? v - b*z*v : v) + b*z*v*sqrt(x) + exp(b*z*v)");
        m.output("o", "1", "x < z ? sqrt(a*x*z) : a*x*z - x", "").output("p", "1", "a*x*z + t - t", "");
        return m.build();
    }

    private static Model driven() {
        ModelBuilder m = with(with(builder(), "a", 1.3), "b", 0.7);
        m.table(new Table("curve", "1", "1", new double[] {0, 0.4, 0.8, 1.5}, new double[] {1, 3, 3.5, 3.4}));
        m.input(new Table("feed", "1", "1", new double[] {0, 1, 3, 6}, new double[] {0, 2, 1, 4}), "", "test");
        m.derived("c", "1", "curve(a/2) + d", "").derived("d", "1", "b*curve(b)", "");
        m.switchable("on", "1", 0.5, "");
        m.variable("v", "1", "feed*on + curve(x)", "");
        m.state("x", "1", "c", "").rate("x", "v - c*x + sin(t)");
        m.eventAt("switch", List.of(1.0), m.set("on", "1 - on*x"), m.add("x", "v*t"));
        m.eventWhen("late", "x - 2", "0.1*a", m.set("x", "c"));
        m.output("course", "1", "v + t", "");
        return m.build();
    }

    private static Model classes() {
        ModelBuilder m = with(with(builder(), "a", 1.3), "b", 0.7);
        m.classes("k", 4, "").classes("one", 1, "");
        m.derivedOn("k", "w", "1", "(1 + k_x)/10", "")
                .derivedOn("k", "e", "1", "exp(-a*w)", "")
                .derivedOn("k", "g", "1", "e*last(e)", "");
        m.derived("all", "1", "first(e) + last(w)", "");
        m.field("k", "n", "1", "w*a", "").field("one", "single", "1", "a", "").state("s", "1", "b", "");
        m.variableOn("k", "half", "1", "n*n*e", "");
        m.rate("n", "-half*mean(k, n*w) + s*sum(k, half)*w - last(half)");
        m.rate("s", "mean(k, half) - s*all + sum(one, single)^2*sum(k, n*mean(k, n))")
                .flow("n", "s", "b*n*n");
        m.rate("single", "-single*first(n)");
        m.eventAt("dose", List.of(0.0), m.add("n", "w*s + half*g"), m.set("s", "sum(k, n) + mean(k, n)"));
        m.output("total", "1", "sum(k, n) + mean(k, half*s) + first(half)", "");
        return m.build();
    }

    private static Model slab() {
        ModelBuilder m = with(with(with(builder(), "D", 1.3), "L", 0.7), "P", 0.4);
        m.axis("x", Axis.Geometry.PLANE, "0", "L", "1", 7, "");
        m.field("x", "c", "1", "x_x*L", "").rate("c", "-c*c/(P + c)");
        m.field("x", "m", "1", "0", "").rate("m", "mean(x, c) - last(c)");
        m.diffusion("c", "D*L", m.exchange("J", "P", "1 + sin(t)", "0.3*L"), m.fixed("G", "mean(x, c)"));
        m.output("in", "1", "J*x_innerAreaPerVolume + G*x_outerAreaPerVolume", "");
        return m.build();
    }

    /** The boundary alone knows of time and of a mean; the wall's flux is used by an output only. */
    private static Model ends() {
        ModelBuilder m = with(with(builder(), "D", 1.3), "R", 2);
        m.axis("r", Axis.Geometry.SPHERE, "0", "R", "1", 5, "");
        m.field("r", "c", "1", "r_x", "");
        m.field("r", "f", "1", "1", "").rate("f", "-f");
        m.diffusion("c", "D", new Transport.NoFlux(), m.fixed("J", "exp(-t)*mean(r, f)"));
        m.output("in", "1", "J*r_outerAreaPerVolume", "");
        return m.build();
    }
}
