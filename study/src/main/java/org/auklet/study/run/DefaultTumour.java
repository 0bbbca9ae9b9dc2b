package org.auklet.study.run;

import java.util.List;
import java.util.Optional;
import org.auklet.equation.Parameter;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Says that a tumour about which a study gives nothing is predicted with defaults which published tumours contradict:
 * their uptakes are higher, those of controls most of all.
 */
final class DefaultTumour {

    private static final List<String> DECISIVE = List.of("permeabilityScale", "tumourUptake", "receptorConcentration");

    private DefaultTumour() {}

    /** A warning when tumour uptake is asked for and no arm knows any of the numbers that decide it. */
    static Optional<Finding> finding(Study study, StudyModels models) {
        boolean asked = study.questions().stream()
                .anyMatch(q -> q.kind() == Question.Kind.UPTAKE || q.kind() == Question.Kind.TARGETING);
        boolean nothingGiven = study.fit().isEmpty()
                && study.arms().stream()
                        .map(models::parameters)
                        .allMatch(all -> DECISIVE.stream().allMatch(name -> isDefault(all.get(name), models)));
        return asked && nothingGiven
                ? Optional.of(
                        new Finding(
                                "warning",
                                "tumour",
                                "Tumour uptake is predicted from defaults that are too low for most published particles, for their"
                                        + " controls above all (docs/retrodiction.md). 'auklet retrodict' prints "
                                        + String.join(", ", DECISIVE)
                                        + " as estimated from 21 published pairs; put them under 'parameters', or give your own."))
                : Optional.empty();
    }

    /** A tumour of another kind, which does not have the parameter, is not meant. */
    private static boolean isDefault(@Nullable Parameter used, StudyModels models) {
        return used != null && models.defaults().get(used.name()).equals(used);
    }
}
