package org.auklet.equation.fit;

import java.util.List;
import java.util.Locale;

/**
 * A combination of parameters that the data do not determine.
 *
 * @param sd standard deviation along it, in working units (natural logarithms for positive parameters); may be infinite
 * @param leading names of the parameters that make it up, largest first
 * @param loadings their components in the unit vector of the direction
 */
public record NullDirection(double sd, List<String> leading, List<Double> loadings) {

    public NullDirection {
        leading = List.copyOf(leading);
        loadings = List.copyOf(loadings);
    }

    /** In words, for example {@code 0.71 kOn - 0.71 density}. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < leading.size(); i++) {
            double loading = loadings.get(i);
            String sign = loading < 0 ? (i == 0 ? "-" : " - ") : i == 0 ? "" : " + ";
            text.append(sign)
                    .append(String.format(Locale.ROOT, "%.2f ", Math.abs(loading)))
                    .append(leading.get(i));
        }
        return text.toString();
    }
}
