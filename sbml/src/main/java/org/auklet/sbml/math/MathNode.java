package org.auklet.sbml.math;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula as SBML has it: a tree whose leaves are numbers and ids, and which knows its lines. */
public sealed interface MathNode {

    /** 1-based line in the file. */
    int line();

    /**
     * A number.
     *
     * @param value its value
     * @param units id of its unit, or null when it has none
     * @param line 1-based line in the file
     */
    record Numeral(double value, @Nullable String units, int line) implements MathNode {}

    /** {@code true} or {@code false}. */
    record Truth(boolean value, int line) implements MathNode {}

    /** An id: of a quantity, of a reaction, or of an argument of a function definition. */
    record Name(String id, int line) implements MathNode {}

    /** The time of the simulation. */
    record Time(int line) implements MathNode {}

    /** Avogadro's constant. */
    record Avogadro(int line) implements MathNode {}

    /** An operator or built-in function with its arguments; for a root and a logarithm the degree or base comes first. */
    record Apply(Operator operator, List<MathNode> arguments, int line) implements MathNode {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /** A function defined in the file, called. */
    record Invoke(String function, List<MathNode> arguments, int line) implements MathNode {
        public Invoke {
            arguments = List.copyOf(arguments);
        }
    }

    /** The value of {@code body} at time minus {@code delay}. */
    record Delay(MathNode body, MathNode delay, int line) implements MathNode {}

    /** The rate of change of what {@code target} names. */
    record RateOf(MathNode target, int line) implements MathNode {}

    /** The value of the first piece whose condition holds, else {@code otherwise}, else not a number. */
    record Piecewise(List<Piece> pieces, @Nullable MathNode otherwise, int line) implements MathNode {
        public Piecewise {
            pieces = List.copyOf(pieces);
        }
    }

    /** One value and when it is taken. */
    record Piece(MathNode value, MathNode condition) {}

    /**
     * A function of arguments.
     *
     * @param parameters names of the arguments
     * @param body what it computes, or null when the file leaves it out
     * @param line 1-based line in the file
     */
    record Lambda(List<String> parameters, @Nullable MathNode body, int line) {
        public Lambda {
            parameters = List.copyOf(parameters);
        }
    }
}
