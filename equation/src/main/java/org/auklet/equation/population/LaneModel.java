package org.auklet.equation.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.ScalarEquations;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.expression.Table;
import org.auklet.equation.integrate.Rodas5P;
import org.auklet.equation.integrate.Tolerances;

/**
 * One step of {@link Rodas5P} for all lanes, as generated code over an arena: an array of rows, one per number of a subject,
 * with a column per lane. Immutable; every worker has an arena of its own.
 *
 * <p>A stage is solved for {@code z = u + k}, the state with the stage's increment. With {@code f(u) = L u + N(u)} and
 * {@code W = M/gamma - h J}, where the Jacobian is {@code J = L + N'}, the equation of the stage becomes
 *
 * <pre>
 * W z = M (u/gamma + sum_j C_ij k_j) + h (N(u) - N' u)
 * </pre>
 *
 * so that linear terms, most of a model of compartments, need no evaluation at all, and the last two stages and the end of
 * the step are the z before them.
 */
final class LaneModel {

    private static final int STAGES = Rodas5P.STAGES;
    /** Rows are not a power of two apart, so that a column does not fall into a few sets of the cache. */
    private static final int PADDING = 8;

    private final int n;
    private final double[] mass;
    private final int lanes;
    private final int stride;
    private final Tolerances tolerances;
    private final Graph graph = new Graph();
    private final Invariants invariants = new Invariants();
    private final LaneCompiler compiler;
    private final List<Expression> outputs;
    private final LaneKernel kernel;
    private final Table[] tables;
    private final ScalarEquations.Values parameters;
    private final ScalarEquations.Values outputKernel;
    private int rows;
    private final int state;
    /** The solution z of the last stage solved; after the last of all the state at the end of the step. */
    private final int solved;

    private final int inside;
    private final int weighted;
    private final int stages;
    private final int size;
    private final int error;
    private final int soundness;
    private final Map<Node, Node> keptRows = new HashMap<>();
    private final int firstParameter;

    /** @param chosen indices of the outputs to compute */
    LaneModel(CompiledModel model, Tolerances tolerances, int[] chosen, int lanes) {
        this.tolerances = tolerances;
        this.lanes = lanes;
        n = model.size();
        mass = model.mass();
        stride = lanes + PADDING;
        compiler = new LaneCompiler(stride, () -> newRows(1));
        state = newRows(n);
        solved = newRows(n);
        inside = newRows(n);
        weighted = newRows(n);
        stages = newRows(n * STAGES);
        size = newRows(1);
        error = newRows(1);
        soundness = newRows(1);
        ScalarEquations equations = model.scalarEquations();
        List<Expression> rates =
                equations.rates().stream().map(invariants::takenFrom).toList();
        List<Expression> rest =
                rates.stream().map(LaneModel::withoutLinearTerms).toList();
        Map<LaneFactors.Place, Expression> jacobian = jacobian(rates);
        Map<LaneFactors.Place, Expression> jacobianOfRest = jacobian(rest);
        outputs = Arrays.stream(chosen)
                .mapToObj(equations.outputs()::get)
                .map(invariants::takenFrom)
                .toList();
        firstParameter = newRows(invariants.definitions().size());
        List<Table> used = new ArrayList<>();
        kernel = compiler.compile(sections(rest, slopes(jacobian), slopes(jacobianOfRest)), used);
        tables = used.toArray(Table[]::new);
        parameters = ScalarEquations.compile(invariants.definitions());
        outputKernel = ScalarEquations.compile(outputs);
    }

    private int newRows(int count) {
        rows += count;
        return rows - count;
    }

    private Map<LaneFactors.Place, Expression> jacobian(List<Expression> rates) {
        Map<LaneFactors.Place, Expression> entries = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            for (Expression leaf : statesOf(rates.get(i))) {
                Expression slope = Derivative.of(rates.get(i), leaf);
                if (!Expressions.isZero(slope)) {
                    entries.put(new LaneFactors.Place(i, ScalarEquations.index(leaf)), invariants.takenFrom(slope));
                }
            }
        }
        return entries;
    }

    private List<LaneCompiler.Section> sections(
            List<Expression> rest, Map<LaneFactors.Place, Node> slopes, Map<LaneFactors.Place, Node> slopesOfRest) {
        List<Store> factorisation = new ArrayList<>();
        slopesOfRest.replaceAll((place, slope) -> kept(slope, factorisation));
        LaneFactors factors = factors(slopes, factorisation);
        List<LaneCompiler.Section> sequence = new ArrayList<>();
        sequence.add(compiler.section(factorisation, lanes));
        LaneCompiler.Section solution = compiler.section(solution(rest, slopesOfRest, factors), lanes);
        for (int stage = 0; stage < STAGES; stage++) {
            sequence.add(compiler.section(combination(stage), n * stride));
            sequence.add(solution);
        }
        sequence.add(compiler.section(errorNorm(), lanes));
        return sequence;
    }

    /** A Jacobian times the step size. */
    private Map<LaneFactors.Place, Node> slopes(Map<LaneFactors.Place, Expression> jacobian) {
        Map<LaneFactors.Place, Node> slopes = new LinkedHashMap<>();
        jacobian.forEach((place, slope) ->
                slopes.put(place, graph.multiply(graph.row(size), graph.of(slope, e -> leaf(e, state)))));
        return slopes;
    }

    private static List<Expression> statesOf(Expression e) {
        return Derivative.leaves(e).stream().filter(ScalarEquations::isState).toList();
    }

    private static Expression withoutLinearTerms(Expression rate) {
        List<Expression> terms = rate instanceof Expression.Sum(var all) ? all : List.of(rate);
        return Expressions.sum(terms.stream().filter(t -> !isLinear(t)).toList());
    }

    /** Whether a term is a sum of states with coefficients that do not depend on states. */
    private static boolean isLinear(Expression term) {
        List<Expression> states = statesOf(term);
        Expression atZero = Expressions.map(term, e -> ScalarEquations.isState(e) ? Expressions.ZERO : e);
        return !Derivative.isBent(term, ScalarEquations::isState)
                && Expressions.isZero(atZero)
                && states.stream()
                        .allMatch(s -> statesOf(Derivative.of(term, s)).isEmpty());
    }

    /** The factors of M/gamma - h J; those that must be computed are stored in rows of their own. */
    private LaneFactors factors(Map<LaneFactors.Place, Node> slopes, List<Store> stores) {
        Map<LaneFactors.Place, Node> entries = new HashMap<>();
        slopes.forEach((place, slope) -> entries.put(place, graph.negate(slope)));
        for (int i = 0; i < n; i++) {
            if (mass[i] != 0) {
                entries.merge(
                        new LaneFactors.Place(i, i),
                        graph.constant(1 / Rodas5P.GAMMA),
                        (slope, own) -> graph.add(own, slope));
            }
        }
        LaneFactors factors = new LaneFactors(graph, n, entries);
        factors.keep(node -> kept(node, stores));
        stores.add(new Store(soundness, factors.soundness()));
        return factors;
    }

    /** The row in which a number of the factorisation is kept; a sign stays outside. */
    private Node kept(Node node, List<Store> stores) {
        if (node.isLeaf()) {
            return node;
        }
        if (node.op() == Node.Op.NEGATE) {
            return graph.negate(kept(node.operand(0), stores));
        }
        return keptRows.computeIfAbsent(node, f -> {
            int row = newRows(1);
            stores.add(new Store(row, f));
            return graph.row(row);
        });
    }

    private Node leaf(Expression e, int states) {
        return graph.row(
                ScalarEquations.isState(e)
                        ? states + ScalarEquations.index(e)
                        : firstParameter + ScalarEquations.index(e));
    }

    /** The increment of the stage before, the state at which this stage is evaluated, and M-part of its right-hand side. */
    private List<Store> combination(int stage) {
        List<Store> stores = new ArrayList<>();
        Node at = graph.row(state);
        Node sum = null;
        for (int j = 0; j < stage; j++) {
            Node k = graph.row(stages + j * n);
            if (j == stage - 1) {
                k = graph.subtract(graph.row(solved), graph.row(inside));
                stores.add(new Store(stages + j * n, k));
            }
            at = graph.add(at, graph.multiply(graph.constant(Rodas5P.a(stage, j)), k));
            Node term = graph.multiply(graph.constant(Rodas5P.c(stage, j)), k);
            sum = sum == null ? term : graph.add(sum, term);
        }
        if (stage > Rodas5P.LAST_FULL_STAGE) {
            at = graph.row(solved);
        }
        Node own = graph.multiply(graph.constant(1 / Rodas5P.GAMMA), at);
        stores.add(new Store(inside, at));
        stores.add(new Store(weighted, sum == null ? own : graph.add(own, sum)));
        return stores;
    }

    private List<Store> solution(
            List<Expression> rest, Map<LaneFactors.Place, Node> slopesOfRest, LaneFactors factors) {
        Node[] right = new Node[n];
        for (int i = 0; i < n; i++) {
            Node rate = graph.of(rest.get(i), e -> leaf(e, inside));
            right[i] = graph.multiply(graph.row(size), rate);
        }
        slopesOfRest.forEach((place, slope) -> right[place.row()] =
                graph.subtract(right[place.row()], graph.multiply(slope, graph.row(inside + place.column()))));
        List<Store> stores = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            right[i] = mass[i] == 0 ? right[i] : graph.add(graph.row(weighted + i), right[i]);
        }
        Node[] z = factors.solve(right);
        for (int i = 0; i < n; i++) {
            stores.add(new Store(solved + i, z[i]));
        }
        return stores;
    }

    /** The last increment, which is the error estimate, and its norm. */
    private List<Store> errorNorm() {
        List<Store> stores = new ArrayList<>();
        Node sum = graph.constant(0);
        for (int i = 0; i < n; i++) {
            Node last = graph.subtract(graph.row(solved + i), graph.row(inside + i));
            stores.add(new Store(stages + (STAGES - 1) * n + i, last));
            Node largest = graph.max(graph.abs(graph.row(state + i)), graph.abs(graph.row(solved + i)));
            Node weight = graph.add(
                    graph.constant(tolerances.absolute()),
                    graph.multiply(graph.constant(tolerances.relative()), largest));
            Node ratio = graph.divide(last, weight);
            sum = graph.add(sum, graph.multiply(ratio, ratio));
        }
        stores.add(new Store(error, graph.sqrt(graph.divide(sum, graph.constant(n)))));
        return stores;
    }

    int size() {
        return n;
    }

    int lanes() {
        return lanes;
    }

    /** Distance between rows of the arena. */
    int stride() {
        return stride;
    }

    double[] newArena() {
        return new double[rows * stride];
    }

    /** Takes one step in every lane. */
    void step(double[] arena) {
        kernel.run(arena, tables);
    }

    /** First index of the row of a state at the start of the step. */
    int state() {
        return state * stride;
    }

    /** The same at the end of the step. */
    int next() {
        return solved * stride;
    }

    /** First index of the increment of a stage; the last is also the error estimate. */
    int stage(int j) {
        return (stages + j * n) * stride;
    }

    /** First index of the row of the error norm. */
    int error() {
        return error * stride;
    }

    /** First index of the row that is positive when no pivot was lost. */
    int soundness() {
        return soundness * stride;
    }

    /** Sets the step size of a lane. */
    void setStep(double[] arena, int lane, double h) {
        arena[size * stride + lane] = h;
    }

    /** Number of parameters computed from quantities. */
    int parameters() {
        return invariants.definitions().size();
    }

    /** Computes the parameters of a subject into {@code p} and its lane. */
    void setParameters(double[] arena, int lane, double[] q, double[] p) {
        parameters.evaluate(p, q, p, p);
        for (int i = 0; i < p.length; i++) {
            arena[(firstParameter + i) * stride + lane] = p[i];
        }
    }

    /** Number of outputs. */
    int outputs() {
        return outputs.size();
    }

    /** Indices of the states that outputs depend on, ascending. */
    int[] statesOfOutputs() {
        return outputs.stream()
                .flatMap(output -> statesOf(output).stream())
                .mapToInt(ScalarEquations::index)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Computes the outputs. */
    void outputs(double[] y, double[] q, double[] p, double[] out) {
        outputKernel.evaluate(y, q, p, out);
    }
}
