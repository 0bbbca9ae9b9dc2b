package org.auklet.sbml.simulate;

import java.util.List;
import org.auklet.quantity.NumberText;

/**
 * What a simulation gave, in the results format of the SBML semantic test suite.
 *
 * @param names names of the columns after time
 * @param times time of each row
 * @param values {@code values[row][column]}
 */
public record ResultTable(List<String> names, double[] times, double[][] values) {

    public ResultTable {
        names = List.copyOf(names);
    }

    /** The table as comma-separated text: a header {@code time,...} and one line for each time. */
    public String csv() {
        StringBuilder text = new StringBuilder("time");
        names.forEach(name -> text.append(',').append(name));
        text.append('\n');
        for (int row = 0; row < times.length; row++) {
            text.append(number(times[row]));
            for (double value : values[row]) {
                text.append(',').append(number(value));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        return NumberText.of(value);
    }
}
