package org.auklet.report.chart;

/** Shape of a data point. */
public enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    HEXAGON,
    STAR;

    /** Corners about the origin for a marker of radius 1, empty for a circle. */
    double[] corners() {
        return switch (this) {
            case CIRCLE -> new double[0];
            case SQUARE -> polygon(4, Math.PI / 4, 1.15, 1.15);
            case TRIANGLE -> polygon(3, -Math.PI / 2, 1.35, 1.35);
            case DIAMOND -> polygon(4, 0, 1.3, 1.3);
            case HEXAGON -> polygon(6, 0, 1.15, 1.15);
            case STAR -> polygon(10, -Math.PI / 2, 1.5, 0.65);
        };
    }

    private static double[] polygon(int n, double start, double outer, double inner) {
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            xy[2 * i] = radius * Math.cos(start + 2 * Math.PI * i / n);
            xy[2 * i + 1] = radius * Math.sin(start + 2 * Math.PI * i / n);
        }
        return xy;
    }
}
