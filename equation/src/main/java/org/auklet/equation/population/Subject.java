package org.auklet.equation.population;

import java.util.List;
import java.util.Map;

/**
 * What distinguishes one subject from the model.
 *
 * @param parameters parameter values by name, in the units of the model; those left out keep the model's own
 * @param doses what is given to this subject besides the events of the model, in any order
 */
public record Subject(Map<String, Double> parameters, List<Dose> doses) {

    public Subject {
        parameters = Map.copyOf(parameters);
        doses = List.copyOf(doses);
    }
}
