package org.auklet.study;

import java.util.List;
import org.auklet.equation.Parameter;
import org.auklet.particle.Particle;
import org.auklet.record.ControlKind;

/**
 * Animals that got the same particle in the same way.
 *
 * @param name as in the observations
 * @param particle what was injected
 * @param control what kind of control the arm is; {@link ControlKind#NONE} for the arm of interest
 * @param parameters model parameters that hold for this arm only, the particle's own included
 */
public record Arm(String name, Particle particle, ControlKind control, List<Parameter> parameters) {
    public Arm {
        parameters = List.copyOf(parameters);
    }
}
