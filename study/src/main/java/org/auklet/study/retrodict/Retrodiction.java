package org.auklet.study.retrodict;

import java.util.Comparator;
import java.util.List;
import org.auklet.evidence.UptakeDescription;
import org.auklet.evidence.UptakePair;
import org.auklet.quantity.Interval;

/**
 * Published uptakes beside what is predicted of them.
 *
 * @param rows the pairs, in the order of the source
 * @param scores how well they were met
 * @param defaults the defaults that were estimated, from all pairs
 * @param spread factor on the logarithmic spread of all defaults among particles and tumours, estimated
 * @param unfitted the scores with the values that the estimated defaults had before, nothing estimated
 * @param seed seed of the draws
 * @param draws number of draws behind each interval
 */
public record Retrodiction(
        List<Row> rows,
        List<Score> scores,
        List<SharedDefault> defaults,
        double spread,
        List<Score> unfitted,
        long seed,
        int draws) {

    public Retrodiction {
        rows = List.copyOf(rows);
        scores = List.copyOf(scores);
        defaults = List.copyOf(defaults);
        unfitted = List.copyOf(unfitted);
    }

    /** What is compared. */
    public enum Quantity {
        /** Uptake of the targeted particle, in the unit of the source. */
        TARGETED,
        /** Uptake of the control, in the unit of the source. */
        CONTROL,
        /** Targeted over control. */
        RATIO
    }

    /**
     * One number of a pair.
     *
     * @param observed as published
     * @param predicted median of the prediction, made without the pair's study
     * @param interval its central 95 %
     */
    public record Prediction(double observed, double predicted, Interval interval) {

        /** Predicted over observed, or its inverse: 1 and above. */
        public double foldError() {
            return Math.exp(Math.abs(Math.log(predicted / observed)));
        }

        /** Whether the published number lies in the interval. */
        public boolean isCovered() {
            return interval.contains(observed);
        }
    }

    /**
     * A pair of uptakes.
     *
     * @param pair what was published, as the table prints it
     * @param description what it was predicted from
     * @param targeted uptake of the targeted particle
     * @param control uptake of the control
     * @param ratio targeted over control
     * @param reasons what may explain a miss, and what had to be chosen
     */
    public record Row(
            UptakePair pair,
            UptakeDescription description,
            Prediction targeted,
            Prediction control,
            Prediction ratio,
            List<String> reasons) {

        public Row {
            reasons = List.copyOf(reasons);
        }

        /** The prediction of one of the quantities. */
        public Prediction of(Quantity quantity) {
            return switch (quantity) {
                case TARGETED -> targeted;
                case CONTROL -> control;
                case RATIO -> ratio;
            };
        }
    }

    /** The rows, the ratio that is met worst first. */
    public List<Row> worstFirst() {
        return rows.stream()
                .sorted(Comparator.comparingDouble((Row r) -> r.ratio().foldError())
                        .reversed())
                .toList();
    }

    /**
     * A default that was estimated from all pairs.
     *
     * @param name the parameter
     * @param unit UCUM code
     * @param value the estimate
     * @param interval its 95 % interval
     * @param current the program's default
     * @param why why it was estimated
     */
    public record SharedDefault(
            String name, String unit, double value, Interval interval, double current, String why) {}

    /**
     * How well one quantity is met over some rows.
     *
     * @param scope which rows
     * @param quantity what was compared
     * @param n number of rows
     * @param aafe absolute average fold error, exp mean |ln(predicted/observed)|; 1 is perfect
     * @param afe average fold error, exp mean ln(predicted/observed): the bias; 1 is none
     * @param covered share of the published numbers within their 95 % interval, 0 to 1; NaN without intervals
     * @param medianWidth median of upper over lower end of the intervals; NaN without intervals
     * @param constantGuess AAFE of guessing for every row the geometric mean of the other rows
     */
    public record Score(
            String scope,
            Quantity quantity,
            int n,
            double aafe,
            double afe,
            double covered,
            double medianWidth,
            double constantGuess) {}
}
