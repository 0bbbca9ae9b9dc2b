package org.auklet.model;

import java.util.ArrayList;
import java.util.List;

/**
 * When the dose is given: each administration brings the whole dose of the arm once.
 *
 * @param administrations in order of time, at least one
 */
public record DosingRegimen(List<Administration> administrations) {

    /**
     * One injection or infusion.
     *
     * @param timeH start, h after the first dose
     * @param durationH 0 for a bolus, else the time the dose takes to run in, h
     */
    public record Administration(double timeH, double durationH) {
        public Administration {
            if (!(timeH >= 0) || !(durationH >= 0)) {
                throw new IllegalArgumentException("a dose needs a time and a duration of zero or more");
            }
        }
    }

    public DosingRegimen {
        administrations = List.copyOf(administrations);
        if (administrations.isEmpty()) {
            throw new IllegalArgumentException("a dosing regimen needs at least one dose");
        }
    }

    /** One bolus at time zero. */
    public static DosingRegimen bolus() {
        return repeated(0, 0, 1);
    }

    /** The same dose {@code count} times, {@code intervalH} apart, each over {@code durationH} (0 for a bolus). */
    public static DosingRegimen repeated(double durationH, double intervalH, int count) {
        List<Administration> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(new Administration(i * intervalH, durationH));
        }
        return new DosingRegimen(list);
    }
}
