package org.auklet.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Cuts curves at the upper and lower edge of the chart, so that slopes stay true and nothing leaves the frame. */
final class Outline {

    /** How far below the edge a logarithmic minus infinity is taken to lie. */
    private static final double FAR = 3;

    private Outline() {}

    /** A corner: horizontal and vertical position, 0 to 1 within the frame. */
    record Corner(double x, double position) {}

    /** The pieces of a curve that lie within the frame. */
    static List<List<Corner>> within(double[] x, double[] y, Frame frame) {
        List<List<Corner>> pieces = new ArrayList<>();
        List<Corner> piece = new ArrayList<>();
        for (Corner corner : withCrossings(positions(x, frame.x(), Double.NaN), positions(y, frame.y(), Double.NaN))) {
            boolean inside = corner.position() >= -1e-12 && corner.position() <= 1 + 1e-12;
            if (inside) {
                piece.add(corner);
            } else if (!piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces.stream().filter(p -> p.size() > 1).toList();
    }

    /** A limit of a band, clamped to the frame; where it is not a number it lies at {@code missing}. */
    static List<Corner> clamped(double[] x, double[] limit, Frame frame, double missing) {
        return withCrossings(positions(x, frame.x(), Double.NaN), positions(limit, frame.y(), missing)).stream()
                .map(c -> new Corner(c.x(), Frame.clamp(c.position())))
                .toList();
    }

    private static double[] positions(double[] y, Axis axis, double missing) {
        double[] positions = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double position = axis.position(y[i]);
            positions[i] = Double.isNaN(position) ? missing : Math.clamp(position, -FAR, 1 + FAR);
        }
        return positions;
    }

    private static List<Corner> withCrossings(double[] x, double[] position) {
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (i > 0) {
                addCrossings(corners, x[i - 1], position[i - 1], x[i], position[i]);
            }
            corners.add(new Corner(x[i], position[i]));
        }
        return corners;
    }

    private static void addCrossings(List<Corner> corners, double x0, double p0, double x1, double p1) {
        double first = p0 < p1 ? 0 : 1;
        for (double edge : new double[] {first, 1 - first}) {
            double part = (edge - p0) / (p1 - p0);
            if (part > 0 && part < 1) {
                corners.add(new Corner(x0 + part * (x1 - x0), edge));
            }
        }
    }
}
