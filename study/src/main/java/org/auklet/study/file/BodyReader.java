package org.auklet.study.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.auklet.model.DosingRegimen;
import org.auklet.organism.HumanFiltration;
import org.auklet.organism.Organism;
import org.auklet.organism.Species;
import org.auklet.quantity.NearMatch;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;

/** Reads the animal and when it is dosed. */
final class BodyReader {

    private static final Unit GRAM = Unit.of("g");
    private static final Unit HOUR = Unit.of("h");
    private static final Unit YEAR = Unit.of("a");
    private static final Unit CENTIMETRE = Unit.of("cm");
    private static final String ASSUMED = "assumed: the study does not say";

    private final Facts facts;
    private final String studySource;

    BodyReader(Facts facts, String studySource) {
        this.facts = facts;
        this.studySource = studySource;
    }

    /** The animal; the reference mouse when it cannot be read. */
    Organism organism(Field field) {
        Organism reference = Organism.of(species(field.at("species")));
        Field weight = field.at("body_weight");
        double grams = weight.quantity(GRAM, "20 g", reference.bodyWeightG());
        if (!(grams > 0)) {
            weight.problem("A body weight of '" + weight.text() + "' is not above zero.", "Write for example '20 g'.");
            return reference;
        }
        String strain = field.at("strain").text();
        String name = field.at("species").text() + (strain.isEmpty() ? "" : ", " + strain);
        facts.add("Organism", "Animal", name, source(field));
        facts.add("Organism", "Body weight", NumberText.of(grams) + " g", weight.present() ? source(field) : ASSUMED);
        if (reference.species() != Species.MOUSE) {
            facts.add(
                    "Organism",
                    "What cells do with particles",
                    "defaults of the mouse, rates scaled with body weight to the power -1/4",
                    "assumed: no particle has been followed through both");
        }
        return filtering(field, reference.withBodyWeightG(grams));
    }

    /** A human with age and height filters by them; other animals have neither. */
    private Organism filtering(Field field, Organism organism) {
        Field age = field.at("age");
        Field height = field.at("height");
        boolean human = organism.species() == Species.HUMAN;
        for (Field at : List.of(age, height)) {
            if (at.present() && !human) {
                at.problem(
                        "Age and height say how fast a human filters; nothing like it is known of a "
                                + organism.species().code() + ".",
                        "Take it out, or set the parameter 'GFR'.");
            } else if (at.present() && !(age.present() && height.present())) {
                at.problem(
                        "Filtration follows from age and height together.",
                        "Add for example 'age: 60 years' and 'height: 165 cm'.");
            }
        }
        if (!human || !age.present() || !height.present()) {
            return organism;
        }
        double years = age.quantity(YEAR, "60 years", Double.NaN);
        double cm = height.quantity(CENTIMETRE, "165 cm", Double.NaN);
        Organism found = Double.isNaN(years) || Double.isNaN(cm)
                ? null
                : field.guard(() -> organism.withGlomerularFiltrationRate(
                        HumanFiltration.of(years, organism.bodyWeightG() / 1000, cm)));
        if (found == null) {
            return organism;
        }
        facts.add(
                "Organism",
                "Glomerular filtration",
                String.format(
                        Locale.ROOT,
                        "%.3g mL/min",
                        found.glomerularFiltrationRate().value()),
                found.glomerularFiltrationRate().source());
        return found;
    }

    private static Species species(Field field) {
        List<String> known = Arrays.stream(Species.values()).map(Species::code).toList();
        String word = field.text("mouse");
        try {
            return Species.of(word);
        } catch (org.auklet.quantity.InputException e) {
            field.problem(
                    "There are no physiological data for the species '" + word + "'.",
                    NearMatch.find(word, known)
                            .map(near -> "Maybe '" + near + "'?")
                            .orElse("Known are " + String.join(", ", known) + "."));
            return Species.MOUSE;
        }
    }

    /** When doses are given. */
    DosingRegimen dosing(Field field) {
        double duration = time(field.at("duration"), 0);
        double interval = time(field.at("interval"), 0);
        int count = field.at("count").whole(1);
        if (count > 1 && !field.at("interval").present()) {
            field.at("interval")
                    .problem(count + " doses need the time between them.", "Add for example 'interval: 24 h'.");
        } else if (count > 1 && interval < duration) {
            field.at("interval")
                    .problem(
                            "The next dose begins before the one before has run in.",
                            "Make the interval longer than the duration.");
        }
        if (!(duration >= 0 && interval >= 0 && count >= 1)) {
            return DosingRegimen.bolus();
        }
        String each = duration > 0 ? "infusion over " + NumberText.of(duration) + " h" : "bolus";
        String all = count == 1 ? each : count + " times, every " + NumberText.of(interval) + " h, each a " + each;
        facts.add("Dose", "Injection", all, field.present() ? source(field) : ASSUMED);
        return DosingRegimen.repeated(duration, interval, count);
    }

    private static double time(Field field, double otherwise) {
        double hours = field.quantity(HOUR, "24 h", otherwise);
        if (hours < 0) {
            field.problem("'" + field.text() + "' is below zero.", "Write for example '24 h'.");
        }
        return hours;
    }

    private String source(Field field) {
        String own = field.at("source").text();
        return own.isEmpty() ? studySource : own;
    }
}
