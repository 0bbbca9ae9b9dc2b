package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.constant;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.sum;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.auklet.equation.expression.Expression;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlModel.Compartment;
import org.auklet.sbml.document.SbmlModel.Species;
import org.auklet.sbml.document.SbmlModel.SpeciesReference;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.translate.Quantity.Course;

/**
 * What is followed for every quantity, and what its id means in terms of that.
 *
 * <p>A species is followed as what its id means, amount or concentration, so that formulas stay as they are written;
 * except where its compartment changes and reactions or events alone change the species, because then the amount is what
 * stays while the compartment grows. A species of a fast reaction is the sum of what slow processes make of it and of
 * the fast reaction's extent, which makes the fast rate zero.
 */
final class Followed {

    private final SbmlModel model;
    private final Problems problems;
    private final Quantities quantities;
    private final Names names;
    private final Turnover turnover;
    private final Formulas formulas;
    private final Map<String, Quantity> byName = new HashMap<>();

    Followed(
            SbmlModel model,
            Quantities quantities,
            Names names,
            Turnover turnover,
            Formulas formulas,
            Problems problems) {
        this.model = model;
        this.problems = problems;
        this.quantities = quantities;
        this.names = names;
        this.turnover = turnover;
        this.formulas = formulas;
        quantities.all().forEach(q -> byName.put(name(q.id()), q));
    }

    /** The name of what is followed for a quantity. */
    String name(String id) {
        return names.of(id);
    }

    /** The quantity for which something of that name is followed. */
    Optional<Quantity> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The value that an id has in formulas. */
    Expression now(String id) {
        Species species = quantities.species(id).orElse(null);
        if (species == null || !isAmountOfConcentration(species)) {
            return whole(id);
        }
        return divide(whole(id), size(species));
    }

    /** The amount of a species. */
    Expression amount(Species species) {
        return isAmount(species) ? whole(species.id()) : product(whole(species.id()), size(species));
    }

    /** The concentration of a species. */
    Expression concentration(Species species) {
        return species.onlySubstance() ? divide(whole(species.id()), size(species)) : now(species.id());
    }

    /** The size of a species' compartment; that of a point is one. */
    Expression size(Species species) {
        Compartment compartment = quantities.compartment(species.compartment()).orElse(null);
        boolean isPoint = compartment != null && compartment.dimensions() == 0 && compartment.size() == null;
        return isPoint ? ONE : whole(species.compartment());
    }

    /** Whether the amount of a species is followed. */
    boolean isAmount(Species species) {
        return species.onlySubstance() || isAmountOfConcentration(species);
    }

    /** Whether the amount of a species is followed although its id means a concentration. */
    boolean isAmountOfConcentration(Species species) {
        if (species.onlySubstance()) {
            return false;
        }
        if (turnover.isFast(species.id())) {
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

    /** Whether what is followed for a quantity has been made slow by taking out what fast reactions do. */
    boolean hasFastPart(String id) {
        return turnover.isFast(id);
    }

    /** What is followed, and with it what fast reactions do. */
    private Expression whole(String id) {
        Expression slow = symbol(name(id));
        return hasFastPart(id) ? sum(slow, fastPart(id, e -> e)) : slow;
    }

    /** What fast reactions have made of a species, with their stoichiometries seen through {@code view}. */
    Expression fastPart(String id, UnaryOperator<Expression> view) {
        List<Expression> terms = new ArrayList<>();
        for (Turnover.Part part : turnover.parts(id)) {
            String extent = turnover.extent(part.reaction());
            if (extent != null) {
                terms.add(product(view.apply(production(part)), symbol(extent)));
            }
        }
        return sum(terms);
    }

    /** How much of its species a reaction makes per extent. */
    Expression production(Turnover.Part part) {
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
}
