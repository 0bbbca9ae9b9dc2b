package org.auklet.study.run;

import java.util.List;
import java.util.Optional;
import org.auklet.equation.Parameter;
import org.auklet.study.Question;
import org.auklet.study.Study;
import org.auklet.study.result.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Says how far to believe the predicted uptake of a tumour about which a study gives nothing: published uptakes are
 * higher, published ratios are met better.
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
                ? Optional.of(new Finding(
                        "warning",
                        "tumour",
                        "How much a tumour holds is predicted several times too low for most published particles; how much"
                                + " more than a control's it holds is met to a factor of 1.6 (docs/retrodiction.md). Give"
                                + " a measured plasma clearance, or "
                                + String.join(", ", DECISIVE)
                                + " of your tumour."))
                : Optional.empty();
    }

    /** A tumour of another kind, which does not have the parameter, is not meant. */
    private static boolean isDefault(@Nullable Parameter used, StudyModels models) {
        return used != null && models.defaults().get(used.name()).equals(used);
    }
}
