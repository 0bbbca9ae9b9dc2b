package org.auklet.measure.icpms.image.register;

/**
 * The area that a convex quadrilateral shares with squares of side 1, by cutting its outline at the four sides
 * (Sutherland and Hodgman, Commun. ACM 17, 32, 1974). One object is used again and again, so that nothing is allocated.
 */
final class Overlap {

    private static final int MOST_CORNERS = 16;

    private double[] x = new double[MOST_CORNERS];
    private double[] y = new double[MOST_CORNERS];
    private double[] nextX = new double[MOST_CORNERS];
    private double[] nextY = new double[MOST_CORNERS];
    private int corners;

    /** Area of the quadrilateral inside the square whose lower corner is at {@code column}, {@code row}. */
    double area(double[] cornerX, double[] cornerY, int column, int row) {
        System.arraycopy(cornerX, 0, x, 0, 4);
        System.arraycopy(cornerY, 0, y, 0, 4);
        corners = 4;
        cut(1.0, 0.0, -column);
        cut(-1.0, 0.0, column + 1.0);
        cut(0.0, 1.0, -row);
        cut(0.0, -1.0, row + 1.0);
        double twice = 0.0;
        for (int i = 0; i < corners; i++) {
            int j = i + 1 == corners ? 0 : i + 1;
            twice += (x[i] - column) * (y[j] - row) - (x[j] - column) * (y[i] - row);
        }
        return 0.5 * Math.abs(twice);
    }

    /** Keeps what lies where a x + b y + c is not below 0. */
    private void cut(double a, double b, double c) {
        int kept = 0;
        for (int i = 0; i < corners; i++) {
            int j = i + 1 == corners ? 0 : i + 1;
            double here = a * x[i] + b * y[i] + c;
            double there = a * x[j] + b * y[j] + c;
            if (here >= 0.0) {
                nextX[kept] = x[i];
                nextY[kept++] = y[i];
            }
            if ((here >= 0.0) != (there >= 0.0)) {
                double share = here / (here - there);
                nextX[kept] = x[i] + share * (x[j] - x[i]);
                nextY[kept++] = y[i] + share * (y[j] - y[i]);
            }
        }
        corners = kept;
        double[] swap = x;
        x = nextX;
        nextX = swap;
        swap = y;
        y = nextY;
        nextY = swap;
    }
}
