package org.auklet.measure.icpms.image.register;

import java.util.List;
import org.auklet.quantity.InputException;

/**
 * A transform from places that a person found in both pictures, by least squares.
 *
 * @param transform from the moving to the fixed picture
 * @param residualUm root mean square distance left between the landmarks of both, um, per degree of freedom; NaN when
 *     there are no more landmarks than the transform needs
 * @param worstUm largest distance left, um
 */
public record Landmarks(Affine transform, double residualUm, double worstUm) {

    /** One place in both pictures, um. */
    public record Pair(double movingX, double movingY, double fixedX, double fixedY) {}

    /** What the transform may do. */
    public enum Freedom {
        /** Shift alone. */
        SHIFT(2),
        /** Shift and turn. */
        RIGID(3),
        /** Shift, turn and one scale. */
        SIMILARITY(4),
        /** Shift, turn, two scales and shear. */
        AFFINE(6);

        private final int parameters;

        Freedom(int parameters) {
            this.parameters = parameters;
        }
    }

    /** Fits a transform. */
    public static Landmarks fit(List<Pair> pairs, Freedom freedom) {
        if (2 * pairs.size() < freedom.parameters) {
            throw new InputException(
                    pairs.size() + " landmarks for a transform of " + freedom.parameters + " parameters.",
                    "Find at least " + (freedom.parameters + 1) / 2 + ", better some more: only those show the error.");
        }
        Affine transform = new Moments(pairs).solve(freedom);
        double squares = 0.0;
        double worst = 0.0;
        for (Pair pair : pairs) {
            double distance = distance(transform, pair);
            squares += distance * distance;
            worst = Math.max(worst, distance);
        }
        int free = 2 * pairs.size() - freedom.parameters;
        // two coordinates for each landmark, hence the factor 2
        return new Landmarks(transform, free == 0 ? Double.NaN : Math.sqrt(2 * squares / free), worst);
    }

    /** Distance that a transform leaves between a landmark's two places, um. */
    public static double distance(Affine transform, Pair pair) {
        return Math.hypot(
                transform.x(pair.movingX, pair.movingY) - pair.fixedX,
                transform.y(pair.movingX, pair.movingY) - pair.fixedY);
    }

    /** Sums about the middles of both sets. */
    private static final class Moments {

        private final double movingX;
        private final double movingY;
        private final double fixedX;
        private final double fixedY;
        private double xx;
        private double xy;
        private double yy;
        private double toXx;
        private double toXy;
        private double toYx;
        private double toYy;

        Moments(List<Pair> pairs) {
            movingX = pairs.stream().mapToDouble(Pair::movingX).average().orElseThrow();
            movingY = pairs.stream().mapToDouble(Pair::movingY).average().orElseThrow();
            fixedX = pairs.stream().mapToDouble(Pair::fixedX).average().orElseThrow();
            fixedY = pairs.stream().mapToDouble(Pair::fixedY).average().orElseThrow();
            for (Pair pair : pairs) {
                double x = pair.movingX - movingX;
                double y = pair.movingY - movingY;
                double toX = pair.fixedX - fixedX;
                double toY = pair.fixedY - fixedY;
                xx += x * x;
                xy += x * y;
                yy += y * y;
                toXx += toX * x;
                toXy += toX * y;
                toYx += toY * x;
                toYy += toY * y;
            }
        }

        Affine solve(Freedom freedom) {
            double cos = toXx + toYy;
            double sin = toYx - toXy;
            return switch (freedom) {
                case SHIFT -> about(1, 0, 0, 1);
                case RIGID -> turned(cos, sin, Math.hypot(cos, sin));
                case SIMILARITY -> turned(cos, sin, xx + yy);
                case AFFINE -> affine();
            };
        }

        private Affine turned(double cos, double sin, double norm) {
            requireSpread(norm > 0.0);
            return about(cos / norm, -sin / norm, sin / norm, cos / norm);
        }

        private Affine affine() {
            double d = xx * yy - xy * xy;
            requireSpread(d > 1e-12 * (xx + yy) * (xx + yy));
            return about(
                    (toXx * yy - toXy * xy) / d,
                    (toXy * xx - toXx * xy) / d,
                    (toYx * yy - toYy * xy) / d,
                    (toYy * xx - toYx * xy) / d);
        }

        private Affine about(double a, double b, double c, double d) {
            return new Affine(a, b, fixedX - a * movingX - b * movingY, c, d, fixedY - c * movingX - d * movingY);
        }

        private static void requireSpread(boolean spread) {
            if (!spread) {
                throw new InputException(
                        "The landmarks lie on one place or one line.", "Spread them over the picture.");
            }
        }
    }
}
