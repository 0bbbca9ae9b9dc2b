package org.auklet.equation.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Equality and hash of trees whose parts are shared.
 *
 * <p>A function applied thirty times, each time to two copies of its argument, is a tree of a milliard leaves but has
 * thirty distinct parts. A pair of parts that has been compared once is not compared again, and the hash looks at the
 * upper storeys only.
 */
final class Likeness {

    /** Storeys the hash looks at; trees alike down to there collide, which costs a comparison and no more. */
    private static final int STOREYS = 5;

    /** Pairs compared before remembering them pays. */
    private static final int FORGETTABLE = 64;

    private int compared;
    private @Nullable Set<Pair> known;

    private Likeness() {}

    /** Whether two trees are the same, part by part. */
    static boolean same(Expression a, Expression b) {
        return new Likeness().alike(a, b);
    }

    /** A hash that fits {@link #same}. */
    static int hash(Expression e) {
        return hash(e, STOREYS);
    }

    private static int hash(Expression e, int storeys) {
        List<Expression> children = e.children();
        if (children.isEmpty()) {
            return e.hashCode();
        }
        int hash = ownHash(e);
        if (storeys > 0) {
            for (Expression child : children) {
                hash = 31 * hash + hash(child, storeys - 1);
            }
        }
        return hash;
    }

    /** What a node adds to its children. */
    private static int ownHash(Expression e) {
        return switch (e) {
            case Expression.Call c -> c.function().code().hashCode();
            case Expression.Piecewise p -> p.relation().sign().hashCode();
            case Expression.TableValue t -> t.table().name().hashCode() + t.order();
            case Expression.Reduction r -> r.axis().hashCode() + r.kind().name().hashCode();
            case Expression.Sum s -> s.terms().size();
            case Expression.Product p -> 1000 + p.factors().size();
            case Expression.Power p -> 2000;
            case Expression.Delayed d -> 3000;
            default -> 0;
        };
    }

    @SuppressWarnings("ReferenceEquality") // the shortcut that makes shared parts cheap
    private boolean alike(Expression a, Expression b) {
        if (a == b) {
            return true;
        }
        List<Expression> left = a.children();
        if (left.isEmpty()) {
            return a.equals(b);
        }
        List<Expression> right = b.children();
        if (left.size() != right.size() || !sameNode(a, b)) {
            return false;
        }
        if (isKnown(a, b)) {
            return true;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!alike(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the pair was met before: then it is alike, or the first difference would have ended the comparison. */
    private boolean isKnown(Expression a, Expression b) {
        if (++compared < FORGETTABLE) {
            return false;
        }
        if (known == null) {
            known = new HashSet<>();
        }
        return !known.add(new Pair(a, b));
    }

    private static boolean sameNode(Expression a, Expression b) {
        return switch (a) {
            case Expression.Call c -> b instanceof Expression.Call d && c.function() == d.function();
            case Expression.Piecewise p -> b instanceof Expression.Piecewise r && p.relation() == r.relation();
            case Expression.TableValue t ->
                b instanceof Expression.TableValue u
                        && t.order() == u.order()
                        && t.table().equals(u.table());
            case Expression.Reduction r ->
                b instanceof Expression.Reduction s
                        && r.kind() == s.kind()
                        && r.axis().equals(s.axis());
            default -> a.getClass() == b.getClass();
        };
    }

    /** Two parts, told from others by identity. */
    private record Pair(Expression a, Expression b) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Pair that && a == that.a && b == that.b;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(a) + System.identityHashCode(b);
        }
    }
}
