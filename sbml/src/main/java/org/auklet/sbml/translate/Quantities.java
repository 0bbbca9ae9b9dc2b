package org.auklet.sbml.translate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auklet.quantity.NearMatch;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlModel.Compartment;
import org.auklet.sbml.document.SbmlModel.Reaction;
import org.auklet.sbml.document.SbmlModel.Rule;
import org.auklet.sbml.document.SbmlModel.Species;
import org.auklet.sbml.document.SbmlModel.SpeciesReference;
import org.auklet.sbml.math.MathNode;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.translate.Quantity.Course;
import org.auklet.sbml.translate.Quantity.Kind;
import org.jspecify.annotations.Nullable;

/** Everything in a model that has an id and a value, and how each comes to its value. */
final class Quantities {

    private final SbmlModel model;
    private final Problems problems;
    private final Map<String, Quantity> byId = new LinkedHashMap<>();
    private final Map<String, Species> species = new HashMap<>();
    private final Map<String, Compartment> compartments = new HashMap<>();
    private final Map<String, Reaction> reactions = new LinkedHashMap<>();
    private final Map<String, Rule> assignments = new LinkedHashMap<>();
    private final Map<String, Rule> rates = new LinkedHashMap<>();
    private final Map<String, MathNode> initialAssignments = new HashMap<>();
    private final Set<String> reacting = new LinkedHashSet<>();
    private final Set<String> stepped = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Rule> algebraic;

    Quantities(SbmlModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
        declare();
        readRules();
        readInitialAssignments();
        readReactions();
        readEvents();
        algebraic = new AlgebraicMatching(this, model, problems).matched();
    }

    private void declare() {
        for (Compartment c : model.compartments()) {
            add(new Quantity(c.id(), Kind.COMPARTMENT, c.constant(), c.size(), c.units(), c.line()));
            compartments.put(c.id(), c);
        }
        for (Species s : model.species()) {
            Double value = s.amount() == null ? s.concentration() : s.amount();
            add(new Quantity(s.id(), Kind.SPECIES, s.constant(), value, s.units(), s.line()));
            species.put(s.id(), s);
        }
        model.parameters()
                .forEach(p -> add(new Quantity(p.id(), Kind.PARAMETER, p.constant(), p.value(), p.units(), p.line())));
        for (Reaction r : model.reactions()) {
            takeName(r.id(), "reaction", r.line());
            reactions.put(r.id(), r);
            r.reactants().forEach(this::declareReference);
            r.products().forEach(this::declareReference);
        }
        model.functions().forEach(f -> takeName(f.id(), "functionDefinition", f.line()));
        model.events().stream().filter(e -> !e.id().isEmpty()).forEach(e -> takeName(e.id(), "event", e.line()));
        for (Species s : model.species()) {
            if (!compartments.containsKey(s.compartment())) {
                unknown(s.compartment(), compartments.keySet(), s.line(), "species.compartment", "compartment");
            }
        }
    }

    private void declareReference(SpeciesReference r) {
        if (!r.id().isEmpty() && r.formula() == null) {
            add(new Quantity(r.id(), Kind.STOICHIOMETRY, r.constant(), r.stoichiometry(), null, r.line()));
        }
    }

    private void add(Quantity quantity) {
        takeName(quantity.id(), quantity.kind().element(), quantity.line());
        byId.put(quantity.id(), quantity);
    }

    private void takeName(String id, String element, int line) {
        if (!id.isEmpty() && !taken.add(id)) {
            problems.wrong(
                    line,
                    element + ".id",
                    "The id '" + id + "' is used twice.",
                    "Rename one of them, and what refers to it.");
        }
    }

    private void readRules() {
        for (Rule rule : model.rules()) {
            if (rule.kind() == Rule.Kind.ALGEBRAIC) {
                continue;
            }
            String element = rule.kind() == Rule.Kind.RATE ? "rateRule" : "assignmentRule";
            changes(rule.variable(), rule.line(), element + ".variable");
            if (rule.formula() == null) {
                continue;
            }
            Map<String, Rule> into = rule.kind() == Rule.Kind.RATE ? rates : assignments;
            boolean other = rates.containsKey(rule.variable()) || assignments.containsKey(rule.variable());
            if (other) {
                problems.wrong(
                        rule.line(), element + ".variable", "'" + rule.variable() + "' has two rules.", "Keep one.");
            }
            into.put(rule.variable(), rule);
        }
    }

    private void readInitialAssignments() {
        for (SbmlModel.InitialAssignment a : model.initialAssignments()) {
            if (find(a.symbol(), a.line(), "initialAssignment.symbol") == null || a.formula() == null) {
                continue;
            }
            if (initialAssignments.put(a.symbol(), a.formula()) != null) {
                problems.wrong(
                        a.line(), "initialAssignment.symbol", "'" + a.symbol() + "' is assigned twice.", "Keep one.");
            }
        }
    }

    private void readReactions() {
        for (Reaction r : model.reactions()) {
            r.reactants().forEach(s -> readReference(r, s));
            r.products().forEach(s -> readReference(r, s));
        }
    }

    private void readReference(Reaction reaction, SpeciesReference reference) {
        Species s = species.get(reference.species());
        if (s == null) {
            unknown(reference.species(), species.keySet(), reference.line(), "speciesReference.species", "species");
            return;
        }
        if (!s.boundary() && !s.constant() && reaction.law() != null) {
            reacting.add(s.id());
            if (hasRule(s.id())) {
                problems.wrong(
                        reference.line(),
                        "speciesReference.species",
                        "'" + s.id() + "' is changed by a rule and by reaction '" + reaction.id() + "'.",
                        "Maybe set boundaryCondition=\"true\" on the species.");
            }
        }
    }

    private void readEvents() {
        for (SbmlModel.SbmlEvent event : model.events()) {
            for (SbmlModel.EventAssignment a : event.assignments()) {
                changes(a.variable(), a.line(), "eventAssignment.variable");
                if (assignments.containsKey(a.variable())) {
                    problems.wrong(
                            a.line(),
                            "eventAssignment.variable",
                            "'" + a.variable() + "' is what its assignment rule says; an event cannot change it.",
                            "Let the event change something that the rule uses.");
                }
                stepped.add(a.variable());
            }
        }
    }

    /** Told by rules and events about what they change. */
    private void changes(String id, int line, String field) {
        Quantity quantity = find(id, line, field);
        if (quantity != null && quantity.constant()) {
            problems.wrong(
                    line,
                    field,
                    "'" + id + "' is constant and cannot be changed.",
                    "Maybe set constant=\"false\" on line " + quantity.line() + ".");
        }
    }

    /** The quantity of that id, or null; then the problem is told. */
    @Nullable
    Quantity find(String id, int line, String field) {
        Quantity quantity = byId.get(id);
        if (quantity == null && !id.isEmpty()) {
            unknown(id, byId.keySet(), line, field, "compartment, species, parameter or species reference");
        }
        return quantity;
    }

    /** Tells that an id is not known, and which may have been meant. */
    void unknown(String id, Collection<String> known, int line, String field, String what) {
        String maybe = NearMatch.find(id, known)
                .map(near -> "Maybe '" + near + "'?")
                .orElse("Define it, or correct the name.");
        problems.wrong(line, field, "There is no " + what + " '" + id + "'.", maybe);
    }

    private boolean hasRule(String id) {
        return assignments.containsKey(id) || rates.containsKey(id);
    }

    /** Whether nothing but an algebraic rule could determine it. */
    boolean isFree(String id) {
        Quantity quantity = byId.get(id);
        return quantity != null && !quantity.constant() && !hasRule(id) && !reacting.contains(id);
    }

    /** How a quantity comes to its value. */
    Course course(String id) {
        if (assignments.containsKey(id)) {
            return Course.ASSIGNED;
        }
        if (algebraic.containsKey(id)) {
            return Course.ALGEBRAIC;
        }
        if (rates.containsKey(id) || reacting.contains(id)) {
            return Course.MOVING;
        }
        return stepped.contains(id) ? Course.STEPPED : Course.FIXED;
    }

    /** All quantities, in the order of the file. */
    Collection<Quantity> all() {
        return byId.values();
    }

    /** The quantity of that id, if there is one. */
    Optional<Quantity> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The species of that id, if it is one. */
    Optional<Species> species(String id) {
        return Optional.ofNullable(species.get(id));
    }

    /** The compartment of that id, if it is one. */
    Optional<Compartment> compartment(String id) {
        return Optional.ofNullable(compartments.get(id));
    }

    /** The reaction of that id, if it is one. */
    Optional<Reaction> reaction(String id) {
        return Optional.ofNullable(reactions.get(id));
    }

    /** All reactions, in the order of the file. */
    List<Reaction> reactions() {
        return model.reactions();
    }

    /** Assignment rules by what they determine. */
    Map<String, Rule> assignments() {
        return assignments;
    }

    /** Rate rules by what they determine. */
    Map<String, Rule> rates() {
        return rates;
    }

    /** Algebraic rules by what they determine. */
    Map<String, Rule> algebraic() {
        return algebraic;
    }

    /** The initial assignment of a quantity, if it has one. */
    Optional<MathNode> initialAssignment(String id) {
        return Optional.ofNullable(initialAssignments.get(id));
    }

    /** Whether reactions change it. */
    boolean isReacting(String id) {
        return reacting.contains(id);
    }

    /** Whether events change it. */
    boolean isStepped(String id) {
        return stepped.contains(id);
    }

    /** Every id in use, of whatever kind. */
    Set<String> ids() {
        return taken;
    }
}
