package org.auklet.measure.icpms.tofwerk;

/**
 * How the index i of a sample of a spectrum follows from the mass-to-charge ratio m, by TOFWERK's modes 0 to 5:
 *
 * <ul>
 *   <li>0: i = p1 sqrt(m) + p2
 *   <li>1: i = p1 / sqrt(m) + p2
 *   <li>2: i = p1 m^p3 + p2
 *   <li>3: i = p1 sqrt(m) + p2 + p3 (m - p4)^2
 *   <li>4: i = p1 sqrt(m) + p2 + p3 m^2 + p4 m + p5
 *   <li>5: m = p1 i^2 + p2 i + p3, in which files have p2 = 0
 * </ul>
 *
 * @param mode 0 to 5
 * @param p1 first parameter, not 0
 * @param p2 second
 * @param p3 third; 0 where the mode has none
 * @param p4 fourth
 * @param p5 fifth
 */
public record MassCalibration(int mode, double p1, double p2, double p3, double p4, double p5) {

    /** Largest mode. */
    public static final int LAST_MODE = 5;

    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-14;

    public MassCalibration {
        if (mode < 0 || mode > LAST_MODE || p1 == 0.0 || mode == 2 && p3 == 0.0) {
            throw new IllegalArgumentException("mode " + mode + ", p1 " + p1 + ", p3 " + p3);
        }
    }

    /** Index of the sample, with its fraction, at which ions of a mass-to-charge ratio arrive. */
    public double index(double mass) {
        return switch (mode) {
            case 0 -> p1 * Math.sqrt(mass) + p2;
            case 1 -> p1 / Math.sqrt(mass) + p2;
            case 2 -> p1 * Math.pow(mass, p3) + p2;
            case 3 -> p1 * Math.sqrt(mass) + p2 + p3 * (mass - p4) * (mass - p4);
            case 4 -> p1 * Math.sqrt(mass) + p2 + (p3 * mass + p4) * mass + p5;
            default -> positiveRoot(mass);
        };
    }

    /** Mass-to-charge ratio of the ions that arrive at an index; NaN where there is none. */
    public double mass(double index) {
        return switch (mode) {
            case 0 -> square((index - p2) / p1);
            case 1 -> square(p1 / (index - p2));
            case 2 -> Math.pow((index - p2) / p1, 1.0 / p3);
            case 3, 4 -> solved(index);
            default -> (p1 * index + p2) * index + p3;
        };
    }

    private static double square(double root) {
        return root < 0 ? Double.NaN : root * root;
    }

    /** Of p1 i^2 + p2 i + p3 = m, in the form that loses no digits. */
    private double positiveRoot(double mass) {
        double c = mass - p3;
        return p2 == 0.0 ? Math.sqrt(c / p1) : 2.0 * c / (p2 + Math.sqrt(p2 * p2 + 4.0 * p1 * c));
    }

    /** Newton's method in x = sqrt(m), in which the modes are nearly straight lines, from mode 0's answer. */
    private double solved(double index) {
        double x = (index - p2) / p1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double next = x - (index(x * x) - index) / slope(x);
            if (Math.abs(next - x) <= CLOSE * Math.abs(next)) {
                return square(next);
            }
            x = Math.abs(next); // index() knows x only by its square
        }
        return Math.abs(index(x * x) - index) < 1e-6 ? square(x) : Double.NaN;
    }

    /** d i / d sqrt(m). */
    private double slope(double x) {
        return mode == 3 ? p1 + 4.0 * p3 * x * (x * x - p4) : p1 + 4.0 * p3 * x * x * x + 2.0 * p4 * x;
    }
}
