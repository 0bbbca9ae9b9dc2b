package org.auklet.measure.icpms.population;

/**
 * A class of cells: the amounts of its two labels are lognormal together.
 *
 * @param weight share of the cells, 0 to 1
 * @param logFirst mean of the natural logarithm of the first label, counts
 * @param logSecond the same of the second
 * @param varianceFirst variance of that logarithm between cells, noise removed
 * @param varianceSecond the same of the second
 * @param covariance covariance of both logarithms: above 0 where large cells have more of both
 */
public record MixtureComponent(
        double weight,
        double logFirst,
        double logSecond,
        double varianceFirst,
        double varianceSecond,
        double covariance) {

    /** The same class with another share of the cells. */
    public MixtureComponent withWeight(double share) {
        return new MixtureComponent(share, logFirst, logSecond, varianceFirst, varianceSecond, covariance);
    }

    /** Median of the first label, counts. */
    public double medianFirst() {
        return Math.exp(logFirst);
    }

    /** Median of the second label, counts. */
    public double medianSecond() {
        return Math.exp(logSecond);
    }

    /** Geometric standard deviation of the first label between cells. */
    public double geometricSdFirst() {
        return Math.exp(Math.sqrt(varianceFirst));
    }

    /** Geometric standard deviation of the second label between cells. */
    public double geometricSdSecond() {
        return Math.exp(Math.sqrt(varianceSecond));
    }

    double determinant() {
        return varianceFirst * varianceSecond - covariance * covariance;
    }

    /** Density of the two logarithms. */
    double density(double first, double second) {
        double u = first - logFirst;
        double v = second - logSecond;
        double det = determinant();
        double squares = (varianceSecond * u * u - 2 * covariance * u * v + varianceFirst * v * v) / det;
        return Math.exp(-squares / 2) / (2 * Math.PI * Math.sqrt(det));
    }
}
