package org.auklet.study.retrodict;

/**
 * Errors of predictions as factors.
 *
 * <pre>
 *   AAFE = exp mean |ln(predicted/observed)|        AFE = exp mean ln(predicted/observed)
 * </pre>
 *
 * @param aafe absolute average fold error, the size of the error; 1 is perfect
 * @param afe average fold error, the bias; above 1 is too high
 */
record FoldErrors(double aafe, double afe) {

    /** The errors of {@code predicted} against {@code observed}, both above zero. */
    static FoldErrors of(double[] predicted, double[] observed) {
        double size = 0;
        double bias = 0;
        for (int i = 0; i < predicted.length; i++) {
            double error = Math.log(predicted[i] / observed[i]);
            size += Math.abs(error);
            bias += error;
        }
        return new FoldErrors(Math.exp(size / predicted.length), Math.exp(bias / predicted.length));
    }

    /** The errors of guessing for each value the geometric mean of all others: what a prediction has to beat. */
    static FoldErrors ofConstantGuess(double[] observed) {
        int n = observed.length;
        double sum = 0;
        for (double value : observed) {
            sum += Math.log(value);
        }
        double[] guess = new double[n];
        for (int i = 0; i < n; i++) {
            guess[i] = Math.exp((sum - Math.log(observed[i])) / (n - 1));
        }
        return of(guess, observed);
    }
}
