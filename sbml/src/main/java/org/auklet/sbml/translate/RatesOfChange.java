package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.ONE;
import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.negate;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.sum;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.auklet.equation.Model;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.sbml.document.SbmlModel.Rule;
import org.auklet.sbml.document.SbmlModel.Species;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.translate.Quantity.Course;

/** Rates of change: of what is followed, by rules and reactions; of every other expression by the chain rule. */
final class RatesOfChange {

    private final Quantities quantities;
    private final Names names;
    private final Turnover turnover;
    private final Followed followed;
    private final Formulas formulas;
    private final Definitions definitions;
    private final Set<String> residuals;
    private final Problems problems;
    private final Set<String> differentiating = new HashSet<>();

    /**
     * @param residuals names of algebraic states, whose rates nobody knows
     */
    RatesOfChange(
            Quantities quantities,
            Names names,
            Turnover turnover,
            Followed followed,
            Formulas formulas,
            Definitions definitions,
            Set<String> residuals,
            Problems problems) {
        this.quantities = quantities;
        this.names = names;
        this.turnover = turnover;
        this.followed = followed;
        this.formulas = formulas;
        this.definitions = definitions;
        this.residuals = residuals;
        this.problems = problems;
    }

    /** The rate of change of what is followed for a quantity. */
    Expression ofFollowed(String id) {
        Rule rule = quantities.rates().get(id);
        if (rule != null && rule.formula() != null) {
            return formulas.value(rule.formula());
        }
        List<Expression> terms = new ArrayList<>();
        turnover.parts(id).forEach(part -> terms.add(by(part)));
        Species species = quantities.species(id).orElse(null);
        if (species == null || followed.isAmount(species)) {
            return sum(terms);
        }
        return divide(sum(terms), followed.size(species));
    }

    /** What a slow reaction makes; or, since what a fast one makes is not followed, the correction for its changing share. */
    private Expression by(Turnover.Part part) {
        String extent = turnover.extent(part.reaction());
        Expression production = followed.production(part);
        return extent == null
                ? product(production, symbol(names.of(part.reaction().id())))
                : negate(product(of(production, part.reference().line()), symbol(extent)));
    }

    /**
     * The rate of change of an expression, by the chain rule.
     *
     * @param line where the file asks for it
     */
    Expression of(Expression e, int line) {
        List<Expression> terms = new ArrayList<>();
        for (Expression leaf : Derivative.leaves(e)) {
            if (leaf instanceof Expression.Symbol(var name, var shift)) {
                Expression rate = ofName(name, line);
                if (!rate.equals(ZERO)) {
                    terms.add(product(Derivative.of(e, leaf), rate));
                }
            }
        }
        return sum(terms);
    }

    private Expression ofName(String name, int line) {
        if (name.equals(Model.TIME)) {
            return ONE;
        }
        if (residuals.contains(name)) {
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
            return meaning == null ? ofFollowedName(name) : of(meaning, line);
        } finally {
            differentiating.remove(name);
        }
    }

    private Expression ofFollowedName(String name) {
        return followed.named(name)
                .filter(q -> quantities.course(q.id()) == Course.MOVING)
                .map(q -> ofFollowed(q.id()))
                .orElse(ZERO);
    }
}
