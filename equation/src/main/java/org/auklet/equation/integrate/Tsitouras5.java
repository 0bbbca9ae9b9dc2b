package org.auklet.equation.integrate;

/**
 * Coefficients of the explicit Runge-Kutta pair of order 5(4) with seven stages, the last of which is the first of the next
 * step, and an interpolant of order 4 that needs no further stage.
 *
 * <pre>
 * u_i = y + h sum_j A_ij f(u_j),   y_1 = u_7
 * error estimate = h sum_j E_j f(u_j)
 * y(theta) = y + h sum_j b_j(theta) f(u_j),   b_j(theta) = D_j1 theta + D_j2 theta^2 + D_j3 theta^3 + D_j4 theta^4
 * </pre>
 *
 * Source: Ch. Tsitouras, Runge-Kutta pairs of order 5(4) satisfying only the first column simplifying assumption, Computers
 * and Mathematics with Applications 62 (2011) 770-775, Table 1 (the pair) and section 3 (the interpolant, there given as
 * products, here multiplied out by {@link #product}).
 */
final class Tsitouras5 {

    static final int STAGES = 7;
    static final int ORDER = 5;

    /** Along the negative real axis the method is stable while h times the rate is below this. */
    static final double STABILITY = 3.5;

    // spotless:off
    static final double[][] A = {
        {},
        {0.161},
        {-0.008480655492356989, 0.335480655492357},
        {2.8971530571054935, -6.359448489975075, 4.3622954328695815},
        {5.325864828439257, -11.748883564062828, 7.4955393428898365, -0.09249506636175525},
        {5.86145544294642, -12.92096931784711, 8.159367898576159, -0.071584973281401, -0.028269050394068383},
        {0.09646076681806523, 0.01, 0.4798896504144996, 1.379008574103742, -3.290069515436081, 2.324710524099774}
    };

    static final double[] E = {
        -0.00178001105222577714, -0.0008164344596567469, 0.007880878010261995, -0.1447110071732629,
        0.5823571654525552, -0.45808210592918697, 1.0 / 66
    };

    static final double[][] D = {
        product(-1.0530884977290216, new double[] {0, 1}, new double[] {-1.3299890189751412, 1},
                new double[] {0.7139816917074209, -1.4364028541716351, 1}),
        product(0.1017, new double[] {0, 0, 1}, new double[] {1.2949852507374631, -2.1966568338249754, 1}),
        product(2.490627285651252793, new double[] {0, 0, 1}, new double[] {1.57803468208092486, -2.38535645472061657, 1}),
        product(-16.54810288924490272, new double[] {0, 0, 1}, new double[] {-1.21712927295533244, 1},
                new double[] {-0.61620406037800089, 1}),
        product(47.37952196281928122, new double[] {0, 0, 1}, new double[] {-1.203071208372362603, 1},
                new double[] {-0.658047292653547382, 1}),
        product(-34.87065786149660974, new double[] {0, 0, 1}, new double[] {-1.2, 1},
                new double[] {-2.0 / 3, 1}),
        product(2.5, new double[] {0, 0, 1}, new double[] {-1, 1}, new double[] {-0.6, 1})
    };
    // spotless:on

    private Tsitouras5() {}

    /** Coefficients of theta^1 to theta^4 of a product of polynomials, each given from its constant term upwards. */
    private static double[] product(double factor, double[]... polynomials) {
        double[] result = {factor, 0, 0, 0, 0};
        for (double[] polynomial : polynomials) {
            double[] next = new double[5];
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < polynomial.length && i + j < 5; j++) {
                    next[i + j] += result[i] * polynomial[j];
                }
            }
            result = next;
        }
        return new double[] {result[1], result[2], result[3], result[4]};
    }

    /** The weight of stage {@code j} at {@code theta}. */
    static double weight(int j, double theta) {
        double[] d = D[j];
        return theta * (d[0] + theta * (d[1] + theta * (d[2] + theta * d[3])));
    }
}
