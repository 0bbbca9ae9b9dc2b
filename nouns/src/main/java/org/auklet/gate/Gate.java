package org.auklet.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checks of data that need no model, and how outcomes come together. Nothing here changes a number. What needs the
 * model of a study (permeability, receptors) is added by the study, with the same {@link Outcome}.
 */
public final class Gate {

    private Gate() {}

    /** Every check that needs no model, on the rows of one file. */
    public static List<Outcome> ofData(ObservedData data) {
        return List.of(
                DuplicateOrgans.check(data.table()),
                RecoveredDose.check(data),
                UnitReading.check(data),
                DecayReading.check(data),
                BloodShare.check(data),
                ZeroValues.check(data.table()),
                ReplicateKeys.check(data.table()),
                TimeGrid.check(data.table()));
    }

    /**
     * One outcome for each check of a stage, in the order of the catalogue: outcomes of one check are put together, and a
     * check without any is not applicable.
     *
     * @param why the reason given for those
     */
    public static List<Outcome> together(Stage stage, List<Outcome> outcomes, String why) {
        Map<Check, Outcome> byCheck = new EnumMap<>(Check.class);
        outcomes.forEach(o -> byCheck.merge(o.check(), o, Outcome::and));
        List<Outcome> all = new ArrayList<>();
        for (Check check : Check.values()) {
            if (check.isMade(stage)) {
                all.add(Optional.ofNullable(byCheck.get(check))
                        .orElseGet(() -> Outcome.notApplicable(check, stage, why)));
            }
        }
        return all;
    }
}
