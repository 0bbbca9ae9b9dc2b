package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.SparseKernel;
import org.auklet.equation.compile.Tangents;

/**
 * What a stage's tangent owes to the quantities directly: {@code (f_q(u_i) + d(J k_i)/dq) Q} with Q = dq/dp.
 *
 * <p>Few elements of Q are not zero: a parameter reaches its own quantity and what is derived from it. Q changes only at
 * events; which products it leaves is worked out then and not in every stage. Entries of both matrices at the same place
 * are added first.
 */
final class QuantityTerms {

    private record Place(int row, int column) {}

    private final SparseKernel rates;
    private final SparseKernel curvature;
    private final double[] rateValues;
    private final double[] curvatureValues;
    /** Where the entries of either kernel go among the places. */
    private final int[] ofRates;

    private final int[] ofCurvature;
    private final List<Place> places;
    private final double[] values;

    private int[] place = {};
    private int[] row = {};
    private int[] lane = {};
    private double[] weight = {};
    private int terms;

    QuantityTerms(Tangents.ByQuantity kernels) {
        rates = kernels.rates();
        curvature = kernels.curvature();
        rateValues = new double[rates.entries()];
        curvatureValues = new double[curvature.entries()];
        Map<Place, Integer> known = new LinkedHashMap<>();
        ofRates = places(rates, known);
        ofCurvature = places(curvature, known);
        places = List.copyOf(known.keySet());
        values = new double[places.size()];
    }

    private static int[] places(SparseKernel kernel, Map<Place, Integer> known) {
        int[] places = new int[kernel.entries()];
        for (int e = 0; e < places.length; e++) {
            places[e] = known.computeIfAbsent(new Place(kernel.rows()[e], kernel.cols()[e]), p -> known.size());
        }
        return places;
    }

    /** Notes where Q ({@code dq}, a row of lanes for every quantity) is not zero. */
    void prepare(double[][] dq) {
        terms = 0;
        for (int p = 0; p < places.size(); p++) {
            double[] elements = dq[places.get(p).column()];
            for (int l = 0; l < elements.length; l++) {
                if (elements[l] != 0) {
                    note(p, l, elements[l]);
                }
            }
        }
    }

    private void note(int p, int l, double element) {
        if (terms == place.length) {
            int capacity = Math.max(64, 2 * terms);
            place = Arrays.copyOf(place, capacity);
            row = Arrays.copyOf(row, capacity);
            lane = Arrays.copyOf(lane, capacity);
            weight = Arrays.copyOf(weight, capacity);
        }
        place[terms] = p;
        row[terms] = places.get(p).row();
        lane[terms] = l;
        weight[terms++] = element;
    }

    /**
     * Adds the terms of a stage.
     *
     * @param y state at the start of the step
     * @param q quantities
     * @param state u_i
     * @param k k_i
     * @param right a row of lanes for every state
     */
    void add(double[] y, double[] q, double[] state, double[] k, double[][] right) {
        if (terms == 0) {
            return;
        }
        rates.evaluate(state, q, k, rateValues);
        curvature.evaluate(y, q, k, curvatureValues);
        Arrays.fill(values, 0);
        for (int e = 0; e < ofRates.length; e++) {
            values[ofRates[e]] += rateValues[e];
        }
        for (int e = 0; e < ofCurvature.length; e++) {
            values[ofCurvature[e]] += curvatureValues[e];
        }
        for (int i = 0; i < terms; i++) {
            right[row[i]][lane[i]] += weight[i] * values[place[i]];
        }
    }
}
