package org.auklet.sbml.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlModel.Reaction;
import org.auklet.sbml.document.SbmlModel.Rule;
import org.auklet.sbml.math.MathNode;
import org.auklet.sbml.math.MathNodes;
import org.auklet.sbml.problem.Problems;

/**
 * Finds for every algebraic rule a quantity that it determines, each its own: a matching in the graph of rules and the
 * free quantities they contain (augmenting paths; SBML Level 3 Version 2 Core, section 4.9.5 on overdetermined models).
 */
final class AlgebraicMatching {

    private final Quantities quantities;
    private final Problems problems;
    private final List<Rule> rules;
    private final Map<String, Rule> ruleOf = new LinkedHashMap<>();
    private final Map<Rule, List<String>> candidates = new HashMap<>();

    AlgebraicMatching(Quantities quantities, SbmlModel model, Problems problems) {
        this.quantities = quantities;
        this.problems = problems;
        rules = model.rules().stream()
                .filter(r -> r.kind() == Rule.Kind.ALGEBRAIC && r.formula() != null)
                .toList();
    }

    /** The rules by the id that each determines; a rule that can determine nothing is told. */
    Map<String, Rule> matched() {
        for (Rule rule : rules) {
            List<String> ranked = new ArrayList<>(free(rule));
            ranked.sort(Comparator.comparing(this::hasOtherMaster));
            candidates.put(rule, ranked);
        }
        for (Rule rule : rules) {
            if (!place(rule, new HashSet<>())) {
                tell(rule);
            }
        }
        return ruleOf;
    }

    /** What events change, or reactions could but must not, is taken last: it has a meaning without the rule. */
    private boolean hasOtherMaster(String id) {
        boolean boundary =
                quantities.species(id).map(SbmlModel.Species::boundary).orElse(false);
        return boundary || quantities.isStepped(id);
    }

    private boolean place(Rule rule, Set<String> tried) {
        for (String id : candidates.getOrDefault(rule, List.of())) {
            if (tried.add(id)) {
                Rule other = ruleOf.get(id);
                if (other == null || place(other, tried)) {
                    ruleOf.put(id, rule);
                    return true;
                }
            }
        }
        return false;
    }

    private void tell(Rule rule) {
        problems.unsupported(
                rule.line(),
                "algebraicRule",
                "Nothing is left that this algebraic rule could determine: all in it is constant, or determined by"
                        + " reactions and other rules. Such a constraint (index above 1) is not supported.",
                "Maybe a quantity should be constant=\"false\", or a rule should replace a reaction.");
    }

    /** The free quantities in a rule, also behind assignment rules and reaction rates. */
    private Set<String> free(Rule rule) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        List<MathNode> open = new ArrayList<>();
        if (rule.formula() != null) {
            open.add(rule.formula());
        }
        while (!open.isEmpty()) {
            for (String id : MathNodes.names(open.removeLast())) {
                if (seen.add(id)) {
                    if (quantities.isFree(id)) {
                        found.add(id);
                    }
                    follow(id, open);
                }
            }
        }
        return found;
    }

    private void follow(String id, List<MathNode> open) {
        Rule assignment = quantities.assignments().get(id);
        if (assignment != null && assignment.formula() != null) {
            open.add(assignment.formula());
        }
        quantities.reaction(id).map(Reaction::law).ifPresent(open::add);
        quantities.species(id).ifPresent(s -> open.add(new MathNode.Name(s.compartment(), s.line())));
    }
}
