package org.auklet.study.run;

import java.util.Optional;
import org.auklet.equation.Parameter;
import org.auklet.result.Finding;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.jspecify.annotations.Nullable;

/**
 * Says how far to believe the predicted uptake of a tumour about which a study gives nothing: published uptakes are
 * higher, published ratios are met better.
 */
final class DefaultTumour {

    /** What carries the level: with it at the default most published uptakes are out of reach. */
    private static final String PERMEABILITY = "permeabilityScale";

    private DefaultTumour() {}

    /** A warning when tumour uptake is asked for and no arm knows what carries its level. */
    static Optional<Finding> finding(Study study, StudyModels models) {
        boolean asked = study.questions().stream()
                .anyMatch(q -> q.kind() == Question.Kind.UPTAKE || q.kind() == Question.Kind.TARGETING);
        boolean nothingGiven = study.fit().isEmpty()
                && study.arms().stream()
                        .map(models::parameters)
                        .allMatch(
                                all -> isDefault(all.get(PERMEABILITY), models) && !all.containsKey("renalClearance"));
        return asked && nothingGiven
                ? Optional.of(new Finding(
                        "warning",
                        "tumour",
                        "How much a tumour holds is predicted about ten times too low for most published particles; how much more"
                                + " than a control's it holds is met to a factor of 1.7 (docs/retrodiction.md). Put what you"
                                + " know under 'parameters': permeabilityScale, tumourUptake, receptorConcentration"
                                + " (auklet retrodict prints published estimates), or renalClearance."))
                : Optional.empty();
    }

    /** A tumour of another kind, which does not have the parameter, is not meant. */
    private static boolean isDefault(@Nullable Parameter used, StudyModels models) {
        return used != null && models.defaults().get(used.name()).equals(used);
    }
}
