package org.auklet.equation.integrate;

/**
 * Coefficients of Rodas5P: stiffly accurate Rosenbrock-Wanner method of order 5 with embedded order 4 and dense output
 * of order 4, for differential-algebraic systems of index 1. On linear parabolic problems it keeps its order when walls
 * and sources are constant and shows order 4 when they change in time.
 *
 * <p>In the form that needs no matrix products, with W = M/(h gamma) - J:
 *
 * <pre>
 * u_i = y + sum_j A_ij k_j
 * W k_i = f(u_i) + M sum_j (C_ij/h) k_j          (autonomous system)
 * y_1 = u_8 + k_8,   error estimate = k_8
 * y(theta) = (1-theta) y_0 + theta (y_1 + (1-theta)(d_1 + theta (d_2 + theta d_3))),   d_m = sum_j H_mj k_j
 * </pre>
 *
 * Source: G. Steinebach, Construction of Rosenbrock-Wanner method Rodas5P and numerical benchmarks within the Julia
 * Differential Equations package, BIT Numerical Mathematics 63:27 (2023), Table of coefficients.
 */
public final class Rodas5P {

    public static final int STAGES = 8;
    public static final int ORDER = 5;

    /** Every later row of A is the row before it and a 1, so that {@code u_i = u_(i-1) + k_(i-1)}. */
    public static final int LAST_FULL_STAGE = 5;

    public static final double GAMMA = 0.21193756319429014;

    static final double[][] A = {
        {},
        {3.0},
        {2.849394379747939, 0.45842242204463923},
        {-6.954028509809101, 2.489845061869568, -10.358996098473584},
        {2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641},
        {-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946},
        {-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946, 1},
        {-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946, 1, 1}
    };

    static final double[][] C = {
        {},
        {-14.155112264123755},
        {-17.97296035885952, -2.859693295451294},
        {147.12150275711716, -1.41221402718213, 71.68940251302358},
        {165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306},
        {24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125, -0.6610691825249471},
        {
            30.91273214028599,
            -3.1208243349937974,
            77.79954646070892,
            34.28646028294783,
            -19.097331116725623,
            -28.087943162872662
        },
        {
            37.80277123390563,
            -3.2571969029072276,
            112.26918849496327,
            66.9347231244047,
            -40.06618937091002,
            -54.66780262877968,
            -9.48861652309627
        }
    };

    static final double[][] H = {
        {
            25.948786856663858,
            -2.5579724845846235,
            10.433815404888879,
            -2.3679251022685204,
            0.524948541321073,
            1.1241088310450404,
            0.4272876194431874,
            -0.17202221070155493
        },
        {
            -9.91568850695171,
            -0.9689944594115154,
            3.0438037242978453,
            -24.495224566215796,
            20.176138334709044,
            15.98066361424651,
            -6.789040303419874,
            -6.710236069923372
        },
        {
            11.419903575922262,
            2.8879645146136994,
            72.92137995996029,
            80.12511834622643,
            -52.072871366152654,
            -59.78993625266729,
            -0.15582684282751913,
            4.883087185713722
        }
    };

    private Rodas5P() {}

    /** The weight of stage {@code j} in the state at which stage {@code i} is evaluated, both counted from 0. */
    public static double a(int i, int j) {
        return A[i][j];
    }

    /** The weight of stage {@code j}, over h, in the right-hand side of stage {@code i}. */
    public static double c(int i, int j) {
        return C[i][j];
    }

    /** The weight of stage {@code j} in the m-th difference of the dense output. */
    public static double h(int m, int j) {
        return H[m][j];
    }
}
