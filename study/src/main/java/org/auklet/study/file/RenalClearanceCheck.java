package org.auklet.study.file;

import java.util.List;
import org.auklet.study.Arm;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;

/**
 * A measured renal clearance stands in for sieving, fraction unbound and filtration rate; what a study says of those beside
 * it does nothing. Set, that is a warning; free, an error: no data could determine it.
 */
final class RenalClearanceCheck {

    private static final String CLEARANCE = "renalClearance";

    private static final List<String> REPLACED = List.of(
            "sievingScale", "sievingSteepness", "sievingDiameter", "fractionUnbound", "chargeFactor", "shapeFactor");

    private final Field root;
    private final Facts facts;

    RenalClearanceCheck(Field root, Facts facts) {
        this.root = root;
        this.facts = facts;
    }

    /** Looks at a study whose arms could be read. */
    void check(List<Arm> arms) {
        boolean free = isFree(CLEARANCE);
        boolean everywhere = free
                || isGiven(root.at("parameters"))
                || !arms.isEmpty() && arms.stream().allMatch(arm -> isGiven(parameters(arm)));
        if (everywhere) {
            REPLACED.forEach(this::shared);
        }
        arms.stream()
                .filter(arm -> everywhere || isGiven(parameters(arm)))
                .forEach(arm -> REPLACED.forEach(name -> set(parameters(arm), name)));
    }

    private void shared(String name) {
        set(root.at("parameters"), name);
        Field field = root.at("fit").at("free").at(name);
        if (isFree(name)) {
            field.problem(
                    "'" + name + "' is free, but '" + CLEARANCE
                            + "' is given and replaces it: no data could determine it.",
                    "Take '" + name + "' out of 'free', or '" + CLEARANCE + "' out of the study.");
        }
    }

    private void set(Field parameters, String name) {
        Field field = parameters.at(name);
        if (field.present()) {
            facts.warn(
                    field,
                    field.pointer().substring(1).replace('/', '.') + " does nothing where '" + CLEARANCE
                            + "' is given, which replaces it.");
        }
    }

    private Field parameters(Arm arm) {
        return root.at("arms").at(arm.name()).at("parameters");
    }

    private boolean isFree(String name) {
        return root.at("fit").at("free").entries().containsKey(name);
    }

    /** Zero means that it was not measured. */
    private static boolean isGiven(Field parameters) {
        Field field = parameters.at(CLEARANCE);
        String text = field.node().isObject() ? field.at("value").text() : field.text();
        return field.present() && !text.matches("0(\\.0*)?(\\s.*)?");
    }
}
