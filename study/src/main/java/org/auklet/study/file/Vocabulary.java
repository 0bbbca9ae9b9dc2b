package org.auklet.study.file;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.auklet.equation.Definition;
import org.auklet.equation.Model;
import org.auklet.equation.Parameter;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.model.body.Mechanism;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.organism.Organism;
import org.auklet.particle.SizeClass;
import org.auklet.quantity.NearMatch;

/** What the model calls its parameters and outputs: the words a study file may use. */
final class Vocabulary {

    private static final Set<String> NOT_FOR_STUDIES =
            Set.of("massPerVolume", "percent", "doses", "oneMolecule", "nanometres", "oneVolume", "radiusOfOneVolume");

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, String> outputUnits = new LinkedHashMap<>();
    private final DefaultParameters defaults;

    /** The words of the model of this animal with this kind of tumour, and every mechanism that a study may ask for. */
    Vocabulary(Organism organism, TumourDesign tumour) {
        defaults = DefaultParameters.of(organism);
        Model model = AnimalModel.of(new AnimalModel.Setup(
                organism,
                List.of(new SizeClass(1, 6)),
                2,
                DosingRegimen.bolus(),
                defaults,
                tumour,
                EnumSet.allOf(Mechanism.class)));
        for (Parameter parameter : model.parameters()) {
            if (!NOT_FOR_STUDIES.contains(parameter.name())) {
                parameters.put(parameter.name(), parameter);
            }
        }
        for (Definition output : model.outputs()) {
            outputUnits.put(output.name(), output.unit());
        }
    }

    /** The parameter with its value from the defaults, or nothing when the model has none of that name. */
    Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The bounds within which a fit may look, when the defaults give any. */
    Optional<DefaultParameters.Default> bounds(String name) {
        return Optional.ofNullable(defaults.all().get(name));
    }

    /** The unit of an output, or nothing when the model has none of that name. */
    Optional<String> outputUnit(String name) {
        return Optional.ofNullable(outputUnits.get(name));
    }

    /** What to say to somebody who wrote a parameter that does not exist. */
    String parameterAdvice(String name) {
        if (defaults.all().containsKey(name)) {
            return "It belongs to another kind of tumour; say under 'tumour' which geometry, receptor_site,"
                    + " receptor_turnover or interstitial_pressure it has.";
        }
        return NearMatch.find(name, parameters.keySet())
                .map(near -> "Maybe '" + near + "'?")
                .orElseGet(() -> "Parameters are " + String.join(", ", new TreeSet<>(parameters.keySet())) + ".");
    }
}
