package org.auklet.sbml.document;

import java.util.List;
import org.auklet.sbml.math.MathNode;
import org.jspecify.annotations.Nullable;

/**
 * A flat model of SBML Level 2 or 3: nothing is computed yet, ids are as in the file, and what the file leaves out has
 * the value that its level gives it, or is null where it gives none.
 *
 * @param id id of the model, empty when it has none
 * @param level 2 or 3
 * @param version of the level
 * @param units which units the model uses where an element names none
 * @param conversionFactor id of the parameter that turns extent into substance, or null
 * @param functions functions that formulas may call
 * @param unitDefinitions units of the model's own
 * @param compartments where species are
 * @param species what reacts
 * @param parameters numbers
 * @param initialAssignments values at the start that override attributes
 * @param rules what holds at all times
 * @param reactions what happens continuously
 * @param events what happens at instants
 */
public record SbmlModel(
        String id,
        int level,
        int version,
        ModelUnits units,
        @Nullable String conversionFactor,
        List<FunctionDefinition> functions,
        List<UnitDefinition> unitDefinitions,
        List<Compartment> compartments,
        List<Species> species,
        List<Parameter> parameters,
        List<InitialAssignment> initialAssignments,
        List<Rule> rules,
        List<Reaction> reactions,
        List<SbmlEvent> events) {

    public SbmlModel {
        functions = List.copyOf(functions);
        unitDefinitions = List.copyOf(unitDefinitions);
        compartments = List.copyOf(compartments);
        species = List.copyOf(species);
        parameters = List.copyOf(parameters);
        initialAssignments = List.copyOf(initialAssignments);
        rules = List.copyOf(rules);
        reactions = List.copyOf(reactions);
        events = List.copyOf(events);
    }

    /** Anything of the model that stands on a line and has an id, which may be empty where none is needed. */
    public sealed interface Element permits FunctionDefinition, Compartment, Species, Parameter, Reaction, SbmlEvent {
        /** Its id. */
        String id();

        /** 1-based line in the file. */
        int line();
    }

    /** Ids of units for substance, time, volume, area, length and extent; null where none is given. */
    public record ModelUnits(
            @Nullable String substance,
            @Nullable String time,
            @Nullable String volume,
            @Nullable String area,
            @Nullable String length,
            @Nullable String extent) {}

    /** A function; without lambda when the file leaves out its mathematics. */
    public record FunctionDefinition(String id, MathNode.@Nullable Lambda lambda, int line) implements Element {}

    /** A unit as a product. */
    public record UnitDefinition(String id, List<UnitFactor> factors, int line) {
        public UnitDefinition {
            factors = List.copyOf(factors);
        }
    }

    /** {@code (multiplier * 10^scale * kind)^exponent}. */
    public record UnitFactor(String kind, double exponent, int scale, double multiplier) {}

    /**
     * A compartment.
     *
     * @param dimensions number of its spatial dimensions; not a number when the file gives none
     * @param size its size, or null
     * @param units id of its unit, or null
     * @param constant whether its size stays
     */
    public record Compartment(
            String id,
            double dimensions,
            @Nullable Double size,
            @Nullable String units,
            boolean constant,
            int line) implements Element {}

    /**
     * A species.
     *
     * @param amount its amount at the start, or null
     * @param concentration its concentration at the start, or null
     * @param units id of the unit of its amount, or null
     * @param onlySubstance whether its id means its amount and not its concentration
     * @param boundary whether reactions leave it alone
     * @param constant whether nothing changes it
     * @param conversionFactor id of the parameter that turns extent into its substance, or null
     */
    public record Species(
            String id,
            String compartment,
            @Nullable Double amount,
            @Nullable Double concentration,
            @Nullable String units,
            boolean onlySubstance,
            boolean boundary,
            boolean constant,
            @Nullable String conversionFactor,
            int line)
            implements Element {}

    /** A parameter, of the model or of one reaction alone; without value when the file gives none. */
    public record Parameter(
            String id, @Nullable Double value, @Nullable String units, boolean constant, int line) implements Element {}

    /** A value at the start; without formula it says nothing. */
    public record InitialAssignment(String symbol, @Nullable MathNode formula, int line) {}

    /**
     * A rule; without formula it says nothing.
     *
     * @param variable what it determines, empty for an algebraic rule
     */
    public record Rule(Kind kind, String variable, @Nullable MathNode formula, int line) {
        /** What the formula is: the value, the rate of change, or zero. */
        public enum Kind {
            ASSIGNMENT,
            RATE,
            ALGEBRAIC
        }
    }

    /**
     * A reaction.
     *
     * @param law extent per time, or null when the file leaves it out
     * @param parameters known in the law only
     * @param fast whether it is always at its equilibrium
     */
    public record Reaction(
            String id,
            List<SpeciesReference> reactants,
            List<SpeciesReference> products,
            @Nullable MathNode law,
            List<Parameter> parameters,
            boolean fast,
            int line)
            implements Element {
        public Reaction {
            reactants = List.copyOf(reactants);
            products = List.copyOf(products);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * How a species takes part in a reaction.
     *
     * @param id its id in formulas, empty for none
     * @param stoichiometry how much of it per extent, or null when the file gives none
     * @param formula the same as a formula (Level 2), or null
     * @param constant whether the stoichiometry stays
     */
    public record SpeciesReference(
            String id,
            String species,
            @Nullable Double stoichiometry,
            @Nullable MathNode formula,
            boolean constant,
            int line) {}

    /**
     * An event.
     *
     * @param trigger when it becomes true; null when the file leaves it out, and then it never happens
     * @param trueBefore what the trigger is taken to have been before the start
     * @param persistent whether it is executed even if the trigger turns false before
     * @param delay time between trigger and execution, or null
     * @param priority rank among events of one instant, or null
     * @param valuesFromTriggerTime whether values are computed when it is triggered
     */
    public record SbmlEvent(
            String id,
            @Nullable MathNode trigger,
            boolean trueBefore,
            boolean persistent,
            @Nullable MathNode delay,
            @Nullable MathNode priority,
            boolean valuesFromTriggerTime,
            List<EventAssignment> assignments,
            int line)
            implements Element {
        public SbmlEvent {
            assignments = List.copyOf(assignments);
        }
    }

    /** One change by an event; without formula it changes nothing. */
    public record EventAssignment(String variable, @Nullable MathNode formula, int line) {}
}
