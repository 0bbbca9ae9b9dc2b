package org.auklet.measure.icpms.population;

import java.util.Arrays;

/** What stands for the cells of an experiment. */
public enum Centre {
    /** Half of the cells have less: a few very bright cells or clumps do not move it. */
    MEDIAN {
        @Override
        double of(double[] cells) {
            double[] sorted = cells.clone();
            Arrays.sort(sorted);
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }
    },
    /** The amount of all cells together over their number, comparable with a bulk measurement. */
    MEAN {
        @Override
        double of(double[] cells) {
            return Arrays.stream(cells).sum() / cells.length;
        }
    };

    abstract double of(double[] cells);
}
