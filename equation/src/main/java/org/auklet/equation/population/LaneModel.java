package org.auklet.equation.population;

import java.util.ArrayList;
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
    private final int next;
    private final int inside;
    private final int weighted;
    private final int fresh;
    private final int stages;
    private final int overStep;
    private final int overGamma;
    private final int error;
    private final int soundness;
    private final int firstParameter;

    LaneModel(CompiledModel model, Tolerances tolerances, int lanes) {
        this.tolerances = tolerances;
        this.lanes = lanes;
        n = model.size();
        mass = model.mass();
        stride = lanes + PADDING;
        compiler = new LaneCompiler(stride, () -> newRows(1));
        state = newRows(n);
        next = newRows(n);
        inside = newRows(n);
        weighted = newRows(n);
        fresh = newRows(n);
        stages = newRows(n * (STAGES - 1));
        overStep = newRows(1);
        overGamma = newRows(1);
        error = newRows(1);
        soundness = newRows(1);
        ScalarEquations equations = model.scalarEquations();
        List<Expression> rates =
                equations.rates().stream().map(invariants::takenFrom).toList();
        Map<LaneFactors.Place, Expression> jacobian = jacobian(rates);
        outputs = equations.outputs().stream().map(invariants::takenFrom).toList();
        firstParameter = newRows(invariants.definitions().size());
        List<Table> used = new ArrayList<>();
        kernel = compiler.compile(sections(rates, jacobian), used);
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
            for (Expression leaf : Derivative.leaves(rates.get(i))) {
                Expression slope = Derivative.of(rates.get(i), leaf);
                if (ScalarEquations.isState(leaf) && !Expressions.isZero(slope)) {
                    entries.put(new LaneFactors.Place(i, ScalarEquations.index(leaf)), invariants.takenFrom(slope));
                }
            }
        }
        return entries;
    }

    private List<LaneCompiler.Section> sections(List<Expression> rates, Map<LaneFactors.Place, Expression> jacobian) {
        List<LaneCompiler.Section> sequence = new ArrayList<>();
        List<Store> factorisation = new ArrayList<>();
        LaneFactors factors = factors(jacobian, factorisation);
        sequence.add(compiler.section(factorisation, lanes));
        LaneCompiler.Section solution = compiler.section(solution(rates, factors), lanes);
        for (int stage = 0; stage < STAGES; stage++) {
            sequence.add(compiler.section(combination(stage), n * stride));
            sequence.add(solution);
        }
        Node end = graph.add(graph.row(inside), graph.row(fresh));
        sequence.add(compiler.section(List.of(new Store(next, end)), n * stride));
        sequence.add(compiler.section(List.of(new Store(error, errorNorm())), lanes));
        return sequence;
    }

    /** The factors of M/(gamma h) - J; those that must be computed are stored in rows of their own. */
    private LaneFactors factors(Map<LaneFactors.Place, Expression> jacobian, List<Store> stores) {
        Map<LaneFactors.Place, Node> entries = new HashMap<>();
        jacobian.forEach((place, slope) -> entries.put(place, graph.negate(graph.of(slope, e -> leaf(e, state)))));
        for (int i = 0; i < n; i++) {
            if (mass[i] != 0) {
                entries.merge(
                        new LaneFactors.Place(i, i), graph.row(overGamma), (slope, scale) -> graph.add(scale, slope));
            }
        }
        LaneFactors factors = new LaneFactors(graph, n, entries);
        Map<Node, Node> kept = new HashMap<>();
        factors.keep(node -> node.isLeaf() ? node : kept.computeIfAbsent(node, f -> kept(f, stores)));
        stores.add(new Store(soundness, factors.soundness()));
        return factors;
    }

    private Node kept(Node factor, List<Store> stores) {
        if (factor.op() == Node.Op.NEGATE && factor.operand(0).isLeaf()) {
            return factor;
        }
        int row = newRows(1);
        stores.add(new Store(row, factor));
        return graph.row(row);
    }

    private Node leaf(Expression e, int states) {
        return graph.row(
                ScalarEquations.isState(e)
                        ? states + ScalarEquations.index(e)
                        : firstParameter + ScalarEquations.index(e));
    }

    /** The state at which a stage is evaluated, and what earlier stages add to its right-hand side. */
    private List<Store> combination(int stage) {
        if (stage == 0) {
            return List.of(new Store(inside, graph.row(state)), new Store(weighted, graph.constant(0)));
        }
        Node at = graph.row(state);
        Node sum = null;
        for (int j = 0; j < stage; j++) {
            Node k = graph.row(j == stage - 1 ? fresh : stages + j * n);
            at = graph.add(at, graph.multiply(graph.constant(Rodas5P.a(stage, j)), k));
            Node term = graph.multiply(graph.constant(Rodas5P.c(stage, j)), k);
            sum = sum == null ? term : graph.add(sum, term);
        }
        Node last = graph.row(fresh);
        if (stage > Rodas5P.LAST_FULL_STAGE) {
            at = graph.add(graph.row(inside), last);
        }
        return List.of(
                new Store(inside, at),
                new Store(weighted, java.util.Objects.requireNonNull(sum)),
                new Store(stages + (stage - 1) * n, last));
    }

    private List<Store> solution(List<Expression> rates, LaneFactors factors) {
        Node[] right = new Node[n];
        for (int i = 0; i < n; i++) {
            Node rate = graph.of(rates.get(i), e -> leaf(e, inside));
            Node stagesOverStep = graph.multiply(graph.row(overStep), graph.row(weighted + i));
            right[i] = mass[i] == 0 ? rate : graph.add(rate, stagesOverStep);
        }
        Node[] solved = factors.solve(right);
        List<Store> stores = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            stores.add(new Store(fresh + i, solved[i]));
        }
        return stores;
    }

    private Node errorNorm() {
        Node sum = graph.constant(0);
        for (int i = 0; i < n; i++) {
            Node size = graph.max(graph.abs(graph.row(state + i)), graph.abs(graph.row(next + i)));
            Node weight = graph.add(
                    graph.constant(tolerances.absolute()), graph.multiply(graph.constant(tolerances.relative()), size));
            Node ratio = graph.divide(graph.row(fresh + i), weight);
            sum = graph.add(sum, graph.multiply(ratio, ratio));
        }
        return graph.sqrt(graph.divide(sum, graph.constant(n)));
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
        return next * stride;
    }

    /** First index of a stage; the last is also the error estimate. */
    int stage(int j) {
        return (j == STAGES - 1 ? fresh : stages + j * n) * stride;
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
        arena[overStep * stride + lane] = 1 / h;
        arena[overGamma * stride + lane] = 1 / (h * Rodas5P.GAMMA);
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

    /** Computes all outputs. */
    void outputs(double[] y, double[] q, double[] p, double[] out) {
        outputKernel.evaluate(y, q, p, out);
    }
}
