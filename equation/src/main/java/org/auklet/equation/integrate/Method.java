package org.auklet.equation.integrate;

/** How a model is integrated. */
public enum Method {
    /** The method is chosen from the model, the tolerances and the stiffness that is met. */
    AUTOMATIC("chosen automatically"),
    /** Rosenbrock method of order 5 for stiff systems, with algebraic states and sensitivities. */
    RODAS5P("Rodas5P"),
    /** Explicit Runge-Kutta method of Tsitouras, order 5, for systems that are not stiff. */
    EXPLICIT("Tsitouras 5(4)"),
    /** Backward differentiation formulas of order 1 to 5 for stiff systems, with algebraic states. */
    BDF("BDF 1-5");

    private final String words;

    Method(String words) {
        this.words = words;
    }

    /** The name in reports. */
    public String words() {
        return words;
    }
}
