package org.auklet.measure.icpms.population;

import java.util.List;

/** Derivatives of the log density of one cell by the numbers of {@link MixtureVector}. */
final class MixtureScore {

    private MixtureScore() {}

    /** The score of a cell: by Fisher's identity the posterior mean of the score of the complete data. */
    static double[] of(List<MixtureComponent> classes, LatentCells latent, int cell, double[] posterior) {
        double[] score = new double[MixtureVector.EACH * classes.size()];
        for (int k = 0; k < classes.size(); k++) {
            MixtureComponent c = classes.get(k);
            int at = k * MixtureVector.EACH;
            score[at] = posterior[k] - c.weight();
            if (posterior[k] > 0) {
                ofClass(c, latent.moments(cell, c), posterior[k], score, at + 1);
            }
        }
        return score;
    }

    /** By means mu and covariance S of a class: S^-1 (m - mu), and G = (S^-1 M S^-1 - S^-1) / 2 by the entries of S. */
    private static void ofClass(MixtureComponent c, double[] moments, double p, double[] score, int at) {
        double det = c.determinant();
        double i11 = c.varianceSecond() / det;
        double i22 = c.varianceFirst() / det;
        double i12 = -c.covariance() / det;
        double d1 = moments[0] - c.logFirst();
        double d2 = moments[1] - c.logSecond();
        score[at] = p * (i11 * d1 + i12 * d2);
        score[at + 1] = p * (i12 * d1 + i22 * d2);
        double m11 = moments[2] - 2 * c.logFirst() * moments[0] + c.logFirst() * c.logFirst();
        double m22 = moments[3] - 2 * c.logSecond() * moments[1] + c.logSecond() * c.logSecond();
        double m12 = moments[4] - c.logFirst() * moments[1] - c.logSecond() * moments[0] + c.logFirst() * c.logSecond();
        double g11 = p * (i11 * i11 * m11 + 2 * i11 * i12 * m12 + i12 * i12 * m22 - i11) / 2;
        double g22 = p * (i12 * i12 * m11 + 2 * i12 * i22 * m12 + i22 * i22 * m22 - i22) / 2;
        double g12 = p * (i11 * i12 * m11 + (i11 * i22 + i12 * i12) * m12 + i12 * i22 * m22 - i12) / 2;
        double product = c.varianceFirst() * c.varianceSecond();
        score[at + 2] = g11 * c.varianceFirst() + g12 * c.covariance();
        score[at + 3] = g22 * c.varianceSecond() + g12 * c.covariance();
        score[at + 4] = 2 * g12 * (1 - c.covariance() * c.covariance() / product) * Math.sqrt(product);
    }

    /** Where all classes share one covariance: its three numbers stand with the first class, the others have none. */
    static double[] folded(double[] each) {
        double[] all = each.clone();
        for (int at = MixtureVector.EACH; at < all.length; at += MixtureVector.EACH) {
            for (int j = MixtureVector.EACH - 3; j < MixtureVector.EACH; j++) {
                all[j] += all[at + j];
                all[at + j] = 0;
            }
        }
        return all;
    }

    /** Gradients of the logit of a class's weight, of both means, and of the logarithms of both variances. */
    static double[][] gradients(List<MixtureComponent> classes, int k) {
        double[][] gradients = new double[MixtureVector.EACH - 1][MixtureVector.EACH * classes.size()];
        int at = k * MixtureVector.EACH;
        double others = 1 - classes.get(k).weight();
        for (int j = 0; j < classes.size(); j++) {
            gradients[0][j * MixtureVector.EACH] =
                    j == k ? 1 : -classes.get(j).weight() / Math.max(others, Double.MIN_NORMAL);
        }
        for (int g = 1; g < gradients.length; g++) {
            gradients[g][at + g] = 1;
        }
        return gradients;
    }
}
