package org.auklet.measure.icpms.image.register;

import org.auklet.quantity.InputException;

/**
 * Where a place of the moving picture lies on the fixed one: X = xx x + xy y + x0, Y = yx x + yy y + y0, all in um.
 *
 * @param xx share of x in X
 * @param xy share of y in X
 * @param x0 shift of X, um
 * @param yx share of x in Y
 * @param yy share of y in Y
 * @param y0 shift of Y, um
 */
public record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

    /** Everything stays where it is. */
    public static final Affine IDENTITY = shift(0.0, 0.0);

    /** A shift, um. */
    public static Affine shift(double x, double y) {
        return new Affine(1.0, 0.0, x, 0.0, 1.0, y);
    }

    /** A turn by an angle (radians, from x towards y) and a scale about the corner, then a shift. */
    public static Affine similarity(double angle, double scale, double x0, double y0) {
        double c = scale * Math.cos(angle);
        double s = scale * Math.sin(angle);
        return new Affine(c, -s, x0, s, c, y0);
    }

    /** X of a place. */
    public double x(double x, double y) {
        return xx * x + xy * y + x0;
    }

    /** Y of a place. */
    public double y(double x, double y) {
        return yx * x + yy * y + y0;
    }

    /** By what an area grows; below 0 when the picture is mirrored. */
    public double determinant() {
        return xx * yy - xy * yx;
    }

    /** Scale of a similarity: root of what an area grows by. */
    public double scale() {
        return Math.sqrt(Math.abs(determinant()));
    }

    /** Angle of a similarity, radians. */
    public double angle() {
        return Math.atan2(yx, xx);
    }

    /** The way back. */
    public Affine inverse() {
        double d = determinant();
        if (!(Math.abs(d) > 0.0)) {
            throw new InputException(
                    "A transform that flattens the picture cannot be undone.", "Maybe all landmarks lie on one line.");
        }
        return new Affine(yy / d, -xy / d, (xy * y0 - yy * x0) / d, -yx / d, xx / d, (yx * x0 - xx * y0) / d);
    }

    /** First this, then another. */
    public Affine then(Affine next) {
        return new Affine(
                next.xx * xx + next.xy * yx,
                next.xx * xy + next.xy * yy,
                next.x(x0, y0),
                next.yx * xx + next.yy * yx,
                next.yx * xy + next.yy * yy,
                next.y(x0, y0));
    }
}
