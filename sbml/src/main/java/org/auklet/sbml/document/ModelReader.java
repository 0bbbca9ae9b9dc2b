package org.auklet.sbml.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.auklet.sbml.document.SbmlModel.Compartment;
import org.auklet.sbml.document.SbmlModel.EventAssignment;
import org.auklet.sbml.document.SbmlModel.FunctionDefinition;
import org.auklet.sbml.document.SbmlModel.InitialAssignment;
import org.auklet.sbml.document.SbmlModel.ModelUnits;
import org.auklet.sbml.document.SbmlModel.Parameter;
import org.auklet.sbml.document.SbmlModel.Reaction;
import org.auklet.sbml.document.SbmlModel.Rule;
import org.auklet.sbml.document.SbmlModel.SbmlEvent;
import org.auklet.sbml.document.SbmlModel.Species;
import org.auklet.sbml.document.SbmlModel.SpeciesReference;
import org.auklet.sbml.document.SbmlModel.UnitDefinition;
import org.auklet.sbml.document.SbmlModel.UnitFactor;
import org.auklet.sbml.math.MathNode;
import org.auklet.sbml.math.MathReader;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code model} element of Level 2 or 3 core. Defaults are those of the level (Level 2 Version 5, Level 3
 * Version 2 Core); what Level 3 demands and a file leaves out has the value of Level 2.
 */
public final class ModelReader {

    private final int level;
    private final int version;
    private final Attributes attributes;
    private final MathReader math;

    /**
     * @param level 2 or 3
     * @param version of the level
     */
    public ModelReader(int level, int version, Problems problems) {
        this.level = level;
        this.version = version;
        this.attributes = new Attributes(problems);
        this.math = new MathReader(problems);
    }

    /** The model of a {@code model} element. */
    public SbmlModel read(XmlElement model) {
        return new SbmlModel(
                model.attribute("id").orElse(""),
                level,
                version,
                units(model),
                attributes.text(model, "conversionFactor"),
                all(model, "listOfFunctionDefinitions", "functionDefinition", this::function),
                all(model, "listOfUnitDefinitions", "unitDefinition", this::unitDefinition),
                all(model, "listOfCompartments", "compartment", this::compartment),
                all(model, "listOfSpecies", "species", this::species),
                all(model, "listOfParameters", "parameter", this::parameter),
                all(model, "listOfInitialAssignments", "initialAssignment", this::initialAssignment),
                rules(model),
                all(model, "listOfReactions", "reaction", this::reaction),
                all(model, "listOfEvents", "event", this::event));
    }

    private static <T> List<T> all(XmlElement parent, String list, String name, Function<XmlElement, T> reader) {
        return parent.listed(list, name).stream().map(reader).toList();
    }

    private @Nullable MathNode formula(XmlElement parent) {
        return math.formulaOf(parent).orElse(null);
    }

    private @Nullable MathNode formula(XmlElement parent, String child) {
        return parent.child(child).flatMap(math::formulaOf).orElse(null);
    }

    private ModelUnits units(XmlElement model) {
        return new ModelUnits(
                attributes.text(model, "substanceUnits"),
                attributes.text(model, "timeUnits"),
                attributes.text(model, "volumeUnits"),
                attributes.text(model, "areaUnits"),
                attributes.text(model, "lengthUnits"),
                attributes.text(model, "extentUnits"));
    }

    private FunctionDefinition function(XmlElement e) {
        return new FunctionDefinition(
                attributes.required(e, "id"), math.lambdaOf(e).orElse(null), e.line());
    }

    private UnitDefinition unitDefinition(XmlElement e) {
        return new UnitDefinition(
                attributes.required(e, "id"), all(e, "listOfUnits", "unit", this::unitFactor), e.line());
    }

    private UnitFactor unitFactor(XmlElement e) {
        return new UnitFactor(
                attributes.required(e, "kind"),
                attributes.number(e, "exponent", 1),
                (int) attributes.number(e, "scale", 0),
                attributes.number(e, "multiplier", 1));
    }

    private Compartment compartment(XmlElement e) {
        return new Compartment(
                attributes.required(e, "id"),
                attributes.number(e, "spatialDimensions", level == 2 ? 3 : Double.NaN),
                attributes.number(e, "size"),
                attributes.text(e, "units"),
                attributes.flag(e, "constant", true),
                e.line());
    }

    private Species species(XmlElement e) {
        return new Species(
                attributes.required(e, "id"),
                attributes.required(e, "compartment"),
                attributes.number(e, "initialAmount"),
                attributes.number(e, "initialConcentration"),
                attributes.text(e, "substanceUnits"),
                attributes.flag(e, "hasOnlySubstanceUnits", false),
                attributes.flag(e, "boundaryCondition", false),
                attributes.flag(e, "constant", false),
                attributes.text(e, "conversionFactor"),
                e.line());
    }

    private Parameter parameter(XmlElement e) {
        return new Parameter(
                attributes.required(e, "id"),
                attributes.number(e, "value"),
                attributes.text(e, "units"),
                attributes.flag(e, "constant", true),
                e.line());
    }

    private InitialAssignment initialAssignment(XmlElement e) {
        return new InitialAssignment(attributes.required(e, "symbol"), formula(e), e.line());
    }

    private List<Rule> rules(XmlElement model) {
        List<Rule> rules = new ArrayList<>();
        for (XmlElement e : model.child("listOfRules").map(XmlElement::children).orElse(List.of())) {
            switch (e.name()) {
                case "assignmentRule" -> rules.add(rule(Rule.Kind.ASSIGNMENT, e));
                case "rateRule" -> rules.add(rule(Rule.Kind.RATE, e));
                case "algebraicRule" -> rules.add(new Rule(Rule.Kind.ALGEBRAIC, "", formula(e), e.line()));
                default -> {}
            }
        }
        return rules;
    }

    private Rule rule(Rule.Kind kind, XmlElement e) {
        return new Rule(kind, attributes.required(e, "variable"), formula(e), e.line());
    }

    private Reaction reaction(XmlElement e) {
        Optional<XmlElement> law = e.child("kineticLaw");
        List<Parameter> parameters = new ArrayList<>();
        law.ifPresent(l -> {
            parameters.addAll(all(l, "listOfParameters", "parameter", this::parameter));
            parameters.addAll(all(l, "listOfLocalParameters", "localParameter", this::parameter));
        });
        return new Reaction(
                attributes.required(e, "id"),
                all(e, "listOfReactants", "speciesReference", this::speciesReference),
                all(e, "listOfProducts", "speciesReference", this::speciesReference),
                formula(e, "kineticLaw"),
                parameters,
                attributes.flag(e, "fast", false),
                e.line());
    }

    private SpeciesReference speciesReference(XmlElement e) {
        Double stoichiometry = attributes.number(e, "stoichiometry");
        MathNode formula = formula(e, "stoichiometryMath");
        boolean usual = stoichiometry == null && formula == null && level == 2;
        return new SpeciesReference(
                e.attribute("id").orElse(""),
                attributes.required(e, "species"),
                usual ? Double.valueOf(1) : stoichiometry,
                formula,
                attributes.flag(e, "constant", formula == null),
                e.line());
    }

    private SbmlEvent event(XmlElement e) {
        Optional<XmlElement> trigger = e.child("trigger");
        return new SbmlEvent(
                e.attribute("id").orElse(""),
                formula(e, "trigger"),
                trigger.map(t -> attributes.flag(t, "initialValue", true)).orElse(true),
                trigger.map(t -> attributes.flag(t, "persistent", true)).orElse(true),
                formula(e, "delay"),
                formula(e, "priority"),
                attributes.flag(e, "useValuesFromTriggerTime", true),
                all(e, "listOfEventAssignments", "eventAssignment", this::eventAssignment),
                e.line());
    }

    private EventAssignment eventAssignment(XmlElement e) {
        return new EventAssignment(attributes.required(e, "variable"), formula(e), e.line());
    }
}
