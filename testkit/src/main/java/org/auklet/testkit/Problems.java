package org.auklet.testkit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.auklet.equation.Axis;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.Transport;
import org.auklet.quantity.EvidenceGrade;

/** Models whose solutions are known, in closed form or to many digits. */
public final class Problems {

    private Problems() {}

    private static ModelBuilder builder(String name) {
        return new ModelBuilder(name, "1");
    }

    private static void number(ModelBuilder m, String name, double value) {
        number(m, name, value, "1");
    }

    private static void number(ModelBuilder m, String name, double value, String unit) {
        m.parameter(name, value, unit, "", "problem", EvidenceGrade.ASSUMED);
    }

    private static void state(ModelBuilder m, String name, double initial, String rate) {
        m.state(name, "1", Double.toString(initial), "").rate(name, rate).output(name + "_", "1", name, "");
    }

    /** Three states in a row, y1' = -y1, y2' = y1 - 2 y2, y3' = 2 y2; see {@link #linearChain(double)}. */
    public static Model linearChain() {
        ModelBuilder m = builder("linear chain");
        state(m, "y1", 1, "-y1");
        state(m, "y2", 0, "y1 - 2*y2");
        state(m, "y3", 0, "2*y2");
        return m.build();
    }

    /** The exact solution of {@link #linearChain()} at time t. */
    public static double[] linearChain(double t) {
        double fast = Math.exp(-2 * t);
        double slow = Math.exp(-t);
        return new double[] {slow, slow - fast, 1 - 2 * slow + fast};
    }

    /** Smooth and nonlinear: y1' = -y1^2 y2 cos(t)/2, y2' = y2 cos(t); see {@link #smooth(double, double)}. */
    public static Model smooth() {
        ModelBuilder m = builder("smooth");
        state(m, "y1", 1, "-y1^2*cos(t)*y2/2");
        state(m, "y2", 1, "cos(t)*y2");
        return m.build();
    }

    /** The exact first state of {@link #smooth()}: 1/y1 = 1 + (e^sin(t) - 1)/2. */
    public static double smooth(double t) {
        return 1 / (1 + (Math.exp(Math.sin(t)) - 1) / 2);
    }

    /**
     * Linear heat equation on 0..1 in n cells with the solution u = x (2 - x) e^(-t), driven at the walls and by a source in
     * time, which costs Rosenbrock methods some of their order.
     */
    public static Model heat(int n) {
        ModelBuilder m = builder("heat");
        number(m, "D", 1);
        m.axis("x", Axis.Geometry.PLANE, "0", "1*D", "1", n, "");
        m.field("x", "u", "1", "x_x*(2 - x_x)", "");
        m.rate("u", "(2 - x_x*(2 - x_x))*exp(-t)");
        m.diffusion("u", "D", m.fixed("J_in", "0"), m.fixed("J_out", "exp(-t)"));
        m.output("middle", "1", "mean(x, u)", "");
        return m.build();
    }

    /** Heat equation on 0..1 in n cells with cold walls and nothing that depends on time, from u = x (1 - x). */
    public static Model sinking(int n) {
        ModelBuilder m = builder("sinking heat");
        number(m, "D", 0.1);
        m.axis("x", Axis.Geometry.PLANE, "0", "10*D", "1", n, "");
        m.field("x", "u", "1", "x_x*(1 - x_x)", "");
        m.diffusion("u", "D", m.fixed("J_in", "0"), m.fixed("J_out", "0"));
        m.output("middle", "1", "mean(x, u)", "");
        return m.build();
    }

    /** Robertson 1966: 0.04, 3e7, 1e4. */
    public static Model robertson() {
        ModelBuilder m = builder("Robertson");
        state(m, "y1", 1, "-0.04*y1 + 1e4*y2*y3");
        state(m, "y2", 0, "0.04*y1 - 1e4*y2*y3 - 3e7*y2^2");
        state(m, "y3", 0, "3e7*y2^2");
        return m.build();
    }

    /** {@link #robertson()} at 40 and at 1e11 (Mazzia and Magherini, Test Set for IVP Solvers, release 2.4, II-10). */
    public static double[][] robertsonSolution() {
        return new double[][] {
            {0.7158270688, 9.185534765e-6, 0.2841637457},
            {0.2083340149701255e-7, 0.8333360770334713e-13, 0.9999999791665050}
        };
    }

    /** HIRES (Schafer 1975), 8 states, to t = 321.8122. */
    public static Model hires() {
        ModelBuilder m = builder("HIRES");
        state(m, "y1", 1, "-1.71*y1 + 0.43*y2 + 8.32*y3 + 0.0007");
        state(m, "y2", 0, "1.71*y1 - 8.75*y2");
        state(m, "y3", 0, "-10.03*y3 + 0.43*y4 + 0.035*y5");
        state(m, "y4", 0, "8.32*y2 + 1.71*y3 - 1.12*y4");
        state(m, "y5", 0, "-1.745*y5 + 0.43*y6 + 0.43*y7");
        state(m, "y6", 0, "-280*y6*y8 + 0.69*y4 + 1.71*y5 - 0.43*y6 + 0.69*y7");
        state(m, "y7", 0, "280*y6*y8 - 1.81*y7");
        state(m, "y8", 0.0057, "-280*y6*y8 + 1.81*y7");
        return m.build();
    }

    /** {@link #hires()} at 321.8122 (Test Set for IVP Solvers, release 2.4, II-1). */
    public static double[] hiresSolution() {
        return new double[] {
            0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2,
            0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2
        };
    }

    /** Brusselator of two states, A 1, B 3. */
    public static Model brusselator() {
        ModelBuilder m = builder("Brusselator");
        state(m, "u", 1.5, "1 + u^2*v - 4*u");
        state(m, "v", 3, "3*u - u^2*v");
        return m.build();
    }

    /** Target-mediated disposition: free drug, free receptor, complex; h and nmol/mL. Stiff by fast binding. */
    public static Model tmdd() {
        ModelBuilder m = new ModelBuilder("TMDD", "h");
        number(m, "kel", 0.02, "/h");
        number(m, "kon", 50, "mL/nmol/h");
        number(m, "koff", 0.05, "/h");
        number(m, "kint", 0.03, "/h");
        number(m, "kdeg", 0.1, "/h");
        number(m, "R0", 0.4, "nmol/mL");
        number(m, "C0", 1, "nmol/mL");
        m.derived("ksyn", "nmol/mL/h", "kdeg*R0", "");
        m.state("L", "nmol/mL", "C0", "").state("R", "nmol/mL", "R0", "").state("LR", "nmol/mL", "0", "");
        m.flow("L", "LR", "kon*L*R - koff*LR").rate("R", "ksyn - kdeg*R - kon*L*R + koff*LR");
        m.rate("L", "-kel*L").rate("LR", "-kint*LR");
        m.output("L_", "nmol/mL", "L", "").output("R_", "nmol/mL", "R", "").output("LR_", "nmol/mL", "LR", "");
        return m.build();
    }

    private static final List<String> ORGANS =
            List.of("lu", "he", "ki", "li", "sp", "gu", "mu", "sk", "bo", "tu", "re");

    // spotless:off
    /** V mL, plasma share, interstitial share, flow share (lung: all in series; liver: hepatic artery), PS mL/h, Kp. */
    private static final double[][] ORGAN_VALUES = {
        {0.146, 0.275, 0.30, 1.000,  0.50, 0.5},
        {0.100, 0.140, 0.10, 0.066,  0.10, 0.5},
        {0.334, 0.130, 0.20, 0.091,  2.00, 0.5},
        {1.098, 0.170, 0.20, 0.020, 20.00, 0.8},
        {0.070, 0.094, 0.20, 0.011,  1.00, 0.8},
        {0.846, 0.030, 0.17, 0.130,  0.50, 0.5},
        {7.680, 0.020, 0.12, 0.159,  0.60, 0.5},
        {3.300, 0.020, 0.30, 0.058,  0.60, 0.5},
        {2.146, 0.060, 0.10, 0.050,  1.00, 0.5},
        {0.300, 0.050, 0.30, 0.008,  0.06, 1.0},
        {3.500, 0.030, 0.17, 0.407,  0.40, 0.5}
    };
    // spotless:on

    /**
     * A 30-state body of a mouse: eleven organs of plasma and interstitium, uptake by the mononuclear phagocyte system,
     * binding in the tumour; h, mL, nmol. States are amounts; outputs are the concentrations (amounts for stores and urine)
     * and {@code total}. Bolus of 1 nmol. Each of the 20 permeabilities of organs other than the tumour has a multiplier
     * {@code out_o} (to tissue) or {@code back_o}.
     */
    public static Model mousePbpk() {
        ModelBuilder m = new ModelBuilder("mouse of 30 states", "h");
        Object[][] numbers = {
            {"V_ven", 0.57, "mL"},
            {"V_art", 0.28, "mL"},
            {"CO", 460.0, "mL/h"},
            {"l", 0.002, "1"},
            {"sigma", 0.2, "1"},
            {"CLr", 2.52, "mL/h"},
            {"Vmax_li", 2.0, "nmol/h"},
            {"Vmax_sp", 0.3, "nmol/h"},
            {"Vmax_bo", 0.15, "nmol/h"},
            {"Km", 0.5, "nmol/mL"},
            {"kon", 3600.0, "mL/nmol/h"},
            {"koff", 3.6, "/h"},
            {"ke", 0.18, "/h"},
            {"kdeg", 0.02, "/h"},
            {"Rtot", 0.5, "nmol/mL"},
            {"dose", 1.0, "nmol"}
        };
        for (Object[] n : numbers) {
            number(m, (String) n[0], (double) n[1], (String) n[2]);
        }
        amount(m, "ven", "dose", "V_ven");
        amount(m, "art", "0", "V_art");
        for (int o = 0; o < ORGANS.size(); o++) {
            organ(m, ORGANS.get(o), ORGAN_VALUES[o]);
        }
        bloodFlows(m);
        ORGANS.forEach(o -> exchange(m, o));
        stores(m);
        return m.build();
    }

    private static void amount(ModelBuilder m, String name, String initial, String volume) {
        m.state("A_" + name, "nmol", initial, "");
        m.variable(name, "nmol/mL", "A_" + name + "/" + volume, "");
        m.output(name + "_", "nmol/mL", name, "");
    }

    private static void organ(ModelBuilder m, String o, double[] v) {
        number(m, "V_" + o + "_v", v[0] * v[1], "mL");
        number(m, "V_" + o + "_e", v[0] * v[2], "mL");
        number(m, "q_" + o, v[3]);
        number(m, "PS_" + o, v[4], "mL/h");
        number(m, "Kp_" + o, v[5]);
        amount(m, o + "_v", "0", "V_" + o + "_v");
        amount(m, o + "_e", "0", "V_" + o + "_e");
        if (!o.equals("tu")) {
            number(m, "out_" + o, 1);
            number(m, "back_" + o, 1);
        }
        m.derived("Q_" + o, "mL/h", "q_" + o + "*CO", "").derived("L_" + o, "mL/h", "l*Q_" + o, "");
    }

    private static void bloodFlows(ModelBuilder m) {
        m.derived("Q_through", "mL/h", "Q_li + (1 - l)*(Q_gu + Q_sp)", "");
        m.flow("A_ven", "A_lu_v", "(CO + l*CO)*ven").flow("A_lu_v", "A_art", "CO*lu_v");
        for (String o : ORGANS) {
            if (o.equals("lu")) {
                continue;
            }
            m.flow("A_art", "A_" + o + "_v", "Q_" + o + "*art");
            String into = o.equals("gu") || o.equals("sp") ? "A_li_v" : "A_ven";
            String flow = o.equals("li") ? "(Q_through - L_li)" : "(Q_" + o + " - L_" + o + ")";
            m.flow("A_" + o + "_v", into, flow + "*" + o + "_v");
        }
    }

    private static void exchange(ModelBuilder m, String o) {
        String lymph = "L_" + o;
        String plasma = "A_" + o + "_v";
        String tissue = "A_" + o + "_e";
        boolean tumour = o.equals("tu");
        m.flow(plasma, tissue, lymph + "*(1 - sigma)*" + o + "_v").flow(tissue, "A_ven", lymph + "*" + o + "_e");
        m.flow(plasma, tissue, (tumour ? "" : "out_" + o + "*") + "PS_" + o + "*" + o + "_v");
        m.flow(tissue, plasma, (tumour ? "" : "back_" + o + "*") + "PS_" + o + "/Kp_" + o + "*" + o + "_e");
    }

    private static void stores(ModelBuilder m) {
        StringBuilder total = new StringBuilder("A_ven + A_art + V_tu_e*(tu_B + tu_I) + ur");
        ORGANS.forEach(o -> total.append(String.format(Locale.ROOT, " + A_%1$s_v + A_%1$s_e", o)));
        for (String o : List.of("li", "sp", "bo")) {
            m.state(o + "_m", "nmol", "0", "").output(o + "_m_", "nmol", o + "_m", "");
            m.flow("A_" + o + "_v", o + "_m", "Vmax_" + o + "*" + o + "_v/(Km + " + o + "_v)");
            total.append(" + ").append(o).append("_m");
        }
        m.state("tu_B", "nmol/mL", "0", "").state("tu_I", "nmol/mL", "0", "").state("ur", "nmol", "0", "");
        m.variable("bind", "nmol/mL/h", "kon*tu_e*(Rtot - tu_B) - koff*tu_B", "");
        m.rate("A_tu_e", "-V_tu_e*bind").rate("tu_B", "bind - ke*tu_B").rate("tu_I", "ke*tu_B - kdeg*tu_I");
        m.flow("A_ki_v", "ur", "CLr*ki_v");
        m.output("tu_B_", "nmol/mL", "tu_B", "")
                .output("tu_I_", "nmol/mL", "tu_I", "")
                .output("ur_", "nmol", "ur", "");
        m.output("total", "nmol", total.toString(), "");
    }

    /** Multipliers of {@link #mousePbpk()} whose sensitivities have a check value. */
    public static List<String> mouseMultipliers() {
        return ORGANS.stream()
                .filter(o -> !o.equals("tu"))
                .flatMap(o -> Stream.of("out_" + o, "back_" + o))
                .toList();
    }

    /**
     * A spherical tumour in n shells with binding and internalisation, supplied at its surface by a bi-exponential plasma;
     * s, um and umol/L. C (free), B (bound) and I (internalised) are per tissue volume.
     */
    public static Model sphere(int shells) {
        ModelBuilder m = new ModelBuilder("spherical tumour", "s");
        Object[][] numbers = {
            {"R", 500.0, "um"},
            {"D", 20.0, "um2/s"},
            {"eps", 0.24, "1"},
            {"kon", 1.0, "L/umol/s"},
            {"koff", 1e-3, "/s"},
            {"ke", 5e-5, "/s"},
            {"kl", 5e-6, "/s"},
            {"Ag", 0.5, "umol/L"},
            {"C0", 1.0, "umol/L"},
            {"ka", 3.85e-4, "/s"},
            {"kb", 1.6e-5, "/s"}
        };
        for (Object[] n : numbers) {
            number(m, (String) n[0], (double) n[1], (String) n[2]);
        }
        m.axis("r", Axis.Geometry.SPHERE, "0", "R", "um", shells, "");
        m.field("r", "C", "umol/L", "0", "").field("r", "B", "umol/L", "0", "").field("r", "I", "umol/L", "0", "");
        m.variableOn("r", "on", "umol/L/s", "kon/eps*C*(Ag - B) - koff*B", "");
        m.rate("C", "-on").rate("B", "on - ke*B").rate("I", "ke*B - kl*I");
        m.variable("surface", "umol/L", "eps*C0*(0.7*exp(-ka*t) + 0.3*exp(-kb*t))", "");
        m.diffusion("C", "D", new Transport.NoFlux(), m.fixed("J", "surface"));
        m.output("meanC", "umol/L", "mean(r, C)", "").output("meanB", "umol/L", "mean(r, B)", "");
        m.output("meanI", "umol/L", "mean(r, I)", "").output("innermostI", "umol/L", "first(I)", "");
        return m.build();
    }
}
