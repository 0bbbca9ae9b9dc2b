package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.MINUS_ONE;
import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.constant;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.negate;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.subtract;
import static org.auklet.equation.expression.Expressions.sum;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.auklet.equation.Model;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlModel.Compartment;
import org.auklet.sbml.document.SbmlModel.Reaction;
import org.auklet.sbml.document.SbmlModel.Rule;
import org.auklet.sbml.document.SbmlModel.Species;
import org.auklet.sbml.document.SbmlModel.SpeciesReference;
import org.auklet.sbml.math.MathNode;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.translate.Quantity.Course;
import org.jspecify.annotations.Nullable;

/**
 * What every id of a model is in the equations.
 *
 * <p>A species is followed as what its id means, amount or concentration, so that formulas stay as they are written;
 * except where its compartment changes and reactions or events alone change the species, because then the amount is what
 * stays while the compartment grows. A species of a fast reaction is the sum of what slow processes make of it and of
 * the fast reaction's extent, which makes the fast rate zero.
 */
final class Translation implements Formulas.Meanings {

    private final SbmlModel model;
    private final Problems problems;
    private final Quantities quantities;
    private final Names names;
    private final Formulas formulas;
    private final Definitions definitions = new Definitions();
    private final StartValues starts;
    private final StartValues pasts;
    private final Map<String, String> extents = new LinkedHashMap<>();
    private final Map<String, List<Part>> partsOf = new HashMap<>();
    private final Map<String, Map<String, Expression>> localsOf = new HashMap<>();
    private final Map<String, SbmlModel.Parameter> localParameters = new LinkedHashMap<>();
    private final Map<String, Expression> residuals = new LinkedHashMap<>();
    private final Set<String> differentiating = new HashSet<>();

    /** A species in a reaction. */
    private record Part(Reaction reaction, SpeciesReference reference, Expression sign) {}

    Translation(SbmlModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
        quantities = new Quantities(model, problems);
        names = new Names(quantities.ids());
        formulas = new Formulas(model, this, problems);
        starts = new StartValues(ZERO, definitions, problems);
        pasts = new StartValues(symbol(Model.TIME), definitions, problems);
        model.reactions().forEach(this::readReaction);
        sources();
        define();
        definitions.refuseCircles(problems);
    }

    private void readReaction(Reaction reaction) {
        if (reaction.law() == null) {
            return;
        }
        reaction.reactants().forEach(r -> readPart(reaction, r, MINUS_ONE));
        reaction.products().forEach(r -> readPart(reaction, r, ONE));
        if (reaction.fast()) {
            extents.put(reaction.id(), names.fresh(reaction.id() + "_extent"));
        }
        Map<String, Expression> locals = new HashMap<>();
        for (SbmlModel.Parameter p : reaction.parameters()) {
            String name = names.fresh(reaction.id() + "_" + p.id());
            localParameters.put(name, p);
            locals.put(p.id(), symbol(name));
        }
        localsOf.put(reaction.id(), locals);
    }

    private void readPart(Reaction reaction, SpeciesReference reference, Expression sign) {
        if (quantities.isReacting(reference.species())) {
            partsOf.computeIfAbsent(reference.species(), id -> new ArrayList<>())
                    .add(new Part(reaction, reference, sign));
        }
    }

    private void sources() {
        for (Quantity q : quantities.all()) {
            Course course = quantities.course(q.id());
            if (course != Course.ASSIGNED && course != Course.FIXED) {
                starts.set(storedName(q.id()), q.line(), () -> storedAtStart(q, starts));
            }
            if (course != Course.ASSIGNED) {
                pasts.set(storedName(q.id()), q.line(), () -> storedAtStart(q, pasts));
            }
        }
        extents.values().forEach(extent -> {
            starts.set(extent, 0, () -> ZERO);
            pasts.set(extent, 0, () -> ZERO);
        });
    }

    private void define() {
        for (Rule rule : quantities.assignments().values()) {
            if (rule.formula() != null) {
                Expression value = formulas.value(rule.formula());
                definitions.add(
                        new Definitions.Defined(names.of(rule.variable()), value, "assignmentRule", rule.line()));
            }
        }
        for (Reaction reaction : model.reactions()) {
            MathNode law = reaction.law();
            if (law != null) {
                Expression rate = formulas.value(law, localsOf.getOrDefault(reaction.id(), Map.of()));
                definitions.add(new Definitions.Defined(names.of(reaction.id()), rate, "kineticLaw", reaction.line()));
            }
        }
        extents.forEach(
                (reaction, extent) -> determine(extent, symbol(names.of(reaction)), "reaction.fast", line(reaction)));
        quantities.algebraic().forEach((id, rule) -> {
            if (rule.formula() != null) {
                determine(names.of(id), formulas.value(rule.formula()), "algebraicRule", rule.line());
            }
        });
    }

    private int line(String reaction) {
        return quantities.reaction(reaction).map(Reaction::line).orElse(0);
    }

    /** Finds what a name must be for the residual to be zero: a formula if it can be solved, else an algebraic state. */
    private void determine(String name, Expression residual, String element, int line) {
        Expression written = definitions.writtenOut(residual, Set.of(name));
        Expression solved = Solver.solve(written, name)
                .filter(e -> !definitions.dependsOn(e, Set.of(name)))
                .orElse(null);
        if (solved != null) {
            definitions.add(new Definitions.Defined(name, solved, element, line));
            return;
        }
        if (!Solver.contains(written, name)) {
            problems.unsupported(
                    line,
                    element,
                    "'" + name + "' should make this formula zero, but the formula does not depend on it.",
                    "Such a constraint (index above 1) is not supported.");
        }
        residuals.put(name, residual);
    }

    // ---- what ids mean ----

    @Override
    public @Nullable Expression value(String id) {
        if (quantities.get(id).isPresent()) {
            return now(id);
        }
        return quantities
                .reaction(id)
                .map(r -> r.law() == null ? ZERO : symbol(names.of(id)))
                .orElse(null);
    }

    @Override
    public void unknown(String id, int line) {
        Set<String> known = new HashSet<>(quantities.ids());
        quantities.unknown(id, known, line, "ci", "quantity or reaction");
    }

    /** The value that an id has in formulas. */
    Expression now(String id) {
        Species species = quantities.species(id).orElse(null);
        if (species == null || !isStoredAsAmount(species) || species.onlySubstance()) {
            return stored(id);
        }
        return divide(stored(id), size(species));
    }

    /** The amount of a species. */
    Expression amount(Species species) {
        boolean isAmount = species.onlySubstance() || isStoredAsAmount(species);
        return isAmount ? stored(species.id()) : product(stored(species.id()), size(species));
    }

    /** The concentration of a species. */
    Expression concentration(Species species) {
        return species.onlySubstance() ? divide(stored(species.id()), size(species)) : now(species.id());
    }

    /** The size of a species' compartment; that of a point is one. */
    Expression size(Species species) {
        Compartment compartment = quantities.compartment(species.compartment()).orElse(null);
        boolean isPoint = compartment != null && compartment.dimensions() == 0 && compartment.size() == null;
        return isPoint ? ONE : stored(species.compartment());
    }

    /** Whether the amount of a species is followed although its id means a concentration. */
    boolean isStoredAsAmount(Species species) {
        if (species.onlySubstance()) {
            return false;
        }
        if (isFast(species.id())) {
            return true;
        }
        boolean ruled = quantities.rates().containsKey(species.id());
        Course course = quantities.course(species.id());
        boolean steered = course == Course.ASSIGNED || course == Course.ALGEBRAIC;
        return !ruled && !steered && sizeVaries(species);
    }

    /** Whether the size of a species' compartment changes. */
    boolean sizeVaries(Species species) {
        return quantities.get(species.compartment()).isPresent()
                && quantities.course(species.compartment()) != Course.FIXED;
    }

    private boolean isFast(String species) {
        return partsOf.getOrDefault(species, List.of()).stream()
                .anyMatch(part -> part.reaction().fast());
    }

    /** The name of what is followed for a quantity. */
    String storedName(String id) {
        return names.of(id);
    }

    /** What is followed for a quantity: its value, or the amount of a species whose compartment changes. */
    Expression stored(String id) {
        Expression slow = symbol(storedName(id));
        return isFast(id) ? sum(slow, fastPart(id, e -> e)) : slow;
    }

    /** What fast reactions have made of a species, with their stoichiometries seen through {@code view}. */
    Expression fastPart(String id, UnaryOperator<Expression> view) {
        List<Expression> terms = new ArrayList<>();
        for (Part part : partsOf.getOrDefault(id, List.of())) {
            String extent = extents.get(part.reaction().id());
            if (extent != null) {
                terms.add(product(view.apply(production(part)), symbol(extent)));
            }
        }
        return sum(terms);
    }

    /** How much of its species a reaction makes per extent. */
    private Expression production(Part part) {
        return product(
                part.sign(),
                stoichiometry(part.reference()),
                conversion(part.reference().species()));
    }

    private Expression stoichiometry(SpeciesReference reference) {
        if (reference.formula() != null) {
            return formulas.value(reference.formula());
        }
        if (!reference.id().isEmpty()) {
            return now(reference.id());
        }
        Double number = reference.stoichiometry();
        if (number == null) {
            problems.wrong(
                    reference.line(),
                    "speciesReference.stoichiometry",
                    "The stoichiometry of '" + reference.species() + "' is not given.",
                    "Maybe stoichiometry=\"1\"?");
        }
        return constant(number == null ? Double.NaN : number);
    }

    private Expression conversion(String speciesId) {
        String own =
                quantities.species(speciesId).map(Species::conversionFactor).orElse(null);
        String factor = own == null ? model.conversionFactor() : own;
        if (factor == null || factor.isEmpty() || quantities.find(factor, 0, "conversionFactor") == null) {
            return ONE;
        }
        return now(factor);
    }

    // ---- rates of change ----

    /** The rate of change of what is followed for a quantity. */
    Expression storedRate(String id) {
        Rule rule = quantities.rates().get(id);
        if (rule != null && rule.formula() != null) {
            return formulas.value(rule.formula());
        }
        List<Expression> terms = new ArrayList<>();
        for (Part part : partsOf.getOrDefault(id, List.of())) {
            String extent = extents.get(part.reaction().id());
            Expression production = production(part);
            terms.add(
                    extent == null
                            ? product(
                                    production, symbol(names.of(part.reaction().id())))
                            : negate(product(rate(production, part.reference().line()), symbol(extent))));
        }
        Species species = quantities.species(id).orElse(null);
        if (species == null || species.onlySubstance() || isStoredAsAmount(species)) {
            return sum(terms);
        }
        return divide(sum(terms), size(species));
    }

    @Override
    public Expression rateOf(String id, int line) {
        if (quantities.get(id).isEmpty()) {
            unknown(id, line);
            return ZERO;
        }
        return rate(now(id), line);
    }

    /** The rate of change of an expression, by the chain rule. */
    Expression rate(Expression e, int line) {
        List<Expression> terms = new ArrayList<>();
        for (Expression leaf : Derivative.leaves(e)) {
            if (leaf instanceof Expression.Symbol(var name, var shift)) {
                Expression rate = rateOfName(name, line);
                if (!rate.equals(ZERO)) {
                    terms.add(product(Derivative.of(e, leaf), rate));
                }
            }
        }
        return sum(terms);
    }

    private Expression rateOfName(String name, int line) {
        if (name.equals(Model.TIME)) {
            return ONE;
        }
        if (residuals.containsKey(name)) {
            problems.unsupported(
                    line,
                    "rateOf",
                    "The rate of '" + name + "' is not known, because an algebraic rule determines it.",
                    "Use the rate of something that a reaction or a rate rule changes.");
            return ZERO;
        }
        if (!differentiating.add(name)) {
            problems.wrong(line, "rateOf", "The rate of '" + name + "' depends on itself.", "Break the circle.");
            return ZERO;
        }
        try {
            Expression meaning = definitions.of(name);
            return meaning == null ? rateOfStored(name) : rate(meaning, line);
        } finally {
            differentiating.remove(name);
        }
    }

    private Expression rateOfStored(String name) {
        return quantities.all().stream()
                .filter(q -> storedName(q.id()).equals(name))
                .filter(q -> quantities.course(q.id()) == Course.MOVING)
                .findFirst()
                .map(q -> storedRate(q.id()))
                .orElse(ZERO);
    }

    /** Names whose values only a run can tell, or whose meaning is not yet known. */
    private Set<String> changing() {
        Set<String> changing = new HashSet<>(residuals.keySet());
        changing.addAll(extents.values());
        quantities.assignments().keySet().forEach(id -> changing.add(names.of(id)));
        model.reactions().forEach(r -> changing.add(names.of(r.id())));
        definitions.all().forEach(d -> changing.remove(d.name()));
        for (Quantity q : quantities.all()) {
            Course course = quantities.course(q.id());
            boolean told = quantities.initialAssignment(q.id()).isPresent();
            if (course == Course.MOVING || course == Course.STEPPED || course == Course.ALGEBRAIC || told) {
                changing.add(storedName(q.id()));
            }
        }
        return changing;
    }

    // ---- values at the start and before ----

    @Override
    public Expression delayed(Expression body, Expression delay) {
        Expression then = subtract(symbol(Model.TIME), delay);
        Set<String> changing = changing();
        if (!definitions.dependsOn(body, changing)) {
            Expression course = definitions.writtenOut(body, Set.of(Model.TIME));
            return Expressions.substitute(course, Map.of(Model.TIME, then));
        }
        Expression past = pasts.of(body);
        Expression remembered = Expressions.delayed(body, delay);
        if (!Solver.contains(past, Model.TIME)) {
            return remembered;
        }
        Expression before = Expressions.substitute(past, Map.of(Model.TIME, then));
        return Expressions.piecewise(Expression.Relation.LESS, then, ZERO, before, remembered);
    }

    /** What is followed for a quantity is at the start, as an expression of parameters and of quantities that stay. */
    Expression storedAtStart(Quantity q) {
        return storedAtStart(q, starts);
    }

    private Expression storedAtStart(Quantity q, StartValues then) {
        Species species = quantities.species(q.id()).orElse(null);
        MathNode assigned = quantities.initialAssignment(q.id()).orElse(null);
        if (species == null) {
            return assigned == null ? constant(given(q)) : then.of(formulas.value(assigned));
        }
        Expression size = then.of(size(species));
        boolean asAmount = species.onlySubstance() || isStoredAsAmount(species);
        if (assigned != null) {
            Expression value = then.of(formulas.value(assigned));
            return asAmount && !species.onlySubstance() ? product(value, size) : value;
        }
        if (species.amount() != null) {
            Expression amount = constant(species.amount());
            return asAmount ? amount : divide(amount, size);
        }
        Expression concentration = constant(given(q));
        return asAmount ? product(concentration, size) : concentration;
    }

    /** The value that the file gives; a compartment without size has size one, anything else is not a number. */
    private double given(Quantity q) {
        Double value = q.value();
        if (value != null) {
            return value;
        }
        boolean isCompartment = q.kind() == Quantity.Kind.COMPARTMENT;
        if (quantities.course(q.id()) == Course.FIXED) {
            problems.warn(
                    q.line(),
                    q.kind().element(),
                    "'" + q.id() + "' has no value; it is taken as " + (isCompartment ? "1." : "not a number."));
        }
        return isCompartment ? 1 : Double.NaN;
    }

    /** What is followed under that name is at the start, as an expression of parameters. */
    Expression start(String name) {
        return starts.of(symbol(name));
    }

    // ---- for those who build the model ----

    Quantities quantities() {
        return quantities;
    }

    Formulas formulas() {
        return formulas;
    }

    Definitions definitions() {
        return definitions;
    }

    Names names() {
        return names;
    }

    /** Residuals by the name of the algebraic state that makes each zero. */
    Map<String, Expression> residuals() {
        return residuals;
    }

    /** Names of what fast reactions have turned over, by reaction. */
    Map<String, String> extents() {
        return extents;
    }

    /** Parameters of one reaction alone, by their names in the equations. */
    Map<String, SbmlModel.Parameter> localParameters() {
        return localParameters;
    }

    /** Whether what is followed for a quantity has been made slow by taking out what fast reactions do. */
    boolean hasFastPart(String id) {
        return isFast(id);
    }
}
