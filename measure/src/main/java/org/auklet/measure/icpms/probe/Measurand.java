package org.auklet.measure.icpms.probe;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What is to be known and how it follows from its inputs: Y = f(X1, ..., Xn) of the GUM. The inputs are taken as
 * uncorrelated; what is shared is one input.
 *
 * @param name what it is, in words
 * @param unit its UCUM unit
 * @param inputs X1 ... Xn
 * @param model f: the value for n numbers in the order of the inputs
 */
public record Measurand(String name, String unit, List<InputQuantity> inputs, ToDoubleFunction<double[]> model) {

    public Measurand {
        inputs = List.copyOf(inputs);
    }

    /** The value at the estimates of the inputs. */
    public double value() {
        return model.applyAsDouble(estimates());
    }

    /** Estimates of the inputs, a new array. */
    double[] estimates() {
        return inputs.stream().mapToDouble(InputQuantity::value).toArray();
    }
}
