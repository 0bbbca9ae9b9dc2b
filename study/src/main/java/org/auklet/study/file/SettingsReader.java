package org.auklet.study.file;

import org.auklet.model.DosingRegimen;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.auklet.study.Settings;
import org.auklet.yaml.Field;

/** Reads how finely a study is computed. */
final class SettingsReader {

    private static final double USUAL_LENGTH_H = 72;

    private SettingsReader() {}

    /**
     * The settings; by default up to the last observation, or three days after the last dose without any.
     *
     * @param lastObservedH the last observation, h; 0 without observations
     */
    static Settings read(Field field, DosingRegimen dosing, double lastObservedH) {
        DosingRegimen.Administration last = dosing.administrations().getLast();
        double lastDose = last.timeH() + last.durationH();
        double usualEnd = lastObservedH > 0 ? lastObservedH : lastDose + USUAL_LENGTH_H;
        double end = field.at("end").quantity(Unit.of("h"), "72 h", usualEnd);
        if (end < lastObservedH) {
            field.at("end")
                    .problem(
                            "The end, " + NumberText.of(end) + " h, lies before the last observation at "
                                    + NumberText.of(lastObservedH) + " h.",
                            "Leave it out, or give at least " + NumberText.of(lastObservedH) + " h.");
        } else if (end <= lastDose && lastDose > 0) {
            field.at("end")
                    .problem(
                            "The study ends at " + NumberText.of(end) + " h, before the last dose has run in at "
                                    + NumberText.of(lastDose) + " h; %ID counts all doses.",
                            "Give an end after " + NumberText.of(lastDose) + " h, or fewer doses.");
        } else if (!(end > 0)) {
            field.at("end").problem("The end is not after the first dose.", "Write for example '72 h'.");
        }
        Settings usual = Settings.upTo(end);
        return new Settings(
                field.at("shells").whole(usual.shells()),
                field.at("fit_shells").whole(usual.fitShells()),
                field.at("size_classes").whole(usual.sizeClasses()),
                field.at("relative_tolerance").number(usual.relativeTolerance()),
                field.at("fit_tolerance").number(usual.fitTolerance()),
                end);
    }
}
