package org.auklet.measure.icpms.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.auklet.measure.icpms.job.Job.EfficiencyByMass;
import org.auklet.measure.icpms.job.Job.EfficiencyByNumber;
import org.auklet.measure.icpms.job.Job.EfficiencyBySize;
import org.auklet.measure.icpms.job.Job.EfficiencyMethod;
import org.auklet.measure.icpms.job.Job.EfficiencySpec;
import org.auklet.measure.icpms.job.Job.StatedEfficiency;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the transport efficiency is known.
 *
 * @param files finds the files it names
 */
record EfficiencyReader(JobFiles files) {

    private static final InputQuantity WHOLE = InputQuantity.exact(
            "mass fraction of the element in the reference particles",
            "1",
            1,
            EvidenceGrade.ASSUMED,
            StatedReader.STATED + "not stated, particles taken for pure");

    /** All methods that are given; empty without any. */
    Optional<EfficiencySpec> read(Field field) {
        Map<String, EfficiencyMethod> methods = new LinkedHashMap<>();
        add(methods, "size", bySize(field.at("size")));
        add(methods, "number", byNumber(field.at("number")));
        add(methods, "mass", byMass(field.at("mass")));
        InputQuantity stated = StatedReader.number(field.at("stated"), "transport efficiency");
        add(methods, "stated", stated == null ? null : new StatedEfficiency(stated));
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        String use = field.at("use").text(methods.keySet().iterator().next());
        if (!methods.containsKey(use)) {
            field.at("use")
                    .problem(
                            "The transport efficiency by '" + use + "' is not given.",
                            "Given are " + String.join(", ", methods.keySet()) + ".");
        }
        return Optional.of(new EfficiencySpec(use, methods));
    }

    private static void add(Map<String, EfficiencyMethod> methods, String name, @Nullable EfficiencyMethod method) {
        if (method != null) {
            methods.put(name, method);
        }
    }

    private @Nullable EfficiencyMethod bySize(Field field) {
        InputQuantity diameter =
                StatedReader.quantity(field.at("diameter"), "diameter of the reference particles", "um", "30 nm");
        InputQuantity density =
                StatedReader.quantity(field.at("density"), "density of the reference particles", "kg/L", "19.3 g/cm3");
        InputQuantity fraction = StatedReader.number(field.at("mass_fraction"), WHOLE.name());
        return diameter == null || density == null
                ? null
                : new EfficiencyBySize(
                        field.at("channel").text(),
                        files.of(field.at("files")),
                        diameter,
                        density,
                        fraction == null ? WHOLE : fraction);
    }

    private @Nullable EfficiencyMethod byNumber(Field field) {
        InputQuantity perLitre = StatedReader.quantity(
                field.at("concentration"), "number concentration of the reference particles", "/L", "5e7 /L");
        return perLitre == null
                ? null
                : new EfficiencyByNumber(field.at("channel").text(), files.of(field.at("files")), perLitre);
    }

    private @Nullable EfficiencyMethod byMass(Field field) {
        InputQuantity concentration = StatedReader.quantity(
                field.at("concentration"), "mass concentration of the reference particles", "kg/L", "20 ng/L");
        InputQuantity mass =
                StatedReader.quantity(field.at("particle_mass"), "mass of one reference particle", "kg", "0.27 fg");
        return concentration == null || mass == null
                ? null
                : new EfficiencyByMass(field.at("channel").text(), files.of(field.at("files")), concentration, mass);
    }
}
