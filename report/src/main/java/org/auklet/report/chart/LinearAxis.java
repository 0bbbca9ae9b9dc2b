package org.auklet.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An even axis whose ends are ticks.
 *
 * @param label what it shows, with unit
 * @param min lower end, a multiple of the step
 * @param max upper end, a multiple of the step, more than {@code min}
 * @param step distance of two ticks
 */
public record LinearAxis(String label, double min, double max, double step) implements Axis {

    private static final int MOST_STEPS = 7;
    private static final double[] MANTISSAS = {1, 2, 5, 10};
    private static final double[] HOURS = {0.25, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 72, 96, 168, 336, 672};

    public LinearAxis {
        if (!(max > min) || !(step > 0)) {
            throw new IllegalArgumentException("no range from " + min + " to " + max + " by " + step);
        }
    }

    /** The axis from zero or below that holds all values from {@code low} to {@code high} in steps of 1, 2 or 5. */
    public static LinearAxis covering(String label, double low, double high) {
        double from = Double.isFinite(low) ? low : 0;
        double to = Double.isFinite(high) && high > from ? high : from + 1;
        double power = Math.pow(10, Math.floor(Math.log10((to - from) / MOST_STEPS)));
        for (double mantissa : MANTISSAS) {
            double step = decimal(mantissa * power);
            LinearAxis axis = rounded(label, from, to, step);
            if (axis.steps() <= MOST_STEPS) {
                return axis;
            }
        }
        return rounded(label, from, to, decimal(2 * MANTISSAS[3] * power));
    }

    /** A time axis from zero in steps that suit hours: 1, 6, 24, 48 ... */
    public static LinearAxis hours(String label, double latest) {
        for (double step : HOURS) {
            LinearAxis axis = rounded(label, 0, Math.max(latest, step), step);
            if (axis.steps() <= MOST_STEPS) {
                return axis;
            }
        }
        return covering(label, 0, latest);
    }

    @Override
    public double position(double value) {
        return (value - min) / (max - min);
    }

    @Override
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (long i = 0; i <= steps(); i++) {
            double value = decimal(min + i * step);
            ticks.add(new Tick(value, Labels.plain(value)));
        }
        return ticks;
    }

    private long steps() {
        return Math.round((max - min) / step);
    }

    private static LinearAxis rounded(String label, double from, double to, double step) {
        double low = Math.floor(from / step + 1e-9) * step;
        double high = Math.ceil(to / step - 1e-9) * step;
        return new LinearAxis(label, decimal(low), decimal(Math.max(high, low + step)), step);
    }

    /** Removes the binary dust of a product: 0.30000000000000004 becomes 0.3. */
    private static double decimal(double value) {
        return new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }
}
