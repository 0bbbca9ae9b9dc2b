package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.MINUS_ONE;
import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.expression.Expression;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlModel.Reaction;
import org.auklet.sbml.document.SbmlModel.SpeciesReference;
import org.jspecify.annotations.Nullable;

/** Which species the reactions with a kinetic law turn over, and the names that belong to one reaction alone. */
final class Turnover {

    /**
     * A species in a reaction.
     *
     * @param sign minus one where it is consumed, one where it is made
     */
    record Part(Reaction reaction, SpeciesReference reference, Expression sign) {}

    private final Quantities quantities;
    private final Map<String, List<Part>> parts = new HashMap<>();
    private final Set<String> fast = new HashSet<>();
    private final Map<String, String> extents = new LinkedHashMap<>();
    private final Map<String, Map<String, Expression>> locals = new HashMap<>();
    private final Map<String, SbmlModel.Parameter> localParameters = new LinkedHashMap<>();

    Turnover(SbmlModel model, Quantities quantities, Names names) {
        this.quantities = quantities;
        model.reactions().stream().filter(r -> r.law() != null).forEach(r -> read(r, names));
    }

    private void read(Reaction reaction, Names names) {
        reaction.reactants().forEach(r -> read(reaction, r, MINUS_ONE));
        reaction.products().forEach(r -> read(reaction, r, ONE));
        if (reaction.fast()) {
            extents.put(reaction.id(), names.fresh(reaction.id() + "_extent"));
        }
        Map<String, Expression> own = new HashMap<>();
        for (SbmlModel.Parameter p : reaction.parameters()) {
            String name = names.fresh(reaction.id() + "_" + p.id());
            localParameters.put(name, p);
            own.put(p.id(), symbol(name));
        }
        locals.put(reaction.id(), own);
    }

    private void read(Reaction reaction, SpeciesReference reference, Expression sign) {
        if (quantities.isReacting(reference.species())) {
            parts.computeIfAbsent(reference.species(), id -> new ArrayList<>())
                    .add(new Part(reaction, reference, sign));
            if (reaction.fast()) {
                fast.add(reference.species());
            }
        }
    }

    /** Where a species takes part and is changed by it, in the order of the file. */
    List<Part> parts(String species) {
        return parts.getOrDefault(species, List.of());
    }

    /** Whether a fast reaction changes a species. */
    boolean isFast(String species) {
        return fast.contains(species);
    }

    /** The name of what a reaction has turned over when it is fast, else null. */
    @Nullable
    String extent(Reaction reaction) {
        return extents.get(reaction.id());
    }

    /** Names of what fast reactions have turned over, by reaction. */
    Map<String, String> extents() {
        return extents;
    }

    /** What ids mean in a reaction's kinetic law alone. */
    Map<String, Expression> locals(Reaction reaction) {
        return locals.getOrDefault(reaction.id(), Map.of());
    }

    /** Parameters of one reaction alone, by their names in the equations. */
    Map<String, SbmlModel.Parameter> localParameters() {
        return localParameters;
    }
}
