package org.auklet.testkit;

import java.util.Locale;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;

/** Chemical kinetics from the Test Set for IVP Solvers (Mazzia and Magherini, release 2.4) and relatives. */
public final class Kinetics {

    private static final String TEST_SET = "Mazzia and Magherini, Test Set for IVP Solvers, release 2.4, ";

    private Kinetics() {}

    private static ModelBuilder builder(String name) {
        return new ModelBuilder(name, "1");
    }

    private static void state(ModelBuilder m, String name, double initial, String rate) {
        m.state(name, "1", Double.toString(initial), "").rate(name, rate).output(name + "_", "1", name, "");
    }

    private static ReferenceProblem stiff(
            String source, double digits, double floor, Model model, double time, double... solution) {
        return new ReferenceProblem(
                model.name(),
                model,
                new double[] {time},
                new double[][] {solution},
                digits,
                floor,
                true,
                model.states().stream().anyMatch(s -> s.algebraic()),
                source);
    }

    /** HIRES at 321.8122. */
    public static ReferenceProblem hires() {
        return stiff(TEST_SET + "II-1", 1e-13, 1e-3, Problems.hires(), 321.8122, Problems.hiresSolution());
    }

    /** Robertson at 40; the reference has ten digits. */
    public static ReferenceProblem robertson() {
        return stiff(TEST_SET + "II-10", 1e-9, 1e-6, Problems.robertson(), 40, Problems.robertsonSolution()[0]);
    }

    /** Robertson with the conservation of mass in place of the third equation: algebraic, index 1. */
    public static ReferenceProblem robertsonConserved() {
        ModelBuilder m = builder("Robertson, mass conserved");
        state(m, "y1", 1, "-0.04*y1 + 1e4*y2*y3");
        state(m, "y2", 0, "0.04*y1 - 1e4*y2*y3 - 3e7*y2^2");
        m.algebraic("y3", "1", "0", "1 - y1 - y2 - y3", "").output("y3_", "1", "y3", "");
        return stiff(TEST_SET + "II-10", 1e-9, 1e-4, m.build(), 40, Problems.robertsonSolution()[0]);
    }

    private static final double[] POLLUTION_RATES = {
        0.35, 26.6, 12300, 8.6e-4, 8.2e-4, 1.5e4, 1.3e-4, 2.4e4, 1.65e4, 9e3, 0.022, 1.2e4, 1.88, 1.63e4, 4.8e6, 3.5e-4,
        0.0175, 1e8, 4.44e11, 1240, 2.1, 5.78, 0.0474, 1780, 3.12
    };

    /** What each of the 25 reactions takes and makes, by species. */
    private static final int[][][] POLLUTION_REACTIONS = {
        {{1}, {2, 3}},
        {{2, 4}, {1}},
        {{5, 2}, {6, 1}},
        {{7}, {5, 5, 8}},
        {{7}, {8}},
        {{7, 6}, {5, 8}},
        {{9}, {10, 5, 8}},
        {{9, 6}, {11}},
        {{11, 2}, {10, 1, 12}},
        {{11, 1}, {13}},
        {{13}, {11, 1}},
        {{10, 2}, {14, 1}},
        {{14}, {7, 5}},
        {{1, 6}, {15}},
        {{3}, {4}},
        {{4}, {16}},
        {{4}, {3}},
        {{16}, {6, 6}},
        {{16}, {3}},
        {{17, 6}, {18, 5}},
        {{19}, {2}},
        {{19}, {1, 3}},
        {{1, 4}, {19}},
        {{19, 1}, {20}},
        {{20}, {19, 1}}
    };

    /** Air pollution, 20 species and 25 reactions (Verwer 1994), at 60 min. */
    public static ReferenceProblem pollution() {
        double[] initial = new double[20];
        initial[1] = 0.2;
        initial[3] = 0.04;
        initial[6] = 0.1;
        initial[7] = 0.3;
        initial[8] = 0.01;
        initial[16] = 0.007;
        ModelBuilder m = builder("Pollution");
        for (int s = 1; s <= 20; s++) {
            m.state("y" + s, "1", Double.toString(initial[s - 1]), "").output("y" + s + "_", "1", "y" + s, "");
        }
        for (int r = 0; r < POLLUTION_RATES.length; r++) {
            StringBuilder speed = new StringBuilder(String.format(Locale.ROOT, "%e", POLLUTION_RATES[r]));
            for (int s : POLLUTION_REACTIONS[r][0]) {
                speed.append("*y").append(s);
            }
            for (int s : POLLUTION_REACTIONS[r][0]) {
                m.rate("y" + s, "-" + speed);
            }
            for (int s : POLLUTION_REACTIONS[r][1]) {
                m.rate("y" + s, speed.toString());
            }
        }
        return stiff(
                TEST_SET + "II-2 (J. G. Verwer, SIAM J. Sci. Comput. 15 (1994) 1243)",
                1e-13,
                1e-6,
                m.build(),
                60,
                0.5646255480022769e-1,
                0.1342484130422339,
                0.4139734331099427e-8,
                0.5523140207484359e-2,
                0.2018977262302196e-6,
                0.1464541863493966e-6,
                0.7784249118997964e-1,
                0.3245075353396018,
                0.7494013383880406e-2,
                0.1622293157301561e-7,
                0.1135863833257075e-7,
                0.2230505975721359e-2,
                0.2087162882798630e-3,
                0.1396921016840158e-4,
                0.8964884856898295e-2,
                0.4352846369330103e-17,
                0.6899219696263405e-2,
                0.1007803037365946e-3,
                0.1772146513969984e-5,
                0.5682943292316392e-4);
    }

    /** Oregonator, a relaxation oscillator (Field and Noyes 1974), at 360. */
    public static ReferenceProblem oregonator() {
        ModelBuilder m = builder("Oregonator");
        state(m, "y1", 1, "77.27*(y2 + y1*(1 - 8.375e-6*y1 - y2))");
        state(m, "y2", 2, "(y3 - (1 + y1)*y2)/77.27");
        state(m, "y3", 3, "0.161*(y1 - y3)");
        return stiff(
                TEST_SET + "problem orego",
                1e-13,
                1e-3,
                m.build(),
                360,
                0.1000814870318523e1,
                0.1228178521549917e4,
                0.1320554942846706e3);
    }

    /** Van der Pol's oscillator scaled in time, eps = 1e-6, at 2. */
    public static ReferenceProblem vanDerPol() {
        ModelBuilder m = builder("Van der Pol");
        state(m, "y1", 2, "y2");
        state(m, "y2", 0, "((1 - y1^2)*y2 - y1)/1e-6");
        return stiff(TEST_SET + "II-9", 1e-13, 1e-3, m.build(), 2, 0.1706167732170483e1, -0.8928097010247975);
    }

    /** Chemical Akzo Nobel: five concentrations and an algebraic equilibrium of index 1, at 180 min. */
    public static ReferenceProblem akzoNobel() {
        ModelBuilder m = builder("Akzo Nobel");
        m.variable("r1", "1", "18.7*y1^4*sqrt(y2)", "").variable("r2", "1", "0.58*y3*y4", "");
        m.variable("r3", "1", "0.58/34.4*y1*y5", "").variable("r4", "1", "0.09*y1*y4^2", "");
        m.variable("r5", "1", "0.42*y6^2*sqrt(y2)", "").variable("inflow", "1", "3.3*(0.9/737 - y2)", "");
        state(m, "y1", 0.444, "-2*r1 + r2 - r3 - r4");
        state(m, "y2", 0.00123, "-r1/2 - r4 - r5/2 + inflow");
        state(m, "y3", 0, "r1 - r2 + r3");
        state(m, "y4", 0.007, "-r2 + r3 - 2*r4");
        state(m, "y5", 0, "r2 - r3 + r5");
        m.algebraic("y6", "1", "115.83*0.444*0.007", "115.83*y1*y4 - y6", "").output("y6_", "1", "y6", "");
        return stiff(
                TEST_SET + "II-5",
                1e-12,
                1e-3,
                m.build(),
                180,
                0.1150794920661702,
                0.1203831471567715e-2,
                0.1611562887407974,
                0.3656156421249283e-3,
                0.1708010885264404e-1,
                0.4873531310307455e-2);
    }
}
