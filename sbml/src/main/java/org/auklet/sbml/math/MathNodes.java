package org.auklet.sbml.math;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks over formulas. */
public final class MathNodes {

    private MathNodes() {}

    /** The direct parts of a node. */
    public static List<MathNode> children(MathNode node) {
        return switch (node) {
            case MathNode.Numeral n -> List.of();
            case MathNode.Truth t -> List.of();
            case MathNode.Name n -> List.of();
            case MathNode.Time t -> List.of();
            case MathNode.Avogadro a -> List.of();
            case MathNode.Apply a -> a.arguments();
            case MathNode.Invoke i -> i.arguments();
            case MathNode.Delay d -> List.of(d.body(), d.delay());
            case MathNode.RateOf r -> List.of(r.target());
            case MathNode.Piecewise p -> parts(p);
        };
    }

    private static List<MathNode> parts(MathNode.Piecewise p) {
        List<MathNode> parts = new ArrayList<>();
        p.pieces().forEach(piece -> {
            parts.add(piece.value());
            parts.add(piece.condition());
        });
        if (p.otherwise() != null) {
            parts.add(p.otherwise());
        }
        return parts;
    }

    /** Every id in a formula, in order of appearance. */
    public static Set<String> names(MathNode node) {
        Set<String> names = new LinkedHashSet<>();
        collect(node, names);
        return names;
    }

    private static void collect(MathNode node, Set<String> into) {
        if (node instanceof MathNode.Name name) {
            into.add(name.id());
        }
        children(node).forEach(child -> collect(child, into));
    }
}
