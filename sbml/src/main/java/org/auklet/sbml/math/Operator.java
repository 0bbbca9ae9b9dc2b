package org.auklet.sbml.math;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operators and built-in functions of the MathML subset of SBML (Level 3 Version 2 Core, table 4 and section 3.4.6). */
public enum Operator {
    PLUS("plus", 0, Integer.MAX_VALUE),
    TIMES("times", 0, Integer.MAX_VALUE),
    MINUS("minus", 1, 2),
    DIVIDE("divide", 2, 2),
    POWER("power", 2, 2),
    ROOT("root", 2, 2),
    ABS("abs", 1, 1),
    EXP("exp", 1, 1),
    LN("ln", 1, 1),
    LOG("log", 2, 2),
    FLOOR("floor", 1, 1),
    CEILING("ceiling", 1, 1),
    FACTORIAL("factorial", 1, 1),
    MAX("max", 1, Integer.MAX_VALUE),
    MIN("min", 1, Integer.MAX_VALUE),
    QUOTIENT("quotient", 2, 2),
    REM("rem", 2, 2),

    SIN("sin", 1, 1),
    COS("cos", 1, 1),
    TAN("tan", 1, 1),
    SEC("sec", 1, 1),
    CSC("csc", 1, 1),
    COT("cot", 1, 1),
    SINH("sinh", 1, 1),
    COSH("cosh", 1, 1),
    TANH("tanh", 1, 1),
    SECH("sech", 1, 1),
    CSCH("csch", 1, 1),
    COTH("coth", 1, 1),
    ARCSIN("arcsin", 1, 1),
    ARCCOS("arccos", 1, 1),
    ARCTAN("arctan", 1, 1),
    ARCSEC("arcsec", 1, 1),
    ARCCSC("arccsc", 1, 1),
    ARCCOT("arccot", 1, 1),
    ARCSINH("arcsinh", 1, 1),
    ARCCOSH("arccosh", 1, 1),
    ARCTANH("arctanh", 1, 1),
    ARCSECH("arcsech", 1, 1),
    ARCCSCH("arccsch", 1, 1),
    ARCCOTH("arccoth", 1, 1),

    EQ("eq", 2, Integer.MAX_VALUE),
    NEQ("neq", 2, 2),
    GT("gt", 2, Integer.MAX_VALUE),
    LT("lt", 2, Integer.MAX_VALUE),
    GEQ("geq", 2, Integer.MAX_VALUE),
    LEQ("leq", 2, Integer.MAX_VALUE),
    AND("and", 0, Integer.MAX_VALUE),
    OR("or", 0, Integer.MAX_VALUE),
    XOR("xor", 0, Integer.MAX_VALUE),
    NOT("not", 1, 1),
    IMPLIES("implies", 2, 2);

    private static final Map<String, Operator> BY_ELEMENT =
            Stream.of(values()).collect(Collectors.toMap(Operator::element, Function.identity()));

    private final String element;
    private final int fewest;
    private final int most;

    Operator(String element, int fewest, int most) {
        this.element = element;
        this.fewest = fewest;
        this.most = most;
    }

    /** The operator of a MathML element, if it is one. */
    public static Optional<Operator> of(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }

    /** The name of its MathML element. */
    public String element() {
        return element;
    }

    /** Whether it may have that many arguments. */
    public boolean takes(int arguments) {
        return fewest <= arguments && arguments <= most;
    }

    /** How many arguments it takes, for messages. */
    public String arity() {
        String atLeast = fewest + " or more";
        return most == Integer.MAX_VALUE ? atLeast : fewest == most ? String.valueOf(most) : fewest + " or " + most;
    }

    /** Whether its value is true or false. */
    public boolean isCondition() {
        return ordinal() >= EQ.ordinal();
    }
}
