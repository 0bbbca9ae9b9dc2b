package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problems of the NIST/ITL Statistical Reference Datasets, Nonlinear Regression
 * (https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml), transcribed with both starts, certified values and standard
 * deviations of the estimates (11 digits). Works of the United States government, public domain.
 *
 * @param name data set
 * @param curve the model
 * @param x predictor
 * @param y response
 * @param starts the two starting vectors
 * @param certified certified estimates
 * @param deviations certified standard deviations of the estimates
 * @param residualSumOfSquares certified residual sum of squares
 */
record NistProblem(
        String name,
        Curve curve,
        double[] x,
        double[] y,
        double[][] starts,
        double[] certified,
        double[] deviations,
        double residualSumOfSquares) {

    /** A model of one predictor with its gradient. */
    interface Curve {
        double at(double x, double[] b, double[] gradient);
    }

    FitProblem problem(int start) {
        List<FreeParameter> parameters = new ArrayList<>();
        for (int j = 0; j < certified.length; j++) {
            parameters.add(FreeParameter.linear(
                    "b" + (j + 1), "", starts[start][j], Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        }
        return new FitProblem(() -> this::predict, parameters, data(), ErrorModel.additive());
    }

    List<Datum> data() {
        List<Datum> data = new ArrayList<>();
        for (double value : y) {
            data.add(Datum.of(value, "all"));
        }
        return data;
    }

    void predict(double[] b, double[] values, double @Nullable [] jacobian) {
        double[] gradient = new double[b.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = curve.at(x[i], b, gradient);
            if (jacobian != null) {
                System.arraycopy(gradient, 0, jacobian, i * b.length, b.length);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }

    static List<NistProblem> all() {
        return List.of(misra1a(), thurber(), mgh09(), eckerle4(), hahn1(), lanczos3(), boxBod(), rat43());
    }

    private static double saturation(double x, double[] b, double[] g) {
        double e = Math.exp(-b[1] * x);
        g[0] = 1 - e;
        g[1] = b[0] * x * e;
        return b[0] * (1 - e);
    }

    private static double cubicRatio(double x, double[] b, double[] g) {
        double top = b[0] + x * (b[1] + x * (b[2] + x * b[3]));
        double bottom = 1 + x * (b[4] + x * (b[5] + x * b[6]));
        double power = 1;
        for (int j = 0; j < 4; j++) {
            g[j] = power / bottom;
            if (j > 0) {
                g[j + 3] = -top * power / (bottom * bottom);
            }
            power *= x;
        }
        return top / bottom;
    }

    /** Misra, D., NIST (1978), Dental Research Monomolecular Adsorption Study. Lower difficulty. */
    static NistProblem misra1a() {
        return new NistProblem(
                "Misra1a",
                NistProblem::saturation,
                new double[] {
                    77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0
                },
                new double[] {
                    10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78
                },
                new double[][] {{500, 0.0001}, {250, 0.0005}},
                new double[] {2.3894212918E+02, 5.5015643181E-04},
                new double[] {2.7070075241E+00, 7.2668688436E-06},
                1.2455138894E-01);
    }

    /** Thurber, R., NIST (197?), Semiconductor electron mobility modeling. Higher difficulty. */
    static NistProblem thurber() {
        return new NistProblem(
                "Thurber",
                NistProblem::cubicRatio,
                new double[] {
                    -3.067, -2.981, -2.921, -2.912, -2.840, -2.797, -2.702, -2.699, -2.633, -2.481, -2.363, -2.322,
                    -1.501, -1.460, -1.274, -1.212, -1.100, -1.046, -0.915, -0.714, -0.566, -0.545, -0.400, -0.309,
                    -0.109, -0.103, 0.010, 0.119, 0.377, 0.790, 0.963, 1.006, 1.115, 1.572, 1.841, 2.047, 2.200
                },
                new double[] {
                    80.574, 84.248, 87.264, 87.195, 89.076, 89.608, 89.868, 90.101, 92.405, 95.854, 100.696, 101.060,
                    401.672, 390.724, 567.534, 635.316, 733.054, 759.087, 894.206, 990.785, 1090.109, 1080.914,
                    1122.643, 1178.351, 1260.531, 1273.514, 1288.339, 1327.543, 1353.863, 1414.509, 1425.208, 1421.384,
                    1442.962, 1464.350, 1468.705, 1447.894, 1457.628
                },
                new double[][] {{1000, 1000, 400, 40, 0.7, 0.3, 0.03}, {1300, 1500, 500, 75, 1, 0.4, 0.05}},
                new double[] {
                    1.2881396800E+03,
                    1.4910792535E+03,
                    5.8323836877E+02,
                    7.5416644291E+01,
                    9.6629502864E-01,
                    3.9797285797E-01,
                    4.9727297349E-02
                },
                new double[] {
                    4.6647963344E+00,
                    3.9571156086E+01,
                    2.8698696102E+01,
                    5.5675370270E+00,
                    3.1333340687E-02,
                    1.4984928198E-02,
                    6.5842344623E-03
                },
                5.6427082397E+03);
    }

    /** Kowalik, J. S., and M. R. Osborne (1978), Methods for Unconstrained Optimization Problems. Higher difficulty. */
    static NistProblem mgh09() {
        return new NistProblem(
                "MGH09",
                (x, b, g) -> {
                    double top = x * x + x * b[1];
                    double bottom = x * x + x * b[2] + b[3];
                    g[0] = top / bottom;
                    g[1] = b[0] * x / bottom;
                    g[2] = -b[0] * top * x / (bottom * bottom);
                    g[3] = -b[0] * top / (bottom * bottom);
                    return b[0] * top / bottom;
                },
                new double[] {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625},
                new double[] {0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246},
                new double[][] {{25, 39, 41.5, 39}, {0.25, 0.39, 0.415, 0.39}},
                new double[] {1.9280693458E-01, 1.9128232873E-01, 1.2305650693E-01, 1.3606233068E-01},
                new double[] {1.1435312227E-02, 1.9633220911E-01, 8.0842031232E-02, 9.0025542308E-02},
                3.0750560385E-04);
    }

    /** Eckerle, K., NIST (197?), Circular Interference Transmittance Study. Higher difficulty. */
    static NistProblem eckerle4() {
        return new NistProblem(
                "Eckerle4",
                (x, b, g) -> {
                    double u = (x - b[2]) / b[1];
                    double e = Math.exp(-0.5 * u * u);
                    double f = b[0] / b[1] * e;
                    g[0] = e / b[1];
                    g[1] = f * (u * u - 1) / b[1];
                    g[2] = f * u / b[1];
                    return f;
                },
                new double[] {
                    400, 405, 410, 415, 420, 425, 430, 435, 436.5, 438, 439.5, 441, 442.5, 444, 445.5, 447, 448.5, 450,
                    451.5, 453, 454.5, 456, 457.5, 459, 460.5, 462, 463.5, 465, 470, 475, 480, 485, 490, 495, 500
                },
                new double[] {
                    0.0001575, 0.0001699, 0.0002350, 0.0003102, 0.0004917, 0.0008710, 0.0017418, 0.0046400, 0.0065895,
                    0.0097302, 0.0149002, 0.0237310, 0.0401683, 0.0712559, 0.1264458, 0.2073413, 0.2902366, 0.3445623,
                    0.3698049, 0.3668534, 0.3106727, 0.2078154, 0.1164354, 0.0616764, 0.0337200, 0.0194023, 0.0117831,
                    0.0074357, 0.0022732, 0.0008800, 0.0004579, 0.0002345, 0.0001586, 0.0001143, 0.0000710
                },
                new double[][] {{1, 10, 500}, {1.5, 5, 450}},
                new double[] {1.5543827178E+00, 4.0888321754E+00, 4.5154121844E+02},
                new double[] {1.5408051163E-02, 4.6803020753E-02, 4.6800518816E-02},
                1.4635887487E-03);
    }

    /** Hahn, T., NIST (197?), Copper Thermal Expansion Study. Average difficulty. */
    static NistProblem hahn1() {
        return new NistProblem(
                "Hahn1",
                NistProblem::cubicRatio,
                Hahn1Data.X,
                Hahn1Data.Y,
                new double[][] {
                    {10, -1, 0.05, -0.00001, -0.05, 0.001, -0.000001},
                    {1, -0.1, 0.005, -0.000001, -0.005, 0.0001, -0.0000001}
                },
                new double[] {
                    1.0776351733E+00,
                    -1.2269296921E-01,
                    4.0863750610E-03,
                    -1.4262662514E-06,
                    -5.7609940901E-03,
                    2.4053735503E-04,
                    -1.2314450199E-07
                },
                new double[] {
                    1.7070154742E-01,
                    1.2000289189E-02,
                    2.2508314937E-04,
                    2.7578037666E-07,
                    2.4712888219E-04,
                    1.0449373768E-05,
                    1.3027335327E-08
                },
                1.5324382854E+00);
    }

    /** Lanczos, C. (1956), Applied Analysis, pp. 272-280. Lower difficulty, ill-conditioned. */
    static NistProblem lanczos3() {
        double[] x = new double[24];
        for (int i = 0; i < 24; i++) {
            x[i] = i * 5 / 100.0;
        }
        return new NistProblem(
                "Lanczos3",
                (t, b, g) -> {
                    double sum = 0;
                    for (int j = 0; j < 6; j += 2) {
                        double e = Math.exp(-b[j + 1] * t);
                        g[j] = e;
                        g[j + 1] = -b[j] * t * e;
                        sum += b[j] * e;
                    }
                    return sum;
                },
                x,
                new double[] {
                    2.5134, 2.0443, 1.6684, 1.3664, 1.1232, 0.9269, 0.7679, 0.6389, 0.5338, 0.4479, 0.3776, 0.3197,
                    0.2720, 0.2325, 0.1997, 0.1723, 0.1493, 0.1301, 0.1138, 0.1000, 0.0883, 0.0783, 0.0698, 0.0624
                },
                new double[][] {{1.2, 0.3, 5.6, 5.5, 6.5, 7.6}, {0.5, 0.7, 3.6, 4.2, 4, 6.3}},
                new double[] {
                    8.6816414977E-02,
                    9.5498101505E-01,
                    8.4400777463E-01,
                    2.9515951832E+00,
                    1.5825685901E+00,
                    4.9863565084E+00
                },
                new double[] {
                    1.7197908859E-02,
                    9.7041624475E-02,
                    4.1488663282E-02,
                    1.0766312506E-01,
                    5.8371576281E-02,
                    3.4436403035E-02
                },
                1.6117193594E-08);
    }

    /** Box, G. P., W. G. Hunter and J. S. Hunter (1978), Statistics for Experimenters, pp. 483-487. Higher difficulty. */
    static NistProblem boxBod() {
        return new NistProblem(
                "BoxBOD",
                NistProblem::saturation,
                new double[] {1, 2, 3, 5, 7, 10},
                new double[] {109, 149, 149, 191, 213, 224},
                new double[][] {{1, 1}, {100, 0.75}},
                new double[] {2.1380940889E+02, 5.4723748542E-01},
                new double[] {1.2354515176E+01, 1.0455993237E-01},
                1.1680088766E+03);
    }

    /** Ratkowsky, D. A. (1983), Nonlinear Regression Modeling, pp. 62 and 88. Higher difficulty. */
    static NistProblem rat43() {
        return new NistProblem(
                "Rat43",
                (x, b, g) -> {
                    double e = Math.exp(b[1] - b[2] * x);
                    double f = b[0] * Math.pow(1 + e, -1 / b[3]);
                    g[0] = f / b[0];
                    g[1] = -f * e / ((1 + e) * b[3]);
                    g[2] = f * e * x / ((1 + e) * b[3]);
                    g[3] = f * Math.log1p(e) / (b[3] * b[3]);
                    return f;
                },
                new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
                new double[] {
                    16.08, 33.83, 65.80, 97.20, 191.55, 326.20, 386.87, 520.53, 590.03, 651.92, 724.93, 699.56, 689.96,
                    637.56, 717.41
                },
                new double[][] {{100, 10, 1, 1}, {700, 5, 0.75, 1.3}},
                new double[] {6.9964151270E+02, 5.2771253025E+00, 7.5962938329E-01, 1.2792483859E+00},
                new double[] {1.6302297817E+01, 2.0828735829E+00, 1.9566123451E-01, 6.8761936385E-01},
                8.7864049080E+03);
    }
}
